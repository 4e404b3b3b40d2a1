"""What each kind of part becomes (文书部件): functions from a part and its filler to filled parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from tribunal_desktop.documents.amounts import date_text, numeral
from tribunal_desktop.documents.forms.conditions import holds
from tribunal_desktop.documents.forms.facts import ClauseFacts, InstalmentFacts, PartyFacts
from tribunal_desktop.documents.forms.filled import FilledColumn, FilledPart, Signer
from tribunal_desktop.documents.forms.filler import Filler, items_of
from tribunal_desktop.documents.forms.gaps import ValueKind, gaps_of, written
from tribunal_desktop.documents.forms.names import Scope, value_of
from tribunal_desktop.documents.forms.parties import followers, in_role, role_word
from tribunal_desktop.documents.forms.template import Part, PartKind
from tribunal_desktop.rules.terms import PartyKind

FEW_INSTALMENTS = 2
"""More payments of a clause than this are set as a table."""
SHORT = 14
"""Characters of a value that still stands beside another one in a grid."""
CARDS_A_PAGE = 8
TICKED, OPEN = "☑", "☐"
"""Begin the words of a choice."""

PartFilling = Callable[[Filler, Part], Iterator[FilledPart]]


def head(filler: Filler, part: Part | None = None) -> FilledPart:
    """Issuer and title; a part of the form's own may say other words."""
    template, part_id = filler.scope.template, part.id if part else "head"
    title = filler.words(part.text, part_id) if part and part.text else template.title
    issuer = filler.words(part.label if part and part.label else template.issuer, part_id)
    return FilledPart(part_id, PartKind.HEAD, title, issuer)


def _head(filler: Filler, part: Part) -> Iterator[FilledPart]:
    yield head(filler, part)


def _number(filler: Filler, part: Part) -> Iterator[FilledPart]:
    yield FilledPart(part.id, part.kind, filler.words(part.text or filler.scope.template.number, part.id))


def _text(filler: Filler, part: Part) -> Iterator[FilledPart]:
    """One part; a repeated one has a paragraph for each item."""
    texts = [filler.words(part.text, part.id, scope) for scope in filler.scopes(part)]
    if texts:
        yield FilledPart(part.id, part.kind, "\n".join(texts), filler.words(part.label, part.id))


def _labelled(filler: Filler, part: Part) -> Iterator[FilledPart]:
    for scope in filler.scopes(part):
        text, label = filler.words(part.text, part.id, scope), filler.words(part.label, part.id, scope)
        yield FilledPart(part.id, part.kind, text, label)


def _parties(filler: Filler, part: Part) -> Iterator[FilledPart]:
    rows: list[tuple[str, str]] = []
    about: list[str] = []
    facts = filler.scope.facts
    for party in items_of(part.each or "party", filler.scope.data):
        if isinstance(party, PartyFacts):
            scope = Scope(filler.scope.template, filler.scope.data, "party", party, len(rows) + 1)
            label = filler.words(part.label, part.id, scope) or role_word(facts, party.role)
            rows.append((label, filler.words(part.text or "{item.particulars}", part.id, scope)))
            rows += followers(facts, party)
            about += [party.id] * (len(rows) - len(about))
    yield FilledPart(part.id, part.kind, rows=tuple(rows), about=tuple(about))


def _numbered(filler: Filler, part: Part) -> Iterator[FilledPart]:
    text = part.text or ("{item}" if part.each else "")
    lines = [
        line.strip()
        for scope in filler.scopes(part)
        for line in filler.words(text, part.id, scope).splitlines()
        if line.strip()
    ]
    items = tuple(f"{numeral(at)}、{line}" for at, line in enumerate(lines, start=1))
    yield FilledPart(part.id, part.kind, items=items, label=filler.words(part.label, part.id))


def _clauses(filler: Filler, part: Part) -> Iterator[FilledPart]:
    """The numbered clauses; a table of payments below a clause parts the list in two.

    A label is the role in which the paper speaks of all parties, so the clauses it quotes do too.
    """
    role, items = filler.words(part.label, part.id), list[str]()
    for number, clause in enumerate(filler.scope.facts.mediation.clauses, start=1):
        text = in_role(clause.text, filler.scope.facts, role) if role else clause.text
        items.append(f"{numeral(number)}、{' '.join(text.split())}")
        if 0 < len(clause.instalments) <= FEW_INSTALMENTS:
            items.append(_in_words(clause.instalments))
        elif clause.instalments:
            items.append("分期给付安排见下表：")
            yield FilledPart(part.id, part.kind, items=tuple(items))
            yield _instalments(part, clause)
            items = []
    if items or not filler.scope.facts.mediation.clauses:
        yield FilledPart(part.id, part.kind, items=tuple(items))


