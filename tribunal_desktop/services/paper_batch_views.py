"""A batch of papers as the window orders and shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from tribunal_desktop.documents.forms.facts import Answer, FormOptions
from tribunal_desktop.documents.forms.template import Ask, FormGroup, Words
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.services.forms_views import NO_OPTIONS


@dataclass(frozen=True)
class BatchCase:
    """A dispute papers are made of."""

    dispute_id: str
    number: str
    parties: str


@dataclass(frozen=True)
class BatchForm:
    """A form with its questions."""

    key: str
    name: Words
    group: FormGroup
    common: tuple[Ask, ...]
    """Asked once for all cases."""
    from_case: tuple[Ask, ...]
    """Answered from the facts of each case; a common answer is for cases that do not say it."""
    large_print: bool = False


@dataclass(frozen=True)
class BatchOrder:
    """What is to be made: every form of every dispute."""

    dispute_ids: tuple[str, ...]
    keys: tuple[str, ...]
    answers: tuple[tuple[str, tuple[Answer, ...]], ...] = ()
    """Form and what was answered for all cases; a case whose facts answer a question itself keeps its own answer."""
    options: FormOptions = NO_OPTIONS
    only_missing: bool = True
    """Leave out cases the form is kept of already: a run that was stopped goes on where it was."""

    def answers_to(self, key: str) -> tuple[Answer, ...]:
        """The common answers to the questions of one form."""
        return next((answers for form, answers in self.answers if form == key), ())


@dataclass(frozen=True)
class BatchPaper:
    """A paper that was kept."""

    case: BatchCase
    name: Words
    """Of its form."""
    paper_id: str
    title: str
    registry_no: str
    pages: int


@dataclass(frozen=True)
class BatchFailure:
    """A paper that was not made, and why."""

    case: BatchCase
    key: str
    """The form; empty when a kept paper could not be handed out."""
    name: Words
    error: KnownError
    findings: tuple[Finding, ...] = ()
    """What the check of the form says."""
    recipient: str = ""
    """For whom it would have been made, where the form addresses each."""


@dataclass(frozen=True)
class BatchStep:
    """How far a run is, and what its last step brought."""

    done: int
    total: int
    took: timedelta
    papers: tuple[BatchPaper, ...] = ()
    failures: tuple[BatchFailure, ...] = ()
    skipped: int = 0
    """Papers that were kept before."""

    @property
    def per_minute(self) -> float | None:
        """Steps a minute; None while nothing can be said."""
        seconds = self.took.total_seconds()
        return self.done / seconds * 60 if self.done and seconds > 0 else None

    @property
    def left(self) -> timedelta | None:
        """How long the rest takes at this rate."""
        return self.took / self.done * (self.total - self.done) if self.done and self.took else None
