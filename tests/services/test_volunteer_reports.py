"""What the volunteers come to: effect on equal periods and terms, counted by hand on a real store."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.services.volunteer_room import PAIRED_ON, Staffed, codes, put_closings, put_volunteers, words
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import TrainingAttendance, TrainingSession, UnitOfWork, Volunteer
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.comparison import Basis, Change, Counted
from tribunal_desktop.rules.terms import Degree, MemberKind
from tribunal_desktop.services.volunteer_views import TermsFacts
from tribunal_desktop.services.volunteers import Volunteers


@pytest.fixture
def staffed(uow: UnitOfWork) -> Staffed:
    return put_volunteers(uow)


@pytest.fixture
def volunteers(uow: UnitOfWork, staffed: Staffed) -> Volunteers:
    return Volunteers(uow)


def test_the_effect_is_measured_on_equal_periods(volunteers: Volunteers, staffed: Staffed, uow: UnitOfWork) -> None:
    """Row 17.9."""
    before = [date(2026, 2, 1), date(2026, 4, 1), date(2026, 5, 10)]
    after = [PAIRED_ON, date(2026, 6, 1), date(2026, 7, 1), date(2026, 11, 10)]
    put_closings(uow, staffed.judge, [*before, *after, date(2026, 11, 11), date(2025, 11, 10)])
    (row,) = volunteers.reports.effect(6, 6).rows
    assert (row.before, row.after) == (Counted(3, 6), Counted(4, 6))
    assert row.change is not None
    assert (row.change.percent, row.change.basis) == (Decimal("33.33"), Basis.SAME_LENGTH)
    view = volunteers.reports.effect(6, 6)
    assert (view.compared, view.before, view.after, view.whole) == (1, row.before, row.after, row.change)
    assert "+33.33%" in words(volunteers.reports.effect_paper(6, 6))


def test_unequal_periods_are_refused_unless_annualised(
    volunteers: Volunteers, staffed: Staffed, uow: UnitOfWork
) -> None:
    """Row 17.9."""
    put_closings(uow, staffed.judge, [date(2025, 6, 1), date(2026, 4, 1), date(2026, 6, 1)])
    refused = volunteers.reports.effect(12, 12)
    assert (refused.rows[0].before, refused.rows[0].after) == (Counted(2, 12), Counted(1, 6))
    assert refused.rows[0].change == Change(None, Basis.REFUSED)
    assert (refused.compared, refused.whole) == (0, None)
    printed = words(volunteers.reports.effect_paper(12, 12))
    assert "期间长度不同，不作比较" in printed
    assert "合计（0/1名法官期间已满）：没有两个期间都已满的法官，不作合计比较" in printed
    annualised = volunteers.reports.effect(12, 12, annualise=True).rows[0]
    assert annualised.change == Change(Decimal("0.00"), Basis.ANNUALISED)
    assert "0%（期间不等，均折算成年）" in words(volunteers.reports.effect_paper(12, 12, annualise=True))


def test_months_before_the_first_case_on_record_belong_to_no_period(
    volunteers: Volunteers, staffed: Staffed, uow: UnitOfWork
) -> None:
    """Row 17.9: a tribunal that began to record in March did not close nothing in winter."""
    put_closings(uow, staffed.judge, [date(2026, 4, 10), date(2026, 6, 1)])
    row = volunteers.reports.effect(6, 6).rows[0]
    assert (row.before, row.after) == (Counted(1, 2), Counted(1, 6)), "the first case came on 1 March"
    assert row.change == Change(None, Basis.REFUSED)
    annualised = volunteers.reports.effect(6, 6, annualise=True).rows[0]
    assert annualised.change == Change(Decimal("-66.67"), Basis.ANNUALISED)


def test_without_any_case_nothing_is_compared(volunteers: Volunteers, staffed: Staffed) -> None:
    """Row 17.9."""
    view = volunteers.reports.effect(6, 6)
    assert (view.rows[0].before, view.rows[0].change, view.compared) == (Counted(0, 0), None, 0)
    assert "期间不满一个月，不作比较" in words(volunteers.reports.effect_paper(6, 6))


def test_the_terms_report_counts_what_is_known(volunteers: Volunteers, staffed: Staffed, uow: UnitOfWork) -> None:
    """Row 17.8."""
    reports = volunteers.reports
    facts = TermsFacts(
        birth_date=date(1995, 3, 1),
        degree=Degree.BACHELOR,
        service_from=date(2022, 3, 1),
        monthly_pay_fen=420_000,
        five_insurances=True,
        pledged_on=PAIRED_ON,
    )
    reports.keep_terms(staffed.helper, facts)
    _train(uow, staffed.helper, date(2026, 6, 2))
    assert codes(reports.check_terms(replace(facts, monthly_pay_fen=1_000_000))) == ["terms_pay_outside"]
    view = reports.terms()
    assert {row.name: row.facts == facts for row in view.rows} == {"丁志愿": True, "戴志愿": False}
    assert {row.name: row.trained_on for row in view.rows} == {"丁志愿": date(2026, 6, 2), "戴志愿": None}
    printed = words(reports.terms_paper())
    for said in ("平均年龄31.0岁（1/2人已登记）", "大专以上学历100.00%（1/1）", "服务三年以上100.00%（1/1）"):
        assert said in printed
    with pytest.raises(KnownError, match="volunteer_gone"):
        reports.keep_terms("0" * 32, facts)


def test_of_nobody_there_is_no_mean_and_no_share(uow: UnitOfWork) -> None:
    """Row 17.8: with nobody on the roster nothing is 0 %; nor is a month of nobody handed in."""
    nobody = Volunteers(uow)
    printed = words(nobody.reports.terms_paper())
    assert "在岗志愿者0名；平均年龄未登记；大专以上学历未登记；服务三年以上未登记" in printed
    assert "没有结对的法官" in words(nobody.reports.effect_paper(6, 6))
    scores = words(nobody.scores.paper(date(2026, 10, 1)))
    assert "当月没有结对的志愿者" in scores
    assert "交齐。" not in scores.replace("应于2026年11月1日交齐。", "")


def test_the_figures_of_the_source_come_from_its_people(volunteers: Volunteers, uow: UnitOfWork) -> None:
    """Row 17.8, S001 case 17: mean age 31, all with a degree, 64 % for more than three years; here 16 of 25."""
    people = [Volunteer(id=new_id(uow.clock), name=f"志愿者{number}", township="枫桥镇") for number in range(25)]
    ids = [person.id for person in people]
    with uow.write("people.volunteers") as session:
        session.add_all(people)
    for place, volunteer_id in enumerate(ids):
        facts = TermsFacts(
            birth_date=date(1994 + place % 3, 11, 1),
            degree=Degree.COLLEGE,
            service_from=date(2022 if place < 16 else 2025, 1, 1),
        )
        volunteers.reports.keep_terms(volunteer_id, facts)
    printed = words(volunteers.reports.terms_paper())
    for said in ("平均年龄31.0岁", "大专以上学历100.00%（25/25）", "服务三年以上64.00%（16/25）"):
        assert said in printed


def _train(uow: UnitOfWork, volunteer_id: str, day: date) -> None:
    course = new_id(uow.clock)
    with uow.write("training") as session:
        session.add(TrainingSession(id=course, title="年度培训", held_on=day, taught_minutes=240))
        session.flush()
        session.add(
            TrainingAttendance(
                id=new_id(uow.clock),
                training_id=course,
                member_kind=MemberKind.VOLUNTEER,
                person_id=volunteer_id,
                person_name="丁志愿",
                attended_minutes=240,
            )
        )
