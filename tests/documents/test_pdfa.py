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
from fontTools.ttLib import TTFont
from PIL import Image, ImageCms
from pypdf import PdfReader
from pypdf.generic import ContentStream, DictionaryObject, IndirectObject

from tests.documents.reading import descriptor, fonts
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
    assert re.match(rb"%PDF-1\.7\n%[\x80-\xff]{4}\n", paper.pdf)
    assert paper.pdf.endswith(b"%%EOF\n")


def test_6_1_3_trailer_names_the_file_by_its_own_bytes_and_locks_nothing(paper: Paper) -> None:
    trailer = reader(paper).trailer
    identity: Any = trailer["/ID"]
    assert len(identity) == 2
    assert identity[0] == identity[1]
    assert "/Encrypt" not in trailer


def test_6_1_7_every_stream_is_as_long_as_it_says(paper: Paper) -> None:
    starts = [found.end() for found in re.finditer(rb">>\nstream\n", paper.pdf)]
    lengths = [int(found[1]) for found in re.finditer(rb"<< (?:/Filter /FlateDecode )?/Length (\d+)", paper.pdf)]
    assert len(starts) == len(lengths) > 0
    for start, length in zip(starts, lengths, strict=True):
        assert paper.pdf[start + length :].startswith(b"\nendstream")


def test_6_1_13_no_forbidden_feature_anywhere(paper: Paper) -> None:
    for found in objects(reader(paper)):
        if isinstance(found, DictionaryObject):
            assert not FORBIDDEN_KEYS & found.keys()
            assert found.get("/Filter") in (None, "/FlateDecode")
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
    for font in fonts(paper.pdf):
        descendants: Any = font["/DescendantFonts"]
        (child,) = [entry.get_object() for entry in descendants]
        assert font["/Encoding"] == "/Identity-H"
        assert child["/CIDToGIDMap"] == "/Identity"
        assert child["/CIDSystemInfo"]["/Ordering"] == "Identity"
        assert font["/BaseFont"] == child["/BaseFont"] == descriptor(font)["/FontName"]
        assert re.match(r"/[A-Z]{6}\+", font["/BaseFont"])
        assert "/CIDSet" not in descriptor(font)
        program = TTFont(BytesIO(descriptor(font)["/FontFile2"].get_data()))
        said = {code + at: width for code, run in _pairs(child["/W"]) for at, width in enumerate(run)}
        for code, glyph in enumerate(program.getGlyphOrder()[: _printed(font) + 1]):
            advance = program["hmtx"][glyph][0] * 1000 / program["head"].unitsPerEm
            assert code == 0 or abs(advance - said.get(code, child["/DW"])) <= 1


def _pairs(widths: Any) -> Iterator[tuple[int, list[int]]]:
    yield from zip(widths[::2], widths[1::2], strict=True)


def _printed(font: Any) -> int:
    return len(re.findall(r"^<[0-9A-F]{4}> <", font["/ToUnicode"].get_data().decode("ascii"), re.MULTILINE))


def test_6_2_11_7_every_printed_code_has_its_character(paper: Paper) -> None:
    for font in fonts(paper.pdf):
        unicode: Any = font["/ToUnicode"]
        said = unicode.get_data().decode("ascii")
        codes = re.findall(r"^<([0-9A-F]{4})> <([0-9A-F]+)>$", said, re.MULTILINE)
        assert len({code for code, _ in codes}) == len(codes) > 0
        for _, text in codes:
            assert bytes.fromhex(text).decode("utf-16-be") not in "\0\ufeff\ufffe"


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
