"""Asking for a file to open or a place to save one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFileInfo, Qt
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QWidget


class _Kinds(QFileIconProvider):
    """Says in the reader's language what a folder is: Qt's own word for it has no Chinese."""

    def type(self, info: QFileInfo) -> str:
        return QCoreApplication.translate("FileDialog", "Folder") if info.isDir() else super().type(info)


def choose_file(parent: QWidget, title: str, kinds: str) -> Path | None:
    """Ask for an existing file; ``kinds`` as in "Excel (*.xlsx)". None when the reader changed their mind."""
    asking = _dialog(parent, title, kinds)
    asking.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _answer(asking)


def ask_files(parent: QWidget, title: str, kinds: str, then: Callable[[tuple[Path, ...]], object]) -> QFileDialog:
    """Ask for existing files and go on meanwhile; ``then`` is called with them once some are chosen."""
    asking = _dialog(parent, title, kinds)
    asking.setFileMode(QFileDialog.FileMode.ExistingFiles)
    asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    kinds_of_files = _word(asking)
    asking.destroyed.connect(lambda: kinds_of_files)  # the dialog does not keep it alive
    asking.filesSelected.connect(lambda names: then(tuple(map(Path, names))))
    asking.open()
    return asking


def choose_folder(parent: QWidget, title: str) -> Path | None:
    """Ask for an existing folder; None when the reader changed their mind."""
    asking = _dialog(parent, title)
    asking.setFileMode(QFileDialog.FileMode.Directory)
    asking.setOption(QFileDialog.Option.ShowDirsOnly)
    return _answer(asking)


def choose_target(parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
    """Ask where to save; Qt asks before an existing file is replaced."""
    asking = _dialog(parent, title, kinds)
    asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    asking.setDefaultSuffix(Path(suggested).suffix.removeprefix("."))
    asking.selectFile(suggested)
    return _answer(asking)


def _dialog(parent: QWidget, title: str, kinds: str = "") -> QFileDialog:
    return QFileDialog(parent, title, str(Path.home()), kinds)


def _answer(asking: QFileDialog) -> Path | None:
    return next(iter(_answers(asking)), None)


def _answers(asking: QFileDialog) -> tuple[Path, ...]:
    _kinds = _word(asking)  # the dialog does not keep it alive
    chosen = asking.selectedFiles() if asking.exec() else []
    asking.deleteLater()
    return tuple(Path(each) for each in chosen)


def _word(asking: QFileDialog) -> _Kinds:
    """Qt's own dialog lacks two labels in Chinese, and sets them anew whenever its mode is set."""
    kinds = _Kinds()
    asking.setIconProvider(kinds)
    asking.setLabelText(QFileDialog.DialogLabel.LookIn, QCoreApplication.translate("FileDialog", "Folder:"))
    asking.setLabelText(QFileDialog.DialogLabel.FileType, QCoreApplication.translate("FileDialog", "Type:"))
    return kinds
