"""Closing, appeal and review (结案、上诉、评查): terms."""

from __future__ import annotations

from enum import StrEnum


class ClosingDay(StrEnum):
    """What makes the day of closing (结案时间; LIM00 10)."""

    PRONOUNCED = "pronounced"
    LAST_SERVED = "last_served"
    LEFT = "left"
    ANNOUNCED = "announced"
    POSTED = "posted"
    DECIDED = "decided"


class AppealedPaper(StrEnum):
    """What an appeal is against (上诉对象)."""

    JUDGMENT = "judgment"
    RULING = "ruling"


class AppealChannel(StrEnum):
    """Where the appeal was handed in (上诉提出途径; CPL 173)."""

    HERE = "here"
    ABOVE = "above"


class AppealStep(StrEnum):
    """A step between the appeal and the file's going up (上诉移送步骤; CPL 174)."""

    SEND_COPY = "send_copy"
    COPY_SERVED = "copy_served"
    ANSWER = "answer"
    SEND_UP = "send_up"


class AppealResult(StrEnum):
    """How the second instance ended (二审结果; CPL 177)."""

    AFFIRMED = "affirmed"
    CHANGED = "changed"
    REMANDED = "remanded"
    MEDIATED = "mediated"
    WITHDRAWN = "withdrawn"
    DEEMED_WITHDRAWN = "deemed_withdrawn"


class ReversalReason(StrEnum):
    """Why a decision was changed or sent back (改判发回原因)."""

    FACTS = "facts"
    LAW = "law"
    PROCEDURE = "procedure"
    NEW_EVIDENCE = "new_evidence"
    OTHER = "other"


class RetrialResult(StrEnum):
    """What became of an application for retrial (再审结果)."""

    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    AFFIRMED = "affirmed"
    CHANGED = "changed"
    REMANDED = "remanded"
    MEDIATED = "mediated"


class EffectBasis(StrEnum):
    """Why a decision has effect from a day (生效依据)."""

    NO_APPEAL = "no_appeal"
    SECOND_INSTANCE = "second_instance"
    APPEAL_WITHDRAWN = "appeal_withdrawn"
    FINAL = "final"
    MEDIATION = "mediation"
    STATED = "stated"


class EffectWait(StrEnum):
    """Why the day of effect cannot be worked out yet (尚未生效原因)."""

    NOT_CLOSED = "not_closed"
    NOT_SERVED = "not_served"
    TERM_RUNS = "term_runs"
    APPEAL_PENDING = "appeal_pending"
    REMANDED = "remanded"
    NO_DOCUMENT = "no_document"


class ReviewKind(StrEnum):
    """How a case came to be reviewed (评查类型; S004 (13))."""

    RANDOM = "random"
    KEY = "key"
    SPECIAL = "special"


class ItemMark(StrEnum):
    """What the review found at one item (评查意见)."""

    MET = "met"
    MINOR = "minor"
    SERIOUS = "serious"
    NOT_APPLICABLE = "not_applicable"


class ReviewGrade(StrEnum):
    """Grade of a reviewed case (评查等次)."""

    EXCELLENT = "excellent"
    QUALIFIED = "qualified"
    DEFECTIVE = "defective"
    UNQUALIFIED = "unqualified"


class ReviewStage(StrEnum):
    """How far a review has come (评查进度)."""

    TO_REVIEW = "to_review"
    OBJECTED = "objected"
    TO_RECTIFY = "to_rectify"
    DONE = "done"
