"""``calc fee``: one litigation fee, its top-up or its refund."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tribunal_desktop.calc.fields import Fields
from tribunal_desktop.rules.fees import Exemption, FeeCalculator, FeeModifiers, Reduction
from tribunal_desktop.rules.fees_request import FLAGS, FORMS, MOST_CLAIMS, FeeFact, FeeRequest, fee_for
from tribunal_desktop.rules.fees_table import FeeTable
from tribunal_desktop.rules.findings import say
from tribunal_desktop.rules.terms import FeeClosing, FeeKind, FeeRelief, JoinedClaim, PartyKind, Procedure, Rounding
from tribunal_desktop.texts import Language


def fee(fields: Fields, table: FeeTable, today: date, lang: Language) -> Mapping[str, object]:
    """The answer to a request for a fee; rules are those in force on ``on``, by default ``today``."""
    kind = fields.choice("kind", FeeKind)
    on = fields.day("on") if fields.given("on") else today
    rounding = fields.optional_choice("round_to", Rounding) or Rounding.FEN
    result = fee_for(FeeCalculator(table, on, rounding), _request(kind, fields))
    fields.finish()
    return {
        "full_fee": str(result.full_fee),
        "payable": str(result.payable),
        "settlement": result.settlement.value,
        "working": [say(f"fee_step.{step.kind}", lang, step.params) for step in result.steps],
        "basis": list(result.basis),
    }


def _request(kind: FeeKind, fields: Fields) -> FeeRequest:
    modifiers = _modifiers(fields)
    if kind is FeeKind.MIXED:
        return _several(fields, modifiers)
    form = FORMS[kind]
    sums = {fact: fields.money(fact) for fact in form.needed if fact not in FLAGS}
    sums |= {fact: fields.money(fact) for fact in form.optional if fact not in FLAGS and fields.given(fact)}
    return FeeRequest(kind, sums, flag=_flag(kind, fields), modifiers=modifiers)


def _several(fields: Fields, modifiers: FeeModifiers) -> FeeRequest:
    """Several claims; without one for property the province's sum per case is needed."""
    amounts = tuple(fields.monies(FeeFact.PROPERTY_AMOUNTS))
    count = fields.number(FeeFact.NON_PROPERTY_COUNT, 0, MOST_CLAIMS)
    needed = bool(count) and not amounts
    sums = {FeeFact.BASE: fields.money("base")} if needed or fields.given("base") else {}
    return FeeRequest(FeeKind.MIXED, sums, amounts, count, modifiers=modifiers)


def _flag(kind: FeeKind, fields: Fields) -> bool:
    """A raised claim may say when it was raised too, though it makes no difference."""
    form = FORMS[kind]
    if kind is FeeKind.CLAIM_INCREASE and fields.given(FeeFact.BEFORE_END_OF_INVESTIGATION):
        fields.flag(FeeFact.BEFORE_END_OF_INVESTIGATION)
    for fact in FLAGS.intersection(form.facts):
        if fact in form.needed or fields.given(fact):
            return fields.flag(fact)
    return True


def _modifiers(fields: Fields) -> FeeModifiers:
    return FeeModifiers(
        procedure=fields.optional_choice("procedure", Procedure) or Procedure.ORDINARY,
        closing=fields.optional_choice("closing", FeeClosing),
        joined=fields.optional_choice("joined", JoinedClaim),
        relief=_relief(fields),
    )


def _relief(fields: Fields) -> Reduction | Exemption | None:
    relief = fields.optional_choice("relief", FeeRelief)
    if relief is FeeRelief.REDUCE:
        return Reduction(fields.share("rate"))
    if relief is FeeRelief.EXEMPT:
        return Exemption(fields.choice("person", PartyKind))
    return None
