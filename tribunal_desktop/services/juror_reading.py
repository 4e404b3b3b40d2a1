"""Reads jurors and their draws from the store; within a running transaction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from sqlalchemy import select, union
from sqlalchemy.orm import Session

from tribunal_desktop.models import (
    Dispute,
    Hearing,
    Juror,
    JurorDraw,
    JurorPlace,
    JurorRequest,
    LocalSetting,
    PanelMember,
    Party,
    ProcedureDecision,
    StaffMember,
)
from tribunal_desktop.rules.allocation import DRAWN_POSTS
from tribunal_desktop.rules.beijing_time import BEIJING, beijing_day
from tribunal_desktop.rules.draw import check_words
from tribunal_desktop.rules.figures import figure
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.jurors import YEARLY_CAP, JurorFacts, Wanted, exclusion_of
from tribunal_desktop.rules.terms import HearingState, JurorState, PanelSeat, PayeeKind, RecusalGround, Track
from tribunal_desktop.services.juror_views import (
    BenchChoice,
    JurorDrawRow,
    JurorsView,
    JurorView,
    PlaceRow,
    RequestRow,
)
from tribunal_desktop.services.parties import parties_of
from tribunal_desktop.services.pay_reading import read_works
from tribunal_desktop.services.ranked_draws import stored_pool
from tribunal_desktop.services.recusal_reading import juror_hints

CAP_SETTING = "jurors.yearly_cap"


def yearly_cap(session: Session, today: date) -> int:
    """How many cases a juror normally sits in at most in a year."""
    setting = session.get(LocalSetting, CAP_SETTING)
    return int(setting.value) if setting is not None else figure(YEARLY_CAP, today)


def track_of(session: Session, dispute_id: str) -> Track | None:
    """The procedure decided on last."""
    decisions = select(ProcedureDecision.track).where(ProcedureDecision.dispute_id == dispute_id)
    return session.scalar(decisions.order_by(ProcedureDecision.decided_at.desc(), ProcedureDecision.id.desc()).limit(1))


def read_jurors(session: Session, dispute_id: str, wanted: Wanted, today: date) -> tuple[JurorView, ...]:
    """Active jurors by id, with what keeps them out and what is to be asked about them."""
    mediated, questions = _hints(session, dispute_id)
    cases, cap = cases_by_juror(session, today.year), yearly_cap(session, today)
    found = []
    for row in session.scalars(select(Juror).where(Juror.active).order_by(Juror.id)):
        facts = JurorFacts(
            id=row.id,
            name=row.name,
            township=row.township or "",
            fields=split_fields(row.fields),
            born_on=row.birth_date,
            appointed_on=row.appointed_on,
            cases=len(cases.get(row.id, frozenset()) - {dispute_id}),
            mediated=row.id in mediated,
        )
        excluded = exclusion_of(facts, wanted, cap)
        found.append(
            JurorView(row.id, row.name, facts.township, facts.fields, facts.cases, questions.get(row.id, ()), excluded)
        )
    return tuple(found)


def read_view(session: Session, dispute: Dispute, now: datetime) -> JurorsView:
    """Everything the draw of jurors of a dispute shows."""
    roster = session.execute(select(Juror.township, Juror.fields).where(Juror.active)).all()
    return JurorsView(
        dispute_id=dispute.id,
        number=dispute.number,
        open=dispute.filed_on is not None and dispute.closed_on is None,
        track=track_of(session, dispute.id),
        hearing_on=_next_hearing(session, dispute.id, now),
        parties=tuple((party.id, party.name) for party in parties_of(session, dispute.id)),
        townships=tuple(sorted({township for township, _ in roster if township})),
        fields=tuple(sorted({field for _, fields in roster for field in split_fields(fields)})),
        cap=yearly_cap(session, beijing_day(now)),
        judge_id=dispute.judge_id or "",
        judges=tuple(_bench(session, dispute.id)),
        draws=tuple(_draws(session, dispute.id)),
        requests=tuple(_requests(session, dispute.id)),
    )


def split_fields(fields: str) -> tuple[str, ...]:
    """Fields written with 、 between."""
    return tuple(each.strip() for each in fields.split("、") if each.strip())


def places_of(session: Session, draw_id: str) -> list[JurorPlace]:
    """The places of a draw in their order."""
    return list(session.scalars(select(JurorPlace).where(JurorPlace.draw_id == draw_id).order_by(JurorPlace.position)))


def next_substitute(session: Session, draw_id: str) -> JurorPlace | None:
    """Who follows in a draw: the first substitute who is still on the roster."""
    waiting = (
        select(JurorPlace)
        .join(Juror, Juror.id == JurorPlace.juror_id)
        .where(JurorPlace.draw_id == draw_id, JurorPlace.state == JurorState.SUBSTITUTE, Juror.active)
    )
    return session.scalars(waiting.order_by(JurorPlace.position)).first()


def _hints(session: Session, dispute_id: str) -> tuple[frozenset[str], dict[str, tuple[Finding, ...]]]:
    """Who mediated the dispute (PAI 6: never its juror), and the questions about the others, by juror."""
    hints = juror_hints(session, dispute_id)
    asked: dict[str, tuple[Finding, ...]] = {}
    for hint in hints:
        if hint.ground is not RecusalGround.R9:
            asked[hint.officer.id] = (*asked.get(hint.officer.id, ()), hint.finding("juror"))
    return frozenset(hint.officer.id for hint in hints if hint.ground is RecusalGround.R9), asked


def cases_by_juror(session: Session, year: int) -> Mapping[str, frozenset[str]]:
    """Disputes of a year each juror was drawn for, was seated in or came to a hearing of, each once."""
    start = datetime(year, 1, 1, tzinfo=BEIJING)
    drawn = (
        select(JurorPlace.juror_id, JurorPlace.dispute_id)
        .join(JurorDraw, JurorDraw.id == JurorPlace.draw_id)
        .where(
            JurorPlace.state == JurorState.CHOSEN,
            JurorDraw.decided_at >= start,
            JurorDraw.decided_at < start.replace(year=year + 1),
        )
    )
    sat = select(PanelMember.person_id, PanelMember.dispute_id).where(
        PanelMember.seat == PanelSeat.ASSESSOR, PanelMember.from_on.between(date(year, 1, 1), date(year, 12, 31))
    )
    found: dict[str, set[str]] = {}
    for juror, dispute in session.execute(union(drawn, sat)):
        found.setdefault(juror, set()).add(dispute)
    for work in read_works(session, PayeeKind.JUROR, start.date(), start.date(), date(year, 12, 31)):
        found.setdefault(work.payee_id, set()).add(work.dispute_id)
    return {juror: frozenset(disputes) for juror, disputes in found.items()}


def _next_hearing(session: Session, dispute_id: str, now: datetime) -> date | None:
    planned = select(Hearing.starts_at).where(
        Hearing.dispute_id == dispute_id, Hearing.state == HearingState.PLANNED, Hearing.starts_at >= now
    )
    found = session.scalar(planned.order_by(Hearing.starts_at).limit(1))
    return beijing_day(found) if found else None


def _bench(session: Session, dispute_id: str) -> Iterator[BenchChoice]:
    sitting = select(PanelMember.person_id, PanelMember.seat).where(
        PanelMember.dispute_id == dispute_id, PanelMember.until_on.is_(None)
    )
    seats = {person: seat for person, seat in session.execute(sitting)}
    judges = select(StaffMember).where(StaffMember.active, StaffMember.post.in_(DRAWN_POSTS)).order_by(StaffMember.id)
    for row in session.scalars(judges):
        yield BenchChoice(row.id, row.name, seats.get(row.id))


def _draws(session: Session, dispute_id: str) -> Iterator[JurorDrawRow]:
    rows = session.execute(
        select(JurorDraw, StaffMember.name)
        .outerjoin(StaffMember, StaffMember.id == JurorDraw.operator_id)
        .where(JurorDraw.dispute_id == dispute_id)
        .order_by(JurorDraw.opened_at.desc(), JurorDraw.id.desc())
    ).all()
    for row, operator in rows:
        yield JurorDrawRow(
            id=row.id,
            hearing_on=row.hearing_on,
            panel_size=row.panel_size,
            pool=stored_pool(row),
            commitment=row.commitment,
            check_words=check_words(row.commitment),
            opened_at=row.opened_at,
            decided_at=row.decided_at,
            given_up_at=row.given_up_at,
            given_up_words=row.given_up_words,
            operator=operator or "",
            why_late=row.why_late,
            why_again=row.why_again,
            places=tuple(_places(session, row.id)),
        )


def _places(session: Session, draw_id: str) -> Iterator[PlaceRow]:
    query = select(JurorPlace, Juror.phone).outerjoin(Juror, Juror.id == JurorPlace.juror_id)
    for row, phone in session.execute(query.where(JurorPlace.draw_id == draw_id).order_by(JurorPlace.position)):
        yield PlaceRow(row.id, row.position, row.juror_id, row.juror_name, phone or "", row.state, row.words)


def _requests(session: Session, dispute_id: str) -> Iterator[RequestRow]:
    query = select(JurorRequest, Party.name).join(Party, Party.id == JurorRequest.party_id)
    for row, name in session.execute(
        query.where(JurorRequest.dispute_id == dispute_id).order_by(JurorRequest.asked_on, JurorRequest.id)
    ):
        yield RequestRow(name, row.told_on, row.asked_on, row.last_on)
