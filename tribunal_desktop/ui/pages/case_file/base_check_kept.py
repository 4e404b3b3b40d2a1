"""What is to be known before a kept paper leaves again (复检): what changed since, and the reasons given then.

What changed leads to its place as in the check of a new paper.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.services.paper_checks import KeptCheck
from tribunal_desktop.services.paper_reasons import GivenReason
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_check import CheckLine
from tribunal_desktop.ui.theme import Theme
from tribunal_desktop.ui.widgets import label, row
from tribunal_desktop.ui.widgets.fields import SEVERITY_ICONS, SEVERITY_TONES


class KeptCheckLines(QWidget):
    """One line for each; nothing at all where there is nothing to know."""

    jump_wanted = Signal(object)
    """Go to where the fact of this ``Finding`` is entered."""
    paper_wanted = Signal(object)
    """Point out where on the paper this ``Finding`` stands."""

    def __init__(
        self,
        locale: Locale,
        has_place: Callable[[Finding], bool] = lambda _finding: False,
        parent: QWidget | None = None,
    ) -> None:
        """``has_place`` says of which findings there is a place to go to."""
        super().__init__(parent)
        self._locale, self._has_place = locale, has_place
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)
        self.setAccessibleName(self.tr("Check of the registered paper"))
        self.hide()

    def show_check(self, check: KeptCheck) -> None:
        """Say what was found, then the reasons."""
        self.clear()
        for finding in check.findings:
            self._lines.addWidget(self._found(finding, on_paper=finding.key in check.spots))
        for given in check.reasons:
            self._add(self._reason(given))
        self.setVisible(bool(check.findings or check.reasons))

    def clear(self) -> None:
        """Show nothing."""
        while (item := self._lines.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.hide()
                line.deleteLater()
        self.hide()

    def lines(self) -> tuple[CheckLine, ...]:
        """The lines of what changed."""
        return tuple(self.findChildren(CheckLine))

    def words(self) -> tuple[str, ...]:
        """The lines, as read out."""
        items = (self._lines.itemAt(at) for at in range(self._lines.count()))
        lines = (item.widget() for item in items if item is not None)
        return tuple(line.accessibleName() for line in lines if line is not None)

    def _found(self, finding: Finding, *, on_paper: bool) -> CheckLine:
        made = CheckLine(finding, self._locale)
        made.offer_ways(place=self._has_place(finding), paper=on_paper)
        made.jump.clicked.connect(lambda _checked=False: self.jump_wanted.emit(finding))
        made.on_paper.clicked.connect(lambda _checked=False: self.paper_wanted.emit(finding))
        return made

    def _reason(self, given: GivenReason) -> str:
        words = self.tr("The check asked: {asked} Reason of {who}, {when}: {reason}")
        when = self._locale.short_moment(given.given_at)
        return words.format(asked=given.asked.of(self._locale.lang), who=given.given_by, when=when, reason=given.reason)

    def _add(self, words: str) -> None:
        icon = label("")
        icon.setPixmap(Theme.current().pixmap(SEVERITY_ICONS[Severity.ASK], SEVERITY_TONES[Severity.ASK].value, 16))
        said = label(words, "small", wrap=True)
        line = QWidget()
        line.setAccessibleName(words)
        across = row(icon, said, spacing=8)
        across.setStretch(1, 1)
        across.setContentsMargins(0, 0, 0, 0)
        line.setLayout(across)
        self._lines.addWidget(line)
