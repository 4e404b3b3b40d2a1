"""Rounds of review of all cases (本期评查): the draw, its cases, the coverage of judges, the report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QCheckBox, QGridLayout, QSpinBox, QWidget

from tribunal_desktop.rules.quality_review import NewRound
from tribunal_desktop.rules.terms import ReviewKind
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.review_views import Person, ReviewRow, RoundRow, RoundsView
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm, chooser, offer_terms
from tribunal_desktop.ui.pages.case_file.review_part import FormPart, put_rows
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.case_review import ReviewColumns
from tribunal_desktop.ui.widgets import Card, DataTable, DateEdit, Field, LineEdit, button, label
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

_COUNT, _MOST = 10, 500


class PeopleChoice(QWidget):
    """A box to tick for each person."""

    _BESIDE = 6

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._boxes: dict[str, QCheckBox] = {}

    def offer(self, people: Sequence[Person]) -> None:
        """Show these people, all of them chosen."""
        for box in self._boxes.values():
            self._grid.removeWidget(box)
            box.deleteLater()
        self._boxes = {}
        for place, person in enumerate(people):
            box = QCheckBox(person.name)
            box.setChecked(True)
            self._grid.addWidget(box, *divmod(place, self._BESIDE))
            self._boxes[person.id] = box

    def chosen(self) -> tuple[str, ...]:
        """Ids of those who are ticked."""
        return tuple(person_id for person_id, box in self._boxes.items() if box.isChecked())


class RoundForm(ShortForm):
    """Opens a round: which cases, how many, who reviews."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(page.wording, "", "")
        self.save_button.setText(self.tr("Fix the cases that can be drawn"))
        self._back.setText(self.tr("Back"))
        self._services = services
        self.name = LineEdit("round_title")
        self.kind = chooser("round_kind")
        offer_terms(self.kind, page.wording, ReviewKind)
        self.first = DateEdit(page.wording, services.today, "round_first")
        self.last = DateEdit(page.wording, services.today, "round_last")
        self.count = QSpinBox()
        self.count.setObjectName("round_count")
        self.count.setRange(1, _MOST)
        self.people = PeopleChoice()
        self.lay_out(
            {
                "title": Field(self.tr("Name of the round"), self.name, required=True),
                "kind": Field(self.tr("Kind"), self.kind),
                "starts_on": Field(self.tr("Closed from"), self.first, required=True),
                "ends_on": Field(self.tr("to"), self.last, required=True),
                "count": Field(self.tr("Cases"), self.count, self.tr("more if judges would be left out")),
                "reviewers": Field(self.tr("Reviewers"), self.people),
            },
            ("title", "kind"),
            ("starts_on", "ends_on", "count"),
            ("reviewers",),
        )

    def begin(self, view: RoundsView) -> None:
        """Start with the quarter before this one within the year, and everybody who may review."""
        today = self._services.today()
        begun = today.replace(month=today.month - (today.month - 1) % 3, day=1)
        whole = begun.month > 1
        first = begun.replace(month=begun.month - 3) if whole else begun
        last = begun - dt.timedelta(days=1) if whole else today
        quarter = (first.month - 1) // 3 + 1
        self.name.setText(self.tr("{year}, quarter {quarter}").format(year=today.year, quarter=quarter))
        self.first.set_value(first)
        self.last.set_value(last)
        self.count.setValue(_COUNT)
        self.people.offer(view.reviewers)
        self.entitle(
            self.tr("New round of review"),
            self.tr(
                "One case of each judge not yet covered this year comes first, the rest by lot. The cases are fixed "
                "and committed to before the seed is known, so anybody can work the draw out again."
            ),
        )

    def typed(self) -> NewRound:
        """What was typed."""
        return NewRound(
            ReviewKind(self.kind.currentData()),
            self.name.value(),
            self.first.value(),
            self.last.value(),
            self.count.value(),
            self.people.chosen(),
        )


