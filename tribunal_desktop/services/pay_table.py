"""The sample tariffs and the marks of difficulty, read once from ``resources/rules/subsidy.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from tribunal_desktop import resources
from tribunal_desktop.rules.pay import Conditions
from tribunal_desktop.rules.terms import PayDifficulty, PayeeKind, PayUnit, WorkTime


@dataclass(frozen=True)
class SampleTariff:
    """A rate of the sample; it pays nobody until a tribunal takes it over."""

    name: str
    payee: PayeeKind
    unit: PayUnit
    amount_fen: int
    conditions: Conditions


@cache
def sample_tariffs() -> tuple[SampleTariff, ...]:
    """The sample, in its order."""
    return tuple(
        SampleTariff(
            name=row["name"],
            payee=PayeeKind(row["payee"]),
            unit=PayUnit(row["unit"]),
            amount_fen=row["amount_yuan"] * 100,
            conditions=Conditions(
                work_time=WorkTime(row["work_time"]) if "work_time" in row else None,
                difficulty=PayDifficulty(row["difficulty"]) if "difficulty" in row else None,
            ),
        )
        for row in _table()["tariff"]
    )


def sample_basis() -> str:
    """What stands as the basis of a rate that was taken over unchanged."""
    return str(_table()["status_zh"])


def difficulty_of(parties: int, sessions: int, amount_fen: int) -> PayDifficulty:
    """How hard a mediation was by its parties, its sessions and what was at stake."""
    marks: dict[str, int] = _table()["difficulty"]
    measured = {"parties": parties, "sessions": sessions, "amount_yuan": amount_fen // 100}
    if any(value >= marks[f"complex_{name}"] for name, value in measured.items()):
        return PayDifficulty.COMPLEX
    if all(value <= marks[f"simple_{name}"] for name, value in measured.items()):
        return PayDifficulty.SIMPLE
    return PayDifficulty.ORDINARY


@cache
def _table() -> dict[str, Any]:
    return resources.toml("rules", "subsidy.toml")
