"""Canonical JSON: one value, one byte string, so that a hash or a signature means the same on both sides.

Keys sorted, no spaces, UTF-8, no repeated keys, no NaN, integers within 64 bits. Reading accepts nothing that
writing would not have produced.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from tribunal_desktop.wire.errors import WireError, WireReason

MAX_DEPTH = 12
_INTEGER_LIMIT = 2**63
_TOKENS = re.compile(rb'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', re.DOTALL)

Json = None | bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"]


def encode(value: Json) -> bytes:
    """The canonical bytes of ``value``; raises ``WireError`` for what JSON cannot say exactly."""
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
        return text.encode("utf-8")
    except (ValueError, TypeError, RecursionError) as error:
        raise WireError(WireReason.BAD_JSON, str(error)) from error


def decode(data: bytes, limit: int) -> Any:
    """The value of canonical ``data`` of at most ``limit`` bytes; hostile nesting is refused before parsing."""
    if len(data) > limit:
        raise WireError(WireReason.TOO_LARGE, f"{len(data)} > {limit}")
    _check_depth(data)
    try:
        value = json.loads(
            data.decode("utf-8"), object_pairs_hook=_unique, parse_int=_bounded, parse_constant=_no_constant
        )
    except (ValueError, RecursionError) as error:
        raise WireError(WireReason.BAD_JSON, type(error).__name__) from error
    if encode(value) != data:
        raise WireError(WireReason.BAD_JSON, "not canonical")
    return value


def _check_depth(data: bytes) -> None:
    depth = 0
    for token in _TOKENS.finditer(data):
        if token[0] in b"[{":
            depth += 1
        elif token[0] in b"]}":
            depth -= 1
        if depth > MAX_DEPTH:
            raise WireError(WireReason.TOO_DEEP, str(MAX_DEPTH))


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ValueError("repeated key")
    return value


def _bounded(digits: str) -> int:
    number = int(digits) if len(digits) < 21 else _INTEGER_LIMIT
    if not -_INTEGER_LIMIT <= number < _INTEGER_LIMIT:
        raise ValueError("integer beyond 64 bits")
    return number


def _no_constant(name: str) -> float:
    raise ValueError(name)