def _in_words(payments: Sequence[InstalmentFacts]) -> str:
    if len(payments) == 1:
        return f"给付期限：{_payment(payments[0])}。"
    return f"分期给付：{'；'.join(f'（{numeral(at)}）{_payment(each)}' for at, each in enumerate(payments, 1))}。"


def _payment(each: InstalmentFacts) -> str:
    amount = written(each.amount_fen, ValueKind.MONEY, "both")
    return f"{date_text(each.due_on)}前给付{amount}{f'，{each.way}' if each.way else ''}"


def _instalments(part: Part, clause: ClauseFacts) -> FilledPart:
    """Term, day, figures and capitals of every payment, and their sum."""
    ways = any(each.way for each in clause.instalments)
    columns = [FilledColumn("期次", 1.2), FilledColumn("给付期限", 2.6), FilledColumn("金额", 1.6, right=True)]
    columns += [FilledColumn("大写", 2.7), *([FilledColumn("方式", 1.6)] if ways else [])]
    rows = [
        (f"第{numeral(at)}期", f"{date_text(each.due_on)}前", *_amounts(each.amount_fen), *([each.way] if ways else []))
        for at, each in enumerate(clause.instalments, start=1)
    ]
    total = sum(each.amount_fen for each in clause.instalments)
    rows.append(("合计", "", *_amounts(total), *([""] if ways else [])))
    return FilledPart(f"{part.id}.payments", PartKind.TABLE, columns=tuple(columns), rows=tuple(rows))


def _amounts(fen: int) -> tuple[str, str]:
    return written(fen, ValueKind.MONEY, ""), written(fen, ValueKind.MONEY, "caps")


def _table(filler: Filler, part: Part) -> Iterator[FilledPart]:
    rows = [
        tuple(filler.words(column.text, part.id, scope, blank="") for column in part.columns)
        for scope in (filler.scopes(part) if part.each or any(column.text for column in part.columns) else [])
    ]
    rows += [("",) * len(part.columns)] * part.count
    columns = tuple(FilledColumn(column.title, column.share, column.right) for column in part.columns)
    yield FilledPart(part.id, part.kind, label=filler.words(part.label, part.id), columns=columns, rows=tuple(rows))


def _grid(filler: Filler, part: Part) -> Iterator[FilledPart]:
    """Label and value, two short pairs on a line unless ``count`` says one."""
    rows: list[tuple[str, ...]] = []
    for scope in filler.scopes(part):
        for label, value in part.cells:
            pair = (filler.words(label, part.id, scope), filler.words(value, part.id, scope, blank=""))
            beside = bool(rows) and part.count != 1 and len(rows[-1]) == 2
            if beside and max(len(rows[-1][1]), len(pair[1])) <= SHORT:
                rows[-1] += pair
            else:
                rows.append(pair)
    yield FilledPart(part.id, part.kind, label=filler.words(part.label, part.id), rows=tuple(rows))


def _options(filler: Filler, part: Part) -> Iterator[FilledPart]:
    items = []
    for words, condition in part.cells:
        ticked = bool(condition) and holds(condition, filler.scope)
        items.append((TICKED if ticked else OPEN) + filler.words(words, part.id))
    yield FilledPart(part.id, part.kind, label=filler.words(part.label, part.id), items=tuple(items))


def _blanks(filler: Filler, part: Part) -> Iterator[FilledPart]:
    """Lines to write on: ``count`` empty ones, or one for each cell with its label and what is known."""
    rows = tuple((filler.words(label, part.id), filler.words(value, part.id, blank="")) for label, value in part.cells)
    items = ("",) * part.count
    yield FilledPart(part.id, part.kind, label=filler.words(part.label, part.id), items=items, rows=rows)


def _signatures(filler: Filler, part: Part) -> Iterator[FilledPart]:
    signers = []
    for scope in filler.scopes(part):
        hint = filler.words(part.text, part.id, scope)
        person = scope.item if isinstance(scope.item, PartyFacts) else None
        if person:
            natural = person.kind is PartyKind.NATURAL
            label = filler.words(part.label or "{item.role}：{item.name}", part.id, scope, blank="")
            usual = "（签名、捺印）" if natural and part.fingerprint else "（签名）" if natural else "（盖章）"
            signers.append(Signer(label, hint or usual, natural and part.fingerprint, person.id))
        elif part.label:
            label = filler.words(part.label, part.id, scope, blank="")
            finger = part.fingerprint and part.each.startswith("answer:")
            signers.append(Signer(label, hint or "（签名）", finger))
    signers += [
        Signer(filler.words(label, part.id), filler.words(cell, part.id) or "（签名）") for label, cell in part.cells
    ]
    yield FilledPart(part.id, part.kind, signers=tuple(signers))


