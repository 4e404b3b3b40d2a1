"""Who tries a case (审判组织) and what was deliberated on it (评议, 副卷)."""

from __future__ import annotations

from sqlalchemy import Select, exists, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    CaseFlag,
    Deliberation,
    Dispute,
    Juror,
    MediationCase,
    Mediator,
    PanelMember,
    SimilarCaseReport,
    StaffMember,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.allocation import DRAWN_POSTS
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.panel import (
    SEARCH_FIRST,
    NewDeliberation,
    NewPanel,
    PanelFacts,
    check_deliberation,
    check_panel,
)
from tribunal_desktop.rules.terms import FlagState, FourType, PanelSeat, Right
from tribunal_desktop.services.flags import refuse
from tribunal_desktop.services.panel_views import DeliberationRow, PanelView, PersonChoice, SeatRow
from tribunal_desktop.services.rights import may, require


class Panels:
    """Keeps the trial body and the deliberation records; what was said never leaves this computer."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def view(self, dispute_id: str) -> PanelView:
        """The trial body, and the secret file for those who may see it."""
        with self._uow.read() as session:
            hidden = not may(self._uow.actor.post, Right.SEE_SECRET_FILE)
            members = session.scalars(select(PanelMember).where(PanelMember.dispute_id == dispute_id))
            seats = sorted(members, key=_in_order)
            types = _types(session, dispute_id)
            return PanelView(
                dispute_id=dispute_id,
                seats=tuple(
                    SeatRow(row.seat, row.person_id, row.person_name, row.from_on, row.until_on, row.set_words)
                    for row in seats
                ),
                people=_people(session),
                hidden=hidden,
                deliberations=() if hidden else _deliberations(session, dispute_id),
                search_wanted=bool(SEARCH_FIRST & types) and not _searched(session, dispute_id),
                may_keep=may(self._uow.actor.post, Right.KEEP_PANEL),
            )

    def check(self, dispute_id: str, new: NewPanel) -> tuple[Finding, ...]:
        """What stands against this body; questions want a word of reason."""
        with self._uow.read() as session:
            return self._check(session, dispute_id, new)

    def compose(self, dispute_id: str, new: NewPanel) -> None:
        """Let this body try the case from a day on; the one before it stays on record. ``risk_refused``."""
        with self._uow.write("panel.compose") as session:
            self.compose_within(session, dispute_id, new)

    def compose_within(self, session: Session, dispute_id: str, new: NewPanel) -> None:
        """``compose`` as a part of the caller's transaction."""
        require(self._uow.actor, Right.KEEP_PANEL)
        refuse(self._check(session, dispute_id, new))
        day = new.from_on or self._uow.today()
        for before in session.scalars(_sitting(dispute_id)):
            before.until_on = day
        for sitter in new.sitters:
            session.add(
                PanelMember(
                    id=new_id(self._uow.clock),
                    dispute_id=dispute_id,
                    seat=sitter.seat,
                    person_id=sitter.person_id,
                    person_name=sitter.name,
                    from_on=day,
                    set_words=new.words.strip(),
                )
            )

    def check_deliberation(self, dispute_id: str, new: NewDeliberation) -> tuple[Finding, ...]:
        """What the record lacks, a missing search among it."""
        with self._uow.read() as session:
            return self._check_deliberation(session, dispute_id, new)

    def deliberate(self, dispute_id: str, new: NewDeliberation) -> None:
        """Keep a deliberation in the secret file; ``risk_refused``, ``right_missing``."""
        require(self._uow.actor, Right.SEE_SECRET_FILE)
        with self._uow.write("panel.deliberate") as session:
            refuse(self._check_deliberation(session, dispute_id, new))
            session.add(
                Deliberation(
                    id=new_id(self._uow.clock),
                    dispute_id=dispute_id,
                    held_at=new.held_at or self._uow.clock(),
                    recorded_by_id=self._uow.actor.id,
                    present=new.present.strip(),
                    opinions=new.opinions.strip(),
                    conclusion=new.conclusion.strip(),
                )
            )

    def _check(self, session: Session, dispute_id: str, new: NewPanel) -> tuple[Finding, ...]:
        dispute = session.get(Dispute, dispute_id)
        if dispute is None:
            raise KnownError("dispute_unknown")
        mediators = (
            select(Mediator.name)
            .join(MediationCase, MediationCase.mediator_id == Mediator.id)
            .where(MediationCase.dispute_id == dispute_id)
        )
        facts = PanelFacts(
            procedure=dispute.procedure,
            flagged=bool(_types(session, dispute_id)),
            mediators=frozenset(session.scalars(mediators)),
        )
        replaces = bool(session.scalars(_sitting(dispute_id)).first())
        found = check_panel(new, facts, self._uow.today(), replaces)
        left = _left(session, new)
        return (*found, Finding("panel_person_left", "sitters", Severity.BLOCK, {"names": left})) if left else found

    def _check_deliberation(self, session: Session, dispute_id: str, new: NewDeliberation) -> tuple[Finding, ...]:
        searched = _searched(session, dispute_id)
        return check_deliberation(new, self._uow.clock(), _types(session, dispute_id), searched)


def _in_order(member: PanelMember) -> tuple[bool, int, int, str]:
    """Those who sit now first, the newest body first, the presiding judge first."""
    gone, since = member.until_on is not None, member.from_on.toordinal()
    return gone, -since, tuple(PanelSeat).index(member.seat), member.id


def _people(session: Session) -> tuple[PersonChoice, ...]:
    judges = select(StaffMember).where(StaffMember.active, StaffMember.post.in_(DRAWN_POSTS)).order_by(StaffMember.id)
    assessors = select(Juror).where(Juror.active).order_by(Juror.id)
    return (
        *(PersonChoice(each.id, each.name, False) for each in session.scalars(judges)),
        *(PersonChoice(each.id, each.name, True) for each in session.scalars(assessors)),
    )


def _left(session: Session, new: NewPanel) -> tuple[str, ...]:
    """Assessors who are no longer on the roster."""
    ids = [each.person_id for each in new.sitters if each.seat is PanelSeat.ASSESSOR]
    return tuple(session.scalars(select(Juror.name).where(Juror.id.in_(ids), ~Juror.active).order_by(Juror.id)))


def _sitting(dispute_id: str) -> Select[PanelMember]:
    return select(PanelMember).where(PanelMember.dispute_id == dispute_id, PanelMember.until_on.is_(None))


def _types(session: Session, dispute_id: str) -> frozenset[FourType]:
    confirmed = (CaseFlag.dispute_id == dispute_id) & (CaseFlag.state == FlagState.CONFIRMED)
    return frozenset(session.scalars(select(CaseFlag.four_type).where(confirmed)))


def _searched(session: Session, dispute_id: str) -> bool:
    return bool(session.scalar(select(exists().where(SimilarCaseReport.dispute_id == dispute_id))))


def _deliberations(session: Session, dispute_id: str) -> tuple[DeliberationRow, ...]:
    rows = session.execute(
        select(Deliberation, StaffMember.name)
        .outerjoin(StaffMember, StaffMember.id == Deliberation.recorded_by_id)
        .where(Deliberation.dispute_id == dispute_id)
        .order_by(Deliberation.held_at.desc())
    )
    return tuple(
        DeliberationRow(row.id, row.held_at, name or "", row.present, row.opinions, row.conclusion)
        for row, name in rows
    )
