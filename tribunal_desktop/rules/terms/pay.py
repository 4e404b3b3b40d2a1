"""Pay of mediators and assessors (补贴): terms."""

from __future__ import annotations

from enum import StrEnum


class PayeeKind(StrEnum):
    """Whose month sheet it is (补贴对象)."""

    MEDIATOR = "mediator"
    JUROR = "juror"


class PayUnit(StrEnum):
    """What a tariff pays for (计发单位)."""

    MONTH = "month"
    SUCCESS = "success"
    CASE = "case"
    TRAVEL_DAY = "travel_day"
    HEARING = "hearing"
    HALF_DAY = "half_day"


class PayDifficulty(StrEnum):
    """How hard a mediation was (难易程度)."""

    SIMPLE = "simple"
    ORDINARY = "ordinary"
    COMPLEX = "complex"


class WorkTime(StrEnum):
    """Full-time or part-time (专职、兼职)."""

    FULL_TIME = "full_time"
    PART_TIME = "part_time"


class PaySheetState(StrEnum):
    """How far a month sheet has come (月度补贴表状态)."""

    OPEN = "open"
    DRAFT = "draft"
    APPROVED = "approved"
    SIGNED = "signed"
    PAID = "paid"


class PayLineKind(StrEnum):
    """Why a sum stands in a month sheet (补贴项目来源)."""

    WORK = "work"
    LATE = "late"
    RETURNED = "returned"
    CORRECTION = "correction"


class PayGapKind(StrEnum):
    """Why work cannot be paid yet (无法计发原因)."""

    NO_TARIFF = "no_tariff"
    OVERLAP = "overlap"
    UNKNOWN_PERSON = "unknown_person"
    TIME_MISSING = "time_missing"


class PayLeftOut(StrEnum):
    """Why work is not paid (不予计发原因)."""

    PAID_BEFORE = "paid_before"
    SAME_HALF_DAY = "same_half_day"
    SET_ASIDE = "set_aside"


class PayDecisionKind(StrEnum):
    """What a person decided about work that is to be paid (人工认定)."""

    SET_ASIDE = "set_aside"
    DIFFICULTY = "difficulty"
