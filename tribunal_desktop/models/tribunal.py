"""The tribunal, its computers and its villages."""

from __future__ import annotations

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import LOCAL, Base, Id
from tribunal_desktop.models.recorded import Recorded


class Tribunal(Recorded, Base):
    """The people's tribunal (人民法庭) this store belongs to; its judgments are its court's (OL 26)."""

    __tablename__ = "tribunal"
    record_type = "tribunal"

    id: Mapped[Id]
    name: Mapped[str]
    court_code: Mapped[str] = mapped_column(String(8))
    court_name: Mapped[str]
    practice: Mapped[bool] = mapped_column(default=False)
    """True in a practice store, which can only ever reach a practice parent court."""
    address: Mapped[str] = mapped_column(default="")
    postcode: Mapped[str] = mapped_column(String(8), default="")
    phone: Mapped[str] = mapped_column(default="")
    office_hours: Mapped[str] = mapped_column(default="")
    fee_account: Mapped[str] = mapped_column(default="")
    """Where litigation fees are paid (诉讼费专户): account name, bank and number, as notices print them."""
    higher_court: Mapped[str] = mapped_column(default="")
    """The intermediate court that hears appeals (上一级人民法院)."""
    enquiry: Mapped[str] = mapped_column(default="")
    """How the progress of a case is looked up (审判流程查询方式)."""
    supervision_phone: Mapped[str] = mapped_column(default="")
    """Telephone for complaints (监督电话)."""
    court_seal_here: Mapped[bool] = mapped_column(default=False)
    """The court's seal, or its seal machine, stands in the tribunal: nothing has to wait for it."""


class Device(Recorded, Base):
    """A computer of the tribunal (设备) with its signing key."""

    __tablename__ = "device"
    record_type = "device"

    id: Mapped[Id]
    name: Mapped[str]
    mark: Mapped[str] = mapped_column(String(8))
    """Short mark in provisional numbers, unique within the tribunal."""
    signing_public: Mapped[str] = mapped_column(String(64))
    certificate_json: Mapped[str | None] = mapped_column(default=None, info=LOCAL)


class Village(Recorded, Base):
    """A village or community (村、社区) in the tribunal's area."""

    __tablename__ = "village"
    record_type = "village"

    id: Mapped[Id]
    name: Mapped[str]
    township: Mapped[str]
    population: Mapped[int | None] = mapped_column(default=None)
    population_year: Mapped[int | None] = mapped_column(default=None)
