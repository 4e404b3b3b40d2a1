"""One party in the intake form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.findings import wording as words_of
from tribunal_desktop.rules.identity import read_resident_id
from tribunal_desktop.rules.particulars import PartyFacts
from tribunal_desktop.rules.pasted_party import PastedParty, is_table, read_pasted
from tribunal_desktop.rules.terms import IdType, PartyKind, PartyRole, Sex
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.cases_fields import CheckedField, TermChoice
from tribunal_desktop.ui.widgets import Card, DateEdit, LineEdit, icon_button

_PERSON_ONLY = ("sex", "birth_date", "ethnicity", "occupation", "employer")
_WHO = ("name", "id_number", "phone")
_DITTO = frozenset({"=", "＝", "同上", "〃", '"'})


class PartyForm(Card):
    """Types one party; a valid resident ID fills sex and date of birth, a row pasted from a table fills its fields."""

    removal_wanted = Signal()
    person_typed = Signal(object)
    """Name, number or phone changed; the object is this form."""
    rows_pasted = Signal(object)
    """Further rows of a pasted table: the ``PastedParty`` of each."""

    def __init__(
        self, name: str, role: PartyRole, wording: Locale, today: Callable[[], dt.date], parent: QWidget | None = None
    ) -> None:
        super().__init__(" ", parent)
        self._wording = wording
        self._number = 1
        self.party_id: str | None = None
        self._role = TermChoice(f"{name}.role", PartyRole, wording)
        self._role.choose(role)
        self._kind = TermChoice(f"{name}.kind", PartyKind, wording)
        self._lines = {key: LineEdit(f"{name}.{key}") for key in _LINES}
        self._lines["domicile"].setPlaceholderText(self.tr("= takes what stands above"))
        self._id_type = TermChoice(f"{name}.id_type", IdType, wording)
        self._sex = TermChoice(f"{name}.sex", Sex, wording, none="—")
        self._birth = DateEdit(wording, today, f"{name}.birth_date")
        self.fields = self._make_fields()
        self.radar_row = QVBoxLayout()
        self._remove = icon_button("trash", self.tr("Remove this party"), self.removal_wanted.emit)
        self.add_header(self._remove)
        self._lay_out()
        self._kind.currentIndexChanged.connect(self._kind_changed)
        self._role.currentIndexChanged.connect(lambda _place: self._role_changed())
        self.fields["id_number"].left.connect(self._read_id)
        for key in _WHO:
            self._lines[key].textChanged.connect(lambda _text: self.person_typed.emit(self))
        for line in self._lines.values():
            line.textChanged.connect(self._take_table)
        self._kind_changed()

    def set_position(self, number: int, *, removable: bool) -> None:
        """Say which party of the form this is."""
        self._number = number
        self._remove.setVisible(removable)
        self._role_changed()

    def role(self) -> PartyRole:
        """Place of the party in the dispute."""
        return self._role.term(PartyRole) or PartyRole.PLAINTIFF

    def facts(self) -> PartyFacts:
        """What was typed; an ID type without a number counts as none."""
        texts = {key: line.value() for key, line in self._lines.items()}
        person = self._kind.term(PartyKind) is PartyKind.NATURAL
        for key in () if person else ("ethnicity", "occupation", "employer"):
            texts[key] = ""
        id_type = self._id_type.term(IdType) if texts["id_number"] else None
        return PartyFacts(
            role=self.role(),
            kind=self._kind.term(PartyKind) or PartyKind.NATURAL,
            sex=self._sex.term(Sex) if person else None,
            birth_date=self._birth.value() if person else None,
            id_type=id_type or IdType.NONE,
            **texts,
        )

    def show_facts(self, facts: PartyFacts, party_id: str | None) -> None:
        """Show a known party to be corrected."""
        self.party_id = party_id
        self._role.choose(facts.role)
        self._kind.choose(facts.kind)
        for key, line in self._lines.items():
            line.setText(getattr(facts, key))
        if facts.id_number:
            self._id_type.choose(facts.id_type)
        self._sex.choose(facts.sex)
        self._birth.set_value(facts.birth_date)

    def unreadable(self, at: str) -> list[Finding]:
        """What was typed here and cannot be read at all."""
        if not self._birth.is_wrong():
            return []
        typed = self._birth.edit.text().strip()
        return [Finding("date_unreadable", f"{at}.birth_date", Severity.BLOCK, {"typed": typed})]

    def is_blank(self) -> bool:
        """Nothing has been typed."""
        return not any(line.value() for line in self._lines.values()) and not self._birth.edit.text().strip()

    def fill_pasted(self, pasted: PastedParty) -> None:
        """Put the cells of a pasted row into their fields and say what fits nowhere."""
        for key, text in pasted.cells.items():
            if key == "sex":
                self._sex.choose(Sex(text))
            elif key == "birth_date":
                self._birth.edit.setText(text)
            else:
                self._lines[key].setText(text)
        self._read_id()
        found = Finding("table_pasted", "name", Severity.NOTE)
        if pasted.left_over:
            params: dict[str, object] = {"cells": "、".join(pasted.left_over)}
            found = Finding("table_left_over", "name", Severity.NOTE, params)
        self.fields["name"].set_hint(words_of(found, self._wording.lang))

    def take_ditto(self, before: PartyForm | None, village: str) -> None:
        """Where «=» or «同上» was typed, take what stands above: the party before, for the first one the village."""
        for key, line in self._lines.items():
            if line.value() in _DITTO:
                above = getattr(before.facts(), key) if before is not None else ""
                line.setText(above or (village if key == "domicile" else ""))

    def focus_first(self) -> None:
        """Go to the name."""
        self._lines["name"].setFocus()

    def way(self) -> list[QWidget]:
        """The editors in reading order."""
        return [self.fields[key].editor for key in _PLACES]

    def _make_fields(self) -> dict[str, CheckedField]:
        labels: dict[str, tuple[str, QWidget]] = {
            "role": (self.tr("Role in the dispute"), self._role),
            "kind": (self.tr("Kind"), self._kind),
            "name": (self.tr("Name"), self._lines["name"]),
            "phone": (self.tr("Phone"), self._lines["phone"]),
            "id_type": (self.tr("ID paper"), self._id_type),
            "id_number": (self.tr("ID number"), self._lines["id_number"]),
            "sex": (self.tr("Sex"), self._sex),
            "birth_date": (self.tr("Date of birth"), self._birth),
            "domicile": (self.tr("Domicile"), self._lines["domicile"]),
            "ethnicity": (self.tr("Ethnicity"), self._lines["ethnicity"]),
            "occupation": (self.tr("Occupation"), self._lines["occupation"]),
            "employer": (self.tr("Employer"), self._lines["employer"]),
            "representative_name": (self.tr("Legal representative or guardian"), self._lines["representative_name"]),
            "representative_post": (self.tr("Post of the representative"), self._lines["representative_post"]),
        }
        return {key: CheckedField(text, editor, required=key == "name") for key, (text, editor) in labels.items()}

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        for column in range(12):
            grid.setColumnStretch(column, 1)
        for key, (line, column, span) in _PLACES.items():
            grid.addWidget(self.fields[key], line, column, 1, span)
        self.body.addLayout(grid)
        self.body.addLayout(self.radar_row)

    def _kind_changed(self) -> None:
        kind = self._kind.term(PartyKind)
        person = kind is PartyKind.NATURAL
        for key in _PERSON_ONLY:
            self.fields[key].setVisible(person)
        if not self._lines["id_number"].value():
            self._id_type.choose(IdType.RESIDENT_ID if person else IdType.CREDIT_CODE)

    def _role_changed(self) -> None:
        number = self.tr("party {number}").format(number=self._number)
        self.set_title(f"{self._wording.term(self.role())} · {number}")

    def _take_table(self, text: str) -> None:
        if not is_table(text):
            return
        next(line for line in self._lines.values() if line.text() == text).clear()
        first, *others = read_pasted(text) or (PastedParty({}),)
        self.fill_pasted(first)
        if others:
            self.rows_pasted.emit(tuple(others))

    def _read_id(self) -> None:
        """Fill sex and birth from a valid resident ID; what was typed by hand stays and is compared by the check."""
        if self._id_type.term(IdType) is not IdType.RESIDENT_ID:
            return
        resident = read_resident_id(self._lines["id_number"].value())
        if resident is None or not resident.check_digit_right:
            return
        if self._sex.term(Sex) is None:
            self._sex.choose(resident.sex)
        if not self._birth.edit.text().strip():
            self._birth.set_value(resident.birth_date)


_LINES = (
    "name",
    "phone",
    "id_number",
    "domicile",
    "ethnicity",
    "occupation",
    "employer",
    "representative_name",
    "representative_post",
)
_PLACES = {
    "role": (0, 0, 2),
    "kind": (0, 2, 2),
    "name": (0, 4, 4),
    "phone": (0, 8, 4),
    "id_type": (1, 0, 2),
    "id_number": (1, 2, 4),
    "sex": (1, 6, 2),
    "birth_date": (1, 8, 4),
    "ethnicity": (2, 0, 2),
    "occupation": (2, 2, 3),
    "employer": (2, 5, 3),
    "domicile": (2, 8, 4),
    "representative_name": (3, 0, 4),
    "representative_post": (3, 4, 4),
}
