"""Intake at the counter: how many keys it takes (T17), what bad input is told, drafts after a crash (T13)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from tests.conftest import KEY, StandingClock
from tests.services.intake_data import facts
from tests.ui.mediation_room import Tray, typed
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Device, Dispute, Party, UnitOfWork, Village
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import Channel, GreenChannel, IdType, PartyRole, Sex
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.filing import HandedIn
from tribunal_desktop.services.paper_rows import PaperQuery
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.print_desk import PrintDesk
from tribunal_desktop.ui.printing import PrintJob
from tribunal_desktop.ui.widgets import DateEdit, TypeAhead
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
Open = Callable[[Locale], CasesPage]
MOST_KEYS = 120


@pytest.fixture
def services(services: Services, uow: UnitOfWork) -> Services:
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
        session.add(Village(id=new_id(uow.clock), name="花明泉村", township="枫溪镇"))
    return services


@pytest.fixture
def open_page(qtbot: QtBot, services: Services, tasks: Tasks, settle: Settle) -> Open:
    def make(locale: Locale) -> CasesPage:
        page = CasesPage(services, tasks, locale)
        qtbot.addWidget(page)
        page.resize(1180, 740)
        with qtbot.waitActive(page):
            page.show()
        page.refresh()
        settle()
        page.create_new()
        settle()
        return page

    return make


class Typist:
    """Works on whatever has the focus, by key events alone, and counts every key that is no text."""

    def __init__(self, qtbot: QtBot, settle: Settle) -> None:
        self._qtbot, self._settle = qtbot, settle
        self.keys = 0

    def press(self, key: Qt.Key, times: int = 1) -> None:
        self.keys += times
        for _ in range(times):
            self._qtbot.keyClick(self.at(), key)

    def register(self) -> None:
        """Ctrl+Enter, which is two keys."""
        self.keys += 2
        self._qtbot.keyClick(self.at(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def text(self, words: str, *, then: Qt.Key = Qt.Key.Key_Return) -> None:
        """Type words, as an input method hands them over, and go on."""
        composed = QInputMethodEvent()
        composed.setCommitString(words)
        QApplication.sendEvent(self.at(), composed)
        self.press(then)

    def pick(self, words: str) -> None:
        """Type into a field that proposes, take the first proposal and go on."""
        editor = self.at()
        assert isinstance(editor, TypeAhead)
        self._qtbot.keyClicks(editor, words)
        self._qtbot.waitUntil(lambda: bool(editor.proposals()))
        self.press(Qt.Key.Key_Return, 2)

    def at(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def skip_to(self, editor: QWidget) -> None:
        while self.at() is not editor:
            self.press(Qt.Key.Key_Tab)


def editor(page: CasesPage, name: str) -> Any:
    found = page.form.field(name).editor
    return found.edit if isinstance(found, DateEdit) else found


def paste(page: CasesPage, name: str, text: str, qtbot: QtBot) -> None:
    """Paste with Ctrl+V, as from a spreadsheet."""
    data = QMimeData()
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)
    editor(page, name).setFocus()
    qtbot.keyClick(editor(page, name), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def leave(page: CasesPage, name: str, text: str, qtbot: QtBot, settle: Settle) -> str:
    """Type into a field and go on; what is said there then."""
    target = editor(page, name)
    target.setFocus()
    if isinstance(target, QPlainTextEdit):
        target.setPlainText(text)
    else:
        assert isinstance(target, QLineEdit)
        target.setText(text)
    qtbot.keyClick(target, Qt.Key.Key_Tab)
    settle()
    return page.form.field(name).text_below()


def test_a_standard_case_takes_at_most_120_keys_beyond_its_text(
    open_page: Open, zh: Locale, qtbot: QtBot, settle: Settle, uow: UnitOfWork, services: Services
) -> None:
    page = open_page(zh)
    typist = Typist(qtbot, settle)
    for party in (
        ("陈大伟", "13805751234", "330625196304021235", "汉族", "农民", "无", "枫溪镇花明泉村12号"),
        ("李四", "13805755678", "330625197108155417", "汉族", "个体工商户", "无", "="),
    ):
        name, phone, number, ethnicity, occupation, employer, domicile = party
        typist.skip_to(editor(page, f"parties.{0 if name == '陈大伟' else 1}.name"))
        typist.text(name)
        typist.text(phone)
        typist.press(Qt.Key.Key_Return)  # the ID paper stands already
        typist.text(number)
        typist.press(Qt.Key.Key_Return, 2)  # sex and birth were filled from the number
        for words in (ethnicity, occupation, employer, domicile):
            typist.text(words)
    typist.skip_to(editor(page, "cause_code"))
    typist.pick("mjjd")
    typist.text("4.6万")
    typist.text("请求判令被告归还借款46000元。", then=Qt.Key.Key_Tab)
    typist.text("2025年3月1日被告向原告借款，约定一年内归还，至今未还。", then=Qt.Key.Key_Tab)
    typist.text("借条 1页 1份 原件", then=Qt.Key.Key_Tab)
    typist.register()
    settle()
    settle()
    if not page.registered.isVisible():
        typist.press(Qt.Key.Key_Space)  # what is asked was compared with the papers
        settle()
        settle()
    assert page.registered.isVisible()
    assert typist.keys <= MOST_KEYS, typist.keys
    with uow.read() as session:
        dispute = session.scalars(select(Dispute)).one()
        parties = session.scalars(select(Party).order_by(Party.position)).all()
    cause = services.reference.cause_name(dispute.cause_code, dispute.cause_version)
    assert cause is not None
    assert (cause.zh, dispute.amount_fen) == ("民间借贷纠纷", 4_600_000)
    assert [(party.role, party.name, party.sex, party.id_type) for party in parties] == [
        (PartyRole.PLAINTIFF, "陈大伟", Sex.MALE, IdType.RESIDENT_ID),
        (PartyRole.DEFENDANT, "李四", Sex.MALE, IdType.RESIDENT_ID),
    ]
    assert [party.domicile for party in parties] == ["枫溪镇花明泉村12号"] * 2
    assert services.filings.view(dispute.id).receipts[0].handed_in_by == "陈大伟"
    settle()
    advice = next(each for each in page.registered.findChildren(QPushButton) if each.text() == "调解劝导书")
    with qtbot.waitSignal(page.navigate) as asked:
        advice.click()
    assert asked.args == ["cases", f"{dispute.id}#papers/mediation_advice"]


def test_the_notices_of_the_counter_are_kept_and_printed_for_everybody_with_one_press(
    open_page: Open, zh: Locale, qtbot: QtBot, settle: Settle, services: Services, tasks: Tasks
) -> None:
    tray = Tray("窗口")
    PrintDesk.of(tasks).printers = typed(tray)
    page = open_page(zh)
    sure = {finding.key for finding in services.intake.check(facts())}
    taken = services.filings.take_in(facts(), sure, HandedIn())
    page.registered.show_dispute(taken)
    page.registered.show()
    settle()
    papers = page.registered.papers
    assert papers.print_all.text() == "打印 3 种告知，各方一份"
    page._show_view(page.registered)  # noqa: SLF001 - as after saving the form
    assert page.print_current()
    qtbot.waitUntil(lambda: len(tray.jobs) == 9)
    settle()
    kept = services.issued_papers.page(PaperQuery(dispute_id=taken.dispute.id)).papers
    assert len(kept) == 6, "three notices, one for each party"
    assert {paper.copies for paper in kept} <= {1, 2}, "one for the party, one for the file"
    assert not papers.print_all.isEnabled()


def test_a_queue_that_stops_is_told_on_whatever_page_is_up(
    open_page: Open, zh: Locale, qtbot: QtBot, settle: Settle, services: Services, tasks: Tasks
) -> None:
    class Vanished(Tray):
        def print(self, job: PrintJob, printer: str, taken: Callable[[str], None] | None = None) -> None:
            raise KnownError("printer_gone", printer=printer)

    PrintDesk.of(tasks).printers = typed(Vanished("窗口"))
    page = open_page(zh)
    sure = {finding.key for finding in services.intake.check(facts())}
    page.registered.show_dispute(services.filings.take_in(facts(), sure, HandedIn()))
    page._show_view(page.registered)  # noqa: SLF001 - as after saving the form
    settle()
    with qtbot.waitSignal(tasks.unhandled, timeout=20_000) as said:
        assert page.print_current()
    assert said.args[0].code == "printer_gone"


def test_ditto_takes_the_village_for_the_first_party(open_page: Open, zh: Locale, qtbot: QtBot, settle: Settle) -> None:
    page = open_page(zh)
    editor(page, "village_id").setFocus()
    Typist(qtbot, settle).pick("hmq")
    leave(page, "parties.0.domicile", "同上", qtbot, settle)
    assert editor(page, "parties.0.domicile").text() == "枫溪镇花明泉村"


def test_the_next_case_begins_with_the_channel_of_the_last(open_page: Open, zh: Locale) -> None:
    page = open_page(zh)
    editor(page, "channel").choose(Channel.CIRCUIT)
    page.form.remember()
    page.form.clear()
    assert page.form.facts().channel is Channel.CIRCUIT


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("parties.0.birth_date", "1985-02-30", "1985-02-30"),
        ("received_at", "2026年13月1日", "2026年13月1日"),
        ("amount_fen", "四万六", "四万六"),
        ("amount_fen", "46000美元", "46000美元"),
        ("facts_text", "事" * 10_001, "10001"),
        ("papers", "3页 1份", "第1行"),
        ("parties.0.id_number", "330625196304021234", "3"),
    ],
)
def test_bad_input_is_answered_at_its_field(
    open_page: Open, zh: Locale, qtbot: QtBot, settle: Settle, name: str, typed: str, said: str
) -> None:
    page = open_page(zh)
    assert said in leave(page, name, typed, qtbot, settle)


@pytest.mark.parametrize(
    ("typed", "fen"),
    [("4.6万元", 4_600_000), ("４６，０００", 4_600_000), ("¥46,000.50元", 4_600_050), ("46 000", 4_600_000)],
)
def test_amounts_are_understood_as_people_write_them(
    open_page: Open, zh: Locale, qtbot: QtBot, settle: Settle, typed: str, fen: int
) -> None:
    page = open_page(zh)
    leave(page, "amount_fen", typed, qtbot, settle)
    assert page.form.facts().amount_fen == fen


def test_full_width_digits_are_a_phone_and_a_number(open_page: Open, zh: Locale, qtbot: QtBot, settle: Settle) -> None:
    page = open_page(zh)
    said = leave(page, "parties.0.id_number", "３３０６２５１９６３０４０２１２３５", qtbot, settle)
    assert not page.form.field("parties.0.id_number").finding(), said
    assert page.form.facts().parties[0].sex is Sex.MALE


def test_an_id_of_an_abolished_region_is_accepted(
    open_page: Open, zh: Locale, qtbot: QtBot, settle: Settle, services: Services
) -> None:
    """诸暨县 330625 became 诸暨市 in 1989; its numbers are right for life."""
    page = open_page(zh)
    region = services.reference.region_of_id("330625196304021235")
    assert region is not None
    assert region.abolished
    leave(page, "parties.0.id_number", "330625196304021235", qtbot, settle)
    assert not page.form.field("parties.0.id_number").finding()


def test_a_minor_alone_is_asked_for_a_legal_representative(
    open_page: Open, zh: Locale, qtbot: QtBot, settle: Settle
) -> None:
    page = open_page(zh)
    leave(page, "parties.0.birth_date", "2014-05-06", qtbot, settle)
    assert "法定代理人" in leave(page, "parties.0.representative_name", "", qtbot, settle)
    assert page.form.field("green_channel") is not None


def test_the_same_person_on_both_sides_is_asked_about(
    open_page: Open, zh: Locale, qtbot: QtBot, settle: Settle
) -> None:
    page = open_page(zh)
    leave(page, "parties.0.name", "陈大伟", qtbot, settle)
    assert "不同诉讼地位" in leave(page, "parties.1.name", "陈 大伟", qtbot, settle)


def test_a_case_number_in_wrong_brackets_is_read(
    open_page: Open, zh: Locale, services: Services, settle: Settle, uow: UnitOfWork
) -> None:
    given = facts(green_channel=GreenChannel.ELDERLY)
    made = services.intake.register(given, {finding.key for finding in services.intake.check(given)})
    services.intake.mark_filed(made.id, uow.today(), "【２０２６）浙0681民初 123号")
    assert services.filings.view(made.id).case_no == "（2026）浙0681民初123号"


def test_rows_pasted_from_a_spreadsheet_fill_the_parties(
    open_page: Open, zh: Locale, qtbot: QtBot, settle: Settle
) -> None:
    page = open_page(zh)
    paste(
        page,
        "parties.1.name",
        "姓名\t性别\t电话\t住址\t备注\n李四\t男\t13805755678\t枫溪镇栎桥村3号\t\n周五\t女\t13805759999\t枫溪镇栎桥村4号\t低保户\n",
        qtbot,
    )
    settle()
    roles = [(party.role, party.name, party.phone) for party in page.form.facts().parties]
    assert roles[1:] == [
        (PartyRole.DEFENDANT, "李四", "13805755678"),
        (PartyRole.DEFENDANT, "周五", "13805759999"),
    ]
    assert page.form.facts().parties[1].domicile == "枫溪镇栎桥村3号"
    assert "低保户" in page.form.field("parties.2.name").text_below()


def test_papers_with_state_secrets_are_refused_and_nothing_is_kept(
    open_page: Open, zh: Locale, settle: Settle, services: Services, uow: UnitOfWork
) -> None:
    page = open_page(zh)
    editor(page, "parties.0.name").setText("陈大伟")
    page._draft.flush()  # noqa: SLF001
    settle()
    assert services.drafts.offered("cases")
    editor(page, "state_secret").setChecked(True)
    assert not page.form.save_button().isEnabled()
    assert "国家秘密" in page.form.field("state_secret").text_below()
    page._draft.touch()  # noqa: SLF001
    page._draft.flush()  # noqa: SLF001
    settle()
    assert services.drafts.offered("cases") == ()
    page.save()
    settle()
    with uow.read() as session:
        assert session.scalars(select(Dispute)).all() == []


_DIES_TYPING = """
import sys
from datetime import datetime
from pathlib import Path
from tribunal_desktop.models import Actor, UnitOfWork
from tribunal_desktop.models.engine import open_engine
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.services.drafts import Drafts

