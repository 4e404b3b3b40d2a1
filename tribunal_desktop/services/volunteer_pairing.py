"""One judge, one volunteer (一对一结对): the board, new pairings and their end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop import texts
from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable
from tribunal_desktop.models import StaffMember, UnitOfWork, Volunteer, VolunteerPairing, VolunteerTerms
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import Right
from tribunal_desktop.services.rights import require
from tribunal_desktop.services.volunteer_reading import JUDGES, known, refuse, running_pairings, table_paper
from tribunal_desktop.services.volunteer_views import ListPaper, Named, NewPairing, PairBoard, PairRow


class VolunteerPairings:
    """Keeps who works with whom; every method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def board(self) -> PairBoard:
        """Each judge with the volunteer paired with them; judges without one come first."""
        with self._uow.read() as session:
            return _board(session)

    def check(self, new: NewPairing) -> tuple[Finding, ...]:
        """What stands against a pairing."""
        with self._uow.read() as session:
            return tuple(pairing_findings(session, new))

    def pair(self, new: NewPairing) -> str:
        """Pair a judge with a volunteer; raises ``right_missing``, ``volunteer_refused``."""
        require(self._uow.actor, Right.KEEP_VOLUNTEERS)
        with self._uow.write("volunteers.pair") as session:
            refuse(pairing_findings(session, new))
            row = VolunteerPairing(
                id=new_id(self._uow.clock),
                judge_id=new.judge_id,
                volunteer_id=new.volunteer_id,
                started_on=new.started_on,
            )
            session.add(row)
            return row.id

    def check_end(self, pairing_id: str, ended_on: date | None, reason: str) -> tuple[Finding, ...]:
        """What stands against ending a pairing on a day."""
        with self._uow.read() as session:
            return tuple(_check_end(known(session, VolunteerPairing, pairing_id), ended_on, reason))

    def end(self, pairing_id: str, ended_on: date | None, reason: str) -> None:
        """End a pairing; raises ``right_missing``, ``volunteer_gone``, ``volunteer_refused``."""
        require(self._uow.actor, Right.KEEP_VOLUNTEERS)
        with self._uow.write("volunteers.end_pairing") as session:
            row = known(session, VolunteerPairing, pairing_id)
            refuse(_check_end(row, ended_on, reason))
            row.ended_on, row.ended_reason = ended_on, reason.strip()

    def paper(self) -> ListPaper:
        """The board on paper, with the ratio."""
        with self._uow.read() as session:
            board = _board(session)
            rows = tuple(
                (
                    str(place),
                    row.judge,
                    texts.term(row.post, "zh"),
                    row.volunteer or "未结对",
                    row.township,
                    row.started_on.isoformat() if row.started_on else "",
                )
                for place, row in enumerate(board.rows, 1)
            )
            columns = (
                SheetColumn("序号", 0.5),
                SheetColumn("法官", 1.2),
                SheetColumn("职务", 1.2),
                SheetColumn("志愿者", 1.2),
                SheetColumn("招录乡镇", 1.4),
                SheetColumn("结对日期", 1.2),
            )
            free = "、".join(each.name for each in board.free)
            return table_paper(
                session,
                self._uow,
                "法官与志愿者结对表",
                (
                    f"法官 {board.judges} 名，在岗志愿者 {board.volunteers} 名，比例 {board.ratio}；"
                    f"已结对 {board.paired} 名，未结对 {board.judges - board.paired} 名。",
                ),
                (SheetTable("", columns, rows, "没有法官。"),),
                (f"尚未结对的志愿者：{free}。",) if free else (),
            )


def _board(session: Session) -> PairBoard:
    judges = session.scalars(
        select(StaffMember)
        .where(StaffMember.post.in_(JUDGES), StaffMember.active.is_(True))
        .order_by(StaffMember.name, StaffMember.id)
    ).all()
    volunteers = {
        row.id: row
        for row in session.scalars(select(Volunteer).where(Volunteer.active.is_(True)).order_by(Volunteer.id))
    }
    pairings = running_pairings(session)
    pledges = {
        key: value for key, value in session.execute(select(VolunteerTerms.volunteer_id, VolunteerTerms.pledged_on))
    }
    by_judge = {row.judge_id: row for row in pairings}
    rows = []
    for judge in judges:
        pairing = by_judge.get(judge.id)
        volunteer = session.get(Volunteer, pairing.volunteer_id) if pairing else None
        if pairing is None or volunteer is None:
            rows.append(PairRow(judge.id, judge.name, judge.post))
            continue
        rows.append(
            PairRow(
                judge.id,
                judge.name,
                judge.post,
                pairing.id,
                volunteer.id,
                volunteer.name,
                volunteer.township or "",
                pairing.started_on,
                pledges.get(volunteer.id),
            )
        )
    rows.sort(key=lambda row: bool(row.pairing_id))
    taken = {row.volunteer_id for row in pairings}
    free = tuple(Named(row.id, row.name) for row in volunteers.values() if row.id not in taken)
    return PairBoard(tuple(rows), free, len(volunteers))


def pairing_findings(session: Session, new: NewPairing) -> Iterator[Finding]:
    """What stands against a pairing, at its fields."""
    judge, volunteer = session.get(StaffMember, new.judge_id), session.get(Volunteer, new.volunteer_id)
    if judge is None or not judge.active or judge.post not in JUDGES:
        yield Finding("pair_judge_missing", "judge", Severity.BLOCK)
    if volunteer is None or not volunteer.active:
        yield Finding("pair_volunteer_missing", "volunteer", Severity.BLOCK)
    if new.started_on is None:
        yield Finding("pair_day_missing", "started_on", Severity.BLOCK)
    for row in running_pairings(session):
        other = {"judge": known(session, StaffMember, row.judge_id).name}
        other["volunteer"] = known(session, Volunteer, row.volunteer_id).name
        if row.judge_id == new.judge_id:
            yield Finding("pair_judge_taken", "judge", Severity.BLOCK, dict(other))
        if row.volunteer_id == new.volunteer_id:
            yield Finding("pair_volunteer_taken", "volunteer", Severity.BLOCK, dict(other))
    ended = session.scalars(
        select(VolunteerPairing.ended_on).where(
            (VolunteerPairing.judge_id == new.judge_id) | (VolunteerPairing.volunteer_id == new.volunteer_id),
            VolunteerPairing.ended_on > (new.started_on or date.max),
        )
    ).first()
    if ended is not None:
        yield Finding("pair_overlaps", "started_on", Severity.BLOCK, {"day": ended})
    if volunteer is not None and not session.scalar(
        select(VolunteerTerms.pledged_on).where(VolunteerTerms.volunteer_id == volunteer.id)
    ):
        yield Finding("pair_no_pledge", "volunteer", Severity.NOTE)


def _check_end(row: VolunteerPairing, ended_on: date | None, reason: str) -> Iterator[Finding]:
    if ended_on is None:
        yield Finding("pair_day_missing", "ended_on", Severity.BLOCK)
    elif ended_on < row.started_on:
        yield Finding("pair_end_before_start", "ended_on", Severity.BLOCK, {"day": row.started_on})
    if not reason.strip():
        yield Finding("pair_end_reason_missing", "reason", Severity.BLOCK)
