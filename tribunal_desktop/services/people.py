"""Use cases of the roster (队伍与志愿者): who works here, who may mediate, whom they are related to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import DeclaredRelative, Juror, MediationCase, Mediator, StaffMember, UnitOfWork, Volunteer
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.figures import figure_on
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.identity import check_resident_id
from tribunal_desktop.rules.jurors import LEAST_AGE, TERM_YEARS, term_ends, years_later
from tribunal_desktop.rules.terms import MediationStatus, MediatorKind, Right
from tribunal_desktop.services.people_rows import (
    CertificateState,
    HelperDetails,
    HelperKind,
    HelperRow,
    MediatorDetails,
    MediatorRow,
    NewRelative,
    NewStaff,
    Relative,
    StaffRow,
)
from tribunal_desktop.services.rights import may
from tribunal_desktop.services.search_index import index_mediator
from tribunal_desktop.services.work_times import change_work_time

MEDIATOR = "mediator"
"""``person_kind`` of a mediator's declared relatives."""

STAFF = "staff"
"""``person_kind`` of a staff member's declared relatives; that of helpers is their ``HelperKind``."""

_ENDS_SOON = timedelta(days=60)
_HELPERS: dict[HelperKind, type[Juror] | type[Volunteer]] = {
    HelperKind.JUROR: Juror,
    HelperKind.VOLUNTEER: Volunteer,
}


class People:
    """Keeps the rosters; every method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def may_keep(self, kind: HelperKind) -> bool:
        """Whether who is at work may change a roster of helpers; that of volunteers takes a right of its own."""
        return kind is not HelperKind.VOLUNTEER or may(self._uow.actor.post, Right.KEEP_VOLUNTEERS)

    def _require(self, kind: HelperKind) -> None:
        if not self.may_keep(kind):
            raise KnownError("right_missing")

    def staff(self) -> tuple[StaffRow, ...]:
        """The staff, those who left last."""
        with self._uow.read() as session:
            rows = session.scalars(select(StaffMember).order_by(StaffMember.active.desc(), StaffMember.id))
            relatives = _relatives(session, STAFF)
            return tuple(
                StaffRow(row.id, row.name, row.post, row.phone or "", row.active, relatives.get(row.id, ()))
                for row in rows
            )

    def helpers(self, kind: HelperKind) -> tuple[HelperRow, ...]:
        """People's assessors or volunteers, those who left last."""
        with self._uow.read() as session:
            today = self._uow.today()
            relatives = _relatives(session, kind)
            return tuple(_helper_row(kind, row, relatives.get(row.id, ()), today) for row in _helpers(session, kind))

    def mediators(self) -> tuple[MediatorRow, ...]:
        """The roster of mediators (调解员名册), those who left last."""
        with self._uow.read() as session:
            today = self._uow.today()
            mediators = session.scalars(select(Mediator).order_by(Mediator.active.desc(), Mediator.id)).all()
            relatives = _relatives(session, MEDIATOR)
            running = running_by_mediator(session)
            return tuple(
                _mediator_row(each, relatives.get(each.id, ()), running.get(each.id, 0), today) for each in mediators
            )

    def add_staff(self, new: NewStaff) -> str:
        """Add a member of the staff; raises ``person_refused`` when the name is missing."""
        _refuse(_check_name(new.name))
        with self._uow.write("people.add_staff") as session:
            member = StaffMember(
                id=new_id(self._uow.clock), name=new.name.strip(), post=new.post, phone=new.phone.strip() or None
            )
            session.add(member)
            return member.id

    def change_staff_phone(self, staff_id: str, phone: str) -> None:
        """Correct the phone of a member of the staff; raises ``person_gone``."""
        with self._uow.write("people.change_staff") as session:
            member = session.get(StaffMember, staff_id)
            if member is None:
                raise KnownError("person_gone")
            member.phone = phone.strip() or None

    def check_helper(self, details: HelperDetails) -> tuple[Finding, ...]:
        """What to say about a people's assessor or a volunteer before the roster is changed; reads nothing."""
        return tuple(helper_findings(details, self._uow.today()))

    def add_helper(self, details: HelperDetails) -> str:
        """Add a people's assessor or a volunteer; raises ``person_refused``, for a volunteer ``right_missing``."""
        self._require(details.kind)
        _refuse(self.check_helper(details))
        with self._uow.write(f"people.add_{details.kind}") as session:
            helper = _HELPERS[details.kind](id=new_id(self._uow.clock), name=details.name.strip())
            _fill_helper(helper, details)
            session.add(helper)
            return helper.id

    def change_helper(self, helper_id: str, details: HelperDetails) -> None:
        """Correct the entry of a people's assessor or a volunteer; raises as ``add_helper``."""
        self._require(details.kind)
        _refuse(self.check_helper(details))
        with self._uow.write(f"people.change_{details.kind}") as session:
            _fill_helper(_helper(session, details.kind, helper_id), details)

    def check_mediator(self, details: MediatorDetails) -> tuple[Finding, ...]:
        """What to say about a mediator before the roster is changed; reads nothing."""
        return tuple(mediator_findings(details, self._uow.today()))

    def add_mediator(self, details: MediatorDetails) -> str:
        """Put a mediator on the roster; raises ``person_refused``, ``own_mediator_link``."""
        _refuse(self.check_mediator(details))
        with self._uow.write("people.add_mediator") as session:
            mediator = Mediator(id=new_id(self._uow.clock), name=details.name, kind=details.kind)
            self._check_link(mediator, details.staff_id)
            fill_mediator(mediator, details)
            session.add(mediator)
            index_mediator(session, mediator.id)
            return mediator.id

    def change_mediator(self, mediator_id: str, details: MediatorDetails) -> None:
        """Correct a mediator's entry; raises ``person_refused``, ``own_mediator_link`` and as ``change_work_time``."""
        _refuse(self.check_mediator(details))
        with self._uow.write("people.change_mediator") as session:
            mediator = _mediator(session, mediator_id)
            self._check_link(mediator, details.staff_id)
            change_work_time(session, self._uow, mediator, full_time=details.full_time, from_on=details.full_time_from)
            fill_mediator(mediator, details)
            index_mediator(session, mediator_id)

    def _check_link(self, mediator: Mediator, staff_id: str) -> None:
        """Whoever mediates a case may do more in it than their post allows: nobody says of themselves that they do."""
        actor = self._uow.actor
        if staff_id == actor.id != mediator.staff_id and not may(actor.post, Right.SCREEN_SAFETY):
            raise KnownError("own_mediator_link")

    def declare_relative(self, person_id: str, relative: NewRelative) -> str:
        """Note a near relative somebody on one of the rosters declared.

        Raises ``person_refused`` without name and relation.
        """
        _refuse(self.check_relative(relative))
        with self._uow.write("people.declare_relative") as session:
            row = DeclaredRelative(
                id=new_id(self._uow.clock),
                person_kind=_roster_of(session, person_id),
                person_id=person_id,
                name=relative.name.strip(),
                relation=relative.relation.strip(),
                id_number=relative.id_number.strip() or None,
                phone=relative.phone.strip() or None,
                employer=relative.employer.strip(),
                domicile=relative.domicile.strip(),
                shares_in=listed(relative.shares_in),
            )
            session.add(row)
            return row.id

    def check_relative(self, relative: NewRelative) -> tuple[Finding, ...]:
        """What to say about a relative before the declaration is kept."""
        return tuple(_check_relative(relative))

    def withdraw_relative(self, relative_id: str) -> NewRelative:
        """Strike a declaration out; gives it back so that it can be declared again."""
        with self._uow.write("people.withdraw_relative") as session:
            row = session.get(DeclaredRelative, relative_id)
            if row is None:
                raise KnownError("person_gone")
            session.delete(row)
            return NewRelative(
                row.name,
                row.relation,
                row.id_number or "",
                row.phone or "",
                row.employer,
                row.domicile,
                row.shares_in,
            )


