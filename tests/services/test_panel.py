"""The trial body, the secret file, the judges' meeting and the search for similar cases, over a real store."""

from __future__ import annotations

import json
from datetime import date

import pytest
from sqlalchemy import select

from tests.conftest import StandingClock
from tests.documents.reading import squeezed, text_by_pdfium
from tests.services.risk_room import TODAY, Room, another_case, put_room
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, Juror, OutboxRecord, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.four_types import NewFlag
from tribunal_desktop.rules.panel import Citation, NewDeliberation, NewMeeting, NewPanel, NewSearch, Sitter
from tribunal_desktop.rules.terms import Adoption, FinderRole, Outcome, PanelSeat, Procedure, Referral
from tribunal_desktop.services.conferences import Conferences
from tribunal_desktop.services.flags import FourTypes
from tribunal_desktop.services.panels import Panels
from tribunal_desktop.services.reference import Reference

SAID = "俞建国认为违约金约定过高应当调减"
MEETING = NewMeeting(TODAY, "沈素英、俞建国、黄志明", "违约金是否过高", "应当调减至年利率百分之十五点四", "可以不调")
SEARCH = NewSearch(
    "民间借贷违约金的调整标准",
    "本庭三年内结案、人民法院案例库",
    "拟裁判与检索到的案例一致",
    (Citation("（2025）浙0681民初88号", "诸暨市人民法院", date(2025, 6, 1), "调减至四倍LPR", True),),
)


@pytest.fixture
def room(uow: UnitOfWork) -> Room:
    made = put_room(uow)
    with uow.write("test.ordinary") as session:
        session.get_one(Dispute, made.dispute).procedure = Procedure.ORDINARY
        session.add(Juror(id=new_id(uow.clock), name="田小满"))
    return made


@pytest.fixture
def panels(room: Room) -> Panels:
    return Panels(room.judge)


@pytest.fixture
def conferences(room: Room) -> Conferences:
    return Conferences(room.judge, Reference())


def three(panels: Panels, room: Room, words: str = "") -> NewPanel:
    people = {each.name: each for each in panels.view(room.dispute).people}
    seats = ((PanelSeat.PRESIDING, "沈素英"), (PanelSeat.JUDGE, "俞建国"), (PanelSeat.ASSESSOR, "田小满"))
    return NewPanel(tuple(Sitter(seat, people[name].id, name) for seat, name in seats), TODAY, words)


def whole(clock: StandingClock) -> NewDeliberation:
    return NewDeliberation(clock(), "沈素英、俞建国、田小满", SAID, "支持本金，违约金调减")


def test_a_body_is_kept_from_its_day_and_the_one_before_stays_on_record(panels: Panels, room: Room) -> None:
    panels.compose(room.dispute, three(panels, room))
    assert [each.name for each in panels.view(room.dispute).sitting] == ["沈素英", "俞建国", "田小满"]
    alone = NewPanel((Sitter(PanelSeat.SOLE, room.judge.actor.id, "沈素英"),), TODAY, "")
    with pytest.raises(KnownError, match="risk_refused"):
        panels.compose(room.dispute, alone)
    panels.compose(room.dispute, NewPanel(alone.sitters, TODAY, "转为独任审理"))
    view = panels.view(room.dispute)
    assert [each.seat for each in view.sitting] == [PanelSeat.SOLE]
    assert len(view.seats) == 4


def test_what_was_deliberated_stays_here_and_is_for_few(
    panels: Panels, room: Room, clock: StandingClock, uow: UnitOfWork
) -> None:
    panels.deliberate(room.dispute, whole(clock))
    assert [each.opinions for each in Panels(room.clerk).view(room.dispute).deliberations] == [SAID]
    others = Panels(room.contact)
    assert others.view(room.dispute).hidden
    assert others.view(room.dispute).deliberations == ()
    with pytest.raises(KnownError, match="right_missing"):
        others.deliberate(room.dispute, whole(clock))
    with uow.read() as session:
        sent = session.scalars(select(OutboxRecord.changes_json).where(OutboxRecord.type == "deliberation")).all()
    assert [set(json.loads(each)) for each in sent] == [{"dispute_id", "held_at", "recorded_by_id"}]
    assert SAID not in "".join(sent)