def _bench(filler: Filler, part: Part) -> Iterator[FilledPart]:
    bench = filler.scope.facts.bench
    rows = [tuple(str(cell) for cell in row) for row in items_of("bench", filler.scope.data) if isinstance(row, tuple)]
    helpers = [("法官助理", bench.assistant)] if bench.assistant else []
    rows += [("", ""), *helpers, ("书记员", bench.clerk)]
    yield FilledPart(part.id, part.kind, rows=tuple(rows), day=_day(filler, part))


def _seal(filler: Filler, part: Part) -> Iterator[FilledPart]:
    template = filler.scope.template
    issuers = {"court": "{court}", "tribunal": "{court}{tribunal}", "body": "{body}", "none": template.issuer}
    issuer = filler.words(part.label or issuers[template.seal], part.id)
    yield FilledPart(part.id, part.kind, _SEAL_NOTES[template.seal], issuer, day=_day(filler, part))


COURT_SEAL = "（院印）"
_SEAL_NOTES = {"court": COURT_SEAL, "tribunal": "（法庭印章）", "body": "（调解组织印章）", "none": ""}


def _day(filler: Filler, part: Part) -> date | None:
    """The day of the gap in ``text``; the day the paper is made when there is no text."""
    gaps = gaps_of(part.text)
    if not gaps:
        return filler.scope.data.made_on
    value = value_of(gaps[0].name, filler.scope)
    return value if isinstance(value, date) else None


def _copies(filler: Filler, part: Part) -> Iterator[FilledPart]:
    text = part.text or "本件一式{copies:numeral}份，当事人各执一份，{court}存卷一份。"
    yield FilledPart(part.id, part.kind, filler.words(text, part.id))


def _card(filler: Filler, part: Part) -> Iterator[FilledPart]:
    """A card for each item; the same card eight times to a page when it repeats nothing."""
    cards = [
        FilledPart(
            part.id, part.kind, filler.words(part.text, part.id, scope), filler.words(part.label, part.id, scope)
        )
        for scope in filler.scopes(part)
    ]
    yield from cards * (1 if part.each else part.count or CARDS_A_PAGE)


def _stub(filler: Filler, part: Part) -> Iterator[FilledPart]:
    """A cut line; repeated for items, a strip below each line with its cells."""
    for scope in filler.scopes(part):
        yield FilledPart(part.id, part.kind, filler.words(part.text, part.id, scope))
        rows = tuple(
            (filler.words(label, part.id, scope), filler.words(value, part.id, scope, blank=""))
            for label, value in part.cells
        )
        if rows:
            yield FilledPart(f"{part.id}.strip", PartKind.GRID, rows=rows)


def _cover(filler: Filler, part: Part) -> Iterator[FilledPart]:
    yield replace(head(filler, part), kind=part.kind)


def _plain(filler: Filler, part: Part) -> Iterator[FilledPart]:
    yield FilledPart(part.id, part.kind, filler.words(part.text, part.id))


FILL: Mapping[PartKind, PartFilling] = {
    PartKind.HEAD: _head,
    PartKind.NUMBER: _number,
    PartKind.PARTIES: _parties,
    PartKind.ADDRESSEE: _text,
    PartKind.PARAGRAPH: _text,
    PartKind.LABELLED: _labelled,
    PartKind.HEADING: _text,
    PartKind.NUMBERED: _numbered,
    PartKind.CLAUSES: _clauses,
    PartKind.TABLE: _table,
    PartKind.GRID: _grid,
    PartKind.OPTIONS: _options,
    PartKind.BLANKS: _blanks,
    PartKind.NOTE: _text,
    PartKind.WORKING: _text,
    PartKind.SIGNATURES: _signatures,
    PartKind.BENCH: _bench,
    PartKind.SEAL: _seal,
    PartKind.COPIES: _copies,
    PartKind.STUB: _stub,
    PartKind.CARD: _card,
    PartKind.COVER: _cover,
    PartKind.NEW_PAGE: _plain,
}
