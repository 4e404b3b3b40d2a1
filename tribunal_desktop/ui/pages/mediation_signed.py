"""Which of a signed paper is shown beside its mediation: its signed copy (签名件), or the words as they stand now."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tribunal_desktop.rules.terms import PaperSigned
from tribunal_desktop.services.paper_rows import IssuedPaper
from tribunal_desktop.ui.widgets import SegmentedFilter

COPY, NOW = "copy", "now"


class SignedChoice(SegmentedFilter):
    """Hidden for a paper that was not signed; a signed one is shown as it was signed until another is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What is shown of the signed paper"), parent)
        self._paper_id = ""
        self.set_choices([(COPY, self.tr("Signed copy"), None), (NOW, self.tr("Current text"), None)])
        self.hide()

    def signed_paper(self, paper: IssuedPaper | None, *, changed: bool) -> IssuedPaper | None:
        """The paper whose signed copy is to be shown; none where the words of now are, as after a ``changed`` one."""
        signed = paper is not None and paper.signed is PaperSigned.SIGNED
        self.setVisible(signed)
        if paper is None or not signed:
            self._paper_id = ""
            return None
        if changed:
            self._turn_to(NOW)
        elif paper.id != self._paper_id:
            self._turn_to(COPY)
        self._paper_id = paper.id
        return paper if self.choice() == COPY else None

    def _turn_to(self, key: str) -> None:
        self.blockSignals(True)
        self.choose(key)
        self.blockSignals(False)
