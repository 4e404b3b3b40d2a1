"""Tables of the section on performance: payment days, payments, and the documents behind the rate."""

from __future__ import annotations

from tribunal_desktop.rules.terms import PerformanceState
from tribunal_desktop.services.performance_views import PaymentView, RateRow, TermLine
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone

STATE_TONES = {
    PerformanceState.OVERDUE: Tone.BAD,
    PerformanceState.SOON: Tone.WARN,
    PerformanceState.LATER: Tone.NEUTRAL,
    PerformanceState.PERFORMED: Tone.GOOD,
    PerformanceState.ENFORCED: Tone.INFO,
}


class TermsTable(RowTable[TermLine]):
    """Payment days of one dispute or, with ``numbered``, of all."""

    def __init__(self, wording: Locale, *, numbered: bool = False) -> None:
        case = [Column[TermLine]("no", self.tr("Case"), lambda each: each.number, 200)] if numbered else []
        super().__init__(
            [
                *case,
                Column("due", self.tr("Due"), lambda each: each.due_on.isoformat(), 100),
                Column("state", self.tr("State"), lambda each: wording.term(each.state), 120, tone=_tone),
                Column("who", self.tr("Debtor — creditor"), lambda each: f"{each.obligor} — {each.obligee}", 0),
                Column("sum", self.tr("Sum"), lambda each: wording.money(each.amount_fen), 120, right=True, sort=_sum),
                Column("paid", self.tr("Paid"), lambda each: wording.money(each.paid_fen), 120, right=True),
                Column("left", self.tr("Outstanding"), lambda each: wording.money(each.owing_fen), 120, right=True),
            ]
        )


class PaymentsTable(RowTable[PaymentView]):
    """What was paid towards one payment day."""

    def __init__(self, wording: Locale) -> None:
        super().__init__(
            [
                Column("on", self.tr("Paid on"), lambda each: each.paid_on.isoformat(), 100),
                Column("sum", self.tr("Sum"), lambda each: wording.money(each.amount_fen), 120, right=True),
                Column("way", self.tr("Way"), lambda each: wording.term(each.way), 130),
                Column("proof", self.tr("Receipt or proof"), lambda each: each.evidence or "—", 0),
                Column("files", self.tr("Files"), lambda each: str(each.files) if each.files else "—", 70, right=True),
            ]
        )


class RateTable(RowTable[RateRow]):
    """Documents that were due in the period."""

    def __init__(self, wording: Locale) -> None:
        performed, not_performed = self.tr("performed"), self.tr("not performed")
        super().__init__(
            [
                Column("no", self.tr("Case"), lambda each: each.number, 220),
                Column("who", self.tr("Parties"), lambda each: each.parties, 0),
                Column(
                    "state",
                    self.tr("In the period"),
                    lambda each: performed if each.performed else not_performed,
                    140,
                    tone=lambda each: Tone.GOOD if each.performed else Tone.BAD,
                ),
            ]
        )


def _tone(each: TermLine) -> Tone:
    return STATE_TONES[each.state]


def _sum(each: TermLine) -> int:
    return each.amount_fen
