"""A list of a million disputes: what a scroll asks for, beside ``LIMIT … OFFSET`` on the same encrypted file."""

from __future__ import annotations

import os
import random
import tempfile
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import text

from benchmarks.measuring import Figure, median_ms, p95_ms, seconds
from tribunal_desktop.app import now
from tribunal_desktop.models import Actor, UnitOfWork
from tribunal_desktop.models.engine import WRITE, open_engine
from tribunal_desktop.models.migrate import create_store
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.services.case_files import CaseFiles
from tribunal_desktop.services.case_query import CaseFilter, CaseOrder, CaseQuery, Facet
from tribunal_desktop.services.reference import Reference

MILLION = 1_000_000
_KEY = bytes(range(32))
_WINDOWS = 60
_WINDOW_ROWS = 128
_FRAME_ROWS, _FRAMES = 26, 200
_ROWS = (
    """INSERT INTO staff_member (id, name, post, active)
    VALUES ('s0', '沈素英', 'judge', 1), ('s1', '俞建国', 'judge', 1)""",
    """INSERT INTO village (id, name, township) VALUES ('v0', '花明泉村', '枫溪镇'), ('v1', '栎桥村', '赵家镇')""",
    """WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :rows)
    INSERT INTO dispute (id, provisional_no, case_no, received_at, channel, stage, cause_code, cause_version,
        claim_text, facts_text, amount_fen, village_id, judge_id, procedure, filed_on, closed_on, confirmed_findings,
        next_due_on, last_event_at)
    SELECT printf('%032x', i), printf('暂2026-L2-%07d', i),
        CASE WHEN i % 10 THEN printf('（2026）浙0681民初%d号', i) END,
        strftime('%Y-%m-%dT%H:%M:%S.000000Z', '2020-01-01', (i * 180) || ' seconds'),
        CASE i % 4 WHEN 0 THEN 'online' ELSE 'counter' END,
        CASE WHEN i % 8 THEN 'closed' WHEN i % 3 THEN 'trial' ELSE 'received' END,
        CASE i % 5 WHEN 0 THEN '104' ELSE '10' END, '2025', '', '', abs(random() % 9000000), 'v' || (i % 2),
        CASE WHEN i % 7 THEN 's' || (i % 2) END, CASE WHEN i % 3 THEN 'summary' ELSE 'small_claims' END,
        date('2020-01-02', (i / 480) || ' days'), CASE WHEN i % 8 THEN date('2020-03-01', (i / 480) || ' days') END, '',
        CASE WHEN i % 8 THEN '9999-12-31' ELSE date('2026-06-01', (i % 400) || ' days') END,
        strftime('%Y-%m-%dT%H:%M:%S.000000Z', '2020-01-01', (i * 180 + abs(random() % 900000)) || ' seconds') FROM n""",
    """INSERT INTO party (id, dispute_id, position, role, kind, name, id_type)
    SELECT printf('%032x', rowid * 2 + p.place), id, p.place, p.role, 'natural',
        substr('赵钱孙李周吴郑王', rowid % 8 + 1, 1)
            || substr('伟芳娜敏静丽强磊', (rowid / 8 + p.place) % 8 + 1, 1) || p.place,
        'none' FROM dispute, (SELECT 0 AS place, 'plaintiff' AS role UNION ALL SELECT 1, 'defendant') p""",
)
_OFFSET = (
    "SELECT d.id, d.case_no, d.provisional_no, d.stage, d.received_at, s.name FROM dispute d "
    "LEFT JOIN staff_member s ON s.id = d.judge_id ORDER BY d.received_at DESC, d.id DESC LIMIT 128 OFFSET ?"
)


def measure(rows: int = MILLION) -> Iterator[Figure]:
    """Opening, scrolling, ordering and narrowing a list of so many disputes."""
    with tempfile.TemporaryDirectory() as folder:
        cases, engine = _store(Path(folder) / "list.db", rows)
        try:
            yield from _figures(cases, engine, rows)
        finally:
            engine.dispose()


def _store(path: Path, rows: int) -> tuple[CaseFiles, Any]:
    create_store(path, _KEY)
    engine = open_engine(path, _KEY)
    with engine.connect().execution_options(**WRITE) as connection, connection.begin():
        for statement in _ROWS:
            connection.execute(text(statement), {"rows": rows} if ":rows" in statement else {})
    uow = UnitOfWork(engine, Actor("s0", "沈素英", Post.JUDGE), now)
    return CaseFiles(uow, Reference.load()), engine


