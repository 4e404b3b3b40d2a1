"""Changes of a form that somebody builds in the window (样式改动): pure, each returns another form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tribunal_desktop.documents.forms.conditions import READY, names_in
from tribunal_desktop.documents.forms.gaps import gaps_of
from tribunal_desktop.documents.forms.template import Ask, AskKind, Column, FormTemplate, Part, PartKind

ADDABLE = (
    PartKind.PARAGRAPH,
    PartKind.HEADING,
    PartKind.NUMBERED,
    PartKind.GRID,
    PartKind.TABLE,
    PartKind.OPTIONS,
    PartKind.BLANKS,
    PartKind.SIGNATURES,
    PartKind.NOTE,
)
"""Kinds of parts that can be added."""
ASKABLE = (AskKind.LINE, AskKind.TEXT, AskKind.LINES, AskKind.DATE, AskKind.AMOUNT, AskKind.NUMBER, AskKind.CHOICE)
"""Kinds of questions that can be added."""
EMPTY_ROWS = 5
"""Rows to write on by hand in a table whose columns name no contents."""


def moved(template: FormTemplate, part_id: str, by: int) -> FormTemplate:
    """One part ``by`` places further; it stops at either end. One that was left out meanwhile moves nowhere."""
    if all(part.id != part_id for part in template.parts):
        return template
    rest = [part for part in template.parts if part.id != part_id]
    at = min(max(place_of(template, part_id) + by, 0), len(rest))
    return replace(template, parts=(*rest[:at], part_of(template, part_id), *rest[at:]))


def without_part(template: FormTemplate, part_id: str) -> FormTemplate:
    """The form without one part."""
    return replace(template, parts=tuple(part for part in template.parts if part.id != part_id))


def with_part(template: FormTemplate, part: Part, after: str = "") -> FormTemplate:
    """``part`` put in behind the part ``after``; at the end when there is none of that id."""
    at = place_of(template, after) + 1 if any(each.id == after for each in template.parts) else len(template.parts)
    return replace(template, parts=(*template.parts[:at], part, *template.parts[at:]))


def put_back(template: FormTemplate, origin: FormTemplate, part_id: str) -> FormTemplate:
    """A part of ``origin`` again, behind the nearest of its neighbours that is still there."""
    part, there = part_of(origin, part_id), {each.id for each in template.parts}
    before = [each.id for each in origin.parts[: place_of(origin, part_id)] if each.id in there]
    if not before:
        return replace(template, parts=(part, *template.parts))
    return with_part(template, part, before[-1])


def with_condition(template: FormTemplate, part_id: str, when: str) -> FormTemplate:
    """One part under another condition."""
    parts = tuple(replace(part, when=when) if part.id == part_id else part for part in template.parts)
    return replace(template, parts=parts)


def with_ask(template: FormTemplate, ask: Ask) -> FormTemplate:
    """A question more, or another one in the place of that of the same id."""
    if any(each.id == ask.id for each in template.asks):
        return replace(template, asks=tuple(ask if each.id == ask.id else each for each in template.asks))
    return replace(template, asks=(*template.asks, ask))


def without_ask(template: FormTemplate, ask_id: str) -> FormTemplate:
    """The form without one question; see ``uses_of`` first."""
    return replace(template, asks=tuple(ask for ask in template.asks if ask.id != ask_id))


def uses_of(template: FormTemplate, ask_id: str) -> tuple[Part | Ask, ...]:
    """Parts and questions that read the answer to a question."""
    name = f"ask.{ask_id}"
    others: list[Part | Ask] = [ask for ask in template.asks if ask.id != ask_id]
    return tuple(item for item in [*others, *template.parts] if name in set(_names(item)))


def ready_conditions(template: FormTemplate) -> Iterator[str]:
    """What can be chosen as the condition of a part: ready ones, and whether a question was answered, and how."""
    yield from READY
    for ask in template.asks:
        yield f"ask.{ask.id}"
        yield from (f"ask.{ask.id} == {key!r}" for key, _ in ask.choices)


def new_part(template: FormTemplate, kind: PartKind, words: str, when: str = "") -> Part:
    """A part with an id of its own from what was typed.

    Tables, forms, choices, lines and places to sign take a line for each column, field, choice or signer; a column or
    field may have its contents behind a colon. Places to sign without words are one for each party.
    """
    part = Part(_free(kind.value, [each.id for each in template.parts]), kind, when=when)
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    pairs = tuple(_pair(line) for line in lines)
    match kind:
        case PartKind.TABLE:
            columns = tuple(Column(title, text=text) for title, text in pairs)
            return replace(part, columns=columns, count=0 if any(text for _, text in pairs) else EMPTY_ROWS)
        case PartKind.OPTIONS:
            return replace(part, cells=tuple((line, "") for line in lines))
        case PartKind.GRID | PartKind.BLANKS:
            return replace(part, cells=pairs)
        case PartKind.SIGNATURES if not lines:
            return replace(part, each="party")
        case PartKind.SIGNATURES:
            return replace(part, cells=pairs)
    return replace(part, text="\n".join(lines))


def free_ask_id(template: FormTemplate) -> str:
    """An id no question of the form has."""
    return _free("own", [ask.id for ask in template.asks])


def part_of(template: FormTemplate, part_id: str) -> Part:
    """The part of an id; raises ``LookupError``."""
    return template.parts[place_of(template, part_id)]


def place_of(template: FormTemplate, part_id: str) -> int:
    """At which place a part stands; raises ``LookupError``."""
    for at, part in enumerate(template.parts):
        if part.id == part_id:
            return at
    raise LookupError(part_id)


def _names(item: Part | Ask) -> Iterator[str]:
    """The names in the gaps, conditions and repetition of a part or question."""
    texts = [item.start] if isinstance(item, Ask) else [item.text, item.label, *(line for _, line in item.gloss)]
    conditions = [item.when]
    if isinstance(item, Part):
        texts += [column.text for column in item.columns] + [label for label, _ in item.cells]
        values = [value for _, value in item.cells]
        (conditions if item.kind is PartKind.OPTIONS else texts).extend(values)
        yield f"ask.{item.each.partition(':')[2]}"
    yield from (gap.name for text in texts for gap in gaps_of(text))
    yield from (name for condition in conditions for name in names_in(condition))


def _pair(line: str) -> tuple[str, str]:
    """What stands before the first colon and behind it; colons of gaps in the label do not count."""
    depth = 0
    for at, sign in enumerate(line):
        depth += (sign == "{") - (sign == "}")
        if sign in "：:" and depth == 0:
            return line[:at].strip(), line[at + 1 :].strip()
    return line, ""


def _free(stem: str, taken: list[str]) -> str:
    return next(name for at in range(1, len(taken) + 2) if (name := f"{stem}_{at}") not in taken)
