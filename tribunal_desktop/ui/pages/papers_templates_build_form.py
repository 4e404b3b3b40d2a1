"""An own form as a whole (样式属性): title, group, whom it is for, copies, place in the dossier; in use or not."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from tribunal_desktop.documents.forms.template import FormGroup
from tribunal_desktop.rules.terms import OwnFormState, SheetKind
from tribunal_desktop.services.own_form_views import FormDescription, OwnFormView, described
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.papers_templates import STATE_TONES
from tribunal_desktop.ui.widgets import Card, Field, LineEdit, Pill, button, label, row

RECIPIENTS = ("", "party", "plaintiff", "defendant", "third")
COPIES = ("none", "party", "plaintiff", "defendant", "third")
MOST_FOR_FILE = 5


class BuildForm(QWidget):
    """What the list of forms, the printing and the dossier need to know."""

    wanted = Signal(object, str)

    def __init__(self, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self._view: OwnFormView | None = None
        self.state = Pill()
        self._about_state = label("", "small", wrap=True)
        self.state_button = button("", self._turn, "check")
        self._origin = label("", "small", wrap=True)
        self.title_line = LineEdit("own_form_title")
        self.title_field = Field(self.tr("Title of the paper"), self.title_line, required=True)
        self.group = self._box((group, locale.term(group)) for group in FormGroup)
        self.recipients = self._box((key, locale.text(f"form_addressed.{key or 'all'}")) for key in RECIPIENTS)
        none = self.tr("no copy for the parties")
        self.copies = self._box((key, none if key == "none" else locale.text(f"form_copies.{key}")) for key in COPIES)
        self.file = self._box((count, str(count)) for count in range(MOST_FOR_FILE + 1))
        self.dossier = self._box((kind, locale.term(kind)) for kind in SheetKind)
        self.save_button = button(self.tr("Save"), self._save, "check")
        self._lay_out()
        self.title_line.textChanged.connect(lambda _text: self.title_field.clear_finding())
        self.title_line.returnPressed.connect(self._save)

    def show_form(self, view: OwnFormView) -> None:
        """Show what the form is; what is typed and not kept stays."""
        typed = self._said() if self._view is not None and self._view.template.key == view.template.key else None
        said = described(view.template)
        if typed is None or self._view is None or typed == described(self._view.template):
            self._put(said)
        self._view, state = view, view.state
        self.state.show_mark(self._locale.term(state), STATE_TONES[state])
        about = {
            OwnFormState.DRAFT: self.tr("Not offered in any case yet. Put it to use when the paper beside is right."),
            OwnFormState.IN_USE: self.tr("Offered in every case it fits; each change holds for the next paper."),
            OwnFormState.WITHDRAWN: self.tr("No longer offered; papers already made stay and print as before."),
        }
        self._about_state.setText(about[state])
        used = state is OwnFormState.IN_USE
        self.state_button.setText(self.tr("Withdraw the form") if used else self.tr("Put it to use"))
        origin = view.copied_from.of(self._locale.lang)
        self._origin.setText(self.tr("Begun as a copy of: {form}").format(form=origin))

    def _put(self, said: FormDescription) -> None:
        self.title_line.setText(said.title)
        for box, value in (
            (self.group, said.group),
            (self.recipients, said.per_recipient),
            (self.copies, said.copies_each),
            (self.file, min(said.copies_file, MOST_FOR_FILE)),
            (self.dossier, said.dossier),
        ):
            box.setCurrentIndex(max(0, box.findData(value)))

    def _said(self) -> FormDescription:
        return FormDescription(
            self.title_line.value(),
            FormGroup(self.group.currentData()),
            str(self.recipients.currentData()),
            str(self.copies.currentData()),
            int(self.file.currentData()),
            SheetKind(self.dossier.currentData()),
        )

    def _save(self) -> None:
        said = self._said()
        if not said.title:
            self.title_field.show_finding(self.tr("A paper needs a title."))
            self.title_line.setFocus()
            return
        self.wanted.emit(lambda forms, key: forms.describe(key, said), self.tr("Saved."))

    def _turn(self) -> None:
        if self._view is None:
            return
        used = self._view.state is OwnFormState.IN_USE
        state = OwnFormState.WITHDRAWN if used else OwnFormState.IN_USE
        told = (
            self.tr("Withdrawn: it is no longer offered.") if used else self.tr("In use: it is offered in the cases.")
        )
        self.wanted.emit(lambda forms, key: forms.set_state(key, state), told)

    def _box(self, choices: Iterable[tuple[object, str]]) -> QComboBox:
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        for value, name in choices:
            box.addItem(name, value)
        return box

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        standing = Card()
        standing.add(row(self.state, 1), self._about_state, row(self.state_button, 1), self._origin)
        column.addWidget(standing)
        whole = Card()
        whole.add(
            self.title_field,
            Field(self.tr("Group in the list"), self.group),
            Field(self.tr("Addressed"), self.recipients),
            Field(self.tr("Copies for the parties"), self.copies),
            Field(self.tr("Copies for the file"), self.file),
            Field(self.tr("Place in the dossier"), self.dossier),
        )
        whole.add(row(self.save_button, 1))
        column.addWidget(whole)
        column.addStretch(1)
