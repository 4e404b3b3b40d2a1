"""What an allocation needs before it is made (分案): reasons, approver, notice, answers, seed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import AllocationKind, AllocationReason, ExclusionReason, Post, SeedSource

HEADS = frozenset({Post.PRESIDENT, Post.TRIBUNAL_HEAD})
"""Their cases are mostly designated, so a tribunal draws without them unless it decides otherwise (ours)."""

DRAWN_POSTS = frozenset({Post.JUDGE, *HEADS})

REASONS = {
    AllocationKind.DRAW: (),
    AllocationKind.DESIGNATION: (
        AllocationReason.FOUR_TYPES,
        AllocationReason.REMANDED,
        AllocationReason.SERIES,
        AllocationReason.SPECIALISED,
        AllocationReason.NOBODY_TO_DRAW,
        AllocationReason.OTHER,
    ),
    AllocationKind.REALLOCATION: (
        AllocationReason.RECUSAL,
        AllocationReason.TRANSFER,
        AllocationReason.HEALTH,
        AllocationReason.INTEGRITY_RISK,
        AllocationReason.OTHER,
    ),
}
"""The listed reasons, the only ones there are; ``OTHER`` has to be put into words."""

_DESIGNATION = "随机分案为主、指定分案为辅；指定应当留痕"
_REALLOCATION = "变更承办人应当有法定或者列明的事由，经批准并告知当事人"


@dataclass(frozen=True)
class Grounds:
    """On what a designation or a reallocation rests; parties are told only of a reallocation."""

    reason: AllocationReason | None
    words: str
    approver: str
    notified_on: date | None = None


@dataclass(frozen=True)
class Answer:
    """What a person says of one judge before the pool is fixed: excluded, or why not."""

    exclusion: ExclusionReason | None = None
    words: str = ""


@dataclass(frozen=True)
class Seed:
    """What was not known when the pool was fixed: dice, words of the people present, or the parent court's batch."""

    text: str
    source: SeedSource = SeedSource.SPOKEN
    batch: str = ""


def check_grounds(kind: AllocationKind, grounds: Grounds, filed_on: date, today: date) -> tuple[Finding, ...]:
    """What is missing from ``grounds``."""
    return tuple(_grounds(kind, grounds, filed_on, today))


def _grounds(kind: AllocationKind, grounds: Grounds, filed_on: date, today: date) -> Iterator[Finding]:
    basis = _REALLOCATION if kind is AllocationKind.REALLOCATION else _DESIGNATION
    if grounds.reason not in REASONS[kind]:
        yield Finding("allocation_reason_missing", "reason", Severity.BLOCK, basis=basis)
    if grounds.reason is AllocationReason.OTHER and not grounds.words.strip():
        yield Finding("allocation_words_missing", "words", Severity.BLOCK, basis=basis)
    if not grounds.approver.strip():
        yield Finding("allocation_approver_missing", "approver", Severity.BLOCK, basis=basis)
    if kind is not AllocationKind.REALLOCATION:
        return
    if grounds.notified_on is None:
        yield Finding("allocation_notice_missing", "notified_on", Severity.BLOCK, basis=basis)
    elif not filed_on <= grounds.notified_on <= today:
        params: dict[str, object] = {"filed": filed_on, "today": today}
        yield Finding("allocation_notice_out_of_order", "notified_on", Severity.BLOCK, params, basis)


def check_answer(questions: Sequence[Finding], answer: Answer) -> tuple[Finding, ...]:
    """A judge some question concerns is answered for by a person; a stated recusal says its ground."""
    if answer.exclusion is ExclusionReason.RECUSAL and not answer.words.strip():
        return (Finding("recusal_ground_missing", "words", Severity.BLOCK, basis="民事诉讼法第47条"),)
    if questions and answer.exclusion is None and not answer.words.strip():
        return (Finding("recusal_unanswered", "words", Severity.BLOCK, basis="民事诉讼法第47条"),)
    return ()


def check_seed(seed: Seed) -> tuple[Finding, ...]:
    """A seed is there; one of the parent court names its batch."""
    findings = []
    if not seed.text.strip():
        findings.append(Finding("seed_missing", "seed", Severity.BLOCK))
    if seed.source is SeedSource.PARENT_COURT and not seed.batch.strip():
        findings.append(Finding("seed_batch_missing", "batch", Severity.BLOCK))
    return tuple(findings)
