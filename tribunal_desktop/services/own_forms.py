"""Forms the tribunal makes itself (自制样式): begun as a copy, built part by part, put to use, withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import zip_longest

from tribunal_desktop.documents.forms import editing
from tribunal_desktop.documents.forms.template import Ask, AskKind, FormOrigin, FormTemplate, PartKind, Words
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.findings import blocking
from tribunal_desktop.rules.terms import OwnFormChange, OwnFormState, Right, SheetKind
from tribunal_desktop.services.dossier_table import dossier_rules
from tribunal_desktop.services.form_effective import effective
from tribunal_desktop.services.form_gap_words import GapWords
from tribunal_desktop.services.form_wording_views import GapReading
from tribunal_desktop.services.own_form_reading import origin_of, own_form_view
from tribunal_desktop.services.own_form_rows import is_own, new_key, newest, template_of, version_of, write_row
from tribunal_desktop.services.own_form_views import AskWords, FormDescription, NewPart, OwnFormView, same_in_both
from tribunal_desktop.services.rights import may, require

Edit = Callable[[FormTemplate], FormTemplate]


class OwnForms:
    """Builds own forms; every method is one transaction, every change a new version that can be undone."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def may_write(self) -> bool:
        """Whether who is at work may build forms."""
        return may(self._uow.actor.post, Right.WRITE_FORMS)

    def open(self, key: str) -> OwnFormView:
        """An own form with what can be done to it; raises ``form_unknown``."""
        with self._uow.read() as session:
            form, row = effective(session, key), newest(session, key)
            return own_form_view(session, form, row, may_write=self.may_write())

    def begin(self, copied_from: str) -> str:
        """Begin a form as a copy of another, in the tribunal's words; its key. It is a draft until it is put to use.

        Raises ``right_missing``, ``form_unknown``.
        """
        require(self._uow.actor, Right.WRITE_FORMS)
        with self._uow.write("own_form.begin") as session:
            key = new_key(self._uow)
            template = _copied(effective(session, copied_from).template, key)
            write_row(session, self._uow, template, OwnFormChange.BEGUN, OwnFormState.DRAFT, copied_from)
        return key

    def move(self, key: str, part_id: str, by: int) -> int:
        """Put a part ``by`` places further down. This and every change give the version before, for ``undo``."""
        return self._edit(key, OwnFormChange.MOVED, lambda form: editing.moved(form, part_id, by))

    def leave_out(self, key: str, part_id: str) -> int:
        """Leave a part out; raises ``own_form_last_part``."""

        def edit(form: FormTemplate) -> FormTemplate:
            if len(form.parts) == 1:
                raise KnownError("own_form_last_part")
            return editing.without_part(form, part_id)

        return self._edit(key, OwnFormChange.LEFT_OUT, edit)

    def put_back(self, key: str, part_id: str) -> int:
        """Put a part of the form it was begun from back to its place; raises ``form_unknown``."""
        with self._uow.read() as session:
            row = newest(session, key)
            origin = origin_of(session, row)
        if origin is None:
            raise KnownError("form_unknown", key=row.copied_from)
        return self._edit(key, OwnFormChange.PUT_BACK, lambda form: editing.put_back(form, origin, part_id))

    def add(self, key: str, new: NewPart) -> int:
        """Add a part; raises ``own_form_nothing_typed``, ``form_wording_refused``."""

        def edit(form: FormTemplate) -> FormTemplate:
            reading = reading_of_new(form, new.typed)
            if faults := blocking(reading.findings):
                raise KnownError("form_wording_refused", fault=next(iter(map(str, faults[0].params.values())), ""))
            if not reading.words and new.kind is not PartKind.SIGNATURES:
                raise KnownError("own_form_nothing_typed")
            return editing.with_part(form, editing.new_part(form, new.kind, reading.words, new.when), new.after)

        return self._edit(key, OwnFormChange.ADDED, edit)

    def set_condition(self, key: str, part_id: str, when: str) -> int:
        """Print a part only when ``when`` holds; always when it is empty."""
        return self._edit(key, OwnFormChange.CONDITION, lambda form: editing.with_condition(form, part_id, when))

    def ask(self, key: str, words: AskWords, ask_id: str = "") -> int:
        """Add a question, or change the one of ``ask_id``; raises ``own_form_nothing_typed``."""
        done = OwnFormChange.ASK_CHANGED if ask_id else OwnFormChange.ASKED
        return self._edit(key, done, lambda form: editing.with_ask(form, _ask(form, words, ask_id)))

    def remove_ask(self, key: str, ask_id: str) -> int:
        """Ask a question no longer; raises ``own_form_question_used``."""

        def edit(form: FormTemplate) -> FormTemplate:
            if editing.uses_of(form, ask_id):
                raise KnownError("own_form_question_used")
            return editing.without_ask(form, ask_id)

        return self._edit(key, OwnFormChange.ASK_REMOVED, edit)

    def describe(self, key: str, said: FormDescription) -> int:
        """Title, group, whom it is for, copies, place in the dossier; raises ``own_form_nothing_typed``."""
        title = said.title.strip()
        if not title:
            raise KnownError("own_form_nothing_typed")

        def edit(form: FormTemplate) -> FormTemplate:
            name = form.name if title == form.title else same_in_both(title.replace("\u3000", ""))
            copies = replace(form.copies, each=said.copies_each, file=said.copies_file)
            return replace(
                form,
                title=title,
                name=name,
                group=said.group,
                per_recipient=said.per_recipient,
                copies=copies,
                dossier=said.dossier.value,
            )

        return self._edit(key, OwnFormChange.DESCRIBED, edit)

    def set_state(self, key: str, state: OwnFormState) -> int:
        """Put a form to use, or withdraw it: its papers print as before."""
        return self._edit(key, OwnFormChange.STATE, lambda form: form, state)

    def undo(self, key: str, revision: int) -> int:
        """Bring an earlier version back, as a new one; raises ``form_unknown``."""
        require(self._uow.actor, Right.WRITE_FORMS)
        with self._uow.write("own_form.undo") as session:
            last = newest(session, key)
            row = version_of(session, key, revision)
            write_row(session, self._uow, template_of(row), OwnFormChange.UNDONE, row.state, row.copied_from)
            return last.revision

    def _edit(self, key: str, done: OwnFormChange, edit: Edit, state: OwnFormState | None = None) -> int:
        """Write the form ``edit`` makes of the one that holds; the version before."""
        require(self._uow.actor, Right.WRITE_FORMS)
        with self._uow.write(f"own_form.{done}") as session:
            row = newest(session, key)
            before = template_of(row)
            after = edit(before)
            if after != before or state not in (None, row.state):
                write_row(session, self._uow, after, done, state or row.state, row.copied_from)
            return row.revision


