"""The three rhythms of supervision: Monday's list, the month's notice, the quarter's dispatch, from the same counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING

from sqlalchemy import and_, case, func, select

from tribunal_desktop import texts
from tribunal_desktop.models import Dispute, StaffMember, Tribunal, UnitOfWork
from tribunal_desktop.rules.comparison import half_up, mean
from tribunal_desktop.rules.months import Period
from tribunal_desktop.rules.terms import Channel
from tribunal_desktop.services.case_conditions import how_many
from tribunal_desktop.services.case_list import case_page
from tribunal_desktop.services.case_query import CaseOrder, CaseQuery, DueState
from tribunal_desktop.services.disputes import OPEN_STAGES
from tribunal_desktop.services.monitoring import Monitoring
from tribunal_desktop.services.monitoring_views import Figure, FigureUnit
from tribunal_desktop.services.reference import Reference

if TYPE_CHECKING:
    from tribunal_desktop.documents.table_sheet import TableSheetPaper

STUCK_DAYS = 14
"""Quiet days from which a case stands on Monday's list; ours."""
_MOST_LISTED = 300
_LANGUAGE: texts.Language = "zh"


class MonitoringPapers:
    """Makes each of the three as data; ``render`` and ``workbook`` turn them into a PDF or an Excel file."""

    def __init__(self, uow: UnitOfWork, reference: Reference, monitoring: Monitoring) -> None:
        self._uow = uow
        self._reference = reference
        self._monitoring = monitoring

    def weekly(self) -> TableSheetPaper:
        """What has to move this week: overdue, due within seven days, quiet for a fortnight."""
        from tribunal_desktop.documents.table_sheet import SheetTable
        from tribunal_desktop.services.case_list_paper import COLUMNS, case_cells

        today = self._uow.today()
        tables = []
        asked = (
            ("一、已超期", CaseQuery(due=DueState.OVERDUE, order=CaseOrder.DUE, descending=False)),
            ("二、七日内到期", CaseQuery(due=DueState.WEEK, order=CaseOrder.DUE, descending=False)),
            (
                f"三、{STUCK_DAYS} 日以上没有动静",
                CaseQuery(quiet_days=STUCK_DAYS, order=CaseOrder.EVENT, descending=False),
            ),
        )
        with self._uow.read() as session:
            open_cases = how_many(session, CaseQuery(), today)
            for heading, query in asked:
                page = case_page(session, self._reference, query, None, _MOST_LISTED, today)
                rows = tuple(case_cells(number, row) for number, row in enumerate(page.rows, 1))
                title = f"{heading}（{page.total} 件，占未结 {open_cases} 件）"
                tables.append(SheetTable(title, COLUMNS, rows, "无。"))
        monday = today - timedelta(days=today.weekday())
        return self._sheet("周督办清单", (f"{monday} 至 {monday + timedelta(days=6)}",), tables, ())

    def monthly(self, period: Period) -> TableSheetPaper:
        """The month in numbers, and every judge's load."""
        return self._report("月通报", period)

    def quarterly(self, period: Period) -> TableSheetPaper:
        """The quarter in numbers, every judge's load, and the leaders' own cases."""
        return self._report("季度审判执行情况通报", period, leaders=True)

    def _report(self, title: str, period: Period, *, leaders: bool = False) -> TableSheetPaper:
        from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable

        figures = self._monitoring.figures(period)
        tables = [
            SheetTable(
                "一、主要数据",
                (
                    SheetColumn("指标", 3),
                    SheetColumn("数值", 1.3, right=True),
                    SheetColumn("口径", 2, right=True),
                    SheetColumn("上年同期", 1.3, right=True),
                    SheetColumn("说明", 3.4),
                ),
                tuple(figure_cells(each, _LANGUAGE) for each in figures),
                "没有数据。",
            ),
            SheetTable(
                "二、承办情况（按姓名排列，不按件数排名）",
                (
                    SheetColumn("承办法官", 2),
                    SheetColumn("现有未结", 1.2, right=True),
                    SheetColumn("其中超期", 1.2, right=True),
                    SheetColumn("本期结案", 1.2, right=True),
                    SheetColumn("平均审理天数", 1.4, right=True),
                ),
                self._judges(period),
                "没有承办法官。",
            ),
        ]
        if leaders:
            tables.append(
                SheetTable(
                    "三、院庭长办案（监督管理工时另列，不计入办案数）",
                    (
                        SheetColumn("姓名", 2),
                        SheetColumn("职务", 1.6),
                        SheetColumn("季度定额", 1.2, right=True),
                        SheetColumn("本季办结", 1.2, right=True),
                        SheetColumn("本年办结", 1.2, right=True),
                        SheetColumn("监督管理工时", 1.6, right=True),
                    ),
                    tuple(
                        (
                            each.name,
                            texts.term(each.post, _LANGUAGE),
                            str(each.quota.normalize()),
                            str(each.closed),
                            str(each.closed_in_year),
                            f"{half_up(each.supervision_minutes, 0) / 60:.1f} 小时",
                        )
                        for each in self._monitoring.leaders(period)
                    ),
                    "没有院庭长。",
                )
            )
        notes = ("各项数据由案件登记自动生成，没有另行填报；百分比四舍五入。不同长度的期间不作比较。",)
        return self._sheet(title, (f"{period.first} 至 {period.last}",), tables, notes)

    def _judges(self, period: Period) -> tuple[tuple[str, ...], ...]:
        open_case, today = Dispute.stage.in_(OPEN_STAGES), self._uow.today()
        closed = Dispute.closed_on.between(period.first, period.last)
        days = func.julianday(Dispute.closed_on) - func.julianday(Dispute.filed_on)
        with self._uow.read() as session:
            rows = session.execute(
                select(
                    StaffMember.name,
                    func.sum(case((open_case, 1), else_=0)),
                    func.sum(case((and_(open_case, Dispute.next_due_on < today), 1), else_=0)),
                    func.sum(case((closed, 1), else_=0)),
                    func.sum(case((closed, func.coalesce(days, 0)), else_=0)),
                )
                .join(Dispute, Dispute.judge_id == StaffMember.id)
                .group_by(StaffMember.id, StaffMember.name)
                .order_by(StaffMember.name)
            ).all()
        return tuple(
            (name, str(opened), str(overdue), str(done), _plain(mean(round(taken), done)))
            for name, opened, overdue, done, taken in rows
        )

    def _sheet(
        self, title: str, lines: tuple[str, ...], tables: Sequence[object], notes: tuple[str, ...]
    ) -> TableSheetPaper:
        from tribunal_desktop.documents.table_sheet import TableSheetPaper
        from tribunal_desktop.services.case_list_paper import made_words

        with self._uow.read() as session:
            tribunal = session.execute(select(Tribunal.name, Tribunal.practice)).one()
        return TableSheetPaper(
            title=title,
            issuer=tribunal.name,
            made=made_words(self._uow.clock()),
            lines=lines,
            tables=tuple(tables),  # type: ignore[arg-type]
            notes=notes,
            practice=tribunal.practice,
        )


