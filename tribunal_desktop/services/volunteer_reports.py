"""What the volunteers come to: closings before and since the pairings, and the terms on which they work."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop import texts
from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable
from tribunal_desktop.models import (
    Dispute,
    TrainingAttendance,
    TrainingSession,
    UnitOfWork,
    Volunteer,
    VolunteerTask,
    VolunteerTerms,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.comparison import Change, Counted
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.money import print_yuan
from tribunal_desktop.rules.periods import add_months
from tribunal_desktop.rules.terms import MemberKind, Right
from tribunal_desktop.rules.volunteers import Portion, Term, TermsReport, check_term, effect, terms_report, whole_months
from tribunal_desktop.services.rights import require
from tribunal_desktop.services.volunteer_reading import (
    known,
    refuse,
    running_pairings,
    staff_names,
    table_paper,
    volunteer_names,
)
from tribunal_desktop.services.volunteer_table import terms_limits
from tribunal_desktop.services.volunteer_views import EffectRow, EffectView, ListPaper, TermsFacts, TermsRow, TermsView


class VolunteerReports:
    """Counts, and keeps the facts of contracts; every method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def effect(self, months_before: int, months_after: int, *, annualise: bool = False) -> EffectView:
        """Closings of each paired judge in so many months before the pairing and since; unequal periods are refused.

        A period is as long as it was lived through and recorded: months that are still to come, and months before the
        first case of the store, are not counted as months in which nothing was closed.
        """
        with self._uow.read() as session:
            rows = tuple(self._effect_rows(session, months_before, months_after, annualise))
        full = [row for row in rows if (row.before.months, row.after.months) == (months_before, months_after)]
        before = Counted(sum(row.before.count for row in full), months_before)
        after = Counted(sum(row.after.count for row in full), months_after)
        whole = effect(before, after, annualise=annualise) if full else None
        return EffectView(months_before, months_after, annualise, rows, len(full), before, after, whole)

    def equal_months(self, most: int) -> int:
        """Months, at most ``most``, that some judge has both before the pairing and since; ``most`` if nobody has."""
        with self._uow.read() as session:
            tomorrow, recorded = self._uow.today() + timedelta(days=1), _recorded_from(session)
            lengths = [
                min(whole_months(recorded, row.started_on), whole_months(row.started_on, tomorrow), most)
                for row in running_pairings(session)
                if recorded
            ]
        return max(lengths, default=0) or most

    def effect_paper(self, months_before: int, months_after: int, *, annualise: bool = False) -> ListPaper:
        """The effect on paper, with both inputs of every change."""
        view = self.effect(months_before, months_after, annualise=annualise)
        columns = (
            SheetColumn("法官", 1),
            SheetColumn("志愿者", 1),
            SheetColumn("结对日期", 1),
            SheetColumn("结对前结案", 1, right=True),
            SheetColumn("结对后结案", 1, right=True),
            SheetColumn("变化", 2.4),
        )
        rows = tuple(
            (
                row.judge,
                row.volunteer,
                row.started_on.isoformat(),
                f"{row.before.count} 件／{row.before.months} 个月",
                f"{row.after.count} 件／{row.after.months} 个月",
                change_words(row.change, "zh"),
            )
            for row in view.rows
        )
        sums = f"结对前 {view.before.count} 件，结对后 {view.after.count} 件，" if view.compared else ""
        line = f"合计（{view.compared}/{len(view.rows)} 名法官期间已满）：{sums}{whole_words(view, 'zh')}。"
        with self._uow.read() as session:
            return table_paper(
                session,
                self._uow,
                "司法志愿者辅助成效表",
                (f"结对前 {months_before} 个月与结对后 {months_after} 个月比较。", line),
                (SheetTable("", columns, rows, "没有结对的法官。"),),
                (
                    "结案数由案件登记自动生成；登记开始以前的月份不计入期间。"
                    "期间长度不同的不直接比较，折算成年的另行注明。",
                ),
            )

    def terms(self) -> TermsView:
        """Every active volunteer with the facts of the contract, and the figures they come to."""
        with self._uow.read() as session:
            return self._terms(session)

    def check_terms(self, facts: TermsFacts) -> tuple[Finding, ...]:
        """What can hardly be right in the facts; reads nothing."""
        return tuple(check_term(_term(facts), terms_limits(), self._uow.today()))

    def keep_terms(self, volunteer_id: str, facts: TermsFacts) -> None:
        """Keep the facts of a contract; raises ``right_missing``, ``volunteer_gone``, ``volunteer_refused``."""
        require(self._uow.actor, Right.KEEP_VOLUNTEERS)
        refuse(self.check_terms(facts))
        with self._uow.write("volunteers.keep_terms") as session:
            known(session, Volunteer, volunteer_id)
            row = session.scalars(select(VolunteerTerms).where(VolunteerTerms.volunteer_id == volunteer_id)).first()
            if row is None:
                row = VolunteerTerms(id=new_id(self._uow.clock), volunteer_id=volunteer_id)
                session.add(row)
            for name, value in vars(facts).items():
                setattr(row, name, value)

    def terms_paper(self) -> ListPaper:
        """The terms on paper: the figures with n of m, then the list."""
        with self._uow.read() as session:
            view = self._terms(session)
            columns = (
                SheetColumn("志愿者", 1),
                SheetColumn("招录乡镇", 1),
                SheetColumn("出生日期", 1),
                SheetColumn("学历", 0.8),
                SheetColumn("服务起始", 1),
                SheetColumn("月基本工资", 1, right=True),
                SheetColumn("五险一金", 0.8),
                SheetColumn("最近培训", 1),
                SheetColumn("本年加班", 0.9, right=True),
                SheetColumn("保密承诺", 1),
            )
            rows = tuple(_terms_cells(row) for row in view.rows)
            return table_paper(
                session,
                self._uow,
                "司法志愿者合同事项表",
                report_lines(view.report),
                (SheetTable("", columns, rows, "没有在岗志愿者。"),),
                ("工资由乡镇财政发放，本表只登记合同事项；未登记的事项不计入相应比例。",),
            )

    def _effect_rows(
        self, session: Session, months_before: int, months_after: int, annualise: bool
    ) -> Iterator[EffectRow]:
        staff, names = staff_names(session), volunteer_names(session)
        tomorrow = self._uow.today() + timedelta(days=1)
        recorded = _recorded_from(session)
        for row in sorted(running_pairings(session), key=lambda each: (staff[each.judge_id], each.started_on)):
            start = row.started_on
            elapsed = min(months_after, whole_months(start, tomorrow))
            known = min(months_before, whole_months(recorded, start)) if recorded else 0
            before = Counted(_closings(session, row.judge_id, add_months(start, -known), start), known)
            after = Counted(_closings(session, row.judge_id, start, add_months(start, elapsed)), elapsed)
            changed = effect(before, after, annualise=annualise)
            yield EffectRow(staff[row.judge_id], names[row.volunteer_id], start, before, after, changed)

    def _terms(self, session: Session) -> TermsView:
        today = self._uow.today()
        kept = {row.volunteer_id: row for row in session.scalars(select(VolunteerTerms))}
        staff = staff_names(session)
        judges = {row.volunteer_id: staff[row.judge_id] for row in running_pairings(session)}
        overtime = {
            key: value
            for key, value in session.execute(
                select(VolunteerTask.volunteer_id, func.sum(VolunteerTask.overtime_minutes))
                .where(VolunteerTask.done_on >= date(today.year, 1, 1))
                .group_by(VolunteerTask.volunteer_id)
            )
        }
        trained = _trained(session)
        people = session.scalars(
            select(Volunteer).where(Volunteer.active.is_(True)).order_by(Volunteer.name, Volunteer.id)
        )
        rows = tuple(
            TermsRow(
                person.id,
                person.name,
                person.township or "",
                judges.get(person.id, ""),
                _facts(kept.get(person.id)),
                overtime.get(person.id, 0) or 0,
                trained.get(person.id),
            )
            for person in people
        )
        return TermsView(rows, terms_report([_term(row.facts, row.trained_on) for row in rows], terms_limits(), today))


