"""The signing screen with real mouse, touch and pen events, over real services."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from tests.services.mediation_samples import REFERENCE, Scene, agreement, assigned, put_scene
from tests.services.signing_samples import handwriting
from tests.ui.mediation_room import Tray, typed
from tribunal_desktop.documents.forms.facts import Answer, CaseFacts, CourtFacts, FormData, PartyFacts
from tribunal_desktop.documents.forms.filling import fill
from tribunal_desktop.documents.forms.printing import render
from tribunal_desktop.documents.forms.reading import form
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import MediationCase, UnitOfWork
from tribunal_desktop.rules.strokes import FULL_PRESSURE, from_text, to_text
from tribunal_desktop.rules.terms import PaperSigned, PartyKind, PartyRole, SignatureWay, StrokeDevice
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import Correction, IssuedPaper, KeepAs, PaperKind, PaperRequest
from tribunal_desktop.services.papers import Papers
from tribunal_desktop.services.print_rows import FILE_COPY
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_keeping import Keeping
from tribunal_desktop.ui.pages.case_file.base_paper import PaperView
from tribunal_desktop.ui.pages.mediation import MediationPage
from tribunal_desktop.ui.pages.mediation_signed import NOW
from tribunal_desktop.ui.pages.papers_proof import ProofLine
from tribunal_desktop.ui.pages.signing import SigningScreen, open_signing
from tribunal_desktop.ui.pages.signing_correction import CorrectionForm
from tribunal_desktop.ui.pages.signing_signer import TARGET
from tribunal_desktop.ui.print_desk import PrintDesk
from tribunal_desktop.ui.widgets import StrokePad
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
TOUCHSCREEN = QTest.createTouchDevice()


class Room(Page):
    """A page to sign from."""

    def title(self) -> str:
        return "Room"


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def paper(uow: UnitOfWork, scene: Scene) -> IssuedPaper:
    mediations, made = assigned(uow, scene)
    mediations.save_agreement(made, agreement(scene))
    return Papers(uow, REFERENCE).issue(PaperRequest(made, PaperKind.AGREEMENT))


@pytest.fixture
def window(qtbot: QtBot, tasks: Tasks, locale: Locale) -> QMainWindow:
    made = QMainWindow()
    made.setCentralWidget(Room(tasks, locale))
    made.resize(1366, 820)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def screen(window: QMainWindow, services: Services, paper: IssuedPaper, settle: Settle) -> SigningScreen:
    page = window.centralWidget()
    assert isinstance(page, Page)
    made = open_signing(services, page, paper)
    settle()
    return made


@pytest.fixture
def pad(qtbot: QtBot, zh: Locale) -> StrokePad:
    made = StrokePad("张三")
    qtbot.addWidget(made)
    made.resize(560, 240)
    made.show()
    return made


def path(turn: float = 0.0) -> list[QPoint]:
    return [QPoint(40 + 8 * step, round(110 + 60 * math.sin(step / 4 + turn))) for step in range(40)]


def write_by_mouse(pad: QWidget, turn: float = 0.0) -> None:
    points = path(turn)
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(pad, point)
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=points[-1])


def write_by_touch(pad: QWidget, turn: float = 0.0, finger: int = 0) -> None:
    points = path(turn)
    QTest.touchEvent(pad, TOUCHSCREEN).press(finger, points[0], pad).commit()
    for point in points[1:]:
        QTest.touchEvent(pad, TOUCHSCREEN).move(finger, point, pad).commit()
    QTest.touchEvent(pad, TOUCHSCREEN).release(finger, points[-1], pad).commit()


def pen(pad: QWidget, kind: QEvent.Type, at: QPoint, pressure: float) -> None:
    QApplication.sendEvent(
        pad,
        QTabletEvent(
            kind,
            QPointingDevice.primaryPointingDevice(),
            QPointF(at),
            QPointF(pad.mapToGlobal(at)),
            pressure,
            0.0,
            0.0,
            0.0,
            0.0,
            0.0,
            Qt.KeyboardModifier.NoModifier,
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton,
        ),
    )


def write_by_pen(pad: QWidget, turn: float = 0.0) -> None:
    points = path(turn)
    pen(pad, QEvent.Type.TabletPress, points[0], 0.2)
    for step, point in enumerate(points[1:]):
        pen(pad, QEvent.Type.TabletMove, point, 0.2 + step / 50)
    pen(pad, QEvent.Type.TabletRelease, points[-1], 0.0)


@pytest.mark.parametrize(
    ("write", "device"),
    [
        (write_by_mouse, StrokeDevice.MOUSE),
        (write_by_touch, StrokeDevice.TOUCH),
        (write_by_pen, StrokeDevice.PEN),
    ],
)
def test_each_hand_leaves_its_strokes(pad: StrokePad, write: Callable[[QWidget], None], device: StrokeDevice) -> None:
    write(pad)
    made = pad.strokes()
    assert (len(made.strokes), made.device(), made.is_signature()) == (1, device, True)
    assert len(made.strokes[0].dots) >= 39
    assert (made.strokes[0].dots[0].x, made.strokes[0].dots[0].y) == (path()[0].x() * 10, path()[0].y() * 10)
    moments = [dot.at for dot in made.strokes[0].dots]
    assert moments == sorted(moments)
    assert from_text(to_text(made)) == made


def test_a_pen_tells_its_pressure_and_the_palm_writes_nothing(pad: StrokePad) -> None:
    pen(pad, QEvent.Type.TabletPress, QPoint(50, 50), 0.5)
    write_by_touch(pad)
    pen(pad, QEvent.Type.TabletMove, QPoint(200, 120), 1.0)
    pen(pad, QEvent.Type.TabletRelease, QPoint(200, 120), 0.0)
    made = pad.strokes()
    assert [stroke.device for stroke in made.strokes] == [StrokeDevice.PEN]
    assert [dot.pressure for dot in made.strokes[0].dots] == [FULL_PRESSURE // 2, FULL_PRESSURE]


def test_a_second_finger_on_a_pad_writes_nothing(pad: StrokePad) -> None:
    QTest.touchEvent(pad, TOUCHSCREEN).press(0, QPoint(50, 50), pad).press(1, QPoint(400, 200), pad).commit()
    QTest.touchEvent(pad, TOUCHSCREEN).move(0, QPoint(90, 90), pad).move(1, QPoint(300, 100), pad).commit()
    QTest.touchEvent(pad, TOUCHSCREEN).release(0, QPoint(90, 90), pad).release(1, QPoint(300, 100), pad).commit()
    assert [len(stroke.dots) for stroke in pad.strokes().strokes] == [2]


def test_strokes_are_taken_back_by_keys(pad: StrokePad) -> None:
    for turn in range(3):
        write_by_mouse(pad, turn)
    QTest.keyClick(pad, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(pad.strokes().strokes) == 2
    QTest.keyClick(pad, Qt.Key.Key_Backspace)
    assert len(pad.strokes().strokes) == 1
    QTest.keyClick(pad, Qt.Key.Key_Delete)
    assert pad.is_empty()


def test_the_space_for_a_fingerprint_is_always_there(pad: StrokePad) -> None:
    """The dashed box stands at the right before anything is written and after."""
    empty = pad.grab().toImage()
    box = [empty.pixelColor(560 - 14 - 92, y).lightness() for y in range(80, 160)]
    assert min(box) < 200 < max(box)
    write_by_mouse(pad)
    written = pad.grab().toImage()
    assert [written.pixelColor(560 - 14 - 92, y).lightness() for y in range(80, 160)] == box


def test_the_paper_covers_the_window_to_be_read(screen: SigningScreen, window: QMainWindow, settle: Settle) -> None:
    assert screen.geometry() == window.centralWidget().rect()
    assert screen.view.isVisible()
    before = screen.view.page()
    screen.larger.click()
    settle()
    assert screen.larger.text() in ("Usual size", "恢复原大")
    assert screen.view.page() == before
    window.resize(1200, 700)
    assert screen.size() == window.centralWidget().size()


def test_two_parties_sign_side_by_side_within_two_seconds(
    screen: SigningScreen, services: Services, settle: Settle
) -> None:
    """T11 through the window: pen and finger, one after the other without a pause."""
    screen.begin_button.click()
    screen.both.click()
    settle()
    first, second = screen.cards
    write_by_pen(first.pad)
    write_by_touch(second.pad, 1)
    first.confirm.click()
    second.confirm.click()
    settle()
    state = screen.state()
    assert state is not None
    made = [place.made for place in services.signing.state(state.id).places if place.made]
    assert [(each.signer.name, each.device) for each in made] == [
        ("张三", StrokeDevice.PEN),
        ("李四", StrokeDevice.TOUCH),
    ]
    assert abs((made[1].signed_at - made[0].signed_at).total_seconds()) < 2
    assert [card.place().signer.name for card in screen.cards if card.place()] == ["魏国良", "沈素英"]


def test_all_sign_and_a_copy_is_kept(screen: SigningScreen, services: Services, settle: Settle) -> None:
    screen.begin_button.click()
    for turn in range(4):
        assert not screen.finish_button.isEnabled()
        write_by_mouse(screen.cards[0].pad, turn)
        screen.cards[0].confirm.click()
        settle()
    screen.finish_button.click()
    settle()
    state = screen.state()
    assert state is not None
    assert state.signed_copy is not None
    assert screen.copies.isVisible()
    assert services.issued_papers.paper(state.paper.id).signed is PaperSigned.SIGNED
    assert services.issued_papers.verify(state.signed_copy.id).whole


def test_the_whole_way_by_keyboard(screen: SigningScreen, services: Services, settle: Settle, qtbot: QtBot) -> None:
    """Without mouse, touch or pen: signed on paper, and a refusal with its reason."""
    press(screen.begin_button)
    card = screen.cards[0]
    press(card.on_paper)
    assert card.fingerprint.isChecked()
    press(card.note)
    settle()
    press(card.refuses)
    assert card.reason.hasFocus()
    QTest.keyClick(card.reason, Qt.Key.Key_Return)
    settle()
    assert card.reason_field.finding()
    QTest.keyClicks(card.reason, "amount")
    QTest.keyClick(card.reason, Qt.Key.Key_Return)
    settle()
    press(card.absent)
    QTest.keyClicks(card.reason, "ill")
    press(card.note)
    settle()
    press(card.on_paper)
    press(card.note)
    settle()
    press(screen.finish_button)
    settle()
    state = screen.state()
    assert state is not None
    ways = [place.made.way for place in state.places if place.made]
    assert ways == [SignatureWay.PAPER, SignatureWay.REFUSED, SignatureWay.ABSENT, SignatureWay.PAPER]
    assert state.signed_copy is not None


def press(made: QPushButton) -> None:
    made.setFocus()
    QTest.keyClick(made, Qt.Key.Key_Space)


def test_a_signature_is_taken_back_with_a_reason(screen: SigningScreen, settle: Settle) -> None:
    screen.begin_button.click()
    write_by_mouse(screen.cards[0].pad)
    screen.cards[0].confirm.click()
    settle()
    line = screen.signers.findChildren(QPushButton)
    next(each for each in line if each.accessibleName().endswith("张三")).click()
    screen.signers.take_back.click()
    assert screen.signers.reason_field.finding()
    screen.signers.reason.setText("错了")
    screen.signers.take_back.click()
    settle()
    state = screen.state()
    assert state is not None
    assert len(state.waiting) == 4


def test_a_witness_joins(screen: SigningScreen, settle: Settle) -> None:
    screen.begin_button.click()
    screen.signers.other.click()
    screen.signers.name.setText("王大妈")
    screen.signers.bring.click()
    write_by_mouse(screen.cards[0].pad)
    screen.cards[0].confirm.click()
    settle()
    state = screen.state()
    assert state is not None
    assert state.places[-1].signer.name == "王大妈"
    assert len(state.waiting) == 4


def test_closing_keeps_what_was_confirmed(
    screen: SigningScreen, window: QMainWindow, services: Services, paper: IssuedPaper, settle: Settle
) -> None:
    screen.begin_button.click()
    write_by_mouse(screen.cards[0].pad)
    screen.cards[0].confirm.click()
    settle()
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    assert screen.view.isVisible()
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    page = window.centralWidget()
    assert isinstance(page, Page)
    again = open_signing(services, page, paper)
    settle()
    state = again.state()
    assert state is not None
    assert len(state.waiting) == 3


def test_every_button_is_big_and_named(screen: SigningScreen, settle: Settle) -> None:
    screen.begin_button.click()
    settle()
    for each in screen.findChildren(QPushButton):
        if each.isVisible():
            assert each.height() >= TARGET, each.text()
            assert each.text() or each.accessibleName()
    assert all(card.pad.accessibleName() and card.pad.accessibleDescription() for card in screen.cards)


def test_the_proof_line_says_that_the_signatures_hold(
    screen: SigningScreen, services: Services, settle: Settle, qtbot: QtBot, locale: Locale
) -> None:
    state = screen.state()
    assert state is not None
    for turn, place in enumerate(state.places):
        services.signing.sign(state.id, place.signer, handwriting(turn))
    copy = services.signing.finish(state.id)
    line = ProofLine(locale)
    qtbot.addWidget(line)
    line.show_proof(services.issued_papers.verify(copy.id))
    assert "4" in line.words.text()


def test_a_correction_asks_for_ruling_and_reason(qtbot: QtBot, locale: Locale) -> None:
    form = CorrectionForm()
    qtbot.addWidget(form)
    assert not form.takes(KnownError("paper_gone"))
    assert form.takes(KnownError("correction_needed", title="", version=1))
    with qtbot.assertNotEmitted(form.given):
        form.give()
    form.ruling.setText("（2026）浙0681民初1号之一")
    form.reason.setText("笔误")
    with qtbot.waitSignal(form.given) as given:
        form.give()
    assert given.args == [Correction("（2026）浙0681民初1号之一", "笔误")]
    assert form.isHidden()


def test_a_paper_of_a_section_is_kept_and_signed_and_its_successor_asks_for_the_ruling(
    window: QMainWindow, services: Services, scene: Scene, settle: Settle
) -> None:
    page = window.centralWidget()
    assert isinstance(page, Page)
    view = PaperView(page)
    page.body.addWidget(view)
    keeping = Keeping(services.issued_papers, KeepAs(scene.dispute, "slip"), services)
    view.show_paper(slip("一"), "Slip", "slip.pdf", keeping)
    settle()
    view.sign_button.click()
    settle()
    screen = page.window().findChildren(SigningScreen)[-1]
    state = screen.state()
    assert state is not None
    for place in state.places:
        services.signing.note_on_paper(state.id, place.signer)
    services.signing.finish(state.id)
    screen.close_screen()
    view.show_paper(slip("二"), "Slip", "slip.pdf", keeping)
    settle()
    view.sign_button.click()
    settle()
    assert view.correction.isVisible()
    view.correction.ruling.setText("补1")
    view.correction.reason.setText("数额有误")
    view.correction.give()
    assert not view.correction.isVisible()
    view.sign_button.click()
    settle()
    latest = page.window().findChildren(SigningScreen)[-1].state()
    assert latest is not None
    assert latest.paper.version == 2


def slip(words: str) -> Paper:
    """A complaint taken down, signed by who told it and who wrote it."""
    other = PartyFacts("q", PartyRole.DEFENDANT, PartyKind.NATURAL, "李四")
    told = PartyFacts("p", PartyRole.PLAINTIFF, PartyKind.NATURAL, "张三")
    facts = CaseFacts(
        CourtFacts("诸暨市人民法院", "枫溪人民法庭"), "暂1号", True, "", "", "", claim=words, parties=(told, other)
    )
    answers = (Answer("taken", "今日"), Answer("recorder", "周敏"), Answer("statement", words))
    data = FormData("oral_complaint", "1", "a" * 32, date(2026, 11, 23), facts, answers)
    return render(fill(form("oral_complaint"), data))


def shown_pdf(page: MediationPage) -> bytes:
    """What stands beside the open mediation."""
    return page.work.panel.view._pdf  # noqa: SLF001


def test_an_agreement_is_signed_from_its_mediation(
    services: Services, tasks: Tasks, locale: Locale, paper: IssuedPaper, uow: UnitOfWork, settle: Settle, qtbot: QtBot
) -> None:
    """The agreement that is signed is the one the page shows; once signed, a changed one asks for the ruling."""
    with uow.read() as session:
        mediation_id = session.scalars(select(MediationCase.id)).one()
    window = QMainWindow()
    page = MediationPage(services, tasks, locale)
    window.setCentralWidget(page)
    qtbot.addWidget(window)
    window.resize(1366, 820)
    window.show()
    page.open_item(mediation_id)
    settle()
    shown = [each for each in page.findChildren(QPushButton) if each.isVisible()]
    next(each for each in shown if each.text() in ("Sign", "签署")).click()
    settle()
    screen = page.findChildren(SigningScreen)[-1]
    state = screen.state()
    assert state is not None
    assert state.paper.id == paper.id
    for place in state.places:
        services.signing.note_on_paper(state.id, place.signer)
    services.signing.finish(state.id)
    screen.close_screen()
    settle()
    signed = services.issued_papers.handed_out(paper.id)
    assert shown_pdf(page) == services.issued_papers.content(signed.id)
    page.work.signed.choose(NOW)
    settle()
    assert shown_pdf(page) != services.issued_papers.content(signed.id)
    kept = services.mediations.get(mediation_id).agreement
    assert kept is not None
    services.mediations.save_agreement(mediation_id, replace(kept, main_facts=f"{kept.main_facts}补充。"))
    page.open_item(mediation_id)
    settle()
    page.desk.issue(lambda _paper: None)
    settle()
    assert page.work.correction.isVisible()
    page.work.correction.ruling.setText("补充协议1号")
    page.work.correction.reason.setText("补充事实")
    page.work.correction.give()
    settle()
    newest = max(services.papers.of_dispute(paper.dispute_id or ""), key=lambda each: each.version)
    assert (newest.version, newest.signed) == (2, None)


def test_each_holder_is_printed_one_copy_and_only_one(
    screen: SigningScreen, services: Services, tasks: Tasks, settle: Settle
) -> None:
    tray = Tray("一号")
    PrintDesk.of(tasks).printers = typed(tray)
    state = screen.state()
    assert state is not None
    for place in state.places[:2]:
        services.signing.sign(state.id, place.signer, handwriting())
    for place in state.places[2:]:
        services.signing.note_absent(state.id, place.signer, "ill")
    screen.finish()
    settle()
    press(screen.copies.print_button)
    settle()
    settle()
    assert screen.copies.bar.isVisible()
    copies = screen.copies.bar.form.copies
    copies.set_copies(FILE_COPY, 0)
    press(screen.copies.bar.print_button)
    settle()
    settle()
    copy = screen.state()
    assert copy is not None
    assert copy.signed_copy is not None
    kept = services.issued_papers.paper(copy.signed_copy.id)
    assert (kept.copies, set(kept.recipients)) == (2, set(copy.holders))
    assert [job.copies for job in tray.jobs] == [2]
    assert not screen.notice.isVisible()
    assert screen.copies.print_button.hasFocus()
    press(screen.copies.print_button)
    settle()
    assert {each.recipient for each in copies.value()} == {FILE_COPY}


def test_a_signed_paper_is_handed_out_as_its_signed_copy(
    qtbot: QtBot, tasks: Tasks, locale: Locale, services: Services, paper: IssuedPaper, uow: UnitOfWork, settle: Settle
) -> None:
    tray = Tray("一号")
    with uow.read() as session:
        mediation_id = session.scalars(select(MediationCase.id)).one()
    state = services.signing.begin(paper.id)
    assert services.issued_papers.handed_out(paper.id).id == paper.id
    for place in state.places:
        services.signing.note_on_paper(state.id, place.signer)
    copy = services.signing.finish(state.id)
    assert services.issued_papers.handed_out(paper.id).id == copy.id
    page = MediationPage(services, tasks, locale, printers=typed(tray))
    qtbot.addWidget(page)
    page.show()
    page.open_item(mediation_id)
    settle()
    line = page.work.papers.current()
    assert line is not None
    assert line.issued is not None
    assert line.issued.id == paper.id
    assert page.print_current()
    settle()
    settle()
    assert [job.pdf for job in tray.jobs] == [services.issued_papers.content(copy.id)]
    assert (services.issued_papers.paper(paper.id).copies, services.issued_papers.paper(copy.id).copies) == (0, 4)
