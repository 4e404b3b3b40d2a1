"""The fields of a mediator and of the relatives declared, beside the roster."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.terms import MediatorKind
from tribunal_desktop.services.people_rows import (
    HelperRow,
    MediatorDetails,
    MediatorRow,
    NewRelative,
    Relative,
    StaffRow,
)
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.widgets import Card, DataTable, DateEdit, Field, LineEdit, button, row
from tribunal_desktop.ui.widgets.fields import show_findings

_OF_RELATIVE = ("name", "relation", "id_number", "phone", "employer", "domicile", "shares_in")


class MediatorForm(Card):
    """``saved`` carries the id (empty for a new one) and what was typed."""

    saved = Signal(str, object)
    activated = Signal(str, bool)
    cancelled = Signal()

    def __init__(self, locale: Locale, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("New mediator"), parent)
        self._wording = locale
        self._mediator: MediatorRow | None = None
        self._kind = QComboBox()
        self._kind.setObjectName("mediator_kind")
        for kind in MediatorKind:
            self._kind.addItem(locale.term(kind), kind.value)
        self._staff = QComboBox()
        self._staff.setObjectName("mediator_staff")
        self._valid_to = DateEdit(locale, today, "mediator_valid_to")
        self._full_time = QCheckBox(self.tr("Full time"))
        self._full_time.setObjectName("mediator_full_time")
        self._since = DateEdit(locale, today, "mediator_full_time_from")
        self._since_field = Field(
            self.tr("Holds from"), self._since, self.tr("empty: today; pay follows it from that day")
        )
        self._full_time.toggled.connect(lambda _full: self._ask_since())
        self._lines = {
            name: LineEdit(f"mediator_{name}")
            for name in (
                "name",
                "organisation",
                "certificate_no",
                "languages",
                "fields",
                "township",
                "phone",
                "id_number",
            )
        }
        listed = self.tr("Several with commas between")
        self.fields = {
            "name": Field(self.tr("Name"), self._lines["name"], required=True),
            "kind": Field(self.tr("Kind"), self._kind),
            "organisation": Field(self.tr("Organisation"), self._lines["organisation"]),
            "township": Field(self.tr("Township"), self._lines["township"]),
            "certificate_no": Field(self.tr("Certificate number"), self._lines["certificate_no"]),
            "certificate_valid_to": Field(self.tr("Valid until"), self._valid_to),
            "languages": Field(self.tr("Languages"), self._lines["languages"], listed),
            "fields": Field(self.tr("Fields of skill"), self._lines["fields"], listed),
            "phone": Field(self.tr("Phone"), self._lines["phone"]),
            "id_number": Field(self.tr("ID number"), self._lines["id_number"]),
            "staff_id": Field(
                self.tr("Member of the staff"),
                self._staff,
                self.tr("where one of our own mediates"),
            ),
        }
        self._save = button(self.tr("Save"), self._submit, "check")
        self._active = button(self.tr("Take off the roster"), self._toggle)
        self._lay_out()

    def show_mediator(self, mediator: MediatorRow | None) -> None:
        """Fill the fields with ``mediator``, or empty them for a new one."""
        self._mediator = mediator
        self.set_title(mediator.name if mediator else self.tr("New mediator"))
        for name, line in self._lines.items():
            line.setText(getattr(mediator, name) if mediator else "")
        self._kind.setCurrentIndex(self._kind.findData((mediator.kind if mediator else MediatorKind.PEOPLES).value))
        self._choose_staff(mediator.staff_id if mediator else "")
        self._valid_to.set_value(mediator.certificate_valid_to if mediator else None)
        self._full_time.setChecked(bool(mediator and mediator.full_time))
        self._since.set_value(None)
        self._ask_since()
        self._active.setVisible(mediator is not None)
        active = mediator is None or mediator.active
        self._active.setText(self.tr("Take off the roster") if active else self.tr("Put back on the roster"))
        self.show_findings(())

    def offer_staff(self, staff: Sequence[StaffRow]) -> None:
        """Offer who of the staff the mediator may be; who left stands there only where they are it."""
        linked = self._mediator.staff_id if self._mediator else ""
        chosen = self._staff.currentData() or ""
        self._staff.clear()
        self._staff.addItem("—", "")
        for each in staff:
            if each.active or each.id == linked:
                self._staff.addItem(f"{each.name} · {self._wording.term(each.post)}", each.id)
        self._choose_staff(chosen)

    def _choose_staff(self, staff_id: str) -> None:
        """Choose who it is, also before the staff has been read."""
        if self._staff.findData(staff_id) < 0:
            self._staff.addItem("", staff_id)
        self._staff.setCurrentIndex(self._staff.findData(staff_id))

    def begin(self) -> None:
        """Put the cursor into the first field."""
        self._lines["name"].setFocus()

    def details(self) -> MediatorDetails:
        """What stands in the fields."""
        typed = {name: line.value() for name, line in self._lines.items()}
        return MediatorDetails(
            kind=MediatorKind(self._kind.currentData()),
            certificate_valid_to=self._valid_to.value(),
            staff_id=self._staff.currentData() or "",
            full_time=self._full_time.isChecked(),
            full_time_from=self._since.value() if not self._since_field.isHidden() else None,
            **typed,
        )

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show what was found at the fields."""
        show_findings(self.fields, findings, self._wording.lang)

    def _ask_since(self) -> None:
        """Ask from which day the mark holds once it differs from what the roster says."""
        known = self._mediator
        self._since_field.setVisible(known is not None and self._full_time.isChecked() != known.full_time)

    def _submit(self) -> None:
        for day, field in ((self._valid_to, self.fields["certificate_valid_to"]), (self._since, self._since_field)):
            if day.is_wrong() and not field.isHidden():
                field.show_finding(self._wording.text("finding.day_unreadable"))
                day.setFocus()
                return
        self.saved.emit(self._mediator.id if self._mediator else "", self.details())

    def _toggle(self) -> None:
        if self._mediator is not None:
            self.activated.emit(self._mediator.id, not self._mediator.active)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // 2, place % 2)
        grid.addWidget(self._full_time, len(self.fields) // 2 + 1, 0)
        grid.addWidget(self._since_field, len(self.fields) // 2 + 1, 1)
        self.add(grid, row(self._active, 1, button(self.tr("Put away"), self.cancelled.emit), self._save))


class RelativesCard(Card):
    """The near relatives somebody declared; a match with a party asks a question before they get the case."""

    declared = Signal(str, object)
    withdrawn = Signal(str)

    def __init__(self, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Declared relatives"), parent)
        self._wording = locale
        self._person_id = ""
        self._table: RowTable[Relative] = RowTable(
            [
                Column("name", self.tr("Name"), lambda each: each.name, width=90),
                Column("relation", self.tr("Relation"), lambda each: each.relation, width=80),
                Column("phone", self.tr("Phone or ID"), lambda each: each.phone or each.id_number or "—", width=0),
                Column(
                    "employer", self.tr("Employer"), lambda each: each.employer or "—", 110, tip=_further, gives_way=1
                ),
            ]
        )
        self._list = DataTable(self._table, self.tr("Declared relatives"), key="declared_relatives")
        self._list.set_empty_text(self.tr("None declared."))
        self._list.set_empty_action(self.tr("Add the relative"), self._lines_begin)
        self._remove = button(self.tr("Strike out"), self._withdraw, "trash")
        self._lines = {name: LineEdit(f"relative_{name}") for name in _OF_RELATIVE}
        self.fields = {
            "relative_name": Field(self.tr("Name"), self._lines["name"]),
            "relation": Field(self.tr("Relation"), self._lines["relation"]),
            "id_number": Field(self.tr("ID number"), self._lines["id_number"]),
            "phone": Field(self.tr("Phone"), self._lines["phone"]),
            "employer": Field(self.tr("Employer"), self._lines["employer"]),
            "domicile": Field(self.tr("Domicile"), self._lines["domicile"]),
            "shares_in": Field(
                self.tr("Holds shares in"), self._lines["shares_in"], self.tr("Unlisted companies, with commas between")
            ),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // 2, place % 2)
        self.add_header(self._remove)
        self.add(self._list, grid, row(1, button(self.tr("Add the relative"), self._declare, "plus")))
        self._list.picked.connect(lambda each: self._remove.setEnabled(each is not None))

    def show_person(self, person: MediatorRow | StaffRow | HelperRow) -> None:
        """Show the relatives of ``person``."""
        self.show()
        if person.id != self._person_id:
            self.empty()
        self._person_id = person.id
        self.set_title(self.tr("Declared relatives of {name}").format(name=person.name))
        self._table.set_rows(person.relatives)
        self._list.fit_height(at_most=4)
        self._remove.setEnabled(False)

    def _lines_begin(self) -> None:
        self._lines["name"].setFocus()

    def person_id(self) -> str:
        """Whose relatives were shown last."""
        return self._person_id

    def empty(self) -> None:
        """Empty the fields of a new relative."""
        for line in self._lines.values():
            line.clear()
        self.show_findings(())

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show what was found at the fields."""
        show_findings(self.fields, findings, self._wording.lang)

    def _declare(self) -> None:
        typed = {name: line.value() for name, line in self._lines.items()}
        self.declared.emit(self._person_id, NewRelative(**typed))

    def _withdraw(self) -> None:
        relative: Relative | None = self._list.current_row()
        if relative is not None:
            self.withdrawn.emit(relative.id)


def _further(relative: Relative) -> str:
    return "\n".join(filter(None, (relative.employer, relative.domicile, relative.shares_in)))
