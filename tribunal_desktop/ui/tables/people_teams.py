"""Columns of teams, members, careers, wishes, marks and figures of staffing."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from tribunal_desktop.rules.teams import AgeBand, SeatState
from tribunal_desktop.services.staff_careers_reading import (
    CareerRow,
    GradeRow,
    MentoringLine,
    PlanRow,
    PostingRow,
    ReserveRow,
)
from tribunal_desktop.services.staffing import StaffLine, TeamCredit, band_words
from tribunal_desktop.services.team_wishes import MarkRow, MatchRow, WishRow
from tribunal_desktop.services.teams import MemberRow, TeamRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column
from tribunal_desktop.ui.theme import Tone


class TeamColumns(QObject):
    """What the lists of the view of teams show."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wording = wording
        self._now = self.tr("now")

    def teams(self) -> list[Column[TeamRow]]:
        """Teams with what is missing from them."""
        return [
            Column("name", self.tr("Team"), lambda row: row.name, 130, bold=lambda _: True),
            Column(
                "template",
                self.tr("Made up as"),
                lambda row: row.template.name.of(self.wording.lang),
                240,
                tip=lambda row: row.template.name.of(self.wording.lang),
                gives_way=3,
            ),
            Column("judge", self.tr("Judge"), lambda row: row.judge or "—", 90),
            Column("members", self.tr("Members"), lambda row: str(len(row.current)), 88, right=True, gives_way=2),
            Column(
                "track",
                self.tr("Cases"),
                lambda row: self.tr("simple only") if row.fast_track else self.tr("all"),
                100,
                tone=lambda row: Tone.INFO if row.fast_track else None,
                gives_way=1,
            ),
            Column("state", self.tr("Make-up"), self.make_up, 0, tone=self._tone, tip=self.make_up),
        ]

    def members(self) -> list[Column[MemberRow]]:
        """Members of a team, those who left last."""
        return [
            Column("role", self.tr("Role"), lambda row: self.wording.term(row.role), 104),
            Column("name", self.tr("Name"), lambda row: row.name, 86, bold=lambda row: row.current),
            Column(
                "time", self.tr("From – to"), lambda row: self._span(row.started_on, row.ended_on), 0, secondary=True
            ),
        ]

    def staff(self) -> list[Column[CareerRow]]:
        """The staff and where they stand."""
        return [
            Column("name", self.tr("Name"), lambda row: row.name, 86, bold=lambda _: True),
            Column("post", self.tr("Post"), lambda row: self.wording.term(row.post), 110, gives_way=2),
            Column("stage", self.tr("Stage"), lambda row: self.wording.term(row.stage) if row.stage else "—", 84),
            Column("grade", self.tr("Grade"), lambda row: row.grade or "—", 110, gives_way=4),
            Column("plan", self.tr("Plan"), self._plan, 70, right=True, sort=lambda row: row.plan_done, gives_way=3),
            Column("mentor", self.tr("Mentor"), lambda row: row.mentor or "—", 80, gives_way=5),
            Column(
                "rotation",
                self.tr("Rotation due"),
                lambda row: row.rotation_on.isoformat() if row.rotation_on else "—",
                0,
                tone=lambda row: Tone.WARN if row.rotation_due else None,
                sort=lambda row: row.rotation_on,
            ),
        ]

    def postings(self) -> list[Column[PostingRow]]:
        """The history of posts."""
        return [
            Column("post", self.tr("Post"), lambda row: self.wording.term(row.post), 96),
            Column("place", self.tr("Place"), lambda row: row.place, 110),
            Column(
                "time",
                self.tr("From – to"),
                lambda row: self._span(row.started_on, row.ended_on),
                0,
            ),
        ]

    def grades(self) -> list[Column[GradeRow]]:
        """Grades and duties."""
        return [
            Column("grade", self.tr("Grade"), lambda row: row.name, 110),
            Column("day", self.tr("Granted on"), lambda row: row.granted_on.isoformat(), 110),
            Column("duties", self.tr("Duties"), lambda row: row.duties or "—", 0),
        ]

    def reserve(self) -> list[Column[ReserveRow]]:
        """Reserve duties and their terms."""
        return [
            Column(
                "role",
                self.tr("Reserve duty"),
                lambda row: row.called or self.wording.term(row.role),
                130,
                tone=lambda row: Tone.GOOD if row.current else Tone.NEUTRAL,
            ),
            Column(
                "term", self.tr("Term"), lambda row: f"{row.started_on.isoformat()} – {row.until_on.isoformat()}", 0
            ),
        ]

    def plan(self) -> list[Column[PlanRow]]:
        """Items of a plan."""
        return [
            Column("title", self.tr("To learn"), lambda row: row.title, 0, tip=lambda row: row.tags or row.title),
            Column("stage", self.tr("Stage"), lambda row: self.wording.term(row.stage), 66),
            Column(
                "due",
                self.tr("Due"),
                lambda row: self.wording.short_date(row.due_on),
                110,
                sort=lambda row: row.due_on,
            ),
            Column("state", self.tr("State"), self._item_state, 84, tone=_item_tone),
        ]

    def log(self) -> list[Column[MentoringLine]]:
        """The mentoring log."""
        return [
            Column(
                "day",
                self.tr("Day"),
                lambda row: self.wording.short_date(row.held_on),
                110,
                sort=lambda row: row.held_on,
            ),
            Column("kind", self.tr("Way"), lambda row: self.wording.term(row.kind), 64),
            Column("words", self.tr("What was done"), lambda row: row.words, 0, tip=lambda row: row.words),
            Column("result", self.tr("Result"), lambda row: row.result or "—", 76),
        ]

    def matches(self) -> list[Column[MatchRow]]:
        """Pairs by their points."""
        return [
            Column("judge", self.tr("Judge"), lambda row: row.judge, 100, bold=lambda _: True),
            Column("aide", self.tr("Assistant or clerk"), lambda row: row.aide, 150, bold=lambda _: True),
            Column("points", self.tr("Points"), lambda row: str(row.points), 80, right=True, sort=lambda r: r.points),
            Column("why", self.tr("Made up of"), self._why, 0, secondary=True, tip=self._why),
        ]

    def wishes(self) -> list[Column[WishRow]]:
        """Wishes in order."""
        return [
            Column("who", self.tr("Who"), lambda row: row.who, 110),
            Column("rank", self.tr("Choice"), lambda row: str(row.rank), 64, right=True, sort=lambda row: row.rank),
            Column("chosen", self.tr("Whom"), lambda row: row.chosen, 0),
        ]

    def marks(self) -> list[Column[MarkRow]]:
        """Marks by month."""
        return [
            Column("month", self.tr("Month"), lambda row: f"{row.month:%Y-%m}", 78),
            Column("judge", self.tr("Judge"), lambda row: row.judge, 72),
            Column("aide", self.tr("Whom"), lambda row: row.aide, 72),
            Column("mark", self.tr("Mark"), lambda row: str(row.mark), 58, right=True, sort=lambda row: row.mark),
            Column("comment", self.tr("Words"), lambda row: row.comment or "—", 0, tip=lambda row: row.comment),
        ]

    def bands(self) -> list[Column[AgeBand]]:
        """Age bands."""
        return [
            Column("band", self.tr("Age"), lambda row: band_words(row, self.wording.lang), 0),
            Column("count", self.tr("People"), lambda row: str(row.count), 76, right=True, sort=lambda row: row.count),
            Column(
                "share", self.tr("Share"), lambda row: f"{row.percent} %" if row.percent is not None else "—", 90, True
            ),
        ]

    def people(self) -> list[Column[StaffLine]]:
        """The staff behind the figures."""
        return [
            Column("name", self.tr("Name"), lambda row: row.name, 120),
            Column("post", self.tr("Post"), lambda row: self.wording.term(row.post), 150),
            Column("born", self.tr("Born on"), lambda row: row.birth_date.isoformat() if row.birth_date else "—", 0),
        ]

    def credits(self) -> list[Column[TeamCredit]]:
        """Disputes settled before trial, for the judge and the mediator of one team."""
        return [
            Column("team", self.tr("Team"), lambda row: row.team, 130),
            Column("judge", self.tr("Judge"), lambda row: row.judge, 90),
            Column("mediator", self.tr("Mediator"), lambda row: row.mediator, 0),
            Column(
                "count", self.tr("Disputes settled"), lambda row: str(row.count), 120, True, sort=lambda row: row.count
            ),
        ]

    def make_up(self, row: TeamRow) -> str:
        """What is missing from a team, in words."""
        if row.ended_on:
            return self.tr("dissolved {day}").format(day=self.wording.short_date(row.ended_on))
        return "；".join(map(self.seat, row.gaps)) or self.tr("complete")

    def seat(self, state: SeatState) -> str:
        """A seat, how many sit in it, what is wrong."""
        roles = "/".join(self.wording.term(role) for role in state.seat.roles)
        said = f"{roles} {state.filled}/{state.seat.count}"
        return f"{said} {self.wording.term(state.gap)}" if state.gap else said

    def _tone(self, row: TeamRow) -> Tone:
        if row.ended_on:
            return Tone.NEUTRAL
        return Tone.WARN if row.gaps else Tone.GOOD

    def _span(self, first: date, after: date | None) -> str:
        return f"{first.isoformat()} – {after.isoformat() if after else self._now}"

    def _plan(self, row: CareerRow) -> str:
        return f"{row.plan_done}/{len(row.plan)}" if row.plan else "—"

    def _item_state(self, row: PlanRow) -> str:
        if row.done_on:
            return self.tr("done")
        return self.tr("late") if row.late else self.tr("open")

    def _why(self, row: MatchRow) -> str:
        words = self.tr("judge's wish {judge} · own wish {aide} · mean mark {mark} gives {points}")
        mark = "—" if row.mark is None else str(row.mark)
        return words.format(judge=row.of_judge, aide=row.of_aide, mark=mark, points=row.of_mark)


def _item_tone(row: PlanRow) -> Tone:
    if row.done_on:
        return Tone.GOOD
    return Tone.WARN if row.late else Tone.NEUTRAL
