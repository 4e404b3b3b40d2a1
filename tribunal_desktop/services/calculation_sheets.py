"""The papers of the calculators: a fee and how it was worked out, a last day and how it was reached.

Nothing of them is kept. The same calculation on the same day makes the same bytes, and its number is their digest.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tribunal_desktop import texts
from tribunal_desktop.documents import fee_sheet as fee_paper
from tribunal_desktop.documents import period_sheet as period_paper
from tribunal_desktop.documents.amounts import date_with_weekday
from tribunal_desktop.documents.fee_sheet import FeeSheetPaper
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.period_sheet import DeductedSpan, PeriodSheetPaper
from tribunal_desktop.documents.working import WorkingStep
from tribunal_desktop.rules.fees import Exemption, Fee, FeeModifiers, Reduction
from tribunal_desktop.rules.fees_request import FLAGS, FORMS, FeeFact, FeeRequest
from tribunal_desktop.rules.fees_working import plain
from tribunal_desktop.rules.findings import say
from tribunal_desktop.rules.periods import Deduction, HourPeriod, Limit, Period, step_basis
from tribunal_desktop.rules.terms import FeeClosing, FeeKind, FeeRelief, FeeSettlement, JoinedClaim, PeriodDirection
from tribunal_desktop.services.limits_table import limit_rule
from tribunal_desktop.services.sheet_words import PAPER_LANGUAGE, term_words
from tribunal_desktop.services.tribunal_profile import Profile

"""Papers of a court are written in Chinese, whatever the window speaks."""
PAPER_ID_LENGTH = 32

_APPLICATIONS = frozenset(
    {FeeKind.PAYMENT_ORDER, FeeKind.PRESERVATION, FeeKind.PUBLIC_SUMMONS, FeeKind.ARBITRATION_SET_ASIDE}
)
_ENFORCEMENTS = frozenset({FeeKind.ENFORCEMENT, FeeKind.ENFORCEMENT_NO_AMOUNT})


@dataclass(frozen=True)
class SheetHeading:
    """Who gives the paper out, when, and for which case or person."""

    profile: Profile
    made_on: date
    subject: str = ""


def fact_name(kind: FeeKind, fact: FeeFact, lang: texts.Language) -> str:
    """What a fact is called where ``kind`` is worked out."""
    if kind is FeeKind.PROPERTY_APPEAL and fact is FeeFact.AMOUNT:
        return texts.text("fee_fact.appealed", lang)
    return texts.term(fact, lang)


def fee_sheet(asked: FeeRequest, on: date, fee: Fee, heading: SheetHeading) -> Paper:
    """How ``fee`` was worked out by the rules in force ``on`` a day."""
    profile = heading.profile
    return fee_paper.render(
        FeeSheetPaper(
            paper_id=_digest(asked, on, fee, heading),
            court=profile.court_name,
            tribunal=profile.tribunal_name,
            subject=heading.subject,
            facts=(*_fee_facts(asked), *_other_day(on, heading)),
            full_fee=fee.full_fee,
            settlement=term_words(fee.settlement),
            payable=fee.payable,
            steps=tuple(WorkingStep(_say(f"fee_step.{step.kind}", **step.params), step.basis) for step in fee.steps),
            note=fee_note(asked, fee),
            pay_days=limit_rule("F-FEE", heading.made_on).limit.amount,
            refund_days=limit_rule("X-REF", heading.made_on).limit.amount,
            made_on=heading.made_on,
            practice=profile.practice,
        )
    )


def fee_note(asked: FeeRequest, fee: Fee) -> str:
    """Which remark on paying or returning the sum belongs to it."""
    by_settlement = {FeeSettlement.NOTHING: "nothing", FeeSettlement.REFUND: "refund", FeeSettlement.TOP_UP: "top_up"}
    if fee.settlement is FeeSettlement.TOP_UP and asked.kind is FeeKind.CONVERSION_SUMMARY_TO_ORDINARY:
        return "conversion"
    if fee.settlement in by_settlement:
        return by_settlement[fee.settlement]
    if asked.kind in _ENFORCEMENTS:
        return "enforcement"
    if asked.kind in _APPLICATIONS:
        return "application"
    return _acceptance_note(asked)


def period_sheet(
    limit: Limit, counted: Period | HourPeriod, deductions: Sequence[Deduction], heading: SheetHeading
) -> Paper:
    """How the last day of ``limit`` was reached."""
    profile = heading.profile
    return period_paper.render(
        PeriodSheetPaper(
            paper_id=_digest(limit, counted, tuple(deductions), heading),
            court=profile.court_name,
            tribunal=profile.tribunal_name,
            subject=heading.subject,
            facts=tuple(_period_facts(limit, counted)),
            deductions=tuple(DeductedSpan(part.starts_on, part.ends_on, part.reason) for part in deductions),
            result=tuple(_period_result(counted)),
            steps=tuple(
                WorkingStep(_say(f"step.{step.kind}", **step.params), step_basis(step, limit)) for step in counted.steps
            ),
            provisional=isinstance(counted, Period) and counted.provisional,
            planned_apart=_plans_by_nominal(limit, counted),
            resume_days=limit_rule("X-LAPSE", heading.made_on).limit.amount,
            made_on=heading.made_on,
            practice=profile.practice,
        )
    )


def _plans_by_nominal(limit: Limit, counted: Period | HourPeriod) -> bool:
    return isinstance(counted, Period) and limit.plan_by_nominal and counted.planned_on != counted.due_on


def _acceptance_note(asked: FeeRequest) -> str:
    if asked.kind is FeeKind.JURISDICTION_OBJECTION_FAILED:
        return "objection"
    if asked.modifiers.closing in (FeeClosing.MEDIATION, FeeClosing.WITHDRAWAL):
        return "closing"
    if asked.kind is FeeKind.PROPERTY_APPEAL:
        return "appeal"
    return "counterclaim" if asked.modifiers.joined is JoinedClaim.COUNTERCLAIM else "acceptance"


def _fee_facts(asked: FeeRequest) -> Iterator[tuple[str, str]]:
    yield _say("fee_sheet.kind"), term_words(asked.kind)
    for fact in FORMS[asked.kind].facts:
        if value := _fact_value(asked, fact):
            yield fact_name(asked.kind, fact, PAPER_LANGUAGE), value
    yield from _modifier_facts(asked.modifiers)


def _other_day(on: date, heading: SheetHeading) -> Iterator[tuple[str, str]]:
    if on != heading.made_on:
        yield _say("fee_sheet.on"), _say_day(on)


def _fact_value(asked: FeeRequest, fact: FeeFact) -> str:
    if fact in FLAGS:
        return _say("fee_sheet.yes" if asked.flag else "fee_sheet.no")
    if fact is FeeFact.NON_PROPERTY_COUNT:
        return str(asked.non_property_count)
    sums = asked.property_amounts if fact is FeeFact.PROPERTY_AMOUNTS else (asked.sums.get(fact),)
    return "、".join(_say("fee_sheet.sum", sum=plain(amount)) for amount in sums if amount is not None)


def _modifier_facts(modifiers: FeeModifiers) -> Iterator[tuple[str, str]]:
    easings = (
        ("fee_sheet.procedure", modifiers.procedure),
        ("fee_sheet.closing", modifiers.closing),
        ("fee_sheet.joined", modifiers.joined),
    )
    for name, value in easings:
        if value is not None and value in modifiers.easings:
            yield _say(name), term_words(value)
    if isinstance(modifiers.relief, Reduction):
        yield _say("fee_sheet.relief"), _say("fee_sheet.reduced", rate=plain(modifiers.relief.rate * 100))
    elif isinstance(modifiers.relief, Exemption):
        yield _say("fee_sheet.relief"), term_words(FeeRelief.EXEMPT)


def _period_facts(limit: Limit, counted: Period | HourPeriod) -> Iterator[tuple[str, str]]:
    name = _say("period_sheet.named", name=limit.name, id=limit.id) if limit.id else _say("period_sheet.free")
    yield _say("period_sheet.limit"), name
    before = limit.direction is PeriodDirection.BEFORE
    length = "period_sheet.length_before" if before else "period_sheet.length_after"
    yield _say("period_sheet.length"), _say(length, amount=limit.amount, unit=limit.unit)
    if limit.id:
        yield _say("period_sheet.trigger"), limit.trigger.of(PAPER_LANGUAGE)
    started = counted.started_on if isinstance(counted, Period) else counted.started_at
    yield _say("period_sheet.started"), _say_day(started)
    yield _say("period_sheet.basis"), limit.basis


def _period_result(counted: Period | HourPeriod) -> Iterator[tuple[str, str]]:
    if isinstance(counted, HourPeriod):
        yield _say("period_sheet.ends"), _say_day(counted.due_at)
        return
    if counted.nominal_on != counted.due_on:
        yield _say("period_sheet.nominal"), _say_day(counted.nominal_on)
    yield _say("period_sheet.due"), _say_day(counted.due_on)
    if counted.planned_on != counted.due_on:
        yield _say("period_sheet.planned"), _say_day(counted.planned_on)


def _say_day(day: date) -> str:
    clock = f"{day:%H:%M}" if isinstance(day, datetime) else ""
    return date_with_weekday(day) + clock


def _digest(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:PAPER_ID_LENGTH]


def _say(text_id: str, **params: object) -> str:
    return say(text_id, PAPER_LANGUAGE, params)
