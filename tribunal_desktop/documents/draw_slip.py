"""Slip of the draw of a judge (分案抽签单): the pool and its commitment before the draw, seed and result after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import date_text, numeral
from tribunal_desktop.documents.blocks import BODY, Writer
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import Together
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper
from tribunal_desktop.documents.receipt_proof import CodeBesideText

NAME = "draw_slip"
HASH_GROUP = 8
TEXT = BODY.but(size=12, leading=20)
HEADING = BODY.but(size=14, leading=24)
LABELS = (1.2, 5.8)
SIGNERS = ("operator", "witness")


@dataclass(frozen=True)
class SlipEntrant:
    """Somebody in the draw; ``tickets`` are the first and the last ticket."""

    name: str
    open_cases: int
    weight: int
    tickets: tuple[int, int]
    note: str = ""


@dataclass(frozen=True)
class SlipExclusion:
    """Somebody not in the draw, and why."""

    name: str
    reason: str
    words: str = ""


@dataclass(frozen=True)
class SlipResult:
    """Seed and outcome of a draw that was made; ``round`` counts from 1."""

    decided_at: datetime
    source: str
    seed: str
    nonce: str
    ticket: int
    round: int
    judge: str


@dataclass(frozen=True)
class DrawSlipPaper:
    """Everything the slip says; without ``result`` the draw is still to be made, or was given up."""

    paper_id: str
    tribunal: str
    number: str
    opened_at: datetime
    operator: str
    algorithm: str
    weight_unit: int
    load_offset: int
    entrants: tuple[SlipEntrant, ...]
    excluded: tuple[SlipExclusion, ...]
    commitment: str
    check_words: tuple[str, ...]
    given_up_before: int = 0
    given_up_words: str = ""
    result: SlipResult | None = None
    practice: bool = False


def render(data: DrawSlipPaper, fonts: FontBook | None = None) -> Paper:
    """Print the slip; raises ``KnownError("character_not_printable")``."""
    fonts = fonts or paper_fonts()
    wording: dict[str, Any] = template(NAME)
    writer = Writer(wording["title"], fonts)
    opened = [
        ("案号", data.number, "操作人", data.operator),
        ("名单确定", moment_text(data.opened_at), "算法", data.algorithm),
    ]
    story: list[Flowable | Together] = [
        *writer.head(data.tribunal, wording["title"]),
        writer.particulars(opened, (1, 3.2, 0.9, 2.1), "抽签"),
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
    furniture = Furniture(data.paper_id, f"{NAME}/{wording['version']}", data.number, data.practice)
    return print_paper(NAME, story, furniture, fonts, title=wording["title"], issuer=data.tribunal)


def _pool(writer: Writer, data: DrawSlipPaper) -> Iterator[Flowable]:
    wording = template(NAME)
    yield writer.heading(f"{numeral(1)}、{wording['pool_heading']}", HEADING)
    rows = [("姓名", "在办案件", "权重", "签号", "回避核对")]
    rows += [
        (
            each.name,
            str(each.open_cases),
            str(each.weight),
            f"{each.tickets[0]}–{each.tickets[1]}",
            each.note or "无提示",
        )
        for each in data.entrants
    ]
    yield writer.table(rows, (1.4, 1, 0.9, 1.3, 2.8), wording["pool_heading"], right=(1, 2))
    total = sum(each.weight for each in data.entrants)
    yield writer.text(wording["weight"].format(unit=data.weight_unit, offset=data.load_offset, total=total), TEXT)


def _excluded(writer: Writer, data: DrawSlipPaper) -> Iterator[Flowable | Together]:
    wording = template(NAME)
    heading = writer.heading(f"{numeral(2)}、{wording['excluded_heading']}", HEADING)
    if not data.excluded:
        yield Together([heading, writer.text(wording["nobody_excluded"], TEXT)])
        return
    rows = [("姓名", "理由", "说明"), *((each.name, each.reason, each.words or "—") for each in data.excluded)]
    yield Together([heading, writer.table(rows, (1.4, 2.6, 3.4), wording["excluded_heading"])])


def _commitment(writer: Writer, data: DrawSlipPaper) -> Iterator[Flowable | Together]:
    wording = template(NAME)
    heading = writer.heading(f"{numeral(3)}、{wording['commitment_heading']}", HEADING)
    rows = [("承诺值", digit_groups(data.commitment)), ("校验词", "　".join(data.check_words))]
    yield Together([heading, writer.particulars(rows, LABELS, wording["commitment_heading"])])
    yield writer.text(wording["commitment"], TEXT)
    if data.given_up_before:
        yield writer.text(wording["earlier"].format(count=data.given_up_before), TEXT)


def _result(writer: Writer, data: DrawSlipPaper) -> Iterator[Flowable | Together]:
    wording, result = template(NAME), data.result
    heading = writer.heading(f"{numeral(4)}、{wording['result_heading']}", HEADING)
    if result is None:
        given_up = wording["given_up"].format(words=data.given_up_words)
        yield Together([heading, writer.text(given_up if data.given_up_words else wording["waiting"], TEXT)])
        return
    rows = [
        ("抽签时间", moment_text(result.decided_at)),
        ("种子来源", result.source),
        ("种子", result.seed),
        ("随机数", digit_groups(result.nonce)),
        ("抽中签号", f"{result.ticket}（第{result.round}轮）"),
    ]
    judge = writer.heading(wording["result"].format(name=result.judge), HEADING)
    yield Together([heading, writer.particulars(rows, LABELS, wording["result_heading"]), Spacer(0, 1 * mm), judge])


def moment_text(moment: datetime) -> str:
    """A moment of a draw to the second."""
    return f"{date_text(moment.date())}{moment:%H:%M:%S}"


def digit_groups(digest: str) -> str:
    """A long number in groups, to be compared by eye."""
    return " ".join(digest[start : start + HASH_GROUP] for start in range(0, len(digest), HASH_GROUP))
