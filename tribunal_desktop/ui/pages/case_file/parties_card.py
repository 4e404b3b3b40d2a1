"""One party in the file: particulars, agents, service address, and what the radar sees."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tribunal_desktop.services.agents import AgentRow, PartyCard
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.radar_views import RadarResult
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_words import pairs_grid
from tribunal_desktop.ui.pages.case_file.parties_radar import RadarPanel
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, Pill, button, label, row

MOST_AGENTS = 2


class PartyCardView(Card):
    """Shows a ``PartyCard``; the section opens the forms."""

    agent_wanted = Signal(object)
    address_wanted = Signal(object)
    end_wanted = Signal(object)

    def __init__(self, services: Services, page: Page, party: PartyCard, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.party = party
        self._say = page.wording
        self.add_agent = button(self.tr("Add an agent"), partial(self.agent_wanted.emit, party), "plus")
        address = button(self.tr("Address for service"), partial(self.address_wanted.emit, party), "send")
        self.add(
            row(
                label(party.name, "heading"),
                Pill(self._say.term(party.role), Tone.NEUTRAL),
                label(self._say.term(party.kind), "small"),
                1,
                self.add_agent,
                address,
                spacing=10,
            )
        )
        self.add_agent.setVisible(len(party.acting) < MOST_AGENTS)
        self.add(pairs_grid(self._particulars(), columns=2))
        for agent in party.agents:
            self.add(self._agent_line(agent))
        self.radar = RadarPanel(services, page, may_leave=True)
        self.add(self.radar)

    def show_radar(self, result: RadarResult, dispute_id: str) -> None:
        """Show what the radar sees around the party."""
        self.radar.show_result(result, dispute_id)

    def _particulars(self) -> list[tuple[str, str]]:
        party = self.party
        pairs = [
            (self._say.term(party.id_type) if party.id_number else self.tr("ID number"), party.id_number or "—"),
            (self.tr("Phone"), party.phone or "—"),
            (self.tr("Domicile"), party.domicile or "—"),
            (self.tr("Address for service"), self._address_words()),
        ]
        if party.birth_date:
            pairs.append((self.tr("Date of birth"), self._say.date(party.birth_date)))
        if party.employer:
            pairs.append((self.tr("Employer"), party.employer))
        if party.representative:
            pairs.append((self.tr("Representative"), party.representative))
        return pairs

    def _address_words(self) -> str:
        known = self.party.address
        if known is None:
            return self.tr("not confirmed yet")
        parts = [known.address, known.recipient, known.phone]
        if known.electronic:
            parts.append(self.tr("electronic: {address}").format(address=known.electronic_address))
        if not known.paper_signed:
            parts.append(self.tr("not signed yet"))
        parts.append(self.tr("confirmed on {day}").format(day=self._say.date(known.confirmed_on)))
        return "　".join(filter(None, parts))

    def _agent_line(self, agent: AgentRow) -> QWidget:
        made = QWidget()
        powers = "、".join(self._say.term(each) for each in agent.powers) or self.tr("general authority")
        said = [agent.name, agent.firm or agent.relation, agent.licence_no, agent.phone, powers]
        said.append(self.tr("from {day}").format(day=self._say.short_date(agent.from_on)))
        if agent.to_on:
            ended = self.tr("ended on {day}: {reason}")
            said.append(ended.format(day=self._say.short_date(agent.to_on), reason=agent.ended_reason))
        words = label("　".join(filter(None, said)), "secondary" if agent.to_on else "body", wrap=True)
        line = row(Pill(self._say.term(agent.kind), Tone.INFO, "user"), words, spacing=10)
        line.setStretch(1, 1)
        line.setContentsMargins(0, 0, 0, 0)
        if agent.to_on is None:
            end = button(self.tr("End"), partial(self.end_wanted.emit, agent), kind="link")
            end.setAccessibleName(self.tr("End the authority of {name}").format(name=agent.name))
            line.addWidget(end)
        made.setLayout(line)
        return made
