"""The order in which a paper is read (标签): headings, paragraphs and tables as a tree over what the pages show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFObjectReference


@dataclass(eq=False)
class Element:
    """A part of the paper: ``kids`` are parts of it, or marked content as page (from 0) and mark.

    ``cell`` is what a table tells of a cell: its scope or how many columns and rows it takes.
    """

    kind: str
    cell: Mapping[str, str | int] = field(default_factory=dict)
    kids: list[Element | tuple[int, int]] = field(default_factory=list)

    def add(self, kind: str, cell: Mapping[str, str | int] | None = None) -> Element:
        """A new part behind the others."""
        part = Element(kind, cell or {})
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

    def write(self, document: Any) -> Any:
        """The tree as objects of reportlab's ``document``, whose pages are complete; a reference to its root."""
        pages = [document.Reference(page) for page in document.Pages.pages]
        root = PDFDictionary({"Type": "/StructTreeRoot", "ParentTreeNextKey": len(pages)})
        reference = document.Reference(root)
        written: dict[Element, Any] = {}
        root["K"] = _write(document, self._document, reference, pages, written)
        entries: list[Any] = []
        for number, marks in enumerate(self._marks[: len(pages)]):
            entries += [number, PDFArray([written[element] for element in marks])]
        root["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(entries)}))
        return reference


def _write(
    document: Any,
    element: Element,
    parent: PDFObjectReference,
    pages: list[PDFObjectReference],
    written: dict[Element, PDFObjectReference],
) -> PDFObjectReference:
    """Write ``element`` and its parts, noting each in ``written``."""
    entries = PDFDictionary({"S": f"/{element.kind}", "P": parent})
    reference = written[element] = document.Reference(entries)
    if element.cell:
        entries["A"] = PDFDictionary({"O": "/Table", **element.cell})
    first = next((kid[0] for kid in element.kids if isinstance(kid, tuple)), None)
    if first is not None:
        entries["Pg"] = pages[first]
    kids: list[Any] = []
    for kid in element.kids:
        if isinstance(kid, Element):
            kids.append(_write(document, kid, reference, pages, written))
        elif kid[0] == first:
            kids.append(kid[1])
        else:
            kids.append(PDFDictionary({"Type": "/MCR", "Pg": pages[kid[0]], "MCID": kid[1]}))
    entries["K"] = PDFArray(kids)
    return reference
