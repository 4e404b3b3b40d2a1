"""Record of a mediation sitting (调解笔录), signed on every page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import date_text, date_with_weekday
from tribunal_desktop.documents.blocks import Writer
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import Together
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper
from tribunal_desktop.errors import KnownError

NAME = "transcript"
PAGE_SIGNATURES = ("当事人签名", "调解员签名", "记录人签名")


@dataclass(frozen=True)
class Attendee:
    """A person at the sitting and how identity was checked."""

    role: str
    name: str
    identity: str = ""
    """The paper shown, for example 居民身份证; empty when identity was not checked."""


@dataclass(frozen=True)
class Statement:
    """What a person said."""

    speaker: str
    text: str


@dataclass(frozen=True)
class TranscriptPaper:
    """Everything the record says; the mediator's own notes are confidential and have no place here."""

    paper_id: str
    number: str
    body: str
    """Mediating body or tribunal whose record it is."""
    started_at: datetime
    place: str
    cause: str
    chair: str
    recorder: str
    attendance: tuple[Attendee, ...]
    """The parties and their agents, then others who came."""
    statements: tuple[Statement, ...]
    proposal: str
    result: str
    ended_at: datetime | None = None
    way: str = ""
    answers: tuple[Statement, ...] = ()
    """What the parties answered when told their rights and asked about recusal."""
    practice: bool = False


def render(data: TranscriptPaper, fonts: FontBook | None = None) -> Paper:
    """Print the record; raises ``KnownError``: ``paper_without_parties``, ``character_not_printable``."""
    if not any(person.name.strip() for person in data.attendance):
        raise KnownError("paper_without_parties")
    fonts = fonts or paper_fonts()
    wording = template(NAME)
    writer = Writer(wording["title"], fonts)
    story: list[Flowable | Together] = [
        *writer.head(data.body, wording["title"], data.number),
        writer.particulars(
            [
                ("时间", _when(data)),
                ("地点", data.place, "方式", data.way),
                ("案由", data.cause),
                ("主持人", data.chair, "记录人", data.recorder),
            ],
            (1, 3.4, 1, 2),
            "笔录头部",
        ),
        Spacer(0, 3 * mm),
        Together([*writer.body(wording["opening"]), _attendance(writer, data)]),
        Spacer(0, 3 * mm),
        *writer.body(wording["checked" if all(person.identity for person in data.attendance) else "checked_partly"]),
        *_notices(writer, data),
        *_headed(writer, wording["statements"], _spoken(writer, data.statements, "各方陈述")),
    ]
    if data.proposal:
        story += writer.labelled(wording["proposal"], data.proposal, "调解方案")
    story += writer.labelled(wording["result"], data.result, "调解结果")
    story.append(Together([*writer.body(wording["closing"]), *_signatures(writer, data)]))
    version = wording["version"]
    furniture = Furniture(data.paper_id, f"{NAME}/{version}", data.number, data.practice, PAGE_SIGNATURES)
    return print_paper(NAME, story, furniture, fonts, title=wording["title"], issuer=data.body)


def _when(data: TranscriptPaper) -> str:
    start = f"{date_with_weekday(data.started_at.date())}{data.started_at:%H时%M分}"
    if data.ended_at is None:
        return f"{start}起"
    other_day = "" if data.ended_at.date() == data.started_at.date() else date_text(data.ended_at.date())
    return f"{start}至{other_day}{data.ended_at:%H时%M分}"


def _attendance(writer: Writer, data: TranscriptPaper) -> Flowable:
    rows = [("身份", "姓名（名称）", "核对的证件")]
    rows += [(person.role, person.name, person.identity or "未出示证件") for person in data.attendance]
    return writer.table(rows, (2.3, 1.7, 3.2), "到场人员")


def _notices(writer: Writer, data: TranscriptPaper) -> Iterator[Flowable | Together]:
    wording = template(NAME)
    yield from _headed(writer, wording["notices_heading"], writer.body("\n".join(wording["notices"])))
    yield from _spoken(writer, data.answers, "告知后的答复")


def _spoken(writer: Writer, statements: tuple[Statement, ...], where: str) -> list[Flowable]:
    return [block for said in statements for block in writer.labelled(said.speaker, said.text, where)]


def _headed(writer: Writer, heading: str, blocks: list[Flowable]) -> Iterator[Flowable | Together]:
    """``blocks`` under a heading that is not left alone at the foot of a page."""
    yield Together([writer.heading(heading), *blocks[:1]])
    yield from blocks[1:]


def _signatures(writer: Writer, data: TranscriptPaper) -> Iterator[Flowable]:
    hint = template(NAME)["party_hint"]
    yield Spacer(0, 2 * mm)
    for person in data.attendance:
        yield writer.signature(f"{person.role}：{person.name}", hint, fingerprint=True)
    yield writer.signature(f"主持人：{data.chair}", "（签名）", height=15 * mm)
    yield writer.signature(f"记录人：{data.recorder}", "（签名）", height=15 * mm)
