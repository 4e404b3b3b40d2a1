"""Teams, posts and staffing (审判团队、岗位、人员配备): what is missing, who is due to move on, who suits whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from tribunal_desktop.rules.comparison import half_up, share
from tribunal_desktop.rules.jurors import years_later
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import Post, TeamGap, TeamRole


@dataclass(frozen=True)
class Seat:
    """A place for ``count`` people, each in any of ``roles``."""

    roles: tuple[TeamRole, ...]
    count: int


@dataclass(frozen=True)
class TeamTemplate:
    """How a team is made up, and which case of the source describes it."""

    key: str
    name: Name
    seats: tuple[Seat, ...]
    basis: str


@dataclass(frozen=True)
class SeatState:
    """A seat, how many sit in it, and what is wrong with that."""

    seat: Seat
    filled: int
    gap: TeamGap | None


def seat_states(template: TeamTemplate, roles: Iterable[TeamRole]) -> tuple[SeatState, ...]:
    """Each seat of ``template`` as people in ``roles`` fill it."""
    present = Counter(roles)
    return tuple(_state(seat, sum(present[role] for role in seat.roles)) for seat in template.seats)


def _state(seat: Seat, filled: int) -> SeatState:
    if filled >= seat.count:
        return SeatState(seat, filled, None)
    return SeatState(seat, filled, TeamGap.BELOW if filled else TeamGap.EMPTY)


def rotation_due(post: Post, started_on: date, years: Mapping[Post, int]) -> date | None:
    """The day somebody in ``post`` since ``started_on`` is due to move on; None where the post does not rotate."""
    return years_later(started_on, years[post]) if post in years else None


@dataclass(frozen=True)
class Staffing:
    """How many of each kind a tribunal has; heads count as judges."""

    judges: int
    assistants: int
    clerks: int
    police: int

    def ratio(self) -> str:
        """Judge : assistant : clerk : police with the judges as 1, one decimal; a dash without judges."""
        if not self.judges:
            return "—"
        rest = (half_up(Fraction(count, self.judges), 1) for count in (self.assistants, self.clerks, self.police))
        return ":".join(["1", *(f"{part.normalize():f}" for part in rest)])

    def below(self, least: Mapping[str, int]) -> tuple[str, ...]:
        """Which of judges, auxiliary and police are fewer than ``least`` asks for."""
        counts = {"judges": self.judges, "auxiliary": self.assistants + self.clerks, "police": self.police}
        return tuple(kind for kind, number in least.items() if counts[kind] < number)


def staffing(posts: Iterable[Post]) -> Staffing:
    """Count ``posts``."""
    present = Counter(posts)
    heads = present[Post.PRESIDENT] + present[Post.TRIBUNAL_HEAD]
    return Staffing(
        present[Post.JUDGE] + heads, present[Post.JUDGE_ASSISTANT], present[Post.CLERK], present[Post.BAILIFF]
    )


@dataclass(frozen=True)
class AgeBand:
    """An age band, ends included, with how many of all whose age is known are in it."""

    first: int | None
    last: int | None
    count: int
    percent: Decimal | None


def age_bands(born: Collection[date], limits: Sequence[int], on: date) -> tuple[AgeBand, ...]:
    """Everybody of ``born`` in the bands that end at ``limits``, with shares half-up to two decimals."""
    ages = [_age(each, on) for each in born]
    firsts = [None, *(limit + 1 for limit in limits)]
    lasts = [*limits, None]
    bands = []
    for first, last in zip(firsts, lasts, strict=True):
        count = sum((first is None or age >= first) and (last is None or age <= last) for age in ages)
        bands.append(AgeBand(first, last, count, share(count, len(ages))))
    return tuple(bands)


def _age(born: date, on: date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


@dataclass(frozen=True)
class TwoWayWeights:
    """Points of a first wish, how many fewer for each place after it, and the share a full mark brings."""

    first_wish: int
    less_for_each_place: int
    mark_share: int


@dataclass(frozen=True)
class Match:
    """A judge and somebody who assists, with the points of either's wish and of the mean mark."""

    judge_id: str
    aide_id: str
    of_judge: int
    of_aide: int
    of_mark: Decimal

    @property
    def points(self) -> Decimal:
        """All points."""
        return self.of_judge + self.of_aide + self.of_mark


def matches(
    wishes: Mapping[tuple[str, str], int],
    judges: Collection[str],
    aides: Collection[str],
    marks: Mapping[str, Decimal],
    weights: TwoWayWeights,
) -> tuple[Match, ...]:
    """Every pair of which one named the other, most points first; ``wishes`` is the place by (who, whom)."""
    found = [
        Match(
            judge,
            aide,
            _wish(wishes.get((judge, aide)), weights),
            _wish(wishes.get((aide, judge)), weights),
            half_up(Fraction(marks.get(aide, Decimal(0))) * weights.mark_share / 100, 1),
        )
        for judge in judges
        for aide in aides
        if (judge, aide) in wishes or (aide, judge) in wishes
    ]
    return tuple(sorted(found, key=lambda each: (-each.points, each.judge_id, each.aide_id)))


def _wish(place: int | None, weights: TwoWayWeights) -> int:
    return max(0, weights.first_wish - (place - 1) * weights.less_for_each_place) if place else 0


def mean_mark(marks: Sequence[int]) -> Decimal | None:
    """The mean of a judge's marks with one decimal; None without any."""
    return half_up(Fraction(sum(marks), len(marks)), 1) if marks else None
