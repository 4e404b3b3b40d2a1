from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.conftest import StandingClock
from tests.sync.court import COURT, Laptop, ParentCourt
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Tribunal, UnitOfWork
from tribunal_desktop.rules.terms import Confirmation
from tribunal_desktop.wire.enrolment import fingerprint


@pytest.fixture
def court(tmp_path: Path, clock: StandingClock) -> Iterator[ParentCourt]:
    court = ParentCourt(tmp_path / "court", clock)
    yield court
    court.store.close()


@pytest.fixture
def laptop(uow: UnitOfWork) -> Laptop:
    return Laptop(uow)


def refusal(laptop: Laptop, path: Path) -> str:
    with pytest.raises(KnownError) as caught:
        laptop.sync.read_certificate(path)
    return caught.value.code


def certificate(laptop: Laptop, court: ParentCourt, folder: Path, url: str = "https://court.example") -> Path:
    laptop.sync.export_enrolment_request(folder / "request.json")
    path = folder / "certificate.json"
    path.write_bytes(court.enrol((folder / "request.json").read_bytes(), url))
    return path


def test_before_enrolment_the_state_is_true_and_pushing_says_what_to_do(laptop: Laptop) -> None:
    laptop.record(2)
    with pytest.raises(KnownError, match="not_enrolled"):
        laptop.push()
    status = laptop.sync.status()
    assert (status.enrolled, status.all_delivered, status.sealed) == (False, False, 0)
    assert status.waiting >= 2


def test_a_certificate_is_shown_first_and_trusted_only_when_confirmed(
    laptop: Laptop, court: ParentCourt, tmp_path: Path
) -> None:
    preview = laptop.sync.read_certificate(certificate(laptop, court, tmp_path))
    assert preview.fingerprint == fingerprint(court.keys.public_key)
    assert (preview.court_code, preview.replaces) == (COURT, None)
    assert not laptop.sync.status().enrolled
    laptop.sync.accept_certificate(preview)
    status = laptop.sync.status()
    assert (status.enrolled, status.url, status.fingerprint) == (True, "https://court.example", preview.fingerprint)


def test_a_certificate_with_another_key_names_the_one_it_replaces(
    laptop: Laptop, court: ParentCourt, clock: StandingClock, tmp_path: Path
) -> None:
    first = laptop.sync.read_certificate(certificate(laptop, court, tmp_path))
    laptop.sync.accept_certificate(first)
    other = ParentCourt(tmp_path / "other", clock)
    assert laptop.sync.read_certificate(certificate(laptop, other, tmp_path)).replaces == first.fingerprint
    other.store.close()


def test_files_that_are_no_certificate_for_this_laptop_are_refused(
    laptop: Laptop, court: ParentCourt, clock: StandingClock, tmp_path: Path
) -> None:
    good = certificate(laptop, court, tmp_path)
    assert refusal(laptop, tmp_path / "missing.json") == "certificate_unreadable"
    assert refusal(laptop, tmp_path / "request.json") == "certificate_unreadable"
    content = good.read_bytes()
    good.write_bytes(content.replace(b"https://court", b"https://evil0"))
    assert refusal(laptop, good) == "certificate_unreadable"
    good.write_bytes(content[:-20])
    assert refusal(laptop, good) == "certificate_unreadable"


@pytest.mark.parametrize(
    "url", ["http://court.example", "http://10.1.2.3:8711", "ftp://127.0.0.1", "file:///etc/passwd", "https://", "x"]
)
def test_an_unsafe_address_is_refused(laptop: Laptop, court: ParentCourt, tmp_path: Path, url: str) -> None:
    assert refusal(laptop, certificate(laptop, court, tmp_path, url)) == "certificate_plain_url"


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8711", "http://localhost:8711", "http://[::1]:1", "https://10.1.2.3"]
)
def test_https_and_this_computer_are_accepted(laptop: Laptop, court: ParentCourt, tmp_path: Path, url: str) -> None:
    assert laptop.sync.read_certificate(certificate(laptop, court, tmp_path, url)).url == url


def test_another_laptops_certificate_is_refused(laptop: Laptop, court: ParentCourt, tmp_path: Path) -> None:
    other = Laptop(laptop.uow, seed=b"\1" * 32, name="二号机", mark="B")
    assert refusal(laptop, certificate(other, court, tmp_path)) == "certificate_other_device"


def test_practice_and_real_never_meet(laptop: Laptop, court: ParentCourt, clock: StandingClock, tmp_path: Path) -> None:
    real = certificate(laptop, court, tmp_path)
    laptop.make_practice()
    assert refusal(laptop, real) == "certificate_practice_mismatch"
    laptop.sync.export_enrolment_request(tmp_path / "request.json")
    with pytest.raises(KnownError, match="request_practice_mismatch"):
        court.enrol((tmp_path / "request.json").read_bytes())
    practice = ParentCourt(tmp_path / "practice", clock, practice=True)
    laptop.join(practice, tmp_path)
    laptop.record(1)
    laptop.push()
    assert laptop.sync.status().all_delivered
    practice.store.close()


def test_a_certificate_of_another_court_is_refused(laptop: Laptop, court: ParentCourt, tmp_path: Path) -> None:
    path = certificate(laptop, court, tmp_path)
    with laptop.uow.write("test.move") as session:
        session.execute(select(Tribunal)).scalar_one().court_code = "浙0602"
    assert refusal(laptop, path) == "certificate_other_court"


def test_a_request_that_cannot_be_written_is_explained(laptop: Laptop, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="file_not_saved"):
        laptop.sync.export_enrolment_request(tmp_path / "no such folder" / "request.json")


def test_packets_and_records_show_their_state(laptop: Laptop, court: ParentCourt, tmp_path: Path) -> None:
    laptop.join(court, tmp_path)
    (village,) = laptop.record(1)
    laptop.push()
    (packet,) = laptop.sync.packets()
    assert (packet.state, packet.log_no, packet.last_error) == (Confirmation.DELIVERED, 1, None)
    assert packet.attempts == 1
    records = laptop.sync.packet_records(packet.sha256)
    assert [row.seq for row in records] == list(range(1, packet.records + 1))
    last = records[-1]
    assert (last.entity_id, last.type, last.operation) == (village, "village", "create")
    assert (last.state, last.status, last.changes["name"]) == (Confirmation.DELIVERED, "ok", "村0")
    assert laptop.sync.confirmations([]) == {}
    assert laptop.sync.confirmations([village, "0" * 32]) == {village: Confirmation.DELIVERED}
