"""Columns that stay on this computer never enter the outbox or the audit chain, in any kind of record."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import Boolean, Column, Date, Enum, Integer, LargeBinary, create_engine, event, inspect
from sqlalchemy.orm import Session

from tribunal_desktop.models.base import Base, Instant
from tribunal_desktop.models.recorded import Change, ChangeLog, Recorded

SECRET = "甲只肯付利息"
KINDS = sorted(
    (mapper.class_ for mapper in Base.registry.mappers if issubclass(mapper.class_, Recorded)),
    key=lambda kind: kind.record_type,
)
SAID_IN_CONFIDENCE = {
    "aide_mark.comment",
    "deliberation.conclusion",
    "deliberation.opinions",
    "deliberation.present",
    "exit_item.left_reason",
    "exit_item.matter",
    "judges_meeting.majority",
    "judges_meeting.minority",
    "mediation_case.conflict_answer",
    "mediation_contact.next_step",
    "mediation_contact.point",
    "mediation_contact.with_whom",
    "mediation_session.confidential_note",
    "mediation_session.participants",
    "mediation_session.place",
    "mediation_session.summary",
    "mediator_change.reason",
    "roster_exit.assessment_words",
    "roster_exit.reason",
    "signature.strokes",
    "transcript_correction.new_text",
    "transcript_correction.old_text",
}
"""Words of a mediation, of judges among themselves, and about a person: whoever adds a column looks here."""


def local_columns(kind: type[Any]) -> set[str]:
    return {attr.key for attr in inspect(kind).column_attrs if attr.columns[0].info.get("local")}


def value(column: Column[Any], name: str, *, local: bool, round_: int) -> Any:
    """Something that fits the column; text of a local one is the secret."""
    kind = column.type
    if isinstance(kind, Enum) and kind.enum_class is not None:
        members = list(kind.enum_class)
        return members[round_ % len(members)]
    if isinstance(kind, Boolean):
        return bool(round_)
    if isinstance(kind, Integer):
        return 41 + round_
    if isinstance(kind, Instant):
        return datetime(2026, 11, 23, 9, round_, tzinfo=UTC)
    if isinstance(kind, Date):
        return date(2026, 11, 23 + round_)
    if isinstance(kind, LargeBinary):
        return SECRET.encode()
    return f"{SECRET}{round_}" if local else f"{name}{round_}"


@pytest.mark.parametrize("kind", [kind for kind in KINDS if local_columns(kind)], ids=lambda kind: kind.record_type)
def test_no_local_word_is_in_a_change(kind: type[Any]) -> None:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    columns = {attr.key: attr.columns[0] for attr in inspect(kind).column_attrs}
    local, log = local_columns(kind), ChangeLog()

    def filled(round_: int) -> dict[str, Any]:
        return {name: value(column, name, local=name in local, round_=round_) for name, column in columns.items()}

    told: list[Change] = []
    with Session(engine) as session:
        event.listen(session, "after_flush", log.collect)
        row = kind(**filled(0))
        session.add(row)
        session.flush()
        told += log.changes.values()
        log.changes.clear()
        for name, changed in filled(1).items():
            if name != "id":
                setattr(row, name, changed)
        session.flush()
        told += log.changes.values()
        log.changes.clear()
        session.delete(row)
        session.flush()
        told += log.changes.values()
    engine.dispose()
    assert [change.deleted for change in told][-1]
    assert SECRET not in repr(told)
    assert not [change for change in told if local & (change.base.keys() | change.changes.keys())]


def test_words_said_in_confidence_are_local() -> None:
    there = {f"{kind.record_type}.{name}" for kind in KINDS for name in local_columns(kind)}
    assert there >= SAID_IN_CONFIDENCE
