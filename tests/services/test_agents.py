"""Agents and service addresses over a real store."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.services.intake_data import add_device, facts
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.findings import unanswered
from tribunal_desktop.rules.terms import AgentKind, SpecialPower
from tribunal_desktop.services.agents import Agents, NewAddress, NewAgent, PartyCard
from tribunal_desktop.services.case_intake import CaseIntake
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.search import Search

TODAY = date(2026, 11, 23)


@pytest.fixture
def agents(uow: UnitOfWork) -> Agents:
    return Agents(uow)


@pytest.fixture
def cards(uow: UnitOfWork, agents: Agents) -> tuple[PartyCard, ...]:
    add_device(uow)
    intake, typed = CaseIntake(uow, Reference.load()), facts()
    made = intake.register(typed, {each.key for each in unanswered(intake.check(typed), ())})
    return agents.cards(made.id)


def _lawyer(party_id: str, name: str = "孟祥") -> NewAgent:
    return NewAgent(party_id, name, AgentKind.LAWYER, TODAY, "枫溪律师事务所", "1330620001", phone="139 0000 0009")


def test_powers_are_kept_one_by_one_and_the_agent_is_found(
    uow: UnitOfWork, agents: Agents, cards: tuple[PartyCard, ...]
) -> None:
    new = replace(_lawyer(cards[0].id), powers=frozenset({SpecialPower.APPEAL, SpecialPower.SETTLE}))
    assert agents.check_agent(new) == ()
    agents.add_agent(new)
    ((agent,),) = [card.agents for card in agents.cards(_dispute(uow)) if card.agents]
    assert agent.powers == (SpecialPower.SETTLE, SpecialPower.APPEAL)
    assert agent.phone == "13900000009"
    assert [hit.label for hit in Search(uow).find("孟祥")] == ["陈大伟 — 李四"]


def _dispute(uow: UnitOfWork) -> str:
    return Search(uow).dispute_ids("陈大伟")[0]


def test_a_party_has_two_agents_at_most_until_one_ends(
    uow: UnitOfWork, agents: Agents, cards: tuple[PartyCard, ...]
) -> None:
    first = agents.add_agent(_lawyer(cards[0].id))
    agents.add_agent(_lawyer(cards[0].id, "楼远"))
    with pytest.raises(KnownError, match="agent_refused"):
        agents.add_agent(_lawyer(cards[0].id, "赵三"))
    with pytest.raises(KnownError, match="agent_end_without_reason"):
        agents.end_agent(first, TODAY, " ")
    with pytest.raises(KnownError, match="agent_end_early"):
        agents.end_agent(first, TODAY - timedelta(days=1), "解除委托")
    agents.end_agent(first, TODAY, "解除委托")
    agents.add_agent(_lawyer(cards[0].id, "赵三"))
    card = agents.cards(_dispute(uow))[0]
    assert (len(card.agents), {agent.name for agent in card.acting}) == (3, {"楼远", "赵三"})


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": " "}, "agent_name_missing"),
        ({"firm": ""}, "agent_licence_missing"),
        ({"kind": AgentKind.RELATIVE}, "agent_relation_missing"),
        ({"kind": AgentKind.EMPLOYEE}, "agent_employee_of_person"),
        ({"id_number": "3306811963"}, "resident_id_unreadable"),
        ({"from_on": TODAY + timedelta(days=1)}, "agent_from_future"),
        ({"name": "李四"}, "agent_is_opponent"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    agents: Agents, cards: tuple[PartyCard, ...], changes: dict[str, object], code: str
) -> None:
    new = replace(_lawyer(cards[0].id), **changes)  # type: ignore[arg-type]
    assert [finding.code for finding in agents.check_agent(new)] == [code]


def test_nobody_acts_for_both_sides_unasked(agents: Agents, cards: tuple[PartyCard, ...]) -> None:
    agents.add_agent(_lawyer(cards[0].id))
    assert [each.code for each in agents.check_agent(_lawyer(cards[1].id))] == ["agent_on_both_sides"]


def test_the_newest_address_holds_and_the_earlier_stay(
    uow: UnitOfWork, agents: Agents, cards: tuple[PartyCard, ...]
) -> None:
    party_id = cards[0].id
    old = NewAddress(party_id, "枫溪镇花明泉村12号", TODAY - timedelta(days=9))
    agents.confirm_address(old)
    agents.confirm_address(NewAddress(party_id, "城关镇", TODAY, electronic=True, electronic_address="13800000001"))
    card = agents.cards(_dispute(uow))[0]
    assert card.address is not None
    assert (card.address.address, card.address.recipient, card.earlier_addresses) == ("城关镇", "陈大伟", 1)
    wrong = NewAddress(party_id, " ", TODAY + timedelta(days=1), electronic=True)
    assert [finding.field for finding in agents.check_address(wrong)] == [
        "address_address",
        "address_on",
        "address_electronic",
    ]
    with pytest.raises(KnownError, match="address_refused"):
        agents.confirm_address(wrong)
