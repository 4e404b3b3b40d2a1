"""What moved the limits of the case: intervals, lengthenings and adjournments, each with what can still be done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from tribunal_desktop.services.case_limits_views import CaseLimitsView, ExtensionRow, IntervalRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import Card, button, label, row


@dataclass(frozen=True)
class Act:
    """A button of a line."""

    words: str
    name: str
    act: Callable[[], None]


class MoveList(Card):
    """One line each; an interval that runs can be ended, a lengthening without answer decided."""

    end_wanted = Signal(str)
    remove_wanted = Signal(str)
    grant_wanted = Signal(str, bool)

    def __init__(self, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        self.set_title(self.tr("What moved the limits"))
        self._wording = locale
        self._inside = QWidget()
        self.add(self._inside)

    def show_case(self, view: CaseLimitsView) -> None:
        """Show the lines of a case; hidden when nothing moved."""
        lines = list(self._lines(view))
        self.setVisible(bool(lines))
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(2, 1)
        for at, (kind, days, words, acts) in enumerate(lines):
            for column, text in enumerate((kind, days)):
                grid.addWidget(label(text, "strong" if column == 0 else "body"), at, column)
            grid.addWidget(label(words, "secondary", wrap=True), at, 2)
            grid.addLayout(row(*(self._button(act) for act in acts), spacing=6), at, 3)
        self.body.replaceWidget(self._inside, made)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = made

    def _button(self, act: Act) -> QWidget:
        made = button(act.words, act.act, "", "link")
        made.setAccessibleName(act.name)
        return made

    def _lines(self, view: CaseLimitsView) -> Iterator[tuple[str, str, str, tuple[Act, ...]]]:
        say = self._wording.term
        for interval in view.intervals:
            words = " · ".join(part for part in (interval.reason, interval.proof) if part)
            yield say(interval.kind), self._span(interval.starts_on, interval.ends_on), words, self._acts(interval)
        for asked in view.extensions:
            kind = self.tr("Extended: {limit}").format(limit=asked.name.of(self._wording.lang))
            days = self.tr("asked {day}").format(day=asked.applied_on.isoformat())
            yield kind, days, self._decision(view, asked), self._answers(asked)
        for put_off in view.adjournments:
            words = " · ".join(part for part in (say(put_off.ground), put_off.reason, put_off.approved_by) if part)
            yield self.tr("Hearing adjourned"), self._span(put_off.from_on, put_off.to_on), words, ()

    def _span(self, starts_on: date, ends_on: date | None) -> str:
        until = ends_on.isoformat() if ends_on else self.tr("still running")
        return f"{starts_on.isoformat()} – {until}"

    def _acts(self, interval: IntervalRow) -> tuple[Act, ...]:
        kind = self._wording.term(interval.kind)
        remove = Act(
            self.tr("Take back"),
            self.tr("Take back: {what}").format(what=kind),
            lambda: self.remove_wanted.emit(interval.id),
        )
        if interval.ends_on is not None:
            return (remove,)
        end = Act(
            self.tr("Ended today"),
            self.tr("Ended today: {what}").format(what=kind),
            lambda: self.end_wanted.emit(interval.id),
        )
        return (end, remove)

    def _decision(self, view: CaseLimitsView, asked: ExtensionRow) -> str:
        unit = next((each.rule.limit.unit for each in view.limits if each.rule.limit.id == asked.rule_id), None)
        length = f"{asked.amount} {self._wording.term(unit)}"
        if asked.decided_on is None:
            waiting = self.tr("not decided yet")
            return f"{length} · {waiting} · {asked.reason}"
        answer = self.tr("granted") if asked.granted else self.tr("refused")
        return f"{length} · {answer} {asked.decided_on.isoformat()} · {asked.decision}"

    def _answers(self, asked: ExtensionRow) -> tuple[Act, ...]:
        if asked.decided_on is not None:
            return ()
        name = asked.name.of(self._wording.lang)
        return (
            Act(
                self.tr("Granted today"),
                self.tr("Granted today: {what}").format(what=name),
                lambda: self.grant_wanted.emit(asked.id, True),
            ),
            Act(
                self.tr("Refused today"),
                self.tr("Refused today: {what}").format(what=name),
                lambda: self.grant_wanted.emit(asked.id, False),
            ),
        )
