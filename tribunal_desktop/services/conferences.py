"""Consultation on a case: the judges' meeting (专业法官会议) and the search for similar cases (类案检索)."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    CitedCase,
    Dispute,
    JudgesMeeting,
    Party,
    SimilarCaseReport,
    StaffMember,
    Tribunal,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.panel import (
    Citation,
    NewMeeting,
    NewSearch,
    check_adoption,
    check_meeting,
    check_search,
)
from tribunal_desktop.rules.terms import Adoption, PartyRole, Referral, Right
from tribunal_desktop.services.flags import refuse
from tribunal_desktop.services.panel_views import ConferencesView, MeetingRow, OwnCase, SearchRow
from tribunal_desktop.services.parties import both_sides, parties_of, party_names
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.rights import may, require
from tribunal_desktop.services.similar_cases_sheet import similar_cases_sheet

_MOST_OFFERED = 30


class Conferences:
    """Keeps meetings and searches; an opinion binds nobody, but leaving the majority is reasoned and referred."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._reference = reference

    def view(self, dispute_id: str) -> ConferencesView:
        """Meetings and searches; meetings are for those who may see the secret file."""
        hidden = not may(self._uow.actor.post, Right.SEE_SECRET_FILE)
        with self._uow.read() as session:
            return ConferencesView(
                dispute_id=dispute_id,
                meetings=() if hidden else _meetings(session, dispute_id),
                searches=_searches(session, dispute_id),
                hidden=hidden,
                may_keep=may(self._uow.actor.post, Right.KEEP_PANEL),
            )

    def check_meeting(self, new: NewMeeting) -> tuple[Finding, ...]:
        """What the record of a meeting lacks."""
        return check_meeting(new, self._uow.today())

    def hold(self, dispute_id: str, new: NewMeeting) -> None:
        """Keep a discussion; whether it is followed is said later. ``risk_refused``."""
        self._require()
        refuse(self.check_meeting(new))
        with self._uow.write("meeting.hold") as session:
            session.add(
                JudgesMeeting(
                    id=new_id(self._uow.clock),
                    dispute_id=dispute_id,
                    held_on=new.held_on or self._uow.today(),
                    attendees=new.attendees.strip(),
                    question=new.question.strip(),
                    majority=new.majority.strip(),
                    minority=new.minority.strip(),
                    recorded_by_id=self._uow.actor.id,
                )
            )

    def decide(self, meeting_id: str, adoption: Adoption, words: str = "", referral: Referral | None = None) -> None:
        """Say whether the majority is followed; if not, why and where the case goes.

        Raises ``KnownError`` ``risk_refused`` or, when it was said before, ``adoption_kept``.
        """
        self._require()
        refuse(check_adoption(adoption, words, referral))
        with self._uow.write("meeting.decide") as session:
            row = session.get(JudgesMeeting, meeting_id)
            if row is None or row.adoption is not Adoption.OPEN:
                raise KnownError("adoption_kept")
            row.adoption, row.adoption_words = adoption, words.strip()
            row.referral = referral if adoption is Adoption.NOT_ADOPTED else None
            row.adopted_on = self._uow.today()

    def own_cases(self, dispute_id: str) -> tuple[OwnCase, ...]:
        """Closed cases of this tribunal with the same cause; those against the same defendant first."""
        with self._uow.read() as session:
            dispute = session.get(Dispute, dispute_id)
            if dispute is None:
                raise KnownError("dispute_unknown")
            rows = session.scalars(
                select(Dispute)
                .where(
                    Dispute.cause_code == dispute.cause_code,
                    Dispute.cause_version == dispute.cause_version,
                    Dispute.closed_on.is_not(None),
                    Dispute.id != dispute_id,
                )
                .order_by(Dispute.closed_on.desc())
                .limit(_MOST_OFFERED)
            ).all()
            wanted = set(_defendants(session, dispute_id))
            names = party_names(session, [row.id for row in rows])
            found = [
                OwnCase(
                    dispute_id=row.id,
                    number=row.number,
                    parties=both_sides(names[row.id]),
                    closed_on=row.closed_on or self._uow.today(),
                    outcome=row.outcome,
                    same_defendant=any(
                        each.name in wanted for each in names[row.id] if each.role is PartyRole.DEFENDANT
                    ),
                )
                for row in rows
            ]
            return tuple(sorted(found, key=lambda each: not each.same_defendant))

    def check_search(self, new: NewSearch) -> tuple[Finding, ...]:
        """What a report on similar cases lacks."""
        return check_search(new)

    def search(self, dispute_id: str, new: NewSearch) -> str:
        """Keep a report on similar cases and return its id; ``risk_refused``."""
        self._require()
        refuse(check_search(new))
        with self._uow.write("similar_cases.search") as session:
            row = SimilarCaseReport(
                id=new_id(self._uow.clock),
                dispute_id=dispute_id,
                made_on=self._uow.today(),
                made_by_id=self._uow.actor.id,
                question=new.question.strip(),
                scope=new.scope.strip(),
                conclusion=new.conclusion.strip(),
            )
            session.add(row)
            session.flush()
            for position, each in enumerate(new.citations, 1):
                session.add(
                    CitedCase(
                        id=new_id(self._uow.clock),
                        dispute_id=dispute_id,
                        report_id=row.id,
                        position=position,
                        cited_no=each.number.strip(),
                        cited_court=each.court.strip(),
                        decided_on=each.decided_on,
                        gist=each.gist.strip(),
                        agrees=each.agrees,
                    )
                )
            return row.id

    def sheet(self, report_id: str) -> Paper:
        """The report on similar cases as a paper."""
        with self._uow.read() as session:
            report = session.get_one(SimilarCaseReport, report_id)
            dispute = session.get_one(Dispute, report.dispute_id)
            cause = self._reference.cause_name(dispute.cause_code, dispute.cause_version)
            row = next(each for each in _searches(session, dispute.id) if each.id == report_id)
            tribunal = session.scalars(select(Tribunal).limit(1)).one()
            parties = both_sides(parties_of(session, dispute.id))
            return similar_cases_sheet(tribunal, dispute.number, parties, cause.zh if cause else "—", row)

    def _require(self) -> None:
        require(self._uow.actor, Right.KEEP_PANEL)


