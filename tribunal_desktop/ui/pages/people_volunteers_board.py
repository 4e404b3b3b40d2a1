"""The board of pairs (结对看板): every judge with their volunteer, the unpaired in red, the ratio."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.volunteer_views import NewPairing, PairBoard, PairRow
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm, chooser, offer
from tribunal_desktop.ui.pages.people_volunteers_part import VolunteersPart
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.people_volunteers import VolunteerColumns
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, DateEdit, Field, LineEdit, StatTile, button, label, row


class PairForm(ShortForm):
    """Pairs a judge with a volunteer."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(page.wording, "", "")
        self.save_button.setText(self.tr("Pair them"))
        self._back.setText(self.tr("Back"))
        self._today = services.today
        self.judge, self.volunteer = chooser("pair_judge"), chooser("pair_volunteer")
        self.begun = DateEdit(page.wording, services.today, "pair_started")
        self.lay_out(
            {
                "judge": Field(self.tr("Judge"), self.judge, required=True),
                "volunteer": Field(self.tr("Volunteer"), self.volunteer, required=True),
                "started_on": Field(self.tr("Together from"), self.begun, required=True),
            },
            ("judge", "volunteer", "started_on"),
        )
        self.entitle(
            self.tr("One judge, one volunteer"),
            self.tr("From this day the judge assigns the tasks and scores the months."),
        )

    def begin(self, board: PairBoard, judge_id: str) -> None:
        """Offer the judges and volunteers who are free."""
        offer(self.judge, [(row.judge_id, row.judge) for row in board.rows if not row.pairing_id], judge_id)
        offer(self.volunteer, [(each.id, each.name) for each in board.free])
        self.begun.set_value(self._today())

    def typed(self) -> NewPairing:
        """What was chosen."""
        return NewPairing(self.judge.currentData() or "", self.volunteer.currentData() or "", self.begun.value())


class EndForm(ShortForm):
    """Ends a pairing for a reason."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(page.wording, "", "")
        self.save_button.setText(self.tr("End the pairing"))
        self._back.setText(self.tr("Back"))
        self._today = services.today
        self.ended = DateEdit(page.wording, services.today, "pair_ended")
        self.reason = LineEdit("pair_reason")
        self.lay_out(
            {
                "ended_on": Field(self.tr("Ends on"), self.ended, required=True),
                "reason": Field(self.tr("Reason"), self.reason, required=True),
            },
            ("ended_on", "reason"),
        )

    def begin(self, row: PairRow) -> None:
        """Say who parts."""
        self.entitle(
            self.tr("End the pairing of {judge} and {volunteer}").format(judge=row.judge, volunteer=row.volunteer),
            self.tr("Tasks done and scores given stay as they are."),
        )
        self.ended.set_value(self._today())
        self.reason.clear()


class BoardPart(VolunteersPart):
    """Figures, the board, and the two forms."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._board = PairBoard((), (), 0)
        self._ratio = StatTile(self.tr("Judges to volunteers"))
        self._paired = StatTile(self.tr("Judges with a volunteer"))
        self._free = StatTile(self.tr("Volunteers without a judge"))
        self.list = DataTable(
            RowTable(VolunteerColumns(self.wording, self).pairs()), self.tr("Pairs"), key="volunteer_pairs"
        )
        self.list.set_empty_text(self.tr("No judge is on the roster of the staff yet."))
        self.list.set_empty_action(
            self.tr("Open the roster of the staff"), lambda: self.page.navigate.emit("people", "roster/staff")
        )
        self.form, self.end_form = PairForm(services, page), EndForm(services, page)
        self.pair_button = button(self.tr("Pair the judge"), self.create_new, "users")
        self.end_button = button(self.tr("End the pairing"), self.begin_end, "x")
        self._names = label("", "secondary", wrap=True)
        card = Card(self.tr("Who works with whom"))
        printing = button(self.tr("Print"), self.print_current, "printer")
        card.add_header(self.pair_button, self.end_button, printing)
        card.add(self.list, self._names)
        self.list_body.addLayout(row(self._ratio, self._paired, self._free, spacing=14))
        self.list_body.addWidget(card)
        self.list.picked.connect(lambda _row: self._fit())
        self.list.opened.connect(self._opened)
        self.for_keepers(self.pair_button, self.end_button)
        self.new_form = self.form
        self.put_form(self.form, self._pair)
        self.tell_apart(self.list, lambda found: found.judge_id)
        self.bind_form("end", self.end_form, self.list, self.begin_end, self._end)

    def reload(self) -> None:
        """Read the board."""
        self.page.run(self.services.volunteers.pairings.board, self._show)

    def create_words(self) -> str:
        """What is added."""
        return self.tr("Pair a judge") if self.may_keep else ""

    def create_new(self) -> bool:
        """Open the form at the judge under the cursor, or at the first without a volunteer."""
        if not self.may_keep:
            return False
        found: PairRow | None = self.list.current_row()
        self.form.begin(self._board, found.judge_id if found else "")
        self.open_form(self.form, "judge")
        return True

    def begin_end(self) -> None:
        """Ask why the pair under the cursor parts."""
        found: PairRow | None = self.list.current_row()
        if self.may_keep and found is not None and found.pairing_id:
            self.end_form.begin(found)
            self.open_about(self.end_form, "reason", found)

    def print_current(self) -> bool:
        """The board on paper."""
        return self.print_list(self.services.volunteers.pairings.paper)

    def _opened(self, found: PairRow) -> None:
        if found.pairing_id:
            self.begin_end()
        else:
            self.create_new()

    def _show(self, board: PairBoard) -> None:
        self._board = board
        self._ratio.show_figure(board.ratio)
        alone = board.judges - board.paired
        self._paired.show_figure(
            f"{board.paired} / {board.judges}",
            note=self.tr("{count} without").format(count=alone) if alone else self.tr("every judge has one"),
            tone=Tone.BAD if alone else Tone.GOOD,
        )
        self._free.show_figure(str(len(board.free)), tone=Tone.NEUTRAL)
        names = ("、" if self.wording.lang == "zh" else ", ").join(each.name for each in board.free)
        self._names.setText(self.tr("Not paired yet: {names}").format(names=names))
        self._names.setVisible(bool(names))
        self.show_rows(self.list, board.rows, 12)
        self._fit()

    def _fit(self) -> None:
        found: PairRow | None = self.list.current_row()
        self.end_button.setEnabled(found is not None and bool(found.pairing_id))
        self.pair_button.setEnabled(found is not None and not found.pairing_id)

    def _pair(self) -> None:
        new, pairings = self.form.typed(), self.services.volunteers.pairings
        self.check_then(
            self.form,
            partial(pairings.check, new),
            lambda _answered: pairings.pair(new),
            self.tr("Paired."),
        )

    def _end(self) -> None:
        found: PairRow = self.about
        day, reason, pairings = (
            self.end_form.ended.value(),
            self.end_form.reason.value(),
            self.services.volunteers.pairings,
        )
        self.check_then(
            self.end_form,
            partial(pairings.check_end, found.pairing_id, day, reason),
            lambda _answered: pairings.end(found.pairing_id, day, reason),
            self.tr("The pairing has ended."),
        )
