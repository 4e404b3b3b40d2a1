"""Reads transcripts: lines, people, phrases with what fills them, the questions the hearing still has to ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Dispute,
    Hearing,
    HearingPerson,
    HearingTranscript,
    StaffMember,
    TranscriptCorrection,
    TranscriptLine,
    TribunalPhrase,
)
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import ElementSide, PartyRole, SpeakerRole, TranscriptState
from tribunal_desktop.rules.transcripts import Line, Phrase, Question, in_force, signs_for, words_hash
from tribunal_desktop.services.element_views import ElementQuestion, PointRow
from tribunal_desktop.services.hearings_reading import hearing_rows
from tribunal_desktop.services.hearings_table import hearing_rules, shipped_phrases
from tribunal_desktop.services.hearings_views import AttendanceRow, CorrectionRow, HearingRow, TranscriptView
from tribunal_desktop.services.parties import agents_of, in_one_line, parties_of
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.tribunal_profile import read_profile

OWN_STAGE = "own"
"""Stage of the phrases of the tribunal's own that stand for no shipped one."""
_ROLES = {
    PartyRole.PLAINTIFF: (SpeakerRole.PLAINTIFF, SpeakerRole.PLAINTIFF_AGENT),
    PartyRole.DEFENDANT: (SpeakerRole.DEFENDANT, SpeakerRole.DEFENDANT_AGENT),
}
_ASKED = {
    ElementSide.CLAIMANT: ("原告", (SpeakerRole.PLAINTIFF, SpeakerRole.PLAINTIFF_AGENT)),
    ElementSide.RESPONDENT: ("被告", (SpeakerRole.DEFENDANT, SpeakerRole.DEFENDANT_AGENT)),
}
_ENDINGS = "？?。.：:"


def transcript_view(
    session: Session,
    reference: Reference,
    row: HearingTranscript,
    questions: tuple[Question, ...],
    disputed: Sequence[str],
) -> TranscriptView:
    """One version of a transcript."""
    dispute = session.get_one(Dispute, row.dispute_id)
    (hearing,) = hearing_rows(session, Hearing.id == row.hearing_id)
    people = people_of(session, row.hearing_id)
    lines = lines_of(session, row.id)
    by_role: dict[SpeakerRole, list[str]] = {}
    for person in people:
        by_role.setdefault(person.role, []).append(person.name)
    keys = hearing_rules().role_keys
    return TranscriptView(
        id=row.id,
        hearing=hearing,
        edition=row.edition,
        edition_reason=row.edition_reason,
        state=row.state,
        lines=lines,
        people=people,
        corrections=corrections_of(session, row.id),
        role_keys=keys,
        signs={key.role: signs_for(key, by_role.get(key.role, ())) for key in keys},
        phrases=in_force(phrases_known(session), dispute.procedure, dispute.cause_code),
        values=_values(session, reference, dispute, hearing, disputed),
        questions=questions,
        text_sha256=row.text_sha256,
        intact=row.state is TranscriptState.OPEN or words_hash(lines) == row.text_sha256,
    )


def lines_of(session: Session, transcript_id: str) -> tuple[Line, ...]:
    """The lines of a transcript in their order."""
    rows = session.scalars(
        select(TranscriptLine).where(TranscriptLine.transcript_id == transcript_id).order_by(TranscriptLine.row_no)
    )
    return tuple(
        Line(row.speaker, row.words, None if row.said_at is None else row.said_at.astimezone(BEIJING)) for row in rows
    )


def people_of(session: Session, hearing_id: str) -> tuple[AttendanceRow, ...]:
    """Who is at the hearing, in the order of the list."""
    rows = session.scalars(
        select(HearingPerson).where(HearingPerson.hearing_id == hearing_id).order_by(HearingPerson.row_no)
    )
    return tuple(
        AttendanceRow(row.id, row.role, row.name, row.came, row.shown_paper, row.signing, row.signing_note)
        for row in rows
    )


def corrections_of(session: Session, transcript_id: str) -> tuple[CorrectionRow, ...]:
    """The corrections of a transcript in the order they were asked for."""
    rows = session.scalars(
        select(TranscriptCorrection)
        .where(TranscriptCorrection.transcript_id == transcript_id)
        .order_by(TranscriptCorrection.noted_at, TranscriptCorrection.id)
    )
    return tuple(
        CorrectionRow(row.line_no, row.old_text, row.new_text, row.initials, row.noted_at.astimezone(BEIJING))
        for row in rows
    )


