"""A decision before it is published (文书公开): the masked copy beside what was taken out and what to look for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from tribunal_desktop.rules.masking import Replaced
from tribunal_desktop.rules.terms import MaskKind, PublicationBar, PublicationCheck, Right
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import IssuedPaper
from tribunal_desktop.services.publications import Decision, Marks, MaskedCopy, NewDecision
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_keeping import Keeping
from tribunal_desktop.ui.pages.case_file.base_paper import PaperView
from tribunal_desktop.ui.pages.case_file.base_words import for_posts
from tribunal_desktop.ui.pages.case_file.papers_make_room import BesideOrBelow
from tribunal_desktop.ui.tables.case_papers_publication import TakenTable
from tribunal_desktop.ui.widgets import Card, DataTable, LineEdit, button, label, row

TAKEN_SHOWN, SIDE_WIDTH, SIDE_BY_SIDE = 7, 400, 860
"""Where there is less room than the last, the checklist goes below the copy."""


class PublicationView(QWidget):
    """Shown in place of the list of papers; Esc goes back."""

    back_wanted = Signal()
    decided = Signal()

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._page, self.wording = services, page, page.wording
        self._paper_id = ""
        self._marks: Marks = ()
        self._copy: MaskedCopy | None = None
        self._title = label(self.tr("Masked copy for publication"), "heading", wrap=True)
        self._state = label("", "strong", wrap=True)
        self.read_only = label(for_posts(self.wording, Right.DECIDE_PUBLICATION), "secondary", wrap=True)
        self._decides = services.publications.may_decide()
        self.read_only.setHidden(self._decides)
        self._bars = label("", "secondary", wrap=True)
        self.table = DataTable(TakenTable(self.wording), self.tr("What was taken out"), key="case.masked")
        self.table.set_empty_text(self.tr("Nothing had to be taken out."))
        self.word = LineEdit("", self.tr("Word to take out as well"))
        self.word.setAccessibleName(self.tr("Word to take out as well"))
        self.instead = LineEdit("", self.tr("in its place (else stars)"))
        self.instead.setAccessibleName(self.tr("What stands in its place"))
        self.mark_button = button(self.tr("Take out"), self.add_mark, "eye")
        self.unmark_button = button(self.tr("Leave in"), self.remove_mark, "x", "link")
        self.checks = {check: QCheckBox() for check in PublicationCheck}
        self.publish_button = button(self.tr("To be published"), self.publish, "check", "primary")
        self.ground = QComboBox()
        self.ground.setAccessibleName(self.tr("Ground against publication"))
        self.reason = LineEdit("", self.tr("Reason"))
        self.reason.setAccessibleName(self.tr("Reason against publication"))
        self.refuse_button = button(self.tr("Not to be published"), self.refuse, "x")
        self.view = PaperView(page)
        self.view.back_wanted.connect(self.back_wanted)
        self.word.returnPressed.connect(self.add_mark)
        self.instead.returnPressed.connect(self.add_mark)
        self.table.picked.connect(lambda _row: self._allow())
        self._lay_out()

    def open_paper(self, paper: IssuedPaper) -> None:
        """Mask a kept paper; the words marked last time are marked again."""
        self._paper_id, self._marks = paper.id, ()
        for box in self.checks.values():
            box.setChecked(False)
        self._title.setText(self.tr("Masked copy for publication: {title}").format(title=paper.title))
        self._read(None)

    def add_mark(self) -> None:
        """Take out the typed word as well."""
        word = self.word.value()
        if word:
            self._marks = (*(each for each in self._marks if each[0] != word), (word, self.instead.value()))
            self.word.clear()
            self.instead.clear()
            self._read(self._marks)
        self.word.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove_mark(self) -> None:
        """Leave the word under the cursor in after all; only words marked by hand can be left in."""
        chosen = self.table.current_row()
        if isinstance(chosen, Replaced) and chosen.kind is MaskKind.MARKED:
            self._marks = tuple(each for each in self._marks if each[0] != chosen.before)
            self._read(self._marks)

    def publish(self) -> None:
        """Keep that it is to be published; then the masked copy can be saved."""
        ticked = frozenset(check for check, box in self.checks.items() if box.isChecked())
        self._decide(NewDecision(True, checks=ticked, marks=self._marks))

    def refuse(self) -> None:
        """Keep that it is not to be published, with the ground."""
        ground = self.ground.currentData()
        self._decide(NewDecision(False, PublicationBar(ground), self.reason.value(), marks=self._marks))

    def _decide(self, decision: NewDecision) -> None:
        paper_id = self._paper_id

        def done(_none: object) -> None:
            self._page.tell(
                self.tr("Saved: to be published. Now save the masked copy.")
                if decision.published
                else self.tr("Saved: not to be published.")
            )
            self.decided.emit()
            self._read(None)

        self._page.run(lambda: self._services.publications.decide(paper_id, decision), done)

    def _read(self, marks: Marks | None) -> None:
        paper_id = self._paper_id
        self._page.run(lambda: self._services.publications.masked(paper_id, marks), partial(self._show, paper_id))

    def _show(self, paper_id: str, copy: MaskedCopy) -> None:
        if paper_id != self._paper_id:
            return
        self._copy, self._marks = copy, copy.marks
        self.table.table.set_rows(copy.taken)
        self.table.fit_height(TAKEN_SHOWN)
        self._bars.setText(self._bar_words(copy))
        self._bars.setVisible(bool(copy.bars))
        self._show_decision(copy.decision)
        if copy.bars and copy.decision is None:
            self.ground.setCurrentIndex(self.ground.findData(copy.bars[0].value))
        keeping = Keeping(self._services.issued_papers, copy.keep_as)
        self.view.show_paper(copy.paper, copy.keep_as.title, copy.file_name, keeping)
        self._allow()

    def _show_decision(self, decision: Decision | None) -> None:
        if decision is None:
            self._state.setText(self.tr("Not decided yet."))
            return
        when = self.wording.moment(decision.decided_at)
        if decision.published:
            words = self.tr("To be published, decided {when} by {who}.").format(when=when, who=decision.decided_by)
        else:
            ground = decision.ground or (self.wording.term(decision.bar) if decision.bar else "")
            words = self.tr("Not to be published ({ground}), decided {when} by {who}.").format(
                ground=ground, when=when, who=decision.decided_by
            )
        self._state.setText(words)
        for check, box in self.checks.items():
            box.setChecked(check in decision.checks or box.isChecked())

    def _bar_words(self, copy: MaskedCopy) -> str:
        parting = "、" if self.wording.lang == "zh" else ", "
        return self.tr(
            "Usually not published as a whole: {bars} (rules on publication, art. 4). "
            "Then only its number, court, day and the ground are."
        ).format(bars=parting.join(self.wording.term(bar) for bar in copy.bars))

    def _allow(self) -> None:
        """The copy is saved only once it was decided, exactly as it was looked at."""
        decision = self._copy.decision if self._copy else None
        kept = decision is not None and decision.published and decision.marks == self._marks
        self.view.save_button.setEnabled(kept)
        self.view.save_button.setToolTip("" if kept else self.tr("Decide to publish first."))
        for act in (self.publish_button, self.refuse_button, self.ground, self.reason, *self.checks.values()):
            act.setEnabled(self._decides)
        chosen = self.table.current_row()
        self.unmark_button.setEnabled(isinstance(chosen, Replaced) and chosen.kind is MaskKind.MARKED)

    def _lay_out(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        taken = Card(self.tr("Taken out"))
        marking = row(self.word, self.instead, self.mark_button)
        marking.setStretch(0, 3)
        marking.setStretch(1, 2)
        taken.add(self._state, self._bars, self.table, marking, row(self.unmark_button, 1))
        looked = Card(self.tr("Looked for, and found nothing left"))
        for check, box in self.checks.items():
            words = self.wording.term(check)
            box.setAccessibleName(words)
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
            text = label(words, wrap=True)
            text.setBuddy(box)
            line.addWidget(text, 1)
            looked.add(line)
        for bar in PublicationBar:
            self.ground.addItem(self.wording.term(bar), bar.value)
        looked.add(row(self.publish_button, 1))
        against = Card(self.tr("Or it stays unpublished"))
        against.add(self.ground, self.reason, row(self.refuse_button, 1))
        column.addWidget(self.read_only)
        for card in (taken, looked, against):
            column.addWidget(card)
        column.addStretch(1)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self._title)
        body.addWidget(BesideOrBelow(self.view, side, SIDE_WIDTH, SIDE_BY_SIDE), 1)
