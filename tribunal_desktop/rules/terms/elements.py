"""Element sheets (要素): terms."""

from __future__ import annotations

from enum import StrEnum


class ElementKind(StrEnum):
    """What an element asks for (要素的填写方式)."""

    YES_NO = "yes_no"
    CHOICE = "choice"
    AMOUNT = "amount"
    NUMBER = "number"
    DATE = "date"
    TEXT = "text"
    ROWS = "rows"


class ElementSide(StrEnum):
    """Who fills an element sheet (填表一方)."""

    CLAIMANT = "claimant"
    RESPONDENT = "respondent"


class ElementStance(StrEnum):
    """How a side answers an element (对要素的态度)."""

    STATES = "states"
    ADMITS = "admits"
    DENIES = "denies"
    UNKNOWN = "unknown"


class ElementStanding(StrEnum):
    """Where both sides stand on an element (对照结果)."""

    DISPUTED = "disputed"
    ASK = "ask"
    WAITING = "waiting"
    EMPTY = "empty"
    STATED = "stated"
    AGREED = "agreed"


class ElementMark(StrEnum):
    """What a person decided about an element (人工标注)."""

    AGREED = "agreed"
    DISPUTED = "disputed"


class ElementSource(StrEnum):
    """How an answer came to the tribunal (要素来源)."""

    PAPER = "paper"
    ORAL = "oral"
    SERIES = "series"
