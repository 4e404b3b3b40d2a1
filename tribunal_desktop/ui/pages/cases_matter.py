"""What the intake form asks about the dispute itself: how it came in, its cause and amount, claim and facts."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.money import fen_to_yuan, parse_yuan
from tribunal_desktop.rules.particulars import DisputeFacts, PartyFacts
from tribunal_desktop.rules.terms import Channel, GreenChannel, MediationMode
from tribunal_desktop.services.case_intake import received_moment
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.cases_choices import IntakeChoices
from tribunal_desktop.ui.pages.cases_fields import CheckedField, TermChoice
from tribunal_desktop.ui.widgets import AmountEdit, Choice, DateEdit, LineEdit, TextEdit, TypeAhead

_TAKEN_IN = [term for term in Channel if term is not Channel.IMPORT]


class MatterFields(QObject):
    """The fields of the dispute beside its parties, laid out by the form they belong to."""

    def __init__(self, services: Services, page: Page, parent: QObject | None = None) -> None:
        super().__init__(parent)
        wording = page.wording
        self._services, self._page = services, page
        self._usual_channel = Channel.COUNTER
        self._choices = IntakeChoices(services, wording.lang)
        self._received = DateEdit(wording, services.today, "received_at")
        self._channel = TermChoice("channel", _TAKEN_IN, wording)
        self._village = TypeAhead(self._choices.villages, page.tasks, "village", self.tr("characters or pinyin"))
        self._mediation = TermChoice("mediation_mode", MediationMode, wording, none=self.tr("not asked yet"))
        self._language = LineEdit("language_need", self.tr("none, or which interpreter"))
        self._green = TermChoice("green_channel", GreenChannel, wording, none=self.tr("no"))
        self._cause = TypeAhead(self._choices.causes, page.tasks, "cause", self.tr("characters or pinyin"))
        self._amount = AmountEdit("amount")
        self._claim = TextEdit("claim_text", self.tr("What the plaintiff asks the court for, item by item"), lines=4)
        self._facts = TextEdit("facts_text", self.tr("What happened, and on which grounds"), lines=6)
        self.fields = {
            "received_at": CheckedField(self.tr("Papers received on"), self._received, required=True),
            "channel": CheckedField(self.tr("Channel"), self._channel),
            "village_id": CheckedField(self.tr("Village"), self._village),
            "mediation_mode": CheckedField(self.tr("Wish to mediate"), self._mediation),
            "language_need": CheckedField(self.tr("Language need"), self._language),
            "green_channel": CheckedField(self.tr("Priority (green channel)"), self._green),
            "cause_code": CheckedField(self.tr("Cause"), self._cause),
            "amount_fen": CheckedField(self.tr("Amount in yuan"), self._amount),
            "claim_text": CheckedField(self.tr("Claim"), self._claim, required=True),
            "facts_text": CheckedField(self.tr("Facts and grounds"), self._facts),
        }
        self._amount.textChanged.connect(lambda _text: self._say_capitals())
        self._channel.currentIndexChanged.connect(lambda _place: self._say_oral())

    def clear(self) -> None:
        """Received today by the channel of the last dispute; everything else empty."""
        for line in (self._language, self._amount):
            line.clear()
        for text in (self._claim, self._facts):
            text.clear()
        for choice in (self._village, self._cause):
            choice.set_choice(None)
        self._channel.choose(self._usual_channel)
        self._mediation.choose(None)
        self._green.choose(None)
        self._received.set_value(self._services.today())

    def show_facts(self, facts: DisputeFacts) -> None:
        """Show a known dispute to be corrected."""
        self._received.set_value(beijing_day(facts.received_at))
        self._channel.choose(facts.channel)
        self._mediation.choose(facts.mediation_mode)
        self._language.setText(facts.language_need)
        self._green.choose(facts.green_channel)
        self._amount.set_value(facts.amount_fen)
        self._claim.setPlainText(facts.claim_text)
        self._facts.setPlainText(facts.facts_text)
        cause = self._services.reference.cause(facts.cause_code, facts.cause_version)
        self._cause.set_choice(self._choices.cause(cause) if cause else None)
        if facts.village_id:
            wanted = facts.village_id
            self._page.run(lambda: self._choices.village(wanted), self._village.set_choice)

    def facts(self, parties: tuple[PartyFacts, ...], before: DisputeFacts | None) -> DisputeFacts:
        """The dispute as typed; on the day that stood there ``before`` the moment stays what it was."""
        now = self._services.clock()
        received_at = received_moment(self._received.value() or beijing_day(now), now)
        if before is not None and beijing_day(before.received_at) == beijing_day(received_at):
            received_at = before.received_at
        version, _, code = _key(self._cause.choice()).partition(":")
        return DisputeFacts(
            received_at=received_at,
            channel=self._channel.term(Channel) or Channel.COUNTER,
            cause_code=code,
            cause_version=version,
            claim_text=self._claim.value(),
            facts_text=self._facts.value(),
            amount_fen=self._amount.value_fen(),
            parties=parties,
            village_id=_key(self._village.choice()) or None,
            mediation_mode=self._mediation.term(MediationMode),
            language_need=self._language.value(),
            green_channel=self._green.term(GreenChannel),
        )

    def unreadable(self) -> list[Finding]:
        """What was typed and cannot be read at all."""
        found = []
        if self._received.is_wrong() or not self._received.edit.text().strip():
            found.append(_typed("date_unreadable", "received_at", self._received.edit.text()))
        if self._cause.text().strip() and not self._cause.choice():
            found.append(_typed("cause_not_chosen", "cause_code", self._cause.text()))
        if self._village.text().strip() and not self._village.choice():
            found.append(_typed("village_not_chosen", "village_id", self._village.text()))
        amount = parse_yuan(self._amount.text(), "amount_fen") if self._amount.text().strip() else None
        if isinstance(amount, Finding):
            found.append(amount)
        return found

    def is_blank(self) -> bool:
        """Nothing worth a draft has been typed."""
        texts = (self._claim.value(), self._facts.value(), self._language.value())
        return not any((*texts, self._amount.text(), self._cause.text()))

    def remember(self) -> None:
        """Begin the next dispute with the channel of this one."""
        self._usual_channel = self._channel.term(Channel) or Channel.COUNTER

    def village(self) -> str:
        """Township and village, as an address begins; empty when none is chosen."""
        village = self._village.choice()
        return f"{village.hint}{village.text}" if village else ""

    def _say_capitals(self) -> None:
        from tribunal_desktop.documents.amounts import capitals

        fen = self._amount.value_fen()
        self.fields["amount_fen"].set_hint("" if fen is None else capitals(fen_to_yuan(fen)))

    def _say_oral(self) -> None:
        oral = self._channel.term(Channel) is Channel.ORAL
        words = self.tr("In the person's own words: read back and signed after registering, under Filing.")
        self.fields["facts_text"].set_hint(words if oral else "")


def _key(choice: Choice | None) -> str:
    return choice.key if choice else ""


def _typed(code: str, field: str, text: str) -> Finding:
    return Finding(code, field, Severity.BLOCK, {"typed": text.strip()})
