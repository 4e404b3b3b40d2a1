"""Reading the file of a draw: typed parts of a JSON document that says nothing twice."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from tribunal_desktop.errors import KnownError

T = TypeVar("T")


@contextmanager
def record_errors() -> Iterator[None]:
    """Whatever is missing or malformed in a file is ``KnownError`` ``draw_file_unreadable``."""
    try:
        yield
    except (UnicodeError, RecursionError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise KnownError("draw_file_unreadable") from error


def parsed(content: bytes) -> Part:
    """The document of a file."""
    return Part(json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once))


class Part:
    """One object of the file; what is missing or no text or number of a draw raises an error."""

    def __init__(self, value: Any) -> None:
        if not isinstance(value, Mapping):
            raise TypeError("an object is expected")
        self._value = value

    def text(self, name: str) -> str:
        """A text that can be written as UTF-8."""
        value = _typed(self._value[name], str)
        value.encode()
        return value

    def number(self, name: str) -> int:
        """A whole number from 0."""
        value = _typed(self._value[name], int)
        if isinstance(value, bool) or not 0 <= value < 2**63:
            raise ValueError(name)
        return value

    def part(self, name: str) -> Part:
        """An object."""
        return Part(self._value[name])

    def parts(self, name: str) -> Sequence[Part]:
        """A list of objects."""
        return [Part(each) for each in _typed(self._value[name], list)]


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object that says nothing twice, so that no two readers see different things in it."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name is given twice")
    return found


def _typed(value: Any, kind: type[T]) -> T:
    if not isinstance(value, kind):
        raise TypeError(kind.__name__)
    return value
