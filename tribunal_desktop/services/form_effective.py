"""The form a tribunal really uses (本庭样式): shipped or own, under the tribunal's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.forms.reading import catalogue, wrong_files
from tribunal_desktop.documents.forms.template import FormTemplate
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import FormWording
from tribunal_desktop.rules.terms import OwnFormState
from tribunal_desktop.services.form_places import reworded, texts_of
from tribunal_desktop.services.own_form_rows import is_own, newest, readable, template_of


@dataclass(frozen=True)
class EffectiveForm:
    """A form with the version that goes on paper: the form's own, and ``+L<n>`` for the n-th revision of its words."""

    template: FormTemplate
    version: str
    own: Mapping[str, FormWording]
    """Rows of own words by place."""
    base: FormTemplate
    """The form without the tribunal's words."""
    state: OwnFormState | None = None
    """Of a form the tribunal made itself; None for a shipped one."""

    @property
    def offered(self) -> bool:
        """Papers are made from it."""
        return self.state in (None, OwnFormState.IN_USE)

    def is_outdated(self, place: str) -> bool:
        """Whether the words at ``place`` were written for an earlier version; of an own form, for other words."""
        row = self.own[place]
        if row.base_version == self.base.version:
            return False
        return not is_own(self.base.key) or row.base_words != texts_of(self.base)[place]


def shipped(key: str) -> FormTemplate:
    """The form as it is shipped; raises ``form_unknown``, ``form_file_wrong``."""
    if key in wrong_files():
        raise KnownError("form_file_wrong", key=key, fault=wrong_files()[key])
    known = catalogue().get(key)
    if known is None:
        raise KnownError("form_unknown", key=key)
    return known


def base_form(session: Session, key: str) -> FormTemplate:
    """The form without the tribunal's words, shipped or own; raises ``form_unknown``, ``form_file_wrong``."""
    return template_of(newest(session, key)) if is_own(key) else shipped(key)


def effective(session: Session, key: str) -> EffectiveForm:
    """The form as this tribunal words it, in whatever state; raises ``form_unknown``, ``form_file_wrong``."""
    rows = session.scalars(select(FormWording).where(FormWording.form_key == key).order_by(FormWording.revision)).all()
    if is_own(key):
        own = newest(session, key)
        return _worded(template_of(own), rows, own.state)
    return _worded(shipped(key), rows)


def effective_forms(session: Session) -> Iterator[EffectiveForm]:
    """Every form papers are made from, as this tribunal words it, own ones last."""
    return (form for form in every_form(session) if form.offered)


def every_form(session: Session) -> Iterator[EffectiveForm]:
    """``effective_forms`` with drafts and withdrawn ones; a few questions for all."""
    rows: dict[str, list[FormWording]] = {}
    for row in session.scalars(select(FormWording).order_by(FormWording.form_key, FormWording.revision)):
        rows.setdefault(row.form_key, []).append(row)
    for key, template in catalogue().items():
        yield _worded(template, rows.get(key, ()))
    for own, template in readable(session):
        yield _worded(template, rows.get(template.key, ()), own.state)


def _worded(template: FormTemplate, rows: Sequence[FormWording], state: OwnFormState | None = None) -> EffectiveForm:
    """``template`` under the newest words of each place; ``rows`` in the order they were written."""
    newest_words = {row.form_place: row for row in rows}
    known = texts_of(template) if newest_words else {}
    own = {place: row for place, row in newest_words.items() if row.own_words is not None and place in known}
    version = f"{template.version}+L{rows[-1].revision}" if own else template.version
    words = {place: row.own_words or "" for place, row in own.items()}
    return EffectiveForm(reworded(template, words), version, own, template, state)
