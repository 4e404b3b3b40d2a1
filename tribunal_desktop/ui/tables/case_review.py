"""Tables of the section on appeal and review."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from tribunal_desktop.rules.money import percent
from tribunal_desktop.rules.terms import AppealResult, ReviewGrade, ReviewStage
from tribunal_desktop.services.appeal_views import AppealFigure, AppealRow, DecisionRow, PartyTerm, RetrialRow
from tribunal_desktop.services.review_views import CoverageRow, ItemRow, ReviewRow, RoundRow
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column
from tribunal_desktop.ui.theme import Tone

_STAGE_TONES = {
    ReviewStage.TO_REVIEW: Tone.INFO,
    ReviewStage.OBJECTED: Tone.WARN,
    ReviewStage.TO_RECTIFY: Tone.WARN,
    ReviewStage.DONE: Tone.GOOD,
}
_GRADE_TONES = {
    ReviewGrade.EXCELLENT: Tone.GOOD,
    ReviewGrade.QUALIFIED: Tone.NEUTRAL,
    ReviewGrade.DEFECTIVE: Tone.WARN,
    ReviewGrade.UNQUALIFIED: Tone.BAD,
}


class ReviewColumns(QObject):
    """Columns for each kind of row."""

    def __init__(self, wording: Locale) -> None:
        super().__init__()
        self._say = wording

    def terms(self) -> list[Column[PartyTerm]]:
        """Each party's term of appeal."""
        say = self._say
        return [
            Column("party", self.tr("Party"), lambda row: row.name, 0),
            Column("role", self.tr("Role"), lambda row: say.term(row.role), 100, secondary=True),
            Column("served", self.tr("Served on"), lambda row: say.date(row.served_on) or "—", 170),
            Column("ends", self.tr("Term ends"), lambda row: say.date(row.ends_on) or "—", 170),
            Column("state", self.tr("State"), self._term_state, 100, tone=_term_tone),
        ]

    def appeals(self) -> list[Column[AppealRow]]:
        """The appeals of a case."""
        say = self._say
        return [
            Column("party", self.tr("Appellant"), lambda row: row.party, 0),
            Column(
                "received",
                self.tr("Handed in"),
                lambda row: say.short_date(row.received_on),
                112,
                sort=lambda row: row.received_on,
            ),
            Column("in_time", self.tr("In time"), self._in_time, 84, tone=_in_time_tone),
            Column(
                "fee",
                self.tr("Fee prepaid"),
                lambda row: say.short_date(row.fee_paid_on) if row.fee_paid_on else self.tr("not yet"),
                112,
                sort=lambda row: row.fee_paid_on,
            ),
            Column("state", self.tr("State"), self._appeal_state, 140, tone=_appeal_tone),
            Column("number", self.tr("Second instance"), lambda row: row.second_no, 190, secondary=True),
        ]

    def retrials(self) -> list[Column[RetrialRow]]:
        """The applications for retrial of a case."""
        say = self._say
        return [
            Column("party", self.tr("Applicant"), lambda row: row.party, 0),
            Column("applied", self.tr("Applied on"), lambda row: say.date(row.applied_on), 150),
            Column("court", self.tr("Court"), lambda row: row.retrial_court, 200),
            Column("result", self.tr("Result"), lambda row: say.term(row.result) or self.tr("examined"), 150),
            Column("on", self.tr("Decided"), lambda row: say.date(row.result_on), 150),
        ]

    def decisions(self) -> list[Column[DecisionRow]]:
        """The decisions behind a figure."""
        say = self._say
        return [
            Column("number", self.tr("Case number"), lambda row: row.number, 210),
            Column("parties", self.tr("Parties"), lambda row: row.parties, 0),
            Column("judge", self.tr("Judge"), lambda row: row.judge, 100),
            Column("closed", self.tr("Closed"), lambda row: say.date(row.closed_on), 140, sort=lambda r: r.closed_on),
            Column("result", self.tr("Second instance"), lambda row: say.term(row.result), 130),
        ]

    def figures(self) -> list[Column[AppealFigure]]:
        """How decisions fared, always with n of m."""
        return [
            Column("name", self.tr("Figure"), self._figure_name, 0),
            Column("rate", self.tr("Share"), _figure_share, 110, right=True),
            Column("counted", self.tr("Counted"), self._counted, 150, right=True),
        ]

    def reviews(self, *, of_case: bool) -> list[Column[ReviewRow]]:
        """Reviews, of one case or of many."""
        say = self._say
        which: list[Column[ReviewRow]] = (
            [
                Column("kind", self.tr("Kind"), lambda row: say.term(row.kind), 110),
                Column("reason", self.tr("Why"), self._why, 0),
            ]
            if of_case
            else [
                Column("place", self.tr("No."), lambda row: str(row.draw_place), 60, right=True),
                Column("number", self.tr("Case number"), lambda row: row.number, 200),
                Column("parties", self.tr("Parties"), lambda row: row.parties, 0),
                Column("judge", self.tr("Judge"), lambda row: row.judge, 90),
            ]
        )
        return [
            *which,
            Column("reviewer", self.tr("Reviewer"), lambda row: row.reviewer or self.tr("nobody yet"), 110),
            Column("grade", self.tr("Grade"), lambda row: say.term(row.grade), 90, tone=_grade_tone),
            Column("defects", self.tr("Defects"), lambda row: str(len(row.defects)), 80, right=True),
            Column(
                "stage", self.tr("State"), lambda row: say.term(row.stage), 130, tone=lambda r: _STAGE_TONES[r.stage]
            ),
        ]

    def defects(self, item_name: Callable[[ItemRow], str]) -> list[Column[ItemRow]]:
        """What a review found wrong; ``item_name`` names an item of the sheet."""
        say = self._say
        return [
            Column("item", self.tr("Item"), item_name, 260),
            Column("mark", self.tr("Class"), lambda row: say.term(row.mark), 110, tone=lambda _row: Tone.WARN),
            Column("words", self.tr("What is wrong"), lambda row: row.words, 0, tip=lambda row: row.words),
            Column("by", self.tr("By"), lambda row: row.rectify_by, 90),
            Column(
                "due",
                self.tr("Until"),
                lambda row: say.short_date(row.rectify_due_on),
                125,
                sort=lambda row: row.rectify_due_on,
            ),
            Column(
                "done",
                self.tr("Put right"),
                lambda row: say.short_date(row.rectified_on) or "—",
                125,
                sort=lambda row: row.rectified_on,
            ),
        ]

    def rounds(self) -> list[Column[RoundRow]]:
        """Rounds of review."""
        say = self._say
        return [
            Column("title", self.tr("Round"), lambda row: row.title, 0),
            Column("kind", self.tr("Kind"), lambda row: say.term(row.kind), 110),
            Column(
                "days",
                self.tr("Closed between"),
                lambda row: f"{say.short_date(row.starts_on)} – {say.short_date(row.ends_on)}",
                250,
            ),
            Column("pool", self.tr("Could be drawn"), lambda row: say.number(row.pool), 120, right=True),
            Column("drawn", self.tr("Drawn"), lambda row: say.number(row.places), 80, right=True),
            Column("reviewed", self.tr("Reviewed"), lambda row: f"{row.reviewed} / {row.places}", 100, right=True),
            Column("state", self.tr("State"), self._round_state, 120, tone=_round_tone),
        ]

    def coverage(self) -> list[Column[CoverageRow]]:
        """Judges of the year, by name."""
        return [
            Column("judge", self.tr("Judge"), lambda row: row.judge, 0),
            Column("closed", self.tr("Closed"), lambda row: str(row.closed), 90, right=True),
            Column("chosen", self.tr("Chosen"), lambda row: str(row.chosen), 90, right=True),
            Column("reviewed", self.tr("Reviewed"), lambda row: str(row.reviewed), 100, right=True),
            Column(
                "state",
                self.tr("Covered"),
                lambda row: self.tr("covered") if row.chosen else self.tr("not yet"),
                120,
                tone=lambda row: Tone.GOOD if row.chosen else Tone.WARN,
            ),
        ]

    def _term_state(self, row: PartyTerm) -> str:
        if row.appealed:
            return self.tr("appealed")
        if row.served_on is None:
            return self.tr("not served")
        if row.ends_on is None:
            return self.tr("no appeal lies")
        return self.tr("ended") if row.ended else self.tr("runs")

    def _in_time(self, row: AppealRow) -> str:
        if row.term_ended_on is None:
            return self.tr("not known")
        return (
            fill_in(self.tr("{days} {days:day|days} late"), days=row.late_days) if row.late_days else self.tr("in time")
        )

    def _appeal_state(self, row: AppealRow) -> str:
        if row.result is not None:
            return self._say.term(row.result)
        if row.next_step is None:
            return self.tr("with the court above")
        return self.tr("next: {step}").format(step=self._say.term(row.next_step))

    def _why(self, row: ReviewRow) -> str:
        return row.reason or self.tr("drawn at place {place}").format(place=row.draw_place)

    def _round_state(self, row: RoundRow) -> str:
        if row.drawn_at is None:
            return self.tr("awaits the seed")
        return self.tr("done") if row.reviewed == row.places else self.tr("under review")

    def _figure_name(self, row: AppealFigure) -> str:
        return {
            "acceptance": self.tr("Acceptance: decisions not appealed"),
            "appeal": self.tr("Appealed decisions"),
            "changed": self.tr("Changed, of the results that came in the period"),
            "remanded": self.tr("Sent back, of the results that came in the period"),
            "unknown": self.tr("Not counted: service and term of appeal are not on file"),
        }[row.key]

    def _counted(self, row: AppealFigure) -> str:
        if row.whole is None:
            return self._say.number(row.part)
        return self.tr("{part} of {whole}").format(part=self._say.number(row.part), whole=self._say.number(row.whole))


def _figure_share(row: AppealFigure) -> str:
    if row.key not in ("acceptance", "appeal") or not row.whole:
        return "—"
    return f"{percent(row.part, row.whole)} %"


def _term_tone(row: PartyTerm) -> Tone:
    if row.appealed:
        return Tone.WARN
    return Tone.NEUTRAL if row.ended or row.served_on is None else Tone.INFO


def _in_time_tone(row: AppealRow) -> Tone:
    if row.term_ended_on is None:
        return Tone.NEUTRAL
    return Tone.BAD if row.late_days else Tone.GOOD


def _appeal_tone(row: AppealRow) -> Tone:
    if row.result in (AppealResult.CHANGED, AppealResult.REMANDED) or row.next_step is not None:
        return Tone.WARN
    return Tone.INFO if row.result is None else Tone.NEUTRAL


def _grade_tone(row: ReviewRow) -> Tone | None:
    return None if row.grade is None else _GRADE_TONES[row.grade]


def _round_tone(row: RoundRow) -> Tone:
    if row.drawn_at is None:
        return Tone.WARN
    return Tone.GOOD if row.reviewed == row.places else Tone.INFO
