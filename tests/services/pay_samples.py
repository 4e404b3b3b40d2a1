"""Mediations that ended, hearings with jurors and tariffs, to be paid for."""

from __future__ import annotations

from datetime import date, datetime, time

from sqlalchemy import Engine

from tests.services.mediation_samples import put_scene
from tribunal_desktop.models import (
    Actor,
    Dispute,
    Hearing,
    Juror,
    MediationCase,
    MediationSession,
    StaffMember,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import (
    Channel,
    HearingKind,
    HearingState,
    HearingVenue,
    MediationMode,
    MediationStatus,
    PayeeKind,
    PayUnit,
    Post,
    SessionResult,
    SessionWay,
    Stage,
)
from tribunal_desktop.services.pay import Pay
from tribunal_desktop.services.pay_tariffs import PayTariffs
from tribunal_desktop.services.pay_views import NewTariff

OCTOBER, NOVEMBER, DECEMBER = date(2026, 10, 1), date(2026, 11, 1), date(2026, 12, 1)
JANUARY_1 = date(2026, 1, 1)


class PayRoom:
    """The tribunal's head, a roster, and use cases of pay on one store."""

    def __init__(self, engine: Engine, uow: UnitOfWork) -> None:
        self.clerk, clock = uow, uow.clock
        actor = Actor(new_id(clock), "周庭长", Post.TRIBUNAL_HEAD)
        with uow.write("sample.staff") as session:
            session.add(StaffMember(id=actor.id, name=actor.name, post=actor.post))
        self.uow = UnitOfWork(engine, actor, clock)
        self.scene = put_scene(uow)
        self.pay, self.tariffs = Pay(self.uow), PayTariffs(self.uow)

    def tariff(self, unit: PayUnit, yuan: int, first: date = JANUARY_1, name: str = "") -> str:
        jurors = (PayUnit.HEARING, PayUnit.HALF_DAY)
        kind = PayeeKind.JUROR if unit in jurors else PayeeKind.MEDIATOR
        return self.tariffs.add(NewTariff(name or unit.value, kind, unit, yuan * 100, first, basis="财政文件"))

    def dispute(self, number: str) -> str:
        dispute_id = new_id(self.uow.clock)
        with self.uow.write("sample.dispute") as session:
            session.add(
                Dispute(
                    id=dispute_id,
                    provisional_no=number,
                    received_at=self.uow.clock(),
                    channel=Channel.COUNTER,
                    stage=Stage.MEDIATION,
                )
            )
        return dispute_id

    def mediated(
        self, number: str, ended_on: date, *, agreed: bool = True, dispute_id: str = "", mediator: str = ""
    ) -> str:
        """A mediation that ended; in its own dispute unless one is given."""
        case_id, dispute_id = new_id(self.uow.clock), dispute_id or self.dispute(number)
        with self.uow.write("sample.mediation") as session:
            session.add(
                MediationCase(
                    id=case_id,
                    dispute_id=dispute_id,
                    mode=MediationMode.POST_FILING_ENTRUSTED,
                    mediator_id=mediator or self.scene.skilled,
                    assigned_at=self.uow.clock(),
                    status=MediationStatus.AGREED if agreed else MediationStatus.FAILED,
                    ended_on=ended_on,
                )
            )
        return case_id

    def went_out(self, mediation_id: str, day: date) -> None:
        with self.uow.write("sample.session") as session:
            session.add(
                MediationSession(
                    id=new_id(self.uow.clock),
                    mediation_case_id=mediation_id,
                    position=1,
                    started_at=at(day, 9),
                    way=SessionWay.ON_SITE,
                    result=SessionResult.CONTINUE,
                )
            )

    def juror(self, name: str) -> str:
        juror_id = new_id(self.uow.clock)
        with self.uow.write("sample.juror") as session:
            session.add(Juror(id=juror_id, name=name))
        return juror_id

    def held(
        self,
        day: date,
        assessors: str,
        first: int = 9,
        last: int = 11,
        *,
        on_site: bool = False,
        dispute_id: str = "",
    ) -> str:
        """A hearing that was held; in its own dispute unless one is given."""
        hearing_id = new_id(self.uow.clock)
        dispute_id = dispute_id or self.dispute(f"庭{day}{first}{assessors}")
        with self.uow.write("sample.hearing") as session:
            session.add(
                Hearing(
                    id=hearing_id,
                    dispute_id=dispute_id,
                    kind=HearingKind.HEARING,
                    state=HearingState.HELD,
                    starts_at=at(day, first),
                    ends_at=at(day, last),
                    held_from=at(day, first),
                    held_until=at(day, last),
                    venue=HearingVenue.ON_SITE if on_site else HearingVenue.TRIBUNAL,
                    place="第一法庭",
                    assessors=assessors,
                )
            )
        return hearing_id


def at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), BEIJING)
