"""Mediation agreement (调解协议书)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import (
    amount_text,
    capitals,
    date_in_numerals,
    date_text,
    figures,
    numeral,
)
from tribunal_desktop.documents.blocks import NUMBER, PartyParticulars, Writer, require_parties
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import Together
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.terms import PartyKind

NAME = "agreement"
MOST_IN_A_SENTENCE = 2
"""More instalments than this are set as a table."""


@dataclass(frozen=True)
class Instalment:
    """One payment of a clause; ``amount`` in yuan."""

    due: date
    amount: Decimal
    way: str = ""


@dataclass(frozen=True)
class Clause:
    """One clause of the agreement, numbered by its place, with its payments if it is performed in parts."""

    text: str
    instalments: tuple[Instalment, ...] = ()


@dataclass(frozen=True)
class AgreementPaper:
    """Everything the agreement says."""

    paper_id: str
    number: str
    body: str
    """The mediating body (调解组织) whose seal the paper bears."""
    parties: tuple[PartyParticulars, ...]
    cause: str
    facts: str
    disputed: str
    clauses: tuple[Clause, ...]
    performance: str
    """Way, place and term of performance (履行方式、地点、期限)."""
    mediators: tuple[str, ...]
    confirmation_court: str
    signed_on: date | None = None
    confirm_by: date | None = None
    """Last day to apply for judicial confirmation, 30 days from effect; left out when the day of signing is open."""
    recorder: str = ""
    court_keeps_copy: bool = False
    """The mediation was delegated or entrusted by a court, which receives a copy."""
    practice: bool = False


def render(data: AgreementPaper, fonts: FontBook | None = None) -> Paper:
    """Print the agreement.

    Raises ``KnownError``: ``paper_without_parties``, ``paper_without_clauses``, ``character_not_printable``.
    """
    require_parties(data.parties)
    if not any(clause.text.strip() for clause in data.clauses):
        raise KnownError("paper_without_clauses")
    fonts = fonts or paper_fonts()
    wording = template(NAME)
    writer = Writer(wording["title"], fonts)
    story: list[Flowable | Together] = [
        *writer.head(data.body, wording["title"], wording["number"].format(number=data.number)),
        *writer.parties(data.parties),
        *writer.labelled("案由", f"{data.cause}。", "案由"),
        *writer.labelled("纠纷主要事实", data.facts, "纠纷主要事实"),
        *writer.labelled("争议事项", data.disputed, "争议事项"),
        *writer.body(wording["agreed"].format(mediators="、".join(data.mediators) or data.body)),
    ]
    for number, clause in enumerate(data.clauses, start=1):
        story += _clause(writer, number, clause)
    if data.performance:
        story += writer.labelled("履行方式、地点和期限", data.performance, "履行方式")
    story += [*_effect(writer, data), Together([*_copies(writer, data), *_signatures(writer, data)])]
    version = wording["version"]
    furniture = Furniture(data.paper_id, f"{NAME}/{version}", data.number, data.practice)
    return print_paper(NAME, story, furniture, fonts, title=wording["title"], issuer=data.body)


def _clause(writer: Writer, number: int, clause: Clause) -> Iterator[Flowable]:
    where, wording = f"协议内容第{numeral(number)}条", template(NAME)
    yield from writer.body(f"{numeral(number)}、{clause.text.strip()}", where)
    if 0 < len(clause.instalments) <= MOST_IN_A_SENTENCE:
        items = "；".join(_payment(number, part) for number, part in enumerate(clause.instalments, start=1))
        yield from writer.body(wording["instalments_few"].format(items=items), where)
    elif clause.instalments:
        yield from writer.body(wording["instalments_table"], where)
        yield Spacer(0, 2 * mm)
        yield _instalment_table(writer, clause.instalments, where)
        yield Spacer(0, 3 * mm)


def _payment(number: int, part: Instalment) -> str:
    way = f"，{part.way}" if part.way else ""
    return f"（{numeral(number)}）{date_text(part.due)}前给付{amount_text(part.amount)}{way}"


def _instalment_table(writer: Writer, parts: Sequence[Instalment], where: str) -> Flowable:
    total = sum((part.amount for part in parts), Decimal())
    rows = [("期次", "给付期限", "金额（元）", "大写", "方式")]
    rows += [
        (f"第{numeral(number)}期", f"{date_text(part.due)}前", figures(part.amount), capitals(part.amount), part.way)
        for number, part in enumerate(parts, start=1)
    ]
    rows.append(("合计", "", figures(total), capitals(total), ""))
    return writer.table(rows, (1.1, 2.5, 1.5, 2.9, 2), where, right=(2,))


def _effect(writer: Writer, data: AgreementPaper) -> list[Flowable]:
    wording = template(NAME)
    until = wording["until"].format(date=date_text(data.confirm_by)) if data.confirm_by else ""
    notice = wording["confirmation"].format(until=until, court=data.confirmation_court)
    return [
        *writer.labelled("协议效力", wording["effect"].format(body=data.body), "协议效力"),
        *writer.labelled("司法确认告知", notice + wording["without_confirmation"], "司法确认告知"),
    ]


def _copies(writer: Writer, data: AgreementPaper) -> list[Flowable]:
    holders = [data.body, *([data.confirmation_court] if data.court_keeps_copy else [])]
    copies = numeral(len(data.parties) + len(holders))
    return writer.body(template(NAME)["copies"].format(copies=copies, holders="、".join(holders)))


def _signatures(writer: Writer, data: AgreementPaper) -> Iterator[Flowable | Together]:
    wording = template(NAME)
    yield Spacer(0, 2 * mm)
    for party in data.parties:
        person = party.kind is PartyKind.NATURAL
        hint = wording["person_hint" if person else "organisation_hint"]
        yield writer.signature(f"{party.role}：{party.name}", hint, fingerprint=person)
    body = [writer.signature(f"调解员：{mediator}", "（签名）") for mediator in data.mediators or ("",)]
    if data.recorder:
        body.append(writer.signature(f"记录人：{data.recorder}", "（签名）"))
    day = date_in_numerals(data.signed_on) if data.signed_on else "年　　月　　日"
    seal = [writer.text(text, NUMBER, "落款") for text in (data.body, wording["seal"], day)]
    yield Together([*body, Spacer(0, 8 * mm), *seal])