def _figures(cases: CaseFiles, engine: Any, rows: int) -> Iterator[Figure]:
    every = CaseQuery(CaseFilter.ALL)
    name = f"list of {rows:,}"
    opened = seconds(lambda: cases.open_list(every), 5)
    yield Figure(f"{name}: opened, first rows and all counts", median_ms(opened), "ms")
    keys, slices = _order(cases, every)
    yield Figure(f"{name}: one part of its order, 8,000 row numbers, slowest", max(slices) * 1000, "ms")
    yield Figure(f"{name}: its whole order, in the background", sum(slices), "s")
    draw = random.Random(11)
    places = [draw.randrange(0, rows // _WINDOW_ROWS) * _WINDOW_ROWS for _ in range(_WINDOWS)]
    fetched = [seconds(lambda at=at: cases.rows(keys[at : at + _WINDOW_ROWS]), 1, 0)[0] for at in places]
    with engine.connect() as connection:
        plain = [
            seconds(lambda at=at: connection.exec_driver_sql(_OFFSET, (at,)).fetchall(), 1, 0)[0] for at in places[:12]
        ]
    yield Figure(
        f"{name}: a window of {_WINDOW_ROWS} rows anywhere, median",
        median_ms(fetched),
        "ms",
        100,
        plain=median_ms(plain),
        plain_is="one SELECT … OFFSET",
    )
    yield Figure(
        f"{name}: a window anywhere, p95", p95_ms(fetched), "ms", 100, plain=p95_ms(plain), plain_is="the same"
    )
    for order in (CaseOrder.DUE, CaseOrder.PARTIES, CaseOrder.EVENT, CaseOrder.CAUSE):
        query = CaseQuery(CaseFilter.ALL, order=order)
        yield Figure(
            f"{name}: opened by {order}", median_ms(seconds(lambda query=query: cases.open_list(query), 3)), "ms"
        )
    facets = [median_ms(seconds(lambda facet=facet: cases.facet(every, facet), 1)) for facet in Facet]
    yield Figure(f"{name}: one facet counted, slowest of {len(facets)}", max(facets), "ms")
    yield from _scrolling(cases, every, keys, name)


def _order(cases: CaseFiles, query: CaseQuery) -> tuple[array[int], list[float]]:
    opened = cases.open_list(query)
    keys, after, taken = array("q", opened.order.keys), opened.order.next, []
    while after is not None:
        found: list[Any] = []
        taken += seconds(lambda after=after, found=found: found.append(cases.read_on(query, after)), 1, 0)
        keys.extend(found[0].keys)
        after = found[0].next
    return keys, taken


def _scrolling(cases: CaseFiles, query: CaseQuery, keys: array[int], name: str) -> Iterator[Figure]:
    """What the window's own thread does for one frame of scrolling: every cell on screen, rows arriving meanwhile."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from tribunal_desktop.ui.look import Look, Preferences
    from tribunal_desktop.ui.tables.base import _ROLES, DISPLAY
    from tribunal_desktop.ui.tables.cases import HIDDEN_AT_FIRST, CasesTable

    app = QApplication.instance() or QApplication(["benchmark"])
    with tempfile.TemporaryDirectory() as folder:
        look = Look(app, Preferences(Path(folder) / "window.ini"), "zh")  # type: ignore[arg-type]
        table = CasesTable(look.locale)
        table.show_list(cases.open_list(query))
        table.add_order(keys[table.order_known() :])
        wanted: list[tuple[int, Any]] = []
        table.rows_wanted.connect(lambda number, some: wanted.append((number, some)))
        frames, roles = [], (DISPLAY, *_ROLES)
        shown = [place for place, each in enumerate(table.columns) if each.key not in HIDDEN_AT_FIRST]
        step = max(1, (len(keys) - _FRAME_ROWS) // _FRAMES)
        for frame in range(_FRAMES):
            first = frame * step

            def draw(first: int = first) -> None:
                for place in range(first, first + _FRAME_ROWS):
                    for column in shown:
                        for role in roles:
                            table.data(table.index(place, column), role)
                app.processEvents()

            frames += seconds(draw, 1, 0)
            while wanted:
                number, some = wanted.pop()
                rows = cases.rows(some)
                frames += seconds(lambda number=number, rows=rows: table.put_window(number, rows), 1, 0)
                app.processEvents()
        look.retire()
    yield Figure(f"{name}: a frame of scrolling on the window's thread, median", median_ms(frames), "ms", 16)
    yield Figure(f"{name}: the same, p95", p95_ms(frames), "ms", 16)
