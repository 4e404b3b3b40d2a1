"""The texts of a form a tribunal may word itself (可改文字), each by its place.

A place is ``part.<id>`` for the words of a part, ``part.<id>.label`` for what stands before them,
``part.<id>.cell.<label>`` for a field of a grid, ``part.<id>.gloss.<language>`` for a gloss line, ``ask.<id>`` for what
a question proposes. Fields go by their label, not by their number: a new version of the form that adds one moves no
words into another field.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tribunal_desktop.documents.forms.template import Ask, FormTemplate, Part, PartKind

_DAY_IN_TEXT = frozenset({PartKind.BENCH, PartKind.SEAL})
"""The text of these names a day; it is no wording."""
_FIELDS = frozenset({PartKind.GRID, PartKind.BLANKS, PartKind.STUB})
"""Their cells are a label with a value."""


def texts_of(template: FormTemplate) -> Mapping[str, str]:
    """Every text a tribunal may word itself, by place."""
    parts = {place: words for part in template.parts for place, words in part_texts(part)}
    return {**parts, **{f"ask.{ask.id}": ask.start for ask in template.asks if ask.start}}


def part_texts(part: Part) -> Iterator[tuple[str, str]]:
    """The texts of one part with their places, in the order they stand on paper."""
    base = f"part.{part.id}"
    if part.label:
        yield f"{base}.label", part.label
    if part.text and part.kind not in _DAY_IN_TEXT:
        yield base, part.text
    if part.kind in _FIELDS:
        yield from ((f"{base}.cell.{label}", value) for label, value in part.cells if label and value)
    yield from ((f"{base}.gloss.{language}", line) for language, line in part.gloss)


def has_text(template: FormTemplate, place: str) -> bool:
    """Whether the shipped form has a text at ``place``."""
    return place in texts_of(template)


def owner(template: FormTemplate, place: str) -> Part | Ask | None:
    """The part or question a place belongs to; None when the form has it no longer."""
    group, _, rest = place.partition(".")
    owner_id = rest.partition(".")[0]
    items: tuple[Part | Ask, ...] = template.parts if group == "part" else template.asks
    return next((item for item in items if item.id == owner_id), None)


def within(place: str, wider: str) -> bool:
    """Whether ``place`` is ``wider`` or one of its texts; everything is within the empty place."""
    return not wider or place == wider or place.startswith(f"{wider}.")


def reworded(template: FormTemplate, words: Mapping[str, str]) -> FormTemplate:
    """``template`` with other words at some places; a changed official part says so."""
    parts = tuple(_reworded_part(part, words) for part in template.parts)
    asks = tuple(
        replace(ask, start=words[place]) if (place := f"ask.{ask.id}") in words else ask for ask in template.asks
    )
    return replace(template, parts=parts, asks=asks)


def _reworded_part(part: Part, words: Mapping[str, str]) -> Part:
    base = f"part.{part.id}"
    if not any(within(place, base) for place in words):
        return part
    return replace(
        part,
        text=words.get(base, part.text),
        label=words.get(f"{base}.label", part.label),
        cells=tuple((label, words.get(f"{base}.cell.{label}", value)) for label, value in part.cells),
        gloss=tuple((language, words.get(f"{base}.gloss.{language}", line)) for language, line in part.gloss),
        changed=part.official,
    )
