"""Lists on paper: lying on their side, every column on the sheet."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from tests.documents.reading import text_by_pdfium
from tribunal_desktop.documents import table_sheet
from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable, TableSheetPaper


def test_the_last_column_is_on_the_page() -> None:
    columns = tuple(SheetColumn(title, 1) for title in "甲乙丙丁戊己庚")
    table = SheetTable("", columns, (tuple("一二三四五六七"),))
    paper = table_sheet.render(TableSheetPaper("清单", "枫溪人民法庭", "制", (), (table,)))
    box = PdfReader(BytesIO(paper.pdf)).pages[0].mediabox
    assert box.width > box.height
    assert "庚" in text_by_pdfium(paper.pdf)
    assert "第1页共1页" in text_by_pdfium(paper.pdf)
