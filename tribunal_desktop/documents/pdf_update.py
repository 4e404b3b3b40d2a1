"""Adds to a PDF behind its last byte (incremental update, ISO 32000 7.5.6): the file as it was stays the beginning.

Reads the plain files our own printing makes: one cross-reference table, objects one behind the other.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator

from tribunal_desktop.errors import KnownError

_REFERENCE = re.compile(rb"(\d+)\s+0\s+R\b")
_STREAM = re.compile(rb">>\s*stream\r?\n")
_LEFT_OUT = re.compile(rb"/(?:Parent\s+\d+\s+0\s+R|StructParents?\s+\d+|Tabs\s*/\w+)")
"""What ties a page to the file it comes from."""


class _File:
    """The objects of one PDF by number."""

    def __init__(self, pdf: bytes) -> None:
        found = re.search(rb"startxref\s+(\d+)\s+%%EOF\s*$", pdf)
        if not found or not pdf.startswith(b"%PDF-"):
            raise ValueError("no end of file")
        self.xref = int(found[1])
        table = re.match(rb"xref\s+0\s+(\d+)\s+", pdf[self.xref :])
        if not table:
            raise ValueError("no cross-reference table")
        self.size = int(table[1])
        start = self.xref + table.end()
        lines = [pdf[start + 20 * at : start + 20 * at + 20] for at in range(self.size)]
        offsets = {number: int(line[:10]) for number, line in enumerate(lines) if line[17:18] == b"n"}
        self.trailer = pdf[start + 20 * self.size : found.start()]
        ends = dict(zip(sorted(offsets.values()), [*sorted(offsets.values())[1:], self.xref], strict=True))
        self._pdf, self._spans = pdf, {number: (offset, ends[offset]) for number, offset in offsets.items()}

    def body(self, number: int) -> bytes:
        """What stands between ``obj`` and ``endobj``."""
        start, end = self._spans[number]
        found = re.fullmatch(rb"\s*\d+\s+0\s+obj\s*(.*?)\s*endobj\s*", self._pdf[start:end], re.DOTALL)
        if not found:
            raise ValueError(f"object {number} cannot be read")
        return found[1]

    def named(self, name: bytes) -> int:
        """Number of the object the trailer names."""
        return _named(self.trailer, name)

    def pages(self) -> tuple[int, list[int]]:
        """Number of the tree of pages, and of its pages in their order."""
        root = _named(self.body(self.named(b"Root")), b"Pages")
        kids = re.search(rb"/Kids\s*\[([^\]]*)\]", self.body(root))
        if not kids:
            raise ValueError("no pages")
        pages = [int(number) for number in _REFERENCE.findall(kids[1])]
        if any(b"/Kids" in self.body(page) for page in pages):
            raise ValueError("pages in branches")
        return root, pages


def _named(dictionary: bytes, name: bytes) -> int:
    found = re.search(rb"/" + name + rb"\s+(\d+)\s+0\s+R\b", dictionary)
    if not found:
        raise ValueError(f"no {name.decode()}")
    return int(found[1])


def _split(body: bytes) -> tuple[bytes, bytes]:
    """An object's dictionary, where references stand, and its stream, where none do."""
    found = _STREAM.search(body)
    return (body[: found.start() + 2], body[found.start() + 2 :]) if found else (body, b"")


