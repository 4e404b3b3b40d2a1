"""Jurors of a dispute (人民陪审员): drawn with commitment and seed, replaced by substitutes, seated."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.amounts import date_text
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Dispute,
    Juror,
    JurorDraw,
    JurorPlace,
    JurorRequest,
    LocalSetting,
    StaffMember,
    Tribunal,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.allocation import Answer, Seed, check_answer, check_seed
from tribunal_desktop.rules.draw import NONCE_BYTES, Exclusion
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.jurors import NewRequest, Wanted, check_draw, check_request
from tribunal_desktop.rules.panel import NewPanel, Sitter
from tribunal_desktop.rules.periods import count
from tribunal_desktop.rules.ranked_draw import Candidate, RankedPool
from tribunal_desktop.rules.ranked_record import RankedRecord, to_file
from tribunal_desktop.rules.terms import JurorState, PanelSeat
from tribunal_desktop.services import ranked_draws
from tribunal_desktop.services.allocation_reading import open_dispute
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.juror_reading import (
    CAP_SETTING,
    next_substitute,
    places_of,
    read_jurors,
    read_view,
    track_of,
)
from tribunal_desktop.services.juror_views import JurorsView, JurorView
from tribunal_desktop.services.panels import Panels
from tribunal_desktop.services.parties import parties_of
from tribunal_desktop.services.ranked_slip import JUROR_SLIP, SlipFacts, slip
from tribunal_desktop.services.reference import Reference

Answers = Mapping[str, Answer]
"""What was said of the jurors, by their ids."""
REQUEST_LIMIT, DRAW_LIMIT = "H-ASS", "H-DRAW"


class JurorDraws:
    """Draws jurors and keeps how; one method, one transaction."""

    def __init__(
        self,
        uow: UnitOfWork,
        reference: Reference,
        panels: Panels,
        random_hex: Callable[[int], str] = secrets.token_hex,
    ) -> None:
        """``random_hex`` makes nonces; replaced only where a draw must be repeatable, as in tests."""
        self._uow, self._reference, self._panels = uow, reference, panels
        self._random_hex = random_hex

    def view(self, dispute_id: str) -> JurorsView:
        """Where the jurors of a dispute stand; ``KnownError("dispute_unknown")``."""
        with self._uow.read() as session:
            return read_view(session, require_dispute(session, dispute_id), self._uow.clock())

    def jurors(self, dispute_id: str, wanted: Wanted) -> tuple[JurorView, ...]:
        """Everybody on the roster, with what keeps them out of this draw."""
        with self._uow.read() as session:
            return read_jurors(session, dispute_id, wanted, self._uow.today())

    def set_yearly_cap(self, cap: int) -> None:
        """Set how many cases a juror sits in at most in a year."""
        with self._uow.write("jurors.cap") as session:
            setting = session.get(LocalSetting, CAP_SETTING) or LocalSetting(key=CAP_SETTING, value="")
            setting.value = str(max(1, cap))
            session.add(setting)

    def check(self, dispute_id: str, wanted: Wanted, answers: Answers) -> tuple[Finding, ...]:
        """What stands against this draw."""
        with self._uow.read() as session:
            pool = self._pool(session, require_dispute(session, dispute_id), wanted, answers)
            return self._check(session, dispute_id, wanted, pool)

    def open_draw(self, dispute_id: str, wanted: Wanted, answers: Answers) -> str:
        """Fix the pool and its commitment; the seed is asked for afterwards. Returns the draw's id.

        Raises ``KnownError`` ``draw_waits`` or ``juror_draw_refused``.
        """
        with self._uow.write("jurors.open_draw") as session:
            dispute = open_dispute(session, dispute_id)
            if session.scalar(_of(dispute_id).where(JurorDraw.decided_at.is_(None), JurorDraw.given_up_at.is_(None))):
                raise KnownError("draw_waits")
            pool = self._pool(session, dispute, wanted, answers)
            _refuse(self._check(session, dispute_id, wanted, pool))
            row = JurorDraw(
                id=new_id(self._uow.clock),
                dispute_id=dispute_id,
                hearing_on=wanted.hearing_on,
                panel_size=wanted.panel_size,
                opened_at=self._uow.clock(),
                operator_id=self._uow.actor.id,
                why_late=wanted.why_late.strip(),
                why_again=wanted.why_again.strip(),
                **ranked_draws.fixed(pool, self._random_hex(NONCE_BYTES)),
            )
            session.add(row)
            return row.id

    def draw(self, draw_id: str, seed: Seed) -> tuple[str, ...]:
        """Draw with ``seed``; returns the names of the jurors who sit.

        Raises ``juror_draw_refused``, ``draw_decided`` or, when somebody in the pool has left, ``draw_pool_outdated``.
        """
        _refuse(check_seed(seed))
        with self._uow.write("jurors.draw") as session:
            row = _waiting(session, draw_id)
            open_dispute(session, row.dispute_id)
            pool = ranked_draws.stored_pool(row)
            _require_present(session, pool)
            places = ranked_draws.decide(row, seed, self._uow.clock())
            ranked_draws.release(_earlier_places(session, row), row)
            for position, place in enumerate(places, start=1):
                session.add(
                    JurorPlace(
                        id=new_id(self._uow.clock),
                        dispute_id=row.dispute_id,
                        draw_id=row.id,
                        juror_id=place.candidate.id,
                        juror_name=place.candidate.name,
                        **ranked_draws.drawn(place, position, pool.seats),
                    )
                )
            return tuple(place.candidate.name for place in places[: pool.seats])

    def give_up(self, draw_id: str, words: str) -> None:
        """Give up a draw before its seed is known; it stays on record with the reason."""
        with self._uow.write("jurors.give_up") as session:
            ranked_draws.give_up(_draw(session, draw_id), words, self._uow.clock())

    def replace(self, place_id: str, words: str) -> str:
        """Put the next substitute in the place of a juror who cannot sit (递补); returns the substitute's name.

        Raises ``juror_replace_without_reason``, ``juror_place_decided`` or ``juror_substitutes_used_up``.
        """
        with self._uow.write("jurors.replace") as session:
            return self.replace_within(session, place_id, words)

    def replace_within(self, session: Session, place_id: str, words: str) -> str:
        """``replace`` as a part of the caller's transaction."""
        if not words.strip():
            raise KnownError("juror_replace_without_reason")
        gone = session.get(JurorPlace, place_id)
        if gone is None or gone.state is not JurorState.CHOSEN:
            raise KnownError("juror_place_decided")
        substitute = next_substitute(session, gone.draw_id)
        if substitute is None:
            raise KnownError("juror_substitutes_used_up")
        ranked_draws.succeed(gone, gone.juror_name, substitute, words, self._uow.clock())
        return substitute.juror_name

    def seat(self, dispute_id: str, judge_ids: tuple[str, ...]) -> None:
        """Let the drawn jurors sit beside these judges, the first of whom presides.

        Raises ``juror_panel_incomplete``, and what ``Panels.compose`` raises.
        """
        view = self.view(dispute_id)
        made = view.made
        names = {each.id: each.name for each in view.judges}
        judges = [each for each in dict.fromkeys(judge_ids) if each in names]
        lacking = made.panel_size - len(made.chosen) - len(judges) if made else 1
        if made is None or lacking:
            raise KnownError("juror_panel_incomplete", count=max(1, lacking))
        sitters = [
            Sitter(PanelSeat.JUDGE if place else PanelSeat.PRESIDING, judge, names[judge])
            for place, judge in enumerate(judges)
        ]
        sitters += [Sitter(PanelSeat.ASSESSOR, each.juror_id, each.name) for each in made.chosen]
        self._panels.compose(dispute_id, NewPanel(tuple(sitters), self._uow.today(), "随机抽取人民陪审员"))

    def check_request(self, dispute_id: str, new: NewRequest) -> tuple[Finding, ...]:
        """What a party's request for jurors lacks; a late one is asked about."""
        with self._uow.read() as session:
            return self._check_request(session, dispute_id, new)

    def note_request(self, dispute_id: str, new: NewRequest) -> None:
        """Note who asked for jurors and when (PAI 2); raises ``juror_draw_refused``."""
        with self._uow.write("jurors.request") as session:
            _refuse(self._check_request(session, dispute_id, new))
            if new.told_on is None or new.asked_on is None:
                return
            session.add(
                JurorRequest(
                    id=new_id(self._uow.clock),
                    dispute_id=dispute_id,
                    party_id=new.party_id,
                    told_on=new.told_on,
                    asked_on=new.asked_on,
                    last_on=count(
                        self._reference.limit(REQUEST_LIMIT, new.told_on), new.told_on, self._reference.calendar
                    ).due_on,
                    noted_by_id=self._uow.actor.id,
                )
            )

    def record_file(self, draw_id: str) -> bytes:
        """A finished draw as a file that ``tribunal-desktop verify-draw`` checks; raises ``draw_not_made``."""
        with self._uow.read() as session:
            return to_file(_record(session, _draw(session, draw_id)))

    def slip(self, draw_id: str) -> Paper:
        """The slip of a draw (陪审员抽取单), before the seed or after the result; nothing of it is kept."""
        with self._uow.read() as session:
            return slip(_slip_facts(session, _draw(session, draw_id)))

    def _pool(self, session: Session, dispute: Dispute, wanted: Wanted, answers: Answers) -> RankedPool:
        """The pool after a person's answers; one that lacks an answer raises ``juror_draw_refused``."""
        candidates, excluded = [], []
        for juror in read_jurors(session, dispute.id, wanted, self._uow.today()):
            answer = answers.get(juror.id, Answer())
            if juror.excluded is not None:
                excluded.append(Exclusion(juror.id, juror.name, juror.excluded))
                continue
            _refuse(check_answer(juror.questions, answer))
            words = answer.words.strip()
            if answer.exclusion is not None:
                excluded.append(Exclusion(juror.id, juror.name, answer.exclusion, words))
            else:
                candidates.append(Candidate(juror.id, juror.name, juror.cases, words))
        seats, more = wanted.seats, max(0, wanted.substitutes)
        return RankedPool(dispute.id, dispute.number, seats, more, tuple(candidates), tuple(excluded))

    def _check(self, session: Session, dispute_id: str, wanted: Wanted, pool: RankedPool) -> tuple[Finding, ...]:
        before = session.scalar(_of(dispute_id).where(JurorDraw.decided_at.is_not(None))) is not None
        track = track_of(session, dispute_id)
        last_on = self._last_draw_day(wanted.hearing_on)
        return check_draw(wanted, len(pool.candidates), self._uow.today(), last_on, track=track, drawn_before=before)

    def _last_draw_day(self, hearing_on: date | None) -> date | None:
        """Until when jurors of a hearing are drawn (PAI 3)."""
        if hearing_on is None:
            return None
        return hearing_on - timedelta(days=self._reference.limit(DRAW_LIMIT, hearing_on).amount)

    def _check_request(self, session: Session, dispute_id: str, new: NewRequest) -> tuple[Finding, ...]:
        party_ids = [party.id for party in parties_of(session, dispute_id)]
        last = None
        if new.told_on is not None:
            limit = self._reference.limit(REQUEST_LIMIT, new.told_on)
            last = count(limit, new.told_on, self._reference.calendar).due_on
        return check_request(new, party_ids, last, self._uow.today())


