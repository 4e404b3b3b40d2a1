"""Closed lists of the field. Values are stored and sent: add to them, never rename one."""

from __future__ import annotations

from enum import StrEnum


class Post(StrEnum):
    """Post of a staff member (岗位)."""

    PRESIDENT = "president"
    TRIBUNAL_HEAD = "tribunal_head"
    JUDGE = "judge"
    JUDGE_ASSISTANT = "judge_assistant"
    CLERK = "clerk"
    BAILIFF = "bailiff"
    CONTACT_PERSON = "contact_person"


class PartyKind(StrEnum):
    """Natural person, legal person, other organisation (自然人、法人、非法人组织)."""

    NATURAL = "natural"
    LEGAL = "legal"
    OTHER = "other"


class PartyRole(StrEnum):
    """Place of a party in the dispute (诉讼地位)."""

    PLAINTIFF = "plaintiff"
    DEFENDANT = "defendant"
    THIRD = "third"


class Sex(StrEnum):
    """Sex as the complaint states it (性别)."""

    MALE = "male"
    FEMALE = "female"


class IdType(StrEnum):
    """Kind of identity paper (证件类型); ``NONE`` is lawful and never blocks filing (Int 209)."""

    RESIDENT_ID = "resident_id"
    PASSPORT = "passport"
    HK_MACAO_PERMIT = "hk_macao_permit"
    TAIWAN_PERMIT = "taiwan_permit"
    CREDIT_CODE = "credit_code"
    OTHER = "other"
    NONE = "none"


class Channel(StrEnum):
    """How the dispute came in (来源渠道; REG 14)."""

    COUNTER = "counter"
    ORAL = "oral"
    POST = "post"
    ONLINE = "online"
    CIRCUIT = "circuit"
    APPOINTMENT = "appointment"
    CROSS_REGION = "cross_region"
    IMPORT = "import"


class Stage(StrEnum):
    """Where the dispute stands (阶段)."""

    RECEIVED = "received"
    FILED = "filed"
    MEDIATION = "mediation"
    TRIAL = "trial"
    CLOSED = "closed"


class Outcome(StrEnum):
    """How the dispute ended (结案方式)."""

    MEDIATED = "mediated"
    WITHDRAWN = "withdrawn"
    JUDGED = "judged"
    DISMISSED = "dismissed"
    OTHER = "other"


class MediationMode(StrEnum):
    """Entrusted after filing (委托, the rule since 2025; FM25) or chosen by the parties before filing (委派)."""

    POST_FILING_ENTRUSTED = "post_filing_entrusted"
    PARTY_CHOSEN_PREFILING = "party_chosen_prefiling"


class MediationStatus(StrEnum):
    """State of a mediation (调解状态)."""

    RUNNING = "running"
    AGREED = "agreed"
    FAILED = "failed"


class MediatorKind(StrEnum):
    """People's mediator, invited mediator, organisation (人民调解员、特邀调解员、调解组织)."""

    PEOPLES = "peoples"
    INVITED = "invited"
    ORGANISATION = "organisation"


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


class TripStatus(StrEnum):
    """State of a circuit trip (巡回行程状态)."""

    PLANNED = "planned"
    UNDERWAY = "underway"
    CLOSED = "closed"


class PlaceKind(StrEnum):
    """Kind of circuit place (巡回地点类型)."""

    VILLAGE_OFFICE = "village_office"
    HOME = "home"
    SCHOOL = "school"
    SCENIC_SPOT = "scenic_spot"
    ENTERPRISE = "enterprise"
    VEHICLE = "vehicle"
    OTHER = "other"


class ActivityKind(StrEnum):
    """What was done on circuit (巡回活动)."""

    FILING = "filing"
    VISIT = "visit"
    MEDIATION = "mediation"
    HEARING = "hearing"
    JUDGMENT = "judgment"
    SERVICE = "service"
    ENFORCEMENT = "enforcement"
    PUBLICITY = "publicity"


class PeriodStatus(StrEnum):
    """State of an assessment period (考核期状态)."""

    OPEN = "open"
    SUBMITTED = "submitted"


class AdjustmentItem(StrEnum):
    """What a bonus or deduction is for (加扣分事项; S001 case 28)."""

    PETITION_SETTLED = "petition_settled"
    PETITION_CAUSED = "petition_caused"
    OTHER = "other"


