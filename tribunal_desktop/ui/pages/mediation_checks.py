"""Looking twice: signals of a sham that want an answer, and the violence screen of family disputes."""

from __future__ import annotations

from functools import partial
from itertools import chain

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Finding, Severity, wording
from tribunal_desktop.rules.terms import Right
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.mediation_checks import ChecksView, ScreenRow, SignalRow
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_words import for_posts
from tribunal_desktop.ui.pages.mediation_part import MediationPart
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.typed_rows import TypedRows
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import Card, DataTable, Field, LineEdit, button, label, main_of_card, restyle, row

_FINDING_TONES = {Severity.BLOCK: "bad", Severity.ASK: "warn", Severity.NOTE: ""}


class ChecksPart(MediationPart):
    """Everything here asks a person; nothing of it stops the mediation or leaves this computer.

    It is written after the end too: a sham may come to light when the application to confirm is looked at.
    """

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(services, page)
        self._view: ChecksView | None = None
        self._signals: RowTable[SignalRow] = RowTable(self._signal_columns())
        self.signals = DataTable(self._signals, self.tr("Signals"), key="mediation_signals")
        self.signals.picked.connect(self._show_signal)
        self._looked_at = self._asked = ""
        """The signal and the party under the cursor, where it stays when the checks are read again."""
        self._answer = LineEdit(
            "sham_answer", self.tr("What was found, for example: transfer records seen, the loan is real")
        )
        self.answer_field = Field(self.tr("What was found"), self._answer)
        self.answer_button = main_of_card(button(self.tr("Save the answer"), self.answer, "check"))
        self._no_signal = label(self.tr("Nothing asks for a second look."), "secondary", wrap=True)
        self._screens: RowTable[ScreenRow] = RowTable(self._screen_columns())
        self.screens = DataTable(self._screens, self.tr("Asked about violence"), key="mediation_screens")
        self.screens.set_empty_text(self.tr("No person is named as a party yet."))
        self.screens.set_empty_action(self.tr("Enter the parties…"), partial(self.section_wanted.emit, "parties"))
        self.screens.picked.connect(self._show_screen)
        self._found = label("", wrap=True)
        self._whom = label("", "strong")
        self._questions = QWidget()
        self._questions_body = QVBoxLayout(self._questions)
        self._questions_body.setContentsMargins(0, 0, 0, 0)
        self._boxes: dict[str, QCheckBox] = {}
        self._apart = QCheckBox(self.tr("Asked apart: the other side did not hear it"))
        self._apart.setObjectName("screen_apart")
        self._words = LineEdit("screen_words", self.tr("In their own words, if anything was said"))
        self._words_field = Field(self.tr("Words"), self._words)
        self.screen_button = main_of_card(button(self.tr("Save what was said"), self.keep_screen, "check"))
        self.read_only = label(
            for_posts(self.wording, Right.SCREEN_SAFETY) + self.tr(" The mediator of the case may keep it too."),
            "secondary",
            wrap=True,
        )
        self.screen_card = Card(self.tr("Violence screen"))
        self._lay_out()
        self._answers, self._screened = TypedRows(self.answer_field), TypedRows(self.screen_card)

    def clear(self) -> None:
        self._looked_at = self._asked = ""
        self._answer.clear()
        self._words.clear()
        self._apart.setChecked(False)
        for box in self._boxes.values():
            box.setChecked(False)
        self._answers.forget()
        self._screened.forget()

    def unsaved(self) -> State:
        typed: State = {"answers": self._answers.unsaved(), "screens": self._screened.unsaved()}
        return {form: rows for form, rows in typed.items() if rows}

    def type_again(self, state: State) -> None:
        for rows, key in ((self._answers, "answers"), (self._screened, "screens")):
            if isinstance(typed := state.get(key), dict):
                rows.type_again(typed)

    def reload(self) -> None:
        self.read(self.services.mediation_checks.view, self._show)

    def answer(self) -> None:
        """Keep what was found out about the signal under the cursor."""
        line: SignalRow | None = self.signals.current_row()
        words = self._answer.value()
        self.answer_field.clear_finding()
        if line is None:
            return
        if not words.strip():
            self.answer_field.show_finding(self.tr("Say in a few words what was found."))
            self._answer.setFocus()
            return
        checks, mediation_id = self.services.mediation_checks, self.mediation_id
        self.write(
            lambda: checks.answer(mediation_id, line.signal, words),
            self.tr("The answer is saved."),
            done=self._answered,
            button=self.answer_button,
        )

    def keep_screen(self) -> None:
        """Keep what the party under the cursor said."""
        line: ScreenRow | None = self.screens.current_row()
        if line is None:
            return
        said = frozenset(code for code, box in self._boxes.items() if box.isChecked())
        apart, words, checks = self._apart.isChecked(), self._words.value(), self.services.mediation_checks
        self.write(
            lambda: checks.keep_screen(line.party_id, said, apart, words),
            self.tr("The answers of {party} are saved.").format(party=line.party),
            done=self._said_it,
            button=self.screen_button,
        )

    def _answered(self) -> None:
        """The answer is kept: on to the next signal nobody has looked into."""
        self._answers.saved()
        self._looked_at = ""

    def _said_it(self) -> None:
        """What a party said is kept: on to whoever was not asked yet."""
        self._screened.saved()
        self._asked = ""

    def _show(self, view: ChecksView) -> None:
        self._view = view
        self.counted.emit(view.waiting)
        stays = self._looked_at
        self._signals.set_rows(view.signals)
        self.signals.fit_height(at_most=6)
        here = (place for place, each in enumerate(view.signals) if _signal_key(each) == stays)
        first_open = (place for place, each in enumerate(view.signals) if each.open)
        self.signals.select_place(next(chain(here, first_open), 0))
        for part in (self.signals, self.answer_field, self.answer_button):
            part.setVisible(bool(view.signals))
        self._no_signal.setVisible(not view.signals)
        self.screen_card.setVisible(view.family)
        if view.family:
            self._ask(view)

    def _ask(self, view: ChecksView) -> None:
        for question in view.questions:
            if question.code not in self._boxes:
                box = self._boxes[question.code] = QCheckBox(question.words.of(self.wording.lang))
                box.setObjectName(f"screen_{question.code}")
                self._questions_body.addWidget(box)
        self.read_only.setHidden(view.may_screen)
        for editor in (self._whom, self._questions, self._apart, self._words_field, self.screen_button):
            editor.setVisible(view.may_screen and bool(view.screens))
        stays = self._asked
        self._screens.set_rows(view.screens)
        self.screens.fit_height(at_most=5)
        here = (place for place, each in enumerate(view.screens) if each.party_id == stays)
        unasked = (place for place, each in enumerate(view.screens) if each.asked_at is None)
        self.screens.select_place(next(chain(here, unasked), 0))
        self._found.setText("\n".join(self._finding_words(each) for each in view.findings))
        self._found.setVisible(bool(view.findings))
        worst = next((each.severity for each in view.findings), Severity.NOTE)
        self._found.setProperty("tone", _FINDING_TONES[worst])
        restyle(self._found)

    def _finding_words(self, finding: Finding) -> str:
        basis = f"（{finding.basis}）" if finding.basis else ""
        return f"{wording(finding, self.wording.lang)}{basis}"

    def _show_signal(self, line: SignalRow | None) -> None:
        self.answer_field.clear_finding()
        if line is None:
            return
        self._looked_at = _signal_key(line)
        with self._answers.showing(self._looked_at):
            self._answer.setText(line.answer)

    def _show_screen(self, line: ScreenRow | None) -> None:
        if line is None:
            return
        self._asked = line.party_id
        self._whom.setText(self.tr("{party} answers yes to:").format(party=line.party))
        with self._screened.showing(line.party_id):
            for code, box in self._boxes.items():
                box.setChecked(code in line.said_yes)
            self._apart.setChecked(line.asked_apart)
            self._words.setText(line.words)

    def _signal_columns(self) -> list[Column[SignalRow]]:
        say = self.wording
        return [
            Column("signal", self.tr("Signal"), lambda line: say.term(line.signal.kind), 190),
            Column("facts", self.tr("Rests on"), lambda line: "、".join(line.signal.facts), 0),
            Column(
                "state",
                self.tr("State"),
                lambda line: self.tr("to look into") if line.open else self.tr("looked into"),
                110,
                tone=lambda line: Tone.WARN if line.open else Tone.GOOD,
            ),
        ]

    def _screen_columns(self) -> list[Column[ScreenRow]]:
        say = self.wording
        return [
            Column("party", self.tr("Party"), lambda line: line.party, 110),
            Column(
                "asked", self.tr("Asked"), lambda line: say.short_moment(line.asked_at) if line.asked_at else "—", 150
            ),
            Column("by", self.tr("Asked by"), lambda line: line.asked_by or "—", 90),
            Column("said", self.tr("Answered yes"), self._said, 0, tone=self._said_tone),
        ]

    def _said(self, line: ScreenRow) -> str:
        if line.asked_at is None:
            return self.tr("not asked yet")
        if self._view is not None and not self._view.may_screen:
            return self.tr("answered; not shown to this post")
        return (
            fill_in(self.tr("{count} {count:question|questions}"), count=len(line.said_yes))
            if line.said_yes
            else self.tr("nothing")
        )

    def _said_tone(self, line: ScreenRow) -> Tone:
        if line.asked_at is None or (self._view is not None and not self._view.may_screen):
            return Tone.INFO
        return Tone.BAD if line.said_yes else Tone.GOOD

    def _lay_out(self) -> None:
        sham = Card(self.tr("Signals"))
        about = label(
            self.tr(
                "Signals ask, they accuse nobody: look into them and write what you found. Sham "
                "mediation is stopped and reported."
            ),
            "small",
            wrap=True,
        )
        sham.add(about, self._no_signal, self.signals, self.answer_field, row(1, self.answer_button))
        screen = self.screen_card
        screen.add_header(
            button(self.tr("Danger and protection…"), partial(self.section_wanted.emit, "risk"), kind="link"),
            button(self.tr("Hours for a protection order…"), partial(self.section_wanted.emit, "limits"), kind="link"),
        )
        screen.add(self.read_only, self._found, self.screens, self._whom, self._questions, self._apart)
        screen.add(self._words_field, row(1, self.screen_button))
        self.body.addWidget(screen)
        self.body.addWidget(sham)
        self.body.addStretch(1)


def _signal_key(line: SignalRow) -> str:
    """Which signal it is, resting on which facts."""
    return f"{line.signal.kind.value}:{line.signal.key}"
