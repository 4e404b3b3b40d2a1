"""What my post has to do at the present node (岗位职责提示): ticked with who and when."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

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
        self._page.run(lambda: self._services.case_limits.duty_strip(dispute_id), self._show)

    def _show(self, found: tuple[NodeView | None, tuple[DutyView, ...]]) -> None:
        node, duties = found
        self.setVisible(bool(duties))
        if node is not None:
            name = node.name.of(self._wording.lang)
            self.set_title(self.tr("My duties now: {node}").format(node=name))
            self._list(duties)

    def _list(self, duties: Sequence[DutyView]) -> None:
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.boxes = [self._box(duty) for duty in duties]
        for box, duty in zip(self.boxes, duties, strict=True):
            layout.addWidget(box)
            layout.addWidget(label(self._below(duty), "small", wrap=True))
        self.body.replaceWidget(self._lines, made)
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = made

    def _box(self, duty: DutyView) -> QCheckBox:
        box = QCheckBox(duty.words.of(self._wording.lang))
        box.setChecked(duty.done_at is not None)
        box.setAccessibleDescription(self._below(duty))
        box.toggled.connect(self._ticker(duty.id))
        return box

    def _ticker(self, duty_id: str) -> Callable[[bool], None]:
        limits, dispute_id = self._services.case_limits, self._dispute_id

        def write(on: bool) -> None:
            act = limits.tick_duty if on else limits.untick_duty
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
