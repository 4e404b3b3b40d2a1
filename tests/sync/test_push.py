from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from sqlalchemy import Engine, select, update

from parent_court import tables
from tests.conftest import KEY, StandingClock
from tests.sync import faults
from tests.sync.court import SEED, Laptop, ParentCourt, serving
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Attachment, AttachmentContent, OutboxRecord, Packet, UnitOfWork, Village
from tribunal_desktop.models.base import new_id
from tribunal_desktop.models.engine import open_engine
from tribunal_desktop.rules.terms import Confirmation
from tribunal_desktop.services.parent_court_sync import ParentCourtSync
from tribunal_desktop.sync.carrier import Appended
from tribunal_desktop.sync.http_carrier import HttpCarrier
from tribunal_desktop.wire.packet import content_hash
from tribunal_desktop.wire.records import MAX_RAW


def through(laptop: Laptop, court: ParentCourt, fault: faults.Fault) -> None:
    laptop.network = lambda url: HttpCarrier(url, faults.FaultyTransport(court.transport(), fault))


def healed(laptop: Laptop, court: ParentCourt) -> None:
    laptop.network = lambda url: HttpCarrier(url, court.transport())


def failing(laptop: Laptop) -> KnownError:
    with pytest.raises(KnownError) as caught:
        laptop.push()
    return caught.value


def packet_bytes(laptop: Laptop) -> list[bytes]:
    with laptop.uow.read() as session:
        return list(session.scalars(select(Packet.content).order_by(Packet.position)))


def attach(laptop: Laptop, content: bytes, media_type: str = "image/jpeg") -> None:
    with laptop.uow.write("attachment.add") as session:
        session.add(AttachmentContent(sha256=content_hash(content), content=content))
        session.add(
            Attachment(
                id=new_id(laptop.uow.clock),
                owner_type="circuit_activity",
                owner_id="0" * 32,
                sha256=content_hash(content),
                media_type=media_type,
                size=len(content),
                added_at=laptop.uow.clock(),
            )
        )


def test_over_a_real_socket_everything_arrives_once_and_only_then_the_light_is_green(
    laptop: Laptop, court: ParentCourt
) -> None:
    laptop.record(450)
    attach(laptop, b"photo" * 5000)
    before = laptop.sync.status()
    assert (before.delivered, before.attachments_waiting, before.all_delivered) == (0, 1, False)
    with serving(court.app) as url:
        laptop.network = lambda _url: HttpCarrier(url)
        summary = laptop.push()
    status = laptop.sync.status()
    assert summary.records_delivered == status.delivered == before.waiting
    assert (summary.attachments_delivered, status.attachments_delivered) == (1, 1)
    assert status.all_delivered
    assert court.count(tables.change) == before.waiting
    assert court.count(tables.attachment) == 1
    assert {row.state for row in laptop.sync.packets()} == {Confirmation.DELIVERED}


def test_pushing_again_sends_nothing_and_changes_nothing(laptop: Laptop, court: ParentCourt) -> None:
    laptop.record(3)
    laptop.push()
    held = court.state()
    again = laptop.push()
    assert (again.packets_delivered, again.bytes_sent) == (0, 0)
    assert court.state() == held


def test_what_is_written_while_a_packet_is_under_way_waits_for_the_next_one(laptop: Laptop, court: ParentCourt) -> None:
    (village,) = laptop.record(1)

    def edit_then_play(request: httpx.Request, play: faults.Play) -> httpx.Response:
        if request.method == "PATCH":
            with laptop.uow.write("village.rename") as session:
                session.get_one(Village, village).name = "新名"
        return play(request)

    through(laptop, court, edit_then_play)
    laptop.push()
    assert laptop.sync.confirmations([village]) == {village: Confirmation.WAITING}
    healed(laptop, court)
    laptop.push()
    assert laptop.sync.confirmations([village]) == {village: Confirmation.DELIVERED}
    assert any("新名" in fields for _kind, _id, fields, _deleted in court.state())


