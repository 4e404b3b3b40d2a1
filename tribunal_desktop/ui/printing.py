"""Printing without a dialog: ``lp`` takes the PDF itself where there is one, otherwise pages are drawn at 300 dpi.

Call everything here in a worker; a print service that does not answer must not hold up the window.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from tribunal_desktop.errors import KnownError
from tribunal_desktop.ui.dialogs.printing import PagePng, print_pages

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
_ANSWER_SECONDS = 10


@dataclass(frozen=True)
class PrintJob:
    """A paper to be printed."""

    pdf: bytes
    pages: int
    title: str
    copies: int


class Printers:
    """The printers this computer knows."""

    def __init__(self, page_png: PagePng, run: Run = subprocess.run) -> None:
        self._page_png = page_png
        self._run = run

    def names(self) -> tuple[str, ...]:
        """Names of the printers, the default one first; none when the print service does not run."""
        if shutil.which("lpstat"):
            return self._asked_names()
        default = QPrinterInfo.defaultPrinterName()
        return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: name != default))

    def print(self, job: PrintJob, printer: str) -> None:
        """Hand ``job`` to ``printer``; raises ``no_printer`` or ``print_failed``."""
        if not printer:
            raise KnownError("no_printer")
        if shutil.which("lp"):
            self._hand_over(job, printer)
        else:
            self._draw(job, printer)

    def _asked_names(self) -> tuple[str, ...]:
        names = self._answer("lpstat", "-e").split()
        default = self._answer("lpstat", "-d").rpartition(": ")[2].strip()
        return tuple(sorted(names, key=lambda name: name != default))

    def _answer(self, *command: str) -> str:
        try:
            done = self._run(command, capture_output=True, timeout=_ANSWER_SECONDS, check=False)
        except (OSError, subprocess.TimeoutExpired):
            return ""
        return done.stdout.decode(errors="replace") if done.returncode == 0 else ""

    def _hand_over(self, job: PrintJob, printer: str) -> None:
        command = ["lp", "-d", printer, "-n", str(job.copies), "-t", job.title, "-o", "media=A4", "-"]
        try:
            done = self._run(command, input=job.pdf, capture_output=True, timeout=_ANSWER_SECONDS * 6, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise KnownError("print_failed", printer=printer, reason=type(error).__name__) from error
        if done.returncode:
            reason = done.stderr.decode(errors="replace").strip().removeprefix("lp: ")
            raise KnownError("print_failed", printer=printer, reason=reason)

    def _draw(self, job: PrintJob, printer: str) -> None:
        device = QPrinter(QPrinter.PrinterMode.HighResolution)
        device.setPrinterName(printer)
        device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        device.setFullPage(True)
        device.setCopyCount(job.copies)
        device.setDocName(job.title)
        print_pages(device, job.pdf, job.pages, self._page_png)
