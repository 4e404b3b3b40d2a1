"""What is wrong with a form's wording: unknown names, formats that do not fit, questions nobody asks.

Used when a data file is read and when a tribunal types its own wording.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from keyword import iskeyword

from tribunal_desktop.documents.forms.conditions import names_in
from tribunal_desktop.documents.forms.gaps import FORMATS, WrongWording, gaps_of
from tribunal_desktop.documents.forms.names import PERSONS, kind_of
from tribunal_desktop.documents.forms.template import Ask, AskKind, FormTemplate, Part, PartKind
from tribunal_desktop.rules.terms import ServedPaper, SheetKind

LISTS = ("undisputed", "agreed_fact", "disputed_fact", "evidence", "assessor", "mediator")
"""Lines and rows of the facts a part may be repeated for."""
_EACH = frozenset({*PERSONS, *LISTS, "clause", "instalment", "bench"})
_ROLES = frozenset({"", "party", "plaintiff", "defendant", "third"})
_SEALS = frozenset({"court", "tribunal", "body", "none"})
_SERVED = frozenset({"", *ServedPaper})
_DOSSIER = frozenset({"", *SheetKind})
MOST_COPIES = 99
MOST_ROWS = 200
"""Empty rows, lines or cards of one part."""
_COPIES = frozenset({"party", "plaintiff", "defendant", "third", "none"})

Fault = tuple[str, str]
"""Where in the form, and what is wrong there."""


def wording_faults(template: FormTemplate) -> Iterator[Fault]:
    """Every fault of ``template``, the first one first."""
    yield from _form_faults(template)
    for ask in template.asks:
        for fault in _ask_faults(template, ask):
            yield f"ask {ask.id!r}", fault
    for part in template.parts:
        for fault in part_faults(template, part):
            yield f"part {part.id!r}", fault


def _form_faults(template: FormTemplate) -> Iterator[Fault]:
    if not template.parts:
        yield "", "it has no part"
    for field, value, known in (
        ("seal", template.seal, _SEALS),
        ("per_recipient", template.per_recipient, _ROLES),
        ("copies", template.copies.each, _COPIES),
        ("served", template.served, _SERVED),
        ("dossier", template.dossier, _DOSSIER),
    ):
        if value not in known:
            yield field, f"{value!r} is none of {', '.join(sorted(known))}"
    if not 0 <= template.copies.file <= MOST_COPIES:
        yield "copies", f"{template.copies.file} for the file is not between 0 and {MOST_COPIES}"
    for field, text in (
        ("number", template.number),
        ("issuer", template.issuer),
        ("about", template.about),
        ("effect", template.effect.zh),
        ("effect", template.effect.en),
    ):
        for fault in text_faults(template, text):
            yield field, fault
    for field, condition in (("offered", template.offered), ("needs", template.needs)):
        for fault in _condition_faults(template, condition):
            yield field, fault
    if template.needs and not template.needs_words.zh:
        yield "needs_words", "is missing: without it nobody learns why the form cannot be made"


def _ask_faults(template: FormTemplate, ask: Ask) -> Iterator[str]:
    if not ask.id.replace("_", "").isalnum() or not ask.id.isascii():
        yield "an id has small letters, digits and _ only"
    if iskeyword(ask.id):
        yield f"{ask.id!r} cannot be an id: conditions could not read it"
    if (ask.kind is AskKind.CHOICE) != bool(ask.choices):
        yield "choices belong to the kind choice"
    if (ask.kind is AskKind.ROWS) != bool(ask.columns):
        yield "columns belong to the kind rows"
    yield from text_faults(template, ask.start)
    yield from _condition_faults(template, ask.when)


def part_faults(template: FormTemplate, part: Part) -> Iterator[str]:
    """Every fault of one part: unknown repetition, wrong gaps, what its kind cannot do without."""
    if part.each and (fault := _each_fault(template, part.each)):
        yield fault
        return
    if part.kind is PartKind.TABLE and not part.columns:
        yield "a table has columns"
    if not 0 <= part.count <= MOST_ROWS:
        yield f"a count of {part.count} is not between 0 and {MOST_ROWS}"
    yield from _condition_faults(template, part.when)
    for text in _texts(part):
        yield from text_faults(template, text, part.each)
    if part.kind is PartKind.OPTIONS:
        for _, condition in part.cells:
            yield from _condition_faults(template, condition)


def _texts(part: Part) -> Iterable[str]:
    yield from (part.text, part.label)
    for label, value in part.cells:
        yield label
        if part.kind is not PartKind.OPTIONS:
            yield value
    yield from (column.text for column in part.columns)
    yield from (line for _, line in part.gloss)


def _each_fault(template: FormTemplate, each: str) -> str:
    group, _, ask_id = each.partition(":")
    if not ask_id:
        return "" if each in _EACH else f"unknown repetition {each!r}"
    kinds = {"answer": AskKind.ROWS, "line": AskKind.LINES}
    if group not in kinds:
        return f"unknown repetition {each!r}"
    fits = any(ask.id == ask_id and ask.kind is kinds[group] for ask in template.asks)
    return "" if fits else f"{each!r} repeats a question of kind {kinds[group]}, and there is none of that id"


def text_faults(template: FormTemplate, text: str, each: str = "") -> Iterator[str]:
    """What is wrong with the gaps of ``text``."""
    try:
        gaps = gaps_of(text)
    except WrongWording as error:
        yield str(error)
        return
    for gap in gaps:
        try:
            kind = kind_of(gap.name, template, each)
        except WrongWording as error:
            yield str(error)
            continue
        if gap.format not in FORMATS[kind]:
            yield f"{{{gap.name}:{gap.format}}}: {kind} has no format {gap.format!r}"


def _condition_faults(template: FormTemplate, condition: str) -> Iterator[str]:
    asked = {f"ask.{ask.id}" for ask in template.asks}
    try:
        for name in names_in(condition):
            if name.startswith("ask.") and name not in asked:
                yield f"no question {name!r}"
    except WrongWording as error:
        yield str(error)
