"""Village cards in the room of supervision (村情卡)."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QComboBox, QWidget

from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.terms import HarmonyStatus
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.village_cards import StatusStep, VillageCard, VillageCards
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.supervision_views import SupervisionView
from tribunal_desktop.ui.tables.supervision_villages import VillagesTable
from tribunal_desktop.ui.widgets import Card, DataTable, DateEdit, Field, LineEdit, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings

ROWS_SHOWN = 6


class VillagesView(SupervisionView):
    """The villages above, the card of the one under the cursor below; others grant the status, it is noted here."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._words = label("", "secondary", wrap=True)
        self.list = DataTable(VillagesTable(self.wording), self.tr("Village cards"), key="supervision.villages")
        self.list.set_empty_text(self.tr("No village yet. Add them in Settings."))
        self._card = Card(" ")
        self._steps = label("", wrap=True)
        self._status = QComboBox()
        self._status.setObjectName("village_status")
        for status in HarmonyStatus:
            self._status.addItem(self.wording.term(status), status)
        self._since = DateEdit(self.wording, services.today, "village_since")
        self._granted_by = LineEdit("village_granted_by", self.tr("for example the town's party committee"))
        self._basis = LineEdit("village_basis", self.tr("number of the paper, or the criteria that were met"))
        self.fields = {
            "status": Field(self.tr("Status"), self._status),
            "since_on": Field(self.tr("Since"), self._since, required=True),
            "granted_by": Field(self.tr("By whom"), self._granted_by, required=True),
            "basis": Field(self.tr("Basis"), self._basis),
        }
        self.save_button = button(self.tr("Note the status"), self._check, "check", "primary")
        self.cases_button = button(self.tr("This year's filings"), self._open_cases, "folders")
        self._card.add(
            self._steps,
            row(*(self.fields[name] for name in ("status", "since_on", "granted_by")), spacing=12),
            self.fields["basis"],
            row(self.save_button, self.cases_button, 1),
        )
        self.body.addWidget(self._words)
        self.put_table(self.list)
        self.body.addWidget(self._card)
        self.body.addStretch(1)
        self.list.picked.connect(self._show_card)
        self.list.opened.connect(lambda _row: self._open_cases())

    def reload(self) -> None:
        """Read the cards."""
        self.page.run(self.services.village_cards.cards, self._show)

    def _show(self, found: VillageCards) -> None:
        kept = self.list.current_row()
        self.list.table.set_rows(found.rows)
        self.list.fit_height(ROWS_SHOWN)
        wanted = kept.village_id if kept is not None else ""
        place = self.list.table.place_of(lambda each: each.village_id == wanted)
        self.list.select_place(max(0, place))
        self._card.setVisible(bool(found.rows))
        words = self.tr("{first} to {last}, against {before} to {until}: periods of the same length.")
        say = self.wording.date
        spans = {"first": found.first, "last": found.last, "before": found.first_before, "until": found.last_before}
        self._words.setText(words.format(**{name: say(day) for name, day in spans.items()}))

    def _show_card(self, card: VillageCard | None) -> None:
        if card is None:
            return
        self._card.set_title(f"{card.township}{card.name}")
        show_findings(self.fields, (), self.wording.lang)
        self.page.run(partial(self.services.village_cards.history, card.village_id), partial(self._show_steps, card))

    def _show_steps(self, card: VillageCard, steps: tuple[StatusStep, ...]) -> None:
        current = self.list.current_row()
        if current is None or current.village_id != card.village_id:
            return
        said = [
            self.tr("{day} {status}, {body} {basis}")
            .format(
                day=self.wording.date(step.since_on),
                status=self.wording.term(step.status),
                body=step.granted_by,
                basis=step.basis_text,
            )
            .strip()
            for step in steps
        ]
        self._steps.setText("\n".join(said) or self.tr("Not on the way to a village without litigation yet."))

    def _check(self) -> None:
        card = self.list.current_row()
        if card is None:
            return
        since_on, body = self._since.value(), self._granted_by.value()
        wrong = (Finding("not_a_date", "since_on", Severity.BLOCK),) if self._since.is_wrong() else ()
        service = self.services.village_cards
        self.page.run(
            lambda: wrong or service.check(card.village_id, since_on, body),
            lambda findings: self._save(card, findings),
            busy_widget=self.save_button,
        )

    def _save(self, card: VillageCard, findings: tuple[Finding, ...]) -> None:
        show_findings(self.fields, findings, self.wording.lang)
        if blocking(findings):
            return
        status, since_on = HarmonyStatus(self._status.currentData()), self._since.value()
        body, basis = self._granted_by.value(), self._basis.value()
        service = self.services.village_cards
        self.page.run(
            lambda: service.note_status(card.village_id, status, since_on, body, basis),
            lambda _none: self._saved(card),
            busy_widget=self.save_button,
        )

    def _saved(self, card: VillageCard) -> None:
        for editor in (self._granted_by, self._basis):
            editor.clear()
        self._since.set_value(None)
        self.page.data_changed.emit()
        self.page.tell(self.tr("Noted for {village}").format(village=card.name))
        self.reload()

    def _open_cases(self) -> None:
        card = self.list.current_row()
        if card is not None:
            self.open_list(card.cases)
