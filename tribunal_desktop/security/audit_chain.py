"""Verifying the audit chain; the format is described in ``docs/decisions/keys-and-vault.md`` for use elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tribunal_desktop.models.audit import GENESIS, HASHED_FIELDS, entry_hash


def first_broken(entries: Iterable[Mapping[str, object]]) -> int | None:
    """Sequence number at which the chain first does not hold, ``None`` when it is whole.

    ``entries`` are the audit rows in order as plain values, ``at`` as UTC ISO text with ``Z``. A changed, missing,
    repeated or inserted row breaks it; rows cut off at the end do not show, so compare the last hash with one noted
    elsewhere.
    """
    previous = GENESIS
    for expected, entry in enumerate(entries, start=1):
        whole = all(name in entry for name in HASHED_FIELDS)
        if not whole or (entry["seq"], entry["prev_hash"], entry["hash"]) != (expected, previous, entry_hash(entry)):
            return expected
        previous = str(entry["hash"])
    return None
