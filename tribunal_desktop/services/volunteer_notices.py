"""Notices to the township to replace a volunteer (更换志愿者的函): facts filled in, printed, the answer noted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.forms.facts import Answer, CaseFacts, FormData
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    IssuedDocument,
    ReplacementNotice,
    StaffMember,
    UnitOfWork,
    Volunteer,
    VolunteerPairing,
    VolunteerScore,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import Right
from tribunal_desktop.rules.volunteers import full_marks, month_after, total
from tribunal_desktop.services.form_effective import effective
from tribunal_desktop.services.form_snapshots import FormSnapshot, form_snapshot
from tribunal_desktop.services.forms_facts import court_facts
from tribunal_desktop.services.paper_registry import enter
from tribunal_desktop.services.paper_rows import KeepAs
from tribunal_desktop.services.rights import require
from tribunal_desktop.services.tables_in_force import sheet_for
from tribunal_desktop.services.tribunal_profile import read_profile
from tribunal_desktop.services.volunteer_reading import known, refuse, staff_names, volunteer_names
from tribunal_desktop.services.volunteer_scores import low_months, sheets_in
from tribunal_desktop.services.volunteer_views import NewNotice, NoticeRow

if TYPE_CHECKING:
    from tribunal_desktop.documents.paper import Paper

FORM = "volunteer_replacement"
REPLY_DAYS = 15
"""By when an answer is asked for; ours."""


class VolunteerNotices:
    """Makes notices of replacement; every method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def propose(self, volunteer_id: str) -> NewNotice:
        """A notice with the facts filled in: the two low months with their totals and comments, the township."""
        with self._uow.read() as session:
            volunteer: Volunteer = known(session, Volunteer, volunteer_id)
            reply_by = self._uow.today() + timedelta(days=REPLY_DAYS)
            run = self._low(session, volunteer_id)
            if run is None:
                return NewNotice(volunteer_id, _government(volunteer.township), "", "", reply_by)
            sheet = sheet_for(session, run[1])
            reason = f"{_month(run[0])}、{_month(run[1])}连续两个月月度评分低于{sheet.low}分，不能胜任审判辅助工作。"
            return NewNotice(
                volunteer_id,
                _government(volunteer.township),
                reason,
                "\n".join(_evidence(session, volunteer_id, run)),
                reply_by,
            )

    def check(self, new: NewNotice) -> tuple[Finding, ...]:
        """What a notice lacks; without two low months running its reason is asked about."""
        with self._uow.read() as session:
            return tuple(self._check(session, new))

    def make(self, new: NewNotice) -> NoticeRow:
        """Keep a notice and its paper in the registry; raises ``right_missing``, ``volunteer_refused``."""
        require(self._uow.actor, Right.KEEP_VOLUNTEERS)
        with self._uow.write("volunteers.replacement") as session:
            refuse(self._check(session, new))
            row = ReplacementNotice(
                id=new_id(self._uow.clock),
                volunteer_id=new.volunteer_id,
                judge_id=self._uow.actor.id,
                township=new.township.strip(),
                reason=new.reason.strip(),
                evidence=new.evidence.strip(),
                made_on=self._uow.today(),
                reply_by=new.reply_by,
            )
            session.add(row)
            kept = self._snapshot(session, row)
            keep = KeepAs(None, row.id, f"关于更换司法志愿者的函（致{row.township}）", row.township)
            paper = kept.paper()
            row.document_id = enter(
                session, self._uow, paper, keep, paper_id=kept.data.paper_id, data_json=kept.kept()
            ).id
            return _rows(session, [row])[0]

    def paper(self, notice_id: str) -> tuple[Paper, KeepAs]:
        """A notice as it was made, and as what it is kept."""
        with self._uow.read() as session:
            row: ReplacementNotice = known(session, ReplacementNotice, notice_id)
            document = session.get(IssuedDocument, row.document_id or "")
            kept = form_snapshot(document.snapshot_json) if document else None
            if document is None or kept is None:
                raise KnownError("volunteer_gone")
            return kept.paper(), KeepAs(None, row.id, document.title, row.township)

    def notices(self) -> tuple[NoticeRow, ...]:
        """Every notice, the latest first."""
        with self._uow.read() as session:
            query = select(ReplacementNotice).order_by(ReplacementNotice.made_on.desc(), ReplacementNotice.id.desc())
            return _rows(session, list(session.scalars(query)))

    def check_answer(self, replied_on: date | None, words: str) -> tuple[Finding, ...]:
        """What the answer of the township lacks; reads nothing."""
        if replied_on is None or replied_on > self._uow.today():
            return (Finding("replacement_answer_missing", "replied_on", Severity.BLOCK),)
        return () if words.strip() else (Finding("replacement_answer_missing", "reply", Severity.BLOCK),)

    def answer(self, notice_id: str, replied_on: date | None, words: str) -> None:
        """Note what the township answered; raises ``volunteer_refused``."""
        refuse(self.check_answer(replied_on, words))
        with self._uow.write("volunteers.replacement_answer") as session:
            row: ReplacementNotice = known(session, ReplacementNotice, notice_id)
            row.replied_on, row.reply_words = replied_on, words.strip()

    def _snapshot(self, session: Session, row: ReplacementNotice) -> FormSnapshot:
        form = effective(session, FORM)
        answers = {
            "township": row.township,
            "volunteer": known(session, Volunteer, row.volunteer_id).name,
            "paired": _paired(session, row.volunteer_id),
            "reason": row.reason,
            "evidence": row.evidence,
            "reply_by": row.reply_by.isoformat(),
        }
        data = FormData(
            form=FORM,
            version=form.version,
            paper_id=new_id(self._uow.clock),
            made_on=row.made_on,
            facts=_no_case(session),
            answers=tuple(Answer(*each) for each in answers.items()),
            practice=read_profile(session).practice,
        )
        return FormSnapshot(form.template, data)

    def _low(self, session: Session, volunteer_id: str) -> tuple[date, date] | None:
        """The latest two low months running, of the last month or the one before."""
        month, sheets = month_after(self._uow.today().replace(day=1), -1), sheets_in(session)
        for until in (month, month_after(month, -1)):
            if run := low_months(session, until, sheets).get(volunteer_id):
                return run
        return None

    def _check(self, session: Session, new: NewNotice) -> Iterator[Finding]:
        if not new.township.strip():
            yield Finding("replacement_township_missing", "township", Severity.BLOCK)
        if not new.reason.strip():
            yield Finding("replacement_reason_missing", "reason", Severity.BLOCK)
        elif self._low(session, new.volunteer_id) is None:
            low = sheet_for(session, self._uow.today().replace(day=1)).low
            yield Finding("replacement_not_low", "reason", Severity.ASK, {"low": low})
        if not new.evidence.strip():
            yield Finding("replacement_evidence_missing", "evidence", Severity.BLOCK)
        if new.reply_by is None or new.reply_by <= self._uow.today():
            yield Finding("replacement_reply_wrong", "reply_by", Severity.BLOCK)


