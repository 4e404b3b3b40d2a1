"""The sheet of a quality review (评查表): its items, what has to be filled in, and the grade that follows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import ItemMark, ReviewGrade, ReviewKind, ReviewStage

DEFECTS = (ItemMark.MINOR, ItemMark.SERIOUS)
DEFECTIVE_GRADES = (ReviewGrade.DEFECTIVE, ReviewGrade.UNQUALIFIED)
"""Grades that make a case a defective one in the assessment."""


@dataclass(frozen=True)
class SheetItem:
    """One question of the sheet."""

    key: str
    group: Name
    name: Name


@dataclass(frozen=True)
class ReviewSheet:
    """A version of the sheet; a sample of ours, not an official one."""

    version: str
    items: tuple[SheetItem, ...]

    def item(self, key: str) -> SheetItem | None:
        """An item by its key; None for one of another version."""
        return next((item for item in self.items if item.key == key), None)


@dataclass(frozen=True)
class Marked:
    """What was found at one item."""

    mark: ItemMark
    words: str = ""


@dataclass(frozen=True)
class Grading:
    """A review as typed; items left out are met."""

    marks: Mapping[str, Marked]
    grade: ReviewGrade | None
    summary: str
    rectify_due_on: date | None


@dataclass(frozen=True)
class NewRound:
    """A round of review as typed."""

    kind: ReviewKind
    title: str
    starts_on: date | None
    ends_on: date | None
    count: int
    reviewers: tuple[str, ...]


def proposed_grade(marks: Sequence[ItemMark]) -> ReviewGrade:
    """Excellent without a defect, qualified with one minor one, defective with more or one serious, unqualified with
    three serious ones; a person decides."""
    serious = sum(mark is ItemMark.SERIOUS for mark in marks)
    minor = sum(mark is ItemMark.MINOR for mark in marks)
    if serious > 2:
        return ReviewGrade.UNQUALIFIED
    if serious or minor > 1:
        return ReviewGrade.DEFECTIVE
    return ReviewGrade.QUALIFIED if minor else ReviewGrade.EXCELLENT


def check_grading(typed: Grading, today: date) -> Iterator[Finding]:
    """Findings of a sheet: a defect says what it is, a grade that the marks do not carry says why."""
    defects = [key for key, marked in typed.marks.items() if marked.mark in DEFECTS]
    for key in defects:
        if not typed.marks[key].words.strip():
            yield Finding("defect_without_words", f"item.{key}", Severity.BLOCK)
    if typed.grade is None:
        yield Finding("review_without_grade", "grade", Severity.BLOCK)
    else:
        proposed = proposed_grade([marked.mark for marked in typed.marks.values()])
        if typed.grade is not proposed and not typed.summary.strip():
            yield Finding("grade_without_words", "summary", Severity.BLOCK, {"proposed": proposed})
    if defects and typed.rectify_due_on is None:
        yield Finding("rectification_without_day", "rectify_due_on", Severity.BLOCK)
    elif typed.rectify_due_on is not None and typed.rectify_due_on < today:
        yield Finding("rectification_in_the_past", "rectify_due_on", Severity.BLOCK)


def check_round(new: NewRound, today: date) -> Iterator[Finding]:
    """Findings of a round."""
    if not new.title.strip():
        yield Finding("round_without_title", "title", Severity.BLOCK)
    if new.starts_on is None:
        yield Finding("round_without_day", "starts_on", Severity.BLOCK)
    if new.ends_on is None:
        yield Finding("round_without_day", "ends_on", Severity.BLOCK)
    elif new.starts_on is not None and new.ends_on < new.starts_on:
        yield Finding("round_ends_first", "ends_on", Severity.BLOCK)
    elif new.starts_on is not None and new.starts_on.year != new.ends_on.year:
        yield Finding("round_over_two_years", "ends_on", Severity.BLOCK)
    elif new.ends_on > today:
        yield Finding("round_still_open", "ends_on", Severity.NOTE)
    if new.count < 1:
        yield Finding("round_without_count", "count", Severity.BLOCK)
    if not new.reviewers:
        yield Finding("round_without_reviewers", "reviewers", Severity.BLOCK)


def stage_of(*, finished: bool, objection_open: bool, open_defects: int) -> ReviewStage:
    """How far a review has come."""
    if not finished:
        return ReviewStage.TO_REVIEW
    if objection_open:
        return ReviewStage.OBJECTED
    return ReviewStage.TO_RECTIFY if open_defects else ReviewStage.DONE
