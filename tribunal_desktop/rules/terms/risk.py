"""The four types and the risk of violence (四类案件、民转刑): terms."""

from __future__ import annotations

from enum import StrEnum


class FourType(StrEnum):
    """The four types of cases that are supervised (四类案件; 法发〔2021〕30号第2条)."""

    MAJOR = "major"
    GROUP = "group"
    CONFLICT = "conflict"
    REPORTED = "reported"


class FlagState(StrEnum):
    """What a person said to a mark as one of the four types (标识状态)."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    LIFTED = "lifted"


class FinderRole(StrEnum):
    """Who found that a case is one of the four types (发现主体)."""

    PROGRAM = "program"
    FILING_DESK = "filing_desk"
    HANDLING_JUDGE = "handling_judge"
    PRESIDING_JUDGE = "presiding_judge"
    LEADER = "leader"
    MANAGEMENT = "management"
    INSPECTION = "inspection"
    PRESS = "press"


class RiskDimension(StrEnum):
    """What the judges' round table rates (风险维度)."""

    STABILITY = "stability"
    QUALITY = "quality"
    OPINION = "opinion"
    INTEGRITY = "integrity"


class RiskLevel(StrEnum):
    """How high a risk is (风险等级)."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class SupervisionMeasure(StrEnum):
    """The ten ways in which a head or president may supervise a case (监督管理措施; 法发〔2021〕30号)."""

    ADJUST_ALLOCATION = "adjust_allocation"
    ASK_PROGRESS = "ask_progress"
    ASK_SIMILAR_CASES = "ask_similar_cases"
    READ_OUTLINE = "read_outline"
    READ_FILE_OR_ATTEND = "read_file_or_attend"
    REDELIBERATION = "redeliberation"
    JUDGES_MEETING = "judges_meeting"
    ADJUDICATION_COMMITTEE = "adjudication_committee"
    SUPERIOR_COURT = "superior_court"
    OTHER = "other"


class DangerGround(StrEnum):
    """Why a civil dispute may turn into a crime (民转刑风险依据)."""

    VIOLENCE = "violence"
    THREAT = "threat"
    WEAPON = "weapon"
    SELF_HARM = "self_harm"
    FAMILY_VIOLENCE = "family_violence"
    REPEATED = "repeated"
    ISOLATED = "isolated"
    OTHER = "other"


class ToldBody(StrEnum):
    """Local body that is warned (接受报告的单位)."""

    VILLAGE = "village"
    TOWN = "town"
    POLICE = "police"
    WOMENS_FEDERATION = "womens_federation"
    OTHER = "other"


class NetRole(StrEnum):
    """Part of a member of the protection net (防护网成员)."""

    VILLAGE_CADRE = "village_cadre"
    GRID_WORKER = "grid_worker"
    POLICE = "police"
    MEDIATOR = "mediator"
    WOMENS_FEDERATION = "womens_federation"
    RELATIVE = "relative"
    JUDGE = "judge"
    OTHER = "other"
