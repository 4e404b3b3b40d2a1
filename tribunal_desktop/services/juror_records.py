"""The record of an assessor (陪审员履职记录): drawn for which cases, came to which hearings, trained how long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable, TableSheetPaper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, Juror, UnitOfWork
from tribunal_desktop.rules.jurors import term_ends
from tribunal_desktop.rules.terms import MemberKind, PayeeKind
from tribunal_desktop.rules.training import HOUR, in_hours
from tribunal_desktop.services.case_list_paper import made_words
from tribunal_desktop.services.juror_reading import cases_by_juror, yearly_cap
from tribunal_desktop.services.pay_reading import read_works
from tribunal_desktop.services.tables_in_force import hours_in
from tribunal_desktop.services.trainings import AttendedRow, attended_in
from tribunal_desktop.services.tribunal_profile import read_profile


@dataclass(frozen=True)
class JurorCase:
    """A case an assessor was drawn for or sat in, with the days they came."""

    dispute_id: str
    number: str
    came_on: tuple[date, ...]


@dataclass(frozen=True)
class JurorRecord:
    """An assessor's year; its cases are what the draw counts against ``cap``."""

    juror_id: str
    name: str
    township: str
    term_to: date | None
    """Last day of the term of five years."""
    year: int
    cases: tuple[JurorCase, ...]
    cap: int
    attended: tuple[AttendedRow, ...]
    least_hours: int

    @property
    def sittings(self) -> int:
        """Hearings they came to."""
        return sum(len(case.came_on) for case in self.cases)

    @property
    def hours(self) -> Decimal:
        """Hours of training."""
        return in_hours(sum(line.minutes for line in self.attended))

    @property
    def missing_hours(self) -> Decimal:
        """Hours of training that are missing; 0 when there are enough."""
        return in_hours(max(0, self.least_hours * HOUR - sum(line.minutes for line in self.attended)))


class JurorRecords:
    """Reads what draws, hearings and training left behind; nothing is noted twice. Every method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def year(self, juror_id: str, year: int) -> JurorRecord:
        """The record of one assessor; raises ``person_gone``."""
        with self._uow.read() as session:
            return self._record(session, juror_id, year)

    def sheet(self, juror_id: str, year: int) -> TableSheetPaper:
        """The record on paper; raises ``person_gone``."""
        with self._uow.read() as session:
            record, profile = self._record(session, juror_id, year), read_profile(session)
        missing = f"，尚缺 {record.missing_hours} 学时" if record.missing_hours else ""
        cases = tuple((case.number, _days(case.came_on), str(len(case.came_on))) for case in record.cases)
        courses = tuple((str(line.held_on), line.title, str(in_hours(line.minutes))) for line in record.attended)
        return TableSheetPaper(
            title=f"人民陪审员履职记录（{year}年）",
            issuer=profile.tribunal_name,
            made=made_words(self._uow.clock()),
            lines=(
                f"{record.name}　{record.township}　任期至：{record.term_to or '—'}",
                f"参审 {len(record.cases)} 件（年度上限 {record.cap} 件），到庭 {record.sittings} 次；"
                f"培训 {record.hours} 学时（应培训 {record.least_hours} 学时{missing}）",
            ),
            tables=(
                SheetTable(
                    "一、参审案件",
                    (SheetColumn("案号", 3), SheetColumn("到庭日期", 5), SheetColumn("到庭次数", 1, right=True)),
                    cases,
                    "本年没有参审案件。",
                ),
                SheetTable(
                    "二、培训",
                    (SheetColumn("日期", 1.4), SheetColumn("课程", 6), SheetColumn("学时", 1, right=True)),
                    courses,
                    "本年没有参加培训。",
                ),
            ),
            notes=("参审件数包括抽选确定、编入合议庭和到庭参加庭审的案件，每件计一次；到庭以庭审登记为准。",),
            practice=profile.practice,
        )

    def _record(self, session: Session, juror_id: str, year: int) -> JurorRecord:
        juror = session.get(Juror, juror_id)
        if juror is None:
            raise KnownError("person_gone")
        return JurorRecord(
            juror_id=juror.id,
            name=juror.name,
            township=juror.township or "",
            term_to=term_ends(juror.appointed_on) - timedelta(days=1) if juror.appointed_on else None,
            year=year,
            cases=tuple(_cases(session, juror_id, year)),
            cap=yearly_cap(session, self._uow.today()),
            attended=attended_in(session, juror_id, year),
            least_hours=hours_in(session, year).get(MemberKind.JUROR, 0),
        )


def _cases(session: Session, juror_id: str, year: int) -> Iterator[JurorCase]:
    """The cases of a year, those with the latest day first."""
    counted = cases_by_juror(session, year).get(juror_id, frozenset())
    days: dict[str, set[date]] = {dispute_id: set() for dispute_id in counted}
    first, last = date(year, 1, 1), date(year, 12, 31)
    for work in read_works(session, PayeeKind.JUROR, first, first, last):
        if work.payee_id == juror_id:
            days[work.dispute_id].add(work.on)
    found = [
        JurorCase(dispute.id, dispute.number, tuple(sorted(days[dispute.id])))
        for dispute in session.scalars(select(Dispute).where(Dispute.id.in_(days)))
    ]
    yield from sorted(found, key=lambda case: (max(case.came_on, default=date.max), case.number), reverse=True)


def _days(days: tuple[date, ...]) -> str:
    return "、".join(map(str, days)) or "尚未到庭"
