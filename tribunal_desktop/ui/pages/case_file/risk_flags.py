"""Proposals and marks of the four types (四类案件): each is decided by a person and stays on record."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import say
from tribunal_desktop.rules.four_types import NewFlag, Proposal
from tribunal_desktop.rules.terms import FinderRole, FlagState
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.risk_views import FlagRow, FlagsView
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.risk_part import Part, TermBox, few_lines, side_by_side
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.case_risk import RiskColumns
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, Field, LineEdit, Pill, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings

_PEOPLE = tuple(role for role in FinderRole if role is not FinderRole.PROGRAM)


class ProposalCard(Card):
    """One proposal with its reasons; ``confirmed`` carries key, finder and words, ``rejected`` key and words."""

    confirmed = Signal(str, str, str)
    rejected = Signal(str, str)

    def __init__(self, locale: Locale, proposal: Proposal, may_decide: bool, parent: QWidget | None = None) -> None:
        super().__init__(proposal.indicator.name.of(locale.lang), parent)
        self.key = proposal.key
        self.add_header(Pill(locale.term(proposal.indicator.four_type), Tone.WARN, "alert-triangle"))
        for evidence in proposal.evidence:
            words = say(f"four_types.evidence.{evidence.code}", locale.lang, evidence.params)
            self.add(label(f"· {words}", wrap=True))
        self.add(label(proposal.indicator.basis, "small", wrap=True))
        self.finder = TermBox(locale, _PEOPLE, "")
        self.finder.choose(FinderRole.FILING_DESK.value)
        self.words = LineEdit()
        self.words_field = Field(self.tr("In words"), self.words, self.tr("Required for a rejection."))
        self.finder_field = Field(self.tr("Reported by"), self.finder)
        self.confirm_button = button(self.tr("Confirm"), self._confirm, "check", "primary")
        self.reject_button = button(self.tr("Does not apply"), self._reject, "x")
        if may_decide:
            line = side_by_side(self.finder_field, self.words_field)
            self.add(line, row(self.confirm_button, self.reject_button, 1))

    def _confirm(self) -> None:
        finder = self.finder.chosen(FinderRole) or FinderRole.PROGRAM
        self.confirmed.emit(self.key, finder.value, self.words.value())

    def _reject(self) -> None:
        if self.words.value():
            self.rejected.emit(self.key, self.words.value())
        else:
            self.words_field.show_finding(self.tr("Say why it does not apply: the reason is kept."))
            self.words_field.setFocus()


class FlagsPart(Part):
    """Proposals above, the form for a mark by hand, everything decided below."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.proposals: list[ProposalCard] = []
        self._above = QVBoxLayout()
        self._above.setSpacing(14)
        self._nothing = label("", "secondary", wrap=True)
        self.indicator = QComboBox()
        self.indicator.setObjectName("flag_indicator")
        self.indicator.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.indicator.addItem("", "")
        for each in services.flags.indicators():
            words = f"{self.wording.term(each.four_type)} · {each.name.of(self.wording.lang)}"
            self.indicator.addItem(words, each.id)
        self.finder = TermBox(self.wording, _PEOPLE, "flag_finder")
        self.words = few_lines("flag_words", 2)
        self.fields = {
            "indicator": Field(self.tr("Type and indicator"), self.indicator, required=True),
            "finder": Field(self.tr("Found by"), self.finder, required=True),
            "words": Field(self.tr("Facts and reason"), self.words, required=True),
        }
        self.mark_button = button(self.tr("Mark the case"), self._mark, "check", "primary")
        self.hand_button = button(self.tr("Mark by hand"), self.begin_by_hand, "pencil")
        self.form = Card(self.tr("Mark by hand"))
        self.form.add(side_by_side(self.fields["indicator"], self.fields["finder"]), self.fields["words"])
        self.form.add(row(self.mark_button, button(self.tr("Back"), self.go_back), 1))
        self.form.hide()
        self._table = RowTable(RiskColumns(self.wording).flags())
        self.history = DataTable(self._table, self.tr("Marks and decisions"), key="case_flags")
        self.history.set_empty_text(self.tr("Nobody has decided on a mark yet."))
        self._chosen = label("", wrap=True)
        self.lift_words = LineEdit("flag_lift")
        self.lift_field = Field(self.tr("Lift the chosen mark, because"), self.lift_words)
        self.lift_button = button(self.tr("Lift"), self._lift, "arrow-back-up")
        kept = Card(self.tr("Marks and decisions"))
        kept.add_header(self.hand_button)
        kept.add(self.history, self._chosen, self.lift_field, row(self.lift_button, 1))
        self._may_decide = True
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self._nothing)
        layout.addLayout(self._above)
        layout.addWidget(self.form)
        layout.addWidget(kept)
        layout.addStretch(1)
        self.history.picked.connect(self._show_chosen)

    def show_view(self, view: FlagsView) -> None:
        """Show what is proposed and what was decided."""
        self.dispute_id, self._may_decide = view.dispute_id, view.may_decide
        for card in self.proposals:
            card.hide()
            self._above.removeWidget(card)
            card.deleteLater()
        self.proposals = [ProposalCard(self.wording, each, view.may_decide) for each in view.proposals]
        for card in self.proposals:
            card.confirmed.connect(self._confirm)
            card.rejected.connect(self._reject)
            self._above.addWidget(card)
            card.show()
        self._nothing.setText(self.tr("The rules propose nothing that has not been decided."))
        self._nothing.setVisible(not self.proposals)
        self.hand_button.setVisible(view.may_decide)
        self._table.set_rows(view.flags)
        self.history.fit_height(at_most=6)
        self.history.select_place(0 if view.flags else -1)
        self._show_chosen(self.history.current_row())

    def begin_by_hand(self) -> None:
        """Open the form for a mark by hand."""
        self.form.show()
        self.indicator.setFocus()

    def go_back(self) -> bool:
        """Put the form away."""
        shown = self.form.isVisible()
        self.form.hide()
        return shown

    def _show_chosen(self, chosen: FlagRow | None) -> None:
        liftable = chosen is not None and chosen.state is FlagState.CONFIRMED and self._may_decide
        self.lift_field.setVisible(liftable)
        self.lift_button.setVisible(liftable)
        parts = [chosen.evidence, chosen.words, chosen.lifted_words] if chosen else []
        self._chosen.setText("\n".join(part for part in parts if part))
        self._chosen.setVisible(bool(self._chosen.text()))

    def _confirm(self, key: str, finder: str, words: str) -> None:
        dispute_id, flags = self.dispute_id, self.services.flags
        self.write(lambda: flags.confirm(dispute_id, key, FinderRole(finder), words), self.tr("Marked"))

    def _reject(self, key: str, words: str) -> None:
        dispute_id, flags = self.dispute_id, self.services.flags
        self.write(lambda: flags.reject(dispute_id, key, words), self.tr("Noted that it does not apply"))

    def _mark(self) -> None:
        flag = NewFlag(self.indicator.currentData(), self.finder.chosen(FinderRole), self.words.value())
        findings = self.services.flags.check(flag)
        show_findings(self.fields, findings, self.wording.lang)
        if not findings:
            dispute_id = self.dispute_id
            save = self.services.flags.mark
            self.page.run(lambda: save(dispute_id, flag), self._marked, busy_widget=self.mark_button)

    def _marked(self, _none: object) -> None:
        self.form.hide()
        self.words.clear()
        self.indicator.setCurrentIndex(0)
        self.finder.setCurrentIndex(0)
        self.written.emit(self.tr("Marked"))

    def _lift(self) -> None:
        chosen, words = self.history.current_row(), self.lift_words.value()
        if chosen is None:
            return
        if not words:
            self.lift_field.show_finding(self.tr("Say why: a lifted mark stays on record."))
            self.lift_field.setFocus()
            return
        self.lift_field.clear_finding()
        self.lift_words.clear()
        flags = self.services.flags
        self.write(lambda: flags.lift(chosen.id, words), self.tr("Mark lifted"), self.lift_button)
