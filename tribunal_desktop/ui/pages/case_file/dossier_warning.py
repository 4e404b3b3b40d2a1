"""What the overview says of damaged files of the dossier; nothing while all of them are whole."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.dossier_views import Damage
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.tables.case_dossier import damage_name
from tribunal_desktop.ui.widgets import Card, button, label, row

_NAMED = 3


class DamageStrip(Card):
    """One line in red with the way to the dossier."""

    opened = Signal()

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._services, self._page = services, page
        self._dispute_id = ""
        self.words = label("", wrap=True)
        self.words.setProperty("tone", "bad")
        line = row(self.words, button(self.tr("Open the dossier"), self.opened.emit, "folders"))
        line.setStretch(0, 1)
        self.add(line)
        self.hide()

    def open_dispute(self, dispute_id: str) -> None:
        """Look at the files of a dispute."""
        self._dispute_id = dispute_id
        self._page.run(lambda: self._services.dossier.damage(dispute_id), lambda damage: self._show(dispute_id, damage))

    def _show(self, dispute_id: str, damage: tuple[Damage, ...]) -> None:
        if dispute_id != self._dispute_id:
            return
        wording = self._page.wording
        names = [f"{damage_name(each, wording)}（{wording.term(each.problem)}）" for each in damage[:_NAMED]]
        words = self.tr("{count} {count:file|files} of the dossier {count:is|are} damaged: {list}")
        between = "；" if wording.lang == "zh" else "; "
        self.words.setText(fill_in(words, count=len(damage), list=between.join(names)))
        self.setVisible(bool(damage))
