"""The day a decision has effect, and what an appeal needs."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules.appeals import (
    AppealOutcome,
    AppealState,
    Effect,
    NewAppeal,
    NewRetrial,
    Term,
    check_appeal,
    check_effect,
    check_outcome,
    check_retrial,
    effect_of,
)
from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.rules.terms import (
    AppealChannel,
    AppealedPaper,
    AppealResult,
    EffectBasis,
    EffectWait,
    Outcome,
    Procedure,
    ReversalReason,
)

TODAY = date(2026, 11, 23)
SERVED = date(2026, 11, 2)
ENDS = date(2026, 11, 17)
TERM = Term("李四", SERVED, ENDS)
DAYS = st.dates(date(2026, 1, 1), date(2026, 10, 1))


def effect(*appeals: AppealState, outcome: Outcome = Outcome.JUDGED, today: date = TODAY) -> Effect:
    return effect_of(outcome, Procedure.ORDINARY, (TERM, Term("陈大伟", SERVED, ENDS - timedelta(2))), appeals, today)


def test_without_an_appeal_it_has_effect_the_day_after_the_last_term() -> None:
    assert effect() == Effect(date(2026, 11, 18), EffectBasis.NO_APPEAL)
    assert effect(today=ENDS) == Effect(None, waits=EffectWait.TERM_RUNS, until=ENDS)
    assert effect(today=date(2026, 11, 18)).on == date(2026, 11, 18)


@pytest.mark.parametrize(
    ("result", "on", "basis"),
    [
        (AppealResult.AFFIRMED, date(2026, 11, 20), EffectBasis.SECOND_INSTANCE),
        (AppealResult.CHANGED, date(2026, 11, 20), EffectBasis.SECOND_INSTANCE),
        (AppealResult.WITHDRAWN, date(2026, 11, 20), EffectBasis.APPEAL_WITHDRAWN),
    ],
)
def test_after_an_appeal_it_follows_the_second_instance(result: AppealResult, on: date, basis: EffectBasis) -> None:
    assert effect(AppealState(True, result, date(2026, 11, 20))) == Effect(on, basis)


def test_pending_late_and_remanded_appeals() -> None:
    assert effect(AppealState(True, None, None)).waits is EffectWait.APPEAL_PENDING
    assert effect(AppealState(True, AppealResult.REMANDED, TODAY)).waits is EffectWait.REMANDED
    assert effect(AppealState(False, None, None)).on == date(2026, 11, 18)


def test_an_appeal_withdrawn_within_the_term_does_not_end_the_term_of_others() -> None:
    assert effect(AppealState(True, AppealResult.WITHDRAWN, date(2026, 11, 10))).on == date(2026, 11, 18)


@pytest.mark.parametrize(
    ("outcome", "procedure", "basis"),
    [
        (Outcome.JUDGED, Procedure.SMALL_CLAIMS, EffectBasis.FINAL),
        (Outcome.MEDIATED, Procedure.SUMMARY, EffectBasis.MEDIATION),
        (Outcome.WITHDRAWN, Procedure.SUMMARY, EffectBasis.FINAL),
    ],
)
def test_what_is_final_has_effect_with_service_on_the_last_party(
    outcome: Outcome, procedure: Procedure, basis: EffectBasis
) -> None:
    terms = (Term("陈大伟", SERVED, None), Term("李四", SERVED + timedelta(3), None))
    assert effect_of(outcome, procedure, terms, (), TODAY) == Effect(SERVED + timedelta(3), basis)


def test_a_party_not_served_keeps_it_from_having_effect() -> None:
    terms = (TERM, Term("王五", None, None))
    assert effect_of(Outcome.JUDGED, None, terms, (), TODAY).waits is EffectWait.NOT_SERVED
    assert effect_of(Outcome.JUDGED, None, (), (), TODAY).waits is EffectWait.NOT_SERVED


@given(st.lists(st.tuples(DAYS, st.integers(15, 30)), min_size=1, max_size=5), st.dates(date(2026, 1, 1), TODAY))
def test_it_never_has_effect_while_anybody_may_appeal(served: list[tuple[date, int]], today: date) -> None:
    terms = [Term(str(n), on, on + timedelta(days)) for n, (on, days) in enumerate(served)]
    found = effect_of(Outcome.JUDGED, Procedure.ORDINARY, terms, (), today)
    last = max(term.ends_on for term in terms if term.ends_on)
    assert (found.on is None) == (today <= last)
    assert found.on is None or found.on == last + timedelta(1)


def codes(found: object) -> dict[str, Severity]:
    return {finding.code: finding.severity for finding in found}  # type: ignore[attr-defined]


def appeal(on: date | None, **changes: object) -> NewAppeal:
    made = {"party_id": "p", "against": AppealedPaper.JUDGMENT, "channel": AppealChannel.HERE, "received_on": on}
    return NewAppeal(**{**made, **changes})  # type: ignore[arg-type]


def test_a_late_appeal_needs_its_reason() -> None:
    late = check_appeal(appeal(ENDS + timedelta(2)), Outcome.JUDGED, None, TERM, TODAY)
    finding = next(iter(late))
    assert (finding.code, finding.field, finding.params["days"]) == ("appeal_late", "late_words", 2)
    taken = appeal(ENDS + timedelta(2), late_words="住院，障碍消除后十日内申请")
    assert codes(check_appeal(taken, Outcome.JUDGED, None, TERM, TODAY)) == {"appeal_late": Severity.NOTE}
    assert not codes(check_appeal(appeal(ENDS), Outcome.JUDGED, None, TERM, TODAY))


def test_small_claims_have_no_appeal() -> None:
    found = codes(check_appeal(appeal(ENDS), Outcome.JUDGED, Procedure.SMALL_CLAIMS, TERM, TODAY))
    assert found == {"appeal_in_small_claims": Severity.BLOCK}


@pytest.mark.parametrize(
    ("new", "outcome", "code"),
    [
        (appeal(None), Outcome.JUDGED, "appeal_without_day"),
        (appeal(TODAY + timedelta(1)), Outcome.JUDGED, "appeal_in_the_future"),
        (appeal(SERVED - timedelta(1)), Outcome.JUDGED, "appeal_before_service"),
        (appeal(ENDS), Outcome.MEDIATED, "appeal_not_open"),
        (appeal(ENDS), None, "appeal_before_closing"),
        (appeal(ENDS, against=AppealedPaper.RULING), Outcome.JUDGED, "appeal_against_other_paper"),
        (appeal(ENDS, fee_paid_on=TODAY + timedelta(1)), Outcome.JUDGED, "appeal_in_the_future"),
    ],
)
def test_what_is_wrong_with_an_appeal_is_said(new: NewAppeal, outcome: Outcome | None, code: str) -> None:
    assert code in codes(check_appeal(new, outcome, None, TERM, TODAY))


def test_an_appeal_without_service_on_file_is_a_question() -> None:
    found = codes(check_appeal(appeal(ENDS), Outcome.JUDGED, None, None, TODAY))
    assert found == {"appeal_without_service": Severity.ASK}


def test_a_reversal_says_why() -> None:
    result = AppealOutcome(AppealResult.CHANGED, TODAY, "（2026）浙06民终1号")
    assert codes(check_outcome(result, ENDS, TODAY)) == {"reversal_without_reason": Severity.BLOCK}
    said = AppealOutcome(AppealResult.CHANGED, TODAY, "（2026）浙06民终1号", ReversalReason.LAW)
    assert not codes(check_outcome(said, ENDS, TODAY))
    numberless = AppealOutcome(AppealResult.AFFIRMED, ENDS - timedelta(1))
    assert set(codes(check_outcome(numberless, ENDS, TODAY))) == {"appeal_step_too_early", "result_without_number"}


def test_a_retrial_is_asked_about_its_term() -> None:
    new = NewRetrial("p", TODAY)
    assert codes(check_retrial(new, None, None, TODAY)) == {"retrial_before_effect": Severity.ASK}
    assert codes(check_retrial(new, SERVED, ENDS, TODAY)) == {"retrial_late": Severity.ASK}
    assert not codes(check_retrial(new, SERVED, TODAY, TODAY))


def test_another_day_of_effect_needs_a_reason() -> None:
    proposed = effect()
    assert not codes(check_effect(proposed, proposed.on, "", TODAY))
    assert "effect_differs" in codes(check_effect(proposed, TODAY, "", TODAY))
    assert not codes(check_effect(proposed, TODAY, "邮寄送达日更正", TODAY))
    pending = Effect(None, waits=EffectWait.APPEAL_PENDING)
    assert "effect_not_possible" in codes(check_effect(pending, TODAY, "x", TODAY))
    assert "effect_without_day" in codes(check_effect(proposed, None, "", TODAY))
    assert "effect_in_the_future" in codes(check_effect(proposed, TODAY + timedelta(1), "x", TODAY))