def change_words(change: Change | None, lang: texts.Language) -> str:
    """A change as reports say it, with how the periods were made comparable."""
    basis = basis_words(change, lang)
    if change is None or change.percent is None:
        return basis
    return texts.text("volunteers.changed", lang, change=f"{change.percent:+}" if change.percent else "0", basis=basis)


def basis_words(change: Change | None, lang: texts.Language) -> str:
    """How the periods were made comparable, or why they were not."""
    return texts.text(f"volunteers.basis_{change.basis}" if change else "volunteers.no_period", lang)


def whole_words(view: EffectView, lang: texts.Language) -> str:
    """The change of all judges whose periods are full."""
    return change_words(view.whole, lang) if view.compared else texts.text("volunteers.none_full", lang)


def report_lines(report: TermsReport) -> tuple[str, ...]:
    """The figures of the terms in the words of a report, each with n of m."""
    pay = (
        "未登记"
        if report.least_pay_fen is None or report.most_pay_fen is None
        else f"{print_yuan(report.least_pay_fen)}—{print_yuan(report.most_pay_fen)} 元"
    )
    age = (
        "未登记" if report.mean_age is None else f"{report.mean_age} 岁（{report.ages_known}/{report.people} 人已登记）"
    )
    return (
        f"在岗志愿者 {report.people} 名；平均年龄 {age}；大专以上学历 {_of(report.with_degree)}；"
        f"服务三年以上 {_of(report.long_service)}。",
        f"月基本工资 {pay}；五险一金 {_of(report.insured)}；本年已培训 {_of(report.trained_this_year)}。",
    )


