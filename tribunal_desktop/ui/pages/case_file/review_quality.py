"""Quality review of this case (质量评查): taking it up, the sheet, the judge's reply, putting defects right."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QCheckBox, QWidget

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import ReviewKind, ReviewStage, Right
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.review_table import review_sheet
from tribunal_desktop.services.review_views import CaseReviewView, ItemRow, ReviewRow
from tribunal_desktop.services.rights import holders
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm, chooser, offer, offer_terms
from tribunal_desktop.ui.pages.case_file.review_forms import ReasonForm
from tribunal_desktop.ui.pages.case_file.review_part import FormPart, put_rows
from tribunal_desktop.ui.pages.case_file.review_sheet import GradingForm
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.case_review import ReviewColumns
from tribunal_desktop.ui.widgets import Card, DataTable, EmptyState, Field, LineEdit, button, label
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

REPLY, RECTIFY, DECIDE = "reply", "rectify", "decide"


class TakeUpForm(ShortForm):
    """Takes up one case for a key or special review, or gives its review to somebody else."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(page.wording, "", "")
        self.save_button.setText(self.tr("Take it up"))
        self._back.setText(self.tr("Back"))
        self.kind, self.reviewer = chooser("review_kind"), chooser("review_reviewer")
        offer_terms(self.kind, page.wording, (ReviewKind.KEY, ReviewKind.SPECIAL))
        self.reason = LineEdit("review_reason", self.tr("petition, sent back, changed on appeal, special topic …"))
        self.lay_out(
            {
                "kind": Field(self.tr("Kind"), self.kind),
                "reviewer": Field(self.tr("Reviewer"), self.reviewer, self.tr("never the judge of the case")),
                "words": Field(self.tr("Why"), self.reason, required=True),
            },
            ("kind", "reviewer"),
            ("words",),
        )

    def begin(self, view: CaseReviewView) -> None:
        """Start with those who may review this case."""
        offer(self.reviewer, [(person.id, person.name) for person in view.reviewers])
        self.reason.clear()
        self.entitle(self.tr("Review of this case"))


