"""Who acts for the parties (诉讼代理人), and where their papers go (送达地址确认书)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Agent, Dispute, Party, ServiceAddress, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.identity import check_resident_id, normalise_number, normalise_phone
from tribunal_desktop.rules.persons import plain_name
from tribunal_desktop.rules.terms import AgentKind, IdType, PartyKind, PartyRole, SpecialPower
from tribunal_desktop.services.parties import agents_of, parties_of
from tribunal_desktop.services.search_index import index_dispute

MOST_AGENTS = 2
_CPL_61, _CPL_62 = "民事诉讼法第61条", "民事诉讼法第62条"
_ADDRESS = "法释〔2004〕13号"
_WITH_LICENCE = (AgentKind.LAWYER, AgentKind.LEGAL_WORKER)


@dataclass(frozen=True)
class NewAgent:
    """An agent as typed; without special powers the authority is general."""

    party_id: str
    name: str
    kind: AgentKind
    from_on: date
    firm: str = ""
    licence_no: str = ""
    relation: str = ""
    id_number: str = ""
    phone: str = ""
    powers: frozenset[SpecialPower] = frozenset()


@dataclass(frozen=True)
class AgentRow:
    """An agent of a party."""

    id: str
    party_id: str
    name: str
    kind: AgentKind
    firm: str
    licence_no: str
    relation: str
    phone: str
    powers: tuple[SpecialPower, ...]
    from_on: date
    to_on: date | None
    ended_reason: str


@dataclass(frozen=True)
class NewAddress:
    """A service address as the party's form has it."""

    party_id: str
    address: str
    confirmed_on: date
    recipient: str = ""
    phone: str = ""
    electronic: bool = False
    electronic_address: str = ""
    paper_signed: bool = True


@dataclass(frozen=True)
class AddressRow:
    """A confirmed service address; the newest holds."""

    id: str
    party_id: str
    address: str
    recipient: str
    phone: str
    electronic: bool
    electronic_address: str
    confirmed_on: date
    paper_signed: bool


@dataclass(frozen=True)
class PartyCard:
    """One party with everything that hangs on it."""

    id: str
    role: PartyRole
    kind: PartyKind
    name: str
    id_type: IdType
    id_number: str
    phone: str
    birth_date: date | None
    domicile: str
    employer: str
    representative: str
    agents: tuple[AgentRow, ...]
    address: AddressRow | None
    earlier_addresses: int

    @property
    def acting(self) -> tuple[AgentRow, ...]:
        """Agents whose authority has not ended."""
        return tuple(agent for agent in self.agents if agent.to_on is None)


class Agents:
    """Keeps agents and service addresses; every method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def cards(self, dispute_id: str) -> tuple[PartyCard, ...]:
        """The parties in their order; raises ``dispute_unknown``."""
        with self._uow.read() as session:
            if session.get(Dispute, dispute_id) is None:
                raise KnownError("dispute_unknown")
            agents, addresses = agents_of(session, dispute_id), _addresses(session, dispute_id)
            return tuple(
                _card(party, [each for each in agents if each.party_id == party.id], addresses.get(party.id, []))
                for party in parties_of(session, dispute_id)
            )

    def check_agent(self, new: NewAgent) -> tuple[Finding, ...]:
        """What to say about an agent before it is added."""
        with self._uow.read() as session:
            return tuple(_check_agent(session, new, self._uow.today()))

    def add_agent(self, new: NewAgent) -> str:
        """Add an agent; raises ``agent_refused`` when a finding blocks."""
        with self._uow.write("agent.add") as session:
            if stops := blocking(_check_agent(session, new, self._uow.today())):
                raise KnownError("agent_refused", count=len(stops))
            party = _party(session, new.party_id)
            agent = Agent(
                id=new_id(self._uow.clock),
                dispute_id=party.dispute_id,
                party_id=party.id,
                name=_line(new.name),
                kind=new.kind,
                firm=_line(new.firm),
                licence_no=normalise_number(new.licence_no),
                relation=_line(new.relation),
                id_number=normalise_number(new.id_number),
                phone=normalise_phone(new.phone) or _line(new.phone),
                powers=",".join(power.value for power in SpecialPower if power in new.powers),
                from_on=new.from_on,
            )
            session.add(agent)
            index_dispute(session, party.dispute_id)
            return agent.id

    def end_agent(self, agent_id: str, on: date, reason: str) -> None:
        """End the authority of an agent; the row stays. Raises ``agent_end_without_reason`` or ``agent_end_early``."""
        if not reason.strip():
            raise KnownError("agent_end_without_reason")
        with self._uow.write("agent.end") as session:
            agent = session.get(Agent, agent_id)
            if agent is None:
                raise KnownError("agent_unknown")
            if on < agent.from_on:
                raise KnownError("agent_end_early", day=agent.from_on)
            agent.to_on, agent.ended_reason = on, reason.strip()

    def check_address(self, new: NewAddress) -> tuple[Finding, ...]:
        """What to say about a service address; reads nothing."""
        return tuple(_check_address(new, self._uow.today()))

    def confirm_address(self, new: NewAddress) -> str:
        """Keep the address a party confirmed; the one before stays on record. Raises ``address_refused``."""
        if stops := blocking(self.check_address(new)):
            raise KnownError("address_refused", count=len(stops))
        with self._uow.write("service_address.confirm") as session:
            party = _party(session, new.party_id)
            row = ServiceAddress(
                id=new_id(self._uow.clock),
                dispute_id=party.dispute_id,
                party_id=party.id,
                address=_line(new.address),
                recipient=_line(new.recipient) or party.name,
                phone=normalise_phone(new.phone) or _line(new.phone),
                electronic=new.electronic,
                electronic_address=_line(new.electronic_address),
                confirmed_on=new.confirmed_on,
                paper_signed=new.paper_signed,
            )
            session.add(row)
            return row.id


def _check_agent(session: Session, new: NewAgent, today: date) -> Iterator[Finding]:
    party = _party(session, new.party_id)
    acting = (Agent.party_id == party.id, Agent.to_on.is_(None))
    if not new.name.strip():
        yield Finding("agent_name_missing", "agent_name", Severity.BLOCK, basis=_CPL_61)
    if (session.scalar(select(func.count()).where(*acting)) or 0) >= MOST_AGENTS:
        yield Finding("agent_third", "agent_name", Severity.BLOCK, {"party": party.name}, _CPL_61)
    if new.from_on > today:
        yield Finding("agent_from_future", "agent_from", Severity.BLOCK, {"day": new.from_on})
    if new.kind in _WITH_LICENCE and not (new.firm.strip() and new.licence_no.strip()):
        yield Finding("agent_licence_missing", "agent_licence_no", Severity.ASK, {"kind": new.kind}, "民诉法解释第88条")
    if new.kind is AgentKind.RELATIVE and not new.relation.strip():
        yield Finding("agent_relation_missing", "agent_relation", Severity.ASK, basis="民诉法解释第85条、第88条")
    if new.kind is AgentKind.EMPLOYEE and party.kind is PartyKind.NATURAL:
        yield Finding("agent_employee_of_person", "agent_kind", Severity.ASK, {"party": party.name}, _CPL_61)
    if new.id_number.strip() and (finding := check_resident_id(new.id_number, "agent_id_number")):
        yield finding
    yield from _check_other_sides(session, new, party)


def _check_other_sides(session: Session, new: NewAgent, party: Party) -> Iterator[Finding]:
    """Nobody acts for both sides, and no party is its own opponent's agent."""
    name = plain_name(new.name)
    for other in parties_of(session, party.dispute_id):
        if name and other.role is not party.role and plain_name(other.name) == name:
            yield Finding("agent_is_opponent", "agent_name", Severity.ASK, {"party": other.name}, _CPL_61)
    sides = {each.id: each for each in parties_of(session, party.dispute_id)}
    for agent in agents_of(session, party.dispute_id):
        other = sides[agent.party_id]
        if name and agent.to_on is None and plain_name(agent.name) == name and other.role is not party.role:
            yield Finding("agent_on_both_sides", "agent_name", Severity.ASK, {"party": other.name}, _CPL_61)


