"""Writes a form as its data file has it (样式写成文件): what ``reading.parse`` reads back as the same form."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from tribunal_desktop.documents.forms.reading import NAMED, NOT_IN_FILES
from tribunal_desktop.documents.forms.template import FormTemplate, Part, Words

_IN_FILE = {field: name for name, field in NAMED.items()}


def file_data(template: FormTemplate) -> dict[str, Any]:
    """The content of the file of ``template``; fields that hold their default are left out."""
    data = _table(template)
    return {_IN_FILE.get(name, name): value for name, value in data.items()}


def _table(item: Any) -> dict[str, Any]:
    return {
        field.name: _plain(item, field.name)
        for field in dataclasses.fields(item)
        if field.name not in NOT_IN_FILES and getattr(item, field.name) != field.default
    }


def _plain(item: Any, name: str) -> Any:
    value = getattr(item, name)
    if isinstance(item, Part) and name == "gloss":
        return dict(value)
    if name == "choices":
        return [[key, words.zh, words.en] for key, words in value]
    return _value(value)


def _value(value: Any) -> Any:
    if isinstance(value, Words):
        return {"zh": value.zh, "en": value.en}
    if dataclasses.is_dataclass(value):
        return _table(value)
    if isinstance(value, tuple):
        return [_value(each) for each in value]
    return str(value) if isinstance(value, str) else value


def same_form(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two files hold the same form, whatever their versions."""
    return {**one, "version": ""} == {**other, "version": ""}
