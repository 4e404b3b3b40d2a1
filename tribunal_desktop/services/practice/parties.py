"""Agents and confirmed service addresses for the newest disputes of the invented county."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from tribunal_desktop.models import Agent, Dispute, Party, ServiceAddress
from tribunal_desktop.rules.terms import AgentKind, PartyRole, Sex
from tribunal_desktop.services.practice.county import County, Row

if TYPE_CHECKING:
    from sqlalchemy import Connection

_DISPUTES = 60
_AGENT_SHARE, _ELECTRONIC_SHARE = 0.4, 0.6


def parties(connection: Connection, county: County) -> None:
    """Write them within the running transaction."""
    newest = select(Dispute.id).order_by(Dispute.received_at.desc()).limit(_DISPUTES)
    known = select(Party.id, Party.dispute_id, Party.role, Party.domicile, Party.name, Party.phone)
    today = county.now.date()
    agents: list[Row] = []
    addresses: list[Row] = []
    for party in connection.execute(known.where(Party.dispute_id.in_(newest)).order_by(Party.id)):
        of_party: Row = {"dispute_id": party.dispute_id, "party_id": party.id}
        if party.role is PartyRole.PLAINTIFF and party.domicile:
            electronic = county.chance(_ELECTRONIC_SHARE) and bool(party.phone)
            addresses.append(
                {
                    **of_party,
                    "id": county.id(),
                    "address": party.domicile,
                    "recipient": party.name,
                    "phone": party.phone or "",
                    "electronic": electronic,
                    "electronic_address": party.phone if electronic else "",
                    "confirmed_on": today,
                    "paper_signed": True,
                }
            )
        if county.chance(_AGENT_SHARE):
            agents.append(
                {
                    **of_party,
                    "id": county.id(),
                    "name": county.person_name(county.choose(list(Sex))),
                    "kind": AgentKind.LEGAL_WORKER,
                    "firm": "枫溪法律服务所",
                    "licence_no": f"3{county.random.randrange(10**12):012}",
                    "relation": "",
                    "id_number": "",
                    "phone": county.phone(),
                    "powers": county.choose(["", "admit,change_claims,settle"]),
                    "from_on": today,
                    "ended_reason": "",
                }
            )
    for table, rows in ((Agent, agents), (ServiceAddress, addresses)):
        if rows:
            connection.execute(insert(table), rows)
