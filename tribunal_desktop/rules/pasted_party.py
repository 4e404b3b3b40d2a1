"""Parties pasted from a spreadsheet (粘贴的表格): which cell is the name, the number, the phone, by its shape."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from tribunal_desktop.rules.identity import normalise_phone, read_resident_id

_SEXES = {"男": "male", "女": "female", "male": "male", "female": "female"}
_PHONE = re.compile(r"(?:\+?86)?1\d{10}|0\d{2,3}-?\d{7,8}")
_DATE = re.compile(r"\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?")
_PLACE = re.compile(r"[省市县区镇乡村路街号室组]")
_HEADINGS = {"姓名", "名称", "性别", "电话", "手机", "身份证号", "住址", "地址", "民族", "序号", "职业", "工作单位"}


@dataclass(frozen=True)
class PastedParty:
    """Cells by the field they belong to; ``left_over`` fits nowhere and is shown to the person."""

    cells: dict[str, str]
    left_over: tuple[str, ...] = ()


def is_table(text: str) -> bool:
    """A tab never comes from typing."""
    return "\t" in text


def read_pasted(text: str) -> tuple[PastedParty, ...]:
    """One party for each row that is not a row of headings."""
    lines = [line for line in re.split(r"[\r\n\u2028\u2029]+", text) if line.strip()]
    rows = [[" ".join(cell.split()) for cell in line.split("\t")] for line in lines]
    return tuple(_party(row) for row in rows if len(_HEADINGS & set(row)) < 2)


def _party(row: list[str]) -> PastedParty:
    cells: dict[str, str] = {}
    left: list[str] = []
    for cell in filter(None, row):
        field = _field(cell)
        if field is None and re.fullmatch(r"\d{1,3}", cell) and not cells:
            continue  # a running number before the name
        if field is None and "name" not in cells:
            field = "name"
        if field is None or field in cells:
            left.append(cell)
        else:
            cells[field] = _SEXES[cell.lower()] if field == "sex" else cell
    return PastedParty(cells, tuple(left))


def _field(cell: str) -> str | None:
    plain = unicodedata.normalize("NFKC", cell)
    if plain.lower() in _SEXES:
        return "sex"
    if read_resident_id(plain):
        return "id_number"
    if _PHONE.fullmatch(plain.replace(" ", "")) and normalise_phone(plain):
        return "phone"
    if _DATE.fullmatch(plain):
        return "birth_date"
    if plain.endswith("族") and len(plain) <= 5:
        return "ethnicity"
    if len(plain) > 4 and _PLACE.search(plain) and not plain.endswith(("公司", "厂", "店", "合作社", "委员会")):
        return "domicile"
    return None
