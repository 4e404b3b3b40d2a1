"""Reads the forms in ``resources/forms`` (文书样式文件); a wrong file is refused naming file, part and field."""

from __future__ import annotations

import dataclasses
import math
import tomllib
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from tribunal_desktop import resources
from tribunal_desktop.documents.forms.checking import wording_faults
from tribunal_desktop.documents.forms.template import (
    Article,
    Ask,
    AskKind,
    Column,
    Copies,
    FormGroup,
    FormOrigin,
    FormPage,
    FormTemplate,
    Part,
    PartKind,
    Words,
)

FOLDER = "forms"
NAMED = {"ask": "asks", "part": "parts"}
"""Names in the file for fields of the template that hold many."""
NOT_IN_FILES = {"key", "changed"}

Built = TypeVar("Built")
Choice = TypeVar("Choice", bound=StrEnum)


class FormFileError(ValueError):
    """A form's data file is wrong: says where and what."""

    def __init__(self, place: str, what: str) -> None:
        super().__init__(f"{place}: {what}")


def catalogue() -> Mapping[str, FormTemplate]:
    """Every shipped form whose file is right, by key, in the order of the groups."""
    return _shipped()[0]


def wrong_files() -> Mapping[str, str]:
    """What is wrong with the other files, by key: one wrong file takes no other form along."""
    return _shipped()[1]


@cache
def _shipped() -> tuple[Mapping[str, FormTemplate], Mapping[str, str]]:
    return read_folder(resources.path(FOLDER))


def read_folder(folder: Path) -> tuple[Mapping[str, FormTemplate], Mapping[str, str]]:
    """The forms of a folder by key, and the faults of the files that cannot be used."""
    forms: list[FormTemplate] = []
    wrong: dict[str, str] = {}
    for file in sorted(folder.glob("*.toml")):
        try:
            forms.append(read_file(file))
        except FormFileError as error:
            wrong[file.stem] = str(error)
    order = list(FormGroup)
    return {each.key: each for each in sorted(forms, key=lambda each: (order.index(each.group), each.key))}, wrong


@cache
def form(key: str) -> FormTemplate:
    """The shipped form ``key``; raises ``FormFileError``."""
    return read_file(resources.path(FOLDER, f"{key}.toml"))


