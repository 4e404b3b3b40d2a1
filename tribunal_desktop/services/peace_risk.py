"""Danger that a civil dispute turns into a crime (民转刑风险): mark, report to local bodies, protection net, checks.

Nothing here is reported to the parent court, indexed for search or printed for a party.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    DangerCheck,
    DangerMark,
    DangerNotice,
    Dispute,
    NetMember,
    StaffMember,
    Tribunal,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.risk import (
    NewDanger,
    NewMember,
    NewNotice,
    check_danger,
    check_member,
    check_next,
    check_notice,
)
from tribunal_desktop.rules.terms import DangerGround, Right, RiskLevel
from tribunal_desktop.services.flags import refuse
from tribunal_desktop.services.parties import parties_of
from tribunal_desktop.services.rights import may, require
from tribunal_desktop.services.risk_sheets import SlipFacts, danger_slip
from tribunal_desktop.services.risk_views import CheckRow, DangerRow, DangerView, MemberRow, NoticeRow

HIDDEN = DangerView(hidden=True)


class PeaceRisk:
    """Keeps danger marks; whoever lacks the right learns only that something may be hidden."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def view(self, dispute_id: str) -> DangerView:
        """Marks of a dispute, newest first; the same answer with and without marks for whoever may not see them."""
        if not may(self._uow.actor.post, Right.SEE_DANGER):
            return HIDDEN
        with self._uow.read() as session:
            names = {row[0]: row[1] for row in session.execute(select(StaffMember.id, StaffMember.name))}
            marks = select(DangerMark).where(DangerMark.dispute_id == dispute_id).order_by(DangerMark.marked_at.desc())
            return DangerView(False, tuple(_row(session, mark, names) for mark in session.scalars(marks)))

    def check(self, new: NewDanger) -> tuple[Finding, ...]:
        """What a mark lacks."""
        return check_danger(new, self._uow.today())

    def mark(self, dispute_id: str, new: NewDanger) -> None:
        """Mark a dispute and keep whom was told; ``danger_marked`` when a mark is in force, ``risk_refused``."""
        self._require()
        refuse(self.check(new))
        with self._uow.write("danger.mark") as session:
            if session.get(Dispute, dispute_id) is None:
                raise KnownError("dispute_unknown")
            if session.scalar(_running(dispute_id)) is not None:
                raise KnownError("danger_marked")
            mark = DangerMark(
                id=new_id(self._uow.clock),
                dispute_id=dispute_id,
                grounds=",".join(new.grounds),
                words=new.words.strip(),
                level=new.level or RiskLevel.HIGH,
                marked_at=self._uow.clock(),
                marked_by_id=self._uow.actor.id,
                check_on=new.check_on or self._uow.today(),
            )
            session.add(mark)
            session.flush()
            self._add_notice(session, mark, new.notice)
            for member in new.net:
                self._add_member(session, mark, member)

    def tell(self, mark_id: str, new: NewNotice) -> None:
        """Keep that another body was told."""
        self._require()
        refuse(tuple(check_notice(new)))
        with self._uow.write("danger.tell") as session:
            self._add_notice(session, _mark(session, mark_id), new)

    def receive(self, notice_id: str, received_on: date, words: str = "") -> None:
        """Keep the return receipt (回执); ``receipt_kept`` when there is one."""
        self._require()
        with self._uow.write("danger.receipt") as session:
            notice = session.get(DangerNotice, notice_id)
            if notice is None or notice.receipt_on is not None or received_on > self._uow.today():
                raise KnownError("receipt_kept")
            notice.receipt_on, notice.receipt_words = received_on, words.strip()

    def join(self, mark_id: str, new: NewMember) -> None:
        """Add somebody to the protection net."""
        self._require()
        refuse(tuple(check_member(new)))
        with self._uow.write("danger.join") as session:
            self._add_member(session, _mark(session, mark_id), new)

    def leave(self, member_id: str) -> None:
        """Note that somebody left the net today."""
        self._require()
        with self._uow.write("danger.leave") as session:
            session.get_one(NetMember, member_id).left_on = self._uow.today()

    def look_again(self, mark_id: str, words: str, next_on: date | None) -> None:
        """Keep what a look showed and the day of the next (回访); ``risk_refused`` without words or day."""
        self._require()
        refuse(tuple(check_next(next_on, self._uow.today())))
        if not words.strip() or next_on is None:
            raise KnownError("risk_refused", count=1)
        with self._uow.write("danger.check") as session:
            mark = _mark(session, mark_id)
            mark.check_on = next_on
            session.add(
                DangerCheck(
                    id=new_id(self._uow.clock),
                    mark_id=mark.id,
                    checked_at=self._uow.clock(),
                    checked_by_id=self._uow.actor.id,
                    words=words.strip(),
                    next_on=next_on,
                )
            )

    def lift(self, mark_id: str, words: str) -> None:
        """Take the mark back with its reason; ``flag_without_reason``."""
        self._require()
        if not words.strip():
            raise KnownError("flag_without_reason")
        with self._uow.write("danger.lift") as session:
            mark = _mark(session, mark_id)
            mark.lifted_at, mark.lifted_by_id = self._uow.clock(), self._uow.actor.id
            mark.lifted_words = words.strip()

    def slip(self, notice_id: str) -> Paper:
        """The report slip with its return receipt (风险报告单), for the body that was told."""
        self._require()
        with self._uow.read() as session:
            notice = session.get_one(DangerNotice, notice_id)
            mark = session.get_one(DangerMark, notice.mark_id)
            return danger_slip(_slip_facts(session, notice, mark))

    def _require(self) -> None:
        require(self._uow.actor, Right.SEE_DANGER)

    def _add_notice(self, session: Session, mark: DangerMark, new: NewNotice) -> None:
        session.add(
            DangerNotice(
                id=new_id(self._uow.clock),
                mark_id=mark.id,
                body=new.body,
                body_name=new.body_name.strip(),
                person=new.person.strip(),
                told_at=self._uow.clock(),
                told_by_id=self._uow.actor.id,
            )
        )

    def _add_member(self, session: Session, mark: DangerMark, new: NewMember) -> None:
        session.add(
            NetMember(
                id=new_id(self._uow.clock),
                mark_id=mark.id,
                name=new.name.strip(),
                role=new.role,
                phone=new.phone.strip(),
            )
        )


