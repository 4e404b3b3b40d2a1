"""The draw of a judge as a paper (分案抽签单)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from tribunal_desktop import texts
from tribunal_desktop.documents import draw_slip
from tribunal_desktop.documents.draw_slip import DrawSlipPaper, SlipEntrant, SlipExclusion, SlipResult
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.draw import ALGORITHM, LOAD_OFFSET, WEIGHT_UNIT, Pool, check_words
from tribunal_desktop.rules.draw_record import DrawRecord


@dataclass(frozen=True)
class SlipFacts:
    """A draw as it stands in the store; ``record`` once it was made."""

    id: str
    tribunal: str
    practice: bool
    operator: str
    pool: Pool
    commitment: str
    opened_at: datetime
    given_up_before: int
    given_up_words: str
    decided_at: datetime | None
    record: DrawRecord | None


def slip(facts: SlipFacts) -> Paper:
    """Print the slip in Beijing time."""
    return draw_slip.render(
        DrawSlipPaper(
            paper_id=facts.id,
            tribunal=facts.tribunal,
            number=facts.pool.number,
            opened_at=facts.opened_at.astimezone(BEIJING),
            operator=facts.operator,
            algorithm=ALGORITHM,
            weight_unit=WEIGHT_UNIT,
            load_offset=LOAD_OFFSET,
            entrants=tuple(_entrants(facts.pool)),
            excluded=tuple(
                SlipExclusion(each.name, texts.term(each.reason, "zh"), each.words) for each in facts.pool.excluded
            ),
            commitment=facts.commitment,
            check_words=check_words(facts.commitment),
            given_up_before=facts.given_up_before,
            given_up_words=facts.given_up_words,
            result=_result(facts),
            practice=facts.practice,
        )
    )


def _entrants(pool: Pool) -> Iterator[SlipEntrant]:
    first = 0
    for each in pool.in_order():
        yield SlipEntrant(each.name, each.open_cases, each.weight, (first, first + each.weight - 1), each.note)
        first += each.weight


def _result(facts: SlipFacts) -> SlipResult | None:
    record = facts.record
    if record is None or facts.decided_at is None:
        return None
    source = texts.term(record.source, "zh")
    return SlipResult(
        decided_at=facts.decided_at.astimezone(BEIJING),
        source=f"{source}（{record.batch}）" if record.batch else source,
        seed=record.seed,
        nonce=record.nonce,
        ticket=record.ticket,
        round=record.round,
        judge=next((each.name for each in facts.pool.entrants if each.id == record.drawn_id), ""),
    )
