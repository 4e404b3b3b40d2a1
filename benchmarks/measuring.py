"""Taking times, and figures that know their budget and what they are compared with."""

from __future__ import annotations

import os
import platform
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Figure:
    """One measured number; ``plain`` is what the comparison took, in the same unit."""

    what: str
    value: float
    unit: str
    budget: float | None = None
    at_least: bool = False
    plain: float | None = None
    plain_is: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the budget is kept; None without one."""
        if self.budget is None:
            return None
        return self.value >= self.budget if self.at_least else self.value <= self.budget


def seconds(fn: Callable[[], object], times: int = 7, warm_ups: int = 1) -> list[float]:
    """How long each of ``times`` calls took, after ``warm_ups`` that are not counted."""
    for _ in range(warm_ups):
        fn()
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        fn()
        taken.append(time.perf_counter() - begun)
    return taken


def median_ms(taken: Sequence[float]) -> float:
    """Median in milliseconds."""
    return statistics.median(taken) * 1000


def p95_ms(taken: Sequence[float]) -> float:
    """95th percentile in milliseconds: the smallest value that 95 % do not exceed."""
    ordered = sorted(taken)
    return ordered[-(-len(ordered) * 95 // 100) - 1] * 1000


def table(figures: Iterable[Figure]) -> str:
    """The figures as a Markdown table."""
    lines = ["| what | measured | plain | ratio | budget | |", "|---|---:|---:|---:|---:|---|"]
    for each in figures:
        plain = f"{_number(each.plain)} {each.unit}, {each.plain_is}" if each.plain is not None else ""
        ratio = f"{each.value / each.plain:.2g}" if each.plain else ""
        sign = "≥" if each.at_least else "≤"
        budget = f"{sign} {_number(each.budget)} {each.unit}" if each.budget is not None else ""
        verdict = {True: "kept", False: "**missed**", None: ""}[each.met]
        lines.append(f"| {each.what} | {_number(each.value)} {each.unit} | {plain} | {ratio} | {budget} | {verdict} |")
    return "\n".join(lines)


def machine() -> str:
    """The kind of machine, without saying whose."""
    return f"{os.cpu_count()} cores, {_system()}, Python {platform.python_version()}"


def _system() -> str:
    release = Path("/etc/os-release")
    if release.exists():
        for line in release.read_text(encoding="utf-8").splitlines():
            if line.startswith("PRETTY_NAME="):
                return line.split("=", 1)[1].strip('"')
    return platform.system()


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.3g}"
