"""A row taller than a page flows over pages like text: nothing is lost, no page is left empty."""

from __future__ import annotations

from dataclasses import replace

from tests.documents.reading import page_texts, text_by_pypdf
from tribunal_desktop.documents.forms.facts import Answer, FormOptions
from tribunal_desktop.documents.forms.filling import fill
from tribunal_desktop.documents.forms.printing import render
from tribunal_desktop.documents.forms.reading import form
from tribunal_desktop.documents.forms.sample import sample_data

SENTENCE = "双方应当按照约定全面履行各自的义务。"


def printed(key: str, **given: str) -> bytes:
    template = form(key)
    data = sample_data(template)
    answers = tuple(Answer(each.id, given.get(each.id, each.value)) for each in data.answers)
    return render(fill(template, replace(data, answers=answers))).pdf


def test_long_reasons_in_a_grid_flow_over_pages() -> None:
    pdf = printed("table_judgment", reasons=SENTENCE * 200, found=SENTENCE * 200)
    pages = page_texts(pdf)
    assert text_by_pypdf(pdf).count("全面履行") > 380  # a few straddle two pages
    assert len(pages) < 14
    assert all(len(page) > 200 for page in pages[:-1])


def test_long_findings_in_a_table_keep_the_header_on_every_page() -> None:
    row = f"利息\t{SENTENCE * 30}\t{SENTENCE * 30}\t{SENTENCE * 120}"
    pages = page_texts(printed("element_style_judgment", disputed=row))
    table = [page for page in pages if SENTENCE[:4] in page]
    assert len(table) > 3
    assert all("本院认定及理由" in page for page in table)


def test_a_table_of_short_rows_is_set_as_before() -> None:
    pages = page_texts(printed("table_judgment"))
    assert len(pages) == 2


def test_the_last_row_never_stands_alone_on_a_page() -> None:
    template = form("summons")
    pdf = render(fill(template, sample_data(template, options=FormOptions(large=True)))).pdf
    first, second = page_texts(pdf)
    assert "签发日期" not in first
    assert "审判员、书记员" not in first
    assert second.index("王建国") < second.index("签发日期") < second.index("存根")
