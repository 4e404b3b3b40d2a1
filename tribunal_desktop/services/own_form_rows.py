"""Forms the tribunal made itself, as they are kept (自制样式的存取): the newest row of a key holds."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.forms.reading import FormFileError, parse
from tribunal_desktop.documents.forms.template import FormTemplate
from tribunal_desktop.documents.forms.writing import file_data
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import OwnForm, UnitOfWork
from tribunal_desktop.models.audit import canonical_json
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import OwnFormChange, OwnFormState

OWN = "own_"
"""Keys of own forms begin so; no shipped form does."""
_KEY_DIGITS = 8
"""Of the random end of an id: short, for the key stands at the foot of every page."""
_KEY = re.compile(rf"{OWN}[0-9a-f]{{{_KEY_DIGITS}}}")
_CACHED = 256


def is_own(key: str) -> bool:
    """Whether a key is that of a form the tribunal made itself."""
    return key.startswith(OWN)


def new_key(uow: UnitOfWork) -> str:
    """The key of a form that is begun."""
    return OWN + new_id(uow.clock)[-_KEY_DIGITS:]


def is_whole_key(key: str) -> bool:
    """Whether ``new_key`` could have made ``key``; what comes in a file may have any."""
    return _KEY.fullmatch(key) is not None


def newest(session: Session, key: str) -> OwnForm:
    """The row that holds; raises ``form_unknown``."""
    query = select(OwnForm).where(OwnForm.form_key == key).order_by(OwnForm.revision.desc()).limit(1)
    row = session.scalars(query).first()
    if row is None:
        raise KnownError("form_unknown", key=key)
    return row


def version_of(session: Session, key: str, revision: int) -> OwnForm:
    """One version of a form; raises ``form_unknown``."""
    row = session.scalars(select(OwnForm).where(OwnForm.form_key == key, OwnForm.revision == revision)).first()
    if row is None:
        raise KnownError("form_unknown", key=f"{key}:{revision}")
    return row


def require_offered(session: Session, key: str) -> None:
    """Raise ``own_form_not_in_use`` for a draft or a form that was withdrawn."""
    if is_own(key) and newest(session, key).state is not OwnFormState.IN_USE:
        raise KnownError("own_form_not_in_use")


def newest_of_all(session: Session) -> Mapping[str, OwnForm]:
    """The row that holds of every own form, by key, the oldest form first."""
    last = select(OwnForm.form_key, func.max(OwnForm.revision)).group_by(OwnForm.form_key).subquery()
    on = (OwnForm.form_key == last.c[0]) & (OwnForm.revision == last.c[1])
    rows = session.scalars(select(OwnForm).join(last, on).order_by(OwnForm.form_key))
    return {row.form_key: row for row in rows}


def readable(session: Session) -> Iterator[tuple[OwnForm, FormTemplate]]:
    """Every own form this release can read; one a newer release wrote comes by synchronising and is left alone."""
    for row in newest_of_all(session).values():
        try:
            yield row, template_of(row)
        except KnownError:
            continue


def template_of(row: OwnForm) -> FormTemplate:
    """The form a row holds; raises ``form_file_wrong`` when this release cannot read it."""
    return read_form(row.form_key, row.form_json)


@lru_cache(maxsize=_CACHED)
def read_form(key: str, form_json: str) -> FormTemplate:
    """A form from the content of its file; raises ``form_file_wrong``."""
    try:
        return parse(key, json.loads(form_json))
    except (FormFileError, ValueError, RecursionError) as error:
        raise KnownError("form_file_wrong", key=key, fault=str(error)) from error


def write_row(
    session: Session,
    uow: UnitOfWork,
    template: FormTemplate,
    done: OwnFormChange,
    state: OwnFormState,
    copied_from: str,
    taken_from: str = "",
) -> OwnForm:
    """The next version of an own form; raises ``form_file_wrong`` when it would be none."""
    last = session.scalar(select(func.max(OwnForm.revision)).where(OwnForm.form_key == template.key)) or 0
    form_json = canonical_json({**file_data(template), "version": str(last + 1)})
    read_form(template.key, form_json)
    row = OwnForm(
        id=new_id(uow.clock),
        form_key=template.key,
        revision=last + 1,
        state=state,
        copied_from=copied_from,
        form_json=form_json,
        done=done,
        taken_from=taken_from,
        written_at=uow.clock(),
        written_by_id=uow.actor.id,
    )
    session.add(row)
    session.flush()
    return row
