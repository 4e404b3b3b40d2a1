"""What my post has to do at the present node (岗位职责提示): ticked with who and when."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.nodes import OURS, DutyView, NodeView
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.widgets import Card, label


class DutyStrip(Card):
    """Reads and ticks the duties of the person who looks; hidden while there are none."""

    ticked = Signal()
    """Something was written."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        self._services, self._page, self._wording = services, page, page.wording
        self._dispute_id = ""
        self._lines = QWidget()
        self.boxes: list[QCheckBox] = []
        self.add(self._lines)
        self.hide()

    def open_dispute(self, dispute_id: str) -> None:
        """Read the duties in a case."""
        self._dispute_id = dispute_id
        self._page.run(lambda: self._services.case_duties.strip(dispute_id), self._show)

    def _show(self, found: tuple[NodeView | None, tuple[DutyView, ...]]) -> None:
        node, duties = found
        self.setVisible(bool(duties))
        if node is not None:
            name = node.name.of(self._wording.lang)
            self.set_title(self.tr("My duties now: {node}").format(node=name))
            self._list(duties)

    def _list(self, duties: Sequence[DutyView]) -> None:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        self.boxes = [self._box(duty) for duty in duties]
        for at, (box, duty) in enumerate(zip(self.boxes, duties, strict=True)):
            grid.addWidget(box, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_Words(duty.words.of(self._wording.lang), box), at, 1)
            grid.addWidget(label(self._below(duty), "small", wrap=True), at, 2)
        self.body.replaceWidget(self._lines, made)
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = made

    def _box(self, duty: DutyView) -> QCheckBox:
        box = QCheckBox()
        box.setChecked(duty.done_at is not None)
        box.setAccessibleName(duty.words.of(self._wording.lang))
        box.setAccessibleDescription(self._below(duty))
        box.toggled.connect(self._ticker(duty.id))
        return box

    def _ticker(self, duty_id: str) -> Callable[[bool], None]:
        duties, dispute_id = self._services.case_duties, self._dispute_id

        def write(on: bool) -> None:
            act = duties.tick if on else duties.untick
            self._page.run(lambda: act(dispute_id, duty_id), lambda _none: self._written())

        return write

    def _written(self) -> None:
        self.open_dispute(self._dispute_id)
        self.ticked.emit()

    def _below(self, duty: DutyView) -> str:
        basis = self.tr("sample, no published source") if duty.basis == OURS else duty.basis
        if duty.done_at is None:
            return basis
        done = self.tr("{name} on {moment}").format(name=duty.done_by, moment=self._wording.moment(duty.done_at))
        return f"{done} · {basis}"


class _Words(QLabel):
    """The words of a duty over as many lines as they need; a click on them ticks the box."""

    def __init__(self, words: str, box: QCheckBox) -> None:
        super().__init__(words)
        self.setWordWrap(True)
        self._box = box

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick the box."""
        super().mousePressEvent(event)
        self._box.click()