def _of(dispute_id: str) -> Select[str]:
    return select(JurorDraw.id).where(JurorDraw.dispute_id == dispute_id).limit(1)


def _refuse(findings: tuple[Finding, ...]) -> None:
    if stops := blocking(findings):
        raise KnownError("juror_draw_refused", count=len(stops))


def _draw(session: Session, draw_id: str) -> JurorDraw:
    row = session.get(JurorDraw, draw_id)
    if row is None:
        raise KnownError("dispute_unknown")
    return row


def _waiting(session: Session, draw_id: str) -> JurorDraw:
    row = _draw(session, draw_id)
    ranked_draws.require_waiting(row)
    return row


def _require_present(session: Session, pool: RankedPool) -> None:
    ids = [each.id for each in pool.candidates]
    here = set(session.scalars(select(Juror.id).where(Juror.id.in_(ids), Juror.active)))
    gone = [each.name for each in pool.candidates if each.id not in here]
    if gone:
        raise KnownError("draw_pool_outdated", names="、".join(gone))


def _earlier_places(session: Session, row: JurorDraw) -> Sequence[JurorPlace]:
    """Whoever an earlier draw of the dispute brought and is not replaced yet."""
    earlier = select(JurorPlace).where(
        JurorPlace.dispute_id == row.dispute_id, JurorPlace.draw_id != row.id, JurorPlace.state != JurorState.REPLACED
    )
    return session.scalars(earlier).all()


