"""PDF/A-2b (ISO 19005-2) rule by rule, read with pypdf, qpdf, Little CMS and fontTools; see docs/decisions/pdfa.md."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageCms
from pypdf import PdfReader
from pypdf.generic import ContentStream, DictionaryObject, IndirectObject

from tests.documents.reading import characters, fonts, program
from tests.documents.test_papers import ALL
from tribunal_desktop.documents.paper import Paper

FORBIDDEN_KEYS = {
    "/Encrypt",
    "/JS",
    "/JavaScript",
    "/AA",
    "/OpenAction",
    "/EmbeddedFiles",
    "/SMask",
    "/XFA",
    "/OCProperties",
}
SYMBOLIC, NONSYMBOLIC = 4, 32
DEVICE_OPERATORS = {"rg", "RG", "g", "G"}
ALLOWED_OPERATORS = DEVICE_OPERATORS | set("qQwJjdmlchnSfbBsW")
ALLOWED_OPERATORS |= {"cm", "re", "f*", "BT", "ET", "Tf", "Tc", "Tm", "Tj", "BMC", "BDC", "EMC"}
PDFAID = "{http://www.aiim.org/pdfa/ns/id/}"
DC = "{http://purl.org/dc/elements/1.1/}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"


@pytest.fixture(params=ALL, scope="module")
def paper(request: pytest.FixtureRequest) -> Paper:
    """Each paper in turn."""
    render, data = ALL[request.param]
    return render(data)


def reader(paper: Paper) -> PdfReader:
    return PdfReader(BytesIO(paper.pdf), strict=True)


def catalog(paper: Paper) -> Any:
    return reader(paper).trailer["/Root"]


def objects(file: PdfReader) -> Iterator[Any]:
    """Every object of the file."""
    size: Any = file.trailer["/Size"]
    for number in range(1, size):
        yield IndirectObject(number, 0, file).get_object()


def test_6_1_2_header_and_end_of_file(paper: Paper) -> None:
    assert re.match(rb"%PDF-1\.7\n%[\x80-\xff]{4}", paper.pdf)
    assert paper.pdf.endswith(b"%%EOF\n")


def test_6_1_3_trailer_names_the_file_by_its_own_bytes_and_locks_nothing(paper: Paper) -> None:
    trailer = reader(paper).trailer
    identity: Any = trailer["/ID"]
    assert len(identity) == 2
    assert identity[0] == identity[1]
    assert "/Encrypt" not in trailer


def test_6_1_7_every_stream_is_as_long_as_it_says_and_ends_with_a_line_end(paper: Paper) -> None:
    starts = [found.end() for found in re.finditer(rb">>\nstream\n", paper.pdf)]
    lengths = [int(found) for found in re.findall(rb"/Length (\d+)", paper.pdf)]
    assert len(starts) == len(lengths) == paper.pdf.count(b"endstream") > 0
    for start, length in zip(starts, lengths, strict=True):
        assert paper.pdf[start + length :].startswith(b"\nendstream\nendobj\n")


def test_6_1_9_objects_stand_as_the_standard_spells_them(paper: Paper) -> None:
    found = reader(paper)
    for number, place in found.xref[0].items():
        assert re.match(rb"\n%d 0 obj\n" % number, paper.pdf[place - 1 :])
    assert len(re.findall(rb"\nendobj\n", paper.pdf)) == len(found.xref[0])


def test_6_1_13_no_forbidden_feature_anywhere(paper: Paper) -> None:
    for found in objects(reader(paper)):
        if isinstance(found, DictionaryObject):
            assert not FORBIDDEN_KEYS & found.keys()
            assert found.get("/Filter") in (None, ["/FlateDecode"])
            assert found.get("/S") != "/Transparency"
            assert not {"/F", "/FFilter"} & (found.keys() if "/Length" in found else set())


def test_6_2_2_the_output_intent_is_srgb(paper: Paper) -> None:
    (intent,) = catalog(paper)["/OutputIntents"]
    assert intent["/S"] == "/GTS_PDFA1"
    profile = intent["/DestOutputProfile"]
    assert profile["/N"] == 3
    opened = ImageCms.ImageCmsProfile(BytesIO(profile.get_data()))
    assert opened.profile.xcolor_space.strip() == "RGB"
    assert opened.profile.version <= 4.21
    same = ImageCms.buildTransform(opened, ImageCms.createProfile("sRGB"), "RGB", "RGB")
    for colour in ((0, 0, 0), (255, 255, 255), (191, 26, 26), (97, 97, 97)):
        shown = ImageCms.applyTransform(Image.new("RGB", (1, 1), colour), same)
        assert shown is not None
        assert shown.getpixel((0, 0)) == colour


def test_6_2_3_and_6_2_10_pages_use_plain_colours_and_no_transparency(paper: Paper) -> None:
    for page in reader(paper).pages:
        content: Any = page.get_contents()
        used = {operator.decode() for _, operator in ContentStream(content, page.pdf).operations}
        assert used <= ALLOWED_OPERATORS
        assert "/Group" not in page
        resources: Any = page["/Resources"]
        assert set(resources) == {"/Font", "/ProcSet"}


def test_6_2_11_every_font_is_whole_and_agrees_with_itself(paper: Paper) -> None:
    used = printed_codes(paper)
    for font in fonts(paper.pdf):
        about = font["/FontDescriptor"]
        assert (font["/Subtype"], about["/Flags"] & (SYMBOLIC | NONSYMBOLIC)) == ("/TrueType", SYMBOLIC)
        assert "/Encoding" not in font
        assert font["/BaseFont"] == about["/FontName"]
        assert re.match(r"/[A-Z]{6}\+", font["/BaseFont"])
        cut = program(font)
        (table,) = cut["cmap"].tables
        for code in used[font["/Name"]]:
            assert table.cmap[code] != ".notdef"
            advance = cut["hmtx"][table.cmap[code]][0] * 1000 / cut["head"].unitsPerEm
            assert abs(advance - font["/Widths"][code - font["/FirstChar"]]) <= 1


def test_subsets_that_differ_have_names_that_differ_in_all_papers() -> None:
    programs: dict[str, set[bytes]] = {}
    for render, data in ALL.values():
        for font in fonts(render(data).pdf):
            programs.setdefault(font["/BaseFont"], set()).add(font["/FontDescriptor"]["/FontFile2"].get_data())
    assert len(programs) > len(ALL)
    assert all(len(found) == 1 for found in programs.values())


def test_6_2_11_7_every_printed_code_has_its_character(paper: Paper) -> None:
    used = printed_codes(paper)
    for font in fonts(paper.pdf):
        said = characters(font)
        assert used[font["/Name"]] <= said.keys()
        assert not set(said.values()) & set("\0\ufeff\ufffe")


def printed_codes(paper: Paper) -> dict[str, set[int]]:
    """The codes each font prints on the pages."""
    used: dict[str, set[int]] = {}
    for page in reader(paper).pages:
        content: Any = page.get_contents()
        font = ""
        for operands, operator in ContentStream(content, page.pdf).operations:
            if operator == b"Tf":
                font = operands[0]
            if operator == b"Tj":
                used.setdefault(font, set()).update(operands[0].original_bytes)
    return used


def test_6_6_metadata_say_the_standard_and_agree_with_the_properties(paper: Paper) -> None:
    file = reader(paper)
    stream = catalog(paper)["/Metadata"]
    assert (stream["/Type"], stream["/Subtype"]) == ("/Metadata", "/XML")
    assert "/Filter" not in stream
    packet = ElementTree.fromstring(stream.get_data())  # noqa: S314 - our own file
    assert packet.findtext(f".//{PDFAID}part") == "2"
    assert packet.findtext(f".//{PDFAID}conformance") == "B"
    assert file.metadata is not None
    assert packet.findtext(f".//{DC}title//{RDF}li") == file.metadata.title
    assert packet.findtext(f".//{DC}creator//{RDF}li") == file.metadata.author
    assert packet.findtext(".//{http://ns.adobe.com/pdf/1.3/}Producer") == file.metadata.producer


def test_6_7_the_order_of_reading_is_tagged(paper: Paper) -> None:
    root = catalog(paper)
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "zh-CN"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    document = root["/StructTreeRoot"]["/K"]
    assert document["/S"] == "/Document"
    kinds = list(_kinds(document))
    assert "/H1" in kinds
    assert kinds.count("/TR") == 0 or ("/Table" in kinds and ("/TD" in kinds or "/TH" in kinds))


def _kinds(element: Any) -> Iterator[str]:
    yield element["/S"]
    for kid in element["/K"]:
        found = kid.get_object()
        if isinstance(found, DictionaryObject) and "/S" in found:
            yield from _kinds(found)


def test_all_that_is_drawn_is_either_text_of_the_paper_or_an_artifact(paper: Paper) -> None:
    for page in reader(paper).pages:
        content: Any = page.get_contents()
        depth, marks = 0, []
        for operands, operator in ContentStream(content, page.pdf).operations:
            if operator == b"BDC":
                marks.append(operands[1]["/MCID"])
            depth += {b"BMC": 1, b"BDC": 1, b"EMC": -1}.get(operator, 0)
            assert depth in (0, 1)
            if operator in (b"Tj", b"S", b"f", b"B"):
                assert depth == 1
        assert depth == 0
        assert marks == list(range(len(marks)))
        parents: Any = page.pdf.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
        assert len(parents[2 * int(page["/StructParents"]) + 1]) == len(marks)


def test_qpdf_finds_nothing_wrong(paper: Paper, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(paper.pdf)
    done = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False)  # noqa: S607
    assert done.returncode == 0, done.stdout + done.stderr
