"""Who mediates and did before, how much longer, and the levels the dispute came up through."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.glossary import LanguageNeed
from tribunal_desktop.services.mediation_people import OriginRow, PeopleOfMediation
from tribunal_desktop.services.paper_rows import KeepAs
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_keeping import Keeping
from tribunal_desktop.ui.pages.case_file.base_paper import PaperView
from tribunal_desktop.ui.pages.mediation_change import ChangeCard
from tribunal_desktop.ui.pages.mediation_part import TypedPart
from tribunal_desktop.ui.pages.mediation_team import TeamCard
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import (
    Card,
    DataTable,
    DateEdit,
    Field,
    Pill,
    button,
    label,
    main_of_card,
    restyle,
    row,
)

SEATS = "seats"
"""Where the lines of the mediators stand in what was typed."""
DAY_WIDTH = 300
"""Room for a day with the example of how to type one."""


class PeoplePart(TypedPart):
    """Team, change of mediator, longer term, levels passed."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(services, page)
        self.team = TeamCard(self)
        self.change = ChangeCard(self)
        self.term = TermCard(self)
        self.origin = OriginCard(self)
        self.language = LanguageCard(self)
        self.paper = PaperView(page)
        self.paper.back_wanted.connect(self.show_cards)
        self._cards = (self.team, self.language, self.term, self.change, self.origin)
        for card in (*self._cards, self.paper):
            self.body.addWidget(card)
        self.paper.hide()
        self.body.addStretch(1)

    def clear(self) -> None:
        self.team.forget()
        self.change.clear()
        self.term.clear()
        self.paper.hide()

    def show_writable(self, writable: bool) -> None:
        self.team.setEnabled(writable)
        self.change.show_writable(writable)

    def unsaved(self) -> State:
        seats = self.team.unsaved()
        return super().unsaved() | ({SEATS: seats} if seats else {})

    def type_again(self, state: State) -> None:
        """Seats, and the fields of the other cards; a field that was asked for comes back into view."""
        seats = state.get(SEATS)
        if isinstance(seats, list):
            self.team.type_again(seats)
        super().type_again({row: typed for row, typed in state.items() if row != SEATS})
        self.team.show_answered()
        self.change.show_answered()

    def print_current(self) -> bool:
        """Print the glossary when it is shown."""
        return not self.paper.isHidden() and self.paper.print_paper()

    def go_back(self) -> bool:
        """From the glossary to the cards; false when it is not shown."""
        if self.paper.isHidden():
            return False
        self.show_cards()
        return True

    def show_cards(self) -> None:
        """From the paper back to the cards."""
        self.paper.hide()
        self.team.show()
        self.change.show()
        self.origin.show()
        self.reload()
        self.language.print_button.setFocus()

    def show_glossary(self, paper: Paper) -> None:
        """Show the glossary as it will be printed, in place of the cards."""
        for card in self._cards:
            card.hide()
        title = self.tr("Bilingual glossary")
        keeping = Keeping(self.services.issued_papers, KeepAs(self.detail.dispute_id)) if self.detail else None
        self.paper.show_paper(paper, title, f"{title}.pdf", keeping)
        self.paper.show()

    def reload(self) -> None:
        if not self.paper.isHidden():
            return
        need, view = self.services.glossaries.need, self.services.mediation_people.view
        self.read(lambda mediation_id: (need(mediation_id), view(mediation_id)), lambda found: self._show(*found))

    def _show(self, need: LanguageNeed, view: PeopleOfMediation) -> None:
        self.language.show_need(need)
        self.counted.emit(len(view.seats))
        for card in (self.team, self.change, self.term, self.origin):
            card.show_people(view)


