"""The reporting page against a real parent court: nothing turns green without its signed receipt."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import fields
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import select, update

from parent_court import tables
from parent_court.numbers import NumberDesk
from tests.conftest import StandingClock
from tests.sync.court import SEED, Laptop, ParentCourt, serving
from tests.sync.faults import Fault, FaultyTransport, lose_answer, no_network
from tribunal_desktop import texts
from tribunal_desktop.models import UnitOfWork, Village
from tribunal_desktop.models.base import Base
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.security.number_witness import NumberWitness
from tribunal_desktop.services.attachments import Attachments
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.left_records import LeftRecords
from tribunal_desktop.services.number_feed import NumberFeed
from tribunal_desktop.services.number_issue import NumberIssue
from tribunal_desktop.services.numbers import Numbers
from tribunal_desktop.services.parent_court_sync import ParentCourtSync, PushProgress
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.sent_back import SentBack
from tribunal_desktop.services.tribunal_profile import TribunalProfile
from tribunal_desktop.sync.http_carrier import HttpCarrier
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages import sync as sync_page
from tribunal_desktop.ui.pages.sync import SyncPage, sync_badge
from tribunal_desktop.ui.pages.sync_progress import PushCard
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]


@pytest.fixture
def court(tmp_path: Path, clock: StandingClock) -> Iterator[ParentCourt]:
    court = ParentCourt(tmp_path / "court", clock)
    yield court
    court.store.close()


@pytest.fixture
def laptop(uow: UnitOfWork) -> Laptop:
    """A laptop that no court has admitted, with two villages to report."""
    laptop = Laptop(uow)
    laptop.record(2)
    return laptop


@pytest.fixture
def services(laptop: Laptop, uow: UnitOfWork, clock: StandingClock, tmp_path: Path) -> Services:
    witness = NumberWitness(tmp_path, "this computer")
    known: dict[str, Any] = {
        "actor": uow.actor,
        "clock": clock,
        "profile": TribunalProfile(uow),
        "left_records": LeftRecords(uow),
        "sent_back": SentBack(uow),
        "numbers": Numbers(uow, Reference(), NumberIssue(uow, witness)),
        "sync": ParentCourtSync(
            uow, SEED, lambda url: laptop.network(url), (NumberFeed(uow, witness, ("民初", "民特")),)
        ),
    }
    return Services(**{field.name: known.get(field.name, SimpleNamespace()) for field in fields(Services)})


@pytest.fixture
def show(services: Services, tasks: Tasks, locale: Locale, qtbot: QtBot, settle: Settle) -> Callable[[], SyncPage]:
    def make() -> SyncPage:
        page = SyncPage(services, tasks, locale)
        qtbot.addWidget(page)
        page.resize(1170, 760)
        page.show()
        page.refresh()
        settle()
        return page

    return make


def link(laptop: Laptop, court: ParentCourt, fault: Fault) -> None:
    laptop.network = lambda url: HttpCarrier(url, FaultyTransport(court.transport(), fault))


def contest(court: ParentCourt, village: str) -> None:
    """Somebody at the parent court's end has changed the village meanwhile."""
    with court.store.write() as connection:
        row = connection.execute(select(tables.entity).where(tables.entity.c.id == village)).one()
        changed = json.dumps(json.loads(row.fields) | {"name": "别名村"})
        connection.execute(update(tables.entity).where(tables.entity.c.id == village).values(fields=changed))


def states(page: SyncPage) -> list[Tone]:
    return [line.tone() for line in page.overview.packets.table.rows()]


def heading(page: SyncPage) -> str:
    return page._mark.text()  # noqa: SLF001


