"""Mediation from the choice of a mediator to the conclusion, on a real encrypted store."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from tests.conftest import StandingClock
from tests.services.marked_case import mark_case
from tests.services.mediation_samples import (
    REFERENCE,
    TODAY,
    agreement,
    assigned,
    at,
    put_scene,
    sitting,
)
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    AgreementClause,
    Deadline,
    Dispute,
    MediationCase,
    OutboxRecord,
    PerformancePayment,
    UnitOfWork,
)
from tribunal_desktop.rules.agreements import check_agreement
from tribunal_desktop.rules.findings import Severity, wording
from tribunal_desktop.rules.terms import (
    ClauseKind,
    LimitEvent,
    MediationMode,
    MediationStatus,
    Outcome,
    Procedure,
    SessionResult,
    Stage,
)
from tribunal_desktop.services.case_intake import CaseIntake
from tribunal_desktop.services.limits import ACCEPTANCE_LIMIT, Limits
from tribunal_desktop.services.mediation import Mediations
from tribunal_desktop.services.mediation_agreements import agreement_facts
from tribunal_desktop.services.mediation_rows import (
    AgreementDetails,
    ClauseDetails,
    Conclusion,
    InstalmentDetails,
    NewAssignment,
    ReasonKind,
)


def test_candidates_come_best_first_with_reasons(uow: UnitOfWork) -> None:
    """Rows 39.2 and 41.3: language, field, load, success."""
    scene = put_scene(uow)
    candidates = Mediations(uow, REFERENCE).candidates(scene.dispute)
    assert [each.mediator_id for each in candidates] == [scene.skilled, scene.related, scene.novice, scene.expired]
    best = candidates[0]
    assert [reason.kind for reason in best.reasons] == [
        ReasonKind.LANGUAGE,
        ReasonKind.FIELD,
        ReasonKind.TOWNSHIP,
        ReasonKind.LOAD,
    ]
    assert best.reasons[1].words("zh") == "擅长民间借贷"
    assert candidates[-1].barred
    assert not best.questions


def test_the_parties_choice_stands_first_until_it_is_taken_back(uow: UnitOfWork) -> None:
    """Issue, assignment: the parties' choice first."""
    scene = put_scene(uow)
    mediations = Mediations(uow, REFERENCE)
    mediations.note_choice(scene.dispute, scene.novice)
    best, *others = mediations.candidates(scene.dispute)
    assert best.mediator_id == scene.novice
    assert best.reasons[0].words("zh") == "双方共同选定"
    assert not any(each.chosen for each in others)
    mediations.note_choice(scene.dispute, None)
    assert mediations.candidates(scene.dispute)[0].mediator_id == scene.skilled


def test_a_choice_does_not_help_whom_the_law_bars(uow: UnitOfWork) -> None:
    scene = put_scene(uow)
    mediations = Mediations(uow, REFERENCE)
    mediations.note_choice(scene.dispute, scene.expired)
    last = mediations.candidates(scene.dispute)[-1]
    assert (last.mediator_id, last.chosen, last.barred) == (scene.expired, True, True)


def test_an_assignment_says_that_the_parties_chose(uow: UnitOfWork) -> None:
    scene = put_scene(uow)
    Mediations(uow, REFERENCE).note_choice(scene.dispute, scene.skilled)
    mediations, mediation_id = assigned(uow, scene)
    assert mediations.get(mediation_id).parties_chose
    with pytest.raises(KnownError, match="mediation_running"):
        mediations.note_choice(scene.dispute, scene.novice)


def test_expired_certificate_bars(uow: UnitOfWork) -> None:
    """Row 33.1; issue, bad input: an expired certificate."""
    scene = put_scene(uow)
    with pytest.raises(KnownError, match="mediator_barred"):
        assigned(uow, scene, scene.expired)
    assert Mediations(uow, REFERENCE).book().rows == ()


def test_declared_relative_asks_and_the_answer_is_kept(uow: UnitOfWork) -> None:
    """Issue, bad input: a mediator who is a party's relative."""
    scene = put_scene(uow)
    mediations = Mediations(uow, REFERENCE)
    (candidate,) = (each for each in mediations.candidates(scene.dispute) if each.mediator_id == scene.related)
    (question,) = candidate.questions
    assert "李四" in wording(question, "zh")
    assert "堂兄" in wording(question, "zh")
    new = NewAssignment(scene.dispute, scene.related, MediationMode.POST_FILING_ENTRUSTED, TODAY)
    with pytest.raises(KnownError, match="conflict_unanswered"):
        mediations.assign(new)
    kept = mediations.assign(replace(new, conflict_answer="双方均知情并同意由其调解"))
    answer = mediations.get(kept).conflict_answer
    assert "堂兄" in answer
    assert answer.endswith("答：双方均知情并同意由其调解")


