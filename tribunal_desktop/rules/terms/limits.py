"""Limits and nodes (期限): terms."""

from __future__ import annotations

from enum import StrEnum


class PeriodUnit(StrEnum):
    """What a period is counted in (期间单位)."""

    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"
    YEARS = "years"


class PeriodDirection(StrEnum):
    """Whether a period runs from its event or has to be kept before it (期间方向)."""

    AFTER = "after"
    BEFORE = "before"


class LimitEvent(StrEnum):
    """What happens in a case and begins or ends limits (期限事件)."""

    FEE_NOTICE = "fee_notice"
    FEE_PAID = "fee_paid"
    FILED = "filed"
    ALLOCATED = "allocated"
    PANEL_TOLD = "panel_told"
    COPY_SENT = "copy_sent"
    COPY_SERVED = "copy_served"
    ANSWER_RECEIVED = "answer_received"
    ANSWER_SENT = "answer_sent"
    EVIDENCE_NOTICE = "evidence_notice"
    JURISDICTION_RULING = "jurisdiction_ruling"
    ANNOUNCED = "announced"
    POSTED = "posted"
    HEARING_FIXED = "hearing_fixed"
    SUMMONS_SERVED = "summons_served"
    RECUSAL_ASKED = "recusal_asked"
    RECUSAL_DECIDED = "recusal_decided"
    HEARING_HELD = "hearing_held"
    ADJOURNED = "adjourned"
    PRONOUNCED = "pronounced"
    JUDGMENT_SENT = "judgment_sent"
    JUDGMENT_SERVED = "judgment_served"
    RULING_SERVED = "ruling_served"
    APPEALED = "appealed"
    APPEAL_SENT = "appeal_sent"
    APPEAL_SERVED = "appeal_served"
    APPEAL_ANSWERED = "appeal_answered"
    FILE_SENT_UP = "file_sent_up"
    EFFECTIVE = "effective"
    MEDIATION_EFFECTIVE = "mediation_effective"
    ENFORCEMENT_ASKED = "enforcement_asked"
    ENFORCEMENT_NOTICED = "enforcement_noticed"
    ENFORCED = "enforced"
    FEES_SETTLED = "fees_settled"
    CLOSED = "closed"
    ARCHIVED = "archived"


class LimitBound(StrEnum):
    """Whom a limit binds (期限义务人): the court's own delay is overdue, a party's term runs out."""

    COURT = "court"
    PARTY = "party"


class LimitEnding(StrEnum):
    """How a limit came to its end (期限终结)."""

    KEPT = "kept"
    REPLACED = "replaced"
    MISTAKEN = "mistaken"


class LimitState(StrEnum):
    """Where a limit stands (期限状态)."""

    RUNNING = "running"
    WARNED = "warned"
    PAUSED = "paused"
    OVERDUE = "overdue"
    RUN_OUT = "run_out"
    KEPT = "kept"
    KEPT_LATE = "kept_late"
    REPLACED = "replaced"
    MISTAKEN = "mistaken"


class DeductionKind(StrEnum):
    """Why days do not count (扣除事由; Int 243, LIM00 9)."""

    ANNOUNCEMENT = "announcement"
    APPRAISAL = "appraisal"
    AUDIT = "audit"
    SETTLEMENT = "settlement"
    JURISDICTION = "jurisdiction"
    SUSPENSION = "suspension"
    MEDIATION = "mediation"
    ADJOURNMENT = "adjournment"
    FEE_RELIEF = "fee_relief"


class AdjournmentGround(StrEnum):
    """Why a hearing is put off (延期开庭事由; CPL 149)."""

    PARTY_ABSENT = "party_absent"
    RECUSAL = "recusal"
    NEW_EVIDENCE = "new_evidence"
    OTHER = "other"


class ExtensionDecider(StrEnum):
    """Who decides to lengthen a limit (延长审批人)."""

    PRESIDENT = "president"
    SUPERIOR_COURT = "superior_court"
    CONSENT = "consent"


class NodeState(StrEnum):
    """Where a node of a case stands (节点状态)."""

    DONE = "done"
    DONE_LATE = "done_late"
    CURRENT = "current"
    OVERDUE = "overdue"
    AHEAD = "ahead"
    PASSED_OVER = "passed_over"
