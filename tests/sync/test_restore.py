"""A store restored from a backup reports again: what it lost comes back, nothing is doubled, nothing contradicts."""

from __future__ import annotations

import contextlib
import random

import httpx
import pytest
from sqlalchemy import select

from parent_court import tables
from parent_court.states import DeviceStatus, PacketState
from tests.sync import faults
from tests.sync.court import Laptop, ParentCourt
from tests.sync.restoring import Restore, held, names, put_onto, rename
from tests.sync.test_crashes import DyingUnitOfWork, Killed
from tests.sync.test_push import attach, healed, through
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    AttachmentContent,
    AuditEntry,
    LeftRecord,
    OutboxRecord,
    StoreInfo,
    StoreRestore,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.models.unit_of_work import records_hash
from tribunal_desktop.services.left_records import LeftRecords
from tribunal_desktop.services.search import Search
from tribunal_desktop.sync.left_list import list_left
from tribunal_desktop.sync.packing import line_of
from tribunal_desktop.wire.records import ChangeRecord, decode_records


def row_values(row: LeftRecord) -> dict[str, object]:
    return {column.key: getattr(row, column.key) for column in LeftRecord.__mapper__.column_attrs}


def test_what_was_reported_after_the_backup_comes_back_and_reporting_goes_on(
    laptop: Laptop, court: ParentCourt, restore: Restore
) -> None:
    laptop.record(3, "甲")
    laptop.push()
    put_back = restore()
    lost = laptop.record(300, "乙")
    rename(laptop, lost[0], "改名村")
    laptop.push()
    before = court.state()
    put_back()
    assert len(names(laptop)) == 3
    summary = laptop.push()
    assert summary.taken_up is not None
    assert (summary.taken_up.epoch, summary.taken_up.brought_back, summary.taken_up.left_over) == (2, 301, 0)
    assert len(names(laptop)) == 303
    assert "改名村" in names(laptop)
    assert [row for row in court.state() if row[0] != "store_restore"] == before
    new = laptop.record(2, "丙")
    assert laptop.push().taken_up is None
    assert laptop.sync.status().all_delivered
    assert "丙0" in held(court, new[0])
    assert {status for _seq, status, _code in court.results()} == {"ok"}


def test_the_raised_epoch_is_one_audited_act_that_the_parent_court_learns_of(
    laptop: Laptop, court: ParentCourt, restore: Restore
) -> None:
    put_back = restore()
    laptop.record(1)
    laptop.push()
    put_back()
    laptop.push()
    with laptop.uow.read() as session:
        assert StoreInfo.get(session, "epoch") == "2"
        acts = session.scalars(select(AuditEntry.action).where(AuditEntry.action == "store.take_up")).all()
        told = session.scalars(select(StoreRestore)).one()
    assert len(acts) == 1
    assert (told.epoch_before, told.epoch_after, told.brought_back) == (1, 2, 1)
    assert [row[0] for row in court.state()].count("store_restore") == 1


def test_records_that_waited_in_the_backup_and_arrived_later_are_recognised(
    laptop: Laptop, court: ParentCourt, restore: Restore
) -> None:
    laptop.record(4)
    put_back = restore()
    laptop.record(2)
    laptop.push()
    held_before = court.count(tables.change)
    put_back()
    waiting = laptop.sync.status().waiting
    taken_up = laptop.push().taken_up
    assert taken_up is not None
    assert (taken_up.recognised, taken_up.renumbered, taken_up.brought_back) == (waiting, 0, 2)
    assert court.count(tables.change) == held_before + 1  # the restoring itself
    assert laptop.sync.status().all_delivered


def test_what_was_written_on_the_old_store_before_it_was_noticed_travels_under_new_numbers(
    laptop: Laptop, court: ParentCourt, restore: Restore
) -> None:
    laptop.record(1, "甲")
    laptop.push()
    put_back = restore()
    laptop.record(2, "乙")
    laptop.push()
    put_back()
    written = laptop.record(5, "丙")  # the numbers of 乙 and more, for other villages
    taken_up = laptop.push().taken_up
    assert taken_up is not None
    assert (taken_up.renumbered, taken_up.brought_back) == (5, 2)
    assert len(names(laptop)) == 8
    assert all("丙" in held(court, village) for village in written)
    with court.store.read() as connection:
        assert set(connection.scalars(select(tables.packet.c.state))) == {PacketState.APPLIED}
        assert set(connection.scalars(select(tables.device.c.status))) == {DeviceStatus.ACTIVE}
    with laptop.uow.read() as session:
        records = session.scalars(
            select(OutboxRecord).where(OutboxRecord.entity_id.in_(written)).order_by(OutboxRecord.seq)
        ).all()
        entry = session.scalars(select(AuditEntry).where(AuditEntry.action == "village.add")).all()[-1]
        assert {record.epoch for record in records} == {2}
        assert records_hash(records) == entry.records_sha256, "the audit chain still vouches for them"