@pytest.mark.parametrize(
    ("procedure", "due"),
    [
        (Procedure.SUMMARY, date(2026, 11, 30)),
        (Procedure.ORDINARY, date(2026, 12, 8)),
        (None, date(2026, 12, 8)),
    ],
)
def test_term_runs_from_the_signed_receipt(uow: UnitOfWork, procedure: Procedure | None, due: date) -> None:
    mediations, mediation_id = assigned(uow, put_scene(uow, procedure=procedure))
    detail = mediations.get(mediation_id)
    assert (detail.receipt_signed_on, detail.due_on) == (TODAY, due)
    assert "第27条" in detail.due_basis


def test_correcting_the_receipt_day_leaves_one_term(uow: UnitOfWork, clock: StandingClock) -> None:
    mediations, mediation_id = assigned(uow, put_scene(uow))
    clock.advance(days=2)
    assert mediations.note_receipt(mediation_id, TODAY + timedelta(days=1)) == date(2026, 12, 1)
    with uow.read() as session:
        assert session.scalars(select(Deadline.due_on)).all() == [date(2026, 12, 1)]
    with pytest.raises(KnownError, match="receipt_day_wrong"):
        mediations.note_receipt(mediation_id, TODAY - timedelta(days=1))


def test_before_filing_needs_the_signed_choice(uow: UnitOfWork) -> None:
    scene = put_scene(uow, filed=False)
    mediations = Mediations(uow, REFERENCE)
    new = NewAssignment(
        scene.dispute, scene.skilled, MediationMode.POST_FILING_ENTRUSTED, TODAY, receipt_signed_on=TODAY
    )
    with pytest.raises(KnownError, match="dispute_not_filed"):
        mediations.assign(new)
    chosen = replace(new, mode=MediationMode.PARTY_CHOSEN_PREFILING, choice_signed_on=None)
    with pytest.raises(KnownError, match="choice_not_signed"):
        mediations.assign(chosen)
    mediation_id = mediations.assign(replace(chosen, choice_signed_on=TODAY))
    assert mediations.get(mediation_id).due_on == date(2026, 12, 23)


@pytest.mark.parametrize("agreed_on", [None, date(2026, 11, 24)])
def test_it_is_entrusted_only_once_both_sides_agreed(uow: UnitOfWork, agreed_on: date | None) -> None:
    """After filing too: 法释〔2016〕14号 art. 11, the 2025 opinion items 2 and 3."""
    scene = put_scene(uow)
    new = NewAssignment(scene.dispute, scene.skilled, MediationMode.POST_FILING_ENTRUSTED, agreed_on)
    with pytest.raises(KnownError, match="mediation_consent_missing"):
        Mediations(uow, REFERENCE).assign(new)


def test_one_running_mediation_a_dispute(uow: UnitOfWork) -> None:
    scene = put_scene(uow)
    mediations, _ = assigned(uow, scene)
    with pytest.raises(KnownError, match="mediation_running"):
        assigned(uow, scene, scene.novice)
    assert mediations.assignable() == ()


def test_a_mediation_is_located_by_its_dispute(uow: UnitOfWork) -> None:
    scene = put_scene(uow)
    mediations = Mediations(uow, REFERENCE)
    assert mediations.locate(scene.dispute) is None
    _, mediation_id = assigned(uow, scene)
    assert mediations.locate(scene.dispute) == mediations.locate(mediation_id) == mediation_id
    with pytest.raises(KnownError, match="mediation_gone"):
        mediations.locate("nothing")


def test_sessions_stand_in_time_order(uow: UnitOfWork, clock: StandingClock) -> None:
    mediations, mediation_id = assigned(uow, put_scene(uow))
    clock.advance(days=1)
    later = mediations.log_session(mediation_id, sitting(hour=15))
    mediations.log_session(mediation_id, sitting(hour=8))
    assert [row.details.started_at.hour for row in mediations.get(mediation_id).sessions] == [0, 7]
    mediations.change_session(later, sitting(hour=16, result=SessionResult.AGREED))
    assert mediations.get(mediation_id).sessions[1].details.result is SessionResult.AGREED


