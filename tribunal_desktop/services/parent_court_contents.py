"""What reported records are about: areas of work in a packet, the matter behind a record, who wrote it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import (
    Attachment,
    OutboxRecord,
    RecordResult,
    RosterExit,
    Signature,
    SigningSession,
    StaffMember,
)
from tribunal_desktop.models.base import Base
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.services.parent_court_rows import REFUSED, UNSETTLED, RecordRow

LABEL_LENGTH = 24


class Area(StrEnum):
    """Area of work that a record belongs to (业务类别)."""

    CASES = "cases"
    MEDIATION = "mediation"
    CIRCUIT = "circuit"
    PAPERS = "papers"
    PEOPLE = "people"
    ASSESSMENT = "assessment"
    CONTACT = "contact"
    ATTACHMENTS = "attachments"
    SETTINGS = "settings"


_AREAS = {
    Area.CASES: ("dispute", "party", "deadline", "allocation"),
    Area.MEDIATION: (
        "mediation_case",
        "mediation_session",
        "agreement",
        "agreement_clause",
        "performance_instalment",
        "mediation_share",
        "session_mediator",
        "mediator_change",
        "mediation_contact",
        "undisputed_fact",
        "mediator_draw",
        "mediator_place",
    ),
    Area.CIRCUIT: ("circuit_trip", "circuit_stop", "circuit_stop_dispute", "circuit_activity"),
    Area.PAPERS: (
        "issued_document",
        "paper_printed",
        "paper_reason",
        "signing_session",
        "signature",
        "scan_page",
        "publication",
    ),
    Area.PEOPLE: (
        "staff_member",
        "mediator",
        "juror",
        "volunteer",
        "declared_relative",
        "volunteer_candidate",
        "recruitment_step",
        "volunteer_terms",
        "volunteer_pairing",
        "volunteer_task",
        "outing_volunteer",
        "volunteer_score",
        "replacement_notice",
        "work_order",
        "staff_profile",
        "staff_posting",
        "staff_grade",
        "staff_reserve_role",
        "plan_item",
        "mentoring",
        "mentoring_entry",
        "team",
        "team_member",
        "team_preference",
        "aide_mark",
        "training_session",
        "training_attendance",
        "duty_shift",
        "duty_swap",
        "mediation_organisation",
        "roster_exit",
        "exit_item",
        "expert",
        "town_team_member",
        "trainee_duty",
        "grid_worker",
        "grid_request",
        "station",
        "station_contact",
        "liaison",
        "pay_tariff",
        "pay_sheet",
        "pay_line",
        "pay_decision",
    ),
    Area.ASSESSMENT: ("assessment_period", "assessment_mark", "assessment_adjustment", "assessment_result"),
    Area.CONTACT: ("contact_visit", "contact_problem", "contact_question"),
    Area.ATTACHMENTS: ("attachment",),
}
AREA_OF = {name: area for area, names in _AREAS.items() for name in names}

_OWNERS = {
    "party": ("dispute", "dispute_id"),
    "deadline": ("dispute", "dispute_id"),
    "allocation": ("dispute", "dispute_id"),
    "mediation_case": ("dispute", "dispute_id"),
    "mediation_session": ("mediation_case", "mediation_case_id"),
    "agreement": ("mediation_case", "mediation_case_id"),
    "agreement_clause": ("agreement", "agreement_id"),
    "performance_instalment": ("agreement_clause", "clause_id"),
    "circuit_stop": ("circuit_trip", "trip_id"),
    "circuit_stop_dispute": ("circuit_stop", "stop_id"),
    "circuit_activity": ("circuit_stop", "stop_id"),
    "contact_problem": ("contact_visit", "visit_id"),
    "contact_question": ("contact_visit", "visit_id"),
    "assessment_mark": ("assessment_period", "period_id"),
    "assessment_adjustment": ("assessment_period", "period_id"),
    "assessment_result": ("assessment_period", "period_id"),
    "issued_document": ("dispute", "dispute_id"),
    "paper_printed": ("dispute", "dispute_id"),
    "paper_reason": ("dispute", "dispute_id"),
    "signing_session": ("dispute", "dispute_id"),
    "signature": ("dispute", "dispute_id"),
    "scan_page": ("dispute", "dispute_id"),
    "recruitment_step": ("volunteer_candidate", "candidate_id"),
    "volunteer_terms": ("volunteer", "volunteer_id"),
    "volunteer_pairing": ("volunteer", "volunteer_id"),
    "volunteer_task": ("volunteer", "volunteer_id"),
    "outing_volunteer": ("volunteer", "volunteer_id"),
    "volunteer_score": ("volunteer", "volunteer_id"),
    "replacement_notice": ("volunteer", "volunteer_id"),
    "staff_profile": ("staff_member", "staff_id"),
    "staff_posting": ("staff_member", "staff_id"),
    "staff_grade": ("staff_member", "staff_id"),
    "staff_reserve_role": ("staff_member", "staff_id"),
    "plan_item": ("staff_member", "staff_id"),
    "mentoring": ("staff_member", "staff_id"),
    "mentoring_entry": ("mentoring", "mentoring_id"),
    "team_preference": ("staff_member", "staff_id"),
    "aide_mark": ("staff_member", "staff_id"),
    "team_member": ("team", "team_id"),
    "training_attendance": ("training_session", "training_id"),
    "duty_swap": ("duty_shift", "shift_id"),
    "exit_item": ("roster_exit", "exit_id"),
    "grid_request": ("grid_worker", "worker_id"),
    "station_contact": ("station", "station_id"),
    "mediator_place": ("mediator_draw", "draw_id"),
}
"""The row a row belongs to; the last one in this chain is the matter a person knows by name. Others: their dispute."""

_LABELS = ("case_no", "provisional_no", "name", "title", "visited_on", "starts_on", "caption", "text")


@dataclass(frozen=True)
class PacketContents:
    """Records of a packet by area, and how many of them the parent court refused or holds back."""

    areas: tuple[tuple[Area, int], ...] = ()
    refused: int = 0
    held: int = 0


@dataclass(frozen=True)
class RecordDetail:
    """A record in the words of the people who wrote it.

    ``matter`` is the case, trip, visit or person it belongs to, ``label`` its own name where that differs;
    ``item`` opens the matter in the window's room ``room``.
    """

    record: RecordRow
    area: Area
    room: Area
    matter: str
    label: str
    item: str
    by: str


def packet_contents(session: Session, packets: Iterable[str]) -> dict[str, PacketContents]:
    """What each packet of records holds, by the packet's hash."""
    query = (
        select(OutboxRecord.packet_sha256, OutboxRecord.type, RecordResult.status, func.count())
        .outerjoin(RecordResult, and_(RecordResult.epoch == OutboxRecord.epoch, RecordResult.seq == OutboxRecord.seq))
        .where(OutboxRecord.packet_sha256.in_(list(packets)))
        .group_by(OutboxRecord.packet_sha256, OutboxRecord.type, RecordResult.status)
    )
    areas: dict[str, Counter[Area]] = {}
    results: dict[str, Counter[str | None]] = {}
    for name, record_type, status, count in session.execute(query):
        packet = str(name)
        areas.setdefault(packet, Counter())[area_of(record_type)] += count
        results.setdefault(packet, Counter())[status] += count
    return {
        packet: PacketContents(
            areas=tuple((area, counts[area]) for area in Area if counts[area]),
            refused=sum(results[packet][status] for status in REFUSED),
            held=sum(results[packet][status] for status in UNSETTLED),
        )
        for packet, counts in areas.items()
    }


