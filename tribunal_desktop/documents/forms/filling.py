"""Fills a form (填写文书): template and data in, the final words of every part out; pure, the same every time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from tribunal_desktop.documents.forms.conditions import holds
from tribunal_desktop.documents.forms.facts import FormData
from tribunal_desktop.documents.forms.filled import FilledForm, FilledPart, Signer
from tribunal_desktop.documents.forms.filler import Filler
from tribunal_desktop.documents.forms.gaps import Gap, parse
from tribunal_desktop.documents.forms.names import Scope, value_of
from tribunal_desktop.documents.forms.part_kinds import FILL, head
from tribunal_desktop.documents.forms.template import Ask, AskKind, FormPage, FormTemplate, Part, PartKind, Words

_TYPED = frozenset({AskKind.DATE, AskKind.MOMENT, AskKind.AMOUNT, AskKind.NUMBER})
_LONGEST_PAGE_SIGNERS = 14
"""Characters of all roles that still stand in one line with room to sign."""
_ALL_PRESENT = "到场人员"


def fill(template: FormTemplate, data: FormData) -> FilledForm:
    """The form with its words; what the facts lack becomes a gap, it is no failure."""
    filler = Filler(Scope(template, data))
    parts = tuple(_headed(filler, [filled for part in template.parts for filled in _filled(filler, part)]))
    return FilledForm(
        form=template.key,
        version=data.version,
        title=template.title,
        issuer=filler.words(template.issuer, "head"),
        number=filler.words(template.number, "number"),
        page=template.page,
        parts=parts,
        paper_id=data.paper_id,
        practice=data.practice,
        large=data.options.large,
        signatures=_page_signers(parts) if template.page is FormPage.RECORD else (),
        gaps=tuple(dict.fromkeys(filler.gaps)),
    )


def start_answer(template: FormTemplate, data: FormData, ask: Ask) -> str:
    """What the form proposes for ``ask`` from the facts, as answers are kept; empty when it proposes nothing."""
    pieces = parse(ask.start)
    if ask.kind in _TYPED and len(pieces) == 1 and isinstance(pieces[0], Gap):
        value = value_of(pieces[0].name, Scope(template, data))
        return "" if value is None else value.isoformat() if isinstance(value, date) else str(value)
    return Filler(Scope(template, data)).words(ask.start, ask.id)


def effect_of(scope: Scope) -> Words:
    """What the form brings about (法律效力), with the terms of the law as they stand."""
    filler = Filler(scope)
    return Words(*(filler.words(words, "effect") for words in (scope.template.effect.zh, scope.template.effect.en)))


def _filled(filler: Filler, part: Part) -> Iterator[FilledPart]:
    if not holds(part.when, filler.scope):
        return
    for filled in FILL[part.kind](filler, part):
        yield replace(filled, gloss=_gloss(filler, part), changed=part.changed)


def _gloss(filler: Filler, part: Part) -> str:
    language = filler.scope.data.options.gloss
    line = dict(part.gloss).get(language, "") if language else ""
    return filler.words(line, part.id)


def _headed(filler: Filler, parts: Sequence[FilledPart]) -> Iterator[FilledPart]:
    """Head and number before the first part, unless the form gives them itself."""
    template, kinds = filler.scope.template, {part.kind for part in parts}
    if template.page is not FormPage.CARDS:
        if not kinds & {PartKind.HEAD, PartKind.COVER}:
            yield head(filler)
        if PartKind.NUMBER not in kinds and template.number:
            yield FilledPart("number", PartKind.NUMBER, filler.words(template.number, "number"))
    yield from parts


def _page_signers(parts: Iterable[FilledPart]) -> tuple[str, ...]:
    """Who signs every page: the roles that sign at the end, each once; too many for a line sign as one."""
    signers = [signer for part in parts for signer in part.signers]
    roles = dict.fromkeys(_role(signer) for signer in signers)
    if sum(map(len, roles)) <= _LONGEST_PAGE_SIGNERS:
        return tuple(roles)
    staff = dict.fromkeys(_role(signer) for signer in signers if not (signer.fingerprint or signer.party_id))
    return (_ALL_PRESENT, *staff)


def _role(signer: Signer) -> str:
    return signer.label.partition("：")[0]
