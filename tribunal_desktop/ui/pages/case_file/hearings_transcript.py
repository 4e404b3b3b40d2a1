"""Taking a transcript (记笔录): editor, role keys, standard texts, questions to ask; kept every two seconds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import SpeakerRole
from tribunal_desktop.rules.transcripts import Asked, Line, progress
from tribunal_desktop.services.hearings_views import TranscriptView
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.hearings_lines import MARK_KEY, LinesEditor
from tribunal_desktop.ui.theme import Theme
from tribunal_desktop.ui.widgets import Card, LineEdit, SegmentedFilter, button, label, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

QUIET_MS, LONGEST_MS = 600, 1500
"""A pause in typing, and the longest wait before lines are written: with the writing, two seconds at most."""
READING_STEP = 9
SIDE_WIDTH = 290
_SMALLEST_HEIGHT = 430


class PickList(QListWidget):
    """Texts to put into the transcript; Enter takes the one under the cursor."""

    taken = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.itemDoubleClicked.connect(self._take)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes; Esc goes on to the section."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self._take(self.currentItem())
        else:
            super().keyPressEvent(event)

    def offer(self, shown: str, text: str, *, heading: bool = False) -> None:
        """Add a text, or a heading that cannot be taken."""
        item = QListWidgetItem(shown)
        item.setData(Qt.ItemDataRole.UserRole, text)
        if heading:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            item.setFont(Theme.current().font(bold=True))
        self.addItem(item)

    def _take(self, item: QListWidgetItem) -> None:
        if text := item.data(Qt.ItemDataRole.UserRole):
            self.taken.emit(text)


class TranscriptCard(Card):
    """The transcript while the hearing goes on."""

    keep_wanted = Signal()
    close_wanted = Signal()
    people_wanted = Signal()
    phrases_wanted = Signal()
    paper_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, wording: Locale, clock: Callable[[], dt.datetime]) -> None:
        super().__init__()
        self._say, self._clock = wording, clock
        self._view: TranscriptView | None = None
        self._loading = False
        self._title, self._kept = label("", "heading"), label("", "secondary")
        self.editor = LinesEditor(clock)
        self.editor.setAccessibleName(self.tr("Transcript"))
        self.editor.setMinimumHeight(_SMALLEST_HEIGHT)
        self.questions = PickList(self.tr("Questions to ask"))
        self.texts = PickList(self.tr("Standard texts"))
        self.side = SegmentedFilter(self.tr("What can be put in"))
        self._find, self._new = LineEdit("", self.tr("name as it stands")), LineEdit("", self.tr("right name"))
        self._roles = WrappingRow()
        self.read_button = button(self.tr("Read back"), self._turn_reading, "eye")
        self._quiet, self._longest = self._timer(QUIET_MS), self._timer(LONGEST_MS)
        self._lay_out()
        self.editor.textChanged.connect(self._changed)
        self.editor.find_wanted.connect(self.begin_rename)
        self.questions.taken.connect(self._ask)
        self.texts.taken.connect(self.editor.put_in)
        self.side.chosen.connect(self._show_side)

    def begin(self, view: TranscriptView) -> None:
        """Show a transcript; the keys go into its last line."""
        self._view = view
        self._loading = True
        self.editor.show_transcript(view)
        self._loading = False
        self._stop_timers()
        words = self.tr("Transcript of {day}, {place}")
        hearing = view.hearing
        self._title.setText(words.format(day=self._say.short_moment(hearing.starts_at), place=hearing.plan.place))
        self._kept.setText("")
        self._fill_roles(view)
        self._fill_texts(view)
        choices = [("texts", self.tr("Texts"), None), ("questions", self.tr("Questions"), len(view.questions))]
        self.side.set_choices(choices)
        self._show_questions()
        self._show_side(self.side.choice())
        self._turn_reading(on=False)
        self._rename_row.hide()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def transcript_id(self) -> str:
        """Which transcript is open; empty before the first."""
        return self._view.id if self._view is not None else ""

    def lines(self) -> tuple[Line, ...]:
        """What stands in the editor."""
        return self.editor.lines()

    def flush(self) -> None:
        """Keep at once what waits to be kept."""
        if self._longest.isActive() or self._quiet.isActive():
            self._keep()

    def say_kept(self) -> None:
        """The lines are on the disk."""
        self._kept.setText(self.tr("Saved {time}").format(time=f"{self._clock().astimezone(BEIJING):%H:%M:%S}"))

    def begin_rename(self) -> None:
        """Show the fields that replace a name."""
        self._rename_row.show()
        self._find.setText(self.editor.textCursor().selectedText())
        (self._new if self._find.value() else self._find).setFocus(Qt.FocusReason.OtherFocusReason)

    def replace_all(self) -> None:
        """Replace the name everywhere and say how often."""
        count = self.editor.rename(self._find.value(), self._new.value())
        self._renamed.setText(fill_in(self.tr("{count} {count:place|places}"), count=count))

    def is_reading(self) -> bool:
        """Whether the transcript is shown large to be read back."""
        return self.editor.isReadOnly()

    def stop_reading(self) -> None:
        """Back from reading to typing."""
        self._turn_reading(on=False)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing waits while the transcript is out of sight."""
        self.flush()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        self.close_button = button(self.tr("Hearing over"), self.close_wanted.emit, "check", "primary")
        self._renamed = label("", "secondary")
        self._rename_row = QWidget()
        self._find.setAccessibleName(self.tr("Name as it stands"))
        self._new.setAccessibleName(self.tr("Right name"))
        replace = button(self.tr("Replace all"), self.replace_all, "check")
        self._rename_row.setLayout(row(self._find, self._new, replace, self._renamed, 1))
        self._side_panel = QWidget()
        side = QVBoxLayout(self._side_panel)
        side.setContentsMargins(0, 0, 0, 0)
        for part in (self.side, self.questions, self.texts):
            side.addWidget(part)
        self._side_panel.setFixedWidth(SIDE_WIDTH)
        middle = QHBoxLayout()
        middle.addWidget(self.editor, 1)
        middle.addWidget(self._side_panel)
        self.add(
            row(
                self._title,
                1,
                self._kept,
                button(self.tr("Print"), self.paper_wanted.emit, "printer"),
                button(self.tr("Back"), self.back_wanted.emit, "chevron-left"),
            ),
            self._roles,
            middle,
            self._rename_row,
            WrappingRow(
                self.close_button,
                button(self.tr("Attendance"), self.people_wanted.emit, "users"),
                self.read_button,
                button(self.tr("Replace a name"), self.begin_rename, "pencil"),
                button(self.tr("Phrases"), self.phrases_wanted.emit, "copy"),
            ),
        )

    def _fill_roles(self, view: TranscriptView) -> None:
        self._roles.clear()
        for key in view.role_keys:
            made = button(f"{key.key} {key.sign}", partial(self._begin_line, key.role))
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setToolTip(self._say.term(key.role))
            made.setAccessibleName(f"{key.key} {self._say.term(key.role)}")
            self._roles.addWidget(made)
        mark = button(self.tr("{key} time").format(key=MARK_KEY), self.editor.mark_time)
        mark.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._roles.addWidget(mark)

    def _begin_line(self, role: SpeakerRole) -> None:
        self.editor.begin_line(role)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_texts(self, view: TranscriptView) -> None:
        names = {
            "opening": self.tr("Opening"),
            "rights": self.tr("Rights and recusal"),
            "investigation": self.tr("Investigation"),
            "debate": self.tr("Debate"),
            "mediation": self.tr("Mediation"),
            "end": self.tr("End"),
            "pronouncement": self.tr("Pronouncement"),
            "short": self.tr("Short answers"),
            "own": self.tr("Our own"),
        }
        order = list(names)
        phrases = sorted(view.phrases.values(), key=lambda phrase: order.index(phrase.stage))
        self.texts.clear()
        for stage, some in groupby(phrases, key=lambda phrase: phrase.stage):
            self.texts.offer(names[stage], "", heading=True)
            for phrase in some:
                self.texts.offer(f"{phrase.code}　{phrase.title.of(self._say.lang)}", phrase.text)

    def _show_questions(self) -> None:
        if self._view is None:
            return
        marks = {Asked.OPEN: "", Asked.ASKED: self.tr("asked"), Asked.ANSWERED: self.tr("answered")}
        state = progress(self.lines(), self._view.questions, self._view.role_keys)
        place = self.questions.currentRow()
        self.questions.clear()
        for question in self._view.questions:
            mark = marks[state[question.key]]
            self.questions.offer(f"〔{mark}〕{question.words}" if mark else question.words, question.words)
        if not self._view.questions:
            self.questions.offer(self.tr("The element sheet leaves no question."), "", heading=True)
        self.questions.setCurrentRow(place)

    def _ask(self, words: str) -> None:
        """The judge asks; the line of who answers is ready."""
        view = self._view
        if view is None:
            return
        asked = next(question for question in view.questions if question.words == words)
        judge, answers = view.signs[SpeakerRole.JUDGE][0], view.signs[asked.of[0]][0]
        self.editor.put_in(f"{judge}：{words}\n{answers}：")

    def _show_side(self, choice: str) -> None:
        self.questions.setVisible(choice == "questions")
        self.texts.setVisible(choice != "questions")

    def _turn_reading(self, *, on: bool | None = None) -> None:
        reading = not self.editor.isReadOnly() if on is None else on
        self.editor.setReadOnly(reading)
        self.editor.setFont(Theme.current().font(READING_STEP if reading else 1))
        self._side_panel.setVisible(not reading)
        self.read_button.setText(self.tr("Go on typing") if reading else self.tr("Read back"))
        if reading:
            self.editor.moveCursor(QTextCursor.MoveOperation.Start)
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self) -> None:
        if self._loading:
            return
        self._quiet.start()
        if not self._longest.isActive():
            self._longest.start()

    def _keep(self) -> None:
        self._stop_timers()
        self._show_questions()
        self.keep_wanted.emit()

    def _stop_timers(self) -> None:
        self._quiet.stop()
        self._longest.stop()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self._keep)
        return timer
