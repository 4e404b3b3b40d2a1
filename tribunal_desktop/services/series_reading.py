"""Reads series of cases and what may be one; within a running transaction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from sqlalchemy import Select, exists, func, select
from sqlalchemy.orm import Session, aliased

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    CaseSeries,
    Dispute,
    Party,
    SeriesAnswer,
    SeriesMember,
    StaffMember,
)
from tribunal_desktop.rules.beijing_time import BEIJING, beijing_day
from tribunal_desktop.rules.figures import figure
from tribunal_desktop.rules.identity import normalise_name
from tribunal_desktop.rules.series import WINDOW_DAYS, Defendant, near_in_time, same_defendant
from tribunal_desktop.rules.terms import PartyRole, Stage
from tribunal_desktop.services.disputes import OPEN_STAGES
from tribunal_desktop.services.parties import both_sides, parties_of, party_names

MOST_FOUND = 200


@dataclass(frozen=True)
class SeriesCase:
    """A case of a series, or one that may belong to it."""

    dispute_id: str
    number: str
    parties: str
    received_on: date
    judge_id: str
    judge: str
    closed: bool
    lead: bool = False
    apart_why: str = ""
    series_id: str = ""
    series_name: str = ""
    """The series a case that was found is in already."""


@dataclass(frozen=True)
class SeriesView:
    """The series of one case, or what may be one."""

    dispute_id: str
    series_id: str
    """Empty while the case is in no series."""
    name: str
    why: str
    made_on: date | None
    cases: tuple[SeriesCase, ...]
    """Its cases, the lead first; this one among them."""
    found: tuple[SeriesCase, ...]
    """Open cases with the same defendant and cause that are not in the same series."""
    days: int
    answer: str
    """Why a person said that it is no series."""
    proposed_name: str

    @property
    def judges(self) -> tuple[tuple[str, str], ...]:
        """Who has cases of the series that go together, by id and name."""
        together = (each for each in self.cases if each.judge_id and not each.apart_why and not each.closed)
        return tuple(dict.fromkeys((each.judge_id, each.judge) for each in together))

    @property
    def without_judge(self) -> tuple[SeriesCase, ...]:
        """Open cases of the series that have no judge and go together."""
        return tuple(each for each in self.cases if not each.judge_id and not each.closed and not each.apart_why)


def member_of(session: Session, dispute_id: str) -> SeriesMember | None:
    """The place of a case in a series."""
    return session.scalar(select(SeriesMember).where(SeriesMember.dispute_id == dispute_id))


def require_series_judge(session: Session, dispute: Dispute, judge_id: str | None) -> None:
    """Refuse with ``series_bound`` a draw (None) or another judge than the open cases of the series have (S.3)."""
    member = member_of(session, dispute.id)
    if member is None or member.apart_on is not None:
        return
    rows = session.execute(
        select(Dispute.judge_id, StaffMember.name, CaseSeries.name)
        .join(SeriesMember, SeriesMember.dispute_id == Dispute.id)
        .join(CaseSeries, CaseSeries.id == SeriesMember.series_id)
        .join(StaffMember, StaffMember.id == Dispute.judge_id)
        .where(
            SeriesMember.series_id == member.series_id,
            SeriesMember.apart_on.is_(None),
            Dispute.id != dispute.id,
            Dispute.closed_on.is_(None),
        )
    ).all()
    if rows and judge_id not in {judge for judge, _, _ in rows}:
        names = dict.fromkeys(name for _, name, _ in rows)
        raise KnownError("series_bound", name=rows[0][2], judge="、".join(names))


def read_view(session: Session, dispute_id: str) -> SeriesView:
    """The series of a case with all its cases, or the cases it may be one with; ``KnownError("dispute_unknown")``."""
    dispute = session.get(Dispute, dispute_id)
    if dispute is None:
        raise KnownError("dispute_unknown")
    member, days = member_of(session, dispute_id), figure(WINDOW_DAYS, beijing_day(dispute.received_at))
    series = session.get(CaseSeries, member.series_id) if member else None
    answer = select(SeriesAnswer.words).where(SeriesAnswer.dispute_id == dispute_id)
    defendants = [party.name for party in parties_of(session, dispute_id) if party.role is PartyRole.DEFENDANT]
    return SeriesView(
        dispute_id=dispute_id,
        series_id=series.id if series else "",
        name=series.name if series else "",
        why=series.why if series else "",
        made_on=series.made_on if series else None,
        cases=tuple(_members(session, series)) if series else (),
        found=tuple(found_like(session, dispute, days)),
        days=days,
        answer=session.scalar(answer.order_by(SeriesAnswer.answered_at.desc()).limit(1)) or "",
        proposed_name="、".join(defendants),
    )


def found_like(session: Session, dispute: Dispute, days: int) -> Iterator[SeriesCase]:
    """Open cases outside its series, of the same cause, against the same defendant, received within ``days``."""
    if not dispute.cause_code:
        return
    ours = [Defendant(each.name, each.id_number or "") for each in _defendants(session, dispute.id)]
    received = beijing_day(dispute.received_at)
    start = _start_of(received - timedelta(days=days))
    names = {each.name for each in ours} | {normalise_name(each.name) for each in ours}
    numbers = {each.id_number for each in ours if each.id_number}
    rows = session.execute(
        select(Dispute, Party.name, Party.id_number, StaffMember.name, CaseSeries)
        .join(Party, Party.dispute_id == Dispute.id)
        .outerjoin(StaffMember, StaffMember.id == Dispute.judge_id)
        .outerjoin(SeriesMember, SeriesMember.dispute_id == Dispute.id)
        .outerjoin(CaseSeries, CaseSeries.id == SeriesMember.series_id)
        .where(
            Party.name.in_(names) | Party.id_number.in_(numbers),
            Party.role == PartyRole.DEFENDANT,
            Dispute.id != dispute.id,
            Dispute.cause_code == dispute.cause_code,
            Dispute.closed_on.is_(None),
            Dispute.received_at >= start,
        )
        .order_by(Dispute.received_at, Dispute.id)
    ).all()
    own = member_of(session, dispute.id)
    known: dict[str, tuple[Dispute, str, CaseSeries | None]] = {}
    for other, name, number, judge, series in rows:
        theirs = Defendant(name, number or "")
        near = near_in_time(beijing_day(other.received_at), received, days)
        together = own is not None and series is not None and series.id == own.series_id
        if near and not together and any(same_defendant(each, theirs) for each in ours):
            known[other.id] = (other, judge or "", series)
    sides = party_names(session, known)
    for other, judge, taken in list(known.values())[:MOST_FOUND]:
        row = case_row(other, judge, both_sides(sides[other.id]))
        yield replace(row, series_id=taken.id, series_name=taken.name) if taken else row


def case_row(dispute: Dispute, judge: str, parties: str, *, lead: bool = False, apart_why: str = "") -> SeriesCase:
    """A case as the table of a series lists it."""
    return SeriesCase(
        dispute_id=dispute.id,
        number=dispute.number,
        parties=parties,
        received_on=beijing_day(dispute.received_at),
        judge_id=dispute.judge_id or "",
        judge=judge,
        closed=dispute.closed_on is not None,
        lead=lead,
        apart_why=apart_why,
    )


NEWEST = 30
"""Open cases the workbench looks at for a series; ours."""


def possible_series(today: date, days: int) -> Select[str]:
    """Ids of open cases of the last ``days`` with a like case before them, in no series and not answered for.

    A name written the same way is enough here; the section compares numbers and other writings. Only the newest open
    cases are asked about. SQLite reaches the earlier case through the name, then through its cause and id together in
    an index that holds all that is asked; never through the cause alone, which thousands share: the cause is compared
    with an expression that needs the name (no name is a cause), so the name has to come first.
    """
    earlier, ours, theirs = aliased(Dispute), aliased(Party), aliased(Party)
    start = _start_of(today - timedelta(days=days))
    newest = (
        select(Dispute.id)
        .where(Dispute.stage.in_(OPEN_STAGES), Dispute.received_at >= start)
        .order_by(Dispute.received_at.desc(), Dispute.id.desc())
        .limit(NEWEST)
    )
    like = (
        select(theirs.dispute_id)
        .join(earlier, earlier.id == theirs.dispute_id)
        .where(
            theirs.name == ours.name,
            theirs.role == PartyRole.DEFENDANT,
            earlier.id != Dispute.id,
            earlier.cause_code == func.coalesce(Dispute.cause_code, theirs.name),
            earlier.stage != Stage.CLOSED,
            earlier.received_at.between(start, Dispute.received_at),
            theirs.id_number.is_(None) | ours.id_number.is_(None) | (theirs.id_number == ours.id_number),
        )
    )
    return (
        select(Dispute.id)
        .join(ours, (ours.dispute_id == Dispute.id) & (ours.role == PartyRole.DEFENDANT))
        .where(
            Dispute.id.in_(newest),
            like.exists(),
            ~exists().where(SeriesMember.dispute_id == Dispute.id),
            ~exists().where(SeriesAnswer.dispute_id == Dispute.id),
        )
        .group_by(Dispute.id)
        .order_by(func.max(Dispute.received_at).desc())
    )


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time(), BEIJING)


def _defendants(session: Session, dispute_id: str) -> list[Party]:
    return [party for party in parties_of(session, dispute_id) if party.role is PartyRole.DEFENDANT]


def _members(session: Session, series: CaseSeries) -> Iterator[SeriesCase]:
    rows = session.execute(
        select(SeriesMember, Dispute, StaffMember.name)
        .join(Dispute, Dispute.id == SeriesMember.dispute_id)
        .outerjoin(StaffMember, StaffMember.id == Dispute.judge_id)
        .where(SeriesMember.series_id == series.id)
        .order_by(Dispute.id != series.dispute_id, Dispute.received_at, Dispute.id)
    ).all()
    sides = party_names(session, [dispute.id for _, dispute, _ in rows])
    for member, dispute, judge in rows:
        parties = both_sides(sides[dispute.id])
        lead = dispute.id == series.dispute_id
        yield case_row(dispute, judge or "", parties, lead=lead, apart_why=member.apart_why)
