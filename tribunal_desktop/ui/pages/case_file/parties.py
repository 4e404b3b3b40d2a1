"""The parties in the file (当事人): who they are, who acts for them, where papers go, what the radar sees."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Severity, blocking
from tribunal_desktop.rules.terms import RecusalResult
from tribunal_desktop.services.agents import AgentRow, PartyCard
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.radar_views import DisputeRadar
from tribunal_desktop.services.recusals import RecusalRow, RecusalView
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection, SectionMark
from tribunal_desktop.ui.pages.case_file.parties_card import PartyCardView
from tribunal_desktop.ui.pages.case_file.parties_forms import AddressForm, AgentForm, DecisionForm, RecusalForm
from tribunal_desktop.ui.pages.case_file.parties_recusals import QuestionsCard
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, Field, LineEdit, ViewStack, button, label, row


class PartiesSection(CaseSection):
    """Cards of the parties, then recusal; one form at a time takes their place."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.cards: list[PartyCardView] = []
        self._recusals = RecusalView((), (), ())
        self._decided: RecusalRow | None = None
        self._ended: AgentRow | None = None
        self.agent_form = AgentForm(self.wording, services.today)
        self.address_form = AddressForm(self.wording, services.today)
        self.recusal_form = RecusalForm(self.wording, services.today)
        self.decision_form = DecisionForm(self.wording, services.today)
        self.questions = QuestionsCard(services, page)
        self._end_reason = LineEdit("agent_end_reason")
        self.end_card = self._make_end_card()
        self._overview = QWidget()
        self._place = QVBoxLayout(self._overview)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(14)
        self._stack = ViewStack()
        forms = (self.agent_form, self.address_form, self.recusal_form, self.decision_form)
        for view in (self._overview, *forms, self.end_card):
            self._stack.addWidget(view)
        self._place.addWidget(self.questions)
        self.body.addWidget(self._stack)
        self.body.addStretch(1)
        for form in forms:
            form.cancelled.connect(self._show_overview)
        self.agent_form.wanted.connect(self._add_agent)
        self.address_form.wanted.connect(self._keep_address)
        self.recusal_form.wanted.connect(self._ask_recusal)
        self.decision_form.wanted.connect(self._decide)
        self.questions.answered.connect(self._written)
        self.questions.request_wanted.connect(self.begin_recusal)
        self.questions.decision_wanted.connect(self.begin_decision)
        self.questions.review_wanted.connect(self._ask_review)

    def reload(self) -> None:
        dispute_id, services = self.dispute_id, self.services

        def read() -> tuple[tuple[PartyCard, ...], DisputeRadar, RecusalView]:
            radar = services.radar.of_dispute(dispute_id)
            return services.agents.cards(dispute_id), radar, services.recusals.view(dispute_id)

        self.page.run(read, partial(self._show, dispute_id))

    def clear(self) -> None:
        super().clear()
        self._stack.setCurrentWidget(self._overview)

    def go_back(self) -> bool:
        if self._stack.currentWidget() is self._overview:
            return False
        self._show_overview()
        return True

    def begin_agent(self, party: PartyCard) -> None:
        """Open the form for an agent of ``party``."""
        self._open(self.agent_form, lambda: self.agent_form.begin(party))

    def begin_address(self, party: PartyCard) -> None:
        """Open the form for the service address of ``party``."""
        self._open(self.address_form, lambda: self.address_form.begin(party))

    def begin_recusal(self) -> None:
        """Open the form for a request for recusal."""
        self._open(self.recusal_form, lambda: self.recusal_form.begin(self._recusals))

    def begin_decision(self, request: RecusalRow) -> None:
        """Open the form for a decision; a review cannot be taken back."""
        self._decided = request
        results = [
            result for result in RecusalResult if not request.decided_on or result is not RecusalResult.TAKEN_BACK
        ]
        self._open(self.decision_form, lambda: self.decision_form.begin(request, results))

    def begin_end(self, agent: AgentRow) -> None:
        """Ask why the authority of an agent ends."""
        self._ended = agent
        self._end_title.setText(self.tr("The authority of {name} ends today").format(name=agent.name))
        self._end_reason.clear()
        self._stack.setCurrentWidget(self.end_card)
        self._end_reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, form: ShortForm, begin: object) -> None:
        self._stack.setCurrentWidget(form)
        with self.filling():
            begin()  # type: ignore[operator]

    def _make_end_card(self) -> Card:
        made = Card()
        self._end_title = label("", "heading", wrap=True)
        field = Field(self.tr("Why"), self._end_reason, self.tr("for example: withdrawn by the party"), required=True)
        end = button(self.tr("End the authority"), self._end_agent, "check", "primary")
        made.add(self._end_title, field, row(end, button(self.tr("Back"), self._show_overview), 1))
        return made

    def _show(self, dispute_id: str, read: tuple[tuple[PartyCard, ...], DisputeRadar, RecusalView]) -> None:
        if dispute_id != self.dispute_id:
            return
        parties, radar, self._recusals = read
        for old in self.cards:
            self._place.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.cards = []
        for place, party in enumerate(parties):
            card = PartyCardView(self.services, self.page, party)
            card.agent_wanted.connect(self.begin_agent)
            card.address_wanted.connect(self.begin_address)
            card.end_wanted.connect(self.begin_end)
            card.radar.answered.connect(self._written)
            card.radar.file_wanted.connect(lambda other: self.page.navigate.emit("cases", f"{other}#parties"))
            card.show_radar(radar.results[party.id], dispute_id)
            self._place.insertWidget(place, card)
            self.cards.append(card)
        self.questions.show_questions(dispute_id, radar, self._recusals)

    def _show_overview(self) -> None:
        self._stack.setCurrentWidget(self._overview)
        if self.cards:
            self.cards[0].add_agent.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_agent(self) -> None:
        if unread := self.agent_form.unreadable():
            self.agent_form.show_findings(unread)
            return
        new, agents = self.agent_form.agent(), self.services.agents
        asked = {field.finding() for field in self.agent_form.fields.values()} - {""}

        def save() -> str | tuple[object, ...]:
            findings = agents.check_agent(new)
            questions = [each for each in findings if each.severity is Severity.ASK]
            if blocking(findings) or (questions and not asked):
                return findings
            return agents.add_agent(new)

        def done(answer: object) -> None:
            if isinstance(answer, tuple):
                self.agent_form.show_findings(answer)
            else:
                self._written(self.tr("The agent is noted."))

        self.page.run(save, done, busy_widget=self.agent_form.save_button)

    def _keep_address(self) -> None:
        new = self.address_form.address()
        findings = (*self.address_form.unreadable(), *self.services.agents.check_address(new))
        self.address_form.show_findings(findings)
        if not blocking(findings):
            done = partial(self._written, self.tr("The address for service is saved."))
            self.page.run(lambda: self.services.agents.confirm_address(new), lambda _made: done())

    def _ask_recusal(self) -> None:
        if unread := self.recusal_form.unreadable():
            self.recusal_form.show_findings(unread)
            return
        new = self.recusal_form.request(self.dispute_id)
        done = partial(self._written, self.tr("The request is noted; the person stops work until it is decided."))
        self.page.run(lambda: self.services.recusals.ask(new), lambda _made: done())

    def _decide(self) -> None:
        request = self._decided
        if request is None:
            return
        if unread := self.decision_form.unreadable():
            self.decision_form.show_findings(unread)
            return
        decision, recusals = self.decision_form.decision(), self.services.recusals
        act = recusals.decide_review if request.review_asked_on else recusals.decide
        done = partial(self._written, self.tr("The decision is noted."))
        self.page.run(lambda: act(request.id, decision), lambda _none: done())

    def _ask_review(self, request: RecusalRow) -> None:
        today = self.services.today()
        done = partial(self._written, self.tr("The review is noted; the person goes on working meanwhile."))
        self.page.run(lambda: self.services.recusals.ask_review(request.id, today), lambda _none: done())

    def _end_agent(self) -> None:
        agent, reason, today = self._ended, self._end_reason.value(), self.services.today()
        if agent is not None:
            done = partial(self._written, self.tr("The authority has ended."))
            self.page.run(lambda: self.services.agents.end_agent(agent.id, today, reason), lambda _none: done())

    def _written(self, words: str = "") -> None:
        if words:
            self.page.tell(words)
        self._show_overview()
        self.saved()
        self.reload()


def parties_mark(services: Services, dispute_id: str) -> SectionMark | None:
    """Requests for recusal that wait for a decision: somebody has stopped work."""
    count = services.radar.open_questions(dispute_id)
    return SectionMark(count, Tone.WARN) if count else None