def _helpers(session: Session, kind: HelperKind) -> Sequence[Juror | Volunteer]:
    if kind is HelperKind.JUROR:
        return session.scalars(select(Juror).order_by(Juror.active.desc(), Juror.id)).all()
    return session.scalars(select(Volunteer).order_by(Volunteer.active.desc(), Volunteer.id)).all()


def _helper(session: Session, kind: HelperKind, helper_id: str) -> Juror | Volunteer:
    helper = session.get(Juror, helper_id) if kind is HelperKind.JUROR else session.get(Volunteer, helper_id)
    if helper is None:
        raise KnownError("person_gone")
    return helper


def _roster_of(session: Session, person_id: str) -> str:
    """Which roster somebody is on, as the kind of person of a declaration."""
    rosters = {STAFF: StaffMember, MEDIATOR: Mediator, HelperKind.JUROR: Juror, HelperKind.VOLUNTEER: Volunteer}
    for kind, roster in rosters.items():
        if session.get(roster, person_id) is not None:
            return kind
    raise KnownError("person_gone")


def running_by_mediator(session: Session) -> dict[str, int]:
    """Mediations in hand by mediator."""
    counts = select(MediationCase.mediator_id, func.count()).where(MediationCase.status == MediationStatus.RUNNING)
    return {mediator_id: count for mediator_id, count in session.execute(counts.group_by(MediationCase.mediator_id))}


def certificate_state(number: str | None, valid_to: date | None, today: date) -> CertificateState:
    """What a certificate is worth on ``today``; one without an end does not run out."""
    if valid_to and valid_to < today:
        return CertificateState.EXPIRED
    if not number:
        return CertificateState.NONE
    return CertificateState.ENDS_SOON if valid_to and valid_to - _ENDS_SOON <= today else CertificateState.VALID


def _refuse(findings: tuple[Finding, ...]) -> None:
    if blocking(findings):
        raise KnownError("person_refused")


def _check_name(name: str) -> tuple[Finding, ...]:
    return () if name.strip() else (Finding("person_name_missing", "name", Severity.BLOCK),)


