"""What the parent court sent back can be sent again, done with, or given out; the list does not stay for ever."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import delete, select, update

from parent_court import tables
from tests.sync.court import Laptop, ParentCourt
from tests.ui.test_sync import contest
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import AuditEntry, OutboxRecord, Village
from tribunal_desktop.models.recorded import Change
from tribunal_desktop.models.unit_of_work import say_again
from tribunal_desktop.services.sent_back import SentBack


@pytest.fixture
def contested(laptop: Laptop, court: ParentCourt) -> str:
    """A village whose name was changed on both sides."""
    (village,) = laptop.record(1)
    laptop.push()
    contest(court, village)
    rename(laptop, village, "枫源新村")
    laptop.push()
    return village


def rename(laptop: Laptop, village: str, name: str) -> None:
    with laptop.uow.write("village.rename") as session:
        session.get_one(Village, village).name = name


def numbers(laptop: Laptop) -> list[tuple[int, int]]:
    return [(row.epoch, row.seq) for row in laptop.sync.refused_records()]


def name_there(court: ParentCourt, village: str) -> str:
    return str(next(json.loads(row[2])["name"] for row in court.state() if row[1] == village))


def test_a_conflict_is_settled_by_sending_the_agreed_value_again(
    laptop: Laptop, court: ParentCourt, contested: str
) -> None:
    rename(laptop, contested, "枫源村")
    laptop.push()
    assert name_there(court, contested) == "别名村", "a correction alone meets the same conflict"
    assert len(numbers(laptop)) == 2
    assert SentBack(laptop.uow).send_again(numbers(laptop)[-1:]) == 1
    laptop.push()
    assert name_there(court, contested) == "枫源村"
    SentBack(laptop.uow).settle(numbers(laptop))
    assert laptop.sync.status().all_delivered
    with laptop.uow.read() as session:
        assert session.scalars(select(AuditEntry.action)).all()[-1] == "sync.send_again"


def test_what_was_dealt_with_stays_so_whatever_receipts_say_later(
    laptop: Laptop, court: ParentCourt, contested: str
) -> None:
    SentBack(laptop.uow).settle(numbers(laptop))
    with laptop.uow.write("test.cursor") as session:
        session.connection().exec_driver_sql("UPDATE store_info SET value = '0' WHERE key = 'receipt_cursor'")
    laptop.push()
    status = laptop.sync.status()
    assert (status.refused, status.all_delivered) == (0, True)
    assert name_there(court, contested) == "别名村"


def test_a_rejected_entry_is_sent_again_whole(laptop: Laptop, court: ParentCourt) -> None:
    (village,) = laptop.record(1, "甲")
    with laptop.uow.write("test.poison") as session:
        session.execute(
            update(OutboxRecord).where(OutboxRecord.entity_id == village).values(changes_json='{"Name!": 1}')
        )
    laptop.push()
    assert len(numbers(laptop)) == 1
    SentBack(laptop.uow).send_again(numbers(laptop))
    laptop.push()
    assert name_there(court, village) == "甲0"
    assert laptop.sync.status().all_delivered


def test_a_conflict_over_more_fields_than_a_result_can_name_is_sent_again_whole(
    laptop: Laptop, court: ParentCourt
) -> None:
    (village,) = laptop.record(1)
    many = {f"a_field_of_many_{place:02}": place for place in range(20)}
    for base, more in (({}, 0), (dict.fromkeys((*many, "name"), "another"), 1)):
        changes = {name: value + more for name, value in many.items()} | {"name": f"枫源{more}村"}
        with laptop.uow.write("test.many") as session:
            say_again(session, Change("village", 1, village, dict(base), dict(changes)))
        laptop.push()
    (conflict,) = laptop.sync.refused_records()
    assert "name" not in (conflict.words or "")
    rename(laptop, village, "枫源新村")
    assert SentBack(laptop.uow).send_again(numbers(laptop)[:1]) == 1
    laptop.push()
    assert name_there(court, village) == "枫源新村"


def test_what_no_sending_changes_is_refused_with_the_reason(laptop: Laptop, contested: str) -> None:
    with laptop.uow.write("test.gone") as session:
        session.execute(delete(Village).where(Village.id == contested))
    with pytest.raises(KnownError, match="cannot_send_again"):
        SentBack(laptop.uow).send_again(numbers(laptop))
    assert len(numbers(laptop)) == 1


def test_the_list_goes_out_as_a_file(laptop: Laptop, court: ParentCourt, contested: str, tmp_path: Path) -> None:
    assert SentBack(laptop.uow).export(tmp_path / "退回记录.json") == 1
    told = json.loads((tmp_path / "退回记录.json").read_text(encoding="utf-8"))
    (record,) = told["records"]
    assert (record["entity"], record["after"], record["reason"]) == (
        contested,
        {"name": "枫源新村"},
        "changed_elsewhere",
    )
    with court.store.read() as connection:
        assert record["packet"] in set(connection.scalars(select(tables.packet.c.sha256)))
