"""Transcripts of hearings (庭审笔录): kept as they are typed, closed, read and corrected, signed, then left alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Dispute,
    HearingPerson,
    HearingTranscript,
    TranscriptCorrection,
    TranscriptLine,
    TribunalPhrase,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.terms import SpeakerRole, TranscriptSign, TranscriptState
from tribunal_desktop.rules.transcripts import CODE_SHAPE, Line, Phrase, words_hash
from tribunal_desktop.services.elements import ElementSheets
from tribunal_desktop.services.hearings_views import TranscriptView
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.section_forms import section_paper
from tribunal_desktop.services.transcripts_paper import transcript_answers
from tribunal_desktop.services.transcripts_reading import (
    corrections_of,
    lines_of,
    people_expected,
    phrases_known,
    questions_of,
    transcript_view,
)


class Transcripts:
    """One method, one durable transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference, elements: ElementSheets) -> None:
        self._uow, self._reference, self._elements = uow, reference, elements

    def open(self, hearing_id: str) -> TranscriptView:
        """The newest version of the transcript of a hearing, begun now when there is none.

        Raises ``KnownError("hearing_unknown")``.
        """
        with self._uow.read() as session:
            newest = _newest(session, hearing_id)
        if newest is None:
            newest = self._begin(hearing_id)
        return self.view(newest)

    def view(self, transcript_id: str) -> TranscriptView:
        """A transcript; ``KnownError("transcript_unknown")``."""
        with self._uow.read() as session:
            row = _transcript(session, transcript_id)
            left = self._elements.questions_left(row.dispute_id)
            disputed = self._elements.disputed(row.dispute_id)
            return transcript_view(
                session,
                self._reference,
                row,
                questions_of(left, disputed),
                tuple(each.element.ask.zh for each in disputed),
            )

    def keep(self, transcript_id: str, lines: Sequence[Line]) -> None:
        """Write what stands in the editor: only lines that changed, without a record of their own.

        Raises ``KnownError("transcript_closed")``.
        """
        with self._uow.write("transcript.keep") as session:
            row = _transcript(session, transcript_id)
            _require(row, TranscriptState.OPEN)
            _write_lines(session, transcript_id, lines)

    def close(self, transcript_id: str) -> None:
        """The hearing is over and reading begins; ``KnownError`` ``transcript_closed`` or ``transcript_empty``."""
        with self._uow.write("transcript.close") as session:
            row = _transcript(session, transcript_id)
            _require(row, TranscriptState.OPEN)
            lines = [line for line in lines_of(session, row.id) if line.words.strip() or line.speaker]
            if not lines:
                raise KnownError("transcript_empty")
            _write_lines(session, row.id, lines)
            row.state, row.closed_at = TranscriptState.PROOF, self._uow.clock()
            row.text_sha256, row.line_count = words_hash(lines), len(lines)

    def reopen(self, transcript_id: str) -> None:
        """Go on typing a transcript closed too early; ``KnownError("transcript_being_signed")`` after a signature."""
        with self._uow.write("transcript.reopen") as session:
            row = _transcript(session, transcript_id)
            _require(row, TranscriptState.PROOF)
            if corrections_of(session, row.id) or _signed(session, row):
                raise KnownError("transcript_being_signed")
            row.state, row.closed_at, row.text_sha256 = TranscriptState.OPEN, None, ""

    def check_correction(self, transcript_id: str, line_no: int, words: str, initials: str) -> tuple[Finding, ...]:
        """Findings at ``words`` and ``initials`` of a correction."""
        with self._uow.read() as session:
            line = session.get(TranscriptLine, (transcript_id, line_no))
        if line is None:
            raise KnownError("transcript_unknown")
        found = []
        if words.strip() == line.words.strip():
            found.append(Finding("correction_changes_nothing", "words", Severity.BLOCK))
        if not initials.strip():
            found.append(Finding("correction_without_initials", "initials", Severity.BLOCK))
        return tuple(found)

    def correct(self, transcript_id: str, line_no: int, words: str, initials: str) -> None:
        """Correct a line while the transcript is read; what stood there is kept beside it (CPL 150).

        Raises ``KnownError`` ``correction_blocked``, ``transcript_locked``.
        """
        if blocking(self.check_correction(transcript_id, line_no, words, initials)):
            raise KnownError("correction_blocked")
        with self._uow.write("transcript.correct") as session:
            row = _transcript(session, transcript_id)
            _require(row, TranscriptState.PROOF)
            line = session.get_one(TranscriptLine, (transcript_id, line_no))
            session.add(
                TranscriptCorrection(
                    id=new_id(self._uow.clock),
                    dispute_id=row.dispute_id,
                    transcript_id=row.id,
                    line_no=line_no,
                    old_text=line.words,
                    new_text=words.strip(),
                    initials=initials.strip(),
                    noted_at=self._uow.clock(),
                )
            )
            line.words = words.strip()
            session.flush()
            row.text_sha256 = words_hash(lines_of(session, row.id))

    def note_person(self, person_id: str, *, came: bool, shown_paper: str) -> None:
        """Note whether somebody came, and by which paper their identity was checked."""
        with self._uow.write("hearing.person") as session:
            person = _person(session, person_id)
            person.came, person.shown_paper = came, shown_paper.strip()

    def add_person(self, transcript_id: str, role: SpeakerRole, name: str) -> None:
        """Somebody else came, a witness for example; ``KnownError("hearing_person_without_name")``."""
        if not name.strip():
            raise KnownError("hearing_person_without_name")
        with self._uow.write("hearing.person") as session:
            row = _transcript(session, transcript_id)
            last = select(HearingPerson.row_no).where(HearingPerson.hearing_id == row.hearing_id)
            place = max(session.scalars(last).all(), default=0) + 1
            session.add(self._expected(row, place, role, name.strip(), None))

    def sign(self, transcript_id: str, person_id: str, signing: TranscriptSign, note: str = "") -> None:
        """Note that somebody signed or would not; ``KnownError`` ``refusal_without_reason``, ``transcript_locked``."""
        if signing is TranscriptSign.REFUSED and not note.strip():
            raise KnownError("refusal_without_reason")
        with self._uow.write("transcript.sign") as session:
            _require(_transcript(session, transcript_id), TranscriptState.PROOF)
            person = _person(session, person_id)
            person.signing = signing
            person.signing_note = note.strip() if signing is TranscriptSign.REFUSED else ""

    def lock(self, transcript_id: str) -> None:
        """Everybody signed or refused: from now on nothing changes. ``KnownError("signatures_missing")``."""
        with self._uow.write("transcript.lock") as session:
            row = _transcript(session, transcript_id)
            _require(row, TranscriptState.PROOF)
            open_names = [
                person.name for person in _people(session, row) if person.came and person.signing is TranscriptSign.OPEN
            ]
            if open_names:
                raise KnownError("signatures_missing", names="、".join(open_names))
            row.state, row.locked_at = TranscriptState.LOCKED, self._uow.clock()

    def new_edition(self, transcript_id: str, reason: str) -> str:
        """A signed transcript has to be corrected: a new version with a reason; the signed one stays as it is.

        Raises ``KnownError`` ``edition_without_reason`` or ``transcript_not_locked``.
        """
        if not reason.strip():
            raise KnownError("edition_without_reason")
        with self._uow.write("transcript.edition") as session:
            row = _transcript(session, transcript_id)
            if row.state is not TranscriptState.LOCKED or _newest(session, row.hearing_id) != row.id:
                raise KnownError("transcript_not_locked")
            lines = lines_of(session, row.id)
            made = HearingTranscript(
                id=new_id(self._uow.clock),
                dispute_id=row.dispute_id,
                hearing_id=row.hearing_id,
                edition=row.edition + 1,
                edition_reason=reason.strip(),
                state=TranscriptState.PROOF,
                closed_at=self._uow.clock(),
                text_sha256=words_hash(lines),
                line_count=len(lines),
            )
            session.add(made)
            for person in _people(session, row):
                person.signing, person.signing_note = TranscriptSign.OPEN, ""
            session.flush()
            _write_lines(session, made.id, lines)
            return made.id

    def paper(self, transcript_id: str) -> Paper:
        """The transcript on paper."""
        view = self.view(transcript_id)
        with self._uow.read() as session:
            dispute = session.get_one(Dispute, view.hearing.dispute_id)
            answers = transcript_answers(view)
            return section_paper(session, self._uow, self._reference, dispute, "hearing_record", view.id, answers)

    def phrases(self) -> tuple[Phrase, ...]:
        """Every phrase, the tribunal's own in place of those shipped under the same code."""
        with self._uow.read() as session:
            known = phrases_known(session)
        own = {phrase.code for phrase in known if phrase.own}
        return tuple(phrase for phrase in known if phrase.own or phrase.code not in own)

    def check_phrase(self, code: str, title: str, text: str) -> tuple[Finding, ...]:
        """Findings of a phrase of the tribunal's own."""
        found = []
        if not CODE_SHAPE.match(code.strip()):
            found.append(Finding("phrase_code_shape", "code", Severity.BLOCK))
        if not title.strip():
            found.append(Finding("phrase_without_title", "title", Severity.BLOCK))
        if not text.strip():
            found.append(Finding("phrase_without_text", "text", Severity.BLOCK))
        return tuple(found)

    def keep_phrase(self, code: str, title: str, text: str) -> None:
        """Keep a phrase of the tribunal's own; ``KnownError("phrase_blocked")``."""
        if blocking(self.check_phrase(code, title, text)):
            raise KnownError("phrase_blocked")
        with self._uow.write("phrase.keep") as session:
            row = session.scalar(select(TribunalPhrase).where(TribunalPhrase.code == code.strip()))
            if row is None:
                row = TribunalPhrase(id=new_id(self._uow.clock), code=code.strip())
                session.add(row)
            row.title, row.text = title.strip(), text.strip("\n")

    def drop_phrase(self, code: str) -> None:
        """Take the tribunal's own words away; those shipped under the code hold again."""
        with self._uow.write("phrase.drop") as session:
            row = session.scalar(select(TribunalPhrase).where(TribunalPhrase.code == code))
            if row is not None:
                session.delete(row)

    def _begin(self, hearing_id: str) -> str:
        with self._uow.write("transcript.begin") as session:
            hearing, expected = people_expected(session, hearing_id)
            row = HearingTranscript(
                id=new_id(self._uow.clock), dispute_id=hearing.dispute_id, hearing_id=hearing_id, edition=1
            )
            session.add(row)
            session.flush()
            for place, (role, name, party_id) in enumerate(expected, start=1):
                session.add(self._expected(row, place, role, name, party_id))
            return row.id

    def _expected(
        self, row: HearingTranscript, place: int, role: SpeakerRole, name: str, party_id: str | None
    ) -> HearingPerson:
        return HearingPerson(
            id=new_id(self._uow.clock),
            dispute_id=row.dispute_id,
            hearing_id=row.hearing_id,
            row_no=place,
            role=role,
            name=name,
            party_id=party_id,
        )


