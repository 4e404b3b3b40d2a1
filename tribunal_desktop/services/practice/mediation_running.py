"""Mediations of the invented county that run now: begun on different days, some near their end, one prolonged."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import exists, select, update

from tribunal_desktop.models import Dispute, DisputeSheet, MediationCase
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.limit_rules import warned_from
from tribunal_desktop.rules.periods import count
from tribunal_desktop.rules.terms import (
    ExtensionDecider,
    MediationMode,
    MediationStatus,
    SessionResult,
    SessionWay,
    Stage,
)
from tribunal_desktop.services.limits_table import limit_rule
from tribunal_desktop.services.practice.county import County, Row
from tribunal_desktop.services.practice.matters import Setting
from tribunal_desktop.services.reference import Reference

if TYPE_CHECKING:
    from sqlalchemy import Connection

_BEGUN = (1, 2, 4, 5, 6, 7, 11)
"""Days since each began; with the seven days of summary procedure one ends today, the last was prolonged."""
_PROLONGED = 11
_LONGER = 30
"""Days the parties may agree to add (2025 opinion, item 3)."""
_BEFORE_FILING = (3, 26)
"""Days since those began that the parties chose before filing."""
_CHOSEN_TOGETHER = (2, 5)


def running_mediations(
    connection: Connection, county: County, setting: Setting, reference: Reference
) -> dict[str, list[Row]]:
    """The rows by table; their disputes are changed in the store at once."""
    rows: dict[str, list[Row]] = {"mediation_case": [], "mediation_session": [], "deadline": [], "limit_extension": []}
    filed, unfiled = _disputes(connection, filed=True), _disputes(connection, filed=False)
    begun = [*zip(_BEGUN, filed, strict=False), *zip(_BEFORE_FILING, unfiled, strict=False)]
    for days, dispute in begun:
        _begin(rows, connection, county, setting, reference, dispute, days)
    return rows


def _disputes(connection: Connection, *, filed: bool) -> list[Any]:
    """Open disputes nobody mediates, those with an element sheet first, then the newest."""
    mediated = exists().where(MediationCase.dispute_id == Dispute.id)
    sheet = exists().where(DisputeSheet.dispute_id == Dispute.id)
    query = select(Dispute.id, Dispute.filed_on, Dispute.received_at).where(
        Dispute.closed_on.is_(None),
        Dispute.filed_on.is_not(None) if filed else Dispute.filed_on.is_(None),
        Dispute.stage == (Stage.TRIAL if filed else Stage.RECEIVED),
        ~mediated,
    )
    return list(connection.execute(query.order_by(sheet.desc(), Dispute.received_at.desc()).limit(len(_BEGUN))))


def _begin(
    rows: dict[str, list[Row]],
    connection: Connection,
    county: County,
    setting: Setting,
    reference: Reference,
    dispute: Any,
    days: int,
) -> None:
    entrusted = dispute.filed_on is not None
    first = max(county.now.date() - timedelta(days=days), dispute.filed_on or dispute.received_at.date())
    moment = min(datetime.combine(first, time(9, 30), BEIJING), county.now)
    limit = _limit(county, reference, dispute.id, "M-ENT-SUM" if entrusted else "M-DEL", moment, days)
    rows["deadline"].append(limit)
    if limit["extended_by"]:
        rows["limit_extension"].append(_extension(county, limit))
    mode = MediationMode.POST_FILING_ENTRUSTED if entrusted else MediationMode.PARTY_CHOSEN_PREFILING
    together = entrusted and days in _CHOSEN_TOGETHER
    mediator = county.choose(setting.mediators)["id"]
    case: Row = {
        "id": county.id(moment),
        "dispute_id": dispute.id,
        "mode": mode,
        "mediator_id": mediator,
        "assigned_at": moment,
        "choice_signed_on": first,
        "receipt_signed_on": first,
        "due_on": limit["due_on"],
        "status": MediationStatus.RUNNING,
        "ended_on": None,
        "conflict_answer": None,
        "draw_id": None,
        "parties_chose": together,
    }
    rows["mediation_case"].append(case)
    changed = {"stage": Stage.MEDIATION, "mediation_mode": mode}
    if together:
        changed["chosen_mediator_id"] = mediator
    connection.execute(update(Dispute).where(Dispute.id == dispute.id).values(changed))
    if days > 1:
        rows["mediation_session"].append(_session(county, case["id"], moment + timedelta(days=1), days))


def _limit(county: County, reference: Reference, dispute_id: str, rule_id: str, moment: datetime, days: int) -> Row:
    """The term from the mediator's receipt, lengthened where it began that long ago."""
    started = moment.date()
    rule = limit_rule(rule_id, started)
    longer = _LONGER if days == _PROLONGED else 0
    period = count(replace(rule.limit, amount=rule.limit.amount + longer), started, reference.calendar, ())
    return {
        "id": county.id(moment),
        "dispute_id": dispute_id,
        "rule_id": rule_id,
        "started_on": started,
        "nominal_on": period.nominal_on,
        "due_on": period.due_on,
        "planned_on": period.planned_on,
        "warn_from": warned_from(rule.limit, period),
        "basis": period.basis,
        "provisional": period.provisional,
        "bound": rule.bound,
        "extended_by": longer,
    }


def _extension(county: County, limit: Row) -> Row:
    """Both sides signed on the term's sixth day that the mediation goes on."""
    signed = limit["started_on"] + timedelta(days=5)
    return {
        "id": county.id(),
        "dispute_id": limit["dispute_id"],
        "rule_id": limit["rule_id"],
        "amount": limit["extended_by"],
        "applied_on": signed,
        "reason": "双方当事人同意延长调解期限",
        "decided_by": ExtensionDecider.CONSENT,
        "decided_on": signed,
        "granted": True,
        "decision": "双方当事人书面同意",
    }


def _session(county: County, case_id: str, started: datetime, days: int) -> Row:
    return {
        "id": county.id(started),
        "mediation_case_id": case_id,
        "position": 1,
        "started_at": started,
        "ended_at": started + timedelta(minutes=45),
        "place": "村委会调解室" if days % 2 else "法庭调解室",
        "way": SessionWay.ON_SITE if days % 2 else SessionWay.TRIBUNAL,
        "participants": "双方当事人",
        "summary": "双方各自陈述，核对票据，对本金没有争议，对利息和付款期限意见不一。",
        "result": SessionResult.CONTINUE,
        "confidential_note": "",
    }
