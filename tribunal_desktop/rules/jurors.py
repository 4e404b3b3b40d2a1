"""Who may be drawn as a juror, how many are drawn and when (人民陪审员; PAL 5, 13, 14; PAI 2-6, 17)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from tribunal_desktop.rules.figures import figure
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.panel import SEVEN, THREE
from tribunal_desktop.rules.terms import ExclusionReason, Track

LEAST_AGE, TERM_YEARS, YEARLY_CAP = "juror.least_age", "juror.term_years", "juror.yearly_cap"
"""Figures (``rules.figures``): age at the hearing, years of a term, cases a year where the tribunal set no other."""
SEATS = {THREE: (1, 2), SEVEN: (4,)}
"""How many jurors sit in a panel of a size (PAL 14)."""

_DRAW_BASIS = "法释〔2019〕5号第3条"
_REQUEST_BASIS = "法释〔2019〕5号第2条"
_WITHOUT_JURORS = frozenset(Track) - {Track.PANEL}


@dataclass(frozen=True)
class JurorFacts:
    """A juror as far as a draw needs one; what the roster does not know is None or empty."""

    id: str
    name: str
    township: str = ""
    fields: tuple[str, ...] = ()
    born_on: date | None = None
    appointed_on: date | None = None
    cases: int = 0
    """Cases of this year the juror was drawn for or sat in."""
    mediated: bool = False


@dataclass(frozen=True)
class Wanted:
    """What a draw is made for; ``why_late`` and ``why_again`` are a person's reasons."""

    hearing_on: date | None
    panel_size: int
    seats: int
    substitutes: int
    township: str = ""
    field: str = ""
    why_late: str = ""
    why_again: str = ""


def exclusion_of(juror: JurorFacts, wanted: Wanted, cap: int) -> ExclusionReason | None:
    """What keeps a juror out of the draw without anybody's answer, the strongest first."""
    day = wanted.hearing_on
    if juror.mediated:
        return ExclusionReason.MEDIATED
    if day is not None and juror.born_on is not None and years_later(juror.born_on, figure(LEAST_AGE, day)) > day:
        return ExclusionReason.UNDER_AGE
    if day is not None and juror.appointed_on is not None and term_ends(juror.appointed_on) <= day:
        return ExclusionReason.TERM_OVER
    if juror.cases >= cap:
        return ExclusionReason.YEARLY_CAP
    if wanted.township and juror.township != wanted.township:
        return ExclusionReason.OTHER_TOWNSHIP
    if wanted.field and wanted.field not in juror.fields:
        return ExclusionReason.OTHER_FIELD
    return None


def years_later(day: date, years: int) -> date:
    """The same day so many years later; 29 February becomes 1 March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def term_ends(appointed_on: date) -> date:
    """The day from which a juror appointed on a day no longer sits (PAL 13)."""
    return years_later(appointed_on, figure(TERM_YEARS, appointed_on))


def check_draw(
    wanted: Wanted, able: int, today: date, last_on: date | None, *, track: Track | None, drawn_before: bool
) -> tuple[Finding, ...]:
    """What stands against a draw among ``able`` jurors; ``last_on`` is the last day to draw for that hearing.

    A late draw and a second one want a reason in words.
    """
    return (*_day(wanted, today, last_on), *_draw(wanted, able, track, drawn_before))


def _draw(wanted: Wanted, able: int, track: Track | None, drawn_before: bool) -> Iterator[Finding]:
    if wanted.seats not in SEATS.get(wanted.panel_size, ()):
        yield Finding("juror_seats_unfit", "seats", Severity.BLOCK, basis="人民陪审员法第14条")
    elif able < wanted.seats:
        params: dict[str, object] = {"count": able, "seats": wanted.seats}
        yield Finding("juror_pool_small", "seats", Severity.BLOCK, params)
    elif able == wanted.seats:
        yield Finding("juror_no_substitute", "seats", Severity.NOTE, {"count": able}, _DRAW_BASIS)
    if track in _WITHOUT_JURORS:
        yield Finding("juror_track_without_jurors", "panel_size", Severity.BLOCK, {"track": track}, _track_basis(track))
    if drawn_before and not wanted.why_again.strip():
        yield Finding("juror_draw_again_without_reason", "why_again", Severity.BLOCK)


def _day(wanted: Wanted, today: date, last_on: date | None) -> Iterator[Finding]:
    day = wanted.hearing_on
    if day is None:
        yield Finding("juror_day_missing", "hearing_on", Severity.BLOCK, basis=_DRAW_BASIS)
    elif day < today:
        yield Finding("juror_day_past", "hearing_on", Severity.BLOCK)
    elif last_on is not None and last_on < today and not wanted.why_late.strip():
        yield Finding("juror_draw_late", "hearing_on", Severity.BLOCK, {"last": last_on}, _DRAW_BASIS)


def _track_basis(track: Track | None) -> str:
    """Payment order, special and confirmation procedure exclude jurors; the others are tried by one judge."""
    sole = (Track.SMALL_CLAIMS, Track.SUMMARY, Track.ORDINARY_SOLE)
    return "民事诉讼法第40条" if track in sole else "法释〔2019〕5号第5条"


@dataclass(frozen=True)
class NewRequest:
    """A party asks for jurors."""

    party_id: str
    told_on: date | None
    asked_on: date | None


def check_request(
    new: NewRequest, party_ids: Collection[str], last_on: date | None, today: date
) -> tuple[Finding, ...]:
    """What a request lacks; ``last_on`` is the last of the five days. A late one is asked about."""
    return tuple(_request(new, party_ids, last_on, today))


def _request(new: NewRequest, party_ids: Collection[str], last_on: date | None, today: date) -> Iterator[Finding]:
    if new.party_id not in party_ids:
        yield Finding("juror_request_party_missing", "party_id", Severity.BLOCK)
    if new.asked_on is None or new.asked_on > today:
        yield Finding("juror_request_day_missing", "asked_on", Severity.BLOCK)
    elif new.told_on is None or new.told_on > new.asked_on:
        yield Finding("juror_notice_day_missing", "told_on", Severity.BLOCK)
    elif last_on is not None and new.asked_on > last_on:
        yield Finding("juror_request_late", "asked_on", Severity.ASK, {"last": last_on}, _REQUEST_BASIS)
