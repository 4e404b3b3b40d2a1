"""Papers: printed, signed, scanned, published (文书): terms."""

from __future__ import annotations

from enum import StrEnum


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


class SealState(StrEnum):
    """Where a paper stands that must bear the court's seal while the tribunal has none (用印情况)."""

    PENDING = "pending"
    """待用印: asked of the parent court, or waiting for somebody to carry it there."""
    GRANTED = "granted"
    """准予用印: the parent court said yes; the copies with the seal are still to be printed."""
    SEALED = "sealed"
    """已用印: printed again after the court's yes, or sealed by hand at the court."""
    REFUSED = "refused"
    """不予用印: with the court's reason."""
    DROPPED = "dropped"
    """不再用印: a later version took its place, or the paper will not be used."""


class OwnFormState(StrEnum):
    """What has become of a form the tribunal made itself (自制样式状态)."""

    DRAFT = "draft"
    """Being made: nobody is offered it yet."""
    IN_USE = "in_use"
    WITHDRAWN = "withdrawn"
    """No longer offered; its papers print as before."""


class OwnFormChange(StrEnum):
    """What was done to a form the tribunal made itself (自制样式改动)."""

    BEGUN = "begun"
    MOVED = "moved"
    LEFT_OUT = "left_out"
    PUT_BACK = "put_back"
    ADDED = "added"
    CONDITION = "condition"
    ASKED = "asked"
    ASK_CHANGED = "ask_changed"
    ASK_REMOVED = "ask_removed"
    DESCRIBED = "described"
    STATE = "state"
    UNDONE = "undone"
    TAKEN_OVER = "taken_over"
