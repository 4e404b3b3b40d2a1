"""Tables of the section on service: the attempts, and how each way of service fared."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import QObject

from tribunal_desktop.rules.terms import ServiceResult
from tribunal_desktop.services.service_receipt import item_name
from tribunal_desktop.services.service_views import AttemptRow, WayFigures
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone

RESULT_TONES = {
    ServiceResult.PENDING: Tone.WARN,
    ServiceResult.SERVED: Tone.GOOD,
    ServiceResult.REFUSED: Tone.BAD,
    ServiceResult.NOT_FOUND: Tone.BAD,
    ServiceResult.RETURNED: Tone.BAD,
}


class AttemptsTable(RowTable[AttemptRow]):
    """Attempts to serve, of one dispute or, with ``numbered``, of many."""

    def __init__(self, wording: Locale, *, numbered: bool = False, parent: QObject | None = None) -> None:
        def way(row: AttemptRow) -> str:
            return wording.term(row.way)

        columns: list[Column[AttemptRow]] = [
            Column("papers", self.tr("Papers"), lambda r: _papers(r, wording), 0, tip=lambda r: _papers(r, wording)),
            Column("party", self.tr("Served on"), lambda row: row.party, 110),
            Column("way", self.tr("Way"), way, 100, tip=way),
            Column("sent", self.tr("Sent"), lambda row: wording.short_date(row.sent_on), 116, sort=lambda r: r.sent_on),
            Column(
                "result",
                self.tr("Result"),
                lambda row: _result(row, wording),
                104,
                tone=lambda row: Tone.GOOD if row.served_on else RESULT_TONES[row.result],
            ),
            Column(
                "served",
                self.tr("Counts as served"),
                lambda row: self._served(row, wording),
                130 if numbered else 150,
                sort=lambda row: str(row.served_on or row.deemed_on or ""),
            ),
        ]
        if numbered:
            columns.insert(0, Column("number", self.tr("Case number"), lambda row: row.number, 190))
        else:
            tracking = self.tr("Tracking number")
            columns.append(Column("tracking", tracking, lambda row: row.tracking_no or "—", 130, secondary=True))
        super().__init__(columns, parent=parent)

    def _served(self, row: AttemptRow, wording: Locale) -> str:
        if row.served_on is not None:
            return wording.short_date(row.served_on)
        if row.deemed_on is not None:
            return self.tr("{day}, if it runs out").format(day=wording.short_date(row.deemed_on))
        return "—"


class WaysTable(RowTable[WayFigures]):
    """How each way of service fared."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        super().__init__(
            [
                Column("way", self.tr("Way"), lambda row: wording.term(row.way) if row.way else self.tr("All ways"), 0),
                Column(
                    "rate",
                    self.tr("Served"),
                    _rate,
                    190,
                    right=True,
                ),
                Column(
                    "days",
                    self.tr("Mean days"),
                    lambda row: "—" if row.figures.mean_days is None else str(row.figures.mean_days),
                    120,
                    right=True,
                ),
            ],
            parent=parent,
        )


def _papers(row: AttemptRow, wording: Locale) -> str:
    names = (item_name(item, wording.lang) for item in row.items)
    return ("、" if wording.lang == "zh" else ", ").join(names)


def _result(row: AttemptRow, wording: Locale) -> str:
    return wording.term(ServiceResult.SERVED if row.served_on else row.result)


def _rate(row: WayFigures) -> str:
    """Served n of m with the share, half-up to a hundredth."""
    served, sent = row.figures.served, row.figures.sent
    if not sent:
        return "—"
    share = (Decimal(served * 100) / sent).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f"{served} / {sent} = {share}%"
