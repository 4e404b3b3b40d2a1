"""Choosing the procedure: what is advised with one key, another one with its reason."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.terms import Track
from tribunal_desktop.services.procedure_views import ProcedureView
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import Field, LineEdit, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings


class ChoicePart(QWidget):
    """``chosen`` carries the track and the reason."""

    chosen = Signal(object, str)

    def __init__(self, wording: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._advised: Track | None = None
        self._result = label("", "heading", wrap=True)
        self.accept_button = button("", self._accept, "check", "primary")
        self.other_button = button(self.tr("Another procedure…"), self._open_other)
        self.track = QComboBox()
        for each in Track:
            self.track.addItem(wording.term(each), each.value)
        self.words = LineEdit("procedure_words")
        self.fields = {
            "track": Field(self.tr("Procedure"), self.track, required=True),
            "words": Field(
                self.tr("Reason"), self.words, self.tr("Kept with what was advised and how the tests stood."), True
            ),
        }
        self.save_button = button(self.tr("Choose this procedure"), self._other, "check", "primary")
        fields = row(self.fields["track"], self.fields["words"], spacing=14)
        fields.setStretch(0, 2)
        fields.setStretch(1, 5)
        self._form = QWidget()
        form = row(fields, spacing=0)
        self._form.setLayout(form)
        self._save_line = QWidget()
        self._save_line.setLayout(row(self.save_button, button(self.tr("Back"), self.close_other), 1))
        lines = [row(self._result), row(self.accept_button, self.other_button, 1)]
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        for line in lines:
            body.addLayout(line)
        body.addWidget(self._form)
        body.addWidget(self._save_line)
        self.close_other()

    def show_view(self, view: ProcedureView) -> None:
        """Say what follows from the answers."""
        say, advice = self._wording, view.advice
        self._advised = advice.track
        if advice.track is None:
            count = len(advice.open_tests)
            step = say.term(advice.steps[-1].step.track)
            self._result.setText(
                fill_in(
                    self.tr("Not settled yet: {count} {count:test|tests} of “{step}” {count:is|are} open"),
                    count=count,
                    step=step,
                )
            )
        else:
            words = (
                self.tr("Advised: {track}, by agreement of the parties")
                if advice.agreed
                else self.tr("Advised: {track}")
            )
            self._result.setText(words.format(track=say.term(advice.track)))
            self.accept_button.setText(self.tr("Apply: {track}").format(track=say.term(advice.track)))
        closed = self._form.isHidden()
        self.accept_button.setVisible(advice.track is not None and closed)
        self.other_button.setVisible(closed)

    def is_open(self) -> bool:
        """Whether another procedure is being chosen."""
        return not self._form.isHidden()

    def close_other(self) -> None:
        """Back to what is advised."""
        self._form.hide()
        self._save_line.hide()
        self.accept_button.setVisible(self._advised is not None)
        self.other_button.show()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Say at the field what stands against the choice."""
        self._open_form()
        show_findings(self.fields, findings, self._wording.lang)

    def _open_other(self) -> None:
        self._open_form()
        self.track.setFocus()

    def _open_form(self) -> None:
        self._form.show()
        self._save_line.show()
        self.accept_button.hide()
        self.other_button.hide()

    def _accept(self) -> None:
        if self._advised is not None:
            self.chosen.emit(self._advised, "")

    def _other(self) -> None:
        self.chosen.emit(Track(self.track.currentData()), self.words.value())
