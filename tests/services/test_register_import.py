"""Importing a register from Excel: good rows kept, bad rows back with their reasons, never anything twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from sqlalchemy import func, select

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Device, Dispute, Party, UnitOfWork, Village
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import Channel, IdType, Sex, Stage
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.register_columns import COLUMNS, template
from tribunal_desktop.services.register_import import RegisterImport, RowFate

Cells = dict[str, Any]
GOOD: Cells = {
    "register_no": "1",
    "received_on": date(2026, 11, 20),
    "cause": "民间借贷纠纷",
    "claim_text": "归还借款46000元",
    "amount": 46000,
    "plaintiff.name": "陈大伟",
    "defendant.name": "李四",
}


@pytest.fixture
def register(uow: UnitOfWork) -> RegisterImport:
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
        session.add(Village(id=new_id(uow.clock), name="花明泉村", township="枫溪镇"))
    return RegisterImport(uow, Reference())


def _file(*rows: Cells, change: Callable[[Any], None] = lambda sheet: None) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([column.heading for column in COLUMNS])
    for row in rows:
        sheet.append([row.get(column.key) for column in COLUMNS])
    change(sheet)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _disputes(uow: UnitOfWork) -> Sequence[Dispute]:
    with uow.read() as session:
        return session.scalars(select(Dispute).order_by(Dispute.provisional_no)).all()


def test_good_rows_are_kept_and_bad_ones_come_back(register: RegisterImport, uow: UnitOfWork) -> None:
    bad = {**GOOD, "register_no": "2", "claim_text": "", "amount": "四万六"}
    result = register.run(_file(GOOD, bad, {**GOOD, "register_no": "3", "plaintiff.name": "王五"}))
    assert [(row.row_no, row.fate) for row in result.rows] == [
        (2, RowFate.IMPORTED),
        (3, RowFate.REJECTED),
        (4, RowFate.IMPORTED),
    ]
    said = [reason.words("zh") for reason in result.rows[1].reasons]
    assert any("标的额" in words and "四万六" in words for words in said)
    assert [dispute.provisional_no for dispute in _disputes(uow)] == ["暂2026-L2-0001", "暂2026-L2-0002"]


def test_importing_again_makes_no_duplicates(register: RegisterImport, uow: UnitOfWork) -> None:
    content = _file(GOOD, {**GOOD, "register_no": "2", "plaintiff.name": "王五"})
    register.run(content)
    again = register.run(content)
    assert [(row.fate, row.number) for row in again.rows] == [
        (RowFate.PRESENT, "暂2026-L2-0001"),
        (RowFate.PRESENT, "暂2026-L2-0002"),
    ]
    assert len(_disputes(uow)) == 2


def test_rejected_rows_can_be_mended_and_imported(register: RegisterImport, uow: UnitOfWork) -> None:
    bad = {**GOOD, "register_no": "2", "cause": "不存在的纠纷", "facts_text": "=1+1"}
    result = register.run(_file(GOOD, bad, change=lambda sheet: setattr(sheet["H3"], "data_type", "s")))
    book = load_workbook(BytesIO(register.rejected(result, "zh")))
    sheet = book.worksheets[0]
    assert sheet.max_row == 2
    headings = [str(cell.value) for cell in sheet[1]]
    assert "不存在的纠纷" in str(sheet.cell(2, len(headings)).value)
    assert sheet.cell(2, headings.index(COLUMNS[7].heading) + 1).data_type == "s"
    sheet.cell(2, next(i for i, text in enumerate(headings, 1) if text.startswith("案由"))).value = "民间借贷纠纷"
    out = BytesIO()
    book.save(out)
    mended = register.run(out.getvalue())
    assert [row.fate for row in mended.rows] == [RowFate.IMPORTED]
    assert [dispute.facts_text for dispute in _disputes(uow)] == ["", "=1+1"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"received_on": "2026-02-30"}, "import_date_unreadable"),
        ({"received_on": None}, "import_cell_empty"),
        ({"received_on": "2027-01-01"}, "received_in_future"),
        ({"amount": "46000斤"}, "amount_unreadable"),
        ({"amount": "0.001"}, "amount_below_fen"),
        ({"cause": "吵架"}, "import_cause_unknown"),
        ({"village": "没有的村"}, "import_village_unknown"),
        ({"plaintiff.name": " "}, "import_cell_empty"),
        ({"plaintiff.name": "陈" * 10_000}, "text_too_long"),
        ({"plaintiff.sex": "公"}, "import_term_unknown"),
        ({"plaintiff.id_number": 330681196304020017}, "import_number_rounded"),
        ({"case_no": "41号"}, "case_number_unreadable"),
        ({"filed_on": "2026-11-01"}, "filed_out_of_order"),
    ],
)
def test_each_kind_of_bad_cell_has_its_reason(
    register: RegisterImport, uow: UnitOfWork, change: Cells, code: str
) -> None:
    row = register.run(_file({**GOOD, **change})).rows[0]
    assert row.fate is RowFate.REJECTED
    assert code in [reason.finding.code for reason in row.reasons]
    for lang in ("zh", "en"):
        assert all(reason.words(lang) for reason in row.reasons)
    assert not _disputes(uow)


@pytest.mark.parametrize(
    ("change", "attribute", "value"),
    [
        ({"received_on": datetime(2026, 11, 20)}, "received_at", 20),  # noqa: DTZ001 - as openpyxl gives it
        ({"received_on": "2026年11月20日"}, "received_at", 20),
        ({"received_on": 46346}, "received_at", 20),
        ({"amount": "4.6万元"}, "amount_fen", 4_600_000),
        ({"amount": "４６，０００"}, "amount_fen", 4_600_000),
        ({"amount": 46000.1}, "amount_fen", 4_600_010),
        ({"channel": "邮寄立案"}, "channel", Channel.POST),
        ({"case_no": "(2026)浙0681民初41号"}, "case_no", "（2026）浙0681民初41号"),
        ({"filed_on": "2026.11.21"}, "stage", Stage.FILED),
    ],
)
def test_cells_are_read_as_people_write_them(
    register: RegisterImport, uow: UnitOfWork, change: Cells, attribute: str, value: object
) -> None:
    assert register.run(_file({**GOOD, **change})).rows[0].fate is RowFate.IMPORTED
    found = getattr(_disputes(uow)[0], attribute)
    assert (found.day if isinstance(found, datetime) else found) == value


def test_the_id_fills_sex_and_birth_and_names_are_split(register: RegisterImport, uow: UnitOfWork) -> None:
    register.run(_file({**GOOD, "plaintiff.id_number": "330681196304020017", "defendant.name": "李四、王五；赵六"}))
    with uow.read() as session:
        parties = session.scalars(select(Party).order_by(Party.position)).all()
    assert [party.name for party in parties] == ["陈大伟", "李四", "王五", "赵六"]
    first = parties[0]
    assert (first.id_type, first.sex, first.birth_date) == (IdType.RESIDENT_ID, Sex.MALE, date(1963, 4, 2))


def test_merged_cells_are_refused_not_guessed(register: RegisterImport) -> None:
    result = register.run(_file(GOOD, {**GOOD, "register_no": "2"}, change=lambda sheet: sheet.merge_cells("B2:B3")))
    assert {reason.finding.code for row in result.rows for reason in row.reasons} >= {"import_cells_merged"}
    assert all(row.fate is RowFate.REJECTED for row in result.rows)


def test_the_template_reads_and_its_example_is_never_imported(register: RegisterImport) -> None:
    with pytest.raises(KnownError, match="import_no_rows"):
        register.run(template())


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "import_file_empty"),
        (b"not a spreadsheet", "import_not_excel"),
        (b"PK\x03\x04 broken", "import_not_excel"),
        (b"x" * 30_000_001, "import_file_large"),
    ],
)
def test_files_that_are_no_register_are_named(register: RegisterImport, content: bytes, code: str) -> None:
    with pytest.raises(KnownError, match=code):
        register.run(content)


def test_missing_and_unknown_columns_are_named(register: RegisterImport) -> None:
    with pytest.raises(KnownError, match="诉讼请求"):
        register.run(_file(GOOD, change=lambda sheet: sheet.delete_cols(7)))
    with pytest.raises(KnownError, match="import_no_headings"):
        register.run(_file(change=lambda sheet: sheet.delete_rows(1)))
    result = register.run(_file(GOOD, change=lambda sheet: setattr(sheet["BH1"], "value", "备注")))
    assert result.ignored == ("备注",)


def test_a_title_line_and_local_headings_are_understood(register: RegisterImport) -> None:
    def localise(sheet: Any) -> None:
        sheet.insert_rows(1)
        sheet["A1"] = "枫溪人民法庭收案登记表"
        sheet["A2"], sheet["I2"], sheet["K2"] = "序号", "标的金额", "原告"

    assert register.run(_file(GOOD, change=localise)).rows[0].fate is RowFate.IMPORTED


def test_stopping_keeps_what_was_taken_in(register: RegisterImport, uow: UnitOfWork) -> None:
    rows = [{**GOOD, "register_no": str(number), "plaintiff.name": f"王{number}"} for number in range(450)]
    seen: list[tuple[int, int]] = []
    result = register.run(_file(*rows), seen.append, lambda: len(seen) == 2)
    assert seen == [(200, 450), (400, 450)]
    assert result.cancelled
    with uow.read() as session:
        assert session.scalar(select(func.count()).select_from(Dispute)) == 400
    assert register.run(_file(*rows)).count(RowFate.IMPORTED) == 50
