"""The transcript of a hearing as its form is answered (开庭笔录、巡回审判笔录、宣判笔录)."""

from __future__ import annotations

from tribunal_desktop import texts
from tribunal_desktop.rules.hearings import Holding
from tribunal_desktop.rules.terms import HearingKind, HearingVenue, SpeakerRole, TranscriptSign
from tribunal_desktop.rules.transcripts import whole_text
from tribunal_desktop.security.digests import sm3_hex
from tribunal_desktop.services.hearings_views import AttendanceRow, TranscriptView
from tribunal_desktop.services.section_forms import rows_answer, span_words
from tribunal_desktop.services.sheet_words import PAPER_LANGUAGE

_OFFICIALS = (SpeakerRole.JUDGE, SpeakerRole.ASSESSOR, SpeakerRole.CLERK)
_TITLES = {
    HearingKind.HEARING: "开庭笔录",
    HearingKind.CONFERENCE: "庭前会议笔录",
    HearingKind.INQUIRY: "询问笔录",
    HearingKind.PRONOUNCEMENT: "宣判笔录",
}
_ON_SITE = "巡回审判笔录"


def transcript_answers(view: TranscriptView) -> dict[str, str]:
    """A transcript as it stands, with its corrections and whether everybody signed."""
    hearing, plan, held = view.hearing, view.hearing.plan, view.hearing.held
    on_site = plan.venue is HearingVenue.ON_SITE and plan.kind is HearingKind.HEARING
    ground = texts.term(plan.closed_ground, PAPER_LANGUAGE) if plan.closed_ground else ""
    came = [person for person in view.people if person.came]
    return {
        "title": _ON_SITE if on_site else _TITLES[plan.kind],
        "held": span_words(held.held_from or hearing.starts_at, held.held_until),
        "place": plan.place,
        "openness": "公开" if plan.is_public else f"不公开（{ground}）",
        "audience": "" if held.audience_count is None else f"{held.audience_count} 人",
        "judge": hearing.judge,
        "assessors": plan.assessors,
        "clerk": hearing.clerk,
        "interpreter": plan.interpreter,
        "recording": _recording(held) or "未录音录像",
        "people": rows_answer(_attendance(person) for person in view.people),
        "lines": rows_answer((line.speaker, line.words) for line in view.lines),
        "corrections": rows_answer(
            (str(each.line_no), each.old_text, each.new_text, each.initials) for each in view.corrections
        ),
        "edition": str(view.edition) if view.edition > 1 else "",
        "edition_reason": view.edition_reason,
        "signers": rows_answer(_signer(person) for person in came if person.role not in _OFFICIALS),
        "staff": rows_answer(_signer(person) for person in came if person.role in _OFFICIALS),
        "sha256": view.text_sha256,
        "sm3": sm3_hex(whole_text(view.lines).encode()) if view.text_sha256 else "",
    }


def _attendance(person: AttendanceRow) -> tuple[str, ...]:
    came = "到庭" if person.came else "未到庭"
    return texts.term(person.role, PAPER_LANGUAGE), person.name, came, person.shown_paper


def _signer(person: AttendanceRow) -> tuple[str, ...]:
    """Role and name, and why they did not sign."""
    refused = f"未签名，原因：{person.signing_note}" if person.signing is TranscriptSign.REFUSED else ""
    return texts.term(person.role, PAPER_LANGUAGE), person.name, refused


def _recording(held: Holding) -> str:
    """When the recording ran, and where it stood still."""
    if held.recording_from is None:
        return ""
    until = f"{held.recording_until:%H:%M}" if held.recording_until else "闭庭"
    breaks = f"；中断：{held.recording_breaks}" if held.recording_breaks else ""
    return f"{held.recording_from:%H:%M} 至 {until}{breaks}"
