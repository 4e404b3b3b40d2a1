"""The month sheet of pay on paper, a slip for each payee to sign, and files for the finance office."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from tribunal_desktop import texts
from tribunal_desktop.models import Tribunal, UnitOfWork
from tribunal_desktop.rules.money import fen_to_yuan, print_yuan
from tribunal_desktop.rules.pay import Line
from tribunal_desktop.rules.terms import PayeeKind
from tribunal_desktop.services.pay_views import PayeeRow, SheetView, gap_words
from tribunal_desktop.services.sheet_words import PAPER_LANGUAGE

if TYPE_CHECKING:
    from tribunal_desktop.documents.paper import Paper
    from tribunal_desktop.documents.table_sheet import SheetTable

_TITLES = {PayeeKind.MEDIATOR: "调解员补贴发放表", PayeeKind.JUROR: "人民陪审员补助发放表"}
_SLIPS = "补贴领取凭条"
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_BLANK = "＿＿＿＿＿＿"
_NOBODY = "本月没有应发补贴。"
_HINT = "未经批准，不得据以发放。"


class PayPapers:
    """Makes papers and files of a sheet as it is shown; nothing is written."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def sheet(self, view: SheetView) -> Paper:
        """The month sheet: who gets what, with a place to sign, and every line with its rule and its case."""
        tables = (_totals(view), _details(view), *_not_paid(view))
        lines = (
            f"{month_words(view)}　{len(view.payees)} 人　合计 {yuan(view.total_fen)} 元"
            f"（大写：{in_capitals(view.total_fen)}）　状态：{texts.term(view.state, PAPER_LANGUAGE)}",
        )
        signed = (
            f"制表：{view.made_by or _BLANK}　　审核：{_BLANK}　　批准：{view.approved_by or _BLANK}"
            f"　　批准日期：{view.approved_on or _BLANK}"
        )
        notes = (signed, "每一笔都写明依据的标准和案件；批准后的差错在以后月份另行更正。")
        return self._print(_TITLES[view.kind], lines, tables, notes if view.fixed else (*notes, _HINT))

    def slips(self, view: SheetView, payee_id: str = "") -> Paper:
        """Slips to be cut apart, one for each payee or for one of them."""
        chosen = [row for row in view.payees if not payee_id or row.id == payee_id]
        tables = tuple(_slip(view, row) for row in chosen)
        said = "沿线裁开，由领取人签名后交回。" if chosen else _NOBODY
        lines = (f"{month_words(view)}　{said}",)
        return self._print(_SLIPS, lines, tables, () if view.fixed else (_HINT,))

    def _print(
        self, title: str, lines: tuple[str, ...], tables: tuple[SheetTable, ...], notes: tuple[str, ...]
    ) -> Paper:
        from tribunal_desktop.documents import table_sheet
        from tribunal_desktop.services.case_list_paper import made_words

        with self._uow.read() as session:
            tribunal = session.execute(select(Tribunal.name, Tribunal.practice)).one()
        return table_sheet.render(
            table_sheet.TableSheetPaper(
                title=title,
                issuer=tribunal.name,
                made=made_words(self._uow.clock()),
                lines=lines,
                tables=tables,
                notes=notes,
                practice=tribunal.practice,
            )
        )


def paper_title(view: SheetView, *, slips: bool = False) -> str:
    """What a paper of a month is called in the registry, and a file of it."""
    return f"{_SLIPS if slips else _TITLES[view.kind]}（{month_words(view)}）"


def month_words(view: SheetView) -> str:
    """2026年10月."""
    return f"{view.month.year}年{view.month.month}月"


def yuan(amount_fen: int) -> str:
    """A sum as the sheet prints it, with its minus sign where money is taken back."""
    return f"-{print_yuan(-amount_fen)}" if amount_fen < 0 else print_yuan(amount_fen)


def in_capitals(amount_fen: int) -> str:
    """The capital form of a sum; one that is taken back begins with 负."""
    from tribunal_desktop.documents.amounts import capitals

    return f"{'负' if amount_fen < 0 else ''}{capitals(fen_to_yuan(abs(amount_fen)))}"


def item_words(line: Line, lang: texts.Language) -> str:
    """What a line is for: where it comes from, and the tariff that pays it."""
    kind = "" if line.kind == "work" else texts.term(line.kind, lang)
    name = line.tariff_name or (texts.term(line.unit, lang) if line.unit else "")
    return "：".join(part for part in (kind, name) if part)


def sum_words(line: Line) -> str:
    """How a sum was reached: 400.00 × 500/1000."""
    if not line.unit:
        return "—"
    return yuan(line.rate_fen) if line.part == "1" else f"{yuan(line.rate_fen)} × {line.part}"


