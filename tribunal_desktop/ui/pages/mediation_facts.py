"""What both sides say: the facts nobody disputes, to be signed, and the elements that stay in dispute."""

from __future__ import annotations

from functools import partial

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.undisputed_facts import UNDISPUTED_SHEET, DisputedPoint, FactsView
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.mediation_part import TypedPart
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, Field, Pill, TextEdit, button, label, main_of_card, row


class FactsPart(TypedPart):
    """Facts one a line; agreed elements are taken over with one button."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(services, page)
        self._view: FactsView | None = None
        self.facts = TextEdit("undisputed_facts", self.tr("One fact a line; no concession, no opinion"), lines=6)
        self._signed = Pill()
        self.take_button = button("", self.take_agreed, "plus")
        self.keep_button = main_of_card(button(self.tr("Save the facts"), self.keep, "device-floppy"))
        self._sheet = button(
            self.tr("Sheet to sign…"), partial(self.form_wanted.emit, UNDISPUTED_SHEET), "file-text", "link"
        )
        self._table: RowTable[DisputedPoint] = RowTable(
            [
                Column("what", self.tr("Element"), lambda each: each.question.of(self.wording.lang), 0),
                Column("claimant", self.tr("Plaintiff says"), lambda each: each.claimant or "—", 200),
                Column("respondent", self.tr("Defendant says"), lambda each: each.respondent or "—", 200),
            ]
        )
        self.list = DataTable(self._table, self.tr("Still in dispute"), key="mediation_disputed")
        self._none = label("", "secondary", wrap=True)
        self._lay_out()

    def clear(self) -> None:
        self._view = None
        self.facts.clear()

    def reload(self) -> None:
        self.read(self.services.undisputed_facts.view, self._show)

    def keep(self) -> None:
        """Keep the facts as they stand."""
        lines, mediation_id = self.facts.toPlainText().splitlines(), self.mediation_id
        facts = self.services.undisputed_facts
        self.write(
            lambda: facts.keep(mediation_id, lines),
            self.tr("The undisputed facts are saved."),
            lambda before: partial(facts.keep, mediation_id, before),
            self.facts.clear,
            self.keep_button,
        )

    def take_agreed(self) -> None:
        """Add the elements both sides agree on as facts."""
        if self._view is not None:
            lines = [line for line in self.facts.toPlainText().splitlines() if line.strip()]
            self.facts.setPlainText("\n".join((*lines, *(each for each in self._view.proposed if each not in lines))))
            self.facts.setFocus()

    def _show(self, view: FactsView) -> None:
        self._view = view
        if not self.unsaved():
            self.facts.setPlainText("\n".join(view.facts))
        self.counted.emit(len(view.disputed))
        self.take_button.setVisible(bool(view.proposed))
        self.take_button.setText(
            fill_in(self.tr("Take over {count} agreed {count:element|elements}"), count=len(view.proposed))
        )
        signed = view.signed_on is not None
        words = self.tr("signed {day}").format(day=self.wording.short_date(view.signed_on)) if signed else ""
        self._signed.show_mark(words or self.tr("not signed"), Tone.GOOD if signed else Tone.NEUTRAL)
        self._signed.setVisible(bool(view.facts))
        self._table.set_rows(view.disputed)
        self.list.fit_height(at_most=8)
        self.list.setVisible(bool(view.disputed))
        self._none.setVisible(not view.disputed)
        self._none.setText(
            self.tr("Both sides agree on everything they answered, or one side has not answered yet.")
            if view.has_elements
            else self.tr("No element sheet is in use. With one, only what stays in dispute is listed here.")
        )

    def _lay_out(self) -> None:
        facts = Card(self.tr("Facts nobody disputes"))
        facts.add_header(self._signed, self._sheet)
        about = label(
            self.tr(
                "Signed by all when mediation fails, they need no proof in court, except facts on personal status. "
                "Only this sheet goes to the trial, nothing of the diary and of the notes."
            ),
            "small",
            wrap=True,
        )
        facts.add(
            Field(self.tr("Undisputed facts, one a line"), self.facts),
            about,
            row(self.take_button, 1, self.keep_button),
        )
        disputed = Card(self.tr("Still in dispute"))
        disputed.add_header(
            button(self.tr("Element sheet"), partial(self.section_wanted.emit, "elements"), kind="link")
        )
        disputed.add(self._none, self.list)
        self.body.addWidget(facts)
        self.body.addWidget(disputed)
        self.body.addStretch(1)