def mediator_findings(details: MediatorDetails, today: date) -> Iterator[Finding]:
    """What stands against the entry of a mediator, at its fields."""
    yield from _check_name(details.name)
    if details.kind is MediatorKind.INVITED and not details.certificate_no.strip():
        yield Finding("roster_certificate_missing", "certificate_no", Severity.NOTE, basis="法释〔2016〕14号第5条")
    if details.certificate_valid_to and details.certificate_valid_to < today:
        yield Finding("roster_certificate_expired", "certificate_valid_to", Severity.NOTE)
    if details.id_number.strip():
        question = check_resident_id(details.id_number, "id_number")
        if question:
            yield question


def helper_findings(details: HelperDetails, today: date) -> Iterator[Finding]:
    """What stands against the entry of a people's assessor or a volunteer, at its fields."""
    yield from _check_name(details.name)
    if details.kind is not HelperKind.JUROR:
        return
    born, appointed = details.birth_date, details.appointed_on
    if born and born > today:
        yield Finding("juror_birth_ahead", "birth_date", Severity.BLOCK)
    least, term = figure_on(LEAST_AGE, appointed or today), figure_on(TERM_YEARS, appointed or today)
    if born and born <= today and years_later(born, least.value) > (appointed or today):
        yield Finding("juror_too_young", "birth_date", Severity.NOTE, {"age": least.value}, least.basis)
    if appointed and term_ends(appointed) <= today:
        yield Finding("juror_term_over", "appointed_on", Severity.NOTE, {"years": term.value}, term.basis)


def _check_relative(relative: NewRelative) -> Iterator[Finding]:
    if not relative.name.strip():
        yield Finding("person_name_missing", "relative_name", Severity.BLOCK)
    if not relative.relation.strip():
        yield Finding("relation_missing", "relation", Severity.BLOCK)


def _mediator(session: Session, mediator_id: str) -> Mediator:
    mediator = session.get(Mediator, mediator_id)
    if mediator is None:
        raise KnownError("person_gone")
    return mediator


def fill_mediator(mediator: Mediator, details: MediatorDetails) -> None:
    """Write what was typed into a mediator of the roster."""
    mediator.name = details.name.strip()
    mediator.kind = details.kind
    mediator.organisation = details.organisation.strip() or None
    mediator.certificate_no = details.certificate_no.strip() or None
    mediator.certificate_valid_to = details.certificate_valid_to
    mediator.languages = listed(details.languages)
    mediator.fields = listed(details.fields)
    mediator.township = details.township.strip() or None
    mediator.phone = details.phone.strip() or None
    mediator.id_number = details.id_number.strip() or None
    mediator.full_time = details.full_time
    mediator.staff_id = details.staff_id or None


def _fill_helper(helper: Juror | Volunteer, details: HelperDetails) -> None:
    helper.name = details.name.strip()
    helper.township = details.township.strip() or None
    helper.phone = details.phone.strip() or None
    if isinstance(helper, Juror):
        helper.birth_date = details.birth_date
        helper.appointed_on = details.appointed_on
        helper.fields = listed(details.fields)


def listed(typed: str) -> str:
    """A typed list with one kind of separator: «婚姻家庭, 邻里；土地» becomes «婚姻家庭、邻里、土地»."""
    return "、".join(part.strip() for part in re.split(r"[、，,；;\n]", typed) if part.strip())


def _relatives(session: Session, kind: str) -> dict[str, tuple[Relative, ...]]:
    found: dict[str, tuple[Relative, ...]] = {}
    rows = session.scalars(
        select(DeclaredRelative).where(DeclaredRelative.person_kind == kind).order_by(DeclaredRelative.id)
    )
    for row in rows:
        relative = Relative(
            row.id,
            row.name,
            row.relation,
            row.id_number or "",
            row.phone or "",
            row.employer,
            row.domicile,
            row.shares_in,
        )
        found[row.person_id] = (*found.get(row.person_id, ()), relative)
    return found


def _helper_row(kind: HelperKind, helper: Juror | Volunteer, relatives: tuple[Relative, ...], today: date) -> HelperRow:
    row = HelperRow(helper.id, kind, helper.name, helper.township or "", helper.phone or "", helper.active, relatives)
    if not isinstance(helper, Juror):
        return row
    after = term_ends(helper.appointed_on) if helper.appointed_on else None
    return replace(
        row,
        birth_date=helper.birth_date,
        appointed_on=helper.appointed_on,
        term_to=after - timedelta(days=1) if after else None,
        term_over=after is not None and after <= today,
        fields=helper.fields,
    )


def _mediator_row(mediator: Mediator, relatives: tuple[Relative, ...], running: int, today: date) -> MediatorRow:
    return MediatorRow(
        id=mediator.id,
        name=mediator.name,
        kind=mediator.kind,
        organisation=mediator.organisation or "",
        certificate_no=mediator.certificate_no or "",
        certificate_valid_to=mediator.certificate_valid_to,
        certificate=certificate_state(mediator.certificate_no, mediator.certificate_valid_to, today),
        languages=mediator.languages,
        fields=mediator.fields,
        township=mediator.township or "",
        phone=mediator.phone or "",
        id_number=mediator.id_number or "",
        full_time=mediator.full_time,
        active=mediator.active,
        running=running,
        relatives=relatives,
        staff_id=mediator.staff_id or "",
    )
