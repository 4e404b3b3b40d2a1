from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, select, update

from parent_court import tables
from parent_court.keys import verifier
from parent_court.reception import Reception
from tests.conftest import StandingClock
from tests.parent_court.device import SampleDevice
from tests.sync.court import ParentCourt
from tribunal_desktop.wire.errors import WireError, WireReason
from tribunal_desktop.wire.packet import content_hash
from tribunal_desktop.wire.receipts import Receipt, RecordStatus, open_receipt
from tribunal_desktop.wire.records import Operation, encode_record


class Desk:
    """A parent court's receiving desk with one admitted device."""

    def __init__(self, court: ParentCourt, device: SampleDevice) -> None:
        self.court = court
        self.device = device
        self._reception = Reception(court.store, court.keys, court.clock)

    def take(self, packet: bytes) -> Receipt:
        return open_receipt(self._reception.receive(packet), verifier(self.court.keys.public_key))

    def refuse(self, packet: bytes) -> WireReason:
        with pytest.raises(WireError) as caught:
            self._reception.receive(packet)
        return caught.value.reason


def admit(court: ParentCourt, mark: int = 1) -> SampleDevice:
    device = SampleDevice(court.keys, mark)
    court.enrol(device.request())
    return device


@pytest.fixture
def desk(tmp_path: Path, clock: StandingClock) -> Iterator[Desk]:
    court = ParentCourt(tmp_path / "court", clock)
    yield Desk(court, admit(court))
    court.store.close()


def statuses(receipt: Receipt) -> list[str]:
    return [receipt.result_of(seq).status for seq in range(receipt.first_seq, receipt.last_seq + 1)]


def test_a_receipt_says_who_what_when_and_continues_the_log(desk: Desk) -> None:
    first_packet, second_packet = desk.device.packets(2, 3)
    first, second = desk.take(first_packet), desk.take(second_packet)
    assert (first.packet_sha256, first.first_seq, first.last_seq) == (content_hash(first_packet), 1, 2)
    assert (first.log_no, second.log_no) == (1, 2)
    with desk.court.store.read() as connection:
        kept = connection.scalars(select(tables.receipt.c.content).order_by(tables.receipt.c.log_no)).all()
    assert second.prev_sha256 == content_hash(kept[0])


def test_three_times_in_any_order_gives_the_same_state(tmp_path: Path, clock: StandingClock) -> None:
    template = ParentCourt(tmp_path / "template", clock)
    packets = SampleDevice(template.keys, 1).packets(2, 1, 3)
    template.store.close()
    seen = set()
    for place, order in enumerate(itertools.permutations(packets)):
        court = ParentCourt(tmp_path / str(place), clock)
        court.keys = template.keys
        desk = Desk(court, admit(court))
        for packet in order * 3:
            desk.take(packet)
        seen.add(repr((court.state(), court.results())))
        assert court.count(tables.packet) == 3
        court.store.close()
    assert len(seen) == 1
    assert "held" not in seen.pop()


def test_an_early_packet_waits_visibly_and_its_receipt_follows_up(desk: Desk) -> None:
    first, second, third = desk.device.packets(1, 1, 1)
    early = desk.take(third)
    assert early.result_of(3).status is RecordStatus.HELD
    assert (early.result_of(3).code, early.result_of(3).waits_for) == ("waits_for_record", 1)
    desk.take(second)
    desk.take(first)
    assert statuses(desk.take(third)) == ["ok"]
    assert [status for _seq, status, _code in desk.court.results()] == ["ok"] * 3


def test_a_later_epoch_ends_the_waiting_for_what_an_earlier_one_lost(desk: Desk) -> None:
    _first, second, third = desk.device.packets(1, 1, 1)
    assert statuses(desk.take(third)) == ["held"]
    plain = encode_record(replace(desk.device.records(1)[0], epoch=2, entity_id="e" * 32))
    anew = desk.device.seal(replace(desk.device.header(plain), epoch=2), desk.device.sealed(plain))
    asked = watched(desk, lambda: desk.take(anew))
    assert statuses(desk.take(anew)) == ["ok"]
    assert statuses(desk.take(third)) == ["ok"]
    assert statuses(desk.take(second)) == ["ok"], "what still comes in the earlier one waits for nothing"
    (closing,) = (each for each in asked if "packet.epoch <" in each)
    with desk.court.store.read() as connection:
        holes = tuple("" for _ in range(closing.count("?")))
        plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {closing}", holes)]
    assert plan == ["SEARCH packet USING INDEX ix_packet_state (device_id=? AND state=? AND epoch<?)"]


