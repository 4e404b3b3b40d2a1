"""Strict reading of a JSON object: every field named, typed, bounded; nothing unknown left over."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, TypeVar

from tribunal_desktop.wire.errors import WireError, WireReason

MAX_NUMBER = 2**53 - 1
_HEX = re.compile(r"[0-9a-f]*")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3}|\.\d{6})?Z")
_Choice = TypeVar("_Choice", bound=StrEnum)


class Fields:
    """One JSON object being read; ``end`` must be called when all its fields were taken."""

    def __init__(self, raw: object, what: str) -> None:
        if not isinstance(raw, dict):
            raise WireError(WireReason.BAD_FIELD, f"{what} is not an object")
        self._left: dict[str, Any] = dict(raw)
        self._what = what

    def value(self, name: str) -> Any:
        """The field as it is."""
        if name not in self._left:
            raise self._bad(name, "missing")
        return self._left.pop(name)

    def version(self, known: int) -> int:
        """The format's version; a newer one is told apart from nonsense so that the receiver can say so."""
        version = self.integer("version", least=1)
        if version > known:
            raise WireError(WireReason.NEWER_VERSION, f"{self._what} version {version} > {known}")
        return version

    def text(self, name: str, limit: int = 200) -> str:
        """A string of at most ``limit`` characters."""
        value = self.value(name)
        if not isinstance(value, str) or len(value) > limit:
            raise self._bad(name, "text")
        return value

    def integer(self, name: str, least: int = 0, most: int = MAX_NUMBER) -> int:
        """A whole number within bounds; ``true`` is not 1."""
        value = self.value(name)
        if type(value) is not int or not least <= value <= most:
            raise self._bad(name, "number")
        return value

    def flag(self, name: str) -> bool:
        """True or false."""
        value = self.value(name)
        if not isinstance(value, bool):
            raise self._bad(name, "flag")
        return value

    def hex(self, name: str, size: int) -> str:
        """Exactly ``size`` bytes in lower-case hexadecimal."""
        value = self.text(name, 2 * size)
        if len(value) != 2 * size or not _HEX.fullmatch(value):
            raise self._bad(name, "hex")
        return value

    def choice(self, name: str, kind: type[_Choice]) -> _Choice:
        """A value of a closed list."""
        try:
            return kind(self.text(name))
        except ValueError as error:
            raise self._bad(name, "choice") from error

    def moment(self, name: str) -> datetime:
        """An instant in UTC."""
        value = self.text(name, 30)
        try:
            if _MOMENT.fullmatch(value):
                return datetime.fromisoformat(value).astimezone(UTC)
        except ValueError as error:
            raise self._bad(name, "moment") from error
        raise self._bad(name, "moment")

    def items(self, name: str, limit: int) -> list[Any]:
        """A list of at most ``limit`` items."""
        value = self.value(name)
        if not isinstance(value, list) or len(value) > limit:
            raise self._bad(name, "list")
        return value

    def end(self) -> None:
        """Refuses fields nobody asked for."""
        if self._left:
            raise self._bad(next(iter(self._left))[:40], "unknown")

    def _bad(self, name: str, why: str) -> WireError:
        return WireError(WireReason.BAD_FIELD, f"{self._what}.{name}: {why}")


def moment_text(moment: datetime) -> str:
    """An aware ``moment`` in the one spelling the format knows."""
    utc = moment.astimezone(UTC).replace(tzinfo=None)
    return utc.isoformat(timespec="milliseconds" if utc.microsecond % 1000 == 0 else "microseconds") + "Z"