def test_enrol_through_the_page_then_push_over_a_socket(
    show: Callable[[], SyncPage],
    laptop: Laptop,
    court: ParentCourt,
    services: Services,
    settle: Settle,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    page = show()
    assert page.enrolment.isVisible()
    assert not page.push_button.isVisible()
    with serving(court.app) as url:
        page.enrolment.save_request(tmp_path / "request.json")
        settle()
        answer = tmp_path / "certificate.json"
        answer.write_bytes(court.enrol((tmp_path / "request.json").read_bytes(), url))
        page.enrolment.read_certificate(answer)
        settle()
        shown = page.enrolment.compare.fingerprint.text().split()
        assert " ".join(shown) == laptop.sync.read_certificate(answer).fingerprint
        assert not services.sync.status().enrolled, "a file alone is never trusted"
        qtbot.mouseClick(page.enrolment.compare.confirm_button, Qt.MouseButton.LeftButton)
        settle()
        assert page.overview.isVisible()
        qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        settle()
    assert services.sync.status().all_delivered
    assert states(page) == [Tone.GOOD]
    assert heading(page).startswith("✓")
    assert page.notice.property("tone") == Tone.GOOD
    assert sync_badge(services).count == 0


def test_a_real_court_does_not_admit_a_practice_computer(
    show: Callable[[], SyncPage], laptop: Laptop, court: ParentCourt, settle: Settle, tmp_path: Path, locale: Locale
) -> None:
    laptop.sync.export_enrolment_request(tmp_path / "request.json")
    (tmp_path / "certificate.json").write_bytes(court.enrol((tmp_path / "request.json").read_bytes()))
    laptop.make_practice()
    page = show()
    page.enrolment.read_certificate(tmp_path / "certificate.json")
    settle()
    assert locale.text("error.certificate_practice_mismatch.what") in page.notice.text()
    assert not page.enrolment.compare.isVisible()


def test_a_rejected_fingerprint_leaves_everything_as_it_was(
    show: Callable[[], SyncPage], laptop: Laptop, court: ParentCourt, services: Services, settle: Settle, tmp_path: Path
) -> None:
    laptop.sync.export_enrolment_request(tmp_path / "request.json")
    (tmp_path / "certificate.json").write_bytes(court.enrol((tmp_path / "request.json").read_bytes()))
    page = show()
    page.enrolment.read_certificate(tmp_path / "certificate.json")
    settle()
    assert page.enrolment.compare.reject_button.hasFocus(), "Enter alone must not trust a court"
    page.enrolment.compare.reject_button.click()
    settle()
    assert not page.enrolment.compare.isVisible()
    assert not services.sync.status().enrolled


def test_a_lost_answer_stays_amber_until_the_receipt_is_here(
    show: Callable[[], SyncPage], laptop: Laptop, court: ParentCourt, settle: Settle, tmp_path: Path
) -> None:
    laptop.join(court, tmp_path)
    page = show()
    link(laptop, court, lose_answer)
    page.push()
    settle()
    assert court.count(tables.packet) == 1, "the parent court has it"
    assert states(page) == [Tone.WARN]
    assert heading(page).startswith("●")
    assert page.notice.property("tone") == Tone.WARN
    link(laptop, court, lambda request, play: play(request))
    page.push()
    settle()
    assert states(page) == [Tone.GOOD]
    assert heading(page).startswith("✓")


def test_without_a_link_the_page_says_calmly_what_is_safe(
    show: Callable[[], SyncPage],
    laptop: Laptop,
    court: ParentCourt,
    services: Services,
    settle: Settle,
    tmp_path: Path,
    locale: Locale,
) -> None:
    laptop.join(court, tmp_path)
    link(laptop, court, no_network)
    page = show()
    page.push()
    settle()
    assert locale.text("error.no_link.why") in page.notice.text()
    assert page.notice.property("tone") == Tone.WARN
    assert page.push_button.isEnabled()
    badge = sync_badge(services)
    assert (badge.count, badge.tone) == (services.sync.status().sealed, Tone.NEUTRAL)


def test_a_refused_record_is_a_task_that_opens_its_page(
    show: Callable[[], SyncPage],
    laptop: Laptop,
    court: ParentCourt,
    uow: UnitOfWork,
    services: Services,
    settle: Settle,
    tmp_path: Path,
    qtbot: QtBot,
    locale: Locale,
) -> None:
    laptop.join(court, tmp_path)
    (village,) = laptop.record(1, "枫源村")
    laptop.push()
    contest(court, village)
    with uow.write("village.rename") as session:
        session.get_one(Village, village).name = "枫源新村"
    page = show()
    page.push()
    settle()
    assert states(page) == [Tone.BAD, Tone.GOOD]
    assert page.overview.open_card.isVisible()
    (task,) = page.overview.open_card.records.table.rows()
    assert (task.matter, task.by) == ("枫源新村", "沈素英")
    spoken = " ".join(page.overview.open_card.records.table.index(0, column).data() for column in range(4))
    assert locale.text("result.changed_elsewhere") in spoken
    assert locale.text("record_field.name") in page.overview.open_card.to_do.text()
    assert sync_badge(services).tone is Tone.BAD
    with qtbot.waitSignal(page.navigate) as asked:
        qtbot.keyClick(page.overview.open_card.records, Qt.Key.Key_Return)
    assert asked.args == ["settings", village]


def test_a_packet_opens_with_its_records_and_its_proof(
    show: Callable[[], SyncPage], laptop: Laptop, court: ParentCourt, settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    laptop.join(court, tmp_path)
    laptop.push()
    page = show()
    assert not page.print_current()
    qtbot.keyClick(page.overview.packets, Qt.Key.Key_Return)
    settle()
    assert page.packet.isVisible()
    (line,) = page.overview.packets.table.rows()
    assert page.item_key() == line.packet.sha256
    assert len(page.packet.records.table.rows()) == line.packet.records
    assert page.packet.proof is not None
    assert page.packet.print_button.isEnabled()
    assert page.go_back()
    assert page.overview.isVisible()
    assert not page.go_back()


def test_an_attachment_has_a_packet_and_a_proof_of_its_own(
    show: Callable[[], SyncPage],
    laptop: Laptop,
    court: ParentCourt,
    uow: UnitOfWork,
    settle: Settle,
    tmp_path: Path,
) -> None:
    laptop.join(court, tmp_path)
    photo = tmp_path / "现场.jpg"
    photo.write_bytes(b"\xff\xd8\xff" + bytes(5000))
    Attachments(uow).add("village", laptop.record(1)[0], photo, "村口")
    page = show()
    page.push()
    settle()
    assert states(page) == [Tone.GOOD, Tone.GOOD]
    page.open_item(page.overview.packets.table.rows()[0].packet.sha256)
    settle()
    assert page.packet.records.table.rows() == []
    assert page.packet.proof is not None
    assert "附件1件" in PdfReader(BytesIO(page.packet.proof.pdf)).pages[0].extract_text()


def test_the_time_left_is_told_once_it_is_known(locale: Locale, clock: StandingClock, qtbot: QtBot) -> None:
    card = PushCard(locale, clock)
    qtbot.addWidget(card)
    stopped = card.begin()
    card.show_progress(PushProgress(0, 4, 0, 600, 1024, 102400))
    before = card.words.text()
    clock.advance(seconds=10)
    card.show_progress(PushProgress(1, 4, 200, 600, 10240, 102400))
    assert card.words.text() != before
    assert card.words.text().endswith(("2 分钟", "2 minutes left")), "92160 bytes at 1 KB a second"
    assert "200" in card.figures.text()
    card.stop_button.click()
    assert stopped()


def test_a_packet_without_receipt_offers_no_proof(
    show: Callable[[], SyncPage], laptop: Laptop, court: ParentCourt, settle: Settle, tmp_path: Path
) -> None:
    laptop.join(court, tmp_path)
    link(laptop, court, lose_answer)
    page = show()
    page.push()
    settle()
    page.open_item(page.overview.packets.table.rows()[0].packet.sha256)
    settle()
    assert page.packet.proof is None
    assert not page.packet.print_button.isEnabled()


def test_an_open_packet_is_open_again_after_a_change_of_language(
    show: Callable[[], SyncPage],
    services: Services,
    laptop: Laptop,
    court: ParentCourt,
    tasks: Tasks,
    en: Locale,
    qtbot: QtBot,
    settle: Settle,
    tmp_path: Path,
) -> None:
    laptop.join(court, tmp_path)
    laptop.push()
    page = SyncPage(services, tasks, en)
    qtbot.addWidget(page)
    page.open_item(services.sync.packets()[0].sha256)
    page.refresh()
    settle()
    assert page.item_key() == services.sync.packets()[0].sha256


def test_a_push_that_is_stopped_loses_nothing(
    show: Callable[[], SyncPage], laptop: Laptop, court: ParentCourt, services: Services, settle: Settle, tmp_path: Path
) -> None:
    laptop.join(court, tmp_path)
    page = show()
    card = page._push_card  # noqa: SLF001

    def stop_first(request: Any, play: Any) -> Any:
        card._stop_wanted.set()  # noqa: SLF001
        return play(request)

    link(laptop, court, stop_first)
    page.push()
    assert card.isVisible()
    assert not page.push_button.isEnabled()
    settle()
    assert not card.isVisible()
    assert page.notice.property("tone") == Tone.WARN
    assert services.sync.status().sealed > 0


def test_a_wrong_clock_is_said(
    show: Callable[[], SyncPage],
    laptop: Laptop,
    court: ParentCourt,
    clock: StandingClock,
    settle: Settle,
    tmp_path: Path,
) -> None:
    laptop.join(court, tmp_path)
    ahead = StandingClock(clock.moment)
    ahead.advance(minutes=-17)
    court.clock = ahead
    court.restart()
    page = show()
    page.push()
    settle()
    assert "17" in page.notice.text()
    assert page.notice.property("tone") == Tone.WARN


def test_a_push_brings_numbers_and_says_how_many_are_left(
    show: Callable[[], SyncPage],
    laptop: Laptop,
    court: ParentCourt,
    locale: Locale,
    settle: Settle,
    tmp_path: Path,
) -> None:
    laptop.join(court, tmp_path)
    NumberDesk(court.store, court.keys, court.clock).set_aside(2026, "民初", 5001, 9000)
    page = show()
    assert not page.overview.numbers.isVisible()
    page.push()
    settle()
    assert "100" in page.notice.text()
    card = page.overview.numbers
    assert card.isVisible()
    (block,) = card.blocks.model().rows()
    assert (block.left, block.size, block.next_number) == (100, 100, "5001")
    assert not card.give_button.isVisible()


def test_every_reported_field_and_kind_has_its_word() -> None:
    kinds = [mapper for mapper in Base.registry.mappers if issubclass(mapper.class_, Recorded)]
    wanted = {f"record.{mapper.class_.record_type}" for mapper in kinds} | {
        f"record_field.{attribute.key}"
        for mapper in kinds
        for attribute in mapper.column_attrs
        if attribute.key != "id" and not attribute.columns[0].info.get("local", False)
    }
    assert wanted - set(texts.catalogue()) == set()


def test_a_record_sent_back_is_sent_again_or_dealt_with_from_the_list(
    show: Callable[[], SyncPage],
    laptop: Laptop,
    court: ParentCourt,
    uow: UnitOfWork,
    services: Services,
    settle: Settle,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    laptop.join(court, tmp_path)
    villages = laptop.record(2, "枫源村")
    laptop.push()
    for village in villages:
        contest(court, village)
        with uow.write("village.rename") as session:
            session.get_one(Village, village).name = f"新村{village[-4:]}"
    laptop.push()
    page = show()
    card = page.overview.open_card
    monkeypatch.setattr(sync_page, "choose_target", lambda *_: tmp_path / "list.json")
    qtbot.keyClick(card.export_button, Qt.Key.Key_Space)
    settle()
    assert len(json.loads((tmp_path / "list.json").read_text(encoding="utf-8"))["records"]) == 2
    qtbot.keyClick(card.again_button, Qt.Key.Key_Space)
    settle()
    assert services.sync.status().waiting == 1
    qtbot.keyClick(card.settle_button, Qt.Key.Key_Space)
    settle()
    assert not card.isVisible()
    page.push()
    settle()
    assert services.sync.status().all_delivered
