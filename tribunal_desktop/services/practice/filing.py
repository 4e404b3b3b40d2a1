"""What happened at the filing desk of the invented county: receipts, levels passed, steps, who goes first."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update

from tribunal_desktop.models import Dispute, Village
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.terms import (
    Attestation,
    Channel,
    Complexity,
    FilingStepKind,
    GreenChannel,
    OriginLevel,
    Stage,
)
from tribunal_desktop.services.filing_table import sorting_table
from tribunal_desktop.services.practice.county import County, Row

if TYPE_CHECKING:
    from sqlalchemy import Connection

_NEWEST = 300
_PAPERS = (("民事起诉状", 3, 2, True), ("身份证", 1, 1, False), ("借条", 1, 1, True), ("转账记录", 6, 1, False))
_WHY = ("两次调解，对金额各不相让。", "被申请人不到场。", "达成口头协议后反悔。", "涉及产权，村里无法处理。")
_FIRST = (GreenChannel.ELDERLY, GreenChannel.WOMAN, GreenChannel.WAGES, GreenChannel.MINOR)


def filing(connection: Connection, county: County) -> dict[str, list[Row]]:
    """Rows by table for the newest disputes; some disputes are put on the green channel."""
    names = ("filing_record", "receipt_of_papers", "receipt_item", "origin_passage", "filing_step", "desk_complaint")
    rows: dict[str, list[Row]] = {name: [] for name in names}
    newest = connection.execute(
        select(
            Dispute.id,
            Dispute.received_at,
            Dispute.received_by_id,
            Dispute.channel,
            Dispute.stage,
            Dispute.facts_text,
            Village.name.label("village"),
        )
        .outerjoin(Village, Village.id == Dispute.village_id)
        .order_by(Dispute.received_at.desc(), Dispute.id.desc())
        .limit(_NEWEST)
    ).all()
    for number, dispute in enumerate(newest):
        rows["filing_record"].append(_record(county, dispute, number))
        _receipt(county, dispute, rows)
        if county.chance(0.4):
            rows["origin_passage"] += _levels(county, dispute)
        if dispute.stage is Stage.RECEIVED and number % 7 == 3:
            rows["filing_step"].append(_notice(county, dispute))
        if number in (4, 60):
            rows["desk_complaint"].append(_complaint(county, dispute))
        if number % 11 == 0:
            reason = _FIRST[number // 11 % len(_FIRST)]
            connection.execute(update(Dispute).where(Dispute.id == dispute.id).values(green_channel=reason))
    return rows


def _record(county: County, dispute: Any, number: int) -> Row:
    oral = dispute.channel is Channel.ORAL
    suggested = Complexity.COMPLEX if number % 9 == 0 else Complexity.SIMPLE
    decided = dispute.stage is not Stage.RECEIVED
    differs = decided and number % 13 == 5
    other = Complexity.SIMPLE if suggested is Complexity.COMPLEX else Complexity.COMPLEX
    return {
        "id": county.id(dispute.received_at),
        "dispute_id": dispute.id,
        "oral_by_id": dispute.received_by_id if oral else None,
        "oral_at": dispute.received_at if oral else None,
        "oral_text": dispute.facts_text if oral else "",
        "read_back_at": dispute.received_at + timedelta(minutes=20) if oral else None,
        "attestation": Attestation.FINGERPRINT if oral else None,
        "attested_by": "本人" if oral else "",
        "attested_on": beijing_day(dispute.received_at) if oral else None,
        "receiving_court": "",
        "competent_court": "",
        "received_there_at": None,
        "transmitted_at": None,
        "transmission_proof": "",
        "suggested_track": suggested,
        "suggestion_rule": "other",
        "suggestion_version": sorting_table().version,
        "track": (other if differs else suggested) if decided else None,
        "track_reason": "双方另有关联案件。" if differs else "",
        "track_by_id": dispute.received_by_id if decided else None,
    }


def _receipt(county: County, dispute: Any, rows: dict[str, list[Row]]) -> None:
    receipt = county.id(dispute.received_at)
    rows["receipt_of_papers"].append(
        {
            "id": receipt,
            "dispute_id": dispute.id,
            "number": 1,
            "received_at": dispute.received_at,
            "handed_in_by": "本人",
            "handler_id": dispute.received_by_id,
        }
    )
    for position, (name, pages, copies, original) in enumerate(_PAPERS[: 2 + county.random.randrange(3)]):
        rows["receipt_item"].append(
            {
                "id": county.id(dispute.received_at),
                "dispute_id": dispute.id,
                "receipt_id": receipt,
                "position": position,
                "name": name,
                "pages": pages,
                "copies": copies,
                "original": original,
            }
        )


def _levels(county: County, dispute: Any) -> list[Row]:
    arrived: datetime = dispute.received_at
    village = dispute.village or "本村"
    passed = [(OriginLevel.VILLAGE, f"{village}人民调解委员会", 24, 12), (OriginLevel.TOWN, "镇司法所", 12, 2)]
    return [
        {
            "id": county.id(arrived),
            "dispute_id": dispute.id,
            "level": level,
            "handled_by": who,
            "came_on": beijing_day(arrived - timedelta(days=came)),
            "moved_up_on": beijing_day(arrived - timedelta(days=left)),
            "why_moved_up": county.random.choice(_WHY),
        }
        for level, who, came, left in passed
    ]


def _notice(county: County, dispute: Any) -> Row:
    made_on = beijing_day(dispute.received_at)
    return {
        "id": county.id(dispute.received_at),
        "dispute_id": dispute.id,
        "kind": FilingStepKind.SUPPLEMENT_NOTICE,
        "made_on": made_on,
        "until": made_on + timedelta(days=10),
        "words": "缺被告住所、证据目录；请一次补齐。",
        "made_by_id": dispute.received_by_id,
    }


def _complaint(county: County, dispute: Any) -> Row:
    made_on = beijing_day(dispute.received_at)
    return {
        "id": county.id(dispute.received_at),
        "dispute_id": dispute.id,
        "made_on": made_on,
        "complainant": "本人",
        "words": "窗口没有当场说明还缺什么材料。",
        "due_on": made_on + timedelta(days=15),
        "answered_on": None,
        "answer": "",
    }
