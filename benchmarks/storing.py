"""Saving, listing, the workbench, a backup: beside plain statements on the same encrypted file."""

from __future__ import annotations

import dataclasses
import itertools
import secrets
from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import select

from benchmarks.ground import Ground
from benchmarks.measuring import Figure, median_ms, p95_ms, seconds
from tribunal_desktop.app import now
from tribunal_desktop.models import Dispute
from tribunal_desktop.models.engine import connect
from tribunal_desktop.models.migrate import backup
from tribunal_desktop.rules.particulars import DisputeFacts, PartyFacts
from tribunal_desktop.rules.terms import Channel, PartyKind, PartyRole, Sex
from tribunal_desktop.services.case_views import CaseFilter, CaseOrder, CaseQuery, Cursor

_SAVES = 200
_PAGE = 128
_KEY = secrets.token_bytes(32)


def measure(ground: Ground) -> Iterator[Figure]:
    """Every figure of the store."""
    yield Figure(f"practice tribunal of {ground.disputes:,} disputes, rows", ground.fill_seconds, "s")
    yield Figure(f"search index of {ground.disputes:,} disputes, made anew", ground.index_seconds, "s")
    yield Figure("four types looked for in every open dispute, after an import", ground.flags_seconds, "s")
    yield from _saving(ground)
    yield from _listing(ground)
    workbench = seconds(ground.services.workbench.view)
    yield Figure("workbench, everything it shows", median_ms(workbench), "ms", 100)
    newest = ground.services.cases.page(CaseQuery()).rows[0].id
    file = seconds(lambda: ground.services.cases.detail(newest))
    plain = seconds(lambda: _plain_file(ground, newest))
    yield Figure("case file, heading and overview", median_ms(file), "ms", 100, False, median_ms(plain), "two SELECTs")
    stuck = seconds(ground.services.monitoring.stuck)
    yield Figure("supervision, what is stuck", median_ms(stuck), "ms", 100)
    book = seconds(ground.services.mediations.book)
    yield Figure("mediations, running and latest ended", median_ms(book), "ms", 100)
    yield from _backup(ground)


def _plain_file(ground: Ground, dispute_id: str) -> None:
    with ground.store.engine.connect() as connection:
        connection.exec_driver_sql("SELECT * FROM dispute WHERE id = ?", (dispute_id,)).fetchall()
        connection.exec_driver_sql("SELECT * FROM party WHERE dispute_id = ?", (dispute_id,)).fetchall()


def _saving(ground: Ground) -> Iterator[Figure]:
    """Registering a dispute: rows, limit, search entry, audit entry and outbox records in one durable commit."""
    serial = itertools.count(1)
    taken = seconds(lambda: ground.services.intake.register(some_dispute(next(serial))), _SAVES, warm_ups=5)
    connection = connect(ground.settings.data_dir / "plain.db", _KEY, must_exist=False)
    connection.execute("CREATE TABLE plain (id INTEGER PRIMARY KEY, content TEXT)")
    content = secrets.token_hex(2000)
    plain = seconds(lambda: connection.execute("INSERT INTO plain (content) VALUES (?)", (content,)), _SAVES, 5)
    connection.close()
    yield Figure(
        "register a dispute, median", median_ms(taken), "ms", plain=median_ms(plain), plain_is="INSERT of 4 kB, COMMIT"
    )
    yield Figure("register a dispute, p95", p95_ms(taken), "ms", 20, plain=p95_ms(plain), plain_is="the same")


def some_dispute(serial: int) -> DisputeFacts:
    """A complete dispute, each with names of its own."""
    plaintiff = PartyFacts(
        role=PartyRole.PLAINTIFF,
        kind=PartyKind.NATURAL,
        name=f"陈大伟{serial}",
        sex=Sex.MALE,
        birth_date=date(1963, 4, 2),
        ethnicity="汉族",
        occupation="农民",
        employer="无",
        domicile="枫溪镇花明泉村12号",
        phone="13805751234",
    )
    defendant = dataclasses.replace(
        plaintiff, role=PartyRole.DEFENDANT, name=f"李四{serial}", domicile="枫溪镇栎桥村3号"
    )
    return DisputeFacts(
        received_at=now(),
        channel=Channel.COUNTER,
        cause_code="104",
        cause_version="2025",
        claim_text="请求判令被告归还借款46000元。",
        facts_text="2025年3月1日被告向原告借款，约定一年内归还。",
        amount_fen=4_600_000,
        parties=(plaintiff, defendant),
    )


_PLAIN_PAGE = (
    "SELECT d.id, d.case_no, d.provisional_no, d.cause_code, d.amount_fen, d.stage, d.received_at, v.name, s.name "
    "FROM dispute d LEFT JOIN village v ON v.id = d.village_id LEFT JOIN staff_member s ON s.id = d.judge_id "
    "ORDER BY d.received_at DESC, d.id DESC LIMIT ? OFFSET ?"
)


def _listing(ground: Ground) -> Iterator[Figure]:
    cases, query = ground.services.cases, CaseQuery(CaseFilter.ALL)
    middle = _cursor(ground, ground.disputes // 2)
    first = median_ms(seconds(lambda: cases.page(query, None, _PAGE)))
    deep = median_ms(seconds(lambda: cases.page(query, middle, _PAGE)))
    plain_is = "one SELECT … OFFSET"
    yield Figure("list, first page", first, "ms", 100, plain=_plain_page(ground, 0), plain_is=plain_is)
    yield Figure(
        "list, page in the middle", deep, "ms", 100, plain=_plain_page(ground, ground.disputes // 2), plain_is=plain_is
    )
    slowest = max(
        (median_ms(seconds(lambda each=each: cases.page(each, None, _PAGE), 5)), f"{order}, {filter_}")
        for order in CaseOrder
        for filter_ in (CaseFilter.OPEN, CaseFilter.ALL)
        for each in [CaseQuery(filter_, order=order)]
    )
    yield Figure(f"list, slowest order and filter ({slowest[1]})", slowest[0], "ms", 100)


def _cursor(ground: Ground, place: int) -> Cursor:
    order = (Dispute.received_at.desc(), Dispute.id.desc())
    with ground.uow.read() as session:
        row = session.execute(select(Dispute.received_at, Dispute.id).order_by(*order).offset(place).limit(1)).one()
    return Cursor(row.received_at, row.id)


def _plain_page(ground: Ground, offset: int) -> float:
    with ground.store.engine.connect() as connection:

        def read() -> Any:
            return connection.exec_driver_sql(_PLAIN_PAGE, (_PAGE, offset)).fetchall()

        return median_ms(seconds(read))


def _backup(ground: Ground) -> Iterator[Figure]:
    """Copied in a consistent state, opened again and checked page by page."""
    keyed = ground.store_key()
    target = ground.settings.data_dir / "backup.db"
    taken = seconds(lambda: backup(ground.settings.store_path, keyed, target), 3, warm_ups=0)
    size = target.stat().st_size
    copy = ground.settings.data_dir / "copy.db"
    plain = seconds(lambda: copy.write_bytes(target.read_bytes()), 3, warm_ups=0)
    per_150 = 150e6 / size / 1000
    yield Figure(
        f"verified backup, per 150 MB (the store has {size / 1e6:,.0f})",
        median_ms(taken) * per_150,
        "s",
        10,
        plain=median_ms(plain) * per_150,
        plain_is="plain copy",
    )
