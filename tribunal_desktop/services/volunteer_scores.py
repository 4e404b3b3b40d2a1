"""Monthly scores (月度评分): the sheets of a month, what is missing, whose two low months call for a notice."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, partial

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Actor,
    ReplacementNotice,
    StaffMember,
    UnitOfWork,
    Volunteer,
    VolunteerPairing,
    VolunteerScore,
    VolunteerTask,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.terms import Right
from tribunal_desktop.rules.volunteers import (
    OUTINGS,
    ScoreItem,
    ScoreSheet,
    Work,
    check_marks,
    full_marks,
    low_run,
    month_after,
    total,
)
from tribunal_desktop.services.rights import may
from tribunal_desktop.services.sheet_words import day_words
from tribunal_desktop.services.tables_in_force import sheet_for
from tribunal_desktop.services.volunteer_reading import (
    known,
    pairings_of,
    refuse,
    staff_names,
    table_paper,
    volunteer_names,
)
from tribunal_desktop.services.volunteer_table import shipped_sheets
from tribunal_desktop.services.volunteer_tasks import outings_of
from tribunal_desktop.services.volunteer_views import ListPaper, ScoreMonth, ScoreRow, SheetView

Marks = Mapping[str, int | None]


class VolunteerScores:
    """Keeps the sheets; every method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def last_month(self) -> date:
        """The month whose sheets are due now."""
        return month_after(self._uow.today().replace(day=1), -1)

    def month(self, month: date) -> ScoreMonth:
        """Every sheet due for a month, those missing first."""
        with self._uow.read() as session:
            return score_month(session, self._uow.actor, month)

    def sheet(self, volunteer_id: str, month: date) -> SheetView:
        """The sheet of a volunteer with what was done in the month; raises ``score_not_due``."""
        with self._uow.read() as session:
            pairing = self._due(session, volunteer_id, month)
            row = _score(session, volunteer_id, month)
            sheet = sheet_for(session, month, row.score_sheet if row else "")
            work = _work(session, volunteer_id, month)
            return SheetView(
                volunteer_id=volunteer_id,
                volunteer=known(session, Volunteer, volunteer_id).name,
                judge=known(session, StaffMember, pairing.judge_id).name,
                month=month,
                sheet=sheet,
                marks=json.loads(row.item_marks) if row else {},
                comment=row.comment if row else "",
                work={item.id: _of_item(item, work) for item in sheet.items},
                own_since=None if _is_sample(sheet) else sheet.since,
            )

    def check(self, volunteer_id: str, month: date, marks: Marks, comment: str) -> tuple[Finding, ...]:
        """What the sheet lacks as it is marked."""
        with self._uow.read() as session:
            row = _score(session, volunteer_id, month)
            return tuple(check_marks(sheet_for(session, month, row.score_sheet if row else ""), marks, comment))

    def save(self, volunteer_id: str, month: date, marks: Marks, comment: str) -> None:
        """Keep a sheet; raises ``score_not_due``, ``score_not_yours``, ``volunteer_refused``."""
        with self._uow.write("volunteers.score") as session:
            pairing = self._due(session, volunteer_id, month)
            if not _mine(self._uow.actor, pairing):
                raise KnownError("score_not_yours")
            row = _score(session, volunteer_id, month)
            sheet = sheet_for(session, month, row.score_sheet if row else "")
            refuse(check_marks(sheet, marks, comment))
            kept = json.dumps({item.id: marks[item.id] for item in sheet.items}, sort_keys=True)
            if row is None:
                row = VolunteerScore(
                    id=new_id(self._uow.clock), volunteer_id=volunteer_id, scored_month=month, score_sheet=sheet.version
                )
                session.add(row)
            row.judge_id, row.item_marks, row.comment = pairing.judge_id, kept, comment.strip()
            row.marked_at, row.marked_by_id = self._uow.clock(), self._uow.actor.id

    def paper(self, month: date) -> ListPaper:
        """The month's scores on paper: every item, the total, who is missing."""
        with self._uow.read() as session:
            view = score_month(session, self._uow.actor, month)
            kept = {row.volunteer_id: row for row in _scores(session, month)}
            sheet = sheet_for(session, month, next((row.score_sheet for row in kept.values()), ""))
            columns = (
                SheetColumn("志愿者", 1),
                SheetColumn("评分法官", 1),
                *(
                    SheetColumn(f"{item.name.zh.partition('：')[0]}（{item.most}）", 0.8, right=True)
                    for item in sheet.items
                ),
                SheetColumn("总分", 0.7, right=True),
                SheetColumn("评语", 2.4),
            )
            rows = []
            for row in view.rows:
                marks = json.loads(kept[row.volunteer_id].item_marks) if row.volunteer_id in kept else {}
                cells = (str(marks.get(item.id, "—")) for item in sheet.items)
                rows.append(
                    (row.volunteer, row.judge, *cells, "未交" if row.total is None else str(row.total), row.comment)
                )
            missing = "、".join(f"{row.judge}（{row.volunteer}）" for row in view.missing)
            handed_in = (f"未交：{missing}。" if missing else "已全部交齐。",) if rows else ()
            return table_paper(
                session,
                self._uow,
                f"志愿者月度评分表（{month.year}年{month.month}月）",
                (f"应交 {len(rows)} 份，已交 {len(rows) - len(view.missing)} 份，应于{day_words(view.due_on)}交齐。",),
                (SheetTable("", columns, tuple(rows), "当月没有结对的志愿者。"),),
                (*handed_in, f"{_whose(sheet)}，总分由各项得分相加。"),
            )

    def _due(self, session: Session, volunteer_id: str, month: date) -> VolunteerPairing:
        pairing = pairings_of(session, month).get(volunteer_id)
        if pairing is None or month_after(month) > self._uow.today():
            raise KnownError("score_not_due")
        return pairing


