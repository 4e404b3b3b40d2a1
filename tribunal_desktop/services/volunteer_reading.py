"""What the use cases of volunteers read alike: names, pairings of a month, cases, and who may write."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.table_sheet import SheetTable, TableSheetPaper, render
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, StaffMember, Tribunal, UnitOfWork, Volunteer, VolunteerPairing
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.rules.volunteers import worked_in
from tribunal_desktop.services.case_list_paper import made_words
from tribunal_desktop.services.volunteer_views import ListPaper

JUDGES = (Post.PRESIDENT, Post.TRIBUNAL_HEAD, Post.JUDGE)
"""Posts that hear cases."""


def refuse(findings: Iterable[Finding]) -> None:
    """Raise ``volunteer_refused`` when something stops saving."""
    stopping = blocking(findings)
    if stopping:
        raise KnownError("volunteer_refused", count=len(stopping))


def known(session: Session, kind: type[Any], key: str) -> Any:
    """A row by its id; raises ``volunteer_gone``."""
    row = session.get(kind, key)
    if row is None:
        raise KnownError("volunteer_gone")
    return row


def staff_names(session: Session) -> dict[str, str]:
    """Names of the staff by id."""
    return {key: name for key, name in session.execute(select(StaffMember.id, StaffMember.name))}


def volunteer_names(session: Session) -> dict[str, str]:
    """Names of the volunteers by id."""
    return {key: name for key, name in session.execute(select(Volunteer.id, Volunteer.name))}


def case_numbers(session: Session, ids: Iterable[str | None]) -> dict[str, str]:
    """Numbers of disputes by id."""
    wanted = {each for each in ids if each}
    return {row.id: row.number for row in session.scalars(select(Dispute).where(Dispute.id.in_(wanted)))}


def running_pairings(session: Session) -> Sequence[VolunteerPairing]:
    """Pairings that have not ended."""
    return session.scalars(select(VolunteerPairing).where(VolunteerPairing.ended_on.is_(None))).all()


def pairings_of(session: Session, month: date) -> dict[str, VolunteerPairing]:
    """The last pairing of each volunteer who worked with a judge in ``month``, by volunteer."""
    rows = session.scalars(select(VolunteerPairing).order_by(VolunteerPairing.started_on, VolunteerPairing.id))
    return {row.volunteer_id: row for row in rows if worked_in(month, row.started_on, row.ended_on)}


def table_paper(
    session: Session,
    uow: UnitOfWork,
    title: str,
    lines: Sequence[str],
    tables: Sequence[SheetTable],
    notes: Sequence[str] = (),
) -> ListPaper:
    """A list of the volunteers on paper."""
    tribunal = session.execute(select(Tribunal.name, Tribunal.practice)).one()
    paper = render(
        TableSheetPaper(
            title=title,
            issuer=tribunal.name,
            made=made_words(uow.clock()),
            lines=tuple(lines),
            tables=tuple(tables),
            notes=tuple(notes),
            practice=tribunal.practice,
        )
    )
    return ListPaper(paper, title)