class ProblemKind(StrEnum):
    """What a contact visit found (问题类别): the four duties of a contact person."""

    BUSINESS = "business"
    MEDIATION = "mediation"
    PLANNING = "planning"
    SAFETY = "safety"


class ProblemStatus(StrEnum):
    """State of a problem (问题状态)."""

    OPEN = "open"
    DONE = "done"


class QuestionStatus(StrEnum):
    """State of a question to the parent court (咨询状态)."""

    ASKED = "asked"
    ANSWERED = "answered"


class Confirmation(StrEnum):
    """What is known of a record's delivery to the parent court (报送状态); nothing is green without a receipt."""

    WAITING = "waiting"
    SEALED = "sealed"
    DELIVERED = "delivered"
    REFUSED = "refused"


class PeriodUnit(StrEnum):
    """What a period is counted in (期间单位)."""

    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"
    YEARS = "years"


class Particular(StrEnum):
    """A particular the complaint has to state (应当记明的事项; CPL 124)."""

    NAME = "name"
    SEX = "sex"
    BIRTH_DATE = "birth_date"
    ETHNICITY = "ethnicity"
    OCCUPATION = "occupation"
    EMPLOYER = "employer"
    DOMICILE = "domicile"
    PHONE = "phone"
    REPRESENTATIVE_NAME = "representative_name"
    REPRESENTATIVE_POST = "representative_post"


class MatchedBy(StrEnum):
    """By what two records may be the same person (相同信息)."""

    NAME = "name"
    ID_NUMBER = "id_number"
    PHONE = "phone"
    ADDRESS = "address"
    EMPLOYER = "employer"
    SHARES = "shares"


class ScoreState(StrEnum):
    """Whether a score rests on data (数据是否齐全); missing data is said, never guessed."""

    SCORED = "scored"
    PARTLY = "partly"
    MISSING = "missing"


class AccessChange(StrEnum):
    """What changed in who can open the store (登录权限变更)."""

    GRANTED = "granted"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 - a term, not a password
    RECOVERED = "recovered"
    RECOVERY_CODE_RENEWED = "recovery_code_renewed"


class PeriodDirection(StrEnum):
    """Whether a period runs from its event or has to be kept before it (期间方向)."""

    AFTER = "after"
    BEFORE = "before"


class Procedure(StrEnum):
    """Procedure of a civil case at first instance (适用程序)."""

    ORDINARY = "ordinary"
    SUMMARY = "summary"
    SMALL_CLAIMS = "small_claims"


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


class FilingStepKind(StrEnum):
    """A step of deciding on a complaint that could not be registered on the spot (立案审查步骤)."""

    SUPPLEMENT_NOTICE = "supplement_notice"
    SUPPLEMENT_ARRIVED = "supplement_arrived"
    RETURNED = "returned"
    NON_ACCEPTANCE = "non_acceptance"
    MOVED_TO_TRIAL = "moved_to_trial"


class ReviewState(StrEnum):
    """Where the decision on a complaint stands (立案审查状态)."""

    DECIDING = "deciding"
    WAITING = "waiting"
    REGISTERED = "registered"
    RETURNED = "returned"
    NOT_ACCEPTED = "not_accepted"


class GreenChannel(StrEnum):
    """Why a party goes first (绿色通道); whom the tribunal lets go first is its own rule."""

    MINOR = "minor"
    ELDERLY = "elderly"
    WOMAN = "woman"
    PREGNANT = "pregnant"
    DISABLED = "disabled"
    WAGES = "wages"
    OTHER = "other"


class Attestation(StrEnum):
    """How a person stands by what was taken down (签名或者捺印)."""

    SIGNATURE = "signature"
    FINGERPRINT = "fingerprint"
    REFUSED = "refused"


class OriginLevel(StrEnum):
    """Level a dispute passed before it reached the tribunal (层级过滤)."""

    GROUP = "group"
    VILLAGE = "village"
    TOWN = "town"
    TRIBUNAL = "tribunal"


class Complexity(StrEnum):
    """Simple or complex (繁简分流)."""

    SIMPLE = "simple"
    COMPLEX = "complex"


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