class SeedForm(ShortForm):
    """Asks for the seed once the commitment is known to everybody."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.wording, "", "")
        self.save_button.setText(self.tr("Draw"))
        self._back.setText(self.tr("Back"))
        self.seed = LineEdit("round_seed", self.tr("a number or sentence somebody present says"))
        self.lay_out({"seed": Field(self.tr("Seed"), self.seed, required=True)}, ("seed",))

    def begin(self, found: RoundRow) -> None:
        """Start with a round whose cases are fixed."""
        self.seed.clear()
        self.entitle(
            self.tr("Draw: {title}").format(title=found.title),
            fill_in(
                self.tr(
                    "Commitment {commitment}. Read aloud: {words}. {places} of {pool} {pool:case|cases} "
                    "{places:is|are} drawn."
                ),
                commitment=found.commitment,
                words=" ".join(found.check_words),
                places=found.places,
                pool=found.pool,
            ),
        )


class RoundPart(FormPart):
    """The rounds of this year; Enter on a case opens it."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._view: RoundsView | None = None
        columns = ReviewColumns(self.wording)
        self.rounds = DataTable(RowTable(columns.rounds()), self.tr("Rounds"), key="review_rounds")
        self.rounds.set_empty_text(self.tr("No round was opened this year."))
        of_round = RowTable(columns.reviews(of_case=False))
        self.cases = DataTable(of_round, self.tr("Cases of the round"), key="round_cases")
        self.cases.set_empty_text(self.tr("Nothing is drawn yet."))
        self.coverage = DataTable(RowTable(columns.coverage()), self.tr("Judges of the year"), key="review_coverage")
        self.coverage.set_empty_text(self.tr("No case was closed this year."))
        self.form, self.seed_form = RoundForm(services, page), SeedForm(page)
        self._make_list()
        self.put_form(self.form, self._save_round)
        self.put_form(self.seed_form, self._save_draw)

    def reload(self) -> None:
        """Read the rounds of this year."""
        year = self.services.today().year
        self.page.run(partial(self.services.quality_review.rounds, year), self._show)

    def print_current(self) -> bool:
        """The report of the round under the cursor."""
        return self._open_report()

    def begin_round(self) -> None:
        """Open the form of a round."""
        if self._view is not None:
            self.form.begin(self._view)
            self.open_form(self.form, "title")

    def begin_draw(self) -> None:
        """Ask for the seed of the round under the cursor."""
        found: RoundRow | None = self.rounds.current_row()
        if found is not None and found.drawn_at is None:
            self.seed_form.begin(found)
            self.open_form(self.seed_form, "seed")

    def _make_list(self) -> None:
        self.new_button = button(self.tr("New round"), self.begin_round, "plus", "primary")
        self.draw_button = button(self.tr("Draw"), self.begin_draw, "check")
        self.verify_button = button(self.tr("Verify the draw"), self._verify, "shield-lock")
        self.report_button = button(self.tr("Report"), self._open_report, "file-text")
        rounds = Card(self.tr("Rounds of this year, all cases"))
        rounds.add(WrappingRow(self.new_button, self.draw_button, self.verify_button, self.report_button), self.rounds)
        cases = Card(self.tr("Cases of the round"))
        cases.add(self.cases)
        covered = Card(self.tr("Judges covered this year"))
        self._covered = label("", "secondary", wrap=True)
        covered.add(self._covered, self.coverage)
        for card in (rounds, cases, covered):
            self.list_body.addWidget(card)
        self.rounds.picked.connect(lambda _row: self._read_cases())
        self.rounds.opened.connect(lambda _row: self.begin_draw())
        self.cases.opened.connect(lambda found: self.case_wanted.emit(found.dispute_id))

    def _show(self, view: RoundsView) -> None:
        self._view = view
        put_rows(self.rounds, view.rounds, 6)
        self.coverage.table.set_rows(view.coverage)
        self.coverage.fit_height(10)
        self._covered.setText(
            fill_in(
                self.tr("{covered} of {all} {all:judge|judges} with closed cases; by name, not ranked."),
                covered=view.covered,
                all=view.with_cases,
            )
        )
        self._read_cases()

    def _read_cases(self) -> None:
        found: RoundRow | None = self.rounds.current_row()
        may = self._view is not None and self._view.may_draw
        drawn = found is not None and found.drawn_at is not None
        self.new_button.setVisible(may)
        self.draw_button.setVisible(may)
        self.draw_button.setEnabled(found is not None and not drawn)
        self.verify_button.setEnabled(drawn)
        self.report_button.setEnabled(drawn)
        if found is None:
            self._show_cases(())
            return
        self.page.run(partial(self.services.quality_review.cases, found.id), self._show_cases)

    def _show_cases(self, rows: tuple[ReviewRow, ...]) -> None:
        self.cases.table.set_rows(rows)
        self.cases.fit_height(10)

    def _verify(self) -> None:
        found = self.rounds.current_row()
        if found is not None:
            self.page.run(partial(self.services.quality_review.verify, found.id), self._say_verified)

    def _say_verified(self, same: bool) -> None:
        self.page.tell(
            self.tr("The same cases come out: the draw is right.")
            if same
            else self.tr("Other cases come out: what is stored was changed.")
        )

    def _open_report(self) -> bool:
        found = self.rounds.current_row()
        if found is None or found.drawn_at is None:
            return False
        self.show_paper(partial(self.services.quality_review.report, found.id), self.tr("Review report"))
        return True

    def _save_round(self) -> None:
        new, reviews = self.form.typed(), self.services.quality_review
        self.check_then(
            self.form,
            lambda: reviews.check_round(new),
            lambda _answered: reviews.open_round(new),
            self.tr("The cases are fixed. Announce the commitment, then draw with a seed"),
        )

    def _save_draw(self) -> None:
        found, seed, reviews = self.rounds.current_row(), self.seed_form.seed.value(), self.services.quality_review
        if found is not None:
            self.check_then(
                self.seed_form, lambda: (), lambda _answered: reviews.draw(found.id, seed), self.tr("Drawn")
            )
