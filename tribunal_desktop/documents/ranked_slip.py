"""Slip of a draw of several people (抽取单): pool and commitment before, seed, result and substitutes after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import numeral
from tribunal_desktop.documents.blocks import Writer
from tribunal_desktop.documents.draw_slip import (
    HEADING,
    LABELS,
    SIGNERS,
    TEXT,
    SlipExclusion,
    digit_groups,
    moment_text,
)
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import Together
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper
from tribunal_desktop.documents.receipt_proof import CodeBesideText


@dataclass(frozen=True)
class SlipCandidate:
    """Somebody in the draw."""

    name: str
    cases: int
    note: str = ""


@dataclass(frozen=True)
class SlipPlace:
    """A place that was drawn; ``state`` says what became of it."""

    name: str
    ticket: int
    round: int
    state: str


@dataclass(frozen=True)
class RankedResult:
    """Seed and outcome of a draw that was made."""

    decided_at: datetime
    source: str
    seed: str
    nonce: str
    chosen: tuple[str, ...]
    places: tuple[SlipPlace, ...]


@dataclass(frozen=True)
class RankedSlipPaper:
    """Everything the slip says; without ``result`` the draw is still to be made, or was given up.

    ``template`` names its wording, ``about`` says of the case what that kind of draw needs, label by value.
    """

    template: str
    about: tuple[tuple[str, str], ...]
    paper_id: str
    tribunal: str
    number: str
    seats: int
    substitutes: int
    opened_at: datetime
    operator: str
    algorithm: str
    pool: tuple[SlipCandidate, ...]
    excluded: tuple[SlipExclusion, ...]
    commitment: str
    check_words: tuple[str, ...]
    why_late: str = ""
    why_again: str = ""
    earlier: int = 0
    given_up_words: str = ""
    result: RankedResult | None = None
    practice: bool = False


def render(data: RankedSlipPaper, fonts: FontBook | None = None) -> Paper:
    """Print the slip; raises ``KnownError("character_not_printable")``."""
    fonts = fonts or paper_fonts()
    wording: dict[str, Any] = template(data.template)
    writer = Writer(wording["title"], fonts)
    told = [
        ("案号", data.number),
        *data.about,
        (wording["seats"], f"{data.seats}名，候补{data.substitutes}名"),
        ("名单确定", moment_text(data.opened_at)),
        ("操作人", data.operator),
    ]
    opened = [(*left, *right) for left, right in zip(told[::2], told[1::2], strict=True)]
    story: list[Flowable | Together] = [
        *writer.head(data.tribunal, wording["title"]),
        writer.particulars(opened, (1, 3, 1, 2.2), "抽取"),
        Spacer(0, 2 * mm),
        *_pool(writer, data),
        *_excluded(writer, data),
        *_commitment(writer, data),
        *_result(writer, data),
        Together(
            [
                writer.heading(f"{numeral(5)}、{wording['check_heading']}", HEADING),
                CodeBesideText(writer.text(wording["check"], TEXT), data.commitment),
                *(writer.signature(f"{wording[who]}：", "（签名）", height=13 * mm) for who in SIGNERS),
            ]
        ),
    ]
    furniture = Furniture(data.paper_id, f"{data.template}/{wording['version']}", data.number, data.practice)
    return print_paper(data.template, story, furniture, fonts, title=wording["title"], issuer=data.tribunal)


def _pool(writer: Writer, data: RankedSlipPaper) -> Iterator[Flowable]:
    wording = template(data.template)
    yield writer.heading(f"{numeral(1)}、{wording['pool_heading']}", HEADING)
    rows = [("序号", "姓名", wording["cases"], "回避核对")]
    rows += [
        (str(place), each.name, f"{each.cases}件", each.note or "无提示") for place, each in enumerate(data.pool, 1)
    ]
    yield writer.table(rows, (0.7, 1.6, 1.3, 4), wording["pool_heading"], right=(0, 2))
    yield writer.text(wording["equal"].format(seats=data.seats, substitutes=data.substitutes), TEXT)


def _excluded(writer: Writer, data: RankedSlipPaper) -> Iterator[Flowable | Together]:
    wording = template(data.template)
    heading = writer.heading(f"{numeral(2)}、{wording['excluded_heading']}", HEADING)
    if not data.excluded:
        yield Together([heading, writer.text(wording["nobody_excluded"], TEXT)])
        return
    rows = [("姓名", "理由", "说明"), *((each.name, each.reason, each.words or "—") for each in data.excluded)]
    yield Together([heading, writer.table(rows, (1.4, 3, 3), wording["excluded_heading"])])


def _commitment(writer: Writer, data: RankedSlipPaper) -> Iterator[Flowable | Together]:
    wording = template(data.template)
    heading = writer.heading(f"{numeral(3)}、{wording['commitment_heading']}", HEADING)
    rows = [
        ("算法", data.algorithm),
        ("承诺值", digit_groups(data.commitment)),
        ("校验词", "　".join(data.check_words)),
    ]
    yield Together([heading, writer.particulars(rows, LABELS, wording["commitment_heading"])])
    yield writer.text(wording["commitment"], TEXT)
    if data.why_late:
        yield writer.text(wording["late"].format(words=data.why_late), TEXT)
    if data.why_again:
        yield writer.text(wording["again"].format(words=data.why_again), TEXT)
    if data.earlier:
        yield writer.text(wording["earlier"].format(count=data.earlier), TEXT)


def _result(writer: Writer, data: RankedSlipPaper) -> Iterator[Flowable | Together]:
    wording, result = template(data.template), data.result
    heading = writer.heading(f"{numeral(4)}、{wording['result_heading']}", HEADING)
    if result is None:
        given_up = wording["given_up"].format(words=data.given_up_words)
        yield Together([heading, writer.text(given_up if data.given_up_words else wording["waiting"], TEXT)])
        return
    facts = [
        ("抽取时间", moment_text(result.decided_at)),
        ("种子来源", result.source),
        ("种子", result.seed),
        ("随机数", digit_groups(result.nonce)),
    ]
    yield Together([heading, writer.particulars(facts, LABELS, wording["result_heading"])])
    rows = [("名次", "姓名", "签号（轮次）", "结果")]
    rows += [
        (str(place), each.name, f"{each.ticket}（{each.round}）", each.state)
        for place, each in enumerate(result.places, 1)
    ]
    chosen = writer.heading(wording["result"].format(names="、".join(result.chosen) or "—"), HEADING)
    table = writer.table(rows, (0.7, 1.6, 1.5, 3.8), wording["result_heading"], right=(0,))
    yield Together([Spacer(0, 1 * mm), table, Spacer(0, 1 * mm), chosen])
