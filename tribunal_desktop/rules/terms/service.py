"""Service of process and preservation (送达、保全): terms."""

from __future__ import annotations

from enum import StrEnum


class ServiceWay(StrEnum):
    """How papers are served (送达方式; CPL 87-95)."""

    DIRECT = "direct"
    AT_COURT = "at_court"
    ELECTRONIC = "electronic"
    POST = "post"
    LEFT = "left"
    ENTRUSTED = "entrusted"
    FORWARDED = "forwarded"
    ANNOUNCEMENT = "announcement"


class ServiceResult(StrEnum):
    """What became of an attempt to serve (送达结果)."""

    PENDING = "pending"
    SERVED = "served"
    REFUSED = "refused"
    NOT_FOUND = "not_found"
    RETURNED = "returned"


class ServedPaper(StrEnum):
    """A kind of paper that is served and what hangs on its service (送达文书)."""

    COMPLAINT_COPY = "complaint_copy"
    RESPONSE_NOTICE = "response_notice"
    ACCEPTANCE_NOTICE = "acceptance_notice"
    EVIDENCE_NOTICE = "evidence_notice"
    PANEL_NOTICE = "panel_notice"
    SUMMONS = "summons"
    ANSWER_COPY = "answer_copy"
    FEE_NOTICE = "fee_notice"
    RULING = "ruling"
    MEDIATION_STATEMENT = "mediation_statement"
    JUDGMENT = "judgment"
    APPEAL_COPY = "appeal_copy"
    OTHER = "other"


class PreservationKind(StrEnum):
    """What is preserved, which sets how long it may last (保全标的; Int 485)."""

    MONEY = "money"
    MOVABLE = "movable"
    IMMOVABLE = "immovable"
    CONDUCT = "conduct"
    EVIDENCE = "evidence"


class PreservationTime(StrEnum):
    """When preservation is asked for (保全时点; CPL 103, 104)."""

    IN_SUIT = "in_suit"
    URGENT = "urgent"
    PRE_SUIT = "pre_suit"


class PreservationStep(StrEnum):
    """A step of preservation after the application (保全进程)."""

    RULE = "rule"
    HAND_OVER = "hand_over"
    RETURN = "return"
    LIFT = "lift"


class PaperServed(StrEnum):
    """How far the service of a kept paper has come (文书送达情况)."""

    NOT_YET = "not_yet"
    ON_ITS_WAY = "on_its_way"
    CAME_BACK = "came_back"
    PART = "part"
    """One of those it must reach has it, nobody tried to reach another yet."""
    SERVED = "served"
