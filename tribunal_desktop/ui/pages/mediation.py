"""Mediation (调解): the list, the choice of a mediator, and one mediation with its papers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.terms import PaperSigned
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.mediation_rows import (
    MediationBook,
    MediationDetail,
)
from tribunal_desktop.services.paper_rows import IssuedPaper
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_stopped import StoppedNotice
from tribunal_desktop.ui.pages.mediation_assign import AssignPanel
from tribunal_desktop.ui.pages.mediation_assigning import AssignDesk
from tribunal_desktop.ui.pages.mediation_desk import MediationDesk
from tribunal_desktop.ui.pages.mediation_draw import MediatorDrawView
from tribunal_desktop.ui.pages.mediation_journal import ASSIGN, MediationJournal
from tribunal_desktop.ui.pages.mediation_list import STATUS_TONES, MediationList
from tribunal_desktop.ui.pages.mediation_work import WorkView
from tribunal_desktop.ui.pages.signing import open_signing
from tribunal_desktop.ui.printing import Printers
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import Pill, ViewStack, WhyButton
from tribunal_desktop.ui.workers import Tasks

LONGEST_TITLE = 24


class MediationPage(Page):
    """Four views in one room; Esc goes back to the list, from a draw to where it was opened."""

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        locale: Locale,
        parent: QWidget | None = None,
        printers: Printers | None = None,
    ) -> None:
        super().__init__(tasks, locale, parent)
        self._services = services
        self._detail: MediationDetail | None = None
        self._asked = 0
        self._state_pill = Pill()
        self._why = WhyButton(lambda: self.work.explain_term())
        self.add_beside_title(self._state_pill)
        self.add_beside_title(self._why)
        self._back = self.add_action(self.tr("Back"), self.go_back, "chevron-left", keys="Esc")
        self._reopen = self.add_action(self.tr("Resume"), lambda: self.desk.take_back(), "arrow-back-up")
        self._drawn = self.add_lesser_action(self.tr("The draw"), self._show_draw_again, "file-text")
        self._end = self.add_action(self.tr("End"), lambda: self.work.begin_conclusion(), "check")
        self._sign = self.add_action(self.tr("Sign"), lambda: self._with_issued_paper(self._begin_signing), "pencil")
        self._save = self.add_lesser_action(
            self.tr("Save as PDF"), lambda: self._hand_out(self.work.panel.save_issued), "download"
        )
        self._print = self.add_action(self.tr("Print"), self.print_current, "printer", primary=True, keys="Ctrl+P")
        self._assign = self.add_action(
            self.tr("Assign a mediator"), self.create_new, "plus", primary=True, keys="Ctrl+N"
        )
        self.stopped = StoppedNotice(services, self)
        self._views = ViewStack()
        self.body.addWidget(self.stopped)
        self.body.addWidget(self._views)
        self.list = MediationList(locale)
        self.assign = AssignPanel(locale, services.today)
        self.work = WorkView(services, self, tasks, locale, printers, self._views)
        self.draw = MediatorDrawView(services, self)
        self.desk = MediationDesk(services, self.work, self.run, self)
        self.assigning = AssignDesk(services, self.assign, self, lambda: self._show_view(self.assign))
        for view in (self.list, self.assign, self.draw, self.work):
            self._views.addWidget(view)
        self.journal = MediationJournal(services, self)
        self._connect()
        self._show_view(self.list)

    def title(self) -> str:
        """Name of the room; the open mediation takes its place."""
        return self.tr("Mediation")

    def help_text(self) -> str:
        """How a mediation goes here."""
        return self.tr(
            "Assign a mediator to a filed dispute, log each session, write the agreement's clauses. The page on the "
            "right is the paper itself as it will be printed. Nothing confidential is printed or reported."
        )

    def refresh(self) -> None:
        """Read the list, and the open mediation, again."""
        self.show_loading()
        asked = self._asked
        self.run(self._services.mediations.book, lambda book: self._show_book(book, asked), self._could_not_read)

    def open_item(self, key: str) -> None:
        """Open a mediation by its own id or its dispute's; a dispute without one gets the choice of a mediator.

        ``#diary``, ``#facts``, ``#checks`` and ``#people`` behind the id open that part of it, ``#assign`` the choice.
        """
        plain, _, part = key.partition("#")
        self._asked += 1
        if part == ASSIGN:
            self.assigning.begin(plain)
            return
        self.run(lambda: self._services.mediations.locate(plain), lambda found: self._open_found(found, plain, part))

    def is_assigning(self) -> bool:
        """A mediator is being chosen or drawn."""
        return self._views.currentWidget() in (self.assign, self.draw)

    def item_key(self) -> str:
        """The open mediation, or the dispute a mediator is chosen for."""
        if self.is_assigning():
            return f"{self.assign.dispute_id()}#{ASSIGN}"
        return self._detail.id if self._detail and self._views.currentWidget() is self.work else ""

    def create_new(self) -> bool:
        """Choose a mediator for a dispute."""
        self.journal.begin_assigning()
        return True

    def print_current(self) -> bool:
        """Issue the paper under the cursor and print it, or print the slip of a draw or the glossary that is shown."""
        if self._views.currentWidget() is self.draw:
            return self.draw.print_slip()
        if self._views.currentWidget() is self.work and not self.work.has_papers():
            return self.work.parts.print_current()
        return self._hand_out(self.work.panel.print_issued)

    def go_back(self) -> bool:
        """From a form or a mediation to the list."""
        if self._views.currentWidget() is self.list:
            return False
        if self._views.currentWidget() is self.draw:
            if not self.draw.go_back():
                self._leave_draw()
            return True
        if self._views.currentWidget() is self.work and self.work.go_back():
            return True
        self._show_view(self.list)
        self.refresh()
        return True

    def typed_state(self) -> State:
        """Everything typed and not saved, with the part that is up."""
        return self.journal.typed_state()

    def restore_state(self, state: State) -> None:
        """Type a state again, once what it belongs to is open."""
        self.journal.restore(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What stands side by side goes below each other where the window is narrow."""
        super().resizeEvent(event)
        self.assign.arrange(self.contents_width())

    def _connect(self) -> None:
        self.list.opened.connect(self.open_item)
        self.list.counted.connect(self._show_count)
        self.assigning.assigned.connect(self._assigned)
        self.assign.cancelled.connect(self.go_back)
        self.assign.roster_wanted.connect(lambda: self.navigate.emit("people", "roster/mediators"))
        self.assign.draw_wanted.connect(self._show_draw)
        self.assign.filing_wanted.connect(lambda dispute_id: self.navigate.emit("cases", f"{dispute_id}#filing"))
        self.draw.left.connect(self._leave_draw)
        self.draw.written.connect(self._draw_written)
        self.work.failed.connect(self.show_error)
        self.work.part_changed.connect(lambda: self._show_view(self._views.currentWidget() or self.list))
        self.desk.written.connect(self._written)
        self.desk.refused.connect(self.show_error)
        self.work.papers.form_wanted.connect(self._make_paper)
        self.work.panel.printed.connect(self._printed)
        self.work.panel.saved.connect(lambda path: self.tell(self.tr("Saved: {path}").format(path=path)))
        self.work.panel.failed.connect(self.show_error)
        self.work.panel.place_wanted.connect(self._open_section)
        self.work.after.form_wanted.connect(self._make_paper)
        self.work.after.file_wanted.connect(self._file_now)
        self.work.after.trial_wanted.connect(lambda: self._open_section("hearings"))
        self.work.parts.written.connect(self._written)
        self.work.parts.form_wanted.connect(self._make_paper)
        self.work.parts.section_wanted.connect(self._open_section)

    def _make_paper(self, form: str) -> None:
        """Open the form in the file of the dispute."""
        self._open_section(f"papers/{form}")

    def _file_now(self) -> None:
        """A party files: a running mediation before filing ends, then the dispute's filing opens."""
        if self._detail is None:
            return
        if self._detail.running:
            self.desk.end_for_filing(lambda: self._open_section("filing"))
        else:
            self._open_section("filing")

    def _open_section(self, section: str) -> None:
        if self._detail is not None:
            self.navigate.emit("cases", f"{self._detail.dispute_id}#{section}")

    def _read(self, mediation_id: str) -> tuple[MediationDetail, tuple[IssuedPaper, ...]]:
        detail = self._services.mediations.get(mediation_id)
        return detail, self._services.papers.of_dispute(detail.dispute_id)

    def _show_book(self, book: MediationBook, asked: int) -> None:
        self.list.show_book(book)
        if self._views.currentWidget() is self.work and self._detail is not None:
            if asked == self._asked:  # else another mediation was opened meanwhile, and stays
                self.open_item(self._detail.id)
        elif not book.rows and self._views.currentWidget() is self.list:
            self.show_empty(
                "heart-handshake",
                self.tr("No mediation yet"),
                self.tr("A filed dispute is entrusted to a mediator here; sessions, agreement and papers follow."),
                self.tr("Assign a mediator"),
                self.create_new,
            )
            return
        self.show_content()

    def _could_not_read(self, error: KnownError) -> None:
        self.show_empty("alert-circle", self.tr("The list could not be read"), "", self.tr("Read again"), self.refresh)
        self.show_error(error)

    def _open_found(self, mediation_id: str | None, key: str, part: str) -> None:
        if mediation_id is None:
            self.assigning.begin(key)
        else:
            fresh = self.item_key() != mediation_id
            self.run(lambda: self._read(mediation_id), lambda read: self._show_part(part, fresh, *read))
            if fresh:
                self.notice.dismiss()
                self.journal.read(mediation_id)

    def _assigned(self, mediation_id: str) -> None:
        self.assign.empty()
        self.journal.written()
        self.open_item(mediation_id)

    def _show_draw(self, dispute_id: str) -> None:
        self.draw.open_dispute(dispute_id)
        self._show_view(self.draw)
        self.draw.setFocus()

    def _show_draw_again(self) -> None:
        if self._detail is not None:
            self._show_draw(self._detail.dispute_id)

    def _draw_written(self, words: str) -> None:
        self.data_changed.emit()
        self.tell(words)
        self.draw.open_dispute(self.draw.dispute_id)

    def _leave_draw(self) -> None:
        """Back to the open mediation, or to the choice of a mediator with whoever was drawn."""
        if self._detail is not None and self._detail.dispute_id == self.draw.dispute_id and not self.draw.may_draw():
            self._show_view(self.work)
        else:
            self._show_view(self.assign)
            self.assigning.read_candidates(self.draw.dispute_id)

    def _show_part(self, part: str, fresh: bool, detail: MediationDetail, issued: tuple[IssuedPaper, ...]) -> None:
        self._show_work(detail, issued)
        if part:
            self.work.parts.choice.choose(part)
        elif fresh:
            self.work.sessions.setFocus()

    def _show_work(self, detail: MediationDetail, issued: tuple[IssuedPaper, ...]) -> None:
        self.journal.move_to(detail.id)
        self._detail = self.desk.detail = detail
        self.stopped.show_dispute(detail.dispute_id)
        self.work.show_mediation(detail, issued)
        self.journal.type_again(detail.id)
        self._show_view(self.work)
        self.work.show_paper()
        self.show_content()

    def _show_view(self, view: QWidget) -> None:
        self._views.setCurrentWidget(view)
        if view is not self.work:
            self.stopped.hide()
        working = view is self.work and self._detail is not None
        running = bool(working and self._detail and self._detail.running)
        self._back.setVisible(view is not self.list)
        self._assign.setVisible(view is self.list)
        for action in (self._print, self._save, self._sign):
            action.setVisible(working and self.work.has_papers())
        self._drawn.setVisible(bool(working and self._detail and self._detail.draw_id))
        self._end.setVisible(running)
        self._reopen.setVisible(bool(working and not running))
        self._state_pill.setVisible(working)
        self._why.setVisible(working)
        if working and self._detail is not None:
            self._show_heading(self._detail)
        elif view is self.draw:
            self.set_title(self.tr("Draw a mediator"))
            self.set_subtitle("")
        elif view is self.assign:
            self.set_title(self.tr("Assign a mediator"))
            self.set_subtitle("")
        else:
            self.set_title(self.title())

    def _show_heading(self, detail: MediationDetail) -> None:
        cause = detail.cause.of(self.wording.lang) if detail.cause else ""
        self.set_title(f"{_shortened(detail.title)}  {cause}".strip())
        over = detail.running and detail.due_on is not None and detail.due_on < self._services.today()
        state = self.tr("term is over") if over else self.wording.term(detail.status)
        self._state_pill.show_mark(state, Tone.BAD if over else STATUS_TONES[detail.status])
        self._why.setVisible(bool(detail.due_on and detail.running))
        parts = [detail.number, self.wording.term(detail.mode), detail.mediator, self.work.term_words()]
        self.set_subtitle(" · ".join(part for part in parts if part))

    def _show_count(self, shown: int, total: int) -> None:
        if self._views.currentWidget() is self.list:
            self.set_subtitle(self.tr("{shown} of {all}").format(shown=shown, all=total))

    def _written(self, words: str, undo: Callable[[], Any] | None) -> None:
        """Something was written about the open mediation: say it, journal the rest, read it again."""
        self.journal.written()
        self.data_changed.emit()
        if words:
            self.notice.dismiss()
            self.tell(words, undo)
        if self._detail is not None:
            self.open_item(self._detail.id)

    def _with_issued_paper(self, use: Callable[[IssuedPaper], Any]) -> bool:
        return self._views.currentWidget() is self.work and self.desk.issue(use)

    def _hand_out(self, use: Callable[[IssuedPaper], Any]) -> bool:
        """``use`` the paper under the cursor; of a signed one its signed copy."""

        def choose(paper: IssuedPaper) -> None:
            if paper.signed is PaperSigned.SIGNED:
                self.run(partial(self._services.issued_papers.handed_out, paper.id), use)
            else:
                use(paper)

        return self._with_issued_paper(choose)

    def _begin_signing(self, paper: IssuedPaper) -> None:
        """Lay the paper over the window, to be read and signed."""
        screen = open_signing(self._services, self, paper)
        screen.closed.connect(lambda: self._written("", None))

    def _printed(self, paper: IssuedPaper) -> None:
        self._written(self.tr("{title} went to the printer.").format(title=paper.title), None)


def _shortened(parties: str) -> str:
    """Parties as the heading has room for them."""
    return parties if len(parties) <= LONGEST_TITLE else f"{parties[: LONGEST_TITLE - 1]}…"
