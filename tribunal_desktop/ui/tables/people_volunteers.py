"""Columns of the volunteers' lists."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from tribunal_desktop.services.volunteer_reports import change_words
from tribunal_desktop.services.volunteer_views import (
    CandidateRow,
    EffectRow,
    NoticeRow,
    OutingRow,
    PairRow,
    ScoreRow,
    StepRow,
    TaskRow,
    TermsRow,
)
from tribunal_desktop.services.work_orders import OrderRow
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column
from tribunal_desktop.ui.theme import Tone


class VolunteerColumns(QObject):
    """What each list shows; ``today`` marks what is late."""

    def __init__(self, wording: Locale, parent: QObject | None = None, today: date = date.max) -> None:
        super().__init__(parent)
        self.wording, self.today = wording, today

    def pairs(self) -> list[Column[PairRow]]:
        """The board: a judge without a volunteer is red."""
        return [
            Column("judge", self.tr("Judge"), lambda row: row.judge, 130, bold=lambda _: True),
            Column("post", self.tr("Post"), lambda row: self.wording.term(row.post), 130, gives_way=3),
            Column(
                "volunteer",
                self.tr("Volunteer"),
                lambda row: self._paired(row),
                0,
                tone=lambda row: None if row.pairing_id else Tone.BAD,
            ),
            Column("township", self.tr("Recruited by"), lambda row: row.township or "—", 160, gives_way=2),
            self._day("since", self.tr("Together since"), lambda row: row.started_on, gives_way=1),
            Column(
                "pledge",
                self.tr("Pledge of secrecy"),
                lambda row: self._pledge(row),
                150,
                tone=lambda row: Tone.WARN if row.pairing_id and row.pledged_on is None else None,
            ),
        ]

    def candidates(self) -> list[Column[CandidateRow]]:
        """Who applied, and how far they are."""
        return [
            Column("name", self.tr("Name"), lambda row: row.name, 120, bold=lambda _: True),
            Column("township", self.tr("Township"), lambda row: row.township, 120),
            self._day("applied", self.tr("Applied"), lambda row: row.applied_on),
            Column("taken", self.tr("Steps"), lambda row: f"{row.taken} / {len(row.steps)}", 80, right=True),
            Column(
                "next",
                self.tr("Next step"),
                self._next,
                250,
                tone=lambda row: Tone.WARN if row.open else Tone.GOOD if row.volunteer_id else Tone.NEUTRAL,
            ),
            Column("words", self.tr("Remark"), lambda row: row.withdrawn_reason or "—", 0),
        ]

    def steps(self) -> list[Column[StepRow]]:
        """The five steps of one candidate."""
        return [
            Column("step", self.tr("Step"), lambda row: self.wording.term(row.step), 250),
            Column(
                "day",
                self.tr("Day"),
                lambda row: self.wording.short_date(row.done_on) if row.done_on else self.tr("not taken yet"),
                120,
                tone=lambda row: None if row.done_on else Tone.NEUTRAL,
                sort=lambda row: row.done_on,
            ),
            Column("actor", self.tr("By whom"), lambda row: row.actor or "—", 150),
            Column(
                "words",
                self.tr("What was done"),
                lambda row: (
                    self.tr("Skipped: {reason}").format(reason=row.skipped_reason)
                    if row.skipped_reason
                    else row.words or "—"
                ),
                0,
            ),
            Column("papers", self.tr("Scans"), lambda row: str(row.papers), 76, right=True),
        ]

    def tasks(self) -> list[Column[TaskRow]]:
        """Tasks to do."""
        return [
            Column(
                "due",
                self.tr("Due"),
                lambda row: self.wording.short_date(row.due_on),
                120,
                tone=self._due_tone,
                sort=lambda row: row.due_on,
            ),
            *self._of_task(),
        ]

    def done(self) -> list[Column[TaskRow]]:
        """Tasks that were done."""
        return [
            Column(
                "done",
                self.tr("Done"),
                lambda row: self.wording.short_date(row.done_on),
                120,
                tone=lambda row: Tone.WARN if row.done_on and row.done_on > row.due_on else None,
                sort=lambda row: row.done_on,
            ),
            *self._of_task(),
            Column(
                "minutes",
                self.tr("Minutes"),
                lambda row: str(row.minutes),
                104,
                right=True,
                sort=lambda row: row.minutes,
            ),
        ]

    def outings(self) -> list[Column[OutingRow]]:
        """Circuit trips and who went along."""
        return [
            Column("day", self.tr("Day"), lambda row: self.wording.short_date(row.day), 120, sort=lambda row: row.day),
            Column("name", self.tr("Trip"), lambda row: row.name, 220),
            Column("judge", self.tr("Judge"), lambda row: row.judge or "—", 100),
            Column(
                "purposes",
                self.tr("What was done"),
                lambda row: self._listed(self.wording.term(kind) for kind in row.purposes),
                0,
            ),
            Column("volunteers", self.tr("Volunteers along"), lambda row: self._listed(row.volunteers), 180),
        ]

    def scores(self) -> list[Column[ScoreRow]]:
        """The sheets of a month."""
        return [
            Column("judge", self.tr("Judge"), lambda row: row.judge, 120),
            Column("volunteer", self.tr("Volunteer"), lambda row: row.volunteer, 120, bold=lambda _: True),
            Column(
                "total",
                self.tr("Total"),
                lambda row: self.tr("missing") if row.total is None else f"{row.total} / {row.full}",
                110,
                tone=self._score_tone,
                sort=lambda row: row.total,
            ),
            Column("low", self.tr("Two low months"), self._low, 200, tone=self._low_tone),
            Column("comment", self.tr("Comment"), lambda row: row.comment or "—", 0, tip=lambda row: row.comment),
            Column("marked", self.tr("Filled in"), lambda row: self.wording.short_moment(row.marked_at), 160),
        ]

    def notices(self) -> list[Column[NoticeRow]]:
        """Notices to townships."""
        return [
            self._day("made", self.tr("Made on"), lambda row: row.made_on),
            Column("volunteer", self.tr("Volunteer"), lambda row: row.volunteer, 120, bold=lambda _: True),
            Column("township", self.tr("Sent to"), lambda row: row.township, 130),
            Column("judge", self.tr("Judge"), lambda row: row.judge, 110),
            Column(
                "by",
                self.tr("Answer by"),
                lambda row: self.wording.short_date(row.reply_by),
                120,
                tone=lambda row: Tone.BAD if row.replied_on is None and row.reply_by < self.today else None,
                sort=lambda row: row.reply_by,
            ),
            Column(
                "reply",
                self.tr("Answer"),
                lambda row: (
                    f"{self.wording.short_date(row.replied_on)} {row.reply}" if row.replied_on else self.tr("none yet")
                ),
                0,
            ),
        ]

    def effect(self) -> list[Column[EffectRow]]:
        """Closings before and since, with both inputs."""
        return [
            Column("judge", self.tr("Judge"), lambda row: row.judge, 120, bold=lambda _: True),
            Column("volunteer", self.tr("Volunteer"), lambda row: row.volunteer, 120),
            self._day("since", self.tr("Together since"), lambda row: row.started_on, gives_way=1),
            Column("before", self.tr("Closed before"), lambda row: self.counted(row.before), 140, right=True),
            Column("after", self.tr("Closed since"), lambda row: self.counted(row.after), 140, right=True),
            Column("change", self.tr("Change of closings"), lambda row: change_words(row.change, self.wording.lang), 0),
        ]

    def terms(self) -> list[Column[TermsRow]]:
        """Contracts."""
        return [
            Column("name", self.tr("Volunteer"), lambda row: row.name, 90, bold=lambda _: True),
            Column("judge", self.tr("Judge"), lambda row: row.judge or "—", 80),
            self._day("born", self.tr("Born"), lambda row: row.facts.birth_date, 100),
            Column("degree", self.tr("Degree"), lambda row: self.wording.term(row.facts.degree) or "—", 80),
            self._day("since", self.tr("Serves since"), lambda row: row.facts.service_from, 104),
            Column(
                "pay",
                self.tr("Monthly pay"),
                lambda row: "—" if row.facts.monthly_pay_fen is None else self.wording.money(row.facts.monthly_pay_fen),
                106,
                right=True,
                sort=lambda row: row.facts.monthly_pay_fen,
            ),
            Column(
                "insured",
                self.tr("Insured"),
                lambda row: self.tr("insured") if row.facts.five_insurances else self.tr("not insured"),
                84,
                tone=lambda row: Tone.GOOD if row.facts.five_insurances else Tone.WARN,
            ),
            Column(
                "employer",
                self.tr("Company"),
                lambda row: row.facts.employer or "—",
                0,
                tip=lambda row: row.facts.employer,
            ),
            self._day("trained", self.tr("Trained"), lambda row: row.trained_on, 100),
            Column(
                "overtime",
                self.tr("Overtime"),
                lambda row: self.tr("{hours} h").format(hours=f"{row.overtime_minutes / 60:.1f}"),
                84,
                right=True,
                sort=lambda row: row.overtime_minutes,
            ),
        ]

    def orders(self) -> list[Column[OrderRow]]:
        """Work orders of a month."""
        return [
            Column("kind", self.tr("Matter"), lambda row: self.wording.term(row.kind), 96),
            Column("words", self.tr("Order"), lambda row: row.words, 0, tip=lambda row: row.words),
            Column("number", self.tr("Case number"), lambda row: row.number or "—", 190, secondary=True, gives_way=1),
            Column("worker", self.tr("Worker"), lambda row: row.worker, 90, tip=lambda row: row.organisation),
            Column(
                "due",
                self.tr("Due"),
                lambda row: self.wording.short_date(row.due_on),
                112,
                tone=lambda row: Tone.BAD if row.due_on < (row.done_on or self.today) else None,
                sort=lambda row: row.due_on,
            ),
            Column(
                "done",
                self.tr("Done"),
                lambda row: self.wording.short_date(row.done_on),
                112,
                sort=lambda row: row.done_on,
            ),
            Column("result", self.tr("Result"), lambda row: self.wording.term(row.result) or "—", 116),
            Column(
                "accepted",
                self.tr("Acceptance"),
                self._accepted,
                110,
                tone=lambda row: {None: None, True: Tone.GOOD, False: Tone.BAD}[row.accepted],
                tip=lambda row: row.refusal,
            ),
        ]

    def counted(self, counted: Any) -> str:
        """So many cases in so many months."""
        return fill_in(self.tr("{count} in {months} {months:month|months}"), count=counted.count, months=counted.months)

    def _listed(self, words: Iterable[str]) -> str:
        return ("、" if self.wording.lang == "zh" else ", ").join(words) or "—"

    def _of_task(self) -> list[Column[TaskRow]]:
        return [
            Column("volunteer", self.tr("Volunteer"), lambda row: row.volunteer, 96),
            Column("kind", self.tr("Task"), lambda row: self.wording.term(row.kind), 170, bold=lambda _: True),
            Column("words", self.tr("What is to be done"), lambda row: row.words, 0, tip=lambda row: row.words),
            Column("number", self.tr("Case number"), lambda row: row.number or "—", 190, secondary=True),
            Column("judge", self.tr("Judge"), lambda row: row.judge, 84),
        ]

    def _day(self, key: str, title: str, read: Any, width: int = 112, gives_way: int = 0) -> Column[Any]:
        return Column(
            key,
            title,
            lambda row: read(row).isoformat() if read(row) else "—",
            width,
            sort=read,
            gives_way=gives_way,
        )

    def _paired(self, row: PairRow) -> str:
        return row.volunteer or self.tr("nobody")

    def _pledge(self, row: PairRow) -> str:
        if not row.pairing_id:
            return "—"
        return row.pledged_on.isoformat() if row.pledged_on else self.tr("not on record")

    def _next(self, row: CandidateRow) -> str:
        if row.withdrawn_on is not None:
            return self.tr("not taken on")
        return self.wording.term(row.next_step) if row.next_step else self.tr("on the roster")

    def _due_tone(self, row: TaskRow) -> Tone | None:
        if row.due_on < self.today:
            return Tone.BAD
        return Tone.WARN if row.due_on == self.today else None

    def _score_tone(self, row: ScoreRow) -> Tone:
        if row.total is None:
            return Tone.BAD
        return Tone.WARN if row.low else Tone.GOOD

    def _low(self, row: ScoreRow) -> str:
        if row.low_months is None:
            return "—"
        if row.noticed_on is not None:
            return self.tr("notice of {day}").format(day=self.wording.short_date(row.noticed_on))
        first, second = row.low_months
        return self.tr("{first} and {second}: notice due").format(first=f"{first:%Y-%m}", second=f"{second:%m}")

    def _low_tone(self, row: ScoreRow) -> Tone | None:
        if row.low_months is None:
            return None
        return Tone.BAD if row.noticed_on is None else Tone.NEUTRAL

    def _accepted(self, row: OrderRow) -> str:
        if row.accepted is None:
            return self.tr("to accept") if row.done_on else "—"
        return self.tr("accepted") if row.accepted else self.tr("refused")
