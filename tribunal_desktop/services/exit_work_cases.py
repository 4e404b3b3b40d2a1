"""Mediations, panel seats and drawn places of somebody who leaves a roster."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Dispute,
    JurorDraw,
    JurorPlace,
    MediationCase,
    MediationShare,
    Mediator,
    PanelMember,
)
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.mediators import check_eligibility
from tribunal_desktop.rules.panel import NewPanel, Sitter
from tribunal_desktop.rules.terms import JurorState, MediationStatus, MediatorChangeKind, OpenWork, PanelSeat, Right
from tribunal_desktop.services.exit_views import OpenItem, Successor
from tribunal_desktop.services.exit_working import Step, Work, of_case
from tribunal_desktop.services.juror_reading import next_substitute
from tribunal_desktop.services.mediation_candidates import mediator_facts
from tribunal_desktop.services.mediation_people import NewMediator

_STOPS = {
    "mediator_barred": "exit_case_barred",
    "mediators_refused": "exit_case_barred",
    "conflict_unanswered": "exit_case_unanswered",
}
"""What stops a change of mediator, as it is told where a whole hand-over stops at one case."""


class Mediations(Work):
    """Mediations they are in charge of; each goes over by the rules of a replacement."""

    def find(self, session: Session, person_id: str, today: date) -> Iterator[OpenItem]:
        """Running ones, those due first."""
        query = (
            select(MediationCase, Dispute)
            .join(Dispute, Dispute.id == MediationCase.dispute_id)
            .where(MediationCase.mediator_id == person_id, MediationCase.status == MediationStatus.RUNNING)
            .order_by(MediationCase.due_on, MediationCase.id)
        )
        yield from _mediations(session, OpenWork.MEDIATION, query, person_id, today)

    def pass_on(self, step: Step, successor: Successor) -> None:
        """Raises ``exit_case_barred`` or ``exit_case_unanswered``."""
        case = step.session.get_one(MediationCase, step.item.id)
        on = step.since(beijing_day(case.assigned_at))
        new = NewMediator(successor.id, MediatorChangeKind.LEFT_ROSTER, on, step.reason)
        try:
            step.desk.mediations.replace_within(step.session, case.id, new)
        except KnownError as stopped:
            raise _stopped(stopped, step.item, successor) from stopped


class CoMediations(Work):
    """Mediations where they sit beside another mediator in charge: the seat goes over with its share."""

    def find(self, session: Session, person_id: str, today: date) -> Iterator[OpenItem]:
        """Running ones, those due first."""
        query = (
            select(MediationCase, Dispute)
            .join(Dispute, Dispute.id == MediationCase.dispute_id)
            .join(MediationShare, MediationShare.mediation_case_id == MediationCase.id)
            .where(
                MediationShare.mediator_id == person_id,
                MediationCase.mediator_id != person_id,
                MediationCase.status == MediationStatus.RUNNING,
            )
            .order_by(MediationCase.due_on, MediationCase.id)
        )
        yield from _mediations(session, OpenWork.CO_MEDIATION, query, person_id, today)

    def pass_on(self, step: Step, successor: Successor) -> None:
        """Raises ``exit_case_barred`` or ``exit_case_unanswered``."""
        try:
            step.desk.mediations.pass_seat_within(step.session, step.item.id, step.person_id, successor.id)
        except KnownError as stopped:
            raise _stopped(stopped, step.item, successor) from stopped


class PanelSeats(Work):
    """Seats of an assessor on a panel that tries a case: only who was drawn as a substitute may follow (PAL 19)."""

    needs = Right.KEEP_PANEL

    def find(self, session: Session, person_id: str, today: date) -> Iterator[OpenItem]:
        """Seats in cases that are not closed."""
        query = (
            select(PanelMember, Dispute)
            .join(Dispute, Dispute.id == PanelMember.dispute_id)
            .where(
                PanelMember.person_id == person_id,
                PanelMember.seat == PanelSeat.ASSESSOR,
                PanelMember.until_on.is_(None),
                Dispute.closed_on.is_(None),
            )
        )
        for row, dispute in session.execute(query.order_by(PanelMember.from_on, PanelMember.id)):
            yield OpenItem(
                OpenWork.PANEL_SEAT,
                row.id,
                of_case(session, dispute),
                successors=_substitute(session, _chosen_place(session, dispute.id, person_id)),
                room="cases",
                place=f"{dispute.id}#panel",
                needs=self.needs,
            )

    def pass_on(self, step: Step, successor: Successor) -> None:
        """The panel is set anew with the substitute, and the draw says whose place they took."""
        seat = step.session.get_one(PanelMember, step.item.id)
        place = _chosen_place(step.session, seat.dispute_id, step.person_id)
        if place is not None:
            step.desk.jurors.replace_within(step.session, place.id, step.reason)
        sitting = select(PanelMember).where(PanelMember.dispute_id == seat.dispute_id, PanelMember.until_on.is_(None))
        sitters = tuple(
            Sitter(row.seat, successor.id, successor.name)
            if row.person_id == step.person_id
            else Sitter(row.seat, row.person_id, row.person_name)
            for row in step.session.scalars(sitting.order_by(PanelMember.id))
        )
        new = NewPanel(sitters, step.desk.uow.today(), f"{seat.person_name}退出名册：{step.reason}")
        try:
            step.desk.panels.compose_within(step.session, seat.dispute_id, new)
        except KnownError as stopped:
            raise KnownError("exit_item_refused", matter=step.item.matter, name=successor.name) from stopped


class JurorPlaces(Work):
    """Places in a draw whose panel is not set yet: the next substitute follows."""

    def find(self, session: Session, person_id: str, today: date) -> Iterator[OpenItem]:
        """Places in open cases; one with a seat on the panel already is that seat."""
        seated = exists().where(
            PanelMember.dispute_id == JurorPlace.dispute_id,
            PanelMember.person_id == JurorPlace.juror_id,
            PanelMember.until_on.is_(None),
        )
        query = (
            select(JurorPlace, JurorDraw.hearing_on, Dispute)
            .join(JurorDraw, JurorDraw.id == JurorPlace.draw_id)
            .join(Dispute, Dispute.id == JurorPlace.dispute_id)
            .where(
                JurorPlace.juror_id == person_id,
                JurorPlace.state == JurorState.CHOSEN,
                Dispute.closed_on.is_(None),
                ~seated,
            )
        )
        for place, hearing_on, dispute in session.execute(query.order_by(JurorDraw.hearing_on, JurorPlace.id)):
            yield OpenItem(
                OpenWork.JUROR_PLACE,
                place.id,
                of_case(session, dispute),
                hearing_on,
                _substitute(session, place),
                "cases",
                f"{dispute.id}#panel",
            )

    def pass_on(self, step: Step, successor: Successor) -> None:
        """The substitute was drawn with the place; raises what ``JurorDraws.replace`` raises."""
        step.desk.jurors.replace_within(step.session, step.item.id, step.reason)


def _mediations(session: Session, work: OpenWork, query, person_id: str, today: date) -> Iterator[OpenItem]:  # type: ignore[no-untyped-def]
    rows = session.execute(query).all()
    able = _able(session, person_id, today) if rows else ()
    for case, dispute in rows:
        yield OpenItem(work, case.id, of_case(session, dispute), case.due_on, able, "mediation", case.id)


def _able(session: Session, person_id: str, today: date) -> tuple[Successor, ...]:
    """Mediators whom nothing in their own entry bars; links to the parties show when the case goes over."""
    others = select(Mediator).where(Mediator.active, Mediator.id != person_id).order_by(Mediator.name)
    return tuple(
        Successor(each.id, each.name)
        for each in session.scalars(others)
        if not check_eligibility(mediator_facts(each, ()), today)
    )


def _chosen_place(session: Session, dispute_id: str, juror_id: str) -> JurorPlace | None:
    query = select(JurorPlace).where(
        JurorPlace.dispute_id == dispute_id, JurorPlace.juror_id == juror_id, JurorPlace.state == JurorState.CHOSEN
    )
    return session.scalars(query.order_by(JurorPlace.id.desc())).first()


def _substitute(session: Session, place: JurorPlace | None) -> tuple[Successor, ...]:
    found = next_substitute(session, place.draw_id) if place is not None else None
    return (Successor(found.juror_id, found.juror_name),) if found is not None else ()


def _stopped(stopped: KnownError, item: OpenItem, successor: Successor) -> KnownError:
    code = _STOPS.get(stopped.code)
    return KnownError(code, name=successor.name, matter=item.matter) if code else stopped
