"""The tribunal's own wording of forms (本庭措辞): change texts, see them, bring the shipped ones back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.forms.facts import Answer, FormData, FormOptions
from tribunal_desktop.documents.forms.filling import fill, start_answer
from tribunal_desktop.documents.forms.gaps import WrongWording, gaps_of
from tribunal_desktop.documents.forms.names import names_for
from tribunal_desktop.documents.forms.printing import render
from tribunal_desktop.documents.forms.reading import wrong_files
from tribunal_desktop.documents.forms.sample import sample_data
from tribunal_desktop.documents.forms.template import FormTemplate
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import FormWording, IssuedDocument, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import Right
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.form_effective import base_form, effective, every_form
from tribunal_desktop.services.form_gap_words import GapWords
from tribunal_desktop.services.form_names import ask_name, gap_name
from tribunal_desktop.services.form_places import is_needed, owner, reworded, takes_gaps, texts_of, within
from tribunal_desktop.services.form_wording_reading import changes, is_official, wording_form, wording_row
from tribunal_desktop.services.form_wording_views import (
    FormWordingRow,
    GapChoice,
    GapReading,
    WordingChange,
    WordingForm,
    WordingText,
)
from tribunal_desktop.services.forms_facts import case_facts
from tribunal_desktop.services.forms_views import NO_OPTIONS, FormPreview
from tribunal_desktop.services.own_form_reading import build_changes
from tribunal_desktop.services.own_form_rows import is_own
from tribunal_desktop.services.paper_registry import staff_names
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.rights import may, require
from tribunal_desktop.texts import Language

MOST_CHARACTERS = 6000
"""Of one text: some seven pages."""
Words = Mapping[str, str | None]
"""Own words by place; None brings the shipped ones back."""


class FormWordings:
    """Lists, changes and restores; every method is one transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._reference = reference

    def may_write(self) -> bool:
        """Whether who is at work may change wording."""
        return may(self._uow.actor.post, Right.WRITE_FORMS)

    def forms(self) -> tuple[FormWordingRow, ...]:
        """Every form with how many of its texts are the tribunal's own, and how often it was used."""
        today = self._uow.today()
        with self._uow.read() as session:
            made = _made(session)
            return tuple(wording_row(form, made.get(form.template.key, 0), today) for form in every_form(session))

    def wrong_files(self) -> Mapping[str, str]:
        """Forms whose file cannot be read, by key, each with its fault."""
        return wrong_files()

    def open(self, key: str) -> WordingForm:
        """A form with its parts and questions in order; raises ``form_unknown``, ``form_file_wrong``."""
        with self._uow.read() as session:
            form, names = effective(session, key), staff_names(session)
            row = wording_row(form, _made(session).get(key, 0), self._uow.today())
        return wording_form(form, row, names, may_write=self.may_write())

    def texts(self, key: str) -> tuple[WordingText, ...]:
        """The texts of a form that can be worded; raises ``form_unknown``."""
        return self.open(key).texts()

    def gaps(self, key: str, place: str) -> tuple[tuple[str, Name], ...]:
        """The names that may stand in braces at ``place``, each with what it is called; none where words are plain."""
        template = self._base(key)
        if not takes_gaps(place):
            return ()
        asked = [(f"ask.{ask.id}", ask_name(ask)) for ask in template.asks]
        return (*((name, gap_name(name)) for name in names_for(template, _each(template, place))), *asked)

    def gap_choices(self, key: str, place: str, lang: Language, dispute_id: str = "") -> tuple[GapChoice, ...]:
        """Every gap that can be put in at ``place``, with what it says in the sample or in a real dispute."""
        template = self._base(key)
        if not takes_gaps(place):
            return ()
        return gap_words(template, place).choices(self._data(template, dispute_id, NO_OPTIONS), lang)

    def read(self, key: str, place: str, typed: str) -> GapReading:
        """What was typed at ``place`` as the form keeps it, and everything that can be said against it."""
        return reading_of(self._base(key), place, typed)

    def faults(self, key: str, place: str, words: str) -> tuple[Finding, ...]:
        """What forbids ``words`` at ``place``: an unknown gap, a lone brace, an empty required part."""
        return blocking(self.read(key, place, words).findings)

    def preview(
        self, key: str, words: Words, *, dispute_id: str = "", options: FormOptions = NO_OPTIONS
    ) -> FormPreview:
        """The form with ``words``, of the sample dispute or of a real one; nothing is kept.

        Raises ``form_unknown``, ``form_wording_refused``.
        """
        with self._uow.read() as session:
            form = effective(session, key)
        own = {place: row.own_words or "" for place, row in form.own.items()}
        _require_sound(form.base, words)
        held = {place: text for place, text in {**own, **words}.items() if text is not None}
        template = reworded(form.base, held)
        filled = fill(template, self._data(template, dispute_id, options))
        try:
            return FormPreview(filled, render(filled), (), ())
        except KnownError as error:
            refused = Finding(error.code, "paper", Severity.BLOCK, dict(error.params))
            return FormPreview(filled, None, (refused,), ())

    def change(self, key: str, place: str, words: str) -> None:
        """Keep the tribunal's own words at one place."""
        self.change_all(key, {place: words})

    def change_all(self, key: str, words: Words, taken_from: str = "") -> Words:
        """Keep the tribunal's own words at several places at once; what held there before, to undo it with.

        The shipped words are only covered. Raises ``right_missing``, ``form_unknown``, ``form_wording_refused``.
        """
        require(self._uow.actor, Right.WRITE_FORMS)
        with self._uow.write("form.word") as session:
            _require_sound(base_form(session, key), words)
            return self.put(session, key, words, taken_from)

    def restore(self, key: str, place: str = "") -> int:
        """Bring the shipped text back, of one place, one part or the whole form; how many came back."""
        require(self._uow.actor, Right.WRITE_FORMS)
        with self._uow.write("form.restore_words") as session:
            own = [each for each in effective(session, key).own if within(each, place)]
            self.put(session, key, dict.fromkeys(own))
            return len(own)

    def history(self, key: str) -> tuple[WordingChange, ...]:
        """Every change of a form's wording, the latest first."""
        with self._uow.read() as session:
            rows = session.scalars(
                select(FormWording).where(FormWording.form_key == key).order_by(FormWording.revision)
            ).all()
            names = staff_names(session)
            worded = changes(base_form(session, key), rows, names)
            built = build_changes(session, key, names) if is_own(key) else ()
        return tuple(sorted((*reversed(built), *worded), key=lambda change: change.written_at, reverse=True))

    def put(self, session: Session, key: str, words: Words, taken_from: str = "") -> Words:
        """Write ``words`` where they say something new or were written for an earlier version; what held before."""
        form = effective(session, key)
        template, own = form.base, form.own
        before: dict[str, str | None] = {}
        for place, wanted in words.items():
            row = own.get(place)
            held = row.own_words if row else None
            said = wanted.strip() if wanted is not None else None
            if said == texts_of(template)[place].strip():
                said = None
            newer = row is not None and form.is_outdated(place) and said is not None
            if said != held or newer:
                before[place] = held
                self._add(session, template, place, said, taken_from)
        return before

    def _data(self, template: FormTemplate, dispute_id: str, options: FormOptions) -> FormData:
        """The sample dispute or a real one; questions are answered as the form proposes."""
        facts = None
        if dispute_id:
            with self._uow.read() as session:
                dispute = require_dispute(session, dispute_id)
                facts = case_facts(session, self._reference, dispute, self._uow.clock())
        data = sample_data(template, facts, options)
        proposed = {ask.id: start_answer(template, data, ask) for ask in template.asks if ask.start}
        answers = tuple(Answer(each.id, proposed.get(each.id) or each.value) for each in data.answers)
        return FormData(**{**vars(data), "answers": answers, "made_on": self._uow.today()})

    def _base(self, key: str) -> FormTemplate:
        with self._uow.read() as session:
            return base_form(session, key)

    def _add(self, session: Session, template: FormTemplate, place: str, words: str | None, taken_from: str) -> None:
        key = template.key
        last = session.scalar(select(func.max(FormWording.revision)).where(FormWording.form_key == key)) or 0
        session.add(
            FormWording(
                id=new_id(self._uow.clock),
                form_key=key,
                form_place=place,
                revision=last + 1,
                own_words=words,
                base_version=template.version,
                base_words=texts_of(template)[place],
                taken_from=taken_from,
                written_at=self._uow.clock(),
                written_by_id=self._uow.actor.id,
            )
        )
        session.flush()


