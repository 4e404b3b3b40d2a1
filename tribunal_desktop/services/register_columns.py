"""The columns of a register to import (收案登记表): one list makes the template and reads the files."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from tribunal_desktop.rules.names import Name

EXAMPLE_MARK = "示例"
"""A row with this in its first column is the template's example and is never imported."""

SHEET_TITLE = "收案登记表"
_HEADER_ROWS = 10


@dataclass(frozen=True)
class ImportColumn:
    """One column: ``key`` names the fact, ``also`` lists other headings it is known by."""

    key: str
    title: Name
    example: str = ""
    required: bool = False
    width: int = 16
    also: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """What the template prints: Chinese, English below, a star when it must be filled."""
        return f"{self.title.zh}{' *' if self.required else ''}\n{self.title.en}"


def _party(role: str, zh: str, en: str, example: Sequence[str]) -> list[ImportColumn]:
    name, kind, sex, born, ethnicity, id_type, id_number, occupation, employer, domicile, phone, represented = example
    return [
        ImportColumn(f"{role}.name", Name(f"{zh}姓名或名称", f"{en} name"), name, True, 18, (zh, f"{zh}姓名", en)),
        ImportColumn(f"{role}.kind", Name(f"{zh}类型", f"{en} kind"), kind, also=(f"{zh}主体类型",)),
        ImportColumn(f"{role}.sex", Name(f"{zh}性别", f"{en} sex"), sex, width=9),
        ImportColumn(f"{role}.birth_date", Name(f"{zh}出生日期", f"{en} born"), born),
        ImportColumn(f"{role}.ethnicity", Name(f"{zh}民族", f"{en} ethnicity"), ethnicity, width=10),
        ImportColumn(f"{role}.id_type", Name(f"{zh}证件类型", f"{en} ID type"), id_type),
        ImportColumn(
            f"{role}.id_number",
            Name(f"{zh}证件号码", f"{en} ID number"),
            id_number,
            width=24,
            also=(f"{zh}身份证号", f"{zh}身份证号码", f"{zh}证件号"),
        ),
        ImportColumn(f"{role}.occupation", Name(f"{zh}职业", f"{en} occupation"), occupation),
        ImportColumn(f"{role}.employer", Name(f"{zh}工作单位", f"{en} employer"), employer),
        ImportColumn(
            f"{role}.domicile", Name(f"{zh}住所", f"{en} domicile"), domicile, width=28, also=(f"{zh}住址", f"{zh}地址")
        ),
        ImportColumn(f"{role}.phone", Name(f"{zh}联系电话", f"{en} phone"), phone, also=(f"{zh}电话", f"{zh}联系方式")),
        ImportColumn(
            f"{role}.representative_name",
            Name(f"{zh}法定代表人", f"{en} representative"),
            represented,
            also=(f"{zh}负责人", f"{zh}法定代理人"),
        ),
    ]


COLUMNS: tuple[ImportColumn, ...] = (
    ImportColumn("register_no", Name("原登记号", "Register no."), EXAMPLE_MARK, width=12, also=("序号", "编号")),
    ImportColumn("received_on", Name("收案日期", "Received on"), "2026-11-02", True, also=("收案时间", "登记日期")),
    ImportColumn("channel", Name("来源渠道", "Channel"), "窗口立案", also=("收案方式",)),
    ImportColumn("case_no", Name("案号", "Case number"), "", width=26),
    ImportColumn("filed_on", Name("立案日期", "Filed on"), ""),
    ImportColumn("cause", Name("案由", "Cause"), "民间借贷纠纷", width=22),
    ImportColumn("claim_text", Name("诉讼请求", "Claim"), "请求判令被告归还借款46000元", True, 36),
    ImportColumn("facts_text", Name("事实与理由", "Facts"), "2025年3月1日借款，约定一年内归还", width=36),
    ImportColumn("amount", Name("标的额（元）", "Amount (yuan)"), "46000", also=("标的额", "标的金额", "金额")),
    ImportColumn("village", Name("村（社区）", "Village"), "", also=("村", "村社区", "纠纷地")),
    *_party(
        "plaintiff",
        "原告",
        "Plaintiff",
        (
            "张三",
            "自然人",
            "男",
            "1970-01-02",
            "汉族",
            "居民身份证",
            "",
            "农民",
            "无",
            "枫溪镇栎桥村3号",
            "0575-87000000",
            "",
        ),
    ),
    *_party(
        "defendant",
        "被告",
        "Defendant",
        ("李四", "自然人", "女", "", "", "", "", "", "无", "枫溪镇花明泉村12号", "", ""),
    ),
)

COLUMN_BY_KEY = {column.key: column for column in COLUMNS}


def heading_key(text: object) -> str | None:
    """Key of the column a heading names; ``None`` when it names none."""
    for line in (str(text or ""), str(text or "").split("\n")[0]):
        if key := _KEYS.get(_plain(line)):
            return key
    return None


def _plain(heading: str) -> str:
    return re.sub(r"[\s*()（）:：]", "", unicodedata.normalize("NFKC", heading)).casefold()


_KEYS: dict[str, str] = {
    _plain(heading): column.key
    for column in COLUMNS
    for heading in (column.heading, column.title.zh, column.title.en, *column.also)
}


def find_headings(rows: Sequence[Sequence[Any]]) -> tuple[int, dict[str, int]]:
    """Place of the heading row among the first rows and the place of each column; −1 when there is none."""
    best: tuple[int, dict[str, int]] = (-1, {})
    for place, row in enumerate(rows[:_HEADER_ROWS]):
        found: dict[str, int] = {}
        for column, cell in enumerate(row):
            if key := heading_key(cell):
                found.setdefault(key, column)
        if len(found) > max(1, len(best[1])):
            best = (place, found)
    return best


def template() -> bytes:
    """The empty register with its example row, as an Excel file."""
    return write_sheet([[column.example or None for column in COLUMNS]], [column.heading for column in COLUMNS])


def write_sheet(rows: Sequence[Sequence[Any]], headings: Sequence[str], title: str = SHEET_TITLE) -> bytes:
    """An Excel file whose headings stay in sight.

    Text stays text: ID numbers keep their digits, and nothing runs as a formula.
    """
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    sheet.title = title
    sheet.append(list(headings))
    for row in rows:
        sheet.append([_plain_cell(cell) for cell in row])
    for place, heading in enumerate(headings, start=1):
        known = COLUMN_BY_KEY.get(heading_key(heading) or "")
        sheet.column_dimensions[get_column_letter(place)].width = known.width if known else 40
        sheet.cell(1, place).font = Font(bold=True)
        sheet.cell(1, place).alignment = Alignment(wrap_text=True, vertical="center")
    for cells in sheet.iter_rows(min_row=2, max_row=max(2, len(rows) + 1)):
        for cell in cells:
            cell.number_format = "@"
            if cell.data_type == "f":
                cell.data_type = "s"
    sheet.freeze_panes = "B2"
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _plain_cell(cell: Any) -> Any:
    """A cell without the control characters that a spreadsheet cannot hold."""
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", cell) if isinstance(cell, str) else cell