def reading_of_new(template: FormTemplate, typed: str) -> GapReading:
    """What was typed for a new part, gaps as the window calls them, and what is wrong with it."""
    return GapWords(template, "").read(typed)


def _copied(template: FormTemplate, key: str) -> FormTemplate:
    """The form as a beginning: no official one any more, made from the list and not by a section."""
    kind = SheetKind(template.dossier or dossier_rules().kind_of_template(template.key))
    changed = (replace(part, official=part.official and not part.changed, changed=False) for part in template.parts)
    return replace(
        template,
        key=key,
        version="1",
        name=template.name
        if is_own(template.key)
        else Words(f"{template.name.zh}（自制）", f"{template.name.en} (own)"),
        origin=FormOrigin.OWN,
        source=f"本庭据《{template.name.zh}》制作",
        effect=Words("", ""),
        sample_words="",
        section="",
        dossier=kind.value,
        parts=tuple(changed),
    )


def _ask(form: FormTemplate, words: AskWords, ask_id: str) -> Ask:
    label, choices = words.label.strip(), _choices(words)
    if not label or (words.kind is AskKind.CHOICE and not choices):
        raise KnownError("own_form_nothing_typed")
    before = next((ask for ask in form.asks if ask.id == ask_id), None)
    held = {said.zh: (key, said) for key, said in before.choices} if before else {}
    taken = {key for key, _said in held.values()}
    free = (f"c{at}" for at in range(1, 1000) if f"c{at}" not in taken)
    kept = []
    for zh, en in choices.items():
        key, said = held.get(zh) or (next(free), None)
        kept.append((key, _named(zh, en, said)))
    made = before or Ask(editing.free_ask_id(form), words.kind, Words(label, label))
    named = _named(label, words.label_en, before.label if before else None)
    return replace(made, kind=words.kind, label=named, required=words.required, choices=tuple(kept))


def _choices(words: AskWords) -> dict[str, str | None]:
    """The answers, each once, with their English names; None where nothing is said of it."""
    filler = None if words.choices_en is None else ""
    english = (words.choices_en or ())[: len(words.choices)]
    pairs = zip_longest((each.strip() for each in words.choices), english, fillvalue=filler)
    return {zh: en for zh, en in pairs if zh}


def _named(zh: str, en: str | None, before: Words | None) -> Words:
    """The name in both languages; where nothing is said of the English one, that of before stays with its Chinese."""
    if en and en.strip():
        return Words(zh, en.strip())
    return before if en is None and before is not None and before.zh == zh else same_in_both(zh)
