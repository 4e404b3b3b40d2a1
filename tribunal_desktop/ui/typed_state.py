"""What has been typed into the named editors of a page, to carry it over a rebuild or into a draft."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from tribunal_desktop.ui.widgets.fields import PasswordEdit
from tribunal_desktop.ui.widgets.typeahead import Choice, TypeAhead

State = dict[str, object]


def collect(root: QWidget) -> State:
    """Content of every editor below ``root`` that has an object name; passwords are never collected."""
    state: State = {}
    for editor in _editors(root):
        if isinstance(editor, TypeAhead) and (choice := editor.choice()) is not None:
            state[editor.objectName()] = {"key": choice.key, "text": choice.text, "hint": choice.hint}
        elif isinstance(editor, QLineEdit):
            state[editor.objectName()] = editor.text()
        elif isinstance(editor, QPlainTextEdit):
            state[editor.objectName()] = editor.toPlainText()
        elif isinstance(editor, QComboBox):
            state[editor.objectName()] = _chosen(editor)
        elif isinstance(editor, QCheckBox):
            state[editor.objectName()] = editor.isChecked()
    return state


def put_back(root: QWidget, state: State) -> None:
    """Type ``state`` again into the editors that still exist."""
    for editor in _editors(root):
        if editor.objectName() in state:
            _put(editor, state[editor.objectName()])


def _put(editor: QWidget, value: object) -> None:
    if isinstance(editor, TypeAhead) and isinstance(value, dict):
        editor.set_choice(Choice(str(value["key"]), str(value["text"]), str(value["hint"])))
    elif isinstance(editor, QLineEdit):
        if editor.text() != str(value):  # the cursor of who types there stays where it is
            editor.setText(str(value))
    elif isinstance(editor, QPlainTextEdit):
        if editor.toPlainText() != str(value):
            editor.setPlainText(str(value))
    elif isinstance(editor, QComboBox):
        place = editor.findData(value)
        place = place if place >= 0 else editor.findText(str(value))
        if place >= 0:
            editor.setCurrentIndex(place)
        elif editor.isEditable():
            editor.setEditText(str(value))
    elif isinstance(editor, QCheckBox):
        editor.setChecked(bool(value))


def _chosen(editor: QComboBox) -> object:
    """What stands in the box: the value of its choice, or words typed instead of one."""
    if editor.isEditable() and editor.currentText() != editor.itemText(editor.currentIndex()):
        return editor.currentText()
    return editor.currentData() or editor.currentText()


def _editors(root: QWidget) -> list[QWidget]:
    kinds = (QLineEdit, QPlainTextEdit, QComboBox, QCheckBox)
    found = [editor for kind in kinds for editor in root.findChildren(kind)]
    own = [editor for editor in found if editor.objectName() and not editor.objectName().startswith("qt_")]
    return [editor for editor in own if not isinstance(editor, PasswordEdit)]
