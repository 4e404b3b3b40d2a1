"""How the window calls gaps, questions and parts of a form."""

from __future__ import annotations

import re

from tribunal_desktop import texts
from tribunal_desktop.documents.forms.template import Ask, Part
from tribunal_desktop.rules.names import Name

_GAP = re.compile(r"\{[^{}]*\}")
_LONGEST = 16


def gap_name(name: str) -> Name:
    """A gap's name; fields of persons and items are named by their field."""
    text_id = f"gap.{name.rpartition('.')[2] if '.' in name else name}"
    known = text_id in texts.catalogue()
    return Name(texts.text(text_id, "zh"), texts.text(text_id, "en")) if known else Name(name, name)


def ask_name(ask: Ask) -> Name:
    """A question's label."""
    return Name(ask.label.zh, ask.label.en)


def part_name(part: Part) -> Name:
    """A part by its label, or by its kind and the first words."""
    label = _GAP.sub("", part.label).strip("：　 ")
    if label:
        return Name(label, label)
    words = _GAP.sub("…", part.text).strip().splitlines()
    begin = words[0][:_LONGEST] if words else ""
    zh, en = (texts.term(part.kind, lang) for lang in ("zh", "en"))
    return Name(f"{zh}：{begin}" if begin else zh, f"{en}: {begin}" if begin else en)
