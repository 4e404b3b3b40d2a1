"""Excel files that somebody else made (他人表格的读取): opened without trust, read without waste."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

from tribunal_desktop.errors import KnownError

LARGEST_UNPACKED = 300_000_000
MOST_COLUMNS = 200
"""No table the program reads has as many; whatever stands further right is left alone."""


def open_book(content: bytes, too_large: str) -> Any:
    """openpyxl's workbook; raises ``import_not_excel``, and ``too_large`` for what would not fit in memory."""
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            unpacked = sum(each.file_size for each in packed.infolist())
        if unpacked <= LARGEST_UNPACKED:
            return load_workbook(BytesIO(content), data_only=True)
    except Exception as error:  # a damaged file fails anywhere in zlib, zipfile, the XML parser and openpyxl
        raise KnownError("import_not_excel") from error
    raise KnownError(too_large, megabytes=unpacked // 1_000_000)


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
