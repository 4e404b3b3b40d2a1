"""Prints that the end of the program cut off (中断的打印): somebody looks at the printer and says what came out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.services.print_underway import CutOffPrint, PrintsUnderway
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.widgets import Card, button, label, row


class CutOffPrints(Card):
    """A line for each with its two answers; hidden where there is none."""

    settled = Signal()
    """An answer was kept."""

    def __init__(self, page: Page, underway: PrintsUnderway, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Did these come out?"), parent)
        self._page, self._underway = page, underway
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.add(
            label(
                self.tr(
                    "The program ended, or the printer fell silent, while they were printed or saved. Look at the "
                    "printer, or at the file: copies that did not come out are not counted, and can be printed again "
                    "without a reason."
                ),
                "small",
                wrap=True,
            ),
            self._lines,
        )
        self.hide()

    def reload(self) -> None:
        """Ask which prints are open."""
        self._page.run(self._underway.cut_off, self._show)

    def _show(self, prints: tuple[CutOffPrint, ...]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for each in prints:
            self._lines.addWidget(self._line(each))
        self.setVisible(bool(prints))

    def _line(self, cut: CutOffPrint) -> QWidget:
        words = fill_in(
            self.tr("{title} · {copies} {copies:copy|copies} · {who} · {printer} · {when}"),
            title=cut.title,
            copies=cut.copies,
            who=cut.recipient or "—",
            printer=cut.printer or "—",
            when=self._page.wording.short_moment(cut.begun_at),
        )
        came = button(self.tr("It came out"), partial(self._settle, cut.print_id, came_out=True), "check")
        lost = button(self.tr("It did not"), partial(self._settle, cut.print_id, came_out=False), "x")
        for answer in (came, lost):
            answer.setAccessibleName(f"{answer.text()}: {words}")
        made = QWidget()
        line = row(label(words, wrap=True), came, lost, spacing=8)
        line.setStretch(0, 1)
        line.setContentsMargins(0, 0, 0, 0)
        made.setLayout(line)
        return made

    def _settle(self, print_id: str, *, came_out: bool) -> None:
        self._page.run(lambda: self._underway.settle([print_id], came_out=came_out), lambda _none: self._kept())

    def _kept(self) -> None:
        self.reload()
        self.settled.emit()
