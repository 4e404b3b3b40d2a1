"""Offers what was typed and never saved, after a crash, a lock or a change of mind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.theme import Theme, Tone
from tribunal_desktop.ui.widgets.basics import button, label, row

if TYPE_CHECKING:
    from tribunal_desktop.services.drafts import DraftRow


class DraftOffer(QFrame):
    """A line with the draft's time (草稿): go on with it, or throw it away."""

    taken = Signal(object)
    dropped = Signal(object)

    def __init__(self, wording: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._draft: DraftRow | None = None
        self.setObjectName("notice")
        self.setProperty("tone", Tone.INFO.value)
        icon = label("")
        icon.setPixmap(Theme.current().pixmap("pencil", Tone.INFO.value, 18))
        self._words = label("", wrap=True)
        self._take = button(self.tr("Go on with it"), self._taken, "arrow-back-up")
        line = row(icon, self._words, self._take, button(self.tr("Discard it"), self._dropped), spacing=12)
        line.setStretch(1, 1)
        line.setContentsMargins(14, 8, 12, 8)
        self.setLayout(line)
        self.setFocusProxy(self._take)
        self.hide()

    def show_draft(self, draft: DraftRow | None) -> None:
        """Offer a draft, or nothing."""
        self._draft = draft
        if draft is not None:
            when, named = self._wording.moment(draft.updated_at), draft.label or _named(draft)
            words = self.tr("Typed on {when} and not saved.").format(when=when)
            self._words.setText(f"{words} {named}".strip())
            self.setAccessibleName(self._words.text())
        self.setVisible(draft is not None)

    def _taken(self) -> None:
        self.hide()
        self.taken.emit(self._draft)

    def _dropped(self) -> None:
        self.hide()
        self.dropped.emit(self._draft)


def _named(draft: DraftRow) -> str:
    """The names that were typed: a party's, a trip's."""
    return "、".join(str(value) for key, value in sorted(draft.data.items()) if key.endswith("name") and value)
