"""A mediator drawn at random (随机抽取调解员): where the parties chose none together, with two substitutes (TYD 12)."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from tribunal_desktop import texts
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, MediatorDraw, MediatorPlace, StaffMember, Tribunal, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.allocation import Answer, Seed, check_answer, check_seed
from tribunal_desktop.rules.draw import NONCE_BYTES, Exclusion
from tribunal_desktop.rules.findings import Finding, blocking, wording
from tribunal_desktop.rules.mediator_draw import SEATS, SUBSTITUTES, MediatorWanted, check_draw
from tribunal_desktop.rules.ranked_draw import MEDIATORS, Candidate, RankedPool
from tribunal_desktop.rules.ranked_record import RankedRecord, to_file
from tribunal_desktop.rules.terms import ExclusionReason, JurorState, MediationMode
from tribunal_desktop.services import ranked_draws
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.mediation_candidates import read_candidates
from tribunal_desktop.services.mediation_reading import require_unmediated
from tribunal_desktop.services.mediator_draw_reading import next_substitute, places_of, read_view
from tribunal_desktop.services.mediator_draw_views import MediatorDrawsView
from tribunal_desktop.services.ranked_slip import MEDIATOR_SLIP, SlipFacts, slip
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.sheet_words import PAPER_LANGUAGE

Answers = Mapping[str, Answer]
"""What was said of the mediators, by their ids."""


class MediatorDraws:
    """Draws a mediator and keeps how; a person assigns afterwards. One method, one transaction."""

    def __init__(
        self, uow: UnitOfWork, reference: Reference, random_hex: Callable[[int], str] = secrets.token_hex
    ) -> None:
        """``random_hex`` makes nonces; replaced only where a draw must be repeatable, as in tests."""
        self._uow, self._reference = uow, reference
        self._random_hex = random_hex

    def view(self, dispute_id: str) -> MediatorDrawsView:
        """Where the draw of a dispute stands; raises ``dispute_unknown``."""
        with self._uow.read() as session:
            return read_view(session, self._reference, require_dispute(session, dispute_id), self._uow.today())

    def check(self, dispute_id: str, wanted: MediatorWanted, answers: Answers) -> tuple[Finding, ...]:
        """What stands against this draw."""
        with self._uow.read() as session:
            pool = self._pool(session, require_dispute(session, dispute_id), answers)
            return _check(session, pool, wanted)

    def open_draw(self, dispute_id: str, wanted: MediatorWanted, answers: Answers) -> str:
        """Fix the pool and its commitment; the seed is asked for afterwards. Returns the draw's id.

        Raises ``draw_waits``, ``mediator_draw_refused``, ``mediation_running`` or ``mediation_of_closed_dispute``.
        """
        with self._uow.write("mediator_draws.open_draw") as session:
            dispute = require_dispute(session, dispute_id)
            require_unmediated(session, dispute)
            waiting = _of(dispute_id).where(MediatorDraw.decided_at.is_(None), MediatorDraw.given_up_at.is_(None))
            if session.scalar(waiting):
                raise KnownError("draw_waits")
            pool = self._pool(session, dispute, answers)
            _refuse(_check(session, pool, wanted))
            row = MediatorDraw(
                id=new_id(self._uow.clock),
                dispute_id=dispute_id,
                opened_at=self._uow.clock(),
                operator_id=self._uow.actor.id,
                why_again=wanted.why_again.strip(),
                **ranked_draws.fixed(pool, self._random_hex(NONCE_BYTES)),
            )
            session.add(row)
            return row.id

    def draw(self, draw_id: str, seed: Seed) -> str:
        """Draw with ``seed``; returns the name of the mediator.

        Raises ``mediator_draw_refused``, ``draw_decided`` or, when somebody in the pool may not act any more,
        ``draw_pool_outdated``.
        """
        _refuse(check_seed(seed))
        with self._uow.write("mediator_draws.draw") as session:
            row = _draw(session, draw_id)
            ranked_draws.require_waiting(row)
            dispute = require_dispute(session, row.dispute_id)
            require_unmediated(session, dispute)
            self._require_able(session, dispute, ranked_draws.stored_pool(row))
            places = ranked_draws.decide(row, seed, self._uow.clock())
            ranked_draws.release(_earlier_places(session, row), row)
            for position, place in enumerate(places, start=1):
                session.add(
                    MediatorPlace(
                        id=new_id(self._uow.clock),
                        dispute_id=row.dispute_id,
                        draw_id=row.id,
                        mediator_id=place.candidate.id,
                        mediator_name=place.candidate.name,
                        **ranked_draws.drawn(place, position, SEATS),
                    )
                )
            return places[0].candidate.name

    def give_up(self, draw_id: str, words: str) -> None:
        """Give up a draw before its seed is known; it stays on record with the reason."""
        with self._uow.write("mediator_draws.give_up") as session:
            ranked_draws.give_up(_draw(session, draw_id), words, self._uow.clock())

    def replace(self, place_id: str, words: str) -> str:
        """Let the next substitute follow a mediator who cannot act (递补); returns the substitute's name.

        Raises ``mediator_replace_without_reason``, ``mediator_place_decided``, ``mediator_substitutes_used_up``, and
        ``mediation_running`` once the mediator is assigned.
        """
        with self._uow.write("mediator_draws.replace") as session:
            return self.replace_within(session, place_id, words)

    def replace_within(self, session: Session, place_id: str, words: str) -> str:
        """``replace`` as a part of the caller's transaction."""
        if not words.strip():
            raise KnownError("mediator_replace_without_reason")
        gone = session.get(MediatorPlace, place_id)
        if gone is None or gone.state is not JurorState.CHOSEN:
            raise KnownError("mediator_place_decided")
        require_unmediated(session, require_dispute(session, gone.dispute_id))
        substitute = next_substitute(session, gone.draw_id)
        if substitute is None:
            raise KnownError("mediator_substitutes_used_up")
        ranked_draws.succeed(gone, gone.mediator_name, substitute, words, self._uow.clock())
        return substitute.mediator_name

    def record_file(self, draw_id: str) -> bytes:
        """A finished draw as a file that ``tribunal-desktop verify-draw`` checks; raises ``draw_not_made``."""
        with self._uow.read() as session:
            return to_file(_record(session, _draw(session, draw_id)))

    def slip(self, draw_id: str) -> Paper:
        """The slip of a draw (调解员抽取单), before the seed or after the result; nothing of it is kept."""
        with self._uow.read() as session:
            return slip(_slip_facts(session, _draw(session, draw_id)))

    def _pool(self, session: Session, dispute: Dispute, answers: Answers) -> RankedPool:
        """The pool after a person's answers; one that lacks an answer raises ``mediator_draw_refused``."""
        able, excluded = [], []
        for each in read_candidates(session, self._reference, dispute, self._uow.today()):
            answer = answers.get(each.mediator_id, Answer())
            if each.barred:
                words = "；".join(wording(stop, PAPER_LANGUAGE) for stop in blocking(each.findings))
                excluded.append(Exclusion(each.mediator_id, each.name, ExclusionReason.BARRED, words))
                continue
            _refuse(check_answer(each.questions, answer))
            words = answer.words.strip()
            if answer.exclusion is not None:
                excluded.append(Exclusion(each.mediator_id, each.name, answer.exclusion, words))
            else:
                able.append(Candidate(each.mediator_id, each.name, each.running, words))
        return RankedPool(dispute.id, dispute.number, SEATS, SUBSTITUTES, tuple(able), tuple(excluded), MEDIATORS)

    def _require_able(self, session: Session, dispute: Dispute, pool: RankedPool) -> None:
        offered = read_candidates(session, self._reference, dispute, self._uow.today())
        able = {each.mediator_id for each in offered if not each.barred}
        gone = [each.name for each in pool.candidates if each.id not in able]
        if gone:
            raise KnownError("draw_pool_outdated", names="、".join(gone))


