"""A complete dispute to register, and its parties to vary."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime
from typing import Any

from tribunal_desktop.models import Device, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.particulars import DisputeFacts, PartyFacts
from tribunal_desktop.rules.terms import Channel, PartyKind, PartyRole, Sex

MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=BEIJING)


def plaintiff(**changes: Any) -> PartyFacts:
    complete = PartyFacts(
        role=PartyRole.PLAINTIFF,
        kind=PartyKind.NATURAL,
        name="陈大伟",
        sex=Sex.MALE,
        birth_date=date(1963, 4, 2),
        ethnicity="汉族",
        occupation="农民",
        employer="无",
        domicile="枫溪镇花明泉村12号",
        phone="13805751234",
    )
    return dataclasses.replace(complete, **changes)


def defendant(**changes: Any) -> PartyFacts:
    complete = PartyFacts(
        role=PartyRole.DEFENDANT,
        kind=PartyKind.NATURAL,
        name="李四",
        sex=Sex.MALE,
        employer="无",
        domicile="枫溪镇栎桥村3号",
    )
    return dataclasses.replace(complete, **changes)


def facts(plaintiff_: PartyFacts | None = None, defendant_: PartyFacts | None = None, **changes: Any) -> DisputeFacts:
    complete = DisputeFacts(
        received_at=MORNING,
        channel=Channel.COUNTER,
        cause_code="104",
        cause_version="2025",
        claim_text="请求判令被告归还借款46000元。",
        facts_text="2025年3月1日被告向原告借款，约定一年内归还。",
        amount_fen=4_600_000,
        parties=(plaintiff_ or plaintiff(), defendant_ or defendant()),
    )
    return dataclasses.replace(complete, **changes)


def add_device(uow: UnitOfWork) -> None:
    """The computer's own row, which provisional numbers need."""
    with uow.write("test.device") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
