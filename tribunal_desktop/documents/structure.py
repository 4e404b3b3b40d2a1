"""The order in which a paper is read (标签): headings, paragraphs and tables as a tree over what the pages show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tribunal_desktop.documents.pdf_file import PdfFile


@dataclass(eq=False)
class Element:
    """A part of the paper: ``kids`` are parts of it, or marked content as page (from 0) and mark."""

    kind: str
    attributes: str = ""
    kids: list[Element | tuple[int, int]] = field(default_factory=list)

    def add(self, kind: str, attributes: str = "") -> Element:
        """A new part behind the others."""
        part = Element(kind, attributes)
        self.kids.append(part)
        return part


class Structure:
    """The tree of one paper while it is drawn; what is marked goes under the innermost open element."""

    def __init__(self) -> None:
        self._document = Element("Document")
        self._open = [self._document]
        self._marks: list[list[Element]] = []

    @property
    def current(self) -> Element:
        """The innermost open element."""
        return self._open[-1]

    def start_page(self) -> None:
        """Marks are counted from 0 on every page."""
        self._marks.append([])

    def mark(self, element: Element) -> int:
        """The number of the next marked content of this page, which belongs to ``element``."""
        marks = self._marks[-1]
        element.kids.append((len(self._marks) - 1, len(marks)))
        marks.append(element)
        return len(marks) - 1

    def enter(self, element: Element) -> None:
        """What follows is part of ``element``."""
        self._open.append(element)

    def leave(self) -> None:
        """The innermost open element is complete."""
        self._open.pop()

    def write(self, file: PdfFile, pages: Sequence[int]) -> int:
        """Number of the tree's root in ``file``."""
        root = file.reserve()
        numbers: dict[Element, int] = {}
        document = _write(file, self._document, root, pages, numbers)
        tables = " ".join(
            f"{page} [{' '.join(f'{numbers[element]} 0 R' for element in marks)}]"
            for page, marks in enumerate(self._marks[: len(pages)])
        )
        parents = file.add(f"<< /Nums [{tables}] >>")
        file.put(
            root,
            f"<< /Type /StructTreeRoot /K {document} 0 R /ParentTree {parents} 0 R /ParentTreeNextKey {len(pages)} >>",
        )
        return root


def _write(file: PdfFile, element: Element, parent: int, pages: Sequence[int], numbers: dict[Element, int]) -> int:
    number = numbers[element] = file.reserve()
    first = next((kid[0] for kid in element.kids if isinstance(kid, tuple)), None)
    kids = [_kid(file, kid, number, first, pages, numbers) for kid in element.kids]
    on = f"/Pg {pages[first]} 0 R" if first is not None else ""
    file.put(number, f"<</S/{element.kind}/P {parent} 0 R{on}{element.attributes}/K[{' '.join(kids)}]>>")
    return number


def _kid(
    file: PdfFile,
    kid: Element | tuple[int, int],
    parent: int,
    first: int | None,
    pages: Sequence[int],
    numbers: dict[Element, int],
) -> str:
    if isinstance(kid, Element):
        return f"{_write(file, kid, parent, pages, numbers)} 0 R"
    page, mark = kid
    return str(mark) if page == first else f"<</Type/MCR/Pg {pages[page]} 0 R/MCID {mark}>>"