def test_one_of_the_four_types_is_searched_before_it_is_deliberated(
    panels: Panels, conferences: Conferences, room: Room, clock: StandingClock
) -> None:
    FourTypes(room.judge, Reference()).mark(room.dispute, NewFlag("M-DISPUTED", FinderRole.HANDLING_JUDGE, "争议大"))
    assert panels.view(room.dispute).search_wanted
    with pytest.raises(KnownError, match="risk_refused"):
        panels.deliberate(room.dispute, whole(clock))
    conferences.search(room.dispute, SEARCH)
    assert not panels.view(room.dispute).search_wanted
    panels.deliberate(room.dispute, whole(clock))


def test_leaving_the_majority_is_reasoned_referred_and_final(conferences: Conferences, room: Room) -> None:
    conferences.hold(room.dispute, MEETING)
    held = conferences.view(room.dispute).meetings[0]
    for words, referral in (("", Referral.PRESIDENT), ("本案事实不同", None), ("", None)):
        with pytest.raises(KnownError, match="risk_refused"):
            conferences.decide(held.id, Adoption.NOT_ADOPTED, words, referral)
    assert conferences.view(room.dispute).meetings[0].adoption is Adoption.OPEN
    conferences.decide(held.id, Adoption.NOT_ADOPTED, "本案事实不同", Referral.ADJUDICATION_COMMITTEE)
    kept = conferences.view(room.dispute).meetings[0]
    assert (kept.adoption, kept.referral, kept.adopted_on) == (
        Adoption.NOT_ADOPTED,
        Referral.ADJUDICATION_COMMITTEE,
        TODAY,
    )
    with pytest.raises(KnownError, match="adoption_kept"):
        conferences.decide(held.id, Adoption.ADOPTED)


def test_opinions_of_the_meeting_are_not_sent(conferences: Conferences, room: Room, uow: UnitOfWork) -> None:
    conferences.hold(room.dispute, MEETING)
    with uow.read() as session:
        sent = session.scalars(select(OutboxRecord.changes_json).where(OutboxRecord.type == "judges_meeting")).one()
    assert MEETING.majority not in sent
    assert Conferences(room.contact, Reference()).view(room.dispute).meetings == ()


def test_own_closed_cases_are_offered_those_of_the_same_defendant_first(
    conferences: Conferences, room: Room, uow: UnitOfWork
) -> None:
    closed = date(2026, 5, 4)
    another_case(uow, "暂2026-L2-000301", closed_on=closed, outcome="judged")
    another_case(uow, "暂2026-L2-000302")
    offered = conferences.own_cases(room.dispute)
    assert [(each.number, each.same_defendant, each.outcome) for each in offered] == [
        ("暂2026-L2-000301", True, Outcome.JUDGED)
    ]


def test_the_search_report_prints(conferences: Conferences, room: Room) -> None:
    report = conferences.search(room.dispute, SEARCH)
    printed = squeezed(text_by_pdfium(conferences.sheet(report).pdf))
    for words in ("类案检索报告", SEARCH.question, SEARCH.scope, "（2025）浙0681民初88号", "一致", "沈素英"):
        assert squeezed(words) in printed
    nothing = conferences.search(room.dispute, NewSearch("问题", "案例库", "未检索到"))
    assert squeezed("未检索到类案") in squeezed(text_by_pdfium(conferences.sheet(nothing).pdf))
    with pytest.raises(KnownError, match="risk_refused"):
        conferences.search(room.dispute, NewSearch("问题", "", "", (Citation("", "", None, "", True),)))
