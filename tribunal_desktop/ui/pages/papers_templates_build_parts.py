"""Parts of an own form (样式部件): their order, when each is printed, leaving out, putting back, adding."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QListWidget, QMenu, QVBoxLayout, QWidget

from tribunal_desktop.documents.forms.editing import ADDABLE
from tribunal_desktop.documents.forms.template import PartKind
from tribunal_desktop.rules.findings import wording
from tribunal_desktop.services.own_form_views import BuiltPart, NewPart, OwnFormView
from tribunal_desktop.services.own_forms import reading_of_new
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import Card, Field, TextEdit, button, icon_button, label
from tribunal_desktop.ui.widgets.wrapping import WrappingRow


class PartsList(QListWidget):
    """Alt with an arrow moves the part under the cursor, Delete leaves it out."""

    moved = Signal(int)
    left_out = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the list."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete:
            self.left_out.emit()
        else:
            super().keyPressEvent(event)


class BuildParts(QWidget):
    """``wanted`` carries a call on the service with the key of the form, and what to tell when it is done."""

    wanted = Signal(object, str)
    chosen = Signal(str)

    def __init__(self, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self._view: OwnFormView | None = None
        self._sent: tuple[str, int] | None = None
        """Words of a part that is being added and how many parts there were: they stay until it is there."""
        self.list = PartsList()
        self.list.setAccessibleName(self.tr("Parts of the form"))
        self.list.setMinimumHeight(220)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.up = icon_button("chevron-up", self.tr("Further up (Alt+Up)"), lambda: self._move(-1))
        self.down = icon_button("chevron-down", self.tr("Further down (Alt+Down)"), lambda: self._move(1))
        self.leave_button = button(self.tr("Leave out"), self._leave_out, "x")
        self.back_button = button(self.tr("Put back"), self._offer_back, "arrow-back-up")
        self.condition = QComboBox()
        self.condition.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.condition.setMinimumContentsLength(10)
        self._lacking = label("", "small", wrap=True)
        self._lacking.setProperty("tone", "warn")
        self.kind = QComboBox()
        for kind in ADDABLE:
            self.kind.addItem(locale.term(kind), kind)
        self.typed = TextEdit("own_form_part", "", 3)
        self.typed_field = Field(self.tr("Words"), self.typed)
        self._hint = label("", "small", wrap=True)
        self.add_button = button(self.tr("Add below the chosen part"), self._add, "plus")
        self._lay_out()
        self.list.moved.connect(self._move)
        self.list.left_out.connect(self._leave_out)
        self.list.currentRowChanged.connect(self._walked)
        self.list.itemActivated.connect(lambda _item: self._go())
        self.list.itemClicked.connect(lambda _item: self._go())
        self.condition.activated.connect(lambda _at: self._set_condition())
        self.kind.currentIndexChanged.connect(lambda _at: self._show_hint())
        self.typed.textChanged.connect(self.typed_field.clear_finding)
        self._show_hint()

    def show_form(self, view: OwnFormView) -> None:
        """Show the parts; the cursor stays with the part it was at, or at its place when that is gone."""
        current, at = self._current(), self.list.currentRow()
        self._view, lang = view, self._locale.lang
        if self._sent is not None and self._sent == (self.typed.toPlainText(), len(view.parts) - 1):
            self.typed.clear()
            self._sent = None
        self.list.blockSignals(True)
        self.list.clear()
        for number, part in enumerate(view.parts, start=1):
            when = part.condition_name.of(lang)
            name = f"{number}  {part.name.of(lang)}"
            self.list.addItem(name + "\n     " + self.tr("only when: {when}").format(when=when) if when else name)
        ids = [part.id for part in view.parts]
        place = ids.index(current.id) if current is not None and current.id in ids else min(max(at, 0), len(ids) - 1)
        self.list.setCurrentRow(place)
        self.list.blockSignals(False)
        told = self.tr("Required parts of the original left out: {count}")
        self._lacking.setText(told.format(count=len(view.lacking)))
        self._lacking.setToolTip("\n".join(name.of(lang) for name in view.lacking))
        self._lacking.setVisible(bool(view.lacking))
        self.back_button.setVisible(bool(view.left_out))
        self._show_condition()

    def _current(self) -> BuiltPart | None:
        at = self.list.currentRow()
        return self._view.parts[at] if self._view is not None and 0 <= at < len(self._view.parts) else None

    def _walked(self, _at: int) -> None:
        self._show_condition()

    def _go(self) -> None:
        if (part := self._current()) is not None:
            self.chosen.emit(f"part.{part.id}")

    def _show_condition(self) -> None:
        part, view = self._current(), self._view
        if view is None or part is None:
            return
        lang, at = self._locale.lang, self.list.currentRow()
        self.up.setEnabled(at > 0)
        self.down.setEnabled(at < len(view.parts) - 1)
        offered = [("", self.tr("always")), *((code, name.of(lang)) for code, name in view.conditions)]
        if part.condition not in dict(offered):
            offered.append((part.condition, part.condition_name.of(lang)))
        self.condition.clear()
        for code, name in offered:
            self.condition.addItem(name, code)
        self.condition.setCurrentIndex([code for code, _ in offered].index(part.condition))

    def _move(self, by: int) -> None:
        if (part := self._current()) is not None:
            self.wanted.emit(lambda forms, key: forms.move(key, part.id, by), self.tr("Order changed."))

    def _leave_out(self) -> None:
        if (part := self._current()) is not None:
            told = self.tr("Left out: {part}").format(part=part.name.of(self._locale.lang))
            self.wanted.emit(lambda forms, key: forms.leave_out(key, part.id), told)

    def _offer_back(self) -> None:
        """A menu of the parts of the original that are not there."""
        menu = QMenu(self)
        for part in self._view.left_out if self._view is not None else ():
            menu.addAction(part.name.of(self._locale.lang)).triggered.connect(
                lambda _on=False, part_id=part.id: self.put_back(part_id)
            )
        menu.popup(self.back_button.mapToGlobal(self.back_button.rect().bottomLeft()))

    def put_back(self, part_id: str) -> None:
        """Put a part of the original back."""
        self.wanted.emit(lambda forms, key: forms.put_back(key, part_id), self.tr("Part put back."))

    def _set_condition(self) -> None:
        part, when = self._current(), str(self.condition.currentData())
        if part is not None and when != part.condition:
            self.wanted.emit(lambda forms, key: forms.set_condition(key, part.id, when), self.tr("Condition changed."))

    def _show_hint(self) -> None:
        each_line = {
            PartKind.NUMBERED: self.tr("A line for each item; numbers come by themselves."),
            PartKind.GRID: self.tr("A line for each field; contents may stand behind a colon."),
            PartKind.TABLE: self.tr("A line for each column; rows stay empty unless contents stand behind a colon."),
            PartKind.OPTIONS: self.tr("A line for each box to tick."),
            PartKind.BLANKS: self.tr("A line for each line to write on."),
            PartKind.SIGNATURES: self.tr("A line for each signer; empty for every party."),
        }
        self._hint.setText(
            each_line.get(
                self.kind.currentData(), self.tr("Gaps in braces, as {Case number}; more in the words beside.")
            )
        )

    def _add(self) -> None:
        view, kind, typed = self._view, PartKind(self.kind.currentData()), self.typed.toPlainText()
        if view is None:
            return
        reading = reading_of_new(view.template, typed)
        if reading.findings:
            self.typed_field.show_finding(wording(reading.findings[0], self._locale.lang))
        elif not reading.words and kind is not PartKind.SIGNATURES:
            self.typed_field.show_finding(self.tr("Type the words first."))
        else:
            current = self._current()
            new = NewPart(kind, typed, after=current.id if current is not None else "")
            self._sent = (typed, len(view.parts))
            self.wanted.emit(lambda forms, key: forms.add(key, new), self.tr("Part added."))
            return
        self.typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        column.addLayout(WrappingRow(self.up, self.down, self.leave_button, self.back_button))
        column.addWidget(self._lacking)
        column.addWidget(Field(self.tr("The chosen part is printed"), self.condition))
        adding = Card(self.tr("Add a part"))
        adding.add(Field(self.tr("Kind"), self.kind), self.typed_field, self._hint, self.add_button)
        column.addWidget(adding)
