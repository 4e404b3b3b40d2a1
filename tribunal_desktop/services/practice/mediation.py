"""Invented work of mediators: contacts, a team of two, a change, facts nobody disputes, an agent of both sides."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from tribunal_desktop.models import Dispute, MediationCase, Party, StaffMember
from tribunal_desktop.rules.terms import (
    AgentKind,
    ClauseKind,
    ContactWay,
    MediationStatus,
    MediatorChangeKind,
    PartyRole,
)
from tribunal_desktop.services.practice.county import County, Row
from tribunal_desktop.services.practice.matters import Setting

if TYPE_CHECKING:
    from sqlalchemy import Connection

_BUSY = 9
"""Running mediations with a diary."""
_FAMILY = "14"
"""Code of divorce."""
_SAID = (
    (ContactWay.PHONE, "被告承认欠款，称眼下手头紧，愿意先付三成", "问原告能否接受分期", 1),
    (ContactWay.MESSAGE, "原告同意分期，但要求年底前付清，逾期利息照算", "把方案发给被告", 2),
    (ContactWay.VISIT, "到村里见被告和其妻，家里正在收稻，十天后有粮款", "约双方到庭面谈", 3),
)
_SAID_IN_FAMILY = (
    (ContactWay.PHONE, "被告不同意离婚，说愿意戒酒，请求再给一次机会", "单独问原告的想法", 1),
    (ContactWay.MESSAGE, "原告坚持分开，孩子由谁带可以商量", "请妇联一起做工作", 2),
    (ContactWay.VISIT, "到村里见双方父母，老人愿意帮带孩子到上学", "分别约双方到庭", 3),
)


def mediation(connection: Connection, county: County, setting: Setting) -> dict[str, list[Row]]:
    """The rows by table for the newest running mediations; the first has something of everything."""
    found = connection.execute(
        select(
            MediationCase.id,
            MediationCase.dispute_id,
            MediationCase.assigned_at,
            MediationCase.mediator_id,
            Dispute.facts_text,
            Dispute.cause_code,
        )
        .join(Dispute, Dispute.id == MediationCase.dispute_id)
        .where(MediationCase.status == MediationStatus.RUNNING)
        .order_by(MediationCase.assigned_at.desc(), MediationCase.id)
        .limit(_BUSY)
    ).all()
    rows: dict[str, list[Row]] = {"mediation_contact": [], "undisputed_fact": [], "own_clause": [_own_clause(county)]}
    for place, case in enumerate(found):
        rows["mediation_contact"] += _contacts(connection, county, case, len(_SAID) - place % 2)
        if place < 2:
            rows["undisputed_fact"] += _facts(county, case)
    if found:
        first = found[0]
        others = [each["id"] for each in setting.mediators if each["id"] != first.mediator_id]
        rows["mediation_share"] = _team(county, first, others[0])
        rows["mediator_change"] = [_change(county, first, others[1])]
        rows["agent"] = _one_agent(connection, county, first)
    return rows | {"safety_screen": _screen(connection, county)}


def _contacts(connection: Connection, county: County, case: Any, count: int) -> list[Row]:
    of_case = select(Party.role, Party.name).where(Party.dispute_id == case.dispute_id)
    names = {role: name for role, name in connection.execute(of_case)}
    said = _SAID_IN_FAMILY if case.cause_code == _FAMILY else _SAID
    made = []
    for place, (way, point, then, days) in enumerate(said[:count]):
        moment = min(
            case.assigned_at + timedelta(hours=3 + 20 * place), county.now - timedelta(minutes=55 - 15 * place)
        )
        role = PartyRole.PLAINTIFF if way is ContactWay.MESSAGE else PartyRole.DEFENDANT
        made.append(
            {
                "id": county.id(moment),
                "mediation_case_id": case.id,
                "dispute_id": case.dispute_id,
                "contacted_at": moment,
                "contact_way": way,
                "with_whom": names.get(role, ""),
                "point": point,
                "next_step": then,
                "next_on": (moment + timedelta(days=days)).date(),
                "next_done": place < count - 1,
            }
        )
    return made


def _facts(county: County, case: Any) -> list[Row]:
    return [
        {
            "id": county.id(case.assigned_at),
            "mediation_case_id": case.id,
            "dispute_id": case.dispute_id,
            "position": place,
            "text": text.rstrip("。"),
        }
        for place, text in enumerate(filter(None, case.facts_text.split("，")), 1)
    ]


def _team(county: County, case: Any, other: str) -> list[Row]:
    return [
        {
            "id": county.id(case.assigned_at),
            "mediation_case_id": case.id,
            "dispute_id": case.dispute_id,
            "mediator_id": mediator_id,
            "position": place,
            "chair": place == 1,
            "share_permille": share,
        }
        for place, (mediator_id, share) in enumerate(((case.mediator_id, 600), (other, 400)), 1)
    ]


def _change(county: County, case: Any, before: str) -> Row:
    return {
        "id": county.id(case.assigned_at),
        "mediation_case_id": case.id,
        "dispute_id": case.dispute_id,
        "from_mediator_id": before,
        "to_mediator_id": case.mediator_id,
        "change_kind": MediatorChangeKind.UNAVAILABLE,
        "changed_on": case.assigned_at.date(),
        "reason": "外出培训一周，无法按期联系双方",
    }


def _one_agent(connection: Connection, county: County, case: Any) -> list[Row]:
    """The same legal worker for both sides, which asks for a second look."""
    parties = connection.execute(
        select(Party.id, Party.role).where(
            Party.dispute_id == case.dispute_id, Party.role.in_((PartyRole.PLAINTIFF, PartyRole.DEFENDANT))
        )
    ).all()
    phone = county.phone()
    return [
        {
            "id": county.id(case.assigned_at),
            "dispute_id": case.dispute_id,
            "party_id": party.id,
            "name": "何立新",
            "kind": AgentKind.LEGAL_WORKER,
            "firm": "枫溪镇法律服务所",
            "phone": phone,
            "from_on": case.assigned_at.date(),
        }
        for party in parties
    ]


def _own_clause(county: County) -> Row:
    return {
        "id": county.id(),
        "title": "双方当面握手言和",
        "clause_kind": ClauseKind.OTHER,
        "cause_word": "",
        "text": "双方当面互致歉意，今后以和为贵，遇事先找村里调解。",
        "active": True,
    }


def _screen(connection: Connection, county: County) -> list[Row]:
    """One side of each family dispute in mediation was asked about violence."""
    staff = connection.scalars(select(StaffMember.id).order_by(StaffMember.id).limit(1)).one()
    parties = connection.execute(
        select(Party.id, Party.dispute_id, MediationCase.assigned_at)
        .join(Dispute, Dispute.id == Party.dispute_id)
        .join(MediationCase, MediationCase.dispute_id == Dispute.id)
        .where(
            MediationCase.status == MediationStatus.RUNNING,
            Party.role == PartyRole.PLAINTIFF,
            Dispute.cause_code == _FAMILY,
        )
    ).all()
    return [
        {
            "id": county.id(party.assigned_at),
            "dispute_id": party.dispute_id,
            "party_id": party.id,
            "asked_at": party.assigned_at,
            "asked_by_id": staff,
            "asked_apart": True,
            "said_yes": "threat,police" if place == 0 else "",
            "words": "喝了酒就骂人、摔东西，去年报过一次警。" if place == 0 else "",
        }
        for place, party in enumerate(parties)
    ]
