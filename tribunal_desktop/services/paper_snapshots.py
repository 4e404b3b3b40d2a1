"""A paper's data as JSON and back (数据快照): what a paper said stays readable and can be printed again."""

from __future__ import annotations

import dataclasses
import json
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from tribunal_desktop.models.audit import canonical_json

Data = TypeVar("Data")


def snapshot(paper_data: Any) -> str:
    """The dataclass of a paper as canonical JSON; raises ``TypeError`` for a value that has no plain form."""
    return canonical_json(_plain(paper_data))


def restore(kind: type[Data], snapshot_json: str) -> Data:
    """The dataclass ``kind`` that ``snapshot`` wrote; fields the snapshot lacks take their defaults."""
    built: Data = _build(kind, json.loads(snapshot_json))
    return built


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return repr(value)
    if value is None or isinstance(value, str | int | bool):
        return value
    raise TypeError(f"{type(value).__name__} cannot stand in a snapshot")


def _build(kind: Any, value: Any) -> Any:
    if get_origin(kind) is UnionType:
        if value is None:
            return None
        (kind,) = (part for part in get_args(kind) if part is not NoneType)
    if get_origin(kind) is tuple:
        inner = get_args(kind)
        kinds = [inner[0]] * len(value) if inner[1:] == (Ellipsis,) else inner
        return tuple(_build(each, part) for each, part in zip(kinds, value, strict=True))
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        hints = get_type_hints(kind)
        return kind(**{name: _build(hints[name], part) for name, part in value.items() if name in hints})
    if kind in (date, datetime):
        return kind.fromisoformat(value)
    return kind(value)
