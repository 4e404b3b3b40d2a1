"""What a contact person's visit must hold (法庭联络指导; S001 case 34)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tribunal_desktop.rules.calendar import Calendar
from tribunal_desktop.rules.contact_days import check_visit_day
from tribunal_desktop.rules.findings import Finding, Severity


@dataclass(frozen=True)
class VisitFacts:
    """A visit as typed: the four duties, each with words of its own or «nothing this time»."""

    visited_on: date | None
    contact_name: str
    moved_reason: str = ""
    business_note: str = ""
    mediation_note: str = ""
    planning_note: str = ""
    safety_note: str = ""


DUTIES = ("business_note", "mediation_note", "planning_note", "safety_note")


def check_visit(facts: VisitFacts, calendar: Calendar, *, completing: bool) -> tuple[Finding, ...]:
    """Findings at the fields; ``completing`` also asks that none of the four duties is left empty."""
    findings = []
    if not facts.contact_name.strip():
        findings.append(Finding("contact_name_missing", "contact_name", Severity.BLOCK))
    if facts.visited_on is None:
        findings.append(Finding("visit_day_missing", "visited_on", Severity.BLOCK))
    else:
        findings += check_visit_day(facts.visited_on, facts.moved_reason, calendar)
    if completing:
        findings += [
            Finding("visit_duty_empty", duty, Severity.BLOCK) for duty in DUTIES if not getattr(facts, duty).strip()
        ]
    return tuple(findings)


def check_problem(text: str, due_on: date | None, visited_on: date) -> tuple[Finding, ...]:
    """A problem needs words and a day by which it is to be mended, not before the visit."""
    findings = []
    if not text.strip():
        findings.append(Finding("problem_text_missing", "text", Severity.BLOCK))
    if due_on is None:
        findings.append(Finding("problem_due_missing", "due_on", Severity.BLOCK))
    elif due_on < visited_on:
        findings.append(Finding("problem_due_past", "due_on", Severity.BLOCK, {"visited": visited_on}))
    return tuple(findings)
