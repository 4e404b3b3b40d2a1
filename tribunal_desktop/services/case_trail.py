"""Everything that happened in a dispute (留痕): who, when, why; its stages and marks; the same as a paper."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from tribunal_desktop import texts
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    CaseMark,
    Dispute,
    OutboxRecord,
    Receipt,
    RecordResult,
    StaffMember,
    StageChange,
    Tribunal,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import CaseMarkKind, Confirmation, Right
from tribunal_desktop.services.parties import both_sides, parties_of
from tribunal_desktop.services.rights import may
from tribunal_desktop.services.stages import StageSpan, stage_spans

STAGE_KIND = "stage"
"""Kind of an event that is only a stage entered: what is known of a dispute from before the record began."""
_REASON_ENDINGS = ("reason", "words", "note", "answer", "grounds")
_NEVER_SHOWN = ("dispute_id", "position", "import_key", "confirmed_findings")
_SHOWN_WHEN_MADE = {
    "signature": ("name", "way", "reason"),
    "paper_printed": ("title", "copies", "recipient", "went_to"),
    "paper_reason": ("check_question", "reason"),
    "party": ("name",),
    "agent": ("name",),
    "hearing": ("place",),
    "hearing_person": ("name",),
    "dossier_sheet": ("title",),
    "scan_page": ("page",),
}
_SECRET = ("deliberation", "judges_meeting")
_REFUSED = ("rejected", "conflict")


@dataclass(frozen=True)
class TrailEvent:
    """One row written: what it is, what changed in it, and the reason that was given."""

    at: datetime
    actor: str
    kind: str
    operation: str
    fields: tuple[tuple[str, str, str], ...]
    """Fields with their values before and after."""
    reason: str
    delivery: Confirmation | None
    """What is known of its delivery; None for what was never to be sent."""

    def what(self, lang: texts.Language) -> str:
        """What happened, in words."""
        if self.kind == STAGE_KIND:
            return texts.text("trail.stage", lang, stage=texts.text(f"term.Stage.{self.operation}", lang))
        return texts.text(f"trail.{self.operation}", lang, what=texts.text(f"record.{self.kind}", lang))

    def details(self, lang: texts.Language) -> str:
        """The fields and how they changed, in words."""
        said = []
        for name, before, after in self.fields:
            label = texts.text(f"record_field.{name}", lang)
            said.append(f"{label}：{before or '—'} → {after or '—'}" if before else f"{label}：{after or '—'}")
        return "；".join(said)


@dataclass(frozen=True)
class MarkRow:
    """A mark on the dispute."""

    id: str
    kind: CaseMarkKind
    marked_on: date
    link: str


@dataclass(frozen=True)
class Trail:
    """What the page of the trail shows."""

    number: str
    parties: str
    events: tuple[TrailEvent, ...]
    stages: tuple[StageSpan, ...]
    marks: tuple[MarkRow, ...]


class CaseTrail:
    """Reads the trail of a dispute, prints it, keeps its marks."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def trail(self, dispute_id: str) -> Trail:
        """Everything of one dispute, newest first; ``KnownError`` ``dispute_unknown``."""
        with self._uow.read() as session:
            return self._trail(session, dispute_id)

    def paper(self, dispute_id: str, kind: str = "", actor: str = "") -> Paper:
        """The trail, or what of it one kind and person narrow it to, as a paper in the order it happened."""
        with self._uow.read() as session:
            found = self._trail(session, dispute_id)
            tribunal = session.execute(select(Tribunal.name, Tribunal.practice)).one()
        events = [
            _withheld(each) if each.kind in _SECRET else each
            for each in found.events
            if kind in ("", each.kind) and actor in ("", each.actor)
        ]
        return _paper(found, events[::-1], tribunal.name, self._uow.clock(), practice=tribunal.practice)

    def add_mark(self, dispute_id: str, kind: CaseMarkKind, marked_on: date, link: str) -> MarkRow:
        """Mark the dispute; ``KnownError`` ``mark_in_future`` or ``mark_known``."""
        if marked_on > self._uow.today():
            raise KnownError("mark_in_future", day=marked_on.isoformat())
        with self._uow.write("case_mark.add") as session:
            same = select(CaseMark.id).where(
                CaseMark.dispute_id == dispute_id, CaseMark.kind == kind, CaseMark.marked_on == marked_on
            )
            if session.scalar(same):
                raise KnownError("mark_known", day=marked_on.isoformat())
            mark = CaseMark(
                id=new_id(self._uow.clock), dispute_id=dispute_id, kind=kind, marked_on=marked_on, link=link.strip()
            )
            session.add(mark)
            return MarkRow(mark.id, kind, marked_on, mark.link)

    def remove_mark(self, mark_id: str) -> None:
        """Take a mark away; adding it again undoes this."""
        with self._uow.write("case_mark.remove") as session:
            session.delete(session.get_one(CaseMark, mark_id))

    def _trail(self, session: Session, dispute_id: str) -> Trail:
        dispute = session.get(Dispute, dispute_id)
        if dispute is None:
            raise KnownError("dispute_unknown")
        events = tuple(_events(session, dispute_id))
        marks = session.scalars(select(CaseMark).where(CaseMark.dispute_id == dispute_id).order_by(CaseMark.marked_on))
        return Trail(
            number=dispute.number,
            parties=both_sides(parties_of(session, dispute_id)),
            events=tuple(self._may_see(event) for event in events) or tuple(_stage_events(session, dispute_id)),
            stages=stage_spans(session, [dispute_id], self._uow.today())[dispute_id],
            marks=tuple(MarkRow(mark.id, mark.kind, mark.marked_on, mark.link) for mark in marks),
        )

    def _may_see(self, event: TrailEvent) -> TrailEvent:
        """What the panel deliberated stays in the secret file: others see that it was written, not what."""
        if event.kind in _SECRET and not may(self._uow.actor.post, Right.SEE_SECRET_FILE):
            return _withheld(event)
        return event