def _check_address(new: NewAddress, today: date) -> Iterator[Finding]:
    if not new.address.strip():
        yield Finding("address_missing", "address_address", Severity.BLOCK, basis=_ADDRESS)
    if new.confirmed_on > today:
        yield Finding("address_in_future", "address_on", Severity.BLOCK, {"day": new.confirmed_on})
    if new.electronic and not new.electronic_address.strip():
        yield Finding("electronic_address_missing", "address_electronic", Severity.BLOCK, basis="民事诉讼法第90条")


def _addresses(session: Session, dispute_id: str) -> dict[str, list[ServiceAddress]]:
    """Confirmed addresses by party, the newest first."""
    found: dict[str, list[ServiceAddress]] = {}
    query = select(ServiceAddress).where(ServiceAddress.dispute_id == dispute_id)
    for row in session.scalars(query.order_by(ServiceAddress.confirmed_on.desc(), ServiceAddress.id.desc())):
        found.setdefault(row.party_id, []).append(row)
    return found


def _card(party: Party, agents: list[Agent], addresses: list[ServiceAddress]) -> PartyCard:
    acting_for = (party.representative_name, party.representative_post)
    return PartyCard(
        id=party.id,
        role=party.role,
        kind=party.kind,
        name=party.name,
        id_type=party.id_type,
        id_number=party.id_number or "",
        phone=party.phone or "",
        birth_date=party.birth_date,
        domicile=party.domicile or "",
        employer=party.employer or "",
        representative=" ".join(filter(None, acting_for)),
        agents=tuple(map(_agent_row, agents)),
        address=_address_row(addresses[0]) if addresses else None,
        earlier_addresses=max(0, len(addresses) - 1),
    )


def _agent_row(agent: Agent) -> AgentRow:
    return AgentRow(
        id=agent.id,
        party_id=agent.party_id,
        name=agent.name,
        kind=agent.kind,
        firm=agent.firm,
        licence_no=agent.licence_no,
        relation=agent.relation,
        phone=agent.phone,
        powers=tuple(SpecialPower(value) for value in agent.powers.split(",") if value),
        from_on=agent.from_on,
        to_on=agent.to_on,
        ended_reason=agent.ended_reason,
    )


def _address_row(row: ServiceAddress) -> AddressRow:
    return AddressRow(
        row.id,
        row.party_id,
        row.address,
        row.recipient,
        row.phone,
        row.electronic,
        row.electronic_address,
        row.confirmed_on,
        row.paper_signed,
    )


def _party(session: Session, party_id: str) -> Party:
    party = session.get(Party, party_id)
    if party is None:
        raise KnownError("party_unknown")
    return party


def _line(text: str) -> str:
    return " ".join(text.split())
