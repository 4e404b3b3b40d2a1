"""``verify-draw``: works judges, jurors and mediators drawn out again from the file alone; no store, no network."""

from __future__ import annotations

import sys
from pathlib import Path

from tribunal_desktop import texts
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules import draw_record, ranked_record
from tribunal_desktop.rules.draw import check_words
from tribunal_desktop.rules.draw_record import Checked, DrawRecord
from tribunal_desktop.rules.ranked_record import RankedRecord, any_record
from tribunal_desktop.texts import Language

HOLDS, DIFFERS = 0, 1
_MOST_BYTES = 1_000_000


def verify_draw(file: Path, lang: Language) -> int:
    """Print each check of ``file`` and the verdict; returns 0 when everything holds, else 1.

    Raises ``KnownError`` ``draw_file_missing``, ``draw_file_unreadable`` or ``draw_algorithm_unknown``.
    """
    record = any_record(_content(file))
    checked = _verify(record)
    whole = all(each.holds for each in checked)
    lines = [
        *_facts(record, lang),
        *(
            f"{texts.text('verify_draw.ok' if each.holds else 'verify_draw.not_ok', lang)}  "
            f"{texts.term(each.check, lang)}"
            for each in checked
        ),
        texts.text("verify_draw.whole" if whole else "verify_draw.broken", lang),
    ]
    print(*(_printable(line) for line in lines), sep="\n")  # noqa: T201
    return HOLDS if whole else DIFFERS


def _verify(record: DrawRecord | RankedRecord) -> tuple[Checked, ...]:
    return ranked_record.verify(record) if isinstance(record, RankedRecord) else draw_record.verify(record)


def _content(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            content = opened.read(_MOST_BYTES + 1)
    except OSError as error:
        raise KnownError("draw_file_missing", file=str(file), reason=error.strerror) from error
    if len(content) > _MOST_BYTES:
        raise KnownError("draw_file_unreadable")
    return content


def _facts(record: DrawRecord | RankedRecord, lang: Language) -> list[str]:
    words = check_words(record.commitment) if _is_digest(record.commitment) else ()
    return [
        texts.text("verify_draw.case", lang, number=record.pool.number),
        *(_several(record, lang) if isinstance(record, RankedRecord) else _judge(record, lang)),
        texts.text("verify_draw.seed", lang, seed=record.seed, source=texts.term(record.source, lang)),
        texts.text("verify_draw.commitment", lang, commitment=record.commitment),
        texts.text("verify_draw.check_words", lang, words=" ".join(words) or "—"),
    ]


def _judge(record: DrawRecord, lang: Language) -> list[str]:
    named = {entrant.id: entrant.name for entrant in record.pool.entrants}
    return [texts.text("verify_draw.judge", lang, name=named.get(record.drawn_id, "—"))]


def _several(record: RankedRecord, lang: Language) -> list[str]:
    named = {each.id: each.name for each in record.pool.candidates}
    names = [named.get(each, "—") for each, _ticket, _round in record.ranking]
    seats, others = names[: record.pool.seats], names[record.pool.seats :]
    between = "、" if lang == "zh" else ", "
    return [
        texts.text(f"verify_draw.{record.pool.kind}", lang, names=between.join(seats) or "—"),
        texts.text("verify_draw.substitutes", lang, names=between.join(others) or "—"),
    ]


def _printable(line: str) -> str:
    """The line as this console can show it, without the control characters a file could hold."""
    encoding = sys.stdout.encoding or "utf-8"
    shown = "".join(sign if sign.isprintable() else "\ufffd" for sign in line)
    return shown.encode(encoding, "replace").decode(encoding)


def _is_digest(value: str) -> bool:
    return len(value) == 64 and all(digit in "0123456789abcdef" for digit in value)
