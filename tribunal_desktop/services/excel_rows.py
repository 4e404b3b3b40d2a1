"""Excel files that somebody else made (他人表格的读取): opened without trust, read without waste."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from operator import itemgetter
from typing import Any

from tribunal_desktop.errors import KnownError

LARGEST_UNPACKED = 150_000_000
MOST_MERGED = 200_000
"""Cells under merged ranges: openpyxl makes an object of each, and whole columns have a million."""
MOST_COLUMNS = 200
"""No table the program reads has as many; whatever stands further right is left alone."""
_MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\s[^>]*ref=["']([A-Z]+\d+:[A-Z]+\d+)["']""")


def open_book(content: bytes, too_large: str) -> Any:
    """openpyxl's workbook.

    Raises ``import_not_excel``; for what would not fit in memory the code in ``too_large``, or ``roster_merged_cells``.
    """
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            unpacked = sum(each.file_size for each in packed.infolist())
            merged = list(_merged(packed)) if unpacked <= LARGEST_UNPACKED else []
        if unpacked <= LARGEST_UNPACKED and sum(size for _cells, size in merged) <= MOST_MERGED:
            return load_workbook(BytesIO(content), data_only=True)
    except Exception as error:  # a damaged file fails anywhere in zlib, zipfile, the XML parser and openpyxl
        raise KnownError("import_not_excel") from error
    if unpacked > LARGEST_UNPACKED:
        raise KnownError(too_large, megabytes=unpacked // 1_000_000)
    raise KnownError("roster_merged_cells", cells=max(merged, key=itemgetter(1))[0])


def _merged(packed: zipfile.ZipFile) -> Iterator[tuple[str, int]]:
    """The merged ranges of all sheets, each with the number of its cells."""
    from openpyxl.utils import range_boundaries

    for name in packed.namelist():
        if name.startswith("xl/worksheets/"):
            for found in _MERGED.finditer(packed.read(name)):
                cells = found[1].decode("ascii")
                left, top, right, bottom = range_boundaries(cells)
                yield cells, (right - left + 1) * (bottom - top + 1)


def read_rows(page: Any) -> list[tuple[Any, ...]]:
    """The values of openpyxl's ``page`` in their places, down to the last row that holds any.

    openpyxl's own rows go down to the last cell that is merely formatted, and make an object for each on the way: a
    table with borders down to row 1,048,576 takes gigabytes.
    """
    cells = page._cells.items()  # noqa: SLF001 - the only look at a sheet that creates no cells
    values = {place: cell.value for place, cell in cells if cell.value is not None and place[1] <= MOST_COLUMNS}
    if not values:
        return []
    width = max(column for _row, column in values)
    filled: dict[int, list[Any]] = {}
    for (row, column), value in values.items():
        filled.setdefault(row, [None] * width)[column - 1] = value
    blank = (None,) * width
    return [tuple(filled[row]) if row in filled else blank for row in range(1, max(filled) + 1)]