@pytest.mark.parametrize(
    ("code", "details"),
    [
        ("session_in_future", sitting(TODAY + timedelta(days=1))),
        ("session_before_assignment", sitting(TODAY - timedelta(days=1))),
        ("session_ends_before_start", sitting(ended_at=at(TODAY, 7))),
        ("session_overlaps", sitting(started_at=at(TODAY, 8, 30), ended_at=at(TODAY, 8, 50))),
    ],
)
def test_sessions_with_impossible_times_are_refused(uow: UnitOfWork, code: str, details: object) -> None:
    mediations, mediation_id = assigned(uow, put_scene(uow))
    mediations.log_session(mediation_id, sitting())
    findings = mediations.check_session(mediation_id, details)  # type: ignore[arg-type]
    assert code in [finding.code for finding in findings if finding.severity is Severity.BLOCK]
    with pytest.raises(KnownError, match="session_refused"):
        mediations.log_session(mediation_id, details)  # type: ignore[arg-type]
    assert len(mediations.get(mediation_id).sessions) == 1


def test_the_confidential_note_never_leaves(uow: UnitOfWork) -> None:
    mediations, mediation_id = assigned(uow, put_scene(uow))
    mediations.log_session(mediation_id, sitting())
    with uow.read() as session:
        sent = session.scalars(select(OutboxRecord.changes_json)).all()
    assert sent
    assert not any("私下表示" in changes for changes in sent)
    assert mediations.get(mediation_id).sessions[0].details.confidential_note == "被告私下表示可向其兄借款"


def test_agreement_is_kept_and_only_changes_are_reported(uow: UnitOfWork) -> None:
    scene = put_scene(uow)
    mediations, mediation_id = assigned(uow, scene)
    typed = agreement(scene)
    assert not [each for each in mediations.save_agreement(mediation_id, typed) if each.severity is Severity.BLOCK]
    assert mediations.get(mediation_id).agreement == typed
    before = _records(uow)
    mediations.save_agreement(mediation_id, typed)
    assert _records(uow) == before
    mediations.save_agreement(mediation_id, replace(typed, clauses=typed.clauses[:1]))
    assert [row.obligor for row in mediations.get(mediation_id).instalments] == ["李四"] * 3
    with uow.read() as session:
        assert session.scalar(select(func.count()).select_from(AgreementClause)) == 1


def test_one_fen_too_few_is_refused_at_its_clause(uow: UnitOfWork) -> None:
    scene = put_scene(uow)
    mediations, mediation_id = assigned(uow, scene)
    wrong = agreement(scene, last_fen=1_499_999)
    (finding,) = mediations.check_agreement(wrong, 4_600_000)
    assert (finding.code, finding.field) == ("instalments_sum_differs", "clauses.0.instalments")
    assert "0.01" in wording(finding, "zh")
    with pytest.raises(KnownError, match="agreement_refused"):
        mediations.save_agreement(mediation_id, wrong)
    assert mediations.get(mediation_id).agreement is None


def test_forty_clauses_keep_their_order(uow: UnitOfWork) -> None:
    scene = put_scene(uow)
    mediations, mediation_id = assigned(uow, scene)
    clauses = tuple(ClauseDetails(ClauseKind.OTHER, None, f"第{number}项约定。") for number in range(40))
    mediations.save_agreement(mediation_id, replace(agreement(scene), clauses=clauses))
    kept = mediations.get(mediation_id).agreement
    assert kept is not None
    assert kept.clauses == clauses


def test_agreed_closes_the_dispute_and_can_be_taken_back(uow: UnitOfWork) -> None:
    scene = put_scene(uow)
    mediations, mediation_id = assigned(uow, scene)
    with pytest.raises(KnownError, match="agreement_missing"):
        mediations.conclude(mediation_id, Conclusion(agreed=True, ended_on=TODAY))
    mediations.save_agreement(mediation_id, agreement(scene))
    mediations.conclude(mediation_id, Conclusion(agreed=True, ended_on=TODAY, outcome=Outcome.OTHER))
    detail = mediations.get(mediation_id)
    assert (detail.status, detail.outcome, detail.confirm_by) == (
        MediationStatus.AGREED,
        Outcome.OTHER,
        date(2026, 12, 23),
    )
    with pytest.raises(KnownError, match="mediation_ended"):
        mediations.save_agreement(mediation_id, agreement(scene))
    mediations.reopen(mediation_id)
    with uow.read() as session:
        dispute = session.get_one(Dispute, scene.dispute)
        assert (dispute.stage, dispute.outcome, dispute.closed_on) == (Stage.MEDIATION, None, None)
        assert [(row.rule_id, row.done_on) for row in session.scalars(select(Deadline))] == [("M-ENT-SUM", None)]


