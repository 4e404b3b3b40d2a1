"""Hearings of the invented county: some ahead, some held, a few with a transcript."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from tribunal_desktop.models import Dispute, Party
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import (
    HearingKind,
    HearingState,
    HearingVenue,
    PartyRole,
    SpeakerRole,
    Stage,
    TranscriptSign,
    TranscriptState,
)
from tribunal_desktop.rules.transcripts import Line, words_hash
from tribunal_desktop.services.hearings_reading import NO_ROOM_YET
from tribunal_desktop.services.hearings_table import hearing_rules
from tribunal_desktop.services.practice.county import County, Row

if TYPE_CHECKING:
    from sqlalchemy import Connection

_NEWEST = 24
_HOURS = (9, 14)
_ROOMS = (NO_ROOM_YET, "第二法庭")
_TABLES = ("hearing", "hearing_transcript", "transcript_line", "hearing_person")
_SAID = (
    ("书", "现在宣读法庭纪律。"),
    ("审", "现在开庭。今天在{place}公开审理本案。现在核对当事人身份。"),
    ("原", "{plaintiff}，身份信息同起诉状。"),
    ("被", "{defendant}，身份信息同起诉状。"),
    ("审", "双方对对方出庭人员身份有无异议？是否申请回避？"),
    ("原", "没有异议，不申请回避。"),
    ("被", "没有异议，不申请回避。"),
    ("审", "请原告陈述诉讼请求、事实和理由。"),
    ("原", "诉讼请求和事实理由同起诉状。〔09:18:22〕"),
    ("被", "款项属实，但我已经还了一部分，请求分期履行。"),
    ("审", "双方是否同意调解？"),
    ("原", "同意调解。"),
    ("被", "同意调解。"),
)


def hearings(connection: Connection, county: County) -> dict[str, list[Row]]:
    """Rows by table for the newest disputes in trial."""
    rows: dict[str, list[Row]] = {name: [] for name in _TABLES}
    newest = connection.execute(
        select(Dispute.id, Dispute.cause_code, Dispute.filed_on, Dispute.judge_id, Dispute.clerk_id)
        .where(Dispute.stage == Stage.TRIAL, Dispute.judge_id.is_not(None), Dispute.filed_on.is_not(None))
        .order_by(Dispute.received_at.desc(), Dispute.id.desc())
        .limit(_NEWEST)
    ).all()
    for number, dispute in enumerate(newest):
        _of_one(connection, county, rows, number, dispute)
    return rows


def _of_one(connection: Connection, county: County, rows: dict[str, list[Row]], number: int, dispute: Any) -> None:
    """Two of three are still ahead, two a day and never on a weekend; one was held and has a transcript."""
    today = county.now.date()
    ahead = number % 3 != 2
    slot = number - number // 3
    day = _workday(today, slot // 2) if ahead else max(dispute.filed_on, today - timedelta(days=number))
    on_site = str(dispute.cause_code).split(".")[0] in hearing_rules().on_site_causes
    row = _hearing(county, dispute, _at(day, _HOURS[slot % 2]), on_site=on_site, room=_ROOMS[slot // 2 % 2])
    rows["hearing"].append(row)
    if ahead:
        row["state"] = HearingState.PLANNED
        return
    row |= {
        "state": HearingState.HELD,
        "held_from": row["starts_at"],
        "held_until": row["starts_at"] + timedelta(minutes=95),
        "recording_from": row["starts_at"],
        "recording_until": row["starts_at"] + timedelta(minutes=95),
        "audience_count": number % 7,
    }
    _transcript(connection, county, rows, row, TranscriptState.LOCKED if number % 2 else TranscriptState.PROOF)


def _hearing(county: County, dispute: Any, starts_at: datetime, *, on_site: bool, room: str) -> Row:
    return {
        "id": county.id(),
        "dispute_id": dispute.id,
        "kind": HearingKind.HEARING,
        "state": HearingState.PLANNED,
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(hours=2),
        "venue": HearingVenue.ON_SITE if on_site else HearingVenue.TRIBUNAL,
        "place": "村文化礼堂" if on_site else room,
        "is_public": True,
        "judge_id": dispute.judge_id,
        "clerk_id": dispute.clerk_id,
        "held_from": None,
        "held_until": None,
        "recording_from": None,
        "recording_until": None,
        "audience_count": None,
    }


def _transcript(
    connection: Connection, county: County, rows: dict[str, list[Row]], hearing: Row, state: TranscriptState
) -> None:
    parties = connection.execute(
        select(Party.id, Party.name, Party.role)
        .where(Party.dispute_id == hearing["dispute_id"])
        .order_by(Party.position.desc())
    ).all()
    names = {party.role: party.name for party in parties}
    gaps = {
        "place": hearing["place"],
        "plaintiff": names.get(PartyRole.PLAINTIFF, ""),
        "defendant": names.get(PartyRole.DEFENDANT, ""),
    }
    start: datetime = hearing["starts_at"]
    lines = [
        Line(speaker, words.format(**gaps), start + timedelta(minutes=4 * place))
        for place, (speaker, words) in enumerate(_SAID)
    ]
    transcript_id, locked = county.id(), state is TranscriptState.LOCKED
    rows["hearing_transcript"].append(
        {
            "id": transcript_id,
            "dispute_id": hearing["dispute_id"],
            "hearing_id": hearing["id"],
            "edition": 1,
            "state": state,
            "closed_at": hearing["held_until"],
            "locked_at": hearing["held_until"] if locked else None,
            "text_sha256": words_hash(lines),
            "line_count": len(lines),
        }
    )
    rows["transcript_line"] += [
        {
            "transcript_id": transcript_id,
            "row_no": place,
            "speaker": line.speaker,
            "words": line.words,
            "said_at": line.said_at,
        }
        for place, line in enumerate(lines, start=1)
    ]
    roles = {PartyRole.PLAINTIFF: SpeakerRole.PLAINTIFF, PartyRole.DEFENDANT: SpeakerRole.DEFENDANT}
    rows["hearing_person"] += [
        {
            "id": county.id(),
            "dispute_id": hearing["dispute_id"],
            "hearing_id": hearing["id"],
            "row_no": place,
            "role": roles.get(party.role, SpeakerRole.THIRD_PERSON),
            "name": party.name,
            "party_id": party.id,
            "came": True,
            "shown_paper": "居民身份证",
            "signing": TranscriptSign.SIGNED if locked else TranscriptSign.OPEN,
        }
        for place, party in enumerate(reversed(parties), start=1)
    ]


def _workday(first: date, ahead: int) -> date:
    """The weekday ``ahead`` weekdays after ``first``; holidays of the invented county are not looked at."""
    day = first
    while ahead or day.weekday() > 4:
        day += timedelta(days=1)
        ahead -= day.weekday() < 5 and ahead > 0
    return day


def _at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), BEIJING)