def people_expected(
    session: Session, hearing_id: str
) -> tuple[Hearing, tuple[tuple[SpeakerRole, str, str | None], ...]]:
    """Who is to come: the parties with their agents, then who sits and writes; ``KnownError("hearing_unknown")``."""
    hearing = session.get(Hearing, hearing_id)
    if hearing is None:
        raise KnownError("hearing_unknown")
    found: list[tuple[SpeakerRole, str, str | None]] = []
    agents = [agent for agent in agents_of(session, hearing.dispute_id) if agent.to_on is None]
    for party in parties_of(session, hearing.dispute_id):
        role, agent_role = _ROLES.get(party.role, (SpeakerRole.THIRD_PERSON, SpeakerRole.THIRD_PERSON))
        found.append((role, party.name, party.id))
        found += [(agent_role, agent.name, party.id) for agent in agents if agent.party_id == party.id]
    found += [(SpeakerRole.JUDGE, name, None) for name in _names(session, hearing.judge_id)]
    found += [(SpeakerRole.ASSESSOR, name, None) for name in hearing.assessors.split("、") if name.strip()]
    found += [(SpeakerRole.CLERK, name, None) for name in _names(session, hearing.clerk_id)]
    return hearing, tuple(found)


def phrases_known(session: Session) -> tuple[Phrase, ...]:
    """Every phrase shipped, then the tribunal's own."""
    shipped = shipped_phrases()
    stages = {phrase.code: phrase.stage for phrase in shipped}
    own = session.scalars(select(TribunalPhrase).order_by(TribunalPhrase.code))
    return (
        *shipped,
        *(
            Phrase(row.code, stages.get(row.code, OWN_STAGE), Name(row.title, row.title), row.text, own=True)
            for row in own
        ),
    )


def questions_of(left: Iterable[ElementQuestion], disputed: Iterable[PointRow]) -> tuple[Question, ...]:
    """What the element sheets leave to ask: first what nobody answered clearly, then what is disputed."""
    found = [
        Question(f"{question.point.element.id}.{side}", _asks(question.point, side), _ASKED[side][1])
        for question in left
        for side in question.ask
    ]
    open_ids = {question.point.element.id for question in left}
    for point in disputed:
        if point.element.id not in open_ids:
            roles = tuple(role for _, some in _ASKED.values() for role in some)
            words = f"双方对“{point.element.ask.zh.rstrip(_ENDINGS)}”陈述不一，请分别说明并举证。"
            found.append(Question(f"{point.element.id}.both", words, roles))
    return tuple(found)


def _asks(point: PointRow, side: ElementSide) -> str:
    return f"{_ASKED[side][0]}，{point.element.ask.zh.rstrip(_ENDINGS)}？"


def _names(session: Session, person_id: str | None) -> tuple[str, ...]:
    person = session.get(StaffMember, person_id) if person_id else None
    return () if person is None else (person.name,)


def _values(
    session: Session, reference: Reference, dispute: Dispute, hearing: HearingRow, disputed: Sequence[str]
) -> dict[str, str]:
    """What stands in the gaps of a phrase; an empty value leaves the gap to be written in."""
    profile, parties = read_profile(session), parties_of(session, dispute.id)
    cause = reference.cause_name(dispute.cause_code, dispute.cause_version)
    return {
        "court": profile.court_name,
        "tribunal": profile.tribunal_name,
        "place": hearing.plan.place,
        "publicly": "公开开庭" if hearing.plan.is_public else "不公开开庭",
        "case_no": dispute.number,
        "plaintiffs": in_one_line(parties, PartyRole.PLAINTIFF),
        "defendants": in_one_line(parties, PartyRole.DEFENDANT),
        "cause": cause.zh if cause else "",
        "judge": hearing.judge,
        "clerk": hearing.clerk,
        "assessors": hearing.plan.assessors,
        "disputed": "；".join(f"{place}、{words.rstrip(_ENDINGS)}" for place, words in enumerate(disputed, start=1)),
    }
