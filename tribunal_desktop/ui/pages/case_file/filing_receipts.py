"""Receipts for papers: those given, and a new one from a typed or pasted list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.paper_lines import read_papers
from tribunal_desktop.services.filing import HandedIn
from tribunal_desktop.services.filing_views import FilingView, ReceiptRow
from tribunal_desktop.ui.pages.case_file.filing_card import FilingCard, lines_high
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.widgets import DataTable, Field, LineEdit, TextEdit, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings

if TYPE_CHECKING:
    from tribunal_desktop.ui.pages.case_file.filing import FilingSection


class ReceiptsCard(FilingCard):
    """Every receipt with its number; Ctrl+P prints the one that is chosen."""

    def __init__(self, section: FilingSection) -> None:
        super().__init__(" ", section)
        self.set_title(self.tr("Receipts for papers"))
        say = self.wording
        self._table: RowTable[ReceiptRow] = RowTable(
            [
                Column("no", self.tr("Number"), lambda each: each.number, 190),
                Column("at", self.tr("Received"), lambda each: say.short_moment(each.received_at), 170),
                Column("by", self.tr("Handed in by"), lambda each: each.handed_in_by, 110),
                Column("what", self.tr("Papers"), self._listed, 0),
                Column("handler", self.tr("Taken by"), lambda each: each.handler, 90),
            ]
        )
        self._list = DataTable(self._table, self.tr("Receipts for papers"))
        self._none = label(self.tr("No receipt yet. Whoever hands papers in is given one (CPL 69)."), "secondary")
        self._print = button(self.tr("Print"), self.print_shown, "printer")
        self._keep = button(self.tr("Save as PDF"), self._save_pdf, "download")
        self._papers = lines_high(
            TextEdit("receipt_papers", self.tr("One paper to a line: name, pages, copies, original or copy"), lines=3)
        )
        self._by = LineEdit("receipt_by")
        self.fields = {
            "papers": Field(self.tr("Papers"), self._papers, required=True),
            "handed_in_by": Field(self.tr("Handed in by"), self._by, required=True),
        }
        self._give = button(self.tr("Give a receipt"), self.save, "check")
        self.add(self._none, self._list, row(self._print, self._keep, 1))
        self.add(self.grid({"papers": (0, 0, 8), "handed_in_by": (0, 8, 4)}), row(self._give, 1))

    def show_view(self, view: FilingView) -> None:
        """The receipts; the newest is chosen."""
        self._table.set_rows(view.receipts)
        self._list.fit_height(at_most=4)
        self._list.select_place(len(view.receipts) - 1)
        self._none.setVisible(not view.receipts)
        for part in (self._list, self._print, self._keep):
            part.setVisible(bool(view.receipts))
        self._by.setPlaceholderText(view.plaintiffs)

    def save(self) -> None:
        """Give a receipt for what was typed."""
        self.quiet()
        papers, findings = read_papers(self._papers.toPlainText(), "papers")
        if findings:
            show_findings(self.fields, findings, self.wording.lang)
            return
        handed = HandedIn(papers, self._by.value() or self._by.placeholderText())
        filings, dispute_id = self.section.services.filings, self.section.dispute_id
        self.section.write(
            partial(filings.write_receipt, dispute_id, handed), self.fields, self._give, self._papers.clear
        )

    def print_shown(self) -> bool:
        """Print the chosen receipt; false when there is none."""
        chosen = self._list.current_row()
        if chosen is None:
            return False
        self.section.print_paper(partial(self._paper, chosen.id), chosen.id)
        return True

    def _save_pdf(self) -> None:
        chosen = self._list.current_row()
        if chosen is not None:
            self.section.save_paper(partial(self._paper, chosen.id), chosen.number, chosen.id)

    def _paper(self, receipt_id: str) -> Paper:
        return self.section.services.filings.receipt(receipt_id)

    def _listed(self, receipt: ReceiptRow) -> str:
        words = self.tr("{name} ({pages} p. × {copies})")
        return "、".join(words.format(name=each.name, pages=each.pages, copies=each.copies) for each in receipt.items)
