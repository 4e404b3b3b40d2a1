"""The contact diary of a mediation: one line a contact by keyboard, a pasted chat as many."""

from __future__ import annotations

from datetime import datetime, time

from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from tribunal_desktop.rules.beijing_time import BEIJING, beijing_day
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.terms import ContactWay
from tribunal_desktop.rules.typed import parse_clock
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.mediation_diary import ContactDetails, ContactRow
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.mediation_part import TypedPart
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import (
    Card,
    DataTable,
    DateEdit,
    Field,
    LineEdit,
    TextEdit,
    button,
    label,
    main_of_card,
    row,
)
from tribunal_desktop.ui.widgets.fields import show_findings


class DiaryPart(TypedPart):
    """Time, way, point and next step of every contact between the sittings."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(services, page)
        self._day = DateEdit(self.wording, services.today, "contact_day")
        self._time = LineEdit("contact_time", "09:30")
        self._way = QComboBox()
        self._way.setObjectName("contact_way")
        for way in ContactWay:
            self._way.addItem(self.wording.term(way), way.value)
        self._whom = QComboBox()
        self._whom.setObjectName("contact_whom")
        self._whom.setEditable(True)
        self._point = LineEdit("contact_point", self.tr("What it was about, in one sentence"))
        self._next = LineEdit("contact_next", self.tr("For example: ask the other side"))
        self._next_on = DateEdit(self.wording, services.today, "contact_next_on")
        self.fields = {
            "day": Field(self.tr("Day"), self._day, required=True),
            "contacted_at": Field(self.tr("Time"), self._time, required=True),
            "way": Field(self.tr("Way"), self._way),
            "whom": Field(self.tr("With whom"), self._whom),
            "point": Field(self.tr("Point"), self._point, required=True),
            "next_step": Field(self.tr("Next step"), self._next),
            "next_on": Field(self.tr("Until"), self._next_on),
        }
        self.keep_button = button(self.tr("Save the contact"), self.keep, "check", "primary")
        self._paste_button = button(self.tr("Paste a chat"), self._open_paste, "file-import")
        self._table: RowTable[ContactRow] = RowTable(self._columns())
        self.list = DataTable(self._table, self.tr("Contacts"), key="mediation_contacts")
        self.list.set_empty_text(self.tr("No contact noted yet."))
        self.list.picked.connect(lambda _line: self._allow())
        self._done = button(self.tr("Next step done"), self._tick, "check")
        self._strike = button(self.tr("Strike out"), self._strike_chosen, "trash")
        self.chat = TextEdit(
            "contact_chat",
            self.tr("Copy the chat on the phone or computer and paste it here; names and times are read"),
            6,
        )
        self._read_words = label("", "small", wrap=True)
        self.take_button = main_of_card(button(self.tr("Take in as contacts"), self.take_chat, "check"))
        self.paste = Card(self.tr("Paste a chat"))
        self.chat.textChanged.connect(self._say_chat)
        self._lay_out()

    def clear(self) -> None:
        self._empty()
        self.chat.clear()
        self.paste.hide()

    def show_writable(self, writable: bool) -> None:
        for part in (self._new, self._strike, self._done):
            part.setVisible(writable)
        self.list.set_empty_action(self.tr("Note the first contact") if writable else "", self._begin)
        if not writable:
            self.paste.hide()

    def _begin(self) -> None:
        next(iter(self.fields.values())).setFocus()

    def reload(self) -> None:
        self.read(self.services.mediation_diary.lines, self._show)

    def keep(self) -> None:
        """Keep what the form says."""
        details, findings = self._details()
        show_findings(self.fields, findings, self.wording.lang)
        if details is None:
            return
        diary, mediation_id = self.services.mediation_diary, self.mediation_id
        self.page.run(lambda: diary.check(mediation_id, details), lambda found: self._keep_checked(details, found))

    def unsaved(self) -> State:
        """Of the contact and the chat; a day or a way alone says nothing yet."""
        typed = super().unsaved()
        said = (self._point.text(), self._next.text(), self.chat.toPlainText())
        return typed if any(text.strip() for text in said) else {}

    def type_again(self, state: State) -> None:
        super().type_again(state)
        self.paste.setVisible(bool(self.chat.toPlainText()))

    def take_chat(self) -> None:
        """Keep every message of the pasted chat as a contact."""
        diary, mediation_id = self.services.mediation_diary, self.mediation_id
        found = diary.read_pasted(self.chat.toPlainText())
        if found:
            words = fill_in(self.tr("{count} {count:contact was|contacts were} taken in."), count=len(found))
            self.write(
                lambda: diary.add(mediation_id, *found),
                words,
                lambda ids: lambda: diary.strike(*ids),
                self._chat_taken,
                self.take_button,
            )

    def _keep_checked(self, details: ContactDetails, findings: tuple[Finding, ...]) -> None:
        show_findings(self.fields, findings, self.wording.lang)
        if not blocking(findings):
            diary, mediation_id = self.services.mediation_diary, self.mediation_id
            self.write(
                lambda: diary.add(mediation_id, details),
                self.tr("The contact is saved."),
                lambda ids: lambda: diary.strike(*ids),
                self._kept,
                self.keep_button,
            )

    def _kept(self) -> None:
        self._empty()
        self._point.setFocus()

    def _chat_taken(self) -> None:
        self.chat.clear()
        self.paste.hide()
        self.list.setFocus()

    def _details(self) -> tuple[ContactDetails | None, list[Finding]]:
        findings = []
        day, clock = self._day.value(), parse_clock(self._time.text())
        if day is None:
            findings.append(Finding("day_unreadable", "day", Severity.BLOCK))
        if not clock:
            findings.append(Finding("time_unreadable", "contacted_at", Severity.BLOCK))
        if self._next_on.is_wrong():
            findings.append(Finding("day_unreadable", "next_on", Severity.BLOCK))
        if findings or day is None or not clock:
            return None, findings
        moment = datetime.combine(day, time.fromisoformat(clock), BEIJING)
        way, whom = ContactWay(self._way.currentData()), self._whom.currentText().strip()
        details = ContactDetails(moment, way, whom, self._point.value(), self._next.value(), self._next_on.value())
        return details, []

    def _empty(self) -> None:
        """Ready for the next contact, now and with a party."""
        for line in (self._point, self._next, self._next_on.edit):
            line.clear()
        now = self.services.clock().astimezone(BEIJING)
        self._day.set_value(beijing_day(now))
        self._time.setText(f"{now:%H:%M}")
        self._whom.clear()
        if self.detail is not None:
            self._whom.addItems([party.name for party in self.detail.parties])
            self._whom.addItem(self.tr("both sides"))

    def _open_paste(self) -> None:
        self.paste.show()
        self.chat.setFocus()

    def _say_chat(self) -> None:
        found = self.services.mediation_diary.read_pasted(self.chat.toPlainText())
        names = list(dict.fromkeys(each.with_whom for each in found if each.with_whom))
        words = fill_in(
            self.tr("{count} {count:message|messages} of {names}"), count=len(found), names="、".join(names) or "—"
        )
        self._read_words.setText(words if found else "")
        self.take_button.setEnabled(bool(found))

    def _show(self, lines: tuple[ContactRow, ...]) -> None:
        self._table.set_rows(lines)
        self.list.fit_height(at_most=9)
        self.list.select_place(len(lines) - 1)
        self.counted.emit(len(lines))
        self._allow()

    def _allow(self) -> None:
        line: ContactRow | None = self.list.current_row()
        self._strike.setEnabled(line is not None)
        self._done.setEnabled(bool(line and line.details.next_step and not line.next_done))

    def _tick(self) -> None:
        line: ContactRow | None = self.list.current_row()
        if line is not None:
            diary = self.services.mediation_diary
            self.write(
                lambda: diary.tick(line.id, True),
                self.tr("The next step is done."),
                lambda _none: lambda: diary.tick(line.id, False),
            )

    def _strike_chosen(self) -> None:
        line: ContactRow | None = self.list.current_row()
        if line is not None:
            diary, mediation_id = self.services.mediation_diary, self.mediation_id
            self.write(
                lambda: diary.strike(line.id),
                self.tr("The contact is struck out."),
                lambda kept: lambda: diary.add(mediation_id, *kept),
            )

    def _next_words(self, line: ContactRow) -> str:
        details = line.details
        if not details.next_step:
            return "—"
        return (
            f"{details.next_step} {self.wording.short_date(details.next_on)}" if details.next_on else details.next_step
        )

    def _columns(self) -> list[Column[ContactRow]]:
        say = self.wording
        return [
            Column("when", self.tr("Time"), lambda line: say.short_moment(line.details.contacted_at), 150),
            Column("way", self.tr("Way"), lambda line: say.term(line.details.way), 96, gives_way=1),
            Column("whom", self.tr("With whom"), lambda line: line.details.with_whom or "—", 100),
            Column("point", self.tr("Point"), lambda line: line.details.point, 0, tip=lambda line: line.details.point),
            Column("next", self.tr("Next step"), self._next_words, 250, tone=self._tone, tip=self._next_words),
        ]

    def _tone(self, line: ContactRow) -> Tone:
        details = line.details
        if line.next_done or not details.next_step:
            return Tone.GOOD if line.next_done else Tone.NEUTRAL
        late = details.next_on is not None and details.next_on < self.services.today()
        return Tone.WARN if late else Tone.INFO

    def _lay_out(self) -> None:
        new = self._new = Card(self.tr("New contact"))
        form = QWidget()
        grid = QGridLayout(form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        places = {"day": (0, 0, 4), "contacted_at": (0, 4, 2), "way": (0, 6, 3), "whom": (0, 9, 3), "point": (1, 0, 12)}
        places |= {"next_step": (2, 0, 8), "next_on": (2, 8, 4)}
        for name, (line, place, width) in places.items():
            grid.addWidget(self.fields[name], line, place, 1, width)
        for place in range(12):
            grid.setColumnStretch(place, 1)
        secret = label(
            self.tr("What was said stays on this computer: never printed, never reported."), "small", wrap=True
        )
        last = row(secret, self.keep_button)
        last.setStretch(0, 1)
        new.add(form, last)
        new.add_header(self._paste_button)
        self.paste.add(self.chat, row(self._read_words, 1, self.take_button))
        kept = Card(self.tr("Contact diary"))
        kept.add_header(self._strike, self._done)
        kept.add(self.list)
        for card in (new, self.paste, kept):
            self.body.addWidget(card)
        self.body.addStretch(1)
