"""Local rest days move the running limits, stay provisional where they were, and come back at the next log-in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.services.intake_data import add_device, facts
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Deadline, UnitOfWork
from tribunal_desktop.services.case_intake import CaseIntake
from tribunal_desktop.services.limits import ACCEPTANCE_LIMIT
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.rest_days import LocalRestDays, RestDays

EID = RestDays("开斋节", date(2026, 11, 30), date(2026, 12, 1), "州政府办〔2026〕12号")


@pytest.fixture
def reference() -> Reference:
    return Reference()


@pytest.fixture
def dispute(uow: UnitOfWork, reference: Reference) -> str:
    """Received on 2026-11-23: the seven days of acceptance end on Monday, 2026-11-30."""
    add_device(uow)
    intake, new = CaseIntake(uow, reference), facts()
    return intake.register(new, {each.key for each in intake.check(new)}).id


def due_on(uow: UnitOfWork, dispute_id: str) -> date:
    with uow.read() as session:
        return session.query(Deadline).filter_by(dispute_id=dispute_id, rule_id=ACCEPTANCE_LIMIT).one().due_on


def test_a_local_holiday_moves_the_last_day_and_back(uow: UnitOfWork, reference: Reference, dispute: str) -> None:
    rest_days = LocalRestDays(uow, reference)
    before = due_on(uow, dispute)
    assert before == date(2026, 11, 30)
    assert rest_days.add(EID) >= 1
    assert due_on(uow, dispute) == date(2026, 12, 2)
    (kept,) = rest_days.list()
    assert kept == EID
    assert rest_days.remove(kept) >= 1
    assert due_on(uow, dispute) == before
    assert reference.calendar is reference.published_calendar


def test_the_next_log_in_knows_them_and_no_year_becomes_a_noticed_one(uow: UnitOfWork) -> None:
    LocalRestDays(uow, Reference()).add(replace(EID, first=date(2030, 3, 4), last=date(2030, 3, 4)))
    fresh = Reference()
    LocalRestDays(uow, fresh).put_in_force()
    assert fresh.calendar.is_rest_day(date(2030, 3, 4))
    assert fresh.calendar.is_provisional(date(2030, 3, 4))
    assert fresh.calendar.noticed_years == fresh.published_calendar.noticed_years


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (replace(EID, name=" "), "name"),
        (replace(EID, last=date(2026, 11, 29)), "last"),
        (replace(EID, last=date(2027, 11, 29)), "last"),
        (replace(EID, basis=""), "basis"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    uow: UnitOfWork, reference: Reference, wrong: RestDays, field: str
) -> None:
    rest_days = LocalRestDays(uow, reference)
    assert [finding.field for finding in rest_days.check(wrong)] == [field]
    with pytest.raises(KnownError, match="rest_days_refused"):
        rest_days.add(wrong)
    assert rest_days.list() == ()
