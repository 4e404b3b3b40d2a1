"""The facts of a dispute with its next limits: what the list shows below it and the file shows first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tribunal_desktop.services.case_views import CaseDetail, DeadlineView
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.calculators_link import SandboxLink
from tribunal_desktop.ui.pages.case_file.base_words import pairs_grid, upright
from tribunal_desktop.ui.widgets import DeadlineBar, WhyButton, label, row

LIMITS_SHOWN = 3


class CaseFacts(QWidget):
    """Shows one ``CaseDetail``."""

    page_wanted = Signal(str, str)
    """Open another room at an item."""

    def __init__(self, wording: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._shown: QWidget | None = None
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)

    def show_detail(self, detail: CaseDetail) -> None:
        """Show a dispute."""
        if self._shown is not None:
            self._body.removeWidget(self._shown)
            self._shown.deleteLater()
        self._shown = self._overview(detail)
        self._body.addWidget(self._shown)

    def _overview(self, detail: CaseDetail) -> QWidget:
        say = self._wording
        village = f"{detail.township}{detail.row.village}" if detail.row.village else "—"
        left = [
            (self.tr("Received"), say.moment(detail.received_at)),
            (self.tr("Channel"), say.term(detail.channel)),
            (self.tr("Amount"), say.money(detail.row.amount_fen)),
            (self.tr("Place"), village),
            (self.tr("Registered by"), detail.received_by or "—"),
        ]
        right = [
            (self.tr("Filed"), say.date(detail.filed_on)),
            (self.tr("Provisional no."), detail.provisional_no),
            (self.tr("Judge"), detail.judge or "—"),
            (self.tr("Assistant, clerk"), "、".join(filter(None, (detail.assistant, detail.clerk))) or "—"),
            (self.tr("Language need"), detail.language_need or self.tr("none stated")),
        ]
        page, body = upright(above=8)
        columns = QHBoxLayout()
        columns.setSpacing(28)
        columns.addLayout(pairs_grid(left), 3)
        columns.addLayout(pairs_grid(right), 3)
        columns.addWidget(self._limits_beside(detail.deadlines), 4)
        body.addLayout(columns)
        body.addLayout(
            pairs_grid([(self.tr("Claim"), detail.claim_text or "—"), (self.tr("Facts"), detail.facts_text or "—")])
        )
        if detail.confirmed:
            body.addWidget(
                label(
                    fill_in(
                        self.tr("{count} {count:question was|questions were} checked against the papers"),
                        count=len(detail.confirmed),
                    ),
                    "small",
                )
            )
        body.addStretch(1)
        return page

    def _limits_beside(self, deadlines: Sequence[DeadlineView]) -> QWidget:
        page, body = upright()
        body.addWidget(label(self.tr("Time limits"), "strong"))
        if not deadlines:
            body.addWidget(label(self.tr("No limit is running"), "secondary"))
        for limit in deadlines[:LIMITS_SHOWN]:
            body.addWidget(self._limit_line(limit))
        body.addStretch(1)
        return page

    def _limit_line(self, limit: DeadlineView) -> QWidget:
        page, body = upright()
        words = self._limit_words(limit)
        line = label(f"{limit.name.of(self._wording.lang)}　{words}", wrap=True)
        if limit.done_on is None and limit.days_left < 0:
            line.setProperty("tone", "bad")
        why, sandbox = WhyButton(self._why(limit)), SandboxLink(limit.rule_id, limit.started_on)
        sandbox.opened.connect(self.page_wanted)
        top = row(line, why, sandbox)
        top.setStretch(0, 1)
        for link in (why, sandbox):
            top.setAlignment(link, Qt.AlignmentFlag.AlignTop)
        body.addLayout(top)
        if limit.done_on is None:
            body.addWidget(DeadlineBar(limit.used_share, words))
        return page

    def _limit_words(self, limit: DeadlineView) -> str:
        day = self._wording.date(limit.due_on)
        if limit.done_on is not None:
            return self.tr("✓ done on {day}").format(day=self._wording.date(limit.done_on))
        if limit.days_left < 0:
            return fill_in(self.tr("ended on {day}, {days} {days:day|days} overdue"), day=day, days=-limit.days_left)
        if limit.days_left == 0:
            return self.tr("ends today, {day}").format(day=day)
        return fill_in(self.tr("ends on {day}, {days} {days:day|days} left"), day=day, days=limit.days_left)

    def _why(self, limit: DeadlineView) -> str:
        say = self._wording
        said = self.tr("Counted from the day after {start}; the last day is {nominal}.").format(
            start=say.date(limit.started_on), nominal=say.date(limit.nominal_on)
        )
        if limit.due_on != limit.nominal_on:
            said += " " + self.tr("That is a rest day, so it moves to {due}.").format(due=say.date(limit.due_on))
        if limit.provisional:
            said += " " + self.tr("The year's holiday notice is not out yet: provisional.")
        return said + " " + self.tr("Basis: {basis}").format(basis=limit.basis)
