"""The sheet of a case's limits for its parties (审限公开; LIM19 7)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from tribunal_desktop import texts
from tribunal_desktop.documents import limits_sheet as limits_paper
from tribunal_desktop.documents.amounts import date_text
from tribunal_desktop.documents.limits_sheet import LimitsSheetPaper, SheetPart
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.rules.terms import LimitBound, LimitState
from tribunal_desktop.services.case_limits_views import CaseLimit, CaseLimitsView
from tribunal_desktop.services.sheet_words import PAPER_LANGUAGE, day_words
from tribunal_desktop.services.tribunal_profile import Profile

_PAPER_ID_LENGTH = 32


def limits_sheet(view: CaseLimitsView, parties: str, profile: Profile) -> Paper:
    """Print what LIM19 7 has published: filing, limits, deductions, extensions, adjournments with their grounds."""
    shown = [limit for limit in view.limits if _is_shown(limit)]
    return limits_paper.render(
        LimitsSheetPaper(
            paper_id=hashlib.sha256(repr(view).encode()).hexdigest()[:_PAPER_ID_LENGTH],
            court=profile.court_name,
            tribunal=profile.tribunal_name,
            number=view.number,
            facts=_facts(view, parties),
            parts=(_limits(shown), _deductions(view), _extensions(view), _adjournments(view)),
            provisional=any(limit.provisional for limit in shown),
            made_on=view.today,
            practice=profile.practice,
        )
    )


def _is_shown(limit: CaseLimit) -> bool:
    """The court's limit for the whole case and the parties' own terms; its steps inside are its own affair."""
    of_case = limit.rule.limit.plan_by_nominal or limit.rule.bound is LimitBound.PARTY
    return of_case and limit.state is not LimitState.MISTAKEN


def _facts(view: CaseLimitsView, parties: str) -> tuple[tuple[str, ...], ...]:
    procedure = texts.term(view.procedure, PAPER_LANGUAGE) if view.procedure else "—"
    return (
        ("案号", view.number, "适用程序", procedure),
        ("当事人", parties),
        ("立案时间", day_words(view.filed_on, "—"), "结案时间", day_words(view.closed_on, "—")),
    )


def _limits(limits: list[CaseLimit]) -> SheetPart:
    rows = tuple(
        (
            limit.name.zh + (f"（{limit.party}）" if limit.party else ""),
            date_text(limit.started_on),
            date_text(limit.due_on) + ("（暂定）" if limit.provisional else ""),
            texts.term(limit.state, PAPER_LANGUAGE),
            limit.rule.limit.basis,
        )
        for limit in sorted(limits, key=lambda each: (each.rule.bound is LimitBound.PARTY, each.started_on))
    )
    columns = ("期限", "起算日", "届满日", "状态", "依据")
    return SheetPart(template(limits_paper.NAME)["limits_heading"], columns, (2.3, 1.7, 1.9, 0.9, 2.2), rows)


def _deductions(view: CaseLimitsView) -> SheetPart:
    wording = template(limits_paper.NAME)
    rows = tuple(
        (
            texts.term(row.kind, PAPER_LANGUAGE),
            date_text(row.starts_on),
            date_text(row.ends_on) if row.ends_on else wording["running"],
            row.reason or "—",
        )
        for row in view.intervals
    )
    return SheetPart(wording["deductions_heading"], ("事由", "自", "至", "说明"), (2.4, 1.8, 1.8, 3), rows)


def _extensions(view: CaseLimitsView) -> SheetPart:
    def words() -> Iterator[tuple[str, ...]]:
        for row in view.extensions:
            decided = "未决定" if row.decided_on is None else "准许" if row.granted else "不准许"
            yield (
                row.name.zh,
                _length(view, row.rule_id, row.amount),
                date_text(row.applied_on),
                f"{decided}{f'（{date_text(row.decided_on)}）' if row.decided_on else ''}",
                row.reason,
            )

    heading = template(limits_paper.NAME)["extensions_heading"]
    return SheetPart(heading, ("期限", "延长", "申请日", "决定", "事由"), (2, 1, 1.7, 2.1, 2.2), tuple(words()))


def _adjournments(view: CaseLimitsView) -> SheetPart:
    rows = tuple(
        (date_text(row.from_on), date_text(row.to_on), texts.term(row.ground, PAPER_LANGUAGE), row.reason or "—")
        for row in view.adjournments
    )
    heading = template(limits_paper.NAME)["adjournments_heading"]
    return SheetPart(heading, ("原定日期", "改定日期", "事由", "说明"), (1.8, 1.8, 2.8, 2.6), rows)


def _length(view: CaseLimitsView, rule_id: str, amount: int) -> str:
    unit = next((limit.rule.limit.unit for limit in view.limits if limit.rule.limit.id == rule_id), None)
    return f"{amount}{texts.term(unit, PAPER_LANGUAGE) if unit else ''}"
