"""What the section on hearings and the transcript show: frozen, made by ``Hearings`` and ``Transcripts``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from tribunal_desktop.rules.hearings import HearingPlan, Holding, RoleKey
from tribunal_desktop.rules.terms import (
    HearingKind,
    HearingState,
    Procedure,
    SpeakerRole,
    TranscriptSign,
    TranscriptState,
)
from tribunal_desktop.rules.transcripts import Line, Phrase, Question


@dataclass(frozen=True)
class PersonChoice:
    """Somebody of the staff to choose for a seat."""

    id: str
    name: str


@dataclass(frozen=True)
class StopChoice:
    """A stop of a circuit trip a hearing can be held at."""

    id: str
    day: date
    place: str
    takes_case: bool
    """The dispute is taken along to it."""


@dataclass(frozen=True)
class HearingRow:
    """One hearing in a list."""

    id: str
    dispute_id: str
    number: str
    parties: str
    plan: HearingPlan
    state: HearingState
    starts_at: datetime
    ends_at: datetime
    judge: str
    clerk: str
    notice_on: date | None
    notice_place: str
    change_reason: str
    held: Holding
    transcript: TranscriptState | None
    """How far its transcript has come; None without one."""

    @property
    def kind(self) -> HearingKind:
        """What is held."""
        return self.plan.kind


@dataclass(frozen=True)
class HearingsView:
    """Hearings of one dispute, and what a new one is chosen from."""

    dispute_id: str
    number: str
    closed: bool
    procedure: Procedure | None
    on_site_wanted: bool
    """Its cause belongs on site (row 29.4)."""
    rows: tuple[HearingRow, ...]
    judges: tuple[PersonChoice, ...]
    assistants: tuple[PersonChoice, ...]
    clerks: tuple[PersonChoice, ...]
    seats: Mapping[str, str | None]
    """Judge, assistant and clerk of the case, by field."""
    assessors: str
    stops: tuple[StopChoice, ...]
    rooms: tuple[str, ...]
    """Rooms hearings were held in, the usual one first."""
    put_off_times: int
    most_put_off: int


@dataclass(frozen=True)
class AttendanceRow:
    """Somebody at a hearing."""

    id: str
    role: SpeakerRole
    name: str
    came: bool
    shown_paper: str
    signing: TranscriptSign
    signing_note: str


@dataclass(frozen=True)
class CorrectionRow:
    """A correction as the proof sheet shows it."""

    line_no: int
    old_text: str
    new_text: str
    initials: str
    noted_at: datetime


@dataclass(frozen=True)
class TranscriptView:
    """A transcript with everything its editor needs."""

    id: str
    hearing: HearingRow
    edition: int
    edition_reason: str
    state: TranscriptState
    lines: tuple[Line, ...]
    people: tuple[AttendanceRow, ...]
    corrections: tuple[CorrectionRow, ...]
    role_keys: tuple[RoleKey, ...]
    signs: Mapping[SpeakerRole, tuple[str, ...]]
    phrases: Mapping[str, Phrase]
    """By code, those that fit the case."""
    values: Mapping[str, str]
    """What stands in the gaps of a phrase."""
    questions: tuple[Question, ...]
    text_sha256: str
    intact: bool
    """The words are still those that were closed and signed."""
