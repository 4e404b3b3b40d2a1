"""Papers served, property preserved and cases closed by judgment in the invented county."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from tribunal_desktop.models import Dispute, Party, StaffMember
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import (
    ClosingDay,
    Outcome,
    PartyRole,
    PreservationKind,
    PreservationTime,
    ServedPaper,
    ServiceResult,
    ServiceWay,
    Stage,
)
from tribunal_desktop.services.practice.county import County, Row

if TYPE_CHECKING:
    from sqlalchemy import Connection

_NEWEST = 200
_SERVED_SHARE = 0.85
_PRESERVED_EVERY = 12
_WAYS = (ServiceWay.DIRECT, ServiceWay.POST, ServiceWay.POST, ServiceWay.ELECTRONIC, ServiceWay.AT_COURT)
_MAIN_TEXTS = {
    Outcome.JUDGED: "被告于本判决生效后十日内履行给付义务；案件受理费由被告负担。",
    Outcome.WITHDRAWN: "准许原告撤回起诉。",
    Outcome.DISMISSED: "驳回原告的起诉。",
}
_CLOSING_PAPERS = {Outcome.JUDGED: ServedPaper.JUDGMENT, Outcome.MEDIATED: ServedPaper.MEDIATION_STATEMENT}


class Filed(NamedTuple):
    """A filed dispute as these rows need it."""

    id: str
    filed_on: date
    closed_on: date | None
    outcome: Outcome | None
    stage: Stage
    amount_fen: int | None
    clerk: str


def service(connection: Connection, county: County) -> dict[str, list[Row]]:
    """Rows by table for the newest filed disputes."""
    rows: dict[str, list[Row]] = {"service_attempt": [], "served_item": [], "preservation": [], "closing": []}
    found = connection.execute(
        select(
            Dispute.id,
            Dispute.filed_on,
            Dispute.closed_on,
            Dispute.outcome,
            Dispute.stage,
            Dispute.amount_fen,
            StaffMember.name,
        )
        .join(StaffMember, StaffMember.id == Dispute.clerk_id)
        .where(Dispute.filed_on.is_not(None))
        .order_by(Dispute.received_at.desc(), Dispute.id.desc())
        .limit(_NEWEST)
    )
    filed = [Filed._make(row) for row in found]
    parties = connection.execute(
        select(Party.dispute_id, Party.id, Party.name, Party.role, Party.domicile)
        .where(Party.dispute_id.in_([row.id for row in filed]))
        .order_by(Party.dispute_id, Party.position)
    ).all()
    of: dict[str, list[Row]] = {}
    for party in parties:
        of.setdefault(party.dispute_id, []).append(party._asdict())
    for number, dispute in enumerate(filed):
        sides = of[dispute.id]
        against = [side for side in sides if side["role"] is PartyRole.DEFENDANT]
        first = dispute.filed_on + timedelta(days=2)
        for side in against:
            papers = (ServedPaper.COMPLAINT_COPY, ServedPaper.RESPONSE_NOTICE, ServedPaper.EVIDENCE_NOTICE)
            _attempt(rows, county, dispute, side, papers, first, always=dispute.closed_on is not None)
        if dispute.outcome in _CLOSING_PAPERS and dispute.closed_on is not None:
            closing_paper = _CLOSING_PAPERS[dispute.outcome]
            for side in sides:
                _attempt(rows, county, dispute, side, (closing_paper,), dispute.closed_on, always=True)
        if dispute.outcome in _MAIN_TEXTS:
            rows["closing"].append(_closing(county, dispute))
        if number % _PRESERVED_EVERY == 0 and dispute.stage is Stage.TRIAL and against:
            rows["preservation"].append(_preservation(county, dispute, sides[0], against[0]))
    return rows


def _attempt(
    rows: dict[str, list[Row]],
    county: County,
    dispute: Filed,
    party: Row,
    papers: tuple[ServedPaper, ...],
    sent_on: date,
    *,
    always: bool = False,
) -> None:
    today = county.now.date()
    if sent_on > today:
        return
    way = ServiceWay.AT_COURT if papers[0] in _CLOSING_PAPERS.values() else county.choose(_WAYS)
    arrived = sent_on if way is ServiceWay.AT_COURT else sent_on + timedelta(days=county.random.randint(1, 4))
    served = arrived <= today and (always or county.chance(_SERVED_SHARE))
    back = not served and arrived <= today
    attempt_id = county.id()
    rows["service_attempt"].append(
        {
            "id": attempt_id,
            "dispute_id": dispute.id,
            "party_id": party["id"],
            "way": way,
            "address": "" if way is ServiceWay.AT_COURT else party["domicile"] or "",
            "own_address": False,
            "sent_on": sent_on,
            "server": dispute.clerk,
            "tracking_no": f"EMS{county.random.randint(10**9, 10**10 - 1)}" if way is ServiceWay.POST else "",
            "result": ServiceResult.SERVED if served else ServiceResult.RETURNED if back else ServiceResult.PENDING,
            "ended_at": datetime.combine(arrived, time(10, 20), BEIJING) if served or back else None,
            "served_on": arrived if served else None,
            "received_by": party["name"] if served else "",
            "relation": "",
            "reason": "原址查无此人" if back else "",
            "witness": "",
            "evidence": "",
            "take_back_reason": "",
        }
    )
    rows["served_item"].extend(
        {"id": county.id(), "dispute_id": dispute.id, "attempt_id": attempt_id, "paper": paper, "name": "", "copies": 1}
        for paper in papers
    )


def _closing(county: County, dispute: Filed) -> Row:
    return {
        "id": county.id(),
        "dispute_id": dispute.id,
        "outcome": dispute.outcome,
        "pronounced_on": dispute.closed_on,
        "closed_on": dispute.closed_on,
        "day_basis": ClosingDay.PRONOUNCED,
        "main_text": _MAIN_TEXTS.get(dispute.outcome, "") if dispute.outcome else "",
        "amount_fen": dispute.amount_fen if dispute.outcome is Outcome.JUDGED else None,
        "performed_at_once": False,
        "answered": "",
        "reason": "",
        "undone_on": None,
        "undone_reason": "",
    }


def _preservation(county: County, dispute: Filed, applicant: Row, respondent: Row) -> Row:
    asked = datetime.combine(dispute.filed_on, time(15, 10), BEIJING)
    ruled = min(dispute.filed_on + timedelta(days=2), county.now.date())
    handed = min(ruled + timedelta(days=1), county.now.date())
    return {
        "id": county.id(),
        "dispute_id": dispute.id,
        "applicant_id": applicant["id"],
        "respondent_id": respondent["id"],
        "kind": PreservationKind.MONEY,
        "time": PreservationTime.IN_SUIT,
        "object_text": "农村商业银行枫溪支行账户存款",
        "amount_fen": dispute.amount_fen,
        "security_text": "保险公司保函",
        "asked_at": asked,
        "ruled_on": ruled,
        "ruling_no": "",
        "refused": False,
        "handed_over_on": handed,
        "handed_to": "执行局",
        "returned_on": None,
        "return_note": "",
        "measure_on": None,
        "lifted_on": None,
        "lift_reason": "",
    }
