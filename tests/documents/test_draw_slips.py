"""The slips of draws: whoever signs signs below the text, however many took part."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from tests.documents import samples
from tests.documents.reading import page_texts
from tribunal_desktop.documents import draw_slip, ranked_slip
from tribunal_desktop.documents.draw_slip import SlipEntrant
from tribunal_desktop.documents.ranked_slip import RankedResult, RankedSlipPaper, SlipCandidate, SlipPlace
from tribunal_desktop.rules.beijing_time import BEIJING

MOMENT = datetime(2026, 11, 22, 8, 0, tzinfo=BEIJING)
RANKED = RankedSlipPaper(
    template="juror_slip",
    about=(("开庭日期", "2026年12月5日"), ("合议庭", "3人")),
    paper_id="01980000000070008000000000000001",
    tribunal="枫溪人民法庭",
    number="（2026）浙0681民初299号",
    seats=2,
    substitutes=2,
    opened_at=MOMENT,
    operator="楼佳怡",
    algorithm="tribunal-draw/2",
    pool=(),
    excluded=(),
    commitment="ab" * 32,
    check_words=("丁酉", "辛卯", "癸亥"),
    result=RankedResult(
        MOMENT,
        "当众掷骰",
        "3 6 2 5",
        "cd" * 32,
        ("甲一", "甲二"),
        tuple(SlipPlace(f"甲{place}", place, 1, "候补") for place in range(1, 5)),
    ),
)


def without_text_above(pdf: bytes) -> list[int]:
    """Pages with a place to sign and nothing of the text they are signed for."""
    pages = page_texts(pdf)
    return [place for place, said in enumerate(pages, 1) if "（签名）" in said and "核对方法" not in said]


@pytest.mark.parametrize("pool", range(6, 22, 3))
def test_nobody_signs_a_page_of_signatures_alone(pool: int) -> None:
    """Row 20.2."""
    candidates = tuple(SlipCandidate(f"甲{place}", place % 4) for place in range(1, pool + 1))
    assert without_text_above(ranked_slip.render(replace(RANKED, pool=candidates)).pdf) == []
    entrants = tuple(SlipEntrant(f"甲{place}", 3, 9, (place, place)) for place in range(1, pool + 1))
    assert without_text_above(draw_slip.render(replace(samples.DRAW_SLIP, entrants=entrants)).pdf) == []
