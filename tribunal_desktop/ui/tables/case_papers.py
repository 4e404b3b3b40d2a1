"""Tables of the section on papers: the kept papers of a dispute, and the log of one of them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.terms import PaperServed, ScanCoverage
from tribunal_desktop.services.paper_rows import IssuedPaper, PrintRow
from tribunal_desktop.services.scan_views import PaperScan
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.tables.papers_seals import SEAL_TONES, seal_words
from tribunal_desktop.ui.theme import Tone

SERVED_TONES = {
    PaperServed.NOT_YET: Tone.WARN,
    PaperServed.ON_ITS_WAY: Tone.INFO,
    PaperServed.CAME_BACK: Tone.BAD,
    PaperServed.PART: Tone.WARN,
    PaperServed.SERVED: Tone.GOOD,
}

SCAN_TONES = {
    ScanCoverage.NONE: None,
    ScanCoverage.PART: Tone.BAD,
    ScanCoverage.ALL: Tone.GOOD,
    ScanCoverage.STALE: Tone.BAD,
}


def scan_words(scans: PaperScan | None, wording: Locale) -> str:
    """How far a paper came back scanned: all, or how many of how many pages."""
    if scans is None or not scans.scanned:
        return "—"
    if scans.coverage is ScanCoverage.PART:
        return f"{wording.term(scans.coverage)} {len(scans.scanned)}/{scans.pages}"
    return wording.term(scans.coverage)


def missing_pages(scans: PaperScan | None, wording: Locale) -> str:
    """The pages of which there is no scan."""
    if scans is None or not scans.missing:
        return ""
    return wording.text("scans.missing", pages="、".join(str(page) for page in scans.missing))


class KeptPapersTable(RowTable[IssuedPaper]):
    """Papers of one dispute, the latest first; pages and maker stand with the paper that is opened."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        columns: list[Column[IssuedPaper]] = [
            Column(
                "no",
                self.tr("Registry number"),
                lambda paper: paper.registry_no or "—",
                140,
                secondary=True,
                gives_way=3,
            ),
            Column(
                "title",
                self.tr("Paper"),
                lambda p: p.title,
                0,
                bold=lambda _: True,
                tip=lambda p: p.title,
                keep_end=True,
            ),
            Column(
                "version",
                self.tr("Version"),
                lambda paper: str(paper.version),
                60,
                sort=lambda p: p.version,
                gives_way=5,
            ),
            Column(
                "copies",
                self.tr("Printed"),
                lambda paper: self.tr("copies: {copies}").format(copies=paper.copies) if paper.copies else "—",
                88,
                sort=lambda paper: paper.copies,
                gives_way=1,
            ),
            Column("to", self.tr("For whom"), lambda paper: "、".join(paper.recipients) or "—", 84, gives_way=2),
            Column(
                "served",
                self.tr("Service"),
                lambda paper: wording.term(paper.served) if paper.served else "—",
                96,
                tone=lambda paper: SERVED_TONES[paper.served] if paper.served else None,
            ),
            Column(
                "seal",
                self.tr("Court's seal"),
                lambda paper: seal_words(paper.seal, wording),
                116,
                tone=lambda paper: SEAL_TONES[paper.seal] if paper.seal else None,
            ),
            Column(
                "scans",
                self.tr("Scanned"),
                lambda paper: scan_words(paper.scans, wording),
                96,
                tone=lambda paper: SCAN_TONES[paper.scans.coverage] if paper.scans else None,
                tip=lambda paper: missing_pages(paper.scans, wording),
            ),
            Column(
                "issued",
                self.tr("Made at"),
                lambda paper: wording.short_date(beijing_day(paper.issued_at)),
                112,
                sort=lambda paper: paper.issued_at,
                tip=lambda paper: f"{wording.moment(paper.issued_at)} {paper.issued_by}",
                secondary=True,
                gives_way=4,
            ),
        ]
        super().__init__(columns, parent=parent)


class PrintsTable(RowTable[PrintRow]):
    """Every print and saving of one paper, the latest first."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        columns: list[Column[PrintRow]] = [
            Column("at", self.tr("When"), lambda entry: wording.short_moment(entry.printed_at), 156),
            Column("by", self.tr("Who"), lambda entry: entry.printed_by, 80, gives_way=2),
            Column("way", self.tr("How"), lambda entry: wording.term(entry.sending.way), 90, gives_way=3),
            Column("to", self.tr("Printer or file"), lambda entry: entry.sending.went_to or "—", 126, gives_way=1),
            Column("copies", self.tr("Copies"), lambda entry: str(entry.sending.copies or "—"), 64),
            Column("for", self.tr("For whom"), lambda entry: entry.sending.recipient or "—", 0),
            Column("why", self.tr("Why again"), lambda entry: entry.sending.reason or "—", 140),
            Column(
                "state",
                self.tr("Result"),
                lambda entry: self.tr("failed") if entry.failed else self.tr("done"),
                80,
                tone=lambda entry: Tone.BAD if entry.failed else Tone.GOOD,
            ),
        ]
        super().__init__(columns, parent=parent)
