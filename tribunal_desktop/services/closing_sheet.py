"""What the register sheet of a closed case says (结案登记表), read from the file."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import Deadline, Dispute, LimitDeduction, StaffMember
from tribunal_desktop.rules.closing import PAPERS
from tribunal_desktop.rules.money import print_yuan
from tribunal_desktop.rules.terms import PartyRole
from tribunal_desktop.services.closing_views import ClosingRow
from tribunal_desktop.services.limits import OF_TRIAL
from tribunal_desktop.services.parties import in_one_line, parties_of
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.section_forms import rows_answer
from tribunal_desktop.services.service_reading import served_parties
from tribunal_desktop.services.sheet_words import PAPER_LANGUAGE, day_words, term_words


def closing_answers(session: Session, dispute: Dispute, closing: ClosingRow, reference: Reference) -> dict[str, str]:
    """The answers of its form."""
    parties = parties_of(session, dispute.id)
    cause = reference.cause_name(dispute.cause_code, dispute.cause_version)
    rows = (
        ("原告", in_one_line(parties, PartyRole.PLAINTIFF)),
        ("被告", in_one_line(parties, PartyRole.DEFENDANT)),
        ("案由", cause.of(PAPER_LANGUAGE) if cause else ""),
        ("程序", term_words(dispute.procedure)),
        ("立案日期", day_words(dispute.filed_on)),
        ("结案日期", day_words(closing.closed_on)),
        ("审限届满日", day_words(_limit_end(session, dispute))),
        ("扣除审限", _deducted(session, dispute.id)),
        ("结案方式", term_words(closing.outcome)),
        ("结案日依据", term_words(closing.day_basis)),
        ("诉讼标的", _money(dispute.amount_fen)),
        ("给付金额", _money(closing.amount_fen)),
        ("宣判日期", day_words(closing.pronounced_on)),
        ("当场履行", "是" if closing.performed_at_once else "否"),
        ("主文", closing.main_text),
        ("送达", _served(session, dispute, closing)),
        ("承办法官", _name(session, dispute.judge_id)),
        ("书记员", _name(session, dispute.clerk_id)),
        ("自动履行", ""),
        ("归档日期", ""),
        ("备注", closing.reason),
    )
    return {"rows": rows_answer(rows)}


def _limit_end(session: Session, dispute: Dispute) -> date | None:
    return session.scalar(select(func.max(Deadline.planned_on)).where(Deadline.dispute_id == dispute.id, OF_TRIAL))


def _deducted(session: Session, dispute_id: str) -> str:
    rows = session.scalars(
        select(LimitDeduction).where(LimitDeduction.dispute_id == dispute_id).order_by(LimitDeduction.starts_on)
    )
    spans = [f"{term_words(row.kind)}{day_words(row.starts_on)}至{day_words(row.ends_on) or '未结束'}" for row in rows]
    return "；".join(spans) or "无"


def _served(session: Session, dispute: Dispute, closing: ClosingRow) -> str:
    kind = PAPERS.get(closing.outcome)
    if kind is None:
        return "—"
    served = served_parties(session, dispute.id, kind)
    return "；".join(
        f"{party.name}{day_words(served[party.id])}" for party in parties_of(session, dispute.id) if party.id in served
    )


def _name(session: Session, staff_id: str | None) -> str:
    person = session.get(StaffMember, staff_id) if staff_id else None
    return person.name if person else ""


def _money(amount_fen: int | None) -> str:
    return f"{print_yuan(amount_fen)}元" if amount_fen else "—"
