"""Forms of a dispute (制作文书): what can be made, the proposed answers, preview, issue with a snapshot for ever."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.forms.conditions import holds
from tribunal_desktop.documents.forms.facts import Answer, CaseFacts, FormData, FormOptions, PartyFacts
from tribunal_desktop.documents.forms.filling import start_answer
from tribunal_desktop.documents.forms.names import NAMES, Scope
from tribunal_desktop.documents.forms.parties import role_word
from tribunal_desktop.documents.forms.printing import render
from tribunal_desktop.documents.forms.reading import wrong_files
from tribunal_desktop.documents.forms.template import FormGroup, FormOrigin, FormTemplate, Words
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import IssuedDocument, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import PartyRole
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.form_effective import EffectiveForm, effective, effective_forms
from tribunal_desktop.services.form_keeping import about_words, keep_as, plain_title
from tribunal_desktop.services.form_preview import PREVIEW_ID, MadeForm, made_form
from tribunal_desktop.services.form_snapshots import FormSnapshot, form_snapshot
from tribunal_desktop.services.form_spots import spots_of
from tribunal_desktop.services.forms_facts import case_facts
from tribunal_desktop.services.forms_views import (
    AskDraft,
    FormDraft,
    FormOffer,
    FormPreview,
    FormRecipient,
    FormRequest,
    KeptForm,
)
from tribunal_desktop.services.own_form_rows import require_offered
from tribunal_desktop.services.paper_reasons import keep_reasons
from tribunal_desktop.services.paper_registry import enter, issued_rows, last_version
from tribunal_desktop.services.paper_rows import IssuedPaper
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.tribunal_profile import read_profile


class Forms:
    """Offers, fills and issues forms; every method is one transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._reference = reference

    def offered(self, dispute_id: str) -> tuple[FormOffer, ...]:
        """Every form that fits the cause, those proposed first; raises ``dispute_unknown``."""
        with self._uow.read() as session:
            facts, made = self._facts(session, dispute_id), _made(session, dispute_id)
            offers = [
                self._offer(form, facts, made.get(form.template.key, 0))
                for form in effective_forms(session)
                if not form.template.section
                and (not form.template.causes or facts.cause.startswith(form.template.causes))
            ]
        wrong = [_wrong_offer(key, fault) for key, fault in wrong_files().items()]
        return tuple(sorted([*offers, *wrong], key=lambda offer: not offer.proposed))

    def start(self, dispute_id: str, key: str) -> FormDraft:
        """The form with answers proposed: those of its last paper, else from the facts; ``form_unknown``."""
        with self._uow.read() as session:
            form = effective(session, key)
            data = self._data(session, form, FormRequest(dispute_id, key), PREVIEW_ID)
            earlier = _last_issued(session, dispute_id, key)
        if not _still_about(form.template, data, earlier):
            earlier = None
        answers = _proposed(form.template, data, earlier)
        answered = dataclasses.replace(data, answers=tuple(Answer(*each) for each in answers.items()))
        scope = Scope(form.template, answered)
        return FormDraft(
            key=key,
            template=form.template,
            version=form.version,
            asks=tuple(AskDraft(ask, answers[ask.id], holds(ask.when, scope)) for ask in form.template.asks),
            options=earlier.data.options if earlier else FormOptions(),
            recipients=_people(data.facts, _of_group(form.template.per_recipient, data.facts)),
            parties=_people(data.facts, data.facts.parties),
            from_earlier=earlier is not None,
            facts=data.facts,
        )

    def preview(self, request: FormRequest) -> FormPreview:
        """The form as it would be printed now, with its check; nothing is kept."""
        with self._uow.read() as session:
            made = self._make(session, request, PREVIEW_ID)
        form = made.snapshot.form
        scope = Scope(form, made.snapshot.data)
        asked = tuple(ask.id for ask in form.asks if holds(ask.when, scope))
        paper, findings = made.printed()
        return FormPreview(made.filled, paper, findings, asked, spots_of(findings, form, paper))

    def check(self, request: FormRequest) -> tuple[Finding, ...]:
        """What stands against the form as it is filled in, without printing it."""
        with self._uow.read() as session:
            return self._make(session, request, PREVIEW_ID).findings

    def issue(self, request: FormRequest) -> IssuedPaper:
        """Make the paper for good; one that says the same as the last for this recipient is that paper itself.

        Raises ``form_not_possible``, ``form_refused`` when its check blocks it or a question has no reason, and what
        the fonts raise.
        """
        with self._uow.write("form.issue") as session:
            return issued_rows(session, [self._issue(session, request)])[0]

    def issue_of_many(self, request: FormRequest, facts: CaseFacts) -> KeptForm:
        """``issue`` from ``facts`` that were read for this very paper; reads nothing that only one paper needs."""
        with self._uow.write("form.issue") as session:
            row = self._issue(session, request, facts)
            return KeptForm(row.id, row.title, row.registry_no, row.pages)

    def _issue(self, session: Session, request: FormRequest, facts: CaseFacts | None = None) -> IssuedDocument:
        require_offered(session, request.key)
        made = self._make(session, request, new_id(self._uow.clock), facts)
        template, data = made.snapshot.form, made.snapshot.data
        _require_possible(template, data)
        paper = render(made.filled)
        if not FormPreview(made.filled, paper, made.findings, ()).ready(request.reasons):
            raise KnownError("form_refused", title=plain_title(template.title))
        return self._keep(session, request, made, paper)

    def _facts(self, session: Session, dispute_id: str) -> CaseFacts:
        return case_facts(session, self._reference, require_dispute(session, dispute_id), self._uow.clock())

    def _data(
        self,
        session: Session,
        form: EffectiveForm,
        request: FormRequest,
        paper_id: str,
        facts: CaseFacts | None = None,
    ) -> FormData:
        return FormData(
            form=request.key,
            version=form.version,
            paper_id=paper_id,
            made_on=self._uow.today(),
            facts=facts or self._facts(session, request.dispute_id),
            answers=request.answers,
            options=request.options,
            recipient=request.recipient,
            practice=read_profile(session).practice,
        )

    def _make(self, session: Session, request: FormRequest, paper_id: str, facts: CaseFacts | None = None) -> MadeForm:
        form = effective(session, request.key)
        data = self._data(session, form, request, paper_id, facts)
        kept = FormSnapshot(form.template, data, request.reasons)
        return made_form(session, self._reference, request.dispute_id, kept)

    def _keep(self, session: Session, request: FormRequest, made: MadeForm, paper: Paper) -> IssuedDocument:
        kept = made.snapshot
        keep = keep_as(kept.form, kept.data, request.dispute_id)
        last = last_version(session, request.key, keep)
        if last and (before := form_snapshot(last.snapshot_json)) and before.says_the_same(kept):
            return last
        keep = dataclasses.replace(keep, correction=request.correction)
        row = enter(session, self._uow, paper, keep, paper_id=kept.data.paper_id, data_json=kept.kept())
        keep_reasons(session, self._uow, row, made.findings, request.reasons)
        return row

    def _offer(self, form: EffectiveForm, facts: CaseFacts, made: int) -> FormOffer:
        template = form.template
        data = FormData(template.key, form.version, PREVIEW_ID, self._uow.today(), facts)
        scope = Scope(template, data)
        possible = holds(template.needs, scope)
        languages = dict.fromkeys(lang for part in template.parts for lang, _ in part.gloss)
        return FormOffer(
            key=template.key,
            name=template.name,
            group=template.group,
            origin=template.origin,
            source=template.source,
            signed_by=template.signed_by,
            copies=int(str(NAMES["copies"].read(scope))),
            proposed=possible and bool(template.offered) and holds(template.offered, scope),
            unavailable=None if possible else template.needs_words,
            made=made,
            own_wording=bool(form.own),
            large_print=template.large_print,
            glosses=tuple(languages),
            sample_words=template.sample_words,
            form=template,
        )


