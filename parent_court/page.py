"""A small page for the court's own people: which tribunals report, what arrived, what was refused.

It shows personal data without a login and therefore answers this computer alone, and no proxy.
"""

from __future__ import annotations

import json
from typing import Any

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sqlalchemy import Select, case, func, select

from parent_court import tables
from parent_court.keys import ParentKeys
from parent_court.numbers import NumberDesk
from parent_court.seal_page import SealPage
from parent_court.seals import SealDesk
from parent_court.states import Clock
from parent_court.store import ParentStore
from tribunal_desktop import resources, texts
from tribunal_desktop.wire.enrolment import fingerprint
from tribunal_desktop.wire.receipts import RecordStatus

ROWS = 200
_LOCAL = frozenset({"127.0.0.1", "::1"})
_NAMES = _LOCAL | {"localhost"}
"""What the page is called in the address line: another name that leads here (DNS rebinding) is turned away."""
_CLOSED = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
"""What a browser may do with a page: show it with its own styles and send its own forms; nothing from elsewhere."""
_FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip")


class OfficePage:
    """The routes that people open in a browser; Chinese only."""

    def __init__(self, store: ParentStore, keys: ParentKeys, clock: Clock) -> None:
        self._store = store
        self._keys = keys
        self._numbers = NumberDesk(store, keys, clock)
        self._seals = SealDesk(store, keys, clock)
        self._templates = Environment(
            loader=FileSystemLoader(resources.path("parent_court")), autoescape=True, undefined=StrictUndefined
        )
        self._templates.filters["kind"] = lambda name: _text("record", name)
        self._templates.filters["result"] = lambda code: _text("result", code)
        self._templates.filters["term"] = lambda value, name: texts.text(f"term.{name}.{value}", "zh")
        self._templates.filters["moment"] = lambda value: value[:19].replace("T", " ")
        self.router = APIRouter()
        for path, handler in (
            ("/", self.overview),
            ("/packets/{sha256}", self.packet),
            ("/records/{kind}", self.records),
            ("/numbers", self.numbers),
        ):
            self.router.add_api_route(path, handler, methods=["GET"], response_class=HTMLResponse)
        self.router.include_router(SealPage(self._seals, self._show, self._require_here).router)

    def overview(self, request: Request) -> HTMLResponse:
        """Tribunals, kinds of records, latest packets and receipts."""
        return self._show(
            request,
            "overview.html",
            tribunals=self._rows(_tribunals()),
            kinds=self._rows(_kinds()),
            packets=self._rows(_packets()),
            refused=self._rows(_refused()),
        )

    def packet(self, sha256: str, request: Request) -> HTMLResponse:
        """One packet with its records and receipts."""
        packets, changes, receipts = tables.packet, tables.change, tables.receipt
        found = self._rows(_packets().where(packets.c.sha256 == sha256))
        if not found:
            raise HTTPException(status_code=404)
        return self._show(
            request,
            "packet.html",
            packet=found[0],
            changes=self._rows(select(changes).where(changes.c.packet_sha256 == sha256).order_by(changes.c.seq)),
            receipts=self._rows(
                select(receipts.c.log_no, receipts.c.issued_at)
                .where(receipts.c.packet_sha256 == sha256)
                .order_by(receipts.c.log_no)
            ),
        )

    def records(self, kind: str, request: Request) -> HTMLResponse:
        """The present state of every record of one kind."""
        rows, tribunals = tables.entity, tables.tribunal
        query = (
            select(rows, tribunals.c.name.label("tribunal_name"))
            .join(tribunals, tribunals.c.id == rows.c.tribunal_id)
            .where(rows.c.type == kind)
            .order_by(rows.c.changed_at.desc(), rows.c.id)
            .limit(ROWS)
        )
        found = [{**row, "fields": json.loads(row["fields"])} for row in self._rows(query)]
        return self._show(request, "records.html", kind=kind, records=found, limit=ROWS)

    def numbers(self, request: Request) -> HTMLResponse:
        """Ranges of case numbers set aside, and the blocks leased of them."""
        return self._show(request, "numbers.html", ranges=self._numbers.ranges(), leases=self._numbers.leases())

    def _rows(self, query: Select[Any]) -> list[dict[str, Any]]:
        with self._store.read() as connection:
            return [dict(row._mapping) for row in connection.execute(query)]  # noqa: SLF001 - SQLAlchemy's public name

    def _show(self, request: Request, template: str, **values: object) -> HTMLResponse:
        self._require_here(request)
        page = self._templates.get_template(template).render(
            court=self._keys.court_name,
            practice=self._keys.practice,
            fingerprint=fingerprint(self._keys.public_key),
            **values,
        )
        return HTMLResponse(page, headers=_CLOSED)

    @staticmethod
    def _require_here(request: Request) -> None:
        """Answer this computer alone: raises 403 for everybody else, and for whatever came through a proxy."""
        proxied = any(header in request.headers for header in _FORWARDED)
        here = request.client is not None and request.client.host in _LOCAL and request.url.hostname in _NAMES
        if proxied or not here:
            raise HTTPException(status_code=403)


def _text(area: str, name: str) -> str:
    """The Chinese for a name that came over the wire, or the name itself when a newer program sent it."""
    text_id = f"{area}.{name}"
    return texts.text(text_id, "zh") if text_id in texts.catalogue() else name


def _tribunals() -> Select[Any]:
    devices, tribunals, packets = tables.device, tables.tribunal, tables.packet
    return (
        select(
            tribunals.c.name.label("tribunal"),
            devices.c.name.label("device"),
            devices.c.status,
            devices.c.enrolled_at,
            func.count(packets.c.sha256).label("packets"),
            func.max(packets.c.received_at).label("last"),
        )
        .join(tribunals, tribunals.c.id == devices.c.tribunal_id)
        .outerjoin(packets, packets.c.device_id == devices.c.id)
        .group_by(tribunals.c.name, devices.c.id, devices.c.name, devices.c.status, devices.c.enrolled_at)
        .order_by(tribunals.c.name, devices.c.name)
    )


def _kinds() -> Select[Any]:
    rows = tables.entity.c
    live = func.sum(case((rows.deleted.is_(False), 1), else_=0))
    return select(rows.type, live.label("count")).group_by(rows.type).order_by(rows.type)


def _packets() -> Select[Any]:
    rows, tribunals, receipts = tables.packet, tables.tribunal, tables.receipt
    log_no = select(func.max(receipts.c.log_no)).where(receipts.c.packet_sha256 == rows.c.sha256).scalar_subquery()
    return (
        select(
            *(column for column in rows.c if column.name != "content"),
            tribunals.c.name.label("tribunal"),
            log_no.label("log_no"),
        )
        .join(tribunals, tribunals.c.id == rows.c.tribunal_id)
        .order_by(rows.c.received_at.desc(), rows.c.sha256)
        .limit(ROWS)
    )


def _refused() -> Select[Any]:
    rows, tribunals = tables.change, tables.tribunal
    return (
        select(rows, tribunals.c.name.label("tribunal"))
        .join(tribunals, tribunals.c.id == rows.c.tribunal_id)
        .where(rows.c.status != RecordStatus.OK)
        .order_by(rows.c.device_id, rows.c.epoch, rows.c.seq)
        .limit(ROWS)
    )
