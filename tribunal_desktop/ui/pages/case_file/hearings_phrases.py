"""The phrases of the tribunal (常用语): two letters and a space write them into a transcript."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.transcripts import Phrase
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.case_hearings import PhrasesTable
from tribunal_desktop.ui.widgets import Card, DataTable, Field, LineEdit, TextEdit, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings


class PhrasesCard(Card):
    """Every phrase, and the one under the cursor to be changed."""

    keep_wanted = Signal(str, str, str)
    drop_wanted = Signal(str)
    back_wanted = Signal()

    def __init__(self, wording: Locale) -> None:
        super().__init__()
        self._say = wording
        self.table = DataTable(PhrasesTable(wording), self.tr("Phrases"), key="transcript_phrases")
        self.code, self.name = LineEdit("phrase_code", "qq"), LineEdit("phrase_title")
        self.text = TextEdit("phrase_text", lines=7)
        self.fields = {
            "code": Field(self.tr("Code"), self.code, required=True),
            "title": Field(self.tr("Name"), self.name, required=True),
            "text": Field(self.tr("Text"), self.text, required=True),
        }
        self.keep_button = button(self.tr("Save as our own"), self._keep, "check", "primary")
        self._drop = button(self.tr("Back to the built-in text"), self._ask_drop, "arrow-back-up")
        heading = label(self.tr("Phrases of the transcript"), "heading")
        about = label(
            self.tr("Two letters and a space write the text. {judge}, {clerk}, {place} and the like are filled in."),
            "secondary",
            wrap=True,
        )
        named = row(self.fields["code"], self.fields["title"], spacing=12)
        named.setStretch(1, 1)
        self.add(
            row(heading, 1, button(self.tr("Back"), self.back_wanted.emit, "chevron-left")),
            about,
            self.table,
            named,
            self.fields["text"],
            row(self.keep_button, self._drop, 1),
        )
        self.table.picked.connect(self._take)

    def show_phrases(self, phrases: tuple[Phrase, ...]) -> None:
        """Show every phrase; the cursor stays at the code it was at."""
        code = self.code.value()
        self.table.table.set_rows(phrases)
        self.table.fit_height(7)
        places = [place for place, phrase in enumerate(phrases) if phrase.code == code]
        self.table.select_place(places[0] if places else 0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Say findings at their fields."""
        show_findings(self.fields, list(findings), self._say.lang)

    def _take(self, phrase: Phrase | None) -> None:
        if phrase is not None:
            self.code.setText(phrase.code)
            self.name.setText(phrase.title.of(self._say.lang))
            self.text.setPlainText(phrase.text)
            self._drop.setVisible(phrase.own)

    def _keep(self) -> None:
        self.keep_wanted.emit(self.code.value(), self.name.value(), self.text.value())

    def _ask_drop(self) -> None:
        self.drop_wanted.emit(self.code.value())