class PdfUpdate:
    """One update of ``original``; raises ``ValueError`` for a file that is not built as ours are."""

    def __init__(self, original: bytes) -> None:
        self._original = original
        self._file = _File(original)
        self._tree, self._pages = self._file.pages()
        self._next = self._file.size
        self._written: dict[int, bytes] = {}
        self._added: list[int] = []

    def draw(self, page: int, content: bytes) -> None:
        """Draw ``content`` over page ``page`` (from 1), in that page's own coordinates."""
        number = self._pages[page - 1]
        head = self._written.get(number) or self._file.body(number)
        found = re.search(rb"/Contents\s+(?:\[([^\]]*)\]|(\d+\s+0\s+R))", head)
        if not found:
            raise ValueError("a page without content")
        before, after = self._add(_stream(b"q\n")), self._add(_stream(b"Q\nq\n" + content + b"\nQ\n"))
        contents = b"/Contents [ %d 0 R %s %d 0 R ]" % (before, (found[1] or found[2]).strip(), after)
        self._written[number] = head[: found.start()] + contents + head[found.end() :]

    def add_pages(self, pdf: bytes) -> None:
        """Append the pages of another file with all they need."""
        other = _File(pdf)
        numbers: dict[int, int] = {}
        for page in other.pages()[1]:
            copied = self._copy(other, page, numbers, lambda head: _LEFT_OUT.sub(b"", head))
            head = self._written[copied]
            self._written[copied] = b"<< /Parent %d 0 R %s" % (self._tree, head.removeprefix(b"<<").lstrip())
            self._added.append(copied)

    def finish(self) -> bytes:
        """The original, and behind it what was added; the same additions make the same bytes."""
        if self._added:
            self._written[self._tree] = self._longer_tree()
        out = bytearray(self._original)
        if not out.endswith(b"\n"):
            out += b"\n"
        offsets = {}
        for number, body in sorted(self._written.items()):
            offsets[number] = len(out)
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        start = len(out)
        out += b"xref\n" + b"".join(_table(offsets)) + b"trailer\n" + self._new_trailer(bytes(out[:start]))
        out += b"\nstartxref\n%d\n%%%%EOF\n" % start
        return bytes(out)

    def _add(self, body: bytes) -> int:
        number, self._next = self._next, self._next + 1
        self._written[number] = body
        return number

    def _copy(
        self, other: _File, number: int, numbers: dict[int, int], edit: Callable[[bytes], bytes] = lambda head: head
    ) -> int:
        """Copy an object and all it refers to under new numbers."""
        if number not in numbers:
            head, stream = _split(other.body(number))
            numbers[number] = mine = self._add(b"")
            head = _REFERENCE.sub(lambda found: b"%d 0 R" % self._copy(other, int(found[1]), numbers), edit(head))
            self._written[mine] = head + stream
        return numbers[number]

    def _longer_tree(self) -> bytes:
        kids = b" ".join(b"%d 0 R" % number for number in (*self._pages, *self._added))
        longer = re.sub(rb"/Kids\s*\[[^\]]*\]", b"/Kids [ " + kids + b" ]", self._file.body(self._tree))
        return re.sub(rb"/Count\s+\d+", b"/Count %d" % (len(self._pages) + len(self._added)), longer)

    def _new_trailer(self, so_far: bytes) -> bytes:
        first = re.search(rb"/ID\s*\[\s*(<[0-9A-Fa-f]*>)", self._file.trailer)
        this = b"<%s>" % hashlib.sha256(so_far).hexdigest()[:32].encode()
        info = re.search(rb"/Info\s+\d+\s+0\s+R", self._file.trailer)
        parts = [b"/Size %d /Root %d 0 R /Prev %d" % (self._next, self._file.named(b"Root"), self._file.xref)]
        parts += [info[0]] if info else []
        parts.append(b"/ID [ %s %s ]" % (first[1] if first else this, this))
        return b"<< " + b" ".join(parts) + b" >>"


def update(original: bytes, title: str) -> PdfUpdate:
    """An update of a kept paper; raises ``KnownError("paper_not_signable")`` for a file that is not built as ours."""
    try:
        return PdfUpdate(original)
    except (ValueError, KeyError) as error:
        raise KnownError("paper_not_signable", title=title) from error


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _table(offsets: dict[int, int]) -> Iterator[bytes]:
    """Cross-reference sections, one for each run of numbers."""
    numbers = sorted(offsets)
    for place, number in enumerate(numbers):
        if place == 0 or numbers[place - 1] != number - 1:
            run = next((n for n in range(len(numbers) - place) if number + n != numbers[place + n]), None)
            yield b"%d %d\n" % (number, len(numbers) - place if run is None else run)
        yield b"%010d 00000 n \n" % offsets[number]
