"""What a form may say about a dispute (案件数据): typed, complete in itself, the same in every year it is read back.

Everything is plain data that ``services.paper_snapshots`` can write and read; money in whole fen, days as ``date``,
moments aware. What is not known is empty or ``None``; nothing is invented.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from tribunal_desktop.rules.terms import PartyKind, PartyRole


@dataclass(frozen=True)
class AgentFacts:
    """Agent of a party (委托代理人): office or relation, and the scope of authority."""

    name: str
    particulars: str = ""
    special: bool = False
    """Special authority (特别授权): may admit, waive, settle (CPL 62)."""
    phone: str = ""


@dataclass(frozen=True)
class PartyFacts:
    """A party as papers describe it (当事人)."""

    id: str
    role: PartyRole
    kind: PartyKind
    name: str
    sex: str = ""
    born: date | None = None
    ethnicity: str = ""
    id_label: str = ""
    id_number: str = ""
    occupation: str = ""
    employer: str = ""
    address: str = ""
    service_address: str = ""
    """The address the party confirmed for service (送达地址确认书); empty while none was confirmed."""
    service_phone: str = ""
    electronic_address: str = ""
    """Where electronic service was agreed to; empty without consent."""
    phone: str = ""
    representative: str = ""
    representative_post: str = ""
    agents: tuple[AgentFacts, ...] = ()


@dataclass(frozen=True)
class Bench:
    """Who hears the dispute (审判组织)."""

    judge: str = ""
    """Sole or presiding judge."""
    members: tuple[str, ...] = ()
    """The other judges (审判员) of a panel."""
    assessors: tuple[str, ...] = ()
    """People's assessors (人民陪审员) of a panel."""
    assistant: str = ""
    clerk: str = ""

    @property
    def panel(self) -> bool:
        """Heard by a panel (合议庭), not by one judge."""
        return bool(self.members or self.assessors)


@dataclass(frozen=True)
class InstalmentFacts:
    """One payment of a clause."""

    due_on: date
    amount_fen: int
    way: str = ""


@dataclass(frozen=True)
class ClauseFacts:
    """One clause of an agreement as a full sentence, with its payments."""

    text: str
    obligor: str = ""
    amount_fen: int | None = None
    instalments: tuple[InstalmentFacts, ...] = ()


@dataclass(frozen=True)
class MediationFacts:
    """The latest mediation of the dispute (调解)."""

    body: str = ""
    mediators: tuple[str, ...] = ()
    recorder: str = ""
    court_led: bool = False
    """Led by the court (法院调解), not by an invited or entrusted mediator."""
    entrusted: bool = False
    """Entrusted after filing (委托调解)."""
    delegated: bool = False
    """Chosen by the parties before filing (委派调解)."""
    started_on: date | None = None
    agreed_on: date | None = None
    ended_on: date | None = None
    result: str = ""
    """``agreed`` or ``failed`` once it has ended."""
    sittings: int = 0
    facts: str = ""
    """Main facts as the agreement tells them."""
    clauses: tuple[ClauseFacts, ...] = ()
    undisputed: tuple[str, ...] = ()
    """Facts the parties signed as undisputed (无争议事实); never from the confidential notes."""
    undisputed_noted: str = ""
    """Those noted to be signed, one a line."""


@dataclass(frozen=True)
class HearingFacts:
    """The next hearing, or the last one held (开庭)."""

    starts_at: datetime
    place: str = ""
    kind: str = ""
    open_to_public: bool = True
    closed_ground: str = ""
    held: bool = False
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    judge: str = ""
    """Who holds it; empty where the bench of the dispute does."""
    clerk: str = ""


@dataclass(frozen=True)
class FeeFacts:
    """The acceptance fee (案件受理费) and who bears it."""

    due_fen: int | None = None
    paid_fen: int | None = None
    owing_fen: int | None = None
    half: bool = False
    formula: str = ""
    """The calculation in words (计算式)."""
    pay_by: date | None = None
    borne: tuple[tuple[str, int], ...] = ()
    """Who bears how much: party's name and fen."""


