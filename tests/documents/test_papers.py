from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from tests.documents import samples
from tests.documents.reading import descriptor, fonts, page_texts, text_by_pdfium, text_by_pypdf
from tribunal_desktop.documents import (
    agreement,
    assessment_sheet,
    draw_slip,
    images,
    receipt_proof,
    recovery_kit,
    transcript,
    visit_sheet,
)
from tribunal_desktop.documents.agreement import Clause
from tribunal_desktop.documents.blocks import PartyParticulars
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.texts import catalogue

ALL: dict[str, tuple[Callable[[Any], Paper], Any]] = {
    "agreement": (agreement.render, samples.AGREEMENT),
    "transcript": (transcript.render, samples.TRANSCRIPT),
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
        assert "/FontFile2" in descriptor(font)
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


@pytest.mark.parametrize("read", [text_by_pypdf, text_by_pdfium])
@pytest.mark.parametrize("name", ["agreement", "transcript"])
def test_rare_characters_are_copied_right(name: str, read: Callable[[bytes], str]) -> None:
    render, data = ALL[name]
    text = read(render(data).pdf)
    for person in ("王𠮷祥", "李㛃", "赵䶮", "陈𬭚"):
        assert person in text


@pytest.mark.parametrize("read", [text_by_pypdf, text_by_pdfium])
def test_the_agreement_says_what_it_must(read: Callable[[bytes], str]) -> None:
    text = read(agreement.render(samples.AGREEMENT).pdf)
    for required in (
        "编号：（2026）枫溪调字第0012号",
        "公民身份号码330681198003051234",
        "法定代表人：李㛃，经理",
        samples.AGREEMENT.facts,
        samples.AGREEMENT.disputed,
        samples.AGREEMENT.performance,
        "人民币46000元（大写：肆万陆仟元整）",
        "四、双方就本纠纷再无其他争议。",
        "三十日内（至迟于2026年12月23日）共同向枫溪县人民",
        "本协议一式三份",
        "二〇二六年十一月二十三日",
    ):
        assert required in text


def test_two_instalments_are_a_sentence_and_more_are_a_table() -> None:
    clause = samples.AGREEMENT.clauses[0]
    two = replace(samples.AGREEMENT, clauses=(replace(clause, instalments=clause.instalments[:2]),))
    text = text_by_pypdf(agreement.render(two).pdf)
    assert "（一）2026年12月31日前给付人民币16000元（大写：壹万陆仟元整），银行转账；（二）2027年3月31日前" in text
    assert "见下表" not in text
    assert "第三期2027年6月30日前15000壹万伍仟元整银行转账合计46000肆万陆仟元整" in text_by_pypdf(
        agreement.render(samples.AGREEMENT).pdf
    )


def test_an_agreement_of_forty_clauses_keeps_every_one_in_order() -> None:
    clauses = tuple(Clause(f"第{number}项义务由被申请人于约定日期前履行，申请人配合。") for number in range(1, 41))
    paper = agreement.render(replace(samples.AGREEMENT, clauses=clauses))
    text = text_by_pypdf(paper.pdf)
    places = [text.index(f"第{number}项义务") for number in range(1, 41)]
    assert places == sorted(places)
    assert "四十、第40项义务" in text


@pytest.mark.parametrize("clauses", range(1, 23))
def test_signatures_never_stand_on_a_page_without_text(clauses: int) -> None:
    data = replace(samples.AGREEMENT, clauses=tuple(Clause("双方就本纠纷再无其他争议。") for _ in range(clauses)))
    last = page_texts(agreement.render(data).pdf)[-1]
    assert last.index("确认内容无误") < last.index("（签名、盖章或者按指印）") < last.index("二〇二六年")


def test_with_many_parties_the_seal_stays_with_the_mediators_signature() -> None:
    for number in range(8, 18):
        parties = tuple(replace(samples.LANDLORD, name=f"王{at}") for at in range(number))
        last = page_texts(agreement.render(replace(samples.AGREEMENT, parties=parties)).pdf)[-1]
        assert last.index("调解员：陈𬭚") < last.index("二〇二六年十一月二十三日")


def test_an_agreement_to_be_dated_by_hand_names_no_last_day() -> None:
    text = text_by_pypdf(agreement.render(replace(samples.AGREEMENT, signed_on=None, confirm_by=None)).pdf)
    assert "三十日内共同向枫溪县人民法院" in text


def test_the_transcript_tells_rights_and_is_signed_on_every_page() -> None:
    texts = page_texts(transcript.render(samples.TRANSCRIPT).pdf)
    assert all("当事人签名：" in text and "记录人签名：" in text for text in texts)
    whole = "".join(texts)
    for required in ("权利义务", "回避", "保密", "虚假调解", "09时30分至11时05分", "不申请更换调解员"):
        assert required in whole


def test_the_transcript_does_not_claim_papers_nobody_showed() -> None:
    first, *others = samples.TRANSCRIPT.attendance
    data = replace(samples.TRANSCRIPT, attendance=(replace(first, identity=""), *others))
    text = text_by_pypdf(transcript.render(data).pdf)
    assert "未出示证件" in text
    assert "到场人员身份与所持证件相符" not in text


def test_the_recovery_sheet_shows_every_group_of_the_code() -> None:
    text = text_by_pypdf(recovery_kit.render(samples.RECOVERY_KIT).pdf)
    assert all(group in text for group in samples.RECOVERY_KIT.recovery_code.split("-"))


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


def refusals() -> list[tuple[str, Callable[[], Paper]]]:
    nobody = PartyParticulars("申请人", " ")
    unprintable = PartyParticulars("申请人", "王\U0003134a")
    base = samples.AGREEMENT
    return [
        ("paper_without_parties", lambda: agreement.render(replace(base, parties=()))),
        ("paper_without_parties", lambda: agreement.render(replace(base, parties=(nobody,)))),
        ("paper_without_parties", lambda: transcript.render(replace(samples.TRANSCRIPT, attendance=()))),
        ("paper_without_clauses", lambda: agreement.render(replace(base, clauses=(Clause(" "),)))),
        ("character_not_printable", lambda: agreement.render(replace(base, parties=(unprintable,)))),
    ]


@pytest.mark.parametrize(("code", "attempt"), refusals())
def test_what_cannot_be_a_paper_is_refused_in_words(code: str, attempt: Callable[[], Paper]) -> None:
    with pytest.raises(KnownError) as caught:
        attempt()
    assert caught.value.code == code
    for part in ("what", "why", "do"):
        assert catalogue()[f"error.{code}.{part}"]["zh"].format(**caught.value.params)


def test_a_page_becomes_a_picture() -> None:
    png = images.page_png(agreement.render(samples.AGREEMENT).pdf, 0, 96)
    assert png.startswith(b"\x89PNG")
    assert (int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")) == (794, 1123)


def test_total_of_instalments_is_exact() -> None:
    parts = tuple(replace(part, amount=Decimal("0.1")) for part in samples.AGREEMENT.clauses[0].instalments)
    data = replace(samples.AGREEMENT, clauses=(Clause("分期。", parts),))
    assert "合计0.30叁角" in text_by_pypdf(agreement.render(data).pdf)
