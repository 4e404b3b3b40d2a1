"""Report of a danger to a local body, with the receipt it sends back (民转刑风险报告单)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import date_text
from tribunal_desktop.documents.blocks import BODY, SMALL, Writer
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import Together
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper

NAME = "danger_slip"


@dataclass(frozen=True)
class Concerned:
    """Somebody the report is about."""

    name: str
    address: str
    phone: str


@dataclass(frozen=True)
class Watcher:
    """A member of the protection net."""

    name: str
    role: str
    phone: str


@dataclass(frozen=True)
class DangerSlipPaper:
    """Everything the slip says."""

    paper_id: str
    court: str
    tribunal: str
    addressee: str
    person: str
    told_at: datetime
    told_by: str
    concerned: tuple[Concerned, ...]
    grounds: tuple[str, ...]
    words: str
    level: str
    check_on: date
    net: tuple[Watcher, ...] = ()
    practice: bool = False


def render(data: DangerSlipPaper, fonts: FontBook | None = None) -> Paper:
    """Print the slip; raises ``KnownError("character_not_printable")``."""
    fonts = fonts or paper_fonts()
    wording = template(NAME)
    writer = Writer(wording["title"], fonts)
    people = [
        ("姓名（名称）", "住址", "电话"),
        *((each.name, each.address or "—", each.phone or "—") for each in data.concerned),
    ]
    told = f"{date_text(data.told_at.date())}{data.told_at:%H:%M}"
    story: list[Flowable | Together] = [
        *writer.head(data.tribunal, wording["title"]),
        writer.text(f"{data.addressee}：", BODY.but(first_indent=0)),
        *writer.body(wording["opening"], wording["title"]),
        writer.table(people, (2, 4, 2), "涉及人员"),
        Spacer(0, 3 * mm),
        *writer.labelled("风险等级", data.level, "风险等级"),
        *writer.labelled("风险依据", "；".join(data.grounds), "风险依据"),
        *writer.labelled("具体情况", data.words, "具体情况"),
        *writer.labelled("请协助", wording["request"].format(day=date_text(data.check_on)), "请协助"),
    ]
    if data.net:
        net = [("防护网成员", "身份", "电话"), *((each.name, each.role, each.phone) for each in data.net)]
        story += [writer.table(net, (2, 3, 3), "防护网"), Spacer(0, 3 * mm)]
    told_words = wording["told"].format(person=data.person, told=told)
    story += [
        writer.text(told_words, SMALL),
        writer.signature(f"报告人：{data.told_by}", "（签名、法庭联系电话）"),
        _receipt(writer, data),
    ]
    furniture = Furniture(data.paper_id, f"{NAME}/{wording['version']}", wording["title"], data.practice)
    return print_paper(NAME, story, furniture, fonts, title=wording["title"], issuer=data.court)


def _receipt(writer: Writer, data: DangerSlipPaper) -> Together:
    """The lower part, which comes back signed."""
    wording = template(NAME)
    return Together(
        [
            Spacer(0, 4 * mm),
            writer.heading(wording["receipt_title"]),
            *writer.body(wording["receipt"].format(tribunal=data.tribunal), wording["receipt_title"]),
            writer.signature(f"{data.addressee}（签收人）", "（签名、盖章、日期）"),
            writer.text(wording["caution"], SMALL),
        ]
    )
