"""The page of a Word draft (编辑稿版面): geometry of the norm, named fonts, foot of the pages, no personal data."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, cast

from docx import Document
from docx.document import Document as Draft
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor, Twips
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from tribunal_desktop.documents.fonts import Face
from tribunal_desktop.documents.furniture import PRACTICE_MARK
from tribunal_desktop.documents.page import BODY_LEADING

FONTS = {Face.BODY: "仿宋_GB2312", Face.TITLE: "方正小标宋简体", Face.HEADING: "黑体", Face.SMALL: "宋体"}
"""What a word processor looks for; the fonts are named, never embedded."""
_OTHERWISE = {
    Face.BODY: "仿宋,FangSong,STFangsong",
    Face.TITLE: "方正小标宋_GBK,小标宋,宋体",
    Face.HEADING: "SimHei,方正黑体_GBK",
    Face.SMALL: "SimSun,方正书宋_GBK",
}
"""Names tried where a computer lacks the first (``w:altName``)."""

TOP, BOTTOM, INNER, OUTER = Mm(37), Mm(35), Mm(28), Mm(26)
HEADER, FOOTER = Mm(18), Mm(14)
LINE_PITCH = 579
"""Twips: 28.99 pt is 579.8, and 22 lines of 580 are 4 twips taller than the text block."""
CLOSER = -0.25
"""Points between characters of the body: 28 of 三号 (16 pt) fill the 442.2 pt of a line, a 29th never fits."""
DRAFT_MARK = "编辑稿，仅供修改；以登记的PDF为准"
BODY, SMALL = "Normal", "Small print"
"""Names of the styles every paragraph is based on."""
_KEPT_STYLES = {"Normal", "Default Paragraph Font", "Normal Table", "No List"}
_STYLES_AGAIN = "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"
_RED = RGBColor(0xBF, 0x1A, 0x1A)


@dataclass(frozen=True)
class Foot:
    """What stands at the foot of every page."""

    about: str
    """The paper's number and version, in small print."""
    signatures: tuple[str, ...] = ()
    """Who signs every page of a record."""
    numbered: bool = True
    dashes: bool = False


def new_draft(title: str, size: float, leading: float, *, grid: bool) -> Draft:
    """An empty draft on the page of the norm in type of ``size``; ``grid`` lays 22 lines on a page."""
    draft = Document()
    _leave_out_what_the_library_brings(draft)
    _name_fonts(draft)
    _set_page(draft, grid=grid)
    set_type(cast("ParagraphStyle", draft.styles[BODY]), Face.BODY, size, leading)
    small = draft.styles.add_style(SMALL, WD_STYLE_TYPE.PARAGRAPH)
    set_type(cast("ParagraphStyle", small), Face.SMALL, 10.5, 16)
    draft.core_properties.title, draft.core_properties.language = title, "zh-CN"
    return draft


def name_font(properties: Any, face: Face) -> None:
    """Name the font of ``face`` for Chinese and all other writing."""
    fonts = properties.get_or_add_rFonts()
    fonts.attrib.clear()
    fonts.set(qn("w:hint"), "eastAsia")
    for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{kind}"), FONTS[face])


def set_type(style: ParagraphStyle, face: Face, size: float, leading: float) -> None:
    """Font, size to the half point, and exact line pitch of a style."""
    style.font.size = Pt(half_points(size))
    name_font(style.element.get_or_add_rPr(), face)
    paragraph = style.paragraph_format
    paragraph.space_before = paragraph.space_after = Pt(0)
    paragraph.line_spacing = pitch_of(leading)
    paragraph.widow_control = True
    properties = style.element.get_or_add_pPr()
    for name in ("autoSpaceDE", "autoSpaceDN"):
        mark = parse_xml(f'<w:{name} {nsdecls("w")} w:val="0"/>')
        properties.insert_element_before(
            mark, "w:bidi", "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:jc"
        )


def half_points(size: float) -> float:
    """A word processor knows half points: the 15.79 pt of the body are 16 pt, set closer."""
    return round(size * 2) / 2


def pitch_of(leading: float) -> Twips:
    """Exact distance of lines; that of the norm to the twip below."""
    return Twips(LINE_PITCH if leading == BODY_LEADING else round(leading * 20))


def set_foot(draft: Draft, foot: Foot, *, practice: bool) -> None:
    """Page numbers on the outer side, the mark of a draft on the inner one; practice data says so above the text."""
    section = draft.sections[0]
    left, right = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT
    for footer, outer, inner in ((section.footer, right, left), (section.even_page_footer, left, right)):
        mark = footer.paragraphs[0]
        mark.style, mark.alignment = draft.styles[SMALL], inner
        mark.add_run(f"{DRAFT_MARK}　{foot.about}").font.size = Pt(8)
        if foot.signatures:
            _signed(mark.insert_paragraph_before("", draft.styles[SMALL]), foot.signatures)
        if foot.numbered:
            number = mark.insert_paragraph_before("", draft.styles[SMALL])
            number.alignment = outer
            _number(number, dashes=foot.dashes)
    for header in (section.header, section.even_page_header) if practice else ():
        line = header.paragraphs[0]
        line.style, line.alignment = draft.styles[SMALL], WD_ALIGN_PARAGRAPH.CENTER
        run = line.add_run(PRACTICE_MARK)
        run.font.color.rgb = _RED
        name_font(run._r.get_or_add_rPr(), Face.HEADING)  # noqa: SLF001 - the library names no font for Chinese


