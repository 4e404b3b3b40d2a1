"""The service network (服务网络): how long a station was not seen, and when somebody goes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tribunal_desktop.rules.terms import StationWay


@dataclass(frozen=True)
class Contact:
    """One contact with a station; a visit counts as seen, a phone call does not."""

    on: date
    way: StationWay
    next_on: date | None = None


@dataclass(frozen=True)
class Seen:
    """What the contacts of a station come to on a day."""

    last_visit: date | None
    days: int | None
    """Since the last visit; none where there never was one."""
    unseen: bool
    """Longer than allowed, or never."""
    next_on: date | None
    """As last planned, unless a visit was made since."""


def seen(contacts: tuple[Contact, ...], today: date, unseen_days: int) -> Seen:
    """How a station stands; contacts of days to come are left out."""
    known = [each for each in contacts if each.on <= today]
    visits = [each.on for each in known if each.way is StationWay.VISIT]
    last = max(visits, default=None)
    days = (today - last).days if last else None
    return Seen(last, days, days is None or days > unseen_days, next_visit(known))


def next_visit(known: Sequence[Contact]) -> date | None:
    """The day last planned for a visit, unless one was made on it or since; contacts come the latest first."""
    planned = max((each for each in known if each.next_on), key=lambda each: each.on, default=None)
    last = max((each.on for each in known if each.way is StationWay.VISIT), default=None)
    if planned is None or planned.next_on is None or (last and last >= planned.next_on):
        return None
    return planned.next_on
