"""Pay (补贴): the month sheets and the tariffs, for mediators and for people's assessors."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.terms import PayeeKind, Right
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import KeepAs
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_keeping import Keeping
from tribunal_desktop.ui.pages.case_file.base_paper import PaperView
from tribunal_desktop.ui.pages.people_pay_month import PayMonth
from tribunal_desktop.ui.pages.people_pay_tariffs import PayTariffsPart
from tribunal_desktop.ui.pages.people_view import PeopleView
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import SegmentedFilter, ViewStack, row

MONTH, TARIFFS = "month", "tariffs"


class PayView(PeopleView):
    """Two parts over the same payees; ``open_item`` takes «mediator-2026-10», «tariffs» or «juror-tariffs»."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._parts = SegmentedFilter(self.tr("Part"), wraps=True)
        self._parts.set_choices([(MONTH, self.tr("Month sheet"), None), (TARIFFS, self.tr("Tariffs"), None)])
        self._kinds = SegmentedFilter(self.tr("Whose pay"), wraps=True)
        self._kinds.set_choices([(kind.value, self.wording.term(kind), None) for kind in PayeeKind])
        self.month = PayMonth(services, page)
        self.tariffs = PayTariffsPart(services, page)
        self._stack = ViewStack()
        self._stack.addWidget(self.month)
        self._stack.addWidget(self.tariffs)
        self.paper = PaperView(page)
        self._stack.addWidget(self.paper)
        self.body.addLayout(row(self._kinds, self._parts, 1, spacing=24))
        self.body.addWidget(self._stack, 1)
        self._kinds.chosen.connect(lambda _key: self._show_part())
        self._parts.chosen.connect(lambda _key: self._show_part())
        self.paper.back_wanted.connect(self._show_part)
        self.month.paper_made.connect(self._show_paper)
        self.month.tariffs_wanted.connect(lambda: self._parts.choose(TARIFFS))

    @property
    def kind(self) -> PayeeKind:
        """Whose pay is shown."""
        return PayeeKind(self._kinds.choice())

    def right(self) -> Right | None:
        """Tariffs are set by those who approve pay; sheets are prepared by everybody."""
        return Right.APPROVE_PAY if self._parts.choice() == TARIFFS else None

    def reload(self) -> None:
        """Read the part that is up."""
        if self._parts.choice() == TARIFFS:
            self.tariffs.show_kind(self.kind)
        else:
            self.month.show_kind(self.kind)

    def create_words(self) -> str:
        """A tariff can be added by who sets them; lines of a sheet come from the cases."""
        tariffs = self._parts.choice() == TARIFFS and self.services.pay_tariffs.may_change()
        return self.tr("Add a tariff") if tariffs else ""

    def create_new(self) -> bool:
        """Type a new tariff."""
        return self._parts.choice() == TARIFFS and self.tariffs.begin_new()

    def print_current(self) -> bool:
        """Lay the month sheet out; print the paper that is shown."""
        if self._stack.currentWidget() is self.paper:
            return self.paper.print_paper()
        return self._parts.choice() == MONTH and self.month.print_sheet()

    def go_back(self) -> bool:
        """Put the paper or the form of a tariff away."""
        if self._stack.currentWidget() is self.paper:
            self._show_part()
            return True
        return self._parts.choice() == TARIFFS and self.tariffs.put_away()

    def open_item(self, key: str) -> None:
        """Show the tariffs, or the sheet of a month."""
        if key == TARIFFS:
            self._parts.choose(TARIFFS)
            return
        kind, _dash, month = key.partition("-")
        if kind not in set(PayeeKind):
            return
        if month == TARIFFS:
            self._kinds.choose(kind)
            self._parts.choose(TARIFFS)
            return
        year, _dash, number = month.partition("-")
        if year.isdigit() and number.isdigit() and 1 <= int(number) <= 12:
            self.month.want(date(int(year), int(number), 1))
        self._kinds.choose(kind)
        self._parts.choose(MONTH)

    def item_key(self) -> str:
        """What is shown."""
        if self._parts.choice() == TARIFFS:
            return f"{self.kind}-{TARIFFS}"
        month = self.month.month
        return f"{self.kind}-{month:%Y-%m}" if month else ""

    def typed_state(self) -> State:
        """What is shown, and the rows that what is typed is about: it must not end up with somebody else."""
        up = {"pay_item": self.item_key(), "pay_new_tariff": self.tariffs.is_new_open()}
        return super().typed_state() | up | self.month.chosen() | {"pay_tariff": self.tariffs.chosen()}

    def restore_state(self, state: State) -> None:
        """Show it again, with the same rows under the cursors."""
        self.month.choose_when_read(state)
        self.tariffs.choose_when_read(str(state.get("pay_tariff", "")), new_open=bool(state.get("pay_new_tariff")))
        self.open_item(str(state.get("pay_item", "")))
        super().restore_state(state)

    def _show_part(self) -> None:
        self._stack.setCurrentWidget(self.tariffs if self._parts.choice() == TARIFFS else self.month)
        self.page.refresh()

    def _show_paper(self, paper: Paper, keep: KeepAs) -> None:
        keeping = Keeping(self.services.issued_papers, keep)
        self._stack.setCurrentWidget(self.paper)
        self.paper.show_paper(paper, keep.title, f"{keep.title}.pdf", keeping)
