"""The papers of a mediation, put together from what is kept: agreement (调解协议书) and transcript (调解笔录)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop import texts
from tribunal_desktop.documents.agreement import AgreementPaper, Clause, Instalment
from tribunal_desktop.documents.amounts import amount_text, capitals, figures
from tribunal_desktop.documents.blocks import PartyParticulars
from tribunal_desktop.documents.transcript import Attendee, Statement, TranscriptPaper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, MediationCase, MediationSession, Mediator, Party, StaffMember, Tribunal
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.money import fen_to_yuan
from tribunal_desktop.rules.periods import count
from tribunal_desktop.rules.terms import ClauseKind, IdType, MediationMode, PartyKind, PartyRole, SessionResult
from tribunal_desktop.services.limits import CONFIRMATION_LIMIT
from tribunal_desktop.services.mediation_reading import (
    mediation_case,
    session_details,
)
from tribunal_desktop.services.mediation_rows import AgreementDetails, ClauseDetails, SessionDetails
from tribunal_desktop.services.parties import parties_of
from tribunal_desktop.services.reference import Reference

_FILED_ROLES = {PartyRole.PLAINTIFF: "原告", PartyRole.DEFENDANT: "被告", PartyRole.THIRD: "第三人"}
_UNFILED_ROLES = {PartyRole.PLAINTIFF: "申请人", PartyRole.DEFENDANT: "被申请人", PartyRole.THIRD: "第三人"}
_RESULTS = {
    SessionResult.CONTINUE: "本次未达成协议，各方同意继续调解，时间另行通知。",
    SessionResult.AGREED: "各方自愿达成调解协议，协议内容见调解协议书。",
    SessionResult.FAILED: "各方未能达成协议，调解终止。调解员已告知各方依法起诉、应诉的权利。",
}
_EVERYONE = frozenset({"双方", "双方当事人", "各方", "各方当事人"})
_SPEAKER = re.compile(r"(?P<speaker>[^：:。，,；;\s]{1,16})[：:](?P<text>.+)", re.DOTALL)


@dataclass(frozen=True)
class Matter:
    """What every paper of one mediation draws on."""

    case: MediationCase
    dispute: Dispute
    tribunal: Tribunal
    mediator: Mediator
    parties: Sequence[Party]
    cause: str
    recorder: str

    @property
    def body(self) -> str:
        """The mediating body (调解组织)."""
        return self.mediator.organisation or self.tribunal.name

    def role(self, party: Party) -> str:
        """The party's place in the paper."""
        filed = self.case.mode is MediationMode.POST_FILING_ENTRUSTED
        return (_FILED_ROLES if filed else _UNFILED_ROLES)[party.role]


def matter_of(session: Session, reference: Reference, mediation_id: str, actor_name: str) -> Matter:
    """Read the matter; the recorder is the dispute's clerk, or else who is at work."""
    case = mediation_case(session, mediation_id)
    dispute = session.get_one(Dispute, case.dispute_id)
    clerk = session.get(StaffMember, dispute.clerk_id) if dispute.clerk_id else None
    tribunal = session.scalars(select(Tribunal).limit(1)).first()
    if tribunal is None:
        raise KnownError("tribunal_missing")
    cause = reference.cause_name(dispute.cause_code, dispute.cause_version)
    return Matter(
        case=case,
        dispute=dispute,
        tribunal=tribunal,
        mediator=session.get_one(Mediator, case.mediator_id),
        parties=parties_of(session, dispute.id),
        cause=cause.zh if cause else "",
        recorder=clerk.name if clerk else actor_name,
    )


def agreement_paper(matter: Matter, reference: Reference, agreement: AgreementDetails, paper_id: str) -> AgreementPaper:
    """The agreement as it is printed; names and sums the mediator left to the columns are put into the sentences."""
    limit = reference.limit(CONFIRMATION_LIMIT, agreement.agreed_on)
    bound = {party.id: (matter.role(party), party.name) for party in matter.parties}
    return AgreementPaper(
        paper_id=paper_id,
        number=matter.dispute.number,
        body=matter.body,
        parties=tuple(_particulars(matter, party) for party in matter.parties),
        cause=matter.cause,
        facts=agreement.main_facts.strip(),
        disputed=matter.dispute.claim_text.strip(),
        clauses=tuple(
            _clause(clause, *bound.get(clause.obligor_party_id or "", ("", ""))) for clause in agreement.clauses
        ),
        performance="按照上述条款约定的方式、金额和期限履行。",
        mediators=(matter.mediator.name,),
        confirmation_court=matter.tribunal.court_name,
        signed_on=agreement.agreed_on,
        confirm_by=count(limit, agreement.agreed_on, reference.calendar).due_on,
        recorder=matter.recorder,
        court_keeps_copy=True,
        practice=matter.tribunal.practice,
    )


