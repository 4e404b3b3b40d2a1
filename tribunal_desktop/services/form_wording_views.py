"""Wording of forms as the window shows it (文书样式): the list, a form with its parts, history, a file to share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tribunal_desktop.documents.forms.template import Article, FormGroup, FormOrigin, FormTemplate, PartKind, Words
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import OwnFormState


@dataclass(frozen=True)
class FormWordingRow:
    """A form in the list of wordings."""

    key: str
    name: Words
    group: FormGroup
    origin: FormOrigin
    version: str
    template: FormTemplate
    """The form as this tribunal has it."""
    changed: int
    """Texts with the tribunal's own words."""
    outdated: int
    """Of these, how many were written for an earlier version of the form."""
    official_changed: int = 0
    """Official parts that say something else than the official form."""
    made: int = 0
    """How many papers were made from it, in every case together."""
    lapsed: tuple[Article, ...] = ()
    """Articles it cites that are not in force today."""
    state: OwnFormState | None = None
    """Of a form the tribunal made itself; None for a shipped one."""


@dataclass(frozen=True)
class WordingText:
    """One text of a form that a tribunal may word itself."""

    place: str
    name: Name
    kind: PartKind | None
    """None for what a question proposes."""
    shipped: str
    current: str
    own: bool
    official: bool
    required: bool = False
    """The check stops every paper in which it is empty."""
    minor: bool = False
    """A label, a title of a column, an answer to choose: an editor may put it away until it is asked for."""
    base_version: str = ""
    base_words: str | None = None
    """The shipped words the own ones were written against."""
    outdated: bool = False
    """Written for an earlier version of the form."""
    written_by: str = ""
    written_at: datetime | None = None
    taken_from: str = ""

    @property
    def shipped_changed(self) -> bool:
        """The shipped words were changed by a new version after the own ones were written."""
        return self.own and self.base_words is not None and self.base_words != self.shipped


@dataclass(frozen=True)
class WordingPart:
    """A part or a question of a form, in the order of the paper."""

    key: str
    """``part.<id>``, ``ask.<id>`` or ``form``."""
    name: Name
    kind: Name
    condition: Name
    """When it is printed or asked; empty when always."""
    repeated: Name
    """For what it is repeated; empty when once."""
    official: bool
    required: bool
    texts: tuple[WordingText, ...]
    """None for a part that is made of facts alone."""


@dataclass(frozen=True)
class WordingForm:
    """A form opened for wording."""

    row: FormWordingRow
    shipped: FormTemplate
    """Without the tribunal's words; of an own form, as it was built."""
    head: WordingPart
    """Title, issuer and number line."""
    questions: tuple[WordingPart, ...]
    parts: tuple[WordingPart, ...]
    may_write: bool

    def texts(self) -> tuple[WordingText, ...]:
        """Every text, the head first, then questions."""
        return tuple(text for part in (self.head, *self.questions, *self.parts) for text in part.texts)


@dataclass(frozen=True)
class WordingChange:
    """One line of the history of a form's wording; ``words`` is None where the shipped text came back."""

    place: str
    name: Name
    words: str | None
    revision: int
    base_version: str
    written_by: str
    written_at: datetime
    before: str = ""
    """What held until then."""
    after: str = ""
    """What held from then on."""
    taken_from: str = ""
    built: bool = False
    """The form itself was changed, not its words; ``before`` and ``after`` list its parts."""


@dataclass(frozen=True)
class GapChoice:
    """A gap that can be put in, in words, with what it holds in the dispute of the preview."""

    said: str
    """As it stands in the text, braces included."""
    name: Name
    sample: str


@dataclass(frozen=True)
class GapReading:
    """A typed text read back: its words as the form keeps them, and what is wrong with it."""

    words: str
    findings: tuple[Finding, ...]