def test_taking_back_leaves_what_the_filing_of_that_day_ended(uow: UnitOfWork) -> None:
    scene = put_scene(uow, filed=False)
    with uow.write("limit.begin") as session:
        Limits(REFERENCE, uow.clock).begin(session, scene.dispute, ACCEPTANCE_LIMIT, TODAY)
    CaseIntake(uow, REFERENCE).mark_filed(scene.dispute, TODAY)
    mediations, mediation_id = assigned(uow, scene)
    mediations.save_agreement(mediation_id, agreement(scene))
    mediations.conclude(mediation_id, Conclusion(agreed=True, ended_on=TODAY, outcome=Outcome.MEDIATED))
    mediations.reopen(mediation_id)
    with uow.read() as session:
        ended = {row.rule_id: row.done_on for row in session.scalars(select(Deadline))}
    assert (ended[ACCEPTANCE_LIMIT], ended["M-ENT-SUM"]) == (TODAY, None)


def test_a_failed_mediation_of_a_case_closed_since_stays_ended(uow: UnitOfWork) -> None:
    scene = put_scene(uow)
    mediations, mediation_id = assigned(uow, scene)
    mediations.conclude(mediation_id, Conclusion(agreed=False, ended_on=TODAY))
    with uow.write("test.judged") as session:
        dispute = session.get_one(Dispute, scene.dispute)
        dispute.stage, dispute.outcome, dispute.closed_on = Stage.CLOSED, Outcome.JUDGED, TODAY
    with pytest.raises(KnownError, match="mediation_of_closed_dispute"):
        mediations.reopen(mediation_id)
    with uow.read() as session:
        assert session.get_one(Dispute, scene.dispute).closed_on == TODAY


def test_an_agreement_does_not_close_a_marked_case_with_open_measures(uow: UnitOfWork) -> None:
    scene = put_scene(uow)
    mediations, mediation_id = assigned(uow, scene)
    mediations.save_agreement(mediation_id, agreement(scene))
    mark_case(uow, scene.dispute)
    with pytest.raises(KnownError, match="closing_blocked"):
        mediations.conclude(mediation_id, Conclusion(agreed=True, ended_on=TODAY, outcome=Outcome.MEDIATED))
    assert mediations.get(mediation_id).running
    mediations.conclude(mediation_id, Conclusion(agreed=False, ended_on=TODAY))


def test_a_court_statement_needs_no_confirmation(uow: UnitOfWork) -> None:
    scene = put_scene(uow)
    mediations, mediation_id = assigned(uow, scene)
    mediations.save_agreement(mediation_id, agreement(scene))
    mediations.conclude(mediation_id, Conclusion(agreed=True, ended_on=TODAY, outcome=Outcome.MEDIATED))
    assert mediations.get(mediation_id).confirm_by is None


@pytest.mark.parametrize(("filed", "stage"), [(True, Stage.TRIAL), (False, Stage.RECEIVED)])
def test_failed_goes_to_trial_or_back_to_filing(uow: UnitOfWork, filed: bool, stage: Stage) -> None:
    scene = put_scene(uow, filed=filed)
    mediations = Mediations(uow, REFERENCE)
    mode = MediationMode.POST_FILING_ENTRUSTED if filed else MediationMode.PARTY_CHOSEN_PREFILING
    mediation_id = mediations.assign(
        NewAssignment(scene.dispute, scene.skilled, mode, choice_signed_on=TODAY, receipt_signed_on=TODAY)
    )
    mediations.conclude(mediation_id, Conclusion(agreed=False, ended_on=TODAY))
    with uow.read() as session:
        assert session.get_one(Dispute, scene.dispute).stage is stage
        assert session.scalars(select(Deadline.done_on)).all() == [TODAY]
        assert session.get_one(MediationCase, mediation_id).status is MediationStatus.FAILED
    assert [row.dispute_id for row in mediations.assignable()] == [scene.dispute]


def test_payments_are_noted_and_taken_back(uow: UnitOfWork) -> None:
    scene = put_scene(uow)
    mediations, mediation_id = assigned(uow, scene)
    mediations.save_agreement(mediation_id, agreement(scene))
    first = mediations.get(mediation_id).instalments[0]
    with pytest.raises(KnownError, match="payment_towards_draft"):
        mediations.note_payment(first.id, TODAY)
    mediations.conclude(mediation_id, Conclusion(agreed=True, ended_on=TODAY))
    mediations.note_payment(first.id, TODAY)
    assert mediations.get(mediation_id).instalments[0].paid_on == TODAY
    mediations.note_payment(first.id, None)
    assert mediations.get(mediation_id).instalments[0].paid_on is None
    with pytest.raises(KnownError, match="payment_in_future"):
        mediations.note_payment(first.id, TODAY + timedelta(days=1))


