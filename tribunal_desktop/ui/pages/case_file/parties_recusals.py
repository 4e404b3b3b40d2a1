"""Recusal in the file (回避): what the records hint at, requests, and what was answered."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import wording as words_of
from tribunal_desktop.rules.terms import RadarKind, RadarVerdict, RecusalResult
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.radar_views import DisputeRadar, NewAnswer
from tribunal_desktop.services.recusals import RecusalRow, RecusalView
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.parties_ask import AskLine
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, Pill, button, label, row


class QuestionsCard(Card):
    """Hints and requests of one dispute; quiet lines when there are none."""

    answered = Signal()
    request_wanted = Signal()
    decision_wanted = Signal(object)
    review_wanted = Signal(object)

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Recusal and repeated suits"), parent)
        self._services, self._page, self._say = services, page, page.wording
        self._dispute_id = ""
        self.ask_button = button(self.tr("Note a request for recusal"), self.request_wanted.emit, "plus")
        self.add_header(self.ask_button)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        self.add(self._lines)

    def show_questions(self, dispute_id: str, radar: DisputeRadar, view: RecusalView) -> None:
        """Show what stands."""
        self._dispute_id = dispute_id
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for request in view.rows:
            self._lines.addWidget(self._request(request))
        for suit in radar.repeated:
            words = words_of(suit.finding, self._say.lang)
            self._ask(AskLine(words, self._say, suit.answer), RadarKind.REPEATED_SUIT, suit.question, words)
        for hint in radar.hints:
            words = words_of(hint.finding, self._say.lang)
            mark = hint.ground.value.upper()
            if hint.involved:
                mark = self.tr("{ground}, works on this case").format(ground=mark)
            self._ask(AskLine(words, self._say, hint.answer, mark), RadarKind.RECUSAL, hint.question, words)
        shown = {*(suit.question for suit in radar.repeated), *(hint.question for hint in radar.hints)}
        for kept in radar.answers:
            if kept.question not in shown and kept.verdict is not RadarVerdict.TRUE:
                self._lines.addWidget(AskLine(kept.finding, self._say, kept, self._say.term(kept.kind)))
        if not self._lines.count():
            quiet = self.tr(
                "The records show no link with staff, assessors, mediators or volunteers, and no other suit."
            )
            self._lines.addWidget(label(quiet, "secondary", wrap=True))

    def _ask(self, line: AskLine, kind: RadarKind, question: str, words: str) -> None:
        line.answered.connect(partial(self._keep, kind, question, words))
        self._lines.addWidget(line)

    def _keep(self, kind: RadarKind, question: str, words: str, verdict: RadarVerdict, reason: str) -> None:
        new = NewAnswer(kind, question, words, verdict, reason, self._dispute_id)
        self._page.run(lambda: self._services.radar.answer(new), lambda _none: self.answered.emit())

    def _request(self, request: RecusalRow) -> QWidget:
        made = QWidget()
        parts: list[QWidget | int] = [self._mark(request)]
        said = self.tr("{asker} asks for the recusal of {officer}, {day}. {ground}. {words}").format(
            asker=request.asked_by,
            officer=request.officer,
            day=self._say.date(request.asked_on),
            ground=self._say.term(request.ground),
            words=request.words,
        )
        parts.append(label(f"{said} {self._outcome(request)}".strip(), wrap=True))
        if request.decided_on is None:
            parts.append(button(self.tr("Decision"), partial(self.decision_wanted.emit, request), "check"))
        elif request.review_asked_on and not request.review_decided_on:
            parts.append(button(self.tr("Result of the review"), partial(self.decision_wanted.emit, request), "check"))
        elif request.result is RecusalResult.REFUSED and not request.review_asked_on:
            parts.append(button(self.tr("Review asked for"), partial(self.review_wanted.emit, request)))
        line = row(*parts, spacing=10)
        line.setContentsMargins(0, 0, 0, 0)
        line.setStretch(1, 1)
        made.setLayout(line)
        return made

    def _mark(self, request: RecusalRow) -> Pill:
        if request.stops_work:
            return Pill(self.tr("stopped work"), Tone.WARN, "alert-triangle")
        tone = Tone.BAD if request.result is RecusalResult.GRANTED else Tone.NEUTRAL
        return Pill(self._say.term(request.result), tone)

    def _outcome(self, request: RecusalRow) -> str:
        if request.decided_on is None:
            said = self.tr("{decider} decides by {day}.")
            return said.format(decider=self._say.term(request.decider), day=self._say.date(request.due_on))
        said = self.tr("Decided by {who} on {day}. {words}").format(
            who=request.decider_name or "—", day=self._say.date(request.decided_on), words=request.decision_words
        )
        if request.review_decided_on:
            review = self.tr("Review of {day}: {result}.")
            day = self._say.date(request.review_decided_on)
            said += " " + review.format(day=day, result=self._say.term(request.review_result))
        elif request.review_asked_on:
            said += " " + self.tr("Review asked for on {day}.").format(day=self._say.date(request.review_asked_on))
        return said.strip()
