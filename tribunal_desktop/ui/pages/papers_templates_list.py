"""The forms of the tribunal (文书样式列表): found by name or pinyin, with what each is and whose words it has."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QSplitter, QVBoxLayout, QWidget

from tribunal_desktop.documents.forms.template import FormTemplate
from tribunal_desktop.rules.terms import ServedPaper
from tribunal_desktop.services.form_wording_views import FormWordingRow
from tribunal_desktop.services.search_tokens import haystack, matches, name_lines
from tribunal_desktop.services.search_tokens import words as search_words
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.papers_make_facts import FormFacts
from tribunal_desktop.ui.tables.papers_templates import TemplatesTable
from tribunal_desktop.ui.widgets import DataTable, LineEdit, SegmentedFilter, button, label, row

ALL, OURS, OWN, AGAIN, LAW = "all", "ours", "own", "again", "law"


def form_haystack(row_: FormWordingRow, group: str) -> str:
    """What the search line looks through: names in both languages, pinyin and initials, the group, the key."""
    return haystack([*name_lines(row_.name.zh), *name_lines(row_.name.en), *name_lines(group), row_.key])


class TemplateList(QWidget):
    """Typing narrows the list, arrows walk, Enter opens the form under the cursor."""

    opened = Signal(str)
    export_wanted = Signal()
    import_wanted = Signal()
    copy_wanted = Signal(str)
    """Begin a form of our own as a copy of this one."""

    def __init__(self, page: Page, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = page.wording
        self._rows: tuple[FormWordingRow, ...] = ()
        self._found: Mapping[str, str] = {}
        self.search = LineEdit("templates_search", self.tr("form, in characters, pinyin or initials"))
        self.search.setAccessibleName(self.tr("Find a form"))
        self.search.installEventFilter(self)
        self.which = SegmentedFilter(self.tr("Which forms"))
        self.table = DataTable(TemplatesTable(self._locale), self.tr("Forms"), key="papers.templates")
        self.facts = FormFacts(self._locale, today)
        self._law = label("", wrap=True)
        self._law.setProperty("tone", "warn")
        self._wrong = label("", wrap=True)
        self._wrong.setProperty("tone", "bad")
        self._wrong.hide()
        self.open_button = button(self.tr("Open the wording"), self._open, "pencil", "primary")
        self.copy_button = button(self.tr("Make our own form of it"), self._copy, "copy")
        self.export_button = button(self.tr("Export our wording…"), self.export_wanted.emit, "download")
        self.import_button = button(self.tr("Take over wording…"), self.import_wanted.emit, "file-import")
        self._offer_filters()
        self._lay_out()
        self.search.textChanged.connect(lambda _text: self._fill())
        self.search.returnPressed.connect(self._open)
        self.which.chosen.connect(lambda _key: self._fill())
        self.table.picked.connect(lambda _row: self._show_current())
        self.table.opened.connect(lambda _row: self._open())
        self.setFocusProxy(self.search)

    def show_forms(
        self, rows: Sequence[FormWordingRow], found: Mapping[str, str], wrong: Mapping[str, str], *, may_write: bool
    ) -> None:
        """Show the forms; the one under the cursor stays there. ``wrong`` are files that cannot be read, with why."""
        faults = (
            self.tr("{file} cannot be used: {fault}").format(file=f"{key}.toml", fault=wrong[key]) for key in wrong
        )
        self._wrong.setText("\n".join(faults))
        self._wrong.setVisible(bool(wrong))
        self._rows, self._found = tuple(rows), found
        self.import_button.setVisible(may_write)
        self.copy_button.setVisible(may_write)
        self.export_button.setEnabled(any(each.changed or each.state for each in rows))
        self._offer_filters()
        self._fill()

    def empty_words(self) -> str:
        """What stands where no form is listed; how to begin when the tribunal has none of its own."""
        if self.which.choice() != OURS or any(each.state for each in self._rows):
            return self.tr("No form matches.")
        return self.tr(
            "No form of our own yet. Under All, choose the form that comes nearest and press “Make our own form "
            "of it”: leave parts out, add others, put it to use. It is then offered in every case like the "
            "shipped ones."
        )

    def current(self) -> FormWordingRow | None:
        """The form under the cursor."""
        row_ = self.table.current_row()
        return row_ if isinstance(row_, FormWordingRow) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows of the search line walk through the list."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in steps:
            place = self.table.currentIndex().row() + steps[Qt.Key(event.key())]
            self.table.select_place(max(0, min(place, self.table.table.rowCount() - 1)))
            return True
        return super().eventFilter(watched, event)

    def _open(self) -> None:
        row_ = self.current()
        if row_ is not None:
            self.opened.emit(row_.key)

    def _copy(self) -> None:
        row_ = self.current()
        if row_ is not None:
            self.copy_wanted.emit(row_.key)

    def _offer_filters(self) -> None:
        rows = self._rows
        self.which.set_choices(
            [
                (ALL, self.tr("All"), len(rows)),
                (OURS, self.tr("Made by us"), sum(each.state is not None for each in rows)),
                (OWN, self.tr("Changed by us"), sum(each.changed > 0 for each in rows)),
                (AGAIN, self.tr("Look again"), sum(each.outdated > 0 for each in rows)),
                (LAW, self.tr("Articles not in force"), sum(bool(each.lapsed) for each in rows)),
            ]
        )

    def _fill(self) -> None:
        wanted, chosen = search_words(self.search.text()), self.current()
        shown = [
            each
            for each in self._rows
            if _fits(each, self.which.choice()) and all(matches(self._found.get(each.key, ""), word) for word in wanted)
        ]
        self.table.set_empty_text(self.empty_words())
        self.table.table.set_rows(shown)
        same = self.table.table.place_of(lambda each: chosen is not None and each.key == chosen.key)
        self.table.select_place(max(0, same) if not wanted else 0)
        self._show_current()

    def _show_current(self) -> None:
        row_ = self.current()
        self.facts.setVisible(row_ is not None)
        if row_ is None:
            return
        form = row_.template
        self.facts.show_form(form, row_.version, own_wording=row_.changed > 0, more=self._more(form, row_))
        self._law.setVisible(bool(row_.lapsed))
        lapsed = "、".join(f"《{each.law}》第{each.no}" for each in row_.lapsed)
        self._law.setText(self.tr("Not in force today: {articles}").format(articles=lapsed))

    def _more(self, form: FormTemplate, row_: FormWordingRow) -> list[tuple[str, str]]:
        copies = form.copies
        parts = []
        if copies.each != "none":
            parts.append(self._locale.text(f"form_copies.{copies.each}"))
        parts += [self.tr("{whom}: 1").format(whom=other) for other in copies.others]
        if copies.file:
            parts.append(self.tr("for the file: {count}").format(count=copies.file))
        addressed = self._locale.text(f"form_addressed.{form.per_recipient or 'all'}")
        served = self._locale.term(ServedPaper(form.served)) if form.served else self.tr("service is not followed")
        return [
            (self.tr("Copies"), "；".join(parts)),
            (self.tr("Addressed"), addressed),
            (self.tr("Served as"), served),
            (self.tr("Made"), self.tr("papers so far: {count}").format(count=row_.made)),
        ]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        line = row(self.search, self.import_button, self.export_button, spacing=10)
        line.setStretch(0, 1)
        column.addLayout(line)
        column.addWidget(self.which)
        column.addWidget(self._wrong)
        self.facts.add_acts(self._law, row(self.open_button, 1), row(self.copy_button, 1))
        facts = QScrollArea()
        facts.setWidgetResizable(True)
        facts.setWidget(self.facts)
        facts.setMinimumWidth(290)
        sides = QSplitter()
        sides.addWidget(self.table)
        sides.addWidget(facts)
        sides.setChildrenCollapsible(False)
        sides.setHandleWidth(10)
        sides.setSizes([790, 310])
        sides.setStretchFactor(0, 7)
        sides.setStretchFactor(1, 3)
        column.addWidget(sides, 1)


def _fits(row_: FormWordingRow, which: str) -> bool:
    wanted = {OURS: int(row_.state is not None), OWN: row_.changed, AGAIN: row_.outdated, LAW: len(row_.lapsed)}
    return which not in wanted or wanted[which] > 0
