"""The rules as calculators on the command line (计算器): JSON in, JSON out, for administrators, spreadsheets, tests.

Only rules and reference tables are used: no window, no store, no papers, so that a call is cheap.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from datetime import datetime

from tribunal_desktop.calc.fee import fee
from tribunal_desktop.calc.fields import Fields, parse
from tribunal_desktop.calc.period import period
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.findings import say
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.texts import Language

DONE, REFUSED = 0, 1

Clock = Callable[[], datetime]


def calculate(calculator: str, request: str, lang: Language, clock: Clock = lambda: datetime.now(BEIJING)) -> int:
    """Answer ``request`` (``-`` reads it from standard input) on standard output; returns 0, or 1 for a known error.

    Output is always UTF-8, whatever the console's code page, because JSON is.
    """
    try:
        typed = sys.stdin.buffer.read().decode("utf-8-sig", "replace") if request == "-" else request
        answer, code = _answer(calculator, parse(typed), lang, clock), DONE
    except KnownError as error:
        answer, code = _refusal(error, lang), REFUSED
    line = json.dumps(answer, ensure_ascii=False) + "\n"
    sys.stdout.flush()
    sys.stdout.buffer.write(line.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()
    return code


def _answer(calculator: str, fields: Fields, lang: Language, clock: Clock) -> Mapping[str, object]:
    reference = Reference()
    if calculator == "period":
        return period(fields, reference.calendar, lang)
    return fee(fields, reference.fees, clock().astimezone(BEIJING).date(), lang)


def _refusal(error: KnownError, lang: Language) -> dict[str, object]:
    words = {part: say(f"error.{error.code}.{part}", lang, error.params) for part in ("what", "why", "do")}
    return {"error": error.code, **words}
