"""Self-assessment (绩效自评): terms."""

from __future__ import annotations

from enum import StrEnum


class PeriodStatus(StrEnum):
    """State of an assessment period (考核期状态)."""

    OPEN = "open"
    SUBMITTED = "submitted"


class AdjustmentItem(StrEnum):
    """What a bonus or deduction is for (加扣分事项; S001 case 28)."""

    PETITION_SETTLED = "petition_settled"
    PETITION_CAUSED = "petition_caused"
    OTHER = "other"


class ScoreState(StrEnum):
    """Whether a score rests on data (数据是否齐全); missing data is said, never guessed."""

    SCORED = "scored"
    PARTLY = "partly"
    MISSING = "missing"
