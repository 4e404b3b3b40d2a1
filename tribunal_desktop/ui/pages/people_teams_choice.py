"""Two-way choice (双向选择): wishes and marks, and the pairs they make."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QComboBox, QWidget

from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.team_wishes import TwoWayView
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.people_records import Asked, RecordsCard, read_number
from tribunal_desktop.ui.pages.people_teams_part import TeamsPart, side_of
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.people_teams import TeamColumns
from tribunal_desktop.ui.widgets import Card, DataTable, LineEdit, button, label, row


class ChoicePart(TeamsPart):
    """Pairs on the left, most points first; wishes and marks at the side."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._columns = TeamColumns(self.wording, self)
        self.pairs = DataTable(RowTable(self._columns.matches()), self.tr("Pairs"), key="people_pairs")
        self.pairs.set_empty_text(self.tr("No wish yet. Pairs appear as soon as somebody names somebody."))
        self.pairs.set_empty_action(self.create_words(), self.create_new)
        self.wishes = self._wishes_card()
        self.marks = self._marks_card()
        card = Card(self.tr("Pairs by points"))
        hint = self.tr("A proposal only: the tribunal decides. Points are made up of both wishes and the mean mark.")
        card.add(label(hint, "secondary", wrap=True))
        card.body.addWidget(self.pairs, 1)
        self.body.addLayout(row(card, side_of(self.wishes, self.marks), spacing=14), 1)
        if not self.services.team_wishes.may_mark:
            self.marks.make_read_only()
        self.wishes.added.connect(self._wish)
        self.marks.added.connect(self._mark)

    def reload(self) -> None:
        """Read wishes and marks."""
        self.page.show_loading()
        self.page.run(self.services.team_wishes.view, self._show)

    def create_words(self) -> str:
        """A wish."""
        return self.tr("New wish")

    def create_new(self) -> bool:
        """Begin a wish."""
        self.wishes.begin()
        return True

    def _show(self, view: TwoWayView) -> None:
        self.pairs.table.set_rows(view.matches)
        self.wishes.set_rows(view.wishes)
        self.marks.set_rows(view.marks)
        everybody = (*view.judges, *view.aides)
        for card, name, people in (
            (self.wishes, "who", everybody),
            (self.wishes, "chosen", (*view.aides, *view.judges)),
            (self.marks, "judge", view.judges),
            (self.marks, "aide", view.aides),
        ):
            _fill(card.fields[name].editor, people)
        self.page.show_content()

    def _wish(self, typed: dict[str, Any]) -> None:
        who, chosen, wishes = typed["who"] or "", typed["chosen"] or "", self.services.team_wishes
        self.page.run(
            lambda: wishes.check_wish(who, chosen),
            lambda findings: self._wish_checked(who, chosen, findings),
            busy_widget=self.wishes.add_button,
        )

    def _wish_checked(self, who: str, chosen: str, findings: tuple[Finding, ...]) -> None:
        self.wishes.show_findings(findings)
        if not blocking(findings):
            self.write(lambda: self.services.team_wishes.wish(who, chosen), self.tr("The wish is noted."))

    def _withdraw(self) -> None:
        wish = self.wishes.records.current_row() if self.wishes.records else None
        if wish is not None:
            wishes = self.services.team_wishes
            struck: list[tuple[str, str]] = []
            self.write(
                lambda: struck.append(wishes.withdraw(wish.id)),
                self.tr("The wish is struck out."),
                lambda: wishes.wish(*struck[0]),
            )

    def _mark(self, typed: dict[str, Any]) -> None:
        wishes, today = self.services.team_wishes, self.services.today()
        judge, aide = typed["judge"] or "", typed["aide"] or ""
        mark, comment = read_number(typed["mark"]), typed["comment"]
        findings = wishes.check_mark(judge, aide, mark, comment)
        self.marks.show_findings(findings)
        if not blocking(findings):
            words = self.tr("The mark is noted.")
            self.write(lambda: wishes.mark(judge, aide, today, mark, comment), words, card=self.marks)

    def _wishes_card(self) -> RecordsCard:
        table = DataTable(RowTable(self._columns.wishes()), self.tr("Wishes"), key="people_wishes")
        table.set_empty_text(self.tr("No wish yet."))
        who, chosen = QComboBox(), QComboBox()
        who.setObjectName("wish_who")
        chosen.setObjectName("wish_chosen")
        asked = {"who": Asked(self.tr("Who"), who), "chosen": Asked(self.tr("Whom"), chosen)}
        card = RecordsCard(self.tr("Wishes"), self.wording, asked, self.tr("Add the wish"), table)
        card.add_header(button(self.tr("Strike out"), self._withdraw, "trash"))
        return card

    def _marks_card(self) -> RecordsCard:
        table = DataTable(RowTable(self._columns.marks()), self.tr("Marks of this year"), key="people_marks")
        table.set_empty_text(self.tr("No mark this year."))
        judge, aide = QComboBox(), QComboBox()
        judge.setObjectName("mark_judge")
        aide.setObjectName("mark_aide")
        asked = {
            "judge": Asked(self.tr("Judge"), judge),
            "aide": Asked(self.tr("Whom"), aide),
            "mark": Asked(self.tr("Mark"), LineEdit("mark_points"), self.tr("0 to 100, for this month"), required=True),
            "comment": Asked(self.tr("Words"), LineEdit("mark_comment"), self.tr("below 60: why")),
        }
        return RecordsCard(self.tr("Marks of this year"), self.wording, asked, self.tr("Note the mark"), table)


def _fill(box: QWidget, people: tuple[tuple[str, str], ...]) -> None:
    """Offer ``people``; who was chosen stays chosen."""
    if isinstance(box, QComboBox):
        chosen = box.currentData()
        box.clear()
        for key, name in people:
            box.addItem(name, key)
        box.setCurrentIndex(max(0, box.findData(chosen)))
