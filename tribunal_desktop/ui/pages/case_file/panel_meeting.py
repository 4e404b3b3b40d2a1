"""The professional judges' meeting (专业法官会议): the opinion, and whether it is followed."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.panel import NewMeeting, check_adoption
from tribunal_desktop.rules.terms import Adoption, Referral, Right
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.panel_views import ConferencesView, MeetingRow
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.risk_part import Part, TermBox, few_lines, hidden_card, side_by_side
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.case_panel import PanelColumns
from tribunal_desktop.ui.widgets import Card, DataTable, DateEdit, Field, LineEdit, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings


class MeetingPart(Part):
    """The meetings, what was decided on the chosen one, and the form for the next."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.hidden = hidden_card(self.wording, self.tr("Judges' meeting"), Right.SEE_SECRET_FILE)
        self._table = RowTable(PanelColumns(self.wording).meetings())
        self.meetings = DataTable(self._table, self.tr("Judges' meetings"), key="judges_meetings")
        self.meetings.set_empty_text(self.tr("The judges' meeting has not discussed this case."))
        self._chosen = label("", wrap=True)
        self.adoption = TermBox(self.wording, (Adoption.ADOPTED, Adoption.NOT_ADOPTED), "meeting_adoption")
        self.referral = TermBox(self.wording, Referral, "meeting_referral")
        self.words = LineEdit("meeting_words")
        self.decision = {
            "adoption": Field(self.tr("Is the majority followed?"), self.adoption, required=True),
            "referral": Field(self.tr("If not, the case goes to"), self.referral),
            "words": Field(self.tr("If not, because"), self.words),
        }
        self._decide_line = side_by_side(*self.decision.values())
        self.decide_button = button(self.tr("Save the decision"), self._decide, "check", "primary")
        self.kept = Card(self.tr("Judges' meetings"))
        self.kept.add(self.meetings, self._chosen, self._decide_line, row(self.decide_button, 1))
        self.held_on = DateEdit(self.wording, services.today, "meeting_held_on")
        self.attendees = LineEdit("meeting_attendees")
        self.question = few_lines("meeting_question", 2)
        self.majority = few_lines("meeting_majority", 3)
        self.minority = few_lines("meeting_minority", 2)
        self.fields = {
            "held_on": Field(self.tr("Held on"), self.held_on, required=True),
            "attendees": Field(self.tr("Judges present"), self.attendees, required=True),
            "question": Field(self.tr("Question"), self.question, required=True),
            "majority": Field(self.tr("Opinion of the majority"), self.majority, required=True),
            "minority": Field(self.tr("Other opinions"), self.minority),
        }
        self.save_button = button(self.tr("Save the meeting"), self._save, "check")
        self.form = Card(self.tr("Take down a meeting"))
        self.form.add(side_by_side(self.fields["held_on"], self.fields["attendees"]))
        self.form.add(self.fields["question"], self.fields["majority"], self.fields["minority"])
        self.form.add(row(self.save_button, 1))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for card in (self.hidden, self.kept, self.form):
            layout.addWidget(card)
        layout.addStretch(1)
        self._may_keep = False
        self.meetings.picked.connect(self._show_chosen)

    def show_view(self, view: ConferencesView) -> None:
        """Show the meetings to those who may see them."""
        self.dispute_id, self._may_keep = view.dispute_id, view.may_keep and not view.hidden
        self.hidden.setVisible(view.hidden)
        self.kept.setVisible(not view.hidden)
        self.form.setVisible(self._may_keep)
        self._table.set_rows(view.meetings)
        self.meetings.fit_height(at_most=5)
        self.meetings.select_place(0 if view.meetings else -1)
        self._show_chosen(self.meetings.current_row())

    def _show_chosen(self, chosen: MeetingRow | None) -> None:
        undecided = chosen is not None and chosen.adoption is Adoption.OPEN and self._may_keep
        self._decide_line.setVisible(undecided)
        self.decide_button.setVisible(undecided)
        self._chosen.setText(self._in_full(chosen) if chosen else "")
        self._chosen.setVisible(chosen is not None)

    def _in_full(self, meeting: MeetingRow) -> str:
        lines = [
            self.tr("Present: {names}").format(names=meeting.attendees),
            self.tr("Majority: {words}").format(words=meeting.majority),
            self.tr("Others: {words}").format(words=meeting.minority) if meeting.minority else "",
            f"{self.wording.term(meeting.referral)}：{meeting.adoption_words}" if meeting.referral else "",
        ]
        return "\n".join(line for line in lines if line)

    def _decide(self) -> None:
        chosen = self.meetings.current_row()
        adoption = self.adoption.chosen(Adoption) or Adoption.OPEN
        words, referral = self.words.value(), self.referral.chosen(Referral)
        findings = check_adoption(adoption, words, referral)
        show_findings(self.decision, findings, self.wording.lang)
        if findings or chosen is None:
            return
        self.words.clear()
        self.adoption.setCurrentIndex(0)
        self.referral.setCurrentIndex(0)
        conferences = self.services.conferences
        self.write(
            lambda: conferences.decide(chosen.id, adoption, words, referral),
            self.tr("Decision saved"),
            self.decide_button,
        )

    def _save(self) -> None:
        new = NewMeeting(
            self.held_on.value(),
            self.attendees.value(),
            self.question.value(),
            self.majority.value(),
            self.minority.value(),
        )
        findings = self.services.conferences.check_meeting(new)
        show_findings(self.fields, findings, self.wording.lang)
        if not findings:
            dispute_id, conferences = self.dispute_id, self.services.conferences
            self.page.run(lambda: conferences.hold(dispute_id, new), self._saved, busy_widget=self.save_button)

    def _saved(self, _none: object) -> None:
        for editor in (self.attendees, self.question, self.majority, self.minority):
            editor.clear()
        self.held_on.set_value(None)
        self.written.emit(self.tr("Meeting saved"))
