"""Who tries a case, what it was deliberated on, the judges' meeting and the search for similar cases."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import ID_LENGTH, LOCAL, Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import Adoption, PanelSeat, Referral


class PanelMember(Recorded, Base):
    """One seat of the body that tries the case, from a day to a day (审判组织成员)."""

    __tablename__ = "panel_member"
    __table_args__ = (Index("ix_panel_member_dispute", "dispute_id", "until_on"),)
    record_type = "panel_member"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    seat: Mapped[PanelSeat]
    person_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    """A staff member; a juror for an assessor's seat."""
    person_name: Mapped[str]
    from_on: Mapped[date]
    until_on: Mapped[date | None] = mapped_column(default=None)
    set_words: Mapped[str] = mapped_column(default="")
    """Why this body sits, or why it replaced another."""


class Deliberation(Recorded, Base):
    """One deliberation (合议庭评议); what was said belongs to the secret file (副卷) and never leaves this computer."""

    __tablename__ = "deliberation"
    __table_args__ = (Index("ix_deliberation_dispute", "dispute_id", "held_at"),)
    record_type = "deliberation"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    held_at: Mapped[datetime]
    recorded_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    present: Mapped[str] = mapped_column(info=LOCAL)
    opinions: Mapped[str] = mapped_column(info=LOCAL)
    conclusion: Mapped[str] = mapped_column(info=LOCAL)


class JudgesMeeting(Recorded, Base):
    """One discussion in the professional judges' meeting (专业法官会议)."""

    __tablename__ = "judges_meeting"
    __table_args__ = (Index("ix_judges_meeting_dispute", "dispute_id", "held_on"),)
    record_type = "judges_meeting"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    held_on: Mapped[date]
    attendees: Mapped[str]
    question: Mapped[str]
    majority: Mapped[str] = mapped_column(info=LOCAL)
    """Opinion of the majority, for the reference of those who decide."""
    minority: Mapped[str] = mapped_column(default="", info=LOCAL)
    recorded_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    adoption: Mapped[Adoption] = mapped_column(default=Adoption.OPEN)
    adoption_words: Mapped[str] = mapped_column(default="", info=LOCAL)
    referral: Mapped[Referral | None] = mapped_column(default=None)
    adopted_on: Mapped[date | None] = mapped_column(default=None)


class SimilarCaseReport(Recorded, Base):
    """Report on the search for similar cases (类案检索报告)."""

    __tablename__ = "similar_case_report"
    __table_args__ = (Index("ix_similar_case_report_dispute", "dispute_id", "made_on"),)
    record_type = "similar_case_report"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    made_on: Mapped[date]
    made_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    question: Mapped[str]
    scope: Mapped[str]
    conclusion: Mapped[str]


class CitedCase(Recorded, Base):
    """A case a report cites (援引的类案): one of the tribunal's own or one typed in."""

    __tablename__ = "cited_case"
    __table_args__ = (Index("ix_cited_case_report", "report_id", "position"),)
    record_type = "cited_case"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    """The case the report is for."""
    report_id: Mapped[str] = mapped_column(ForeignKey("similar_case_report.id"))
    position: Mapped[int]
    cited_no: Mapped[str]
    cited_court: Mapped[str]
    decided_on: Mapped[date | None] = mapped_column(default=None)
    gist: Mapped[str]
    """What it holds on the question."""
    agrees: Mapped[bool]
    """Whether the decision intended here would agree with it."""
