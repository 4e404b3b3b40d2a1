"""Part payments and the rate of automatic performance."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules.performance import DutyFacts, Paid, Term, check_payment, last_day, rate
from tribunal_desktop.rules.terms import PerformanceState

DUE = date(2026, 11, 30)
TODAY = date(2026, 11, 23)
days = st.dates(min_value=date(2026, 1, 1), max_value=date(2027, 12, 31))
payments = st.lists(st.builds(Paid, st.integers(min_value=1, max_value=10**9), days), max_size=6)
terms = st.builds(Term, st.integers(min_value=1, max_value=10**9), days, payments.map(tuple))


@given(terms)
def test_paid_and_owing_make_the_sum_and_it_is_settled_exactly_when_nothing_is_owing(term: Term) -> None:
    assert term.paid_fen + term.owing_fen == term.amount_fen
    assert (term.owing_fen == 0) == (term.settled_on is not None)


@given(terms, st.randoms())
def test_the_order_in_which_payments_are_entered_does_not_matter(term: Term, random: object) -> None:
    shuffled = list(term.payments)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    again = Term(term.amount_fen, term.due_on, tuple(shuffled))
    assert (again.owing_fen, again.settled_on) == (term.owing_fen, term.settled_on)


@given(st.lists(st.lists(terms, min_size=1, max_size=3).map(tuple), max_size=6), days, days)
def test_the_rate_counts_each_document_once_and_performed_ones_are_due(
    documents: list[tuple[Term, ...]], one: date, other: date
) -> None:
    start, end = sorted((one, other))
    found = rate((DutyFacts(str(place), some) for place, some in enumerate(documents)), start, end)
    assert set(found.performed) <= set(found.due)
    assert len(found.due) == len(set(found.due))
    assert (found.percent is None) == (not found.due)


def test_states_of_a_payment_day() -> None:
    assert Term(100, DUE).state(TODAY) is PerformanceState.SOON
    assert Term(100, DUE).state(TODAY, 3) is PerformanceState.LATER
    assert Term(100, TODAY - timedelta(days=1)).state(TODAY) is PerformanceState.OVERDUE
    assert Term(100, TODAY).state(TODAY, enforced=True) is PerformanceState.ENFORCED
    part = Term(100, DUE, (Paid(60, TODAY), Paid(40, DUE)))
    assert part.settled_on == DUE
    assert part.state(DUE + timedelta(days=9)) is PerformanceState.PERFORMED
    assert Term(100, DUE, noted_on=TODAY).settled_on == TODAY


def test_paid_after_an_application_for_enforcement_is_not_automatic() -> None:
    paid = Term(100, DUE, (Paid(100, DUE),))
    span = (date(2026, 11, 1), date(2026, 12, 31))
    assert rate([DutyFacts("a", (paid,))], *span).performed == ("a",)
    assert rate([DutyFacts("a", (paid,), enforced_on=TODAY)], *span).performed == ()
    assert rate([DutyFacts("a", (paid, Term(1, DUE)))], *span).percent == 0


def test_the_two_years_run_from_the_last_payment_day() -> None:
    assert last_day([Term(1, DUE), Term(1, TODAY)]) == DUE


def test_more_than_is_owed_is_refused_at_its_field() -> None:
    found = check_payment(61, TODAY, Term(100, DUE, (Paid(40, TODAY),)), TODAY)
    assert [(each.code, each.field) for each in found] == [("performance_more_than_owed", "amount")]
