"""Complaints about the filing desk, answered within fifteen days."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tribunal_desktop.services.filing_views import ComplaintRow, FilingView
from tribunal_desktop.ui.pages.case_file.filing_card import FilingCard, folded
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import DataTable, Field, LineEdit, button, row

if TYPE_CHECKING:
    from tribunal_desktop.ui.pages.case_file.filing import FilingSection


class ComplaintsCard(FilingCard):
    """Folded to one button until somebody complains (REG 13)."""

    def __init__(self, section: FilingSection) -> None:
        super().__init__(" ", section)
        self.set_title(self.tr("Complaints about the filing desk"))
        say = self.wording
        self._table: RowTable[ComplaintRow] = RowTable(
            [
                Column("on", self.tr("Received"), lambda each: say.short_date(each.made_on), 130),
                Column("who", self.tr("Who"), lambda each: each.complainant, 100),
                Column("what", self.tr("What"), lambda each: each.words, 0),
                Column("due", self.tr("Answer by"), lambda each: say.short_date(each.due_on), 140, tone=self._tone),
                Column("answer", self.tr("Answer"), lambda each: each.answer, 200),
            ]
        )
        self._list = DataTable(self._table, self.tr("Complaints about the filing desk"))
        self._open = button(self.tr("Note a complaint"), self._unfold, "plus")
        self._who = LineEdit("complainant")
        self._words = LineEdit("complaint_words")
        self._answer = LineEdit("complaint_answer")
        self.fields = {
            "complainant": Field(self.tr("Who complains"), self._who, required=True),
            "words": Field(self.tr("Of what"), self._words, required=True),
            "answer": Field(self.tr("Answer to the chosen complaint"), self._answer, required=True),
        }
        self._save = button(self.tr("Save the complaint"), self.save, "check")
        self._reply = button(self.tr("Note the answer"), self.answer, "check")
        self.add(row(self._open, 1), self._list)
        self.add(self.grid({"answer": (0, 0, 12)}), row(self._reply, 1))
        self.add(self.grid({"complainant": (0, 0, 3), "words": (0, 3, 9)}), row(self._save, 1))
        self.begin()

    def begin(self) -> None:
        """Folded again."""
        folded(self.fields["complainant"], self.fields["words"], self._save, shown=False)
        folded(self._open, shown=True)
        self.quiet()

    def show_view(self, view: FilingView) -> None:
        """The complaints; the first without an answer is chosen."""
        self._table.set_rows(view.complaints)
        self._list.fit_height(at_most=3)
        waiting = [place for place, each in enumerate(view.complaints) if each.answered_on is None]
        self._list.select_place(waiting[0] if waiting else len(view.complaints) - 1)
        folded(self._list, shown=bool(view.complaints))
        folded(self.fields["answer"], self._reply, shown=bool(waiting))

    def save(self) -> None:
        """Keep the complaint as made today."""
        self.quiet()
        filings, dispute_id = self.section.services.filings, self.section.dispute_id
        who, words, today = self._who.value(), self._words.value(), self.section.services.today()
        self.section.write(
            partial(filings.complain, dispute_id, who, words, today), self.fields, self._save, self._fold
        )

    def answer(self) -> None:
        """Keep the answer to the chosen complaint."""
        self.quiet()
        chosen: ComplaintRow | None = self._list.current_row()
        if chosen is not None:
            filings, text = self.section.services.filings, self._answer.value()
            self.section.write(
                partial(filings.answer_complaint, chosen.id, text), self.fields, self._reply, self._answer.clear
            )

    def _unfold(self) -> None:
        folded(self.fields["complainant"], self.fields["words"], self._save, shown=True)
        folded(self._open, shown=False)
        self._who.setFocus()

    def _fold(self) -> None:
        self._who.clear()
        self._words.clear()
        self.begin()

    def _tone(self, complaint: ComplaintRow) -> Tone | None:
        if complaint.answered_on is not None:
            return Tone.GOOD if complaint.answered_on <= complaint.due_on else Tone.BAD
        return Tone.BAD if complaint.due_on < self.section.services.today() else Tone.WARN
