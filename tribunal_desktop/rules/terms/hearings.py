"""Hearings and their record (庭审): terms."""

from __future__ import annotations

from enum import StrEnum


class HearingKind(StrEnum):
    """What is held (庭审类型)."""

    HEARING = "hearing"
    CONFERENCE = "conference"
    INQUIRY = "inquiry"
    PRONOUNCEMENT = "pronouncement"


class HearingVenue(StrEnum):
    """Where a hearing is held (庭审方式)."""

    TRIBUNAL = "tribunal"
    ON_SITE = "on_site"
    ONLINE = "online"


class HearingState(StrEnum):
    """What became of a hearing (庭审状态)."""

    PLANNED = "planned"
    HELD = "held"
    PUT_OFF = "put_off"
    CANCELLED = "cancelled"


class ClosedGround(StrEnum):
    """Why the public is not let in (不公开审理事由; CPL 137)."""

    STATE_SECRET = "state_secret"  # noqa: S105 - a ground, not a password
    PRIVACY = "privacy"
    DIVORCE = "divorce"
    TRADE_SECRET = "trade_secret"  # noqa: S105 - a ground, not a password
    OTHER_LAW = "other_law"


class SpeakerRole(StrEnum):
    """Who speaks in a transcript (发言人)."""

    JUDGE = "judge"
    ASSESSOR = "assessor"
    CLERK = "clerk"
    PLAINTIFF = "plaintiff"
    PLAINTIFF_AGENT = "plaintiff_agent"
    DEFENDANT = "defendant"
    DEFENDANT_AGENT = "defendant_agent"
    THIRD_PERSON = "third_person"
    WITNESS = "witness"


class TranscriptState(StrEnum):
    """How far a transcript has come (笔录状态)."""

    OPEN = "open"
    PROOF = "proof"
    LOCKED = "locked"


class TranscriptSign(StrEnum):
    """Whether a person signed the transcript (签名情况)."""

    OPEN = "open"
    SIGNED = "signed"
    REFUSED = "refused"
