"""Fees and performance (费用、履行): terms."""

from __future__ import annotations

from enum import StrEnum


class FeeKind(StrEnum):
    """What a litigation fee is taken, topped up or returned for (诉讼费用种类)."""

    PROPERTY = "property"
    DIVORCE = "divorce"
    PERSONALITY = "personality"
    NON_PROPERTY = "non_property"
    IP = "ip"
    LABOUR = "labour"
    MIXED = "mixed"
    JURISDICTION_OBJECTION_FAILED = "jurisdiction_objection_failed"
    PROPERTY_APPEAL = "property_appeal"
    CLAIM_INCREASE = "claim_increase"
    CLAIM_DECREASE = "claim_decrease"
    CONVERSION_SUMMARY_TO_ORDINARY = "conversion_summary_to_ordinary"
    DISMISSED_BY_RULING = "dismissed_by_ruling"
    PAYMENT_ORDER = "payment_order"
    PAYMENT_ORDER_CONVERTED = "payment_order_converted"
    PRESERVATION = "preservation"
    ENFORCEMENT = "enforcement"
    ENFORCEMENT_NO_AMOUNT = "enforcement_no_amount"
    PUBLIC_SUMMONS = "public_summons"
    ARBITRATION_SET_ASIDE = "arbitration_set_aside"
    SPECIAL_PROCEDURE = "special_procedure"
    PROTECTION_ORDER = "protection_order"


class FeeClosing(StrEnum):
    """A way of closing that lowers the acceptance fee (减收受理费的结案方式)."""

    MEDIATION = "mediation"
    WITHDRAWAL = "withdrawal"
    BEFORE_FEE_NOTICE = "before_fee_notice"


class JoinedClaim(StrEnum):
    """A claim heard together with the main one (合并审理的请求)."""

    COUNTERCLAIM = "counterclaim"
    THIRD_PARTY_CLAIM = "third_party_claim"


class FeeRelief(StrEnum):
    """Relief from a fee (司法救助)."""

    REDUCE = "reduce"
    EXEMPT = "exempt"


class FeeSettlement(StrEnum):
    """What a fee calculation asks for (结算方式)."""

    PAYMENT = "payment"
    TOP_UP = "top_up"
    REFUND = "refund"
    NOTHING = "nothing"


class Rounding(StrEnum):
    """Smallest unit a fee is taken in (取整单位); the measures are silent, so a court sets it."""

    FEN = "fen"
    YUAN = "yuan"


class FeeSide(StrEnum):
    """What a fee is charged for (计费对象)."""

    PRINCIPAL = "principal"
    COUNTERCLAIM = "counterclaim"
    THIRD_PARTY = "third_party"
    APPEAL = "appeal"
    APPLICATION = "application"


class ClaimSubject(StrEnum):
    """Whether a claim is for property (请求性质; Int 201)."""

    PROPERTY = "property"
    NON_PROPERTY = "non_property"


class FeeEntryKind(StrEnum):
    """A line of the ledger of fees (费用流水类别)."""

    ASSESSED = "assessed"
    NOTICE = "notice"
    PAID = "paid"
    REFUNDED = "refunded"


class FeeReason(StrEnum):
    """Why a fee was worked out, anew or for the first time (计费事由)."""

    FILED = "filed"
    CLAIM_CHANGED = "claim_changed"
    CONVERTED = "converted"
    PAYMENT_ORDER_FAILED = "payment_order_failed"
    CLOSED = "closed"
    DISMISSED = "dismissed"
    LAPSED = "lapsed"
    RELIEF = "relief"
    CORRECTED = "corrected"


class FeeEnd(StrEnum):
    """How a suit ended that decides what of the fee is kept (FEE 8, 27; Int 199)."""

    DISMISSED = "dismissed"
    LAPSED = "lapsed"


class FeePayWay(StrEnum):
    """How a fee was paid (交费方式)."""

    COUNTER = "counter"
    ONLINE = "online"
    PHONE = "phone"
    BANK = "bank"
    ON_THE_SPOT = "on_the_spot"


class ReliefAsked(StrEnum):
    """What relief of fees a party asks for (司法救助方式; FEE 44)."""

    DEFER = "defer"
    REDUCE = "reduce"
    EXEMPT = "exempt"


class ReliefDecision(StrEnum):
    """Decision on relief (司法救助决定)."""

    GRANTED = "granted"
    REFUSED = "refused"


class FeeBearing(StrEnum):
    """Why a party bears a fee (负担依据; FEE 29-34)."""

    LOSER = "loser"
    AGREED = "agreed"
    DECIDED = "decided"
    WITHDREW = "withdrew"


class UnpaidDecision(StrEnum):
    """What a person decided when a fee was not paid in its term (逾期未交处理)."""

    WITHDRAWN = "withdrawn"
    GO_ON = "go_on"


class DutySource(StrEnum):
    """Court document that makes somebody pay (执行依据)."""

    JUDGMENT = "judgment"
    MEDIATION_STATEMENT = "mediation_statement"
    CONFIRMATION_RULING = "confirmation_ruling"
    PAYMENT_ORDER = "payment_order"


class PerformanceWay(StrEnum):
    """How a duty was performed (履行方式)."""

    TRANSFER = "transfer"
    CASH = "cash"
    THROUGH_COURT = "through_court"
    IN_KIND = "in_kind"


class PerformanceState(StrEnum):
    """Where a payment day stands (履行状态)."""

    OVERDUE = "overdue"
    SOON = "soon"
    LATER = "later"
    PERFORMED = "performed"
    ENFORCED = "enforced"
