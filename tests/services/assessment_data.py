"""A small tribunal whose facts can be counted by hand: two judges' teams in the third quarter of 2026."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from tests.conftest import StandingClock
from tribunal_desktop.models import (
    Agreement,
    AgreementClause,
    CircuitActivity,
    CircuitStop,
    CircuitTrip,
    Dispute,
    MediationCase,
    MediationSession,
    Mediator,
    PerformanceInstalment,
    StaffMember,
    UnitOfWork,
    Village,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import (
    ActivityKind,
    Channel,
    ClauseKind,
    MediationMode,
    MediationStatus,
    MediatorKind,
    Outcome,
    PlaceKind,
    Post,
    SessionResult,
    SessionWay,
    Stage,
)


@dataclass(frozen=True)
class Team:
    """Ids of one judge, assistant and clerk."""

    judge: str
    assistant: str
    clerk: str

    def fields(self) -> dict[str, str]:
        """As columns of a dispute or a trip."""
        return {"judge_id": self.judge, "assistant_id": self.assistant, "clerk_id": self.clerk}


class Hand:
    """Writes acts one by one."""

    def __init__(self, session: Session, clock: StandingClock) -> None:
        self._session, self._clock, self._number = session, clock, 0

    def id(self) -> str:
        """A new row id."""
        return new_id(self._clock)

    def add(self, row: object) -> None:
        """Write a row at once, so that others can point to it."""
        self._session.add(row)
        self._session.flush()

    def dispute(
        self, team: Team | None, filed: date | None, closed: date | None = None, village: str | None = None
    ) -> str:
        """A dispute received on the day it was filed, or in the middle of the quarter."""
        self._number += 1
        day = filed or date(2026, 8, 1)
        row = Dispute(
            id=self.id(),
            provisional_no=f"暂-{self._number}",
            received_at=datetime(day.year, day.month, day.day, 0, 30, tzinfo=BEIJING),
            channel=Channel.COUNTER,
            stage=Stage.CLOSED if closed else Stage.TRIAL if filed else Stage.RECEIVED,
            filed_on=filed,
            closed_on=closed,
            outcome=Outcome.JUDGED if closed else None,
            village_id=village,
            **(team.fields() if team else {}),
        )
        self.add(row)
        return row.id

    def mediation(self, dispute: str, mediator: str, status: MediationStatus, ended: date | None) -> str:
        """A mediation of a dispute."""
        row = MediationCase(
            id=self.id(),
            dispute_id=dispute,
            mode=MediationMode.POST_FILING_ENTRUSTED,
            mediator_id=mediator,
            assigned_at=self._clock(),
            status=status,
            ended_on=ended,
        )
        self.add(row)
        return row.id

    def sitting(self, mediation: str, day: date, participants: str) -> None:
        """A session of a mediation."""
        self.add(
            MediationSession(
                id=self.id(),
                mediation_case_id=mediation,
                position=1,
                started_at=datetime(day.year, day.month, day.day, 9, tzinfo=BEIJING),
                way=SessionWay.TRIBUNAL,
                place="法庭调解室",
                participants=participants,
                summary="不公开",
                result=SessionResult.AGREED,
            )
        )

    def agreement(self, mediation: str, *instalments: tuple[date, date | None]) -> None:
        """An agreement with payments (due, paid)."""
        agreement = Agreement(id=self.id(), mediation_case_id=mediation, agreed_on=date(2026, 7, 10), main_facts="")
        self.add(agreement)
        clause = AgreementClause(
            id=self.id(), agreement_id=agreement.id, position=1, kind=ClauseKind.PAY, text="", amount_fen=100
        )
        self.add(clause)
        for position, (due, paid) in enumerate(instalments, 1):
            self.add(
                PerformanceInstalment(
                    id=self.id(), clause_id=clause.id, position=position, amount_fen=100, due_on=due, paid_on=paid
                )
            )

    def trip(self, team: Team, day: date, *kinds: ActivityKind) -> str:
        """A circuit trip with activities."""
        trip = CircuitTrip(id=self.id(), name="花明泉巡回", planned_on=day, **team.fields())
        self.add(trip)
        stop = CircuitStop(
            id=self.id(), trip_id=trip.id, position=1, place_kind=PlaceKind.VILLAGE_OFFICE, place_name="花明泉村委会"
        )
        self.add(stop)
        for hour, kind in enumerate(kinds, 9):
            started = datetime(day.year, day.month, day.day, hour, tzinfo=BEIJING)
            self.add(CircuitActivity(id=self.id(), stop_id=stop.id, kind=kind, started_at=started))
        return trip.id


def hire(uow: UnitOfWork, clock: StandingClock) -> tuple[Team, Team]:
    """The judge of ``uow`` and another, each with an assistant and a clerk; and people who are not assessed."""
    ids = [new_id(clock) for _ in range(7)]
    with uow.write("staff") as session:
        for staff_id, name, post in (
            (ids[0], "骆晓红", Post.JUDGE_ASSISTANT),
            (ids[1], "陈琳", Post.CLERK),
            (ids[2], "俞建国", Post.JUDGE),
            (ids[3], "傅一鸣", Post.JUDGE_ASSISTANT),
            (ids[4], "孟瑶", Post.CLERK),
            (ids[5], "周海波", Post.TRIBUNAL_HEAD),
        ):
            session.add(StaffMember(id=staff_id, name=name, post=post))
        session.add(StaffMember(id=ids[6], name="离任者", post=Post.CLERK, active=False))
    return Team(uow.actor.id, ids[0], ids[1]), Team(ids[2], ids[3], ids[4])


def third_quarter(uow: UnitOfWork, clock: StandingClock) -> tuple[Team, Team]:
    """The small quarter. Counted by hand for the first team, July to September 2026:

    filed 3, closed 2 (40 and 20 days), open 3 of which 1 for more than a year; mediations ended 2 of which 1 agreed;
    2 agreements due of which 1 performed; 2 circuit activities and 1 lecture; 1 sitting that names the judge.
    """
    first, second = hire(uow, clock)
    with uow.write("acts") as session:
        hand = Hand(session, clock)
        mediator = Mediator(id=hand.id(), name="傅根土", kind=MediatorKind.PEOPLES)
        hand.add(mediator)
        villages = [Village(id=hand.id(), name=name, township="枫溪镇") for name in ("花明泉村", "栎江村")]
        for village in villages:
            hand.add(village)
        home = villages[0].id
        old = hand.dispute(first, date(2026, 6, 1), date(2026, 7, 11))
        settled = hand.dispute(first, date(2026, 7, 1), date(2026, 7, 21), home)
        hand.dispute(first, date(2026, 9, 30), None, home)
        hand.dispute(first, date(2026, 8, 2), date(2026, 10, 1))
        hand.dispute(first, date(2025, 9, 29))
        hand.dispute(first, date(2025, 1, 1), date(2026, 6, 30))
        hand.dispute(None, None, None, home)
        hand.dispute(second, date(2026, 8, 1))
        agreed = hand.mediation(settled, mediator.id, MediationStatus.AGREED, date(2026, 7, 21))
        failed = hand.mediation(old, mediator.id, MediationStatus.FAILED, date(2026, 9, 30))
        hand.mediation(old, mediator.id, MediationStatus.RUNNING, None)
        hand.sitting(agreed, date(2026, 7, 5), "张三、李四、沈素英法官")
        hand.sitting(failed, date(2026, 7, 6), "张三、李四")
        hand.agreement(agreed, (date(2026, 8, 1), date(2026, 8, 20)), (date(2026, 10, 1), None))
        hand.agreement(failed, (date(2026, 8, 1), date(2026, 8, 1)), (date(2026, 9, 1), date(2026, 10, 2)))
        hand.trip(first, date(2026, 7, 1), ActivityKind.HEARING, ActivityKind.PUBLICITY, ActivityKind.VISIT)
        hand.trip(first, date(2026, 10, 1), ActivityKind.HEARING)
        hand.trip(second, date(2026, 7, 1), ActivityKind.PUBLICITY)
    return first, second
