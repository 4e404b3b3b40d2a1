"""Procedures and numbers of the invented county: every filed dispute has its decision, every number its origin."""

from __future__ import annotations

import json
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from tribunal_desktop.models import Deadline, Dispute
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import NumberSource, Procedure, ProcedureAct, Track
from tribunal_desktop.services.limits import OF_TRIAL
from tribunal_desktop.services.practice.county import County, Row
from tribunal_desktop.services.procedure_table import procedure_table

if TYPE_CHECKING:
    from sqlalchemy import Connection

_TRACKS = {Procedure.SMALL_CLAIMS: Track.SMALL_CLAIMS, Procedure.SUMMARY: Track.SUMMARY}
_UNTOLD = 9
"""Every ninth small claim still waits for its notice."""


def procedures(connection: Connection, county: County) -> dict[str, list[Row]]:
    """Rows by table for every filed dispute."""
    limit = select(Deadline.due_on).where(Deadline.dispute_id == Dispute.id, OF_TRIAL).limit(1).scalar_subquery()
    rule = select(Deadline.rule_id).where(Deadline.dispute_id == Dispute.id, OF_TRIAL).limit(1).scalar_subquery()
    filed = connection.execute(
        select(
            Dispute.id,
            Dispute.case_no,
            Dispute.provisional_no,
            Dispute.procedure,
            Dispute.filed_on,
            Dispute.received_by_id,
            limit.label("due_on"),
            rule.label("rule_id"),
        )
        .where(Dispute.filed_on.is_not(None))
        .order_by(Dispute.received_at, Dispute.id)
    ).all()
    answers = {test: True for test in ("clear_case", "money_claim", "small_agreed", "basic_facts")}
    answers |= {test: False for group in procedure_table().groups.values() for test in group}
    facts = json.dumps(answers, sort_keys=True)
    return {
        "procedure_decision": [
            _decision(county, dispute, facts, number)
            for number, dispute in enumerate(filed)
            if dispute.procedure in _TRACKS
        ],
        "issued_number": [_number(county, dispute) for dispute in filed if dispute.case_no],
    }


def _decision(county: County, dispute: Any, facts: str, number: int) -> Row:
    track = _TRACKS[dispute.procedure]
    told = track is Track.SMALL_CLAIMS and number % _UNTOLD != 0
    return {
        "id": county.id(_moment(dispute)),
        "dispute_id": dispute.id,
        "act": ProcedureAct.CHOSEN,
        "track": track,
        "advised": track,
        "facts_json": facts,
        "decided_on": dispute.filed_on,
        "decided_at": _moment(dispute),
        "decided_by_id": dispute.received_by_id,
        "new_limit": dispute.rule_id,
        "new_due_on": dispute.due_on,
        "told_on": dispute.filed_on if told else None,
        "told_how": "立案时书面告知，签收在卷" if told else "",
        "wage_words": "",
        "words": "",
        "ruling": "",
    }


def _number(county: County, dispute: Any) -> Row:
    return {
        "id": county.id(_moment(dispute)),
        "number": dispute.case_no,
        "dispute_id": dispute.id,
        "source": NumberSource.COURT_NOTICE,
        "replaced": dispute.provisional_no,
        "given_on": dispute.filed_on,
        "issued_at": _moment(dispute),
        "issued_by_id": dispute.received_by_id,
        "void_words": "",
    }


def _moment(dispute: Any) -> datetime:
    return datetime.combine(dispute.filed_on, time(10), BEIJING)