engine = open_engine(Path(sys.argv[1]), bytes.fromhex(sys.argv[3]))
clock = lambda: datetime(2026, 11, 23, 9, 41, tzinfo=BEIJING)
drafts = Drafts(UnitOfWork(engine, Actor(sys.argv[2], "沈素英", Post.JUDGE), clock))
state = {"p0.name": "陈大伟", "p1.name": "李四", "claim_text": "归还借款", "parties": ["plaintiff", "defendant"]}
drafts.keep("cases", "", state, "陈大伟 — 李四")
print("kept", flush=True)
while True:
    drafts.keep("other", "", {"x": "y"})
"""


def test_after_the_program_was_killed_the_draft_is_offered_by_name_and_time(
    qtbot: QtBot, services: Services, uow: UnitOfWork, store_path: Path, tasks: Tasks, settle: Settle, zh: Locale
) -> None:
    dying = subprocess.Popen(
        [sys.executable, "-c", _DIES_TYPING, str(store_path), uow.actor.id, KEY.hex()],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert dying.stdout is not None
    assert dying.stdout.readline() == "kept\n"
    os.kill(dying.pid, signal.SIGKILL)
    dying.wait()
    dying.stdout.close()
    page = CasesPage(services, tasks, zh)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    page.create_new()
    settle()
    assert page.form.offer.isVisible()
    said = page.form.offer.accessibleName()
    assert "陈大伟 — 李四" in said
    assert "9:41" in said
    page.form.offer.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert page.form.facts().claim_text == "归还借款"
    assert [party.name for party in page.form.facts().parties] == ["陈大伟", "李四"]


def test_a_draft_never_opens_on_another_case(
    open_page: Open, zh: Locale, services: Services, settle: Settle, clock: StandingClock
) -> None:
    given = facts()
    made = services.intake.register(given, {finding.key for finding in services.intake.check(given)})
    services.drafts.keep("cases", "", {"p0.name": "王五"}, "王五")
    page = open_page(zh)
    page.open_item(made.id)
    settle()
    next(each for each in page.findChildren(QPushButton) if each.isVisible() and each.text() == "更正").click()
    settle()
    settle()
    assert not page.form.offer.isVisible()
    assert page.form.facts().parties[0].name == "陈大伟"
