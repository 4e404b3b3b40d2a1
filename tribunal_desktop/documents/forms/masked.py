"""The masked copy of a form (隐名公开件): the same paper in the same setting, without what must not be published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tribunal_desktop.documents.forms.facts import CaseFacts, PartyFacts
from tribunal_desktop.documents.forms.filled import FilledForm, FilledPart
from tribunal_desktop.rules.masking import Masked, Named, Replaced, mask, under_age
from tribunal_desktop.rules.terms import PartyKind

_INHERITANCE = "继承"


def people_to_mask(facts: CaseFacts) -> tuple[Named, ...]:
    """Everyone a decision names as party, with whether the name is hidden (法释〔2016〕19号 art. 8).

    Hidden are the natural persons, and who represents them, in disputes on family and inheritance, and every minor.
    Agents keep their names (art. 11).
    """
    return tuple(each for party in facts.parties for each in _named(party, facts))


def _named(party: PartyFacts, facts: CaseFacts) -> Iterator[Named]:
    natural = party.kind is PartyKind.NATURAL
    private = facts.family or _INHERITANCE in facts.cause
    begun = facts.filed_on or facts.received_on
    hidden = natural and (private or (begun is not None and under_age(party.born, begun)))
    yield Named(party.name, party.kind, hidden, party.address if natural else "")
    if natural and party.service_address and party.service_address != party.address:
        yield Named("", party.kind, address=party.service_address)
    if hidden and party.representative:
        yield Named(party.representative, hidden=True)


def masked_form(
    filled: FilledForm, people: Sequence[Named], extra: Sequence[tuple[str, str]] = ()
) -> tuple[FilledForm, tuple[Replaced, ...]]:
    """The form with every word masked, and what was taken out of it.

    It is a paper of its own, with filing codes of its own: a scan of it never files itself as the original.
    """
    done = mask(list(_texts(filled)), people, extra)
    words = iter(done.texts)
    parts = tuple(_rewritten(part, words) for part in filled.parts)
    return replace(filled, parts=parts, paper_id="", gaps=()), _without_blanks(done)


def _texts(filled: FilledForm) -> Iterator[str]:
    """Every text of the form, in the order ``_rewritten`` puts them back."""
    for part in filled.parts:
        yield from (part.text, part.label, *part.items, part.gloss)
        for row in part.rows:
            yield from row
        for signer in part.signers:
            yield signer.label


def _rewritten(part: FilledPart, words: Iterator[str]) -> FilledPart:
    text, label = next(words), next(words)
    items = tuple(next(words) for _ in part.items)
    gloss = next(words)
    rows = tuple(tuple(next(words) for _ in row) for row in part.rows)
    signers = tuple(replace(signer, label=next(words), party_id="") for signer in part.signers)
    return replace(part, text=text, label=label, items=items, gloss=gloss, rows=rows, signers=signers)


def _without_blanks(done: Masked) -> tuple[Replaced, ...]:
    return tuple(each for each in done.replaced if each.before.strip())
