"""Chinese numerals read back from papers: 二百零五, 二〇二六, and the capitals of sums (大写)."""

from __future__ import annotations

import re

_PLAIN = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_CAPITAL = {digit: value for value, digit in enumerate("零壹贰叁肆伍陆柒捌玖")} | {"貳": 2, "陸": 6}
_UNITS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
CAPITALS = "零壹贰叁肆伍陆柒捌玖拾佰仟万亿"
_SUM = re.compile(
    rf"(?:人民币)?(?:([{CAPITALS}]+)[元圆])?(?:零?([{CAPITALS[:10]}])角)?(?:零?([{CAPITALS[:10]}])分)?[整正]?"
)


def chinese_number(text: str) -> int | None:
    """Value of a numeral below ten thousand, of ``十五`` as of ``二〇二六``; none for what is no numeral."""
    if not text or any(char not in _PLAIN and char not in _UNITS for char in text):
        return None
    if not any(char in _UNITS for char in text):
        return int("".join(str(_PLAIN[char]) for char in text))
    return _below_ten_thousand(text, _PLAIN)


def read_capitals(text: str) -> int | None:
    """Fen of a sum in capitals, as 肆万陆仟元整; none when it cannot be read."""
    match = _SUM.fullmatch(text)
    if match is None or not any(match.groups()):
        return None
    yuan = _whole(match[1]) if match[1] else 0
    if yuan is None:
        return None
    tenths, hundredths = (_CAPITAL[digit] if digit else 0 for digit in (match[2], match[3]))
    return yuan * 100 + tenths * 10 + hundredths


def _whole(text: str) -> int | None:
    """Yuan in capitals, section by section: 亿, 万, the rest."""
    total = 0
    for unit, worth in (("亿", 10**8), ("万", 10**4)):
        above, found, text = text.rpartition(unit) if unit in text else ("", "", text)
        if found:
            section = _whole(above) if unit == "亿" else _below_ten_thousand(above, _CAPITAL)
            if not section:
                return None
            total += section * worth
    rest = _below_ten_thousand(text, _CAPITAL) if text else 0
    return None if rest is None else total + rest


def _below_ten_thousand(text: str, digits: dict[str, int]) -> int | None:
    value = digit = 0
    last = 10_000
    for char in text:
        unit = _UNITS.get(char)
        if unit is None:
            if char not in digits:
                return None
            digit = digits[char]
        elif unit >= last:
            return None
        else:
            value, digit, last = value + (digit or 1) * unit, 0, unit
    return value + digit
