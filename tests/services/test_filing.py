"""The filing desk over a real store: receipts, oral complaints, the seven days, levels, sorting, channels."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from tests.conftest import StandingClock
from tests.services.intake_data import defendant, facts, plaintiff
from tests.services.marked_case import mark_case
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Deadline, Device, Dispute, MediationCase, Mediator, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.filing_review import StepTaken
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.paper_lines import PaperLine
from tribunal_desktop.rules.particulars import DisputeFacts
from tribunal_desktop.rules.terms import (
    Attestation,
    Channel,
    Complexity,
    FilingStepKind,
    GreenChannel,
    MediationMode,
    MediationStatus,
    MediatorKind,
    OriginLevel,
    ReviewState,
    Sex,
    Stage,
)
from tribunal_desktop.services.case_intake import CaseIntake
from tribunal_desktop.services.filing import Filings, HandedIn, PassedLevel, Step, TakenIn
from tribunal_desktop.services.filing_oral import Attested, OralComplaints
from tribunal_desktop.services.filing_views import Agreement, CrossRegion
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.workbench import Workbench
from tribunal_desktop.services.workbench_views import DecisionKind

PAPERS = (PaperLine("起诉状", 2, 2), PaperLine("借条", 1, 1), PaperLine("身份证", 1, 1, original=False))
NOTICE, ARRIVED = FilingStepKind.SUPPLEMENT_NOTICE, FilingStepKind.SUPPLEMENT_ARRIVED


@pytest.fixture
def reference() -> Reference:
    return Reference()


@pytest.fixture
def intake(uow: UnitOfWork, reference: Reference) -> CaseIntake:
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
    return CaseIntake(uow, reference)


@pytest.fixture
def oral_complaints(uow: UnitOfWork, reference: Reference) -> OralComplaints:
    return OralComplaints(uow, reference)


@pytest.fixture
def filings(uow: UnitOfWork, reference: Reference, intake: CaseIntake) -> Filings:
    return Filings(uow, reference, intake)


def take_in(filings: Filings, given: DisputeFacts | None = None, handed: HandedIn | None = None) -> TakenIn:
    given = given or facts()
    return filings.take_in(given, _every_answer(filings, given), handed or HandedIn())


def _every_answer(filings: Filings, given: DisputeFacts) -> set[str]:
    return {finding.key for finding in filings._intake.check(given)}  # noqa: SLF001


def refused(error: pytest.ExceptionInfo[KnownError]) -> list[str]:
    found = error.value.params["findings"]
    assert isinstance(found, tuple)
    return [each.code for each in found if isinstance(each, Finding)]


def words_of(pdf: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).replace(" ", "").replace("\n", "")


def running(uow: UnitOfWork, dispute_id: str) -> list[date]:
    with uow.read() as session:
        limits = select(Deadline.due_on).where(
            Deadline.dispute_id == dispute_id, Deadline.rule_id == "F-ACC", Deadline.done_on.is_(None)
        )
        return list(session.scalars(limits))


def test_a_case_taken_in_a_village_gets_its_number_and_its_receipt_without_a_line(filings: Filings) -> None:
    given = facts(channel=Channel.CIRCUIT)
    made = take_in(filings, given, HandedIn(PAPERS, "陈大伟"))
    assert made.dispute.provisional_no == "暂2026-L2-0001"
    said = words_of(filings.receipt(made.receipt_id).pdf)
    for part in ("收到材料凭证", "暂2026-L2-0001-收1", "陈大伟", "借条", "复印件", "沈素英", "2026年11月30日"):
        assert part in said
    assert filings.receipt(made.receipt_id).pdf == filings.receipt(made.receipt_id).pdf


def test_receipts_are_numbered_and_keep_what_they_list(filings: Filings) -> None:
    made = take_in(filings, handed=HandedIn(PAPERS, "陈大伟"))
    filings.write_receipt(made.dispute.id, HandedIn((PaperLine("微信聊天记录", 12, 1, original=False),), "陈小伟"))
    first, second = filings.view(made.dispute.id).receipts
    assert (first.number, first.items) == ("暂2026-L2-0001-收1", PAPERS)
    assert (second.number, second.handed_in_by, second.handler) == ("暂2026-L2-0001-收2", "陈小伟", "沈素英")


def test_a_receipt_for_nothing_from_nobody_is_refused(filings: Filings) -> None:
    made = take_in(filings)
    with pytest.raises(KnownError) as error:
        filings.write_receipt(made.dispute.id, HandedIn())
    assert refused(error) == ["papers_missing", "handed_in_by_missing"]


def test_an_oral_complaint_is_taken_down_read_back_and_signed(
    filings: Filings, oral_complaints: OralComplaints, clock: StandingClock
) -> None:
    made = take_in(filings, facts(channel=Channel.ORAL, facts_text="他借了我四万六，一直不还。"))
    oral = filings.view(made.dispute.id).oral
    assert oral is not None
    assert (oral.taken_by, oral.text, oral.attestation) == ("沈素英", "他借了我四万六，一直不还。", None)
    signed = Attested("陈大伟", Attestation.FINGERPRINT, date(2026, 11, 23), read_back=True)
    with pytest.raises(KnownError) as error:
        oral_complaints.attest(
            made.dispute.id, dataclasses.replace(signed, by="", read_back=False, on=date(2026, 11, 22))
        )
    assert refused(error) == ["attested_by_missing", "not_read_back", "attested_too_early"]
    oral_complaints.attest(made.dispute.id, signed)
    oral = filings.view(made.dispute.id).oral
    assert oral is not None
    assert (oral.attestation, oral.attested_by) == (Attestation.FINGERPRINT, "陈大伟")
    assert oral.read_back_at == clock.moment
    said = words_of(oral_complaints.paper(made.dispute.id).pdf)
    for part in ("口头起诉笔录", "起诉人：陈大伟", "四万六", "归还借款46000元", "沈素英"):
        assert part in said


def test_there_is_no_oral_record_of_a_written_complaint(filings: Filings, oral_complaints: OralComplaints) -> None:
    made = take_in(filings)
    with pytest.raises(KnownError, match="oral_missing"):
        oral_complaints.paper(made.dispute.id)


def test_the_seven_days_run_anew_after_the_completed_papers(
    filings: Filings, uow: UnitOfWork, clock: StandingClock
) -> None:
    made = take_in(filings)
    clock.advance(days=3)
    filings.note_step(made.dispute.id, Step(NOTICE, date(2026, 11, 26), "缺被告住址、证据目录", date(2026, 12, 10)))
    assert filings.view(made.dispute.id).review.state is ReviewState.WAITING
    assert running(uow, made.dispute.id) == []
    told = words_of(filings.notice(made.dispute.id).pdf)
    for part in ("补正通知书", "陈大伟", "缺被告住址、证据目录", "2026年12月10日前补正"):
        assert part in told
    clock.advance(days=12)
    filings.note_step(made.dispute.id, Step(ARRIVED, date(2026, 12, 8)))
    assert running(uow, made.dispute.id) == [date(2026, 12, 15)]
    view = filings.view(made.dispute.id)
    assert (view.review.decide_by, view.review.late_days) == (date(2026, 12, 15), 0)
    with pytest.raises(KnownError) as error:
        filings.note_step(made.dispute.id, Step(NOTICE, date(2026, 12, 8), "又缺一份", date(2026, 12, 20)))
    assert refused(error) == ["supplement_notice_once"]


def test_a_ruling_of_non_acceptance_ends_the_dispute_here(filings: Filings, uow: UnitOfWork) -> None:
    made = take_in(filings)
    filings.note_step(made.dispute.id, Step(FilingStepKind.NON_ACCEPTANCE, date(2026, 11, 23), "有书面仲裁协议"))
    view = filings.view(made.dispute.id)
    assert (view.review.state, view.steps[0].words) == (ReviewState.NOT_ACCEPTED, "有书面仲裁协议")
    with uow.read() as session:
        dispute = session.get_one(Dispute, made.dispute.id)
        assert (dispute.stage, dispute.closed_on) == (Stage.CLOSED, date(2026, 11, 23))
    assert running(uow, made.dispute.id) == []


@pytest.mark.parametrize("step", [FilingStepKind.NON_ACCEPTANCE, FilingStepKind.RETURNED])
def test_a_marked_case_with_open_measures_is_neither_returned_nor_refused(
    filings: Filings, uow: UnitOfWork, clock: StandingClock, step: FilingStepKind
) -> None:
    made = take_in(filings)
    filings.note_step(made.dispute.id, Step(NOTICE, date(2026, 11, 23), "缺身份证明", date(2026, 11, 30)))
    mark_case(uow, made.dispute.id)
    clock.advance(days=9)
    with pytest.raises(KnownError, match="closing_blocked"):
        filings.note_step(made.dispute.id, Step(step, date(2026, 12, 2), "不符合起诉条件"))
    with uow.read() as session:
        assert session.get_one(Dispute, made.dispute.id).closed_on is None
    assert len(filings.view(made.dispute.id).steps) == 1


def test_what_was_returned_can_still_be_ruled_on(filings: Filings, clock: StandingClock) -> None:
    made = take_in(filings)
    filings.note_step(made.dispute.id, Step(NOTICE, date(2026, 11, 23), "缺身份证明", date(2026, 11, 30)))
    clock.advance(days=9)
    filings.note_step(made.dispute.id, Step(FilingStepKind.RETURNED, date(2026, 12, 2), "逾期未补正"))
    assert filings.view(made.dispute.id).allowed == (FilingStepKind.NON_ACCEPTANCE,)


def test_late_filing_shows_its_days(filings: Filings, intake: CaseIntake, clock: StandingClock) -> None:
    made = take_in(filings)
    clock.advance(days=10)
    assert filings.view(made.dispute.id).review.late_days == 3
    assert filings.overdue(made.dispute.id) == 1
    intake.mark_filed(made.dispute.id, date(2026, 12, 3))
    view = filings.view(made.dispute.id)
    assert (view.review.state, view.review.late_days) == (ReviewState.REGISTERED, 3)


def test_mediation_never_stops_the_seven_days(filings: Filings, uow: UnitOfWork, clock: StandingClock) -> None:
    """A dispute in mediation before filing is as late as any other."""
    made = take_in(filings)
    before = filings.view(made.dispute.id).review
    with uow.write("test.mediation") as session:
        mediator = Mediator(id=new_id(uow.clock), name="蔡娟", kind=MediatorKind.PEOPLES)
        session.add(mediator)
        session.flush()
        session.add(
            MediationCase(
                id=new_id(uow.clock),
                dispute_id=made.dispute.id,
                mediator_id=mediator.id,
                mode=MediationMode.PARTY_CHOSEN_PREFILING,
                status=MediationStatus.RUNNING,
                assigned_at=uow.clock(),
                due_on=date(2026, 12, 23),
            )
        )
    assert filings.view(made.dispute.id).in_mediation
    clock.advance(days=8)
    assert filings.view(made.dispute.id).review.decide_by == before.decide_by
    assert filings.view(made.dispute.id).review.late_days == 1
    assert running(uow, made.dispute.id) == [before.decide_by]


def test_the_file_moves_to_the_trial_team_in_three_days(
    filings: Filings, intake: CaseIntake, clock: StandingClock
) -> None:
    made = take_in(filings)
    intake.mark_filed(made.dispute.id, date(2026, 11, 23))
    assert filings.view(made.dispute.id).review.move_by == date(2026, 11, 26)
    clock.advance(days=5)
    assert filings.view(made.dispute.id).moved_late_days == 2
    filings.note_step(made.dispute.id, Step(FilingStepKind.MOVED_TO_TRIAL, date(2026, 11, 26)))
    assert filings.view(made.dispute.id).moved_late_days == 0


def test_the_green_channel_shortens_the_tribunals_own_limit(filings: Filings) -> None:
    made = take_in(filings)
    assert filings.view(made.dispute.id).review.internal_by is None
    filings.let_first(made.dispute.id, GreenChannel.WOMAN)
    assert filings.view(made.dispute.id).review.internal_by == date(2026, 11, 26)
    filings.set_green_days(1)
    view = filings.view(made.dispute.id)
    assert (view.review.internal_by, view.review.decide_by) == (date(2026, 11, 24), date(2026, 11, 30))
    with pytest.raises(KnownError):
        filings.set_green_days(8)


def test_the_workbench_puts_the_green_channel_on_top_and_the_red_line_after_it(
    filings: Filings, uow: UnitOfWork, clock: StandingClock
) -> None:
    take_in(filings)
    first = take_in(filings, facts(plaintiff(name="王五"), green_channel=GreenChannel.WAGES))
    clock.advance(days=9)
    filings.complain(first.dispute.id, "王五", "迟迟不予答复", uow.today())
    decisions = Workbench(uow).view().decisions
    assert [(each.kind, each.count) for each in decisions][:4] == [
        (DecisionKind.GREEN_CHANNEL, 1),
        (DecisionKind.FILING_LATE, 2),
        (DecisionKind.DESK_COMPLAINT, 1),
        (DecisionKind.FILING, 2),
    ]
    assert decisions[0].entity_id == f"{first.dispute.id}#filing"


def test_a_cross_region_filing_keeps_both_courts_and_times(filings: Filings) -> None:
    made = take_in(filings, facts(channel=Channel.CROSS_REGION))
    morning = datetime(2026, 11, 23, 9, 30, tzinfo=BEIJING)
    cross = CrossRegion("诸暨市人民法院", "义乌市人民法院", morning, morning + timedelta(hours=2), "跨域平台回执 881")
    filings.note_courts(made.dispute.id, cross)
    assert filings.view(made.dispute.id).cross == cross
    with pytest.raises(KnownError) as error:
        filings.note_courts(made.dispute.id, CrossRegion("", "义乌市人民法院", morning, morning - timedelta(1), ""))
    assert refused(error) == ["court_missing", "transmitted_before_received"]


def test_each_level_passed_says_why_it_moved_up(filings: Filings) -> None:
    made = take_in(filings)
    village = PassedLevel(
        OriginLevel.VILLAGE, "花明泉村调委会", date(2026, 11, 2), date(2026, 11, 9), "两次调解，对本金有争议"
    )
    town = PassedLevel(OriginLevel.TOWN, "枫溪镇司法所", date(2026, 11, 9), date(2026, 11, 20), "被告不到场")
    filings.note_level(made.dispute.id, town)
    struck = filings.note_level(made.dispute.id, village)
    assert [each.level for each in filings.view(made.dispute.id).passages] == [OriginLevel.VILLAGE, OriginLevel.TOWN]
    filings.strike_level(struck)
    assert [each.why_moved_up for each in filings.view(made.dispute.id).passages] == ["被告不到场"]
    with pytest.raises(KnownError) as error:
        filings.note_level(made.dispute.id, dataclasses.replace(village, handled_by="", why_moved_up=""))
    assert refused(error) == ["level_without_body", "level_without_reason"]


def test_a_complaint_about_the_desk_is_answered_in_fifteen_days(filings: Filings) -> None:
    made = take_in(filings)
    filings.complain(made.dispute.id, "陈大伟", "材料收了不给凭证", date(2026, 11, 23))
    (row,) = filings.view(made.dispute.id).complaints
    assert row.due_on == date(2026, 12, 8)
    filings.answer_complaint(row.id, "已补发凭证并道歉")
    (row,) = filings.view(made.dispute.id).complaints
    assert (row.answered_on, row.answer) == (date(2026, 11, 23), "已补发凭证并道歉")


def test_a_person_may_decide_against_the_table_with_a_reason(filings: Filings) -> None:
    first, second = take_in(filings), take_in(filings, facts(plaintiff(name="王五"), defendant(name="赵六")))
    sorting = filings.view(first.dispute.id).sorting
    assert sorting.suggestion.track is Complexity.SIMPLE
    filings.sort(first.dispute.id, Complexity.SIMPLE)
    with pytest.raises(KnownError) as error:
        filings.sort(second.dispute.id, Complexity.COMPLEX)
    assert refused(error) == ["track_without_reason"]
    filings.sort(second.dispute.id, Complexity.COMPLEX, "双方另有五件关联案件")
    assert filings.agreement() == Agreement(same=1, decided=2)
    assert filings.view(second.dispute.id).sorting.reason == "双方另有五件关联案件"


def test_channels_are_counted_by_the_beijing_day(filings: Filings, intake: CaseIntake) -> None:
    late = datetime(2026, 11, 22, 23, 30, tzinfo=BEIJING)
    take_in(filings, facts(received_at=late, channel=Channel.ONLINE))
    counter = take_in(filings)
    intake.mark_filed(counter.dispute.id, date(2026, 11, 23))
    found = {each.channel: (each.received, each.filed) for each in filings.channel_counts(*[date(2026, 11, 23)] * 2)}
    assert found[Channel.COUNTER] == (1, 1)
    assert found[Channel.ONLINE] == (0, 0)
    assert set(found) == set(Channel)


def test_a_divorce_within_six_months_of_the_last_is_asked_about(
    filings: Filings, intake: CaseIntake, uow: UnitOfWork
) -> None:
    divorce = facts(plaintiff(sex=Sex.FEMALE), cause_code="14", amount_fen=None)
    made = take_in(filings, divorce)
    with uow.write("test.close") as session:
        session.get_one(Dispute, made.dispute.id).closed_on = date(2026, 6, 1)
    again = next(each for each in intake.check(divorce) if each.code == "divorce_again")
    assert again.params == {"number": "暂2026-L2-0001", "until": date(2026, 12, 1)}


def test_steps_read_back_as_they_were_taken(filings: Filings) -> None:
    made = take_in(filings)
    filings.note_step(made.dispute.id, Step(NOTICE, date(2026, 11, 23), "缺身份证明", date(2026, 11, 30)))
    (row,) = filings.view(made.dispute.id).steps
    assert StepTaken(row.kind, row.made_on, row.until) == StepTaken(NOTICE, date(2026, 11, 23), date(2026, 11, 30))
