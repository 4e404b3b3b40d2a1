"""Self-assessment by quarter (绩效自评): facts counted from acts, marks and adjustments people give, frozen results.

Persons are listed by post and name, never by score: nothing here ranks anyone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    AssessmentAdjustment,
    AssessmentMark,
    AssessmentPeriod,
    AssessmentResult,
    StaffMember,
    Tribunal,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.quarters import Quarter
from tribunal_desktop.rules.schemes import Scheme, scheme_warnings
from tribunal_desktop.rules.scoring import Adjustment, Fact, Mark, Subject, score
from tribunal_desktop.rules.terms import PeriodStatus, Post, ScoreState
from tribunal_desktop.services.assessment_acts import acts_behind
from tribunal_desktop.services.assessment_checks import check_adjustment, check_mark
from tribunal_desktop.services.assessment_facts import Span, count_facts
from tribunal_desktop.services.assessment_record import freeze, thaw
from tribunal_desktop.services.assessment_rows import (
    TEAM_SHARE,
    Act,
    AdjustmentRow,
    Assessment,
    MarkRow,
    NewAdjustment,
    NewMark,
    PeriodRow,
    Person,
    Submission,
)
from tribunal_desktop.services.assessment_sheet import sheet
from tribunal_desktop.services.assessment_store import (
    adjustments_by_person,
    mark_of,
    marks_by_person,
    open_period_of,
    period_of,
)
from tribunal_desktop.services.reference import Reference

SCHEME = "fengqiao"
POSTS = (Post.JUDGE, Post.JUDGE_ASSISTANT, Post.CLERK)
QUARTERS_OFFERED = 4


class SelfAssessment:
    """Opens quarters, scores the people in them and freezes what is submitted; each method is one transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._reference = reference

    def periods(self) -> tuple[PeriodRow, ...]:
        """Quarters that were opened and the last ones that could be, newest first."""
        with self._uow.read() as session:
            known = [self._period_row(row) for row in session.scalars(select(AssessmentPeriod))]
        opened = {row.quarter for row in known}
        quarter = Quarter.of(self._uow.today())
        offered = []
        for _ in range(QUARTERS_OFFERED):
            scheme = self._scheme_on(quarter)
            if quarter not in opened and scheme is not None:
                offered.append(PeriodRow("", quarter, scheme, PeriodStatus.OPEN))
            quarter = quarter.before()
        return tuple(sorted([*known, *offered], key=lambda row: row.quarter, reverse=True))

    def open_period(self, year: int, number: int) -> PeriodRow:
        """Open a quarter with the scheme version now in force, or find it open already.

        Raises ``assessment_not_begun`` for a quarter to come, ``assessment_without_scheme`` when no scheme covers it.
        """
        quarter = Quarter(year, number)
        if quarter.starts_on > self._uow.today():
            raise KnownError("assessment_not_begun", starts_on=quarter.starts_on.isoformat())
        scheme = self._scheme_on(quarter)
        if scheme is None:
            raise KnownError("assessment_without_scheme", year=year, quarter=number)
        with self._uow.write("assessment.open_period") as session:
            known = session.scalars(
                select(AssessmentPeriod).where(
                    AssessmentPeriod.scheme_id == scheme.id, AssessmentPeriod.starts_on == quarter.starts_on
                )
            ).first()
            row = known or AssessmentPeriod(
                id=new_id(self._uow.clock),
                scheme_id=scheme.id,
                scheme_version=scheme.version,
                starts_on=quarter.starts_on,
                ends_on=quarter.ends_on,
                status=PeriodStatus.OPEN,
            )
            session.add(row)
            return self._period_row(row)

    def people(self, period_id: str) -> tuple[Person, ...]:
        """Who is assessed: active judges, assistants and clerks, or those whose results were submitted."""
        with self._uow.read() as session:
            return self._people(session, period_of(session, period_id))

    def assess(self, period_id: str, staff_id: str) -> Assessment:
        """One person's score, as it stands or as it was submitted; raises ``assessment_no_subject``."""
        with self._uow.read() as session:
            return self._assess(session, period_id, staff_id)

    def assess_all(self, period_id: str) -> tuple[Assessment, ...]:
        """Everyone's score, by post and name."""
        with self._uow.read() as session:
            period = period_of(session, period_id)
            return self._assessments(session, period, self._people(session, period))

    def acts(self, period_id: str, staff_id: str, indicator_id: str) -> tuple[Act, ...]:
        """The acts behind an indicator's numbers, the latest first."""
        with self._uow.read() as session:
            assessment = self._assess(session, period_id, staff_id)
            indicators = {node.id: node for node in assessment.period.scheme.indicators()}
            wanted = indicators[indicator_id].facts if indicator_id in indicators else ()
            facts = {fact: assessment.facts[fact] for fact in wanted if fact in assessment.facts}
            return acts_behind(session, facts)

    def sheet(self, period_id: str, staff_id: str) -> Paper:
        """The person's assessment sheet as a paper (自评表)."""
        with self._uow.read() as session:
            assessment = self._assess(session, period_id, staff_id)
            tribunal = session.scalars(select(Tribunal)).one()
            return sheet(assessment, tribunal.name, self._uow.today(), practice=tribunal.practice)

    def check_mark(self, staff_id: str, mark: NewMark) -> tuple[Finding, ...]:
        """Findings at the fields of a mark."""
        return check_mark(staff_id, mark)

    def mark(self, period_id: str, staff_id: str, mark: NewMark) -> None:
        """Give or change a mark; it takes the place of what was computed. Raises ``assessment_mark_not_ready``."""
        if blocking(check_mark(staff_id, mark)) or mark.value is None or mark.rater_id is None:
            raise KnownError("assessment_mark_not_ready")
        with self._uow.write("assessment.mark") as session:
            open_period_of(session, period_id)
            row = mark_of(session, period_id, staff_id, mark.indicator_id)
            if row is None:
                row = AssessmentMark(
                    id=new_id(self._uow.clock), period_id=period_id, staff_id=staff_id, indicator_id=mark.indicator_id
                )
                session.add(row)
            row.hundredths = int(mark.value * 100)
            row.reason = mark.reason.strip()
            row.rater_id = mark.rater_id

    def remove_mark(self, period_id: str, staff_id: str, indicator_id: str) -> None:
        """Take a mark back; the computed score counts again."""
        with self._uow.write("assessment.remove_mark") as session:
            open_period_of(session, period_id)
            row = mark_of(session, period_id, staff_id, indicator_id)
            if row is not None:
                session.delete(row)

    def check_adjustment(self, adjustment: NewAdjustment) -> tuple[Finding, ...]:
        """Findings at the fields of a bonus or deduction."""
        return check_adjustment(adjustment)

    def adjust(self, period_id: str, staff_id: str, adjustment: NewAdjustment) -> str:
        """Enter a bonus or deduction and return its id. Raises ``assessment_adjustment_not_ready``."""
        if blocking(check_adjustment(adjustment)) or adjustment.points is None:
            raise KnownError("assessment_adjustment_not_ready")
        with self._uow.write("assessment.adjust") as session:
            open_period_of(session, period_id)
            row = AssessmentAdjustment(
                id=new_id(self._uow.clock),
                period_id=period_id,
                staff_id=staff_id,
                item_id=adjustment.item,
                hundredths=int(adjustment.points * 100),
                reason=adjustment.reason.strip(),
                evidence=adjustment.evidence.strip(),
            )
            session.add(row)
            return row.id

    def remove_adjustment(self, adjustment_id: str) -> None:
        """Take a bonus or deduction back."""
        with self._uow.write("assessment.remove_adjustment") as session:
            row = session.get(AssessmentAdjustment, adjustment_id)
            if row is not None:
                open_period_of(session, row.period_id)
                session.delete(row)

    def submission(self, period_id: str) -> Submission:
        """What submitting now would freeze, to be said before it is done."""
        assessments = self.assess_all(period_id)
        with self._uow.read() as session:
            period = period_of(session, period_id)
            return Submission(
                people=len(assessments),
                counted_to=self._counted_to(period),
                period_over=period.ends_on < self._uow.today(),
                unscored=sum(_unscored(assessment) for assessment in assessments),
            )

    def submit(self, period_id: str) -> int:
        """Freeze everyone's score, close the period for good and return how many were frozen.

        Raises ``assessment_submitted`` when that was done before, ``assessment_without_people``.
        """
        with self._uow.write("assessment.submit") as session:
            period = open_period_of(session, period_id)
            assessments = self._assessments(session, period, self._people(session, period))
            if not assessments:
                raise KnownError("assessment_without_people")
            for each in assessments:
                session.add(
                    AssessmentResult(
                        id=new_id(self._uow.clock),
                        period_id=period_id,
                        staff_id=each.person.id,
                        post=each.person.post,
                        total_hundredths=int(each.score.total * 100),
                        tree_json=freeze(each.score, each.period.scheme, each.facts, each.counted_to),
                        submitted_at=self._uow.clock(),
                    )
                )
            period.status = PeriodStatus.SUBMITTED
            return len(assessments)

    def _assess(self, session: Session, period_id: str, staff_id: str) -> Assessment:
        period = period_of(session, period_id)
        person = next((each for each in self._people(session, period) if each.id == staff_id), None)
        if person is None:
            raise KnownError("assessment_no_subject")
        return self._assessments(session, period, (person,))[0]

    def _assessments(
        self, session: Session, period: AssessmentPeriod, people: tuple[Person, ...]
    ) -> tuple[Assessment, ...]:
        marks, adjustments = marks_by_person(session, period.id), adjustments_by_person(session, period.id)
        if period.status is PeriodStatus.SUBMITTED:
            return self._frozen(session, period, people, marks, adjustments)
        row, counted_to = self._period_row(period), self._counted_to(period)
        span = Span(period.starts_on, counted_to)
        facts = count_facts(session, {person.id: person.name for person in people}, span)
        return tuple(
            _scored(row, person, facts[person.id], marks.get(person.id, ()), adjustments.get(person.id, ()), counted_to)
            for person in people
        )

    def _frozen(
        self,
        session: Session,
        period: AssessmentPeriod,
        people: Iterable[Person],
        marks: Mapping[str, tuple[MarkRow, ...]],
        adjustments: Mapping[str, tuple[AdjustmentRow, ...]],
    ) -> tuple[Assessment, ...]:
        results = {
            row.staff_id: row
            for row in session.scalars(select(AssessmentResult).where(AssessmentResult.period_id == period.id))
        }
        made = []
        for person in people:
            record = thaw(results[person.id].tree_json)
            made.append(
                Assessment(
                    period=self._period_row(period),
                    person=person,
                    score=record.score,
                    facts=record.facts,
                    marks=marks.get(person.id, ()),
                    adjustments=adjustments.get(person.id, ()),
                    counted_to=record.counted_to,
                    submitted_at=results[person.id].submitted_at,
                )
            )
        return tuple(made)

    def _people(self, session: Session, period: AssessmentPeriod) -> tuple[Person, ...]:
        if period.status is PeriodStatus.SUBMITTED:
            query = (
                select(StaffMember.id, StaffMember.name, AssessmentResult.post)
                .join(AssessmentResult, AssessmentResult.staff_id == StaffMember.id)
                .where(AssessmentResult.period_id == period.id)
            )
        else:
            query = select(StaffMember.id, StaffMember.name, StaffMember.post).where(
                StaffMember.active, StaffMember.post.in_(POSTS)
            )
        people = [Person(*row) for row in session.execute(query.order_by(StaffMember.name))]
        return tuple(sorted(people, key=lambda person: POSTS.index(person.post)))

    def _period_row(self, row: AssessmentPeriod) -> PeriodRow:
        scheme = self._reference.scheme(row.scheme_id, row.scheme_version)
        if scheme is None:
            raise KnownError("assessment_scheme_gone", scheme=row.scheme_id, version=row.scheme_version)
        return PeriodRow(row.id, Quarter.of(row.starts_on), scheme, row.status)

    def _scheme_on(self, quarter: Quarter) -> Scheme | None:
        """The newest version of the scheme in force when ``quarter`` ends."""
        valid = [
            scheme
            for scheme in self._reference.schemes
            if scheme.id == SCHEME
            and scheme.valid_from <= quarter.ends_on
            and (scheme.valid_to is None or quarter.starts_on <= scheme.valid_to)
        ]
        return max(valid, key=lambda scheme: scheme.valid_from, default=None)

    def _counted_to(self, period: AssessmentPeriod) -> date:
        return min(period.ends_on, self._uow.today())


def _scored(
    period: PeriodRow,
    person: Person,
    facts: dict[str, Fact],
    marks: tuple[MarkRow, ...],
    adjustments: tuple[AdjustmentRow, ...],
    counted_to: date,
) -> Assessment:
    given = {mark.indicator_id: mark.value for mark in marks}
    share = given.pop(TEAM_SHARE, Decimal(100)) / 100
    subject = Subject(
        post=person.post,
        facts=facts,
        marks={indicator: Mark(value) for indicator, value in given.items()},
        share=share,
        adjustments=tuple(Adjustment(each.points, each.reason, each.evidence) for each in adjustments),
    )
    return Assessment(
        period=period,
        person=person,
        score=score(period.scheme, subject),
        facts=facts,
        marks=marks,
        adjustments=adjustments,
        counted_to=counted_to,
        warnings=scheme_warnings(period.scheme),
    )


def _unscored(assessment: Assessment) -> int:
    nodes = [assessment.score.tree]
    missing = 0
    while nodes:
        node = nodes.pop()
        missing += not node.children and node.state is ScoreState.MISSING
        nodes.extend(node.children)
    return missing
