"""Self-assessment: the source's fixtures, marks and adjustments, what is missing, and the freezing of results."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from tests.conftest import StandingClock
from tests.documents.reading import squeezed, text_by_pdfium
from tests.services.assessment_data import Team, hire, third_quarter
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import AssessmentResult, Dispute, OutboxRecord, StaffMember, UnitOfWork
from tribunal_desktop.rules.quarters import Quarter
from tribunal_desktop.rules.scoring import Formula, ScoreNode
from tribunal_desktop.rules.terms import AdjustmentItem, PeriodStatus, Post, ScoreState
from tribunal_desktop.services.assessment_rows import TEAM_SHARE, Assessment, NewAdjustment, NewMark
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.self_assessment import SelfAssessment

GOVERNANCE = (
    "entrusted_mediation",
    "guided_mediation",
    "circuit",
    "group_service",
    "suggestions",
    "litigation_per_village",
)
HANDLING = {
    "same_period_closing": 80,
    "defective": 90,
    "average_days": 70,
    "long_open": 70,
    "auto_performance": 100,
    "acceptance": 100,
}


@pytest.fixture
def service(uow: UnitOfWork) -> SelfAssessment:
    return SelfAssessment(uow, Reference())


def node(assessment: Assessment, node_id: str) -> ScoreNode:
    """A node of the tree by its id."""
    waiting = [assessment.score.tree]
    while waiting:
        each = waiting.pop()
        if each.id == node_id:
            return each
        waiting.extend(each.children)
    raise KeyError(node_id)


def give(service: SelfAssessment, period: str, person: str, rater: str, marks: dict[str, int]) -> None:
    for indicator, value in marks.items():
        service.mark(period, person, NewMark(indicator, Decimal(value), "季度评议", rater))


def test_governance_80_weighs_40_35_and_30_percent_by_post(
    service: SelfAssessment, uow: UnitOfWork, clock: StandingClock
) -> None:
    team, _ = hire(uow, clock)
    period = service.open_period(2026, 4).id
    points = []
    for person in (team.judge, team.assistant, team.clerk):
        give(service, period, person, team.judge, dict.fromkeys(GOVERNANCE, 80))
        domain = node(service.assess(period, person), "governance")
        assert domain.score == Decimal("80.0")
        points.append(domain.points)
    assert points == [Decimal("32.0"), Decimal("28.0"), Decimal("24.0")]


def test_handling_counts_effect_twice(service: SelfAssessment, uow: UnitOfWork) -> None:
    period = service.open_period(2026, 4).id
    give(service, period, uow.actor.id, uow.actor.id, HANDLING)
    handling = node(service.assess(period, uow.actor.id), "handling")
    assert [child.score for child in handling.children] == [Decimal(n) for n in ("80.0", "90.0", "70.0", "100.0")]
    assert handling.score == Decimal("88.0")


def test_a_member_takes_a_share_of_the_team_score(
    service: SelfAssessment, uow: UnitOfWork, clock: StandingClock
) -> None:
    team, _ = hire(uow, clock)
    period = service.open_period(2026, 4).id
    for person in (team.judge, team.assistant):
        give(service, period, person, team.judge, dict.fromkeys(HANDLING, 86) | {"general": 50})
    give(service, period, team.assistant, team.judge, {TEAM_SHARE: 90})
    scores = [node(service.assess(period, person), "handling").score for person in (team.judge, team.assistant)]
    assert scores == [Decimal("86.0"), Decimal("77.4")]
    assert node(service.assess(period, team.assistant), "general").score == Decimal("50.0")


def test_missing_data_is_said_and_not_guessed(service: SelfAssessment, uow: UnitOfWork) -> None:
    period = service.open_period(2026, 4).id
    assessment = service.assess(period, uow.actor.id)
    defective = node(assessment, "defective")
    assert (defective.state, defective.score, defective.points) == (ScoreState.MISSING, None, Decimal("0.0"))
    assert "reviewed_cases" not in assessment.facts
    assert node(assessment, "same_period_closing").formula is Formula.MISSING
    assert assessment.score.missing_points + assessment.score.scored_points == Decimal(100)
    assert service.submission(period).unscored > 0


def test_people_are_listed_by_post_and_name_whatever_they_scored(
    service: SelfAssessment, uow: UnitOfWork, clock: StandingClock
) -> None:
    _, second = third_quarter(uow, clock)
    period = service.open_period(2026, 3).id
    order = [(person.post, person.name) for person in service.people(period)]
    assert order == [
        (Post.JUDGE, "俞建国"),
        (Post.JUDGE, "沈素英"),
        (Post.JUDGE_ASSISTANT, "傅一鸣"),
        (Post.JUDGE_ASSISTANT, "骆晓红"),
        (Post.CLERK, "孟瑶"),
        (Post.CLERK, "陈琳"),
    ]
    service.adjust(
        period, second.clerk, NewAdjustment(AdjustmentItem.PETITION_SETTLED, Decimal(3), "化解一件", "信访件复函")
    )
    assert [(each.person.post, each.person.name) for each in service.assess_all(period)] == order


def test_the_default_scheme_scores_neither_raw_cases_nor_reversals(service: SelfAssessment, uow: UnitOfWork) -> None:
    assert service.assess(service.open_period(2026, 4).id, uow.actor.id).warnings == ()


def test_quarters_are_offered_until_they_are_opened(service: SelfAssessment, clock: StandingClock) -> None:
    assert [row.quarter for row in service.periods()] == [Quarter(2026, number) for number in (4, 3, 2, 1)]
    opened = service.open_period(2026, 3)
    assert service.open_period(2026, 3) == opened
    assert [(row.quarter.number, bool(row.id)) for row in service.periods()] == [
        (4, False),
        (3, True),
        (2, False),
        (1, False),
    ]
    assert opened.scheme.version == "2026.1"


@pytest.mark.parametrize(
    ("year", "number", "code"), [(2027, 1, "assessment_not_begun"), (2025, 4, "assessment_without_scheme")]
)
def test_a_quarter_to_come_or_without_a_scheme_is_refused(
    service: SelfAssessment, year: int, number: int, code: str
) -> None:
    with pytest.raises(KnownError) as refused:
        service.open_period(year, number)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("mark", "codes"),
    [
        (NewMark("general", None, "好", "x"), ["assessment_mark_range"]),
        (NewMark("general", Decimal("100.01"), "好", "x"), ["assessment_mark_range"]),
        (NewMark("general", Decimal("80.125"), "好", "x"), ["assessment_mark_range"]),
        (NewMark("general", Decimal(80), "  ", None), ["assessment_mark_reason", "assessment_mark_rater"]),
        (NewMark(TEAM_SHARE, Decimal(0), "好", "x"), ["assessment_mark_range"]),
        (NewMark(TEAM_SHARE, Decimal(110), "好", "x"), []),
        (NewMark("general", Decimal(80), "好", "self"), ["assessment_mark_own"]),
    ],
)
def test_a_mark_needs_a_value_a_reason_and_a_rater(service: SelfAssessment, mark: NewMark, codes: list[str]) -> None:
    assert [finding.code for finding in service.check_mark("self", mark)] == codes


@pytest.mark.parametrize(
    ("item", "points", "evidence", "codes"),
    [
        (AdjustmentItem.OTHER, None, "卷", ["assessment_points_unreadable"]),
        (AdjustmentItem.OTHER, "0", "卷", ["adjustment_zero"]),
        (AdjustmentItem.OTHER, "1", "", ["assessment_bonus_without_evidence"]),
        (AdjustmentItem.OTHER, "-1", "", ["deduction_without_evidence"]),
        (AdjustmentItem.PETITION_CAUSED, "2", "卷", ["assessment_petition_no_bonus"]),
        (AdjustmentItem.PETITION_SETTLED, "-2", "卷", ["assessment_petition_no_deduction"]),
        (AdjustmentItem.PETITION_CAUSED, "-10", "信访复查决定", []),
    ],
)
def test_an_adjustment_needs_evidence_and_the_right_sign(
    service: SelfAssessment, item: AdjustmentItem, points: str | None, evidence: str, codes: list[str]
) -> None:
    new = NewAdjustment(item, None if points is None else Decimal(points), "事由", evidence)
    assert [finding.code for finding in service.check_adjustment(new)] == codes


def test_adjustments_count_up_to_their_cap_and_can_be_taken_back(service: SelfAssessment, uow: UnitOfWork) -> None:
    period, person = service.open_period(2026, 4).id, uow.actor.id
    before = service.assess(period, person).score.total
    bonus = NewAdjustment(AdjustmentItem.PETITION_SETTLED, Decimal(4), "化解信访", "复函1号")
    first = service.adjust(period, person, bonus)
    service.adjust(period, person, bonus)
    assert service.assess(period, person).score.total == before + 5
    service.remove_adjustment(first)
    assert service.assess(period, person).score.total == before + 4


def test_taking_a_mark_back_brings_the_computed_score_again(
    service: SelfAssessment, uow: UnitOfWork, clock: StandingClock
) -> None:
    team, _ = third_quarter(uow, clock)
    period = service.open_period(2026, 3).id
    computed = node(service.assess(period, team.judge), "circuit").score
    give(service, period, team.judge, team.clerk, {"circuit": 99})
    give(service, period, team.judge, team.clerk, {"circuit": 100})
    marked = service.assess(period, team.judge)
    assert (node(marked, "circuit").score, node(marked, "circuit").numerator) == (Decimal("100.0"), Decimal(2))
    assert [(mark.value, mark.rater) for mark in marked.marks] == [(Decimal(100), "陈琳")]
    service.remove_mark(period, team.judge, "circuit")
    assert node(service.assess(period, team.judge), "circuit").score == computed


def submitted(uow: UnitOfWork, clock: StandingClock, service: SelfAssessment) -> tuple[str, Team]:
    team, _ = third_quarter(uow, clock)
    period = service.open_period(2026, 3).id
    give(service, period, team.judge, team.clerk, {"party_style": 95, TEAM_SHARE: 95})
    service.adjust(
        period, team.judge, NewAdjustment(AdjustmentItem.PETITION_CAUSED, Decimal(-2), "态度生硬", "复查决定")
    )
    return period, team


def test_a_submitted_score_stays_as_it_was_whatever_happens_later(
    service: SelfAssessment, uow: UnitOfWork, clock: StandingClock
) -> None:
    period, team = submitted(uow, clock, service)
    before = service.assess_all(period)
    acts = service.acts(period, team.judge, "same_period_closing")
    assert service.submit(period) == 6
    with uow.write("later") as session:
        session.scalars(select(Dispute).where(Dispute.closed_on == date(2026, 7, 21))).one().closed_on = None
        session.get_one(StaffMember, team.judge).active = False
    after = service.assess_all(period)
    assert [(each.person, each.score) for each in after] == [(each.person, each.score) for each in before]
    assert [each.facts for each in after] == [each.facts for each in before]
    assert {act.item for act in service.acts(period, team.judge, "same_period_closing")} == {act.item for act in acts}
    assert after[0].submitted_at == clock()


def test_submitting_reports_every_result_and_closes_the_period_for_good(
    service: SelfAssessment, uow: UnitOfWork, clock: StandingClock
) -> None:
    period, team = submitted(uow, clock, service)
    total = service.assess(period, team.judge).score.total
    service.submit(period)
    with uow.read() as session:
        result = session.scalars(select(AssessmentResult).where(AssessmentResult.staff_id == team.judge)).one()
        sent = session.scalars(select(OutboxRecord).where(OutboxRecord.type == "assessment_result")).all()
    assert Decimal(result.total_hundredths) / 100 == total
    assert len(sent) == 6
    assert json.loads(json.loads(sent[0].changes_json)["tree_json"])["scheme_version"] == "2026.1"
    assert service.periods()[1].status is PeriodStatus.SUBMITTED
    mark = NewMark("general", Decimal(80), "补记", team.clerk)
    adjustment = NewAdjustment(AdjustmentItem.OTHER, Decimal(1), "补记", "会议纪要")
    for change in (
        lambda: service.submit(period),
        lambda: service.mark(period, team.judge, mark),
        lambda: service.remove_mark(period, team.judge, "party_style"),
        lambda: service.adjust(period, team.judge, adjustment),
        lambda: service.remove_adjustment(service.assess(period, team.judge).adjustments[0].id),
    ):
        with pytest.raises(KnownError) as refused:
            change()
        assert refused.value.code == "assessment_submitted"


def test_the_sheet_prints_the_person_the_scheme_and_the_deduction(
    service: SelfAssessment, uow: UnitOfWork, clock: StandingClock
) -> None:
    period, team = submitted(uow, clock, service)
    text = squeezed(text_by_pdfium(service.sheet(period, team.judge).pdf))
    for words in ("沈素英", "枫溪人民法庭", "2026年第3季度", "枫桥法庭考核方案", "行为不当引发信访：态度生硬"):
        assert words in text, words


def test_a_period_still_running_is_counted_to_today(service: SelfAssessment, uow: UnitOfWork) -> None:
    period = service.open_period(2026, 4).id
    assert service.submission(period).counted_to == date(2026, 11, 23)
    assert not service.submission(period).period_over


def test_someone_who_is_not_assessed_has_no_score(
    service: SelfAssessment, uow: UnitOfWork, clock: StandingClock
) -> None:
    hire(uow, clock)
    with uow.read() as session:
        head = session.scalars(select(StaffMember.id).where(StaffMember.post == Post.TRIBUNAL_HEAD)).one()
    with pytest.raises(KnownError) as refused:
        service.assess(service.open_period(2026, 4).id, head)
    assert refused.value.code == "assessment_no_subject"