def test_without_a_link_the_state_stays_true_and_work_goes_on(laptop: Laptop, court: ParentCourt) -> None:
    laptop.record(2)
    through(laptop, court, faults.no_network)
    assert failing(laptop).code == "no_link"
    (village,) = laptop.record(1)
    status = laptop.sync.status()
    assert (status.waiting, status.delivered, status.all_delivered) == (1, 0, False)
    assert status.sealed > 0
    assert laptop.sync.confirmations([village]) == {village: Confirmation.WAITING}
    healed(laptop, court)
    laptop.push()
    assert laptop.sync.status().all_delivered


def test_a_closed_port_is_no_link(laptop: Laptop) -> None:
    laptop.network = lambda _url: HttpCarrier("http://127.0.0.1:1")
    assert failing(laptop).code == "no_link"


def test_a_lost_answer_leaves_it_amber_and_the_next_push_ends_with_one_copy(laptop: Laptop, court: ParentCourt) -> None:
    laptop.record(3)
    cut = {"left": 1}

    def once(request: httpx.Request, play: faults.Play) -> httpx.Response:
        if cut["left"] == 0 and request.method == "HEAD":
            raise httpx.ConnectError("gone")
        if request.method == "PATCH":
            cut["left"] = 0
            return faults.lose_answer(request, play)
        return play(request)

    through(laptop, court, once)
    assert failing(laptop).code == "no_link"
    assert court.count(tables.packet) == 1
    assert laptop.sync.status().delivered == 0
    assert {row.state for row in laptop.sync.packets()} == {Confirmation.SEALED}

    healed(laptop, court)
    laptop.push()
    assert laptop.sync.status().all_delivered
    assert court.count(tables.packet) == 1
    assert court.count(tables.receipt) == 1


def test_bytes_damaged_on_the_way_are_refused_with_the_reason_and_go_through_later(
    laptop: Laptop, court: ParentCourt
) -> None:
    laptop.record(2)
    through(laptop, court, faults.flip_a_bit)
    assert laptop.push().packets_refused == 1
    (row,) = laptop.sync.packets()
    assert (row.state, row.last_error) == (Confirmation.SEALED, "result.hash_mismatch")
    assert court.count(tables.packet) == 0
    healed(laptop, court)
    laptop.push()
    assert laptop.sync.status().all_delivered


def test_a_packet_damaged_in_the_store_is_never_sent(laptop: Laptop, court: ParentCourt) -> None:
    laptop.record(2)
    through(laptop, court, faults.no_network)
    failing(laptop)
    with laptop.uow.write("test.damage") as session:
        session.execute(update(Packet).values(content=b"x"))
    healed(laptop, court)
    assert laptop.push().packets_refused == 1
    assert laptop.sync.packets()[0].last_error == "error.packet_damaged.what"
    assert court.count(tables.packet) == 0


@pytest.mark.parametrize("status", [200, 302, 403, 502, 511])
def test_a_captive_portal_is_never_taken_for_the_parent_court(laptop: Laptop, court: ParentCourt, status: int) -> None:
    laptop.record(1)
    through(laptop, court, lambda _request, _play: httpx.Response(status, html="<html>登录</html>"))
    assert failing(laptop).code == "not_the_parent_court"
    assert laptop.sync.status().delivered == 0


def test_a_portal_that_cuts_in_after_the_greeting_delivers_nothing(laptop: Laptop, court: ParentCourt) -> None:
    laptop.record(1)

    def late_portal(request: httpx.Request, play: faults.Play) -> httpx.Response:
        return play(request) if request.url.path == "/v1/hello" else faults.portal(request, play)

    through(laptop, court, late_portal)
    assert failing(laptop).code == "receipt_not_valid"
    assert laptop.sync.packets()[0].state is Confirmation.SEALED


def test_another_courts_answer_is_not_believed(
    laptop: Laptop, court: ParentCourt, clock: StandingClock, tmp_path: Path
) -> None:
    laptop.record(1)
    impostor = ParentCourt(tmp_path / "impostor", clock)
    impostor.enrol((tmp_path / "request.json").read_bytes())
    healed(laptop, impostor)
    assert failing(laptop).code == "not_the_parent_court"

    def greeting_of_the_real_one(request: httpx.Request, play: faults.Play) -> httpx.Response:
        return court.transport().handle_request(request) if request.url.path == "/v1/hello" else play(request)

    through(laptop, impostor, greeting_of_the_real_one)
    assert failing(laptop).code == "not_the_parent_court"
    assert laptop.sync.status().delivered == 0
    impostor.store.close()


