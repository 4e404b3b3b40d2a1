from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.fees import FeeCalculator, FeeModifiers
from tribunal_desktop.rules.fees_request import FORMS, FeeFact, FeeRequest, easings, fee_for
from tribunal_desktop.rules.periods import StepKind, count, free_limit, step_basis
from tribunal_desktop.rules.terms import FeeClosing, FeeKind, JoinedClaim, PeriodDirection, PeriodUnit, Procedure
from tribunal_desktop.services.reference import Reference

TODAY = date(2026, 11, 23)
REFERENCE = Reference()
FEES = FeeCalculator(REFERENCE.fees, TODAY)


def request(kind: FeeKind, modifiers: FeeModifiers) -> FeeRequest:
    low = kind in (FeeKind.NON_PROPERTY, FeeKind.JURISDICTION_OBJECTION_FAILED)
    without_base = kind in (FeeKind.IP, FeeKind.MIXED)
    facts = [fact for fact in FORMS[kind].facts if fact is not FeeFact.BASE or not without_base]
    sums = {fact: Decimal(80) if low else Decimal(300) for fact in facts}
    return FeeRequest(kind, sums, (Decimal(300),), modifiers=modifiers)


@pytest.mark.parametrize("kind", FeeKind)
def test_what_is_offered_to_lower_a_fee_is_what_the_fee_takes(kind: FeeKind) -> None:
    offered = easings(REFERENCE.fees, kind, TODAY)
    for modifiers in (
        *(FeeModifiers(procedure=procedure) for procedure in (Procedure.SUMMARY, Procedure.SMALL_CLAIMS)),
        *(FeeModifiers(closing=closing) for closing in FeeClosing),
        *(FeeModifiers(joined=joined) for joined in JoinedClaim),
    ):
        (ground,) = modifiers.easings
        if ground in offered:
            fee_for(FEES, request(kind, modifiers))
        else:
            with pytest.raises(KnownError, match="fee_modifier_not_allowed"):
                fee_for(FEES, request(kind, modifiers))


@pytest.mark.parametrize("kind", FeeKind)
def test_every_article_of_a_fee_stands_at_a_step(kind: FeeKind) -> None:
    fee = fee_for(FEES, request(kind, FeeModifiers()))
    assert dict.fromkeys(article for step in fee.steps for article in step.basis).keys() == set(fee.basis)


def test_the_length_rests_on_the_limits_own_article_first() -> None:
    limit = REFERENCE.limit("T-SUM", TODAY)
    counted = next(step for step in count(limit, TODAY, REFERENCE.calendar).steps if step.kind is StepKind.COUNT)
    assert step_basis(counted, limit)[0] == "民事诉讼法第164条"
    free = free_limit(3, PeriodUnit.MONTHS, PeriodDirection.AFTER, rolls=True)
    assert step_basis(counted, free) == ("法释〔2022〕11号第125条", "民法典第202条")