def _withheld(event: TrailEvent) -> TrailEvent:
    return replace(event, fields=(), reason="")


def _events(session: Session, dispute_id: str) -> Iterator[TrailEvent]:
    """Every record of the dispute's history, whichever table it came from, rows deleted since included."""
    rows = session.execute(
        select(
            OutboxRecord.at_local,
            OutboxRecord.type,
            OutboxRecord.operation,
            OutboxRecord.base_json,
            OutboxRecord.changes_json,
            OutboxRecord.packet_sha256,
            StaffMember.name.label("actor"),
            Receipt.packet_sha256.label("receipt"),
            RecordResult.status,
        )
        .outerjoin(StaffMember, StaffMember.id == OutboxRecord.actor_id)
        .outerjoin(Receipt, Receipt.packet_sha256 == OutboxRecord.packet_sha256)
        .outerjoin(RecordResult, and_(RecordResult.epoch == OutboxRecord.epoch, RecordResult.seq == OutboxRecord.seq))
        .where(OutboxRecord.dispute_id == dispute_id)
        .order_by(OutboxRecord.epoch.desc(), OutboxRecord.seq.desc())
    )
    for row in rows:
        base, changes = json.loads(row.base_json), json.loads(row.changes_json)
        shown = changes if row.operation == "update" else _shown_when_made(row.type, changes)
        reasons = [str(value) for name, value in changes.items() if value and name.endswith(_REASON_ENDINGS)]
        yield TrailEvent(
            at=datetime.fromisoformat(row.at_local),
            actor=row.actor or "",
            kind=row.type,
            operation=row.operation,
            fields=tuple(
                (name, _plain(base.get(name)), _plain(value))
                for name, value in sorted(shown.items())
                if name not in _NEVER_SHOWN and not name.endswith(("_id", "_json", *_REASON_ENDINGS))
            ),
            reason="；".join(reasons),
            delivery=_delivery(row),
        )


def _shown_when_made(kind: str, changes: dict[str, Any]) -> dict[str, Any]:
    """Of a new row that it was made, and of some whom or what it names; of a print also what went where."""
    return {name: changes[name] for name in _SHOWN_WHEN_MADE.get(kind, ()) if changes.get(name)}


def _stage_events(session: Session, dispute_id: str) -> Iterator[TrailEvent]:
    rows = session.execute(
        select(StageChange.stage, StageChange.entered_on, StaffMember.name)
        .outerjoin(StaffMember, StaffMember.id == StageChange.actor_id)
        .where(StageChange.dispute_id == dispute_id)
        .order_by(StageChange.entered_on.desc(), StageChange.row_no.desc())
    )
    for stage, entered_on, actor in rows:
        at = datetime.combine(entered_on, time(), BEIJING)
        yield TrailEvent(at, actor or "", STAGE_KIND, stage.value, (), "", None)


def _plain(value: Any) -> str:
    if value is None:
        return ""
    text = str(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


_LONGEST = 60


def _delivery(row: Any) -> Confirmation:
    if row.status in _REFUSED:
        return Confirmation.REFUSED
    if row.packet_sha256 is None:
        return Confirmation.WAITING
    return Confirmation.SEALED if row.receipt is None else Confirmation.DELIVERED


def _paper(found: Trail, events: list[TrailEvent], tribunal: str, now: datetime, *, practice: bool) -> Paper:
    from tribunal_desktop.documents import table_sheet  # brings the printing library
    from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable, TableSheetPaper
    from tribunal_desktop.services.case_list_paper import made_words

    columns = (
        SheetColumn("时间", 1.5),
        SheetColumn("经手人", 1),
        SheetColumn("事项", 1.8),
        SheetColumn("内容", 4.2),
        SheetColumn("理由", 2.4),
        SheetColumn("报送", 0.9),
    )
    rows = tuple(
        (
            f"{each.at:%Y-%m-%d %H:%M}" if each.kind != STAGE_KIND else f"{each.at:%Y-%m-%d}",
            each.actor or "—",
            each.what("zh"),
            each.details("zh") or "—",
            each.reason or "—",
            texts.term(each.delivery, "zh") if each.delivery else "—",
        )
        for each in events
    )
    stages = "，".join(f"{texts.term(span.stage, 'zh')} {span.days} 天" for span in found.stages)
    return table_sheet.render(
        TableSheetPaper(
            title="案件留痕表",
            issuer=tribunal,
            made=made_words(now),
            lines=(f"{found.number}　{found.parties}", f"各阶段用时：{stages}"),
            tables=(SheetTable("", columns, rows, "没有记录。"),),
            practice=practice,
        )
    )
