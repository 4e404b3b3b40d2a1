"""The tribunal's own tariffs (补贴标准): a new one, another sum from a day on, an end; the sample to begin with."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.pay import UNITS_OF, Conditions
from tribunal_desktop.rules.terms import MediationMode, MediatorKind, PayDifficulty, PayeeKind, PayUnit, WorkTime
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.pay_views import NewTariff, TariffRow
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.tables.people_pay import TariffsTable
from tribunal_desktop.ui.widgets import AmountEdit, Card, DataTable, DateEdit, Field, LineEdit, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings

ROWS_SHOWN = 10
Chosen = TypeVar("Chosen", bound=StrEnum)


class PayTariffsPart(QWidget):
    """The table, the form of a new tariff, and what can be done with the one under the cursor."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._page, self._wording = services, page, page.wording
        self._kind = PayeeKind.MEDIATOR
        self._may_change = False
        self._wanted = ""
        self.list = DataTable(TariffsTable(self._wording), self.tr("Tariffs"), key="people_pay_tariffs")
        self.list.set_empty_text(self.tr("No tariff yet: nobody is paid until the tribunal has set one."))
        self._words = label(
            self.tr(
                "Each piece of work is paid by exactly one tariff of its day. A change ends the tariff and begins a "
                "new one; it never reaches back into an approved month."
            ),
            "secondary",
            wrap=True,
        )
        self.sample_button = button(self.tr("Take the sample over"), self._take_sample, "copy")
        self._new_form()
        self._change_form()
        table = Card()
        table.body.setContentsMargins(1, 1, 1, 1)
        table.add(self.list)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addWidget(self._words)
        body.addLayout(row(self.sample_button, 1))
        for part in (self.new_card, table, self.change_card):
            body.addWidget(part)
        body.addStretch(1)
        self.new_card.hide()
        self.list.picked.connect(self._show_tariff)
        self.list.opened.connect(lambda _row: self._new_amount.setFocus(Qt.FocusReason.OtherFocusReason))

    def show_kind(self, kind: PayeeKind) -> None:
        """Read the tariffs for these payees."""
        if kind is not self._kind or not self._unit.count():
            self._kind = kind
            self._offer_units()
        tariffs = self._services.pay_tariffs
        self._page.run(lambda: (tariffs.rows(kind), tariffs.may_change()), self._show)

    def begin_new(self) -> bool:
        """Show the form of a new tariff."""
        if not self._may_change:
            return False
        self.new_card.show()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def put_away(self) -> bool:
        """Hide the form; what is typed stays."""
        shown = self.new_card.isVisible()
        self.new_card.hide()
        if shown:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return shown

    def is_new_open(self) -> bool:
        """A new tariff is being typed."""
        return not self.new_card.isHidden()

    def chosen(self) -> str:
        """Id of the tariff under the cursor: what is typed below changes that one."""
        row = self.list.current_row()
        return row.tariff.id if row is not None else ""

    def choose_when_read(self, tariff_id: str, *, new_open: bool) -> None:
        """Put the cursor on a tariff once they are read, and the form of a new one up."""
        self._wanted = tariff_id
        self.new_card.setVisible(new_open)

    def _new_form(self) -> None:
        self._name = LineEdit("pay_tariff_name", self.tr("as the finance office calls it"))
        self._unit = QComboBox()
        self._amount = AmountEdit("pay_tariff_amount")
        self._from = DateEdit(self._wording, self._services.today, "pay_tariff_from")
        self._to = DateEdit(self._wording, self._services.today, "pay_tariff_to")
        self._basis = LineEdit("pay_tariff_basis", self.tr("number of the paper it was decided by"))
        self._work_time = self._any_of(WorkTime)
        self._difficulty = self._any_of(PayDifficulty)
        self._mediator_kind = self._any_of(MediatorKind)
        self._mode = self._any_of(MediationMode)
        self.new_fields = {
            "name": Field(self.tr("Name of the tariff"), self._name, required=True),
            "unit": Field(self.tr("Pays for"), self._unit),
            "amount": Field(self.tr("Sum"), self._amount, self.tr("0 where nothing is paid"), required=True),
            "valid_from": Field(self.tr("From"), self._from, required=True),
            "valid_to": Field(self.tr("Until"), self._to, self.tr("empty while it goes on")),
            "basis": Field(self.tr("Basis"), self._basis),
        }
        self._only = [
            Field(self.tr("Full or part time"), self._work_time),
            Field(self.tr("Difficulty"), self._difficulty),
            Field(self.tr("Kind of mediator"), self._mediator_kind),
            Field(self.tr("Way of mediation"), self._mode),
        ]
        self.add_button = button(self.tr("Add the tariff"), self._add, "check")
        self.new_card = Card(self.tr("New tariff"))
        fields = self.new_fields
        self.new_card.add(
            row(fields["name"], fields["unit"], fields["amount"], spacing=12),
            row(*self._only, spacing=12),
            row(fields["valid_from"], fields["valid_to"], fields["basis"], spacing=12),
            row(self.add_button, button(self.tr("Cancel"), self.put_away, "x"), 1),
        )

    def _change_form(self) -> None:
        self._new_amount = AmountEdit("pay_change_amount")
        self._day = DateEdit(self._wording, self._services.today, "pay_change_from")
        self._new_basis = LineEdit("pay_change_basis", self.tr("number of the paper it was decided by"))
        self.change_fields = {
            "amount": Field(self.tr("New sum"), self._new_amount),
            "valid_from": Field(self.tr("From, or last day"), self._day),
            "basis": Field(self.tr("Basis"), self._new_basis),
        }
        self.change_button = button(self.tr("Change the sum from this day"), self._change, "pencil")
        self.end_button = button(self.tr("End it after this day"), self._end, "calendar")
        self.remove_button = button(self.tr("Remove"), self._remove, "trash")
        self.change_card = Card(" ")
        self.change_card.add(
            row(*self.change_fields.values(), spacing=12),
            row(self.change_button, self.end_button, self.remove_button, 1),
        )

    def _any_of(self, kind: type[StrEnum]) -> QComboBox:
        """A choice that may be left open."""
        box = QComboBox()
        box.addItem(self.tr("all"), None)
        for each in kind:
            box.addItem(self._wording.term(each), each.value)
        return box

    def _offer_units(self) -> None:
        self._unit.clear()
        for unit in UNITS_OF[self._kind]:
            self._unit.addItem(self._wording.term(unit), unit.value)
        for field in self._only:
            field.setVisible(self._kind is PayeeKind.MEDIATOR)

    def _show(self, found: tuple[tuple[TariffRow, ...], bool]) -> None:
        rows, self._may_change = found
        key, self._wanted = self._wanted or self.chosen(), ""
        self.list.table.set_rows(rows)
        self.list.set_empty_action(self.tr("Add a tariff") if self._may_change else "", self.begin_new)
        self.list.fit_height(ROWS_SHOWN)
        place = self.list.table.place_of(lambda each: each.tariff.id == key)
        self.list.select_place(max(0, place))
        self.sample_button.setVisible(self._may_change and not rows)
        self.change_card.setVisible(self._may_change and bool(rows))
        self._page.show_content()

    def _show_tariff(self, chosen: TariffRow | None) -> None:
        show_findings(self.change_fields, (), self._wording.lang)
        if chosen is None:
            return
        basis = chosen.tariff.basis or "—"
        self.change_card.set_title(self.tr("{name} ({basis})").format(name=chosen.tariff.name, basis=basis))
        self.remove_button.setVisible(not chosen.used)

    def _typed(self) -> NewTariff:
        conditions = Conditions()
        if self._kind is PayeeKind.MEDIATOR:
            conditions = Conditions(
                mode=_chosen(self._mode, MediationMode),
                mediator_kind=_chosen(self._mediator_kind, MediatorKind),
                work_time=_chosen(self._work_time, WorkTime),
                difficulty=_chosen(self._difficulty, PayDifficulty),
            )
        return NewTariff(
            self._name.value(),
            self._kind,
            PayUnit(self._unit.currentData()),
            self._amount.value_fen(),
            self._from.value(),
            self._to.value(),
            conditions,
            self._basis.value(),
        )

    def _add(self) -> None:
        new, tariffs = self._typed(), self._services.pay_tariffs

        def checked(findings: Sequence[Finding]) -> None:
            show_findings(self.new_fields, findings, self._wording.lang)
            if not blocking(findings):
                self._page.run(lambda: tariffs.add(new), self._added, busy_widget=self.add_button)

        self._page.run(lambda: tariffs.check(new), checked, busy_widget=self.add_button)

    def _added(self, tariff_id: str) -> None:
        for editor in (self._name, self._amount, self._basis):
            editor.clear()
        self._from.set_value(None)
        self._to.set_value(None)
        self.new_card.hide()
        back = partial(self._services.pay_tariffs.remove, tariff_id)
        self._page.tell(self.tr("The tariff is added."), lambda: self._page.run(back, lambda _none: self._written("")))
        self._written("")

    def _change(self) -> None:
        chosen, tariffs = self.list.current_row(), self._services.pay_tariffs
        if chosen is None:
            return
        key, amount, day = chosen.tariff.id, self._new_amount.value_fen(), self._day.value()
        basis = self._new_basis.value()
        said = self.tr("The new sum holds from {day}; work before it is paid as before.").format(
            day=self._wording.date(day)
        )

        def checked(findings: Sequence[Finding]) -> None:
            show_findings(self.change_fields, findings, self._wording.lang)
            if not blocking(findings):
                self._page.run(
                    lambda: tariffs.change(key, amount, day, basis),
                    lambda _id: self._changed(said),
                    busy_widget=self.change_button,
                )

        self._page.run(lambda: tariffs.check_change(key, amount, day), checked, busy_widget=self.change_button)

    def _end(self) -> None:
        chosen, day, tariffs = self.list.current_row(), self._day.value(), self._services.pay_tariffs
        if chosen is None:
            return
        key = chosen.tariff.id
        said = (
            self.tr("It goes on.") if day is None else self.tr("It ends on {day}.").format(day=self._wording.date(day))
        )

        def checked(findings: Sequence[Finding]) -> None:
            show_findings(self.change_fields, findings, self._wording.lang)
            if not blocking(findings):
                self._page.run(
                    lambda: tariffs.end(key, day), lambda _none: self._changed(said), busy_widget=self.end_button
                )

        self._page.run(lambda: tariffs.check_end(key, day), checked, busy_widget=self.end_button)

    def _changed(self, said: str) -> None:
        self._new_amount.clear()
        self._new_basis.clear()
        self._day.set_value(None)
        self._written(said)

    def _remove(self) -> None:
        chosen = self.list.current_row()
        if chosen is not None:
            said = self.tr("{name} is removed.").format(name=chosen.tariff.name)
            act = partial(self._services.pay_tariffs.remove, chosen.tariff.id)
            self._page.run(act, lambda _none: self._written(said), busy_widget=self.remove_button)

    def _take_sample(self) -> None:
        first = self._services.today().replace(month=1, day=1)
        act = partial(self._services.pay_tariffs.take_over_sample, self._kind, first)
        said = self.tr(
            "{count} {count:tariff|tariffs} taken over. They are a sample, not official: change "
            "them to what was decided."
        )
        self._page.run(act, lambda count: self._written(fill_in(said, count=count)), busy_widget=self.sample_button)

    def _written(self, said: str) -> None:
        if said:
            self._page.tell(said)
        self._page.data_changed.emit()
        self.show_kind(self._kind)


def _chosen(box: QComboBox, kind: type[Chosen]) -> Chosen | None:
    value = box.currentData()
    return None if value is None else kind(value)
