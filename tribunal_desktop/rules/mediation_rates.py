"""Success of mediation (调解成功率): each dispute once, in the stage that ended it; shares rounded half up.

The three stages of S001 case 33 (before filing, after filing, at trial) never count one dispute twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from tribunal_desktop.rules.co_mediation import WHOLE, Seat, credited
from tribunal_desktop.rules.comparison import share
from tribunal_desktop.rules.terms import RateStage


@dataclass(frozen=True)
class Ended:
    """A mediation that came to an end, or a dispute that was closed at trial."""

    dispute_id: str
    stage: RateStage
    agreed: bool
    ended_on: date
    mediator_id: str = ""
    mediator: str = ""
    organisation: str = ""
    studio: str = ""
    """The studio that bears the mediator's name (S001 case 33)."""
    village: str = ""
    language: str = ""
    """The language a party needs; empty for none."""
    spoken: bool = True
    """The mediator speaks it."""
    seats: tuple[Seat, ...] = ()
    """Who mediated it with their shares; empty for a closing at trial."""


@dataclass(frozen=True)
class Rate:
    """So many agreed of so many that ended, for one ``key`` of a grouping."""

    key: str
    agreed: int
    ended: int
    went_on: int = 0
    """Disputes that failed here and ended in another stage, where they count; of this rate they are failures."""

    @property
    def tried(self) -> int:
        """What the rate is of."""
        return self.ended + self.went_on

    @property
    def percent(self) -> Decimal | None:
        """Share agreed with two decimals, half up; None of nothing."""
        return share(self.agreed, self.tried)


def once_each(ended: Iterable[Ended]) -> tuple[Ended, ...]:
    """One for each dispute: a mediator's agreement before everything, else the closing at trial, else the last failure.

    A case that closes because its entrusted mediation succeeded is the mediator's success and no second one.
    """
    best: dict[str, Ended] = {}
    for each in ended:
        known = best.get(each.dispute_id)
        if known is None or _weight(each) > _weight(known):
            best[each.dispute_id] = each
    return tuple(sorted(best.values(), key=lambda each: (each.ended_on, each.dispute_id), reverse=True))


def once_for_each(ended: Iterable[Ended], key_of: Callable[[Ended], str]) -> tuple[Ended, ...]:
    """One for each dispute and group, as ``once_each`` chooses; what has no key is left out."""
    groups: dict[str, list[Ended]] = {}
    for each in ended:
        if key := key_of(each):
            groups.setdefault(key, []).append(each)
    return tuple(each for group in groups.values() for each in once_each(group))


def went_on(ended: Iterable[Ended]) -> tuple[Ended, ...]:
    """Mediations that failed and whose dispute ended in another stage, one for each dispute and stage."""
    listed = list(ended)
    last = {each.dispute_id: each.stage for each in once_each(listed)}
    failed = [each for each in listed if not each.agreed and each.stage is not RateStage.AT_TRIAL]
    return once_for_each(
        (each for each in failed if each.stage is not last[each.dispute_id]), lambda each: each.stage.value
    )


def stage_rates(ended: Iterable[Ended]) -> tuple[Rate, ...]:
    """The rate of each stage in their order; every dispute ends in one, what failed before went on from the others."""
    listed = list(ended)
    ended_in = {rate.key: rate for rate in rates(once_each(listed), lambda each: each.stage.value)}
    gone = Counter(each.stage.value for each in went_on(listed))
    keys = (stage.value for stage in RateStage if stage.value in ended_in or stage.value in gone)
    return tuple(replace(ended_in.get(key, Rate(key, 0, 0)), went_on=gone[key]) for key in keys)


def rates(ended: Iterable[Ended], key_of: Callable[[Ended], str]) -> tuple[Rate, ...]:
    """The rate of each group, the largest first; what has no key is left out."""
    agreed, whole = Counter[str](), Counter[str]()
    for each in ended:
        key = key_of(each)
        if key:
            whole[key] += 1
            agreed[key] += each.agreed
    return tuple(
        Rate(key, agreed[key], count) for key, count in sorted(whole.items(), key=lambda got: (-got[1], got[0]))
    )


def total(ended: Iterable[Ended]) -> Rate:
    """All of them together."""
    listed = list(ended)
    return Rate("", sum(each.agreed for each in listed), len(listed))


def seat_by_seat(ended: Iterable[Ended]) -> tuple[Ended, ...]:
    """One for each mediator who sat in it; the tribunal as a whole still counts the dispute once."""
    return tuple(replace(each, mediator_id=seat.mediator_id) for each in ended for seat in each.seats)


def credits(ended: Iterable[Ended]) -> Mapping[str, Decimal]:
    """Disputes settled by mediator: each whole for one alone, by shares for several (S001 case 33)."""
    found = Counter[str]()
    for each in ended:
        found.update(dict(credited(each.agreed, each.seats, "").mediators))
    return {key: Decimal(permille) / WHOLE for key, permille in found.items()}


def languages_met(ended: Iterable[Ended]) -> tuple[int, int]:
    """In how many disputes the mediator spoke the language a party needs, of how many that needed one."""
    needed = [each for each in ended if each.language and each.stage is not RateStage.AT_TRIAL]
    return sum(each.spoken for each in needed), len(needed)


def _weight(each: Ended) -> tuple[bool, bool, bool, date]:
    tried = each.stage is RateStage.AT_TRIAL
    return each.agreed and not tried, tried, each.agreed, each.ended_on
