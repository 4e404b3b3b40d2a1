"""Every roster as an Excel file: out and in again, bad cells, wrong files, people who are there already."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from sqlalchemy import Engine, func, select

from tests.conftest import StandingClock
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Actor,
    GridWorker,
    Mediator,
    MediatorWorkTime,
    SearchEntry,
    Station,
    UnitOfWork,
    Village,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.services.excel_rows import read_rows
from tribunal_desktop.services.roster_columns import CellKind, RosterColumn, RosterKind
from tribunal_desktop.services.roster_sheets import ROSTER_SHEETS
from tribunal_desktop.services.roster_workbook import Present, RosterWorkbook, RowState
from tribunal_desktop.texts import term


@pytest.fixture
def book(uow: UnitOfWork) -> RosterWorkbook:
    return RosterWorkbook(uow)


def a_file(rows: Sequence[Sequence[Any]], title: str = "Sheet") -> bytes:
    made = Workbook()
    made.active.title = title
    for row in rows:
        made.active.append(list(row))
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def sample(kind: RosterKind) -> bytes:
    """A file of two rows: the examples of the columns, and somebody who differs in all that names them."""
    columns = ROSTER_SHEETS[kind].columns
    other = {"name": "另一人", "certificate_no": "调2026-002"}
    examples = [_example(column) for column in columns]
    others = [other.get(column.key, said) for column, said in zip(columns, examples, strict=True)]
    return a_file([[column.title.zh for column in columns], examples, others])


def _example(column: RosterColumn) -> str:
    return column.example or (column.choices[0] if column.choices else "")


def stop(book: RosterWorkbook, content: bytes, kind: RosterKind = RosterKind.GRID_WORKER) -> str:
    with pytest.raises(KnownError) as stopped:
        book.read(kind, content)
    return stopped.value.code


@pytest.mark.parametrize("kind", RosterKind)
def test_what_goes_out_comes_in_again_and_changes_nothing(
    book: RosterWorkbook, uow: UnitOfWork, kind: RosterKind
) -> None:
    assert book.take(kind, sample(kind), Present.UPDATE).new == 2
    out = book.export(kind)
    assert {row.state for row in book.read(kind, out).rows} == {RowState.SAME}
    taken = book.take(kind, out, Present.UPDATE)
    assert (taken.new, taken.changed) == (0, 0)
    titles = [cell.value for cell in load_workbook(BytesIO(out))[term(kind, "zh")][1]]
    assert len(titles) == len(ROSTER_SHEETS[kind].columns) + 1


@pytest.mark.parametrize("kind", RosterKind)
def test_the_template_explains_every_column_and_is_no_roster_yet(book: RosterWorkbook, kind: RosterKind) -> None:
    template = book.template(kind)
    notes = load_workbook(BytesIO(template)).worksheets[1]
    assert notes.max_row == len(ROSTER_SHEETS[kind].columns) + 1
    assert stop(book, template, kind) == "roster_no_rows"


def test_one_bad_cell_keeps_all_rows_out_and_is_named_at_its_column(book: RosterWorkbook, uow: UnitOfWork) -> None:
    heading = ["姓名", "类别", "有效期至", "专职", "身份证号"]
    rows: list[list[Any]] = [
        ["魏国良", "人民调解员", "2028-01-31", "是", ""],
        ["", "调解专家", "明年", "也许", 330681197001011234],
    ]
    file = book.read(RosterKind.MEDIATOR, content := a_file([heading, *rows]))
    good, bad = file.rows
    assert (good.state, bad.state) == (RowState.NEW, RowState.BAD)
    assert {each.field for each in bad.findings} >= {"name", "kind", "certificate_valid_to", "full_time", "id_number"}
    assert "也许" in bad.words("zh", "full_time")
    with pytest.raises(KnownError, match="roster_rows_bad"):
        book.take(RosterKind.MEDIATOR, content, Present.UPDATE)
    with uow.read() as session:
        assert session.scalar(select(func.count()).select_from(Mediator)) == 0
    mended = load_workbook(BytesIO(book.rejected(file, "zh"))).active
    assert [mended.cell(2, 1).value, mended.cell(2, 3).value] == ["3", "调解专家"]


def test_who_is_there_is_updated_or_skipped_as_chosen(book: RosterWorkbook) -> None:
    heading = ["姓名", "类别", "身份证号", "联系电话", "乡镇"]
    number = "11010519491231002X"
    kind = RosterKind.MEDIATOR
    book.take(kind, a_file([heading, ["魏国良", "人民调解员", number, "138", "枫溪镇"]]), Present.SKIP)
    moved = a_file([heading, ["魏国良", "人民调解员", number, "139", ""]])
    (row,) = book.read(kind, moved).rows
    assert (row.state, row.changes) == (RowState.CHANGED, ("phone",))
    assert book.take(kind, moved, Present.SKIP).changed == 0
    assert book.read(kind, moved).rows[0].state is RowState.CHANGED
    assert book.take(kind, moved, Present.UPDATE).changed == 1
    assert book.read(kind, moved).rows[0].state is RowState.SAME
    other = a_file([heading, ["魏国良", "人民调解员", "110105194912310038", "139", ""]])
    assert "roster_other_number" in {each.code for each in book.read(kind, other).rows[0].findings}


def test_a_change_to_full_time_is_noted_with_its_day(book: RosterWorkbook, uow: UnitOfWork) -> None:
    kind, heading = RosterKind.MEDIATOR, ["姓名", "类别", "专职"]
    book.take(kind, a_file([heading, ["魏国良", "人民调解员", "否"]]), Present.SKIP)
    book.take(kind, a_file([heading, ["魏国良", "人民调解员", "是"]]), Present.UPDATE)
    with uow.read() as session:
        assert session.scalars(select(MediatorWorkTime.from_on)).one() == uow.today()
        assert session.scalars(select(Mediator.full_time)).one()


def test_the_same_person_twice_in_a_file_is_refused(book: RosterWorkbook) -> None:
    file = book.read(
        RosterKind.GRID_WORKER, a_file([["姓名", "联系电话"], ["张三", "138"], ["张三", "138"], ["张三", "139"]])
    )
    assert [row.state for row in file.rows] == [RowState.NEW, RowState.BAD, RowState.NEW]
    assert file.rows[1].findings[0].params == {"row": 2}


def test_files_that_are_no_roster_are_refused_in_words(book: RosterWorkbook) -> None:
    workers = a_file([["姓名", "网格"], ["张三", "一"]])
    assert stop(book, b"") == "import_file_empty"
    assert stop(book, b"no file of Excel") == "import_not_excel"
    assert stop(book, b"\xd0\xcf\x11\xe0" + bytes(512)) == "roster_old_excel"
    assert stop(book, a_file([["序号", "备注"], ["1", "x"]])) == "roster_columns_missing"
    assert stop(book, workers, RosterKind.MEDIATOR) == "roster_of_others"
    assert stop(book, a_file([["姓名", "电话"], ["张三", "1"]], term(RosterKind.EXPERT, "zh"))) == "roster_of_others"
    merged = load_workbook(BytesIO(workers))
    merged.active.merge_cells("A2:A3")
    out = BytesIO()
    merged.save(out)
    assert stop(book, out.getvalue()) == "roster_merged_cells"


def test_a_title_above_and_columns_nobody_knows_do_no_harm(book: RosterWorkbook) -> None:
    rows: list[list[Any]] = [
        ["枫溪镇网格员一览表"],
        [],
        ["序号", "姓 名*", "Grid", "备注"],
        [1, "张三", "一网格", "好"],
    ]
    file = book.read(RosterKind.GRID_WORKER, a_file(rows))
    assert (file.ignored, file.rows[0].row_no, file.rows[0].values["grid_name"]) == (("序号", "备注"), 4, "一网格")


def test_nothing_that_goes_out_runs_as_a_formula(book: RosterWorkbook) -> None:
    name = '=HYPERLINK("http://x","y")'
    content = a_file([["姓名"], ["占位"]])
    changed = load_workbook(BytesIO(content))
    changed.active["A2"].value = name
    changed.active["A2"].data_type = "s"
    out = BytesIO()
    changed.save(out)
    book.take(RosterKind.VOLUNTEER, out.getvalue(), Present.SKIP)
    cell = load_workbook(BytesIO(book.export(RosterKind.VOLUNTEER))).worksheets[0]["A2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (name, "s", True)


def test_the_export_holds_those_that_are_shown_in_their_order(
    book: RosterWorkbook, uow: UnitOfWork, clock: StandingClock
) -> None:
    with uow.write("people") as session:
        ids = [new_id(clock) for _ in range(3)]
        session.add_all(GridWorker(id=key, name=f"第{place}人") for place, key in enumerate(ids))
    page = load_workbook(BytesIO(book.export(RosterKind.GRID_WORKER, [ids[2], ids[0]]))).worksheets[0]
    assert [page.cell(row, 1).value for row in (2, 3)] == ["第2人", "第0人"]
    assert page.max_row == 3


def test_a_station_names_a_village_on_record(book: RosterWorkbook, uow: UnitOfWork, clock: StandingClock) -> None:
    with uow.write("village") as session:
        village = Village(id=new_id(clock), name="栎桥村", township="枫溪镇")
        session.add(village)
    kind = ROSTER_SHEETS[RosterKind.STATION].column("station_kind").choices[0]
    heading = ["名称", "类型", "村（社区）"]
    content = a_file([heading, ["一站", kind, "栎桥村"], ["二站", kind, "无此村"]])
    file = book.read(RosterKind.STATION, content)
    assert [row.state for row in file.rows] == [RowState.NEW, RowState.BAD]
    book.take(RosterKind.STATION, a_file([heading, ["一站", kind, "栎桥村"]]), Present.SKIP)
    with uow.read() as session:
        assert session.scalars(select(Station.village_id)).one() == village.id
    assert ROSTER_SHEETS[RosterKind.STATION].column("village_id").kind is CellKind.VILLAGE


def test_a_mediator_who_comes_in_is_found_by_search(book: RosterWorkbook, uow: UnitOfWork) -> None:
    book.take(RosterKind.MEDIATOR, sample(RosterKind.MEDIATOR), Present.SKIP)
    with uow.read() as session:
        found = session.scalars(select(SearchEntry.entity_id)).all()
        assert set(session.scalars(select(Mediator.id))) <= set(found)


def test_nobody_gives_himself_a_post_by_a_file(book: RosterWorkbook, uow: UnitOfWork, engine: Engine) -> None:
    heading, kind = ["姓名", "岗位", "联系电话"], RosterKind.STAFF
    book.take(kind, a_file([heading, ["林小满", "书记员", "138"]]), Present.UPDATE)
    clerk = RosterWorkbook(UnitOfWork(engine, Actor(new_id(uow.clock), "林小满", Post.CLERK), uow.clock))
    risen = a_file([heading, ["林小满", "庭长", "138"], ["新来的", "书记员", "139"]])
    with pytest.raises(KnownError, match="right_missing"):
        clerk.take(kind, risen, Present.UPDATE)
    assert {row.state for row in book.read(kind, risen).rows} == {RowState.CHANGED, RowState.NEW}, "nothing came in"
    assert book.take(kind, risen, Present.UPDATE).changed == 1


def test_a_table_with_borders_down_to_the_last_row_is_read_like_any_other(book: RosterWorkbook) -> None:
    made = Workbook()
    made.active.append(["姓名", "联系电话"])
    made.active.append(["张三", "138"])
    made.active.cell(1_048_576, 16_384).number_format = "0.00"
    out = BytesIO()
    made.save(out)
    assert len(book.read(RosterKind.VOLUNTEER, out.getvalue()).rows) == 1
    assert read_rows(load_workbook(out).active) == [("姓名", "联系电话"), ("张三", "138")]


def test_a_workbook_of_charts_alone_is_no_roster(book: RosterWorkbook) -> None:
    made = Workbook()
    made.remove(made.active)
    made.create_chartsheet()
    out = BytesIO()
    made.save(out)
    assert stop(book, out.getvalue()) == "import_not_excel"


def test_a_file_damaged_on_the_way_is_no_excel_file(book: RosterWorkbook) -> None:
    whole = a_file([["姓名", "联系电话"], ["张三", "138"]])
    for place in range(40, len(whole), 97):
        spoiled = bytearray(whole)
        spoiled[place] ^= 0xFF
        with suppress(KnownError):
            book.read(RosterKind.VOLUNTEER, bytes(spoiled))


def test_whole_columns_merged_are_named_before_anything_is_made_of_them(book: RosterWorkbook) -> None:
    made = Workbook()
    made.active.append(["姓名", "联系电话"])
    made.active.append(["张三", "138"])
    made.active.merge_cells("A5:B6")
    plain, spoiled = BytesIO(), BytesIO()
    made.save(plain)
    with ZipFile(plain) as source, ZipFile(spoiled, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"A5:B6", b"A5:XFD1048576"))
    assert stop(book, spoiled.getvalue()) == "roster_merged_cells"