def transcript_paper(matter: Matter, sitting: MediationSession, paper_id: str) -> TranscriptPaper:
    """The record of one sitting; the confidential note has no place in it."""
    details = session_details(sitting)
    return TranscriptPaper(
        paper_id=paper_id,
        number=matter.dispute.number,
        body=matter.body,
        started_at=details.started_at.astimezone(BEIJING),
        ended_at=details.ended_at.astimezone(BEIJING) if details.ended_at else None,
        place=details.place,
        way=texts.term(details.way, "zh"),
        cause=matter.cause,
        chair=matter.mediator.name,
        recorder=matter.recorder,
        attendance=tuple(_attendance(matter, details)),
        answers=_answers(matter),
        statements=tuple(_statements(details.summary)),
        proposal="",
        result=_RESULTS[details.result],
        practice=matter.tribunal.practice,
    )


def clause_sentence(clause: ClauseDetails, role: str = "", name: str = "") -> str:
    """The clause as a sentence with who is bound and the sum in figures and capitals, unless it names them itself."""
    text = clause.text.strip().rstrip("。；;.")
    if text and name not in text:
        text = f"{role}{name}{text}"
    if clause.kind is ClauseKind.PAY and clause.amount_fen:
        text += _sum_in_words(text, clause.amount_fen)
    return f"{text}。" if text else ""


def _sum_in_words(text: str, amount_fen: int) -> str:
    amount = fen_to_yuan(amount_fen)
    written = text.replace(",", "").replace("，", "")
    if not re.search(rf"(?<![\d.]){re.escape(figures(amount))}(?![\d.])", written):
        return f"，计{amount_text(amount)}"
    return "" if capitals(amount) in written else f"（大写：{capitals(amount)}）"


def _clause(clause: ClauseDetails, role: str, name: str) -> Clause:
    return Clause(
        text=clause_sentence(clause, role, name),
        instalments=tuple(Instalment(each.due_on, fen_to_yuan(each.amount_fen)) for each in clause.instalments),
    )


def _particulars(matter: Matter, party: Party) -> PartyParticulars:
    known = party.id_type is not IdType.NONE and party.id_number
    represented = " ".join(part for part in (party.representative_name, party.representative_post) if part)
    return PartyParticulars(
        role=matter.role(party),
        name=party.name,
        kind=party.kind,
        sex=texts.term(party.sex, "zh") if party.sex else "",
        born=party.birth_date,
        ethnicity=party.ethnicity or "",
        id_label=texts.term(party.id_type, "zh"),
        id_number=party.id_number or "" if known else "",
        address=party.domicile or "",
        phone=party.phone or "",
        representative=represented if party.kind is not PartyKind.NATURAL else "",
    )


def _attendance(matter: Matter, details: SessionDetails) -> Iterator[Attendee]:
    """Parties first, in the order of the file, then everyone else who is named."""
    named = [part for part in re.split(r"[、，,；;+＋\n]", details.participants) if part.strip()]
    words = [part.strip() for part in named]
    everyone = any(word in _EVERYONE for word in words)
    for party in matter.parties:
        if everyone or any(party.name in word for word in words):
            shown = party.id_type is not IdType.NONE and party.id_number
            identity = f"{texts.term(party.id_type, 'zh')} {party.id_number}" if shown else ""
            yield Attendee(matter.role(party), party.name, identity)
    names = [party.name for party in matter.parties]
    for word in words:
        if word not in _EVERYONE and not any(name in word for name in names) and matter.mediator.name not in word:
            yield Attendee("其他参加人", word)


def _answers(matter: Matter) -> tuple[Statement, ...]:
    """What the parties said to a link between the mediator and one of them."""
    if not matter.case.conflict_answer:
        return ()
    return (Statement("利害关系告知与答复", matter.case.conflict_answer),)


def _statements(summary: str) -> Iterator[Statement]:
    """One statement a line; «name：words» names its speaker, other lines go on with the last one."""
    spoken: list[tuple[str, list[str]]] = []
    for line in _lines(summary):
        match = _SPEAKER.fullmatch(line)
        if match:
            spoken.append((match["speaker"], [match["text"].strip()]))
        elif spoken:
            spoken[-1][1].append(line)
        else:
            spoken.append(("调解经过", [line]))
    return (Statement(speaker, "".join(words)) for speaker, words in spoken)


def _lines(text: str) -> Iterator[str]:
    return (line.strip() for line in text.splitlines() if line.strip())


def record_mark(started_at: datetime) -> str:
    """What tells the record of one sitting from the others in its title: （11月23日 08:30）."""
    moment = started_at.astimezone(BEIJING)
    return f"（{moment.month}月{moment.day}日 {moment:%H:%M}）"