def _government(township: str | None) -> str:
    """Whom a letter to a township is addressed to: a subdistrict has an office, no government."""
    if township and township.endswith(("镇", "乡")):
        return f"{township}人民政府"
    return f"{township}办事处" if township and township.endswith("街道") else township or ""


def _no_case(session: Session) -> CaseFacts:
    """Facts of a letter that is about no case."""
    return CaseFacts(court=court_facts(session), number="", provisional=False, cause="", procedure="", stage="")


def _paired(session: Session, volunteer_id: str) -> str:
    row = session.scalars(
        select(VolunteerPairing)
        .where(VolunteerPairing.volunteer_id == volunteer_id)
        .order_by(VolunteerPairing.started_on.desc())
    ).first()
    if row is None:
        return ""
    day = row.started_on
    judge = known(session, StaffMember, row.judge_id).name
    return f"自{day.year}年{day.month}月{day.day}日起与法官{judge}结对。"


def _evidence(session: Session, volunteer_id: str, run: tuple[date, date]) -> Iterator[str]:
    rows = session.scalars(
        select(VolunteerScore)
        .where(VolunteerScore.volunteer_id == volunteer_id, VolunteerScore.scored_month.in_(run))
        .order_by(VolunteerScore.scored_month)
    )
    for row in rows:
        sheet = sheet_for(session, row.scored_month, row.score_sheet)
        reached = total(sheet, json.loads(row.item_marks))
        said = f"，评语：{row.comment}" if row.comment else ""
        yield f"{_month(row.scored_month)}评分{reached}分（满分{full_marks(sheet)}分）{said.rstrip('。')}。"


def _month(month: date) -> str:
    return f"{month.year}年{month.month}月"


def _rows(session: Session, rows: list[ReplacementNotice]) -> tuple[NoticeRow, ...]:
    staff, names = staff_names(session), volunteer_names(session)
    return tuple(
        NoticeRow(
            id=row.id,
            volunteer=names.get(row.volunteer_id, ""),
            township=row.township,
            judge=staff.get(row.judge_id, ""),
            made_on=row.made_on,
            reply_by=row.reply_by,
            replied_on=row.replied_on,
            reply=row.reply_words,
            document_id=row.document_id or "",
        )
        for row in rows
    )
