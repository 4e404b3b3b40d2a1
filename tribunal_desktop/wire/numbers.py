"""Leases of case numbers on the wire: a device asks for blocks, the parent court's feed grants them.

``line`` names one life of a store: a store that was restored or copied begins a new line, so that the numbers its
older self may have used are never handed to it again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tribunal_desktop.rules.case_numbers import STANDARD_FROM
from tribunal_desktop.rules.number_blocks import BLOCK_SIZE, Want
from tribunal_desktop.wire import frame
from tribunal_desktop.wire.canonical import Json
from tribunal_desktop.wire.errors import WireError, WireReason
from tribunal_desktop.wire.fields import Fields, moment_text
from tribunal_desktop.wire.frame import Sign
from tribunal_desktop.wire.packet import ID_SIZE

MAGIC = b"TDL1"
VERSION = 1
LINE_SIZE = 16
MAX_WANTS = 64
MAX_REQUEST = 16 * 1024
LARGEST_SERIAL = 99_999_999
LATEST_YEAR = 2999


@dataclass(frozen=True)
class Lease:
    """A block of numbers (号段) that only this line of this device may give out."""

    id: str
    line: str
    court_code: str
    year: int
    series: str
    ordinal: int
    first: int
    last: int

    def to_json(self) -> Json:
        """The lease as an entry carries it."""
        return {
            "id": self.id,
            "line": self.line,
            "court": self.court_code,
            "year": self.year,
            "series": self.series,
            "ordinal": self.ordinal,
            "first": self.first,
            "last": self.last,
        }

    @classmethod
    def from_json(cls, raw: object) -> Lease:
        """The lease that ``raw`` is; raises ``WireError``."""
        fields = Fields(raw, "lease")
        lease = cls(
            id=fields.hex("id", ID_SIZE),
            line=fields.hex("line", LINE_SIZE),
            court_code=fields.text("court", 8),
            year=fields.integer("year", STANDARD_FROM, LATEST_YEAR),
            series=fields.text("series", 6),
            ordinal=fields.integer("ordinal", least=1),
            first=fields.integer("first", 1, LARGEST_SERIAL),
            last=fields.integer("last", 1, LARGEST_SERIAL),
        )
        fields.end()
        if not 0 <= lease.last - lease.first < BLOCK_SIZE:
            raise WireError(WireReason.BAD_FIELD, "lease.last: number")
        return lease


@dataclass(frozen=True)
class LeaseRequest:
    """What a device asks for; sent again it asks for nothing more."""

    tribunal_id: str
    device_id: str
    line: str
    sent_at: datetime
    wants: tuple[Want, ...]


def build_request(request: LeaseRequest, sign: Sign) -> bytes:
    """The request's bytes, signed by the device."""
    header: Json = {
        "version": VERSION,
        "tribunal": request.tribunal_id,
        "device": request.device_id,
        "line": request.line,
        "sent": moment_text(request.sent_at),
        "wants": [[want.year, want.series, want.ordinal, want.left] for want in request.wants],
    }
    return frame.build(MAGIC, header, b"", sign)


def read_request(data: bytes) -> tuple[LeaseRequest, frame.Frame]:
    """A request and the frame whose signature the caller must check with the device's key; raises ``WireError``."""
    parts = frame.split(MAGIC, data, MAX_REQUEST)
    if parts.body:
        raise WireError(WireReason.BAD_FIELD, "bytes after the request")
    fields = Fields(parts.header, "lease_request")
    fields.version(VERSION)
    request = LeaseRequest(
        tribunal_id=fields.hex("tribunal", ID_SIZE),
        device_id=fields.hex("device", ID_SIZE),
        line=fields.hex("line", LINE_SIZE),
        sent_at=fields.moment("sent"),
        wants=tuple(_want(raw) for raw in fields.items("wants", MAX_WANTS)),
    )
    fields.end()
    return request, parts


def _want(raw: object) -> Want:
    if not isinstance(raw, list) or len(raw) != 4:
        raise WireError(WireReason.BAD_FIELD, "want")
    fields = Fields(dict(zip(("year", "series", "ordinal", "left"), raw, strict=True)), "want")
    return Want(
        fields.integer("year", STANDARD_FROM, LATEST_YEAR),
        fields.text("series", 6),
        fields.integer("ordinal", least=1),
        fields.integer("left"),
    )
