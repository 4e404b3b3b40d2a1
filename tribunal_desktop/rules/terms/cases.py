"""The dispute and its parties (案件、当事人): terms."""

from __future__ import annotations

from enum import StrEnum


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


class Confirmation(StrEnum):
    """What is known of a record's delivery to the parent court (报送状态); nothing is green without a receipt."""

    WAITING = "waiting"
    SEALED = "sealed"
    DELIVERED = "delivered"
    REFUSED = "refused"


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


class Procedure(StrEnum):
    """Procedure of a civil case at first instance (适用程序)."""

    ORDINARY = "ordinary"
    SUMMARY = "summary"
    SMALL_CLAIMS = "small_claims"


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


class CaseMarkKind(StrEnum):
    """What is marked on a dispute because it happens elsewhere and is counted (案件标记)."""

    LIVESTREAMED = "livestreamed"
    PUBLISHED = "published"


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
