"""The gate of closing and the day that counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules.closing import CaseState, ClosingTyped, PaperServed, check, closing_day, gate
from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.rules.terms import ClosingDay, Outcome, ServiceWay

READY = CaseState(
    filed=True,
    judge=True,
    mediation_runs=False,
    hearing_held=True,
    paper_sent=True,
    unserved=(),
    interval_runs=False,
    preserved=False,
    fee_owing=False,
)
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("outcome", Outcome)
def test_nothing_stands_in_the_way_of_a_case_that_went_its_way(outcome: Outcome) -> None:
    assert list(gate(outcome, READY)) == []


def test_an_unserved_judgment_stops_with_the_names() -> None:
    (found,) = gate(Outcome.JUDGED, replace(READY, unserved=("李四",)))
    assert (found.code, found.field, found.severity) == ("closing_paper_unserved", "service", Severity.BLOCK)
    assert found.params["parties"] == ("李四",)


@pytest.mark.parametrize(
    ("outcome", "changed", "code", "section"),
    [
        (Outcome.JUDGED, {"filed": False}, "closing_without_filing", "filing"),
        (Outcome.JUDGED, {"judge": False}, "closing_without_judge", "allocation"),
        (Outcome.WITHDRAWN, {"mediation_runs": True}, "closing_with_running_mediation", "mediation"),
        (Outcome.JUDGED, {"paper_sent": False}, "judgment_not_sent", "service"),
    ],
)
def test_a_step_taken_too_early_is_stopped_at_its_section(
    outcome: Outcome, changed: dict[str, bool], code: str, section: str
) -> None:
    (found,) = gate(outcome, replace(READY, **changed))  # type: ignore[arg-type]
    assert (found.code, found.field, found.severity) == (code, section, Severity.BLOCK)


@pytest.mark.parametrize(
    ("outcome", "changed", "code"),
    [
        (Outcome.JUDGED, {"hearing_held": False}, "judged_without_hearing"),
        (Outcome.MEDIATED, {"paper_sent": False}, "closed_without_statement"),
        (Outcome.WITHDRAWN, {"paper_sent": False}, "closed_without_ruling"),
        (Outcome.JUDGED, {"interval_runs": True}, "closing_with_open_interval"),
    ],
)
def test_what_may_be_in_order_is_asked(outcome: Outcome, changed: dict[str, bool], code: str) -> None:
    (found,) = gate(outcome, replace(READY, **changed))  # type: ignore[arg-type]
    assert (found.code, found.severity) == (code, Severity.ASK)


def test_a_pronounced_judgment_counts_from_that_day() -> None:
    served = [PaperServed(ServiceWay.DIRECT, date(2026, 11, 20), date(2026, 11, 22))]
    assert closing_day(Outcome.JUDGED, date(2026, 11, 18), served) == (date(2026, 11, 18), ClosingDay.PRONOUNCED)


@pytest.mark.parametrize(
    ("way", "day", "basis"),
    [
        (ServiceWay.POST, date(2026, 11, 10), ClosingDay.POSTED),
        (ServiceWay.ANNOUNCEMENT, date(2026, 11, 10), ClosingDay.ANNOUNCED),
        (ServiceWay.LEFT, date(2026, 11, 15), ClosingDay.LEFT),
        (ServiceWay.DIRECT, date(2026, 11, 15), ClosingDay.LAST_SERVED),
    ],
)
def test_the_way_of_service_makes_the_day(way: ServiceWay, day: date, basis: ClosingDay) -> None:
    served = [PaperServed(way, date(2026, 11, 10), date(2026, 11, 15))]
    assert closing_day(Outcome.JUDGED, None, served) == (day, basis)


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=1))
def test_a_statement_closes_with_the_last_party(days: list[tuple[int, int]]) -> None:
    sent = [date(2026, 1, 1) + timedelta(days=start) for start, _ in days]
    served = [
        PaperServed(ServiceWay.DIRECT, day, day + timedelta(days=later))
        for day, (_, later) in zip(sent, days, strict=True)
    ]
    found = closing_day(Outcome.MEDIATED, None, served)
    assert found is not None
    assert found[0] == max(each.served_on for each in served if each.served_on)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"closed_on": None}, "closing_without_day"),
        ({"closed_on": date(2026, 11, 24)}, "closing_in_the_future"),
        ({"closed_on": date(2026, 10, 1)}, "closed_before_filing"),
        ({"main_text": " "}, "closing_without_main_text"),
        ({"outcome": Outcome.OTHER}, "closing_without_reason"),
    ],
)
def test_a_closing_is_checked_at_its_fields(changed: dict[str, object], code: str) -> None:
    typed = ClosingTyped(Outcome.JUDGED, None, TODAY, "被告偿还原告借款五万元")
    found = list(check(replace(typed, **changed), date(2026, 11, 1), TODAY))  # type: ignore[arg-type]
    assert [finding.code for finding in found] == [code]