def figure_cells(figure: Figure, lang: texts.Language) -> tuple[str, ...]:
    """A figure as a line: name, value, what it was counted from, the year before, what has to be said."""
    return (
        figure_name(figure, lang),
        figure_value(figure.value, figure.unit, lang),
        f"{figure.part} / {figure.whole}" if figure.whole is not None else str(figure.part),
        figure_value(figure.before, figure.unit, lang) if figure.before is not None else "—",
        figure_remark(figure, lang),
    )


def figure_name(figure: Figure, lang: texts.Language) -> str:
    """What a figure is called."""
    name = texts.text(f"figure.{figure.key}", lang)
    if figure.key == "channel":
        return f"{name}：{texts.term(Channel(figure.subject), lang)}"
    return f"{name}：{figure.subject}" if figure.subject else name


def figure_value(value: Decimal | None, unit: FigureUnit, lang: texts.Language) -> str:
    """A value with its unit; a dash where there is none."""
    return "—" if value is None else texts.text(f"figure_unit.{unit}", lang, value=f"{value:,}")


def figure_remark(figure: Figure, lang: texts.Language) -> str:
    """What has to be said beside a number: its change, why there is none, whether a target is met."""
    said = []
    if figure.basis is not None:
        sign = "+" if figure.change is not None and figure.change > 0 else ""
        said.append(texts.text(f"term.Basis.{figure.basis}", lang, change=f"{sign}{figure.change} %"))
    if figure.met is not None:
        said.append(texts.text("figure.met" if figure.met else "figure.not_met", lang))
    if figure.year:
        said.append(texts.text("figure.population_of", lang, year=str(figure.year)))
    if figure.note:
        said.append(texts.text(figure.note, lang))
    return "；".join(said) if lang == "zh" else "; ".join(said)


def _plain(value: Decimal | None) -> str:
    return "—" if value is None else str(value)


def workbook(sheet: TableSheetPaper) -> bytes:
    """The tables of a sheet as an Excel file, one below the other on sheets of their own."""
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    book.remove(book.active)
    for number, table in enumerate(sheet.tables, 1):
        page = book.create_sheet(f"{number}")
        page.append([f"{sheet.title}　{'　'.join(sheet.lines)}"])
        page.append([table.heading])
        page.append([column.title for column in table.columns])
        for row in table.rows:
            page.append(list(row))
        for place, column in enumerate(table.columns, 1):
            page.cell(3, place).font = Font(bold=True)
            page.column_dimensions[get_column_letter(place)].width = round(column.share * 12)
        for cells in page.iter_rows():
            for cell in cells:
                cell.number_format = "@"
                if cell.data_type == "f":
                    cell.data_type = "s"
        page.freeze_panes = "A4"
    out = BytesIO()
    book.save(out)
    return out.getvalue()
