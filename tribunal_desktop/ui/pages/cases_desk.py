"""What comes over the desk with a dispute: the papers, who brought them, and the question about state secrets."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.paper_lines import read_papers
from tribunal_desktop.services.filing import HandedIn
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.cases_fields import CheckedField
from tribunal_desktop.ui.widgets import LineEdit, TextEdit


class DeskFields(QObject):
    """The fields for papers and secrets, laid out by the form they belong to."""

    secret_changed = Signal(bool)

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._papers = TextEdit(
            "papers", self.tr("One paper to a line: name, pages, copies, original or copy"), lines=3
        )
        self._papers.setFixedHeight(self._papers.minimumHeight())
        self._by = LineEdit("handed_in_by", self.tr("the first party, unless somebody else is named"))
        self._secret = QCheckBox(self.tr("The papers contain state secrets"))
        self._secret.toggled.connect(self.secret_changed)
        self.fields = {
            "papers": CheckedField(
                self.tr("Papers for the receipt"),
                self._papers,
                self.tr("For example: IOU 1 page 1 copy photocopy. Empty: no receipt now."),
            ),
            "handed_in_by": CheckedField(self.tr("Handed in by"), self._by),
            "state_secret": CheckedField(self.tr("Asked of everyone"), self._secret),
        }

    def clear(self) -> None:
        """Nothing handed in, no secret named."""
        self._papers.clear()
        self._by.clear()
        self._secret.setChecked(False)

    def has_secret(self) -> bool:
        """The papers hold state secrets, so nothing may be kept."""
        return self._secret.isChecked()

    def findings(self) -> list[Finding]:
        """What stands against taking the papers in."""
        found = list(read_papers(self._papers.toPlainText(), "papers")[1])
        if self.has_secret():
            found.append(Finding("state_secret", "state_secret", Severity.BLOCK, basis="保守国家秘密法第31条"))
        return found

    def handed_in(self, usual: str) -> HandedIn:
        """The papers, and who brought them: ``usual`` unless somebody is named."""
        papers, _ = read_papers(self._papers.toPlainText(), "papers")
        return HandedIn(papers, self._by.value() or usual)
