"""Month sheets and tariffs as the window shows and types them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from tribunal_desktop import texts
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import say
from tribunal_desktop.rules.pay import Conditions, Gap, Line, NotPaid, Tariff
from tribunal_desktop.rules.terms import PayeeKind, PayLineKind, PaySheetState, PayUnit


@dataclass(frozen=True)
class MonthChoice:
    """A month with how far its sheet has come."""

    month: date
    state: PaySheetState


@dataclass(frozen=True)
class PayeeRow:
    """What one person gets in a month, and for how many cases."""

    id: str
    name: str
    cases: int
    base_fen: int
    case_fen: int
    travel_fen: int
    other_fen: int
    """Late sums, sums taken back, corrections."""
    total_fen: int
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class SheetView:
    """The sheet of a month: who gets what for which case by which rule, and what cannot be paid yet."""

    id: str
    kind: PayeeKind
    month: date
    state: PaySheetState
    payees: tuple[PayeeRow, ...]
    gaps: tuple[Gap, ...]
    left_out: tuple[NotPaid, ...]
    works: int
    """Pieces of work of the month, paid or not."""
    has_tariffs: bool
    may_approve: bool
    refusal: KnownError | None
    """What stands against handing it in or approving it now."""
    made_by: str = ""
    approved_by: str = ""
    approved_on: date | None = None
    receipts_on: date | None = None
    paid_on: date | None = None
    receipt_no: str = ""

    @property
    def fixed(self) -> bool:
        """Whether its lines are written for good."""
        return self.state not in (PaySheetState.OPEN, PaySheetState.DRAFT)

    @property
    def total_fen(self) -> int:
        """Everything that is paid."""
        return sum(row.total_fen for row in self.payees)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line, payee by payee."""
        return tuple(line for row in self.payees for line in row.lines)


@dataclass(frozen=True)
class NewCorrection:
    """A sum added to or taken from somebody's next sheet, with the reason."""

    kind: PayeeKind
    month: date
    payee_id: str
    amount_fen: int | None
    words: str


@dataclass(frozen=True)
class NewTariff:
    """A rate as typed."""

    name: str
    payee: PayeeKind
    unit: PayUnit
    amount_fen: int | None
    valid_from: date | None
    valid_to: date | None = None
    conditions: Conditions = field(default_factory=Conditions)
    basis: str = ""


@dataclass(frozen=True)
class TariffRow:
    """A rate with how often it was used."""

    tariff: Tariff
    used: int
    in_force: bool


def payees_of(lines: tuple[Line, ...]) -> tuple[PayeeRow, ...]:
    """The lines gathered by payee, in the order of their names."""
    by_payee: dict[str, list[Line]] = {}
    for line in lines:
        by_payee.setdefault(line.payee_id, []).append(line)
    rows = (_payee(payee_id, tuple(found)) for payee_id, found in by_payee.items())
    return tuple(sorted(rows, key=lambda row: (row.name, row.id)))


def _payee(payee_id: str, lines: tuple[Line, ...]) -> PayeeRow:
    ordered = tuple(sorted(lines, key=lambda line: (line.on, line.number, line.kind)))
    ordinary = [line for line in lines if line.kind is PayLineKind.WORK]
    base = sum(line.amount_fen for line in ordinary if line.unit is PayUnit.MONTH)
    travel = sum(line.amount_fen for line in ordinary if line.unit is PayUnit.TRAVEL_DAY)
    everything = sum(line.amount_fen for line in lines)
    by_case = sum(line.amount_fen for line in ordinary) - base - travel
    return PayeeRow(
        id=payee_id,
        name=lines[0].payee_name,
        cases=len({line.dispute_id for line in ordinary if line.dispute_id and line.unit is not PayUnit.TRAVEL_DAY}),
        base_fen=base,
        case_fen=by_case,
        travel_fen=travel,
        other_fen=everything - base - travel - by_case,
        total_fen=everything,
        lines=ordered,
    )


def gap_words(gap: Gap, lang: texts.Language) -> str:
    """Why work cannot be paid, in plain words."""
    join = "、" if lang == "zh" else ", "
    params = {"day": gap.work.on, "unit": gap.unit, "names": join.join(gap.names), "name": gap.work.payee_name}
    return say(f"pay.gap.{gap.kind}", lang, params)