def read_file(file: Path) -> FormTemplate:
    """The form a file holds; raises ``FormFileError``."""
    if resources.path("documents", file.name).exists():
        raise FormFileError(file.name, "a paper in resources/documents has the same key")
    try:
        return parse(file.stem, tomllib.loads(file.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FormFileError(file.name, str(error)) from error


def parse(key: str, data: Mapping[str, Any]) -> FormTemplate:
    """A form from the content of its file; raises ``FormFileError``."""
    place = f"{key}.toml"
    fields = {NAMED.get(name, name): value for name, value in data.items()}
    template = _build(FormTemplate, {"key": key, **fields}, place, allowed={"key"})
    for where, fault in wording_faults(template):
        raise FormFileError(f"{place}: {where}" if where else place, fault)
    return template


def _build(kind: type[Built], data: Any, place: str, allowed: frozenset[str] | set[str] = frozenset()) -> Built:
    """A dataclass from a table, every field read by ``_FIELDS`` or taken as it is after a look at its type."""
    if not isinstance(data, dict):
        raise FormFileError(place, f"a table is wanted, not {data!r}")
    known = {field.name: field for field in dataclasses.fields(kind) if not field.name.startswith("_")}  # type: ignore[arg-type]
    for name in data:
        if name not in known or name in NOT_IN_FILES - allowed:
            raise FormFileError(place, f"unknown field {name!r}")
    values: dict[str, Any] = {}
    for name, field in known.items():
        if name in data:
            read = _FIELDS.get((kind, name)) or _PLAIN[str(field.type)]
            values[name] = read(data[name], f"{place}, {name}")
        elif field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            raise FormFileError(place, f"field {name!r} is missing")
    return kind(**values)


def _typed(kind: type, name: str) -> Callable[[Any, str], Any]:
    def read(value: Any, place: str) -> Any:
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise FormFileError(place, f"{name} is wanted, not {value!r}")
        return value

    return read


_text = _typed(str, "a text")


def _number(value: Any, place: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < math.inf:
        raise FormFileError(place, f"a number above 0 is wanted, not {value!r}")
    return float(value)


def _one_of(kind: type[Choice]) -> Callable[[Any, str], Choice]:
    def read(value: Any, place: str) -> Choice:
        try:
            return kind(value)
        except ValueError:
            raise FormFileError(place, f"{value!r} is none of {', '.join(kind)}") from None

    return read


def _words(value: Any, place: str) -> Words:
    return _build(Words, value, place)


def _list(value: Any, place: str) -> list[Any]:
    if not isinstance(value, list):
        raise FormFileError(place, f"a list is wanted, not {value!r}")
    return value


def _texts(value: Any, place: str) -> tuple[str, ...]:
    return tuple(_text(each, place) for each in _list(value, place))


def _row(value: Any, place: str, length: int) -> list[str]:
    texts = [_text(each, place) for each in _list(value, place)]
    if len(texts) != length:
        raise FormFileError(place, f"{length} texts are wanted, not {value!r}")
    return texts


def _pairs(value: Any, place: str) -> tuple[tuple[str, str], ...]:
    return tuple((first, second) for first, second in (_row(each, place, 2) for each in _list(value, place)))


def _choices(value: Any, place: str) -> tuple[tuple[str, Words], ...]:
    return tuple((key, Words(zh, en)) for key, zh, en in (_row(each, place, 3) for each in _list(value, place)))


def _lines(value: Any, place: str) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        raise FormFileError(place, f"a table of languages is wanted, not {value!r}")
    return tuple((str(lang), _text(line, place)) for lang, line in value.items())


def _many(kind: type[Any]) -> Callable[[Any, str], tuple[Any, ...]]:
    def read(value: Any, place: str) -> tuple[Any, ...]:
        return tuple(_build(kind, each, _member(each, at, place)) for at, each in enumerate(_list(value, place), 1))

    return read


def _member(data: Any, number: int, place: str) -> str:
    """``part 'intro'`` when it has an id, else its number."""
    base, _, field = place.rpartition(", ")
    label = {"parts": "part", "asks": "ask"}.get(field, field)
    named = data.get("id") if isinstance(data, dict) else None
    return f"{base}: {label} {named!r}" if named else f"{base}: {label} {number}"


def _ids(values: Iterator[str], place: str) -> None:
    seen: set[str] = set()
    for each in values:
        if each in seen:
            raise FormFileError(place, f"{each!r} stands twice")
        seen.add(each)


def _distinct(kind: type[Any]) -> Callable[[Any, str], tuple[Any, ...]]:
    many = _many(kind)

    def read(value: Any, place: str) -> tuple[Any, ...]:
        built = many(value, place)
        _ids((each.id for each in built), place)
        return built

    return read


_PLAIN: Mapping[str, Callable[[Any, str], Any]] = {
    "str": _text,
    "bool": _typed(bool, "true or false"),
    "int": _typed(int, "a whole number"),
    "float": _number,
    "Words": _words,
    "Words | None": _words,
    "tuple[str, ...]": _texts,
    "tuple[tuple[str, str], ...]": _pairs,
    "tuple[Words, ...]": _many(Words),
    "tuple[Column, ...]": _many(Column),
    "tuple[Article, ...]": _many(Article),
    "tuple[Part, ...]": _distinct(Part),
    "tuple[Ask, ...]": _distinct(Ask),
    "tuple[tuple[str, Words], ...]": _choices,
    "AskKind": _one_of(AskKind),
    "PartKind": _one_of(PartKind),
    "FormGroup": _one_of(FormGroup),
    "FormOrigin": _one_of(FormOrigin),
    "FormPage": _one_of(FormPage),
    "Copies": lambda value, place: _build(Copies, value, place),
}
"""How a field is read, by the type it has in ``template``."""

_FIELDS: Mapping[tuple[type, str], Callable[[Any, str], Any]] = {(Part, "gloss"): _lines}
"""Fields that are written otherwise than their type says."""
