"""Where one number comes from (这一分从哪来): its formula in words and the acts behind it, each of which opens."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.scoring import ScoreNode
from tribunal_desktop.services.assessment_rows import Act, Assessment
from tribunal_desktop.services.self_assessment import SelfAssessment
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.assessment_words import ScoreWords
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.widgets import DataTable, label
from tribunal_desktop.ui.workers import Tasks


class SourcePanel(QWidget):
    """Formula on top, acts below; Enter or a double click on an act opens its case, mediation or trip."""

    act_opened = Signal(str, str)

    def __init__(self, service: SelfAssessment, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._service, self._tasks, self._locale = service, tasks, locale
        self._asked = 0
        self._name = label("", "heading", wrap=True)
        self._formula = label("", wrap=True)
        self._basis = label("", "small", wrap=True)
        self._count = label("", "strong")
        self._table = RowTable(
            [
                Column("on", self.tr("Day"), self._day, 112, sort=lambda act: act.on),
                Column("what", self.tr("What"), self._what, 0),
                Column("number", self.tr("Number"), lambda act: act.number, 190, secondary=True),
            ]
        )
        self._list = DataTable(self._table, self.tr("Acts behind this number"), key="assessment_acts")
        self._list.setMinimumHeight(126)
        self._list.opened.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(6)
        for part in (self._name, self._formula, self._basis, self._count):
            layout.addWidget(part)
        layout.addWidget(self._list, 100)
        layout.addStretch(1)

    def show_node(self, assessment: Assessment, words: ScoreWords, node: ScoreNode) -> None:
        """Explain ``node`` and read its acts."""
        self._name.setText(words.name(node))
        self._formula.setText("\n".join(words.lines(node)))
        basis = [*words.counted(node), words.origin(node)]
        self._basis.setText("\n".join(line for line in basis if line))
        self._basis.setVisible(any(basis))
        self._asked += 1
        asked = self._asked
        counted = bool(words.counted(node))
        self._count.setVisible(counted)
        self._list.setVisible(counted)
        if counted:
            period, person, indicator = assessment.period.id, assessment.person.id, node.id
            self._tasks.run(
                lambda: self._service.acts(period, person, indicator),
                lambda acts: self._show_acts(asked, acts),
                owner=self,
            )

    def _show_acts(self, asked: int, acts: tuple[Act, ...]) -> None:
        if asked != self._asked:
            return
        self._count.setText(
            fill_in(self.tr("{count} {count:act|acts}, Enter opens one"), count=self._locale.number(len(acts)))
        )
        self._list.set_empty_text(self.tr("Nothing was recorded in the period."))
        self._table.set_rows(acts)

    def _open(self, act: Act | None) -> None:
        if act is not None and act.page:
            self.act_opened.emit(act.page, act.item)

    def _day(self, act: Act) -> str:
        return "" if act.on is None else self._locale.short_date(act.on)

    def _what(self, act: Act) -> str:
        words = [act.title] if act.state is None else [self._locale.term(act.state), act.title]
        return " · ".join(word for word in words if word)
