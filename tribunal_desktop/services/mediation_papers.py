"""The papers of a mediation, put together from what is kept: agreement (调解协议书) and transcript (调解笔录)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop import texts
from tribunal_desktop.documents.forms.facts import CaseFacts
from tribunal_desktop.documents.forms.parties import BEFORE_FILING, IN_COURT, REPRESENTATIVE, agent_word
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Agent,
    Dispute,
    MediationCase,
    MediationSession,
    Mediator,
    Party,
    StaffMember,
    Tribunal,
    UnitOfWork,
)
from tribunal_desktop.rules.beijing_time import BEIJING, beijing_day
from tribunal_desktop.rules.periods import count
from tribunal_desktop.rules.terms import IdType, SessionResult
from tribunal_desktop.services.clause_sentences import clause_facts
from tribunal_desktop.services.form_snapshots import FormSnapshot
from tribunal_desktop.services.forms_mediation import mediator_names
from tribunal_desktop.services.limits import CONFIRMATION_LIMIT
from tribunal_desktop.services.mediation_reading import mediation_case, session_details
from tribunal_desktop.services.mediation_rows import AgreementDetails, SessionDetails
from tribunal_desktop.services.paper_rows import PaperKind
from tribunal_desktop.services.parties import agents_of, parties_of
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.section_forms import flag_answer, rows_answer, section_form, span_words

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
    agents: Sequence[Agent]
    recorder: str

    @property
    def body(self) -> str:
        """The mediating body (调解组织)."""
        return self.mediator.organisation or self.tribunal.name


def matter_of(session: Session, mediation_id: str, actor_name: str) -> Matter:
    """Read the matter; the recorder is the dispute's clerk, or else who is at work."""
    case = mediation_case(session, mediation_id)
    dispute = session.get_one(Dispute, case.dispute_id)
    clerk = session.get(StaffMember, dispute.clerk_id) if dispute.clerk_id else None
    tribunal = session.scalars(select(Tribunal).limit(1)).first()
    if tribunal is None:
        raise KnownError("tribunal_missing")
    return Matter(
        case=case,
        dispute=dispute,
        tribunal=tribunal,
        mediator=session.get_one(Mediator, case.mediator_id),
        parties=parties_of(session, dispute.id),
        agents=agents_of(session, dispute.id),
        recorder=clerk.name if clerk else actor_name,
    )


def agreement_form(
    session: Session, uow: UnitOfWork, reference: Reference, matter: Matter, details: AgreementDetails, paper_id: str
) -> FormSnapshot:
    """The agreement as it is printed; names and sums the mediator left to the columns are put into the sentences."""
    limit = reference.limit(CONFIRMATION_LIMIT, details.agreed_on)
    confirm_by = count(limit, details.agreed_on, reference.calendar).due_on

    def agreed(facts: CaseFacts) -> CaseFacts:
        mediation = replace(
            facts.mediation,
            body=matter.body,
            mediators=mediator_names(session, matter.case),
            recorder=matter.recorder,
            agreed_on=details.agreed_on,
            facts=details.main_facts.strip(),
            clauses=clause_facts(matter.dispute, matter.parties, details.clauses),
        )
        return replace(facts, mediation=mediation, limits=replace(facts.limits, confirm_by=confirm_by))

    return section_form(session, uow, reference, matter.dispute, PaperKind.AGREEMENT.value, paper_id, {}, agreed)


def transcript_form(
    session: Session, uow: UnitOfWork, reference: Reference, matter: Matter, sitting: MediationSession, paper_id: str
) -> FormSnapshot:
    """The record of one sitting; the confidential note has no place in it."""
    details = session_details(sitting)
    people = tuple(_attendance(matter, details))
    answers = {
        "held": span_words(details.started_at, details.ended_at),
        "place": details.place,
        "way": texts.term(details.way, "zh"),
        "chair": matter.mediator.name,
        "recorder": matter.recorder,
        "people": rows_answer(people),
        "all_shown": flag_answer(all(identity for _, _, identity in people)),
        "replies": rows_answer(_answers(matter)),
        "said": rows_answer(_statements(details.summary)),
        "proposal": "",
        "result": _RESULTS[details.result],
    }

    def of_the_body(facts: CaseFacts) -> CaseFacts:
        return replace(facts, mediation=replace(facts.mediation, body=matter.body))

    key = PaperKind.TRANSCRIPT.value
    return section_form(session, uow, reference, matter.dispute, key, paper_id, answers, of_the_body)


def _attendance(matter: Matter, details: SessionDetails) -> Iterator[tuple[str, str, str]]:
    """Role, name, paper shown: parties in the order of the file, each with who acts for it, then who else is named."""
    named = [part for part in re.split(r"[、，,；;+＋\n]", details.participants) if part.strip()]
    words = [part.strip() for part in named]
    everyone = any(word in _EVERYONE for word in words)
    filed = matter.dispute.filed_on is not None
    names = []
    for party in matter.parties:
        role = (IN_COURT if filed else BEFORE_FILING)[party.role]
        names.append(party.name)
        if everyone or any(party.name in word for word in words):
            shown = party.id_type is not IdType.NONE and party.id_number
            yield role, party.name, f"{texts.term(party.id_type, 'zh')} {party.id_number}" if shown else ""
        for post, name, identity in _acting_for(matter, party, beijing_day(details.started_at)):
            names.append(name)
            if any(name in word for word in words):
                yield f"{role}{post}", name, identity
    for word in words:
        if word not in _EVERYONE and not any(name in word for name in names) and matter.mediator.name not in word:
            yield "其他参加人", word, ""


def _acting_for(matter: Matter, party: Party, day: date) -> Iterator[tuple[str, str, str]]:
    """Who acted for ``party`` on ``day``: in what post, name, and the paper known of them."""
    if party.representative_name:
        yield REPRESENTATIVE[party.kind], party.representative_name, ""
    for agent in matter.agents:
        if agent.party_id == party.id and agent.from_on <= day <= (agent.to_on or day):
            known = f"{texts.term(IdType.RESIDENT_ID, 'zh')} {agent.id_number}" if agent.id_number else ""
            licence = f"执业证 {agent.licence_no}" if agent.licence_no else ""
            yield agent_word(matter.dispute.filed_on is not None), agent.name, known or licence


def _answers(matter: Matter) -> tuple[tuple[str, str], ...]:
    """What the parties said to a link between the mediator and one of them."""
    if not matter.case.conflict_answer:
        return ()
    return (("利害关系告知与答复", matter.case.conflict_answer),)


def _statements(summary: str) -> Iterator[tuple[str, str]]:
    """Speaker and words, a statement a line: «name：words» names its speaker, other lines go on with the last one."""
    spoken: list[tuple[str, list[str]]] = []
    for line in _lines(summary):
        match = _SPEAKER.fullmatch(line)
        if match:
            spoken.append((match["speaker"], [match["text"].strip()]))
        elif spoken:
            spoken[-1][1].append(line)
        else:
            spoken.append(("调解经过", [line]))
    return ((speaker, "".join(words)) for speaker, words in spoken)


def _lines(text: str) -> Iterator[str]:
    return (line.strip() for line in text.splitlines() if line.strip())


def record_mark(started_at: datetime) -> str:
    """What tells the record of one sitting from the others in its title: （11月23日 08:30）."""
    moment = started_at.astimezone(BEIJING)
    return f"（{moment.month}月{moment.day}日 {moment:%H:%M}）"
