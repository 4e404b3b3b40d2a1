"""Forms the tribunal made itself, as the window builds them (自制样式的查看)."""

from __future__ import annotations

from dataclasses import dataclass

from tribunal_desktop.documents.forms.template import AskKind, FormGroup, FormTemplate, PartKind, Words
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import OwnFormState, SheetKind


@dataclass(frozen=True)
class BuiltPart:
    """A part in the list one builds with."""

    id: str
    name: Name
    kind: PartKind
    condition: str
    condition_name: Name


@dataclass(frozen=True)
class BuiltAsk:
    """A question in the list one builds with."""

    id: str
    name: Name
    kind: AskKind
    required: bool
    choices: tuple[Name, ...]
    used_by: tuple[Name, ...]
    """Parts and questions that read its answer; it cannot be removed while there are any."""


@dataclass(frozen=True)
class OwnFormView:
    """An own form opened for building."""

    template: FormTemplate
    """With the tribunal's words."""
    state: OwnFormState
    revision: int
    copied_from: Name
    parts: tuple[BuiltPart, ...]
    left_out: tuple[BuiltPart, ...]
    """Parts of the form it was begun from that it does not have."""
    lacking: tuple[Name, ...]
    """Required parts of the form it was begun from that were left out."""
    asks: tuple[BuiltAsk, ...]
    conditions: tuple[tuple[str, Name], ...]
    """What can be chosen as the condition of a part."""
    may_write: bool


@dataclass(frozen=True)
class NewPart:
    """A part to add: what was typed, gaps as the window calls them; behind the part ``after``."""

    kind: PartKind
    typed: str
    when: str = ""
    after: str = ""


@dataclass(frozen=True)
class AskWords:
    """A question to add, or what one is to be; ``choices`` are the answers of the kind choice.

    Without English names those of before stay as long as the Chinese ones do; an empty one is none.
    """

    label: str
    kind: AskKind
    required: bool = False
    choices: tuple[str, ...] = ()
    label_en: str | None = None
    choices_en: tuple[str, ...] | None = None
    """In the order of ``choices``."""


@dataclass(frozen=True)
class FormDescription:
    """What an own form is as a whole."""

    title: str
    group: FormGroup
    per_recipient: str
    copies_each: str
    copies_file: int
    dossier: SheetKind


def described(template: FormTemplate) -> FormDescription:
    """What a form is as a whole now."""
    return FormDescription(
        template.title,
        template.group,
        template.per_recipient,
        template.copies.each,
        template.copies.file,
        SheetKind(template.dossier or SheetKind.OTHER),
    )


def same_in_both(title: str) -> Words:
    """A name that was given in one language only."""
    return Words(title, title)
