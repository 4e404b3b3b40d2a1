"""The texts of a form a tribunal may word itself (可改文字), each by its place: every word the form prints.

A place is ``part.<id>`` for the words of a part, ``part.<id>.label`` for what stands before them,
``part.<id>.cell.<label>`` for a field of a grid and ``part.<id>.name.<label>`` for the label itself,
``part.<id>.option.<words>`` for a choice, ``part.<id>.column.<title>`` for the title of a column and
``part.<id>.column_text.<title>`` for its cells, ``part.<id>.gloss.<language>`` for a gloss line; ``ask.<id>`` for what
a question proposes, ``ask.<id>.label`` for its name and ``ask.<id>.choice.<key>`` for one of its answers;
``form.title``, ``form.issuer`` and ``form.number`` for the head of the paper. Fields go by their label, not by their
number: a new version of the form that adds one moves no words into another field.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tribunal_desktop.documents.forms.template import Ask, Column, FormTemplate, Part, PartKind, Words

_DAY_IN_TEXT = frozenset({PartKind.BENCH, PartKind.SEAL})
"""The text of these names a day; it is no wording."""
_FIELDS = frozenset({PartKind.GRID, PartKind.BLANKS, PartKind.STUB, PartKind.SIGNATURES})
"""Their cells are a label with a value."""
_PLAIN = frozenset({"column", "title"})
_MINOR = frozenset({"name", "column", "choice"})
FORM = "form"
"""The head of the paper."""
_HEAD = ("title", "issuer", "number")


def texts_of(template: FormTemplate) -> Mapping[str, str]:
    """Every text a tribunal may word itself, by place."""
    asks = {place: words for ask in template.asks for place, words in ask_texts(ask)}
    parts = {place: words for part in template.parts for place, words in part_texts(part)}
    return {**dict(head_texts(template)), **parts, **asks}


def head_texts(template: FormTemplate) -> Iterator[tuple[str, str]]:
    """Title, issuer and number line, where the form has them."""
    yield from ((f"{FORM}.{field}", words) for field in _HEAD if (words := str(getattr(template, field))))


def ask_texts(ask: Ask) -> Iterator[tuple[str, str]]:
    """What a question is called, what it proposes, and the words of its answers, which are printed."""
    base = f"ask.{ask.id}"
    if ask.start:
        yield base, ask.start
    yield f"{base}.label", ask.label.zh
    yield from ((f"{base}.choice.{key}", words.zh) for key, words in ask.choices)


def part_texts(part: Part) -> Iterator[tuple[str, str]]:
    """The texts of one part with their places, in the order they stand on paper."""
    base = f"part.{part.id}"
    if part.label:
        yield f"{base}.label", part.label
    if part.text and part.kind not in _DAY_IN_TEXT:
        yield base, part.text
    for label, value in part.cells:
        if part.kind is PartKind.OPTIONS:
            yield f"{base}.option.{label}", label
        elif part.kind in _FIELDS:
            yield f"{base}.name.{label}", label
            if value:
                yield f"{base}.cell.{label}", value
    for column in part.columns:
        yield f"{base}.column.{column.title}", column.title
        if column.text:
            yield f"{base}.column_text.{column.title}", column.text
    yield from ((f"{base}.gloss.{language}", line) for language, line in part.gloss)


def takes_gaps(place: str) -> bool:
    """Whether ``{gaps}`` may stand there: not in titles, nor in what a question and its answers are called."""
    group, _, which = _split(place)
    return which not in _PLAIN if group != "ask" else not which


def is_needed(place: str) -> bool:
    """A title, a label or a choice cannot be empty: nothing would tell what stands there."""
    _, _, which = _split(place)
    return which in ("title", "name", "option", "column", "choice") or (place.startswith("ask.") and which == "label")


def is_minor(place: str) -> bool:
    """A small word around the text proper, which an editor may put away."""
    group, _, which = _split(place)
    return which in _MINOR or (group == "ask" and which == "label")


def owner(template: FormTemplate, place: str) -> Part | Ask | None:
    """The part or question a place belongs to; None when the form has it no longer, and for the head."""
    group, owner_id, _ = _split(place)
    items: tuple[Part | Ask, ...] = template.parts if group == "part" else template.asks
    return next((item for item in items if item.id == owner_id), None) if group != FORM else None


def within(place: str, wider: str) -> bool:
    """Whether ``place`` is ``wider`` or one of its texts; everything is within the empty place."""
    return not wider or place == wider or place.startswith(f"{wider}.")


def reworded(template: FormTemplate, words: Mapping[str, str]) -> FormTemplate:
    """``template`` with other words at some places; a changed official part says so."""
    if not words:
        return template
    return replace(
        template,
        title=words.get(f"{FORM}.title", template.title),
        issuer=words.get(f"{FORM}.issuer", template.issuer),
        number=words.get(f"{FORM}.number", template.number),
        parts=tuple(_reworded_part(part, words) for part in template.parts),
        asks=tuple(_reworded_ask(ask, words) for ask in template.asks),
    )


def _reworded_ask(ask: Ask, words: Mapping[str, str]) -> Ask:
    base = f"ask.{ask.id}"
    label = words.get(f"{base}.label")
    return replace(
        ask,
        start=words.get(base, ask.start),
        label=Words(label, ask.label.en) if label else ask.label,
        choices=tuple((key, Words(words.get(f"{base}.choice.{key}", said.zh), said.en)) for key, said in ask.choices),
    )


def _reworded_part(part: Part, words: Mapping[str, str]) -> Part:
    base = f"part.{part.id}"
    if not any(within(place, base) for place in words):
        return part
    return replace(
        part,
        text=words.get(base, part.text),
        label=words.get(f"{base}.label", part.label),
        cells=tuple(_reworded_cell(base, part.kind, cell, words) for cell in part.cells),
        columns=tuple(_reworded_column(base, column, words) for column in part.columns),
        gloss=tuple((language, words.get(f"{base}.gloss.{language}", line)) for language, line in part.gloss),
        changed=part.official,
    )


def _reworded_cell(base: str, kind: PartKind, cell: tuple[str, str], words: Mapping[str, str]) -> tuple[str, str]:
    label, value = cell
    if kind is PartKind.OPTIONS:
        return words.get(f"{base}.option.{label}", label), value
    return words.get(f"{base}.name.{label}", label), words.get(f"{base}.cell.{label}", value)


def _reworded_column(base: str, column: Column, words: Mapping[str, str]) -> Column:
    title = column.title
    return replace(
        column,
        title=words.get(f"{base}.column.{title}", title),
        text=words.get(f"{base}.column_text.{title}", column.text),
    )


def _split(place: str) -> tuple[str, str, str]:
    """Group, id of the part or question, and which of its texts; the head's id is empty."""
    group, _, rest = place.partition(".")
    if group == FORM:
        return group, "", rest
    owner_id, _, which = rest.partition(".")
    return group, owner_id, which.partition(".")[0]
