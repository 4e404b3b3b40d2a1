"""Series over a real store: found, given to one judge, changed at once, left for a reason; the register tells all."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook
from sqlalchemy import Engine, select

from tests.documents.reading import text_by_pdfium
from tests.services.test_query_plans import queries, whole_tables
from tribunal_desktop.documents.table_sheet import render
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Allocation, Dispute, Party, StaffMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.allocation import Grounds, Seed
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.series import Defendant, NewSeries, same_defendant
from tribunal_desktop.rules.terms import (
    AllocationKind,
    AllocationReason,
    Channel,
    PartyKind,
    PartyRole,
    Post,
    Stage,
)
from tribunal_desktop.services.allocation import Allocations
from tribunal_desktop.services.allocation_register import AllocationRegister
from tribunal_desktop.services.monitoring_papers import workbook
from tribunal_desktop.services.series import SeriesOfCases
from tribunal_desktop.services.series_reading import NEWEST, SeriesCase, possible_series
from tribunal_desktop.texts import text

TODAY = date(2026, 11, 23)
DESIGNATED = Grounds(AllocationReason.SERIES, "", "庭长 周海波")
CHANGE = Grounds(AllocationReason.TRANSFER, "", "院长 周正", TODAY)
NEW = "绿源公司系列案", "同一被告，均因拖欠货款"


class Room:
    """Four cases against 绿源公司, one against somebody of the same name with another number, and two judges."""

    def __init__(self, uow: UnitOfWork) -> None:
        self.uow = uow
        self.allocations = Allocations(uow)
        self.series = SeriesOfCases(uow, self.allocations)
        self.shen = uow.actor.id
        with uow.write("test.prepare") as session:
            yu = StaffMember(id=new_id(uow.clock), name="俞建国", post=Post.JUDGE)
            session.add(yu)
            session.flush()
        self.yu = yu.id
        self.one, self.two, self.three = (self.case(number, "绿源公司") for number in range(1, 4))
        self.written_otherwise = self.case(4, "绿源 公司", number="91330681MA1")
        self.other_cause = self.case(5, "绿源公司", cause="9999")

    def case(self, place: int, defendant: str, cause: str = "0103", number: str | None = "91330681MA1") -> str:
        with self.uow.write("test.case") as session:
            dispute = Dispute(
                id=new_id(self.uow.clock),
                provisional_no=f"暂2026-L2-{place:06}",
                received_at=self.uow.clock() - timedelta(days=10 - place),
                channel=Channel.COUNTER,
                stage=Stage.FILED,
                cause_code=cause,
                cause_version="2025",
                filed_on=TODAY,
            )
            session.add(dispute)
            session.flush()
            for position, (role, name, digits) in enumerate(
                [(PartyRole.PLAINTIFF, f"农户{place}", None), (PartyRole.DEFENDANT, defendant, number)], 1
            ):
                session.add(
                    Party(
                        id=new_id(self.uow.clock),
                        dispute_id=dispute.id,
                        position=position,
                        role=role,
                        kind=PartyKind.LEGAL if position == 2 else PartyKind.NATURAL,
                        name=name,
                        id_number=digits,
                    )
                )
            return dispute.id

    def judges(self, *dispute_ids: str) -> list[str | None]:
        with self.uow.read() as session:
            return [session.get_one(Dispute, each).judge_id for each in dispute_ids]

    def begun(self) -> str:
        return self.series.begin(self.one, NewSeries(*NEW, (self.two, self.three)))

    def waiting(self) -> set[str]:
        with self.uow.read() as session:
            return set(session.scalars(possible_series(TODAY, 90)))


@pytest.fixture
def room(uow: UnitOfWork) -> Room:
    return Room(uow)


def test_two_numbers_tell_two_companies_of_one_name_apart() -> None:
    assert same_defendant(Defendant("绿源公司"), Defendant("绿源　公司"))
    assert same_defendant(Defendant("绿源公司", "1"), Defendant("绿源公司"))
    assert same_defendant(Defendant("旧名", "91A"), Defendant("新名", "91a"))
    assert not same_defendant(Defendant("绿源公司", "1"), Defendant("绿源公司", "2"))


def test_cases_of_one_defendant_and_cause_are_found_and_decided_on(room: Room) -> None:
    found = room.series.view(room.one).found
    assert {each.dispute_id for each in found} == {room.two, room.three, room.written_otherwise}
    assert room.waiting() == {room.two, room.three}
    series_id = room.begun()
    view = room.series.view(room.two)
    assert (view.series_id, view.name, [each.lead for each in view.cases]) == (series_id, NEW[0], [True, False, False])
    assert room.waiting() == set()
    later = room.case(6, "绿源公司")
    assert room.waiting() == {later}
    assert {each.series_id for each in room.series.view(later).found} == {series_id, ""}
    with pytest.raises(KnownError, match="series_refused"):
        room.series.no_series(later, " ")
    room.series.no_series(later, "另一份合同，事实不同")
    assert room.waiting() == set()
    assert room.series.view(later).answer == "另一份合同，事实不同"


def test_cases_received_far_apart_are_no_series(room: Room) -> None:
    view = room.series.view(room.one)
    near, far = (room.case(1 - view.days - beyond, "绿源公司") for beyond in (0, 1))
    found = {each.dispute_id for each in room.series.view(room.one).found}
    assert (near in found, far in found) == (True, False)


def test_a_series_has_name_reason_and_members_and_a_case_only_one(room: Room) -> None:
    codes = [each.code for each in room.series.check(NewSeries("", " ", ()))]
    assert codes == ["series_name_missing", "series_why_missing", "series_members_missing"]
    room.begun()
    with pytest.raises(KnownError, match="series_refused"):
        room.series.begin(room.other_cause, NewSeries(*NEW, (room.two,)))
    found = room.series.find("暂2026-L2-000005")
    assert isinstance(found, SeriesCase)
    for number, code in (("暂2026-L2-000002", "series_case_taken"), ("没有", "series_number_unknown")):
        finding = room.series.find(number)
        assert isinstance(finding, Finding)
        assert finding.code == code


def test_a_later_member_goes_to_the_judge_of_the_series_or_apart_with_a_reason(room: Room) -> None:
    room.begun()
    room.allocations.draw(room.allocations.open_draw(room.one, {}), Seed("3 6 2 5"))
    (judge,) = room.judges(room.one)
    assert judge is not None
    other = room.yu if judge == room.shen else room.shen
    assert [each for each, _ in room.series.view(room.two).judges] == [judge]
    for attempt in (
        lambda: room.allocations.open_draw(room.two, {}),
        lambda: room.allocations.assign(room.two, other, DESIGNATED),
    ):
        with pytest.raises(KnownError, match="series_bound"):
            attempt()
    room.allocations.assign(room.two, judge, DESIGNATED)
    with pytest.raises(KnownError, match="series_refused"):
        room.series.go_apart(room.three, "")
    room.series.go_apart(room.three, "被告另有抗辩，须合议")
    room.allocations.assign(room.three, other, DESIGNATED)
    assert room.judges(room.two, room.three) == [judge, other]


def test_all_cases_change_judge_at_once_each_with_its_own_record(room: Room) -> None:
    series_id = room.begun()
    room.allocations.assign(room.one, room.shen, DESIGNATED)
    room.allocations.assign(room.two, room.shen, DESIGNATED)
    for lacking in (
        Grounds(None, "", "院长 周正", TODAY),
        Grounds(AllocationReason.TRANSFER, "", "", TODAY),
        Grounds(AllocationReason.TRANSFER, "", "院长 周正", None),
    ):
        with pytest.raises(KnownError, match="allocation_refused"):
            room.series.give(series_id, room.yu, lacking)
    assert room.judges(room.one, room.two, room.three) == [room.shen, room.shen, None]
    assert room.series.give(series_id, room.yu, CHANGE) == 3
    assert room.judges(room.one, room.two, room.three) == [room.yu] * 3
    with room.uow.read() as session:
        last = session.scalars(select(Allocation).where(Allocation.judge_id == room.yu)).all()
    kinds = {row.dispute_id: (row.kind, row.reason) for row in last}
    assert kinds[room.one] == (AllocationKind.REALLOCATION, AllocationReason.TRANSFER)
    assert kinds[room.three] == (AllocationKind.DESIGNATION, AllocationReason.SERIES)
    with pytest.raises(KnownError, match="series_judge_same"):
        room.series.give(series_id, room.yu, CHANGE)


def test_the_register_shows_method_candidates_exclusions_time_and_operator(room: Room) -> None:
    room.begun()
    room.allocations.draw(room.allocations.open_draw(room.one, {}), Seed("3 6 2 5"))
    room.series.go_apart(room.two, "事实不同")
    room.allocations.assign(room.two, room.yu, DESIGNATED)
    register = AllocationRegister(room.uow)
    first, second = register.lines(TODAY, TODAY)
    assert (first.way, first.operator) == ("随机分案", "沈素英")
    assert set(first.candidates.split("、")) == {"沈素英", "俞建国"}
    assert (second.way, second.result) == ("指定分案", "俞建国")
    assert "批准：庭长 周海波" in second.grounds
    sheet = register.sheet(TODAY, TODAY)
    words = text_by_pdfium(render(sheet).pdf).replace("\r", "").replace("\n", "")
    assert all(each in words for each in ("分案登记簿", "随机分案", "事实不同", "俞建国"))
    cells = [cell.value for row in load_workbook(BytesIO(workbook(sheet))).active.iter_rows() for cell in row]
    assert "指定分案" in cells
    assert register.lines(TODAY - timedelta(days=9), TODAY - timedelta(days=1)) == ()


def test_possible_series_are_found_from_indexes(room: Room, engine: Engine) -> None:
    with queries(engine) as seen:
        room.waiting()
    assert whole_tables(engine, seen) == []


def test_the_workbench_says_how_many_cases_it_looks_at() -> None:
    assert str(NEWEST) in text("term.DecisionKind.series_found", "zh")
    assert str(NEWEST) in text("term.DecisionKind.series_found", "en")
