"""Conditions of a form (条件): ``not small_claims and ask.ground == 'a'``, read without running anything.

Words and signs: names, ``and``, ``or``, ``not``, brackets, ``==`` and ``!=`` with a text. Python's own parser reads
them; any other piece of syntax is refused.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from tribunal_desktop.documents.forms.facts import CaseFacts
from tribunal_desktop.documents.forms.gaps import WrongWording
from tribunal_desktop.documents.forms.names import Scope
from tribunal_desktop.documents.forms.parties import filed, is_minor
from tribunal_desktop.rules.terms import Outcome, PartyKind, PartyRole, Procedure, Stage

Fact = Callable[[Scope], bool | str]
MOST_SIGNS = 400
"""Characters of a condition: one that nests deeper than Python calls itself cannot be written with them."""


def _case(read: Callable[[CaseFacts], bool | str]) -> Fact:
    return lambda scope: read(scope.facts)


def _procedure(procedure: Procedure) -> Fact:
    return lambda scope: scope.facts.procedure == procedure.value


def _outcome(outcome: Outcome) -> Fact:
    return lambda scope: scope.facts.outcome == outcome.value


def _recipient(role: PartyRole) -> Fact:
    return lambda scope: scope.recipient is not None and scope.recipient.role is role


def _hearing(open_to_public: bool) -> Fact:
    return lambda scope: scope.facts.hearing is not None and scope.facts.hearing.open_to_public is open_to_public


_STATUS = ("婚姻无效", "撤销婚姻", "确认亲子关系", "否认亲子关系", "确认收养关系")
"""Causes that confirm a status and are not mediated (Int 143)."""

CONDITIONS: Mapping[str, Fact] = {
    "filed": _case(filed),
    "provisional": _case(lambda facts: facts.provisional),
    "small_claims": _procedure(Procedure.SMALL_CLAIMS),
    "summary": _procedure(Procedure.SUMMARY),
    "ordinary": _procedure(Procedure.ORDINARY),
    "special": _case(lambda facts: "民特" in facts.number or "民督" in facts.number),
    "family": _case(lambda facts: facts.family),
    "divorce": _case(lambda facts: facts.divorce),
    "status_dispute": _case(lambda facts: any(word in facts.cause for word in _STATUS)),
    "panel": _case(lambda facts: facts.bench.panel),
    "sole": _case(lambda facts: not facts.bench.panel),
    "has_judge": _case(lambda facts: bool(facts.bench.judge)),
    "has_assessors": _case(lambda facts: bool(facts.bench.assessors)),
    "has_assistant": _case(lambda facts: bool(facts.bench.assistant)),
    "has_clauses": _case(lambda facts: bool(facts.mediation.clauses)),
    "has_instalments": _case(lambda facts: any(clause.instalments for clause in facts.mediation.clauses)),
    "has_hearing": _case(lambda facts: facts.hearing is not None),
    "hearing_held": _case(lambda facts: facts.hearing is not None and facts.hearing.held),
    "public_hearing": _hearing(True),
    "closed_hearing": _hearing(False),
    "has_mediation": _case(lambda facts: facts.mediation.started_on is not None),
    "court_mediation": _case(lambda facts: facts.mediation.court_led),
    "entrusted": _case(lambda facts: facts.mediation.entrusted),
    "delegated": _case(lambda facts: facts.mediation.delegated),
    "mediation_agreed": _case(lambda facts: facts.mediation.agreed_on is not None),
    "mediation_failed": _case(lambda facts: facts.mediation.ended_on is not None and facts.mediation.agreed_on is None),
    "has_third": _case(lambda facts: bool(facts.of_role(PartyRole.THIRD))),
    "has_agents": _case(lambda facts: any(party.agents for party in facts.parties)),
    "has_minor": lambda scope: any(is_minor(party, scope.data.made_on) for party in scope.facts.parties),
    "has_claim_amount": _case(lambda facts: facts.amount_fen is not None),
    "has_fee": _case(lambda facts: facts.fee.due_fen is not None),
    "has_fee_owing": _case(lambda facts: bool(facts.fee.owing_fen)),
    "has_fee_borne": _case(lambda facts: bool(facts.fee.borne)),
    "half_fee": _case(lambda facts: facts.fee.half),
    "has_undisputed": _case(lambda facts: bool(facts.mediation.undisputed)),
    "has_agreed_facts": _case(lambda facts: bool(facts.agreed_facts)),
    "has_disputed_facts": _case(lambda facts: bool(facts.disputed_facts)),
    "has_evidence": _case(lambda facts: bool(facts.evidence)),
    "needs_language": _case(lambda facts: bool(facts.language_need)),
    "settled": _outcome(Outcome.MEDIATED),
    "withdrawn": _outcome(Outcome.WITHDRAWN),
    "judged": _outcome(Outcome.JUDGED),
    "closed": _case(lambda facts: facts.stage == Stage.CLOSED.value),
    "has_recipient": lambda scope: scope.recipient is not None,
    "recipient_is_plaintiff": _recipient(PartyRole.PLAINTIFF),
    "recipient_is_defendant": _recipient(PartyRole.DEFENDANT),
    "recipient_is_third": _recipient(PartyRole.THIRD),
    "recipient_is_natural": lambda scope: scope.recipient is not None and scope.recipient.kind is PartyKind.NATURAL,
    "large": lambda scope: scope.data.options.large,
    "stage": _case(lambda facts: facts.stage),
    "outcome": _case(lambda facts: facts.outcome),
    "cause": _case(lambda facts: facts.cause),
}

READY = (
    "filed",
    "not filed",
    "small_claims",
    "not small_claims",
    "summary",
    "ordinary",
    "family",
    "has_hearing",
    "has_clauses",
    "has_third",
    "has_agents",
    "has_minor",
    "has_fee",
    "recipient_is_plaintiff",
    "recipient_is_defendant",
    "recipient_is_natural",
)
"""Conditions offered to somebody who builds a form in the window; texts name each in words."""


def holds(condition: str, scope: Scope) -> bool:
    """Whether ``condition`` is true of ``scope``; an empty one always is."""
    return bool(_value(_tree(condition), scope)) if condition else True


def names_in(condition: str) -> Iterator[str]:
    """The names a condition reads, ``ask.<id>`` included; raises ``WrongWording`` when it cannot be read."""
    return _names(_tree(condition)) if condition else iter(())


@cache
def _tree(condition: str) -> ast.expr:
    if len(condition) > MOST_SIGNS:
        raise WrongWording(f"a condition of more than {MOST_SIGNS} characters cannot be read")
    try:
        tree = ast.parse(condition.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise WrongWording(f"condition {condition!r} cannot be read") from error
    for name in _names(tree):
        if name not in CONDITIONS and not name.startswith("ask."):
            raise WrongWording(f"unknown condition {name!r}")
    return tree


def _names(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Name(id=name):
            yield name
        case ast.Attribute(value=ast.Name(id="ask"), attr=field):
            yield f"ask.{field}"
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield from _names(operand)
        case ast.BoolOp(values=values):
            for value in values:
                yield from _names(value)
        case ast.Compare(left=left, ops=[ast.Eq() | ast.NotEq()], comparators=[ast.Constant(value=str())]):
            yield from _names(left)
        case _:
            raise WrongWording(f"{ast.unparse(node)!r} cannot stand in a condition")


def _value(node: ast.expr, scope: Scope) -> bool | str:
    match node:
        case ast.Name(id=name):
            return CONDITIONS[name](scope)
        case ast.Attribute(attr=field):
            return scope.data.answer(field).strip()
        case ast.UnaryOp(operand=operand):
            return not _value(operand, scope)
        case ast.BoolOp(op=ast.And(), values=values):
            return all(_value(value, scope) for value in values)
        case ast.BoolOp(values=values):
            return any(_value(value, scope) for value in values)
        case ast.Compare(left=left, ops=[op], comparators=[ast.Constant(value=expected)]):
            return (_value(left, scope) == expected) is isinstance(op, ast.Eq)
    raise AssertionError(ast.dump(node))
