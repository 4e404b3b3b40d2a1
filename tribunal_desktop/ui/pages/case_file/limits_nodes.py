"""The nodes of a case in one line (流程节点): each with its owner, its due day, and what was done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from tribunal_desktop.rules.terms import NodeState
from tribunal_desktop.services.nodes import NodeView
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, Pill, label

TONES = {
    NodeState.DONE: Tone.GOOD,
    NodeState.DONE_LATE: Tone.WARN,
    NodeState.CURRENT: Tone.INFO,
    NodeState.OVERDUE: Tone.BAD,
    NodeState.AHEAD: Tone.NEUTRAL,
    NodeState.PASSED_OVER: Tone.NEUTRAL,
}


class NodeLine(Card):
    """Nine nodes side by side; an overdue one names the person whose it is."""

    def __init__(self, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._wording = locale
        self._late = label("", wrap=True)
        self._late.setProperty("tone", Tone.BAD.value)
        self._line = QWidget()
        self.setAccessibleName(self.tr("Milestones of the case"))
        self.add(self._line, self._late)

    def show_nodes(self, nodes: Sequence[NodeView]) -> None:
        """Show where the case stands."""
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        for at, node in enumerate(nodes):
            self._put(grid, at, node)
            grid.setColumnStretch(at, 1)
        self.body.replaceWidget(self._line, made)
        self._line.hide()
        self._line.deleteLater()
        self._line = made
        late = [self._said_late(node) for node in nodes if node.state is NodeState.OVERDUE]
        self._late.setText("\n".join(late))
        self._late.setVisible(bool(late))
        self.setAccessibleDescription(" ".join(self._said(node) for node in nodes))

    def _put(self, grid: QGridLayout, at: int, node: NodeView) -> None:
        name = label(node.name.of(self._wording.lang), "strong", wrap=True)
        pill = Pill(self._wording.term(node.state), TONES[node.state])
        owner = label(node.owner or self._wording.term(node.post), "secondary", wrap=True)
        day = node.done_on or node.due_on
        words = self.tr("by {day}") if node.done_on is None else "{day}"
        when = label(words.format(day=f"{day:%m-%d}") if day else "—", "small", wrap=True)
        when.setToolTip(self._wording.date(day) if day else "")
        for place, part in enumerate((name, pill, owner, when)):
            grid.addWidget(part, place, at, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def _said_late(self, node: NodeView) -> str:
        owner = node.owner or self._wording.term(node.post)
        words = self.tr("{node} is overdue since {day}: {person}.")
        return words.format(node=node.name.of(self._wording.lang), day=self._wording.date(node.due_on), person=owner)

    def _said(self, node: NodeView) -> str:
        return f"{node.name.of(self._wording.lang)}: {self._wording.term(node.state)}."