def _running(dispute_id: str) -> Select[str]:
    return select(DangerMark.id).where(DangerMark.dispute_id == dispute_id, DangerMark.lifted_at.is_(None))


def _mark(session: Session, mark_id: str) -> DangerMark:
    mark = session.get(DangerMark, mark_id)
    if mark is None or mark.lifted_at is not None:
        raise KnownError("flag_not_in_force")
    return mark


def _row(session: Session, mark: DangerMark, names: dict[str, str]) -> DangerRow:
    notices = session.scalars(
        select(DangerNotice).where(DangerNotice.mark_id == mark.id).order_by(DangerNotice.told_at)
    ).all()
    checks = session.scalars(
        select(DangerCheck).where(DangerCheck.mark_id == mark.id).order_by(DangerCheck.checked_at.desc())
    ).all()
    return DangerRow(
        id=mark.id,
        grounds=_grounds(mark),
        words=mark.words,
        level=mark.level,
        marked_at=mark.marked_at,
        marked_by=names.get(mark.marked_by_id, ""),
        check_on=mark.check_on,
        lifted_at=mark.lifted_at,
        lifted_by=names.get(mark.lifted_by_id or "", ""),
        lifted_words=mark.lifted_words,
        notices=tuple(
            NoticeRow(
                id=each.id,
                body=each.body,
                body_name=each.body_name,
                person=each.person,
                told_at=each.told_at,
                told_by=names.get(each.told_by_id, ""),
                receipt_on=each.receipt_on,
                receipt_words=each.receipt_words,
            )
            for each in notices
        ),
        checks=tuple(
            CheckRow(each.checked_at, names.get(each.checked_by_id, ""), each.words, each.next_on) for each in checks
        ),
        net=tuple(MemberRow(each.id, each.name, each.role, each.phone) for each in _net(session, mark.id)),
    )


def _net(session: Session, mark_id: str) -> Sequence[NetMember]:
    present = select(NetMember).where(NetMember.mark_id == mark_id, NetMember.left_on.is_(None))
    return session.scalars(present.order_by(NetMember.id)).all()


def _grounds(mark: DangerMark) -> tuple[DangerGround, ...]:
    return tuple(DangerGround(code) for code in mark.grounds.split(","))


def _slip_facts(session: Session, notice: DangerNotice, mark: DangerMark) -> SlipFacts:
    tribunal = session.scalars(select(Tribunal).limit(1)).one()
    teller = session.get(StaffMember, notice.told_by_id)
    return SlipFacts(
        id=notice.id,
        court=tribunal.court_name,
        tribunal=tribunal.name,
        practice=tribunal.practice,
        body_name=notice.body_name,
        person=notice.person,
        told_at=notice.told_at,
        told_by=teller.name if teller else "",
        parties=tuple(
            (party.name, party.domicile or "", party.phone or "") for party in parties_of(session, mark.dispute_id)
        ),
        grounds=_grounds(mark),
        words=mark.words,
        level=mark.level,
        check_on=mark.check_on,
        net=tuple((member.name, member.role, member.phone) for member in _net(session, mark.id)),
    )
