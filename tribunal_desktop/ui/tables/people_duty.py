"""Columns of shifts, swaps, training sessions and hours."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tribunal_desktop.rules.training import in_hours
from tribunal_desktop.services.duty import ShiftRow, SwapRow
from tribunal_desktop.services.trainings import AttendedRow, AttendeeRow, PersonHours, SessionRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column
from tribunal_desktop.ui.theme import Tone


class DutyColumns(QObject):
    """What the views of duty and training show."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wording = wording

    def shifts(self) -> list[Column[ShiftRow]]:
        """The shifts of a week."""
        return [
            Column("day", self.tr("Day"), self._day, 132, bold=lambda _: True, sort=lambda row: (row.day, row.begins)),
            Column("times", self.tr("Time"), lambda row: row.times, 108),
            Column("person", self.tr("On duty"), lambda row: row.person, 90, bold=lambda row: not row.cancelled),
            Column("place", self.tr("Place"), lambda row: row.place, 0),
            Column(
                "kind",
                self.tr("Kind"),
                lambda row: self.wording.term(row.kind),
                140,
                tone=lambda _: Tone.INFO,
                gives_way=1,
            ),
            Column("state", self.tr("Notes"), self._notes, 260, secondary=True, tip=self._notes, gives_way=2),
        ]

    def swaps(self) -> list[Column[SwapRow]]:
        """Who had a shift before."""
        return [
            Column(
                "day",
                self.tr("Swapped on"),
                lambda row: self.wording.short_date(row.day),
                108,
                gives_way=1,
                sort=lambda row: row.day,
            ),
            Column("who", self.tr("From – to"), lambda row: f"{row.before} → {row.after}", 140),
            Column("why", self.tr("Reason"), lambda row: row.reason, 0, tip=lambda row: row.reason),
        ]

    def sessions(self) -> list[Column[SessionRow]]:
        """Training sessions."""
        return [
            Column(
                "day",
                self.tr("Day"),
                lambda row: self.wording.short_date(row.held_on),
                126,
                sort=lambda row: row.held_on,
            ),
            Column("title", self.tr("Course"), lambda row: row.title, 0, bold=lambda _: True),
            Column("host", self.tr("Held by"), lambda row: row.host or "—", 150, gives_way=1),
            Column(
                "hours",
                self.tr("Hours"),
                lambda row: str(in_hours(row.minutes)),
                70,
                right=True,
                sort=lambda row: row.minutes,
            ),
            Column(
                "people",
                self.tr("People"),
                lambda row: str(len(row.attendees)),
                70,
                right=True,
                sort=lambda row: len(row.attendees),
            ),
        ]

    def attendees(self) -> list[Column[AttendeeRow]]:
        """Who was at a session."""
        return [
            Column("name", self.tr("Name"), lambda row: row.name, 120, bold=lambda _: True),
            Column("kind", self.tr("Roster"), lambda row: self.wording.term(row.kind), 120),
            Column("hours", self.tr("Hours"), lambda row: str(in_hours(row.minutes)), 0, right=True),
        ]

    def hours(self) -> list[Column[PersonHours]]:
        """Hours of everybody."""
        return [
            Column("name", self.tr("Name"), lambda row: row.person.name, 0, bold=lambda _: True),
            Column("kind", self.tr("Roster"), lambda row: self.wording.term(row.person.kind), 120, gives_way=1),
            Column("place", self.tr("Township"), lambda row: row.person.place or "—", 120, gives_way=3),
            Column(
                "sessions",
                self.tr("Sessions"),
                lambda row: str(row.hours.sessions),
                84,
                right=True,
                gives_way=2,
                sort=lambda row: row.hours.sessions,
            ),
            Column(
                "hours",
                self.tr("Hours"),
                lambda row: self.tr("{hours} of {least}").format(hours=row.hours.hours, least=row.hours.least),
                130,
                right=True,
                sort=lambda row: row.hours.minutes,
            ),
            Column(
                "state",
                self.tr("State"),
                self._hours_state,
                130,
                tone=lambda row: Tone.WARN if row.hours.too_little else Tone.GOOD,
                sort=lambda row: row.hours.missing,
            ),
        ]

    def attended(self) -> list[Column[AttendedRow]]:
        """What somebody attended."""
        return [
            Column("day", self.tr("Day"), lambda row: row.held_on.isoformat(), 110),
            Column("title", self.tr("Course"), lambda row: row.title, 0),
            Column("hours", self.tr("Hours"), lambda row: str(in_hours(row.minutes)), 64, right=True),
        ]

    def _day(self, row: ShiftRow) -> str:
        return self.wording.short_date(row.day)

    def _notes(self, row: ShiftRow) -> str:
        if row.cancelled:
            return self.tr("cancelled: {reason}").format(reason=row.cancelled)
        return " ".join(f"{swap.before} → {swap.after}" for swap in reversed(row.swaps)) or "—"

    def _hours_state(self, row: PersonHours) -> str:
        if row.hours.too_little:
            return self.tr("{hours} missing").format(hours=row.hours.missing)
        return self.tr("enough")
