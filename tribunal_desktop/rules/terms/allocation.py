"""Allocation and the trial body (分案、审判组织): terms."""

from __future__ import annotations

from enum import StrEnum


class AllocationKind(StrEnum):
    """How a dispute comes to its judge (分案方式)."""

    DRAW = "draw"
    DESIGNATION = "designation"
    REALLOCATION = "reallocation"


class AllocationReason(StrEnum):
    """Why a judge is designated or changed (指定、变更承办人的理由)."""

    FOUR_TYPES = "four_types"
    REMANDED = "remanded"
    SERIES = "series"
    SPECIALISED = "specialised"
    NOBODY_TO_DRAW = "nobody_to_draw"
    RECUSAL = "recusal"
    TRANSFER = "transfer"
    HEALTH = "health"
    INTEGRITY_RISK = "integrity_risk"
    OTHER = "other"


class ExclusionReason(StrEnum):
    """Why somebody is not in a draw (排除理由)."""

    RECUSAL = "recusal"
    ABSENCE = "absence"
    HEAD = "head"
    PRESENT_JUDGE = "present_judge"
    MEDIATED = "mediated"
    UNDER_AGE = "under_age"
    TERM_OVER = "term_over"
    YEARLY_CAP = "yearly_cap"
    OTHER_TOWNSHIP = "other_township"
    OTHER_FIELD = "other_field"
    BARRED = "barred"


class SeedSource(StrEnum):
    """Where the seed of a draw comes from (种子来源)."""

    PARENT_COURT = "parent_court"
    SPOKEN = "spoken"


class PanelSeat(StrEnum):
    """Seat in the body that tries a case (审判组织成员)."""

    SOLE = "sole"
    PRESIDING = "presiding"
    JUDGE = "judge"
    ASSESSOR = "assessor"


class Adoption(StrEnum):
    """Whether the opinion of the judges' meeting was followed (是否采纳)."""

    OPEN = "open"
    ADOPTED = "adopted"
    NOT_ADOPTED = "not_adopted"


class Referral(StrEnum):
    """Where a case goes when the majority of the judges' meeting is not followed (提交去向)."""

    ADJUDICATION_COMMITTEE = "adjudication_committee"
    PRESIDENT = "president"
