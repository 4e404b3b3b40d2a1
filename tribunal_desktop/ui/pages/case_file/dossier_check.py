"""The check of every kept file of the tribunal: in stretches, so that other work goes on and it can be stopped."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.dossier_views import CheckedFiles, Damage
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.tables.case_dossier import DamageTable
from tribunal_desktop.ui.widgets import Card, DataTable, button, label, row


class CheckView(Card):
    """Progress, what was found so far, stop and back."""

    back_wanted = Signal()

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._services, self._page = services, page
        self._run = 0
        self._checked = 0
        self._found: list[Damage] = []
        self.words = label("", wrap=True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Files checked"))
        self.stop_button = button(self.tr("Stop"), self.stop, "x")
        back = button(self.tr("Back"), self._leave, "chevron-left")
        self.table = DataTable(DamageTable(page.wording), self.tr("Damaged files"), key="dossier_damage")
        self.table.set_empty_text(self.tr("Nothing found so far."))
        self.table.opened.connect(self._open)
        self.add(
            row(label(self.tr("Every kept file of the tribunal"), "heading"), 1, self.stop_button, back),
            self.bar,
            self.words,
            self.table,
        )
        self.body.addStretch(1)

    def start(self) -> None:
        """Check from the first file."""
        self._run += 1
        self._checked, self._found = 0, []
        self.stop_button.setEnabled(True)
        self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.table.set_rows(())
        self._next("")

    def stop(self) -> None:
        """Check no further; what was found stays noted."""
        if self.stop_button.isEnabled():
            self._run += 1
            self.stop_button.setEnabled(False)
            self.words.setText(fill_in(self.tr("Stopped after {count} {count:file|files}."), count=self._checked))

    def found(self) -> tuple[Damage, ...]:
        """What was found so far."""
        return tuple(self._found)

    def _next(self, after: str) -> None:
        run = self._run
        self._page.run(lambda: self._services.dossier.check_some(after), lambda step: self._show(step, run))

    def _show(self, step: CheckedFiles, run: int) -> None:
        if run != self._run:
            return
        self._checked += step.checked
        self._found += step.damage
        self.bar.setMaximum(max(1, step.total))
        self.bar.setValue(self._checked if step.total else 1)
        self.table.table.set_rows(self._found)
        self.table.fit_height(10)
        if step.next:
            words = self.tr("{done} of {all} {all:file|files} checked…")
            self.words.setText(fill_in(words, done=self._checked, all=step.total))
            self._next(step.next)
            return
        self.stop_button.setEnabled(False)
        words = self.tr("{all} {all:file|files} checked, {count} damaged.")
        self.words.setText(fill_in(words, all=self._checked, count=len(self._found)))

    def _open(self, damage: Damage) -> None:
        if damage.dispute_id:
            self._page.open_item(f"{damage.dispute_id}#dossier")

    def _leave(self) -> None:
        self.stop()
        self.back_wanted.emit()
