"""Reads reviews, rounds and the coverage of judges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.orm import Session, aliased

from tribunal_desktop.models import Dispute, QualityReview, ReviewItem, ReviewRound, StaffMember
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.draw import check_words
from tribunal_desktop.rules.quality_review import DEFECTIVE_GRADES, DEFECTS, stage_of
from tribunal_desktop.rules.review_draw import Candidate, ReviewPool, pool_from
from tribunal_desktop.rules.terms import Right
from tribunal_desktop.services.parties import both_sides, party_names
from tribunal_desktop.services.review_views import CoverageRow, ItemRow, Person, ReviewRow, RoundRow
from tribunal_desktop.services.rights import holders

_SOME = 400


def review_rows(session: Session, *which: ColumnElement[bool]) -> tuple[ReviewRow, ...]:
    """The reviews of ``which``, in the order they were drawn, the latest round first."""
    judge, reviewer = aliased(StaffMember), aliased(StaffMember)
    found = session.execute(
        select(QualityReview, judge.name, reviewer.name, Dispute.number, Dispute.closed_on)
        .join(Dispute, Dispute.id == QualityReview.dispute_id)
        .join(judge, judge.id == QualityReview.judge_id)
        .outerjoin(reviewer, reviewer.id == QualityReview.reviewer_id)
        .where(*which)
        .order_by(QualityReview.assigned_at.desc(), QualityReview.draw_place, QualityReview.id)
    ).all()
    names = party_names(session, [row.dispute_id for row, *_rest in found])
    items = _items(session, [row.id for row, *_rest in found])
    return tuple(
        ReviewRow(
            id=row.id,
            dispute_id=row.dispute_id,
            number=number,
            parties=both_sides(names[row.dispute_id]),
            closed_on=closed_on,
            kind=row.kind,
            round_id=row.round_id,
            draw_place=row.draw_place,
            reason=row.review_reason,
            judge_id=row.judge_id,
            judge=handled_by,
            reviewer_id=row.reviewer_id,
            reviewer=reviewed_by or "",
            sheet_version=row.sheet_version,
            grade=row.grade,
            summary=row.summary,
            finished_at=row.finished_at,
            reply=row.reply,
            objected=row.objected,
            objection_decision=row.objection_decision,
            items=items.get(row.id, ()),
            stage=stage_of(
                finished=row.finished_at is not None,
                objection_open=row.objected and row.objection_decided_at is None,
                open_defects=sum(item.mark in DEFECTS and item.rectified_on is None for item in items.get(row.id, ())),
            ),
        )
        for row, handled_by, reviewed_by, number, closed_on in found
    )


def _items(session: Session, review_ids: list[str]) -> dict[str, tuple[ItemRow, ...]]:
    found: dict[str, tuple[ItemRow, ...]] = {}
    for start in range(0, len(review_ids), _SOME):
        rows = session.execute(
            select(ReviewItem, StaffMember.name)
            .outerjoin(StaffMember, StaffMember.id == ReviewItem.rectify_by_id)
            .where(ReviewItem.review_id.in_(review_ids[start : start + _SOME]))
            .order_by(ReviewItem.id)
        )
        for row, name in rows:
            shown = ItemRow(
                row.id,
                row.item,
                row.mark,
                row.mark_words,
                name or "",
                row.rectify_due_on,
                row.rectified_on,
                row.rectified_words,
            )
            found[row.review_id] = (*found.get(row.review_id, ()), shown)
    return found


def reviewers(session: Session) -> tuple[Person, ...]:
    """Active people whose post may review."""
    rows = session.execute(
        select(StaffMember.id, StaffMember.name)
        .where(StaffMember.active.is_(True), StaffMember.post.in_(holders(Right.GRADE_REVIEW)))
        .order_by(StaffMember.name, StaffMember.id)
    )
    return tuple(Person(staff_id, name) for staff_id, name in rows)


def pool_of(session: Session, round_id: str, starts_on: date, ends_on: date, count: int) -> ReviewPool:
    """Cases closed in these days, with a judge, and never chosen for review; with the judges covered in the year."""
    rows = session.execute(
        select(Dispute.id, Dispute.number, Dispute.judge_id)
        .where(
            Dispute.closed_on.between(starts_on, ends_on),
            Dispute.filed_on.is_not(None),
            Dispute.judge_id.is_not(None),
            ~exists().where(QualityReview.dispute_id == Dispute.id),
        )
        .order_by(Dispute.id)
    )
    cases = tuple(Candidate(dispute_id, number, judge_id) for dispute_id, number, judge_id in rows if judge_id)
    covered = session.scalars(select(QualityReview.judge_id).distinct().where(chosen_in(starts_on.year)))
    return ReviewPool(round_id, count, cases, frozenset(covered))


def chosen_in(year: int) -> ColumnElement[bool]:
    """Reviews of cases chosen for a year: by their round's days, else by the moment they were taken up."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    of_round = exists().where(ReviewRound.id == QualityReview.round_id, ReviewRound.ends_on.between(first, last))
    begins, over = (datetime.combine(date(each, 1, 1), time.min, BEIJING) for each in (year, year + 1))
    alone = QualityReview.round_id.is_(None) & QualityReview.assigned_at.between(begins, over)
    return of_round | alone


