"""Printing a paper: its pages are drawn at 300 dpi on the printer Qt knows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from tribunal_desktop.errors import KnownError

PagePng = Callable[[bytes, int, int], bytes]
PRINT_DPI = 300


def choose_printer(parent: QWidget, pages: int, copies: int = 1) -> QPrinter | None:
    """The system's print dialog for an A4 paper; None when the reader changed their mind."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setCopyCount(copies)
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, pages)
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None


def print_pages(printer: QPrinter, pdf: bytes, pages: int, page_png: PagePng) -> None:
    """Send the chosen pages to ``printer``, each filling its sheet; raises ``KnownError("printer_refused")``.

    Call it in a worker: drawing two pages takes most of a second.
    """
    first = printer.fromPage() or 1
    last = min(printer.toPage() or pages, pages)
    painter = QPainter()
    if not painter.begin(printer):
        raise KnownError("printer_refused", printer=printer.printerName() or "—")
    try:
        for page in range(first, last + 1):
            if page > first and not printer.newPage():
                raise KnownError("printer_refused", printer=printer.printerName() or "—")
            image = QImage.fromData(page_png(pdf, page - 1, PRINT_DPI))
            painter.drawImage(QRectF(printer.pageRect(QPrinter.Unit.DevicePixel)), image)
    finally:
        painter.end()