def _record(session: Session, row: JurorDraw) -> RankedRecord:
    ranking = tuple((place.juror_id, place.ticket, place.round) for place in places_of(session, row.id))
    return ranked_draws.record_of(row, ranking)


def _slip_facts(session: Session, row: JurorDraw) -> SlipFacts:
    tribunal = session.scalars(select(Tribunal).limit(1)).one()
    operator = session.get(StaffMember, row.operator_id)
    earlier = select(JurorDraw.id).where(
        JurorDraw.dispute_id == row.dispute_id, JurorDraw.opened_at <= row.opened_at, JurorDraw.id != row.id
    )
    return SlipFacts(
        id=row.id,
        tribunal=tribunal.name,
        practice=tribunal.practice,
        operator=operator.name if operator else "",
        template=JUROR_SLIP,
        about=(("开庭日期", date_text(row.hearing_on)), ("合议庭", f"{row.panel_size}人")),
        pool=ranked_draws.stored_pool(row),
        commitment=row.commitment,
        why_late=row.why_late,
        why_again=row.why_again,
        earlier=len(session.scalars(earlier).all()),
        opened_at=row.opened_at,
        given_up_words=row.given_up_words,
        decided_at=row.decided_at,
        record=_record(session, row) if row.decided_at else None,
        states={place.juror_id: (place.state, place.words) for place in places_of(session, row.id)},
    )
