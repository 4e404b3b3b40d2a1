"""The form of the fee calculator: the kind, and only the fields that kind needs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPlainTextEdit, QWidget

from tribunal_desktop.rules.fees import Exemption, FeeModifiers, Reduction
from tribunal_desktop.rules.fees_request import (
    FLAGS,
    FORMS,
    MOST_CLAIMS,
    FeeFact,
    FeeForm,
    FeeRequest,
    easings,
    knows_relief,
)
from tribunal_desktop.rules.fees_table import FeeTable
from tribunal_desktop.rules.findings import Finding, wording
from tribunal_desktop.rules.money import parse_yuan
from tribunal_desktop.rules.terms import (
    FeeClosing,
    FeeKind,
    FeeRelief,
    JoinedClaim,
    PartyKind,
    Procedure,
    Rounding,
)
from tribunal_desktop.rules.typed import parse_number
from tribunal_desktop.services.calculation_sheets import fact_name
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import AmountEdit, Card, DateEdit, Field, LineEdit, TextEdit, row

Term = TypeVar("Term", bound=StrEnum)
EASINGS: dict[str, type[StrEnum]] = {"procedure": Procedure, "closing": FeeClosing, "joined": JoinedClaim}
LIST_LINES = 3


class FeeFields(Card):
    """Everything that is typed and chosen for a fee; ``typed`` says that it is to be read again."""

    typed = Signal()

    def __init__(
        self, table: FeeTable, today: Callable[[], date], locale: Locale, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("What the fee is for"))
        self._table, self._today, self._wording = table, today, locale
        self._wrong = False
        names = ("kind", *EASINGS, "relief", "person", "rounding")
        self._choosers = {name: QComboBox() for name in names}
        self._facts = {fact: self._editor(fact) for fact in FeeFact}
        self._rate = LineEdit("fee_rate", "30")
        self._on = DateEdit(locale, today, "fee_on")
        self.fields = self._make_fields()
        self._lay_out()
        self._offer("kind", FeeKind)
        self._offer("relief", FeeRelief, self.tr("none"))
        self._offer("person", PartyKind)
        self._offer("rounding", Rounding)
        self._listen()

    @property
    def kind(self) -> FeeKind:
        """The kind that is chosen."""
        return FeeKind(self._choosers["kind"].currentData())

    def choose_kind(self, kind: FeeKind) -> None:
        """Choose another kind."""
        self._choosers["kind"].setCurrentIndex(self._choosers["kind"].findData(kind.value))

    @property
    def on(self) -> date:
        """The day whose rules are asked for."""
        return self._on.value() or self._today()

    @property
    def rounding(self) -> Rounding:
        """The unit the court takes fees in."""
        return Rounding(self._choosers["rounding"].currentData())

    def use_rounding(self, rounding: Rounding) -> None:
        """Take the unit the tribunal has set."""
        box = self._choosers["rounding"]
        box.setCurrentIndex(box.findData(rounding.value))

    def fit(self) -> None:
        """Show the fields of the kind, the others not; take what was found about them away."""
        kind, form = self.kind, FORMS[self.kind]
        for fact in FeeFact:
            field = self.fields[fact]
            field.setVisible(fact in form.facts)
            field.label.setText(fact_name(kind, fact, self._wording.lang) + (" *" if fact in form.needed else ""))
        eased_by = easings(self._table, kind, self._today())
        for name, terms in EASINGS.items():
            offered = [term for term in terms if term in eased_by or term is Procedure.ORDINARY]
            self._offer(name, offered, "" if name == "procedure" else self.tr("none"))
            self.fields[name].setVisible(bool(eased_by.intersection(terms)))
        relief = self._chosen("relief", FeeRelief) if knows_relief(kind) else None
        self.fields["relief"].setVisible(knows_relief(kind))
        self.fields["rate"].setVisible(relief is FeeRelief.REDUCE)
        self.fields["person"].setVisible(relief is FeeRelief.EXEMPT)
        for field in self.fields.values():
            field.clear_finding()

    def request(self) -> FeeRequest | None:
        """What is asked for; none when something typed cannot be read, which then stands at its field."""
        kind, form = self.kind, FORMS[self.kind]
        self._wrong = self._on.is_wrong()
        sums = dict(self._sums(form))
        amounts = tuple(self._amounts()) if FeeFact.PROPERTY_AMOUNTS in form.facts else ()
        count = self._count() if FeeFact.NON_PROPERTY_COUNT in form.facts else 0
        modifiers = FeeModifiers(
            procedure=self._eased("procedure", Procedure) or Procedure.ORDINARY,
            closing=self._eased("closing", FeeClosing),
            joined=self._eased("joined", JoinedClaim),
            relief=self._relief() if knows_relief(kind) else None,
        )
        asked = FeeRequest(kind, sums, amounts, count, self._flag(form), modifiers)
        return None if self._wrong else asked

    def missing(self, asked: FeeRequest) -> str:
        """In words what has to be filled in before there is a fee; empty when nothing is missing."""
        if asked.kind is FeeKind.MIXED:
            return self._missing_of_several(asked)
        if asked.kind is FeeKind.IP:
            alone = len(asked.sums) == 1
            return "" if alone else self.tr("Fill in the amount in dispute, or the sum per case where there is none.")
        names = [
            fact_name(asked.kind, fact, self._wording.lang)
            for fact in FORMS[asked.kind].needed
            if fact not in FLAGS and fact not in asked.sums
        ]
        between = "、" if self._wording.lang == "zh" else ", "
        return self.tr("Still to fill in: {names}.").format(names=between.join(names)) if names else ""

    def _missing_of_several(self, asked: FeeRequest) -> str:
        if not asked.property_amounts and not asked.non_property_count:
            return self.tr("Fill in the sums of the property claims, the number of other claims, or both.")
        if not asked.property_amounts and FeeFact.BASE not in asked.sums:
            return self.tr("Without a property claim the provincial sum per case is needed.")
        return ""

    def _editor(self, fact: FeeFact) -> QWidget:
        if fact in FLAGS:
            box = QCheckBox(self._wording.term(fact))
            box.setChecked(True)
            box.setObjectName(f"fee_{fact}")
            return box
        if fact is FeeFact.PROPERTY_AMOUNTS:
            sums = TextEdit(f"fee_{fact}", self.tr("one sum a line"), LIST_LINES)
            sums.setFixedHeight(sums.minimumHeight())
            return sums
        if fact is FeeFact.NON_PROPERTY_COUNT:
            return LineEdit(f"fee_{fact}", "0")
        return AmountEdit(f"fee_{fact}")

    def _make_fields(self) -> dict[str, Field]:
        names = {
            "kind": self.tr("Kind"),
            "procedure": self.tr("Procedure"),
            "closing": self.tr("Closed by"),
            "joined": self.tr("Heard together"),
            "relief": self.tr("Relief granted"),
            "person": self.tr("Who is exempted"),
            "rounding": self.tr("Rounded to"),
        }
        for name, chooser in self._choosers.items():
            chooser.setObjectName(f"fee_{name}")
            chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choosers = {name: Field(names[name], chooser) for name, chooser in self._choosers.items()}
        facts = {fact.value: Field("", editor) for fact, editor in self._facts.items()}
        for fact, editor in self._facts.items():
            editor.setAccessibleName(self._wording.term(fact))
        for fact in FLAGS:
            facts[fact].label.hide()
        rate = Field(self.tr("Reduced by (%)"), self._rate)
        on = Field(self.tr("By the rules of"), self._on, self.tr("empty: today"))
        return {
            "kind": choosers["kind"],
            **facts,
            "procedure": choosers["procedure"],
            "closing": choosers["closing"],
            "joined": choosers["joined"],
            "relief": choosers["relief"],
            "rate": rate,
            "person": choosers["person"],
            "rounding": choosers["rounding"],
            "on": on,
        }

    def _lay_out(self) -> None:
        """Every field below the other, short ones in pairs."""
        pairs = {"procedure": "closing", "joined": "relief", "rate": "person"}
        for name, field in self.fields.items():
            if name in pairs:
                self.add(_pair(field, self.fields[pairs[name]]))
            elif name not in pairs.values():
                self.add(field)

    def _listen(self) -> None:
        for chooser in self._choosers.values():
            chooser.currentIndexChanged.connect(lambda _place: self.typed.emit())
        for editor in (*self._facts.values(), self._rate):
            if isinstance(editor, QCheckBox):
                editor.toggled.connect(lambda _checked: self.typed.emit())
            elif isinstance(editor, QPlainTextEdit | LineEdit | AmountEdit):
                editor.textChanged.connect(lambda *_text: self.typed.emit())
        self._on.changed.connect(self.typed.emit)

    def _offer(self, name: str, terms: type[StrEnum] | list[StrEnum], none: str = "") -> None:
        chooser = self._choosers[name]
        before = chooser.currentData()
        chooser.blockSignals(True)
        chooser.clear()
        if none:
            chooser.addItem(none, "")
        for term in terms:
            chooser.addItem(self._wording.term(term), term.value)
        chooser.setCurrentIndex(max(0, chooser.findData(before)))
        chooser.blockSignals(False)

    def _chosen(self, name: str, terms: type[Term]) -> Term | None:
        value = self._choosers[name].currentData()
        return terms(value) if value else None

    def _eased(self, name: str, terms: type[Term]) -> Term | None:
        return None if self.fields[name].isHidden() else self._chosen(name, terms)

    def _refuse(self, field: str, words: str) -> None:
        self._wrong = True
        self.fields[field].show_finding(words)

    def _sum(self, field: str, typed: str) -> Decimal | None:
        yuan = parse_yuan(typed, field)
        if isinstance(yuan, Finding):
            self._refuse(field, wording(yuan, self._wording.lang))
            return None
        return yuan

    def _sums(self, form: FeeForm) -> list[tuple[FeeFact, Decimal]]:
        read = []
        for fact in form.facts:
            editor = self._facts[fact]
            if isinstance(editor, AmountEdit) and editor.text().strip():
                amount = self._sum(fact, editor.text())
                if amount is not None:
                    read.append((fact, amount))
        return read

    def _amounts(self) -> list[Decimal]:
        editor = self._facts[FeeFact.PROPERTY_AMOUNTS]
        lines = editor.value().splitlines() if isinstance(editor, TextEdit) else []
        read = [self._sum(FeeFact.PROPERTY_AMOUNTS, line) for line in lines if line.strip()]
        return [amount for amount in read if amount is not None]

    def _count(self) -> int:
        editor = self._facts[FeeFact.NON_PROPERTY_COUNT]
        typed = editor.value() if isinstance(editor, LineEdit) else ""
        number = parse_number(typed) if typed else Decimal(0)
        if number is None or number % 1 or not 0 <= number <= MOST_CLAIMS:
            words = self.tr("A whole number from 0 to {most}.").format(most=MOST_CLAIMS)
            self._refuse(FeeFact.NON_PROPERTY_COUNT, words)
            return 0
        return int(number)

    def _flag(self, form: FeeForm) -> bool:
        boxes = (self._facts[fact] for fact in FLAGS.intersection(form.facts))
        return all(box.isChecked() for box in boxes if isinstance(box, QCheckBox))

    def _relief(self) -> Reduction | Exemption | None:
        relief = self._chosen("relief", FeeRelief)
        if relief is FeeRelief.EXEMPT:
            return Exemption(self._chosen("person", PartyKind) or PartyKind.NATURAL)
        if relief is None:
            return None
        typed = self._rate.value().rstrip("%％").strip()
        rate = parse_number(typed or self._rate.placeholderText())
        if rate is None:
            self._refuse("rate", self.tr("A percentage, such as 30."))
            return None
        return Reduction(rate / 100)


def _pair(left: Field, right: Field) -> QHBoxLayout:
    pair = row(left, right, spacing=12)
    pair.setStretch(0, 1)
    pair.setStretch(1, 1)
    return pair
