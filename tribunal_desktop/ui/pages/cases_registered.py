"""After registering: the number to write on the papers, and what usually comes next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.services.filing import TakenIn
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.cases_handed_out import HandedOutPapers
from tribunal_desktop.ui.widgets import Card, button, label, row


class RegisteredView(QWidget):
    """Says the provisional number large, with the day by which the court decides, and what comes next."""

    page_wanted = Signal(str, str)
    case_wanted = Signal(str)
    another_wanted = Signal()
    receipt_wanted = Signal(str)
    """Print the receipt with this id."""

    def __init__(self, wording: Locale, papers: HandedOutPapers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._id = ""
        self._receipt_id = ""
        self._number = label("", "figure")
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._limit = label("", wrap=True)
        card = Card(self.tr("Registered on this computer"))
        card.add(
            label(self.tr("Provisional number, to be written on the papers"), "secondary"),
            self._number,
            self._limit,
            label(
                self.tr("The parent court gives the case number once the record has reached it."),
                "secondary",
                wrap=True,
            ),
        )
        self.filing = button(
            self.tr("Decide on filing"), self._open_filing, "check", "primary"
        )  # then entrusted (FM25 2)
        self.mediate = button(
            self.tr("Assign a mediator"), lambda: self.page_wanted.emit("mediation", self._id), "heart-handshake"
        )
        card.add(
            row(
                self.filing,
                self.mediate,
                button(self.tr("Open the file"), lambda: self.case_wanted.emit(self._id), "folders"),
                button(self.tr("Register another"), self.another_wanted.emit, "plus"),
                1,
            )
        )
        self._receipt = button(self.tr("Print the receipt for papers"), self._want_receipt, "printer")
        origin = button(self.tr("Note where the dispute comes from"), self._open_filing, kind="link")
        self.papers = papers
        papers.form_wanted.connect(lambda key: self._open_section(f"papers/{key}"))
        card.add(row(self._receipt, 1), papers, row(label(self.tr("Next:"), "secondary"), origin, 1))
        self.setFocusProxy(self.filing)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(card)
        body.addStretch(1)

    def show_dispute(self, taken: TakenIn) -> None:
        """Show what was registered."""
        made = taken.dispute
        self._id, self._receipt_id = made.id, taken.receipt_id
        self._receipt.setVisible(bool(taken.receipt_id))
        self.papers.show_dispute(self._id)
        self._number.setText(made.provisional_no)
        words = self.tr("The court decides on filing by {day} (CPL 126).")
        if made.decide_by_provisional:
            words = self.tr("The court decides on filing by {day} (CPL 126; holidays not announced yet).")
        self._limit.setText(words.format(day=self._wording.date(made.decide_by)))
        self.setAccessibleName(f"{made.provisional_no} {self._limit.text()}")

    def number(self) -> str:
        """The number that is shown."""
        return self._number.text()

    def _want_receipt(self) -> None:
        self.receipt_wanted.emit(self._receipt_id)

    def _open_filing(self) -> None:
        self._open_section("filing")

    def _open_section(self, key: str) -> None:
        self.page_wanted.emit("cases", f"{self._id}#{key}")
