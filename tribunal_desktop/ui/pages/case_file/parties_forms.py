"""Short forms of the section: an agent, a service address, a request for recusal, a decision on one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QCheckBox

from tribunal_desktop.rules.terms import (
    AgentKind,
    OfficerKind,
    RecusalDecider,
    RecusalGround,
    RecusalResult,
    SpecialPower,
)
from tribunal_desktop.services.agents import NewAddress, NewAgent, PartyCard
from tribunal_desktop.services.limits_table import amount_on
from tribunal_desktop.services.recusals import Decision, NewRecusal, RecusalRow, RecusalView
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm, chooser, offer, offer_terms
from tribunal_desktop.ui.widgets import DateEdit, Field, LineEdit, label, row

_ON_NO_ROSTER = "-"


class AgentForm(ShortForm):
    """Types an agent; each special power is ticked, none is a general authority."""

    def __init__(self, wording: Locale, today: Callable[[], date]) -> None:
        super().__init__(wording, "", "")
        self.save_button.setText(self.tr("Add the agent"))
        self._back.setText(self.tr("Back"))
        self._today = today
        self._party_id = ""
        self._kind = chooser("agent_kind")
        offer_terms(self._kind, wording, AgentKind)
        self._from = DateEdit(wording, today, "agent_from")
        self._lines = {
            name: LineEdit(f"agent_{name}") for name in ("name", "firm", "licence_no", "relation", "id_number", "phone")
        }
        self._powers = {power: QCheckBox(wording.term(power)) for power in SpecialPower}
        for power, box in self._powers.items():
            box.setObjectName(f"agent_power_{power}")
        fields = {
            "agent_name": Field(self.tr("Name"), self._lines["name"], required=True),
            "agent_kind": Field(self.tr("Kind"), self._kind),
            "agent_firm": Field(self.tr("Firm or body"), self._lines["firm"]),
            "agent_licence_no": Field(self.tr("Licence number"), self._lines["licence_no"]),
            "agent_relation": Field(self.tr("Relation to the party"), self._lines["relation"]),
            "agent_id_number": Field(self.tr("ID number"), self._lines["id_number"]),
            "agent_phone": Field(self.tr("Phone"), self._lines["phone"]),
            "agent_from": Field(self.tr("Authorised on"), self._from, required=True),
        }
        powers = list(self._powers.values())
        self.lay_out(
            fields,
            ("agent_name", "agent_kind", "agent_phone"),
            ("agent_firm", "agent_licence_no", "agent_relation"),
            ("agent_id_number", "agent_from"),
            label(self.tr("Special powers the power of attorney names; none ticked is a general authority"), "small"),
            row(*powers[:3], 1, spacing=18),
            row(*powers[3:], 1, spacing=18),
        )
        self._kind.currentIndexChanged.connect(lambda _place: self._fit())
        self._fit()

    def begin(self, party: PartyCard) -> None:
        """An empty form for a party."""
        self._party_id = party.id
        self.entitle(self.tr("Agent of {party}").format(party=party.name))
        for line in self._lines.values():
            line.clear()
        for box in self._powers.values():
            box.setChecked(False)
        self._from.set_value(self._today())
        self.begin_at("agent_name")

    def agent(self) -> NewAgent:
        """What was typed; what the kind does not have is left out."""
        typed = {
            name: "" if self.fields[f"agent_{name}"].isHidden() else line.value() for name, line in self._lines.items()
        }
        return NewAgent(
            party_id=self._party_id,
            kind=AgentKind(self._kind.currentData()),
            from_on=self._from.value() or self._today(),
            powers=frozenset(power for power, box in self._powers.items() if box.isChecked()),
            **typed,
        )

    def _fit(self) -> None:
        kind = AgentKind(self._kind.currentData())
        licensed = kind in (AgentKind.LAWYER, AgentKind.LEGAL_WORKER)
        self.fields["agent_licence_no"].setVisible(licensed)
        self.fields["agent_firm"].setVisible(kind is not AgentKind.RELATIVE)
        self.fields["agent_relation"].setVisible(kind is AgentKind.RELATIVE)


class AddressForm(ShortForm):
    """Types the form on which a party confirmed where its papers go (送达地址确认书)."""

    def __init__(self, wording: Locale, today: Callable[[], date]) -> None:
        super().__init__(wording, "", "")
        self.save_button.setText(self.tr("Save the address"))
        self._back.setText(self.tr("Back"))
        self._today = today
        self._party_id = ""
        self._address, self._recipient = LineEdit("address_address"), LineEdit("address_recipient")
        self._phone, self._electronic = LineEdit("address_phone"), LineEdit("address_electronic")
        self._on = DateEdit(wording, today, "address_on")
        self._consent = QCheckBox(self.tr("agrees to electronic service"))
        self._consent.setObjectName("address_consent")
        self._signed = QCheckBox(self.tr("the form is signed"))
        self._signed.setObjectName("address_signed")
        fields = {
            "address_address": Field(self.tr("Address for service"), self._address, required=True),
            "address_recipient": Field(self.tr("Recipient"), self._recipient, self.tr("empty: the party itself")),
            "address_phone": Field(self.tr("Phone"), self._phone),
            "address_on": Field(self.tr("Confirmed on"), self._on, required=True),
            "address_electronic": Field(self.tr("Electronic address"), self._electronic),
        }
        self.lay_out(
            fields,
            ("address_address",),
            ("address_recipient", "address_phone", "address_on"),
            row(self._consent, self._signed, 1, spacing=18),
            ("address_electronic",),
        )
        self._consent.toggled.connect(fields["address_electronic"].setVisible)

    def begin(self, party: PartyCard) -> None:
        """Start with what is known of the party."""
        self._party_id = party.id
        self.entitle(self.tr("Address for service of {party}").format(party=party.name))
        known = party.address
        self._address.setText(known.address if known else party.domicile)
        self._recipient.setText(known.recipient if known else "")
        self._phone.setText(known.phone if known else party.phone)
        self._consent.setChecked(bool(known and known.electronic))
        self.fields["address_electronic"].setVisible(self._consent.isChecked())
        self._electronic.setText(known.electronic_address if known else "")
        self._signed.setChecked(True)
        self._on.set_value(self._today())
        self.begin_at("address_address")

    def address(self) -> NewAddress:
        """What was typed."""
        return NewAddress(
            party_id=self._party_id,
            address=self._address.value(),
            confirmed_on=self._on.value() or self._today(),
            recipient=self._recipient.value(),
            phone=self._phone.value(),
            electronic=self._consent.isChecked(),
            electronic_address=self._electronic.value() if self._consent.isChecked() else "",
            paper_signed=self._signed.isChecked(),
        )


class RecusalForm(ShortForm):
    """Types a request for the recusal of somebody."""

    def __init__(self, wording: Locale, today: Callable[[], date]) -> None:
        super().__init__(wording, "", "")
        self.save_button.setText(self.tr("Note the request"))
        self._back.setText(self.tr("Back"))
        self._today = today
        self._view = RecusalView((), (), ())
        self._asker, self._officer, self._ground = (
            chooser("recusal_asker"),
            chooser("recusal_officer"),
            chooser("recusal_ground"),
        )
        self._asker.setEditable(True)
        offer_terms(self._ground, wording, RecusalGround)
        self._name, self._words = LineEdit("recusal_name"), LineEdit("recusal_words")
        self._on = DateEdit(wording, today, "recusal_on")
        fields = {
            "asker": Field(self.tr("Asked by"), self._asker, required=True),
            "officer": Field(self.tr("Against"), self._officer, required=True),
            "name": Field(self.tr("Name and task"), self._name, required=True),
            "ground": Field(self.tr("Ground"), self._ground),
            "words": Field(self.tr("In words"), self._words),
            "on": Field(self.tr("Asked on"), self._on, required=True),
        }
        self.lay_out(fields, ("asker", "officer", "on"), ("name",), ("ground",), ("words",))
        self._officer.currentIndexChanged.connect(lambda _place: self._fit())

    def begin(self, view: RecusalView, officer_id: str = "", ground: RecusalGround | None = None) -> None:
        """Offer who may ask and whom; those who work on the dispute come first."""
        self._view = view
        self.entitle(
            self.tr("Request for recusal"),
            fill_in(
                self.tr(
                    "The person stops work until it is decided, urgent steps apart; "
                    "decision within {days} {days:day|days} (CPL 48-50)."
                ),
                days=amount_on("H-REC", self._today()),
            ),
        )
        offer(self._asker, [(name, name) for name in view.askers])
        choices = [(each.id, f"{each.name}　{self.wording.term(each.kind)}") for each in view.officers]
        offer(self._officer, [*choices, (_ON_NO_ROSTER, self.wording.term(OfficerKind.OTHER))], officer_id)
        offer_terms(self._ground, self.wording, RecusalGround, ground)
        self._name.clear()
        self._words.clear()
        self._on.set_value(self._today())
        self._fit()
        self.begin_at("asker")

    def request(self, dispute_id: str) -> NewRecusal:
        """What was typed."""
        officer_id = self._officer.currentData()
        chosen = next((each for each in self._view.officers if each.id == officer_id), None)
        return NewRecusal(
            dispute_id=dispute_id,
            asked_by=self._asker.currentText().strip(),
            officer_kind=chosen.kind if chosen else OfficerKind.OTHER,
            officer_id=chosen.id if chosen else "",
            officer_name=chosen.name if chosen else self._name.value(),
            ground=RecusalGround(self._ground.currentData()),
            words=self._words.value(),
            asked_on=self._on.value() or self._today(),
        )

    def _fit(self) -> None:
        self.fields["name"].setVisible(self._officer.currentData() == _ON_NO_ROSTER)


class DecisionForm(ShortForm):
    """Types what was decided on a request, or on its review."""

    def __init__(self, wording: Locale, today: Callable[[], date]) -> None:
        super().__init__(wording, "", "")
        self.save_button.setText(self.tr("Note the decision"))
        self._back.setText(self.tr("Back"))
        self._today = today
        self._result = chooser("decision_result")
        self._by, self._words = LineEdit("decision_by"), LineEdit("decision_words")
        self._on = DateEdit(wording, today, "decision_on")
        fields = {
            "result": Field(self.tr("Decision"), self._result),
            "by": Field(self.tr("Decided by"), self._by, self.tr("Post and name"), required=True),
            "on": Field(self.tr("Decided on"), self._on, required=True),
            "words": Field(self.tr("In words"), self._words),
        }
        self.lay_out(fields, ("result", "by", "on"), ("words",))

    def begin(self, request: RecusalRow, results: Sequence[RecusalResult]) -> None:
        """For one request."""
        self.entitle(
            self.tr("Decision on {officer}").format(officer=request.officer), self.wording.term(request.ground)
        )
        offer_terms(self._result, self.wording, results)
        self._by.setText("" if request.decider is RecusalDecider.PRESIDING else self.wording.term(request.decider))
        self._words.clear()
        self._on.set_value(self._today())
        self.begin_at("result")

    def decision(self) -> Decision:
        """What was typed."""
        result = RecusalResult(self._result.currentData())
        return Decision(result, self._by.value(), self._on.value() or self._today(), self._words.value())
