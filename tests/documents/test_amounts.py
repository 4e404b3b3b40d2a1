from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tribunal_desktop.documents.amounts import (
    amount_text,
    capitals,
    date_in_numerals,
    date_with_weekday,
    figures,
    numeral,
)


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        ("46000", "肆万陆仟元整"),
        ("0", "零元整"),
        ("0.05", "伍分"),
        ("0.5", "伍角"),
        ("10.50", "壹拾元伍角"),
        ("1.05", "壹元零伍分"),
        ("20005", "贰万零伍元整"),
        ("100200.03", "壹拾万零贰佰元零叁分"),
        ("1000000", "壹佰万元整"),
        ("100000000.10", "壹亿元壹角"),
        ("1234567890123.45", "壹万贰仟叁佰肆拾伍亿陆仟柒佰捌拾玖万零壹佰贰拾叁元肆角伍分"),
    ],
)
def test_capitals(amount: str, expected: str) -> None:
    assert capitals(Decimal(amount)) == expected


@pytest.mark.parametrize(("amount", "expected"), [("0.005", "壹分"), ("1.995", "贰元整"), ("2.344", "贰元叁角肆分")])
def test_a_third_decimal_is_rounded_not_dropped(amount: str, expected: str) -> None:
    assert capitals(Decimal(amount)) == expected


def test_figures_show_cents_only_when_there_are_some() -> None:
    assert figures(Decimal("46000.00")) == "46000"
    assert figures(Decimal("46000.5")) == "46000.50"
    assert figures(Decimal("1E+6")) == "1000000"
    assert amount_text(Decimal(46000)) == "人民币46000元（大写：肆万陆仟元整）"


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (40, "四十"), (99, "九十九")],
)
def test_numerals(number: int, expected: str) -> None:
    assert numeral(number) == expected


def test_dates() -> None:
    assert date_in_numerals(date(2026, 11, 23)) == "二〇二六年十一月二十三日"
    assert date_in_numerals(date(2030, 10, 10)) == "二〇三〇年十月十日"
    assert date_with_weekday(date(2026, 11, 23)) == "2026年11月23日（星期一）"
