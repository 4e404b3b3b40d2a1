"""Mediation (调解): terms."""

from __future__ import annotations

from enum import StrEnum


class MediationMode(StrEnum):
    """Entrusted after filing (委托, the rule since 2025; FM25) or chosen by the parties before filing (委派)."""

    POST_FILING_ENTRUSTED = "post_filing_entrusted"
    PARTY_CHOSEN_PREFILING = "party_chosen_prefiling"


class MediationStatus(StrEnum):
    """State of a mediation (调解状态)."""

    RUNNING = "running"
    AGREED = "agreed"
    FAILED = "failed"


class SessionWay(StrEnum):
    """How a mediation session was held (调解方式)."""

    ON_SITE = "on_site"
    TRIBUNAL = "tribunal"
    VIDEO = "video"
    PHONE = "phone"


class SessionResult(StrEnum):
    """What a mediation session led to (本次结果)."""

    CONTINUE = "continue"
    AGREED = "agreed"
    FAILED = "failed"


class ClauseKind(StrEnum):
    """What an agreement clause binds to (协议条款类型)."""

    PAY = "pay"
    ACT = "act"
    WAIVE = "waive"
    OTHER = "other"


class ContactWay(StrEnum):
    """How a mediator reached somebody between sittings (联系方式)."""

    PHONE = "phone"
    MESSAGE = "message"
    VIDEO = "video"
    VISIT = "visit"
    OFFICE = "office"
    LETTER = "letter"


class MediatorChangeKind(StrEnum):
    """Why a mediation went to another mediator (更换原因)."""

    REFUSED = "refused"
    UNAVAILABLE = "unavailable"
    PARTIES_ASKED = "parties_asked"
    CONFLICT = "conflict"
    LEFT_ROSTER = "left_roster"


class ShamSignal(StrEnum):
    """What asks for a second look before an agreement is confirmed (虚假调解提示)."""

    SAME_AGENT = "same_agent"
    SAME_CONTACT = "same_contact"
    SAME_PAYER = "same_payer"
    NO_ADVERSITY = "no_adversity"
    INSTANT_PROPERTY = "instant_property"
    REPEATED_PAIR = "repeated_pair"


class RateStage(StrEnum):
    """The stage that ended a dispute (终结阶段): mediation before filing, after filing, or the trial."""

    BEFORE_FILING = "before_filing"
    AFTER_FILING = "after_filing"
    AT_TRIAL = "at_trial"


class RateGroup(StrEnum):
    """By what success of mediation is told apart (分组)."""

    STAGE = "stage"
    MEDIATOR = "mediator"
    ORGANISATION = "organisation"
    STUDIO = "studio"
    VILLAGE = "village"
    LANGUAGE = "language"
