"""Who may sit, what a meeting's opinion needs, and when similar cases are searched (A7; 法发〔2020〕26号第9条)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import Adoption, FourType, PanelSeat, Procedure, Referral

_ODD = "民事诉讼法第40条"
_ASSESSORS = "人民陪审员法第14条"
SEVEN = 7
"""Size of the large panel: three judges and four assessors."""
_JUDGES_OF_SEVEN = 3
THREE = 3

SEARCH_FIRST = frozenset({FourType.MAJOR, FourType.GROUP, FourType.CONFLICT, FourType.REPORTED})
"""Types of cases whose deliberation follows a search for similar cases."""


@dataclass(frozen=True)
class Sitter:
    """Somebody on a seat."""

    seat: PanelSeat
    person_id: str
    name: str


@dataclass(frozen=True)
class NewPanel:
    """The body that tries the case from a day on."""

    sitters: tuple[Sitter, ...]
    from_on: date | None
    words: str


@dataclass(frozen=True)
class PanelFacts:
    """What decides on the size and kind of the body."""

    procedure: Procedure | None
    flagged: bool
    """One of the four types, which a panel tries."""
    mediators: frozenset[str] = frozenset()
    """Names of those who mediated the dispute: they are no assessors of it (PAI 6; TYD 16)."""


def check_panel(new: NewPanel, facts: PanelFacts, today: date, replaces: bool) -> tuple[Finding, ...]:
    """What stands against this body; kinds of case that usually want another one are asked about."""
    return tuple(_panel(new, facts, today, replaces))


def _panel(new: NewPanel, facts: PanelFacts, today: date, replaces: bool) -> Iterator[Finding]:
    if new.from_on is None or new.from_on > today:
        yield _block("panel_day_missing", "from_on")
    if replaces and not new.words.strip():
        yield _block("panel_words_missing", "words")
    ids = [each.person_id for each in new.sitters]
    if len(set(ids)) < len(ids):
        yield _block("panel_person_twice", "sitters")
    yield from _seats(new.sitters)
    yield from _kinds(new.sitters, facts)


def _seats(sitters: Sequence[Sitter]) -> Iterator[Finding]:
    """Odd in number; one presides, who is a judge; assessors sit as one or two of three, or four of seven."""
    seats = [each.seat for each in sitters]
    size, assessors = len(seats), seats.count(PanelSeat.ASSESSOR)
    if size % 2 == 0:
        yield _block("panel_not_odd", "sitters", {"size": size}, _ODD)
    elif size == 1:
        if seats != [PanelSeat.SOLE]:
            yield _block("panel_sole_judge", "sitters", basis=_ODD)
    elif seats.count(PanelSeat.PRESIDING) != 1 or PanelSeat.SOLE in seats:
        yield _block("panel_without_presiding", "sitters", basis=_ODD)
    elif assessors and not _assessors_fit(size, assessors):
        yield _block("panel_assessors", "sitters", {"size": size, "assessors": assessors}, _ASSESSORS)


def _assessors_fit(size: int, assessors: int) -> bool:
    return size == THREE or (size == SEVEN and size - assessors == _JUDGES_OF_SEVEN)


def _kinds(sitters: Sequence[Sitter], facts: PanelFacts) -> Iterator[Finding]:
    alone = len(sitters) == 1
    mediated = tuple(each.name for each in sitters if each.seat is PanelSeat.ASSESSOR and each.name in facts.mediators)
    if mediated:
        yield _block("panel_mediator_assesses", "sitters", {"names": mediated}, "法释〔2019〕5号第6条")
    if alone and facts.flagged:
        yield Finding("panel_wanted_for_four_types", "sitters", Severity.ASK, basis="法发〔2021〕30号")
    if not alone and facts.procedure in (Procedure.SUMMARY, Procedure.SMALL_CLAIMS):
        yield _block("panel_in_summary", "sitters", {"procedure": facts.procedure}, "民事诉讼法第163条")


@dataclass(frozen=True)
class NewDeliberation:
    """A deliberation as taken down (评议笔录)."""

    held_at: datetime | None
    present: str
    opinions: str
    conclusion: str


def check_deliberation(
    new: NewDeliberation, now: datetime, types: Collection[FourType], searched: bool
) -> tuple[Finding, ...]:
    """What the record lacks; kinds of case that want a search for similar cases first are stopped."""
    return tuple(_deliberation(new, now, types, searched))


def _deliberation(
    new: NewDeliberation, now: datetime, types: Collection[FourType], searched: bool
) -> Iterator[Finding]:
    if new.held_at is None or new.held_at > now:
        yield _block("deliberation_time_missing", "held_at")
    for name in ("present", "opinions", "conclusion"):
        if not getattr(new, name).strip():
            yield _block("deliberation_text_missing", name)
    if SEARCH_FIRST.intersection(types) and not searched:
        yield _block("search_before_deliberation", "search", basis="法发〔2020〕26号第9条")


@dataclass(frozen=True)
class NewMeeting:
    """A discussion in the judges' meeting."""

    held_on: date | None
    attendees: str
    question: str
    majority: str
    minority: str = ""


def check_meeting(new: NewMeeting, today: date) -> tuple[Finding, ...]:
    """Day, people, question and the opinion of the majority."""
    findings = []
    if new.held_on is None or new.held_on > today:
        findings.append(_block("meeting_day_missing", "held_on"))
    for name in ("attendees", "question", "majority"):
        if not getattr(new, name).strip():
            findings.append(_block("meeting_text_missing", name))
    return tuple(findings)


def check_adoption(adoption: Adoption, words: str, referral: Referral | None) -> tuple[Finding, ...]:
    """Whoever does not follow the majority says why and refers the case (法发〔2020〕26号第9条)."""
    findings = []
    if adoption is Adoption.OPEN:
        findings.append(_block("adoption_open", "adoption"))
    if adoption is Adoption.NOT_ADOPTED:
        if not words.strip():
            findings.append(_block("adoption_words_missing", "words", basis="法发〔2020〕26号第9条"))
        if referral is None:
            findings.append(_block("adoption_referral_missing", "referral", basis="法发〔2020〕26号第9条"))
    return tuple(findings)


@dataclass(frozen=True)
class Citation:
    """A case the report cites."""

    number: str
    court: str
    decided_on: date | None
    gist: str
    agrees: bool


@dataclass(frozen=True)
class NewSearch:
    """A search for similar cases (类案检索)."""

    question: str
    scope: str
    conclusion: str
    citations: tuple[Citation, ...] = ()


def check_search(new: NewSearch) -> tuple[Finding, ...]:
    """Question, scope and conclusion; every cited case has its number and gist. Finding none is a result too."""
    findings = [
        _block("search_text_missing", name)
        for name in ("question", "scope", "conclusion")
        if not getattr(new, name).strip()
    ]
    if any(not each.number.strip() or not each.gist.strip() for each in new.citations):
        findings.append(_block("citation_incomplete", "citations"))
    return tuple(findings)


def _block(code: str, place: str, params: dict[str, object] | None = None, basis: str = "") -> Finding:
    return Finding(code, place, Severity.BLOCK, params or {}, basis)