def watched(desk: Desk, act: Callable[[], object]) -> list[str]:
    """What ``act`` asks of the database."""
    asked: list[str] = []

    def remember(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    with desk.court.store.read() as connection:
        engine = connection.engine
    event.listen(engine, "before_cursor_execute", remember)
    act()
    event.remove(engine, "before_cursor_execute", remember)
    return asked


def test_a_forked_laptop_is_kept_receipted_and_quarantined(desk: Desk) -> None:
    (ours,) = desk.device.packets(2)
    (other,) = desk.device.packets(2, text="a copy of the laptop wrote this")
    desk.take(ours)
    before = desk.court.state()
    receipt = desk.take(other)
    assert {(result.status, result.code) for result in receipt.exceptions} == {("held", "device_forked")}
    (next_one,) = desk.device.packets(1, after=[ours])
    assert desk.take(next_one).result_of(3).code == "device_forked"
    assert desk.court.state() == before
    assert desk.court.count(tables.packet) == 3


def test_a_packet_that_names_another_predecessor_is_a_fork(desk: Desk) -> None:
    ours, _lost = desk.device.packets(1, 1)
    (foreign,) = desk.device.packets(1, after=desk.device.packets(1, text="other"))
    desk.take(ours)
    assert desk.take(foreign).result_of(2).code == "device_forked"


def test_a_revoked_laptop_is_kept_and_receipted_but_not_applied(desk: Desk) -> None:
    with desk.court.store.write() as connection:
        connection.execute(update(tables.device).values(status="revoked"))
    receipt = desk.take(desk.device.packets(2)[0])
    assert receipt.result_of(1).code == "device_revoked"
    assert desk.court.state() == []


def test_a_newer_record_is_deferred_and_its_neighbours_pass(desk: Desk) -> None:
    records = desk.device.records(3)
    records[1] = replace(records[1], type="village@99")
    assert statuses(desk.take(desk.device.pack(records))) == ["ok", "deferred", "ok"]


def test_a_change_waits_for_the_entity_another_laptop_will_bring(desk: Desk) -> None:
    other = admit(desk.court, mark=2)
    (created,) = desk.device.records(1)
    renamed = replace(
        created, operation=Operation.UPDATE, base={"name": created.changes["name"]}, changes={"name": "新名"}
    )
    early = other.pack([renamed])
    assert desk.take(early).result_of(1).code == "waits_for_entity"
    desk.take(desk.device.pack([created]))
    assert statuses(desk.take(early)) == ["ok"]
    assert [status for _seq, status, _code in desk.court.results()] == ["ok", "ok"]
    assert json.loads(desk.court.state()[0][2])["name"] == "新名"


def test_in_practice_a_change_to_unreported_history_stands_on_its_own_base(
    tmp_path: Path, clock: StandingClock
) -> None:
    court = ParentCourt(tmp_path / "practice", clock, practice=True)
    desk = Desk(court, admit(court))
    receipt = edit(desk, desk.device, 1, {"name": "村1", "township": "枫桥镇"}, {"name": "甲村"})
    assert statuses(receipt) == ["ok"]
    assert json.loads(court.state()[0][2]) == {"name": "甲村", "township": "枫桥镇"}
    court.store.close()


def edit(desk: Desk, author: SampleDevice, seq: int, base: dict[str, Any], changes: dict[str, Any]) -> Receipt:
    (created,) = desk.device.records(1)
    record = replace(created, seq=seq, operation=Operation.UPDATE, base=base, changes=changes)
    return desk.take(author.pack([record]))


def test_two_laptops_change_different_fields_and_both_stand(desk: Desk) -> None:
    other = admit(desk.court, mark=2)
    desk.take(desk.device.pack(desk.device.records(1)))
    assert statuses(edit(desk, desk.device, 2, {"name": "村1"}, {"name": "甲村"})) == ["ok"]
    assert statuses(edit(desk, other, 1, {"township": "枫桥镇"}, {"township": "赵家镇"})) == ["ok"]
    assert json.loads(desk.court.state()[0][2]) == {"name": "甲村", "township": "赵家镇"}


def test_two_laptops_change_the_same_field_and_neither_value_is_lost(desk: Desk) -> None:
    other = admit(desk.court, mark=2)
    desk.take(desk.device.pack(desk.device.records(1)))
    edit(desk, desk.device, 2, {"name": "村1"}, {"name": "甲村"})
    result = edit(desk, other, 1, {"name": "村1"}, {"name": "乙村"}).result_of(1)
    assert (result.status, result.code, result.detail) == ("conflict", "changed_elsewhere", "name")
    assert json.loads(desk.court.state()[0][2])["name"] == "甲村"
    with desk.court.store.read() as connection:
        history = connection.scalars(select(tables.change.c.record)).all()
    assert any("乙村" in record for record in history)


def test_a_signed_paper_never_changes_but_may_be_printed_again(desk: Desk) -> None:
    (paper,) = desk.device.records(1)
    paper = replace(paper, type="issued_document@1", changes={"pdf_sha256": "a", "copies": 0})
    reprint = replace(paper, seq=2, operation=Operation.UPDATE, base={"copies": 0}, changes={"copies": 2})
    tamper = replace(paper, seq=3, operation=Operation.UPDATE, base={"pdf_sha256": "a"}, changes={"pdf_sha256": "b"})
    gone = replace(paper, seq=4, operation=Operation.DELETE, base=paper.changes, changes={})
    swapped = replace(paper, seq=5, changes={"pdf_sha256": "b", "copies": 0})
    receipt = desk.take(desk.device.pack([paper, reprint, tamper, gone, swapped]))
    assert statuses(receipt) == ["ok", "ok", "rejected", "ok", "conflict"]
    assert receipt.result_of(3).code == "paper_never_changes"
    assert json.loads(desk.court.state()[0][2])["pdf_sha256"] == "a"


def test_a_deleted_entity_is_kept_as_deleted_until_it_is_created_anew_and_later_changes_conflict(desk: Desk) -> None:
    (created,) = desk.device.records(1)
    deleted = replace(created, seq=2, operation=Operation.DELETE, base=created.changes, changes={})
    late = replace(created, seq=3, operation=Operation.UPDATE, base={"name": "村1"}, changes={"name": "x"})
    assert statuses(desk.take(desk.device.pack([created, deleted, late]))) == ["ok", "ok", "conflict"]
    assert desk.court.state()[0][3]
    again = replace(created, seq=4, changes={**created.changes, "name": "新村"})
    assert statuses(desk.take(desk.device.pack([again]))) == ["ok"]
    _type, _id, fields, gone = desk.court.state()[0]
    assert (json.loads(fields)["name"], gone) == ("新村", False)


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda device: replace(device.header(), to_court="浙0602"), WireReason.WRONG_COURT),
        (lambda device: replace(device.header(), practice=True), WireReason.PRACTICE_MISMATCH),
        (lambda device: replace(device.header(), tribunal_id="0f" * 16), WireReason.UNKNOWN_DEVICE),
        (lambda device: replace(device.header(), device_id="0f" * 16), WireReason.UNKNOWN_DEVICE),
        (lambda device: replace(device.header(), plain_sha256="0" * 64), WireReason.HASH_MISMATCH),
        (lambda device: replace(device.header(), last_seq=9), WireReason.BAD_SEQUENCE),
    ],
)
def test_a_packet_that_does_not_belong_here_is_refused(
    desk: Desk, spoil: Callable[[SampleDevice], Any], reason: WireReason
) -> None:
    assert desk.refuse(desk.device.seal(spoil(desk.device))) is reason
    assert desk.court.count(tables.packet) == 0


