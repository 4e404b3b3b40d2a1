"""Hearings in the file, by keyboard: planned, held, written down with role keys and phrases, read, signed, printed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.conftest import StandingClock
from tests.documents.reading import squeezed, text_by_pdfium
from tests.services.intake_data import facts
from tests.services.test_hearings import plan
from tribunal_desktop.models import Device, Dispute, StaffMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import HearingState, Post, Procedure, SpeakerRole, TranscriptSign, TranscriptState
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.hearings import HearingsSection
from tribunal_desktop.ui.pages.case_file.hearings_transcript import LONGEST_MS
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
Open = Callable[[Locale], HearingsSection]


@pytest.fixture
def staff(uow: UnitOfWork) -> dict[Post, str]:
    made = {Post.JUDGE: new_id(uow.clock), Post.CLERK: new_id(uow.clock)}
    with uow.write("test.staff") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
        session.add(StaffMember(id=made[Post.JUDGE], name="俞建国", post=Post.JUDGE))
        session.add(StaffMember(id=made[Post.CLERK], name="楼佳怡", post=Post.CLERK))
    return made


@pytest.fixture
def dispute_id(services: Services, uow: UnitOfWork, staff: dict[Post, str]) -> str:
    asked = {finding.key for finding in services.intake.check(facts())}
    made = services.intake.register(facts(), asked)
    services.intake.mark_filed(made.id, uow.today())
    with uow.write("test.judge") as session:
        dispute = session.get_one(Dispute, made.id)
        dispute.judge_id, dispute.clerk_id = staff[Post.JUDGE], staff[Post.CLERK]
        dispute.procedure = Procedure.SUMMARY
    return made.id


@pytest.fixture
def hearing_id(services: Services, dispute_id: str, staff: dict[Post, str]) -> str:
    return services.hearings.schedule(dispute_id, plan(staff))


@pytest.fixture
def open_section(services: Services, tasks: Tasks, qtbot: QtBot, settle: Settle, dispute_id: str) -> Open:
    pages = []

    def make(locale: Locale) -> HearingsSection:
        page = CasesPage(services, tasks, locale)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1180, 740)
        with qtbot.waitActive(page):
            page.show()
        page.open_item(f"{dispute_id}#hearings")
        settle()
        section = page.file.current()
        assert isinstance(section, HearingsSection)
        return section

    return make


def transcript(section: HearingsSection, settle: Settle) -> None:
    section.table.setFocus()
    section.open_transcript()
    settle()


def texts_of(section: HearingsSection) -> list[str]:
    return [line.text() for line in section.room.card.lines()]


def test_a_hearing_is_planned_by_keyboard(open_section: Open, locale: Locale, qtbot: QtBot, settle: Settle) -> None:
    section = open_section(locale)
    section.begin_plan()
    day = section.form.findChild(QLineEdit, "hearing_day")
    assert day is not None
    assert day.hasFocus()
    qtbot.keyClicks(day, "2026-12-10")
    qtbot.keyClick(day, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    (row,) = section.table.table.rows()
    assert (f"{row.starts_at:%Y-%m-%d %H:%M}", row.plan.place, row.judge) == ("2026-12-10 09:00", "第一法庭", "俞建国")
    assert section.page.file.mark_of("hearings") == "1"  # type: ignore[attr-defined]


def test_what_is_missing_and_what_clashes_is_said_at_its_field(
    open_section: Open, services: Services, hearing_id: str, zh: Locale, settle: Settle
) -> None:
    section = open_section(zh)
    section.begin_plan()
    section.form.save_button.click()
    settle()
    assert "日期和时间" in section.form.fields["day"].finding()
    section.form.findChild(QLineEdit, "hearing_day").setText("2026-12-10")  # type: ignore[union-attr]
    section.form.save_button.click()
    settle()
    assert "同一时间" in section.form.fields["judge_id"].finding()
    assert "同一时间" in section.form.fields["place"].finding()
    section.form.save_button.click()
    settle()
    assert section.table.table.rowCount() == 2


def test_short_notice_is_said_but_does_not_stop_a_summary_case(open_section: Open, zh: Locale, settle: Settle) -> None:
    section = open_section(zh)
    section.begin_plan()
    section.form.findChild(QLineEdit, "hearing_day").setText("2026-11-25")  # type: ignore[union-attr]
    section.form.save_button.click()
    settle()
    assert "1个整日" in section.form.fields["day"].finding()
    assert section.table.table.rowCount() == 1


def test_put_off_held_and_cancelled(
    open_section: Open, services: Services, hearing_id: str, zh: Locale, settle: Settle, clock: StandingClock
) -> None:
    section = open_section(zh)
    section.begin_put_off()
    section.form.findChild(QLineEdit, "hearing_day").setText("2026-12-20")  # type: ignore[union-attr]
    section.form.save_button.click()
    settle()
    assert [row.state for row in section.table.table.rows()] == [HearingState.PUT_OFF, HearingState.PLANNED]
    section.table.select_place(1)
    section.begin_cancel()
    section.cancel_form.save_button.click()
    settle()
    assert section.cancel_form.isVisible()
    section.cancel_form.findChild(QLineEdit, "hearing_cancel").setText("原告撤诉")  # type: ignore[union-attr]
    section.cancel_form.save_button.click()
    settle()
    assert section.table.table.rows()[1].state is HearingState.CANCELLED


def test_a_hearing_is_noted_as_held(
    open_section: Open, hearing_id: str, zh: Locale, settle: Settle, clock: StandingClock
) -> None:
    clock.advance(days=17, hours=6)
    section = open_section(zh)
    section.begin_held()
    section.held.findChild(QLineEdit, "held_from").clear()  # type: ignore[union-attr]
    section.held.save_button.click()
    settle()
    assert section.held.fields["held_from"].finding()
    for name, words in {
        "held_from": "09:00",
        "held_until": "10:30",
        "recording_until": "10:20",
        "held_audience": "6",
    }.items():
        section.held.findChild(QLineEdit, name).setText(words)  # type: ignore[union-attr]
    section.held.save_button.click()
    settle()
    assert "录制早于闭庭" in section.held.fields["recording_breaks"].finding()
    section.held.findChild(QLineEdit, "held_breaks").setText("10:20 存储卡满，审判员核实")  # type: ignore[union-attr]
    section.held.save_button.click()
    settle()
    (row,) = section.table.table.rows()
    assert (row.state, row.held.audience_count) == (HearingState.HELD, 6)


def test_role_keys_begin_lines_and_letters_become_phrases(
    open_section: Open, hearing_id: str, locale: Locale, qtbot: QtBot, settle: Settle
) -> None:
    section = open_section(locale)
    transcript(section, settle)
    editor = section.room.card.editor
    assert editor.hasFocus()
    qtbot.keyClick(editor, Qt.Key.Key_F2)
    qtbot.keyClicks(editor, "hb ")
    qtbot.keyClick(editor, Qt.Key.Key_F3)
    qtbot.keyClicks(editor, "wy ")
    qtbot.keyClick(editor, Qt.Key.Key_F4)
    qtbot.keyClick(editor, Qt.Key.Key_F12)
    said = texts_of(section)
    assert said[0].startswith("审：依照民事诉讼法第四十七条")
    assert said[1] == "原：不申请。"
    assert said[-2] == "原：没有异议。"
    assert said[-1].startswith("被：〔")
    assert all(line.said_at is not None for line in section.room.card.lines())


def test_words_of_two_letters_stay_words(
    open_section: Open, hearing_id: str, zh: Locale, qtbot: QtBot, settle: Settle
) -> None:
    section = open_section(zh)
    transcript(section, settle)
    editor = section.room.card.editor
    qtbot.keyClick(editor, Qt.Key.Key_F3)
    qtbot.keyClicks(editor, "is zz ")
    assert texts_of(section) == ["原：is zz "]


def test_what_is_typed_is_on_the_disk_within_two_seconds(
    open_section: Open, services: Services, hearing_id: str, zh: Locale, qtbot: QtBot, settle: Settle
) -> None:
    """Nobody saves: the timers do, and a second look at the store finds the words."""
    assert LONGEST_MS < 2000
    section = open_section(zh)
    transcript(section, settle)
    editor = section.room.card.editor
    qtbot.keyClick(editor, Qt.Key.Key_F2)
    qtbot.keyClicks(editor, "1+1")

    def kept() -> None:
        assert [line.text() for line in services.transcripts.open(hearing_id).lines] == ["审：1+1"]

    qtbot.waitUntil(kept, timeout=2000)


def test_leaving_keeps_the_last_word(
    open_section: Open, services: Services, hearing_id: str, zh: Locale, qtbot: QtBot, settle: Settle
) -> None:
    section = open_section(zh)
    transcript(section, settle)
    qtbot.keyClick(section.room.card.editor, Qt.Key.Key_F2)
    qtbot.keyClicks(section.room.card.editor, "last")
    assert section.go_back()
    settle()
    assert services.transcripts.open(hearing_id).lines[-1].words == "last"


def test_a_name_is_replaced_in_words_only(
    open_section: Open, services: Services, hearing_id: str, zh: Locale, settle: Settle
) -> None:
    section = open_section(zh)
    transcript(section, settle)
    card = section.room.card
    card.editor.put_in("审：原某是原告吗？\n原：我是原某。")
    card.begin_rename()
    card._find.setText("原某")  # noqa: SLF001
    card._new.setText("袁某")  # noqa: SLF001
    card.replace_all()
    assert texts_of(section) == ["审：袁某是原告吗？", "原：我是袁某。"]


def test_reading_back_is_large_and_esc_returns_to_typing(
    open_section: Open, hearing_id: str, zh: Locale, qtbot: QtBot, settle: Settle
) -> None:
    section = open_section(zh)
    transcript(section, settle)
    card = section.room.card
    before = card.editor.fontInfo().pixelSize()
    card.read_button.click()
    assert card.editor.fontInfo().pixelSize() > before + 4
    qtbot.keyClicks(card.editor, "x")
    assert texts_of(section) == []
    assert section.go_back()
    assert not card.is_reading()


def test_questions_of_the_element_sheet_are_asked_with_enter(
    open_section: Open, services: Services, dispute_id: str, hearing_id: str, zh: Locale, qtbot: QtBot, settle: Settle
) -> None:
    services.elements.choose(dispute_id, "private_loan")
    section = open_section(zh)
    transcript(section, settle)
    card = section.room.card
    card.side.choose("questions")
    card.questions.setCurrentRow(0)
    card.questions.setFocus()
    qtbot.keyClick(card.questions, Qt.Key.Key_Return)
    asked, answer = texts_of(section)
    assert asked.startswith("审：原告，")
    assert answer == "原："
    qtbot.keyClicks(card.editor, "yes")
    card.flush()
    assert card.questions.item(0).text().startswith("〔已答〕")


def closed(section: HearingsSection, settle: Settle) -> None:
    transcript(section, settle)
    section.room.card.editor.put_in("审：现在开庭。\n被：我还了一万。")
    section.room.card.close_button.click()
    settle()


def test_from_proof_to_signatures_to_paper(
    open_section: Open, services: Services, hearing_id: str, locale: Locale, settle: Settle
) -> None:
    section = open_section(locale)
    closed(section, settle)
    proof = section.room.proof
    assert proof.isVisible()
    proof.lines.select_place(1)
    proof.words.setText("我还了两万。")
    proof._ask_correction()  # noqa: SLF001
    settle()
    assert proof.fields["initials"].finding()
    proof.initials.setText("李四")
    proof._ask_correction()  # noqa: SLF001
    settle()
    assert [row[1].words for row in proof.lines.table.rows()] == ["现在开庭。", "我还了两万。"]
    for place in range(proof.people.table.rowCount()):
        proof.people.select_place(place)
        proof._sign(TranscriptSign.SIGNED)  # noqa: SLF001
        settle()
    proof.lock_wanted.emit()
    settle()
    view = services.transcripts.open(hearing_id)
    assert (view.state, view.intact) == (TranscriptState.LOCKED, True)
    assert section.print_current()
    settle()
    paper = section.room.paper.paper()
    assert paper is not None
    assert "补正为“我还了两万。”" in squeezed(text_by_pdfium(paper.pdf))
    assert section.go_back()
    settle()
    proof.note.setText("案号笔误")
    proof.edition_wanted.emit(proof.note.value())
    settle()
    assert services.transcripts.open(hearing_id).edition == 2


def test_a_refusal_asks_what_happened_and_a_witness_is_added(
    open_section: Open, services: Services, hearing_id: str, zh: Locale, settle: Settle
) -> None:
    section = open_section(zh)
    closed(section, settle)
    proof = section.room.proof
    proof.people.select_place(1)
    proof._sign(TranscriptSign.REFUSED)  # noqa: SLF001
    assert "请写明情况" in proof._note_field.finding()  # noqa: SLF001
    proof.note.setText("认为记录不全")
    proof._sign(TranscriptSign.REFUSED)  # noqa: SLF001
    settle()
    assert services.transcripts.open(hearing_id).people[1].signing_note == "认为记录不全"
    proof.add_wanted.emit(SpeakerRole.WITNESS, "赵六")
    settle()
    assert proof.people.table.rows()[-1].name == "赵六"


def test_phrases_become_the_tribunals_own(
    open_section: Open, services: Services, hearing_id: str, zh: Locale, settle: Settle
) -> None:
    section = open_section(zh)
    transcript(section, settle)
    section.room.card.phrases_wanted.emit()
    settle()
    phrases = section.room.phrases
    phrases.code.setText("Q1")
    phrases.keep_button.click()
    settle()
    assert "两个小写字母" in phrases.fields["code"].finding()
    phrases.code.setText("wy")
    phrases.text.setPlainText("无异议！")
    phrases.keep_button.click()
    settle()
    assert services.transcripts.open(hearing_id).phrases["wy"].text == "无异议！"


def test_the_agenda_opens_the_file_and_prints(
    open_section: Open, hearing_id: str, locale: Locale, settle: Settle, clock: StandingClock
) -> None:
    clock.advance(days=14)
    section = open_section(locale)
    section.open_agenda()
    settle()
    assert section.days.table.rowCount() == 0
    section.span.choose("week")
    settle()
    assert section.days.table.rowCount() == 1
    assert section.print_current()
    settle()
    paper = section.paper.paper()
    assert paper is not None
    assert "开庭安排表" in squeezed(text_by_pdfium(paper.pdf))
    assert section.go_back()


def test_the_workbench_names_the_hearing(
    services: Services, dispute_id: str, hearing_id: str, staff: dict[Post, str], clock: StandingClock
) -> None:
    clock.advance(days=16)
    due = [task for task in services.workbench.view().due if task.entity_id == f"{dispute_id}#hearings"]
    assert [(task.due_on.isoformat(), task.owner) for task in due] == [("2026-12-10", "俞建国")]


def test_a_support_case_says_why_it_is_not_heard_on_site(
    open_section: Open, uow: UnitOfWork, dispute_id: str, zh: Locale, settle: Settle
) -> None:
    with uow.write("test.cause") as session:
        session.get_one(Dispute, dispute_id).cause_code = "24.1"
    section = open_section(zh)
    section.begin_plan()
    assert section.form.plan().venue == "on_site"
    venue = section.form._venue  # noqa: SLF001
    venue.setCurrentIndex(venue.findData("tribunal"))
    section.form.findChild(QLineEdit, "hearing_day").setText("2026-12-10")  # type: ignore[union-attr]
    section.form.save_button.click()
    settle()
    assert "就地巡回审理" in section.form.fields["not_on_site_reason"].finding()
    assert section.form.plan().place == "第一法庭"


@pytest.mark.parametrize("key", ["trail", "closing"])
def test_going_to_another_section_keeps_the_last_word(
    open_section: Open, services: Services, hearing_id: str, zh: Locale, qtbot: QtBot, settle: Settle, key: str
) -> None:
    section = open_section(zh)
    transcript(section, settle)
    qtbot.keyClick(section.room.card.editor, Qt.Key.Key_F2)
    qtbot.keyClicks(section.room.card.editor, "last")
    section.page.open_item(f"{section.dispute_id}#{key}")
    settle()
    assert not section.isVisible()
    assert services.transcripts.open(hearing_id).lines[-1].words == "last"
