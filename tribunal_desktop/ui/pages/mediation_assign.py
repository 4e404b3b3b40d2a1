"""Choosing a mediator: the dispute, the candidates with their reasons, and what has to be asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QComboBox, QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Severity, wording
from tribunal_desktop.rules.terms import MediationMode
from tribunal_desktop.services.limits_table import amount_on
from tribunal_desktop.services.mediation_rows import Assignable, Candidate, NewAssignment, ReasonKind
from tribunal_desktop.services.mediator_draw_views import MediatorDrawRow, MediatorDrawsView
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.typed_rows import TypedRows
from tribunal_desktop.ui.typed_state import State, collect, put_back
from tribunal_desktop.ui.widgets import Card, DataTable, DateEdit, Field, TextEdit, button, label, restyle, row

DISPUTE, CANDIDATE = "assign_dispute", "assign_candidate"
"""Where in what was entered the dispute and the mediator under the cursor stand."""


class AssignPanel(QWidget):
    """``dispute_chosen`` asks for candidates, ``draw_wanted`` for a draw, ``assigned`` carries the choice."""

    dispute_chosen = Signal(str)
    assigned = Signal(object)
    draw_wanted = Signal(str)
    filing_wanted = Signal(str)
    """File the dispute instead of mediating it first."""
    online_wanted = Signal(str)
    """Both sides agreed today to mediate the dispute online."""
    choice_made = Signal(str, str)
    """Both sides chose a mediator of a dispute together; an empty mediator takes the choice back."""
    cancelled = Signal()
    roster_wanted = Signal()

    def __init__(self, locale: Locale, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording, self._today = locale, today
        self._assignable: tuple[Assignable, ...] = ()
        self._drawn: MediatorDrawRow | None = None
        self._stays = False
        """The candidates that are shown are of the dispute under the cursor: reading them again moves nobody."""
        self._again: State = {}
        """Typed before, for the dispute it names; it waits for the candidates."""
        self._dispute = QComboBox()
        self._mode = label("", "secondary", wrap=True)
        self._chose = QCheckBox(self.tr("The parties themselves chose mediation before filing and signed for it"))
        self._chose.setObjectName("assign_chose")
        self.file_button = button(self.tr("File it now"), self._ask_filing, "send")
        self.parties_chose = QCheckBox(self.tr("Both sides chose this mediator together"))
        self.parties_chose.clicked.connect(self._choose_together)
        online = self.tr(
            "Online by consent: {accept} working {accept:day|days} to accept, {contact} more to reach the other side"
        )
        terms = {"accept": amount_on("M-ACC", today()), "contact": amount_on("M-CON", today())}
        self._online = QCheckBox(fill_in(online, **terms))
        self._online.setObjectName("assign_online")
        self.online_button = button(self.tr("Agreed today to mediate online"), self._ask_online, kind="link")
        self._chosen_on = DateEdit(locale, today, "assign_chosen_on")
        self._table = RowTable(self._columns())
        self._list = DataTable(self._table, self.tr("Candidates"), key="mediator_candidates")
        self._list.set_empty_text(self.tr("The roster has no mediator yet. Add one on the page People."))
        self._list.set_empty_action(self.tr("Open the roster of mediators"), self.roster_wanted.emit)
        self._draw_words = label("", "secondary", wrap=True)
        self.draw_button = button(self.tr("Draw at random…"), self._ask_draw, "users")
        self._name = label("", "heading")
        self._contact = label("", "secondary", wrap=True)
        self._reasons = label("", wrap=True)
        self._found = label("", wrap=True)
        self._answer = TextEdit(
            "assign_answer", self.tr("What both sides said, for example: known and agreed"), lines=2
        )
        self._receipt = DateEdit(locale, today, "assign_receipt")
        self.fields = {
            "dispute": Field(self.tr("Dispute"), self._dispute),
            "choice": Field(self.tr("Day both sides agreed"), self._chosen_on, required=True),
            "answer": Field(self.tr("Answer of the parties"), self._answer, required=True),
            "receipt": Field(
                self.tr("Mediator signed for the file on"),
                self._receipt,
                self.tr("The term runs from this day; it can be noted later."),
            ),
        }
        self._answers = TypedRows(self.fields["answer"])
        self.assign_button = button(self.tr("Assign"), self._submit, "check", "primary")
        self._lay_out()
        self._dispute.currentIndexChanged.connect(lambda _: self._dispute_picked())
        self._list.picked.connect(self._show_candidate)
        self._list.opened.connect(lambda _: self.fields["receipt"].setFocus())
        self._chose.toggled.connect(lambda _: self._show_mode())

    def arrange(self, width: int) -> None:
        """Put the candidate beside the list, or below it where ``width`` has no room for both."""
        needed = self._left.minimumSize().width() + self._sides.spacing() + self._chosen_card.minimumSizeHint().width()
        directions = QBoxLayout.Direction
        self._sides.setDirection(directions.LeftToRight if width >= needed else directions.TopToBottom)

    def dispute_id(self) -> str:
        """The dispute under the cursor."""
        return self._dispute.currentData() or ""

    def unsaved(self) -> State:
        """What was entered for the dispute, and who is under the cursor."""
        candidate: Candidate | None = self._list.current_row()
        if self._again:
            return self._again if self._again[DISPUTE] == self.dispute_id() else {}
        entered = (self._chosen_on.edit.text(), self._receipt.edit.text(), self._answer.value())
        if not (any(entered) or self._chose.isChecked() or self._online.isChecked()):
            return {}
        who = candidate.mediator_id if candidate else ""
        return {**collect(self), DISPUTE: self.dispute_id(), CANDIDATE: who}

    def type_again(self, state: State) -> None:
        """Enter what ``unsaved`` told, once the candidates of its dispute have been read."""
        self._again = dict(state)

    def empty(self) -> None:
        """The dispute is in a mediator's hands: nothing is entered any more."""
        for day in (self._chosen_on, self._receipt):
            day.edit.clear()
        for box in (self._chose, self._online):
            box.setChecked(False)
        self._answer.clear()
        self._answers.forget()
        self._again = {}

    def offer(self, assignable: Sequence[Assignable], dispute_id: str = "") -> None:
        """Offer disputes, with the cursor on ``dispute_id``."""
        self._assignable = tuple(assignable)
        self._dispute.blockSignals(True)
        self._dispute.clear()
        for each in self._assignable:
            cause = each.cause.of(self._wording.lang) if each.cause else ""
            self._dispute.addItem(f"{each.parties}  {cause}  {each.number}", each.dispute_id)
        self._dispute.setCurrentIndex(max(0, self._dispute.findData(dispute_id)))
        self._dispute.blockSignals(False)
        self._dispute_picked()

    def show_candidates(self, view: MediatorDrawsView) -> None:
        """Show who may take the dispute, best first, with the cursor on whoever was drawn."""
        if view.dispute_id != self._dispute.currentData():
            return
        self._drawn = view.made if view.made and view.made.chosen else None
        self._show_draw(view)
        again, self._again = (self._again, {}) if self._again.get(DISPUTE) == view.dispute_id else ({}, self._again)
        before: Candidate | None = self._list.current_row()
        self._table.set_rows(view.candidates)
        wanted = (
            lambda each: each.mediator_id == again.get(CANDIDATE),
            self._was_drawn,
            lambda each: before is not None and each.mediator_id == before.mediator_id and self._stays,
        )
        places = (self._table.place_of(each) for each in wanted)
        self._list.select_place(next((place for place in places if place >= 0), 0))
        self._stays = True
        self._show_candidate(self._list.current_row())
        put_back(self, again)
        self._list.setFocus()

    def show_missing(self, code: str, words: str) -> bool:
        """Show at its field what stopped the assignment; false when it is about no field."""
        name = {
            "choice_not_signed": "choice",
            "mediation_consent_missing": "choice",
            "conflict_unanswered": "answer",
            "receipt_day_wrong": "receipt",
        }.get(code)
        if name:
            self.fields[name].show_finding(words)
            self.fields[name].setFocus()
        return name is not None

    def _dispute_picked(self) -> None:
        self._stays = False
        self._chose.setChecked(False)
        self._show_mode()
        chosen = self._dispute.currentData()
        if chosen:
            self.dispute_chosen.emit(chosen)

    def _show_draw(self, view: MediatorDrawsView) -> None:
        """Say what the draw is for, or how far it is."""
        words = self.tr("The parties choose a mediator together first. Draw only where they chose none.")
        if view.pending is not None:
            words = self.tr("A draw waits for its seed.")
        elif self._drawn is not None and self._drawn.chosen is not None:
            drawn = self.tr("Drawn at random: {name}. The assignment is still made here by a person.")
            words = drawn.format(name=self._drawn.chosen.name)
        self._draw_words.setText(words)

    def _was_drawn(self, candidate: Candidate) -> bool:
        chosen = self._drawn.chosen if self._drawn else None
        return chosen is not None and chosen.mediator_id == candidate.mediator_id

    def _ask_draw(self) -> None:
        if dispute := self._picked():
            self.draw_wanted.emit(dispute.dispute_id)

    def _ask_online(self) -> None:
        if dispute := self._picked():
            self.online_wanted.emit(dispute.dispute_id)

    def _choose_together(self, chosen: bool) -> None:
        dispute, candidate = self._picked(), self._list.current_row()
        if dispute is not None and candidate is not None:
            self.choice_made.emit(dispute.dispute_id, candidate.mediator_id if chosen else "")

    def _ask_filing(self) -> None:
        if dispute := self._picked():
            self.filing_wanted.emit(dispute.dispute_id)

    def _picked(self) -> Assignable | None:
        place = self._dispute.currentIndex()
        return self._assignable[place] if 0 <= place < len(self._assignable) else None

    def _show_mode(self) -> None:
        dispute = self._picked()
        before_filing = dispute is not None and dispute.mode is MediationMode.PARTY_CHOSEN_PREFILING
        self._chose.setVisible(before_filing)
        self.file_button.setVisible(before_filing)
        self.fields["choice"].setVisible(not before_filing or self._chose.isChecked())
        if before_filing:
            self._mode.setText(
                self.tr(
                    "Not filed yet: file it first, then entrust it. Mediation may come before filing only where the "
                    "parties chose it; the term to decide on filing goes on."
                )
            )
        else:
            self._mode.setText(
                self.tr(
                    "Filed: the court entrusts the mediation once both sides agree; by word of mouth goes on record."
                )
            )
        self._allow()

    def _allow(self) -> None:
        dispute, candidate = self._picked(), self._list.current_row()
        lawful = dispute is not None and (
            dispute.mode is MediationMode.POST_FILING_ENTRUSTED or self._chose.isChecked()
        )
        self.assign_button.setEnabled(lawful and candidate is not None and not candidate.barred)

    def _show_candidate(self, candidate: Candidate | None) -> None:
        for field in self.fields.values():
            field.clear_finding()
        self.parties_chose.setChecked(bool(candidate and candidate.chosen))
        self.fields["answer"].setVisible(bool(candidate and candidate.questions))
        with self._answers.showing(f"{self.dispute_id()}/{candidate.mediator_id}" if candidate else ""):
            drawn = self._drawn if candidate and candidate.questions else None
            self._answer.setPlainText(drawn.answer_of(candidate.mediator_id) if drawn and candidate else "")
        if candidate is not None:
            lang = self._wording.lang
            self._name.setText(candidate.name)
            parts = (self._wording.term(candidate.kind), candidate.organisation, candidate.township, candidate.phone)
            self._contact.setText(" · ".join(part for part in parts if part))
            self._reasons.setText("\n".join(f"· {reason.words(lang)}" for reason in candidate.reasons))
            self._found.setText("\n".join(f"{wording(each, lang)}{_law(each.basis)}" for each in candidate.findings))
            worst = {each.severity for each in candidate.findings}
            tone = "bad" if Severity.BLOCK in worst else "warn" if Severity.ASK in worst else ""
            self._found.setProperty("tone", tone)
            restyle(self._found)
        self._allow()

    def _submit(self) -> None:
        dispute, candidate = self._picked(), self._list.current_row()
        if dispute is None or candidate is None:
            return
        self.assigned.emit(
            NewAssignment(
                dispute_id=dispute.dispute_id,
                mediator_id=candidate.mediator_id,
                mode=dispute.mode,
                choice_signed_on=self._chosen_on.value(),
                receipt_signed_on=self._receipt.value(),
                conflict_answer=self._answer.value(),
                parties_chose=candidate.chosen,
                online=self._online.isChecked(),
                draw_id=self._drawn.id if self._drawn and self._was_drawn(candidate) else "",
            )
        )

    def _state(self, candidate: Candidate) -> str:
        if candidate.barred:
            return self.tr("not possible")
        return self.tr("ask first") if candidate.questions else self.tr("possible")

    def _why(self, candidate: Candidate) -> str:
        """The reasons but the load, which has its own column, and the organisation's, which stand at the right."""
        beside = (ReasonKind.LOAD, ReasonKind.ORGANISATION)
        reasons = (each for each in candidate.reasons if each.kind not in beside)
        words = [each.words(self._wording.lang) for each in reasons]
        if self._was_drawn(candidate):
            words.insert(0, self.tr("drawn at random"))
        return " · ".join(words) or "—"

    def _tone(self, candidate: Candidate) -> Tone:
        if candidate.barred:
            return Tone.BAD
        return Tone.WARN if candidate.questions else Tone.GOOD

    def _columns(self) -> list[Column[Candidate]]:
        return [
            Column("name", self.tr("Mediator"), lambda each: each.name, width=100),
            Column("state", self.tr("State"), self._state, width=104, tone=self._tone),
            Column(
                "why",
                self.tr("Why"),
                self._why,
                width=0,
            ),
            Column(
                "running", self.tr("In hand"), lambda each: str(each.running), 80, right=True, sort=lambda e: e.running
            ),
        ]

    def _lay_out(self) -> None:
        which = Card(self.tr("Which dispute"))
        which.add(self.fields["dispute"], self._mode, row(self._chose, 1, self.file_button), self.fields["choice"])
        who = Card(self.tr("Who mediates"))
        self._list.setMinimumHeight(240)
        who.add_header(self.online_button, self.draw_button)
        who.add(self._draw_words, self._list)
        chosen = Card()
        chosen.add(self._name, self._contact, self._reasons, self._found, self.fields["answer"], self.parties_chose)
        chosen.add(self.fields["receipt"], self._online)
        chosen.body.addStretch(1)
        chosen.add(row(1, button(self.tr("Cancel"), self.cancelled.emit), self.assign_button))
        self._left = QVBoxLayout()
        self._left.setSpacing(14)
        self._left.addWidget(which)
        self._left.addWidget(who, 1)
        self._chosen_card = chosen
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(14)
        self._sides.addLayout(self._left, 5)
        self._sides.addWidget(chosen, 3)


def _law(basis: str) -> str:
    return f"（{basis}）" if basis else ""
