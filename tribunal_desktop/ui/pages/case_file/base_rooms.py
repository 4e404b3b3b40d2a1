"""Sections that show what stands in another room about the dispute: mediation, circuit trips."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.terms import MediationStatus
from tribunal_desktop.services.case_views import CaseDetail
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.mediation_news import MediationNews
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_mediation import MediationNewsLines
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection
from tribunal_desktop.ui.pages.case_file.base_stopped import StoppedNotice
from tribunal_desktop.ui.pages.case_file.base_words import upright
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, Pill, button, label, row

STATEMENT, CONFIRMATION = "papers/civil_mediation_statement", "papers/confirmation_application"
MEDIATION_TONES = {
    MediationStatus.RUNNING: Tone.INFO,
    MediationStatus.AGREED: Tone.GOOD,
    MediationStatus.FAILED: Tone.NEUTRAL,
}


class RoomSection(CaseSection):
    """Reads the dispute and lists the part of it that another room keeps."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._card = Card()
        self._shown: QWidget | None = None
        self.body.addWidget(self._card)
        self.body.addStretch(1)

    def reload(self) -> None:
        dispute_id = self.dispute_id
        self.page.run(lambda: self.services.cases.detail(dispute_id), self._show)

    def fill(self, body: QVBoxLayout, detail: CaseDetail) -> None:
        """Put the lines into ``body``."""
        raise NotImplementedError

    def go(self, room: str) -> None:
        """Open a room at this dispute."""
        self.page.navigate.emit(room, self.dispute_id)

    def _show(self, detail: CaseDetail) -> None:
        if detail.row.id != self.dispute_id:
            return
        if self._shown is not None:
            self._shown.deleteLater()
        self._shown, body = upright()
        self.fill(body, detail)
        self._card.add(self._shown)


class MediationSection(RoomSection):
    """Mediations of the dispute, running and ended (调解)."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.stopped = StoppedNotice(services, page)
        self.body.insertWidget(0, self.stopped)
        self._news: dict[str, MediationNews] = {}

    def reload(self) -> None:
        self.stopped.show_dispute(self.dispute_id)
        dispute_id, services = self.dispute_id, self.services

        def read() -> tuple[CaseDetail, dict[str, MediationNews]]:
            detail = services.cases.detail(dispute_id)
            return detail, {each.id: services.mediation_news.of(each.id) for each in detail.mediations}

        self.page.run(read, lambda found: self._show_news(*found))

    def fill(self, body: QVBoxLayout, detail: CaseDetail) -> None:
        for mediation in detail.mediations:
            words = fill_in(
                self.tr("{mediator} · {mode} · {sessions} {sessions:session|sessions} · until {due}"),
                mediator=mediation.mediator,
                mode=self.wording.term(mediation.mode),
                sessions=mediation.sessions,
                due=self.wording.date(mediation.due_on),
            )
            mark = Pill(self.wording.term(mediation.status), MEDIATION_TONES[mediation.status])
            body.addLayout(row(mark, label(words), 1))
            if mediation.id in self._news:
                lines = MediationNewsLines(self._news[mediation.id], self.wording)
                lines.wanted.connect(partial(self._open_part, mediation.id))
                body.addWidget(lines)
        if detail.mediations:
            body.addLayout(row(button(self.tr("Open the mediation"), partial(self.go, "mediation")), 1))
            if any(mediation.status is MediationStatus.AGREED for mediation in detail.mediations):
                make = self.section_wanted.emit
                statement = button(self.tr("Make the mediation statement"), partial(make, STATEMENT), "file-text")
                confirm = button(self.tr("Make the application to confirm"), partial(make, CONFIRMATION), "file-text")
                body.addLayout(row(statement, confirm, 1))
        else:
            body.addWidget(label(self.tr("No mediation yet"), "secondary"))
            if detail.closed_on is None:
                assign = button(self.tr("Assign mediator"), partial(self.go, "mediation"), "heart-handshake")
                body.addLayout(row(assign, 1))

    def _show_news(self, detail: CaseDetail, news: dict[str, MediationNews]) -> None:
        self._news = news
        self._show(detail)

    def _open_part(self, mediation_id: str, part: str) -> None:
        self.page.navigate.emit("mediation", f"{mediation_id}#{part}" if part else mediation_id)


class CircuitSection(RoomSection):
    """Circuit stops the dispute was taken to (巡回)."""

    def fill(self, body: QVBoxLayout, detail: CaseDetail) -> None:
        for stop in detail.circuit:
            words = fill_in(
                self.tr("{day} · {trip} · {place} · {count} {count:activity|activities}"),
                day=self.wording.date(stop.planned_on),
                trip=stop.trip,
                place=stop.place,
                count=stop.activities,
            )
            opens = button(self.tr("Open the trip"), partial(self.page.navigate.emit, "circuit", stop.trip_id))
            body.addLayout(row(label(words), 1, opens))
        if not detail.circuit:
            body.addWidget(label(self.tr("Not taken on a circuit trip yet"), "secondary"))
            body.addLayout(row(button(self.tr("Open the trips"), partial(self.go_to_trips), "route"), 1))

    def go_to_trips(self) -> None:
        """Open the room of the trips."""
        self.page.navigate.emit("circuit", "")
