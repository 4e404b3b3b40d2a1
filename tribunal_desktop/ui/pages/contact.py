"""Contact visits (联络指导): the monthly day of the court contact person and the sheet of one visit."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.contact_rows import VisitAgenda, VisitDetail, VisitRow
from tribunal_desktop.services.drafts import DraftRow
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.contact_agenda import AgendaView
from tribunal_desktop.ui.pages.contact_visit import VisitView
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import DraftKeeper, DraftOffer, Pill
from tribunal_desktop.ui.workers import Tasks

PAGE_KEY = "contact"
_NO_DRAFT = {"visit_day", "visit_contact", "problem_kind", "problem_owner"}
"""Editors that are never empty: alone they are nothing that was typed."""


class ContactPage(Page):
    """The agenda, and one visit with its paper beside it."""

    def __init__(self, services: Services, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(tasks, locale, parent)
        self._services = services
        self._visit: VisitDetail | None = None
        self._restored: State = {}
        self._state = Pill()
        self.add_beside_title(self._state)
        self._visit_actions = [
            self.add_action(self.tr("All visits"), self._show_agenda_view, "chevron-left", keys="Esc"),
            self.add_action(self.tr("Save as PDF…"), lambda: self.sheet.save_sheet(), "download"),
            self.add_action(self.tr("Print…"), self.print_current, "printer", keys="Ctrl+P"),
        ]
        self._complete = self.add_action(
            self.tr("Complete the visit"), lambda: self.sheet.complete(), "check", primary=True
        )
        self._open = self.add_action(
            self.tr("Open the visit"), self.create_new, "calendar", primary=True, keys="Ctrl+N"
        )
        self._offer = DraftOffer(locale)
        self._offer.taken.connect(lambda draft: self._put_back(draft.data))
        self._offer.dropped.connect(lambda _draft: self._drop_draft())
        self.agenda = AgendaView(services, self)
        self.agenda.changed.connect(self._changed)
        self.agenda.visit_wanted.connect(self.open_item)
        self.sheet = VisitView(services, self)
        self.sheet.changed.connect(self._changed)
        self.sheet.saved.connect(self._saved)
        self.body.addWidget(self._offer)
        self.body.addWidget(self.agenda, 1)
        self.body.addWidget(self.sheet, 1)
        self._draft = DraftKeeper(tasks, services.drafts.keep, PAGE_KEY, self._unsaved, self)
        self._draft.watch(self.agenda, self.sheet)
        self._show_actions()

    def title(self) -> str:
        return self.tr("Contact visits")

    def help_text(self) -> str:
        return self.tr(
            "The court contact person comes on the first Saturday of each month. Begin with what earlier "
            "visits left open, then write a word on each of the four duties, record problems with the day by "
            "which they are to be put right, and take questions to the judges' meeting. Everything is saved "
            "when you leave its field; the sheet on the right is the paper both sides sign. Answers are "
            "guidance, never an order on a pending case."
        )

    def refresh(self) -> None:
        if self._visit is not None:
            self._load_visit(self._visit.id)
        else:
            self._load_agenda()

    def open_item(self, key: str) -> None:
        self.sheet.keep()
        self.show_loading()
        self._load_visit(key)

    def item_key(self) -> str:
        return self._visit.id if self._visit else ""

    def create_new(self) -> bool:
        if self._visit is None:
            self.agenda.open_visit()
        return True

    def print_current(self) -> bool:
        return self._visit is not None and self.sheet.print_sheet()

    def go_back(self) -> bool:
        view = self.agenda if self._visit is None else self.sheet
        if view.close_panels():
            return True
        if self._visit is None:
            return False
        self._show_agenda_view()
        return True

    def restore_state(self, state: State) -> None:
        super().restore_state(state)
        self._restored = state

    def _load_agenda(self) -> None:
        contact, today = self._services.contact, self._services.today()
        self.run(lambda: (contact.agenda(today), contact.visits()), self._show_agenda)

    def _load_visit(self, visit_id: str) -> None:
        contact, today = self._services.contact, self._services.today()
        self.run(lambda: contact.detail(visit_id, today), self._show_visit)

    def _show_agenda_view(self) -> None:
        self.sheet.keep()
        self._draft.flush()
        self._visit = None
        self._draft.entity_key = ""
        self._offer.hide()
        self._load_agenda()

    def _show_agenda(self, found: tuple[VisitAgenda, tuple[VisitRow, ...]]) -> None:
        if self._visit is not None:
            return
        agenda, visits = found
        self.set_title(self.title())
        self.set_subtitle(
            fill_in(
                self.tr(
                    "{visits} {visits:visit|visits} · {overdue} overdue · {open} still open · {questions} "
                    "{questions:question waits|questions wait}"
                ),
                visits=len(visits),
                overdue=len(agenda.overdue),
                open=len(agenda.open),
                questions=len(agenda.unanswered),
            )
        )
        self._open.setText(self.tr("Open the visit") if agenda.visit_id is None else self.tr("Go on with the visit"))
        self.agenda.show_agenda(agenda, visits)
        self._type_again()
        self._show_actions()
        self.show_content()

    def _show_visit(self, visit: VisitDetail) -> None:
        fresh = self._visit is None or self._visit.id != visit.id
        if fresh:
            self._draft.flush()
        self._visit = visit
        self._draft.entity_key = visit.id
        self.set_title(self.tr("Visit of {day}").format(day=self.wording.date(visit.facts.visited_on)))
        self.set_subtitle(f"{visit.court_name} → {visit.tribunal_name}")
        if visit.completed_at is None:
            self._state.show_mark(self.tr("under way"), Tone.INFO, "pencil")
        else:
            when = self.wording.short_moment(visit.completed_at)
            self._state.show_mark(self.tr("completed {when}").format(when=when), Tone.GOOD, "circle-check")
        self.sheet.show_visit(visit)
        self._type_again()
        self._show_actions()
        self.show_content()
        if fresh:
            self.run(lambda: self._services.drafts.offered(PAGE_KEY), self._offer_draft)

    def _show_actions(self) -> None:
        in_visit = self._visit is not None
        self.agenda.setVisible(not in_visit)
        self.sheet.setVisible(in_visit)
        for action in (*self._visit_actions, self._state):
            action.setVisible(in_visit)
        self._open.setVisible(not in_visit)
        self._complete.setVisible(self._visit is not None and self._visit.completed_at is None)

    def _changed(self) -> None:
        self._draft.touch()
        self.data_changed.emit()
        self.refresh()

    def _saved(self) -> None:
        self._draft.touch()
        self.data_changed.emit()

    def _unsaved(self) -> State:
        typed = {name: value for name, value in self.typed_state().items() if name not in _NO_DRAFT}
        return self.sheet.unsaved(typed) if self._visit is not None else typed

    def _type_again(self) -> None:
        state, self._restored = self._restored, {}
        if state:
            super().restore_state(state)

    def _offer_draft(self, drafts: tuple[DraftRow, ...]) -> None:
        mine = next((draft for draft in drafts if draft.entity_key == self.item_key()), None)
        if mine is not None and mine.data != self._unsaved():
            self._offer.show_draft(mine)

    def _put_back(self, data: State) -> None:
        super().restore_state(data)
        self._draft.touch()

    def _drop_draft(self) -> None:
        key = self.item_key()
        self.run(lambda: self._services.drafts.drop(PAGE_KEY, key))
