"""Choosing the form a paper is made from (选择文书样式): one search line, the forms, and what the chosen one is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from tribunal_desktop.documents.forms.conditions import names_in
from tribunal_desktop.services.form_sets import wanted_of
from tribunal_desktop.services.forms_views import FormOffer
from tribunal_desktop.services.search_tokens import haystack, matches, name_lines, words
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.papers_make_facts import FormFacts
from tribunal_desktop.ui.pages.case_file.papers_make_places import narrowest_place
from tribunal_desktop.ui.pages.case_file.papers_make_room import room_below, scrolled_in
from tribunal_desktop.ui.tables.case_papers_forms import GROUP, NUMBERED, FormsTable
from tribunal_desktop.ui.theme import Theme
from tribunal_desktop.ui.widgets import Card, DataTable, LineEdit, button, label, row

BESIDE_FROM = 820
"""Width of the section, at body size 14, from which the facts stand beside the list."""
LEAST_SHOWN, EDGES, FACTS_SEEN = 6, 24, 130


def offer_haystack(offer: FormOffer, group: str) -> str:
    """What the search line looks through: names in both languages, pinyin and initials, the group."""
    return haystack([*name_lines(offer.name.zh), *name_lines(offer.name.en), *name_lines(group)])


class FormChooser(QWidget):
    """Typing narrows the list, arrows walk, Enter or a number opens a form; what cannot be made says why."""

    chosen = Signal(str)
    """Make a paper from the form with this key."""
    place_wanted = Signal(str)
    """Go to where the missing thing is entered."""
    set_wanted = Signal()
    """Make the papers of the filing in one go."""
    back_wanted = Signal()

    def __init__(self, locale: Locale, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self._offers: tuple[FormOffer, ...] = ()
        self._found: Mapping[str, str] = {}
        self.search = LineEdit("", self.tr("form, in characters, pinyin or initials"))
        self.search.setAccessibleName(self.tr("Find a form"))
        self.search.installEventFilter(self)
        self._forms = FormsTable(locale)
        self.table = DataTable(self._forms, self.tr("Forms"), key="case.forms")
        self.table.set_empty_text(self.tr("Reading the forms…"))
        self.table.installEventFilter(self)
        self.facts = FormFacts(locale, today)
        self.make_button = button(self.tr("Make this paper"), self.open_current, "pencil", "primary")
        self._missing = label("", wrap=True)
        self._missing.setProperty("tone", "warn")
        self._go = button(self.tr("Go there"), self._go_to_missing, "chevron-right")
        self._count = label("", "secondary")
        self._listed = Card()
        line = row(self.search, self._count, spacing=10)
        line.setStretch(0, 1)
        self._listed.add(line, self.table)
        self._listed.body.addStretch(1)
        self.facts.add_acts(self._missing, row(self.make_button, self._go, 1))
        self.set_button = button("", self.set_wanted.emit, "file-text")
        self.set_button.setToolTip(self.tr("Acceptance, response, evidence, rights and duties, members of the bench"))
        heading = row(label(self.tr("Make a paper"), "heading"), 1, self.set_button)
        heading.addWidget(button(self.tr("Papers made"), self.back_wanted.emit, "chevron-left"))
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(14)
        self._across.addWidget(self._listed, 5)
        self._across.addWidget(self.facts, 3)
        body = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addLayout(heading)
        body.addLayout(self._across)
        self.setFocusProxy(self.search)
        self.search.textChanged.connect(lambda _text: self._fill())
        self.search.returnPressed.connect(self.open_current)
        self.table.picked.connect(lambda _offer: self._show_current())
        self.table.opened.connect(lambda _offer: self.open_current())

    def show_offers(self, offers: Sequence[FormOffer], haystacks: Mapping[str, str]) -> None:
        """Show the forms; the one under the cursor stays there."""
        self._offers, self._found = tuple(offers), haystacks
        self.table.set_empty_text(self.tr("No form matches."))
        wanted = len(wanted_of(self._offers))
        self.set_button.setText(fill_in(self.tr("Make the {count} {count:notice|notices} of the filing"), count=wanted))
        self.set_button.setVisible(wanted > 1)
        self._fill()

    def show_drafts(self, typed: Mapping[str, Mapping[str, str]]) -> None:
        """Mark the forms into which something was typed that is not kept yet."""
        self._forms.drafts = frozenset(key for key, values in typed.items() if values)
        self.table.viewport().update()

    def begin(self) -> None:
        """Start with an empty search line that has the keys."""
        self.search.clear()
        self.table.select_place(0)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def current(self) -> FormOffer | None:
        """The form under the cursor."""
        offer = self.table.current_row()
        return offer if isinstance(offer, FormOffer) else None

    def open_current(self) -> None:
        """Make a paper from the form under the cursor; for one that cannot be made yet go to what is missing."""
        offer = self.current()
        if offer is not None and offer.unavailable is None:
            self.chosen.emit(offer.key)
        elif offer is not None:
            self._go.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows of the search line walk through the list, numbers open one of the first forms; follow the section."""
        if watched not in (self.search, self.table):
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._fit_height()
            return super().eventFilter(watched, event)
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        number = event.text()
        if number.isascii() and number.isdigit() and number != "0" and not self.search.text():
            self._open_numbered(int(number))
            return True
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if watched is self.search and event.key() in steps:
            place = self.table.currentIndex().row() + steps[Qt.Key(event.key())]
            self.table.select_place(max(0, min(place, self.table.table.rowCount() - 1)))
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room beside the list, the facts stand below it."""
        super().resizeEvent(event)
        beside = self.width() >= BESIDE_FROM * Theme.current().size.base_px / 14
        ways = QBoxLayout.Direction
        self._across.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self.table.setColumnHidden(GROUP, not beside)
        self._fit_height()

    def showEvent(self, event: QShowEvent) -> None:
        """From now on follow the height of the section."""
        super().showEvent(event)
        if (around := scrolled_in(self)) is not None:
            around.viewport().installEventFilter(self)
        QTimer.singleShot(0, self, self._fit_height)

    def _fit_height(self) -> None:
        """As many lines as the section shows at once; facts that stand below the list are seen to be there."""
        line = self.table.verticalHeader().defaultSectionSize()
        below = self._across.direction() is QBoxLayout.Direction.TopToBottom
        room = room_below(self.table) - EDGES - (FACTS_SEEN if below else 0)
        self.table.fit_height(max(LEAST_SHOWN, room // line - 1))

    def _open_numbered(self, number: int) -> None:
        if number <= min(NUMBERED, self.table.table.rowCount()):
            self.table.select_place(number - 1)
            self.open_current()

    def _fill(self) -> None:
        wanted = words(self.search.text())
        chosen = self.current()
        shown = [
            offer for offer in self._offers if all(matches(self._found.get(offer.key, ""), word) for word in wanted)
        ]
        self.table.table.set_rows(shown)
        self._fit_height()
        same = self.table.table.place_of(lambda offer: chosen is not None and offer.key == chosen.key)
        self.table.select_place(max(0, same) if not wanted else 0)
        self._count.setText(self.tr("{shown} of {all}").format(shown=len(shown), all=len(self._offers)))
        self._show_current()

    def _show_current(self) -> None:
        offer = self.current()
        self.facts.setVisible(offer is not None)
        if offer is None:
            return
        form, missing = offer.form, offer.unavailable
        self.facts.setVisible(form is not None)
        if form is not None:
            self.facts.show_form(form, form.version, own_wording=offer.own_wording)
        self._missing.setText(getattr(missing, self._locale.lang) if missing else "")
        self._missing.setVisible(missing is not None)
        self.make_button.setVisible(missing is None)
        self._go.setVisible(missing is not None and bool(self._place_of_missing()))

    def _place_of_missing(self) -> str:
        offer = self.current()
        return narrowest_place(names_in(offer.form.needs)) if offer is not None and offer.form is not None else ""

    def _go_to_missing(self) -> None:
        self.place_wanted.emit(self._place_of_missing())
