"""The steps of a calculation as a table: what was done and by which article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.blocks import CELL, Writer
from tribunal_desktop.documents.paper_table import PaperTable

CONDITION = CELL.but(size=11, leading=16)
STEP = CELL.but(size=10.5, leading=15)
OUTCOME = CELL.but(size=14, leading=20)
REMARK = CELL.but(size=10.5, leading=16, align="justify", first_indent=2)
GIVEN_BY = CELL.but(size=12, leading=19, align="right", right_indent=2)
GAP = 2.5 * mm

_PAIRED = (1.5, 2.8, 1.3, 2.4)
_TIGHT = (("TOPPADDING", (0, 1), (-1, -1), 2), ("BOTTOMPADDING", (0, 1), (-1, -1), 2.5))
_WIDEST_PAIRED = 14
"""Characters of a value that still stands beside another one."""


@dataclass(frozen=True)
class WorkingStep:
    """One step in words, with its articles."""

    words: str
    basis: tuple[str, ...] = ()


def working_table(writer: Writer, steps: Sequence[WorkingStep]) -> PaperTable:
    """The steps, numbered; articles that stay the same are not repeated."""
    before: Iterable[tuple[str, ...]] = [(), *(step.basis for step in steps)]
    rows = [("序号", "计算过程", "依据")]
    rows += [
        (str(at), step.words, "同上" if step.basis and step.basis == above else "、".join(step.basis) or "—")
        for at, (step, (above, _)) in enumerate(zip(steps, pairwise(before), strict=True), start=1)
    ]
    return writer.table(rows, (0.6, 4.8, 2.6), "计算过程", extra=_TIGHT, cell=STEP)


def conditions(writer: Writer, facts: Sequence[tuple[str, str]]) -> list[Flowable]:
    """What was worked from, two short facts to a line."""
    rows: list[tuple[str, ...]] = []
    for fact in facts:
        pairs = bool(rows) and len(rows[-1]) == 2 and max(len(fact[1]), len(rows[-1][1])) <= _WIDEST_PAIRED
        if pairs:
            rows[-1] += fact
        else:
            rows.append(fact)
    return [writer.particulars(rows, _PAIRED, "计算条件", CONDITION), Spacer(0, GAP)]


def outcome(writer: Writer, result: Sequence[tuple[str, str]]) -> list[Flowable]:
    """What came out, in large type."""
    return [writer.particulars(result, (1.8, 6.2), "计算结果", OUTCOME), Spacer(0, GAP)]
