"""Quality review of closed cases (案件质量评查): draw, sheet, reply, rectification."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import QualityReview, ReviewItem, ReviewRound, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.draw import NONCE_BYTES, plain_seed
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.quality_review import DEFECTS, Grading, Marked, NewRound, check_grading, check_round
from tribunal_desktop.rules.review_draw import (
    ALGORITHM,
    Candidate,
    commitment,
    draw_cases,
    pool_from,
    pool_json,
    share_out,
)
from tribunal_desktop.rules.terms import ItemMark, ReviewKind, Right
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.review_papers import review_sheet_paper, round_report
from tribunal_desktop.services.review_reading import (
    chosen_in,
    coverage_of,
    pool_of,
    review_rows,
    reviewers,
    round_rows,
)
from tribunal_desktop.services.review_table import review_sheet
from tribunal_desktop.services.review_views import CaseReviewView, ReviewRow, RoundsView
from tribunal_desktop.services.rights import may, require
from tribunal_desktop.services.tribunal_profile import TribunalProfile


class QualityReviews:
    """One method, one durable transaction."""

    def __init__(self, uow: UnitOfWork, random_hex: Callable[[int], str] = secrets.token_hex) -> None:
        """``random_hex`` makes nonces; replaced only where a draw must be repeatable, as in tests."""
        self._uow, self._random_hex = uow, random_hex

    def view(self, dispute_id: str) -> CaseReviewView:
        """The reviews of one case; ``KnownError("dispute_unknown")``."""
        with self._uow.read() as session:
            dispute = require_dispute(session, dispute_id)
            return CaseReviewView(
                dispute_id=dispute_id,
                closed=dispute.closed_on is not None and dispute.judge_id is not None,
                rows=review_rows(session, QualityReview.dispute_id == dispute_id),
                may_draw=may(self._uow.actor.post, Right.DRAW_REVIEW),
                reviewers=tuple(each for each in reviewers(session) if each.id != dispute.judge_id),
                actor_id=self._uow.actor.id,
            )

    def rounds(self, year: int) -> RoundsView:
        """The rounds of a year and how far they cover its judges."""
        with self._uow.read() as session:
            first, last = date(year, 1, 1), date(year, 12, 31)
            return RoundsView(
                year,
                round_rows(session, ReviewRound.ends_on.between(first, last)),
                coverage_of(session, year),
                reviewers(session),
                may(self._uow.actor.post, Right.DRAW_REVIEW),
            )

    def cases(self, round_id: str) -> tuple[ReviewRow, ...]:
        """The cases of a round in the order they were drawn."""
        with self._uow.read() as session:
            return review_rows(session, QualityReview.round_id == round_id)

    def chosen(self, year: int) -> tuple[ReviewRow, ...]:
        """Every review of a year."""
        with self._uow.read() as session:
            return review_rows(session, chosen_in(year))

    def open_reviews(self, dispute_id: str) -> int:
        """How many reviews of a case are not done."""
        with self._uow.read() as session:
            rows = review_rows(session, QualityReview.dispute_id == dispute_id)
            return sum(row.stage != "done" for row in rows)

    def check_round(self, new: NewRound) -> tuple[Finding, ...]:
        """Findings of a round."""
        return tuple(check_round(new, self._uow.today()))

    def open_round(self, new: NewRound) -> str:
        """Fix the cases that can be drawn and commit to them; the seed is asked for afterwards. Returns the id.

        Raises ``KnownError`` ``right_missing``, ``review_blocked``, ``round_without_cases``.
        """
        require(self._uow.actor, Right.DRAW_REVIEW)
        if stops := blocking(self.check_round(new)):
            raise KnownError("review_blocked", count=len(stops))
        if new.starts_on is None or new.ends_on is None:
            raise KnownError("review_blocked", count=1)
        with self._uow.write("review.open_round") as session:
            round_id, nonce = new_id(self._uow.clock), self._random_hex(NONCE_BYTES)
            pool = pool_of(session, round_id, new.starts_on, new.ends_on, new.count)
            if not pool.cases:
                raise KnownError("round_without_cases")
            session.add(
                ReviewRound(
                    id=round_id,
                    kind=new.kind,
                    title=new.title.strip(),
                    starts_on=new.starts_on,
                    ends_on=new.ends_on,
                    asked_count=new.count,
                    opened_at=self._uow.clock(),
                    opened_by_id=self._uow.actor.id,
                    reviewers=",".join(sorted(new.reviewers)),
                    algorithm=ALGORITHM,
                    pool_json=pool_json(pool),
                    commitment=commitment(pool, nonce),
                    sealed_nonce=nonce,
                )
            )
            return round_id

    def draw(self, round_id: str, seed: str) -> int:
        """Draw the cases with ``seed`` and share them out to reviewers who did not handle them; returns how many.

        Raises ``KnownError`` ``right_missing``, ``round_without_seed``, ``round_drawn_already``, ``round_unknown``.
        """
        require(self._uow.actor, Right.DRAW_REVIEW)
        if not plain_seed(seed):
            raise KnownError("round_without_seed")
        with self._uow.write("review.draw") as session:
            row = _round(session, round_id)
            if row.sealed_nonce is None:
                raise KnownError("round_drawn_already")
            drawn = draw_cases(pool_from(row.pool_json), row.sealed_nonce, seed)
            row.nonce, row.sealed_nonce, row.seed = row.sealed_nonce, None, plain_seed(seed)
            row.drawn_at = self._uow.clock()
            shared = share_out(drawn, row.reviewers.split(","))
            for place, case in enumerate(drawn, 1):
                session.add(self._review(case, row.kind, shared[case.id], round_id=round_id, place=place))
            return len(drawn)

    def verify(self, round_id: str) -> bool:
        """Work the draw out again from what was committed to: the same cases must come out."""
        with self._uow.read() as session:
            row = _round(session, round_id)
            if row.nonce is None or row.seed is None:
                return False
            pool = pool_from(row.pool_json)
            kept = session.scalars(
                select(QualityReview.dispute_id)
                .where(QualityReview.round_id == round_id)
                .order_by(QualityReview.draw_place)
            ).all()
            drawn = [case.id for case in draw_cases(pool, row.nonce, row.seed)]
            return commitment(pool, row.nonce) == row.commitment and drawn == list(kept)

    def take_up(self, dispute_id: str, kind: ReviewKind, reviewer_id: str, reason: str) -> str:
        """Take up one case by itself, for a key or special review.

        Raises ``KnownError`` ``right_missing``, ``reply_without_words``, ``review_of_open_case``, ``review_twice``,
        ``review_by_handling_judge``.
        """
        require(self._uow.actor, Right.DRAW_REVIEW)
        if not reason.strip():
            raise KnownError("reply_without_words")
        with self._uow.write("review.take_up") as session:
            dispute = require_dispute(session, dispute_id)
            if dispute.closed_on is None or dispute.judge_id is None:
                raise KnownError("review_of_open_case")
            if any(row.finished_at is None for row in review_rows(session, QualityReview.dispute_id == dispute_id)):
                raise KnownError("review_twice")
            if reviewer_id == dispute.judge_id:
                raise KnownError("review_by_handling_judge")
            case = Candidate(dispute_id, dispute.number, dispute.judge_id)
            row = self._review(case, kind, reviewer_id, reason=reason.strip())
            session.add(row)
            return row.id

    def assign(self, review_id: str, reviewer_id: str) -> None:
        """Give a review that is not finished to another reviewer; raises ``review_by_handling_judge``."""
        require(self._uow.actor, Right.DRAW_REVIEW)
        with self._uow.write("review.assign") as session:
            row = _review(session, review_id)
            if reviewer_id == row.judge_id:
                raise KnownError("review_by_handling_judge")
            if row.finished_at is not None:
                raise KnownError("review_finished")
            row.reviewer_id = reviewer_id

    def check_grading(self, typed: Grading) -> tuple[Finding, ...]:
        """Findings of a sheet."""
        return tuple(check_grading(typed, self._uow.today()))

    def grade(self, review_id: str, typed: Grading) -> None:
        """Keep the sheet with its grade; its defects wait for the judge.

        Raises ``KnownError`` ``review_blocked``, ``review_by_handling_judge``, ``review_not_yours``,
        ``review_finished``.
        """
        if stops := blocking(self.check_grading(typed)):
            raise KnownError("review_blocked", count=len(stops))
        with self._uow.write("review.grade") as session:
            row = _review(session, review_id)
            dispute = require_dispute(session, row.dispute_id)
            if self._uow.actor.id in (row.judge_id, dispute.judge_id):
                raise KnownError("review_by_handling_judge")
            if row.reviewer_id != self._uow.actor.id:
                raise KnownError("review_not_yours")
            if row.finished_at is not None:
                raise KnownError("review_finished")
            row.sheet_version, row.grade = review_sheet().version, typed.grade
            row.summary, row.finished_at = typed.summary.strip(), self._uow.clock()
            self._keep_items(session, row, typed)

    def reply(self, review_id: str, words: str, *, objects: bool) -> None:
        """The judge's answer to a review, once; an objection waits for the head's decision.

        Raises ``KnownError`` ``reply_without_words``, ``review_not_yours``.
        """
        if not words.strip():
            raise KnownError("reply_without_words")
        with self._uow.write("review.reply") as session:
            row = _review(session, review_id)
            if row.judge_id != self._uow.actor.id or row.finished_at is None or row.replied_at is not None:
                raise KnownError("review_not_yours")
            row.reply, row.replied_at, row.objected = words.strip(), self._uow.clock(), objects

    def decide_objection(self, review_id: str, words: str, typed: Grading | None) -> None:
        """Decide on an objection: the sheet stays, or ``typed`` takes its place.

        Raises ``KnownError`` ``right_missing``, ``reply_without_words``, ``review_by_handling_judge``,
        ``review_blocked``, ``review_not_yours``.
        """
        require(self._uow.actor, Right.DRAW_REVIEW)
        if not words.strip():
            raise KnownError("reply_without_words")
        if typed is not None and (stops := blocking(self.check_grading(typed))):
            raise KnownError("review_blocked", count=len(stops))
        with self._uow.write("review.decide_objection") as session:
            row = _review(session, review_id)
            if row.judge_id == self._uow.actor.id:
                raise KnownError("review_by_handling_judge")
            if not row.objected or row.objection_decided_at is not None:
                raise KnownError("review_not_yours")
            row.objection_decision, row.objection_decided_at = words.strip(), self._uow.clock()
            row.objection_decided_by_id = self._uow.actor.id
            if typed is not None:
                for item in session.scalars(select(ReviewItem).where(ReviewItem.review_id == review_id)):
                    session.delete(item)
                session.flush()
                row.grade, row.summary = typed.grade, typed.summary.strip()
                self._keep_items(session, row, typed)

    def rectify(self, item_id: str, words: str) -> None:
        """Whoever has to put a defect right says how; raises ``reply_without_words``, ``review_not_yours``."""
        if not words.strip():
            raise KnownError("reply_without_words")
        with self._uow.write("review.rectify") as session:
            item = session.get(ReviewItem, item_id)
            if item is None:
                raise KnownError("review_unknown")
            if item.rectify_by_id != self._uow.actor.id or item.mark not in DEFECTS:
                raise KnownError("review_not_yours")
            item.rectified_on, item.rectified_words = self._uow.today(), words.strip()

    def typed_of(self, review: ReviewRow) -> Grading:
        """A finished sheet as it was typed, to correct it after an objection."""
        marks = {item.item: Marked(item.mark, item.words) for item in review.items}
        due_on = next((item.rectify_due_on for item in review.items if item.rectify_due_on), None)
        return Grading(marks, review.grade, review.summary, due_on)

    def sheet(self, review_id: str) -> Paper:
        """The review sheet, blank before it is graded (评查表)."""
        with self._uow.read() as session:
            rows = review_rows(session, QualityReview.id == review_id)
        if not rows:
            raise KnownError("review_unknown")
        return review_sheet_paper(rows[0], review_sheet(), TribunalProfile(self._uow).profile())

    def report(self, round_id: str) -> Paper:
        """The report of a round with its coverage table and what makes its draw repeatable (评查报告)."""
        with self._uow.read() as session:
            rounds = round_rows(session, ReviewRound.id == round_id)
            if not rounds:
                raise KnownError("round_unknown")
            rows = review_rows(session, QualityReview.round_id == round_id)
            coverage = coverage_of(session, rounds[0].ends_on.year)
        profile = TribunalProfile(self._uow).profile()
        return round_report(rounds[0], rows, coverage, review_sheet(), profile, self._uow.clock())

    def _review(
        self,
        case: Candidate,
        kind: ReviewKind,
        reviewer_id: str | None,
        *,
        round_id: str | None = None,
        place: int = 0,
        reason: str = "",
    ) -> QualityReview:
        return QualityReview(
            id=new_id(self._uow.clock),
            dispute_id=case.id,
            round_id=round_id,
            draw_place=place,
            kind=kind,
            review_reason=reason,
            judge_id=case.judge_id,
            reviewer_id=reviewer_id,
            assigned_at=self._uow.clock(),
        )

    def _keep_items(self, session: Session, row: QualityReview, typed: Grading) -> None:
        for key, marked in typed.marks.items():
            if marked.mark is ItemMark.MET:
                continue
            wrong = marked.mark in DEFECTS
            session.add(
                ReviewItem(
                    id=new_id(self._uow.clock),
                    dispute_id=row.dispute_id,
                    review_id=row.id,
                    item=key,
                    mark=marked.mark,
                    mark_words=marked.words.strip(),
                    rectify_by_id=row.judge_id if wrong else None,
                    rectify_due_on=typed.rectify_due_on if wrong else None,
                )
            )


def _review(session: Session, review_id: str) -> QualityReview:
    row = session.get(QualityReview, review_id)
    if row is None:
        raise KnownError("review_unknown")
    return row


def _round(session: Session, round_id: str) -> ReviewRound:
    row = session.get(ReviewRound, round_id)
    if row is None:
        raise KnownError("round_unknown")
    return row
