"""The decision on a lengthening that was asked for: who decided, on which day, by which paper."""

from __future__ import annotations

from functools import partial

from tribunal_desktop.rules.limit_rules import ExtensionAnswer
from tribunal_desktop.services.case_limits_views import ExtensionRow
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.limits_form import LimitForm
from tribunal_desktop.ui.widgets import Field, LineEdit


class DecisionForm(LimitForm):
    """Nothing is granted without a name and the number of the paper."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(services, page)
        self._asked: ExtensionRow | None = None
        self._granted = False
        self.decided = self.day_edit("decide_on")
        self.who = LineEdit("decide_who")
        self.paper_no = LineEdit("decide_paper")
        self.put("decision", Field(self.tr("Decided by"), self.who, required=True), (0, 0))
        self.put("decided_on", Field(self.tr("Decided on"), self.decided, required=True), (0, 1))
        self.put("paper_no", Field(self.tr("Number of the paper"), self.paper_no), (1, 0))
        self.finish()

    def begin(self, asked: ExtensionRow, *, granted: bool) -> None:
        """Ask for the decision on ``asked``."""
        self._asked, self._granted = asked, granted
        title = self.tr("Granted: extension of {limit}") if granted else self.tr("Refused: extension of {limit}")
        self.set_title(title.format(limit=asked.name.of(self.wording.lang)))
        self.decided.set_value(self.today())
        self.who.clear()
        self.paper_no.clear()
        self.say_findings(())

    def save(self) -> None:
        asked, day = self._asked, self.decided.value()
        if self.say_findings(self.needed_days(decided_on=self.decided)) or asked is None or day is None:
            return
        answer = ExtensionAnswer(day, self.who.value(), self.paper_no.value(), granted=self._granted)
        self.check_then(
            partial(self.limits.check_answer, asked.id, answer),
            partial(self.limits.decide_extension, asked.id, answer),
            self.tr("The decision is saved"),
        )
