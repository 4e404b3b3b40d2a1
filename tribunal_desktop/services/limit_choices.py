"""Finding a limit of the table by what was typed: its id, its name in either language, pinyin or initials."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tribunal_desktop.rules.periods import Limit
from tribunal_desktop.services.type_ahead import Candidate, TypeAhead


class LimitChoices:
    """The limits in force on a day, in the order of the table."""

    def __init__(self, limits: Sequence[Limit], on: date) -> None:
        self._limits = {
            limit.id: limit
            for limit in limits
            if limit.valid_from <= on and (limit.valid_to is None or on <= limit.valid_to)
        }
        self._type_ahead = TypeAhead([Candidate(limit.id, limit.name.zh, code=limit.id) for limit in self.all()])

    def all(self) -> tuple[Limit, ...]:
        """Every limit in force."""
        return tuple(self._limits.values())

    def find(self, typed: str) -> tuple[Limit, ...]:
        """The best matches first, all for nothing typed."""
        wanted = typed.strip().casefold()
        if not wanted:
            return self.all()
        found = dict.fromkeys(self._type_ahead.find(typed, len(self._limits)))
        found |= dict.fromkeys(limit.id for limit in self.all() if wanted in limit.name.en.casefold())
        return tuple(self._limits[key] for key in found)
