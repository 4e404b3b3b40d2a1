"""Lists on paper: lying on their side, every column on the sheet."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from tests.documents.reading import squeezed, text_by_pdfium
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


def test_tables_to_be_cut_out_are_not_torn_by_the_page() -> None:
    columns = (SheetColumn("日期", 1), SheetColumn("签名", 1))
    slips = tuple(
        SheetTable(
            f"第{number}张",
            columns,
            tuple((f"{number}头", "") if place == 0 else (f"{number}尾", "") for place in range(2)),
            together=True,
        )
        for number in range(10, 30)
    )
    paper = table_sheet.render(TableSheetPaper("凭条", "枫溪人民法庭", "制", (), slips))
    pages = [squeezed(page.extract_text()) for page in PdfReader(BytesIO(paper.pdf)).pages]
    assert len(pages) > 1
    for number in range(10, 30):
        on = [place for place, text in enumerate(pages) if f"第{number}张" in text]
        assert [place for place, text in enumerate(pages) if f"{number}头" in text or f"{number}尾" in text] == on


def test_a_table_longer_than_a_page_flows_on_though_it_is_to_be_cut_out() -> None:
    rows = tuple((str(number), "") for number in range(60))
    table = SheetTable("长", (SheetColumn("甲", 1), SheetColumn("乙", 1)), rows, together=True)
    paper = table_sheet.render(TableSheetPaper("凭条", "枫溪人民法庭", "制", (), (table,)))
    assert paper.pages > 1
    assert "59" in text_by_pdfium(paper.pdf)
