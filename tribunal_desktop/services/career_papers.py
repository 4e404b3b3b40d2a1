"""Papers about the staff's way (人员成长): everybody's standing with who is due to move on, and a mentoring log."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable, TableSheetPaper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Tribunal, UnitOfWork
from tribunal_desktop.services.case_list_paper import made_words
from tribunal_desktop.services.staff_careers import StaffCareers
from tribunal_desktop.services.staff_careers_reading import CareerRow, PostingRow
from tribunal_desktop.texts import term

_STANDING = (
    SheetColumn("姓名", 1.2),
    SheetColumn("岗位", 1.3),
    SheetColumn("等级", 1.4),
    SheetColumn("任职经历", 4.2),
    SheetColumn("后备岗位", 1.6),
    SheetColumn("培养计划", 1, right=True),
    SheetColumn("轮岗到期", 1.3),
)
_DUE = (
    SheetColumn("姓名", 1),
    SheetColumn("岗位", 1),
    SheetColumn("现任职地点", 2),
    SheetColumn("任职起始", 1),
    SheetColumn("轮岗到期", 1),
)
_LOG = (
    SheetColumn("日期", 1.2),
    SheetColumn("方式", 0.7),
    SheetColumn("导师", 1),
    SheetColumn("内容", 5),
    SheetColumn("结果", 2),
)


class CareerPapers:
    """Makes papers of what ``StaffCareers`` knows; nothing of it is kept."""

    def __init__(self, uow: UnitOfWork, careers: StaffCareers) -> None:
        self._uow, self._careers = uow, careers

    def standing(self) -> TableSheetPaper:
        """Everybody on one list."""
        rows = self._careers.rows()
        due = sorted((row for row in rows if row.rotation_due), key=lambda row: (row.rotation_on or date.max, row.name))
        return self._paper(
            "人员任职与培养情况表",
            f"在岗 {len(rows)} 人　应轮岗 {len(due)} 人",
            SheetTable("应轮岗", _DUE, tuple(map(_due, due)), "没有应轮岗的人员。"),
            SheetTable("全部人员", _STANDING, tuple(map(_standing, rows)), "没有人员。"),
        )

    def log(self, staff_id: str) -> TableSheetPaper:
        """The mentoring log of one person; raises ``person_gone``."""
        person = next((row for row in self._careers.rows() if row.id == staff_id), None)
        if person is None:
            raise KnownError("person_gone")
        rows = tuple(
            (line.held_on.isoformat(), term(line.kind, "zh"), line.mentor, line.words, line.result or "—")
            for line in reversed(person.log)
        )
        head = f"姓名：{person.name}　岗位：{term(person.post, 'zh')}　导师：{person.mentor or '—'}"
        return self._paper("带教记录", head, SheetTable("", _LOG, rows, "没有记录。"))

    def _paper(self, title: str, line: str, *tables: SheetTable) -> TableSheetPaper:
        with self._uow.read() as session:
            tribunal = session.scalars(select(Tribunal).limit(1)).one()
            return TableSheetPaper(
                title=title,
                issuer=tribunal.name,
                made=made_words(self._uow.clock()),
                lines=(line,),
                tables=tables,
                practice=tribunal.practice,
            )


def _posting(line: PostingRow) -> str:
    until = f"{line.ended_on:%Y-%m}" if line.ended_on else "今"
    return f"{line.place}{term(line.post, 'zh')} {line.started_on:%Y-%m}—{until}"


def _due(row: CareerRow) -> tuple[str, ...]:
    now = next((line for line in row.postings if line.ended_on is None), None)
    return (
        row.name,
        term(row.post, "zh"),
        now.place if now else "—",
        now.started_on.isoformat() if now else "—",
        row.rotation_on.isoformat() if row.rotation_on else "—",
    )


def _standing(row: CareerRow) -> tuple[str, ...]:
    posts = "；".join(map(_posting, row.postings))
    reserve = "、".join(each.called or term(each.role, "zh") for each in row.reserve if each.current)
    due = row.rotation_on.isoformat() if row.rotation_on else "—"
    return (
        row.name,
        term(row.post, "zh"),
        row.grade or "—",
        posts or "—",
        reserve or "—",
        f"{row.plan_done}/{len(row.plan)}",
        due,
    )