class TermCard(Card):
    """Both sides agree in writing to mediate longer (FM25 3)."""

    def __init__(self, part: PeoplePart) -> None:
        super().__init__(" ")
        self.set_title(self.tr("Extension by consent"))
        self._part, self._today = part, part.services.today
        self._day = DateEdit(part.wording, part.services.today, "consent_day")
        self._day.setMinimumWidth(DAY_WIDTH)
        self.field = Field(self.tr("Both sides signed the consent on"), self._day)
        self.button = main_of_card(button(self.tr("Extend the term"), self.extend, "calendar"))
        self._words = label("", "secondary", wrap=True)
        line = row(self.field, self.button, 1, spacing=12)
        line.setAlignment(self.button, Qt.AlignmentFlag.AlignBottom)
        self.add(self._words, line)

    def clear(self) -> None:
        """Empty the day."""
        self._day.set_value(None)

    def show_people(self, view: PeopleOfMediation) -> None:
        """Say what is possible, or what was done."""
        say, longer = self._part.wording, view.longer
        for part in (self.field, self.button):
            part.setVisible(longer is not None)
        if longer is not None:
            words = self.tr(
                "With the signed consent of both sides {days} {days:day|days} more, until {day}. Basis: {basis}"
            )
            self._words.setText(fill_in(words, days=longer.days, day=say.date(longer.until), basis=longer.basis))
        elif view.extended_on is not None:
            self._words.setText(
                self.tr("Extended once by the consent signed on {day}.").format(day=say.date(view.extended_on))
            )
        detail = self._part.detail
        running = detail is not None and detail.running
        over = detail.due_on if detail and running and detail.due_on and detail.due_on < self._today() else None
        if over is not None:
            words = self.tr(
                "The term ended on {day}, and it is extended only while it runs: end the mediation; what was not "
                "agreed goes on to trial, or to filing."
            )
            self._words.setText(words.format(day=say.date(over)))
        self._words.setProperty("tone", "bad" if over else "")
        restyle(self._words)
        self.setVisible((longer is not None and running) or view.extended_on is not None or over is not None)

    def extend(self) -> None:
        """Lengthen the term by the day on the consent."""
        day = self._day.value()
        self.field.clear_finding()
        if day is None:
            self.field.show_finding(self.tr("Enter the day on the signed consent."))
            self.field.setFocus()
            return
        people, mediation_id = self._part.services.mediation_people, self._part.mediation_id
        words = self.tr("The term is extended.")
        self._part.write(
            lambda: people.extend_term(mediation_id, day),
            words,
            done=self.clear,
            button=self.button,
            refused=self._refused,
        )

    def _refused(self, error: KnownError) -> None:
        if error.code != "consent_day_wrong":
            self._part.page.show_error(error)
            return
        words = self._part.wording.error(error)
        self.field.show_finding(f"{words.what} {words.why}")
        self.field.setFocus()


class LanguageCard(Card):
    """The language a party needs, who speaks it, and the glossary to print; hidden where there is no need."""

    def __init__(self, part: PeoplePart) -> None:
        super().__init__(" ")
        self.set_title(self.tr("Language"))
        self._part = part
        self._words = label("", wrap=True)
        self._spoken = Pill()
        self.print_button = button(self.tr("Bilingual glossary…"), self.print_glossary, "file-text")
        self.add(row(self._words, self._spoken, 1, self.print_button))
        self.hide()

    def show_need(self, need: LanguageNeed) -> None:
        """Say whether the mediators meet the need."""
        self._words.setText(self.tr("A party needs {language}.").format(language=need.language))
        spoken = "、".join(need.spoken_by)
        words = self.tr("{names} speaks it").format(names=spoken) if spoken else self.tr("interpreter needed")
        self._spoken.show_mark(words, Tone.GOOD if spoken else Tone.WARN)
        self.setVisible(bool(need.language))

    def print_glossary(self) -> None:
        """Show the glossary to print."""
        self._part.read(self._part.services.glossaries.paper, self._part.show_glossary)


class OriginCard(Card):
    """Each level the dispute passed, and why it moved up (层级过滤)."""

    def __init__(self, part: PeoplePart) -> None:
        super().__init__(" ")
        self.set_title(self.tr("Levels passed before"))
        say = part.wording
        self._table: RowTable[OriginRow] = RowTable(
            [
                Column("level", self.tr("Level"), lambda each: say.term(each.level), 110),
                Column("who", self.tr("Handled by"), lambda each: each.handled_by, 190),
                Column("came", self.tr("Came on"), lambda each: say.short_date(each.came_on), 130),
                Column("why", self.tr("Why it moved up"), lambda each: each.why_moved_up or "—", 0),
            ]
        )
        self.list = DataTable(self._table, self.tr("Levels passed before"), key="mediation_origin")
        self.list.set_empty_text(self.tr("No level noted: it came straight to the tribunal."))
        self.list.set_empty_action(self.tr("Note a level…"), partial(part.section_wanted.emit, "filing"))
        self.add_header(button(self.tr("Note a level…"), partial(part.section_wanted.emit, "filing"), kind="link"))
        self.add(self.list)

    def show_people(self, view: PeopleOfMediation) -> None:
        """List the levels."""
        self._table.set_rows(view.origin)
        self.list.fit_height(at_most=5)
