"""How a volunteer is taken on (志愿者招录): five steps with day, actor and papers, none skipped without a reason."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop import texts
from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Attachment, RecruitmentStep, UnitOfWork, Volunteer, VolunteerCandidate
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import RecruitStep, Right
from tribunal_desktop.rules.volunteers import STEPS, StepTaken, check_step, next_step
from tribunal_desktop.services.rights import require
from tribunal_desktop.services.volunteer_reading import known, refuse, table_paper
from tribunal_desktop.services.volunteer_views import CandidateRow, ListPaper, NewCandidate, StepRow

STEP_PAPERS = "recruitment_step"
"""``owner_type`` of the scans kept with a step."""


class Recruitment:
    """Keeps candidates and their steps; every method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def candidates(self) -> tuple[CandidateRow, ...]:
        """Everybody who applied, those still under way first."""
        with self._uow.read() as session:
            return _candidates(session)

    def check_candidate(self, new: NewCandidate) -> tuple[Finding, ...]:
        """What the entry of a candidate lacks; reads nothing."""
        return tuple(_check_candidate(new))

    def add(self, new: NewCandidate) -> str:
        """Enter a candidate; raises ``right_missing``, ``volunteer_refused``."""
        require(self._uow.actor, Right.KEEP_VOLUNTEERS)
        refuse(self.check_candidate(new))
        with self._uow.write("volunteers.add_candidate") as session:
            row = VolunteerCandidate(
                id=new_id(self._uow.clock),
                name=new.name.strip(),
                township=new.township.strip(),
                phone=new.phone.strip(),
                applied_on=self._uow.today(),
            )
            session.add(row)
            return row.id

    def check_taken(self, candidate_id: str, taken: StepTaken) -> tuple[Finding, ...]:
        """What a step lacks."""
        with self._uow.read() as session:
            return tuple(check_step(taken, _before(session, candidate_id), self._uow.today()))

    def take(self, candidate_id: str, taken: StepTaken) -> str:
        """Note a step; with the last one the candidate is a volunteer on the roster. Gives the id of the step.

        Raises ``right_missing``, ``recruitment_over``, ``volunteer_refused``.
        """
        require(self._uow.actor, Right.KEEP_VOLUNTEERS)
        with self._uow.write("volunteers.take_step") as session:
            candidate = _open(session, candidate_id)
            before = _before(session, candidate_id)
            if taken.step in {step for step, _day in before}:
                raise KnownError("recruitment_over")
            refuse(check_step(taken, before, self._uow.today()))
            row = RecruitmentStep(
                id=new_id(self._uow.clock),
                candidate_id=candidate_id,
                step=taken.step,
                done_on=taken.done_on,
                step_actor=taken.actor.strip(),
                words=taken.words.strip(),
                skipped_reason=taken.skipped_reason.strip() if taken.skipped else "",
                recorded_at=self._uow.clock(),
                recorded_by_id=self._uow.actor.id,
            )
            session.add(row)
            if next_step({*(step for step, _day in before), taken.step}) is None:
                self._take_on(session, candidate)
            return row.id

    def take_back(self, candidate_id: str) -> None:
        """Strike out the last step of a candidate under way; raises ``recruitment_over``, ``recruit_step_scanned``."""
        require(self._uow.actor, Right.KEEP_VOLUNTEERS)
        with self._uow.write("volunteers.take_back_step") as session:
            _open(session, candidate_id)
            rows = session.scalars(select(RecruitmentStep).where(RecruitmentStep.candidate_id == candidate_id)).all()
            last = max(rows, key=lambda row: STEPS.index(row.step), default=None)
            if last is None:
                return
            if last.id in _papers(session):
                raise KnownError("recruit_step_scanned")
            session.delete(last)

    def check_withdrawal(self, reason: str) -> tuple[Finding, ...]:
        """A recruitment ends for a reason; reads nothing."""
        return () if reason.strip() else (Finding("pair_end_reason_missing", "reason", Severity.BLOCK),)

    def withdraw(self, candidate_id: str, reason: str) -> None:
        """Note that a candidate is no longer wanted or willing; raises ``recruitment_over``, ``volunteer_refused``."""
        require(self._uow.actor, Right.KEEP_VOLUNTEERS)
        refuse(self.check_withdrawal(reason))
        with self._uow.write("volunteers.withdraw_candidate") as session:
            candidate = _open(session, candidate_id)
            candidate.withdrawn_on, candidate.withdrawn_reason = self._uow.today(), reason.strip()

    def resume(self, candidate_id: str) -> None:
        """Take back that a recruitment ended; raises ``right_missing``."""
        require(self._uow.actor, Right.KEEP_VOLUNTEERS)
        with self._uow.write("volunteers.resume_candidate") as session:
            candidate: VolunteerCandidate = known(session, VolunteerCandidate, candidate_id)
            candidate.withdrawn_on, candidate.withdrawn_reason = None, ""

    def paper(self, candidate_id: str) -> ListPaper:
        """The steps of a candidate on paper."""
        with self._uow.read() as session:
            found = next((row for row in _candidates(session) if row.id == candidate_id), None)
            if found is None:
                raise KnownError("volunteer_gone")
            columns = (
                SheetColumn("步骤", 2.2),
                SheetColumn("日期", 1),
                SheetColumn("办理人", 1.4),
                SheetColumn("情况", 2.6),
                SheetColumn("附件", 0.6, right=True),
            )
            rows = tuple(
                (
                    f"{place}. {texts.term(step.step, 'zh')}",
                    step.done_on.isoformat() if step.done_on else "未办",
                    step.actor,
                    f"跳过：{step.skipped_reason}" if step.skipped_reason else step.words,
                    str(step.papers) if step.id else "",
                )
                for place, step in enumerate(found.steps, 1)
            )
            return table_paper(
                session,
                self._uow,
                "志愿者招录步骤表",
                (f"候选人：{found.name}　招录乡镇：{found.township}　登记日期：{found.applied_on}",),
                (SheetTable("", columns, rows),),
                ("合同由镇属劳务公司签订，工资由财政预算支付；本表只记录办理日期并附扫描件。",),
            )

    def _take_on(self, session: Session, candidate: VolunteerCandidate) -> None:
        volunteer = Volunteer(
            id=new_id(self._uow.clock),
            name=candidate.name,
            township=candidate.township,
            phone=candidate.phone or None,
        )
        session.add(volunteer)
        session.flush()
        candidate.volunteer_id = volunteer.id