class QualityPart(FormPart):
    """The reviews of one case with their defects, and what whoever looks may do about them."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._view: CaseReviewView | None = None
        self._wanted = REPLY
        columns = ReviewColumns(self.wording)
        self.reviews = DataTable(RowTable(columns.reviews(of_case=True)), self.tr("Reviews"), key="case_reviews")
        self.defects = DataTable(RowTable(columns.defects(self._item_name)), self.tr("Defects"), key="review_defects")
        self.defects.set_empty_text(self.tr("Nothing was found wrong."))
        self.take_up_form = TakeUpForm(services, page)
        self.grading = GradingForm(self.wording, review_sheet(), services.today)
        self.reason_form = ReasonForm(self.wording, "review_words", self.tr("Back"))
        self.objects = QCheckBox(self.tr("I object to the review"))
        self.objects.setObjectName("review_objects")
        self.reason_form.body.insertWidget(self.reason_form.body.count() - 1, self.objects)
        self._make_list()
        self.put_form(self.take_up_form, self._save_take_up)
        self.put_form(self.grading, self._save_grading)
        self.put_form(self.reason_form, self._save_words)

    def show_view(self, view: CaseReviewView) -> None:
        """Show the reviews of a case."""
        self._view, self.dispute_id = view, view.dispute_id
        put_rows(self.reviews, view.rows, 5)
        self._empty.setVisible(not view.rows)
        self._card.setVisible(bool(view.rows))
        can = view.may_draw and view.closed and all(each.grade is not None for each in view.rows)
        self.take_up_button.setVisible(can)
        self._empty.start.setVisible(can)
        self._fit()

    def print_current(self) -> bool:
        """The sheet of the review under the cursor."""
        return self._open_sheet()

    def begin_take_up(self) -> None:
        """Open the form that takes the case up."""
        if self._view is not None:
            self.take_up_form.begin(self._view)
            self.open_form(self.take_up_form, "words")

    def begin_grading(self) -> None:
        """Open the sheet: for the reviewer to fill in, or to correct after an objection."""
        found = self._found()
        if found is None:
            return
        self._wanted = DECIDE if found.stage is ReviewStage.OBJECTED else REPLY
        title = self.tr("Review sheet: {number}").format(number=found.number)
        about = self.tr("Judge: {judge}. Items of version {version}: a sample, not official.").format(
            judge=found.judge, version=review_sheet().version
        )
        typed = self.services.quality_review.typed_of(found) if self._wanted == DECIDE else None
        self.grading.begin(title, about, typed)
        self.open_form(self.grading, "grade")

    def begin_reply(self) -> None:
        """Open the judge's reply."""
        self._open_words(REPLY, self.tr("Reply to the review"), self.tr("Reply"), self.tr("Send the reply"))

    def begin_rectify(self) -> None:
        """Open the words on how the defect under the cursor was put right."""
        found: ItemRow | None = self.defects.current_row()
        if found is not None:
            self._open_words(RECTIFY, found.words, self.tr("How it was put right"), self.tr("Put right"))

    def begin_decide(self) -> None:
        """Open the decision on an objection that leaves the sheet as it is."""
        found = self._found()
        if found is not None:
            self._open_words(
                DECIDE, self.tr("Objection: {words}").format(words=found.reply), self.tr("Decision"), self.tr("Decide")
            )

    def _make_list(self) -> None:
        posts = ("、" if self.wording.lang == "zh" else ", ").join(
            self.wording.term(post) for post in holders(Right.DRAW_REVIEW)
        )
        self._empty = EmptyState(
            "eye",
            self.tr("This case was not reviewed"),
            self.tr("Closed cases are drawn in rounds so that every judge is covered; {posts} may take up one.").format(
                posts=posts
            ),
            self.tr("Take this case up"),
            self.begin_take_up,
        )
        self._card = Card(self.tr("Reviews of this case"))
        self.grade_button = button(self.tr("Fill in the sheet"), self.begin_grading, "pencil", "primary")
        self.reply_button = button(self.tr("Reply"), self.begin_reply, "send")
        self.rectify_button = button(self.tr("Put right"), self.begin_rectify, "check")
        self.decide_button = button(self.tr("Decide on the objection"), self.begin_decide, "check")
        self.correct_button = button(self.tr("Correct the sheet"), self.begin_grading, "pencil")
        self.take_up_button = button(self.tr("Review again"), self.begin_take_up, "plus")
        self._words = label("", wrap=True)
        self._card.add(
            WrappingRow(
                self.grade_button,
                self.reply_button,
                self.rectify_button,
                self.decide_button,
                self.correct_button,
                button(self.tr("Review sheet"), self._open_sheet, "file-text"),
                self.take_up_button,
            ),
            self.reviews,
            self._words,
            self.defects,
        )
        self.list_body.addWidget(self._empty)
        self.list_body.addWidget(self._card)
        self.reviews.picked.connect(lambda _row: self._fit())
        self.defects.picked.connect(lambda _row: self._fit_rectify())
        self.reviews.opened.connect(lambda _row: self._do_next())
        self.defects.opened.connect(lambda _row: self.begin_rectify() if self.rectify_button.isEnabled() else None)

    def _found(self) -> ReviewRow | None:
        found: ReviewRow | None = self.reviews.current_row()
        return found

    def _do_next(self) -> None:
        for step in (self.grade_button, self.reply_button, self.rectify_button, self.decide_button):
            if step.isVisible() and step.isEnabled():
                step.click()
                return

    def _fit(self) -> None:
        found, view = self._found(), self._view
        rows = found.defects if found else ()
        put_rows(self.defects, rows, 8)
        self.defects.setVisible(found is not None and found.grade is not None)
        actor = view.actor_id if view else ""
        mine = found is not None and found.judge_id == actor
        self.grade_button.setVisible(
            found is not None and found.stage is ReviewStage.TO_REVIEW and found.reviewer_id == actor
        )
        self.reply_button.setVisible(mine and found is not None and found.grade is not None and not found.reply)
        objected = found is not None and found.stage is ReviewStage.OBJECTED
        decides = objected and view is not None and view.may_draw and not mine
        self.decide_button.setVisible(decides)
        self.correct_button.setVisible(decides)
        self._words.setText(self._said(found) if found else "")
        self._words.setVisible(bool(self._words.text()))
        self._fit_rectify()

    def _fit_rectify(self) -> None:
        found, defect = self._found(), self.defects.current_row()
        mine = found is not None and self._view is not None and found.judge_id == self._view.actor_id
        self.rectify_button.setVisible(mine and found is not None and bool(found.defects))
        self.rectify_button.setEnabled(defect is not None and defect.rectified_on is None)

    def _said(self, found: ReviewRow) -> str:
        lines = [
            self.tr("Summary: {words}").format(words=found.summary) if found.summary else "",
            self.tr("Judge's reply: {words}").format(words=found.reply) if found.reply else "",
            self.tr("On the objection: {words}").format(words=found.objection_decision)
            if found.objection_decision
            else "",
        ]
        return "\n".join(line for line in lines if line)

    def _item_name(self, found: ItemRow) -> str:
        item = review_sheet().item(found.item)
        lang = self.wording.lang
        return f"{item.group.of(lang)}：{item.name.of(lang)}" if item else found.item

    def _open_words(self, wanted: str, title: str, asked: str, save: str) -> None:
        self._wanted = wanted
        self.objects.setChecked(False)
        self.objects.setVisible(wanted == REPLY)
        self.reason_form.begin(title, asked, save)
        self.open_form(self.reason_form, "words")

    def _open_sheet(self) -> bool:
        found = self._found()
        if found is None:
            return False
        self.show_paper(partial(self.services.quality_review.sheet, found.id), self.tr("Review sheet"))
        return True

    def _save_take_up(self) -> None:
        form, dispute_id, reviews = self.take_up_form, self.dispute_id, self.services.quality_review
        kind, reviewer, reason = ReviewKind(form.kind.currentData()), form.reviewer.currentData(), form.reason.value()
        self.check_then(
            form,
            lambda: _words_of(reason),
            lambda _answered: reviews.take_up(dispute_id, kind, reviewer, reason),
            self.tr("Taken up; it stands on the reviewer's workbench"),
        )

    def _save_grading(self) -> None:
        found, typed, reviews = self._found(), self.grading.typed(), self.services.quality_review
        if found is None:
            return
        if self._wanted == DECIDE:
            decision = typed.summary or self.tr("sheet corrected")
            self.check_then(
                self.grading,
                lambda: reviews.check_grading(typed),
                lambda _answered: reviews.decide_objection(found.id, decision, typed),
                self.tr("Decided; the sheet is corrected"),
            )
            return
        self.check_then(
            self.grading,
            lambda: reviews.check_grading(typed),
            lambda _answered: reviews.grade(found.id, typed),
            self.tr("Review saved; defects appear on the judge's workbench"),
        )

    def _save_words(self) -> None:
        found, defect, words = self._found(), self.defects.current_row(), self.reason_form.words.value()
        reviews, wanted, objects = self.services.quality_review, self._wanted, self.objects.isChecked()

        def save(_answered: set[str]) -> None:
            if wanted == RECTIFY and defect is not None:
                reviews.rectify(defect.id, words)
            elif wanted == DECIDE and found is not None:
                reviews.decide_objection(found.id, words, None)
            elif found is not None:
                reviews.reply(found.id, words, objects=objects)

        self.check_then(self.reason_form, lambda: _words_of(words), save, self.tr("Saved"))


def _words_of(words: str) -> tuple[Finding, ...]:
    return () if words else (Finding("words_missing", "words", Severity.BLOCK),)
