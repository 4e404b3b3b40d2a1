"""Deciding on filing: where it stands, the red line when it is late, the steps, and the next one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from tribunal_desktop.rules.findings import Finding, Severity, blocking, unanswered, wording
from tribunal_desktop.rules.terms import FilingStepKind, ReviewState
from tribunal_desktop.services.filing import Step
from tribunal_desktop.services.filing_views import FilingView, StepRow
from tribunal_desktop.services.numbers import Proposal
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.pages.case_file.filing_card import FilingCard, lines_high
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import (
    DataTable,
    DateEdit,
    Field,
    LineEdit,
    Pill,
    TextEdit,
    button,
    label,
    restyle,
    row,
)
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

if TYPE_CHECKING:
    from tribunal_desktop.ui.pages.case_file.filing import FilingSection

_REGISTER = "register"
_TONES = {
    ReviewState.DECIDING: Tone.INFO,
    ReviewState.WAITING: Tone.WARN,
    ReviewState.REGISTERED: Tone.GOOD,
    ReviewState.RETURNED: Tone.NEUTRAL,
    ReviewState.NOT_ACCEPTED: Tone.NEUTRAL,
}
_WITH_WORDS = (FilingStepKind.SUPPLEMENT_NOTICE, FilingStepKind.RETURNED, FilingStepKind.NON_ACCEPTANCE)


class ReviewCard(FilingCard):
    """State and term, what was done, and one form for the step that comes next."""

    def __init__(self, section: FilingSection) -> None:
        super().__init__(" ", section)
        self.set_title(self.tr("Decision on filing"))
        self._state = Pill()
        self.add_header(self._state)
        self._term = label("", wrap=True)
        self._late = label("", "strong", wrap=True)
        self._late.setProperty("tone", "bad")
        restyle(self._late)
        self._table = RowTable(self._columns())
        self._steps = DataTable(self._table, self.tr("Steps of the review"))
        self._kind = QComboBox()
        self._kind.setObjectName("step_kind")
        today = section.services.today
        self._day = DateEdit(self.wording, today, "step_day")
        self._until = DateEdit(self.wording, today, "step_until")
        self._number = LineEdit("step_number", "（2026）浙0681民初123号")
        self._words = lines_high(TextEdit("step_words", lines=3))
        self.fields = {
            "kind": Field(self.tr("Next step"), self._kind),
            "made_on": Field(self.tr("On"), self._day, required=True),
            "until": Field(self.tr("To be supplied by"), self._until, required=True),
            "number": Field(self.tr("Case number, if the court gave it"), self._number),
            "words": Field(self.tr("Everything that is missing, or the reason"), self._words, required=True),
        }
        self._save = button(self.tr("Note it"), self.save, "check", "primary")
        self._notice = button(self.tr("Print the notice"), self.print_notice, "printer")
        self.add(self._term, self._late, self._steps, row(self._notice, 1))
        self.add(
            self.grid(
                {
                    "kind": (0, 0, 4),
                    "made_on": (0, 4, 4),
                    "until": (0, 8, 4),
                    "number": (0, 8, 4),
                    "words": (1, 0, 12),
                }
            )
        )
        self.onward = QWidget()
        self.onward.setLayout(WrappingRow(label(self.tr("Goes on in:"), "secondary"), *self._ways_on()))
        self.add(row(self._save, 1), self.onward)
        self.setFocusProxy(self._kind)
        self._kind.currentIndexChanged.connect(lambda _place: self._fit())
        self._asked: tuple[str, frozenset[str]] = ("", frozenset())
        self.begin()

    def begin(self) -> None:
        """Today, nothing chosen."""
        self._day.set_value(self.section.services.today())
        self._kind.clear()
        self.quiet()

    def show_view(self, view: FilingView) -> None:
        """State, red line, steps and what can follow."""
        state = view.review.state
        self._state.show_mark(self.wording.term(state), _TONES[state])
        self._term.setText("　".join(self._terms(view)))
        late = "　".join(self._lateness(view))
        self._late.setText(late)
        self._late.setVisible(bool(late))
        self._table.set_rows(view.steps)
        self._steps.setVisible(bool(view.steps))
        self._steps.fit_height(at_most=5)
        told = any(step.kind is FilingStepKind.SUPPLEMENT_NOTICE for step in view.steps)
        self._notice.setVisible(told)
        self.onward.setVisible(state is ReviewState.REGISTERED)
        self._offer(view)
        self._offer_number(view)

    def choose(self, kind: FilingStepKind | None) -> None:
        """Choose the next step; none registers."""
        self._kind.setCurrentIndex(self._kind.findData(kind.value if kind else _REGISTER))

    def words(self) -> str:
        """What stands above the steps, the red line included."""
        return f"{self._term.text()} {self._late.text()}".strip()

    def propose(self, dispute_id: str, proposal: Proposal) -> None:
        """Fill the proposed number in, or say why the provisional one stays."""
        if dispute_id != self.section.dispute_id:
            return
        if proposal.number is None:
            said = self.tr("No number of the series {series} is left here: the provisional one stays.")
            self.fields["number"].show_finding(said.format(series=proposal.series), Severity.NOTE)
            return
        if not self._number.value():
            with self.section.filling():
                self._number.setText(proposal.number)
        said = self.tr("Next number of this computer's block; {left} left. Clear it to keep the provisional one.")
        self.fields["number"].show_finding(said.format(left=proposal.left), Severity.NOTE)

    def save(self) -> None:
        """Note the chosen step."""
        self.quiet()
        chosen, day = self._kind.currentData(), self._day.value()
        if day is None:
            typed = self._day.edit.text().strip()
            self.fields["made_on"].show_finding(self.wording.text("finding.date_unreadable", typed=typed))
            self._day.setFocus()
            return
        services, dispute_id = self.section.services, self.section.dispute_id
        if chosen == _REGISTER:
            self._register(day)
            return
        step = Step(FilingStepKind(chosen), day, self._words.value(), self._until.value())
        self.section.write(lambda: services.filings.note_step(dispute_id, step), self.fields, self._save, self._empty)

    def _register(self, day: date) -> None:
        """File the dispute; a question about the number is answered by pressing the button again."""
        services, dispute_id, number = self.section.services, self.section.dispute_id, self._number.value()
        asked_of, answered = self._asked
        known = answered if number == asked_of else frozenset[str]()

        def file() -> tuple[Finding, ...]:
            findings = services.numbers.read(number, day).findings if number else ()
            stands = (*blocking(findings), *unanswered(findings, known))
            if not stands:
                services.intake.mark_filed(dispute_id, day, number)
            return stands

        def checked(stands: tuple[Finding, ...]) -> None:
            if not stands:
                self._empty()
                self.section.registered()
                return
            words = wording(stands[0], self.wording.lang)
            if stands[0].severity is Severity.ASK:
                words = self.tr("{question} Press the button again if the notice says so.").format(question=words)
                self._asked = (number, frozenset(finding.key for finding in stands))
            self.fields["number"].show_finding(words, stands[0].severity)
            self._number.setFocus()

        self.section.ask(file, checked, self.fields, self._save)

    def print_notice(self) -> None:
        """Print what the plaintiff is told to supply."""
        self.section.print_paper(partial(self.section.services.filings.notice, self.section.dispute_id))

    def _empty(self) -> None:
        self._words.clear()
        self._number.clear()
        self._until.set_value(None)
        self._asked = ("", frozenset())

    def _offer_number(self, view: FilingView) -> None:
        """Propose the next number of the leased block to a dispute that has none."""
        services, day = self.section.services, self.section.services.today()
        if not view.case_no and self._kind.findData(_REGISTER) >= 0:
            self.section.page.run(
                partial(services.numbers.proposal, view.dispute_id, day), partial(self.propose, view.dispute_id)
            )

    def _offer(self, view: FilingView) -> None:
        chosen = self._kind.currentData()
        self._kind.clear()
        if view.review.state in (ReviewState.DECIDING, ReviewState.WAITING):
            self._kind.addItem(self.tr("Register (the conditions are met)"), _REGISTER)
        for kind in view.allowed:
            self._kind.addItem(self.wording.term(kind), kind.value)
        self._kind.setCurrentIndex(max(0, self._kind.findData(chosen)))
        for part in (self.fields["kind"], self.fields["made_on"], self._save):
            part.setVisible(self._kind.count() > 0)
        self._fit()

    def _fit(self) -> None:
        """Show only the fields the chosen step needs."""
        chosen = self._kind.currentData()
        self.fields["until"].setVisible(chosen == FilingStepKind.SUPPLEMENT_NOTICE)
        self.fields["number"].setVisible(chosen == _REGISTER)
        self.fields["words"].setVisible(chosen in _WITH_WORDS)

    def _ways_on(self) -> Iterator[QPushButton]:
        """The sections where a registered dispute goes on, in their order."""
        ways = (
            ("procedure", self.tr("Procedure")),
            ("fees", self.tr("Fees")),
            ("allocation", self.tr("Allocation")),
            ("mediation", self.tr("Mediation")),
        )
        for key, words in ways:
            yield button(words, partial(self.section.section_wanted.emit, key), "chevron-right")

    def _terms(self, view: FilingView) -> Iterator[str]:
        review, say = view.review, self.wording
        if review.state is ReviewState.DECIDING:
            words = self.tr("To be decided by {day}, counted from {start} (CPL 126).")
            yield words.format(day=say.date(review.decide_by), start=say.date(review.started_on))
            if review.internal_by is not None:
                words = self.tr("Green channel: our own goal is to decide by {day} (not law).")
                yield words.format(day=say.date(review.internal_by))
            if view.in_mediation:
                yield self.tr("Mediation is running; it does not stop the term to decide on filing (FM25 2).")
        elif review.state is ReviewState.WAITING:
            words = self.tr("Told once what is missing; to be supplied by {day}. The term begins anew once it arrives.")
            yield words.format(day=say.date(review.missing_until))
            yield next(step.words for step in view.steps if step.kind is FilingStepKind.SUPPLEMENT_NOTICE)
        elif review.decided_on is not None:
            yield self.tr("Decided on {day}.").format(day=say.date(review.decided_on))
        if review.move_by is not None and review.moved_on is None:
            yield self.tr("The file goes to the trial team by {day}.").format(day=say.date(review.move_by))

    def _lateness(self, view: FilingView) -> Iterator[str]:
        if view.review.late_days:
            words = self.tr("Late by {count} {count:day|days}: a red line, which no points make good.")
            yield fill_in(words, count=view.review.late_days)
        if view.moved_late_days:
            words = self.tr("The file is {count} {count:day|days} late on its way to the trial team.")
            yield fill_in(words, count=view.moved_late_days)

    def _columns(self) -> list[Column[StepRow]]:
        say = self.wording
        return [
            Column("on", self.tr("On"), lambda each: say.short_date(each.made_on), 130),
            Column("kind", self.tr("Step"), lambda each: say.term(each.kind), 190),
            Column("words", self.tr("What"), lambda each: each.words, 0),
            Column("until", self.tr("Until"), lambda each: say.short_date(each.until), 130),
            Column("by", self.tr("By"), lambda each: each.made_by, 90),
        ]
