"""Noting that papers went out: which papers, to whom, by which way (登记送达)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.findings import wording as words_of
from tribunal_desktop.rules.terms import ServedPaper, ServiceWay
from tribunal_desktop.services.service_views import Item, NewAttempt, Recipient, ServiceView
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import Card, DateEdit, Field, LineEdit, button, label, row

PAPERS_ACROSS = {"zh": 5, "en": 4}


class RecipientLine(QWidget):
    """A party: whether papers go to it, and where."""

    def __init__(self, recipient: Recipient, role: str, address: str) -> None:
        super().__init__()
        self.recipient = recipient
        self.chosen = QCheckBox(f"{recipient.name}　{role}")
        self.chosen.setObjectName(f"service_to_{recipient.party_id}")
        self._address = LineEdit(f"service_address_{recipient.party_id}")
        self._address.setText(address)
        self.field = Field(self.tr("Address"), self._address)
        self.field.label.hide()
        line = row(self.chosen, self.field, spacing=12)
        line.setStretch(1, 1)
        self.setLayout(line)

    def address(self) -> str:
        """Where the papers go."""
        return self._address.value()

    def show_address(self, address: str) -> None:
        """Put another address in, as the way of service asks."""
        self._address.setText(address)


class ServiceForm(Card):
    """Types one sending; several recipients make an attempt each."""

    send_wanted = Signal()
    cancelled = Signal()

    def __init__(self, wording: Locale, today: Callable[[], date], user: str) -> None:
        super().__init__()
        self._today, self._say, self._user = today, wording, user
        self._lines: list[RecipientLine] = []
        self._papers = {paper: QCheckBox(self._say.term(paper)) for paper in ServedPaper}
        for paper, box in self._papers.items():
            box.setObjectName(f"service_paper_{paper}")
        self._other = LineEdit("service_other", self.tr("name of the other paper, or a word on one"))
        self._way = QComboBox()
        self._way.setObjectName("service_way")
        for way in ServiceWay:
            self._way.addItem(self._say.term(way), way)
        self._sent = DateEdit(self._say, today, "service_sent")
        self._server = QComboBox()
        self._server.setObjectName("service_server")
        self._tracking = LineEdit("service_tracking", self.tr("of the express letter"))
        self._papers_field = Field(self.tr("Papers"), self._paper_grid(), required=True)
        self._to_field = Field(self.tr("To whom and where"), QWidget(), required=True)
        self._to = QVBoxLayout(self._to_field.editor)
        self._to.setContentsMargins(4, 4, 4, 4)
        self.fields = {
            "papers": self._papers_field,
            "recipients": self._to_field,
            "way": Field(self.tr("Way"), self._way),
            "sent_on": Field(self.tr("Sent on"), self._sent, required=True),
            "server": Field(self.tr("By"), self._server),
            "tracking": Field(self.tr("Tracking number"), self._tracking),
        }
        self.send_button = button(self.tr("Note the sending"), self.send_wanted.emit, "send", "primary")
        across = row(*(self.fields[name] for name in ("way", "sent_on", "server", "tracking")), spacing=12)
        self.add(
            label(self.tr("Papers that go out"), "heading"),
            self._papers_field,
            self._other,
            across,
            self._to_field,
            row(self.send_button, button(self.tr("Back"), self.cancelled.emit), 1),
        )
        self._other.setAccessibleName(self.tr("Name of the other paper"))
        self._way.currentIndexChanged.connect(lambda _place: self._fit_addresses())

    def begin(self, view: ServiceView, papers: Sequence[ServedPaper] = ()) -> None:
        """Start with the parties of a dispute and today; ``papers`` are chosen already."""
        while (item := self._to.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._lines = []
        for recipient in view.recipients:
            line = RecipientLine(recipient, self._say.term(recipient.role), recipient.address)
            self._to.addWidget(line)
            self._lines.append(line)
        widest = max((line.chosen.sizeHint().width() for line in self._lines), default=0)
        for line in self._lines:
            line.chosen.setFixedWidth(widest)
        for paper, box in self._papers.items():
            box.setChecked(paper in papers)
        self._server.clear()
        for name in view.servers:
            self._server.addItem(name, name)
        self._server.setCurrentIndex(max(0, self._server.findData(self._user)))
        self._other.clear()
        self._tracking.clear()
        self._sent.set_value(self._today())
        self.show_findings(())
        self._papers[ServedPaper.COMPLAINT_COPY].setFocus()

    def attempts(self) -> tuple[NewAttempt, ...]:
        """What was typed: an attempt for each chosen party."""
        items = tuple(Item(paper, self._name_of(paper), 1) for paper, box in self._papers.items() if box.isChecked())
        way = ServiceWay(self._way.currentData())
        return tuple(
            NewAttempt(
                line.recipient.party_id,
                items,
                way,
                self._sent.value(),
                line.address(),
                self._server.currentData() or "",
                self._tracking.value(),
            )
            for line in self._lines
            if line.chosen.isChecked()
        )

    def unreadable(self) -> tuple[Finding, ...]:
        """What stands there and cannot be read."""
        return (Finding("not_a_date", "sent_on", Severity.BLOCK),) if self._sent.is_wrong() else ()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say each finding at its field, those of an address at its party."""
        places = {**self.fields, **{f"address.{line.recipient.party_id}": line.field for line in self._lines}}
        for field in places.values():
            field.clear_finding()
        for finding in reversed(findings):
            places[finding.field].show_finding(words_of(finding, self._say.lang), finding.severity)
        if stops := blocking(findings):
            places[stops[0].field].setFocus()

    def choose(self, papers: Sequence[ServedPaper], party_ids: Sequence[str], way: ServiceWay) -> None:
        """Tick papers and parties and choose the way, as if by hand."""
        for paper, box in self._papers.items():
            box.setChecked(paper in papers)
        for line in self._lines:
            line.chosen.setChecked(line.recipient.party_id in party_ids)
        self._way.setCurrentIndex(self._way.findData(way))

    def _paper_grid(self) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, box in enumerate(self._papers.values()):
            grid.addWidget(box, *divmod(place, PAPERS_ACROSS[self._say.lang]))
        made.setFocusProxy(self._papers[ServedPaper.COMPLAINT_COPY])
        return made

    def _name_of(self, paper: ServedPaper) -> str:
        return self._other.value() if paper is ServedPaper.OTHER else ""

    def _fit_addresses(self) -> None:
        way = self._way.currentData()
        for line in self._lines:
            if way == ServiceWay.ELECTRONIC:
                line.show_address(line.recipient.electronic)
            elif way in (ServiceWay.ANNOUNCEMENT, ServiceWay.AT_COURT):
                line.show_address("")
            elif not line.address():
                line.show_address(line.recipient.address)
