"""A question of the radar with its answers on the same line; whatever is not a plain yes is given with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.terms import RadarVerdict
from tribunal_desktop.services.radar_views import KeptAnswer
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import LineEdit, Pill, button, label, row


class AskLine(QWidget):
    """Says a question and takes its answer; one that was answered says what, why and by whom."""

    answered = Signal(object, str)
    """``RadarVerdict`` and reason."""

    def __init__(
        self,
        words: str,
        wording: Locale,
        answer: KeptAnswer | None,
        mark: str = "",
        verdicts: Sequence[RadarVerdict] = tuple(RadarVerdict),
    ) -> None:
        super().__init__()
        self._wording = wording
        self._verdict = RadarVerdict.FALSE
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(4)
        said = label(words, wrap=True)
        top = row(*([Pill(mark, Tone.INFO)] if mark else []), said, spacing=10)
        top.setStretch(top.count() - 1, 1)
        body.addLayout(top)
        if answer is not None:
            body.addWidget(label(self._answer_words(answer), "secondary", wrap=True))
            return
        self.buttons = {
            verdict: button(wording.term(verdict), partial(self._choose, verdict), kind="link") for verdict in verdicts
        }
        for verdict, each in self.buttons.items():
            each.setAccessibleName(f"{wording.term(verdict)}: {words}")
        self.reason = LineEdit(placeholder=self.tr("Reason, for example: the ID numbers differ"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self._keep = button(self.tr("Save the answer"), self._submit, "check")
        self._entry = QWidget()
        entry = row(self.reason, self._keep)
        entry.setContentsMargins(0, 0, 0, 0)
        entry.setStretch(0, 1)
        self._entry.setLayout(entry)
        self._entry.hide()
        self.reason.returnPressed.connect(self._submit)
        for each in self.buttons.values():
            top.addWidget(each)
        body.addWidget(self._entry)

    def _answer_words(self, answer: KeptAnswer) -> str:
        return self.tr("{verdict}. {reason} ({who}, {day})").format(
            verdict=self._wording.term(answer.verdict),
            reason=answer.reason or "—",
            who=answer.answered_by,
            day=self._wording.short_moment(answer.answered_at),
        )

    def _choose(self, verdict: RadarVerdict) -> None:
        if verdict is RadarVerdict.TRUE:
            self.answered.emit(verdict, "")
            return
        self._verdict = verdict
        self._keep.setText(self.tr("Save: {verdict}").format(verdict=self._wording.term(verdict)))
        self._entry.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _submit(self) -> None:
        if self.reason.value():
            self.answered.emit(self._verdict, self.reason.value())
        else:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
