"""What became of a kept paper's words since (文书时效): facts that changed, terms that are over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from tribunal_desktop.documents.forms.facts import CaseFacts, FormData, PartyFacts
from tribunal_desktop.documents.forms.filled import FilledForm
from tribunal_desktop.documents.forms.filling import fill
from tribunal_desktop.documents.forms.gaps import Value, gaps_of, written
from tribunal_desktop.documents.forms.names import NAMES, Scope, value_of
from tribunal_desktop.documents.forms.template import FormTemplate
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.paper_check import PaperGiven, check_paper_content
from tribunal_desktop.services.form_check_content import content_of
from tribunal_desktop.services.form_names import gap_name

_PARTY_FIELDS = (
    *("name", "sex", "born", "ethnicity", "id_number", "occupation", "employer", "address", "phone"),
    *("representative", "service_address", "service_phone"),
)
_GROW_OLD = frozenset(
    {"paper_window_gone", "paper_window_near", "paper_term_past", "paper_article_ended", "paper_law_repealed"}
)
"""Remarks that the passing of time makes; the others were dealt with when the paper was made."""
_NEVER_THE_SAME = frozenset({"made_on", "paper_title", "copies", "recipient_role"})


def stale(template: FormTemplate, data: FormData, now: CaseFacts, today: date, given: PaperGiven) -> Iterator[Finding]:
    """Notes for whoever prints the paper again: made today from the same answers it would read otherwise."""
    then = fill(template, data)
    changed = replace(data, facts=now)
    if then != fill(template, changed):
        words = _words(then)
        yield from _changed_names(Scope(template, data), Scope(template, changed))
        yield from _changed_people(data.facts, now, words)
    for finding in check_paper_content(content_of(then, replace(data, made_on=today), template), given):
        if finding.code in _GROW_OLD:
            yield replace(finding, severity=Severity.NOTE)


def _words(filled: FilledForm) -> str:
    texts = [
        word for part in filled.parts for word in (part.text, *part.items, *(cell for row in part.rows for cell in row))
    ]
    return "\n".join([*texts, *(signer.label for part in filled.parts for signer in part.signers)])


def _changed_names(then: Scope, now: Scope) -> Iterator[Finding]:
    """Facts the form names by themselves."""
    names = {
        gap.name: gap.format
        for part in then.template.parts
        for text in (part.text, part.label, *(word for cell in part.cells for word in cell))
        for gap in gaps_of(text)
    }
    for name, form in names.items():
        if name in NAMES and name not in _NEVER_THE_SAME:
            before, after = (written(value_of(name, scope), NAMES[name].kind, form) for scope in (then, now))
            if before and before != after:
                yield _change(name, gap_name(name), before, after)


def _changed_people(then: CaseFacts, now: CaseFacts, words: str) -> Iterator[Finding]:
    """Particulars that stand on the paper and are others now."""
    present = {party.id: party for party in now.parties}
    for party in then.parties:
        if party.name not in words:
            continue
        if party.id not in present:
            params: dict[str, object] = {"name": party.name, "before": party.name}
            yield Finding("paper_fact_gone", f"party.{party.id}", Severity.NOTE, params)
            continue
        for name in _PARTY_FIELDS:
            before, after = (_said(getattr(each, name)) for each in (party, present[party.id]))
            if before and before in words and before != after:
                yield _change(f"party.{party.id}", _of(party, name), before, after)
    known = {party.id for party in then.parties}
    for party in now.parties:
        if party.id not in known:
            params = {"name": _ANOTHER, "now": party.name}
            yield Finding("paper_fact_added", f"party.{party.id}", Severity.NOTE, params)


_ANOTHER = Name("当事人", "a party")


def _of(party: PartyFacts, name: str) -> Name:
    field = gap_name(f"item.{name}")
    return Name(f"{party.name}的{field.zh}", f"{field.en} of {party.name}")


def _said(value: Value) -> str:
    return f"{value.year}年{value.month}月{value.day}日" if isinstance(value, date) else str(value or "")


def _change(field: str, name: Name, before: str, after: str) -> Finding:
    params: dict[str, object] = {"name": name, "before": before, "now": after or "—"}
    return Finding("paper_fact_changed", field, Severity.NOTE, params, words=before)
