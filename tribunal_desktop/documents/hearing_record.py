"""Transcript of a hearing (开庭笔录、巡回审判笔录、宣判笔录), signed on every page (CPL 150)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import date_text, date_with_weekday
from tribunal_desktop.documents.blocks import BODY, SMALL, Writer
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import Together
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper

NAME = "hearing_record"
ON_SITE = "on_site"
"""Kind of a hearing held on circuit, for its title."""
PAGE_SIGNATURES = ("当事人签名", "审判人员签名", "书记员签名")
TEXT = BODY.but(size=14, leading=25)


@dataclass(frozen=True)
class RecordedPerson:
    """Somebody at the hearing; ``refused`` holds why they did not sign."""

    role: str
    name: str
    came: bool
    shown_paper: str = ""
    refused: str = ""
    official: bool = False
    """Of the court: signs without a fingerprint."""


@dataclass(frozen=True)
class RecordedCorrection:
    """A correction asked for while reading."""

    line: int
    old: str
    new: str
    initials: str


@dataclass(frozen=True)
class HearingRecordPaper:
    """Everything the transcript says; ``lines`` are speakers, empty where one goes on, with their words."""

    paper_id: str
    kind: str
    """Key of the title in the template."""
    court: str
    tribunal: str
    number: str
    cause: str
    held_from: datetime
    held_until: datetime | None
    place: str
    openness: str
    audience_count: int | None
    recording: str
    judge: str
    assessors: str
    clerk: str
    interpreter: str
    people: tuple[RecordedPerson, ...]
    lines: tuple[tuple[str, str], ...]
    corrections: tuple[RecordedCorrection, ...] = ()
    edition: int = 1
    edition_reason: str = ""
    text_sha256: str = ""
    text_sm3: str = ""
    practice: bool = False


def render(data: HearingRecordPaper, fonts: FontBook | None = None) -> Paper:
    """Print the transcript; raises ``KnownError("character_not_printable")``."""
    fonts = fonts or paper_fonts()
    wording: dict[str, Any] = template(NAME)
    title = wording["title"][data.kind]
    writer = Writer(title, fonts)
    story: list[Flowable | Together] = [
        *writer.head(data.court, title, data.number),
        writer.particulars(_facts(data, wording), (1.1, 2.6, 1.1, 2.2), "笔录头部"),
        Spacer(0, 3 * mm),
        writer.table(
            [("身份", "姓名（名称）", "到庭", "核对的证件"), *(_attendance(person) for person in data.people)],
            (2, 2.4, 0.9, 2.4),
            "到庭人员",
        ),
        Spacer(0, 3 * mm),
    ]
    for speaker, words in data.lines:
        story += writer.labelled(speaker, words, "笔录正文", TEXT) if speaker else writer.body(words, "笔录正文", TEXT)
    if data.corrections:
        story.append(writer.heading(wording["corrections"], TEXT))
        for each in data.corrections:
            said = wording["correction"].format(line=each.line, old=each.old, new=each.new, initials=each.initials)
            story += writer.body(said, "补正记录", TEXT)
    story.append(Together(list(_ending(writer, wording, data))))
    furniture = Furniture(data.paper_id, f"{NAME}/{wording['version']}", data.number, data.practice, PAGE_SIGNATURES)
    return print_paper(NAME, story, furniture, fonts, title=title, issuer=data.court)


def _facts(data: HearingRecordPaper, wording: dict[str, Any]) -> list[tuple[str, ...]]:
    audience = "" if data.audience_count is None else f"{data.audience_count} 人"
    rows: list[tuple[str, ...]] = [
        ("时间", _when(data)),
        ("地点", data.place),
        ("是否公开", data.openness, "旁听人数", audience),
        ("案由", data.cause),
        ("审判员", data.judge, "书记员", data.clerk),
    ]
    if data.assessors:
        rows.append(("人民陪审员", data.assessors))
    if data.interpreter:
        rows.append(("翻译人员", data.interpreter))
    rows.append(("录音录像", data.recording or wording["not_recorded"]))
    return rows


def _when(data: HearingRecordPaper) -> str:
    start = f"{date_with_weekday(data.held_from.date())}{data.held_from:%H时%M分}"
    if data.held_until is None:
        return f"{start}起"
    other_day = "" if data.held_until.date() == data.held_from.date() else date_text(data.held_until.date())
    return f"{start}至{other_day}{data.held_until:%H时%M分}"


def _attendance(person: RecordedPerson) -> tuple[str, str, str, str]:
    return person.role, person.name, "到庭" if person.came else "未到庭", person.shown_paper


def _ending(writer: Writer, wording: dict[str, Any], data: HearingRecordPaper) -> Iterator[Flowable]:
    yield from writer.body(wording["answered"], style=TEXT)
    if data.edition > 1:
        said = wording["edition"].format(edition=data.edition, reason=data.edition_reason)
        yield from writer.body(said, "版次", TEXT)
    yield Spacer(0, 2 * mm)
    for person in data.people:
        if not person.came:
            continue
        hint = wording["staff_hint"] if person.official else wording["party_hint"]
        if person.refused:
            hint = wording["refused"].format(note=person.refused)
        yield writer.signature(
            f"{person.role}：{person.name}",
            hint,
            fingerprint=not person.official,
            height=13 * mm if person.official else 17 * mm,
        )
    if data.text_sha256:
        yield Spacer(0, 2 * mm)
        yield writer.text(wording["hash"].format(hash=data.text_sha256), SMALL)
    if data.text_sm3:
        yield writer.text(wording["hash_sm3"].format(hash=data.text_sm3), SMALL)
