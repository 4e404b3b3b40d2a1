"""Staff, mediators, jurors, volunteers and the relatives they declared."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import ID_LENGTH, Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import MediatorKind, Post


class StaffMember(Recorded, Base):
    """A member of the tribunal's staff (法庭工作人员)."""

    __tablename__ = "staff_member"
    record_type = "staff_member"

    id: Mapped[Id]
    name: Mapped[str]
    post: Mapped[Post]
    phone: Mapped[str | None] = mapped_column(default=None)
    active: Mapped[bool] = mapped_column(default=True)


class Mediator(Recorded, Base):
    """A mediator on the court's roster (调解员; TYD 5-10)."""

    __tablename__ = "mediator"
    record_type = "mediator"

    id: Mapped[Id]
    name: Mapped[str]
    kind: Mapped[MediatorKind]
    organisation: Mapped[str | None] = mapped_column(default=None)
    certificate_no: Mapped[str | None] = mapped_column(default=None)
    certificate_valid_to: Mapped[date | None] = mapped_column(default=None)
    languages: Mapped[str] = mapped_column(default="")
    fields: Mapped[str] = mapped_column(default="")
    township: Mapped[str | None] = mapped_column(default=None)
    phone: Mapped[str | None] = mapped_column(default=None)
    id_number: Mapped[str | None] = mapped_column(default=None)
    full_time: Mapped[bool] = mapped_column(default=False)
    active: Mapped[bool] = mapped_column(default=True)
    staff_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    """The member of staff this mediator is, where the tribunal's own people mediate: two of one name are two people."""


class Juror(Recorded, Base):
    """A people's assessor (人民陪审员; PAL)."""

    __tablename__ = "juror"
    record_type = "juror"

    id: Mapped[Id]
    name: Mapped[str]
    township: Mapped[str | None] = mapped_column(default=None)
    phone: Mapped[str | None] = mapped_column(default=None)
    active: Mapped[bool] = mapped_column(default=True)
    birth_date: Mapped[date | None] = mapped_column(default=None)
    appointed_on: Mapped[date | None] = mapped_column(default=None)
    """Beginning of the term of five years (PAL 13)."""
    fields: Mapped[str] = mapped_column(default="")
    """What they know well, with 、 between."""


class Volunteer(Recorded, Base):
    """A judicial volunteer (司法志愿者; S001 case 17)."""

    __tablename__ = "volunteer"
    record_type = "volunteer"

    id: Mapped[Id]
    name: Mapped[str]
    township: Mapped[str | None] = mapped_column(default=None)
    phone: Mapped[str | None] = mapped_column(default=None)
    active: Mapped[bool] = mapped_column(default=True)


class DeclaredRelative(Recorded, Base):
    """A relative someone on the roster declared (申报的近亲属): a match asks a question, it never removes anyone."""

    __tablename__ = "declared_relative"
    __table_args__ = (Index("ix_declared_relative_person", "person_id"),)
    record_type = "declared_relative"

    id: Mapped[Id]
    person_kind: Mapped[str] = mapped_column(String(16))
    """staff, mediator, juror or volunteer."""
    person_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    name: Mapped[str]
    relation: Mapped[str]
    id_number: Mapped[str | None] = mapped_column(default=None)
    phone: Mapped[str | None] = mapped_column(default=None)
    employer: Mapped[str] = mapped_column(default="")
    domicile: Mapped[str] = mapped_column(default="")
    shares_in: Mapped[str] = mapped_column(default="")
    """Unlisted companies the relative, or the person itself, holds shares in, with 、 between (R5)."""
