"""What stands in the way of closing: each point with its reason and the way to the section that puts it right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Finding, Severity, wording
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, Pill, button, label, row


class GateCard(Card):
    """Points of the gate; a question has a box to say that it was checked."""

    section_wanted = Signal(str)

    def __init__(self, say: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._say = say
        self._boxes: dict[str, QCheckBox] = {}
        self._title = label("", "strong", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.add(self._title)
        self.body.addLayout(self._lines)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """List what was found; what had been ticked stays ticked."""
        ticked = self.answered()
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._boxes = {}
        stops = sum(finding.severity is Severity.BLOCK for finding in findings)
        words = (
            fill_in(self.tr("{count} {count:point stands|points stand} in the way"), count=stops)
            if stops
            else self.tr("Ready to close")
        )
        self._title.setText(words)
        for finding in findings:
            self._lines.addWidget(self._line(finding, ticked))

    def answered(self) -> set[str]:
        """Keys of the questions that were ticked as checked."""
        return {key for key, box in self._boxes.items() if box.isChecked()}

    def boxes(self) -> list[QCheckBox]:
        """The boxes of the questions, in their order."""
        return list(self._boxes.values())

    def text(self) -> str:
        """Every reason that is listed, for tests and for reading aloud."""
        return "\n".join(part.accessibleName() for part in self.findChildren(QWidget, "gateLine"))

    def _line(self, finding: Finding, ticked: set[str]) -> QWidget:
        made = QWidget()
        made.setObjectName("gateLine")
        reason = wording(finding, self._say.lang)
        if finding.basis:
            reason += self.tr(" ({basis})").format(basis=finding.basis)
        made.setAccessibleName(reason)
        words = label(reason, wrap=True)
        go = button(self.tr("Go there"), lambda: self.section_wanted.emit(finding.field), kind="link")
        go.setAccessibleName(f"{go.text()} {reason}")
        line = row(self._mark(finding.severity), words, spacing=10)
        line.setStretch(1, 1)
        if finding.severity is Severity.ASK:
            box = QCheckBox(self.tr("Checked"))
            box.setObjectName(f"closing_{finding.key}")
            box.setChecked(finding.key in ticked)
            self._boxes[finding.key] = box
            line.addWidget(box)
        line.addWidget(go)
        made.setLayout(line)
        return made

    def _mark(self, severity: Severity) -> Pill:
        if severity is Severity.BLOCK:
            return Pill(self.tr("stops"), Tone.BAD, "alert-circle")
        if severity is Severity.ASK:
            return Pill(self.tr("check"), Tone.WARN, "alert-triangle")
        return Pill(self.tr("note"), Tone.INFO, "info-circle")
