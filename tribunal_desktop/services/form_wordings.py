"""The tribunal's own wording of forms (本庭措辞): change a text, see it, bring the shipped one back."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.forms.checking import wording_faults
from tribunal_desktop.documents.forms.filling import fill
from tribunal_desktop.documents.forms.names import names_for
from tribunal_desktop.documents.forms.printing import render
from tribunal_desktop.documents.forms.sample import sample_data
from tribunal_desktop.documents.forms.template import FormTemplate
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import FormWording, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import Right
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.form_effective import (
    EffectiveForm,
    effective,
    effective_forms,
    has_text,
    reworded,
    shipped,
    texts_of,
)
from tribunal_desktop.services.form_names import ask_name, gap_name, part_name
from tribunal_desktop.services.forms_facts import case_facts
from tribunal_desktop.services.forms_views import FormPreview, FormWordingRow, WordingChange, WordingText
from tribunal_desktop.services.paper_registry import staff_names
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.rights import may, require


class FormWordings:
    """Lists, changes and restores; every method is one transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._reference = reference

    def may_write(self) -> bool:
        """Whether who is at work may change wording."""
        return may(self._uow.actor.post, Right.WRITE_FORMS)

    def forms(self) -> tuple[FormWordingRow, ...]:
        """Every form with how many of its texts are the tribunal's own."""
        with self._uow.read() as session:
            return tuple(_row(form) for form in effective_forms(session))

    def texts(self, key: str) -> tuple[WordingText, ...]:
        """The texts of a form that can be worded, in the order of the paper; raises ``form_unknown``."""
        with self._uow.read() as session:
            form, names = effective(session, key), staff_names(session)
        return tuple(_text(form, place, words, names) for place, words in texts_of(shipped(key)).items())

    def gaps(self, key: str, place: str) -> tuple[tuple[str, Name], ...]:
        """The names that may stand in braces at ``place``, each with what it is called."""
        template = shipped(key)
        each = next((part.each for part in template.parts if place == f"part.{part.id}"), "")
        asked = [(f"ask.{ask.id}", ask_name(ask)) for ask in template.asks]
        return (*((name, gap_name(name)) for name in names_for(template, each)), *asked)

    def faults(self, key: str, place: str, words: str) -> tuple[str, ...]:
        """What is wrong with ``words`` at ``place``: an unknown gap, a lone brace; empty when it can be kept."""
        changed = reworded(shipped(key), {place: words})
        return tuple(fault for _, fault in wording_faults(changed))

    def preview(self, key: str, place: str, words: str, dispute_id: str = "") -> FormPreview:
        """The form with ``words`` at ``place``, of the sample dispute or of a real one; nothing is kept.

        Raises ``form_unknown``, ``form_wording_refused``.
        """
        with self._uow.read() as session:
            form = effective(session, key)
            facts = None
            if dispute_id:
                dispute = require_dispute(session, dispute_id)
                facts = case_facts(session, self._reference, dispute, self._uow.clock())
        self._require_sound(key, place, words)
        template = reworded(form.template, {place: words})
        filled = fill(template, sample_data(template, facts))
        try:
            return FormPreview(filled, render(filled), (), ())
        except KnownError as error:
            refused = Finding(error.code, "paper", Severity.BLOCK, dict(error.params))
            return FormPreview(filled, None, (refused,), ())

    def change(self, key: str, place: str, words: str) -> None:
        """Keep the tribunal's own words; the shipped ones are only covered by them.

        Raises ``right_missing``, ``form_unknown``, ``form_wording_refused``.
        """
        require(self._uow.actor, Right.WRITE_FORMS)
        self._require_sound(key, place, words)
        with self._uow.write("form.word") as session:
            own = effective(session, key).own.get(place)
            before = own.own_words if own else texts_of(shipped(key))[place]
            if words.strip() != (before or "").strip():
                self._put(session, key, place, words.strip())

    def restore(self, key: str, place: str = "") -> int:
        """Bring the shipped text back, of one place or of the whole form; how many came back."""
        require(self._uow.actor, Right.WRITE_FORMS)
        with self._uow.write("form.restore_words") as session:
            own = [each for each in effective(session, key).own if place in ("", each)]
            for each in own:
                self._put(session, key, each, None)
            return len(own)

    def history(self, key: str) -> tuple[WordingChange, ...]:
        """Every change of a form's wording, the latest first."""
        template = shipped(key)
        with self._uow.read() as session:
            names = staff_names(session)
            rows = session.scalars(
                select(FormWording).where(FormWording.form_key == key).order_by(FormWording.revision.desc())
            )
            return tuple(
                WordingChange(
                    row.form_place,
                    _name(template, row.form_place),
                    row.own_words,
                    row.revision,
                    row.base_version,
                    names.get(row.written_by_id, ""),
                    row.written_at,
                )
                for row in rows
            )

    def _require_sound(self, key: str, place: str, words: str) -> None:
        if not has_text(shipped(key), place):
            raise KnownError("form_unknown", key=f"{key}:{place}")
        if faults := self.faults(key, place, words):
            raise KnownError("form_wording_refused", fault=faults[0])

    def _put(self, session: Session, key: str, place: str, words: str | None) -> None:
        last = session.scalar(select(func.max(FormWording.revision)).where(FormWording.form_key == key)) or 0
        session.add(
            FormWording(
                id=new_id(self._uow.clock),
                form_key=key,
                form_place=place,
                revision=last + 1,
                own_words=words,
                base_version=shipped(key).version,
                written_at=self._uow.clock(),
                written_by_id=self._uow.actor.id,
            )
        )
        session.flush()


def _row(form: EffectiveForm) -> FormWordingRow:
    template = shipped(form.template.key)
    outdated = sum(row.base_version != template.version for row in form.own.values())
    return FormWordingRow(
        template.key, template.name, template.group, template.origin, form.version, len(form.own), outdated
    )


def _text(form: EffectiveForm, place: str, words: str, names: dict[str, str]) -> WordingText:
    template, row = shipped(form.template.key), form.own.get(place)
    part = next((part for part in template.parts if place == f"part.{part.id}"), None)
    return WordingText(
        place=place,
        name=_name(template, place),
        kind=part.kind if part else None,
        shipped=words,
        current=row.own_words or "" if row else words,
        own=row is not None,
        official=part is not None and part.official,
        base_version=row.base_version if row else "",
        outdated=row is not None and row.base_version != template.version,
        written_by=names.get(row.written_by_id, "") if row else "",
        written_at=row.written_at if row else None,
    )


def _name(template: FormTemplate, place: str) -> Name:
    """What the window calls a place; one the form no longer has keeps its key."""
    group, _, key = place.partition(".")
    if group == "ask":
        return next((ask_name(ask) for ask in template.asks if ask.id == key), Name(place, place))
    return next((part_name(part) for part in template.parts if part.id == key), Name(place, place))
