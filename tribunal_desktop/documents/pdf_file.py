"""Writes a PDF/A-2b file: plain objects, one cross-reference table, an identity drawn from its own bytes.

Rules of ISO 19005-2 that no paper could break on its own are kept here; docs/decisions/pdfa.md lists them all.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from tribunal_desktop.documents.colour_profile import NAME as COLOURS
from tribunal_desktop.documents.colour_profile import srgb

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
PROGRAM = "tribunal-desktop"
LEVEL = 6


@dataclass(frozen=True)
class Properties:
    """What the file says of itself."""

    title: str
    author: str
    language: str = "zh-CN"


class PdfFile:
    """The objects of one file, numbered from 1 as they are made."""

    def __init__(self) -> None:
        self._objects: list[bytes] = []

    def reserve(self) -> int:
        """A number for an object that others name before it is written."""
        self._objects.append(b"")
        return len(self._objects)

    def put(self, number: int, body: str | bytes) -> None:
        """Write the object that was given ``number``."""
        self._objects[number - 1] = body.encode("latin-1") if isinstance(body, str) else body

    def add(self, body: str | bytes) -> int:
        """Write an object; its number."""
        number = self.reserve()
        self.put(number, body)
        return number

    def stream(self, content: bytes, entries: str = "", *, packed: bool = True) -> int:
        """Write a stream with more ``entries`` in its dictionary; its number."""
        data = zlib.compress(content, LEVEL) if packed else content
        how = "/Filter /FlateDecode " if packed else ""
        head = f"<< {how}/Length {len(data)} {entries} >>\nstream\n"
        return self.add(head.encode("latin-1") + data + b"\nendstream")

    def finish(self, root: int, info: int) -> bytes:
        """The whole file; the same objects make the same bytes."""
        out, places = bytearray(HEADER), []
        for number, body in enumerate(self._objects, start=1):
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        identity = hashlib.sha256(out).hexdigest()[:32]
        out += (
            f"trailer\n<< /Size {len(places) + 1} /Root {root} 0 R /Info {info} 0 R "
            f"/ID [<{identity}> <{identity}>] >>\nstartxref\n{start}\n%%EOF\n"
        ).encode("ascii")
        return bytes(out)


def text_string(text: str) -> str:
    """A text string in UTF-16, as hexadecimal digits."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def write_document(file: PdfFile, pages: Sequence[int], tree: int, structure: int, properties: Properties) -> bytes:
    """Finish ``file``: its ``pages`` under the page ``tree``, tagged by ``structure``."""
    file.put(tree, f"<< /Type /Pages /Kids [{' '.join(f'{page} 0 R' for page in pages)}] /Count {len(pages)} >>")
    profile = file.stream(srgb(), "/N 3")
    intent = file.add(
        f"<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier ({COLOURS}) /Info ({COLOURS}) "
        f"/DestOutputProfile {profile} 0 R >>"
    )
    metadata = file.stream(xmp(properties), "/Type /Metadata /Subtype /XML", packed=False)
    root = file.add(
        f"<< /Type /Catalog /Pages {tree} 0 R /Metadata {metadata} 0 R /OutputIntents [{intent} 0 R] "
        f"/Lang ({properties.language}) /MarkInfo << /Marked true >> /StructTreeRoot {structure} 0 R "
        f"/ViewerPreferences << /DisplayDocTitle true >> >>"
    )
    author = f"/Author {text_string(properties.author)} " if properties.author else ""
    info = file.add(f"<< /Title {text_string(properties.title)} {author}/Creator ({PROGRAM}) /Producer ({PROGRAM}) >>")
    return file.finish(root, info)


def xmp(properties: Properties) -> bytes:
    """Metadata that say what the information dictionary says, and which standard the file keeps."""
    author = f"<dc:creator><rdf:Seq><rdf:li>{escape(properties.author)}</rdf:li></rdf:Seq></dc:creator>"
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(properties.title)}</rdf:li></rdf:Alt></dc:title>
{author if properties.author else ""}
<dc:language><rdf:Bag><rdf:li>{properties.language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{PROGRAM}</pdf:Producer><xmp:CreatorTool>{PROGRAM}</xmp:CreatorTool>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>""".encode()
