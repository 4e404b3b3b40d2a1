"""Columns of the tables on the four types, supervision and danger marks."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.terms import FlagState, RiskLevel
from tribunal_desktop.services.risk_views import ActRow, CheckRow, FlagRow, MemberRow, NoticeRow, RegisterRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column
from tribunal_desktop.ui.theme import Tone

FLAG_TONES = {FlagState.CONFIRMED: Tone.WARN, FlagState.REJECTED: Tone.NEUTRAL, FlagState.LIFTED: Tone.NEUTRAL}
LEVEL_TONES = {RiskLevel.LOW: Tone.GOOD, RiskLevel.MEDIUM: Tone.WARN, RiskLevel.HIGH: Tone.BAD}


class RiskColumns(QObject):
    """Makes the columns in the language of the window."""

    def __init__(self, say: Locale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = say

    def flags(self) -> list[Column[FlagRow]]:
        """What was decided on each indicator."""
        say = self._say
        return [
            Column(
                "what",
                self.tr("Indicator"),
                lambda each: each.indicator.of(say.lang),
                0,
                tip=lambda each: _flag_tip(say, each),
            ),
            Column(
                "state",
                self.tr("State"),
                lambda each: say.term(each.state),
                84,
                tone=lambda each: FLAG_TONES[each.state],
            ),
            Column("finder", self.tr("Found by"), lambda each: say.term(each.finder), 100),
            Column("stage", self.tr("Stage"), lambda each: say.term(each.found_stage), 84, secondary=True),
            Column(
                "when",
                self.tr("When"),
                lambda each: say.short_moment(each.marked_at),
                150,
                sort=lambda each: each.marked_at,
            ),
            Column("by", self.tr("By"), lambda each: each.marked_by, 72, secondary=True),
        ]

    def acts(self) -> list[Column[ActRow]]:
        """The acts of supervision."""
        say = self._say

        def measure(each: ActRow) -> str:
            words = say.term(each.measure)
            return self.tr("Correction: {measure}").format(measure=words) if each.corrects else words

        def state(each: ActRow) -> str:
            if each.report_by is None:
                return self.tr("on record")
            return (
                self.tr("reported")
                if each.reported_at
                else self.tr("by {day}").format(day=say.short_date(each.report_by))
            )

        return [
            Column("what", self.tr("Measure"), measure, 0, tip=lambda each: each.words),
            Column("words", self.tr("Text"), lambda each: each.words, 240, tip=lambda each: each.words),
            Column(
                "when",
                self.tr("When"),
                lambda each: say.short_moment(each.acted_at),
                150,
                sort=lambda each: each.acted_at,
            ),
            Column("by", self.tr("By"), lambda each: each.acted_by, 72, secondary=True),
            Column("state", self.tr("Report"), state, 144, tone=_act_tone),
        ]

    def notices(self) -> list[Column[NoticeRow]]:
        """Who was told."""
        say = self._say

        def receipt(each: NoticeRow) -> str:
            return say.short_date(each.receipt_on) if each.receipt_on else self.tr("no receipt")

        return [
            Column("body", self.tr("Body"), lambda each: each.body_name, 0, tip=lambda each: say.term(each.body)),
            Column("person", self.tr("Person"), lambda each: each.person, 130),
            Column("when", self.tr("Told"), lambda each: say.short_moment(each.told_at), 150),
            Column("by", self.tr("By"), lambda each: each.told_by, 72, secondary=True),
            Column(
                "receipt",
                self.tr("Receipt"),
                receipt,
                120,
                tone=lambda each: Tone.GOOD if each.receipt_on else Tone.WARN,
                tip=lambda each: each.receipt_words,
            ),
        ]

    def net(self) -> list[Column[MemberRow]]:
        """Who watches."""
        say = self._say
        return [
            Column("name", self.tr("Name"), lambda each: each.name, 0),
            Column("role", self.tr("Part"), lambda each: say.term(each.role), 130),
            Column("phone", self.tr("Telephone"), lambda each: each.phone, 140),
        ]

    def checks(self) -> list[Column[CheckRow]]:
        """Looks at how things stand."""
        say = self._say
        return [
            Column("when", self.tr("When"), lambda each: say.short_moment(each.checked_at), 150),
            Column("words", self.tr("How things stood"), lambda each: each.words, 0, tip=lambda each: each.words),
            Column("by", self.tr("By"), lambda each: each.checked_by, 72, secondary=True),
            Column(
                "next", self.tr("Next"), lambda each: say.short_date(each.next_on), 110, sort=lambda each: each.next_on
            ),
        ]

    def register(self) -> list[Column[RegisterRow]]:
        """The register of the four types."""
        say = self._say
        return [
            Column("no", self.tr("Case number"), lambda each: each.number, 190),
            Column("who", self.tr("Parties"), lambda each: each.parties, 0, tip=lambda each: each.parties),
            Column(
                "what",
                self.tr("Indicator"),
                lambda each: each.indicator.of(say.lang),
                170,
                tip=lambda each: say.term(each.four_type),
            ),
            Column(
                "state",
                self.tr("State"),
                lambda each: say.term(each.state),
                84,
                tone=lambda each: FLAG_TONES[each.state],
            ),
            Column(
                "level",
                self.tr("Risk"),
                lambda each: say.term(each.level),
                84,
                tone=lambda each: LEVEL_TONES.get(each.level) if each.level else None,
            ),
            Column("measures", self.tr("Done"), lambda each: f"{each.measures_done}/{each.measures}", 72, right=True),
            Column(
                "when",
                self.tr("Marked"),
                lambda each: say.short_date(beijing_day(each.marked_at)),
                124,
                sort=lambda each: each.marked_at,
            ),
            Column("judge", self.tr("Judge"), lambda each: each.judge or "—", 72, secondary=True),
        ]


def _flag_tip(say: Locale, each: FlagRow) -> str:
    return "\n".join(part for part in (say.term(each.four_type), each.evidence, each.words, each.lifted_words) if part)


def _act_tone(each: ActRow) -> Tone:
    if each.report_by is None:
        return Tone.NEUTRAL
    return Tone.GOOD if each.reported_at else Tone.WARN
