"""What papers say about the tribunal besides its name: address, telephone, account; empty fields print a blank."""

from __future__ import annotations

import dataclasses

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from tribunal_desktop.rules.terms import Right
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.court_contact import CourtContact
from tribunal_desktop.services.rights import holders, may
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.widgets import Card, Field, LineEdit, button, label, row

COLUMNS = 2


class TribunalSection(QWidget):
    """One card of fields; who may not write them reads them."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__()
        self._services, self._page = services, page
        self._kept = CourtContact()
        self._editors: dict[str, LineEdit] = {}
        self.fields = {
            "address": self._field("address", self.tr("Address"), self.tr("as it stands in notices and on cards")),
            "postcode": self._field("postcode", self.tr("Postcode")),
            "phone": self._field("phone", self.tr("Telephone")),
            "office_hours": self._field("office_hours", self.tr("Office hours")),
            "fee_account": self._field("fee_account", self.tr("Fee account"), self.tr("holder, bank, number")),
            "higher_court": self._field("higher_court", self.tr("Court of appeal"), self.tr("the intermediate court")),
            "enquiry": self._field("enquiry", self.tr("How a case is looked up"), self.tr("for example 12368")),
            "supervision_phone": self._field("supervision_phone", self.tr("Telephone for complaints")),
        }
        self.save_button = button(self.tr("Save for all papers"), self.save, "check")
        self._lay_out()

    def refresh(self) -> None:
        """Read again; what is being typed stays."""
        self._page.run(self._services.court_contact.read, self._show)

    def save(self) -> None:
        """Keep what is typed for all papers from now on."""
        typed = self.typed()
        self._page.run(lambda: self._services.court_contact.save(typed), self._saved, busy_widget=self.save_button)

    def typed(self) -> CourtContact:
        """What stands in the fields."""
        return CourtContact(**{name: self._editors[name].value() for name in self.fields})

    def _show(self, contact: CourtContact) -> None:
        if self.typed() == self._kept:
            for name, value in dataclasses.asdict(contact).items():
                self._editors[name].setText(value)
        self._kept = contact

    def _saved(self, _nothing: None) -> None:
        self._kept = self.typed()
        self._page.tell(self.tr("Saved. Papers made from now on say so."))
        self._page.data_changed.emit()
        self.refresh()

    def _field(self, name: str, title: str, example: str = "") -> Field:
        self._editors[name] = LineEdit(f"tribunal_{name}", example)
        return Field(title, self._editors[name])

    def _lay_out(self) -> None:
        card = Card(self.tr("The tribunal on its papers"))
        card.add(
            label(
                self.tr(
                    "Notices, summonses and cards print these words. What is left empty becomes a blank line to "
                    "write on, and the check of the paper says so."
                ),
                "small",
                wrap=True,
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        for at, field in enumerate(self.fields.values()):
            grid.addWidget(field, at // COLUMNS, at % COLUMNS)
        card.body.addLayout(grid)
        card.add(row(self.save_button, 1))
        if not may(self._services.actor.post, Right.WRITE_FORMS):
            self._only_read(card)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 14, 0, 0)
        body.addWidget(card)
        body.addStretch(1)

    def _only_read(self, card: Card) -> None:
        for name in self.fields:
            self._editors[name].setReadOnly(True)
        self.save_button.setEnabled(False)
        say = self._page.wording
        posts = ("、" if say.lang == "zh" else ", ").join(say.term(post) for post in holders(Right.WRITE_FORMS))
        card.add(label(self.tr("Only these posts may change it: {posts}").format(posts=posts), "small", wrap=True))
