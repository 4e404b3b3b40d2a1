"""Forms that begin limits: an event of the case, or a limit of the table by hand."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial

from PySide6.QtWidgets import QComboBox

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.findings import Finding, Severity, say
from tribunal_desktop.rules.terms import LimitEvent, PeriodUnit
from tribunal_desktop.rules.typed import parse_clock
from tribunal_desktop.services.case_limits_checks import beginning_findings, event_findings
from tribunal_desktop.services.case_limits_views import CaseLimitsView
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.limit_choices import LimitChoices
from tribunal_desktop.services.limits_table import limit_rules, rules_opened
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.limits_form import LimitForm, offer_parties, offer_terms
from tribunal_desktop.ui.widgets import Choice, Field, LineEdit, TypeAhead, label

OWN_EVENTS = (LimitEvent.FILED, LimitEvent.ADJOURNED, LimitEvent.CLOSED)
"""Noted where they are decided, not here."""


class EventForm(LimitForm):
    """Something happened: the limits it begins and ends are named before it is written."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(services, page)
        self.set_title(self.tr("Record an event"))
        self.save_button.setText(self.tr("Record it"))
        self.event_box, self.party_box = QComboBox(), QComboBox()
        self.day = self.day_edit("limit_event_day")
        self.proof = LineEdit("limit_event_proof", self.tr("for example receipt of service, page 12"))
        self.event_box.addItem(self.tr("choose what happened"), None)
        offer_terms(self.event_box, (event for event in LimitEvent if event not in OWN_EVENTS), page)
        self.effect = label("", "secondary", wrap=True)
        self.put("event", Field(self.tr("What happened"), self.event_box, required=True), (0, 0))
        self.put("day", Field(self.tr("On"), self.day, required=True), (0, 1))
        self.put("party", Field(self.tr("For which party"), self.party_box), (1, 0))
        self.put("proof", Field(self.tr("Proof"), self.proof), (1, 1))
        self.finish(self.effect)
        self.event_box.currentIndexChanged.connect(self._tell)
        self.day.changed.connect(self._tell)
        self.written.connect(lambda _words: self.event_box.setCurrentIndex(0))

    def show_case(self, view: CaseLimitsView) -> None:
        super().show_case(view)
        offer_parties(self.party_box, view, self.tr("no party in particular"), self.page)
        if self.day.value() is None:
            self.day.set_value(view.today)
        self._tell()

    def choose(self, event: LimitEvent) -> None:
        """Choose an event as if by hand."""
        self.event_box.setCurrentIndex(self.event_box.findData(event.value))

    def save(self) -> None:
        view, day = self.view, self.day.value()
        if self.event_box.currentData() is None:
            self.say_findings([Finding("event_not_chosen", "event", Severity.BLOCK)])
            return
        event = LimitEvent(self.event_box.currentData())
        if view is None or self.say_findings(self._check(event, day, view)) or day is None:
            return
        write = partial(
            self.limits.note_event, view.dispute_id, event, day, self.party_box.currentData(), self.proof.value()
        )
        self.page.run(write, lambda made: self.written.emit(self._said(len(made))), busy_widget=self.save_button)

    def _check(self, event: LimitEvent, day: date | None, view: CaseLimitsView) -> list[Finding]:
        if day is None:
            return self.needed_days(day=self.day)
        return list(event_findings(event, day, view.today))

    def _said(self, begun: int) -> str:
        return fill_in(self.tr("Recorded; {count} {count:limit|limits} began"), count=begun)

    def _tell(self) -> None:
        if self.view is None or self.event_box.currentData() is None:
            self.effect.setText("")
            return
        event, lang = LimitEvent(self.event_box.currentData()), self.wording.lang
        day = self.day.value() or self.view.today
        begun = [rule.limit.name.of(lang) for rule in rules_opened(event, self.view.procedure, day)]
        running = {limit.rule.limit.id: limit for limit in self.view.limits if limit.done_on is None}
        ended = [rule.limit.name.of(lang) for rule in limit_rules() if event in rule.ended_by]
        kept = [limit.name.of(lang) for limit in running.values() if limit.name.of(lang) in ended]
        parts = [self.tr("Begins: {limits}.").format(limits=self._joined(begun))] if begun else []
        parts += [self.tr("Ends: {limits}.").format(limits=self._joined(kept))] if kept else []
        self.effect.setText(" ".join(parts) or self.tr("No limit begins or ends."))

    def _joined(self, names: list[str]) -> str:
        return ("、" if self.wording.lang == "zh" else ", ").join(names)


