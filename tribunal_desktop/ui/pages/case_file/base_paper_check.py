"""The check above a paper of a section: of a new one what stops or asks, of a kept one what changed and the reasons."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.services.form_spots import Spots
from tribunal_desktop.services.paper_checks import KeptCheck
from tribunal_desktop.services.paper_entering import NewCheck
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_check import CheckScroll, CheckStrip, point_out
from tribunal_desktop.ui.pages.case_file.base_check_kept import KeptCheckLines
from tribunal_desktop.ui.pages.case_file.papers_make_places import QUESTION, place_of
from tribunal_desktop.ui.widgets import PdfView


class PaperCheck(QWidget):
    """Nothing at all where there is nothing to check: a computed sheet, a private paper."""

    jump_wanted = Signal(str)
    """Go to the section of the case file, or the settings, in which a fact is entered."""

    def __init__(self, locale: Locale, view: PdfView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._spots: Spots = {}
        self._facts: Mapping[str, str] = {}
        self._section = ""
        self.strip = CheckStrip(locale, self._has_place, self._on_paper)
        self._around = CheckScroll(self.strip)
        self.kept = KeptCheckLines(locale, self._has_place)
        for lines in (self.strip, self.kept):
            lines.jump_wanted.connect(lambda finding: self.jump_wanted.emit(self._place(finding)))
            lines.paper_wanted.connect(lambda finding: point_out(self._view, finding, self._spots))
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self._around)
        body.addWidget(self.kept)
        self.clear()

    def show_new(self, check: NewCheck | None) -> None:
        """Say what was found in a paper that is not kept yet; None for a sheet that is not checked."""
        self.clear()
        if check is not None:
            self._spots, self._facts, self._section = check.spots, check.facts, check.section
            self.strip.show_findings(check.findings)
            self._around.show()
            self.show()

    def show_kept(self, check: KeptCheck) -> None:
        """Say what changed since a paper was kept, and why it was let be."""
        self.clear()
        self._spots = check.spots
        self.kept.show_check(check)
        self.setVisible(not self.kept.isHidden())

    def clear(self) -> None:
        """Show nothing; reasons that were typed stay for the same findings."""
        self._spots, self._facts, self._section = {}, {}, ""
        self.strip.show_findings(())
        self.kept.clear()
        self._around.hide()
        self.hide()

    def forget_reasons(self) -> None:
        """Another paper comes: its questions are answered for themselves."""
        self.strip.take_reasons({})

    def reasons(self) -> dict[str, str]:
        """The reasons given, by the key of their finding."""
        return self.strip.reasons()

    def stopping(self) -> tuple[Finding, ...]:
        """What must be put right or answered before the paper can leave."""
        return self.strip.stopping()

    def go_to_first(self) -> None:
        """Put the keys where the first of these is dealt with."""
        self.strip.go_to_first()

    def section(self) -> str:
        """The section whose answers the paper prints; empty when none is shown."""
        return self._section

    def _place(self, finding: Finding) -> str:
        """Where it is put right: an answer in the section of the form, a fact where it is entered."""
        if finding.field.startswith(QUESTION):
            return self._section
        return place_of(self._facts.get(finding.field, "")) or place_of(finding.field)

    def _has_place(self, finding: Finding) -> bool:
        return bool(self._place(finding))

    def _on_paper(self, finding: Finding) -> bool:
        return bool(finding.words or self._spots.get(finding.key))
