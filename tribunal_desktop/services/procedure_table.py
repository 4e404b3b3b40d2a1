"""The table of procedures (``resources/rules/procedure.toml``) as rules, read once."""

from __future__ import annotations

from functools import cache

from tribunal_desktop import resources
from tribunal_desktop.rules.procedure import ProcedureTable, read_procedure_table
from tribunal_desktop.rules.terms import Track

_PAYMENT_ORDER_CAUSES = {"2025": frozenset({"458"}), "2020": frozenset({"418"})}
_CONFIRMATION_CAUSES = {"2025": frozenset({"448"}), "2020": frozenset({"409"})}
_SPECIAL_PARTS = {"2025": frozenset({"P11"}), "2020": frozenset({"P10"})}
_STATUS_PARTS = {"2025": frozenset({"P1", "P2"}), "2020": frozenset({"P1", "P2"})}


@cache
def procedure_table() -> ProcedureTable:
    """Steps, tests and conversions."""
    return read_procedure_table(resources.toml("rules", "procedure.toml"))


@cache
def _parents(version: str) -> dict[str, str]:
    file = "causes_of_action.csv" if version == "2025" else "causes_of_action_2020.csv"
    return {row["code"]: row["parent_code"] for row in resources.table("reference", file)}


def part_of(code: str, version: str) -> str:
    """The part of the list of causes that ``code`` stands in, for example P2; empty when it is unknown."""
    parents = _parents(version)
    while parents.get(code):
        code = parents[code]
    return code if code in parents else ""


def track_of_cause(code: str, version: str) -> Track | None:
    """The procedure a cause belongs to by its place in the list; None for an ordinary suit."""
    if code in _PAYMENT_ORDER_CAUSES.get(version, ()):
        return Track.PAYMENT_ORDER
    if code in _CONFIRMATION_CAUSES.get(version, ()):
        return Track.JUDICIAL_CONFIRMATION
    return Track.SPECIAL if part_of(code, version) in _SPECIAL_PARTS.get(version, ()) else None


def concerns_status(code: str, version: str) -> bool:
    """Whether the cause is about personal status (人身关系)."""
    return part_of(code, version) in _STATUS_PARTS.get(version, ())


def series_of(track: Track | None, code: str, version: str) -> str:
    """The series of numbers for a procedure, or for a cause while none was chosen."""
    chosen = track or track_of_cause(code, version) or Track.ORDINARY_SOLE
    return procedure_table().step(chosen).series
