"""The form a tribunal really uses (本庭样式): the shipped one with the tribunal's own words in place of its texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.forms.reading import catalogue, wrong_files
from tribunal_desktop.documents.forms.template import FormTemplate
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import FormWording
from tribunal_desktop.services.form_places import has_text, reworded


@dataclass(frozen=True)
class EffectiveForm:
    """A form with the version that goes on paper: the shipped one, and ``+L<n>`` for the n-th own revision."""

    template: FormTemplate
    version: str
    own: Mapping[str, FormWording]
    """Rows of own words by place."""


def shipped(key: str) -> FormTemplate:
    """The form as it is shipped; raises ``form_unknown``, ``form_file_wrong``."""
    if key in wrong_files():
        raise KnownError("form_file_wrong", key=key, fault=wrong_files()[key])
    known = catalogue().get(key)
    if known is None:
        raise KnownError("form_unknown", key=key)
    return known


def effective(session: Session, key: str) -> EffectiveForm:
    """The form as this tribunal words it; raises ``form_unknown``."""
    rows = session.scalars(select(FormWording).where(FormWording.form_key == key).order_by(FormWording.revision)).all()
    return _worded(shipped(key), rows)


def effective_forms(session: Session) -> Iterator[EffectiveForm]:
    """Every form as this tribunal words it; one question for all."""
    rows: dict[str, list[FormWording]] = {}
    for row in session.scalars(select(FormWording).order_by(FormWording.form_key, FormWording.revision)):
        rows.setdefault(row.form_key, []).append(row)
    return (_worded(template, rows.get(key, ())) for key, template in catalogue().items())


def _worded(template: FormTemplate, rows: Sequence[FormWording]) -> EffectiveForm:
    """``template`` under the newest words of each place; ``rows`` in the order they were written."""
    newest = {row.form_place: row for row in rows}
    own = {place: row for place, row in newest.items() if row.own_words is not None and has_text(template, place)}
    version = f"{template.version}+L{rows[-1].revision}" if own else template.version
    return EffectiveForm(reworded(template, {place: row.own_words or "" for place, row in own.items()}), version, own)
