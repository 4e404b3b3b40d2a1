"""One mediation at work: process, agreement and papers on the left, the real page on the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.mediation_rows import MediationDetail
from tribunal_desktop.services.paper_rows import IssuedPaper, PaperKind, PaperPreview, PaperRequest
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.mediation_after import AfterCard
from tribunal_desktop.ui.pages.mediation_agreement import AgreementCard
from tribunal_desktop.ui.pages.mediation_ending import ConclusionCard, PerformanceCard, ReceiptCard
from tribunal_desktop.ui.pages.mediation_own_clauses import OwnClausesCard
from tribunal_desktop.ui.pages.mediation_papers import PaperLine, PapersCard
from tribunal_desktop.ui.pages.mediation_parts import MAIN, PAPER, MediationParts
from tribunal_desktop.ui.pages.mediation_sessions import SessionsCard
from tribunal_desktop.ui.pages.mediation_signed import SignedChoice
from tribunal_desktop.ui.pages.mediation_typed import from_state
from tribunal_desktop.ui.pages.papers_panel import PaperPanel
from tribunal_desktop.ui.pages.signing_correction import CorrectionForm
from tribunal_desktop.ui.printing import Printers
from tribunal_desktop.ui.typed_state import State, put_back
from tribunal_desktop.ui.widgets import label
from tribunal_desktop.ui.widgets.scrolling import FollowingScroll
from tribunal_desktop.ui.workers import Tasks

PREVIEW_PAUSE_MS = 450
CARDS_WIDTH, PAPER_WIDTH = 560, 350
"""The least width of the cards and of the paper; where both have no room the paper becomes a part of its own."""
HANDLE = 10
WRITTEN_AFTER = ("facts", "checks", PAPER)
"""Parts that have something to write after the end: facts are signed then, a sham may come to light."""


class WorkView(QWidget):
    """Lays the cards out and keeps the preview in step with what is typed.

    The paper stands beside talks and agreement, which it is made of; the other parts have the whole width.
    """

    failed = Signal(object)
    part_changed = Signal()

    def __init__(
        self,
        services: Services,
        page: Page,
        tasks: Tasks,
        locale: Locale,
        printers: Printers | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._wording = services, tasks, locale
        self._detail: MediationDetail | None = None
        self._asked = 0
        self._chosen: tuple[str, str, str] | None = None
        self._left = FollowingScroll()
        self.receipt = ReceiptCard(locale, services.today)
        self.conclusion = ConclusionCard(locale, services.today)
        self.sessions = SessionsCard(locale, services.clock)
        self.agreement = AgreementCard(services.mediations, locale, services.today)
        self.own_clauses = OwnClausesCard(services, page)
        self.agreement.own_wanted.connect(self.own_clauses.open)
        self.own_clauses.written.connect(self.read_clauses)
        self.performance = PerformanceCard(locale, services.today)
        self.after = AfterCard(locale, services.today)
        self.papers = PapersCard(locale)
        self.correction = CorrectionForm()
        self.panel = PaperPanel(services.issued_papers, tasks, locale, printers)
        self.signed = SignedChoice()
        self.signed.chosen.connect(lambda _which: self.show_paper())
        self.panel.body.insertWidget(0, self.signed)
        self._cards = QWidget()
        self.parts = MediationParts(services, page, self._cards)
        self._ended = label(
            self.tr("This mediation has ended: this part is to read only; resume it to change something."),
            "secondary",
            wrap=True,
        )
        self.conclusion.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PREVIEW_PAUSE_MS)
        self._pause.timeout.connect(self.show_paper)
        self.agreement.changed.connect(self._pause.start)
        self.papers.chosen.connect(self._paper_chosen)
        self._lay_out()

    def show_mediation(self, detail: MediationDetail, issued: Sequence[IssuedPaper]) -> None:
        """Show ``detail`` with its papers."""
        fresh = self._detail is None or self._detail.id != detail.id
        self._detail = detail
        self.receipt.setVisible(detail.running and detail.receipt_signed_on is None)
        self.conclusion.show_mediation(detail)
        if fresh or not detail.running:
            self.conclusion.hide()
        self.sessions.show_mediation(detail)
        self.agreement.show_mediation(detail)
        self.performance.show_mediation(detail)
        self.after.show_mediation(detail)
        self.papers.show_papers(detail, issued)
        self.parts.show_mediation(detail, fresh=fresh)
        self._arrange()
        if fresh:
            self.panel.refresh_printers()
            self.read_clauses()

    def unsaved(self) -> State:
        """What was typed about the mediation and not saved, by card and part."""
        typed: State = {
            "sessions": self.sessions.unsaved(),
            "agreement": self.agreement.typed().state() if self.agreement.has_unsaved() else {},
            "receipt": self.receipt.unsaved(),
            "conclusion": self.conclusion.unsaved(),
            "own_clauses": self.own_clauses.unsaved(),
            "parts": self.parts.unsaved(),
        }
        return {card: state for card, state in typed.items() if state}

    def type_again(self, typed: State) -> None:
        """Type what ``unsaved`` told."""
        again: dict[str, Callable[[State], None]] = {
            "sessions": self.sessions.type_again,
            "agreement": lambda state: self.agreement.show_typed(from_state(state)),
            "receipt": lambda state: put_back(self.receipt, state),
            "conclusion": self.conclusion.type_again,
            "own_clauses": self.own_clauses.type_again,
            "parts": self.parts.type_again,
        }
        for card, type_again in again.items():
            if isinstance(state := typed.get(card), dict):
                type_again(state)

    def has_papers(self) -> bool:
        """The part that is up is the one the papers are made of."""
        return self.parts.choice.choice() in (MAIN, PAPER)

    def show_panel(self) -> None:
        """Bring the paper into view."""
        if not self.panel.isVisible():
            self.parts.choice.choose(PAPER if self._is_narrow() else MAIN)

    def go_back(self) -> bool:
        """Close what is open within the mediation; false when nothing is."""
        if self.parts.go_back():
            return True
        if not self.conclusion.isHidden():
            self.conclusion.hide()
            return True
        if self.sessions.is_open():
            self.sessions.close_form()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the paper beside the cards as long as there is room for both."""
        super().resizeEvent(event)
        self._arrange()

    def _is_narrow(self) -> bool:
        return self.width() < self._cards_width() + HANDLE + PAPER_WIDTH

    def _cards_width(self) -> int:
        bar = self._left.verticalScrollBar().sizeHint().width()
        return max(CARDS_WIDTH, self._cards.minimumSizeHint().width() + bar)

    def _arrange(self) -> None:
        narrow, part = self._is_narrow(), self.parts.choice.choice()
        self.parts.offer_paper(narrow)
        self.panel.setVisible(part == PAPER or (part == MAIN and not narrow))
        self._left.setVisible(part != PAPER)
        ended = self._detail is not None and not self._detail.running
        self._ended.setVisible(ended and part not in WRITTEN_AFTER)

    def _part_chosen(self, _part: str) -> None:
        self._arrange()
        self._left.verticalScrollBar().setValue(0)
        self.part_changed.emit()

    def read_clauses(self) -> None:
        """Read the clauses of the library that serve the dispute."""
        if self._detail is not None:
            dispute_id, library = self._detail.dispute_id, self._services.clause_library
            self._tasks.run(
                lambda: library.offered(dispute_id), self.agreement.offer_clauses, self.failed.emit, owner=self
            )

    def begin_conclusion(self) -> None:
        """Open the card that ends the mediation, and go there."""
        self.parts.choice.choose(MAIN)
        self.conclusion.begin()
        self._left.verticalScrollBar().setValue(0)

    def term_words(self) -> str:
        """Where the term stands, or when the mediation ended."""
        detail = self._detail
        if detail is None:
            return ""
        if not detail.running:
            return self.tr("ended {day}").format(day=self._wording.short_date(detail.ended_on))
        if detail.due_on is None or detail.receipt_signed_on is None:
            return ""
        today = self._services.today()
        return self.tr("day {day} of {days}, ends {due}").format(
            day=(today - detail.receipt_signed_on).days,
            days=(detail.due_on - detail.receipt_signed_on).days,
            due=self._wording.short_date(detail.due_on),
        )

    def explain_term(self) -> str:
        """How the last day was reached."""
        detail = self._detail
        if detail is None or detail.due_on is None:
            return ""
        agreed = detail.choice_signed_on
        consent = self.tr("Both sides agreed on {day}. ").format(day=self._wording.date(agreed)) if agreed else ""
        words = self.tr("{mediator} signed for the file on {signed}. The last day is {due}. Basis: {basis}")
        return consent + words.format(
            mediator=f"{detail.mediator}（{detail.organisation}）" if detail.organisation else detail.mediator,
            signed=self._wording.date(detail.receipt_signed_on),
            due=self._wording.date(detail.due_on),
            basis=detail.due_basis,
        )

    def show_paper(self) -> None:
        """Show the paper under the cursor: as it was signed, or drawn as it would be printed now."""
        line = self.papers.current()
        if self._detail is None:
            return
        self._asked += 1
        if line is None:
            self.panel.show_nothing(self.tr("There is no paper to show."))
            return
        asked = self._asked
        changed = line.kind is PaperKind.AGREEMENT and self.agreement.has_unsaved()
        if (signed := self.signed.signed_paper(line.issued, changed=changed)) is not None:
            self._tasks.run(
                lambda: self._services.issued_papers.handed_out(signed.id),
                lambda copy: self._show_signed(asked, copy),
                self._no_preview,
                owner=self,
            )
            return
        request = self.request(line)
        if request is None:
            self.panel.show_nothing(self.tr("The agreement appears here as it will be printed, once it has a clause."))
            return
        self._tasks.run(
            lambda: self._services.papers.preview(request),
            lambda preview: self._show_preview(asked, preview),
            self._no_preview,
            owner=self,
        )

    def request(self, line: PaperLine) -> PaperRequest | None:
        """What to ask for: the agreement as typed, a record as kept; none while there is nothing to print."""
        if self._detail is None:
            return None
        if line.kind is PaperKind.TRANSCRIPT:
            return line.request(self._detail.id)
        typed = self.agreement.details()
        if typed is None or not typed.clauses:
            return None
        return PaperRequest(self._detail.id, line.kind, typed=typed)

    def _paper_chosen(self, line: PaperLine) -> None:
        """Another paper is under the cursor: propose its copies and draw it."""
        chosen = (self._detail.id if self._detail else "", line.kind, line.session_id)
        if chosen != self._chosen:
            self._chosen = chosen
            self.panel.propose_copies(line.copies, self._detail.dispute_id if self._detail else None)
        self.show_paper()

    def _show_preview(self, asked: int, preview: PaperPreview) -> None:
        if asked == self._asked:
            self.panel.show_preview(preview)

    def _show_signed(self, asked: int, copy: IssuedPaper) -> None:
        if asked == self._asked:
            self.panel.show_pages(copy)

    def _no_preview(self, error: KnownError) -> None:
        self.panel.show_nothing("")
        self.failed.emit(error)

    def _lay_out(self) -> None:
        """From outside to inside: what is put somewhere with its contents is styled anew with all of them."""
        self.parts.choice.chosen.connect(self._part_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.parts.choice)
        layout.addWidget(self._ended)
        sides = QSplitter(Qt.Orientation.Horizontal)
        layout.addWidget(sides, 1)
        self._left.setObjectName("pageScroll")
        self.panel.setMinimumWidth(PAPER_WIDTH)
        sides.addWidget(self._left)
        sides.addWidget(self.panel)
        sides.setStretchFactor(0, 5)
        sides.setStretchFactor(1, 4)
        sides.setChildrenCollapsible(False)
        sides.setHandleWidth(HANDLE)
        inside = QWidget()
        inside.setObjectName("pageBody")
        self._left.setWidget(inside)
        upright = QVBoxLayout(inside)
        upright.setContentsMargins(0, 0, 6, 0)
        upright.addWidget(self.parts)
        upright.addStretch(1)
        column = QVBoxLayout(self._cards)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for card in (
            self.conclusion,
            self.receipt,
            self.after,
            self.sessions,
            self.agreement,
            self.own_clauses,
            self.performance,
            self.papers,
            self.correction,
        ):
            column.addWidget(card)
        column.addStretch(1)