def _papers(session: Session) -> dict[str, int]:
    """How many scans are kept with each step."""
    query = select(Attachment.owner_id, func.count()).where(Attachment.owner_type == STEP_PAPERS)
    return {key: count for key, count in session.execute(query.group_by(Attachment.owner_id))}


def _candidates(session: Session) -> tuple[CandidateRow, ...]:
    papers = _papers(session)
    taken: dict[str, dict[RecruitStep, StepRow]] = {}
    for row in session.scalars(select(RecruitmentStep)):
        taken.setdefault(row.candidate_id, {})[row.step] = StepRow(
            row.step, row.id, row.done_on, row.step_actor, row.words, row.skipped_reason, papers.get(row.id, 0)
        )
    rows = [
        _row(row, taken.get(row.id, {}))
        for row in session.scalars(select(VolunteerCandidate).order_by(VolunteerCandidate.id.desc()))
    ]
    return tuple(sorted(rows, key=lambda row: not row.open))


def _row(candidate: VolunteerCandidate, taken: dict[RecruitStep, StepRow]) -> CandidateRow:
    return CandidateRow(
        id=candidate.id,
        name=candidate.name,
        township=candidate.township,
        phone=candidate.phone,
        applied_on=candidate.applied_on,
        steps=tuple(taken.get(step, StepRow(step)) for step in STEPS),
        next_step=next_step(taken),
        volunteer_id=candidate.volunteer_id or "",
        withdrawn_on=candidate.withdrawn_on,
        withdrawn_reason=candidate.withdrawn_reason,
    )


def _open(session: Session, candidate_id: str) -> VolunteerCandidate:
    candidate: VolunteerCandidate = known(session, VolunteerCandidate, candidate_id)
    if candidate.withdrawn_on is not None or candidate.volunteer_id is not None:
        raise KnownError("recruitment_over")
    return candidate


def _before(session: Session, candidate_id: str) -> list[tuple[RecruitStep, date]]:
    rows = session.scalars(select(RecruitmentStep).where(RecruitmentStep.candidate_id == candidate_id))
    return sorted(((row.step, row.done_on) for row in rows), key=lambda each: STEPS.index(each[0]))


def _check_candidate(new: NewCandidate) -> Iterator[Finding]:
    if not new.name.strip():
        yield Finding("candidate_name_missing", "name", Severity.BLOCK)
    if not new.township.strip():
        yield Finding("candidate_township_missing", "township", Severity.BLOCK)
