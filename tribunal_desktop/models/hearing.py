"""Hearings (庭审): when and where they are held, who comes, and what is said there."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import ID_LENGTH, LOCAL, Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import (
    ClosedGround,
    HearingKind,
    HearingState,
    HearingVenue,
    SpeakerRole,
    TranscriptSign,
    TranscriptState,
)


class Hearing(Recorded, Base):
    """One hearing, conference, inquiry or pronouncement (开庭、庭前会议、询问、宣判)."""

    __tablename__ = "hearing"
    __table_args__ = (
        Index("ix_hearing_dispute", "dispute_id", "starts_at"),
        Index("ix_hearing_day", "state", "starts_at", "ends_at"),
    )
    record_type = "hearing"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    kind: Mapped[HearingKind]
    state: Mapped[HearingState] = mapped_column(default=HearingState.PLANNED)
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    """Until when the people and the room are taken."""
    venue: Mapped[HearingVenue]
    place: Mapped[str]
    """Court room, village or meeting number."""
    stop_id: Mapped[str | None] = mapped_column(ForeignKey("circuit_stop.id"), default=None)
    is_public: Mapped[bool] = mapped_column(default=True)
    closed_ground: Mapped[ClosedGround | None] = mapped_column(default=None)
    judge_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    assistant_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    clerk_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    assessors: Mapped[str] = mapped_column(default="")
    """Names with 、 between."""
    interpreter: Mapped[str] = mapped_column(default="")
    immobile_party: Mapped[bool] = mapped_column(default=False)
    """A party can hardly move: the hearing goes to it (row 29.4)."""
    not_on_site_reason: Mapped[str] = mapped_column(default="")
    notice_on: Mapped[date | None] = mapped_column(default=None)
    """When the public notice (开庭公告) was posted, and where."""
    notice_place: Mapped[str] = mapped_column(default="")
    change_reason: Mapped[str] = mapped_column(default="")
    """Why it was put off or cancelled."""
    held_from: Mapped[datetime | None] = mapped_column(default=None)
    held_until: Mapped[datetime | None] = mapped_column(default=None)
    pronounced: Mapped[bool] = mapped_column(default=False)
    """Judgment was pronounced (宣判)."""
    audience_count: Mapped[int | None] = mapped_column(default=None)
    recording_from: Mapped[datetime | None] = mapped_column(default=None)
    recording_until: Mapped[datetime | None] = mapped_column(default=None)
    recording_breaks: Mapped[str] = mapped_column(default="")
    """When the recording (法释〔2017〕5号) stood still, and why."""


class HearingPerson(Recorded, Base):
    """Somebody who is to come to a hearing (到庭人员): whether they came, and whether they signed."""

    __tablename__ = "hearing_person"
    __table_args__ = (Index("ix_hearing_person_hearing", "hearing_id", "row_no"),)
    record_type = "hearing_person"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    hearing_id: Mapped[str] = mapped_column(ForeignKey("hearing.id"))
    row_no: Mapped[int]
    role: Mapped[SpeakerRole]
    name: Mapped[str]
    party_id: Mapped[str | None] = mapped_column(ForeignKey("party.id"), default=None)
    """The party it is, or acts for."""
    came: Mapped[bool] = mapped_column(default=True)
    shown_paper: Mapped[str] = mapped_column(default="")
    """The paper its identity was checked by."""
    signing: Mapped[TranscriptSign] = mapped_column(default=TranscriptSign.OPEN)
    signing_note: Mapped[str] = mapped_column(default="")
    """Why it did not sign (CPL 150)."""


class HearingTranscript(Recorded, Base):
    """A version of the transcript of a hearing (庭审笔录); its words stay on this computer, their hash is reported."""

    __tablename__ = "hearing_transcript"
    __table_args__ = (Index("ix_hearing_transcript_hearing", "hearing_id", "edition"),)
    record_type = "hearing_transcript"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    hearing_id: Mapped[str] = mapped_column(ForeignKey("hearing.id"))
    edition: Mapped[int]
    state: Mapped[TranscriptState] = mapped_column(default=TranscriptState.OPEN)
    edition_reason: Mapped[str] = mapped_column(default="")
    """Why a signed transcript got another version."""
    closed_at: Mapped[datetime | None] = mapped_column(default=None)
    locked_at: Mapped[datetime | None] = mapped_column(default=None)
    text_sha256: Mapped[str] = mapped_column(String(64), default="")
    """Hash of the words as they were closed, and again as they were signed."""
    line_count: Mapped[int] = mapped_column(default=0)


class TranscriptLine(Base):
    """One line of a transcript, written as it is typed: no record of its own until the transcript is closed."""

    __tablename__ = "transcript_line"

    transcript_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("hearing_transcript.id"), primary_key=True)
    row_no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    speaker: Mapped[str]
    """Short sign of who speaks (审, 原, 被); empty for a line that goes on."""
    words: Mapped[str]
    said_at: Mapped[datetime | None] = mapped_column(default=None)


class TranscriptCorrection(Recorded, Base):
    """A correction asked for while the transcript was read (补正; CPL 150), with the initials beside it."""

    __tablename__ = "transcript_correction"
    __table_args__ = (Index("ix_transcript_correction_transcript", "transcript_id", "line_no"),)
    record_type = "transcript_correction"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    transcript_id: Mapped[str] = mapped_column(ForeignKey("hearing_transcript.id"))
    line_no: Mapped[int]
    old_text: Mapped[str] = mapped_column(info=LOCAL)
    new_text: Mapped[str] = mapped_column(info=LOCAL)
    initials: Mapped[str]
    """Who asked for it and initialled it."""
    noted_at: Mapped[datetime]


class TribunalPhrase(Recorded, Base):
    """A phrase of the tribunal's own (常用语): instead of the one shipped under the same code, or a new one."""

    __tablename__ = "tribunal_phrase"
    record_type = "tribunal_phrase"

    id: Mapped[Id]
    code: Mapped[str] = mapped_column(String(2), unique=True)
    title: Mapped[str]
    text: Mapped[str]
