"""Puts a form together as the editor of wording shows it (文书样式的读取)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from tribunal_desktop import texts
from tribunal_desktop.documents.forms.template import Article, Ask, FormOrigin, FormTemplate, Part
from tribunal_desktop.models import FormWording
from tribunal_desktop.rules.names import Name
from tribunal_desktop.services.form_citing import cited
from tribunal_desktop.services.form_condition_words import condition_name, repetition_name
from tribunal_desktop.services.form_effective import EffectiveForm
from tribunal_desktop.services.form_names import ask_name, part_name
from tribunal_desktop.services.form_places import (
    FORM,
    ask_texts,
    head_texts,
    is_minor,
    is_needed,
    owner,
    part_texts,
    texts_of,
)
from tribunal_desktop.services.form_wording_views import (
    FormWordingRow,
    WordingChange,
    WordingForm,
    WordingPart,
    WordingText,
)


def wording_row(form: EffectiveForm, made: int, today: date) -> FormWordingRow:
    """A form in the list."""
    template = form.base
    return FormWordingRow(
        template.key,
        template.name,
        template.group,
        template.origin,
        form.version,
        form.template,
        changed=len(form.own),
        outdated=sum(form.is_outdated(place) for place in form.own),
        official_changed=len({_owner_key(place) for place in form.own if is_official(template, place)}),
        made=made,
        lapsed=tuple(article for article in cited(form.template) if not in_force(article, today)),
        state=form.state,
    )


def wording_form(form: EffectiveForm, row: FormWordingRow, names: Mapping[str, str], *, may_write: bool) -> WordingForm:
    """A form with its questions and parts."""
    template = form.base
    return WordingForm(
        row,
        template,
        _head(form, template, names),
        tuple(_question(form, template, ask, names) for ask in template.asks),
        tuple(_part(form, template, part, names) for part in template.parts),
        may_write,
    )


def changes(template: FormTemplate, rows: Sequence[FormWording], names: Mapping[str, str]) -> tuple[WordingChange, ...]:
    """Every change with what held before and after it, the latest first; ``rows`` in the order they were written."""
    known, held = texts_of(template), dict[str, str]()
    told: list[WordingChange] = []
    for row in rows:
        original = row.base_words if row.base_words is not None else known.get(row.form_place, "")
        after = row.own_words if row.own_words is not None else original
        told.append(
            WordingChange(
                row.form_place,
                place_name(template, row.form_place),
                row.own_words,
                row.revision,
                row.base_version,
                names.get(row.written_by_id, ""),
                row.written_at,
                held.get(row.form_place, original),
                after,
                row.taken_from,
            )
        )
        held[row.form_place] = after
    return tuple(reversed(told))


def place_name(template: FormTemplate, place: str) -> Name:
    """A text with the part it belongs to; one the form no longer has keeps its key."""
    item = owner(template, place)
    if item is None:
        return _text_name(place) if place.startswith(f"{FORM}.") else Name(place, place)
    whole = ask_name(item) if isinstance(item, Ask) else part_name(item)
    within = _text_name(place)
    return Name(f"{whole.zh} · {within.zh}", f"{whole.en} · {within.en}") if place.count(".") > 1 else whole


def _head(form: EffectiveForm, template: FormTemplate, names: Mapping[str, str]) -> WordingPart:
    nothing, official = Name("", ""), template.origin is FormOrigin.OFFICIAL
    worded = tuple(_text(form, template, place, words, names) for place, words in head_texts(template))
    return WordingPart(FORM, _named("form"), _named("form"), nothing, nothing, official, True, worded)


def _question(form: EffectiveForm, template: FormTemplate, ask: Ask, names: Mapping[str, str]) -> WordingPart:
    place = f"ask.{ask.id}"
    worded = tuple(_text(form, template, at, words, names) for at, words in ask_texts(ask))
    kind = _named("question")
    return WordingPart(
        place, ask_name(ask), kind, condition_name(template, ask.when), Name("", ""), False, ask.required, worded
    )


def _part(form: EffectiveForm, template: FormTemplate, part: Part, names: Mapping[str, str]) -> WordingPart:
    return WordingPart(
        f"part.{part.id}",
        part_name(part),
        Name(texts.term(part.kind, "zh"), texts.term(part.kind, "en")),
        condition_name(template, part.when),
        repetition_name(template, part.each),
        part.official,
        part.required,
        tuple(_text(form, template, place, words, names) for place, words in part_texts(part)),
    )


def _text(form: EffectiveForm, template: FormTemplate, place: str, words: str, names: Mapping[str, str]) -> WordingText:
    row, item = form.own.get(place), owner(template, place)
    part = item if isinstance(item, Part) else None
    return WordingText(
        place=place,
        name=_text_name(place),
        kind=part.kind if part else None,
        shipped=words,
        current=row.own_words or "" if row else words,
        own=row is not None,
        official=is_official(template, place),
        required=is_needed(place) or (part is not None and part.required and place == f"part.{part.id}"),
        minor=is_minor(place),
        base_version=row.base_version if row else "",
        base_words=row.base_words if row else None,
        outdated=row is not None and form.is_outdated(place),
        written_by=names.get(row.written_by_id, "") if row else "",
        written_at=row.written_at if row else None,
        taken_from=row.taken_from if row else "",
    )


def _owner_key(place: str) -> str:
    """The part a place belongs to, or the head."""
    return ".".join(place.split(".")[: 1 if place.startswith(FORM) else 2])


def is_official(template: FormTemplate, place: str) -> bool:
    """Whether an official form fixes the words at ``place``."""
    item = owner(template, place)
    if item is None:
        return place.startswith(f"{FORM}.") and template.origin is FormOrigin.OFFICIAL
    return isinstance(item, Part) and item.official


def _text_name(place: str) -> Name:
    """Which text of its part or question it is: the words, the label, a field by its own label, a gloss line."""
    group, _, rest = place.partition(".")
    if group == FORM:
        return _named(rest)
    which, _, field = rest.partition(".")[2].partition(".")
    if which in ("cell", "column_text"):
        return Name(field, field)
    if which in ("name", "option", "column", "choice"):
        return _named(which)
    asked = {"": "proposal", "label": "question_label"} if group == "ask" else {}
    return _named({"label": "label", "gloss": f"gloss_{field}", "": "words", **asked}[which])


def _named(text: str) -> Name:
    return Name(*(texts.text(f"form_text.{text}", lang) for lang in ("zh", "en")))


def in_force(article: Article, today: date) -> bool:
    """Whether an article holds today."""
    day = today.isoformat()
    return article.since <= day and (not article.until or day <= article.until)