class Right(StrEnum):
    """What only some posts may see or do (权限)."""

    DECIDE_FLAG = "decide_flag"
    RATE_RISK = "rate_risk"
    SUPERVISE = "supervise"
    SEE_DANGER = "see_danger"
    KEEP_PANEL = "keep_panel"
    SEE_SECRET_FILE = "see_secret_file"  # noqa: S105 - a right, not a password
    DRAW_REVIEW = "draw_review"
    GRADE_REVIEW = "grade_review"
    WRITE_FORMS = "write_forms"
    KEEP_VOLUNTEERS = "keep_volunteers"
    KEEP_TEAMS = "keep_teams"
    KEEP_DUTY = "keep_duty"
    MARK_AIDES = "mark_aides"
    APPROVE_PAY = "approve_pay"


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


class CaseMarkKind(StrEnum):
    """What is marked on a dispute because it happens elsewhere and is counted (案件标记)."""

    LIVESTREAMED = "livestreamed"
    PUBLISHED = "published"


class ElementKind(StrEnum):
    """What an element asks for (要素的填写方式)."""

    YES_NO = "yes_no"
    CHOICE = "choice"
    AMOUNT = "amount"
    NUMBER = "number"
    DATE = "date"
    TEXT = "text"
    ROWS = "rows"


class ElementSide(StrEnum):
    """Who fills an element sheet (填表一方)."""

    CLAIMANT = "claimant"
    RESPONDENT = "respondent"


class ElementStance(StrEnum):
    """How a side answers an element (对要素的态度)."""

    STATES = "states"
    ADMITS = "admits"
    DENIES = "denies"
    UNKNOWN = "unknown"


class ElementStanding(StrEnum):
    """Where both sides stand on an element (对照结果)."""

    DISPUTED = "disputed"
    ASK = "ask"
    WAITING = "waiting"
    EMPTY = "empty"
    STATED = "stated"
    AGREED = "agreed"


class ElementMark(StrEnum):
    """What a person decided about an element (人工标注)."""

    AGREED = "agreed"
    DISPUTED = "disputed"


class ElementSource(StrEnum):
    """How an answer came to the tribunal (要素来源)."""

    PAPER = "paper"
    ORAL = "oral"
    SERIES = "series"


class NumberSource(StrEnum):
    """Where a formal case number came from (案号来源)."""

    BLOCK = "block"
    COURT_NOTICE = "court_notice"


class VoidReason(StrEnum):
    """Why a case number is void (案号作废理由); a void number is kept and never given again."""

    FILED_IN_ERROR = "filed_in_error"
    DUPLICATE = "duplicate"
    WRONG_TYPE = "wrong_type"
    MISPRINT = "misprint"
    OTHER = "other"
    NOT_KEPT = "not_kept"


class BlockState(StrEnum):
    """How a leased block of case numbers stands (号段状态)."""

    READY = "ready"
    LOW = "low"
    USED_UP = "used_up"
    STOPPED = "stopped"


class Track(StrEnum):
    """The procedure a dispute goes through, and who sits (适用程序与审判组织)."""

    PAYMENT_ORDER = "payment_order"
    JUDICIAL_CONFIRMATION = "judicial_confirmation"
    SPECIAL = "special"
    SMALL_CLAIMS = "small_claims"
    SUMMARY = "summary"
    ORDINARY_SOLE = "ordinary_sole"
    PANEL = "panel"