def test_another_key_a_foreign_seal_and_a_bomb_are_refused(desk: Desk) -> None:
    stranger = SampleDevice(desk.court.keys, 3)
    assert desk.refuse(stranger.seal(replace(stranger.header(), device_id=desk.device.id))) is WireReason.BAD_SIGNATURE
    assert desk.refuse(desk.device.seal(body=b"age-encryption.org/v1\n")) is WireReason.CANNOT_OPEN
    assert desk.refuse(desk.device.seal(body=desk.device.sealed_raw(b"not zstd"))) is WireReason.CANNOT_OPEN
    assert desk.refuse(desk.device.seal(body=desk.device.bomb())) in (WireReason.TOO_LARGE, WireReason.CANNOT_OPEN)


def test_an_attachment_is_taken_once_and_must_be_what_its_hash_says(desk: Desk) -> None:
    blob = desk.device.blob(b"photo")
    assert desk.take(blob).exceptions == ()
    assert desk.take(blob).log_no == 1
    desk.take(desk.device.blob(b"photo"))
    assert desk.court.count(tables.attachment) == 1
    assert desk.refuse(desk.device.blob(b"photo", claimed=b"other")) is WireReason.HASH_MISMATCH


def test_times_are_kept_but_decide_nothing(desk: Desk) -> None:
    records = desk.device.records(2)
    records[0] = replace(records[0], at_local="1999-01-01T00:00:00+08:00")
    assert statuses(desk.take(desk.device.pack(records))) == ["ok", "ok"]
