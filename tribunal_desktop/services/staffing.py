"""Staffing report (人员配备报表): ratio of posts, ages, least staffing, who moves on; mediations credited to teams."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, aliased

from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable, TableSheetPaper
from tribunal_desktop.models import (
    MediationCase,
    StaffMember,
    StaffProfile,
    Team,
    TeamMember,
    Tribunal,
    UnitOfWork,
)
from tribunal_desktop.rules.teams import AgeBand, Staffing, age_bands, staffing
from tribunal_desktop.rules.terms import MediationStatus, Post, TeamRole
from tribunal_desktop.services.case_list_paper import made_words
from tribunal_desktop.services.tables_in_force import staffing_on
from tribunal_desktop.texts import Language, term, text

PAPER_LANGUAGE: Language = "zh"


@dataclass(frozen=True)
class StaffLine:
    """One of the staff behind the figures."""

    name: str
    post: Post
    birth_date: date | None


@dataclass(frozen=True)
class TeamCredit:
    """Disputes mediated with success this year that count for a mediator of a team and for its judge alike."""

    team: str
    judge: str
    mediator: str
    count: int


@dataclass(frozen=True)
class StaffingReport:
    """The figures of a day with the rows behind them; ``below`` names what is fewer than the least."""

    on: date
    counts: Staffing
    below: tuple[str, ...]
    least_basis: str
    target: tuple[int, ...]
    bands: tuple[AgeBand, ...]
    age_known: int
    rows: tuple[StaffLine, ...]
    credits: tuple[TeamCredit, ...]


class StaffingReports:
    """Counts the staff; one method, one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def report(self) -> StaffingReport:
        """The active staff of today."""
        with self._uow.read() as session:
            return _report(session, self._uow.today())

    def sheet(self) -> TableSheetPaper:
        """The report as a paper."""
        with self._uow.read() as session:
            tribunal = session.scalars(select(Tribunal).limit(1)).one()
            found = _report(session, self._uow.today())
            return TableSheetPaper(
                title="人员配备情况表",
                issuer=tribunal.name,
                made=made_words(self._uow.clock()),
                lines=_lines(found),
                tables=(_posts(found), _ages(found), _people(found)),
                practice=tribunal.practice,
            )


def _report(session: Session, today: date) -> StaffingReport:
    query = (
        select(StaffMember.name, StaffMember.post, StaffProfile.birth_date)
        .outerjoin(StaffProfile, StaffProfile.staff_id == StaffMember.id)
        .where(StaffMember.active)
        .order_by(StaffMember.id)
    )
    rows = tuple(StaffLine(name, post, born) for name, post, born in session.execute(query))
    table, counts = staffing_on(session, today), staffing(row.post for row in rows)
    born = [row.birth_date for row in rows if row.birth_date]
    return StaffingReport(
        on=today,
        counts=counts,
        below=counts.below(table.least),
        least_basis=table.least_basis,
        target=table.target,
        bands=age_bands(born, table.age_limits, today),
        age_known=len(born),
        rows=rows,
        credits=_credits(session, date(today.year, 1, 1), today),
    )


def _credits(session: Session, first: date, last: date) -> tuple[TeamCredit, ...]:
    """A dispute settled while its mediator and a judge sat in one team counts once for each of the two."""
    mediator, judge = aliased(TeamMember), aliased(TeamMember)
    query = (
        select(Team.name, judge.person_name, mediator.person_name, MediationCase.dispute_id)
        .join(mediator, mediator.team_id == Team.id)
        .join(judge, judge.team_id == Team.id)
        .join(MediationCase, MediationCase.mediator_id == mediator.person_id)
        .where(
            mediator.team_role == TeamRole.SPECIAL_MEDIATOR,
            judge.team_role == TeamRole.JUDGE,
            MediationCase.status == MediationStatus.AGREED,
            MediationCase.ended_on.between(first, last),
        )
    )
    for member in (mediator, judge):
        query = query.where(
            member.started_on <= MediationCase.ended_on,
            or_(member.ended_on.is_(None), member.ended_on > MediationCase.ended_on),
        )
    found: dict[tuple[str, str, str], set[str]] = {}
    for team, judge_name, mediator_name, dispute_id in session.execute(query):
        found.setdefault((team, judge_name, mediator_name), set()).add(dispute_id)
    return tuple(TeamCredit(*names, len(ids)) for names, ids in sorted(found.items()))


def band_words(band: AgeBand, lang: Language) -> str:
    """«36-45 岁» and the like."""
    if band.first is None:
        return text("staffing.band.up_to", lang, last=band.last)
    if band.last is None:
        return text("staffing.band.from", lang, first=band.first)
    return text("staffing.band.between", lang, first=band.first, last=band.last)


def _lines(found: StaffingReport) -> tuple[str, ...]:
    target = ":".join(map(str, found.target))
    said = [f"法官:法官助理:书记员:法警 = {found.counts.ratio()}（目标 {target}）　在岗 {len(found.rows)} 人"]
    if found.below:
        kinds = "、".join(text(f"staffing.kind.{kind}", PAPER_LANGUAGE) for kind in found.below)
        said.append(f"低于最低配备（{found.least_basis}）：{kinds}")
    return tuple(said)


def _posts(found: StaffingReport) -> SheetTable:
    counts = found.counts
    rows = (
        ("法官（含庭长、院长）", str(counts.judges)),
        ("法官助理", str(counts.assistants)),
        ("书记员", str(counts.clerks)),
        ("法警", str(counts.police)),
    )
    return SheetTable("岗位", (SheetColumn("岗位", 3), SheetColumn("人数", 1, right=True)), rows)


def _ages(found: StaffingReport) -> SheetTable:
    columns = (SheetColumn("年龄", 3), SheetColumn("人数", 1, right=True), SheetColumn("占比（%）", 1, right=True))
    rows = tuple(
        (
            band_words(band, PAPER_LANGUAGE),
            f"{band.count}/{found.age_known}",
            "—" if band.percent is None else str(band.percent),
        )
        for band in found.bands
    )
    return SheetTable("年龄结构", columns, rows)


def _people(found: StaffingReport) -> SheetTable:
    columns = (SheetColumn("姓名", 2), SheetColumn("岗位", 2), SheetColumn("出生日期", 2))
    rows = tuple(
        (row.name, term(row.post, PAPER_LANGUAGE), row.birth_date.isoformat() if row.birth_date else "未填")
        for row in found.rows
    )
    return SheetTable("人员明细", columns, rows, "没有人员。")
