"""Tables of the room of supervision."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tribunal_desktop.services.monitoring_papers import figure_name, figure_remark, figure_value
from tribunal_desktop.services.monitoring_views import Figure, LeaderRow, StageBar, StuckRow
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.tables.cases import STAGE_TONES
from tribunal_desktop.ui.theme import Tone

LONG_QUIET, VERY_QUIET = 14, 30
"""Days without an event from which the list marks a case; ours."""


class StuckTable(RowTable[StuckRow]):
    """Open disputes by the days since anything was written in them."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        super().__init__(
            [
                Column(
                    "quiet",
                    self.tr("Quiet for"),
                    lambda row: fill_in(self.tr("{days} {days:day|days}"), days=row.quiet_days),
                    92,
                    tone=lambda row: _quiet_tone(row.quiet_days),
                    sort=lambda row: row.quiet_days,
                ),
                Column("number", self.tr("Case number"), lambda row: row.number, 190),
                Column("parties", self.tr("Parties"), lambda row: row.parties, 0),
                Column(
                    "stage",
                    self.tr("Stage"),
                    lambda row: wording.term(row.stage),
                    92,
                    tone=lambda row: STAGE_TONES[row.stage],
                ),
                Column(
                    "last",
                    self.tr("Last activity"),
                    lambda row: " · ".join(
                        part
                        for part in (
                            wording.short_date(row.last_on),
                            wording.text(f"record.{row.last_kind}") if row.last_kind else "",
                            row.last_actor,
                        )
                        if part
                    ),
                    190,
                    sort=lambda row: row.last_on,
                ),
                Column(
                    "turn",
                    self.tr("Whose turn"),
                    lambda row: f"{wording.term(row.turn)} · {row.person or self.tr('nobody yet')}",
                    142,
                ),
                Column(
                    "due",
                    self.tr("Limit ends"),
                    lambda row: wording.short_date(row.due_on),
                    116,
                    secondary=True,
                    sort=lambda row: row.due_on,
                ),
                Column(
                    "sent",
                    self.tr("Sent"),
                    lambda row: wording.term(row.delivery) if row.delivery else "—",
                    92,
                    secondary=True,
                ),
            ],
            parent=parent,
        )


class FigureTable(RowTable[Figure]):
    """The numbers of a period, each with what it was counted from."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        lang = wording.lang
        super().__init__(
            [
                Column("name", self.tr("Figure"), lambda row: figure_name(row, lang), 300),
                Column(
                    "value",
                    self.tr("Value"),
                    lambda row: figure_value(row.value, row.unit, lang),
                    150,
                    right=True,
                    bold=lambda row: True,
                    sort=lambda row: row.value,
                ),
                Column(
                    "of",
                    self.tr("n of m"),
                    lambda row: (
                        f"{wording.number(row.part)} / {wording.number(row.whole)}"
                        if row.whole is not None
                        else wording.number(row.part)
                    ),
                    140,
                    right=True,
                    secondary=True,
                    sort=lambda row: row.part,
                ),
                Column(
                    "before",
                    self.tr("Year before"),
                    lambda row: figure_value(row.before, row.unit, lang) if row.before is not None else "—",
                    130,
                    right=True,
                    secondary=True,
                ),
                Column("remark", self.tr("Remark"), lambda row: figure_remark(row, lang) or "—", 0),
            ],
            parent=parent,
        )


class StageBarTable(RowTable[StageBar]):
    """The numbers of the stage chart."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        super().__init__(
            [
                Column("stage", self.tr("Stage"), lambda row: wording.term(row.stage), 0),
                Column("own", self.tr("My mean"), lambda row: self._days(row.own_days), 120, right=True),
                Column("own_n", self.tr("My cases"), lambda row: wording.number(row.own_cases), 110, right=True),
                Column("all", self.tr("Tribunal's mean"), lambda row: self._days(row.all_days), 140, right=True),
                Column("all_n", self.tr("Its cases"), lambda row: wording.number(row.all_cases), 110, right=True),
            ],
            parent=parent,
        )

    def _days(self, days: object) -> str:
        return "—" if days is None else fill_in(self.tr("{days} {days:day|days}"), days=days)


class LeaderTable(RowTable[LeaderRow]):
    """Leaders' own cases in a quarter; supervision stands apart."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        super().__init__(
            [
                Column("name", self.tr("Name"), lambda row: row.name, 0),
                Column("post", self.tr("Post"), lambda row: wording.term(row.post), 130),
                Column("quota", self.tr("Quota of the quarter"), lambda row: f"{row.quota:f}", 160, right=True),
                Column("closed", self.tr("Closed in the quarter"), lambda row: str(row.closed), 160, right=True),
                Column("year", self.tr("Closed in the year"), lambda row: str(row.closed_in_year), 150, right=True),
                Column(
                    "met",
                    self.tr("Quota"),
                    lambda row: self.tr("met") if row.met else self.tr("not yet"),
                    100,
                    tone=lambda row: Tone.GOOD if row.met else Tone.WARN,
                ),
                Column(
                    "hours",
                    self.tr("Supervision, hours"),
                    lambda row: f"{row.supervision_minutes / 60:.1f}",
                    150,
                    right=True,
                    secondary=True,
                ),
            ],
            parent=parent,
        )


def _quiet_tone(days: int) -> Tone:
    if days >= VERY_QUIET:
        return Tone.BAD
    return Tone.WARN if days >= LONG_QUIET else Tone.NEUTRAL
