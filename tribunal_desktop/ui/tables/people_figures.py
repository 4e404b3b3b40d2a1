"""Tables of the figures of mediation: rates, and the disputes behind one of them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tribunal_desktop.rules.mediation_rates import Rate
from tribunal_desktop.rules.terms import RateStage
from tribunal_desktop.services.mediation_figures import BehindRow, RateRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone


class RateTable(RowTable[RateRow]):
    """One line a group, the total last."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        number = wording.number
        columns: list[Column[RateRow]] = [
            Column("name", self.tr("Group"), self._name, 0, bold=lambda row: not row.key),
            Column("agreed", self.tr("Agreed"), lambda row: number(row.now.agreed), 84, right=True),
            Column("ended", self.tr("Ended"), lambda row: number(row.now.ended), 84, right=True),
            Column(
                "went_on",
                self.tr("Went on"),
                lambda row: number(row.now.went_on) if row.now.went_on else "—",
                96,
                right=True,
                gives_way=5,
            ),
            Column("rate", self.tr("Success"), lambda row: percent(row.now), 100, right=True),
            Column(
                "before", self.tr("Year before"), lambda row: self._before(row.before), 170, right=True, gives_way=2
            ),
            Column("points", self.tr("Change, points"), self._points, 120, right=True, gives_way=1),
            Column("running", self.tr("In hand"), self._running, 84, right=True, gives_way=3),
            Column("credit", self.tr("Credit"), self._credit, 84, right=True, gives_way=4),
        ]
        self._wording = wording
        super().__init__(columns, parent=parent)

    def _name(self, row: RateRow) -> str:
        if row.key in {stage.value for stage in RateStage}:
            return self._wording.term(RateStage(row.key))
        return row.name or self.tr("All")

    def _before(self, rate: Rate) -> str:
        return f"{percent(rate)} ({rate.agreed}/{rate.tried})" if rate.tried else "—"

    def _points(self, row: RateRow) -> str:
        return "—" if row.points is None else f"{row.points:+}"

    def _credit(self, row: RateRow) -> str:
        return "—" if row.credit is None else f"{row.credit.normalize():f}"

    def _running(self, row: RateRow) -> str:
        return "—" if row.running is None else str(row.running)


class BehindTable(RowTable[BehindRow]):
    """The disputes behind a rate, the latest first."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        columns: list[Column[BehindRow]] = [
            Column("number", self.tr("Case number"), lambda row: row.number, 210),
            Column("parties", self.tr("Parties"), lambda row: row.parties, 0),
            Column("stage", self.tr("Stage"), lambda row: wording.term(row.stage), 160, gives_way=2),
            Column("mediator", self.tr("Mediator"), lambda row: row.mediator or "—", 110, gives_way=3),
            Column(
                "ended",
                self.tr("Ended on"),
                lambda row: wording.short_date(row.ended_on),
                130,
                gives_way=1,
                sort=lambda row: row.ended_on,
            ),
            Column(
                "result",
                self.tr("Result"),
                self._result,
                100,
                tone=lambda row: Tone.GOOD if row.agreed else Tone.NEUTRAL,
            ),
        ]
        super().__init__(columns, parent=parent)

    def _result(self, row: BehindRow) -> str:
        if row.went_on:
            return self.tr("went on")
        return self.tr("agreed") if row.agreed else self.tr("not agreed")


def percent(rate: Rate) -> str:
    """The rate with two decimals; a dash of nothing."""
    return "—" if rate.percent is None else f"{rate.percent} %"
