"""Tables of the section on fees: the charges of a dispute, the ledger of one, payments by their way."""

from __future__ import annotations

from tribunal_desktop.rules.terms import FeeEntryKind, FeeSide
from tribunal_desktop.services.fee_views import ChargeView, EntryView, WayCount
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone

_MONEY = 110


class ChargesTable(RowTable[ChargeView]):
    """What is charged, to whom, and where it stands."""

    def __init__(self, wording: Locale) -> None:
        self._say = wording
        super().__init__(
            [
                Column("what", self.tr("Fee"), self._what, 0, tip=self._what),
                Column("payer", self.tr("Paid by"), lambda each: each.payer or "—", 130),
                Column("due", self.tr("Due"), lambda each: wording.money(each.balance.due_fen), _MONEY, right=True),
                Column("held", self.tr("Held"), lambda each: wording.money(each.balance.kept_fen), _MONEY, right=True),
                Column("left", self.tr("Open"), self._left, _MONEY, right=True),
                Column("state", self.tr("State"), self._state, 150, tone=self._tone),
            ]
        )

    def _what(self, each: ChargeView) -> str:
        side, kind = self._say.term(each.details.side), self._say.term(each.details.kind)
        return kind if each.details.side is FeeSide.PRINCIPAL else f"{side} · {kind}"

    def _left(self, each: ChargeView) -> str:
        stands = each.balance
        if stands.refundable_fen:
            return f"−{self._say.money(stands.refundable_fen)}"
        return self._say.money(stands.owing_fen)

    def _state(self, each: ChargeView) -> str:
        if each.relief_open is not None:
            return self.tr("relief undecided")
        if each.balance.refundable_fen:
            return self.tr("to be refunded")
        if not each.balance.owing_fen:
            return self.tr("settled") if each.balance.due_fen else self.tr("nothing due")
        if each.late:
            return self.tr("term ended")
        return self.tr("notice given") if each.notice_on else self.tr("no notice yet")

    def _tone(self, each: ChargeView) -> Tone:
        if each.late:
            return Tone.BAD
        if each.balance.refundable_fen or each.relief_open is not None:
            return Tone.WARN
        return Tone.INFO if each.balance.owing_fen else Tone.GOOD


_ENTRY = {"zh": 86, "en": 110}
"""Width of the kind of an entry: English words are longer."""


class LedgerTable(RowTable[EntryView]):
    """The lines of one charge, the oldest first."""

    def __init__(self, wording: Locale) -> None:
        self._say = wording
        kind = _ENTRY[wording.lang]
        super().__init__(
            [
                Column("on", self.tr("Day"), lambda each: each.happened_on.isoformat(), 100),
                Column("kind", self.tr("Entry"), lambda each: wording.term(each.kind), kind, tone=self._tone),
                Column("amount", self.tr("Sum"), lambda each: wording.money(each.amount_fen), 100, right=True),
                Column("words", self.tr("Reason, receipt, term"), self._words, 0, tip=self._words),
                Column("by", self.tr("By"), lambda each: each.made_by, 76, secondary=True),
            ]
        )

    def _tone(self, each: EntryView) -> Tone:
        tones = {FeeEntryKind.PAID: Tone.GOOD, FeeEntryKind.REFUNDED: Tone.WARN, FeeEntryKind.NOTICE: Tone.INFO}
        return tones.get(each.kind, Tone.NEUTRAL)

    def _words(self, each: EntryView) -> str:
        say = self._say
        parts = [
            say.term(each.reason) if each.reason else "",
            say.term(each.way) if each.way else "",
            self.tr("receipt {number}").format(number=each.receipt_no) if each.receipt_no else "",
            self.tr("provincial treasury's receipt") if each.treasury_receipt else "",
            self.tr("until {day}").format(day=each.due_on.isoformat()) if each.due_on else "",
            each.words,
        ]
        return " · ".join(part for part in parts if part)


class WaysTable(RowTable[WayCount]):
    """Payments of a period by the way they came in."""

    def __init__(self, wording: Locale) -> None:
        super().__init__(
            [
                Column("way", self.tr("Way"), lambda each: wording.term(each.way), 0),
                Column("count", self.tr("Payments"), lambda each: str(each.payments), 100, right=True),
                Column("disputes", self.tr("Cases"), lambda each: str(len(each.disputes)), 100, right=True),
                Column("sum", self.tr("Sum"), lambda each: wording.money(each.amount_fen), 140, right=True),
            ]
        )
