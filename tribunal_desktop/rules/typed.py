"""Days, clock times and numbers as people type them, full-width characters included; sums are read in ``money``."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal, InvalidOperation

_FULL_WIDTH = str.maketrans("０１２３４５６７８９．，－／：", "0123456789.,-/:")
_CLOCK = re.compile(r"([01]?\d|2[0-3])[:：.]?([0-5]\d)")


def parse_date(text: str, today: dt.date) -> dt.date | None:
    """A date as people type it: 2026-11-23, 2026年11月23日, 20261123, 11.23 (this year), 今天, 明天, 昨天, +7."""
    typed = text.strip().translate(_FULL_WIDTH)
    relative = {"今天": 0, "today": 0, "明天": 1, "tomorrow": 1, "昨天": -1, "yesterday": -1, "后天": 2}
    if typed.lower() in relative:
        return today + dt.timedelta(days=relative[typed.lower()])
    if re.fullmatch(r"[+-]\d{1,4}", typed):
        return today + dt.timedelta(days=int(typed))
    if re.fullmatch(r"\d{8}", typed):
        numbers = [typed[:4], typed[4:6], typed[6:]]
    else:
        numbers = re.findall(r"\d+", typed)
        if re.sub(r"[\d\s.\-/年月日号]", "", re.sub(r"(星期|周).|[A-Za-z]{3}", "", typed)):
            return None
    if len(numbers) == 2:
        numbers.insert(0, str(today.year))
    try:
        year, month, day = map(int, numbers)
        return dt.date(year if year > 99 else 2000 + year, month, day)
    except ValueError:
        return None


def parse_clock(text: str) -> str | None:
    """A clock time as typed (9:30, 0930, ９：３０) as «HH:MM»; empty for nothing, ``None`` when it is no time."""
    typed = text.strip().translate(_FULL_WIDTH)
    if not typed:
        return ""
    found = _CLOCK.fullmatch(typed)
    return f"{int(found[1]):02d}:{found[2]}" if found else None


def parse_number(text: str) -> Decimal | None:
    """A number as people type it, full-width digits and signs included; none when it is none."""
    try:
        number = Decimal(text.strip().translate(_FULL_WIDTH).replace("−", "-").replace("＋", "+"))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
