"""One person's score: the tree on the left; the total, its explanation and what people add beside it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from tribunal_desktop.rules.scoring import Formula, ScoreNode
from tribunal_desktop.rules.terms import ScoreState
from tribunal_desktop.services.assessment_rows import Assessment, Submission
from tribunal_desktop.services.self_assessment import SelfAssessment
from tribunal_desktop.services.tribunal_profile import StaffChoice
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.assessment_entry import AdjustmentPanel, MarkPanel
from tribunal_desktop.ui.pages.assessment_source import SourcePanel
from tribunal_desktop.ui.pages.assessment_submit import SubmitPanel
from tribunal_desktop.ui.pages.assessment_tree import ScoreTreeView
from tribunal_desktop.ui.pages.assessment_words import ScoreWords, plain
from tribunal_desktop.ui.tables.assessment import ScoreRow, ScoreTree
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Theme
from tribunal_desktop.ui.widgets import Card, DataTable, label, restyle, row
from tribunal_desktop.ui.widgets.scrolling import FollowingScroll
from tribunal_desktop.ui.workers import Tasks

ADJUSTMENTS = "adjustments"
SIDE_WIDTH = 470


class ScoreView(QWidget):
    """Shows an ``Assessment``; picking a row of the tree explains its number."""

    changed = Signal(str, object)
    failed = Signal(object)
    submit_confirmed = Signal()
    act_opened = Signal(str, str)

    def __init__(self, service: SelfAssessment, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = locale
        self._assessment: Assessment | None = None
        self._words: ScoreWords | None = None
        titles = [
            self.tr("Item"),
            self.tr("Weight"),
            self.tr("Data"),
            self.tr("Score"),
            self.tr("Points"),
            self.tr("Source"),
        ]
        self._tree = ScoreTreeView(ScoreTree(titles), self.tr("Scores"), (150, 64, 90, 56, 62, 146))
        self._tree.picked.connect(self._explain)
        self._tree.opened.connect(self._open)
        self.source = SourcePanel(service, tasks, locale)
        self.marks = MarkPanel(service, tasks, locale)
        self.adjustments = AdjustmentPanel(service, tasks, locale)
        self.source.act_opened.connect(self.act_opened)
        for panel in (self.marks, self.adjustments):
            panel.written.connect(self.changed)
            panel.failed.connect(self.failed)
        self._missing = RowTable(
            [
                Column[ScoreNode]("item", self.tr("Item"), self._name, 118),
                Column[ScoreNode](
                    "weight", self.tr("Weight"), lambda node: plain(node.weight), 56, sort=lambda node: node.weight
                ),
                Column[ScoreNode]("why", self.tr("What is missing"), self._why, 0, secondary=True),
            ]
        )
        missing = DataTable(self._missing, self.tr("Items without data"), key="assessment_missing")
        missing.set_empty_text(self.tr("Nothing is missing: every item has its data."))
        missing.opened.connect(lambda node: self._mark_item(node.id))
        self._tabs = QTabWidget()
        self._tabs.setAccessibleName(self.tr("About this score"))
        self._tabs.addTab(_scrolling(self.source), self.tr("Explanation"))
        self._tabs.addTab(_scrolling(self.marks), self.tr("Marks"))
        self._tabs.addTab(_scrolling(self.adjustments), self.tr("Bonus and deduction"))
        self._tabs.addTab(missing, self.tr("Missing"))
        self.submit = SubmitPanel(locale)
        self.submit.confirmed.connect(self.submit_confirmed)
        self.submit.cancelled.connect(self.show_details)
        self._lay_out()

    def hasHeightForWidth(self) -> bool:
        """The view takes the height there is; its own parts scroll, not the page."""
        return False

    def show_staff(self, staff: tuple[StaffChoice, ...], actor_id: str) -> None:
        """Offer who may have given a mark."""
        self.marks.show_raters(staff, actor_id)

    def show_assessment(self, assessment: Assessment) -> None:
        """Show a score; the same person's score keeps the place in the tree."""
        self._assessment = assessment
        words = self._words = ScoreWords(assessment, self._wording)
        score = assessment.score
        self._who.setText(f"{assessment.person.name} · {self._wording.term(assessment.person.post)}")
        self._total.setText(str(score.total))
        self._total.setAccessibleName(self.tr("Total score {total}").format(total=score.total))
        self._sum.setText(words.composition())
        self._coverage.setText(
            fill_in(
                self.tr(
                    "{scored} of 100 points have data; {missing} {missing:lacks data and is|lack data and "
                    "are} not scored"
                ),
                scored=score.scored_points,
                missing=score.missing_points,
            )
            if score.missing_points
            else self.tr("every item has its data")
        )
        self._coverage.setProperty("tone", "warn" if score.missing_points else "good")
        restyle(self._coverage)
        missing = words.missing()
        self._missing.set_rows(missing)
        self._tabs.setTabText(3, self.tr("Missing {count}").format(count=len(missing)))
        self.marks.show_assessment(assessment, words)
        self.adjustments.show_assessment(assessment)
        self._tree.show_rows(list(self._rows(assessment, words)))

    def show_details(self) -> None:
        """Show the explanation and the entry forms."""
        self._side.setCurrentIndex(0)
        self._tree.setFocus()

    def show_submission(self, submission: Submission) -> None:
        """Ask, in place of the explanation, whether to submit."""
        self._side.setCurrentWidget(self.submit)
        self.submit.show_submission(submission)

    def asks_to_submit(self) -> bool:
        """The question is up."""
        return self._side.currentWidget() is self.submit

    def choose(self, row_id: str) -> None:
        """Put the cursor of the tree on a row."""
        self._tree.choose(row_id)

    def show_tab(self, place: int) -> None:
        """Bring up one of the tabs: source, marks, adjustments, missing."""
        self._tabs.setCurrentIndex(place)

    def _lay_out(self) -> None:
        self._who = label("", "secondary")
        self._total = label("—")
        self._total.setFont(Theme.current().font(24, bold=True))
        self._total.setProperty("tone", "info")
        self._sum = label("", wrap=True)
        self._coverage = label("", "small", wrap=True)
        total = Card()
        total.body.setSpacing(2)
        words = QVBoxLayout()
        words.setSpacing(3)
        for part in (self._who, self._sum, self._coverage):
            words.addWidget(part)
        shown = row(self._total, words, spacing=18)
        shown.setStretch(1, 1)
        total.add(shown)
        details = Card()
        details.body.setContentsMargins(16, 6, 16, 12)
        details.add(self._tabs)
        self._side = QStackedWidget()
        self._side.addWidget(details)
        self._side.addWidget(self.submit)
        side = QVBoxLayout()
        side.setSpacing(12)
        side.addWidget(total)
        side.addWidget(self._side, 1)
        beside = QWidget()
        beside.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        beside.setFixedWidth(SIDE_WIDTH)
        scores = Card()
        scores.body.setContentsMargins(6, 6, 6, 6)
        scores.add(self._tree)
        layout = row(scores, beside, spacing=14)
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def _rows(self, assessment: Assessment, words: ScoreWords) -> Iterator[ScoreRow]:
        score = assessment.score
        for domain in score.tree.children:
            yield self._row(domain, words, "", strong=True)
        entered = assessment.adjustments
        yield ScoreRow(
            ADJUSTMENTS,
            (
                self.tr("Bonus and deduction"),
                "",
                self.tr("entries: {count}").format(count=len(entered)) if entered else "—",
                "",
                f"{score.bonus - score.deduction:+}" if entered else "—",
                self.tr("with evidence"),
            ),
            strong=True,
        )

    def _row(self, node: ScoreNode, words: ScoreWords, ratio: str, *, strong: bool = False) -> ScoreRow:
        ratios = str(node.params.get("ratio", "")).split(":")
        shown = ratios if len(set(ratios)) > 1 else [""] * len(node.children)
        known = node.score is not None
        return ScoreRow(
            id=node.id,
            cells=(
                words.name(node) + (f"  ×{ratio}" if ratio else ""),
                f"{plain(node.weight)}%",
                "" if node.children else words.data(node),
                str(node.score) if known else "—",
                str(node.points) if known else "—",
                self._source(node),
            ),
            strong=strong,
            lacks_data=node.state is not ScoreState.SCORED,
            children=tuple(self._row(child, words, part) for child, part in zip(node.children, shown, strict=False)),
        )

    def _source(self, node: ScoreNode) -> str:
        if node.state is not ScoreState.SCORED:
            return self._lacking(node)
        if node.formula is Formula.MARK:
            marks = self._assessment.marks if self._assessment else ()
            rater = next((mark.rater for mark in marks if mark.indicator_id == node.id), "")
            return self.tr("marked · {rater}").format(rater=rater)
        if node.children:
            return ""
        return self.tr("counted · {count}").format(count=len(node.evidence))

    def _lacking(self, node: ScoreNode) -> str:
        if node.state is ScoreState.MISSING:
            return self.tr("no data")
        if node.missing_points:
            return self.tr("{points} lack data").format(points=node.missing_points)
        return ""

    def _explain(self, row_id: str) -> None:
        if self._assessment is None or self._words is None:
            return
        node = self._words.node(row_id)
        if node is not None:
            self.source.show_node(self._assessment, self._words, node)
            self.marks.choose(row_id)
        elif row_id == ADJUSTMENTS:
            self.show_tab(2)
            return
        if self._tabs.currentIndex() == 2:
            self.show_tab(0)

    def _open(self, row_id: str) -> None:
        """Enter on a row: to its acts, or to the form that can fill it."""
        node = self._words.node(row_id) if self._words else None
        if node is not None and not node.children and node.state is ScoreState.MISSING:
            self._mark_item(row_id)
        elif node is not None:
            self.show_tab(0)
            self.source.setFocus()

    def _mark_item(self, indicator_id: str) -> None:
        self.choose(indicator_id)
        self.show_tab(1)
        value = self.marks.fields["value"]
        QTimer.singleShot(0, value, value.setFocus)  # the Enter that led here must not move on from the field

    def _name(self, node: ScoreNode) -> str:
        return self._words.name(node) if self._words else ""

    def _why(self, node: ScoreNode) -> str:
        return self._words.why_missing(node) if self._words else ""


def _scrolling(panel: QWidget) -> QScrollArea:
    area = FollowingScroll()
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(panel)
    return area
