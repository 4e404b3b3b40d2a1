"""The party radar over a real store: who is found, what is open, and that an answer ends the asking."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine

from tests.services.intake_data import add_device, defendant, facts, plaintiff
from tests.services.test_query_plans import queries, whole_tables
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Agreement,
    AgreementClause,
    DeclaredRelative,
    Dispute,
    Juror,
    MediationCase,
    Mediator,
    PerformanceInstalment,
    StaffMember,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import unanswered, wording
from tribunal_desktop.rules.terms import (
    AgentKind,
    ClauseKind,
    IdType,
    Likeness,
    MediationMode,
    MediatorKind,
    Post,
    RadarKind,
    RadarVerdict,
    RecusalGround,
    Stage,
    Standing,
)
from tribunal_desktop.services.agents import Agents, NewAgent
from tribunal_desktop.services.allocation import Allocations
from tribunal_desktop.services.case_intake import CaseIntake
from tribunal_desktop.services.people import STAFF
from tribunal_desktop.services.radar import PartyRadar
from tribunal_desktop.services.radar_views import NewAnswer, TypedPerson
from tribunal_desktop.services.recusal_reading import further_mediator_questions
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.search import Search

TODAY = date(2026, 11, 23)
Register = Callable[..., str]


@pytest.fixture
def reference() -> Reference:
    return Reference.load()


@pytest.fixture
def radar(uow: UnitOfWork, reference: Reference) -> PartyRadar:
    return PartyRadar(uow, reference)


@pytest.fixture
def register(uow: UnitOfWork, reference: Reference) -> Register:
    intake = CaseIntake(uow, reference)
    add_device(uow)

    def make(claimant: object = None, respondent: object = None, **changes: object) -> str:
        made = facts(claimant, respondent, **changes)  # type: ignore[arg-type]
        return intake.register(made, {each.key for each in unanswered(intake.check(made), ())}).id

    return make


def _person(**typed: str) -> TypedPerson:
    return TypedPerson(**{"name": "", **typed})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "by"),
    [
        (_person(name="陈 大伟"), (Likeness.NAME,)),
        (_person(name="陈大玮"), (Likeness.READING,)),
        (_person(name="陈太伟"), (Likeness.LOOK_ALIKE,)),
        (_person(name="chendawei"), (Likeness.READING,)),
        (_person(name="cdw"), (Likeness.READING,)),
        (_person(name="某人", phone="138 0575 1234"), (Likeness.PHONE,)),
        (_person(name="某人", id_number="330681 19630402 0015"), (Likeness.ID_NUMBER,)),
    ],
)
def test_a_person_is_found_however_the_name_was_written(
    radar: PartyRadar, register: Register, typed: TypedPerson, by: tuple[Likeness, ...]
) -> None:
    """T20: spacing, pinyin, another character read alike, one stroke."""
    known = register(plaintiff(id_type=IdType.RESIDENT_ID, id_number="330681196304020015"))
    (match,) = radar.find(typed).matches
    assert (match.name, match.likenesses) == ("陈大伟", by)
    assert [each.dispute_id for each in match.sightings] == [known]
    assert radar.find(typed, known).quiet


def test_nothing_is_said_of_strangers_and_short_beginnings(radar: PartyRadar, register: Register) -> None:
    register()
    for typed in (_person(name="陈"), _person(name="陈二伟"), _person(name="c"), _person(), _person(phone="138")):
        assert radar.find(typed).quiet


def test_representatives_and_agents_are_seen_in_their_place(
    uow: UnitOfWork, radar: PartyRadar, register: Register
) -> None:
    known = register(plaintiff(representative_name="赵小满"))
    agents = Agents(uow)
    party = agents.cards(known)[1]
    agents.add_agent(NewAgent(party.id, "孟祥", AgentKind.LAWYER, TODAY, "枫溪律师事务所", "13306200010"))
    seen = {name: radar.find(_person(name=name)).matches[0].sightings[0] for name in ("赵小满", "孟祥", "mengxiang")}
    assert [each.standing for each in seen.values()] == [
        Standing.REPRESENTATIVE,
        Standing.AGENT,
        Standing.AGENT,
    ]
    assert seen["孟祥"].other_side == "陈大伟"


def test_open_promises_and_running_limits_are_counted(uow: UnitOfWork, radar: PartyRadar, register: Register) -> None:
    known = register()
    party_id = Agents(uow).cards(known)[1].id
    ids = {name: new_id(uow.clock) for name in ("mediator", "case", "agreement", "clause")}
    with uow.write("test.promise") as session:
        session.add(Mediator(id=ids["mediator"], name="老何", kind=MediatorKind.PEOPLES))
        session.flush()
        session.add(
            MediationCase(
                id=ids["case"],
                dispute_id=known,
                mode=MediationMode.PARTY_CHOSEN_PREFILING,
                mediator_id=ids["mediator"],
                assigned_at=uow.clock(),
            )
        )
        session.flush()
        session.add(Agreement(id=ids["agreement"], mediation_case_id=ids["case"], agreed_on=TODAY, main_facts="借款"))
        session.flush()
        session.add(
            AgreementClause(
                id=ids["clause"],
                agreement_id=ids["agreement"],
                position=1,
                kind=ClauseKind.PAY,
                obligor_party_id=party_id,
                text="分期还款",
            )
        )
        session.flush()
        for place, paid in enumerate((TODAY, None, None)):
            session.add(
                PerformanceInstalment(
                    id=new_id(uow.clock),
                    clause_id=ids["clause"],
                    position=place,
                    amount_fen=10_000,
                    due_on=TODAY + timedelta(days=place),
                    paid_on=paid,
                )
            )
    (match,) = radar.find(_person(name="李四")).matches
    assert match.promises == (2, 20_000)
    assert match.sightings[0].first_due_on == TODAY + timedelta(days=1)
    assert match.running_limits == 1
    assert radar.find(_person(name="陈大伟")).matches[0].promises == (0, 0)


def test_a_denied_likeness_is_never_asked_again_and_keeps_its_reason(radar: PartyRadar, register: Register) -> None:
    """T20: the override keeps its reason."""
    register()
    new = register(plaintiff(name="陈大玮", phone="13900000000"), defendant(name="王五"))
    party_id, result = next((key, found) for key, found in radar.of_dispute(new).results.items() if found.matches)
    (match,) = result.matches
    assert not match.certain
    answer = NewAnswer(RadarKind.SAME_PERSON, match.question, "同音", RadarVerdict.FALSE, dispute_id=new)
    with pytest.raises(KnownError, match="radar_reason_missing"):
        radar.answer(answer)
    radar.answer(NewAnswer(RadarKind.SAME_PERSON, match.question, "同音", RadarVerdict.FALSE, "身份证号不同", new))

    after = radar.of_dispute(new)
    assert (after.results[party_id].matches, after.results[party_id].set_aside) == ((), 1)
    assert [(each.verdict, each.reason, each.answered_by) for each in after.answers] == [
        (RadarVerdict.FALSE, "身份证号不同", "沈素英")
    ]
    typed = _person(name="陈大玮", phone="13900000000")
    third = radar.find(typed)
    assert {each.name for each in third.matches} == {"陈大玮"}
    assert third.set_aside == 1


def test_the_same_sides_over_the_same_cause_are_a_question(
    uow: UnitOfWork, radar: PartyRadar, register: Register
) -> None:
    first = register()
    second = register(plaintiff(name="陈大玮"), defendant())
    (suit,) = radar.of_dispute(second).repeated
    assert (suit.finding.code, suit.sighting.dispute_id) == ("radar_suit_open", first)
    with uow.write("test.close") as session:
        dispute = session.get_one(Dispute, first)
        dispute.closed_on, dispute.stage = TODAY, Stage.CLOSED
    (suit,) = radar.of_dispute(second).repeated
    assert suit.finding.code == "radar_suit_closed"
    radar.answer(NewAnswer(RadarKind.REPEATED_SUIT, suit.question, "重复", RadarVerdict.GO_ON, "诉请不同", second))
    assert [each.answer and each.answer.reason for each in radar.of_dispute(second).repeated] == ["诉请不同"]
    typed = TypedPerson("陈大伟", against=("李四",), cause_code="104")
    assert all(each.repeated for match in radar.find(typed).matches for each in match.sightings)


def test_recusal_hints_reach_allocation_until_they_are_denied(
    uow: UnitOfWork, radar: PartyRadar, register: Register
) -> None:
    with uow.write("test.people") as session:
        clerk = StaffMember(id=new_id(uow.clock), name="楼佳怡", post=Post.CLERK)
        session.add(clerk)
        session.add(Juror(id=new_id(uow.clock), name="李四"))
        for person_id, relation in ((uow.actor.id, "妻弟"), (clerk.id, "父亲")):
            session.add(
                DeclaredRelative(
                    id=new_id(uow.clock), person_kind=STAFF, person_id=person_id, name="李四", relation=relation
                )
            )
    assert len(radar.find(_person(name="李四")).hints) == 3
    dispute_id = register()
    with uow.write("test.judge") as session:
        dispute = session.get_one(Dispute, dispute_id)
        dispute.clerk_id, dispute.filed_on = clerk.id, TODAY
    hints = radar.of_dispute(dispute_id).hints
    assert (hints[0].officer, hints[0].involved, hints[0].ground) == ("楼佳怡", True, RecusalGround.R1)
    assert {hint.officer for hint in hints} == {"楼佳怡", "沈素英", "李四"}
    judge = next(each for each in Allocations(uow).view(dispute_id).judges if each.name == "沈素英")
    assert len(judge.questions) == 1

    asked = next(hint for hint in hints if hint.officer == "沈素英")
    words = wording(asked.finding, "zh")
    radar.answer(NewAnswer(RadarKind.RECUSAL, asked.question, words, RadarVerdict.FALSE, "同名不同人", dispute_id))
    judge = next(each for each in Allocations(uow).view(dispute_id).judges if each.name == "沈素英")
    assert judge.questions == ()
    assert any(hint.answer and hint.answer.reason == "同名不同人" for hint in radar.of_dispute(dispute_id).hints)
    assert {hint.officer for hint in radar.find(_person(name="李四")).hints} == {"楼佳怡", "李四"}


def test_who_worked_on_the_earlier_case_is_asked_about(uow: UnitOfWork, radar: PartyRadar, register: Register) -> None:
    first = register()
    with uow.write("test.close") as session:
        dispute = session.get_one(Dispute, first)
        dispute.judge_id, dispute.closed_on, dispute.stage = uow.actor.id, TODAY, Stage.CLOSED
    (hint,) = radar.of_dispute(register()).hints
    assert (hint.ground, hint.officer) == (RecusalGround.R8, "沈素英")


def test_a_rebuilt_index_finds_the_same_people(uow: UnitOfWork, radar: PartyRadar, register: Register) -> None:
    known = register(plaintiff(representative_name="赵小满"))
    party = Agents(uow).cards(known)[0]
    Agents(uow).add_agent(NewAgent(party.id, "孟祥", AgentKind.RELATIVE, TODAY, relation="弟"))
    asked = [_person(name=name) for name in ("陈大玮", "孟祥", "赵小满", "zhaoxiaoman")]
    before = [radar.find(each) for each in asked]
    Search(uow).rebuild()
    assert [radar.find(each) for each in asked] == before
    assert all(result.matches for result in before)


def test_the_radar_reads_indexes_and_never_whole_tables(
    engine: Engine, uow: UnitOfWork, radar: PartyRadar, register: Register
) -> None:
    known = register()
    register()
    with queries(engine) as seen:
        radar.find(TypedPerson("陈大伟", "330681196304020015", "13805751234", against=("李四",)))
        radar.find(_person(name="chendaw"))
        radar.of_dispute(known)
        radar.open_questions(known)
    assert len(seen) > 20
    assert whole_tables(engine, seen) == []


@pytest.mark.parametrize(("days_ago", "code"), [(180, "radar_divorce_again"), (190, "radar_suit_closed")])
def test_a_divorce_within_six_months_is_asked_about(
    uow: UnitOfWork, radar: PartyRadar, register: Register, days_ago: int, code: str
) -> None:
    first = register(cause_code="14", amount_fen=None)
    with uow.write("test.close") as session:
        dispute = session.get_one(Dispute, first)
        dispute.closed_on, dispute.stage = TODAY - timedelta(days=days_ago), Stage.CLOSED
    (suit,) = radar.of_dispute(register(cause_code="14", amount_fen=None)).repeated
    assert suit.finding.code == code


def test_a_mediator_is_asked_beyond_the_parties(uow: UnitOfWork, register: Register) -> None:
    """A relative who works for a party, or acts for one, raises a question; in time a person's no ends it."""
    with uow.write("test.people") as session:
        mediators = {
            name: Mediator(id=new_id(uow.clock), name=name, kind=MediatorKind.INVITED, certificate_no="1")
            for name in ("魏国良", "何新")
        }
        session.add_all(mediators.values())
        session.flush()
        session.add(
            DeclaredRelative(
                id=new_id(uow.clock),
                person_kind="mediator",
                person_id=mediators["魏国良"].id,
                name="孟祥",
                relation="兄",
            )
        )
    dispute_id = register()
    party = Agents(uow).cards(dispute_id)[0]
    Agents(uow).add_agent(NewAgent(party.id, "孟祥", AgentKind.RELATIVE, TODAY, relation="弟"))
    with uow.read() as session:
        questions = further_mediator_questions(session, dispute_id)
    assert set(questions) == {mediators["魏国良"].id}
    assert {finding.field for found in questions.values() for finding in found} == {"mediator_id"}
