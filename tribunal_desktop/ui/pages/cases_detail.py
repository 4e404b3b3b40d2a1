"""The open dispute below the list: its file in tabs, with everything that can be done next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from tribunal_desktop.rules.terms import Confirmation, MediationStatus, PartyKind, Stage
from tribunal_desktop.services.case_views import CaseDetail, ChangedRows, DeadlineView, PartyView
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.calculators_link import SandboxLink
from tribunal_desktop.ui.tables.cases import STAGE_TONES, parties_words
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DeadlineBar, Pill, WhyButton, button, label, row

DELIVERY_MARKS = {
    Confirmation.WAITING: (Tone.WARN, "clock"),
    Confirmation.SEALED: (Tone.INFO, "send"),
    Confirmation.DELIVERED: (Tone.GOOD, "circle-check"),
    Confirmation.REFUSED: (Tone.BAD, "alert-circle"),
}
MEDIATION_TONES = {
    MediationStatus.RUNNING: Tone.INFO,
    MediationStatus.AGREED: Tone.GOOD,
    MediationStatus.FAILED: Tone.NEUTRAL,
}


class CaseDetailView(Card):
    """Shows one ``CaseDetail``; ``page_wanted`` opens another room at this dispute."""

    page_wanted = Signal(str, str)
    amend_wanted = Signal(str)
    filing_wanted = Signal()
    allocation_wanted = Signal()

    def __init__(self, wording: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._wording = wording
        self._detail: CaseDetail | None = None
        self._heading = label("", "heading")
        self._heading.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._stage = Pill()
        self._circuit = Pill(self.tr("On circuit"), Tone.INFO, "route")
        self._file = button(self.tr("Note filing…"), self.filing_wanted.emit, "check")
        self._mediate = button(self.tr("Assign mediator"), lambda: self._go("mediation"), "heart-handshake")
        self._amend = button(self.tr("Correct"), self._ask_to_amend, "pencil")
        self._papers = button(self.tr("Papers"), lambda: self._go("papers"), "printer")
        self._actions = row(self._file, self._mediate, self._amend, self._papers)
        self._marks = row(self._stage, self._circuit)
        self.add(row(self._heading, self._marks, 1, self._actions, spacing=12))
        self._tabs = QTabWidget()
        self._tabs.setAccessibleName(self.tr("Parts of the file"))
        self._tabs.setDocumentMode(True)
        self.add(self._tabs)

    def show_detail(self, detail: CaseDetail) -> None:
        """Fill the card; the tab that was open stays open."""
        self._detail = detail
        self._heading.setText(f"{detail.row.number}　{self._parties_line(detail)}")
        self._heading.setToolTip(self._heading.text())
        self.setAccessibleName(self._heading.text())
        stage = self._wording.term(detail.row.outcome if detail.row.outcome else detail.row.stage)
        self._stage.show_mark(stage, STAGE_TONES[detail.row.stage])
        self._circuit.setVisible(detail.row.on_circuit)
        self._file.setVisible(detail.row.stage is Stage.RECEIVED)
        self._mediate.setVisible(detail.row.stage in (Stage.RECEIVED, Stage.FILED))
        self._amend.setVisible(detail.closed_on is None)
        self._fill_tabs(detail)

    def dispute_id(self) -> str:
        """The dispute that is shown; empty when none is."""
        return self._detail.row.id if self._detail else ""

    def detail(self) -> CaseDetail | None:
        """What is shown."""
        return self._detail

    def show_tab(self, place: int) -> None:
        """Open a tab and put the focus on its name."""
        self._tabs.setCurrentIndex(place)
        self._tabs.tabBar().setFocus(Qt.FocusReason.OtherFocusReason)

    def text(self) -> str:
        """Every word on the card, for tests and for reading aloud."""
        return "\n".join(part.text() for part in self.findChildren(QLabel) if part.text())

    def _go(self, page: str) -> None:
        self.page_wanted.emit(page, self.dispute_id())

    def _ask_to_amend(self) -> None:
        self.amend_wanted.emit(self.dispute_id())

    def _parties_line(self, detail: CaseDetail) -> str:
        who = parties_words(detail.row, self.tr("{plaintiff} v. {defendant}"))
        cause = detail.row.cause
        return f"{who}　{cause.of(self._wording.lang)}" if cause else who

    def _fill_tabs(self, detail: CaseDetail) -> None:
        place = max(0, self._tabs.currentIndex())
        while self._tabs.count():
            page = self._tabs.widget(0)
            self._tabs.removeTab(0)
            if page is not None:
                page.deleteLater()
        counted: list[tuple[str, int | None, Callable[[], QWidget]]] = [
            (self.tr("Overview"), None, lambda: self._overview(detail)),
            (self.tr("Parties"), len(detail.parties), lambda: self._party_list(detail.parties)),
            (self.tr("Allocation"), None, lambda: self._allocation(detail)),
            (self.tr("Mediation"), len(detail.mediations), lambda: self._mediation_list(detail)),
            (self.tr("Circuit"), len(detail.circuit), lambda: self._circuit_list(detail)),
            (self.tr("Papers"), len(detail.papers), lambda: self._paper_list(detail)),
            (self.tr("Time limits"), len(detail.deadlines), lambda: self._deadline_list(detail.deadlines)),
            (self.tr("Trail"), len(detail.timeline), lambda: self._timeline(detail)),
        ]
        for name, count, make in counted:
            self._tabs.addTab(make(), name if count is None else f"{name} {count}")
        self._tabs.setCurrentIndex(place)

    def _overview(self, detail: CaseDetail) -> QWidget:
        say = self._wording
        village = f"{detail.township}{detail.row.village}" if detail.row.village else "—"
        left = [
            (self.tr("Received"), say.moment(detail.received_at)),
            (self.tr("Channel"), say.term(detail.channel)),
            (self.tr("Amount"), say.money(detail.row.amount_fen)),
            (self.tr("Place"), village),
            (self.tr("Taken in by"), detail.received_by or "—"),
        ]
        right = [
            (self.tr("Filed"), say.date(detail.filed_on)),
            (self.tr("Provisional no."), detail.provisional_no),
            (self.tr("Judge"), detail.judge or "—"),
            (self.tr("Assistant, clerk"), "、".join(filter(None, (detail.assistant, detail.clerk))) or "—"),
            (self.tr("Language need"), detail.language_need or self.tr("none stated")),
        ]
        page, body = _page(above=8)
        columns = QHBoxLayout()
        columns.setSpacing(28)
        columns.addLayout(_pairs(left), 3)
        columns.addLayout(_pairs(right), 3)
        columns.addWidget(self._limits_beside(detail.deadlines), 4)
        body.addLayout(columns)
        body.addLayout(
            _pairs([(self.tr("Claim"), detail.claim_text or "—"), (self.tr("Facts"), detail.facts_text or "—")])
        )
        if detail.confirmed:
            body.addWidget(
                label(
                    self.tr("{count} questions were checked against the papers").format(count=len(detail.confirmed)),
                    "small",
                )
            )
        body.addStretch(1)
        return page

    def _limits_beside(self, deadlines: Sequence[DeadlineView]) -> QWidget:
        page, body = _page()
        body.addWidget(label(self.tr("Time limits"), "strong"))
        if not deadlines:
            body.addWidget(label(self.tr("No limit is running"), "secondary"))
        for limit in deadlines[:3]:
            body.addWidget(self._limit_line(limit))
        body.addStretch(1)
        return page

    def _limit_line(self, limit: DeadlineView) -> QWidget:
        page, body = _page()
        words = self._limit_words(limit)
        line = label(f"{limit.name.of(self._wording.lang)}　{words}", wrap=True)
        if limit.done_on is None and limit.days_left < 0:
            line.setProperty("tone", "bad")
        why, sandbox = WhyButton(self._why(limit)), SandboxLink(limit.rule_id, limit.started_on)
        sandbox.opened.connect(self.page_wanted)
        top = row(line, why, sandbox)
        top.setStretch(0, 1)
        for link in (why, sandbox):
            top.setAlignment(link, Qt.AlignmentFlag.AlignTop)
        body.addLayout(top)
        if limit.done_on is None:
            body.addWidget(DeadlineBar(limit.used_share, words))
        return page

    def _limit_words(self, limit: DeadlineView) -> str:
        day = self._wording.date(limit.due_on)
        if limit.done_on is not None:
            return self.tr("✓ done on {day}").format(day=self._wording.date(limit.done_on))
        if limit.days_left < 0:
            return self.tr("ended on {day}, {days} days overdue").format(day=day, days=-limit.days_left)
        if limit.days_left == 0:
            return self.tr("ends today, {day}").format(day=day)
        return self.tr("ends on {day}, {days} days left").format(day=day, days=limit.days_left)

    def _why(self, limit: DeadlineView) -> str:
        say = self._wording
        said = self.tr("Counted from the day after {start}; the last day is {nominal}.").format(
            start=say.date(limit.started_on), nominal=say.date(limit.nominal_on)
        )
        if limit.due_on != limit.nominal_on:
            said += " " + self.tr("That is a rest day, so it moves to {due}.").format(due=say.date(limit.due_on))
        if limit.provisional:
            said += " " + self.tr("The year's holiday notice is not out yet: provisional.")
        return said + " " + self.tr("Basis: {basis}").format(basis=limit.basis)

    def _party_list(self, parties: Sequence[PartyView]) -> QWidget:
        page, body = _page(above=8)
        for party in parties:
            role = Pill(self._wording.term(party.role), Tone.INFO)
            kind = label(self._wording.term(party.kind), "small")
            body.addLayout(row(role, label(party.name, "strong"), kind, 1))
            body.addLayout(_pairs(self._party_facts(party), columns=3))
        body.addStretch(1)
        return page

    def _party_facts(self, party: PartyView) -> list[tuple[str, str]]:
        say = self._wording
        born = "—"
        if party.birth_date is not None:
            born = self.tr("{day} ({age} years)").format(day=party.birth_date.isoformat(), age=party.age)
        number = f"{say.term(party.id_type)} {party.id_number}".strip()
        person = [
            (self.tr("Sex"), say.term(party.sex)),
            (self.tr("Born"), born),
            (self.tr("Ethnicity"), party.ethnicity or "—"),
            (self.tr("ID"), number),
            (self.tr("Occupation"), party.occupation or "—"),
            (self.tr("Employer"), party.employer or "—"),
        ]
        both = [
            (self.tr("Domicile"), party.domicile or "—"),
            (self.tr("Phone"), party.phone or "—"),
            (
                self.tr("Represented by"),
                " ".join(filter(None, (party.representative_name, party.representative_post))) or "—",
            ),
        ]
        return person + both if party.kind is PartyKind.NATURAL else [(self.tr("ID"), number), *both]

    def _allocation(self, detail: CaseDetail) -> QWidget:
        page, body = _page(above=8)
        if detail.filed_on is None:
            return self._ended(page, body, False, self.tr("Not filed yet: a judge is allocated after filing."))
        body.addLayout(_pairs([(self.tr("Judge"), detail.judge or self.tr("none yet"))]))
        words = self.tr("Draws and changes of judge") if detail.judge else self.tr("Allocate a judge")
        body.addLayout(row(button(words, self.allocation_wanted.emit, "users"), 1))
        return self._ended(page, body, True, "")

    def _mediation_list(self, detail: CaseDetail) -> QWidget:
        page, body = _page(above=8)
        for mediation in detail.mediations:
            words = self.tr("{mediator} · {mode} · {sessions} sessions · until {due}").format(
                mediator=mediation.mediator,
                mode=self._wording.term(mediation.mode),
                sessions=mediation.sessions,
                due=self._wording.date(mediation.due_on),
            )
            mark = Pill(self._wording.term(mediation.status), MEDIATION_TONES[mediation.status])
            body.addLayout(row(mark, label(words), 1))
        if detail.mediations:
            body.addLayout(row(button(self.tr("Open the mediation"), lambda: self._go("mediation")), 1))
        return self._ended(page, body, bool(detail.mediations), self.tr("No mediation yet"))

    def _circuit_list(self, detail: CaseDetail) -> QWidget:
        page, body = _page(above=8)
        for stop in detail.circuit:
            words = self.tr("{day} · {trip} · {place} · {count} activities").format(
                day=self._wording.date(stop.planned_on), trip=stop.trip, place=stop.place, count=stop.activities
            )
            opens = button(self.tr("Open the trip"), partial(self.page_wanted.emit, "circuit", stop.trip_id))
            body.addLayout(row(label(words), 1, opens))
        return self._ended(page, body, bool(detail.circuit), self.tr("Not taken on a circuit trip yet"))

    def _paper_list(self, detail: CaseDetail) -> QWidget:
        page, body = _page(above=8)
        for paper in detail.papers:
            words = self.tr("{title} · version {version} · {pages} pages · {copies} copies printed").format(
                title=paper.title, version=paper.version, pages=paper.pages, copies=paper.copies
            )
            when = f"{self._wording.short_moment(paper.issued_at)} {paper.issued_by}"
            body.addLayout(row(label(words), 1, label(when, "small")))
        if detail.papers:
            body.addLayout(row(button(self.tr("Open the papers"), lambda: self._go("papers")), 1))
        return self._ended(page, body, bool(detail.papers), self.tr("No paper issued yet"))

    def _deadline_list(self, deadlines: Sequence[DeadlineView]) -> QWidget:
        page, body = _page(above=8)
        for limit in deadlines:
            body.addWidget(self._limit_line(limit))
        return self._ended(page, body, bool(deadlines), self.tr("No limit is running"))

    def _timeline(self, detail: CaseDetail) -> QWidget:
        page, body = _page(above=8)
        for entry in detail.timeline:
            tone, icon = DELIVERY_MARKS[entry.delivery]
            when = label(self._wording.short_moment(entry.at), "secondary")
            when.setMinimumWidth(150)
            who = label(entry.actor, "strong")
            who.setMinimumWidth(70)
            what = label("；".join(self._change_words(change) for change in entry.changes), wrap=True)
            line = row(when, who, what, Pill(self._wording.term(entry.delivery), tone, icon), spacing=12)
            line.setStretch(2, 1)
            body.addLayout(line)
        return self._ended(page, body, bool(detail.timeline), self.tr("Nothing recorded"))

    def _change_words(self, change: ChangedRows) -> str:
        say = self._wording.text
        what = say(f"timeline.type.{change.record_type}")
        if change.operation == "create":
            many = change.count > 1
            return say("timeline.create_many" if many else "timeline.create", what=what, count=change.count)
        if change.operation == "delete":
            return say("timeline.delete", what=what)
        fields = dict.fromkeys(self._field_name(name) for name in change.fields)
        return say(
            "timeline.update", what=what, fields="、".join(fields) if self._wording.lang == "zh" else ", ".join(fields)
        )

    def _field_name(self, name: str) -> str:
        try:
            return self._wording.text(f"timeline.field.{name}")
        except KeyError:
            return self._wording.text("timeline.field.other")

    def _ended(self, page: QWidget, body: QVBoxLayout, filled: bool, nothing: str) -> QWidget:
        if not filled:
            body.addWidget(label(nothing, "secondary"))
        body.addStretch(1)
        return page


def _page(above: int = 0) -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    body = QVBoxLayout(page)
    body.setContentsMargins(0, above, 0, 0)
    body.setSpacing(8)
    return page, body


def _pairs(pairs: Sequence[tuple[str, str]], columns: int = 1) -> QGridLayout:
    """Names with their values in a grid of ``columns`` pairs."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(8)
    for place, (name, value) in enumerate(pairs):
        line, column = divmod(place, columns)
        named = label(name, "secondary")
        named.setMinimumWidth(72)
        shown = label(value, wrap=True)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(named, line, column * 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(shown, line, column * 2 + 1)
        grid.setColumnStretch(column * 2 + 1, 1)
    return grid
