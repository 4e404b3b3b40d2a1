"""Signing face to face (面对面签): the paper over the whole window, then a pad for each signer, then a copy each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QPushButton, QScrollArea, QVBoxLayout, QWidget

from tribunal_desktop.documents.images import page_png
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.strokes import Strokes
from tribunal_desktop.rules.terms import SignatureWay
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import IssuedPaper, KeepAs
from tribunal_desktop.services.signing_rows import Signer, SigningPlace, SigningState
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.signing_copies import SIDE_WIDTH, CopiesView
from tribunal_desktop.ui.pages.signing_list import SignerList
from tribunal_desktop.ui.pages.signing_signer import SignerCard, for_fingers
from tribunal_desktop.ui.widgets import Card, Field, LineEdit, Notice, PdfView, ViewStack, button, label, row
from tribunal_desktop.ui.widgets.basics import is_escape

LARGE_STEPS = 2


class SigningScreen(QWidget):
    """Covers the window while a paper is read and signed, so that those who sign see nothing but their paper.

    What is confirmed is kept at once; closing the screen loses nothing, and signing goes on where it stopped.
    """

    closed = Signal()
    finished = Signal(object)
    """The signed copy was made and kept."""

    def __init__(self, services: Services, page: Page) -> None:
        window = page.window()
        super().__init__(window.centralWidget() if isinstance(window, QMainWindow) else window)
        self._services, self._page = services, page
        self._state: SigningState | None = None
        self._large, self._pads_up = False, 1
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Signing"))
        self._title = label("", "title")
        self._subtitle = label("", "small")
        self.to_reader = self._step(self.tr("Read"), self.show_reader, "eye")
        self.to_pads = self._step(self.tr("Sign"), self.show_pads, "pencil")
        self.close_button = self._step(self.tr("Close"), self.close_screen, "x")
        self.notice = Notice()
        self.view = PdfView(page.tasks, page_png)
        self.larger = self._step(self.tr("Large type"), self.toggle_large, "zoom-in")
        self.present = LineEdit()
        self.begin_button = button(self.tr("Read and understood: sign"), self._read, "pencil", "primary")
        for_fingers(self.begin_button)
        self.signers = SignerList(page.wording)
        self.cards = (SignerCard(page.wording), SignerCard(page.wording))
        self.both = self._step(self.tr("Two side by side"), self.toggle_both, "users")
        self.finish_button = button(self.tr("Finish signing"), self.finish, "circle-check", "primary")
        for_fingers(self.finish_button)
        self.give_up_button = self._step(self.tr("Give up"), self._ask_give_up, "x")
        self.give_up_reason = LineEdit()
        self.give_up_field = Field(
            self.tr("Why signing is given up"), self.give_up_reason, self.tr("Enter notes it and closes."), True
        )
        self.give_up_reason.returnPressed.connect(self._give_up)
        self.copies = CopiesView(services, page)
        self._stack = ViewStack()
        self._reader, self._pads = self._make_reader(), self._make_pads()
        for view in (self._reader, self._pads, self.copies):
            self._stack.addWidget(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.setSpacing(10)
        words = QVBoxLayout()
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        layout.addLayout(row(words, 1, self.to_reader, self.to_pads, self.close_button))
        layout.addWidget(self.notice)
        layout.addWidget(self._stack, 1)
        self._connect()
        self.hide()

    def open_paper(self, paper_id: str) -> None:
        """Begin, or go on with, the signing of a kept paper; the page says why one cannot be signed."""
        self._begin(partial(self._services.signing.begin, paper_id), self._page.show_error)

    def open_shown(self, paper: Paper, keep: KeepAs, failed: Callable[[KnownError], None]) -> None:
        """Keep a paper that is shown and begin to sign it."""
        self._begin(partial(self._services.signing.begin_with, paper, keep), failed)

    def state(self) -> SigningState | None:
        """How signing stands."""
        return self._state

    def show_reader(self) -> None:
        """The paper alone, to be read before it is signed."""
        self._stack.setCurrentWidget(self._reader)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_pads(self) -> None:
        """The pads, with the next ones who have not signed."""
        self._stack.setCurrentWidget(self._pads)
        self._fill_pads()

    def toggle_large(self) -> None:
        """Large type and back to the width of the window."""
        self._large = not self._large
        self.larger.setText(self.tr("Usual size") if self._large else self.tr("Large type"))
        self.view.zoom(0)
        for _step in range(LARGE_STEPS if self._large else 0):
            self.view.zoom(1)

    def toggle_both(self) -> None:
        """Two pads side by side, or one after the other."""
        self._pads_up = 3 - self._pads_up
        self.both.setText(self.tr("One after the other") if self._pads_up > 1 else self.tr("Two side by side"))
        self._fill_pads()

    def finish(self) -> None:
        """Make the signed copy; what is missing is said first."""
        if self._state is None:
            return
        session_id, services = self._state.id, self._services

        def work() -> tuple[SigningState, bytes]:
            copy = services.signing.finish(session_id)
            return services.signing.state(session_id), services.issued_papers.content(copy.id)

        self._page.run(work, self._show_copies, self._failed, self.finish_button)

    def close_screen(self) -> None:
        """Back to the page; an open signing waits as it is."""
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the window at any size."""
        if watched is self.parent() and isinstance(event, QResizeEvent):
            self.setGeometry(0, 0, event.size().width(), event.size().height())
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Esc belongs to this screen while it is up."""
        if is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self._stack.currentWidget() is self._pads:
                self.show_reader()
            else:
                self.close_screen()
        else:
            event.accept()  # nothing behind this screen is meant

    def _begin(self, begin: Callable[[], SigningState], failed: Callable[[KnownError], None]) -> None:
        def refused(error: KnownError) -> None:
            self.deleteLater()
            failed(error)

        self._page.run(begin, self._open, refused)

    def _open(self, state: SigningState) -> None:
        self._state = state
        words = self.tr("{no} · version {version} · SHA-256 {hash}…")
        paper = state.paper
        self._title.setText(self.tr("Signing: {title}").format(title=paper.title))
        self._subtitle.setText(words.format(no=paper.registry_no, version=paper.version, hash=paper.sha256[:16]))
        self._subtitle.setToolTip(paper.sha256)
        self.present.setText(state.present)
        self.view.show_pdf(state.pdf, paper.pages)
        self._show_state(state)
        parent = self.parentWidget()
        assert parent is not None  # noqa: S101
        parent.installEventFilter(self)
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.show_reader()

    def _read(self) -> None:
        """Note who is here, then go to the pads."""
        if self._state is None:
            return
        present = self.present.value()
        if present == self._state.present:
            self.show_pads()
        else:
            self._keep(partial(self._services.signing.note_present, self._state.id, present))
            self.show_pads()

    def _show_state(self, state: SigningState) -> None:
        self._state = state
        self.signers.show_places(state.places)
        self.both.setVisible(len(state.places) > 1)
        self.finish_button.setEnabled(not state.waiting and bool(state.places))
        if self._stack.currentWidget() is self._pads:
            self._fill_pads()

    def _fill_pads(self) -> None:
        """Bring those who wait to the pads; whoever is writing there stays."""
        waiting = list(self._state.waiting) if self._state else []
        used = self.cards[: self._pads_up]
        open_places = {place.signer.place_no for place in waiting}
        for card in self.cards:
            place = card.place()
            if place is not None and (card not in used or place.signer.place_no not in {None, *open_places}):
                card.leave()
        taken = {place.signer.place_no for card in used if (place := card.place()) is not None}
        free = [place for place in waiting if place.signer.place_no not in taken]
        for card in used:
            if card.place() is None and free:
                card.show_place(free.pop(0))
        at_pads = [card for card in used if card.place() is not None]
        for card in self.cards:
            card.setVisible(card in at_pads)
        named = self._state is not None and bool(self._state.places)
        self._done.setVisible(named and not at_pads)
        self._nobody.setVisible(not named and not at_pads)
        if at_pads:
            at_pads[0].take_keys()
        elif self.finish_button.isEnabled():
            self.finish_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring(self, place: SigningPlace) -> None:
        """Bring somebody to the first pad."""
        self.cards[0].show_place(place)
        self._fill_pads()

    def _wrote(self, card: SignerCard, signer: Signer, strokes: Strokes) -> None:
        if self._state is not None:
            self._answer(card, partial(self._services.signing.sign, self._state.id, signer, strokes))

    def _noted(self, card: SignerCard, signer: Signer, way: SignatureWay, reason: str, fingerprint: bool) -> None:
        if self._state is None:
            return
        signing, session_id = self._services.signing, self._state.id
        acts: dict[SignatureWay, Callable[[], SigningState]] = {
            SignatureWay.PAPER: partial(signing.note_on_paper, session_id, signer, fingerprint=fingerprint),
            SignatureWay.REFUSED: partial(signing.refuse, session_id, signer, reason),
            SignatureWay.ABSENT: partial(signing.note_absent, session_id, signer, reason),
        }
        self._answer(card, acts[way])

    def _answer(self, card: SignerCard, act: Callable[[], SigningState]) -> None:
        def done(state: SigningState) -> None:
            card.leave()
            self._kept(state)

        def failed(error: KnownError) -> None:
            if not card.show_error(error):
                self._failed(error)

        self._page.run(act, done, failed, card.confirm)

    def _keep(self, act: Callable[[], SigningState]) -> None:
        self._page.run(act, self._kept, self._failed)

    def _kept(self, state: SigningState) -> None:
        self.notice.dismiss()
        self._show_state(state)
        self._page.data_changed.emit()

    def _take_back(self, signature_id: str, reason: str) -> None:
        if self._state is not None:
            self._keep(partial(self._services.signing.take_back, self._state.id, signature_id, reason))

    def _ask_give_up(self) -> None:
        self.give_up_field.show()
        self.give_up_reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_up(self) -> None:
        if self._state is not None:
            reason = self.give_up_reason.value()
            work = partial(self._services.signing.give_up, self._state.id, reason)
            self._page.run(work, lambda _none: self.close_screen(), self._failed)

    def _show_copies(self, made: tuple[SigningState, bytes]) -> None:
        state, pdf = made
        self._state = state
        self.notice.dismiss()
        self.copies.show_copy(state, pdf)
        for step in (self.to_reader, self.to_pads):
            step.hide()
        self._stack.setCurrentWidget(self.copies)
        self.copies.print_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.data_changed.emit()
        self.finished.emit(state.signed_copy)

    def _failed(self, error: KnownError) -> None:
        self.notice.show_error(self._page.wording.error(error))

    def _step(self, text: str, slot: Callable[[], None], icon: str) -> QPushButton:
        made = button(text, slot, icon)
        return for_fingers(made)

    def _connect(self) -> None:
        for card in self.cards:
            card.wrote.connect(partial(self._wrote, card))
            card.noted.connect(partial(self._noted, card))
        self.signers.chosen.connect(self._bring)
        self.signers.added.connect(self._bring)
        self.signers.taken_back.connect(self._take_back)
        self.copies.failed.connect(self._failed)

    def _law_words(self) -> str:
        return self.tr(
            "What is written here is the handwriting of those who sign, bound to the hash of this paper and "
            "to the moment, as evidence that they signed. It is not a reliable electronic signature under "
            "the Electronic Signature Law, and not one of the court's signing platform. What the law wants "
            "on paper is signed on paper: print it, and note it here as “Signed on paper”."
        )

    def _make_reader(self) -> QWidget:
        made = QWidget()
        side = Card(self.tr("Before signing"))
        side.setFixedWidth(SIDE_WIDTH)
        side.add(
            label(self.tr("Read the paper, or have it read aloud. What is signed is exactly these bytes."), wrap=True),
            self.larger,
            Field(self.tr("Who else is here"), self.present),
            self.begin_button,
            label(self._law_words(), "small", wrap=True),
        )
        side.body.addStretch(1)
        layout = QHBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view, 1)
        layout.addWidget(side)
        return made

    def _make_pads(self) -> QWidget:
        made = QWidget()
        self._done = Card(self.tr("Everybody has answered"))
        self._done.add(
            label(
                self.tr("Finish to make the signed copy, or let somebody else sign: a witness, a guardian, an agent."),
                wrap=True,
            )
        )
        self._nobody = Card(self.tr("Nobody is named to sign this paper"))
        self._nobody.add(
            label(self.tr("It has no place to sign at. Add at the right who signs; their page follows it."), wrap=True)
        )
        for words in (self._done, self._nobody):
            words.body.addStretch(1)
        pads = row(self.cards[0], self.cards[1], self._done, self._nobody, spacing=10)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.both)
        column.addWidget(self.signers, 1)
        column.addWidget(self.finish_button)
        column.addWidget(self.give_up_button)
        column.addWidget(self.give_up_field)
        self.give_up_field.hide()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(side)
        scroll.setFixedWidth(SIDE_WIDTH)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QHBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(pads, 1)
        layout.addWidget(scroll)
        return made


def open_signing(services: Services, page: Page, paper: IssuedPaper) -> SigningScreen:
    """Lay a kept paper over the window to be signed; a paper that cannot be says so on ``page``."""
    screen = SigningScreen(services, page)
    screen.open_paper(paper.id)
    return screen