def test_a_payment_noted_here_stands_in_the_section_of_performance(uow: UnitOfWork) -> None:
    scene = put_scene(uow)
    mediations, mediation_id = assigned(uow, scene)
    mediations.save_agreement(mediation_id, agreement(scene))
    mediations.conclude(mediation_id, Conclusion(agreed=True, ended_on=TODAY))
    first = mediations.get(mediation_id).instalments[0]
    mediations.note_payment(first.id, TODAY)
    with uow.read() as session:
        paid = session.scalars(select(PerformancePayment)).one()
        assert (paid.instalment_id, paid.amount_fen, paid.dispute_id) == (first.id, first.amount_fen, scene.dispute)
    mediations.reopen(mediation_id)
    with pytest.raises(KnownError, match="instalment_paid"):
        mediations.save_agreement(mediation_id, replace(agreement(scene), clauses=agreement(scene).clauses[1:]))
    mediations.note_payment(first.id, None)
    with uow.read() as session:
        assert session.scalars(select(PerformancePayment)).all() == []


def test_an_agreement_in_a_filed_case_lets_the_days_for_the_dossier_run(uow: UnitOfWork) -> None:
    scene = put_scene(uow)
    mediations, mediation_id = assigned(uow, scene)
    mediations.log_session(mediation_id, sitting())
    mediations.save_agreement(mediation_id, agreement(scene))
    mediations.conclude(mediation_id, Conclusion(agreed=True, ended_on=TODAY))
    archiving = select(Deadline).where(Deadline.event == LimitEvent.CLOSED)
    with uow.read() as session:
        assert [each.done_on for each in session.scalars(archiving)] == [None]
    mediations.reopen(mediation_id)
    with uow.read() as session:
        assert session.scalars(archiving).all() == []


def test_every_act_is_in_the_outbox(uow: UnitOfWork) -> None:
    scene = put_scene(uow)
    mediations, mediation_id = assigned(uow, scene)
    mediations.log_session(mediation_id, sitting())
    mediations.save_agreement(mediation_id, agreement(scene))
    with uow.read() as session:
        types = set(session.scalars(select(OutboxRecord.type)))
    assert {"mediation_case", "mediation_session"} <= types
    assert not types & {"agreement", "agreement_clause", "performance_instalment"}, "a draft"
    mediations.conclude(mediation_id, Conclusion(agreed=True, ended_on=TODAY))
    with uow.read() as session:
        types = set(session.scalars(select(OutboxRecord.type)))
        instalment = session.scalar(
            select(OutboxRecord.changes_json).where(OutboxRecord.type == "performance_instalment")
        )
    assert {"mediation_case", "mediation_session", "agreement", "agreement_clause", "performance_instalment"} <= types
    assert instalment is not None
    assert json.loads(instalment)["amount_fen"] == 1_600_000


@given(
    amounts=st.lists(st.integers(1, 10**9), min_size=1, max_size=12),
    off_by=st.integers(-5, 5),
    gaps=st.lists(st.integers(-2, 40), min_size=12, max_size=12),
)
def test_instalments_pass_only_when_they_add_up_and_ascend(amounts: list[int], off_by: int, gaps: list[int]) -> None:
    days, day = [], TODAY
    for gap in gaps[: len(amounts)]:
        day += timedelta(days=gap)
        days.append(day)
    payments = tuple(InstalmentDetails(amount, due) for amount, due in zip(amounts, days, strict=True))
    total = sum(amounts) + off_by
    typed = AgreementDetails(TODAY, "事实", (ClauseDetails(ClauseKind.PAY, "乙", "归还", total, payments),))
    codes = {finding.code for finding in check_agreement(agreement_facts(typed, None), TODAY)}
    ascending = all(earlier < later for earlier, later in pairwise(days))
    assert ("instalments_sum_differs" in codes) == (off_by != 0 and total > 0)
    assert ("instalments_not_ascending" in codes) == (not ascending and total > 0)
    assert ("instalment_before_agreement" in codes) == (min(days) < TODAY and total > 0)


def _records(uow: UnitOfWork) -> int:
    with uow.read() as session:
        return session.scalar(select(func.count()).select_from(OutboxRecord)) or 0