def reading_of(template: FormTemplate, place: str, typed: str) -> GapReading:
    """What was typed at ``place`` of a form without own words; asked with every key, so it reads no store."""
    reading = gap_words(template, place).read(typed)
    return GapReading(reading.words, (*reading.findings, *_remarks(template, place, reading)))


def gap_words(template: FormTemplate, place: str) -> GapWords:
    """The gaps of one text of a form without own words; asked with every key that is typed."""
    return _gap_words(template, _each(template, place))


@lru_cache(maxsize=128)
def _gap_words(template: FormTemplate, each: str) -> GapWords:
    return GapWords(template, each)


def _require_sound(template: FormTemplate, words: Words) -> None:
    known = texts_of(template)
    for place, wanted in words.items():
        if place not in known:
            raise KnownError("form_unknown", key=f"{template.key}:{place}")
        if wanted is not None and (faults := blocking(reading_of(template, place, wanted).findings)):
            named = next((str(value) for value in faults[0].params.values() if value), "")
            raise KnownError("form_wording_refused", fault=named)


def _each(template: FormTemplate, place: str) -> str:
    return getattr(owner(template, place), "each", "")


def _remarks(template: FormTemplate, place: str, reading: GapReading) -> tuple[Finding, ...]:
    """What stands against a text that can be read: an empty required part, lost gaps, official words changed."""
    part, original = owner(template, place), texts_of(template)[place]
    if len(reading.words) > MOST_CHARACTERS:
        too_long = {"count": len(reading.words), "most": MOST_CHARACTERS}
        return (Finding("wording_too_long", "words", Severity.BLOCK, {**too_long}),)
    if not reading.words and place == f"part.{getattr(part, 'id', '')}" and getattr(part, "required", False):
        return (Finding("wording_required_empty", "words", Severity.BLOCK),)
    if not reading.words and is_needed(place):
        return (Finding("wording_needs_words", "words", Severity.BLOCK),)
    if not takes_gaps(place) and re.search(r"[{}\n]", reading.words):
        return (Finding("wording_plain_only", "words", Severity.BLOCK),)
    found: list[Finding] = []
    if is_official(template, place) and reading.words != original.strip():
        found.append(Finding("wording_official_changed", "words", Severity.NOTE))
    if not blocking(reading.findings) and (lost := _lost(original, reading.words)):
        names = gap_words(template, place)
        gaps = tuple(names.called(name) for name in lost)
        found.append(Finding("wording_gap_lost", "words", Severity.NOTE, {"gaps": gaps}))
    return tuple(found)


def _lost(original: str, words: str) -> tuple[str, ...]:
    try:
        kept = {gap.name for gap in gaps_of(words)}
    except WrongWording:
        return ()
    return tuple(dict.fromkeys(gap.name for gap in gaps_of(original) if gap.name not in kept))


def _made(session: Session) -> Mapping[str, int]:
    """How many papers there are of each template."""
    counted = select(IssuedDocument.template, func.count()).group_by(IssuedDocument.template)
    return {template: count for template, count in session.execute(counted)}
