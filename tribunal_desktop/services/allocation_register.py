"""The register of allocations of a period (分案登记簿): method, candidates, exclusions with reasons, time, operator."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import select

from tribunal_desktop import texts
from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable, TableSheetPaper
from tribunal_desktop.models import (
    Allocation,
    CaseSeries,
    Dispute,
    JurorDraw,
    JurorPlace,
    SeriesMember,
    StaffMember,
    Tribunal,
    UnitOfWork,
)
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.draw import Exclusion
from tribunal_desktop.rules.draw_record import pool_of
from tribunal_desktop.rules.ranked_record import pool_of as ranked_pool_of
from tribunal_desktop.services.case_list_paper import made_words
from tribunal_desktop.services.sheet_words import PAPER_LANGUAGE

_COLUMNS = (
    SheetColumn("序号", 0.5, right=True),
    SheetColumn("时间", 1.3),
    SheetColumn("案号", 2.1),
    SheetColumn("方式", 1.1),
    SheetColumn("结果", 1.4),
    SheetColumn("候选人", 2.2),
    SheetColumn("未参加及理由", 2.6),
    SheetColumn("理由、批准与告知", 2.6),
    SheetColumn("操作人", 0.9),
)
_SERIES = (
    SheetColumn("案号", 2),
    SheetColumn("系列案", 2),
    SheetColumn("日期", 1.2),
    SheetColumn("不随系列案办理的理由", 5),
)


@dataclass(frozen=True)
class RegisterLine:
    """One step, in the words of the register."""

    at: datetime
    number: str
    way: str
    result: str
    candidates: str
    excluded: str
    grounds: str
    operator: str


class AllocationRegister:
    """Reads every draw, designation and reallocation, and every draw of jurors, of a period."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def lines(self, since: date, until: date) -> tuple[RegisterLine, ...]:
        """The steps begun from ``since`` to ``until``, the oldest first."""
        from_, to = _start_of(since), _start_of(until + timedelta(days=1))
        return tuple(sorted((*self._judges(from_, to), *self._jurors(from_, to)), key=lambda each: each.at))

    def sheet(self, since: date, until: date) -> TableSheetPaper:
        """The register as a paper; also what the Excel file is made of."""
        lines = self.lines(since, until)
        with self._uow.read() as session:
            tribunal = session.scalars(select(Tribunal).limit(1)).one()
            apart = session.execute(
                select(Dispute.number, CaseSeries.name, SeriesMember.apart_on, SeriesMember.apart_why)
                .join(SeriesMember, SeriesMember.dispute_id == Dispute.id)
                .join(CaseSeries, CaseSeries.id == SeriesMember.series_id)
                .where(SeriesMember.apart_on >= since, SeriesMember.apart_on <= until)
                .order_by(SeriesMember.apart_on, SeriesMember.id)
            ).all()
        rows = tuple(
            (
                str(place),
                f"{each.at.astimezone(BEIJING):%Y-%m-%d %H:%M}",
                each.number,
                each.way,
                each.result,
                each.candidates,
                each.excluded,
                each.grounds,
                each.operator,
            )
            for place, each in enumerate(lines, 1)
        )
        departures = tuple((number, name, f"{on}", why) for number, name, on, why in apart)
        return TableSheetPaper(
            title="分案登记簿",
            issuer=tribunal.name,
            made=made_words(self._uow.clock()),
            lines=(f"{since} 至 {until}　共 {len(lines)} 项",),
            tables=(
                SheetTable("一、分案、变更承办人与抽取陪审员", _COLUMNS, rows, "这一期间没有分案。"),
                SheetTable("二、系列案成员单独办理", _SERIES, departures, "没有。"),
            ),
            practice=tribunal.practice,
        )

    def _judges(self, since: datetime, until: datetime) -> Iterator[RegisterLine]:
        with self._uow.read() as session:
            names = {row[0]: row[1] for row in session.execute(select(StaffMember.id, StaffMember.name))}
            rows = session.execute(
                select(Allocation, Dispute.number)
                .join(Dispute, Dispute.id == Allocation.dispute_id)
                .where(Allocation.opened_at >= since, Allocation.opened_at < until)
            )
            for row, number in rows:
                pool = pool_of(json.loads(row.pool_json)) if row.pool_json else None
                way = texts.term(row.kind, PAPER_LANGUAGE)
                judge, before = names.get(row.judge_id or "", ""), names.get(row.from_judge_id or "", "")
                yield RegisterLine(
                    at=row.opened_at,
                    number=number,
                    way=f"{way}（抽签）" if pool and row.from_judge_id else way,
                    result=_result(row.given_up_at, f"{before}→{judge}" if before and judge else judge),
                    candidates="、".join(each.name for each in pool.entrants) if pool else "—",
                    excluded=_excluded(pool.excluded) if pool else "—",
                    grounds=_grounds(row),
                    operator=names.get(row.operator_id, ""),
                )

    def _jurors(self, since: datetime, until: datetime) -> Iterator[RegisterLine]:
        with self._uow.read() as session:
            places: dict[str, list[str]] = {}
            made = select(JurorPlace).join(JurorDraw, JurorDraw.id == JurorPlace.draw_id)
            within = (JurorDraw.opened_at >= since, JurorDraw.opened_at < until)
            for place in session.scalars(made.where(*within).order_by(JurorPlace.position)):
                drawn = f"{place.juror_name}（{texts.term(place.state, PAPER_LANGUAGE)}）"
                places.setdefault(place.draw_id, []).append(drawn)
            rows = session.execute(
                select(JurorDraw, Dispute.number, StaffMember.name)
                .join(Dispute, Dispute.id == JurorDraw.dispute_id)
                .join(StaffMember, StaffMember.id == JurorDraw.operator_id)
                .where(*within)
            )
            for row, number, operator in rows:
                pool = ranked_pool_of(json.loads(row.pool_json))
                said = (f"开庭 {row.hearing_on}", row.why_late, row.why_again, row.given_up_words)
                yield RegisterLine(
                    at=row.opened_at,
                    number=number,
                    way="随机抽取陪审员",
                    result=_result(row.given_up_at, "、".join(places.get(row.id, ()))),
                    candidates="、".join(each.name for each in pool.in_order()),
                    excluded=_excluded(pool.excluded),
                    grounds="；".join(each for each in said if each),
                    operator=operator,
                )


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time(), BEIJING)


def _result(given_up_at: datetime | None, result: str) -> str:
    return "放弃" if given_up_at else result or "待抽签"


def _excluded(excluded: tuple[Exclusion, ...]) -> str:
    said = (
        f"{each.name}：{texts.term(each.reason, PAPER_LANGUAGE)}{f'，{each.words}' if each.words else ''}"
        for each in excluded
    )
    return "；".join(said) or "无"


def _grounds(row: Allocation) -> str:
    said = (
        texts.term(row.reason, PAPER_LANGUAGE) if row.reason else "",
        row.words,
        f"批准：{row.approver}" if row.approver else "",
        f"告知：{row.notified_on}" if row.notified_on else "",
        f"回避核对：{row.recusal_answer}" if row.recusal_answer else "",
        row.given_up_words,
    )
    return "；".join(each for each in said if each) or "—"