class RuleForm(LimitForm):
    """A limit of the table, begun by hand."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(services, page)
        self.set_title(self.tr("Add a limit of the table"))
        self.save_button.setText(self.tr("Add it"))
        self._reference = services.reference
        self._choices = LimitChoices(services.reference.limits, services.today())
        self.rule = TypeAhead(self._find, page.tasks, "limit_rule", self.tr("name, pinyin or number such as J-APP"))
        self.day = self.day_edit("limit_rule_day")
        self.clock = LineEdit("limit_rule_clock", "10:05")
        self.party_box = QComboBox()
        self.proof = LineEdit("limit_rule_proof", self.tr("what shows the day it runs from"))
        self.put("rule", Field(self.tr("Limit"), self.rule, required=True), (0, 0))
        self.put("day", Field(self.tr("Runs from"), self.day, required=True), (0, 1))
        self.put("party", Field(self.tr("For which party"), self.party_box), (1, 0))
        self.put("clock", Field(self.tr("At what time"), self.clock, required=True), (1, 1))
        self.put("proof", Field(self.tr("Proof"), self.proof, required=True), (2, 0), 2)
        self.finish()
        self.fields["clock"].hide()
        self.rule.chosen.connect(self._tell)

    def show_case(self, view: CaseLimitsView) -> None:
        super().show_case(view)
        offer_parties(self.party_box, view, self.tr("no party in particular"), self.page)

    def save(self) -> None:
        view, choice, day = self.view, self.rule.choice(), self.day.value()
        found, hour = self.needed_days(day=self.day), self._hour(day)
        if choice is None:
            found.append(Finding("limit_not_chosen", "rule", Severity.BLOCK))
        found += beginning_findings(choice.data if choice else None, self.proof.value(), hour)
        if self.say_findings(found) or view is None or choice is None or day is None:
            return
        try:
            self._reference.limit(choice.key, day)
        except KnownError as error:
            self.fields["rule"].show_finding(self.wording.error(error).why)
            return
        write = partial(
            self.limits.add,
            view.dispute_id,
            choice.key,
            day,
            self.proof.value(),
            party_id=self.party_box.currentData(),
            started_at=hour,
        )
        words = self.tr("{limit} runs").format(limit=choice.text)
        self.page.run(write, lambda _id: self.written.emit(words), busy_widget=self.save_button)

    def _find(self, typed: str) -> list[Choice]:
        lang = self.wording.lang
        return [
            Choice(limit.id, limit.name.of(lang), f"{limit.id} · {limit.trigger.of(lang)}", limit)
            for limit in self._choices.find(typed)
        ]

    def _tell(self, choice: Choice) -> None:
        limit, lang = choice.data, self.wording.lang
        self.fields["clock"].setVisible(limit.unit is PeriodUnit.HOURS)
        length = say("period_sheet.length_after", lang, {"amount": limit.amount, "unit": limit.unit})
        told = self.tr("{length} from: {event}. {basis}")
        words = told.format(length=length, event=limit.trigger.of(lang), basis=limit.basis)
        self.fields["rule"].show_finding(words, Severity.NOTE)

    def _in_hours(self) -> bool:
        choice = self.rule.choice()
        return choice is not None and choice.data.unit is PeriodUnit.HOURS

    def _hour(self, day: date | None) -> datetime | None:
        clock = parse_clock(self.clock.value())
        if not clock or day is None or not self._in_hours():
            return None
        return datetime.fromisoformat(f"{day.isoformat()}T{clock}").replace(tzinfo=BEIJING)
