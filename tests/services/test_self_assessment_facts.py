"""Every counted number against a quarter counted by hand, and the acts each number opens to."""

from __future__ import annotations

from datetime import date

import pytest

from tests.conftest import StandingClock
from tests.services.assessment_data import third_quarter
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import ActivityKind, MediationStatus, Outcome, Stage
from tribunal_desktop.services.assessment_rows import Act
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.self_assessment import SelfAssessment

BY_HAND = {
    "intake_same_period": 3,
    "closings_same_period": 2,
    "closed_cases": 2,
    "trial_days": 60,
    "open_cases": 3,
    "long_open_cases": 1,
    "performance_due": 2,
    "auto_performed": 1,
    "mediations_entrusted": 2,
    "mediations_entrusted_success": 1,
    "mediations_guided": 1,
    "circuit_activities": 2,
    "publicity_activities": 1,
    "village_disputes": 3,
    "villages": 2,
}


@pytest.fixture
def service(uow: UnitOfWork) -> SelfAssessment:
    return SelfAssessment(uow, Reference())


def test_every_number_is_what_a_hand_count_gives(
    service: SelfAssessment, uow: UnitOfWork, clock: StandingClock
) -> None:
    first, second = third_quarter(uow, clock)
    period = service.open_period(2026, 3).id
    facts = {
        person: {name: int(fact.value) for name, fact in service.assess(period, person).facts.items()}
        for person in (first.judge, first.assistant, first.clerk, second.judge)
    }
    assert facts[first.judge] == BY_HAND
    assert facts[first.assistant] == facts[first.clerk] == BY_HAND | {"mediations_guided": 0}
    other = dict.fromkeys(BY_HAND, 0) | {
        "intake_same_period": 1,
        "open_cases": 1,
        "publicity_activities": 1,
        "village_disputes": 3,
        "villages": 2,
    }
    assert facts[second.judge] == other


def test_every_number_opens_to_as_many_acts_as_it_says(
    service: SelfAssessment, uow: UnitOfWork, clock: StandingClock
) -> None:
    first, _ = third_quarter(uow, clock)
    period = service.open_period(2026, 3).id
    assessment = service.assess(period, first.judge)
    for indicator in assessment.period.scheme.indicators():
        acts = service.acts(period, first.judge, indicator.id)
        for fact in indicator.facts:
            if fact in assessment.facts and fact != "trial_days":
                assert sum(fact in act.facts for act in acts) == BY_HAND[fact], fact


def test_acts_say_day_state_and_where_to_open_them(
    service: SelfAssessment, uow: UnitOfWork, clock: StandingClock
) -> None:
    first, _ = third_quarter(uow, clock)
    period = service.open_period(2026, 3).id

    def acts(indicator: str) -> tuple[Act, ...]:
        return service.acts(period, first.judge, indicator)

    closing = acts("same_period_closing")
    assert [(act.on, act.state, act.page) for act in closing] == [
        (date(2026, 9, 30), Stage.TRIAL, "cases"),
        (date(2026, 8, 2), Stage.CLOSED, "cases"),
        (date(2026, 7, 21), Outcome.JUDGED, "cases"),
        (date(2026, 7, 11), Outcome.JUDGED, "cases"),
    ]
    assert closing[2].facts == ("closings_same_period", "intake_same_period")
    assert [(act.state, act.page, act.item) for act in acts("entrusted_mediation")][1] == (
        MediationStatus.AGREED,
        "mediation",
        closing[2].item,
    )
    assert {act.item for act in acts("auto_performance")} == {closing[2].item, closing[3].item}
    assert [(act.title, act.number, act.page) for act in acts("guided_mediation")] == [
        ("法庭调解室", closing[2].number, "mediation")
    ]
    circuit = acts("circuit")
    assert [act.state for act in circuit] == [ActivityKind.VISIT, ActivityKind.HEARING]
    assert {(act.page, act.number) for act in circuit} == {("circuit", "花明泉巡回")}
    villages = acts("litigation_per_village")
    assert [act.title for act in villages if not act.page] == ["栎江村", "花明泉村"]
    assert acts("general") == ()
