"""Papers of the four types and of danger marks, put into the words of the court."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tribunal_desktop import texts
from tribunal_desktop.documents import danger_slip as slip_paper
from tribunal_desktop.documents import risk_register
from tribunal_desktop.documents.danger_slip import Concerned, DangerSlipPaper, Watcher
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.risk_register import RegisterLine, RiskRegisterPaper
from tribunal_desktop.models import Tribunal
from tribunal_desktop.rules.beijing_time import BEIJING, beijing_day
from tribunal_desktop.rules.terms import DangerGround, NetRole, RiskLevel
from tribunal_desktop.services.risk_views import RegisterFilter, RegisterRow
from tribunal_desktop.services.sheet_words import PAPER_LANGUAGE

"""Papers of a court are written in Chinese, whatever the window speaks."""


@dataclass(frozen=True)
class SlipFacts:
    """What a report slip is made from."""

    id: str
    court: str
    tribunal: str
    practice: bool
    body_name: str
    person: str
    told_at: datetime
    told_by: str
    parties: tuple[tuple[str, str, str], ...]
    grounds: tuple[DangerGround, ...]
    words: str
    level: RiskLevel
    check_on: date
    net: tuple[tuple[str, NetRole, str], ...]


def danger_slip(facts: SlipFacts) -> Paper:
    """The report slip; the same facts make the same bytes."""
    return slip_paper.render(
        DangerSlipPaper(
            paper_id=facts.id,
            court=facts.court,
            tribunal=facts.tribunal,
            addressee=facts.body_name,
            person=facts.person,
            told_at=facts.told_at.astimezone(BEIJING),
            told_by=facts.told_by,
            concerned=tuple(Concerned(*each) for each in facts.parties),
            grounds=tuple(texts.term(each, PAPER_LANGUAGE) for each in facts.grounds),
            words=facts.words,
            level=texts.term(facts.level, PAPER_LANGUAGE),
            check_on=facts.check_on,
            net=tuple(Watcher(name, texts.term(role, PAPER_LANGUAGE), phone) for name, role, phone in facts.net),
            practice=facts.practice,
        )
    )


def register_sheet(tribunal: Tribunal, wanted: RegisterFilter, rows: Sequence[RegisterRow], printed_on: date) -> Paper:
    """The register with the filter it was printed by."""
    return risk_register.render(
        RiskRegisterPaper(
            court=tribunal.court_name,
            tribunal=tribunal.name,
            shown=_shown(wanted),
            printed_on=printed_on,
            lines=tuple(_line(row) for row in rows),
            practice=tribunal.practice,
        )
    )


def _shown(wanted: RegisterFilter) -> str:
    parts = [
        f"{wanted.year}年" if wanted.year else "",
        texts.term(wanted.four_type, PAPER_LANGUAGE) if wanted.four_type else "",
        texts.term(wanted.state, PAPER_LANGUAGE) if wanted.state else "",
    ]
    return "，".join(part for part in parts if part) or "全部"


def _line(row: RegisterRow) -> RegisterLine:
    say = texts.term
    day = beijing_day(row.marked_at)
    level = f"，风险{say(row.level, PAPER_LANGUAGE)}" if row.level else ""
    return RegisterLine(
        number=row.number,
        parties=row.parties,
        indicator=f"{say(row.four_type, PAPER_LANGUAGE)}：{row.indicator.zh}",
        found=f"{say(row.finder, PAPER_LANGUAGE)} {day:%Y-%m-%d}",
        state=f"{say(row.state, PAPER_LANGUAGE)}{level}",
        measures=f"{row.measures_done}/{row.measures}",
    )
