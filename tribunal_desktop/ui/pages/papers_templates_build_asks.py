"""Questions of an own form (填写项): what is asked before a paper is made; added, changed, removed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QListWidget, QVBoxLayout, QWidget

from tribunal_desktop.documents.forms.editing import ASKABLE
from tribunal_desktop.documents.forms.template import AskKind
from tribunal_desktop.rules.names import Name
from tribunal_desktop.services.own_form_views import AskWords, BuiltAsk, OwnFormView
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import Card, Field, LineEdit, TextEdit, button, label, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow


class BuildAsks(QWidget):
    """The list, and below it the question under the cursor or a new one."""

    wanted = Signal(object, str)
    chosen = Signal(str)

    def __init__(self, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self._view: OwnFormView | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Questions of the form"))
        self.list.setMinimumHeight(140)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._empty = label(
            self.tr("No question yet. A question becomes a gap that can be put into the words."), "secondary", True
        )
        self.name = LineEdit("own_form_ask", self.tr("as the one who fills in reads it"))
        self.name_field = Field(self.tr("Question"), self.name, required=True)
        self.kind = QComboBox()
        self.required = QCheckBox(self.tr("Has to be answered"))
        self.choices = TextEdit("own_form_choices", self.tr("an answer on each line"), 3)
        self.choices_field = Field(self.tr("Answers to choose"), self.choices, required=True)
        self.name_en = LineEdit("own_form_ask_en", self.tr("may be left out"))
        self.name_en_field = Field(self.tr("Question in English"), self.name_en)
        self.choices_en = TextEdit("own_form_choices_en", self.tr("in the same order, may be left out"), 3)
        self.choices_en_field = Field(self.tr("Answers in English"), self.choices_en)
        self.english = button(self.tr("English names"), self._toggle_english, kind="link")
        self._used = label("", "small", wrap=True)
        self.new_button = button(self.tr("New question"), self.begin_new, "plus")
        self.save_button = button(self.tr("Save the question"), self._save, "check")
        self.remove_button = button(self.tr("Remove"), self._remove, "trash")
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _at: self._show_current())
        self.list.itemClicked.connect(lambda _item: self._go())
        self.list.itemActivated.connect(lambda _item: self._go())
        self.kind.currentIndexChanged.connect(lambda _at: self._show_choices())
        self.name.textChanged.connect(lambda _text: self.name_field.clear_finding())
        self.choices.textChanged.connect(self.choices_field.clear_finding)
        self.name.returnPressed.connect(self._save)
        self.begin_new()

    def show_form(self, view: OwnFormView) -> None:
        """Show the questions; the cursor stays."""
        current = self._current()
        self._view = view
        self.list.blockSignals(True)
        self.list.clear()
        for ask in view.asks:
            marks = [self._locale.term(ask.kind), *([self.tr("required")] if ask.required else [])]
            self.list.addItem(f"{ask.name.of(self._locale.lang)}\n     {' · '.join(marks)}")
        ids = [ask.id for ask in view.asks]
        self.list.setCurrentRow(ids.index(current.id) if current is not None and current.id in ids else -1)
        self.list.blockSignals(False)
        self.list.setVisible(bool(view.asks))
        self._empty.setVisible(not view.asks)
        if current is not None:
            self._show_current()

    def begin_new(self) -> None:
        """Empty lines for another question."""
        self.list.setCurrentRow(-1)
        self._show(None)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _current(self) -> BuiltAsk | None:
        at = self.list.currentRow()
        return self._view.asks[at] if self._view is not None and 0 <= at < len(self._view.asks) else None

    def _show_current(self) -> None:
        self._show(self._current())

    def _show(self, ask: BuiltAsk | None) -> None:
        kinds = ASKABLE if ask is None or ask.kind in ASKABLE else (ask.kind,)
        self.kind.clear()
        for kind in kinds:
            self.kind.addItem(self._locale.term(kind), kind)
        self.kind.setCurrentIndex(max(0, self.kind.findData(ask.kind)) if ask is not None else 0)
        self.name.setText(ask.name.zh if ask is not None else "")
        self.name_en.setText(_english(ask.name) if ask is not None else "")
        self.required.setChecked(ask is not None and ask.required)
        choices = ask.choices if ask is not None else ()
        self.choices.setPlainText("\n".join(each.zh for each in choices))
        self.choices_en.setPlainText("\n".join(_english(each) for each in choices).rstrip("\n"))
        self._show_english(shown=bool(self.name_en.value() or self.choices_en.toPlainText().strip()))
        used = [name.of(self._locale.lang) for name in ask.used_by] if ask is not None else []
        self._used.setText(self.tr("Its answer is read by: {parts}").format(parts="；".join(used)))
        self._used.setVisible(bool(used))
        self.remove_button.setVisible(ask is not None)
        self.remove_button.setEnabled(not used)
        self.save_button.setText(self.tr("Save the question") if ask is not None else self.tr("Add the question"))
        self._show_choices()

    def _show_choices(self) -> None:
        chooses = self.kind.currentData() == AskKind.CHOICE
        self.choices_field.setVisible(chooses)
        self.choices_en_field.setVisible(chooses and not self.name_en_field.isHidden())

    def _toggle_english(self) -> None:
        self._show_english(shown=self.name_en_field.isHidden())
        if not self.name_en_field.isHidden():
            self.name_en.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_english(self, *, shown: bool) -> None:
        self.name_en_field.setVisible(shown)
        self._show_choices()

    def _go(self) -> None:
        if (ask := self._current()) is not None:
            self.chosen.emit(f"ask.{ask.id}")

    def _save(self) -> None:
        kind, ask = AskKind(self.kind.currentData()), self._current()
        choices = tuple(line.strip() for line in self.choices.toPlainText().splitlines() if line.strip())
        if not self.name.value():
            self.name_field.show_finding(self.tr("Say what is asked."))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if kind is AskKind.CHOICE and not choices:
            self.choices_field.show_finding(self.tr("Type at least one answer."))
            self.choices.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        english = tuple(line.strip() for line in self.choices_en.toPlainText().splitlines())
        if kind is not AskKind.CHOICE:
            choices = english = ()
        words = AskWords(self.name.value(), kind, self.required.isChecked(), choices, self.name_en.value(), english)
        ask_id = ask.id if ask is not None else ""
        told = self.tr("Question saved.") if ask_id else self.tr("Question added; put it into the words as a gap.")
        self.wanted.emit(lambda forms, key: forms.ask(key, words, ask_id), told)
        if not ask_id:
            self.begin_new()

    def _remove(self) -> None:
        if (ask := self._current()) is not None:
            self.wanted.emit(lambda forms, key: forms.remove_ask(key, ask.id), self.tr("Question removed."))
            self.begin_new()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty)
        column.addLayout(row(self.new_button, 1))
        one = Card()
        one.add(
            self.name_field,
            self.name_en_field,
            Field(self.tr("Answered by"), self.kind),
            self.choices_field,
            self.choices_en_field,
            self.required,
            row(self.english, 1),
            self._used,
        )
        one.add(WrappingRow(self.save_button, self.remove_button))
        column.addWidget(one)


def _english(name: Name) -> str:
    """The English name where there is one of its own."""
    return name.en if name.en != name.zh else ""
