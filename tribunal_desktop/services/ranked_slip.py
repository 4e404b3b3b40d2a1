"""A draw of several people as a paper: jurors (人民陪审员抽取单) or a mediator (调解员抽取单)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from tribunal_desktop import texts
from tribunal_desktop.documents import ranked_slip
from tribunal_desktop.documents.draw_slip import SlipExclusion
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.ranked_slip import RankedResult, RankedSlipPaper, SlipCandidate, SlipPlace
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.draw import check_words
from tribunal_desktop.rules.ranked_draw import ALGORITHM, RankedPool
from tribunal_desktop.rules.ranked_record import RankedRecord
from tribunal_desktop.rules.terms import JurorState
from tribunal_desktop.services.sheet_words import PAPER_LANGUAGE

JUROR_SLIP, MEDIATOR_SLIP = "juror_slip", "mediator_slip"


@dataclass(frozen=True)
class SlipFacts:
    """A draw as it stands in the store; ``record`` and ``states`` (by person) once it was made.

    ``template`` is the wording of the slip, ``about`` what it says of the case in pairs of label and value.
    """

    id: str
    template: str
    about: tuple[tuple[str, str], ...]
    tribunal: str
    practice: bool
    operator: str
    pool: RankedPool
    commitment: str
    why_again: str
    earlier: int
    opened_at: datetime
    given_up_words: str
    decided_at: datetime | None
    record: RankedRecord | None
    states: Mapping[str, tuple[JurorState, str]]
    why_late: str = ""


def slip(facts: SlipFacts) -> Paper:
    """Print the slip in Beijing time."""
    pool = facts.pool
    return ranked_slip.render(
        RankedSlipPaper(
            template=facts.template,
            about=facts.about,
            paper_id=facts.id,
            tribunal=facts.tribunal,
            number=pool.number,
            seats=pool.seats,
            substitutes=pool.places - pool.seats,
            opened_at=facts.opened_at.astimezone(BEIJING),
            operator=facts.operator,
            algorithm=ALGORITHM,
            pool=tuple(SlipCandidate(each.name, each.cases, each.note) for each in pool.in_order()),
            excluded=tuple(
                SlipExclusion(each.name, texts.term(each.reason, PAPER_LANGUAGE), each.words) for each in pool.excluded
            ),
            commitment=facts.commitment,
            check_words=check_words(facts.commitment),
            why_late=facts.why_late,
            why_again=facts.why_again,
            earlier=facts.earlier,
            given_up_words=facts.given_up_words,
            result=_result(facts),
            practice=facts.practice,
        )
    )


def _result(facts: SlipFacts) -> RankedResult | None:
    record = facts.record
    if record is None or facts.decided_at is None:
        return None
    names = {each.id: each.name for each in record.pool.candidates}
    source = texts.term(record.source, PAPER_LANGUAGE)
    chosen = (each for each, *_ in record.ranking if facts.states[each][0] is JurorState.CHOSEN)
    return RankedResult(
        decided_at=facts.decided_at.astimezone(BEIJING),
        source=f"{source}（{record.batch}）" if record.batch else source,
        seed=record.seed,
        nonce=record.nonce,
        chosen=tuple(names[each] for each in chosen),
        places=tuple(
            SlipPlace(names[each], ticket, number, _state(*facts.states[each]))
            for each, ticket, number in record.ranking
        ),
    )


def _state(state: JurorState, words: str) -> str:
    said = texts.term(state, PAPER_LANGUAGE)
    return f"{said}（{words}）" if words else said