def _of(portion: Portion) -> str:
    return "未登记" if portion.percent is None else f"{portion.percent} %（{portion.part}/{portion.whole}）"


def _recorded_from(session: Session) -> date | None:
    """The day of the first case of the store."""
    first = session.scalar(select(func.min(Dispute.received_at)))
    return beijing_day(first) if first else None


def _closings(session: Session, judge_id: str, first: date, after: date) -> int:
    return (
        session.scalar(
            select(func.count())
            .select_from(Dispute)
            .where(Dispute.judge_id == judge_id, Dispute.closed_on >= first, Dispute.closed_on < after)
        )
        or 0
    )


def _facts(row: VolunteerTerms | None) -> TermsFacts:
    return TermsFacts(**{name: getattr(row, name) for name in vars(TermsFacts())}) if row else TermsFacts()


def _term(facts: TermsFacts, trained_on: date | None = None) -> Term:
    return Term(
        facts.birth_date,
        facts.degree,
        facts.service_from,
        facts.monthly_pay_fen,
        facts.five_insurances,
        trained_on,
    )


def _trained(session: Session) -> dict[str, date]:
    """The last training of each volunteer who was at one."""
    rows = (
        select(TrainingAttendance.person_id, func.max(TrainingSession.held_on))
        .join(TrainingSession, TrainingSession.id == TrainingAttendance.training_id)
        .where(TrainingAttendance.member_kind == MemberKind.VOLUNTEER)
        .group_by(TrainingAttendance.person_id)
    )
    return {person_id: held_on for person_id, held_on in session.execute(rows)}


def _terms_cells(row: TermsRow) -> tuple[str, ...]:
    facts = row.facts
    return (
        row.name,
        row.township,
        _day(facts.birth_date),
        texts.term(facts.degree, "zh") if facts.degree else "",
        _day(facts.service_from),
        print_yuan(facts.monthly_pay_fen) if facts.monthly_pay_fen is not None else "",
        "有" if facts.five_insurances else "",
        _day(row.trained_on),
        f"{row.overtime_minutes / 60:.1f} 小时",
        _day(facts.pledged_on),
    )


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
