"""Both sides' element sheets beside each other (要素对表): what is agreed, what is disputed, what is still to ask.

A rule decides what can be decided by comparing; a person decides the rest, and may decide otherwise. What one side
admits needs no proof (法释〔2019〕19号第3条), unless it is a fact on personal status (第8条).
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from tribunal_desktop.rules.element_sheets import Element, ElementSheet
from tribunal_desktop.rules.element_values import TypedAnswer, read_rows, read_typed, rows_of
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import ElementKind, ElementMark, ElementSide, ElementStance, ElementStanding

Sides = Mapping[ElementSide, "ElementAnswer"]

HEARD = (ElementStanding.DISPUTED,)
"""Only these go to the hearing."""
OPEN = (ElementStanding.ASK, ElementStanding.WAITING, ElementStanding.EMPTY)
"""What is to be cleared with the parties first."""


@dataclass(frozen=True)
class ElementAnswer:
    """What one side answered; ``words`` are its reasons, ``value`` stands only where it states one of its own."""

    stance: ElementStance = ElementStance.STATES
    value: str = ""
    words: str = ""
    evidence: str = ""

    @property
    def given(self) -> bool:
        """Something was answered."""
        return self.stance is not ElementStance.STATES or bool(self.value)


NOT_ANSWERED = ElementAnswer()


@dataclass(frozen=True)
class MarkedPoint:
    """A person's decision about an element and the answers it was made on."""

    mark: ElementMark
    answers_digest: str


@dataclass(frozen=True)
class ComparedElement:
    """Where both sides stand on one element."""

    element: Element
    standing: ElementStanding
    by_rule: ElementStanding
    marked: bool
    """A person decided so."""
    outdated_mark: bool
    """A person had decided, and an answer changed since."""


def read_answer(element: Element, typed: TypedAnswer, today: date) -> ElementAnswer | Finding:
    """What a side answered, or what is wrong with how it was typed."""
    words, evidence = typed.words.strip(), typed.evidence.strip()
    if typed.stance is not ElementStance.STATES:
        return ElementAnswer(typed.stance, "", words, evidence)
    is_table = element.kind is ElementKind.ROWS
    value = read_rows(element, typed.rows, today) if is_table else read_typed(element, typed.text, today)
    if isinstance(value, Finding):
        return value
    if not value and (words or evidence):
        return Finding("element_words_without_answer", element.id, Severity.BLOCK)
    return ElementAnswer(ElementStance.STATES, value, words, evidence)


def check_mark(by_rule: ElementStanding, mark: ElementMark | None, note: str) -> tuple[Finding, ...]:
    """A mark against what the comparison says needs its reason."""
    contradicts = {ElementMark.AGREED: ElementStanding.DISPUTED, ElementMark.DISPUTED: ElementStanding.AGREED}
    if mark is not None and contradicts[mark] is by_rule and not note.strip():
        return (Finding("element_mark_without_note", "note", Severity.BLOCK),)
    return ()


def compare(element: Element, sides: Sides) -> ElementStanding:
    """Where the sides stand by rule alone; the same whichever side comes first."""
    claimant = sides.get(ElementSide.CLAIMANT, NOT_ANSWERED)
    respondent = sides.get(ElementSide.RESPONDENT, NOT_ANSWERED)
    answers = [answer for answer in (claimant, respondent) if answer.given]
    if element.issue_if and any(answer.value == element.issue_if for answer in answers):
        return ElementStanding.DISPUTED
    if not answers:
        return ElementStanding.EMPTY
    if not element.compared:
        return ElementStanding.STATED
    if len(answers) < 2:
        return ElementStanding.WAITING
    standing = _compare_two(element, claimant, respondent)
    return ElementStanding.ASK if element.status and standing is ElementStanding.AGREED else standing


def compare_sheet(
    sheet: ElementSheet, answers: Mapping[str, Sides], marks: Mapping[str, MarkedPoint]
) -> tuple[ComparedElement, ...]:
    """Every element of the sheet, in its order."""
    return tuple(_with_mark(element, answers.get(element.id, {}), marks.get(element.id)) for element in sheet.elements)


def answers_digest(sides: Sides) -> str:
    """Names the answers a mark was made on: it holds only as long as they are the same."""
    told = [
        f"{side}:{answer.stance}:{answer.value}:{answer.words}"
        for side in ElementSide
        if (answer := sides.get(side, NOT_ANSWERED)).given
    ]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:16]


def sides_to_ask(element: Element, sides: Sides) -> Iterator[ElementSide]:
    """Who has not answered yet."""
    for side in ElementSide:
        if element.asks(side) and not sides.get(side, NOT_ANSWERED).given:
            yield side


def count_standings(compared: tuple[ComparedElement, ...]) -> dict[ElementStanding, int]:
    """How many elements stand where; every standing is there."""
    counted = Counter(each.standing for each in compared)
    return {standing: counted[standing] for standing in ElementStanding}


def _with_mark(element: Element, sides: Sides, point: MarkedPoint | None) -> ComparedElement:
    by_rule = compare(element, sides)
    if point is None:
        return ComparedElement(element, by_rule, by_rule, marked=False, outdated_mark=False)
    if point.answers_digest != answers_digest(sides):
        return ComparedElement(element, by_rule, by_rule, marked=False, outdated_mark=True)
    return ComparedElement(element, ElementStanding(point.mark.value), by_rule, marked=True, outdated_mark=False)


def _compare_two(element: Element, one: ElementAnswer, other: ElementAnswer) -> ElementStanding:
    stances = {one.stance, other.stance}
    if ElementStance.DENIES in stances:
        return ElementStanding.DISPUTED
    if ElementStance.UNKNOWN in stances:
        return ElementStanding.ASK
    if stances == {ElementStance.ADMITS}:
        return ElementStanding.ASK
    if ElementStance.ADMITS in stances:
        return ElementStanding.AGREED
    if _same(element, one.value, other.value):
        return ElementStanding.AGREED
    return ElementStanding.ASK if _only_words_differ(element, one.value, other.value) else ElementStanding.DISPUTED


def _same(element: Element, one: str, other: str) -> bool:
    if element.kind is ElementKind.TEXT:
        return _plain(one) == _plain(other)
    if element.kind is ElementKind.ROWS:
        return _row_counts(one) == _row_counts(other)
    return one == other


def _only_words_differ(element: Element, one: str, other: str) -> bool:
    """What no rule can compare: texts, and tables whose sums, numbers and dates are the same."""
    if element.kind is ElementKind.TEXT:
        return True
    if element.kind is not ElementKind.ROWS:
        return False
    exact = [at for at, column in enumerate(element.columns) if column.kind is not ElementKind.TEXT]
    return _row_counts(one, exact) == _row_counts(other, exact)


def _row_counts(value: str, places: list[int] | None = None) -> Counter[tuple[str, ...]]:
    rows = rows_of(value)
    return Counter(tuple(_plain(cell) for at, cell in enumerate(row) if places is None or at in places) for row in rows)


def _plain(text: str) -> str:
    """Text without what two hands write differently: width, blanks, punctuation, letter case."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text)).casefold()
