"""History of a form's wording (措辞修改记录): who changed what and when, and what the words were before and after."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.services.form_wording_views import WordingChange, WordingForm
from tribunal_desktop.services.form_wordings import gap_words
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.papers_templates_text import Comparison
from tribunal_desktop.ui.tables.papers_templates import ChangesTable
from tribunal_desktop.ui.widgets import Card, DataTable, label


class WordingHistory(QWidget):
    """The changes, and below them the one under the cursor."""

    def __init__(self, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self._form: WordingForm | None = None
        self.table = DataTable(ChangesTable(locale), self.tr("Changes of the wording"), key="papers.changes")
        self.table.set_empty_text(self.tr("Nothing was changed: the form is the original."))
        self._facts = label("", "small", wrap=True)
        self._comparison = Comparison(self.tr("Before"), self.tr("After"))
        self._card = Card()
        self._card.add(self._facts, self._comparison)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        column.addWidget(self._card)
        self.table.picked.connect(self._show)

    def show_changes(self, changes: Sequence[WordingChange], form: WordingForm | None) -> None:
        """Show the history of one form."""
        self._form = form
        self.table.table.set_rows(changes)
        self.table.select_place(0)
        self._show(self.table.current_row())

    def _show(self, change: WordingChange | None) -> None:
        self._card.setVisible(change is not None)
        if change is None or self._form is None:
            return
        told = self.tr("{what} · {when} · {who} · for version {version}").format(
            what=change.name.of(self._locale.lang),
            when=self._locale.moment(change.written_at),
            who=change.written_by,
            version=change.base_version,
        )
        if change.taken_from:
            told += self.tr(" · taken from {tribunal}").format(tribunal=change.taken_from)
        self._facts.setText(told)
        if change.built:
            self._comparison.show_change(change.before, change.after)
            return
        gaps, lang = gap_words(self._form.shipped, change.place), self._locale.lang
        self._comparison.show_change(gaps.said(change.before, lang), gaps.said(change.after, lang))