def round_rows(session: Session, *which: ColumnElement[bool]) -> tuple[RoundRow, ...]:
    """Rounds of review, the latest first."""
    found = session.execute(
        select(ReviewRound, StaffMember.name)
        .join(StaffMember, StaffMember.id == ReviewRound.opened_by_id)
        .where(*which)
        .order_by(ReviewRound.opened_at.desc(), ReviewRound.id)
    ).all()
    counts = _grades(session, [row.id for row, _name in found])
    return tuple(_round_row(row, name, *counts.get(row.id, (0, 0))) for row, name in found)


def _round_row(row: ReviewRound, opened_by: str, reviewed: int, defective: int) -> RoundRow:
    pool = pool_from(row.pool_json)
    return RoundRow(
        id=row.id,
        kind=row.kind,
        title=row.title,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        pool=len(pool.cases),
        places=pool.places,
        reviewed=reviewed,
        defective=defective,
        commitment=row.commitment,
        check_words=check_words(row.commitment),
        nonce=row.nonce or "",
        seed=row.seed or "",
        drawn_at=row.drawn_at,
        opened_by=opened_by,
    )


def _grades(session: Session, round_ids: list[str]) -> dict[str, tuple[int, int]]:
    rows = session.execute(
        select(
            QualityReview.round_id,
            func.count(QualityReview.grade),
            func.count(QualityReview.id).filter(QualityReview.grade.in_(DEFECTIVE_GRADES)),
        )
        .where(QualityReview.round_id.in_(round_ids))
        .group_by(QualityReview.round_id)
    )
    return {round_id: (graded, defective) for round_id, graded, defective in rows if round_id}


def coverage_of(session: Session, year: int) -> tuple[CoverageRow, ...]:
    """Every judge with a case closed or chosen in the year, by name; by name, since judges are not ranked."""
    closed = {
        judge_id: count
        for judge_id, count in session.execute(
            select(Dispute.judge_id, func.count())
            .where(
                Dispute.closed_on.between(date(year, 1, 1), date(year, 12, 31)),
                Dispute.filed_on.is_not(None),
                Dispute.judge_id.is_not(None),
            )
            .group_by(Dispute.judge_id)
        )
    }
    chosen = {
        judge_id: (every, graded, defective)
        for judge_id, every, graded, defective in session.execute(
            select(
                QualityReview.judge_id,
                func.count(),
                func.count(QualityReview.grade),
                func.count(QualityReview.id).filter(QualityReview.grade.in_(DEFECTIVE_GRADES)),
            )
            .where(chosen_in(year))
            .group_by(QualityReview.judge_id)
        )
    }
    names = session.execute(select(StaffMember.id, StaffMember.name).order_by(StaffMember.name, StaffMember.id))
    return tuple(_coverage([(staff_id, name) for staff_id, name in names], closed, chosen))


def _coverage(
    names: Iterable[tuple[str, str]], closed: dict[str | None, int], chosen: dict[str, tuple[int, int, int]]
) -> Iterator[CoverageRow]:
    for staff_id, name in names:
        if staff_id in closed or staff_id in chosen:
            yield CoverageRow(name, closed.get(staff_id, 0), *chosen.get(staff_id, (0, 0, 0)))
