"""Invented reviews and appeals: a round drawn by the real draw, some of it graded, and judgments that were appealed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from tribunal_desktop.models import Dispute, Party, StaffMember
from tribunal_desktop.rules.draw import NONCE_BYTES
from tribunal_desktop.rules.periods import add_months, count
from tribunal_desktop.rules.review_draw import (
    ALGORITHM,
    Candidate,
    ReviewPool,
    commitment,
    draw_cases,
    pool_json,
    share_out,
)
from tribunal_desktop.rules.terms import (
    AppealChannel,
    AppealedPaper,
    AppealResult,
    ItemMark,
    LimitBound,
    LimitEvent,
    Outcome,
    PartyRole,
    Post,
    Procedure,
    ReversalReason,
    ReviewGrade,
    ReviewKind,
)
from tribunal_desktop.services.practice.county import County, Row
from tribunal_desktop.services.reference import Reference

if TYPE_CHECKING:
    from sqlalchemy import Connection

APPEAL_LIMIT = "J-APP"
_PLACES, _GRADED, _SERVED = 12, 8, 24
_SEED = "枫溪八月二十"
_DEFECTS = (
    ("service_receipt", ItemMark.MINOR, "被告送达回证缺送达人签名。"),
    ("document_errors", ItemMark.MINOR, "判决书第3页利息计算截止日有笔误。"),
    ("limits_deducted", ItemMark.SERIOUS, "鉴定期间扣除审限没有审批手续。"),
)
_RESULTS = ((AppealResult.AFFIRMED, None), (AppealResult.CHANGED, ReversalReason.FACTS))
_PENDING = (None, None)
_SECOND_INSTANCE = timedelta(days=85)
"""From the service of the judgment to the decision of the second instance."""


def reviews(connection: Connection, county: County, reference: Reference) -> dict[str, list[Row]]:
    """The rows by table; nothing where too few cases were closed or there is no head."""
    today = county.now.date()
    since = add_months(today, -4)
    closed = connection.execute(
        select(Dispute.id, Dispute.provisional_no, Dispute.judge_id, Dispute.closed_on, Dispute.outcome)
        .where(
            Dispute.closed_on.between(since, today),
            Dispute.filed_on.is_not(None),
            Dispute.judge_id.is_not(None),
        )
        .order_by(Dispute.closed_on.desc(), Dispute.id)
    ).all()
    staff = connection.execute(select(StaffMember.id, StaffMember.post).order_by(StaffMember.id)).all()
    head = next((row.id for row in staff if row.post is Post.TRIBUNAL_HEAD), None)
    if len(closed) < _PLACES or head is None or since.year != today.year:
        return {}
    reviewers = [row.id for row in staff if row.post in (Post.TRIBUNAL_HEAD, Post.JUDGE)]
    judged = [row for row in closed if row.outcome is Outcome.JUDGED]
    return {**_round(county, closed, head, reviewers), **_appeals(connection, county, reference, judged[:_SERVED])}


def _round(county: County, closed: Any, head: str, reviewers: list[str]) -> dict[str, list[Row]]:
    opened = county.now - timedelta(days=12)
    round_id, nonce = county.id(opened), county.random.randbytes(NONCE_BYTES).hex()
    pool = ReviewPool(round_id, _PLACES, tuple(Candidate(row.id, row.provisional_no, row.judge_id) for row in closed))
    drawn = draw_cases(pool, nonce, _SEED)
    shared = share_out(drawn, reviewers)
    made: Row = {
        "id": round_id,
        "kind": ReviewKind.RANDOM,
        "title": f"{opened.year}年下半年随机评查",
        "starts_on": closed[-1].closed_on,
        "ends_on": closed[0].closed_on,
        "asked_count": _PLACES,
        "opened_at": opened,
        "opened_by_id": head,
        "reviewers": ",".join(sorted(reviewers)),
        "algorithm": ALGORITHM,
        "pool_json": pool_json(pool),
        "commitment": commitment(pool, nonce),
        "nonce": nonce,
        "seed": _SEED,
        "drawn_at": opened + timedelta(minutes=10),
    }
    rows = [_review(county, made, place, case, shared[case.id]) for place, case in enumerate(drawn, 1)]
    return {
        "review_round": [made],
        "quality_review": rows,
        "review_item": [_item(county, row, place) for place, row in enumerate(rows) if row["summary"]],
    }


def _review(county: County, of_round: Row, place: int, case: Candidate, reviewer: str | None) -> Row:
    assigned = of_round["drawn_at"]
    graded, wrong = place <= _GRADED and reviewer is not None, place % 3 == 0
    return {
        "id": county.id(assigned),
        "dispute_id": case.id,
        "round_id": of_round["id"],
        "draw_place": place,
        "kind": of_round["kind"],
        "review_reason": "",
        "judge_id": case.judge_id,
        "reviewer_id": reviewer,
        "assigned_at": assigned,
        "sheet_version": "sample-1" if graded else "",
        "grade": (ReviewGrade.DEFECTIVE if wrong else ReviewGrade.EXCELLENT) if graded else None,
        "summary": "程序规范，个别环节需要补正。" if graded and wrong else "",
        "finished_at": assigned + timedelta(days=3) if graded else None,
        "reply": "",
        "objected": False,
        "objection_decision": "",
    }


def _item(county: County, review: Row, place: int) -> Row:
    item, mark, words = _DEFECTS[place % len(_DEFECTS)]
    return {
        "id": county.id(review["finished_at"]),
        "dispute_id": review["dispute_id"],
        "review_id": review["id"],
        "item": item,
        "mark": mark,
        "mark_words": words,
        "rectify_by_id": review["judge_id"],
        "rectify_due_on": county.now.date() + timedelta(days=10),
        "rectified_words": "",
    }


def _appeals(connection: Connection, county: County, reference: Reference, judged: Any) -> dict[str, list[Row]]:
    """These judgments were served on everybody; the newest was appealed, older ones came back from the court above."""
    appeals: list[Row] = []
    limits: list[Row] = []
    today = county.now.date()
    old = [each.id for each in judged if each.closed_on + _SECOND_INSTANCE <= today]
    results = {**dict.fromkeys([each.id for each in judged[:1]], _PENDING), **dict(zip(old, _RESULTS, strict=False))}
    for dispute in judged:
        parties = connection.execute(
            select(Party.id, Party.role).where(Party.dispute_id == dispute.id).order_by(Party.position)
        ).all()
        defendant = next((party.id for party in parties if party.role is PartyRole.DEFENDANT), None)
        if defendant is None:
            continue
        connection.execute(
            Dispute.__table__.update().where(Dispute.id == dispute.id).values(procedure=Procedure.SUMMARY)  # type: ignore[attr-defined]
        )
        served = dispute.closed_on
        limits += [_term(county, reference, dispute.id, party.id, served) for party in parties]
        if dispute.id not in results:
            continue
        result, reversal = results[dispute.id]
        came = min(served + timedelta(days=9), today)
        ended = result is not None
        appeals.append(
            {
                "id": county.id(county.now),
                "dispute_id": dispute.id,
                "party_id": defendant,
                "against": AppealedPaper.JUDGMENT,
                "channel": AppealChannel.HERE,
                "received_on": came,
                "term_ended_on": served + timedelta(days=15),
                "late_words": "",
                "request_text": "请求撤销一审判决，改判驳回原告的诉讼请求。",
                "fee_paid_on": came,
                "copy_sent_on": came + timedelta(days=3) if ended else None,
                "copy_served_on": came + timedelta(days=5) if ended else None,
                "answered_on": came + timedelta(days=18) if ended else None,
                "sent_up_on": came + timedelta(days=22) if ended else None,
                "second_no": f"（{county.now.year}）浙06民终{100 + len(appeals)}号" if ended else "",
                "result": result,
                "result_on": served + _SECOND_INSTANCE if ended else None,
                "reversal": reversal,
                "result_text": "",
                "take_back_reason": "",
            }
        )
    return {"deadline": limits, "appeal": appeals}


def _term(county: County, reference: Reference, dispute_id: str, party_id: str, served: date) -> Row:
    limit = reference.limit(APPEAL_LIMIT, served)
    period = count(limit, served, reference.calendar)
    return {
        "id": county.id(county.now),
        "dispute_id": dispute_id,
        "rule_id": APPEAL_LIMIT,
        "started_on": served,
        "nominal_on": period.nominal_on,
        "due_on": period.due_on,
        "planned_on": period.planned_on,
        "warn_from": None,
        "basis": limit.basis,
        "provisional": period.provisional,
        "event": LimitEvent.JUDGMENT_SERVED,
        "party_id": party_id,
        "proof": "",
        "by_hand": False,
        "bound": LimitBound.PARTY,
        "deducted_days": 0,
        "extended_by": 0,
        "paused": False,
    }
