"""Own forms in a file of wordings (自制样式入文件): what is written, and what taking one over would do."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from tribunal_desktop.documents.forms.reading import FormFileError, parse
from tribunal_desktop.documents.forms.template import FormOrigin, FormTemplate
from tribunal_desktop.documents.forms.writing import file_data, same_form
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.models.audit import canonical_json
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import OwnFormChange, OwnFormState
from tribunal_desktop.services.form_effective import effective, every_form
from tribunal_desktop.services.own_form_rows import is_whole_key, newest, template_of, version_of, write_row

MOST_SIGNS = 40_000
"""Of a form as its file has it: five times the longest that is shipped. Larger ones are not built but made up."""
_MOST_TOLD = 300


class FormFate(StrEnum):
    """What taking an own form of the file over would do (样式去向)."""

    NEW = "new"
    REPLACES = "replaces"
    """This tribunal has the form, and it says something else."""
    SAME = "same"
    FAULT = "fault"
    """This release cannot read it."""


@dataclass(frozen=True)
class FormLine:
    """An own form of the file; ``form`` is None when it cannot be read, and ``fault`` says why."""

    key: str
    name: Name
    fate: FormFate
    form: FormTemplate | None
    copied_from: str
    fault: str = ""
    here: FormTemplate | None = None
    """What this tribunal has under the key, in its words."""

    @property
    def possible(self) -> bool:
        """It can be taken over and would change something."""
        return self.fate in (FormFate.NEW, FormFate.REPLACES)


def written_forms(session: Session, keys: Collection[str]) -> Iterator[Mapping[str, Any]]:
    """The own forms ``keys``, of all when none is named, each with the tribunal's words in it."""
    for form in every_form(session):
        key = form.template.key
        if form.state is not None and (not keys or key in keys):
            yield {"key": key, "copied_from": newest(session, key).copied_from, "form": _plain(form.template)}


def form_lines(session: Session, said: Sequence[Mapping[str, Any]]) -> tuple[FormLine, ...]:
    """What a file says of own forms beside what is here; raises ``KeyError``, ``TypeError`` for no such file."""
    return tuple(_line(session, str(each["key"]), str(each["copied_from"]), each["form"]) for each in said)


def take_form(session: Session, uow: UnitOfWork, line: FormLine, tribunal: str) -> int:
    """Write a form of the file as the next version of its key; the version before, 0 where there is none.

    One that is new here, or was withdrawn, begins as a draft: somebody looks at it before papers are made from it.
    """
    if line.form is None:
        raise KnownError("form_file_wrong", key=line.key, fault=line.fault)
    try:
        before = newest(session, line.key)
        revision, copied_from = before.revision, before.copied_from
        state = OwnFormState.DRAFT if before.state is OwnFormState.WITHDRAWN else before.state
    except KnownError:
        revision, state, copied_from = 0, OwnFormState.DRAFT, line.copied_from
    write_row(session, uow, line.form, OwnFormChange.TAKEN_OVER, state, copied_from, tribunal)
    return revision


def put_form_back(session: Session, uow: UnitOfWork, key: str, revision: int) -> None:
    """Bring the version before ``take_form`` back as a new one; a form that had none is withdrawn."""
    last = newest(session, key)
    before = version_of(session, key, revision) if revision else last
    state = before.state if revision else OwnFormState.WITHDRAWN
    write_row(session, uow, template_of(before), OwnFormChange.UNDONE, state, before.copied_from)


def _line(session: Session, key: str, copied_from: str, data: object) -> FormLine:
    try:
        form = _form_of_file(key, data)
    except FormFileError as error:
        title = str(data.get("title", key))[:_MOST_TOLD] if isinstance(data, dict) else key[:_MOST_TOLD]
        fault = str(error)[:_MOST_TOLD]
        return FormLine(key, Name(title, title), FormFate.FAULT, None, copied_from, fault)
    name = Name(form.name.zh, form.name.en)
    try:
        held = effective(session, key)
    except KnownError:
        return FormLine(key, name, FormFate.NEW, form, copied_from)
    here, used = held.template, held.state is not OwnFormState.WITHDRAWN
    fate = FormFate.SAME if used and same_form(_plain(here), _plain(form)) else FormFate.REPLACES
    return FormLine(key, name, fate, form, copied_from, here=here)


def _form_of_file(key: str, data: object) -> FormTemplate:
    """The form a stranger's file holds; raises ``FormFileError`` for one that no ``OwnForms`` could have written."""
    if not is_whole_key(key):
        raise FormFileError("key", "no key of an own form")
    if not isinstance(data, dict):
        raise FormFileError(key, "a table is wanted")
    if len(canonical_json(data)) > MOST_SIGNS:
        raise FormFileError(key, f"more than {MOST_SIGNS} characters")
    form = parse(key, data)
    if form.origin is not FormOrigin.OWN or form.section:
        raise FormFileError(key, "an own form is neither official nor made by a section")
    return form


def _plain(template: FormTemplate) -> dict[str, Any]:
    """The form as its file has it, in the tribunal's words."""
    return file_data(template)
