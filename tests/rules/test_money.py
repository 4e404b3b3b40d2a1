from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.money import fen_to_yuan, half_up, parse_fen, parse_yuan, percent, print_yuan, yuan_to_fen


@pytest.mark.parametrize(
    ("typed", "yuan"),
    [
        ("46,000", "46000.00"),
        ("4.6万", "46000.00"),
        ("４６０００元", "46000.00"),
        ("¥46,000.00", "46000.00"),
        ("￥ 1，234.5", "1234.50"),
        ("人民币3千元整", "3000.00"),
        ("1.2亿", "120000000.00"),
        (".5", "0.50"),
        ("0", "0.00"),
        ("0.00001万", "0.10"),
    ],
)
def test_amounts_as_people_type_them(typed: str, yuan: str) -> None:
    assert parse_yuan(typed, "amount") == Decimal(yuan)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "amount_unreadable"),
        ("四万", "amount_unreadable"),
        ("-5", "amount_unreadable"),
        ("4,60,00", "amount_unreadable"),
        ("12.3.4", "amount_unreadable"),
        ("1e9", "amount_unreadable"),
        ("nan", "amount_unreadable"),
        ("0.005", "amount_below_fen"),
        ("10000亿", "amount_too_large"),
        ("9" * 60, "amount_too_large"),
        ("1." + "0" * 40 + "1", "amount_below_fen"),
    ],
)
def test_nonsense_is_refused(typed: str, code: str) -> None:
    read = parse_yuan(typed, "amount")
    assert isinstance(read, Finding)
    assert read.code == code


def test_a_sum_is_kept_in_fen_or_not_at_all() -> None:
    assert [parse_fen(typed) for typed in ("１２．５", "46,000.00 元", "1.005", "")] == [1250, 4_600_000, None, None]


@given(st.text(max_size=30))
def test_no_text_breaks_the_reader(typed: str) -> None:
    read = parse_yuan(typed, "amount")
    assert isinstance(read, Finding) or read >= 0


@given(st.integers(0, 10**13 - 1))
def test_printed_sums_are_read_back(fen: int) -> None:
    assert parse_yuan(print_yuan(fen), "amount") == fen_to_yuan(fen)
    assert yuan_to_fen(fen_to_yuan(fen)) == fen


@given(st.decimals(-(10**9), 10**9, places=5), st.integers(0, 4))
def test_rounding_agrees_with_decimal(value: Decimal, places: int) -> None:
    rounded = half_up(value, places)
    assert rounded == value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    assert str(rounded) != "-0"


def test_ties_go_up_even_where_a_float_would_not() -> None:
    assert half_up(Decimal("2.675"), 2) == Decimal("2.68")
    assert half_up(Fraction(-1, 200), 2) == Decimal("-0.01")


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [(1185, 1727, "68.62"), (671, 832, "80.65"), (3258, 3297, "98.82"), (31, 45, "68.89"), (29, 45, "64.44")],
)
def test_percentages_of_the_sources(part: int, whole: int, shown: str) -> None:
    assert str(percent(part, whole)) == shown