def test_a_receipt_with_a_wrong_signature_stays_amber(laptop: Laptop, court: ParentCourt) -> None:
    laptop.record(1)

    def forge(request: httpx.Request, play: faults.Play) -> httpx.Response:
        answer = play(request)
        if request.method != "PATCH":
            return answer
        receipt = bytearray(answer.content)
        receipt[-1] ^= 1
        return httpx.Response(200, content=bytes(receipt))

    through(laptop, court, forge)
    error = failing(laptop)
    assert (error.code, error.params) == ("receipt_not_valid", {"reason": "bad_signature"})
    assert laptop.sync.packets()[0].last_error == "error.receipt_not_valid.what"
    assert not laptop.sync.status().all_delivered


def test_a_receipt_for_another_packet_delivers_neither(laptop: Laptop, court: ParentCourt) -> None:
    laptop.record(1)
    laptop.push()
    proof = bytes.fromhex(laptop.sync.receipt_proof(laptop.sync.packets()[0].sha256).receipt_hex)
    laptop.record(1)

    def replay(request: httpx.Request, play: faults.Play) -> httpx.Response:
        return httpx.Response(200, content=proof) if request.method == "PATCH" else play(request)

    through(laptop, court, replay)
    error = failing(laptop)
    assert (error.code, error.params) == ("receipt_not_valid", {"reason": "hash_mismatch"})
    assert laptop.sync.packets()[0].state is Confirmation.SEALED


def test_a_line_cut_every_few_kilobytes_still_delivers_and_resumes_where_it_broke(
    laptop: Laptop, court: ParentCourt
) -> None:
    attach(laptop, noise(60_000))
    starts: list[int] = []

    class Noting(HttpCarrier):
        def append(self, sha256: str, content: bytes, offset: int, sent: Callable[[int], None]) -> Appended:
            starts.append(offset)
            return super().append(sha256, content, offset, sent)

    with serving(court.app) as url, faults.cutting_proxy(url, 12_000, court.uploaded) as broken:
        laptop.network = lambda _url: Noting(broken)
        summary = laptop.push()
    assert summary.attachments_delivered == 1
    assert laptop.sync.status().all_delivered
    assert starts == sorted(starts)
    assert len(set(starts)) > 3


def test_an_upload_goes_on_after_the_parent_court_restarted(laptop: Laptop, court: ParentCourt) -> None:
    attach(laptop, noise(20_000))
    offsets: list[str] = []

    def half(request: httpx.Request, play: faults.Play) -> httpx.Response:
        if request.method != "PATCH" or len(request.content) < 20_000:
            return play(request)
        first = request.content[:8000]
        play(httpx.Request("PATCH", request.url, headers=_sized(request, first), content=first))
        raise httpx.WriteError("cut")

    def gone(request: httpx.Request, play: faults.Play) -> httpx.Response:
        if request.method == "HEAD":
            raise httpx.ConnectError("gone")
        return half(request, play)

    through(laptop, court, gone)
    assert failing(laptop).code == "no_link"
    court.restart()

    def note(request: httpx.Request, play: faults.Play) -> httpx.Response:
        offsets.append(request.headers.get("upload-offset", ""))
        return play(request)

    through(laptop, court, note)
    laptop.push()
    assert "8000" in offsets
    assert laptop.sync.status().all_delivered


def test_stopping_keeps_what_was_sent_and_the_next_push_finishes(laptop: Laptop, court: ParentCourt) -> None:
    laptop.record(1)
    attach(laptop, noise(20_000))
    sent: list[int] = []
    summary = laptop.sync.push(lambda progress: sent.append(progress.bytes_sent), lambda: sent[-1] > 8000)
    assert summary.stopped
    assert summary.records_delivered > 0
    assert laptop.sync.status().attachments_waiting == 1
    laptop.push()
    assert laptop.sync.status().all_delivered


