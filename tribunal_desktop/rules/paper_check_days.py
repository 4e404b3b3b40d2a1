"""Days on a paper (日期体检): that they exist, fall on the weekday beside them, on working days, and in their order."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from tribunal_desktop.rules.calendar import Calendar
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.paper_check_content import KnownDay, Passage, Payments, matches, quoted
from tribunal_desktop.rules.paper_numerals import chinese_number

_WEEKDAYS = "一二三四五六日"
_WEEKDAY_NAMES = tuple(
    Name(f"星期{zh}", en)
    for zh, en in zip(
        _WEEKDAYS,
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        strict=True,
    )
)
_WEEKDAY = r"(?:[（(]?(?:星期|周)(?P<weekday>[一二三四五六日天])[）)]?)?"
_DAY = re.compile(
    r"(?:(?P<year>\d{4})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
    r"|(?P<year_cn>[〇○零一二三四五六七八九]{4})年(?P<month_cn>[一二三四五六七八九十]{1,3})月(?P<day_cn>[一二三四五六七八九十]{1,3})日)"
    rf"{_WEEKDAY}(?P<due>(?:之|以)?前(?![往后述来期])|止|届满)?"
)
_FILED = re.compile(r"(?:立案|受理)(?!.{0,6}(?:本诉|前))")
_PERIODS = "民事诉讼法第八十五条第三款；民法典第二百零三条"
_WINDOW = "民事诉讼法第二百零五条、第八十六条"
HEARING, ANSWER = "hearing_at", "ask."
"""Names of known days: the hearing, and the beginning of those a person answered."""
_NEAR = 7
"""Days before the end of the window from which it is called near; ours."""


def impossible_days(passages: tuple[Passage, ...]) -> Iterator[Finding]:
    """Days no calendar has; inside quotation marks a document may say so."""
    for passage, match in matches(passages, _DAY):
        if _day(match) is None:
            severity = Severity.ASK if quoted(passage.text, match.start()) else Severity.BLOCK
            words = match.group()
            yield Finding("paper_day_impossible", passage.place, severity, {"day": words}, words=words)


def wrong_weekdays(passages: tuple[Passage, ...]) -> Iterator[Finding]:
    """Days with another weekday beside them than they fall on: a reader cannot know which of the two holds."""
    for passage, match in matches(passages, _DAY):
        day, said = _day(match), match["weekday"]
        named = _WEEKDAYS.index(said.replace("天", "日")) if said else None
        if day is not None and named is not None and named != day.weekday():
            severity = Severity.ASK if quoted(passage.text, match.start()) else Severity.BLOCK
            right = _WEEKDAY_NAMES[day.weekday()]
            params: dict[str, object] = {"day": day, "said": _WEEKDAY_NAMES[named], "right": right}
            yield Finding("paper_weekday_wrong", passage.place, severity, params, words=match.group())


def due_on_rest_days(passages: tuple[Passage, ...], made_on: date, calendar: Calendar) -> Iterator[Finding]:
    """Terms from the paper's day on that end on a rest day: they run to the next working day."""
    for passage, match in matches(passages, _DAY):
        day = _day(match)
        if match["due"] and day is not None and day >= made_on and calendar.is_rest_day(day):
            params: dict[str, object] = {"day": day, "until": calendar.working_day_from(day)}
            yield Finding("paper_due_on_rest_day", passage.place, Severity.NOTE, params, _PERIODS, match.group())


def hearing_on_rest_day(known: Sequence[KnownDay], shown: Collection[str], calendar: Calendar) -> Iterator[Finding]:
    """A hearing on a rest day is possible, on circuit above all, and still worth a look."""
    for each in known:
        if each.name == HEARING and each.name in shown and each.term and calendar.is_rest_day(each.day):
            yield Finding("paper_hearing_on_rest_day", each.name, Severity.NOTE, {"day": each.day})


