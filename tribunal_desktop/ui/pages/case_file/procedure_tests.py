"""The tests of the procedure, step by step in the order of the law: answered by the file or by a person."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tribunal_desktop.rules.procedure import AGREEMENT_TEST, AMOUNT_TEST, AmountBand, StepResult
from tribunal_desktop.rules.terms import ConditionState
from tribunal_desktop.services.procedure_table import procedure_table
from tribunal_desktop.services.procedure_views import ConditionView, ProcedureView
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Pill, button, label, row

_TONES = {
    ConditionState.MET: (Tone.GOOD, "circle-check"),
    ConditionState.NOT_MET: (Tone.NEUTRAL, "x"),
    ConditionState.UNKNOWN: (Tone.WARN, "help"),
}
_PILL_WIDTH = 92
_CHOICE_WIDTH = 90
"""About what yes and no take, so that the articles stand below each other."""


class TestList(QWidget):
    """Shows the steps that were looked at; ``answered`` carries tests with their new answers."""

    __test__ = False
    answered = Signal(object)

    def __init__(self, wording: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._view: ProcedureView | None = None
        self._answerable = True
        self._opened: set[str] = set()
        self._yes: dict[str, QPushButton] = {}
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(6)
        self._shown: QWidget | None = None

    def show_view(self, view: ProcedureView, *, answerable: bool) -> None:
        """Show how the tests stand; whoever was answering goes on at the next open one."""
        self._answerable = answerable
        had_keys = self._shown is not None and self._shown.isAncestorOf(self.window().focusWidget() or self)
        if self._view is None or self._view.dispute_id != view.dispute_id:
            self._opened.clear()
        self._view = view
        if self._shown is not None:
            self._body.removeWidget(self._shown)
            self._shown.deleteLater()
        self._yes = {}
        self._shown = QWidget()
        body = QVBoxLayout(self._shown)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(6)
        for result in view.advice.steps:
            self._add_step(body, view, result)
        self._body.addWidget(self._shown)
        if had_keys:
            self.go_to_open()

    def go_to_open(self) -> None:
        """Put the focus on the first test that is open."""
        first = next((test for test in self._asked() if test in self._yes), "")
        if first:
            self._yes[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self, test: str, met: bool) -> None:
        """Answer as if clicked."""
        self.answered.emit({test: met})

    def _asked(self) -> Sequence[str]:
        return self._view.advice.open_tests if self._view else ()

    def _add_step(self, body: QVBoxLayout, view: ProcedureView, result: StepResult) -> None:
        say = self._wording
        name, needs = say.term(result.step.track), _needs(view, result)
        if result.state is ConditionState.NOT_MET and needs:
            body.addWidget(self._line(view, needs[0], track=name))
            return
        body.addLayout(row(_pill(say, result.state), label(name, "strong"), label(result.step.basis, "small"), 1))
        for test in needs:
            body.addWidget(self._line(view, test, indent=24))
        for group in result.step.bars:
            if result.state is not ConditionState.NOT_MET or result.groups[group] is ConditionState.MET:
                self._add_group(body, view, group, result.groups[group])

    def _add_group(self, body: QVBoxLayout, view: ProcedureView, group: str, state: ConditionState) -> None:
        members = procedure_table().groups[group]
        name = self._wording.text(f"procedure_group.{group}")
        none_of = self.tr("{group}: none").format(group=name)
        line = QHBoxLayout()
        line.setContentsMargins(24, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(_pill(self._wording, _turned(state)))
        line.addWidget(label(none_of if state is ConditionState.NOT_MET else name, wrap=True), 1)
        if state is ConditionState.UNKNOWN and self._answerable:
            answers = {test: False for test in members if view.tests[test].state is ConditionState.UNKNOWN}
            none = button(self.tr("None of these"), lambda: self.answered.emit(answers), "check")
            none.setAccessibleName(none_of)
            line.addWidget(none)
            self._yes.update(dict.fromkeys(answers, none))
        opened = group in self._opened
        each = button(self.tr("Hide") if opened else self.tr("One by one"), lambda: self._toggle(group), kind="link")
        each.setAccessibleName(f"{name}: {each.text()}")
        line.addWidget(each)
        body.addLayout(line)
        for test in members:
            if opened or view.tests[test].state is ConditionState.MET:
                body.addWidget(self._line(view, test, indent=48))

    def _line(self, view: ProcedureView, test: str, indent: int = 0, track: str = "") -> QWidget:
        part = QWidget()
        line = QHBoxLayout(part)
        line.setContentsMargins(indent, 0, 0, 0)
        line.setSpacing(8)
        state = view.advice_state(test)
        words = self._wording.text(f"procedure_test.{test}")
        basis = procedure_table().tests[test].basis
        line.addWidget(_pill(self._wording, state))
        if track:
            line.addWidget(label(track, "strong"))
        line.addWidget(label(words, wrap=True), 3)
        by_file = test == AMOUNT_TEST or (view.tests[test].by_file and state is not ConditionState.UNKNOWN)
        said_by = self.tr("from the file") if by_file else ""
        line.addWidget(label(f"{basis}　{said_by}", "small", wrap=True), 2)
        if self._answerable and test != AMOUNT_TEST:
            self._add_choice(line, view.tests[test], words)
        elif self._answerable:
            line.addSpacing(_CHOICE_WIDTH)
        return part

    def _add_choice(self, line: QHBoxLayout, test: ConditionView, words: str) -> None:
        group = QButtonGroup(line)
        for text, met, state in (
            (self.tr("Yes"), True, ConditionState.MET),
            (self.tr("No"), False, ConditionState.NOT_MET),
        ):
            made = QPushButton(text)
            made.setProperty("kind", "segment")
            made.setCheckable(True)
            made.setChecked(test.state is state)
            made.setAccessibleName(f"{words}: {text}")
            made.clicked.connect(lambda _checked=False, met=met: self.answer(test.id, met))
            group.addButton(made)
            line.addWidget(made)
            if met:
                self._yes[test.id] = made

    def _toggle(self, group: str) -> None:
        self._opened ^= {group}
        if self._view is not None:
            self.show_view(self._view, answerable=self._answerable)


def _pill(say: Locale, state: ConditionState) -> Pill:
    tone, icon = _TONES[state]
    made = Pill(say.term(state), tone, icon)
    made.setMinimumWidth(_PILL_WIDTH)
    return made


def _turned(state: ConditionState) -> ConditionState:
    """A ground against a procedure that is absent is a condition met."""
    turned = {
        ConditionState.MET: ConditionState.NOT_MET,
        ConditionState.NOT_MET: ConditionState.MET,
    }
    return turned.get(state, state)


def _needs(view: ProcedureView, result: StepResult) -> list[str]:
    """All tests of a step that holds or is open; of one that fell away, what it fell over."""
    failed = [test for test, state in result.tests.items() if state is ConditionState.NOT_MET]
    shown = failed if result.state is ConditionState.NOT_MET else list(result.tests)
    if AMOUNT_TEST in shown and view.advice.band is AmountBand.BY_AGREEMENT:
        shown.insert(shown.index(AMOUNT_TEST) + 1, AGREEMENT_TEST)
    return shown
