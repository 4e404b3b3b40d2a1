"""What is handed to the parties when papers come in (收案告知): all printed with one press, or each opened first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.form_sets import COUNTER_SET, SetMade, make_set
from tribunal_desktop.services.forms_views import FormOffer
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.papers_make_out import NewPapers
from tribunal_desktop.ui.widgets import button
from tribunal_desktop.ui.widgets.wrapping import WrappingRow


class HandedOutPapers(QWidget):
    """The notices meant for a dispute of this kind; nothing where there are none."""

    form_wanted = Signal(str)
    """Open the form with this key."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._page = services, page
        self._out = NewPapers(services, page, self)
        self._dispute_id = ""
        self.print_all = button("", self.print_each, "printer")
        self.print_all.setToolTip("Ctrl+P")
        self._forms = WrappingRow()
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        first = WrappingRow(self.print_all)
        body.addLayout(first)
        body.addLayout(self._forms)
        self.hide()

    def show_dispute(self, dispute_id: str) -> None:
        """Offer what is handed out with a dispute."""
        self._dispute_id = dispute_id
        self.hide()
        forms = self._services.forms
        self._page.run(lambda: forms.offered(dispute_id), partial(self._show, dispute_id))

    def print_each(self) -> bool:
        """Keep every notice for everybody who gets it, and print them one after the other; False when none is left."""
        if not self.print_all.isEnabled() or self.isHidden():
            return False
        forms, dispute_id = self._services.forms, self._dispute_id
        self._page.run(
            lambda: make_set(forms, dispute_id, COUNTER_SET, proposed=True),
            partial(self._made, dispute_id),
            busy_widget=self.print_all,
        )
        return True

    def _made(self, dispute_id: str, made: SetMade) -> None:
        if made.papers:
            self._out.queue(made.papers, made.for_whom, run=True)
        if made.left:
            left = "、".join(getattr(name, self._page.wording.lang) for name in made.left)
            self._page.tell(self.tr("Still to be filled in: {forms}").format(forms=left))
        self._page.data_changed.emit()
        if dispute_id == self._dispute_id:
            self.show_dispute(dispute_id)

    def _show(self, dispute_id: str, offers: Sequence[FormOffer]) -> None:
        if dispute_id != self._dispute_id:
            return
        self._forms.clear()
        by_key = {offer.key: offer for offer in offers if offer.proposed}
        meant = [by_key[key] for key in COUNTER_SET if key in by_key]
        for offer in meant:
            opens = partial(self.form_wanted.emit, offer.key)
            self._forms.addWidget(button(getattr(offer.name, self._page.wording.lang), opens, "file-text"))
        new = sum(1 for offer in meant if not offer.made)
        words = fill_in(self.tr("Print the {count} {count:notice|notices} for everybody"), count=new)
        self.print_all.setText(words if new else self.tr("The notices were made"))
        self.print_all.setEnabled(bool(new))
        self.setVisible(bool(meant))
