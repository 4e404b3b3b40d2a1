"""Columns of the service network."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tribunal_desktop.services.network_rows import ContactRow, GridCount, LiaisonRow, RequestRow, StationRow
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column
from tribunal_desktop.ui.theme import Tone


class NetworkColumns(QObject):
    """What the lists of the view of the network show."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wording = wording

    def stations(self) -> list[Column[StationRow]]:
        """Stations, the one nobody saw for longest first."""
        return [
            Column("name", self.tr("Station"), lambda row: row.details.name, 180, bold=lambda row: row.active),
            Column("kind", self.tr("Kind"), lambda row: self.wording.term(row.details.kind), 150, gives_way=3),
            Column(
                "keeper", self.tr("In charge"), lambda row: row.details.keeper or row.mediator or "—", 90, gives_way=2
            ),
            Column("duty", self.tr("There on"), lambda row: row.details.duty_days or "—", 0, secondary=True),
            Column(
                "seen",
                self.tr("Last visit"),
                self._seen,
                116,
                tone=lambda row: None if not row.active else Tone.WARN if row.seen.unseen else Tone.GOOD,
                sort=lambda row: row.seen.days if row.seen.days is not None else 1_000_000,
            ),
            Column(
                "next",
                self.tr("Next visit"),
                lambda row: self.wording.short_date(row.seen.next_on) or "—",
                116,
                gives_way=1,
                sort=lambda row: row.seen.next_on,
            ),
        ]

    def contacts(self) -> list[Column[ContactRow]]:
        """Visits and calls, the latest first."""
        return [
            Column("on", self.tr("Day"), lambda row: self.wording.short_date(row.on), 120, sort=lambda row: row.on),
            Column("way", self.tr("Way"), lambda row: self.wording.term(row.way), 84, gives_way=1),
            Column("note", self.tr("Note"), lambda row: row.note, 0, tip=lambda row: f"{row.who}: {row.note}"),
        ]

    def liaisons(self) -> list[Column[LiaisonRow]]:
        """Court liaisons by village."""
        return [
            Column("village", self.tr("Village"), lambda row: row.village, 130, bold=lambda row: row.until is None),
            Column("township", self.tr("Township"), lambda row: row.township or "—", 120, gives_way=3),
            Column("name", self.tr("Liaison"), lambda row: row.name, 110),
            Column("calling", self.tr("Capacity"), lambda row: row.calling or "—", 0),
            Column("phone", self.tr("Phone"), lambda row: row.phone or "—", 130, gives_way=1),
            Column(
                "since",
                self.tr("Since"),
                lambda row: self.wording.short_date(row.since),
                120,
                gives_way=2,
                sort=lambda row: row.since,
            ),
            Column(
                "until",
                self.tr("State"),
                lambda row: self.wording.short_date(row.until) if row.until else self.tr("in office"),
                120,
                tone=lambda row: Tone.NEUTRAL if row.until else Tone.GOOD,
                sort=lambda row: row.until,
            ),
        ]

    def requests(self) -> list[Column[RequestRow]]:
        """Requests to grid workers, the latest first."""
        return [
            Column(
                "on",
                self.tr("Asked on"),
                lambda row: self.wording.short_date(row.asked_on),
                116,
                gives_way=1,
                sort=lambda row: row.asked_on,
            ),
            Column("kind", self.tr("Kind"), lambda row: self.wording.term(row.kind), 150, tone=lambda _: Tone.INFO),
            Column("grid", self.tr("Grid"), _grid, 100, tip=_grid),
            Column("wanted", self.tr("What is asked"), lambda row: row.wanted, 0, tip=lambda row: row.wanted),
            Column(
                "number", self.tr("Case number"), _number, 190, secondary=True, tip=_number, keep_end=True, gives_way=2
            ),
            Column(
                "result",
                self.tr("Result"),
                self._result,
                84,
                tone=lambda row: Tone.INFO if row.succeeded is None else Tone.GOOD if row.succeeded else Tone.WARN,
                tip=lambda row: row.answer,
            ),
        ]

    def counts(self) -> list[Column[GridCount]]:
        """Results by grid."""
        return [
            Column("grid", self.tr("Grid"), lambda row: row.grid, 0),
            Column("asked", self.tr("Asked"), lambda row: str(row.asked), 70, right=True),
            Column("answered", self.tr("Answered"), lambda row: str(row.answered), 84, right=True),
            Column("done", self.tr("Done"), lambda row: str(row.done), 64, right=True),
        ]

    def _seen(self, row: StationRow) -> str:
        if not row.active:
            return self.tr("closed")
        if row.seen.days is None:
            return self.tr("never visited")
        return fill_in(self.tr("{days} {days:day|days} ago"), days=row.seen.days)

    def _result(self, row: RequestRow) -> str:
        if row.succeeded is None:
            return self.tr("open")
        return self.tr("done") if row.succeeded else self.tr("not done")


def _grid(row: RequestRow) -> str:
    return f"{row.grid} {row.worker}".strip()


def _number(row: RequestRow) -> str:
    return row.number or "—"