def days_out_of_order(
    known: Sequence[KnownDay], shown: Collection[str], made_on: date, *, record: bool = False
) -> Iterator[Finding]:
    """What must come before something else and does not, when the paper tells of it (``shown``).

    A ``record`` may be prepared before the sitting it tells of.
    """
    days = {each.name: each for each in known}
    for earlier, later in _ORDER:
        first, then = days.get(earlier), days.get(later)
        if first and then and first.day > then.day and {earlier, later} & set(shown):
            params: dict[str, object] = {"first": first.words, "day": first.day, "then": then.words, "other": then.day}
            yield Finding("paper_days_out_of_order", later, Severity.ASK, params)
    for each in known:
        past = each.name in _PAST or (each.name.startswith(ANSWER) and not each.term)
        if past and each.name in shown and each.day > made_on:
            lesser = Severity.NOTE if record else Severity.ASK
            severity = Severity.BLOCK if each.name in _PAST else lesser
            yield Finding("paper_day_after_paper", each.name, severity, {"name": each.words, "day": each.day})


def terms_in_the_past(known: Sequence[KnownDay], shown: Collection[str], made_on: date) -> Iterator[Finding]:
    """Days the paper tells somebody to keep that are over already."""
    for each in known:
        if each.term and each.name in shown and each.day < made_on:
            yield Finding("paper_term_past", each.name, Severity.ASK, {"name": each.words, "day": each.day})


def paper_day(day: date | None, made_on: date, filed_on: date | None, place: str) -> Iterator[Finding]:
    """The day the paper bears: no later than today's, no earlier than the filing it speaks of."""
    if day is None:
        return
    if day > made_on:
        yield Finding("paper_dated_ahead", place, Severity.ASK, {"day": day, "today": made_on})
    if filed_on is not None and day < filed_on:
        yield Finding("paper_dated_before_filing", place, Severity.BLOCK, {"day": day, "filed": filed_on})


def other_filing_day(passages: tuple[Passage, ...], filed_on: date | None, ours: Collection[str]) -> Iterator[Finding]:
    """«本院于…立案» with another day than that of the file; ``ours`` are words that must stand in the sentence."""
    if filed_on is None:
        return
    for passage, match in matches(passages, _DAY):
        day = _day(match)
        after = passage.text[match.end() : match.end() + 3]
        before = passage.text[max(0, match.start() - 8) : match.start()]
        named = "本院于" in before and _FILED.match(after.removeprefix("依法"))
        if named and day is not None and day != filed_on and any(word in passage.text for word in ours):
            params: dict[str, object] = {"day": day, "filed": filed_on}
            yield Finding("paper_filing_day_differs", passage.place, Severity.ASK, params, words=match.group())


def payments_before_agreement(payments: Sequence[Payments], agreed_on: date | None, place: str) -> Iterator[Finding]:
    """Payments that fall due before the day of the agreement they are part of."""
    early = [day for each in payments for day, _fen in each.parts if agreed_on is not None and day < agreed_on]
    if early:
        yield Finding("instalment_before_agreement", place, Severity.BLOCK, {"day": min(early)})


def confirmation_window(last_day: date | None, made_on: date) -> Iterator[Finding]:
    """The days in which both may ask the court to confirm their agreement (司法确认): gone, or nearly.

    Missed for a reason nobody could help, the term may be restored (CPL 86): so the law leaves a way.
    """
    if last_day is None:
        return
    left = (last_day - made_on).days
    if left < 0:
        yield Finding("paper_window_gone", "confirm_by", Severity.ASK, {"day": last_day}, _WINDOW)
    elif left <= _NEAR:
        yield Finding("paper_window_near", "confirm_by", Severity.NOTE, {"day": last_day, "left": left}, _WINDOW)


def _day(match: re.Match[str]) -> date | None:
    figures = (match["year"], match["month"], match["day"])
    if figures[0]:
        numbers: list[int | None] = [int(each) for each in figures]
    else:
        numbers = [chinese_number(match[name]) for name in ("year_cn", "month_cn", "day_cn")]
    year, month, day = (each or 0 for each in numbers)
    try:
        return date(year, month, day)
    except ValueError:
        return None


_ORDER = (
    ("received_on", "filed_on"),
    ("filed_on", HEARING),
    ("filed_on", "closed_on"),
    ("mediated_on", "agreed_on"),
)
_PAST = frozenset({"received_on", "filed_on", "agreed_on", "closed_on"})