def test_a_packet_frozen_and_never_taken_gives_its_records_back(
    laptop: Laptop, court: ParentCourt, restore: Restore
) -> None:
    laptop.record(1, "甲")
    laptop.push()
    put_back = restore()
    laptop.record(2, "乙")
    laptop.push()
    put_back()
    written = laptop.record(3, "丙")
    through(laptop, court, faults.no_network)
    with pytest.raises(KnownError, match="no_link"):
        laptop.push()
    assert laptop.sync.status().sealed == 3
    healed(laptop, court)
    laptop.push()
    assert laptop.sync.status().all_delivered
    assert all("丙" in held(court, village) for village in written)
    assert court.count(tables.device) == 1


def test_a_field_changed_on_both_sides_keeps_its_value_here_and_is_listed(
    laptop: Laptop, court: ParentCourt, restore: Restore
) -> None:
    (village,) = laptop.record(1, "甲")
    laptop.push()
    put_back = restore()
    rename(laptop, village, "东村")
    laptop.push()
    put_back()
    rename(laptop, village, "西村")
    taken_up = laptop.push().taken_up
    assert taken_up is not None
    assert taken_up.left_over == 1
    assert names(laptop) == ["西村"]
    with laptop.uow.read() as session:
        (left,) = session.scalars(select(LeftRecord))
        assert (left.source, left.reason, left.entity_id) == ("parent", "changed", village)
    assert [row.code for row in laptop.sync.refused_records()] == ["changed_elsewhere"]
    assert "东村" in held(court, village)


def test_what_the_store_kept_aside_thought_unsent_is_settled_when_it_comes_back(
    laptop: Laptop, court: ParentCourt, restore: Restore
) -> None:
    put_back = restore()
    laptop.record(1, "甲")
    with laptop.uow.read() as session:
        row = session.scalars(select(OutboxRecord).order_by(OutboxRecord.seq.desc())).first()
        assert row is not None
        record = decode_records(line_of(row), row.epoch, row.seq, row.seq)[0]
    laptop.push()
    put_back()
    assert isinstance(record, ChangeRecord)
    with laptop.uow.write("test.aside") as session:
        list_left(session, laptop.uow, "aside", [(record, "")])
    laptop.push()
    assert LeftRecords(laptop.uow).count() == 0
    assert names(laptop) == ["甲0"]


def test_photos_come_back_with_their_entries(laptop: Laptop, court: ParentCourt, restore: Restore) -> None:
    put_back = restore()
    attach(laptop, b"photo" * 5000)
    laptop.push()
    put_back()
    laptop.push()
    with laptop.uow.read() as session:
        assert session.scalars(select(AttachmentContent.content)).one() == b"photo" * 5000
    status = laptop.sync.status()
    assert (status.attachments_delivered, status.attachments_waiting) == (1, 0)
    assert court.count(tables.attachment) == 1


def test_a_restoring_that_only_lost_a_file_is_taken_up_at_once(
    laptop: Laptop, court: ParentCourt, restore: Restore
) -> None:
    attach(laptop, random.Random(1).randbytes(25_000))  # noqa: S311 - no secret
    through(laptop, court, _cut_files)
    with pytest.raises(KnownError, match="link_lost"):
        laptop.push()
    put_back = restore()
    healed(laptop, court)
    laptop.push()
    put_back()
    with laptop.uow.write("store.restore") as session:
        session.add(StoreRestore(id=new_id(laptop.uow.clock), restored_at=laptop.uow.clock()))
    taken_up = laptop.push().taken_up
    assert taken_up is not None
    assert taken_up.epoch == 2
    assert laptop.sync.status().all_delivered


def test_the_same_backup_restored_twice_reports_both_times(
    laptop: Laptop, court: ParentCourt, restore: Restore
) -> None:
    put_back = restore()
    laptop.record(2, "甲")
    laptop.push()
    put_back()
    laptop.record(2, "乙")
    laptop.push()
    put_back()
    laptop.record(2, "丙")
    taken_up = laptop.push().taken_up
    assert taken_up is not None
    assert taken_up.epoch == 3
    assert names(laptop) == ["丙0", "丙1", "乙0", "乙1", "甲0", "甲1"]
    assert laptop.sync.status().all_delivered


