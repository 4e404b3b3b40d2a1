"""People and bodies beside the rosters: organisations, grid workers, experts, town teams, trainees."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import TownTeam, TraineeRole


class MediationOrganisation(Recorded, Base):
    """A mediation organisation (调解组织); its members are the mediators that name it."""

    __tablename__ = "mediation_organisation"
    record_type = "mediation_organisation"

    id: Mapped[Id]
    name: Mapped[str] = mapped_column(unique=True)
    township: Mapped[str] = mapped_column(default="")
    contact_name: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    open_quota: Mapped[int | None] = mapped_column(default=None)
    """How many disputes it takes at a time; none where it set no limit."""
    active: Mapped[bool] = mapped_column(default=True)


class GridWorker(Recorded, Base):
    """A grid worker (网格员)."""

    __tablename__ = "grid_worker"
    record_type = "grid_worker"

    id: Mapped[Id]
    name: Mapped[str]
    township: Mapped[str] = mapped_column(default="")
    grid_name: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)


class Expert(Recorded, Base):
    """Somebody the tribunal asks about their trade (咨询专家)."""

    __tablename__ = "expert"
    record_type = "expert"

    id: Mapped[Id]
    name: Mapped[str]
    fields: Mapped[str] = mapped_column(default="")
    organisation: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)


class ExpertConsultation(Recorded, Base):
    """What an expert was asked in a case, and what they said (专家咨询); the opinion's file is attached to it."""

    __tablename__ = "expert_consultation"
    __table_args__ = (Index("ix_expert_consultation_dispute", "dispute_id"),)
    record_type = "expert_consultation"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    expert_id: Mapped[str] = mapped_column(ForeignKey("expert.id"))
    asked_on: Mapped[date]
    question: Mapped[str]
    expert_opinion: Mapped[str] = mapped_column(default="")
    answered_on: Mapped[date | None] = mapped_column(default=None)


class TownTeamMember(Recorded, Base):
    """A respected villager in one of a township's three teams (新乡贤)."""

    __tablename__ = "town_team_member"
    __table_args__ = (Index("ix_town_team_member_person", "name", "phone"),)
    record_type = "town_team_member"

    id: Mapped[Id]
    name: Mapped[str]
    township: Mapped[str]
    phone: Mapped[str] = mapped_column(default="")
    town_team: Mapped[TownTeam]
    active: Mapped[bool] = mapped_column(default=True)


class TraineeDuty(Recorded, Base):
    """One of the five roles a village official is trained for in court (「五员」实训)."""

    __tablename__ = "trainee_duty"
    __table_args__ = (Index("ix_trainee_duty_village", "village_id", "trainee_role"),)
    record_type = "trainee_duty"

    id: Mapped[Id]
    name: Mapped[str]
    village_id: Mapped[str] = mapped_column(ForeignKey("village.id"))
    trainee_role: Mapped[TraineeRole]
    started_on: Mapped[date]
    ended_on: Mapped[date | None] = mapped_column(default=None)
