"""What changes at the parent court while work waits here: its address, its keys, and what it holds of a computer."""

from __future__ import annotations

import contextlib
from pathlib import Path

import httpx
import pytest
from sqlalchemy import select

from parent_court import tables
from parent_court.devices import DeviceDesk
from parent_court.keys import ParentKeys
from tests.sync import faults
from tests.sync.court import Laptop, ParentCourt
from tests.sync.faults import lose_answer
from tests.sync.restoring import Restore, held, names
from tests.sync.test_push import attach, through
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Packet,
)
from tribunal_desktop.services.left_records import LeftRecords


def test_unsent_work_survives_a_change_of_the_parent_courts_address(
    laptop: Laptop, court: ParentCourt, tmp_path: Path
) -> None:
    laptop.record(2)
    through(laptop, court, faults.no_network)
    with pytest.raises(KnownError, match="no_link"):
        laptop.push()
    laptop.join(court, tmp_path, "https://neu.example:8711")
    assert laptop.sync.status().url == "https://neu.example:8711"
    summary = laptop.push()
    assert (summary.packets_delivered, summary.taken_up) == (1, None)
    assert laptop.sync.status().all_delivered


def test_unsent_work_survives_a_change_of_the_parent_courts_keys(
    laptop: Laptop, court: ParentCourt, tmp_path: Path
) -> None:
    laptop.record(1, "甲")
    laptop.push()
    written = laptop.record(2, "乙")
    attach(laptop, b"photo")
    through(laptop, court, lose_answer)
    with contextlib.suppress(KnownError):
        laptop.push()
    court.keys = ParentKeys.generate(court.keys.court_code, court.keys.court_name)
    court.restart()
    laptop.join(court, tmp_path)
    laptop.push()
    assert laptop.sync.status().all_delivered
    assert all("乙" in held(court, village) for village in written)
    assert {status for _seq, status, _code in court.results()} == {"ok"}


def test_a_store_restored_after_a_change_of_keys_is_taken_up_by_what_the_new_key_signed(
    laptop: Laptop, court: ParentCourt, restore: Restore, tmp_path: Path
) -> None:
    laptop.record(1, "甲")
    laptop.push()
    court.keys = ParentKeys.generate(court.keys.court_code, court.keys.court_name)
    court.restart()
    laptop.join(court, tmp_path)
    laptop.record(1, "乙")
    laptop.push()
    put_back = restore()
    laptop.record(1, "丙")
    laptop.push()
    put_back()
    assert laptop.push().taken_up is not None
    assert names(laptop) == ["丙0", "乙0", "甲0"]
    assert laptop.sync.status().all_delivered


def test_a_backup_from_before_a_change_of_keys_gets_back_what_was_reported_since(
    laptop: Laptop, court: ParentCourt, restore: Restore, tmp_path: Path
) -> None:
    laptop.record(1, "甲")
    laptop.push()
    put_back = restore()
    court.keys = ParentKeys.generate(court.keys.court_code, court.keys.court_name)
    court.restart()
    laptop.join(court, tmp_path)
    laptop.record(2, "乙")
    laptop.push()
    put_back()
    with pytest.raises(KnownError, match="not_the_parent_court"):
        laptop.push()
    laptop.join(court, tmp_path)
    laptop.push()
    assert names(laptop) == ["乙0", "乙1", "甲0"]
    assert laptop.sync.status().all_delivered
    assert {status for _seq, status, _code in court.results()} == {"ok"}


def test_a_packet_the_court_can_no_longer_open_does_not_keep_the_others_back(
    laptop: Laptop, court: ParentCourt, restore: Restore
) -> None:
    put_back = restore()
    laptop.record(1, "甲")
    laptop.push()
    with laptop.uow.read() as session:
        closed = session.scalars(select(Packet.sha256)).one()
    laptop.record(1, "乙")
    laptop.push()
    put_back()

    def cannot_open(request: httpx.Request, play: faults.Play) -> httpx.Response:
        return httpx.Response(404) if request.url.path.endswith(f"{closed}/content") else play(request)

    through(laptop, court, cannot_open)
    laptop.push()
    assert names(laptop) == ["乙0"]
    laptop.record(1, "丙")
    assert laptop.push().taken_up is None
    assert laptop.sync.status().all_delivered


def test_a_withdrawn_computer_that_is_let_in_again_sends_what_was_put_aside(
    laptop: Laptop, court: ParentCourt, restore: Restore
) -> None:
    laptop.record(1, "甲")
    laptop.push()
    put_back = restore()
    desk = DeviceDesk(court.store, court.keys, court.clock)
    (device,) = desk.rows()
    desk.withdraw(device.id)
    written = laptop.record(2, "乙")
    attach(laptop, b"photo")
    laptop.push()
    assert laptop.sync.status().held == 3
    assert {row.code for row in laptop.sync.held_records()} == {"device_revoked"}
    assert [row.quarantined for row in desk.rows()] == [2]
    assert desk.admit(device.id) == 2
    laptop.push()
    assert laptop.sync.status().all_delivered
    assert all("乙" in held(court, village) for village in written)
    assert court.count(tables.attachment) == 1
    assert [row.quarantined for row in desk.rows()] == [0]
    assert laptop.push().taken_up is None
    put_back()
    laptop.push()
    assert names(laptop) == ["乙0", "乙1", "甲0"]
    assert LeftRecords(laptop.uow).count() == 0, "what was sent anew is not offered a second time"
    with pytest.raises(KnownError, match="device_not_known"):
        desk.withdraw("f" * 32)


def test_nobody_else_is_given_a_packet(laptop: Laptop, court: ParentCourt, tmp_path: Path) -> None:
    laptop.record(1)
    laptop.push()
    with laptop.uow.read() as session:
        sha256 = session.scalars(select(Packet.sha256)).one()
    second = Laptop(laptop.uow, seed=bytes(32), name="二号机", mark="B")
    second.join(court, tmp_path)
    passes: dict[str, str] = {}

    def watch(of: Laptop) -> None:
        def note(request: httpx.Request, play: faults.Play) -> httpx.Response:
            passes[of.signer.public_key] = request.headers.get("authorization", "")
            return play(request)

        of.record(1)
        through(of, court, note)
        of.push()

    watch(laptop)
    watch(second)
    own, other = passes[laptop.signer.public_key], passes[second.signer.public_key]
    with httpx.Client(base_url="http://127.0.0.1:8711", transport=court.transport()) as client:
        for path in (f"/v1/packets/{sha256}", f"/v1/packets/{sha256}/content"):
            answers = {
                who: client.get(path, headers={"Authorization": who} if who else {}).status_code
                for who in ("", "Bearer a.1.00", other, own)
            }
            assert list(answers.values()) == [401, 401, 404, 200]
