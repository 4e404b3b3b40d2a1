"""Four types of cases, their supervision, and the danger that a dispute turns violent.

What says that a person may become dangerous stays on this computer: such rows are not ``Recorded``, so neither the
parent court's packets nor the trail of the dispute carry them (``docs/decisions/risk-marks.md``).
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, ForeignKey, Index, String, event, inspect
from sqlalchemy.orm import Mapped, Mapper, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import (
    FinderRole,
    FlagState,
    FourType,
    NetRole,
    RiskLevel,
    Stage,
    SupervisionMeasure,
    ToldBody,
)


class CaseFlag(Recorded, Base):
    """What a person said to one indicator of the four types (四类案件标识): confirmed, rejected or lifted."""

    __tablename__ = "case_flag"
    __table_args__ = (Index("ix_case_flag_dispute", "dispute_id", "state"), Index("ix_case_flag_state", "state"))
    record_type = "case_flag"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    four_type: Mapped[FourType]
    indicator: Mapped[str] = mapped_column(String(16))
    state: Mapped[FlagState]
    finder: Mapped[FinderRole]
    found_stage: Mapped[Stage]
    marked_at: Mapped[datetime]
    marked_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    words: Mapped[str] = mapped_column(default="")
    evidence: Mapped[str] = mapped_column(default="")
    evidence_key: Mapped[str] = mapped_column(String(64), default="")
    """Digest of the facts the program's proposal rested on: the same facts are not proposed again."""
    lifted_at: Mapped[datetime | None] = mapped_column(default=None)
    lifted_by_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    lifted_words: Mapped[str] = mapped_column(default="")


class FlagProposal(Base):
    """A proposal of the rules that waits for a person (待认定提示), kept so that nobody evaluates every case for it."""

    __tablename__ = "flag_proposal"

    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"), primary_key=True)
    indicator: Mapped[str] = mapped_column(String(16), primary_key=True)


class RiskAssessment(Recorded, Base):
    """One sitting of the judges' round table on a case (法官圆桌会风险评估)."""

    __tablename__ = "risk_assessment"
    __table_args__ = (Index("ix_risk_assessment_dispute", "dispute_id", "recorded_at"),)
    record_type = "risk_assessment"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    held_on: Mapped[date]
    attendees: Mapped[str]
    stability: Mapped[RiskLevel]
    quality: Mapped[RiskLevel]
    opinion: Mapped[RiskLevel]
    integrity: Mapped[RiskLevel]
    level: Mapped[RiskLevel]
    supervisor_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    minutes: Mapped[str]
    recorded_at: Mapped[datetime]
    recorded_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))


class RiskMeasure(Recorded, Base):
    """A measure the round table decided on (风险防控措施); the case does not close before it is ticked."""

    __tablename__ = "risk_measure"
    __table_args__ = (Index("ix_risk_measure_dispute", "dispute_id", "done_on"),)
    record_type = "risk_measure"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    assessment_id: Mapped[str] = mapped_column(ForeignKey("risk_assessment.id"))
    position: Mapped[int]
    text: Mapped[str]
    done_on: Mapped[date | None] = mapped_column(default=None)
    done_by_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    done_words: Mapped[str] = mapped_column(default="")


class SupervisionAct(Recorded, Base):
    """One act of supervision (监督管理留痕): kept for ever; a correction is another act that names the first."""

    __tablename__ = "supervision_act"
    __table_args__ = (
        Index("ix_supervision_act_dispute", "dispute_id", "acted_at"),
        Index("ix_supervision_act_awaited", "reported_at", "report_by"),
    )
    record_type = "supervision_act"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    measure: Mapped[SupervisionMeasure]
    acted_at: Mapped[datetime]
    acted_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    words: Mapped[str]
    report_by: Mapped[date | None] = mapped_column(default=None)
    corrects_id: Mapped[str | None] = mapped_column(ForeignKey("supervision_act.id"), default=None)
    report: Mapped[str] = mapped_column(default="")
    reported_at: Mapped[datetime | None] = mapped_column(default=None)
    reported_by_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)


_ANSWER = {"report", "reported_at", "reported_by_id"}


@event.listens_for(SupervisionAct, "before_update")
def _only_the_answer_is_added(_mapper: Mapper[Any], _connection: Connection, act: SupervisionAct) -> None:
    """What was done stays as it was written; an answer is given once."""
    for attribute in inspect(act).attrs:
        before = attribute.history.deleted
        if attribute.history.has_changes() and (attribute.key not in _ANSWER or (before and before[0])):
            raise PermissionError(f"{attribute.key} of an act of supervision is kept")


@event.listens_for(SupervisionAct, "before_delete")
def _nothing_is_deleted(_mapper: Mapper[Any], _connection: Connection, _act: SupervisionAct) -> None:
    raise PermissionError("an act of supervision is kept for ever")


class DangerMark(Base):
    """Mark that a civil dispute may turn into a crime (民转刑风险标识); never reported, never on a party's paper."""

    __tablename__ = "danger_mark"
    __table_args__ = (
        Index("ix_danger_mark_dispute", "dispute_id", "lifted_at"),
        Index("ix_danger_mark_check", "lifted_at", "check_on"),
    )

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    grounds: Mapped[str]
    """Codes of ``DangerGround``, comma-separated."""
    words: Mapped[str]
    level: Mapped[RiskLevel]
    marked_at: Mapped[datetime]
    marked_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    check_on: Mapped[date]
    """When somebody looks again."""
    lifted_at: Mapped[datetime | None] = mapped_column(default=None)
    lifted_by_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    lifted_words: Mapped[str] = mapped_column(default="")


class DangerNotice(Base):
    """That a local body was warned (风险报告), and its return receipt."""

    __tablename__ = "danger_notice"
    __table_args__ = (Index("ix_danger_notice_mark", "mark_id"), Index("ix_danger_notice_receipt", "receipt_on"))

    id: Mapped[Id]
    mark_id: Mapped[str] = mapped_column(ForeignKey("danger_mark.id"))
    body: Mapped[ToldBody]
    body_name: Mapped[str]
    person: Mapped[str]
    told_at: Mapped[datetime]
    told_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    receipt_on: Mapped[date | None] = mapped_column(default=None)
    receipt_words: Mapped[str] = mapped_column(default="")


class DangerCheck(Base):
    """A look at how things stand (风险回访)."""

    __tablename__ = "danger_check"
    __table_args__ = (Index("ix_danger_check_mark", "mark_id"),)

    id: Mapped[Id]
    mark_id: Mapped[str] = mapped_column(ForeignKey("danger_mark.id"))
    checked_at: Mapped[datetime]
    checked_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    words: Mapped[str]
    next_on: Mapped[date]


class NetMember(Base):
    """Somebody who watches over the people concerned (防护网成员)."""

    __tablename__ = "net_member"
    __table_args__ = (Index("ix_net_member_mark", "mark_id"),)

    id: Mapped[Id]
    mark_id: Mapped[str] = mapped_column(ForeignKey("danger_mark.id"))
    name: Mapped[str]
    role: Mapped[NetRole]
    phone: Mapped[str]
    left_on: Mapped[date | None] = mapped_column(default=None)
