"""The one way to a printer: ``lp`` takes the PDF itself where there is CUPS, otherwise pages are drawn at 300 dpi.

Call everything here in a worker; a print service that does not answer must not hold up the window.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from tribunal_desktop.errors import KnownError
from tribunal_desktop.services.print_rows import PrintLayout
from tribunal_desktop.ui.dialogs.printing import PagePng, print_pages
from tribunal_desktop.ui.print_jobs import JobState, PrintJobs, ServiceSilentError

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
ANSWER_SECONDS = 10
STEP_SECONDS = 0.5
PATIENCE_SECONDS = 600.0
"""How long a job may stand still, as behind other jobs, before it is taken back."""
LOST_SECONDS = 30.0
"""How long a printer may be offline before its job is taken back."""
SILENT_SECONDS = 15.0
_LOST = ("offline", "connecting-to-device", "timed-out", "shutdown")
"""Printer state reasons (RFC 8011, 5.4.12) of a printer that is not there."""
_LOST_WORDS = ("may not exist", "unavailable", "not responding", "unreachable", "unable to locate", "unable to contact")
"""What the backends of CUPS say of one; they do not always set a reason."""
_ENDED_BADLY = (JobState.CANCELED, JobState.ABORTED, JobState.STOPPED)


@dataclass(frozen=True)
class PrintJob:
    """A paper to be printed."""

    pdf: bytes
    pages: int
    title: str
    copies: int
    layout: PrintLayout = field(default_factory=PrintLayout)


@dataclass(frozen=True)
class Patience:
    """How often a job is asked about and when it is given up."""

    step: float = STEP_SECONDS
    still: float = PATIENCE_SECONDS
    lost: float = LOST_SECONDS
    silent: float = SILENT_SECONDS


class Printers:
    """The printers this computer knows."""

    def __init__(
        self,
        page_png: PagePng,
        run: Run = subprocess.run,
        jobs: PrintJobs | None = None,
        patience: Patience | None = None,
    ) -> None:
        self._page_png = page_png
        self._run = run
        self._jobs = jobs or PrintJobs()
        self._patience = patience or Patience()
        self._closing = Event()

    def close(self) -> None:
        """Wait for no job any longer; what the print service has taken it goes on printing."""
        self._closing.set()

    def names(self) -> tuple[str, ...]:
        """Names of the printers, the default one first; none when the print service does not run."""
        if shutil.which("lpstat"):
            return self._asked_names()
        default = QPrinterInfo.defaultPrinterName()
        return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: name != default))

    def print(self, job: PrintJob, printer: str, taken: Callable[[str], None] | None = None) -> None:
        """Hand ``job`` to ``printer`` and wait until it is out; ``taken`` gets the print service's name of it.

        Raises ``no_printer``; ``print_failed`` when it was not accepted; ``printer_vanished`` when it was begun and
        taken back; ``printer_unclear`` when nobody can say what became of it.
        """
        if not printer:
            raise KnownError("no_printer")
        if not shutil.which("lp"):
            self._draw(job, printer)
            return
        name = self._hand_over(job, printer)
        if taken is not None and name:
            taken(name)
        self.follow(name, printer)

    def follow(self, name: str, printer: str) -> None:
        """Wait until a job the print service has taken is out; raises as ``print``."""
        number = _number(name)
        if number is None:
            return
        step, still, lost, silent = self._patience.step, 0.0, 0.0, 0.0
        before: JobState | None = None
        while True:
            try:
                state = self._jobs.state(number)
            except ServiceSilentError as error:
                silent += step
                if silent > self._patience.silent:
                    raise KnownError("printer_unclear", printer=printer, reason="CUPS") from error
                self._wait(step, printer)
                continue
            if state in (None, JobState.COMPLETED):
                return
            reason, offline = self._trouble(printer)
            still = 0.0 if state is not before else still + step
            lost = lost + step if offline else 0.0
            if state in _ENDED_BADLY:
                raise KnownError("printer_vanished", printer=printer, reason=reason or state.name.lower())
            if (reason and not offline) or lost > self._patience.lost or still > self._patience.still:
                self._take_back(name, printer, reason or f"{round(still)} s")
            before = state
            self._wait(step, printer)

    def _wait(self, seconds: float, printer: str) -> None:
        if self._closing.wait(seconds):
            raise KnownError("print_interrupted", printer=printer)

    def _take_back(self, name: str, printer: str, reason: str) -> None:
        done = self._call("cancel", name)
        if done is None or done.returncode:
            raise KnownError("printer_unclear", printer=printer, reason=reason)
        raise KnownError("printer_vanished", printer=printer, reason=reason)

    def _trouble(self, printer: str) -> tuple[str, bool]:
        """Why the printer does not print, in its own words, and whether it may come back by itself."""
        lines = self._answer("lpstat", "-l", "-p", printer).splitlines()
        if not lines:
            return "no answer", True
        said = lines[1].strip() if len(lines) > 1 and not lines[1].endswith(":") else ""
        if " disabled since " in lines[0]:
            return said.rstrip(".") or "disabled", False
        alerts = next((line.partition(":")[2].strip() for line in lines if line.strip().startswith("Alerts:")), "")
        if any(mark in alerts for mark in _LOST) or any(words in said.lower() for words in _LOST_WORDS):
            return (said or alerts).rstrip("."), True
        return "", False

    def _asked_names(self) -> tuple[str, ...]:
        names = self._answer("lpstat", "-e").split()
        default = self._answer("lpstat", "-d").rpartition(": ")[2].strip()
        return tuple(sorted(names, key=lambda name: name != default))

    def _answer(self, *command: str) -> str:
        done = self._call(*command)
        return "" if done is None or done.returncode else done.stdout.decode(errors="replace")

    def _call(self, *command: str) -> subprocess.CompletedProcess[bytes] | None:
        try:
            return self._run(command, capture_output=True, timeout=ANSWER_SECONDS, check=False, env=_plain_words())
        except (OSError, subprocess.TimeoutExpired):
            return None

    def _hand_over(self, job: PrintJob, printer: str) -> str:
        """Give the PDF itself to the print service; its name of the job."""
        command = ["lp", "-d", printer, "-n", str(job.copies), "-t", job.title, *options(job.layout), "-"]
        seconds = ANSWER_SECONDS * 6
        try:
            done = self._run(
                command, input=job.pdf, capture_output=True, timeout=seconds, check=False, env=_plain_words()
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise KnownError("print_failed", printer=printer, reason=type(error).__name__) from error
        if done.returncode:
            reason = done.stderr.decode(errors="replace").strip().removeprefix("lp: ")
            raise KnownError("print_failed", printer=printer, reason=reason)
        words = done.stdout.decode(errors="replace").split()
        return next((word for word in words if _number(word) is not None and word.startswith(printer)), "")

    def _draw(self, job: PrintJob, printer: str) -> None:
        device = QPrinter(QPrinter.PrinterMode.HighResolution)
        device.setPrinterName(printer)
        device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        device.setFullPage(True)
        device.setCopyCount(job.copies)
        device.setDocName(job.title)
        sides = QPrinter.DuplexMode.DuplexLongSide if job.layout.duplex else QPrinter.DuplexMode.DuplexNone
        device.setDuplex(sides)
        if job.layout.first:
            device.setFromTo(job.layout.first, job.layout.last or job.layout.first)
        print_pages(device, job.pdf, job.pages, self._page_png)


def options(layout: PrintLayout) -> list[str]:
    """``lp`` options for a layout on A4."""
    chosen = ["media=A4", f"sides={'two-sided-long-edge' if layout.duplex else 'one-sided'}"]
    if layout.two_up:
        chosen.append("number-up=2")
    if layout.first:
        chosen.append(f"page-ranges={layout.first}-{layout.last or layout.first}")
    return [word for option in chosen for word in ("-o", option)]


def _number(name: str) -> int | None:
    digits = name.rpartition("-")[2]
    return int(digits) if digits.isdigit() else None


def _plain_words() -> dict[str, str]:
    """The print service's answers are read by their English words."""
    return os.environ | {"LC_ALL": "C.UTF-8", "LANGUAGE": "C"}
