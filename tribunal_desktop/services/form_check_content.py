"""A filled form as the rules of the check read it (体检内容): its words by place, and the facts it prints."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from typing import Any

from tribunal_desktop import resources
from tribunal_desktop.documents.amounts import date_text
from tribunal_desktop.documents.forms.conditions import holds
from tribunal_desktop.documents.forms.facts import CaseFacts, FormData, PartyFacts
from tribunal_desktop.documents.forms.filled import FilledForm, FilledPart
from tribunal_desktop.documents.forms.gaps import gaps_of
from tribunal_desktop.documents.forms.names import Scope, value_of
from tribunal_desktop.documents.forms.part_kinds import OPEN, TICKED
from tribunal_desktop.documents.forms.template import (
    Article,
    Ask,
    AskKind,
    FormGroup,
    FormPage,
    FormTemplate,
    Part,
    PartKind,
)
from tribunal_desktop.rules.paper_check import PaperContent
from tribunal_desktop.rules.paper_check_content import (
    Acting,
    Cited,
    FeeSums,
    KnownDay,
    Passage,
    Payments,
    Sheet,
    Someone,
)
from tribunal_desktop.rules.paper_check_days import ANSWER
from tribunal_desktop.services.form_citing import cited
from tribunal_desktop.services.form_names import ask_name, gap_name

_SEALED = frozenset({PartKind.BENCH, PartKind.SEAL})
_DAYS = ("received_on", "filed_on", "closed_on", "mediated_on", "agreed_on", "hearing_at")
_TERMS = ("pay_by", "answer_by", "evidence_by", "mediate_by")
_SAME_DAY = {"hearing_day": "hearing_at"}
_FEES = frozenset({"fee_due", "fee_paid", "fee_owing", "fee_borne", "fee_sentence"})


def content_of(filled: FilledForm, data: FormData, template: FormTemplate) -> PaperContent:
    """What stands on the form, with the facts its words must agree with."""
    rules = _rules()
    scope, facts = Scope(template, data), data.facts
    kinds = {part.kind for part in filled.parts}
    shown = frozenset(_names_shown(filled, template, data))
    passages = tuple(_passages(filled))
    words = "\n".join(passage.text for passage in passages)
    benched, agreed = PartKind.BENCH in kinds, PartKind.CLAUSES in kinds
    bench = facts.bench
    return PaperContent(
        made_on=data.made_on,
        passages=passages,
        sheets=tuple(Sheet(_place(part), part.rows) for part in filled.parts if part.kind in _TABLES and part.rows),
        people=tuple(_someone(party, words) for party in facts.parties),
        described=tuple(_someone(party, words) for party in _described(filled, facts, words)),
        others=tuple(filter(None, (bench.judge, *bench.members, *bench.assessors, *facts.mediation.mediators))),
        clerks=tuple(filter(None, (bench.assistant, bench.clerk))) if benched else (),
        bench=tuple(filter(None, (bench.judge, *bench.members, *bench.assessors))) if benched else (),
        number=facts.number,
        cause=facts.cause,
        filed_on=facts.filed_on,
        dated=tuple(_dated(filled, template)),
        known=tuple(_known(scope, rules["term_words"])),
        shown=shown,
        agreed_on=facts.mediation.agreed_on if agreed else None,
        confirm_by=facts.limits.confirm_by,
        payments=tuple(_payments(facts)) if agreed else (),
        claim_fen=facts.amount_fen if agreed else None,
        fee=_fee(facts) if shown & _FEES else FeeSums(),
        cited=tuple(_cited(article) for article in cited(template, filled)),
        causes=template.causes,
        signers=tuple(signer.label for part in filled.parts for signer in part.signers),
        changed=tuple(_place(part) for part in filled.parts if part.changed),
        seal_there=bool(_SEALED & kinds),
        seal_wanted=template.seal != "none" and any(_stands(part, scope) for part in template.parts if _seals(part)),
        signed=any(_stands(part, scope) for part in template.parts if part.kind is PartKind.SIGNATURES),
        decides=benched,
        disposes=template.key in rules["disposes"],
        asks_confirmation=template.key in rules["asks_confirmation"],
        record=template.page is FormPage.RECORD,
        practice=data.practice,
    )


_TABLES = frozenset({PartKind.TABLE, PartKind.GRID})
_BOXES = TICKED + OPEN
"""Drawn, not printed by a font."""


@cache
def _rules() -> dict[str, Any]:
    return resources.toml("rules", "paper_check.toml")


def _place(part: FilledPart) -> str:
    return f"part.{part.id.partition('.')[0]}"


def _stands(part: Part, scope: Scope) -> bool:
    return holds(part.when, scope)


def _seals(part: Part) -> bool:
    return part.kind in _SEALED


def _passages(filled: FilledForm) -> Iterator[Passage]:
    for part in filled.parts:
        rows = ("：".join(row) if part.kind is PartKind.PARTIES else "　".join(row) for row in part.rows)
        signers = (signer.label for signer in part.signers)
        head = f"{part.label}：" if part.label else ""
        items = (item.lstrip(_BOXES) for item in part.items)
        words = [f"{head}{part.text}", *items, *rows, *signers]
        if text := "\n".join(line for line in words if line.strip()):
            yield Passage(_place(part), text)


def _names_shown(filled: FilledForm, template: FormTemplate, data: FormData) -> Iterator[str]:
    """Names of the gaps in the parts that stand on the paper, and of the answered questions."""
    there = {part.id.partition(".")[0] for part in filled.parts}
    for part in template.parts:
        if part.id in there:
            texts = (part.text, part.label, *(word for cell in part.cells for word in cell))
            for text in (*texts, *(column.text for column in part.columns)):
                yield from (_SAME_DAY.get(gap.name, gap.name) for gap in gaps_of(text))
    yield from (f"{ANSWER}{answer.id}" for answer in data.answers if answer.value.strip())


def _someone(party: PartyFacts, words: str) -> Someone:
    return Someone(
        id=party.id,
        role=party.role,
        kind=party.kind,
        name=party.name,
        sex=party.sex,
        born=party.born,
        id_label=party.id_label,
        id_number=party.id_number,
        representative=party.representative,
        agents=tuple(Acting(agent.name, agent.special) for agent in party.agents),
        numbered=bool(party.id_number) and party.id_number in words,
    )


def _described(filled: FilledForm, facts: CaseFacts, words: str) -> Iterator[PartyFacts]:
    """Parties of whom the paper says more than the name."""
    heads = [sentence for part in filled.parts if part.kind is PartKind.PARTIES for _label, sentence in part.rows]
    for party in facts.parties:
        born = party.born is not None and f"{date_text(party.born)}出生" in words
        headed = any(sentence.startswith(party.name) for sentence in heads)
        if headed or born or (party.id_number and party.id_number in words):
            yield party


def _dated(filled: FilledForm, template: FormTemplate) -> Iterator[tuple[str, date]]:
    """The days the paper bears, with the question that asks for them where there is one."""
    asked = {part.id: gap.name for part in template.parts if _seals(part) for gap in gaps_of(part.text)}
    for part in filled.parts:
        if part.day is not None:
            yield asked.get(part.id) or _place(part), part.day


def _known(scope: Scope, term_words: list[str]) -> Iterator[KnownDay]:
    hearing = scope.facts.hearing
    for name in (*_DAYS, *_TERMS):
        day = _as_day(value_of(name, scope))
        planned = name == "hearing_at" and hearing is not None and not hearing.held
        paid = name == "pay_by" and not scope.facts.fee.owing_fen
        if day is not None:
            yield KnownDay(name, gap_name(name), day, term=planned or (name in _TERMS and not paid))
    for ask in scope.template.asks:
        day = _as_day(value_of(f"{ANSWER}{ask.id}", scope)) if ask.kind in (AskKind.DATE, AskKind.MOMENT) else None
        if day is not None:
            yield KnownDay(f"{ANSWER}{ask.id}", ask_name(ask), day, term=_is_term(ask, scope.template, term_words))


def _is_term(ask: Ask, template: FormTemplate, term_words: list[str]) -> bool:
    tells_of_it = template.group is FormGroup.DECISION or template.page is FormPage.RECORD
    return not tells_of_it and any(word in ask.label.zh for word in term_words)


def _as_day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else None


def _payments(facts: CaseFacts) -> Iterator[Payments]:
    for clause in facts.mediation.clauses:
        yield Payments(clause.amount_fen, tuple((each.due_on, each.amount_fen) for each in clause.instalments))


def _fee(facts: CaseFacts) -> FeeSums:
    fee = facts.fee
    return FeeSums(fee.due_fen, fee.paid_fen, fee.owing_fen, tuple(fen for _name, fen in fee.borne))


def _cited(article: Article) -> Cited:
    return Cited(article.law, article.no, _iso(article.since), _iso(article.until))


def _iso(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
