"""The court's seal in the room of papers (用印): what waits, what the court said, printing again, sealing by hand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.terms import Right, SealState
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.rights import holders
from tribunal_desktop.services.seals import SealPage, SealRow
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.papers_seals_forms import HandForm, WordsForm
from tribunal_desktop.ui.pages.papers_view import PapersView
from tribunal_desktop.ui.print_desk import PrintDesk
from tribunal_desktop.ui.tables.papers_seals import SealsTable
from tribunal_desktop.ui.widgets import Card, DataTable, EmptyState, SegmentedFilter, ViewStack, button, label
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

OPEN, ALL = "open", "all"
PRINTER_WIDTH = 190


class SealsView(PapersView):
    """Papers that wait for the court's seal; what was said about the one under the cursor stands below."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._desk = PrintDesk.of(page.tasks)
        self.which = SegmentedFilter(self.tr("Which papers"))
        self.which.set_choices([(OPEN, self.tr("To do"), None), (ALL, self.tr("All"), None)])
        self.table = DataTable(SealsTable(self.wording), self.tr("Papers and the court's seal"), key="papers.seals")
        self.table.set_empty_text(self.tr("No paper waits for the court's seal."))
        self.reprint_button = button(self.tr("Print what was granted"), self.reprint, "printer", "primary")
        self.reprint_button.setToolTip(self.tr("Print what was granted") + "  Ctrl+P")
        self.hand_button = button(self.tr("Sealed at the court"), self.begin_hand, "check")
        self.again_button = button(self.tr("Ask again"), self.begin_again, "send")
        self.drop_button = button(self.tr("Not needed any more"), self.begin_drop, "x")
        self.printer = QComboBox()
        self.printer.setAccessibleName(self.tr("Printer"))
        self.printer.setMinimumWidth(PRINTER_WIDTH)
        self.here = QCheckBox(self.tr("The court's seal, or its seal machine, stands in this tribunal"))
        self._here_words = label("", "secondary", wrap=True)
        self._said = label("", "body", wrap=True)
        self._may_ask = False
        noted_by = self.tr("Noting the seal, asking again and withdrawing: {posts}.")
        self._not_yours = label(noted_by.format(posts=self._holders(Right.ASK_SEALS)), "secondary", wrap=True)
        self.hand_form = HandForm(services.today, self.wording)
        self.again_form = WordsForm(self.wording, "seal_note", self.tr("What changed since"), self.tr("Ask again"))
        self.drop_form = WordsForm(self.wording, "seal_drop", self.tr("Why"), self.tr("Not needed any more"))
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        """Read the papers and the printers."""
        every, seals = self.which.choice() == ALL, self.services.seals
        self.page.run(lambda: seals.page(all_states=every), self._show)
        self._desk.ask_printers(self, self._show_printers)

    def print_current(self) -> bool:
        """Print what the court granted."""
        return self.reprint()

    def go_back(self) -> bool:
        """Leave the form that is open."""
        form = self._open_form()
        if form is not None:
            self._close_forms()
        return form is not None

    def item_key(self) -> str:
        """The paper under the cursor."""
        chosen = self._current()
        return chosen.id if chosen else ""

    def open_item(self, key: str) -> None:
        """Go to one paper."""
        self.table.select_place(max(0, self.table.table.place_of(lambda row: row.id == key)))

    def reprint(self) -> bool:
        """Put every paper the court said yes to into the print queue, for those who had it, and print."""
        if not self.reprint_button.isEnabled():
            return False
        printer = self.printer.currentData() or self._desk.chosen
        seals, queue = self.services.seals, self.services.print_queue

        def queued(ids: tuple[str, ...]) -> None:
            self.page.tell(fill_in(self.tr("{count} {count:print waits|prints wait} in the queue"), count=len(ids)))
            self._desk.run_queue(queue)
            self._written()

        self.page.run(lambda: queue.add(seals.reprints(printer)), queued, busy_widget=self.reprint_button)
        return True

    def begin_hand(self) -> None:
        """Note that the paper under the cursor was sealed at the court."""
        chosen = self._chosen()
        if chosen is not None:
            self.hand_form.begin(chosen, self._waiting_beside(chosen))
            self._open(self.hand_form, "seal_no")

    def begin_again(self) -> None:
        """Ask once more for the refused paper under the cursor."""
        chosen = self._chosen()
        if chosen is not None and chosen.state is SealState.REFUSED:
            self.again_form.begin(chosen.title, self.tr("The court's reason: {reason}").format(reason=chosen.reason))
            self._open(self.again_form, "words")

    def begin_drop(self) -> None:
        """Say that the paper under the cursor is not needed any more."""
        chosen = self._chosen()
        if chosen is not None:
            self.drop_form.begin(chosen.title, "")
            self._open(self.drop_form, "words")

    def _save_hand(self) -> None:
        chosen, typed, seals = self._current(), self.hand_form.typed(), self.services.seals
        unread, whole = self.hand_form.unreadable(), self.hand_form.whole_case.isChecked()
        self.hand_form.show_findings(unread)
        if chosen is not None and not unread:
            self._save(
                lambda: seals.note_by_hand(chosen.id, typed, whole_case=whole),
                self.hand_form,
                self.tr("The seal is noted."),
            )

    def _save_again(self) -> None:
        chosen, words, seals = self._current(), self.again_form.words.value(), self.services.seals
        if chosen is not None:
            done = self.tr("The court is asked again with the next push.")
            self._save(lambda: seals.ask_again(chosen.id, words), self.again_form, done)

    def _save_drop(self) -> None:
        chosen, words, seals = self._current(), self.drop_form.words.value(), self.services.seals
        if chosen is not None:
            self._save(lambda: seals.drop(chosen.id, words), self.drop_form, self.tr("It waits no more."))

    def _waiting_beside(self, row: SealRow) -> int:
        """How many papers of the same case wait for an answer; ``row`` counts in any state."""
        waiting = [each for each in self.table.table.rows() if each.state is SealState.PENDING and each.id != row.id]
        return 1 + sum(1 for each in waiting if row.dispute_id and each.dispute_id == row.dispute_id)

    def _save(self, work: Callable[[], object], form: HandForm | WordsForm, done: str) -> None:
        def saved(_none: object) -> None:
            self._close_forms()
            self.page.tell(done)
            self._written()

        def failed(error: KnownError) -> None:
            if not form.show_error(error):
                self.page.show_error(error)

        self.page.run(work, saved, failed, busy_widget=form.save_button)

    def _written(self) -> None:
        self.page.data_changed.emit()
        self.reload()

    def _show(self, found: SealPage) -> None:
        key = self.item_key()
        self.table.table.set_rows(found.rows)
        self.open_item(key)
        self.count_changed.emit(found.waiting)
        self.here.blockSignals(True)
        self.here.setChecked(found.seal_here)
        self.here.blockSignals(False)
        self.here.setEnabled(found.may_keep)
        words = (
            self.tr("Papers made from now on do not wait.")
            if found.seal_here
            else self.tr("A paper with the court's seal waits from the moment it is kept; the court is asked by push.")
        )
        if not found.answers_come:
            words += " " + self.tr(
                "The court's program is too old to answer: carry papers there and note the seal here."
            )
        if not found.may_keep:
            words += " " + self.tr("Changed by: {posts}.").format(posts=self._holders(Right.KEEP_SEALS))
        self._may_ask = found.may_ask
        self._not_yours.setVisible(not found.may_ask)
        self._here_words.setText(words)
        nothing = not found.rows and self.which.choice() == ALL
        self._stack.setCurrentWidget(self._empty if nothing else self._list)
        granted = any(row.state is SealState.GRANTED for row in found.rows)
        self.reprint_button.setEnabled(granted)
        self._dress()

    def _dress(self) -> None:
        """What was said about the paper under the cursor, and what can be done with it."""
        chosen = self._current()
        unsettled = self._may_ask and self._chosen() is not None
        self.hand_button.setEnabled(unsettled)
        self.drop_button.setEnabled(unsettled)
        self.again_button.setEnabled(unsettled and chosen is not None and chosen.state is SealState.REFUSED)
        self._said.setText(self._words(chosen) if chosen is not None else "")
        self._card.setVisible(chosen is not None)

    def _holders(self, right: Right) -> str:
        return self.tr(", ").join(self.wording.term(post) for post in holders(right))

    def _words(self, row: SealRow) -> str:
        lines = [f"{row.title}　{row.registry_no}　{row.case_number}".rstrip()]
        day = self.wording.short_date(row.answered_on) if row.answered_on else ""
        if row.state is SealState.PENDING:
            lines.append(
                self.tr("The court is asked with the next push; or carry the paper there and note its seal here.")
            )
        elif row.state is SealState.REFUSED:
            lines.append(
                self.tr("{keeper} refused on {day}: {reason}").format(keeper=row.keeper, day=day, reason=row.reason)
            )
        elif row.state is SealState.GRANTED:
            lines.append(
                self.tr("{keeper} granted it on {day} under {no}; print it again with the seal.").format(
                    keeper=row.keeper, day=day, no=row.seal_no
                )
            )
        elif row.state is SealState.SEALED and row.sealed_on is not None:
            lines.append(
                self.tr("Sealed on {day} under {no} by {keeper}.").format(
                    day=self.wording.short_date(row.sealed_on), no=row.seal_no, keeper=row.keeper
                )
            )
        else:
            lines.append(row.reason)
        if row.note:
            lines.append(self.tr("Said to the court: {note}").format(note=row.note))
        return "\n".join(filter(None, lines))

    def _show_printers(self, names: tuple[str, ...]) -> None:
        chosen = self.printer.currentData() or self._desk.chosen
        self.printer.clear()
        for name in names:
            self.printer.addItem(name, name)
        self.printer.setCurrentIndex(max(0, self.printer.findData(chosen)))
        self.printer.setVisible(bool(names))

    def _set_here(self, here: bool) -> None:
        seals = self.services.seals
        self.page.run(lambda: seals.keep_here(here), lambda _none: self._written(), lambda error: self._not_set(error))

    def _not_set(self, error: KnownError) -> None:
        self.page.show_error(error)
        self.reload()

    def _open_paper(self, row: SealRow | None) -> None:
        if row is not None:
            self.page.open_item(row.paper_id)

    def _current(self) -> SealRow | None:
        chosen: SealRow | None = self.table.current_row()
        return chosen

    def _chosen(self) -> SealRow | None:
        """The paper under the cursor while something is to be done with it."""
        chosen = self._current()
        done = (SealState.SEALED, SealState.DROPPED)
        return chosen if chosen is not None and chosen.state not in done else None

    def _open_form(self) -> HandForm | WordsForm | None:
        return next((form for form in self._forms if not form.isHidden()), None)

    def _open(self, form: HandForm | WordsForm, name: str) -> None:
        self._close_forms()
        form.show()
        form.begin_at(name)

    def _close_forms(self) -> None:
        for form in self._forms:
            form.hide()
        self.table.setFocus()

    def _connect(self) -> None:
        self.which.chosen.connect(lambda _key: self.reload())
        self.table.picked.connect(lambda _row: self._dress())
        self.table.opened.connect(self._open_paper)
        self.here.toggled.connect(self._set_here)
        self._desk.queue_moved.connect(lambda: self.reload() if self.isVisible() else None)
        for form, save in zip(self._forms, (self._save_hand, self._save_again, self._save_drop), strict=True):
            form.wanted.connect(save)
            form.cancelled.connect(self._close_forms)
            form.hide()

    def _lay_out(self) -> None:
        self._forms = (self.hand_form, self.again_form, self.drop_form)
        self._list = Card()
        acts = (self.reprint_button, self.printer, self.hand_button, self.again_button, self.drop_button)
        self._card = Card()
        self._card.add(self._said)
        self._list.add(WrappingRow(self.which, *acts), self.table, self._not_yours, self._card, *self._forms)
        self._list.body.setStretch(1, 1)
        self._empty = EmptyState(
            "printer",
            self.tr("No paper waited for the court's seal"),
            self.tr("Papers that must bear the court's seal wait here where the tribunal has none."),
            self.tr("Go to the cases"),
            lambda: self.page.navigate.emit("cases", ""),
        )
        self._stack = ViewStack()
        for view in (self._list, self._empty):
            self._stack.addWidget(view)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self.here)
        self.body.addWidget(self._here_words)
