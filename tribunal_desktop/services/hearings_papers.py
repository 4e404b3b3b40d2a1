"""Papers of hearings: agenda, public notice (开庭公告)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from tribunal_desktop import texts
from tribunal_desktop.documents import table_sheet
from tribunal_desktop.documents.amounts import date_with_weekday
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable, TableSheetPaper
from tribunal_desktop.rules.terms import HearingKind
from tribunal_desktop.services.case_list_paper import made_words
from tribunal_desktop.services.hearings_views import HearingRow
from tribunal_desktop.services.sheet_words import PAPER_LANGUAGE
from tribunal_desktop.services.tribunal_profile import Profile

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
        SheetTable(date_with_weekday(day), _COLUMNS, tuple(_cells(row) for row in rows if row.starts_at.date() == day))
        for day in days
    ]
    period = date_with_weekday(first) if first == last else f"{date_with_weekday(first)}至{date_with_weekday(last)}"
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


def notice_answers(row: HearingRow) -> dict[str, str]:
    """What the notice of a public hearing says (开庭公告; CPL 139)."""
    kind = "宣判" if row.kind is HearingKind.PRONOUNCEMENT else "开庭审理"
    return {"at": row.starts_at.isoformat(), "place": row.plan.place, "kind": kind}


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
