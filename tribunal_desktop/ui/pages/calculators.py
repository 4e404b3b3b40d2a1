"""Limits and fees (期限与费用): the deadline sandbox and the fee calculator, for enquiries; nothing is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.calculation_sheets import SheetHeading
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.calculators_fee import FeeView
from tribunal_desktop.ui.pages.calculators_period import PeriodView
from tribunal_desktop.ui.pages.calculators_view import CalculatorView
from tribunal_desktop.ui.print_bar import ask_print_private
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import SegmentedFilter, ViewStack
from tribunal_desktop.ui.workers import Tasks

FEE, PERIOD = "fee", "period"
VIEW_STATE, ROWS_STATE = "calculators_view", "calculators_rows"


class CalculatorsPage(Page):
    """Two calculators over the rules the whole program follows; ``<limit>/<day>`` opens the sandbox there."""

    def __init__(self, services: Services, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(tasks, locale, parent)
        self._services = services
        self._copy = self.add_action(self.tr("Copy as text"), self.copy, "copy")
        self._save = self.add_action(self.tr("Save as PDF"), self._save_paper, "download")
        self._print = self.add_action(self.tr("Print"), self.print_current, "printer", primary=True, keys="Ctrl+P")
        self.fee = FeeView(services.reference, services.today, locale)
        self.period = PeriodView(services.reference, services.today, tasks, locale)
        self._views: dict[str, CalculatorView] = {FEE: self.fee, PERIOD: self.period}
        self._filter = SegmentedFilter(self.tr("Calculator"))
        self._filter.set_choices([(FEE, self.tr("Litigation fee"), None), (PERIOD, self.tr("Deadline sandbox"), None)])
        self._stack = ViewStack()
        for view in self._views.values():
            self._stack.addWidget(view)
            view.changed.connect(self._offer_actions)
        self._filter.chosen.connect(self._show_view)
        self.body.addWidget(self._filter)
        self.body.addWidget(self._stack, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addStretch(1)
        self._offer_actions()

    def title(self) -> str:
        """Heading of the page."""
        return self.tr("Limits and fees")

    def help_text(self) -> str:
        """What the page is for."""
        return self.tr(
            "Answers the two questions every party asks: what does it cost, and until when. Choose the kind of fee or "
            "the limit and type what is known; the result, each step and its article stand beside the form at once. "
            "In the sandbox add intervals that do not count, and move the event with the arrow keys on the calendar. "
            "Print gives the party a sheet with the working. Nothing typed here is kept or changes a case."
        )

    def refresh(self) -> None:
        """Take over the unit the tribunal takes its fees in, which is set in the fees of any case."""
        self.run(self._services.fees.settings, lambda settings: self.fee.form.use_rounding(settings.rounding))

    def view(self) -> CalculatorView:
        """The calculator that is up."""
        return self._views[self._filter.choice()]

    def open_item(self, key: str) -> None:
        """Show one calculator, the sandbox at a limit and a day when ``key`` names them."""
        name, _, day = key.partition("/")
        if name in self._views:
            self._filter.choose(name)
        elif day:
            self._filter.choose(PERIOD)
            try:
                self.period.form.put(name, date.fromisoformat(day))
            except KnownError as error:
                self.show_error(error)

    def item_key(self) -> str:
        """The calculator that is up."""
        return self._filter.choice()

    def print_current(self) -> bool:
        """Print the sheet of the result that is shown."""
        self._with_paper(self._print_paper, self._print)
        return True

    def copy(self) -> None:
        """Put the result on the clipboard."""
        found = self.view().result.found
        if found is not None:
            QGuiApplication.clipboard().setText(found.text())
            self.tell(self.tr("The result is on the clipboard"))

    def typed_state(self) -> State:
        """Everything typed, the view that is up and how many intervals there are."""
        rows = self.period.form.deductions.count()
        return {**super().typed_state(), VIEW_STATE: self._filter.choice(), ROWS_STATE: rows}

    def restore_state(self, state: State) -> None:
        """Type it all again."""
        self.period.form.deductions.resize_to(int(str(state.get(ROWS_STATE, 0))))
        super().restore_state(state)
        self._show_saved_view(str(state.get(VIEW_STATE, FEE)))

    def _show_saved_view(self, name: str) -> None:
        if name in self._views:
            self._filter.choose(name)

    def _show_view(self, name: str) -> None:
        self._stack.setCurrentWidget(self._views[name])
        self._offer_actions()

    def _offer_actions(self) -> None:
        found = self.view().result.found is not None
        for made in (self._copy, self._save, self._print):
            made.setEnabled(found)

    def _with_paper(self, use: Callable[[Paper], None], busy: QWidget) -> None:
        """Make the sheet of the result in the worker and hand it to ``use``."""
        make = self.view().paper()
        if make is None:
            return
        profile, today, subject = self._services.profile, self._services.today(), self.view().subject.value()
        self.run(lambda: make(SheetHeading(profile.profile(), today, subject)), use, busy_widget=busy)

    def _print_paper(self, paper: Paper) -> None:
        ask_print_private(self, paper, self.title())

    def _save_paper(self) -> None:
        self._with_paper(self._save_to, self._save)

    def _save_to(self, paper: Paper) -> None:
        target = choose_target(self, self.tr("Save the sheet"), self.view().paper_name(), "PDF (*.pdf)")
        if target is not None:
            self.run(
                lambda: save_file(target, paper.pdf),
                lambda _: self.tell(self.tr("The sheet is saved")),
                busy_widget=self._save,
            )
