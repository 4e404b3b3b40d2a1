"""Agents, recusal and persons met again (代理、回避、雷达): terms."""

from __future__ import annotations

from enum import StrEnum


class AgentKind(StrEnum):
    """Who may act for a party (诉讼代理人类别; CPL 61)."""

    LAWYER = "lawyer"
    LEGAL_WORKER = "legal_worker"
    RELATIVE = "relative"
    EMPLOYEE = "employee"
    RECOMMENDED = "recommended"


class SpecialPower(StrEnum):
    """What an agent may do only when the power of attorney names it (特别授权; CPL 62)."""

    ADMIT = "admit"
    WAIVE = "waive"
    CHANGE_CLAIMS = "change_claims"
    SETTLE = "settle"
    COUNTERCLAIM = "counterclaim"
    APPEAL = "appeal"


class OfficerKind(StrEnum):
    """People of the tribunal whom the rules of withdrawal bind (回避适用人员; CPL 47)."""

    STAFF = "staff"
    JUROR = "juror"
    MEDIATOR = "mediator"
    VOLUNTEER = "volunteer"
    OTHER = "other"


class RecusalGround(StrEnum):
    """Why somebody has to withdraw (回避事由)."""

    R1 = "r1"
    R2 = "r2"
    R3 = "r3"
    R4 = "r4"
    R5 = "r5"
    R6 = "r6"
    R7 = "r7"
    R8 = "r8"
    R9 = "r9"
    R10 = "r10"


class RecusalDecider(StrEnum):
    """Who decides on a request to withdraw (回避决定人; CPL 49)."""

    COMMITTEE = "committee"
    PRESIDENT = "president"
    PRESIDING = "presiding"


class RecusalResult(StrEnum):
    """What became of a request to withdraw (回避决定)."""

    GRANTED = "granted"
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"


class RadarKind(StrEnum):
    """What the party radar asks (雷达提示类别)."""

    SAME_PERSON = "same_person"
    REPEATED_SUIT = "repeated_suit"
    RECUSAL = "recusal"


class RadarVerdict(StrEnum):
    """What a person answered to the radar (核实结果)."""

    TRUE = "true"
    FALSE = "false"
    GO_ON = "go_on"


class Likeness(StrEnum):
    """By what two persons may be one (相同或者近似之处)."""

    ID_NUMBER = "id_number"
    PHONE = "phone"
    NAME = "name"
    LOOK_ALIKE = "look_alike"
    READING = "reading"
    ONE_CHARACTER = "one_character"


class Standing(StrEnum):
    """As what a person stands in a dispute (参与身份)."""

    PARTY = "party"
    REPRESENTATIVE = "representative"
    AGENT = "agent"
