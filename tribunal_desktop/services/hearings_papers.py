"""Papers of hearings: agenda, public notice (开庭公告), summons (传票)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from tribunal_desktop import texts
from tribunal_desktop.documents import hearing_notice, table_sheet
from tribunal_desktop.documents.hearing_notice import HearingNoticePaper, SummonsPaper
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable, TableSheetPaper
from tribunal_desktop.models import Party
from tribunal_desktop.rules.names import Name
from tribunal_desktop.services.case_list_paper import made_words
from tribunal_desktop.services.hearings_views import HearingRow
from tribunal_desktop.services.tribunal_profile import Profile

PAPER_LANGUAGE: texts.Language = "zh"
_WEEKDAYS = "一二三四五六日"
_COLUMNS = (
    SheetColumn("时间", 1.5),
    SheetColumn("地点", 1.6),
    SheetColumn("案号", 2.4),
    SheetColumn("当事人", 3.0),
    SheetColumn("类型", 0.9),
    SheetColumn("公开", 0.7),
    SheetColumn("审判人员", 1.2),
    SheetColumn("书记员", 0.9),
)


def agenda_sheet(rows: Sequence[HearingRow], first: date, last: date, profile: Profile, made_at: datetime) -> Paper:
    """The hearings of some days, one table a day."""
    days = sorted({row.starts_at.date() for row in rows})
    tables = [
        SheetTable(_day(day), _COLUMNS, tuple(_cells(row) for row in rows if row.starts_at.date() == day))
        for day in days
    ]
    period = _day(first) if first == last else f"{_day(first)}至{_day(last)}"
    return table_sheet.render(
        TableSheetPaper(
            title="开庭安排表",
            issuer=profile.tribunal_name,
            made=made_words(made_at),
            lines=(f"{period}　共 {len(rows)} 场",),
            tables=tuple(tables) or (SheetTable("", _COLUMNS, (), "没有安排开庭。"),),
            practice=profile.practice,
        )
    )


def public_notice(row: HearingRow, cause: Name | None, profile: Profile, made_on: date) -> Paper:
    """The notice that is posted before a public hearing (CPL 139)."""
    return hearing_notice.render_notice(
        HearingNoticePaper(
            paper_id=row.id,
            court=profile.court_name,
            tribunal=profile.tribunal_name,
            case_no=row.number,
            parties=row.parties.replace(" — ", "与"),
            cause=cause.of(PAPER_LANGUAGE) if cause else "",
            kind=texts.term(row.kind, PAPER_LANGUAGE),
            starts_at=row.starts_at,
            place=row.plan.place,
            made_on=made_on,
            practice=profile.practice,
        )
    )


def summons(row: HearingRow, cause: Name | None, parties: Sequence[Party], profile: Profile, made_on: date) -> Paper:
    """One summons a page; nothing of it is kept, its service is noted in the section on service."""
    return hearing_notice.render_summons(
        SummonsPaper(
            paper_id=row.id,
            court=profile.court_name,
            case_no=row.number,
            cause=cause.of(PAPER_LANGUAGE) if cause else "",
            called=tuple((party.name, party.domicile or "") for party in parties),
            purpose=texts.term(row.kind, PAPER_LANGUAGE),
            starts_at=row.starts_at,
            place=row.plan.place,
            judge=row.judge,
            clerk=row.clerk,
            made_on=made_on,
            practice=profile.practice,
        )
    )


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日（星期{_WEEKDAYS[day.weekday()]}）"


def _cells(row: HearingRow) -> tuple[str, ...]:
    return (
        f"{row.starts_at:%H:%M}—{row.ends_at:%H:%M}",
        row.plan.place,
        row.number,
        row.parties,
        texts.term(row.kind, PAPER_LANGUAGE),
        "公开" if row.plan.is_public else "不公开",
        "、".join(part for part in (row.judge, row.plan.assessors) if part),
        row.clerk,
    )
