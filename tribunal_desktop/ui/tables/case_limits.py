"""Columns of the tables in the section of limits (期限与节点)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tribunal_desktop.rules.terms import LimitState
from tribunal_desktop.services.case_limits_views import CaseLimit, Moved
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone

STATE_TONES = {
    LimitState.RUNNING: Tone.NEUTRAL,
    LimitState.WARNED: Tone.WARN,
    LimitState.PAUSED: Tone.INFO,
    LimitState.OVERDUE: Tone.BAD,
    LimitState.RUN_OUT: Tone.NEUTRAL,
    LimitState.KEPT: Tone.GOOD,
    LimitState.KEPT_LATE: Tone.WARN,
    LimitState.REPLACED: Tone.NEUTRAL,
    LimitState.MISTAKEN: Tone.NEUTRAL,
}


def limit_table(locale: Locale) -> RowTable[CaseLimit]:
    """The limits of a case, the running ones first."""
    name = QCoreApplication.translate("CaseLimitTables", "Limit")
    start = QCoreApplication.translate("CaseLimitTables", "Runs from")
    nominal = QCoreApplication.translate("CaseLimitTables", "Before moving")
    due = QCoreApplication.translate("CaseLimitTables", "Last day")
    state = QCoreApplication.translate("CaseLimitTables", "State")
    owner = QCoreApplication.translate("CaseLimitTables", "Whose")
    return RowTable(
        [
            Column("name", name, lambda row: limit_name(row, locale), 0, tip=lambda row: row.rule.limit.basis),
            Column("owner", owner, lambda row: row.owner or locale.term(row.owner_post or row.rule.bound), 96),
            Column("start", start, lambda row: row.started_on.isoformat(), 104, secondary=True),
            Column("nominal", nominal, lambda row: row.nominal_on.isoformat(), 118, secondary=True),
            Column("due", due, last_day, 130, bold=lambda row: row.done_on is None),
            Column("state", state, lambda row: state_words(row, locale), 138, tone=tone_of),
        ]
    )


def moved_table(locale: Locale) -> RowTable[Moved]:
    """What the sandbox compares: each running limit now and then."""
    name = QCoreApplication.translate("CaseLimitTables", "Limit")
    now = QCoreApplication.translate("CaseLimitTables", "Now")
    then = QCoreApplication.translate("CaseLimitTables", "Then")
    by = QCoreApplication.translate("CaseLimitTables", "Moves by")
    article = QCoreApplication.translate("CaseLimitTables", "Article")
    return RowTable(
        [
            Column("name", name, lambda row: limit_name(row.now, locale), 0),
            Column("now", now, lambda row: row.now.planned_on.isoformat(), 104, secondary=True),
            Column("then", then, lambda row: row.then.planned_on.isoformat(), 104, bold=lambda row: row.days != 0),
            Column("by", by, _days, 96, tone=_move_tone, sort=lambda row: row.days),
            Column("article", article, lambda row: row.now.rule.limit.basis, 210, secondary=True),
        ]
    )


def limit_name(row: CaseLimit, locale: Locale) -> str:
    """The limit, with the party it runs for."""
    name = row.name.of(locale.lang)
    if not row.party:
        return name
    return f"{name}（{row.party}）" if locale.lang == "zh" else f"{name} ({row.party})"


def last_day(row: CaseLimit) -> str:
    """The last lawful day, to the hour where it is counted in hours."""
    if row.due_at is not None:
        return f"{row.due_at:%Y-%m-%d %H:%M}"
    return f"{row.due_on.isoformat()}{' *' if row.provisional else ''}"


def state_words(row: CaseLimit, locale: Locale) -> str:
    """The state; of a limit that was kept also the day."""
    words = locale.term(row.state)
    return f"{words} {row.done_on:%m-%d}" if row.done_on and row.state in _ENDED else words


_ENDED = (LimitState.KEPT, LimitState.KEPT_LATE)


def tone_of(row: CaseLimit) -> Tone:
    """Near limits turn red at the last day to remind at."""
    last_warning = row.state is LimitState.WARNED and row.urgency >= len(row.rule.limit.warn_before) > 1
    return Tone.BAD if last_warning else STATE_TONES[row.state]


def _days(row: Moved) -> str:
    return f"{row.days:+d}" if row.days else "0"


def _move_tone(row: Moved) -> Tone | None:
    if row.days == 0:
        return None
    return Tone.WARN if row.then.state in (LimitState.OVERDUE, LimitState.WARNED) else Tone.INFO
