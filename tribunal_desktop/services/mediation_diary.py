"""The contact diary of a mediation (调解联系记录): one line a contact, a pasted chat as many lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Deadline, MediationCase, MediationContact, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.chat_lines import read_chat
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.terms import ContactWay
from tribunal_desktop.services.limits import end_limits
from tribunal_desktop.services.mediation_reading import mediation_case, running_mediation

FIRST_CONTACT = "M-CON"
"""Limit in which an online mediator reaches the other side."""
_LONGEST_SPEAKER = 40
_A_SECOND = timedelta(seconds=1)


@dataclass(frozen=True)
class ContactDetails:
    """One contact as typed; what was said stays on this computer."""

    contacted_at: datetime
    way: ContactWay
    with_whom: str
    point: str
    next_step: str = ""
    next_on: date | None = None


@dataclass(frozen=True)
class ContactRow:
    """One contact of the diary."""

    id: str
    details: ContactDetails
    next_done: bool


class MediationDiary:
    """Keeps the diary of a mediation; every method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def lines(self, mediation_id: str) -> tuple[ContactRow, ...]:
        """The contacts in time order; raises ``mediation_gone``."""
        with self._uow.read() as session:
            mediation_case(session, mediation_id)
            return tuple(_row(each) for each in _contacts(session, mediation_id))

    def check(self, mediation_id: str, details: ContactDetails) -> tuple[Finding, ...]:
        """What to say about a contact before it is kept."""
        with self._uow.read() as session:
            return self._check(mediation_case(session, mediation_id), details)

    def add(self, mediation_id: str, *contacts: ContactDetails) -> tuple[str, ...]:
        """Keep contacts and return their ids; raises ``contact_refused`` and keeps none when one is wrong."""
        with self._uow.write("mediation.contact") as session:
            case = running_mediation(session, mediation_id)
            rows = []
            for details in contacts:
                self._refuse(case, details)
                row = MediationContact(
                    id=new_id(self._uow.clock), mediation_case_id=case.id, dispute_id=case.dispute_id
                )
                _fill(row, details)
                rows.append(row)
            session.add_all(rows)
            if rows:
                first = min(beijing_day(row.contacted_at) for row in rows)
                end_limits(session, case.dispute_id, first, Deadline.rule_id == FIRST_CONTACT)
            return tuple(row.id for row in rows)

    def change(self, contact_id: str, details: ContactDetails) -> None:
        """Correct a contact; raises ``contact_refused`` or ``mediation_gone``."""
        with self._uow.write("mediation.change_contact") as session:
            row = _contact(session, contact_id)
            self._refuse(running_mediation(session, row.mediation_case_id), details)
            _fill(row, details)

    def strike(self, *contact_ids: str) -> tuple[ContactDetails, ...]:
        """Take contacts out of the diary and return what they said, so that they can be put back."""
        with self._uow.write("mediation.strike_contact") as session:
            rows = [_contact(session, contact_id) for contact_id in contact_ids]
            for row in rows:
                running_mediation(session, row.mediation_case_id)
                session.delete(row)
            return tuple(_row(row).details for row in rows)

    def tick(self, contact_id: str, done: bool) -> None:
        """Note that the next step was done, or was not after all."""
        with self._uow.write("mediation.tick_contact") as session:
            _contact(session, contact_id).next_done = done

    def read_pasted(self, pasted: str) -> tuple[ContactDetails, ...]:
        """A pasted chat as contacts, a second apart where the copy tells no other time; without any it was just now."""
        messages = read_chat(pasted, self._uow.clock())
        found: list[ContactDetails] = []
        last = self._uow.clock() - _A_SECOND * (len(messages) + 1)
        for line in messages:
            last = max(line.said_at, last + _A_SECOND) if found and line.said_at else line.said_at or last + _A_SECOND
            found.append(ContactDetails(last, ContactWay.MESSAGE, line.speaker[:_LONGEST_SPEAKER], line.text))
        return tuple(found)

    def _refuse(self, case: MediationCase, details: ContactDetails) -> None:
        stops = blocking(self._check(case, details))
        if stops:
            raise KnownError("contact_refused", count=len(stops))

    def _check(self, case: MediationCase, details: ContactDetails) -> tuple[Finding, ...]:
        return tuple(_wrong(case, details, self._uow.clock()))


def _wrong(case: MediationCase, details: ContactDetails, now: datetime) -> Iterator[Finding]:
    if not details.point.strip():
        yield Finding("contact_point_missing", "point", Severity.BLOCK)
    if details.contacted_at > now:
        yield Finding("contact_in_future", "contacted_at", Severity.BLOCK)
    elif beijing_day(details.contacted_at) < beijing_day(case.assigned_at):
        yield Finding("contact_before_assignment", "contacted_at", Severity.NOTE)
    if details.next_on and details.next_on < beijing_day(details.contacted_at):
        yield Finding("contact_next_before", "next_on", Severity.BLOCK)


def _contacts(session: Session, mediation_id: str) -> Sequence[MediationContact]:
    query = select(MediationContact).where(MediationContact.mediation_case_id == mediation_id)
    return session.scalars(query.order_by(MediationContact.contacted_at, MediationContact.id)).all()


def _contact(session: Session, contact_id: str) -> MediationContact:
    row = session.get(MediationContact, contact_id)
    if row is None:
        raise KnownError("mediation_gone")
    return row


def _row(row: MediationContact) -> ContactRow:
    details = ContactDetails(row.contacted_at, row.contact_way, row.with_whom, row.point, row.next_step, row.next_on)
    return ContactRow(row.id, details, row.next_done)


def _fill(row: MediationContact, details: ContactDetails) -> None:
    row.contacted_at, row.contact_way = details.contacted_at, details.way
    row.with_whom, row.point = details.with_whom.strip(), details.point.strip()
    row.next_step, row.next_on = details.next_step.strip(), details.next_on