def test_packets_stay_byte_identical_over_restarts(
    laptop: Laptop, court: ParentCourt, engine: Engine, store_path: Path, clock: StandingClock
) -> None:
    laptop.record(250)
    through(laptop, court, faults.no_network)
    failing(laptop)
    frozen = packet_bytes(laptop)
    engine.dispose()
    clock.advance(days=30)
    reopened = open_engine(store_path, KEY)
    uow = UnitOfWork(reopened, laptop.uow.actor, clock)
    sync = ParentCourtSync(uow, SEED, lambda url: HttpCarrier(url, court.transport()))
    sync.push(lambda _progress: None, lambda: False)
    with court.store.read() as connection:
        received = connection.scalars(select(tables.packet.c.content).order_by(tables.packet.c.first_seq)).all()
    assert received == frozen
    assert sync.status().all_delivered
    reopened.dispose()


def test_packets_respect_their_limits_and_an_oversized_record_travels_alone(laptop: Laptop, court: ParentCourt) -> None:
    laptop.record(199)
    laptop.record(1, name="长" * MAX_RAW)
    laptop.record(401)
    laptop.push()
    rows = laptop.sync.packets()
    assert max(row.records for row in rows) <= 200
    assert 1 in {row.records for row in rows}
    assert laptop.sync.status().all_delivered


def test_a_poisoned_record_is_quarantined_while_the_other_99_pass(laptop: Laptop, court: ParentCourt) -> None:
    ids = laptop.record(100)
    with laptop.uow.write("test.poison") as session:
        session.execute(
            update(OutboxRecord).where(OutboxRecord.entity_id == ids[41]).values(changes_json='{"Name!": 1}')
        )
    laptop.push()
    (refused,) = laptop.sync.refused_records()
    assert (refused.entity_id, refused.state, refused.code) == (ids[41], Confirmation.REFUSED, "bad_field")
    status = laptop.sync.status()
    assert (status.refused, status.all_delivered) == (1, False)
    states = laptop.sync.confirmations(ids)
    assert list(states.values()).count(Confirmation.DELIVERED) == 99
    laptop.record(1)
    laptop.push()
    assert laptop.sync.status().delivered == status.delivered + 1


def test_a_record_that_cannot_travel_keeps_its_number_and_becomes_a_task(laptop: Laptop, court: ParentCourt) -> None:
    (village,) = laptop.record(1)
    with laptop.uow.write("test.poison") as session:
        session.execute(
            update(OutboxRecord).where(OutboxRecord.entity_id == village).values(changes_json='{"population":NaN}')
        )
    laptop.push()
    assert [row.entity_id for row in laptop.sync.refused_records()] == [village]


def test_a_wrong_clock_changes_nothing_but_is_told(laptop: Laptop, court: ParentCourt, clock: StandingClock) -> None:
    laptop.record(1)
    true = clock()
    court_clock = StandingClock(true)
    court.clock = court_clock
    court.restart()
    clock.moment = true - timedelta(days=3650)
    healed(laptop, court)
    summary = laptop.push()
    assert summary.clock_off_by == timedelta(days=-3650)
    assert laptop.sync.status().all_delivered


def test_a_receipt_proof_names_the_packet_and_verifies_offline(laptop: Laptop) -> None:
    laptop.record(1)
    with pytest.raises(KnownError, match="no_receipt"):
        laptop.sync.receipt_proof("0" * 64)
    laptop.push()
    (row,) = laptop.sync.packets()
    proof = laptop.sync.receipt_proof(row.sha256)
    assert (proof.packet_sha256, proof.records, proof.log_no) == (row.sha256, row.records, 1)
    assert content_hash(bytes.fromhex(proof.receipt_hex)) == proof.receipt_sha256


def noise(size: int) -> bytes:
    """Bytes that do not compress, the same every time."""
    return b"".join(bytes.fromhex(content_hash(str(place).encode())) for place in range(size // 32))


def _sized(request: httpx.Request, body: bytes) -> dict[str, str]:
    return {**request.headers, "content-length": str(len(body))}
