"""What papers say about the court and the tribunal besides their names (法庭信息): address, telephone, account …"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Tribunal, UnitOfWork
from tribunal_desktop.rules.terms import Right
from tribunal_desktop.services.rights import may, require


@dataclass(frozen=True)
class CourtContact:
    """As people type it; an empty field prints a blank."""

    address: str = ""
    postcode: str = ""
    phone: str = ""
    office_hours: str = ""
    fee_account: str = ""
    higher_court: str = ""
    enquiry: str = ""
    supervision_phone: str = ""


class CourtContacts:
    """Reads and keeps the contact data of the tribunal."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def may_write(self) -> bool:
        """Whether who is at work may change it."""
        return may(self._uow.actor.post, Right.WRITE_FORMS)

    def read(self) -> CourtContact:
        """What is known; raises ``tribunal_missing``."""
        with self._uow.read() as session:
            row = _tribunal(session)
            return CourtContact(**{field.name: getattr(row, field.name) for field in dataclasses.fields(CourtContact)})

    def save(self, contact: CourtContact) -> None:
        """Keep it for all papers from now on; raises ``right_missing``, ``tribunal_missing``."""
        require(self._uow.actor, Right.WRITE_FORMS)
        with self._uow.write("tribunal.contact") as session:
            row = _tribunal(session)
            for name, value in dataclasses.asdict(contact).items():
                setattr(row, name, " ".join(value.split()))


def _tribunal(session: Session) -> Tribunal:
    row = session.scalars(select(Tribunal).limit(1)).first()
    if row is None:
        raise KnownError("tribunal_missing")
    return row
