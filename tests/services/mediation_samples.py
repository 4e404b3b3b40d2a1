"""A dispute, a roster and an agreement to mediate with, in a real store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tribunal_desktop.models import DeclaredRelative, Device, Dispute, Mediator, Party, UnitOfWork, Village
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import (
    Channel,
    ClauseKind,
    IdType,
    MediationMode,
    MediatorKind,
    PartyKind,
    PartyRole,
    Procedure,
    SessionResult,
    SessionWay,
    Sex,
    Stage,
)
from tribunal_desktop.services.mediation import Mediations
from tribunal_desktop.services.mediation_rows import (
    AgreementDetails,
    ClauseDetails,
    InstalmentDetails,
    NewAssignment,
    SessionDetails,
)
from tribunal_desktop.services.reference import Reference

TODAY = date(2026, 11, 23)
REFERENCE = Reference()


@dataclass(frozen=True)
class Scene:
    """Ids of what the sample put into the store."""

    dispute: str
    plaintiff: str
    defendant: str
    skilled: str
    expired: str
    related: str
    novice: str


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=BEIJING)


def put_scene(
    uow: UnitOfWork, *, filed: bool = True, procedure: Procedure | None = Procedure.SUMMARY, defendant: str = "李四"
) -> Scene:
    """A loan dispute of a village between 张三 and ``defendant``, and four mediators."""
    ids = [new_id(uow.clock) for _ in range(8)]
    village_id, scene = ids[7], Scene(*ids[:7])
    received = uow.clock() - timedelta(days=20)
    with uow.write("sample.put") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="甲", signing_public="0" * 64))
        session.add(Village(id=village_id, name="栎桥村", township="枫溪镇"))
        session.flush()
        session.add(
            Dispute(
                id=scene.dispute,
                provisional_no="暂2026-甲-000112",
                received_at=received,
                channel=Channel.COUNTER,
                stage=Stage.FILED if filed else Stage.RECEIVED,
                filed_on=received.date() if filed else None,
                cause_code=_cause("民间借贷纠纷"),
                cause_version="2025",
                claim_text="请求判令被告归还借款本金46000元",
                facts_text="2025年3月1日，被告因建房向原告借款46000元，约定一年内归还，到期未还。",
                amount_fen=4_600_000,
                village_id=village_id,
                procedure=procedure,
                language_need="枫溪话",
            )
        )
        session.flush()
        session.add_all(_parties(scene, defendant))
        session.add_all(_mediators(scene))
        session.add(
            DeclaredRelative(
                id=new_id(uow.clock), person_kind="mediator", person_id=scene.related, name="李四", relation="堂兄"
            )
        )
    return scene


def assigned(uow: UnitOfWork, scene: Scene, mediator_id: str | None = None) -> tuple[Mediations, str]:
    """A running mediation after filing whose file was signed for today."""
    mediations = Mediations(uow, REFERENCE)
    new = NewAssignment(
        scene.dispute,
        mediator_id or scene.skilled,
        MediationMode.POST_FILING_ENTRUSTED,
        choice_signed_on=TODAY,
        receipt_signed_on=TODAY,
    )
    return mediations, mediations.assign(new)


def sitting(day: date = TODAY, hour: int = 8, **changes: object) -> SessionDetails:
    """A sitting of forty minutes in the tribunal."""
    fields: dict[str, object] = {
        "started_at": at(day, hour),
        "ended_at": at(day, hour, 40),
        "way": SessionWay.TRIBUNAL,
        "place": "枫溪人民法庭调解室",
        "participants": "张三、李四、网格员何小燕",
        "summary": "原告要求一次还清；被告愿意分期归还，双方对还款期限尚有分歧。",
        "result": SessionResult.CONTINUE,
        "confidential_note": "被告私下表示可向其兄借款",
    }
    return SessionDetails(**{**fields, **changes})  # type: ignore[arg-type]


def agreement(scene: Scene, last_fen: int = 1_500_000) -> AgreementDetails:
    """Three instalments of 46,000 yuan, a default clause and a waiver."""
    payments = (
        InstalmentDetails(1_600_000, date(2026, 12, 31)),
        InstalmentDetails(1_500_000, date(2027, 1, 31)),
        InstalmentDetails(last_fen, date(2027, 2, 28)),
    )
    return AgreementDetails(
        agreed_on=TODAY,
        main_facts="2025年3月1日，李四因建房向张三借款46000元，到期未还，双方对还款期限有争议。",
        clauses=(
            ClauseDetails(ClauseKind.PAY, scene.defendant, "归还借款本金", 4_600_000, payments),
            ClauseDetails(ClauseKind.OTHER, None, "任何一期逾期的，全部未付款项视为到期，并按一年期LPR计付利息。"),
            ClauseDetails(ClauseKind.WAIVE, scene.plaintiff, "放弃其他诉讼请求。"),
        ),
    )


def _parties(scene: Scene, defendant: str) -> list[Party]:
    return [
        Party(
            id=scene.plaintiff,
            dispute_id=scene.dispute,
            position=0,
            role=PartyRole.PLAINTIFF,
            kind=PartyKind.NATURAL,
            name="张三",
            sex=Sex.MALE,
            birth_date=date(1971, 3, 8),
            ethnicity="汉族",
            id_type=IdType.NONE,
            occupation="农民",
            domicile="浙江省诸暨市枫溪镇栎桥村",
            phone="19900001111",
        ),
        Party(
            id=scene.defendant,
            dispute_id=scene.dispute,
            position=1,
            role=PartyRole.DEFENDANT,
            kind=PartyKind.NATURAL,
            name=defendant,
            sex=Sex.MALE,
            birth_date=date(1980, 6, 17),
            ethnicity="汉族",
            id_type=IdType.NONE,
            domicile="浙江省诸暨市枫溪镇大悟村",
            phone="19900002222",
        ),
    ]


def _mediators(scene: Scene) -> list[Mediator]:
    def mediator(
        mediator_id: str, name: str, valid_to: date | None, fields: str = "", languages: str = "普通话"
    ) -> Mediator:
        return Mediator(
            id=mediator_id,
            name=name,
            kind=MediatorKind.INVITED,
            organisation="枫溪镇人民调解委员会",
            certificate_no=f"诸调证{name}",
            certificate_valid_to=valid_to,
            fields=fields,
            languages=languages,
            township="枫溪镇",
            phone=None,
        )

    return [
        mediator(scene.novice, "何新", date(2028, 1, 1)),
        mediator(scene.skilled, "魏国良", date(2027, 6, 30), "民间借贷、邻里", "普通话、枫溪话"),
        mediator(scene.expired, "钱到期", date(2026, 10, 1), "民间借贷", "普通话、枫溪话"),
        mediator(scene.related, "李有亲", None, "民间借贷"),
    ]


def _cause(name: str) -> str:
    return next(cause.code for cause in REFERENCE.causes_in_force if cause.name.zh == name)
