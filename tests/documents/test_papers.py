from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from tests.documents import samples
from tests.documents.reading import fonts, page_texts, text_by_pypdf
from tribunal_desktop.documents import (
    assessment_sheet,
    draw_slip,
    images,
    receipt_proof,
    recovery_kit,
    visit_sheet,
)
from tribunal_desktop.documents.paper import Paper

ALL: dict[str, tuple[Callable[[Any], Paper], Any]] = {
    "agreement": (samples.printed, samples.AGREEMENT),
    "transcript": (samples.printed, samples.TRANSCRIPT),
    "recovery_kit": (recovery_kit.render, samples.RECOVERY_KIT),
    "receipt_proof": (receipt_proof.render, samples.RECEIPT_PROOF),
    "visit_sheet": (visit_sheet.render, samples.VISIT_SHEET),
    "assessment_sheet": (assessment_sheet.render, samples.ASSESSMENT_SHEET),
    "draw_slip": (draw_slip.render, samples.DRAW_SLIP),
}


@pytest.fixture(params=ALL)
def paper(request: pytest.FixtureRequest) -> Paper:
    """Each paper in turn."""
    render, data = ALL[request.param]
    return render(data)


def test_the_same_data_gives_the_same_bytes(paper: Paper) -> None:
    render, data = ALL[paper.template]
    assert render(data) == paper


def test_every_font_is_embedded_and_recorded(paper: Paper) -> None:
    names = set()
    for font in fonts(paper.pdf):
        assert "/FontFile2" in font["/FontDescriptor"]
        assert "/ToUnicode" in font
        names.add(font["/BaseFont"].split("+")[1])
    assert names == set(paper.fonts)


def test_every_page_is_a4_numbered_marked_and_has_a_filing_code(paper: Paper) -> None:
    pages = PdfReader(BytesIO(paper.pdf)).pages
    assert len(pages) == paper.pages
    for number, (page, text) in enumerate(zip(pages, page_texts(paper.pdf), strict=True), start=1):
        assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]
        assert f"第{number}页共{paper.pages}页" in text
        assert "演练数据·虚构" in text
        assert f"{paper.template}/{paper.template_version}" in text


@pytest.mark.parametrize("name", ALL)
def test_the_practice_mark_stands_on_practice_data_only(name: str) -> None:
    render, data = ALL[name]
    assert "演练数据" not in text_by_pypdf(render(replace(data, practice=False)).pdf)


def test_size_and_page_count(paper: Paper) -> None:
    assert len(paper.pdf) <= 75_000 * max(paper.pages, 2)
    assert paper.pages <= {"agreement": 3, "transcript": 3, "visit_sheet": 2, "draw_slip": 2}.get(paper.template, 1)


def test_the_recovery_sheet_shows_every_group_of_the_code() -> None:
    text = text_by_pypdf(recovery_kit.render(samples.RECOVERY_KIT).pdf)
    assert all(group in text for group in samples.RECOVERY_KIT.recovery_code.split("-"))


def test_a_group_of_the_widest_letters_is_not_broken() -> None:
    sheet = recovery_kit.render(replace(samples.RECOVERY_KIT, recovery_code="-".join(["WWWWW"] * 8)))
    assert text_by_pypdf(sheet.pdf).count("WWWWW") == 8
    assert sheet.pages == 1


def test_the_receipt_proof_shows_the_whole_hash() -> None:
    text = text_by_pypdf(receipt_proof.render(samples.RECEIPT_PROOF).pdf)
    assert samples.RECEIPT_PROOF.packet_sha256 in text
    assert "第1号至第128号" in text
    assert "待处理或者退回1条" in text


def test_the_visit_sheet_repeats_its_table_header_on_every_page() -> None:
    problem = samples.VISIT_SHEET.problems[0]
    data = replace(samples.VISIT_SHEET, problems=(problem,) * 40)
    texts = page_texts(visit_sheet.render(data).pdf)
    assert all("整改期限" in text for text in texts if problem.text[:8] in text)
    assert sum(text.count("候审区东侧") for text in texts) == 40


def test_a_cell_longer_than_a_page_runs_over_or_is_refused_but_is_not_cut() -> None:
    problem = replace(samples.VISIT_SHEET.problems[0], text="监控画面时断时续，" * 200)
    data = replace(samples.VISIT_SHEET, problems=(problem,))
    assert text_by_pypdf(visit_sheet.render(data).pdf).count("监控画面时断时续") >= 195


def test_the_assessment_sheet_says_what_is_missing() -> None:
    text = text_by_pypdf(assessment_sheet.render(samples.ASSESSMENT_SHEET).pdf)
    for required in ("32", "35.2", "42/50", "缺数据", "因缺数据未计10分", "+1.5", "合计77.7"):
        assert required in text


def test_a_page_becomes_a_picture() -> None:
    png = images.page_png(samples.printed(samples.AGREEMENT).pdf, 0, 96)
    assert png.startswith(b"\x89PNG")
    assert (int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")) == (794, 1123)
