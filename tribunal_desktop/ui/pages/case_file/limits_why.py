"""Why a limit ends on its day (为什么): every step with its article, in plain words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import say
from tribunal_desktop.rules.periods import step_basis
from tribunal_desktop.services.case_limits_views import CaseLimit
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.case_limits import limit_name
from tribunal_desktop.ui.widgets import label


class WhyList(QWidget):
    """The steps of one limit, its proof and what the table remarks about it."""

    def __init__(self, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = locale
        self._inside = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._inside)

    def show_limit(self, limit: CaseLimit) -> None:
        """Explain another limit."""
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 5)
        grid.setColumnStretch(2, 4)
        grid.addWidget(label(limit_name(limit, self._wording), "strong", wrap=True), 0, 0, 1, 3)
        for at, (words, basis) in enumerate(self._lines(limit), start=1):
            said, article = label(words, wrap=True), label(basis, "small", wrap=True)
            for part in (said, article):
                part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            for column, part in enumerate((label(str(at), "small"), said, article)):
                grid.addWidget(part, at, column, Qt.AlignmentFlag.AlignTop)
        self._column.replaceWidget(self._inside, made)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = made

    def text(self, limit: CaseLimit) -> str:
        """The explanation as plain text."""
        return "\n".join(f"{at}. {words} {basis}" for at, (words, basis) in enumerate(self._lines(limit), start=1))

    def _lines(self, limit: CaseLimit) -> list[tuple[str, str]]:
        lang, rule = self._wording.lang, limit.rule
        lines = [
            (say(f"step.{step.kind}", lang, step.params), "、".join(step_basis(step, rule.limit)))
            for step in limit.counted.steps
        ]
        if rule.limit.plan_by_nominal and limit.planned_on != limit.due_on:
            words = self.tr("Whether a trial limit moves for rest days is not settled: plan by {day}.")
            lines.append((words.format(day=self._wording.date(limit.planned_on)), ""))
        if rule.remark is not None:
            lines.append((rule.remark.of(lang), rule.limit.basis))
        if limit.proof:
            lines.append((self.tr("Proof: {words}").format(words=limit.proof), ""))
        return lines