def _newest(session: Session, hearing_id: str) -> str | None:
    return session.scalar(
        select(HearingTranscript.id)
        .where(HearingTranscript.hearing_id == hearing_id)
        .order_by(HearingTranscript.edition.desc())
        .limit(1)
    )


def _transcript(session: Session, transcript_id: str) -> HearingTranscript:
    row = session.get(HearingTranscript, transcript_id)
    if row is None:
        raise KnownError("transcript_unknown")
    return row


def _person(session: Session, person_id: str) -> HearingPerson:
    person = session.get(HearingPerson, person_id)
    if person is None:
        raise KnownError("transcript_unknown")
    return person


def _people(session: Session, row: HearingTranscript) -> Sequence[HearingPerson]:
    return session.scalars(select(HearingPerson).where(HearingPerson.hearing_id == row.hearing_id)).all()


def _signed(session: Session, row: HearingTranscript) -> bool:
    return any(person.signing is not TranscriptSign.OPEN for person in _people(session, row))


def _require(row: HearingTranscript, state: TranscriptState) -> None:
    if row.state is state:
        return
    if row.state is TranscriptState.LOCKED:
        raise KnownError("transcript_locked")
    raise KnownError("transcript_closed" if state is TranscriptState.OPEN else "transcript_open")


def _write_lines(session: Session, transcript_id: str, lines: Sequence[Line]) -> None:
    """Bring the rows up to ``lines``: few change between two saves."""
    stored = {
        row.row_no: row
        for row in session.scalars(select(TranscriptLine).where(TranscriptLine.transcript_id == transcript_id))
    }
    for place, line in enumerate(lines, start=1):
        row = stored.get(place)
        if row is None:
            session.add(
                TranscriptLine(
                    transcript_id=transcript_id,
                    row_no=place,
                    speaker=line.speaker,
                    words=line.words,
                    said_at=_aware(line.said_at),
                )
            )
        elif (row.speaker, row.words, row.said_at) != (line.speaker, line.words, line.said_at):
            row.speaker, row.words, row.said_at = line.speaker, line.words, _aware(line.said_at)
    session.flush()
    beyond = TranscriptLine.row_no > len(lines)
    session.execute(delete(TranscriptLine).where(TranscriptLine.transcript_id == transcript_id, beyond))


def _aware(moment: datetime | None) -> datetime | None:
    return moment if moment is None or moment.tzinfo else moment.replace(tzinfo=BEIJING)
