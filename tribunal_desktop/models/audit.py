"""The hash chain over the audit trail; the format is public so that anyone can verify it outside the program."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

GENESIS = "0" * 64
"""``prev_hash`` of the first entry."""

HASHED_FIELDS = ("seq", "at", "actor_id", "action", "entities_json", "records_sha256", "prev_hash")


def canonical_json(value: object) -> str:
    """JSON with sorted keys, no spaces, characters as they are: the same value is always the same text."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha256_hex(text: str) -> str:
    """SHA-256 of the UTF-8 text in lower-case hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def entry_hash(entry: Mapping[str, object]) -> str:
    """Hash of one entry: SHA-256 over the canonical JSON of ``HASHED_FIELDS``; ``at`` is UTC ISO text with ``Z``."""
    return sha256_hex(canonical_json({name: entry[name] for name in HASHED_FIELDS}))