class ConditionState(StrEnum):
    """Whether a test of a procedure is met (条件状态)."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"


class ProcedureAct(StrEnum):
    """What was done about the procedure (程序事项)."""

    CHOSEN = "chosen"
    CONVERTED = "converted"
    OBJECTION_REJECTED = "objection_rejected"


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


class ClosingDay(StrEnum):
    """What makes the day of closing (结案时间; LIM00 10)."""

    PRONOUNCED = "pronounced"
    LAST_SERVED = "last_served"
    LEFT = "left"
    ANNOUNCED = "announced"
    POSTED = "posted"
    DECIDED = "decided"


class HearingKind(StrEnum):
    """What is held (庭审类型)."""

    HEARING = "hearing"
    CONFERENCE = "conference"
    INQUIRY = "inquiry"
    PRONOUNCEMENT = "pronouncement"


class HearingVenue(StrEnum):
    """Where a hearing is held (庭审方式)."""

    TRIBUNAL = "tribunal"
    ON_SITE = "on_site"
    ONLINE = "online"


class HearingState(StrEnum):
    """What became of a hearing (庭审状态)."""

    PLANNED = "planned"
    HELD = "held"
    PUT_OFF = "put_off"
    CANCELLED = "cancelled"


class ClosedGround(StrEnum):
    """Why the public is not let in (不公开审理事由; CPL 137)."""

    STATE_SECRET = "state_secret"  # noqa: S105 - a ground, not a password
    PRIVACY = "privacy"
    DIVORCE = "divorce"
    TRADE_SECRET = "trade_secret"  # noqa: S105 - a ground, not a password
    OTHER_LAW = "other_law"


class SpeakerRole(StrEnum):
    """Who speaks in a transcript (发言人)."""

    JUDGE = "judge"
    ASSESSOR = "assessor"
    CLERK = "clerk"
    PLAINTIFF = "plaintiff"
    PLAINTIFF_AGENT = "plaintiff_agent"
    DEFENDANT = "defendant"
    DEFENDANT_AGENT = "defendant_agent"
    THIRD_PERSON = "third_person"
    WITNESS = "witness"


class TranscriptState(StrEnum):
    """How far a transcript has come (笔录状态)."""

    OPEN = "open"
    PROOF = "proof"
    LOCKED = "locked"


class TranscriptSign(StrEnum):
    """Whether a person signed the transcript (签名情况)."""

    OPEN = "open"
    SIGNED = "signed"
    REFUSED = "refused"


class Volume(StrEnum):
    """Part of a dossier (正卷、副卷); the secret one holds what was deliberated."""

    MAIN = "main"
    SECRET = "secret"  # noqa: S105 - a volume, not a password


class SheetKind(StrEnum):
    """What a paper in the dossier is (卷内材料); the order is that of the 1991 measures, art. 12."""

    COMPLAINT = "complaint"
    FILING_NOTICE = "filing_notice"
    FEE = "fee"
    PROCEDURE_NOTICE = "procedure_notice"
    RESPONSE_NOTICE = "response_notice"
    DEFENCE = "defence"
    INQUIRY = "inquiry"
    EVIDENCE = "evidence"
    MEDIATION = "mediation"
    PREPARATION = "preparation"
    IDENTITY = "identity"
    AUTHORITY = "authority"
    SUMMONS = "summons"
    ANNOUNCEMENT = "announcement"
    HEARING = "hearing"
    SETTLEMENT = "settlement"
    DECISION = "decision"
    PRONOUNCEMENT = "pronouncement"
    SERVICE = "service"
    APPEAL = "appeal"
    RETURN = "return"
    SUPERIOR = "superior"
    EXHIBIT = "exhibit"
    ENFORCEMENT = "enforcement"
    OTHER = "other"
    CASE_REPORT = "case_report"
    DELIBERATION = "deliberation"
    COMMITTEE = "committee"
    INSTRUCTION = "instruction"
    DRAFT_DECISION = "draft_decision"


class SheetSource(StrEnum):
    """Where a paper in the dossier comes from (材料来源)."""

    ISSUED = "issued"
    FILE = "file"
    PAPER = "paper"


class FileDamage(StrEnum):
    """What is wrong with a kept file (文件异常)."""

    CONTENT_MISSING = "content_missing"
    ENTRY_MISSING = "entry_missing"
    DIFFERS = "differs"


class DossierPaper(StrEnum):
    """A paper the dossier itself is made of, which carries no page number (卷皮材料)."""

    COVER = "cover"
    CATALOGUE = "catalogue"
    NOTES = "notes"


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


class JurorState(StrEnum):
    """What became of a place in a draw of several people (抽取结果)."""

    CHOSEN = "chosen"
    SUBSTITUTE = "substitute"
    REPLACED = "replaced"


class PrintWay(StrEnum):
    """How a paper left the program (文书输出方式)."""

    PRINTER = "printer"
    FILE = "file"
    WORD = "word"
    """A draft to go on working with (编辑稿); the kept PDF stays the original."""


class PaperFault(StrEnum):
    """Why a kept paper cannot be relied on (文书核验问题)."""

    BYTES_MISSING = "bytes_missing"
    BYTES_CHANGED = "bytes_changed"
    ENTRY_CHANGED = "entry_changed"
    RECORD_MISSING = "record_missing"
    CHAIN_BROKEN = "chain_broken"
    NOT_THE_ORIGINAL = "not_the_original"
    SIGNATURE_CHANGED = "signature_changed"


class PaperServed(StrEnum):
    """How far the service of a kept paper has come (文书送达情况)."""

    NOT_YET = "not_yet"
    ON_ITS_WAY = "on_its_way"
    CAME_BACK = "came_back"
    SERVED = "served"


class HarmonyStatus(StrEnum):
    """Where a village stands on the way to «without litigation» (无讼村状态); others grant it, we keep who and when."""

    WORKING = "working"
    GRANTED = "granted"
    WITHDRAWN = "withdrawn"


class SignerRole(StrEnum):
    """As what somebody signs a paper (签名人身份)."""

    PARTY = "party"
    AGENT = "agent"
    MEDIATOR = "mediator"
    JUDGE = "judge"
    JUROR = "juror"
    CLERK = "clerk"
    WITNESS = "witness"
    OTHER = "other"


class SignatureWay(StrEnum):
    """How somebody answered to the paper laid before them (签署方式)."""

    STROKES = "strokes"
    PAPER = "paper"
    REFUSED = "refused"
    ABSENT = "absent"


class StrokeDevice(StrEnum):
    """What drew a stroke of a signature (手写设备)."""

    PEN = "pen"
    TOUCH = "touch"
    MOUSE = "mouse"


class PaperSigned(StrEnum):
    """What signing has made of a kept paper (签署情况)."""

    UNDERWAY = "underway"
    SIGNED = "signed"
    COPY = "copy"


class ScanState(StrEnum):
    """What became of a scanned page (扫描页去向)."""

    WAITING = "waiting"
    FILED = "filed"
    ADDED = "added"
    DISCARDED = "discarded"


class ScanTrouble(StrEnum):
    """Why a scanned page could not be filed by itself (待归原因)."""

    NO_CODE = "no_code"
    MISREAD = "misread"
    UNKNOWN_PAPER = "unknown_paper"
    SEVERAL_PAPERS = "several_papers"
    SEVERAL_CASES = "several_cases"


class ScanCoverage(StrEnum):
    """How much of a kept paper came back scanned (扫描情况)."""

    NONE = "none"
    PART = "part"
    ALL = "all"
    STALE = "stale"


class PrintState(StrEnum):
    """How far an entry of the print queue has come (打印状态)."""

    WAITING = "waiting"
    PRINTING = "printing"
    DONE = "done"
    FAILED = "failed"
    UNSURE = "unsure"
    """The program ended while it was printed: only somebody at the printer can say whether it came out."""


class MaskKind(StrEnum):
    """What was taken out of a masked copy (隐去内容)."""

    NAME = "name"
    ADDRESS = "address"
    ID_NUMBER = "id_number"
    PHONE = "phone"
    ACCOUNT = "account"
    PLATE = "plate"
    CERTIFICATE = "certificate"
    EMAIL = "email"
    MARKED = "marked"
    """A word a reader marked."""


class PublicationBar(StrEnum):
    """Why a decision is not published as a whole (不公开情形; 法释〔2016〕19号 art. 4)."""

    MEDIATED = "mediated"
    CONFIRMED = "confirmed"
    DIVORCE_OR_CUSTODY = "divorce_or_custody"
    STATE_SECRET = "state_secret"  # noqa: S105 - a ground, no password
    JUVENILE_CRIME = "juvenile_crime"
    OTHER = "other"


class PublicationCheck(StrEnum):
    """What a reader looks for in a masked copy, because no program can see it (公开前核对)."""

    NAMES = "names"
    HEALTH = "health"
    PRIVACY = "privacy"
    SECRETS = "secrets"
    OTHERS = "others"
    TYPOS = "typos"
    WHOLE = "whole"


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


class RecruitStep(StrEnum):
    """The five steps by which a volunteer is taken on (志愿者招录步骤; S001 case 17)."""

    NOTICE = "notice"
    INTERVIEW = "interview"
    CONTRACT = "contract"
    BUDGET = "budget"
    ASSESSMENT = "assessment"


class AidTask(StrEnum):
    """What a judge may give a volunteer to do (志愿者任务); the second half are acts of the court and are refused."""

    DATA_ENTRY = "data_entry"
    DELIVERY = "delivery"
    SCHEDULING = "scheduling"
    ARCHIVING = "archiving"
    LIAISON = "liaison"
    SITE_VISIT = "site_visit"
    PRESIDING = "presiding"
    DELIBERATING = "deliberating"
    DECIDING = "deciding"
    DRAFTING = "drafting"
    EVIDENCE = "evidence"


class Degree(StrEnum):
    """Education of somebody on contract (学历)."""

    SECONDARY = "secondary"
    COLLEGE = "college"
    BACHELOR = "bachelor"
    MASTER = "master"


class OrderKind(StrEnum):
    """What outsourced staff are ordered to do (辅助事务委托事项)."""

    DELIVERY = "delivery"
    MAILING = "mailing"
    SCANNING = "scanning"
    BINDING = "binding"
    DATA_ENTRY = "data_entry"
    PHONE_NOTICE = "phone_notice"


class OrderResult(StrEnum):
    """What came of a work order (委托结果)."""

    DONE = "done"
    PARTLY = "partly"
    FAILED = "failed"


class MemberKind(StrEnum):
    """On which roster somebody stands who takes part in a team, a duty or a training (人员类别)."""

    STAFF = "staff"
    MEDIATOR = "mediator"
    JUROR = "juror"
    VOLUNTEER = "volunteer"
    OUTSIDE = "outside"


class TeamRole(StrEnum):
    """What somebody is in a team (团队角色)."""

    JUDGE = "judge"
    ASSISTANT = "assistant"
    CLERK = "clerk"
    AIDE = "aide"
    OUTSOURCED_AIDE = "outsourced_aide"
    SPECIAL_MEDIATOR = "special_mediator"
    BAILIFF = "bailiff"


class TeamGap(StrEnum):
    """What is wrong with the make-up of a team (团队缺口)."""

    EMPTY = "empty"
    BELOW = "below"


class ReserveRole(StrEnum):
    """The six duties young people of the court are trained by (六支后备人才队伍; S001 case 19)."""

    PARTY_LIAISON = "party_liaison"
    INTEGRITY = "integrity"
    QUALITY = "quality"
    BRIEFING = "briefing"
    RESEARCH = "research"
    NEWS = "news"


class MentoringKind(StrEnum):
    """How a mentor works with a trainee (带、教、帮、练、评; S001 case 20)."""

    LEADING = "leading"
    TEACHING = "teaching"
    HELPING = "helping"
    PRACTISING = "practising"
    JUDGING = "judging"


class CareerStage(StrEnum):
    """How experienced somebody is, which decides the plan of training (成长阶段; S001 case 18)."""

    NEW = "new"
    GROWING = "growing"
    BACKBONE = "backbone"


class DutyKind(StrEnum):
    """What a shift is for (值班类别)."""

    NOON = "noon"
    FIXED_DAY = "fixed_day"
    MEDIATOR_TURN = "mediator_turn"
    TOWNSHIP_CENTRE = "township_centre"


class TownTeam(StrEnum):
    """The three teams of respected villagers in a township (新乡贤三支队伍; S001 case 19)."""

    MEDIATION = "mediation"
    JURY = "jury"
    PUBLICITY = "publicity"


class TraineeRole(StrEnum):
    """What a village official is trained for in court (「五员」; S001 case 26)."""

    VILLAGE_MEDIATOR = "village_mediator"
    SPECIAL_MEDIATOR = "special_mediator"
    LAW_PUBLICIST = "law_publicist"
    GRID_WORKER = "grid_worker"
    INFORMATION_OFFICER = "information_officer"


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


class StationKind(StrEnum):
    """Kinds of places of the service network (网点类别; S001 case 20)."""

    STUDIO = "studio"
    STATION = "station"
    ENTERPRISE = "enterprise"
    COURTROOM = "courtroom"


class StationWay(StrEnum):
    """How a station was met (联系方式)."""

    VISIT = "visit"
    PHONE = "phone"


class GridKind(StrEnum):
    """What a grid worker is asked for (网格协助类别; S001 case 25)."""

    DELIVERY = "delivery"
    MEDIATION = "mediation"
    PUBLICITY = "publicity"
    ENFORCEMENT = "enforcement"
