"""The transcript of a hearing as a paper (开庭笔录、巡回审判笔录、宣判笔录)."""

from __future__ import annotations

from tribunal_desktop import texts
from tribunal_desktop.documents import hearing_record
from tribunal_desktop.documents.hearing_record import HearingRecordPaper, RecordedCorrection, RecordedPerson
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.hearings import Holding
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import HearingKind, HearingVenue, SpeakerRole, TranscriptSign
from tribunal_desktop.rules.transcripts import whole_text
from tribunal_desktop.security.digests import sm3_hex
from tribunal_desktop.services.hearings_views import AttendanceRow, TranscriptView
from tribunal_desktop.services.tribunal_profile import Profile

PAPER_LANGUAGE: texts.Language = "zh"
_OFFICIALS = (SpeakerRole.JUDGE, SpeakerRole.ASSESSOR, SpeakerRole.CLERK)


def transcript_paper(view: TranscriptView, cause: Name | None, profile: Profile) -> Paper:
    """Print a transcript as it stands, with its corrections and whether everybody signed."""
    hearing, plan = view.hearing, view.hearing.plan
    on_site = plan.venue is HearingVenue.ON_SITE and plan.kind is HearingKind.HEARING
    ground = texts.term(plan.closed_ground, PAPER_LANGUAGE) if plan.closed_ground else ""
    return hearing_record.render(
        HearingRecordPaper(
            paper_id=view.id,
            kind=hearing_record.ON_SITE if on_site else plan.kind.value,
            court=profile.court_name,
            tribunal=profile.tribunal_name,
            number=hearing.number,
            cause=cause.of(PAPER_LANGUAGE) if cause else "",
            held_from=hearing.held.held_from or hearing.starts_at,
            held_until=hearing.held.held_until,
            place=plan.place,
            openness="公开" if plan.is_public else f"不公开（{ground}）",
            audience_count=hearing.held.audience_count,
            recording=_recording(hearing.held),
            judge=hearing.judge,
            assessors=plan.assessors,
            clerk=hearing.clerk,
            interpreter=plan.interpreter,
            people=tuple(_person(person) for person in view.people),
            lines=tuple((line.speaker, line.words) for line in view.lines),
            corrections=tuple(
                RecordedCorrection(each.line_no, each.old_text, each.new_text, each.initials)
                for each in view.corrections
            ),
            edition=view.edition,
            edition_reason=view.edition_reason,
            text_sha256=view.text_sha256,
            text_sm3=sm3_hex(whole_text(view.lines).encode()) if view.text_sha256 else "",
            practice=profile.practice,
        )
    )


def _person(person: AttendanceRow) -> RecordedPerson:
    refused = person.signing_note if person.signing is TranscriptSign.REFUSED else ""
    role = texts.term(person.role, PAPER_LANGUAGE)
    return RecordedPerson(role, person.name, person.came, person.shown_paper, refused, person.role in _OFFICIALS)


def _recording(held: Holding) -> str:
    """When the recording ran, and where it stood still."""
    if held.recording_from is None:
        return ""
    until = f"{held.recording_until:%H:%M}" if held.recording_until else "闭庭"
    breaks = f"；中断：{held.recording_breaks}" if held.recording_breaks else ""
    return f"{held.recording_from:%H:%M} 至 {until}{breaks}"
