"""Publication of decisions (裁判文书公开): the masked copy, what a reader must look for, the decision, its reason."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.forms.facts import CaseFacts
from tribunal_desktop.documents.forms.filling import fill
from tribunal_desktop.documents.forms.masked import masked_form, people_to_mask
from tribunal_desktop.documents.forms.printing import render
from tribunal_desktop.documents.forms.template import FormPage
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import IssuedDocument, Publication, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.masking import Replaced, publication_bars
from tribunal_desktop.rules.terms import PublicationBar, PublicationCheck, Right
from tribunal_desktop.services.form_snapshots import FormSnapshot, form_snapshot
from tribunal_desktop.services.paper_registry import paper_row, staff_names
from tribunal_desktop.services.paper_rows import KeepAs
from tribunal_desktop.services.rights import may

MASKED_COPY = "masked_copy"
"""Template of masked copies in the registry: they lie in no dossier."""
_MEDIATED = "civil_mediation_statement"
_CONFIRMED = "confirmation_ruling"
_CUSTODY = ("抚养", "监护")

Marks = tuple[tuple[str, str], ...]
"""Words a reader marked, each with what stands for it; stars when nothing does."""


@dataclass(frozen=True)
class Decision:
    """What was decided about one paper (公开决定)."""

    published: bool
    bar: PublicationBar | None
    ground: str
    checks: frozenset[PublicationCheck]
    marks: Marks
    decided_at: datetime
    decided_by: str


@dataclass(frozen=True)
class NewDecision:
    """A decision as typed."""

    published: bool
    bar: PublicationBar | None = None
    ground: str = ""
    checks: frozenset[PublicationCheck] = frozenset()
    marks: Marks = ()


@dataclass(frozen=True)
class MaskedCopy:
    """A masked copy to look at, with what was taken out and what the law says about publishing it."""

    paper: Paper
    taken: tuple[Replaced, ...]
    bars: tuple[PublicationBar, ...]
    marks: Marks
    decision: Decision | None
    keep_as: KeepAs
    file_name: str


class Publications:
    """Masks and decides; every method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def may_mask(self, paper_id: str) -> bool:
        """Whether a kept paper is a decision (裁判文书) with words to mask."""
        with self._uow.read() as session:
            issued = form_snapshot(paper_row(session, paper_id).snapshot_json)
        return issued is not None and issued.form.page is FormPage.JUDGMENT

    def masked(self, paper_id: str, marks: Marks | None = None) -> MaskedCopy:
        """The masked copy of a kept form, with ``marks`` or those last kept; raises ``publication_not_a_form``."""
        with self._uow.read() as session:
            row = paper_row(session, paper_id)
            decision = _latest(session, paper_id)
            used = marks if marks is not None else decision.marks if decision else ()
            issued = _issued(row)
            session.expunge(row)
        filled, taken = masked_form(fill(issued.form, issued.data), people_to_mask(issued.data.facts), used)
        paper = dataclasses.replace(render(filled), template=MASKED_COPY)
        title = f"{row.title}（公开件）"
        return MaskedCopy(
            paper,
            taken,
            bars_of(issued.form.key, issued.data.facts),
            used,
            decision,
            KeepAs(row.dispute_id, row.id, title),
            f"{issued.data.facts.number}{title}.pdf",
        )

    def may_decide(self) -> bool:
        """Whether the person at the desk decides; everybody may look at the masked copy."""
        return may(self._uow.actor.post, Right.DECIDE_PUBLICATION)

    def decide(self, paper_id: str, decision: NewDecision) -> None:
        """Keep the decision; the newest holds.

        Raises ``publication_right_missing``; ``publication_unchecked`` for one to be published with points not looked
        for, ``publication_ground_missing`` for one that is not, without a ground.
        """
        if not self.may_decide():
            raise KnownError("publication_right_missing")
        left = len(PublicationCheck) - len(decision.checks)
        if decision.published and left:
            raise KnownError("publication_unchecked", count=left)
        named = decision.bar is not None and (decision.bar is not PublicationBar.OTHER or decision.ground.strip())
        if not decision.published and not named:
            raise KnownError("publication_ground_missing")
        masked = self.masked(paper_id, decision.marks)
        with self._uow.write("publication.decide") as session:
            row = paper_row(session, paper_id)
            session.add(
                Publication(
                    id=new_id(self._uow.clock),
                    dispute_id=row.dispute_id,
                    document_id=row.id,
                    published=decision.published,
                    bar=None if decision.published else decision.bar,
                    ground_text=decision.ground.strip(),
                    checks=",".join(sorted(decision.checks)),
                    marks_json=json.dumps(decision.marks, ensure_ascii=False),
                    masked_sha256=masked.paper.sha256 if decision.published else "",
                    decided_at=self._uow.clock(),
                    decided_by_id=self._uow.actor.id,
                )
            )


def bars_of(form: str, facts: CaseFacts) -> tuple[PublicationBar, ...]:
    """What the form and the cause alone say against publishing the whole (法释〔2016〕19号 art. 4)."""
    return publication_bars(
        mediated=form == _MEDIATED,
        confirmed=form == _CONFIRMED,
        divorce_or_custody=facts.divorce or any(word in facts.cause for word in _CUSTODY),
    )


def _issued(row: IssuedDocument) -> FormSnapshot:
    found = form_snapshot(row.snapshot_json)
    if found is None or row.dispute_id is None:
        raise KnownError("publication_not_a_form")
    return found


def _latest(session: Session, paper_id: str) -> Decision | None:
    row = session.scalars(
        select(Publication)
        .where(Publication.document_id == paper_id)
        .order_by(Publication.decided_at.desc(), Publication.id.desc())
        .limit(1)
    ).first()
    if row is None:
        return None
    checks = frozenset(PublicationCheck(code) for code in row.checks.split(",") if code)
    return Decision(
        row.published,
        row.bar,
        row.ground_text,
        checks,
        _marks(json.loads(row.marks_json)),
        row.decided_at,
        staff_names(session).get(row.decided_by_id, ""),
    )


def _marks(pairs: Sequence[Sequence[str]]) -> Marks:
    return tuple((word, instead) for word, instead in pairs)
