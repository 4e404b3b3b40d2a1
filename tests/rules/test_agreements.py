from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules.agreements import AgreementFacts, ClauseFacts, InstalmentFacts, check_agreement
from tribunal_desktop.rules.findings import Severity, blocking
from tribunal_desktop.rules.terms import ClauseKind

TODAY = date(2026, 11, 23)
FIRST, SECOND = InstalmentFacts(2_000_000, date(2026, 12, 31)), InstalmentFacts(2_600_000, date(2027, 6, 30))
PAY = ClauseFacts(ClauseKind.PAY, "王五", "王五分两期归还借款46,000元。", 4_600_000, (FIRST, SECOND))
WAIVE = ClauseFacts(ClauseKind.WAIVE, "", "双方再无其他争议。")
AGREEMENT = AgreementFacts(TODAY, "2025年3月借款46,000元，至今未还。", (PAY, WAIVE), 4_600_000)


def check(agreement: AgreementFacts) -> list[str]:
    return [finding.key for finding in check_agreement(agreement, TODAY)]


def with_payment(**changes: object) -> AgreementFacts:
    return replace(AGREEMENT, clauses=(replace(PAY, **changes), WAIVE))  # type: ignore[arg-type]


def test_a_complete_agreement_raises_nothing() -> None:
    assert check(AGREEMENT) == []


@pytest.mark.parametrize(
    ("agreement", "expected"),
    [
        (replace(AGREEMENT, agreed_on=date(2026, 11, 24)), "agreed_in_future@agreed_on"),
        (replace(AGREEMENT, main_facts=" "), "agreement_facts_missing@main_facts"),
        (replace(AGREEMENT, clauses=()), "agreement_without_clauses@clauses"),
        (with_payment(text=""), "clause_text_missing@clauses.0.text"),
        (with_payment(obligor=""), "clause_obligor_missing@clauses.0.obligor_party_id"),
        (with_payment(amount_fen=None), "clause_amount_missing@clauses.0.amount_fen"),
        (with_payment(amount_fen=4_600_001), "instalments_sum_differs@clauses.0.instalments"),
        (with_payment(instalments=(SECOND, FIRST)), "instalments_not_ascending@clauses.0.instalments.1.due_on"),
        (with_payment(instalments=(replace(FIRST, due_on=date(2026, 11, 22)), SECOND)),
         "instalment_before_agreement@clauses.0.instalments.0.due_on"),
        (with_payment(instalments=(replace(FIRST, amount_fen=0), replace(SECOND, amount_fen=4_600_000))),
         "instalment_amount_missing@clauses.0.instalments.0.amount_fen"),
        (replace(AGREEMENT, clauses=(replace(WAIVE, instalments=(FIRST,)),)),
         "instalments_without_payment@clauses.0.instalments"),
    ],
)  # fmt: skip
def test_what_may_not_be_printed(agreement: AgreementFacts, expected: str) -> None:
    assert expected in [finding.key for finding in blocking(check_agreement(agreement, TODAY))]


def test_a_payment_without_a_day_is_a_question() -> None:
    (finding,) = check_agreement(with_payment(instalments=()), TODAY)
    assert (finding.code, finding.severity) == ("clause_term_missing", Severity.ASK)


def test_more_than_was_claimed_is_only_noted() -> None:
    (finding,) = check_agreement(replace(AGREEMENT, claim_fen=4_000_000), TODAY)
    assert (finding.code, finding.severity) == ("agreement_above_claim", Severity.NOTE)
    assert finding.params == {"total": "46,000.00", "claim": "40,000.00"}
    assert check(replace(AGREEMENT, claim_fen=None)) == []


@given(st.lists(st.integers(1, 10**9), min_size=1, max_size=24), st.integers(-5, 5))
def test_instalments_pass_exactly_when_they_add_up(amounts: list[int], difference: int) -> None:
    instalments = tuple(InstalmentFacts(amount, TODAY + timedelta(30 * n)) for n, amount in enumerate(amounts))
    total = max(1, sum(amounts) + difference)
    agreement = replace(with_payment(amount_fen=total, instalments=instalments), claim_fen=None)
    assert bool(check(agreement)) is (total != sum(amounts))