def _set_page(draft: Draft, *, grid: bool) -> None:
    section = draft.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = TOP, BOTTOM
    section.left_margin, section.right_margin = INNER, OUTER
    section.header_distance, section.footer_distance = HEADER, FOOTER
    lines = f'w:type="lines" w:linePitch="{LINE_PITCH}"' if grid else ""
    properties = section._sectPr  # noqa: SLF001 - the grid has no setter
    _take(properties, {qn("w:docGrid")})
    properties.append(parse_xml(f"<w:docGrid {nsdecls('w')} {lines}/>"))
    settings = draft.settings.element
    for known in list(settings):
        settings.remove(known)
    settings.extend(parse_xml(f"<w:settings {nsdecls('w')}>{_SETTINGS}</w:settings>"))


_SETTINGS = """<w:removePersonalInformation/><w:mirrorMargins/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>
<w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/>
<w:ulTrailSpace/><w:useFELayout/><w:compatSetting w:name="compatibilityMode"
 w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US"
 w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>"""
_DEFAULTS = """<w:rPrDefault><w:rPr><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:kinsoku/><w:overflowPunct/></w:pPr></w:pPrDefault>"""


def _leave_out_what_the_library_brings(draft: Draft) -> None:
    """Its empty file has a picture, another program's name, a store of data, 160 styles and an author."""
    unwanted = {
        RELATIONSHIP_TYPE.THUMBNAIL,
        RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
        RELATIONSHIP_TYPE.CUSTOM_XML,
        RELATIONSHIP_TYPE.FONT_TABLE,
        RELATIONSHIP_TYPE.NUMBERING,
        _STYLES_AGAIN,
    }
    for owner in (draft.part.package, draft.part):
        for key in [key for key, each in owner.rels.items() if each.reltype in unwanted]:
            del owner.rels[key]
    about, styles = draft.core_properties._element, draft.styles.element  # noqa: SLF001 - no setter takes a field away
    for field in list(about):
        about.remove(field)
    for style in [style for style in draft.styles if style.name not in _KEPT_STYLES]:
        styles.remove(style.element)
    defaults = styles.find(qn("w:docDefaults"))
    for known in list(defaults):
        defaults.remove(known)
    defaults.extend(parse_xml(f"<w:docDefaults {nsdecls('w')}>{_DEFAULTS}</w:docDefaults>"))


def _name_fonts(draft: Draft) -> None:
    """The table of fonts, with what stands in where a computer lacks one."""
    rows = "".join(
        f'<w:font w:name="{FONTS[face]}"><w:altName w:val="{_OTHERWISE[face]}"/><w:charset w:val="86"/></w:font>'
        for face in Face
    )
    xml = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts {nsdecls("w")}>{rows}</w:fonts>'
    package = draft.part.package
    part = Part(PackURI("/word/fontTable.xml"), CONTENT_TYPE.WML_FONT_TABLE, xml.encode(), package)
    draft.part.relate_to(part, RELATIONSHIP_TYPE.FONT_TABLE)


def _signed(line: Paragraph, names: tuple[str, ...]) -> None:
    """Places for those who sign every page."""
    line.paragraph_format.space_after = Pt(4)
    for name in names:
        line.add_run(f"{name}：").font.size = Pt(12)
        line.add_run("　" * max(4, 30 // len(names) - len(name))).font.underline = True
        line.add_run("　")


def _number(line: Paragraph, *, dashes: bool) -> None:
    pieces, size = (("— ", "PAGE", " —"), 14.0) if dashes else (("第 ", "PAGE", " 页 共 ", "NUMPAGES", " 页"), 10.5)
    for piece in pieces:
        if piece.isascii() and piece.isalpha():
            _field(line, piece, size)
        else:
            line.add_run(piece).font.size = Pt(size)


def _field(line: Paragraph, code: str, size: float) -> None:
    """A field the word processor fills in, as the number of the page."""
    marks = ("begin", f'<w:instrText {nsdecls("w")} xml:space="preserve"> {code} </w:instrText>', "separate", "", "end")
    for mark in marks:
        run = line.add_run("" if mark else "1")
        run.font.size = Pt(size)
        if mark:
            xml = mark if mark.startswith("<") else f'<w:fldChar {nsdecls("w")} w:fldCharType="{mark}"/>'
            run._r.append(parse_xml(xml))  # noqa: SLF001 - fields have no setter


def _take(parent: Any, names: Collection[str]) -> None:
    for element in [each for each in parent if each.tag in names]:
        parent.remove(element)
