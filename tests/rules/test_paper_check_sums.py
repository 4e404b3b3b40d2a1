"""Sums on a paper: capitals, parts and wholes, the fee."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tribunal_desktop.documents.amounts import amount_text, capitals, numeral
from tribunal_desktop.rules import paper_check_sums as sums
from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.rules.paper_check_content import FeeSums, Passage, Payments, Sheet
from tribunal_desktop.rules.paper_numerals import chinese_number, read_capitals

FEN = st.integers(1, 99_999_999_999)


def said(text: str) -> tuple[Passage, ...]:
    return (Passage("part.p", text),)


@settings(deadline=None)  # the table of numerals loads once
@given(FEN)
def test_capitals_are_read_back(fen: int) -> None:
    assert read_capitals(capitals(Decimal(fen) / 100)) == fen


@settings(deadline=None)  # the table of numerals loads once
@given(st.integers(1, 9999))
def test_numerals_are_read_back(number: int) -> None:
    assert chinese_number(numeral(number)) == number


@settings(deadline=None)  # the table of numerals loads once
@given(FEN)
def test_sums_as_papers_write_them_raise_nothing(fen: int) -> None:
    assert not list(sums.figures_and_capitals(said(f"归还{amount_text(Decimal(fen) / 100)}。"), ()))


@settings(deadline=None)  # the table of numerals loads once
@given(FEN, FEN)
def test_other_capitals_always_show(fen: int, other: int) -> None:
    text = f"{Decimal(fen) / 100:f}元（大写：{capitals(Decimal(other) / 100)}）"
    assert bool(list(sums.figures_and_capitals(said(text), ()))) is (fen != other)


@pytest.mark.parametrize("text", ["", "元", "肆肆", "万元", "壹佰壹仟元", "4万元"])
def test_no_sum_in_capitals(text: str) -> None:
    assert read_capitals(text) is None


def test_figures_stand_before_or_behind_or_in_the_next_cell() -> None:
    behind = said("给付肆万陆仟元整（￥45,000.00）")
    quote = said("借条写明“46000元（大写：肆万伍仟元整）”")
    cells = Sheet("part.t", (("第一期", "46000元", "肆万伍仟元整"),))
    found = [
        *sums.figures_and_capitals(behind, ()),
        *sums.figures_and_capitals(quote, ()),
        *sums.figures_and_capitals((), [cells]),
    ]
    assert [each.severity for each in found] == [Severity.BLOCK, Severity.ASK, Severity.BLOCK]
    assert all(each.code == "paper_capitals_differ" for each in found)


def test_miswritten_capitals() -> None:
    (finding,) = sums.figures_and_capitals(said("46000元（大写：肆万万陆元整）"), ())
    assert finding.code == "paper_capitals_unreadable"


def test_totals_of_tables_and_lists() -> None:
    rows = (("医疗费", "100元"), ("误工费", "200.50元"), ("合计", "300元"))
    (table,) = sums.totals_of_tables([Sheet("part.t", rows)])
    assert table.words == "300元"
    (listed,) = sums.totals_of_lists(said("医疗费100元、误工费200元，合计310元"))
    assert listed.params == {"sum": "300.00", "said": "310.00"}
    assert not list(sums.totals_of_lists(said("医疗费100元、误工费200元，合计300元")))
    assert not list(sums.totals_of_lists(said("借款46000元，已还6000元，共计尚欠40000元")))
    assert not list(sums.totals_of_tables([Sheet("part.t", (("甲", "见附件"), ("乙", "1元"), ("合计", "5元")))]))


@settings(deadline=None)  # the table of numerals loads once
@given(st.lists(st.integers(1, 10**9), min_size=1, max_size=24), st.integers(-5, 5))
def test_instalments_against_their_sum(parts: list[int], off: int) -> None:
    payments = [Payments(sum(parts) + off, tuple((date(2027, 1, 1), fen) for fen in parts))]
    assert bool(list(sums.instalments(payments, "clauses"))) is (off != 0)


def test_more_than_was_claimed_is_noted() -> None:
    (finding,) = sums.beyond_the_claim([Payments(200), Payments(None)], 100, "clauses")
    assert finding.severity is Severity.NOTE
    assert not list(sums.beyond_the_claim([Payments(100)], 100, "clauses"))
    assert not list(sums.beyond_the_claim([Payments(100)], None, "clauses"))


def test_the_fee_and_its_shares() -> None:
    assert [each.code for each in sums.fee(FeeSums(475, 475, 0, (400,)))] == ["paper_fee_shares_differ"]
    assert [each.code for each in sums.fee(FeeSums(475, 75, 0))] == ["paper_fee_owing_differs"]
    assert not list(sums.fee(FeeSums(475, 500, 0, (400, 75))))
    assert not list(sums.fee(FeeSums()))


def test_the_fee_in_sentences() -> None:
    assert not list(sums.fee_sentences(said("案件受理费950元，减半收取475元，由被告李四负担。")))
    assert not list(sums.fee_sentences(said("案件受理费951元，减半收取计475元。")))
    (half,) = sums.fee_sentences(said("案件受理费950元，减半收取450元"))
    assert half.code == "paper_fee_not_half"
    (shared,) = sums.fee_sentences(said("案件受理费475元，由原告张三负担100元，由被告李四负担300元。"))
    assert shared.code == "paper_fee_shares_differ"
