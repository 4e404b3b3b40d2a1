"""A backup beside the present store: what each holds, and what restoring will mean."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.theme import Theme, Tone
from tribunal_desktop.ui.widgets.basics import Card, label, row

if TYPE_CHECKING:
    from tribunal_desktop.services.restore import Comparison
    from tribunal_desktop.services.store_reading import StoreContents


class ComparisonCard(Card):
    """Two columns of figures and the consequences in sentences."""

    def __init__(self, wording: Locale) -> None:
        super().__init__()
        self._wording = wording
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)
        self._shown: QWidget | None = None

    def words(self) -> str:
        """Everything it says, for a reader that does not see it."""
        return self.accessibleDescription()

    def show_comparison(self, found: Comparison) -> None:
        """Show ``found`` in place of what stood here."""
        if self._shown is not None:
            self._shown.deleteLater()
        self._shown = QWidget()
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        rows, meanings = self._rows(found), self._meanings(found)
        column.addLayout(self._grid(rows))
        for words, tone, icon in meanings:
            mark = QLabel()
            mark.setPixmap(Theme.current().icon(icon, tone).pixmap(18, 18))
            line = row(mark, label(words, wrap=True), spacing=10)
            line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
            line.setStretch(1, 1)
            column.addLayout(line)
        self._place.addWidget(self._shown)
        said = [f"{name}: {backup} / {present}" for name, backup, present in rows]
        self.setAccessibleDescription("\n".join([*said, *(words for words, _tone, _icon in meanings)]))

    def _grid(self, rows: list[tuple[str, str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        for column, title in ((1, self.tr("In the backup")), (2, self.tr("On this computer now"))):
            grid.addWidget(label(title, "strong"), 0, column)
        for line, (name, backup, present) in enumerate(rows, 1):
            grid.addWidget(label(name, "secondary"), line, 0)
            for column, words in ((1, backup), (2, present)):
                cell = label(words)
                cell.setAccessibleName(f"{name}: {words}")
                grid.addWidget(cell, line, column)
        return grid

    def _rows(self, found: Comparison) -> list[tuple[str, str, str]]:
        wording, number = self._wording, self._wording.number
        missing = self.tr("cannot be read") if found.present_exists else self.tr("nothing")

        def line(name: str, words: Callable[[StoreContents], str], otherwise: str = "—") -> tuple[str, str, str]:
            return name, words(found.backup), words(found.present) if found.present else otherwise

        return [
            line(self.tr("Tribunal"), lambda each: each.tribunal_name + self._practice(each), missing),
            line(self.tr("Computer"), lambda each: each.device_name),
            line(self.tr("Last entry"), lambda each: wording.moment(each.last_entry_at)),
            line(self.tr("Cases"), lambda each: number(each.disputes)),
            line(self.tr("Records in all"), lambda each: number(each.records)),
            line(self.tr("Not yet with the parent court"), lambda each: number(each.unsent)),
            line(self.tr("Drafts"), lambda each: number(each.drafts)),
            line(self.tr("Record of acts"), self._acts),
        ]

    def _practice(self, each: StoreContents) -> str:
        return self.tr(" (practice data)") if each.practice else ""

    def _acts(self, each: StoreContents) -> str:
        entries = self._wording.number(each.audit_entries)
        if each.broken_at is None:
            return fill_in(self.tr("{entries} {entries:entry|entries}, whole"), entries=entries)
        broken = self._wording.number(each.broken_at)
        return self.tr("{entries}, broken at entry {entry}").format(entries=entries, entry=broken)

    def _meanings(self, found: Comparison) -> list[tuple[str, Tone, str]]:
        said: list[tuple[str, Tone, str]] = []
        if found.backup.broken_at is not None:
            words = self.tr(
                "The record of acts in the backup was altered. Use it only when there is no other, and tell your court."
            )
            said.append((words, Tone.BAD, "alert-circle"))
        if found.present is not None and not _older(found):
            words = self.tr("The two end with the same entry.")
            said.append((words, Tone.INFO, "info-circle"))
        if found.present_exists:
            words = self.tr("The present data is moved as a whole to the folder kept-aside. Nothing is deleted.")
            said.append((words, Tone.GOOD, "circle-check"))
        if found.present_exists and found.present is None:
            words = self.tr(
                "The present data cannot be read: what was never reported stays in it alone, and numbers of cases "
                "and papers go on after a gap of 500 or more."
            )
            said.append((words, Tone.WARN, "alert-triangle"))
        if found.present is None:
            words = self.tr(
                "Restore it here only if “{device}” is not in use elsewhere: two computers that report as one "
                "contradict each other, and the parent court puts aside what they send."
            ).format(device=found.backup.device_name)
            said.append((words, Tone.WARN, "alert-triangle"))
        if found.unsent_here:
            words = self.tr(
                "{count} {count:record that was|records that were} never reported {count:is|are} taken along; after "
                "the restoring you decide on each in the room Reporting."
            )
            said.append((fill_in(words, count=self._wording.number(found.unsent_here)), Tone.WARN, "alert-triangle"))
        words = self.tr("What was reported after the backup comes back from the parent court with the next push.")
        said.append((words, Tone.INFO, "info-circle"))
        return said


def _older(found: Comparison) -> bool:
    present, backup = found.present, found.backup
    return present is None or (present.audit_entries, present.last_entry_at) != (
        backup.audit_entries,
        backup.last_entry_at,
    )
