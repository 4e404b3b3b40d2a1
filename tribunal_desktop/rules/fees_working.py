"""How a fee was reached: an exact sum with the steps and articles that led to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from tribunal_desktop.rules.money import half_up

_SHOWN_PLACES = 8
"""More decimals than any exact fee has; only a third of a sum or an odd rate of relief needs more."""


class FeeStepKind(StrEnum):
    """One step of a calculation; its words are ``fee_step.<value>``."""

    SUBJECT = "subject"
    SUBJECT_AMOUNT = "subject_amount"
    BASE = "base"
    FIXED = "fixed"
    FREE = "free"
    FIRST_PART = "first_part"
    FREE_PART = "free_part"
    SEGMENT = "segment"
    TOTAL = "total"
    CAP = "cap"
    SHARE = "share"
    AMOUNT_IRRELEVANT = "amount_irrelevant"
    NOT_PREPAID = "not_prepaid"
    WAGES_NOT_PREPAID = "wages_not_prepaid"
    HALF = "half"
    HALF_ONCE = "half_once"
    NOT_COLLECTED = "not_collected"
    REDUCED = "reduced"
    EXEMPTED = "exempted"
    PROPERTY_SUM = "property_sum"
    PROPERTY_ONLY = "property_only"
    NON_PROPERTY_ONCE = "non_property_once"
    APPEALED_PART = "appealed_part"
    APPEALED_WHOLE = "appealed_whole"
    BEFORE_CHANGE = "before_change"
    AFTER_CHANGE = "after_change"
    AFTER_INVESTIGATION = "after_investigation"
    ANY_TIME = "any_time"
    PAID = "paid"
    OTHER_HALF = "other_half"
    LAPSED = "lapsed"
    RETURNED = "returned"
    ROUNDED = "rounded"
    RESULT = "result"
    RESULT_NOTHING = "result_nothing"


@dataclass(frozen=True)
class FeeStep:
    """One step with the values its words need; sums are printed, terms are not yet in a language."""

    kind: FeeStepKind
    params: dict[str, object]
    basis: tuple[str, ...] = ()
    """The articles this very step rests on."""


@dataclass(frozen=True)
class Worked:
    """An exact sum of yuan, how it was reached and by which articles. Nothing is rounded here."""

    value: Fraction = Fraction(0)
    steps: tuple[FeeStep, ...] = ()
    basis: tuple[str, ...] = ()

    def then(self, step: FeeStepKind, /, value: Fraction | None = None, **params: object) -> Worked:
        """The next step, which makes the sum ``value`` or leaves it; sums among ``params`` are printed exactly."""
        shown = {key: plain(param) if isinstance(param, Decimal | Fraction) else param for key, param in params.items()}
        return Worked(self.value if value is None else value, (*self.steps, FeeStep(step, shown)), self.basis)

    def by(self, *articles: str) -> Worked:
        """The same sum resting on ``articles`` too, which its last step follows."""
        *earlier, last = self.steps
        told = replace(last, basis=_once(*last.basis, *articles))
        return Worked(self.value, (*earlier, told), _once(*self.basis, *articles))

    def after(self, earlier: Worked) -> Worked:
        """This sum, told after ``earlier``."""
        return Worked(self.value, earlier.steps + self.steps, _once(*earlier.basis, *self.basis))


def _once(*articles: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(articles))


def plain(value: Decimal | Fraction) -> str:
    """A sum as a person writes it, exact: ``1,650``, ``357.256875``; ``1,433.33333333…`` where it never ends."""
    exact = Fraction(value)
    shown = half_up(exact, _SHOWN_PLACES)
    digits = f"{shown:,f}".rstrip("0").rstrip(".")
    return digits if Fraction(shown) == exact else f"{digits}…"