def record_details(session: Session, records: Iterable[RecordRow]) -> tuple[RecordDetail, ...]:
    """Each record with the matter it belongs to and who wrote it."""
    names = {key: name for key, name in session.execute(select(StaffMember.id, StaffMember.name))}
    return tuple(_detail(session, record, names.get(record.actor_id, "")) for record in records)


def area_of(record_type: str) -> Area:
    """The area of a record type; what has no area of its own belongs to its case, or is a setting."""
    return AREA_OF.get(record_type, Area.CASES if _of_a_case(record_type) else Area.SETTINGS)


def _of_a_case(record_type: str) -> bool:
    kind = _KINDS.get(record_type)
    return kind is not None and hasattr(kind, "dispute_id")


def _detail(session: Session, record: RecordRow, by: str) -> RecordDetail:
    owner_type, owner_id, row = record.type, record.entity_id, _row(session, record.type, record.entity_id)
    label = _label(row) or _first_label(record.changes)
    while row is not None and (step := _owner(owner_type, row)) is not None:
        owner_type, owner_id = step
        row = _row(session, owner_type, owner_id)
    matter = _label(row) or label
    area = area_of(record.type)
    return RecordDetail(
        record=record,
        area=area,
        room=area_of(owner_type) if area is Area.ATTACHMENTS else area,
        matter=matter,
        label="" if label == matter else label,
        item=_paper_of(session, record) if area is Area.PAPERS else owner_id,
        by=by,
    )


def _paper_of(session: Session, record: RecordRow) -> str:
    """The kept paper a record is about: the one it enters, or the one that was printed, signed or scanned."""
    row = _row(session, record.type, record.entity_id)
    if isinstance(row, Signature):
        row = session.get(SigningSession, row.session_id)
    return getattr(row, "document_id", None) or record.entity_id


def _owner(record_type: str, row: Recorded) -> tuple[str, str] | None:
    if isinstance(row, Attachment):
        return row.owner_type, row.owner_id
    if isinstance(row, RosterExit):
        return row.leaver, row.person_id
    step = _OWNERS.get(record_type) or (("dispute", "dispute_id") if _of_a_case(record_type) else None)
    owner_id = getattr(row, step[1]) if step else None
    return (step[0], owner_id) if step and owner_id else None


def _row(session: Session, record_type: str, key: str) -> Recorded | None:
    kind = _KINDS.get(record_type)
    return None if kind is None else session.get(kind, key)


def _label(row: Recorded | None) -> str:
    return "" if row is None else _first_label({name: getattr(row, name, None) for name in _LABELS})


def _first_label(fields: dict[str, object]) -> str:
    found = next((str(fields[name]) for name in _LABELS if fields.get(name)), "")
    return found if len(found) <= LABEL_LENGTH else found[: LABEL_LENGTH - 1] + "…"


_KINDS: dict[str, type[Recorded]] = {
    mapper.class_.record_type: mapper.class_ for mapper in Base.registry.mappers if issubclass(mapper.class_, Recorded)
}
