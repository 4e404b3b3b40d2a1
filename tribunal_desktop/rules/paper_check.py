"""The check of a paper before it leaves (文书体检): every rule on one paper; pure, the same for every kind of paper."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from tribunal_desktop.rules import paper_check_days as days
from tribunal_desktop.rules import paper_check_law as law
from tribunal_desktop.rules import paper_check_marks as marks
from tribunal_desktop.rules import paper_check_names as names
from tribunal_desktop.rules import paper_check_people as people
from tribunal_desktop.rules import paper_check_sums as sums
from tribunal_desktop.rules.calendar import Calendar
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.law_register import Law
from tribunal_desktop.rules.paper_check_content import Cited, FeeSums, KnownDay, Passage, Payments, Sheet, Someone

NO_FEE = FeeSums()
CLAUSES = "has_clauses"
"""Field of findings about the clauses of an agreement."""


@dataclass(frozen=True)
class PaperContent:
    """A paper as it would be printed. What it does not print is left out: nobody is asked about what nobody reads."""

    made_on: date
    passages: tuple[Passage, ...]
    sheets: tuple[Sheet, ...] = ()
    people: tuple[Someone, ...] = ()
    """Everybody the file has, in the order of the file."""
    described: tuple[Someone, ...] = ()
    """Those whose particulars stand on the paper, with no more of them than it prints."""
    others: tuple[str, ...] = ()
    """Names of judges, clerks and mediators."""
    clerks: tuple[str, ...] = ()
    """Who helps those who decide, when the paper bears a bench."""
    bench: tuple[str, ...] = ()
    """Who decides, when the paper bears a bench."""
    number: str = ""
    cause: str = ""
    filed_on: date | None = None
    dated: tuple[tuple[str, date], ...] = ()
    """Days the paper itself bears, with their places."""
    known: tuple[KnownDay, ...] = ()
    """Days of the file and of the answers."""
    shown: frozenset[str] = frozenset()
    """Names of those of them that stand on the paper."""
    agreed_on: date | None = None
    confirm_by: date | None = None
    payments: tuple[Payments, ...] = ()
    claim_fen: int | None = None
    fee: FeeSums = NO_FEE
    cited: tuple[Cited, ...] = ()
    causes: tuple[str, ...] = ()
    """Beginnings of the causes the form fits; any when empty."""
    signers: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    """Places of official parts in the tribunal's own words."""
    seal_there: bool = False
    seal_wanted: bool = False
    signed: bool = False
    """Somebody has to sign it."""
    decides: bool = False
    """It decides or ends the dispute: what is wrong on it binds people."""
    disposes: bool = False
    """It admits, waives or settles: agents need special authority."""
    asks_confirmation: bool = False
    """It goes to court within the 30 days of the agreement."""
    record: bool = False
    """It records a sitting and may be prepared before it."""
    practice: bool = False


def _own(_character: str) -> marks.Printing:
    return marks.Printing.OWN


@dataclass(frozen=True)
class PaperGiven:
    """What a paper is held against besides its own file."""

    calendar: Calendar = field(default_factory=Calendar)
    causes: Collection[str] = frozenset()
    case_types: Collection[str] = frozenset()
    laws: Mapping[str, Law] = field(default_factory=dict)
    mediators: tuple[people.MediatorOnPaper, ...] = ()
    sounds: names.Sounds = names.silent
    printing: Callable[[str], marks.Printing] = _own


def check_paper_content(content: PaperContent, given: PaperGiven) -> tuple[Finding, ...]:
    """Everything there is to say; each remark once."""
    found = (
        *_people(content, given),
        *_names(content, given),
        *_days(content, given),
        *_sums(content),
        *_law(content, given),
        *_marks(content, given),
    )
    return tuple({finding.key: finding for finding in found}.values())


def _people(content: PaperContent, given: PaperGiven) -> Iterator[Finding]:
    described = content.described
    yield from people.identity_numbers(described)
    yield from people.ages(described, content.made_on, decides=content.decides)
    yield from people.representatives(described, decides=content.decides)
    yield from people.agents_on_both_sides(content.people)
    yield from people.bench(content.bench, content.clerks, content.people)
    named = [each for each in given.mediators if any(each.facts.name in passage.text for passage in content.passages)]
    yield from people.mediators(named, content.people, content.agreed_on or content.made_on)
    if content.disposes:
        yield from people.special_authority(content.people, content.signers)


def _names(content: PaperContent, given: PaperGiven) -> Iterator[Finding]:
    everybody = [name for each in content.people for name in (each.name, each.representative)]
    everybody += [agent.name for each in content.people for agent in each.agents]
    everybody = [name for name in (*everybody, *content.others) if name]
    yield from names.names_in_doubt(content.passages, everybody, given.sounds)
    yield from names.names_written_differently(content.passages, everybody)
    yield from names.names_in_other_roles(content.passages, content.people)


def _days(content: PaperContent, given: PaperGiven) -> Iterator[Finding]:
    parties = [each.name for each in content.people if each.name]
    yield from days.impossible_days(content.passages)
    yield from days.wrong_weekdays(content.passages)
    yield from days.due_on_rest_days(content.passages, content.made_on, given.calendar)
    yield from days.hearing_on_rest_day(content.known, content.shown, given.calendar)
    yield from days.days_out_of_order(content.known, content.shown, content.made_on, record=content.record)
    yield from days.terms_in_the_past(content.known, content.shown, content.made_on)
    yield from days.other_filing_day(content.passages, content.filed_on, parties)
    yield from days.payments_before_agreement(content.payments, content.agreed_on, CLAUSES)
    for place, day in content.dated:
        yield from days.paper_day(day, content.made_on, content.filed_on, place)
    if content.asks_confirmation:
        yield from days.confirmation_window(content.confirm_by, content.made_on)


def _sums(content: PaperContent) -> Iterator[Finding]:
    yield from sums.figures_and_capitals(content.passages, content.sheets)
    yield from sums.totals_of_tables(content.sheets)
    yield from sums.totals_of_lists(content.passages)
    yield from sums.instalments(content.payments, CLAUSES)
    yield from sums.beyond_the_claim(content.payments, content.claim_fen, CLAUSES)
    yield from sums.fee(content.fee)
    yield from sums.fee_sentences(content.passages)


def _law(content: PaperContent, given: PaperGiven) -> Iterator[Finding]:
    parties = [each.name for each in content.people if each.name]
    yield from law.articles_in_force(content.cited, content.made_on)
    yield from law.articles_named(content.passages, given.laws, content.made_on)
    yield from law.case_numbers(content.passages, given.case_types, content.made_on)
    yield from law.number_of_another_case(content.passages, content.number, parties, given.case_types)
    yield from law.other_causes(content.passages, content.cause, given.causes)
    yield from law.cause_of_form(content.cause, content.causes)


def _marks(content: PaperContent, given: PaperGiven) -> Iterator[Finding]:
    yield from marks.characters(content.passages, given.printing)
    yield from marks.seal_place(wanted=content.seal_wanted, there=content.seal_there, decides=content.decides)
    yield from marks.signatures(wanted=content.signed, signers=content.signers)
    yield from marks.changed_official(content.changed)
    yield from marks.practice(content.practice)
