"""The fields of one clause: who is bound to what, the sum, and its payment days."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Finding, wording
from tribunal_desktop.rules.terms import ClauseKind
from tribunal_desktop.services.mediation_rows import MediatedParty
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.mediation_typed import TypedClause, TypedInstalment, next_instalment
from tribunal_desktop.ui.widgets import AmountEdit, DateEdit, Field, TextEdit, button, icon_button, label, row


class ClauseForm(QWidget):
    """Shows one clause; every change is told at once with ``changed``."""

    changed = Signal()

    def __init__(self, locale: Locale, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording, self._today = locale, today
        self._filling = False
        self._lines: list[_InstalmentLine] = []
        self._kind = QComboBox()
        for kind in ClauseKind:
            self._kind.addItem(locale.term(kind), kind.value)
        self._obligor = QComboBox()
        self._amount = AmountEdit()
        self._text = TextEdit(placeholder=self.tr("For example: repays the principal of the loan"), lines=2)
        self._text.setMaximumHeight(self._text.minimumHeight() + 24)
        self.fields = {
            "kind": Field(self.tr("Kind"), self._kind),
            "obligor_party_id": Field(self.tr("Bound party"), self._obligor),
            "amount_fen": Field(self.tr("Sum (yuan)"), self._amount),
            "text": Field(self.tr("Content"), self._text),
        }
        self._payments = QWidget()
        self._payment_lines = QVBoxLayout()
        self._payment_lines.setSpacing(6)
        self._add_payment = button(self.tr("Add an instalment"), self._add_instalment, "plus", "link")
        self._payments_finding = Field(self.tr("Instalments"), self._payments)
        self._lay_out()
        self._kind.currentIndexChanged.connect(lambda _: self._kind_chosen())
        self._obligor.currentIndexChanged.connect(lambda _: self._tell())
        self._amount.textChanged.connect(lambda _: self._tell())
        self._text.textChanged.connect(self._tell)

    def offer(self, parties: Sequence[MediatedParty]) -> None:
        """Offer the parties a clause may bind."""
        self._filling = True
        self._obligor.clear()
        self._obligor.addItem(self.tr("nobody in particular"), "")
        for party in parties:
            self._obligor.addItem(f"{self._wording.term(party.role)} {party.name}", party.id)
        self._filling = False

    def show_clause(self, clause: TypedClause) -> None:
        """Fill the fields."""
        self._filling = True
        self._kind.setCurrentIndex(self._kind.findData(clause.kind.value))
        self._obligor.setCurrentIndex(max(0, self._obligor.findData(clause.obligor)))
        self._amount.setText(clause.amount)
        self._text.setPlainText(clause.text)
        self._show_instalments(clause.instalments)
        self._show_payment_parts()
        self._filling = False

    def clause(self) -> TypedClause:
        """What stands in the fields."""
        return TypedClause(
            kind=ClauseKind(self._kind.currentData()),
            obligor=self._obligor.currentData() or "",
            text=self._text.toPlainText(),
            amount=self._amount.text(),
            instalments=tuple(line.instalment() for line in self._lines),
        )

    def show_findings(self, findings: Sequence[tuple[str, Finding]]) -> None:
        """Show what was found; names are those of the clause, as in ``instalments.1.due_on``."""
        for field in (*self.fields.values(), self._payments_finding):
            field.clear_finding()
        for line in self._lines:
            line.show_finding("")
        for name, finding in reversed(findings):
            words = wording(finding, self._wording.lang)
            head, _, rest = name.partition(".")
            if head != "instalments":
                self.fields[head].show_finding(words, finding.severity)
            elif rest:
                self._lines[int(rest.partition(".")[0])].show_finding(words)
            else:
                self._payments_finding.show_finding(words, finding.severity)

    def instalment_finding(self) -> str:
        """What is said about the instalments as a whole."""
        return self._payments_finding.finding()

    def begin(self, wrong: str = "") -> None:
        """Put the cursor where one types next: at the finding ``wrong``, a sum that is missing, else the words."""
        paying = self._kind.currentData() == ClauseKind.PAY.value
        if wrong.startswith("instalments") and self._lines:
            _all, place, field = wrong.split(".") if "." in wrong else (wrong, "-1", "amount_fen")
            self._lines[int(place)].begin(field)
        elif wrong == "amount_fen" or (paying and self._text.toPlainText() and not self._amount.text()):
            self._amount.setFocus()
        else:
            self._text.setFocus()

    def set_open(self, editable: bool) -> None:
        """Let the fields be changed, or only read."""
        self.setEnabled(editable)

    def _kind_chosen(self) -> None:
        self._show_payment_parts()
        self._tell()

    def _show_payment_parts(self) -> None:
        paying = self._kind.currentData() == ClauseKind.PAY.value
        self.fields["amount_fen"].setVisible(paying)
        self._payments_finding.setVisible(paying)

    def _add_instalment(self) -> None:
        proposed = next_instalment(self.clause(), self._today())
        self._show_instalments((*self.clause().instalments, proposed))
        self._lines[-1].begin()
        self._tell()

    def _remove(self, line: _InstalmentLine) -> None:
        place = self._lines.index(line)
        kept = self.clause().instalments
        self._show_instalments((*kept[:place], *kept[place + 1 :]))
        self._add_payment.setFocus()
        self._tell()

    def _show_instalments(self, instalments: Sequence[TypedInstalment]) -> None:
        while len(self._lines) > len(instalments):
            surplus = self._lines.pop()
            self._payment_lines.removeWidget(surplus)
            surplus.hide()
            surplus.deleteLater()
        while len(self._lines) < len(instalments):
            line = _InstalmentLine(len(self._lines) + 1, self._wording, self._today, self)
            line.changed.connect(self._tell)
            line.removed.connect(self._remove)
            self._lines.append(line)
            self._payment_lines.insertWidget(self._payment_lines.count(), line)
        way = [self._text, *(part for line in self._lines for part in line.way()), self._add_payment]
        for one, next_one in pairwise(way):
            QWidget.setTabOrder(one, next_one)
        before, self._filling = self._filling, True
        for line, instalment in zip(self._lines, instalments, strict=True):
            line.show_instalment(instalment)
        self._filling = before

    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._payments)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(6)
        inner.addLayout(self._payment_lines)
        inner.addLayout(row(self._add_payment, 1))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for place, name in enumerate(("kind", "obligor_party_id", "amount_fen")):
            grid.addWidget(self.fields[name], 0, place)
            grid.setColumnStretch(place, 1)
        grid.addWidget(self.fields["text"], 1, 0, 1, 3)
        grid.addWidget(self._payments_finding, 2, 0, 1, 3)


class _InstalmentLine(QWidget):
    """One payment: its number, day and sum."""

    changed = Signal()
    removed = Signal(object)

    def __init__(self, number: int, locale: Locale, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._due = DateEdit(locale, today)
        self._due.setAccessibleName(self.tr("Day of instalment {number}").format(number=number))
        self._amount = AmountEdit()
        self._amount.setAccessibleName(self.tr("Sum of instalment {number}").format(number=number))
        self._words = label("", "small", wrap=True)
        self._words.setProperty("tone", "bad")
        self._words.hide()
        self._remove = icon_button(
            "trash", self.tr("Remove instalment {number}").format(number=number), lambda: self.removed.emit(self)
        )
        line = row(
            label(self.tr("No. {number}").format(number=number), "secondary"), self._due, self._amount, self._remove
        )
        line.setStretch(1, 3)
        line.setStretch(2, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(line)
        layout.addWidget(self._words)
        self.setFocusProxy(self._due)
        self._due.changed.connect(self.changed)
        self._amount.textChanged.connect(lambda _: self.changed.emit())

    def begin(self, field: str = "due_on") -> None:
        """Put the cursor over the proposed day, or the sum: what is typed replaces it."""
        editor = self._due.edit if field == "due_on" else self._amount
        editor.setFocus()
        editor.selectAll()

    def way(self) -> tuple[QWidget, ...]:
        """The keyboard's way through the line."""
        return self._due.edit, self._amount, self._remove

    def instalment(self) -> TypedInstalment:
        return TypedInstalment(self._due.edit.text(), self._amount.text())

    def show_instalment(self, instalment: TypedInstalment) -> None:
        if self.instalment() != instalment:
            self._due.edit.setText(instalment.due)
            self._amount.setText(instalment.amount)

    def show_finding(self, words: str) -> None:
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._due.setAccessibleDescription(words)
