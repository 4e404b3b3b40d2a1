"""Wording of papers (文书样式): the forms of the tribunal, and the wording of one of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QWidget

from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.form_wording_files import SUFFIX
from tribunal_desktop.services.form_wording_views import FormWordingRow
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.dialogs.files import choose_file, choose_target
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.papers_templates_editor import WordingEditor
from tribunal_desktop.ui.pages.papers_templates_list import TemplateList, form_haystack
from tribunal_desktop.ui.pages.papers_templates_take import WordingTake
from tribunal_desktop.ui.pages.papers_view import PapersView
from tribunal_desktop.ui.widgets import ViewStack


class TemplatesView(PapersView):
    """The list of forms; Enter opens one, Esc leads back. ``open_item`` takes the key of a form."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.list = TemplateList(page, services.today)
        self.editor = WordingEditor(services, page)
        self._stack = ViewStack()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.editor)
        self.take = WordingTake(services, page)
        self._stack.addWidget(self.take)
        self.body.addWidget(self._stack, 1)
        self.list.opened.connect(self.open_item)
        self.editor.back_wanted.connect(self._show_list)
        self.editor.kept.connect(self._read)
        self.take.back_wanted.connect(self._show_list)
        self.take.taken.connect(self._show_list)
        self.list.export_wanted.connect(self.export)
        self.list.import_wanted.connect(self.choose_file)
        self.list.copy_wanted.connect(self.begin_own)

    def reload(self) -> None:
        """Read the list, and the form that is open."""
        self._read()
        if self._is_open():
            self.editor.reload()

    def open_item(self, key: str) -> None:
        """Open the wording of a form."""
        self._stack.setCurrentWidget(self.editor)
        self.editor.open_form(key)

    def item_key(self) -> str:
        """The form that is open."""
        return self.editor.form_key() if self._is_open() else ""

    def go_back(self) -> bool:
        """From the form or the file to the list."""
        if self._stack.currentWidget() is self.take:
            self._show_list()
            return True
        return self._is_open() and self.editor.go_back()

    def begin_own(self, key: str) -> None:
        """Begin a form of our own as a copy of another, and open it."""
        own = self.services.own_forms
        told = self.tr("A draft of our own form was begun. Give it a title under “Form”; nobody is offered it yet.")

        def begun(made: str) -> None:
            self.page.tell(told)
            self.open_item(made)

        self.page.run(lambda: own.begin(key), begun, busy_widget=self.list.copy_button)

    def export(self) -> None:
        """Write the own words of every form into a file, to carry to another tribunal."""
        suggested = self.tr("wording {day}").format(day=self.services.today().isoformat()) + SUFFIX
        target = choose_target(self, self.tr("Export our wording"), suggested, self._kinds())
        if target is not None:
            files = self.services.form_wording_files
            told = self.tr("Saved as {file}").format(file=target.name)
            self.page.run(lambda: save_file(target, files.export()), lambda _none: self.page.tell(told))

    def choose_file(self) -> None:
        """Ask for a file of wordings and show what it would change."""
        path = choose_file(self, self.tr("Take over wording"), self._kinds())
        if path is not None:
            self.look_through(path)

    def look_through(self, path: Path) -> None:
        """Show what a file of wordings would change."""
        self._stack.setCurrentWidget(self.take)
        self.take.look_through(path)

    def _kinds(self) -> str:
        return self.tr("Wording of papers (*.json)")

    def _is_open(self) -> bool:
        return self._stack.currentWidget() is self.editor

    def _read(self) -> None:
        wordings, wording = self.services.form_wordings, self.wording

        def read() -> tuple[tuple[FormWordingRow, ...], dict[str, str]]:
            rows = wordings.forms()
            return rows, {row.key: form_haystack(row, wording.term(row.group)) for row in rows}

        self.page.run(read, lambda answer: self._show(*answer))

    def _show(self, rows: tuple[FormWordingRow, ...], found: Mapping[str, str]) -> None:
        wordings = self.services.form_wordings
        self.list.show_forms(rows, found, wordings.wrong_files(), may_write=wordings.may_write())
        self.count_changed.emit(sum(row.outdated > 0 for row in rows))
        told = self.tr("{count} {count:form|forms}, {own} with our own wording")
        self.page.set_subtitle(fill_in(told, count=len(rows), own=sum(row.changed > 0 for row in rows)))
        self.page.show_content()

    def _show_list(self) -> None:
        self._stack.setCurrentWidget(self.list)
        self.list.setFocus()
        self._read()
