"""Every form is read back from its Word draft with python-docx: same words, same order, named fonts, no people."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace

import pytest
from docx import Document
from docx.document import Document as Draft
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import Table

from tribunal_desktop.documents.forms import word
from tribunal_desktop.documents.forms.filled import FilledColumn, FilledForm, FilledPart, Signer
from tribunal_desktop.documents.forms.filling import fill
from tribunal_desktop.documents.forms.reading import catalogue
from tribunal_desktop.documents.forms.sample import sample_data
from tribunal_desktop.documents.forms.template import FormPage, PartKind
from tribunal_desktop.documents.forms.word_page import DRAFT_MARK, FONTS

FORMS = catalogue()
_SPACE = re.compile(r"[\s\uff3f]")


def _filled(key: str) -> FilledForm:
    return fill(FORMS[key], sample_data(FORMS[key]))


def _form(*parts: FilledPart, page: FormPage = FormPage.JUDGMENT, large: bool = False) -> FilledForm:
    return FilledForm("sample", "1", "示 例", "示例法院", "（2026）示0123民初88号", page, parts, "p" * 32, large=large)


def _read(filled: FilledForm) -> Draft:
    return Document(io.BytesIO(word.render(filled, "文2026-A-00012")))


def _texts(draft: Draft) -> Iterator[str]:
    for block in draft.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                yield from (cell.text for cell in dict.fromkeys(row.cells))
        else:
            yield block.text


def _said(filled: FilledForm) -> Iterator[str]:
    """The words of the paper in its order, apart from what setting adds (signing hints, day, seal)."""
    letter = filled.page is FormPage.LETTER
    for part in filled.parts:
        if part.kind is PartKind.HEAD:
            yield from (part.label, filled.number if letter else "", part.text)
        elif part.kind is PartKind.BENCH:
            yield from (cell for row in part.rows for cell in row)
        elif part.kind is PartKind.SEAL:
            yield part.label
        elif not (part.kind is PartKind.NUMBER and letter):
            yield from (part.label, *(column.title for column in part.columns))
            yield from part.text.splitlines()
            yield from part.items
            yield from (cell for row in part.rows for cell in row)
            yield from (signer.label for signer in part.signers)
        yield from part.gloss.splitlines()


@pytest.mark.parametrize("key", FORMS)
def test_words_stand_in_the_order_of_the_form(key: str) -> None:
    filled = _filled(key)
    text = _SPACE.sub("", "".join(_texts(_read(filled))))
    place = 0
    for words in filter(None, (_SPACE.sub("", each) for each in _said(filled))):
        found = text.find(words, place)
        assert found >= 0, words
        place = found + len(words)


@pytest.mark.parametrize("key", FORMS)
def test_every_run_names_a_font_for_chinese(key: str) -> None:
    named = {fonts.get(qn("w:eastAsia")) for fonts in _read(_filled(key)).element.iter(qn("w:rFonts"))}
    assert named <= {*FONTS.values(), "MS Gothic"}
    assert named & set(FONTS.values())


def test_page_of_the_norm() -> None:
    draft = _read(_filled("civil_judgment"))
    section = draft.sections[0]
    lengths = (section.page_width, section.page_height, section.top_margin, section.bottom_margin)
    assert [round(each.mm) for each in lengths if each] == [210, 297, 37, 35]
    assert [round(each.mm) for each in (section.left_margin, section.right_margin) if each] == [28, 26]
    grid = next(draft.element.iter(qn("w:docGrid")))
    block = round((297 - 37 - 35) / 25.4 * 1440)
    assert block // int(grid.get(qn("w:linePitch"))) == 22
    body = draft.styles["Normal"]
    assert body.font.size == Pt(16)
    closer = {int(each.get(qn("w:val"))) for each in draft.element.iter(qn("w:spacing")) if each.get(qn("w:val"))}
    assert -5 in closer
    width = 156 / 25.4 * 72
    assert 28 * 15.75 <= width < 29 * 15.75


def test_page_numbers_and_draft_mark_change_sides() -> None:
    section = _read(_filled("summons")).sections[0]
    odd, even = section.footer, section.even_page_footer
    for footer in (odd, even):
        codes = [each.text.strip() for each in footer.part.element.iter(qn("w:instrText"))]
        assert codes == ["PAGE", "NUMPAGES"]
        assert "第 1 页 共 1 页" in footer.paragraphs[0].text
        assert footer.paragraphs[-1].text.startswith(DRAFT_MARK)
        assert "文2026-A-00012" in footer.paragraphs[-1].text
    assert [odd.paragraphs[0].alignment, odd.paragraphs[1].alignment] == [
        even.paragraphs[1].alignment,
        even.paragraphs[0].alignment,
    ]


def test_letter_and_record_have_their_own_foot() -> None:
    letter = _read(_filled("assist_letter")).sections[0].footer
    assert letter.paragraphs[0].text == "— 1 —"
    record = _read(_filled("settlement_record")).sections[0].footer
    assert record.paragraphs[0].text.startswith("原告：")


def test_header_row_is_repeated_and_rows_are_whole() -> None:
    columns = (FilledColumn("期次", 1), FilledColumn("金额", 2, right=True))
    rows = tuple((str(at), "46000元") for at in range(60))
    draft = _read(_form(FilledPart("t", PartKind.TABLE, columns=columns, rows=rows)))
    table = draft.tables[0]
    assert len(table.rows) == 61
    marks = [[mark.tag for mark in properties] for properties in draft.element.iter(qn("w:trPr"))]
    assert [qn("w:tblHeader") in each for each in marks] == [True] + [False] * 60
    assert all(qn("w:cantSplit") in each for each in marks)
    assert table.rows[5].cells[1].paragraphs[0].alignment == 2


def test_a_signature_page_has_text() -> None:
    text = FilledPart("last", PartKind.PARAGRAPH, "最后一段。")
    foot = FilledPart("s", PartKind.SIGNATURES, signers=(Signer("原告：张三", "（签名、捺印）", fingerprint=True),))
    bench = FilledPart("b", PartKind.BENCH, rows=(("审判员", "王五"), ("", ""), ("书记员", "赵六")))
    draft = _read(_form(text, foot, bench))
    assert draft.paragraphs[0].paragraph_format.keep_with_next
    assert all(each.paragraph_format.keep_with_next for row in draft.tables[0].rows for each in row.cells[0].paragraphs)
    assert not draft.paragraphs[-1].paragraph_format.keep_with_next


def test_gaps_are_lines_to_write_on() -> None:
    draft = _read(_form(FilledPart("a", PartKind.PARAGRAPH, "定于＿＿＿＿＿＿＿＿开庭。")))
    assert [run.underline for run in draft.paragraphs[0].runs] == [None, True, None]


def test_large_print_is_larger() -> None:
    part = FilledPart("a", PartKind.PARAGRAPH, "请按时到庭。", gloss="Come on time.")
    ordinary, large = _read(_form(part)), _read(_form(part, large=True))
    sizes = [draft.paragraphs[0].runs[0].font.size for draft in (ordinary, large)]
    assert [size.pt for size in sizes if size] == [16, 22]
    assert [each.text for each in large.paragraphs] == ["请按时到庭。", "Come on time."]
    assert large.paragraphs[0].paragraph_format.keep_with_next


def test_what_follows_a_new_page_begins_one() -> None:
    parts = [FilledPart(name, PartKind.PARAGRAPH, name) for name in ("一", "二")]
    draft = _read(_form(parts[0], FilledPart("n", PartKind.NEW_PAGE), parts[1]))
    assert [each.paragraph_format.page_break_before for each in draft.paragraphs] == [None, True]


def test_the_file_says_nothing_of_people_or_programs() -> None:
    filled = replace(_filled("civil_mediation_statement"), practice=True)
    with zipfile.ZipFile(io.BytesIO(word.render(filled))) as file:
        names = file.namelist()
        core, settings = file.read("docProps/core.xml").decode(), file.read("word/settings.xml").decode()
        fonts, header = file.read("word/fontTable.xml").decode(), file.read("word/header1.xml").decode()
    assert not [name for name in names if re.search(r"vba|thumbnail|customXml|app\.xml", name)]
    assert "民事调解书" in core
    assert "creator" not in core
    assert "lastModifiedBy" not in core
    assert "removePersonalInformation" in settings
    assert "mirrorMargins" in settings
    assert "仿宋_GB2312" in fonts
    assert "方正小标宋简体" in fonts
    assert "演练数据" in header


@pytest.mark.parametrize("kind", PartKind)
def test_every_kind_of_part_can_be_set(kind: PartKind) -> None:
    rows = (("审判员", "王五"), ("", ""), ("书记员", "赵六"))
    part = FilledPart("a", kind, "字句", "标签", ("一、甲",), (FilledColumn("列"), FilledColumn("行")), rows)
    assert len(word.render(_form(part))) > 5000
