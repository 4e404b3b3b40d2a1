"""Noting what became of an attempt to serve, as the receipt of service says (登记送达结果)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import ServiceResult, ServiceWay
from tribunal_desktop.rules.typed import parse_clock
from tribunal_desktop.services.service_views import AttemptOutcome, AttemptRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import Card, DateEdit, Field, LineEdit, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings

NOON = "12:00"
FAILED = (ServiceResult.REFUSED, ServiceResult.NOT_FOUND, ServiceResult.RETURNED)


class ResultForm(Card):
    """Types one result; what is not asked for by it is not shown."""

    note_wanted = Signal()
    cancelled = Signal()

    def __init__(self, wording: Locale, today: Callable[[], dt.date]) -> None:
        super().__init__()
        self._say, self._today = wording, today
        self._attempt: AttemptRow | None = None
        self._about = label("", "heading", wrap=True)
        self._result = QComboBox()
        self._result.setObjectName("result_kind")
        for result in (ServiceResult.SERVED, *FAILED):
            self._result.addItem(wording.term(result), result)
        self._day = DateEdit(wording, today, "result_day")
        self._time = LineEdit("result_time", "10:30")
        self._received_by = LineEdit("result_received_by")
        self._relation = LineEdit("result_relation", self.tr("oneself, spouse, adult living there, reception …"))
        self._reason = LineEdit("result_reason", self.tr("nobody at home, refused to sign …"))
        self._witness = LineEdit("result_witness", self.tr("name and office, for example of the village committee"))
        self._evidence = LineEdit("result_evidence", self.tr("photos or recording, and where they are kept"))
        self.fields = {
            "result": Field(self.tr("Result"), self._result),
            "on": Field(self.tr("Day"), self._day, required=True),
            "time": Field(self.tr("Time"), self._time),
            "received_by": Field(self.tr("Signed for by"), self._received_by),
            "relation": Field(self.tr("Relation to the recipient"), self._relation),
            "reason": Field(self.tr("Reason"), self._reason, required=True),
            "witness": Field(self.tr("Witness"), self._witness),
            "evidence": Field(self.tr("Proof"), self._evidence),
        }
        self.note_button = button(self.tr("Note the result"), self.note_wanted.emit, "check", "primary")
        self.add(
            self._about,
            row(*(self.fields[name] for name in ("result", "on", "time")), spacing=12),
            row(self.fields["received_by"], self.fields["relation"], spacing=12),
            self.fields["reason"],
            row(self.fields["witness"], self.fields["evidence"], spacing=12),
            row(self.note_button, button(self.tr("Back"), self.cancelled.emit), 1),
        )
        self._result.currentIndexChanged.connect(lambda _place: self._fit())

    def begin(self, attempt: AttemptRow) -> None:
        """Start for an attempt, as served today on the recipient."""
        self._attempt = attempt
        words = self.tr("{party} · {way} · sent {day}")
        sent = self._say.date(attempt.sent_on)
        self._about.setText(words.format(party=attempt.party, way=self._say.term(attempt.way), day=sent))
        self._result.setCurrentIndex(0)
        self._day.set_value(self._today())
        for editor in (self._time, self._relation, self._reason, self._witness, self._evidence):
            editor.clear()
        self._received_by.setText(attempt.party)
        show_findings(self.fields, (), self._say.lang)
        self._fit()
        self._result.setFocus()

    def attempt_id(self) -> str:
        """The attempt the result belongs to."""
        return self._attempt.id if self._attempt else ""

    def outcome(self) -> AttemptOutcome:
        """What was typed."""
        result, day = ServiceResult(self._result.currentData()), self._day.value()
        at = None
        if day is not None:
            clock = dt.time.fromisoformat(parse_clock(self._time.text()) or NOON)
            at = dt.datetime.combine(day, clock, BEIJING)
        taken = result is ServiceResult.SERVED and not self.fields["received_by"].isHidden()
        return AttemptOutcome(
            result,
            at,
            self._received_by.value() if taken else "",
            self._relation.value() if taken else "",
            self._reason.value() if result in FAILED else "",
            self._witness.value(),
            self._evidence.value(),
        )

    def unreadable(self) -> tuple[Finding, ...]:
        """What stands there and cannot be read."""
        wrong = [Finding("not_a_date", "on", Severity.BLOCK)] if self._day.is_wrong() else []
        if parse_clock(self._time.text()) is None:
            wrong.append(Finding("not_a_time", "time", Severity.BLOCK))
        return tuple(wrong)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say each finding at its field."""
        show_findings(self.fields, findings, self._say.lang)

    def choose(self, result: ServiceResult) -> None:
        """Choose the result as if by hand."""
        self._result.setCurrentIndex(self._result.findData(result))

    def _fit(self) -> None:
        failed = self._result.currentData() in FAILED
        way = self._attempt.way if self._attempt else ServiceWay.DIRECT
        signed = way not in (ServiceWay.LEFT, ServiceWay.ELECTRONIC, ServiceWay.ANNOUNCEMENT)
        for name in ("received_by", "relation"):
            self.fields[name].setVisible(not failed and signed)
        self.fields["reason"].setVisible(failed)
        proof = failed or way is ServiceWay.LEFT
        for name in ("witness", "evidence"):
            self.fields[name].setVisible(proof)