def test_a_second_restoring_lists_nothing_twice_and_settles_what_fits_now(
    laptop: Laptop, court: ParentCourt, restore: Restore
) -> None:
    kept, freed = laptop.record(2, "甲")
    laptop.push()
    put_back = restore()
    rename(laptop, kept, "东村")
    rename(laptop, freed, "南村")
    laptop.push()
    put_back()
    rename(laptop, kept, "西村")
    rename(laptop, freed, "北村")
    laptop.push()
    left = LeftRecords(laptop.uow)
    assert [row.detail.record.changes["name"] for row in left.rows()] == ["东村", "南村"]
    with laptop.uow.read() as session:
        listed = [row_values(row) for row in session.scalars(select(LeftRecord))]
    put_back()
    rename(laptop, kept, "西村")
    with laptop.uow.write("test.carry") as session:
        session.add_all(LeftRecord(**values) for values in listed)
    laptop.push()
    listed_again = [row.detail.record.changes["name"] for row in LeftRecords(laptop.uow).rows()]
    assert listed_again == ["东村", "北村"], "南村 fits now; 北村 of the first restoring contradicts it"


def test_what_came_back_is_found_even_where_the_line_broke_right_after(
    laptop: Laptop, court: ParentCourt, restore: Restore
) -> None:
    put_back = restore()
    laptop.record(1, "乙")
    laptop.push()
    put_back()
    through(laptop, court, _cut_sending)
    with pytest.raises(KnownError, match="link_lost"):
        laptop.push()
    assert [hit.label for hit in Search(laptop.uow).find("乙0")] == ["乙0"]


def test_a_line_that_breaks_while_packets_come_back_changes_nothing(
    laptop: Laptop, court: ParentCourt, restore: Restore
) -> None:
    put_back = restore()
    laptop.record(250)
    laptop.push()
    put_back()
    through(laptop, court, _cut_contents)
    with pytest.raises(KnownError, match="link_lost"):
        laptop.push()
    assert names(laptop) == []
    healed(laptop, court)
    laptop.push()
    assert len(names(laptop)) == 250


def test_content_that_does_not_fit_its_packet_is_not_taken_in(
    laptop: Laptop, court: ParentCourt, restore: Restore
) -> None:
    put_back = restore()
    laptop.record(2)
    laptop.push()
    put_back()

    def damage(request: httpx.Request, play: faults.Play) -> httpx.Response:
        answer = play(request)
        if not request.url.path.endswith("/content"):
            return answer
        return httpx.Response(200, content=answer.content[:-1] + b"?")

    through(laptop, court, damage)
    with pytest.raises(KnownError, match="returned_not_valid"):
        laptop.push()
    assert names(laptop) == []


def test_an_older_parent_court_gives_nothing_back_and_nothing_is_sent(
    laptop: Laptop, court: ParentCourt, restore: Restore
) -> None:
    put_back = restore()
    laptop.record(2)
    laptop.push()
    put_back()

    def older(request: httpx.Request, play: faults.Play) -> httpx.Response:
        asks = request.method == "GET" and request.url.path.startswith("/v1/packets/")
        return httpx.Response(405) if asks else play(request)

    through(laptop, court, older)
    with pytest.raises(KnownError, match="parent_holds_more"):
        laptop.push()
    assert court.count(tables.packet) == 1


@pytest.mark.parametrize("committed", [False, True])
@pytest.mark.parametrize("step", range(7))
def test_dying_at_any_write_of_the_taking_up_loses_and_doubles_nothing(
    laptop: Laptop, court: ParentCourt, restore: Restore, step: int, committed: bool
) -> None:
    put_back = restore()
    laptop.record(2, "甲")
    attach(laptop, b"photo")
    laptop.push()
    put_back()
    laptop.record(2, "乙")
    alive = laptop.uow
    engine, actor, clock = alive._engine, alive.actor, alive.clock  # noqa: SLF001 - the same store
    put_onto(laptop, DyingUnitOfWork(engine, actor, clock).die_at(step, committed=committed))
    with contextlib.suppress(Killed):
        laptop.push()
    put_onto(laptop, alive)
    laptop.push()
    assert names(laptop) == ["乙0", "乙1", "甲0", "甲1"]
    assert laptop.sync.status().all_delivered
    results = court.results()
    assert {status for _seq, status, _code in results} == {"ok"}
    with laptop.uow.read() as session:
        assert len(session.scalars(select(OutboxRecord.seq)).all()) == len(results)


def _cut_sending(request: httpx.Request, play: faults.Play) -> httpx.Response:
    if request.method == "PATCH":
        raise httpx.ReadError("cut")
    return play(request)


def _cut_files(request: httpx.Request, play: faults.Play) -> httpx.Response:
    if request.method == "PATCH" and len(request.content) > 20_000:
        raise httpx.ReadError("cut")
    return play(request)


def _cut_contents(request: httpx.Request, play: faults.Play) -> httpx.Response:
    if request.url.path.endswith("/content"):
        raise httpx.ReadError("cut")
    return play(request)
