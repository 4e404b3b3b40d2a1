"""What makes reportlab's file one for the archive, PDF/A-2b (ISO 19005-2), and what it says of itself.

reportlab writes the objects; docs/decisions/pdfa.md lists the rules and how each is kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFInfo,
    PDFPage,
    PDFResourceDictionary,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from tribunal_desktop import resources

PROGRAM = "tribunal-desktop"
VERSION = (1, 7)
LANGUAGE = "zh-CN"
COLOURS = "sRGB IEC61966-2.1"
END = b"endstream\n"


@dataclass(frozen=True)
class Properties:
    """What the file says of itself."""

    title: str
    author: str


class ArchiveStream(PDFStream):  # type: ignore[misc]
    """A stream that ends with a line end (ISO 19005-2, 6.1.7.1) and goes into the identity of the file."""

    def __init__(self, content: bytes, *, packed: bool = True, **entries: Any) -> None:
        super().__init__(PDFDictionary(entries), content, [PDFZCompress] if packed else None)

    def format(self, document: Any) -> bytes:
        """The bytes of the stream; called by reportlab."""
        document.updateSignature(self.content)
        return bytes(super().format(document).removesuffix(END)) + b"\n" + END


class ArchivePage(PDFPage):  # type: ignore[misc]
    """A page tied to the order of reading."""

    __NoDefault__ = (*PDFPage.__NoDefault__, "StructParents", "Tabs")

    def __init__(self, number: int, size: tuple[float, float], content: str) -> None:
        """``number`` counts from 0."""
        super().__init__()
        self.pagewidth, self.pageheight = size
        self.Contents = ArchiveStream(content.encode("ascii"))
        self.Resources = PDFResourceDictionary()
        self.Resources.basicFonts()
        self.StructParents, self.Tabs = number, "/S"


class ArchiveInfo(PDFInfo):  # type: ignore[misc]
    """Properties without dates, which would make the same paper come out differently tomorrow."""

    def __init__(self, properties: Properties) -> None:
        super().__init__()
        self.title, self.author = properties.title, properties.author

    def format(self, document: Any) -> bytes:
        """The dictionary; called by reportlab."""
        said = {"Title": self.title, "Author": self.author, "Creator": PROGRAM, "Producer": PROGRAM}
        return bytes(PDFDictionary({name: PDFString(text) for name, text in said.items() if text}).format(document))


def make_archival(document: Any, properties: Properties) -> None:
    """Give reportlab's ``document`` the colours, metadata and properties that PDF/A-2b asks for."""
    profile = ArchiveStream(resources.path("colours", "srgb.icc").read_bytes(), N=3)
    intent = {
        "Type": "/OutputIntent",
        "S": "/GTS_PDFA1",
        "OutputConditionIdentifier": PDFString(COLOURS),
        "Info": PDFString(COLOURS),
        "DestOutputProfile": profile,
    }
    document.info = ArchiveInfo(properties)
    root = document.Catalog
    root.__NoDefault__ = (*root.__NoDefault__, "OutputIntents")
    root.OutputIntents = PDFArray([PDFDictionary(intent)])
    root.Metadata = ArchiveStream(xmp(properties), packed=False, Type="/Metadata", Subtype="/XML")
    root.Lang = PDFString(LANGUAGE)
    root.MarkInfo = PDFDictionary({"Marked": "true"})
    root.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})


def xmp(properties: Properties) -> bytes:
    """Metadata that say what the information dictionary says, and which standard the file keeps."""
    author = f"<dc:creator><rdf:Seq><rdf:li>{escape(properties.author)}</rdf:li></rdf:Seq></dc:creator>"
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(properties.title)}</rdf:li></rdf:Alt></dc:title>
{author if properties.author else ""}
<dc:language><rdf:Bag><rdf:li>{LANGUAGE}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{PROGRAM}</pdf:Producer><xmp:CreatorTool>{PROGRAM}</xmp:CreatorTool>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>""".encode()