def _defendants(session: Session, dispute_id: str) -> list[str]:
    named = select(Party.name).where(Party.dispute_id == dispute_id, Party.role == PartyRole.DEFENDANT)
    return list(session.scalars(named))


def _meetings(session: Session, dispute_id: str) -> tuple[MeetingRow, ...]:
    rows = select(JudgesMeeting).where(JudgesMeeting.dispute_id == dispute_id)
    return tuple(
        MeetingRow(
            id=row.id,
            held_on=row.held_on,
            attendees=row.attendees,
            question=row.question,
            majority=row.majority,
            minority=row.minority,
            adoption=row.adoption,
            adoption_words=row.adoption_words,
            referral=row.referral,
            adopted_on=row.adopted_on,
        )
        for row in session.scalars(rows.order_by(JudgesMeeting.held_on.desc(), JudgesMeeting.id.desc()))
    )


def _searches(session: Session, dispute_id: str) -> tuple[SearchRow, ...]:
    citations: dict[str, list[Citation]] = defaultdict(list)
    cited = select(CitedCase).where(CitedCase.dispute_id == dispute_id).order_by(CitedCase.position)
    for each in session.scalars(cited):
        citations[each.report_id].append(
            Citation(each.cited_no, each.cited_court, each.decided_on, each.gist, each.agrees)
        )
    rows = session.execute(
        select(SimilarCaseReport, StaffMember.name)
        .outerjoin(StaffMember, StaffMember.id == SimilarCaseReport.made_by_id)
        .where(SimilarCaseReport.dispute_id == dispute_id)
        .order_by(SimilarCaseReport.made_on.desc(), SimilarCaseReport.id.desc())
    )
    return tuple(
        SearchRow(row.id, row.made_on, name or "", row.question, row.scope, row.conclusion, tuple(citations[row.id]))
        for row, name in rows
    )
