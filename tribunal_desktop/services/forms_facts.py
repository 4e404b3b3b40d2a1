"""What forms say about a dispute (案件数据), read from the store; mediators' confidential notes have no place in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop import texts
from tribunal_desktop.documents.forms.facts import (
    AgentFacts,
    Bench,
    CaseFacts,
    CourtFacts,
    FeeFacts,
    HearingFacts,
    LimitFacts,
    PartyFacts,
)
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Agent,
    Deadline,
    Dispute,
    Hearing,
    HearingPerson,
    JurorDraw,
    JurorPlace,
    PanelMember,
    Party,
    ReceiptItem,
    ServiceAddress,
    StaffMember,
    Tribunal,
    Village,
)
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.figures import figure
from tribunal_desktop.rules.findings import say
from tribunal_desktop.rules.periods import count
from tribunal_desktop.rules.terms import (
    AgentKind,
    ElementStanding,
    FeeEntryKind,
    FeeSide,
    HearingKind,
    HearingState,
    IdType,
    JurorState,
    PanelSeat,
    Procedure,
)
from tribunal_desktop.services.element_reading import read_points, sheet_row
from tribunal_desktop.services.elements import agreed_words
from tribunal_desktop.services.fee_reading import read_view
from tribunal_desktop.services.forms_mediation import mediation_facts
from tribunal_desktop.services.limits import CONFIRMATION_LIMIT
from tribunal_desktop.services.limits_table import limit_rule
from tribunal_desktop.services.parties import agents_of, parties_of
from tribunal_desktop.services.reference import Reference

_FAMILY = "婚姻家庭、继承纠纷"
_DIVORCE = "离婚纠纷"
_TRIAL_RULES = ("T-ORD", "T-SUM", "T-SML", "T-SPC", "T-JC")
_LENGTHS = {
    "confirm_days": CONFIRMATION_LIMIT,
    "entrust_days": "M-ENT",
    "entrust_days_summary": "M-ENT-SUM",
    "extend_days": "M-ENT-EXT",
    "delegate_days": "M-DEL",
    "announce_days": "S-ANN",
    "objection_days": "P-ORD-DEBT",
    "pay_days": "F-FEE",
    "refund_days": "X-REF",
    "filing_days": "F-ACC",
    "decline_days": "P-ORD-SUE",
    "review_days": "P-PRES-REV",
    "sue_days": "P-SUE",
    "renew_days": "P-RENEW",
    "appeal_ruling_days": "J-APP-RUL",
    "recusal_days": "H-REC",
    "told_days": "S-PANEL",
    "assessor_days": "H-ASS",
    "send_days": "J-SEND",
    "assist_days": "X-ASSIST",
    "unserved_days": "P-ORD-END",
    "enforce_years": "E-APP",
    "again_months": "D-AGAIN",
    "cooling_months": "D-COOL",
    "suggestion_months": "X-SUG",
    "small_claims_months": "T-SML",
}
"""Terms that papers name by their length, by the row of ``limits.toml`` that has it."""
_EVIDENCE_RULES = {Procedure.SMALL_CLAIMS: "S-EVI-SML", Procedure.ORDINARY: "S-EVI-ORD"}


def case_facts(session: Session, reference: Reference, dispute: Dispute, now: datetime) -> CaseFacts:
    """Everything a form may say about ``dispute`` at ``now``."""
    cause = reference.cause_name(dispute.cause_code, dispute.cause_version)
    path = _cause_path(reference, dispute)
    village = session.get(Village, dispute.village_id) if dispute.village_id else None
    mediation = mediation_facts(session, dispute)
    return CaseFacts(
        court=court_facts(session),
        number=dispute.number,
        provisional=dispute.case_no is None,
        cause=cause.zh if cause else "",
        procedure=dispute.procedure.value if dispute.procedure else "",
        stage=dispute.stage.value,
        outcome=dispute.outcome.value if dispute.outcome else "",
        received_on=dispute.received_at.astimezone(BEIJING).date(),
        filed_on=dispute.filed_on,
        closed_on=dispute.closed_on,
        claim=dispute.claim_text.strip(),
        facts=dispute.facts_text.strip(),
        amount_fen=dispute.amount_fen,
        village=village.name if village else "",
        language_need=dispute.language_need or "",
        family=_FAMILY in path,
        divorce=_DIVORCE in path,
        parties=tuple(_parties(session, dispute.id)),
        bench=_bench(session, dispute),
        mediation=mediation,
        hearing=_hearing(session, dispute.id, now),
        fee=_fee(session, reference, dispute, now),
        limits=_limits(session, reference, dispute, mediation.agreed_on, now),
        agreed_facts=tuple(_agreed(session, dispute.id)),
        disputed_facts=tuple(_disputed(session, dispute.id)),
        evidence=tuple(_materials(session, dispute.id)),
    )


def court_facts(session: Session) -> CourtFacts:
    """Court and tribunal as papers name them; raises ``tribunal_missing``."""
    tribunal = session.scalars(select(Tribunal).limit(1)).first()
    if tribunal is None:
        raise KnownError("tribunal_missing")
    return CourtFacts(
        court=tribunal.court_name,
        tribunal=tribunal.name.removeprefix(tribunal.court_name),
        code=tribunal.court_code,
        higher_court=tribunal.higher_court,
        address=tribunal.address,
        postcode=tribunal.postcode,
        phone=tribunal.phone,
        fee_account=tribunal.fee_account,
        office_hours=tribunal.office_hours,
        enquiry=tribunal.enquiry,
        supervision=tribunal.supervision_phone,
    )


def _cause_path(reference: Reference, dispute: Dispute) -> tuple[str, ...]:
    if not (dispute.cause_code and dispute.cause_version):
        return ()
    cause = reference.cause(dispute.cause_code, dispute.cause_version)
    return tuple(each.name.zh for each in reference.cause_path(cause)) if cause else ()


def _parties(session: Session, dispute_id: str) -> Iterator[PartyFacts]:
    agents = [agent for agent in agents_of(session, dispute_id) if agent.to_on is None]
    addresses: dict[str, ServiceAddress] = {}
    confirmed = select(ServiceAddress).where(ServiceAddress.dispute_id == dispute_id)
    for row in session.scalars(confirmed.order_by(ServiceAddress.confirmed_on, ServiceAddress.id)):
        addresses[row.party_id] = row
    for party in parties_of(session, dispute_id):
        yield _party(party, [agent for agent in agents if agent.party_id == party.id], addresses.get(party.id))


def _number_label(kind: IdType) -> str:
    """What papers call the number: a resident has a 公民身份号码, every other paper its own name."""
    return "公民身份号码" if kind is IdType.RESIDENT_ID else texts.term(kind, "zh")


def _party(party: Party, agents: Sequence[Agent], address: ServiceAddress | None) -> PartyFacts:
    identified = party.id_type is not IdType.NONE and party.id_number
    return PartyFacts(
        id=party.id,
        role=party.role,
        kind=party.kind,
        name=party.name,
        sex=texts.term(party.sex, "zh") if party.sex else "",
        born=party.birth_date,
        ethnicity=party.ethnicity or "",
        id_label=_number_label(party.id_type) if identified else "",
        id_number=party.id_number or "" if identified else "",
        occupation=party.occupation or "",
        employer=party.employer or "",
        address=party.domicile or "",
        service_address=address.address if address else "",
        service_phone=address.phone if address else "",
        electronic_address=address.electronic_address if address and address.electronic else "",
        phone=party.phone or "",
        representative=party.representative_name or "",
        representative_post=party.representative_post or "",
        agents=tuple(AgentFacts(agent.name, _office(agent), bool(agent.powers), agent.phone) for agent in agents),
    )


def _office(agent: Agent) -> str:
    """Office or relation of an agent, as the head of a paper has it."""
    office = agent.relation if agent.kind is AgentKind.RELATIVE else agent.firm
    return f"{office}{_POSTS[agent.kind]}" if office else ""


_POSTS = {
    AgentKind.LAWYER: "律师",
    AgentKind.LEGAL_WORKER: "基层法律服务工作者",
    AgentKind.RELATIVE: "",
    AgentKind.EMPLOYEE: "工作人员",
    AgentKind.RECOMMENDED: "推荐的公民",
}


def _bench(session: Session, dispute: Dispute) -> Bench:
    """The body that sits now; before one was formed the judge of the dispute with the jurors drawn for it."""
    seats = session.scalars(
        select(PanelMember)
        .where(PanelMember.dispute_id == dispute.id, PanelMember.until_on.is_(None))
        .order_by(PanelMember.id)
    ).all()
    names = {seat: tuple(row.person_name for row in seats if row.seat is seat) for seat in PanelSeat}
    first = (*names[PanelSeat.SOLE], *names[PanelSeat.PRESIDING], _staff(session, dispute.judge_id))[0]
    return Bench(
        judge=first,
        members=names[PanelSeat.JUDGE],
        assessors=names[PanelSeat.ASSESSOR] if seats else _drawn_jurors(session, dispute.id),
        assistant=_staff(session, dispute.assistant_id),
        clerk=_staff(session, dispute.clerk_id),
    )


def _staff(session: Session, staff_id: str | None) -> str:
    member = session.get(StaffMember, staff_id) if staff_id else None
    return member.name if member else ""


def _drawn_jurors(session: Session, dispute_id: str) -> tuple[str, ...]:
    """The jurors on the seats of the latest finished draw."""
    draw = session.scalar(
        select(JurorDraw.id)
        .where(JurorDraw.dispute_id == dispute_id, JurorDraw.decided_at.is_not(None), JurorDraw.given_up_at.is_(None))
        .order_by(JurorDraw.opened_at.desc(), JurorDraw.id.desc())
        .limit(1)
    )
    chosen = select(JurorPlace.juror_name).where(JurorPlace.draw_id == draw, JurorPlace.state == JurorState.CHOSEN)
    return tuple(session.scalars(chosen.order_by(JurorPlace.position))) if draw else ()


def _hearing(session: Session, dispute_id: str, now: datetime) -> HearingFacts | None:
    """The next hearing; the last one held when none is planned."""
    rows = session.scalars(
        select(Hearing)
        .where(Hearing.dispute_id == dispute_id, Hearing.state.in_((HearingState.PLANNED, HearingState.HELD)))
        .order_by(Hearing.starts_at)
    ).all()
    planned = [row for row in rows if row.state is HearingState.PLANNED and row.ends_at >= now]
    chosen = next(iter([*planned, *reversed([row for row in rows if row.state is HearingState.HELD])]), None)
    if chosen is None:
        return None
    held = chosen.state is HearingState.HELD
    people = session.scalars(
        select(HearingPerson).where(HearingPerson.hearing_id == chosen.id).order_by(HearingPerson.row_no)
    ).all()
    return HearingFacts(
        starts_at=chosen.starts_at.astimezone(BEIJING),
        place=chosen.place,
        kind="开庭" if chosen.kind is HearingKind.HEARING else texts.term(chosen.kind, "zh"),
        open_to_public=chosen.is_public,
        closed_ground=texts.term(chosen.closed_ground, "zh") if chosen.closed_ground else "",
        held=held,
        present=tuple(person.name for person in people if person.came) if held else (),
        absent=tuple(person.name for person in people if not person.came) if held else (),
        judge=_staff(session, chosen.judge_id),
        clerk=_staff(session, chosen.clerk_id),
    )


def _fee(session: Session, reference: Reference, dispute: Dispute, now: datetime) -> FeeFacts:
    """The fee of the suit: what is due, held and owing, how it was worked out, who bears it."""
    view = read_view(session, reference, dispute.id, now.astimezone(BEIJING).date())
    charge = next((each for each in view.charges if each.details.side is FeeSide.PRINCIPAL), None)
    charge = charge or next(iter(view.charges), None)
    if charge is None:
        return FeeFacts()
    assessed = [entry for entry in charge.entries if entry.kind is FeeEntryKind.ASSESSED]
    return FeeFacts(
        due_fen=charge.balance.due_fen,
        paid_fen=charge.balance.kept_fen,
        owing_fen=charge.balance.owing_fen,
        half=bool(assessed and assessed[-1].full_fen and assessed[-1].amount_fen * 2 == assessed[-1].full_fen),
        formula="".join(say(f"fee_step.{step.kind}", "zh", step.params) for step in charge.fee.steps),
        pay_by=charge.notice_due_on,
        borne=tuple((share.name, share.amount_fen) for share in charge.shares if share.amount_fen),
    )


def _limits(
    session: Session, reference: Reference, dispute: Dispute, agreed_on: date | None, now: datetime
) -> LimitFacts:
    """The days that run; where a limit does not run yet, its length by law, and from an agreement its last day."""
    today = now.astimezone(BEIJING).date()
    rows = session.scalars(
        select(Deadline).where(Deadline.dispute_id == dispute.id).order_by(Deadline.started_on, Deadline.id)
    )
    due = {row.rule_id: row.due_on for row in rows}
    evidence = _EVIDENCE_RULES.get(dispute.procedure or Procedure.SUMMARY, "S-EVI")
    return replace(
        lengths_in_force(today),
        answer_by=due.get("S-DEF"),
        evidence_by=due.get(evidence),
        evidence_days=reference.limit(evidence, today).amount,
        trial_by=next((due[rule] for rule in reversed(_TRIAL_RULES) if rule in due), None),
        confirm_by=due.get(CONFIRMATION_LIMIT) or _confirm_by(reference, agreed_on),
        mediate_by=next((due[rule] for rule in ("M-ENT-EXT", "M-ENT", "M-ENT-SUM", "M-DEL") if rule in due), None),
    )


def lengths_in_force(today: date) -> LimitFacts:
    """The terms of the law by their length (法定期间), the same for every dispute."""
    return LimitFacts(
        answer_by=None,  # days of one dispute
        evidence_by=None,
        trial_by=None,
        confirm_by=None,
        mediate_by=None,
        answer_days=limit_rule("S-DEF", today).limit.amount,
        appeal_days=limit_rule("J-APP", today).limit.amount,
        posted_days=limit_rule("S-SUMN", today).limit.amount - 1,  # the table counts to the day before clear days
        limitation_years=figure("limitation.general_years", today),
        registry_days=figure("divorce.registry_days", today),
        small_claims_extension=limit_rule("T-SML", today).extensions[0].amount,
        **{field: limit_rule(rule, today).limit.amount for field, rule in _LENGTHS.items()},
    )


def _confirm_by(reference: Reference, agreed_on: date | None) -> date | None:
    if agreed_on is None:
        return None
    return count(reference.limit(CONFIRMATION_LIMIT, agreed_on), agreed_on, reference.calendar).due_on


def _agreed(session: Session, dispute_id: str) -> Iterator[str]:
    """What both sides say alike on the element sheet: 借款本金：46000元."""
    row = sheet_row(session, dispute_id)
    for point in read_points(session, row) if row else ():
        if words := agreed_words(point):
            yield f"{point.element.ask.zh}：{words}"


def _disputed(session: Session, dispute_id: str) -> Iterator[str]:
    row = sheet_row(session, dispute_id)
    for point in read_points(session, row) if row else ():
        if point.standing is ElementStanding.DISPUTED:
            yield point.element.ask.zh


def _materials(session: Session, dispute_id: str) -> Iterator[str]:
    """Materials of the receipts, with their pages: 借条（原件，1页）."""
    items = select(ReceiptItem).where(ReceiptItem.dispute_id == dispute_id)
    for item in session.scalars(items.order_by(ReceiptItem.receipt_id, ReceiptItem.position)):
        yield f"{item.name}（{'原件' if item.original else '复印件'}，{item.pages}页）"
