"""The proof sheet of a transcript (阅读补正): corrections with initials, who came, who signed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.terms import SpeakerRole, TranscriptSign, TranscriptState
from tribunal_desktop.services.hearings_views import AttendanceRow, TranscriptView
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_form import chooser, offer_terms
from tribunal_desktop.ui.tables.case_hearings import AttendanceTable, LinesTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, Field, LineEdit, Pill, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings

_LINES_SHOWN, _PEOPLE_SHOWN = 5, 6


class ProofSheet(QWidget):
    """Lines above, people below; what the state of the transcript does not allow is not offered."""

    correct_wanted = Signal(int, str, str)
    sign_wanted = Signal(str, object, str)
    person_wanted = Signal(str, bool, str)
    add_wanted = Signal(object, str)
    lock_wanted = Signal()
    reopen_wanted = Signal()
    edition_wanted = Signal(str)
    paper_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, wording: Locale) -> None:
        super().__init__()
        self._say = wording
        self._view: TranscriptView | None = None
        self._title, self._about = label("", "heading"), label("", "secondary", wrap=True)
        self._state = Pill("", Tone.INFO)
        self.lines = DataTable(LinesTable(wording), self.tr("Lines"), key="transcript_lines")
        self.people = DataTable(AttendanceTable(wording), self.tr("Attendance"), key="hearing_people")
        self.words, self.initials = LineEdit("proof_words"), LineEdit("proof_initials", self.tr("who asked for it"))
        self.shown_paper = LineEdit("proof_paper", self.tr("identity card"))
        self.note = LineEdit("proof_note", self.tr("why it was not signed; why a new edition"))
        self._role, self._name = chooser("proof_role", self.tr("As")), LineEdit("proof_name", self.tr("name"))
        self.fields = {
            "words": Field(self.tr("Corrected words of the line"), self.words),
            "initials": Field(self.tr("Initialled by"), self.initials),
        }
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(14)
        body.addWidget(self._make_lines())
        body.addWidget(self._make_people())
        self.lines.picked.connect(self._take_line)
        self.people.picked.connect(self._take_person)
        self.lines.opened.connect(lambda _row: self.words.setFocus(Qt.FocusReason.OtherFocusReason))

    def begin(self, view: TranscriptView) -> None:
        """Show a transcript; the cursors stay where they were when it is the same one."""
        again = self._view is not None and self._view.id == view.id
        places = (self.lines.currentIndex().row(), self.people.currentIndex().row()) if again else (0, 0)
        self._view = view
        self.show_findings(())
        words = self.tr("Transcript of {day}, version {edition}")
        day = self._say.short_moment(view.hearing.starts_at)
        self._title.setText(words.format(day=day, edition=view.edition))
        self._state.show_mark(self._say.term(view.state), self._tone(view))
        self._about.setText(self._said(view))
        self.lines.table.set_rows(tuple(enumerate(view.lines, start=1)))
        self.lines.fit_height(_LINES_SHOWN)
        self.people.table.set_rows(view.people)
        self.people.fit_height(_PEOPLE_SHOWN)
        offer_terms(self._role, self._say, SpeakerRole, SpeakerRole.WITNESS)
        self._name.clear()
        self.note.clear()
        self.lines.select_place(max(0, places[0]))
        self.people.select_place(max(0, places[1]))
        self._fit(view)

    def transcript_id(self) -> str:
        """Which transcript is shown; empty before the first."""
        return self._view.id if self._view is not None else ""

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Say findings at the fields of the correction."""
        show_findings(self.fields, list(findings), self._say.lang)

    def _make_lines(self) -> QWidget:
        made = Card()
        self._correct = button(self.tr("Note the correction"), self._ask_correction, "pencil")
        self._lock = button(self.tr("All signed, lock it"), self.lock_wanted.emit, "lock", "primary")
        self._reopen = button(self.tr("Go on typing"), self.reopen_wanted.emit, "arrow-back-up")
        self._edition = button(self.tr("New edition"), lambda: self.edition_wanted.emit(self.note.value()), "copy")
        self._fixing = QWidget()
        fixing = row(self.fields["words"], self.fields["initials"], self._correct, spacing=12)
        fixing.setContentsMargins(0, 0, 0, 0)
        fixing.setStretch(0, 3)
        fixing.setStretch(1, 1)
        fixing.setAlignment(self._correct, Qt.AlignmentFlag.AlignBottom)
        self._fixing.setLayout(fixing)
        made.add(
            row(self._title, self._state, 1, button(self.tr("Back"), self.back_wanted.emit, "chevron-left")),
            self._about,
            row(
                self._lock,
                button(self.tr("Print"), self.paper_wanted.emit, "printer"),
                self._reopen,
                self._edition,
                1,
            ),
            self.lines,
            self._fixing,
        )
        return made

    def _make_people(self) -> QWidget:
        made = Card(self.tr("Attendance and signatures"))
        self._signed = button(self.tr("Signed"), lambda: self._sign(TranscriptSign.SIGNED), "check")
        self._refused = button(self.tr("Refused to sign"), lambda: self._sign(TranscriptSign.REFUSED), "x")
        self._came = button(self.tr("Absent"), self._turn_came, "user")
        keep = button(self.tr("Paper was shown"), lambda: self._note_person(None), "file-text")
        add = button(self.tr("Add a person"), self._add, "plus")
        self._paper_field = Field(self.tr("Paper shown"), self.shown_paper)
        self._note_field = Field(self.tr("Reason"), self.note)
        made.add(
            self.people,
            row(self._signed, self._refused, self._came, keep, 1),
            row(self._note_field, self._paper_field, spacing=12),
            row(self._role, self._name, add, 1),
        )
        self._name.setAccessibleName(self.tr("Name"))
        return made

    def _fit(self, view: TranscriptView) -> None:
        proof, locked = view.state is TranscriptState.PROOF, view.state is TranscriptState.LOCKED
        signed = any(person.signing is not TranscriptSign.OPEN for person in view.people)
        self._fixing.setVisible(proof)
        self._lock.setVisible(proof)
        self._reopen.setVisible(proof and not view.corrections and not signed and view.edition == 1)
        self._edition.setVisible(locked)
        self._signed.setVisible(proof)
        self._refused.setVisible(proof)

    def _tone(self, view: TranscriptView) -> Tone:
        if not view.intact:
            return Tone.BAD
        return Tone.GOOD if view.state is TranscriptState.LOCKED else Tone.WARN

    def _said(self, view: TranscriptView) -> str:
        if not view.intact:
            return self.tr("The words are no longer those that were closed. Tell who keeps the system.")
        if view.state is TranscriptState.LOCKED:
            return self.tr(
                "Signed and locked. A mistake is put right by a new edition with its reason; this one stays."
            )
        if view.state is TranscriptState.OPEN:
            return self.tr("The hearing goes on. Note who came and by which paper they were known.")
        words = self.tr(
            "Read at once or soon after. {count} {count:correction|corrections}; each keeps what stood there before."
        )
        return fill_in(words, count=len(view.corrections))

    def _take_line(self, picked: tuple[int, object] | None) -> None:
        view = self._view
        if picked is not None and view is not None:
            self.words.setText(view.lines[picked[0] - 1].words)

    def _take_person(self, person: AttendanceRow | None) -> None:
        if person is not None:
            self.shown_paper.setText(person.shown_paper)
            self._came.setText(self.tr("Absent") if person.came else self.tr("Present after all"))

    def _ask_correction(self) -> None:
        picked = self.lines.current_row()
        if picked is not None:
            self.correct_wanted.emit(picked[0], self.words.value(), self.initials.value())

    def _sign(self, signing: TranscriptSign) -> None:
        person = self.people.current_row()
        if person is None:
            return
        self._note_field.clear_finding()
        if signing is TranscriptSign.REFUSED and not self.note.value():
            self._note_field.show_finding(self.tr("Say what happened: a refusal is noted in the file."))
            self.note.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.sign_wanted.emit(person.id, signing, self.note.value())

    def _turn_came(self) -> None:
        person = self.people.current_row()
        if person is not None:
            self._note_person(not person.came)

    def _note_person(self, came: bool | None) -> None:
        person = self.people.current_row()
        if person is not None:
            self.person_wanted.emit(person.id, person.came if came is None else came, self.shown_paper.value())

    def _add(self) -> None:
        self.add_wanted.emit(SpeakerRole(self._role.currentData()), self._name.value())
