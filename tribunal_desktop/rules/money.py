"""Sums of money: yuan as people type them, fen in the store, and the one rounding used everywhere."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction

from tribunal_desktop.rules.findings import Finding, Severity

LARGEST_YUAN = Decimal("1000000000000")
"""Sums from a trillion yuan on are typing errors, not claims."""

_SHAPE = re.compile(
    r"(?:人民币|RMB|CNY|¥)?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?P<unit>[百千万亿]?)(?:元整?|圆整?)?",
    re.IGNORECASE | re.ASCII,
)
_UNITS = {"": 1, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}


def half_up(value: Decimal | Fraction | int, places: int) -> Decimal:
    """``value`` rounded to ``places`` decimals, ties away from zero; exact, because it never passes a float."""
    exact = Fraction(value)
    units = int(abs(exact) * 10**places + Fraction(1, 2))
    sign = 1 if exact < 0 else 0
    digits = tuple(int(digit) for digit in str(units))
    return Decimal((sign if units else 0, digits, -places))


def percent(numerator: Decimal | Fraction | int, denominator: Decimal | Fraction | int, places: int = 2) -> Decimal:
    """``numerator`` of ``denominator`` in per cent; raises ``ZeroDivisionError`` when there is nothing to divide by."""
    return half_up(Fraction(numerator) * 100 / Fraction(denominator), places)


def parse_yuan(text: str, field: str) -> Decimal | Finding:
    """Yuan from ``46,000``, ``4.6万``, ``４６０００元`` or ``¥46,000.00``; otherwise what is wrong with it."""
    typed = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    match = _SHAPE.fullmatch(typed)
    if match is None:
        return Finding("amount_unreadable", field, Severity.BLOCK, {"typed": text.strip()})
    yuan = Fraction(match["number"].replace(",", "")) * _UNITS[match["unit"]]
    if yuan >= LARGEST_YUAN:
        return Finding("amount_too_large", field, Severity.BLOCK, {"typed": text.strip()})
    if yuan != Fraction(half_up(yuan, 2)):
        return Finding("amount_below_fen", field, Severity.BLOCK, {"typed": text.strip()})
    return half_up(yuan, 2)


def parse_fen(text: str) -> int | None:
    """Whole fen of a sum as typed; none where ``parse_yuan`` finds something wrong."""
    yuan = parse_yuan(text, "")
    return None if isinstance(yuan, Finding) else yuan_to_fen(yuan)


def yuan_to_fen(yuan: Decimal) -> int:
    """Whole fen of ``yuan``, rounded half up."""
    return int(half_up(yuan * 100, 0))


def fen_to_yuan(fen: int) -> Decimal:
    """Yuan with two decimals."""
    return half_up(Fraction(fen, 100), 2)


def print_yuan(fen: int) -> str:
    """Yuan as papers print them: ``46,000.00``."""
    return f"{fen_to_yuan(fen):,.2f}"
