"""Tables of pay: who gets what, the lines behind it, what is not paid, the tariffs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from tribunal_desktop.rules.pay import Line, Work
from tribunal_desktop.rules.terms import PayLeftOut, PayLineKind
from tribunal_desktop.services.pay_papers import sum_words, yuan
from tribunal_desktop.services.pay_views import PayeeRow, SheetView, TariffRow, gap_words
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone

_LINE_TONES = {
    PayLineKind.LATE: Tone.INFO,
    PayLineKind.RETURNED: Tone.BAD,
    PayLineKind.CORRECTION: Tone.WARN,
}


@dataclass(frozen=True)
class NotPaidRow:
    """Work that is not paid: for now, because something is missing, or for good."""

    work: Work
    mark: str
    words: str
    open: bool
    """It has to be settled or set aside before the sheet is approved."""
    set_aside: bool


def not_paid_rows(view: SheetView, wording: Locale) -> tuple[NotPaidRow, ...]:
    """What has to be settled first, then what is left out."""
    return (
        *(NotPaidRow(gap.work, wording.term(gap.kind), gap_words(gap, wording.lang), True, False) for gap in view.gaps),
        *(
            NotPaidRow(each.work, wording.term(each.why), each.words, False, each.why is PayLeftOut.SET_ASIDE)
            for each in view.left_out
        ),
    )


class PayeesTable(RowTable[PayeeRow]):
    """Who gets what in a month."""

    def __init__(self, parent: QObject | None = None) -> None:
        def sums(
            key: str, title: str, of: Callable[[PayeeRow], int], gives_way: int, width: int = 120
        ) -> Column[PayeeRow]:
            return Column(
                key,
                title,
                lambda row: yuan(of(row)) if of(row) else "—",
                width,
                right=True,
                sort=of,
                gives_way=gives_way,
            )

        super().__init__(
            [
                Column("name", self.tr("Payee"), lambda row: row.name, 0, bold=lambda _: True),
                Column(
                    "cases",
                    self.tr("Cases paid for"),
                    lambda row: str(row.cases),
                    110,
                    right=True,
                    sort=lambda row: row.cases,
                    gives_way=5,
                ),
                sums("base", self.tr("Base"), lambda row: row.base_fen, 3),
                sums("case", self.tr("By case"), lambda row: row.case_fen, 1),
                sums("travel", self.tr("Travel"), lambda row: row.travel_fen, 4),
                sums("other", self.tr("Late, back, corrected"), lambda row: row.other_fen, 2, 170),
                Column(
                    "total",
                    self.tr("Total (yuan)"),
                    lambda row: yuan(row.total_fen),
                    130,
                    right=True,
                    bold=lambda _: True,
                    sort=lambda row: row.total_fen,
                ),
            ],
            parent=parent,
        )


class PayLinesTable(RowTable[Line]):
    """Every sum with its rule and its case."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        super().__init__(
            [
                Column("on", self.tr("Date"), lambda row: wording.short_date(row.on), 120, sort=lambda row: row.on),
                Column("number", self.tr("Case"), lambda row: row.number or "—", 220),
                Column("rule", self.tr("Rule"), lambda row: row.tariff_name or row.words or "—", 0),
                Column(
                    "kind",
                    self.tr("Kind of line"),
                    lambda row: wording.term(row.kind),
                    100,
                    tone=lambda row: _LINE_TONES.get(row.kind),
                    gives_way=2,
                ),
                Column("sum", self.tr("Worked out"), sum_words, 160, right=True, gives_way=1),
                Column(
                    "amount",
                    self.tr("Sum (yuan)"),
                    lambda row: yuan(row.amount_fen),
                    120,
                    right=True,
                    sort=lambda row: row.amount_fen,
                ),
            ],
            parent=parent,
        )


class NotPaidTable(RowTable[NotPaidRow]):
    """Work that is not paid, with the reason."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        super().__init__(
            [
                Column("name", self.tr("Payee"), lambda row: row.work.payee_name, 90, bold=lambda row: row.open),
                Column(
                    "on",
                    self.tr("Date"),
                    lambda row: wording.short_date(row.work.on),
                    120,
                    sort=lambda row: row.work.on,
                    gives_way=1,
                ),
                Column("number", self.tr("Case"), lambda row: row.work.number or "—", 0),
                Column(
                    "why",
                    self.tr("Why"),
                    lambda row: row.mark,
                    160,
                    tone=lambda row: Tone.BAD if row.open else Tone.NEUTRAL,
                ),
                Column("words", self.tr("In words"), lambda row: row.words or "—", 420, gives_way=2),
            ],
            parent=parent,
        )


class TariffsTable(RowTable[TariffRow]):
    """The tribunal's own tariffs."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        self._wording = wording
        super().__init__(
            [
                Column("name", self.tr("Tariff"), lambda row: row.tariff.name, 220, bold=lambda row: row.in_force),
                Column("unit", self.tr("Pays for"), lambda row: wording.term(row.tariff.unit), 190, gives_way=2),
                Column("who", self.tr("Only for"), self._conditions, 0),
                Column(
                    "amount",
                    self.tr("Sum (yuan)"),
                    lambda row: yuan(row.tariff.amount_fen),
                    110,
                    right=True,
                    sort=lambda row: row.tariff.amount_fen,
                ),
                Column(
                    "from",
                    self.tr("From"),
                    lambda row: row.tariff.valid_from.isoformat(),
                    110,
                    sort=lambda row: row.tariff.valid_from,
                ),
                Column(
                    "to",
                    self.tr("Until"),
                    lambda row: row.tariff.valid_to.isoformat() if row.tariff.valid_to else "—",
                    110,
                    tone=lambda row: None if row.in_force else Tone.NEUTRAL,
                    gives_way=1,
                ),
                Column(
                    "used",
                    self.tr("Used"),
                    lambda row: f"{row.used:,}",
                    76,
                    right=True,
                    sort=lambda row: row.used,
                    gives_way=3,
                ),
            ],
            parent=parent,
        )

    def _conditions(self, row: TariffRow) -> str:
        given = row.tariff.conditions
        parts = (given.work_time, given.mediator_kind, given.mode, given.difficulty)
        said = [self._wording.term(part) for part in parts if part is not None]
        return ("、" if self._wording.lang == "zh" else ", ").join(said) or "—"
