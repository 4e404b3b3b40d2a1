"""The check of a form before it is issued (文书体检): what is empty, missing or wrong, each finding at its place.

A finding's field is ``ask.<id>``, ``part.<id>``, ``recipient``, ``party.<id>``, or the name a fact of the file has in
forms; its ``words`` stand on the paper.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import date

from tribunal_desktop.documents.amounts import date_text
from tribunal_desktop.documents.forms.conditions import holds
from tribunal_desktop.documents.forms.facts import FormData
from tribunal_desktop.documents.forms.filled import BLANK, FilledForm, FilledPart, Gap
from tribunal_desktop.documents.forms.names import Scope, value_of
from tribunal_desktop.documents.forms.template import Ask, FormGroup, FormTemplate
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.paper_check import PaperGiven, check_paper_content
from tribunal_desktop.rules.terms import ServedPaper
from tribunal_desktop.services.form_check_content import content_of
from tribunal_desktop.services.form_names import ask_name, gap_name, part_name

_COURT_DATA = frozenset(
    {
        "address",
        "postcode",
        "phone",
        "fee_account",
        "office_hours",
        "enquiry",
        "supervision",
    }
)
_APPEAL = "民事诉讼法第一百五十一条第三款、第一百五十五条"
_DECISIONS = frozenset({ServedPaper.MEDIATION_STATEMENT, ServedPaper.JUDGMENT, ServedPaper.RULING})


def check(
    filled: FilledForm, data: FormData, template: FormTemplate, given: PaperGiven | None = None
) -> tuple[Finding, ...]:
    """Every remark on the form, in the order of the paper; one for each place."""
    scope = Scope(template, data)
    found = [
        *_parties(template, data),
        *_recipient(template, data),
        *_number(filled, data, template),
        *_answers(template, scope),
        *_gaps(filled, template),
        *_missing(filled, template, scope),
    ]
    rules = check_paper_content(content_of(filled, data, template), given or PaperGiven())
    found += [_at_its_source(finding, template, scope) for finding in rules]
    return tuple({finding.key: finding for finding in found}.values())


def _at_its_source(finding: Finding, template: FormTemplate, scope: Scope) -> Finding:
    """Words of a part are put right where they come from: an answer, or the file."""
    if not finding.field.startswith("part.") or not finding.words:
        return finding
    field = next((f"ask.{ask.id}" for ask in template.asks if _says(ask, scope, finding.words)), "")
    field = field or next((name for name, text in _long_texts(scope) if finding.words in text), "")
    return dataclasses.replace(finding, field=field, part=finding.field) if field else finding


def _says(ask: Ask, scope: Scope, words: str) -> bool:
    answer = scope.data.answer(ask.id)
    value = value_of(f"ask.{ask.id}", scope) if answer else None
    return words in answer or (isinstance(value, date) and date_text(value) in words)


def _long_texts(scope: Scope) -> Iterator[tuple[str, str]]:
    """What the file says in sentences, by the name it has in forms."""
    facts = scope.facts
    yield from (("claim", facts.claim), ("facts", facts.facts), ("mediation_facts", facts.mediation.facts))
    yield from (("has_clauses", clause.text) for clause in facts.mediation.clauses)


def _parties(template: FormTemplate, data: FormData) -> Iterator[Finding]:
    if template.copies.each != "none" and not data.facts.parties:
        yield Finding("paper_without_parties", "party", Severity.BLOCK)


def _recipient(template: FormTemplate, data: FormData) -> Iterator[Finding]:
    if template.per_recipient and not any(party.id == data.recipient for party in data.facts.parties):
        yield Finding("form_recipient_missing", "recipient", Severity.BLOCK)


def _number(filled: FilledForm, data: FormData, template: FormTemplate) -> Iterator[Finding]:
    """A decision has the number of the parent court; what is handed out before filing may have a provisional one."""
    if _decides(template) and data.facts.provisional and data.facts.number in filled.number:
        yield Finding("form_number_provisional", "number", Severity.BLOCK)


def _decides(template: FormTemplate) -> bool:
    return template.group is FormGroup.DECISION or template.served in _DECISIONS


def _answers(template: FormTemplate, scope: Scope) -> Iterator[Finding]:
    for ask in template.asks:
        if not holds(ask.when, scope):
            continue
        answer = scope.data.answer(ask.id).strip()
        if ask.required and not answer:
            yield _about(ask, "form_gap_required", Severity.BLOCK)
        elif answer and value_of(f"ask.{ask.id}", scope) is None:
            yield _about(ask, "form_answer_unreadable", Severity.BLOCK)
        elif BLANK in answer:
            yield _about(ask, "form_draft_blank", Severity.NOTE)


def _about(ask: Ask, code: str, severity: Severity) -> Finding:
    return Finding(code, f"ask.{ask.id}", severity, {"name": ask_name(ask)})


def _gaps(filled: FilledForm, template: FormTemplate) -> Iterator[Finding]:
    for gap in filled.gaps:
        group, _, ask_id = gap.name.partition(".")
        asked = next((ask for ask in template.asks if group == "ask" and ask.id == ask_id), None)
        if group in ("recipient", "recipient_role") or (asked and asked.required):
            continue
        if gap.name == "higher_court":
            yield Finding("paper_appeal_court_missing", "higher_court", Severity.BLOCK, {}, _APPEAL)
            continue
        field = f"ask.{ask_id}" if asked else f"part.{gap.part}"
        code = "form_court_data_missing" if gap.name in _COURT_DATA else "form_gap"
        by_hand = asked is not None and not _decides(template)
        severity = Severity.NOTE if by_hand else _severity(gap, template)
        yield Finding(code, field, severity, {"name": ask_name(asked) if asked else gap_name(gap.name)})


def _severity(gap: Gap, template: FormTemplate) -> Severity:
    """What is not known is a question in a required part, elsewhere a note."""
    required = any(part.id == gap.part and part.required for part in template.parts)
    return Severity.ASK if required and gap.name not in _COURT_DATA else Severity.NOTE


def _missing(filled: FilledForm, template: FormTemplate, scope: Scope) -> Iterator[Finding]:
    """Required parts that are empty or were taken out of the wording."""
    full = {part.id.partition(".")[0] for part in filled.parts if _says_something(part)}
    for part in template.parts:
        if part.required and part.id not in full and holds(part.when, scope):
            yield Finding("form_part_missing", f"part.{part.id}", Severity.BLOCK, {"name": part_name(part)})


def _says_something(part: FilledPart) -> bool:
    return bool(part.text.strip() or part.items or part.rows or part.signers or part.day)
