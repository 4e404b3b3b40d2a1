"""Dossiers of the invented county: papers on paper, one scanned photo each, the older closed ones archived."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from tribunal_desktop.models import Dispute
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.periods import count
from tribunal_desktop.rules.terms import LimitEvent, SheetKind, SheetSource
from tribunal_desktop.services.practice.county import County, Row
from tribunal_desktop.services.reference import Reference

if TYPE_CHECKING:
    from sqlalchemy import Connection

_NEWEST = 60
_ARCHIVED_AFTER = timedelta(days=60)
_LIMIT = "X-FILE"
_TABLES = ("deadline", "attachment_content", "attachment", "dossier_sheet", "dossier_archiving")
_AT_FILING = (
    (SheetKind.COMPLAINT, "民事起诉状", 3),
    (SheetKind.FILING_NOTICE, "受理案件通知书", 1),
    (SheetKind.FEE, "诉讼费票据", 1),
    (SheetKind.IDENTITY, "原告、被告身份证复印件", 2),
    (SheetKind.EVIDENCE, "转账记录", 4),
    (SheetKind.SUMMONS, "传票存根", 2),
)
_AT_CLOSING = (
    (SheetKind.DEFENCE, "民事答辩状", 2),
    (SheetKind.HEARING, "庭审笔录", 8),
    (SheetKind.DECISION, "裁判文书原本、正本", 6),
    (SheetKind.SERVICE, "送达回证", 3),
)


def dossiers(connection: Connection, county: County, reference: Reference) -> dict[str, list[Row]]:
    """Rows by table for the newest disputes that were filed."""
    rows: dict[str, list[Row]] = {name: [] for name in _TABLES}
    newest = connection.execute(
        select(Dispute.id, Dispute.filed_on, Dispute.closed_on, Dispute.clerk_id)
        .where(Dispute.filed_on.is_not(None), Dispute.clerk_id.is_not(None))
        .order_by(Dispute.received_at.desc())
        .limit(_NEWEST)
    ).all()
    photo = _photo()
    digest = hashlib.sha256(photo).hexdigest()
    rows["attachment_content"].append({"sha256": digest, "content": photo})
    for dispute in newest:
        sheets = list(_sheets(county, dispute, digest))
        rows["dossier_sheet"] += sheets
        rows["attachment"].append(_attachment(county, sheets[-1], len(photo)))
        if dispute.closed_on is not None:
            archived = dispute.closed_on + _ARCHIVED_AFTER
            in_time = archived <= county.now.date()
            rows["deadline"].append(_limit(county, reference, dispute, archived if in_time else None))
            if in_time:
                rows["dossier_archiving"].append(_archiving(county, dispute, sheets, archived))
    return rows


def _sheets(county: County, dispute: Any, digest: str) -> Iterator[Row]:
    papers = [*_AT_FILING, *(_AT_CLOSING if dispute.closed_on is not None else ())]
    for kind, title, pages in papers:
        yield _sheet(county, dispute, kind, title, pages)
    scan = _sheet(county, dispute, SheetKind.EVIDENCE, "借条照片", 1)
    yield {**scan, "position": 1, "source": SheetSource.FILE, "sha256": digest, "media_type": "image/png"}


def _sheet(county: County, dispute: Any, kind: SheetKind, title: str, pages: int) -> Row:
    day = dispute.closed_on if (kind, title, pages) in _AT_CLOSING else dispute.filed_on
    return {
        "id": county.id(),
        "dispute_id": dispute.id,
        "kind": kind,
        "position": 0,
        "title": title,
        "source": SheetSource.PAPER,
        "document_id": None,
        "sha256": None,
        "media_type": "",
        "pages": pages,
        "dated_on": day,
        "added_at": datetime.combine(day, time(16, 30), BEIJING),
        "added_by_id": dispute.clerk_id,
        "out_on": None,
        "out_reason": "",
    }


def _attachment(county: County, sheet: Row, size: int) -> Row:
    return {
        "id": county.id(),
        "owner_type": "dossier_sheet",
        "owner_id": sheet["id"],
        "sha256": sheet["sha256"],
        "media_type": sheet["media_type"],
        "size": size,
        "caption": sheet["title"],
        "added_at": sheet["added_at"],
    }


def _limit(county: County, reference: Reference, dispute: Any, done_on: Any) -> Row:
    period = count(reference.limit(_LIMIT, dispute.closed_on), dispute.closed_on, reference.calendar)
    return {
        "id": county.id(),
        "dispute_id": dispute.id,
        "rule_id": _LIMIT,
        "started_on": dispute.closed_on,
        "nominal_on": period.nominal_on,
        "due_on": period.due_on,
        "basis": period.basis,
        "provisional": period.provisional,
        "event": LimitEvent.CLOSED,
        "done_on": done_on,
        "warn_from": period.due_on - timedelta(days=30),
    }


def _archiving(county: County, dispute: Any, sheets: list[Row], archived: Any) -> Row:
    return {
        "id": county.id(),
        "dispute_id": dispute.id,
        "archived_on": archived,
        "archived_by_id": dispute.clerk_id,
        "sheets": len(sheets),
        "pages": sum(sheet["pages"] for sheet in sheets),
        "lacking": "",
        "reason": "缺少的材料在审限内未形成",
        "opened_on": None,
        "opened_reason": "",
    }


@cache
def _photo() -> bytes:
    """A picture that shows at once that it is invented."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (600, 400), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((20, 20, 580, 380), outline="black", width=3)
    for line in range(90, 340, 40):
        draw.line((60, line, 540, line), fill="grey", width=2)
    out = BytesIO()
    image.save(out, format="PNG")
    return out.getvalue()