def _of(dispute_id: str) -> Select[str]:
    return select(MediatorDraw.id).where(MediatorDraw.dispute_id == dispute_id).limit(1)


def _check(session: Session, pool: RankedPool, wanted: MediatorWanted) -> tuple[Finding, ...]:
    before = session.scalar(_of(pool.dispute_id).where(MediatorDraw.decided_at.is_not(None))) is not None
    return check_draw(wanted, len(pool.candidates), drawn_before=before)


def _refuse(findings: tuple[Finding, ...]) -> None:
    if stops := blocking(findings):
        raise KnownError("mediator_draw_refused", count=len(stops))


def _draw(session: Session, draw_id: str) -> MediatorDraw:
    row = session.get(MediatorDraw, draw_id)
    if row is None:
        raise KnownError("dispute_unknown")
    return row


def _earlier_places(session: Session, row: MediatorDraw) -> Sequence[MediatorPlace]:
    """Whoever an earlier draw of the dispute brought and is not replaced yet."""
    earlier = select(MediatorPlace).where(
        MediatorPlace.dispute_id == row.dispute_id,
        MediatorPlace.draw_id != row.id,
        MediatorPlace.state != JurorState.REPLACED,
    )
    return session.scalars(earlier).all()


def _record(session: Session, row: MediatorDraw) -> RankedRecord:
    ranking = tuple((place.mediator_id, place.ticket, place.round) for place in places_of(session, row.id))
    return ranked_draws.record_of(row, ranking)


def _slip_facts(session: Session, row: MediatorDraw) -> SlipFacts:
    tribunal = session.scalars(select(Tribunal).limit(1)).one()
    operator = session.get(StaffMember, row.operator_id)
    filed = require_dispute(session, row.dispute_id).filed_on is not None
    mode = MediationMode.POST_FILING_ENTRUSTED if filed else MediationMode.PARTY_CHOSEN_PREFILING
    earlier = select(MediatorDraw.id).where(
        MediatorDraw.dispute_id == row.dispute_id, MediatorDraw.opened_at <= row.opened_at, MediatorDraw.id != row.id
    )
    return SlipFacts(
        id=row.id,
        template=MEDIATOR_SLIP,
        about=(("调解方式", texts.term(mode, PAPER_LANGUAGE)), ("共同选定", "双方未共同选定")),
        tribunal=tribunal.name,
        practice=tribunal.practice,
        operator=operator.name if operator else "",
        pool=ranked_draws.stored_pool(row),
        commitment=row.commitment,
        why_again=row.why_again,
        earlier=len(session.scalars(earlier).all()),
        opened_at=row.opened_at,
        given_up_words=row.given_up_words,
        decided_at=row.decided_at,
        record=_record(session, row) if row.decided_at else None,
        states={place.mediator_id: (place.state, place.words) for place in places_of(session, row.id)},
    )
