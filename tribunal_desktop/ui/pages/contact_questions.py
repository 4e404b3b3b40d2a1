"""Questions carried to the professional judges' meeting (专业法官会议): the list with answers, and asking one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Severity, blocking
from tribunal_desktop.rules.terms import QuestionStatus
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.contact_rows import QuestionRow
from tribunal_desktop.services.search_index import Findable
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.contact_lines import EntryLine, EntryList, act_button
from tribunal_desktop.ui.theme import Theme, Tone
from tribunal_desktop.ui.widgets import Choice, Field, Pill, TextEdit, TypeAhead, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings


class QuestionList(QWidget):
    """Questions with their answers; an answer that came back is written down here."""

    changed = Signal()

    def __init__(self, services: Services, page: Page, name: str, nothing: str) -> None:
        super().__init__()
        self._services, self._page = services, page
        self._answering: QuestionRow | None = None
        self._list = EntryList(nothing)
        self._answer = TextEdit(f"{name}_answer", lines=2)
        self._answer.setMaximumHeight(self._answer.minimumHeight())
        self._field = Field(self.tr("Opinion received"), self._answer, required=True)
        self._save = button(self.tr("Save the answer"), self._record, "check")
        self._panel = QWidget()
        panel = QVBoxLayout(self._panel)
        panel.setContentsMargins(0, 6, 0, 0)
        panel.addWidget(self._field)
        panel.addLayout(row(1, button(self.tr("Cancel"), self.close_panel), self._save))
        self._panel.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)
        column.addWidget(self._panel)

    def show_rows(self, rows: Sequence[QuestionRow]) -> None:
        """Show these; unanswered ones come first."""
        ordered = sorted(rows, key=lambda question: (question.status is QuestionStatus.ANSWERED, question.asked_on))
        self._list.show_lines([self._line(question) for question in ordered])

    def close_panel(self) -> bool:
        """Put the answer's editor away; false when it was not open."""
        asked = not self._panel.isHidden()
        self._panel.hide()
        return asked

    def ask_answer(self, question: QuestionRow) -> None:
        """Ask what came back to ``question``."""
        self._answering = question
        self._field.label.setText(self.tr("Opinion received. {question}").format(question=question.text))
        self._field.clear_finding()
        self._panel.show()
        self._answer.setFocus()

    def _line(self, question: QuestionRow) -> EntryLine:
        say = self._page.wording
        answered = question.status is QuestionStatus.ANSWERED
        asked = self.tr("Asked {day}").format(day=say.short_date(question.asked_on))
        answer = ""
        if answered:
            reply = self.tr("Answer of {day}, for guidance: {answer}")
            answer = reply.format(day=say.short_moment(question.answered_at), answer=question.answer)
        return EntryLine(
            Pill(question.dispute_number or self.tr("general")),
            question.text,
            Pill(say.term(question.status), Tone.GOOD if answered else Tone.WARN, "check" if answered else "clock"),
            [asked, answer],
            *self._acts(question, answered),
        )

    def _acts(self, question: QuestionRow, answered: bool) -> list[QPushButton]:
        acts = []
        if question.dispute_id:
            dispute_id = question.dispute_id
            opens = self.tr("Open the case")
            acts.append(act_button(opens, question.text, lambda: self._page.navigate.emit("cases", dispute_id)))
        if not answered:
            acts.append(act_button(self.tr("Answer…"), question.text, lambda: self.ask_answer(question), "pencil"))
        return acts

    def _record(self) -> None:
        question, answer = self._answering, self._answer.value()
        if question is None:
            return
        if not answer:
            self._field.show_finding(self.tr("Write the opinion received."))
            self._answer.setFocus()
            return
        self._page.run(
            lambda: self._services.contact.record_answer(question.id, answer),
            lambda _nothing: self._recorded(question.id),
            busy_widget=self._save,
        )

    def _recorded(self, question_id: str) -> None:
        self._answer.clear()
        self._panel.hide()
        self._page.tell(self.tr("The answer is saved and shown with the question"), lambda: self._forget(question_id))
        self.changed.emit()

    def _forget(self, question_id: str) -> None:
        self._page.run(lambda: self._services.contact.forget_answer(question_id), lambda _nothing: self.changed.emit())


class QuestionForm(QWidget):
    """Asks a question, tied to a case where it comes from one."""

    changed = Signal()

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__()
        self._services, self._page = services, page
        self._visit_id = ""
        self._text = TextEdit("question_text", self.tr("A question of law or method, without telling how to decide"), 2)
        self._text.setMaximumHeight(self._text.minimumHeight())
        self._case = TypeAhead(self._find_cases, page.tasks, "question_case", self.tr("number, party, pinyin…"))
        self._case.textChanged.connect(lambda _text: self._say_pending())
        self.fields = {
            "text": Field(self.tr("Question"), self._text, required=True),
            "dispute": Field(self.tr("Case it comes from (may stay empty)"), self._case),
        }
        self._save = button(self.tr("Submit the question"), self.save, "send")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.fields["text"])
        column.addWidget(self.fields["dispute"])
        column.addLayout(row(1, self._save))

    def begin(self, visit_id: str) -> None:
        """Ask on this visit."""
        self._visit_id = visit_id

    def save(self) -> None:
        """Check at the fields, then carry it up."""
        visit_id, text, case = self._visit_id, self._text.value(), self._case.choice()
        if self._case.text().strip() and case is None:
            self.fields["dispute"].show_finding(self.tr("Take a case from the list, or leave this empty."))
            self._case.setFocus()
            return
        findings = self._services.contact.check_question(text)
        show_findings(self.fields, findings, self._page.wording.lang)
        dispute_id = case.key if case else None
        if not blocking(findings):
            self._page.run(
                lambda: self._services.contact.ask(visit_id, text, dispute_id), self._asked, busy_widget=self._save
            )

    def _find_cases(self, text: str) -> list[Choice]:
        hits = self._services.search.find(text)
        return [Choice(hit.entity_id, hit.label, hit.detail) for hit in hits if hit.kind is Findable.DISPUTE]

    def _say_pending(self) -> None:
        field = self.fields["dispute"]
        if self._case.choice() is None:
            field.clear_finding()
        else:
            field.show_finding(
                self.tr("The case is decided by its own judges. Ask what the law is, not how to decide."),
                Severity.ASK,
            )

    def _asked(self, question_id: str) -> None:
        self._text.clear()
        self._case.set_choice(None)
        self.fields["dispute"].clear_finding()
        self._page.tell(self.tr("The question is submitted"), lambda: self._take_back(question_id))
        self.changed.emit()

    def _take_back(self, question_id: str) -> None:
        self._page.run(
            lambda: self._services.contact.take_back_question(question_id), lambda _nothing: self.changed.emit()
        )


class GuidanceNote(QWidget):
    """What an answer is, and what it is not; it stands where questions are entered."""

    def __init__(self) -> None:
        super().__init__()
        icon = label("")
        icon.setPixmap(Theme.current().pixmap("info-circle", Tone.INFO.value, 18))
        words = label(
            self.tr(
                "Answers are guidance on law and method. They are no order on a pending case: it is decided by the "
                "judge or panel that hears it, and whoever asks about a case is kept on record."
            ),
            "small",
            wrap=True,
        )
        line = row(icon, words)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.setAccessibleName(words.text())