def finance_csv(view: SheetView, lang: texts.Language) -> bytes:
    """Every line for the finance office: UTF-8 with its mark, sums as plain numbers, nothing that runs as a formula."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([texts.text(f"export.pay.{key}", lang) for key, _ in _COLUMNS])
    for cells in _cells(view, lang):
        writer.writerow([_harmless(cell) for cell in cells])
    return out.getvalue().encode("utf-8-sig")


def finance_workbook(view: SheetView, lang: texts.Language) -> bytes:
    """The same lines as an Excel file, sums as numbers."""
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    page = book.active
    page.title = f"{view.month:%Y-%m}"
    page.append([texts.text(f"export.pay.{key}", lang) for key, _ in _COLUMNS])
    for cells in _cells(view, lang):
        page.append(cells)
    for row in page.iter_rows(min_row=2):
        for cell in row:
            if cell.data_type == "f":
                cell.data_type = "s"
            if not isinstance(cell.value, str):
                cell.number_format = "0.00"
    for place in range(1, len(_COLUMNS) + 1):
        page.cell(1, place).font = Font(bold=True)
        page.column_dimensions[get_column_letter(place)].width = 18
    page.freeze_panes = "A2"
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


_Cell = Callable[[SheetView, Line, texts.Language], Any]
_COLUMNS: tuple[tuple[str, _Cell], ...] = (
    ("month", lambda view, line, lang: f"{view.month:%Y-%m}"),
    ("payee", lambda view, line, lang: line.payee_name),
    ("on", lambda view, line, lang: line.on.isoformat()),
    ("kind", lambda view, line, lang: texts.term(line.kind, lang)),
    ("unit", lambda view, line, lang: texts.term(line.unit, lang) if line.unit else ""),
    ("tariff", lambda view, line, lang: line.tariff_name),
    ("rate", lambda view, line, lang: fen_to_yuan(line.rate_fen)),
    ("part", lambda view, line, lang: f"×{line.part}"),
    ("number", lambda view, line, lang: line.number),
    ("amount", lambda view, line, lang: fen_to_yuan(line.amount_fen)),
    ("words", lambda view, line, lang: line.words),
)


def _cells(view: SheetView, lang: texts.Language) -> Iterator[list[Any]]:
    for line in view.lines:
        yield [cell(view, line, lang) for _, cell in _COLUMNS]


def _harmless(cell: Any) -> str:
    """A cell no spreadsheet takes for a formula; sums stay plain numbers."""
    if not isinstance(cell, str):
        return str(cell)
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell


def _totals(view: SheetView) -> SheetTable:
    from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable

    sums = [(row.base_fen, row.case_fen, row.travel_fen, row.other_fen, row.total_fen) for row in view.payees]
    rows = [
        (str(number), row.name, str(row.cases), *map(yuan, of_row), "")
        for number, (row, of_row) in enumerate(zip(view.payees, sums, strict=True), start=1)
    ]
    if rows:
        cases = str(sum(row.cases for row in view.payees))
        rows.append(("", "合计", cases, *(yuan(sum(column)) for column in zip(*sums, strict=True)), ""))
    columns = (
        SheetColumn("序号", 0.5, right=True),
        SheetColumn("姓名", 1.2),
        SheetColumn("件数", 0.6, right=True),
        SheetColumn("基本补贴", 1.1, right=True),
        SheetColumn("按件、按次", 1.2, right=True),
        SheetColumn("交通误工", 1.1, right=True),
        SheetColumn("补发、扣回、更正", 1.5, right=True),
        SheetColumn("合计（元）", 1.2, right=True),
        SheetColumn("领取人签名", 2),
    )
    return SheetTable("一、发放汇总", columns, tuple(rows), _NOBODY)


def _details(view: SheetView) -> SheetTable:
    from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable

    columns = (
        SheetColumn("姓名", 1),
        SheetColumn("日期", 1),
        SheetColumn("案号", 2.4),
        SheetColumn("依据的标准", 2.2),
        SheetColumn("计算", 1.6, right=True),
        SheetColumn("金额（元）", 1, right=True),
        SheetColumn("说明", 1.4),
    )
    return SheetTable("二、明细", columns, tuple(_detail(line) for line in view.lines), "没有明细。")


def _detail(line: Line) -> tuple[str, ...]:
    return (
        line.payee_name,
        line.on.isoformat(),
        line.number or "—",
        item_words(line, PAPER_LANGUAGE),
        sum_words(line),
        yuan(line.amount_fen),
        line.words or "—",
    )


def _not_paid(view: SheetView) -> Iterator[SheetTable]:
    """What is left out and what cannot be paid yet, so that nothing is zero in silence."""
    from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable

    columns = (SheetColumn("姓名", 1), SheetColumn("日期", 1), SheetColumn("案号", 2.4), SheetColumn("原因", 5))
    works = [(each.work, _left_out_words(each.why, each.words)) for each in view.left_out]
    works += [(gap.work, gap_words(gap, PAPER_LANGUAGE)) for gap in view.gaps]
    if works:
        rows = tuple((work.payee_name, work.on.isoformat(), work.number or "—", why) for work, why in works)
        yield SheetTable("三、未计发事项", columns, rows)


def _left_out_words(why: Any, words: str) -> str:
    return f"{texts.term(why, PAPER_LANGUAGE)}{'：' if words else ''}{words}"


def _slip(view: SheetView, row: PayeeRow) -> SheetTable:
    from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable

    columns = (
        SheetColumn("日期", 1),
        SheetColumn("案号", 2.6),
        SheetColumn("依据的标准", 2.4),
        SheetColumn("计算", 1.6, right=True),
        SheetColumn("金额（元）", 1.2, right=True),
    )
    rows = [
        (
            line.on.isoformat(),
            line.number or "—",
            "：".join(part for part in (item_words(line, PAPER_LANGUAGE), line.words) if part),
            sum_words(line),
            yuan(line.amount_fen),
        )
        for line in row.lines
    ]
    rows.append(("合计", f"大写：{in_capitals(row.total_fen)}", "领取人签名：", f"日期：{_BLANK}", yuan(row.total_fen)))
    heading = f"{row.name}　{month_words(view)}{'补助' if view.kind is PayeeKind.JUROR else '补贴'}"
    return SheetTable(heading, columns, tuple(rows), together=True)
