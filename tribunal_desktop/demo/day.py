"""What is done on the demonstration day, each step through the service a page would call."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path

from tribunal_desktop.demo.clock import DayClock, last_contact_day
from tribunal_desktop.rules.circuit import ActivityFacts
from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.rules.particulars import DisputeFacts, PartyFacts
from tribunal_desktop.rules.quarters import Quarter
from tribunal_desktop.rules.scoring import ScoreNode
from tribunal_desktop.rules.terms import (
    ActivityKind,
    Channel,
    ClauseKind,
    IdType,
    MediationMode,
    PartyKind,
    PartyRole,
    PlaceKind,
    Post,
    PrintWay,
    ProblemKind,
    ScoreState,
    SessionResult,
    SessionWay,
    Sex,
)
from tribunal_desktop.rules.visits import VisitFacts
from tribunal_desktop.services.assessment_rows import NewMark
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.circuit_rows import StopPlan, TripPlan
from tribunal_desktop.services.mediation_rows import (
    AgreementDetails,
    ClauseDetails,
    Conclusion,
    InstalmentDetails,
    NewAssignment,
    SessionDetails,
)
from tribunal_desktop.services.paper_rows import PaperKind, PaperRequest, Sending

CLAIM_FEN = 4_600_000
PARTS_FEN = (1_600_000, 1_500_000, 1_500_000)


@dataclass
class DayLog:
    """What the day produced: keys of the items the pages are opened at."""

    dispute_id: str = ""
    dispute_number: str = ""
    mediation_id: str = ""
    mediator: str = ""
    trip_id: str = ""
    visit_id: str = ""
    scores: tuple[tuple[str, Post, Decimal], ...] = ()


def take_in(services: Services, clock: DayClock, log: DayLog) -> None:
    """08:40, the counter: a loan between a natural person with a rare name and a firm."""
    clock.go_to(8, 40)
    village = services.profile.villages()[0]
    facts = DisputeFacts(
        received_at=clock(),
        channel=Channel.COUNTER,
        cause_code="108.3",
        cause_version="2025",
        claim_text="请求判令被告归还借款本金46000元，并承担诉讼费用。",
        facts_text="2024年3月，被告因购置设备向原告借款46000元，出具借条一份，约定2025年底前还清。到期后经多次催讨未还。",
        amount_fen=CLAIM_FEN,
        parties=(
            PartyFacts(
                role=PartyRole.PLAINTIFF,
                kind=PartyKind.NATURAL,
                name="单𠮷㛃",
                sex=Sex.FEMALE,
                birth_date=date(1971, 3, 8),
                ethnicity="汉族",
                id_type=IdType.RESIDENT_ID,
                id_number="33068119710308004X",
                occupation="农民",
                employer="无",
                domicile=f"{village.township}{village.name}12号",
                phone="19900001122",
            ),
            PartyFacts(
                role=PartyRole.DEFENDANT,
                kind=PartyKind.LEGAL,
                name="枫溪𬭚䶮五金机械有限公司",
                domicile="枫溪工业区8号",
                phone="19900001133",
                representative_name="骆𬭚",
                representative_post="经理",
            ),
        ),
        village_id=village.id,
    )
    questions = [each.key for each in services.intake.check(facts) if each.severity is Severity.ASK]
    registered = services.intake.register(facts, questions)
    log.dispute_id, log.dispute_number = registered.id, registered.provisional_no


def mediate(services: Services, clock: DayClock, log: DayLog) -> None:
    """09:00 to 10:50: the parties choose mediation, meet twice and agree on three payments."""
    today = clock.go_to(9, 0).date()
    free = [each for each in services.mediations.candidates(log.dispute_id) if not each.barred and not each.questions]
    candidate = free[0]
    log.mediator = candidate.name
    log.mediation_id = services.mediations.assign(
        NewAssignment(
            log.dispute_id,
            candidate.mediator_id,
            MediationMode.PARTY_CHOSEN_PREFILING,
            choice_signed_on=today,
            receipt_signed_on=today,
        )
    )
    for (hour, minute), summary, result in [
        ((9, 10), "双方对借款事实无异议，被告称资金周转困难，请求分期。原告要求半年内还清。", SessionResult.CONTINUE),
        ((10, 5), "经释明利害、核对借条，双方同意分三期归还，逾期一期则全部到期。", SessionResult.AGREED),
    ]:
        started = clock.go_to(hour, minute)
        ended = clock.wait(40)
        services.mediations.log_session(
            log.mediation_id,
            SessionDetails(
                started_at=started,
                ended_at=ended,
                way=SessionWay.TRIBUNAL,
                place="法庭调解室",
                participants="单𠮷㛃、骆𬭚",
                summary=summary,
                result=result,
            ),
        )
    _agree(services, today, log)
    services.mediations.conclude(log.mediation_id, Conclusion(agreed=True, ended_on=today))


def _agree(services: Services, today: date, log: DayLog) -> None:
    parties = services.mediations.get(log.mediation_id).parties
    plaintiff, defendant = parties[0].id, parties[1].id
    instalments = tuple(
        InstalmentDetails(amount, today + timedelta(days=30 * number)) for number, amount in enumerate(PARTS_FEN, 1)
    )
    services.mediations.save_agreement(
        log.mediation_id,
        AgreementDetails(
            agreed_on=today,
            main_facts="2024年3月，枫溪𬭚䶮五金机械有限公司向单𠮷㛃借款46000元，约定2025年底前还清，至今未还。",
            clauses=(
                ClauseDetails(
                    ClauseKind.PAY,
                    defendant,
                    "枫溪𬭚䶮五金机械有限公司归还单𠮷㛃借款本金46000元，分三期付清。",
                    CLAIM_FEN,
                    instalments,
                ),
                ClauseDetails(
                    ClauseKind.OTHER,
                    defendant,
                    "任何一期逾期，单𠮷㛃有权就全部未付款项申请强制执行。",
                ),
                ClauseDetails(ClauseKind.WAIVE, plaintiff, "单𠮷㛃放弃其余请求。"),
            ),
        ),
    )


def print_papers(services: Services, clock: DayClock, log: DayLog, folder: Path) -> list[Path]:
    """10:55: the agreement and the record of the second session, saved as they would be printed."""
    clock.go_to(10, 55)
    sessions = services.mediations.get(log.mediation_id).sessions
    saved = []
    for name, request in [
        ("调解协议书.pdf", PaperRequest(log.mediation_id, PaperKind.AGREEMENT)),
        ("调解笔录.pdf", PaperRequest(log.mediation_id, PaperKind.TRANSCRIPT, sessions[-1].id)),
    ]:
        paper = services.papers.issue(request)
        target = folder / name
        sending = Sending(PrintWay.PRINTER, "法庭打印机", 3)
        services.issued_papers.send(paper.id, sending, partial(services.issued_papers.save_copy, paper.id, target))
        saved.append(folder / name)
    return saved


def ride_circuit(services: Services, clock: DayClock, log: DayLog, photo: Path) -> None:
    """13:30 to 17:00: one stop, this dispute, three activities, a photo; then the trip is closed."""
    clock.go_to(13, 30)
    village = services.profile.villages()[0]
    by_post = {member.post: member.id for member in services.profile.staff()}
    stop = StopPlan(f"{village.name}村委会", PlaceKind.VILLAGE_OFFICE, village.id, "14:00", (log.dispute_id,))
    log.trip_id = services.circuit.plan(
        TripPlan(
            f"{village.name}巡回",
            clock().date(),
            (stop,),
            judge_id=by_post[Post.JUDGE],
            assistant_id=by_post[Post.JUDGE_ASSISTANT],
            clerk_id=by_post[Post.CLERK],
            vehicle="法庭巡回车",
        )
    )
    services.circuit.start(log.trip_id)
    stop_id = services.circuit.detail(log.trip_id).stops[0].id
    activity = ""
    for (hour, minute), kind, dispute_id, audience, summary in [
        ((14, 5), ActivityKind.VISIT, None, None, "走访农户三家，了解两起邻里纠纷的苗头。"),
        ((14, 50), ActivityKind.SERVICE, log.dispute_id, None, "当面送达调解协议书，双方当场签收。"),
        ((15, 30), ActivityKind.PUBLICITY, None, 43, "以案释法：民间借贷怎样写借条，发放便民联系卡60份。"),
    ]:
        started = clock.go_to(hour, minute)
        activity = services.circuit.log(
            stop_id,
            ActivityFacts(
                kind=kind,
                started_at=started,
                ended_at=clock.wait(35),
                dispute_id=dispute_id,
                audience_count=audience,
                is_public=kind is ActivityKind.PUBLICITY,
                summary=summary,
                settled_on_spot=kind is ActivityKind.SERVICE,
            ),
        )
    services.attachments.add("circuit_activity", activity, photo, "村文化礼堂")
    clock.go_to(16, 30)
    services.circuit.close(log.trip_id, 46, "路况良好，群众反映清楚易懂。")


def assess(services: Services, clock: DayClock, log: DayLog) -> None:
    """16:40: one judge, one assistant and one clerk are scored for the quarter."""
    quarter = Quarter.of(clock.go_to(16, 40).date())
    period = services.assessment.open_period(quarter.year, quarter.number)
    head = next(member.id for member in services.profile.staff() if member.post is Post.TRIBUNAL_HEAD)
    scores = []
    for post in (Post.JUDGE, Post.JUDGE_ASSISTANT, Post.CLERK):
        people = [each for each in services.assessment.people(period.id) if each.post is post]
        person = next((each for each in people if each.id == services.actor.id), people[0])
        for indicator in _without_data(services.assessment.assess(period.id, person.id).score.tree):
            mark = NewMark(indicator, Decimal(90), "季度考评会议评定，见会议记录。", head)
            services.assessment.mark(period.id, person.id, mark)
        scores.append((person.name, post, services.assessment.assess(period.id, person.id).score.total))
    log.scores = tuple(scores)


def _without_data(node: ScoreNode) -> Iterator[str]:
    """Indicators no act can answer for yet: a person marks them."""
    if not node.children and node.state is ScoreState.MISSING:
        yield node.id
    for child in node.children:
        yield from _without_data(child)


def receive_contact_person(services: Services, clock: DayClock, log: DayLog) -> None:
    """The contact person's visit of the last first Saturday: one problem with a due date, one question."""
    today = clock().date()
    day = last_contact_day(today)
    log.visit_id = services.contact.open_visit(
        VisitFacts(day, "郦国平", moved_reason="本月联络日为法定假日，当日值班到庭")
    )
    services.contact.add_problem(
        log.visit_id, ProblemKind.SAFETY, "安检门报警灯不亮，需更换。", today + timedelta(days=14), services.actor.id
    )
    services.contact.ask(log.visit_id, "企业借款由法定代表人个人出具借条的，如何认定借款人？", log.dispute_id)