def _whose(sheet: ScoreSheet) -> str:
    """Who set the items: they are a sample until the tribunal sets its own."""
    if _is_sample(sheet):
        return "评分项目为样表，非官方样式"
    return f"评分项目为本庭所定，{day_words(sheet.since)}起施行"


def _is_sample(sheet: ScoreSheet) -> bool:
    return sheet.version in {shipped.version for shipped in shipped_sheets()}


Sheets = Callable[[date, str], ScoreSheet]


def sheets_in(session: Session) -> Sheets:
    """The score sheet by month and version, each read once; for as long as one reading lasts."""
    return cache(partial(sheet_for, session))


def score_month(session: Session, actor: Actor, month: date, sheets: Sheets | None = None) -> ScoreMonth:
    """The sheets of a month with their totals added up from the marks; ``sheets`` where several months are read."""
    sheets = sheets or sheets_in(session)
    staff, names = staff_names(session), volunteer_names(session)
    kept = {row.volunteer_id: row for row in _scores(session, month)}
    notices = last_notices(session)
    low = low_months(session, month, sheets)
    rows = []
    for volunteer_id, pairing in pairings_of(session, month).items():
        row = kept.get(volunteer_id)
        sheet = sheets(month, row.score_sheet if row else "")
        reached = total(sheet, json.loads(row.item_marks)) if row else None
        run = low.get(volunteer_id)
        noticed = notices.get(volunteer_id)
        rows.append(
            ScoreRow(
                volunteer_id=volunteer_id,
                volunteer=names.get(volunteer_id, ""),
                judge_id=row.judge_id if row else pairing.judge_id,
                judge=staff.get(row.judge_id if row else pairing.judge_id, ""),
                total=reached,
                full=full_marks(sheet),
                low=reached is not None and reached < sheet.low,
                low_months=run,
                noticed_on=noticed if run and noticed and noticed >= month_after(run[1]) else None,
                comment=row.comment if row else "",
                marked_at=row.marked_at if row else None,
                mine=_mine(actor, pairing),
            )
        )
    rows.sort(key=lambda each: (each.total is not None, each.judge, each.volunteer))
    return ScoreMonth(month, month_after(month), tuple(rows))


def low_months(session: Session, until: date, sheets: Sheets) -> dict[str, tuple[date, date]]:
    """Volunteers whose sheets of ``until`` and the month before are both low, with those two months."""
    low: dict[str, dict[date, bool]] = {}
    query = select(VolunteerScore).where(VolunteerScore.scored_month.between(month_after(until, -1), until))
    for row in session.scalars(query):
        sheet = sheets(row.scored_month, row.score_sheet)
        low.setdefault(row.volunteer_id, {})[row.scored_month] = total(sheet, json.loads(row.item_marks)) < sheet.low
    found = {volunteer_id: low_run(months) for volunteer_id, months in low.items()}
    return {volunteer_id: run for volunteer_id, run in found.items() if run}


def last_notices(session: Session) -> dict[str, date]:
    """When the township was last told to replace each volunteer."""
    rows = select(ReplacementNotice.volunteer_id, func.max(ReplacementNotice.made_on))
    return {key: value for key, value in session.execute(rows.group_by(ReplacementNotice.volunteer_id))}


def _mine(actor: Actor, pairing: VolunteerPairing) -> bool:
    return pairing.judge_id == actor.id or may(actor.post, Right.SUPERVISE)


def _scores(session: Session, month: date) -> list[VolunteerScore]:
    return list(session.scalars(select(VolunteerScore).where(VolunteerScore.scored_month == month)))


def _score(session: Session, volunteer_id: str, month: date) -> VolunteerScore | None:
    return session.scalars(
        select(VolunteerScore).where(VolunteerScore.volunteer_id == volunteer_id, VolunteerScore.scored_month == month)
    ).first()


def _work(session: Session, volunteer_id: str, month: date) -> dict[str, Work]:
    """Work done in a month by kind of task; outings count as a kind of their own."""
    done: dict[str, Work] = {}
    rows = session.scalars(
        select(VolunteerTask).where(
            VolunteerTask.volunteer_id == volunteer_id,
            VolunteerTask.done_on >= month,
            VolunteerTask.done_on < month_after(month),
        )
    )
    for row in rows:
        before = done.get(row.kind, Work())
        in_time = row.done_on is not None and row.done_on <= row.due_on
        done[row.kind] = Work(before.done + 1, before.in_time + in_time, before.minutes + (row.spent_minutes or 0))
    trips = outings_of(session, month, month_after(month)).get(volunteer_id, 0)
    return {**done, OUTINGS: Work(trips, trips, 0)} if trips else done


def _of_item(item: ScoreItem, work: Mapping[str, Work]) -> Work:
    parts = [work[kind] for kind in item.tasks if kind in work]
    return Work(*(sum(getattr(part, name) for part in parts) for name in ("done", "in_time", "minutes")))
