"""Several papers in one PDF, to print them in one go (合并打印)."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO


def combined(papers: Iterable[bytes]) -> bytes:
    """The papers one after the other; each begins on a front side, so that printing on both sides parts them."""
    import pypdfium2

    with pypdfium2.PdfDocument.new() as whole:
        for pdf in papers:
            with pypdfium2.PdfDocument(pdf) as paper:
                whole.import_pages(paper)
                if len(paper) % 2:
                    whole.new_page(*paper.get_page_size(0)).close()
        written = BytesIO()
        whole.save(written)
        return written.getvalue()
