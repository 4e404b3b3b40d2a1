"""What a person does with a page that waits: say which page of which paper it is, put it into a dossier, discard it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.rules.terms import SheetKind
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import IssuedPaper
from tribunal_desktop.services.scan_views import ScanRow
from tribunal_desktop.services.search_index import Findable
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_form import chooser, offer, offer_terms
from tribunal_desktop.ui.widgets import Choice, Field, LineEdit, SegmentedFilter, TypeAhead, ViewStack, button, row

PAPER, DOSSIER, DISCARD = "paper", "dossier", "discard"


class ScanForms(QWidget):
    """Three short forms of which one shows; each signal carries what was chosen."""

    filed = Signal(str, int)
    """Id of the paper, page."""
    added = Signal(str, object, str)
    """Id of the dispute, kind, title."""
    discarded = Signal(str)
    """Reason."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._page, self._wording = services, page, page.wording
        self.way = SegmentedFilter(self.tr("What is done with the page"))
        self.way.set_choices(
            [
                (PAPER, self.tr("Page of a paper"), None),
                (DOSSIER, self.tr("Into the dossier"), None),
                (DISCARD, self.tr("Discard"), None),
            ]
        )
        self.paper = TypeAhead(
            self._find_papers, page.tasks, "scan_paper", self.tr("code beside the QR code, title, number or party")
        )
        self.paper_page = chooser("scan_page", self.tr("Page"))
        self.case = TypeAhead(self._find_cases, page.tasks, "scan_case", self.tr("number, party, pinyin…"))
        self.kind = chooser("scan_kind", self.tr("Kind"))
        self.name = LineEdit("scan_title")
        self.reason = LineEdit("scan_reason")
        self._fields = {
            "paper": Field(self.tr("Paper"), self.paper, required=True),
            "page": Field(self.tr("Page"), self.paper_page),
            "case": Field(self.tr("Case"), self.case, required=True),
            "kind": Field(self.tr("Kind"), self.kind),
            "title": Field(self.tr("Name in the list"), self.name, required=True),
            "reason": Field(self.tr("Why"), self.reason, required=True),
        }
        self.file_button = button(self.tr("File the page"), self._file, "check", "primary")
        self.add_button = button(self.tr("Put into the dossier"), self._add, "check", "primary")
        self.discard_button = button(self.tr("Discard the page"), self._discard, "trash", "primary")
        self._stack = ViewStack()
        self._views = {
            PAPER: _view(("paper", "page"), self._fields, self.file_button),
            DOSSIER: _view(("case", "kind", "title"), self._fields, self.add_button),
            DISCARD: _view(("reason",), self._fields, self.discard_button),
        }
        for view in self._views.values():
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.way)
        column.addWidget(self._stack)
        self.way.chosen.connect(lambda key: self._stack.setCurrentWidget(self._views[key]))
        self.paper.chosen.connect(self._offer_pages)
        offer_terms(self.kind, self._wording, services.dossier.kinds(), SheetKind.OTHER)
        offer(self.paper_page, [])

    def begin(self, scan: ScanRow, *, keep_paper: bool) -> None:
        """For another page; after one page of a paper was filed, the next is proposed."""
        chosen = self.paper.choice()
        for field in self._fields.values():
            field.clear_finding()
        self.name.setText(scan.file_name.rpartition(".")[0] or scan.file_name)
        self.reason.clear()
        if not keep_paper:
            self.paper.set_choice(None)
            offer(self.paper_page, [])
        elif chosen is not None:
            place = self.paper_page.currentIndex() + 1
            self.paper_page.setCurrentIndex(min(place, self.paper_page.count() - 1))

    def _file(self) -> None:
        choice = self.paper.choice()
        if choice is None:
            self._missing("paper", "scan_paper_missing")
        else:
            self.filed.emit(choice.key, int(self.paper_page.currentData()))

    def _add(self) -> None:
        choice = self.case.choice()
        if choice is None:
            self._missing("case", "scan_case_missing")
        elif not self.name.value():
            self._missing("title", "sheet_without_title")
        else:
            self.added.emit(choice.key, SheetKind(self.kind.currentData()), self.name.value())

    def _discard(self) -> None:
        if not self.reason.value():
            self._missing("reason", "scan_reason_missing")
        else:
            self.discarded.emit(self.reason.value())

    def _missing(self, name: str, code: str) -> None:
        self._fields[name].show_finding(self._wording.text(f"finding.{code}"), Severity.BLOCK)
        self._fields[name].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_pages(self, choice: Choice) -> None:
        self._fields["paper"].clear_finding()
        paper: IssuedPaper = choice.data
        missing = paper.scans.missing if paper.scans else ()
        words = self.tr("Page {page} of {pages}")
        offer(
            self.paper_page,
            [(str(page), words.format(page=page, pages=paper.pages)) for page in range(1, paper.pages + 1)],
            str(missing[0]) if missing else "1",
        )

    def _find_papers(self, typed: str) -> Sequence[Choice]:
        return [
            Choice(
                paper.id,
                f"{paper.title} {paper.registry_no}".strip(),
                " · ".join(each for each in (paper.number, paper.parties) if each),
                paper,
            )
            for paper in self._services.scans.papers_like(typed)
        ]

    def _find_cases(self, typed: str) -> Sequence[Choice]:
        hits = self._services.search.find(typed)
        return [Choice(hit.entity_id, hit.label, hit.detail) for hit in hits if hit.kind is Findable.DISPUTE]


def _view(names: Sequence[str], fields: dict[str, Field], act: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    line = row(*(fields[name] for name in names), spacing=12)
    for place in range(len(names)):
        line.setStretch(place, 1 if names[place] == "page" else 2)
    column.addLayout(line)
    column.addLayout(row(act, 1))
    return made
