"""The parent court's answers about its seal on the wire: an entry of the feed for each paper that asked for it."""

from __future__ import annotations

from dataclasses import dataclass

from tribunal_desktop.wire.canonical import Json
from tribunal_desktop.wire.errors import WireError, WireReason
from tribunal_desktop.wire.fields import Fields
from tribunal_desktop.wire.packet import HASH_SIZE, ID_SIZE

REQUEST_TYPE = "seal_request"
"""Type of the record by which a tribunal asks."""
MAX_SEAL_NO, MAX_REASON, MAX_KEEPER = 60, 400, 60


@dataclass(frozen=True)
class SealNotice:
    """Whether the court's seal may be put on the paper with this hash (用印通知)."""

    request_id: str
    pdf_sha256: str
    granted: bool
    seal_no: str
    """The court's register number of the use; given with a yes alone."""
    reason: str
    """Given with a no alone."""
    keeper: str

    def to_json(self) -> Json:
        """The notice as an entry carries it."""
        return {
            "request": self.request_id,
            "pdf": self.pdf_sha256,
            "granted": self.granted,
            "seal_no": self.seal_no,
            "reason": self.reason,
            "keeper": self.keeper,
        }

    @classmethod
    def from_json(cls, raw: object) -> SealNotice:
        """The notice that ``raw`` is; raises ``WireError``."""
        fields = Fields(raw, "seal_notice")
        notice = cls(
            request_id=fields.hex("request", ID_SIZE),
            pdf_sha256=fields.hex("pdf", HASH_SIZE),
            granted=fields.flag("granted"),
            seal_no=fields.text("seal_no", MAX_SEAL_NO),
            reason=fields.text("reason", MAX_REASON),
            keeper=fields.text("keeper", MAX_KEEPER),
        )
        fields.end()
        if not notice.keeper or bool(notice.seal_no) is not notice.granted or bool(notice.reason) is notice.granted:
            raise WireError(WireReason.BAD_FIELD, "seal_notice: number with a yes, reason with a no")
        return notice
