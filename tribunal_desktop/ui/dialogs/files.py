"""Asking for a file to open or a place to save one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFileInfo
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


def choose_files(parent: QWidget, title: str, kinds: str) -> tuple[Path, ...]:
    """Ask for existing files; empty when the reader changed their mind."""
    asking = _dialog(parent, title, kinds)
    asking.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _answers(asking)


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
    """Qt's own dialog lacks two labels in Chinese, and sets them anew whenever its mode is set."""
    kinds = _Kinds()  # the dialog does not keep it alive
    asking.setIconProvider(kinds)
    asking.setLabelText(QFileDialog.DialogLabel.LookIn, QCoreApplication.translate("FileDialog", "Folder:"))
    asking.setLabelText(QFileDialog.DialogLabel.FileType, QCoreApplication.translate("FileDialog", "Type:"))
    chosen = asking.selectedFiles() if asking.exec() else []
    asking.deleteLater()
    return tuple(Path(each) for each in chosen)