def _wrong_offer(key: str, fault: str) -> FormOffer:
    """A form whose file cannot be read stands in the list and says so."""
    nothing = Words("", "")
    return FormOffer(
        key=key,
        name=Words(f"{key}.toml", f"{key}.toml"),
        group=FormGroup.PUBLIC,
        origin=FormOrigin.OWN,
        source="",
        signed_by=nothing,
        copies=0,
        proposed=False,
        unavailable=Words(f"样式文件有误：{fault}", f"Its file is wrong: {fault}"),
        made=0,
        own_wording=False,
        large_print=False,
        glosses=(),
    )


def _require_possible(template: FormTemplate, data: FormData) -> None:
    if not holds(template.needs, Scope(template, data)):
        words = Name(template.needs_words.zh, template.needs_words.en)
        raise KnownError("form_not_possible", title=plain_title(template.title), words=words)


def _made(session: Session, dispute_id: str) -> Mapping[str, int]:
    """How many papers of each template the dispute has."""
    query = (
        select(IssuedDocument.template, func.count())
        .where(IssuedDocument.dispute_id == dispute_id)
        .group_by(IssuedDocument.template)
    )
    return {template: count for template, count in session.execute(query)}


def _last_issued(session: Session, dispute_id: str, key: str) -> FormSnapshot | None:
    kept = session.scalars(
        select(IssuedDocument.snapshot_json)
        .where(IssuedDocument.dispute_id == dispute_id, IssuedDocument.template == key)
        .order_by(IssuedDocument.issued_at.desc(), IssuedDocument.id.desc())
        .limit(1)
    ).first()
    return form_snapshot(kept) if kept else None


def _proposed(template: FormTemplate, data: FormData, earlier: FormSnapshot | None) -> dict[str, str]:
    """What is proposed for every question: what was answered last, else what the facts say."""
    given = {answer.id: answer.value for answer in earlier.data.answers} if earlier else {}
    return {ask.id: given[ask.id] if ask.id in given else start_answer(template, data, ask) for ask in template.asks}


def _still_about(template: FormTemplate, data: FormData, earlier: FormSnapshot | None) -> bool:
    """Whether the last paper is about what the facts propose now: a summons to the hearing before proposes nothing."""
    if earlier is None:
        return True
    fresh = tuple(Answer(*each) for each in _proposed(template, data, None).items())
    now = about_words(template, dataclasses.replace(data, answers=fresh))
    return now in ("", about_words(template, dataclasses.replace(data, answers=earlier.data.answers)))


def _of_group(group: str, facts: CaseFacts) -> tuple[PartyFacts, ...]:
    """The parties ``party``, ``plaintiff`` … stands for; nobody for ``none`` and for no word."""
    if group == "party":
        return facts.parties
    return facts.of_role(PartyRole(group)) if group in set(PartyRole) else ()


def _people(facts: CaseFacts, parties: tuple[PartyFacts, ...]) -> tuple[FormRecipient, ...]:
    return tuple(FormRecipient(party.id, party.name, role_word(facts, party.role)) for party in parties)