@dataclass(frozen=True)
class LimitFacts:
    """Days a paper tells people, each counted by the rules of ``services.limits``; none where no limit is known."""

    answer_by: date | None = None
    answer_days: int | None = None
    evidence_by: date | None = None
    evidence_days: int | None = None
    trial_by: date | None = None
    appeal_days: int | None = None
    confirm_by: date | None = None
    """Last day to apply for judicial confirmation, 30 days from effect (CPL 205)."""
    mediate_by: date | None = None
    confirm_days: int | None = None
    entrust_days: int | None = None
    """Of mediation after filing: in ordinary procedure, in summary procedure, and by how much both may lengthen it."""
    entrust_days_summary: int | None = None
    extend_days: int | None = None
    delegate_days: int | None = None
    """Of mediation before filing."""
    announce_days: int | None = None
    """After which an announcement counts as served."""
    objection_days: int | None = None
    """Of the debtor, to pay or to object to a payment order."""
    decline_days: int | None = None
    """Of the creditor, to say that the ended payment order shall not become a suit."""
    pay_days: int | None = None
    refund_days: int | None = None
    filing_days: int | None = None
    review_days: int | None = None
    """To ask for review of a ruling on preservation."""
    sue_days: int | None = None
    """To sue after a preservation before the suit."""
    renew_days: int | None = None
    """Before a preservation ends."""
    appeal_ruling_days: int | None = None
    recusal_days: int | None = None
    """Of the court, to decide on a recusal."""
    told_days: int | None = None
    """Of the court, to tell the parties who sits."""
    posted_days: int | None = None
    """Clear days before a hearing by which it is announced."""
    assessor_days: int | None = None
    """Of a party, to ask for assessors."""
    send_days: int | None = None
    """Of the court, to send a judgment it pronounced."""
    assist_days: int | None = None
    """Of a court asked to investigate."""
    unserved_days: int | None = None
    """After which a payment order that cannot be served ends."""
    enforce_years: int | None = None
    limitation_years: int | None = None
    """The general limitation of actions (诉讼时效)."""
    again_months: int | None = None
    """In which a divorce is not sued for again without new facts."""
    cooling_months: int | None = None
    registry_days: int | None = None
    """Between applying for a divorce at the registry and registering it."""
    suggestion_months: int | None = None
    """To answer a judicial suggestion."""
    small_claims_months: int | None = None
    small_claims_extension: int | None = None
    """By how many months the trial of a small claim may be lengthened."""


@dataclass(frozen=True)
class CourtFacts:
    """Court and tribunal as papers name them."""

    court: str
    tribunal: str
    code: str = ""
    """Short name of the court in case numbers, as 京0115."""
    higher_court: str = ""
    """The intermediate court that hears appeals; a setting."""
    address: str = ""
    postcode: str = ""
    phone: str = ""
    fee_account: str = ""
    office_hours: str = ""
    enquiry: str = ""
    """How the progress of a case is looked up (审判流程公开查询方法)."""
    supervision: str = ""
    """Telephone for complaints about the court's people (监督电话)."""


@dataclass(frozen=True)
class CaseFacts:
    """A dispute on the day a paper is made."""

    court: CourtFacts
    number: str
    """Case number, or the provisional one while the parent court gave none."""
    provisional: bool
    cause: str
    procedure: str
    """Value of ``rules.terms.Procedure`` or empty."""
    stage: str
    outcome: str = ""
    received_on: date | None = None
    filed_on: date | None = None
    closed_on: date | None = None
    claim: str = ""
    facts: str = ""
    amount_fen: int | None = None
    village: str = ""
    language_need: str = ""
    family: bool = False
    divorce: bool = False
    parties: tuple[PartyFacts, ...] = ()
    bench: Bench = Bench()
    mediation: MediationFacts = MediationFacts()
    hearing: HearingFacts | None = None
    fee: FeeFacts = FeeFacts()
    limits: LimitFacts = LimitFacts()
    agreed_facts: tuple[str, ...] = ()
    """Rows of the element sheets both sides agree on (要素)."""
    disputed_facts: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    """Names of the materials handed in (证据材料)."""

    def of_role(self, role: PartyRole) -> tuple[PartyFacts, ...]:
        """The parties in ``role``, in the order of the file."""
        return tuple(party for party in self.parties if party.role is role)


@dataclass(frozen=True)
class Answer:
    """What a person filled in for one question of a form, as text; rows of a table are lines with tabs."""

    id: str
    value: str


@dataclass(frozen=True)
class FormOptions:
    """How a form is set, apart from what it says."""

    large: bool = False
    """Large print for parties (大字)."""
    gloss: str = ""
    """Language of the gloss lines below the Chinese (双语对照): a key of ``gloss`` in the template; none when empty."""


@dataclass(frozen=True)
class FormData:
    """The snapshot a form is made from: with the effective template it gives the same bytes for ever."""

    form: str
    version: str
    """The shipped template's version, with ``+L<n>`` for the tribunal's own wording."""
    paper_id: str
    made_on: date
    facts: CaseFacts
    answers: tuple[Answer, ...] = ()
    options: FormOptions = FormOptions()
    recipient: str = ""
    """Id of the party this copy is for, when a form addresses each recipient; empty for one paper for all."""
    practice: bool = False

    def answer(self, question: str) -> str:
        """What was filled in for ``question``; empty when nothing was."""
        return next((each.value for each in self.answers if each.id == question), "")
