"""Puts an own form together as the window builds it, and tells what was done to it (自制样式的读取)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop import texts
from tribunal_desktop.documents.forms.editing import ready_conditions, uses_of
from tribunal_desktop.documents.forms.template import Ask, FormTemplate, Part
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import OwnForm
from tribunal_desktop.rules.names import Name
from tribunal_desktop.services.form_condition_words import condition_name
from tribunal_desktop.services.form_effective import EffectiveForm, base_form
from tribunal_desktop.services.form_names import ask_name, part_name
from tribunal_desktop.services.form_wording_views import WordingChange
from tribunal_desktop.services.own_form_rows import template_of
from tribunal_desktop.services.own_form_views import BuiltAsk, BuiltPart, OwnFormView


def own_form_view(session: Session, form: EffectiveForm, row: OwnForm, *, may_write: bool) -> OwnFormView:
    """The form with what can be done to it."""
    template, origin = form.template, origin_of(session, row)
    there = {part.id for part in template.parts}
    gone = [part for part in origin.parts if part.id not in there] if origin else []
    return OwnFormView(
        template,
        row.state,
        row.revision,
        Name(origin.name.zh, origin.name.en) if origin else Name(row.copied_from, row.copied_from),
        tuple(_part(template, part) for part in template.parts),
        tuple(_part(origin, part) for part in gone) if origin else (),
        tuple(part_name(part) for part in gone if part.required),
        tuple(_ask(template, ask) for ask in template.asks),
        tuple((condition, condition_name(template, condition)) for condition in ready_conditions(template)),
        may_write,
    )


def origin_of(session: Session, row: OwnForm) -> FormTemplate | None:
    """The form an own one was begun from; None when this computer has it not."""
    try:
        return base_form(session, row.copied_from)
    except KnownError:
        return None


def build_changes(session: Session, key: str, names: Mapping[str, str]) -> tuple[WordingChange, ...]:
    """Every change of an own form itself, in the order they were made, each with its list of parts before and after."""
    rows = session.scalars(select(OwnForm).where(OwnForm.form_key == key).order_by(OwnForm.revision)).all()
    return tuple(_changes(rows, names))


def _changes(rows: Sequence[OwnForm], names: Mapping[str, str]) -> Iterator[WordingChange]:
    before = ""
    for row in rows:
        after = _outline(row)
        yield WordingChange(
            "form",
            Name(texts.term(row.done, "zh"), texts.term(row.done, "en")),
            after,
            row.revision,
            str(row.revision),
            names.get(row.written_by_id, ""),
            row.written_at,
            before,
            after,
            row.taken_from,
            built=True,
        )
        before = after


def _outline(row: OwnForm) -> str:
    """What a form is and its parts, a line each, as the history compares them."""
    try:
        template = template_of(row)
    except KnownError:
        return row.form_key
    asked = [f"{texts.text('form_text.question', 'zh')}：{ask.label.zh}" for ask in template.asks]
    return "\n".join(
        [template.title, texts.term(row.state, "zh"), *asked, *(_line(template, p) for p in template.parts)]
    )


def _line(template: FormTemplate, part: Part) -> str:
    condition = condition_name(template, part.when).zh
    return f"{part_name(part).zh}（{condition}）" if condition else part_name(part).zh


def _part(template: FormTemplate, part: Part) -> BuiltPart:
    return BuiltPart(part.id, part_name(part), part.kind, part.when, condition_name(template, part.when))


def _ask(template: FormTemplate, ask: Ask) -> BuiltAsk:
    used = tuple(ask_name(item) if isinstance(item, Ask) else part_name(item) for item in uses_of(template, ask.id))
    choices = tuple(Name(words.zh, words.en) for _, words in ask.choices)
    return BuiltAsk(ask.id, ask_name(ask), ask.kind, ask.required, choices, used)
