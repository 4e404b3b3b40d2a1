"""Sums and dates as Chinese papers write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from tribunal_desktop.rules.money import half_up

DIGITS = "〇一二三四五六七八九"
WEEKDAYS = "一二三四五六日"


def figures(amount: Decimal) -> str:
    """46000 → 46000, 46000.5 → 46000.50: no cents when there are none, as the court norm writes sums."""
    exact = half_up(amount, 2)
    return f"{exact:f}" if exact % 1 else f"{exact:.0f}"


def capitals(amount: Decimal) -> str:
    """Capital form (大写): 46000 → 肆万陆仟元整."""
    return _spelled(f"{half_up(amount, 2):f}", "rmb")


def amount_text(amount: Decimal) -> str:
    """人民币46000元（大写：肆万陆仟元整）."""
    return f"人民币{figures(amount)}元（大写：{capitals(amount)}）"


def numeral(number: int) -> str:
    """Chinese numeral of a clause, a month or a day: 11 → 十一, 20 → 二十."""
    return _spelled(str(number), "low").removeprefix("一" if 10 <= number < 20 else "")


def _spelled(number: str, mode: Literal["low", "rmb"]) -> str:
    from cn2an import an2cn  # takes 0.1 s to import and is needed only when a paper is made

    return str(an2cn(number, mode))


def date_in_numerals(day: date) -> str:
    """二〇二六年十一月二十三日."""
    year = "".join(DIGITS[int(digit)] for digit in str(day.year))
    return f"{year}年{numeral(day.month)}月{numeral(day.day)}日"


def date_text(day: date) -> str:
    """2026年11月23日."""
    return f"{day.year}年{day.month}月{day.day}日"


def date_with_weekday(day: date) -> str:
    """2026年11月23日（星期一）."""
    return f"{date_text(day)}（星期{WEEKDAYS[day.weekday()]}）"
