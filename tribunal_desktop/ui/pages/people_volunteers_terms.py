"""Contracts of the volunteers (合同事项) and the figures they come to."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from tribunal_desktop.rules.terms import Degree
from tribunal_desktop.rules.volunteers import Portion
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.volunteer_views import TermsFacts, TermsRow, TermsView
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm, chooser, offer
from tribunal_desktop.ui.pages.people_volunteers_part import VolunteersPart
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.people_volunteers import VolunteerColumns
from tribunal_desktop.ui.widgets import AmountEdit, Card, DataTable, DateEdit, Field, LineEdit, StatTile, button, row


class TermsForm(ShortForm):
    """The facts of one contract."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(page.wording, "", "")
        self.save_button.setText(self.tr("Save the facts"))
        self._back.setText(self.tr("Back"))
        self.days = {
            name: DateEdit(page.wording, services.today, f"terms_{name}")
            for name in ("birth_date", "service_from", "contract_until", "pledged_on")
        }
        self.degree = chooser("terms_degree")
        self.employer = LineEdit("terms_employer")
        self.pay = AmountEdit("terms_pay")
        self.insured = QCheckBox(self.tr("insured"))
        self.insured.setObjectName("terms_insured")
        self.lay_out(
            {
                "birth_date": Field(self.tr("Born"), self.days["birth_date"]),
                "degree": Field(self.tr("Degree"), self.degree),
                "service_from": Field(self.tr("In service since"), self.days["service_from"]),
                "employer": Field(self.tr("Company"), self.employer),
                "contract_until": Field(self.tr("Contract until"), self.days["contract_until"]),
                "monthly_pay": Field(self.tr("Monthly pay, yuan"), self.pay),
                "insured": Field(self.tr("Five insurances and housing fund"), self.insured),
                "pledged_on": Field(self.tr("Pledge of secrecy signed on"), self.days["pledged_on"]),
            },
            ("birth_date", "degree", "service_from"),
            ("employer", "contract_until", "monthly_pay"),
            ("insured", "pledged_on"),
        )

    def begin(self, found: TermsRow) -> None:
        """Show what is known."""
        facts = found.facts
        self.entitle(found.name, self.tr("The township pays; here stand the facts of the contract only."))
        for name, day in self.days.items():
            day.set_value(getattr(facts, name))
        degrees = [(degree.value, self.wording.term(degree)) for degree in Degree]
        offer(self.degree, [("", "—"), *degrees], facts.degree.value if facts.degree else "")
        self.employer.setText(facts.employer)
        self.pay.set_value(facts.monthly_pay_fen)
        self.insured.setChecked(facts.five_insurances)

    def typed(self) -> TermsFacts:
        """What stands in the fields."""
        chosen = self.degree.currentData()
        return TermsFacts(
            degree=Degree(chosen) if chosen else None,
            employer=self.employer.value(),
            monthly_pay_fen=self.pay.value_fen(),
            five_insurances=self.insured.isChecked(),
            **{name: day.value() for name, day in self.days.items()},
        )


class TermsPart(VolunteersPart):
    """Figures, the list, and the form."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._tiles = {
            "age": StatTile(self.tr("Mean age")),
            "degree": StatTile(self.tr("With a degree")),
            "service": StatTile(self.tr("More than three years")),
            "pay": StatTile(self.tr("Monthly pay")),
        }
        columns = VolunteerColumns(self.wording, self)
        self.list = DataTable(RowTable(columns.terms()), self.tr("Contracts"), key="volunteer_terms")
        self.list.set_empty_text(self.tr("No volunteer is on the roster."))
        self.list.set_empty_action(
            self.tr("Open the roster of volunteers"), lambda: self.page.navigate.emit("people", "roster/volunteers")
        )
        self.form = TermsForm(services, page)
        self.change_button = button(self.tr("Change the facts"), self.begin_change, "pencil")
        card = Card(self.tr("Contracts"))
        printing = button(self.tr("Print"), self.print_current, "printer")
        card.add_header(self.change_button, printing)
        card.add(self.list)
        self.list_body.addLayout(row(*self._tiles.values(), spacing=14))
        self.list_body.addWidget(card)
        self.list.picked.connect(lambda found: self.change_button.setEnabled(found is not None))
        self.list.opened.connect(lambda _row: self.begin_change())
        self.for_keepers(self.change_button)
        self.tell_apart(self.list, lambda found: found.volunteer_id)
        self.bind_form("terms", self.form, self.list, self.begin_change, self._save)

    def reload(self) -> None:
        """Read the contracts."""
        self.page.run(self.services.volunteers.reports.terms, self._show)

    def print_current(self) -> bool:
        """The contracts on paper."""
        return self.print_list(self.services.volunteers.reports.terms_paper)

    def begin_change(self) -> None:
        """Open the contract under the cursor."""
        found: TermsRow | None = self.list.current_row()
        if self.may_keep and found is not None:
            self.form.begin(found)
            self.open_about(self.form, "birth_date", found)

    def _show(self, view: TermsView) -> None:
        report = view.report
        self.show_rows(self.list, view.rows, 12)
        known = self.tr("known of {known} of {all}").format(known=report.ages_known, all=report.people)
        self._tiles["age"].show_figure("—" if report.mean_age is None else str(report.mean_age), note=known)
        self._show_portion("degree", report.with_degree)
        self._show_portion("service", report.long_service)
        least, most = report.least_pay_fen, report.most_pay_fen
        band = "—" if least is None or most is None else f"{least // 100:,}–{most // 100:,}"
        self._tiles["pay"].show_figure(band, "" if least is None else self.tr("yuan"))

    def _show_portion(self, tile: str, portion: Portion) -> None:
        self._tiles[tile].show_figure(
            "—" if portion.percent is None else f"{portion.percent} %",
            note=self.tr("{part} of {whole}").format(part=portion.part, whole=portion.whole),
        )

    def _save(self) -> None:
        found: TermsRow = self.about
        facts, reports = self.form.typed(), self.services.volunteers.reports
        self.check_then(
            self.form,
            lambda: reports.check_terms(facts),
            lambda _answered: reports.keep_terms(found.volunteer_id, facts),
            self.tr("The facts are saved."),
        )
