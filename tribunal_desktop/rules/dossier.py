"""The dossier (卷宗): order and page numbers of its papers, names of their files, and what must be in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import Procedure, SheetKind, Volume

MOST_PAGES = 2000
"""Pages one sheet may have; ours, against a slip of the finger."""
_NAME_LENGTH = 40
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\s]+')
_SUFFIXES = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}


class When(StrEnum):
    """Which cases an item is asked of."""

    ALWAYS = "always"
    AGENTS = "agents"
    PERFORMANCE = "performance"
    SMALL_CLAIMS = "small_claims"


@dataclass(frozen=True)
class KindRule:
    """Where papers of one kind lie, and by what words and templates they are known."""

    kind: SheetKind
    volume: Volume
    words: tuple[str, ...] = ()
    templates: tuple[str, ...] = ()


@dataclass(frozen=True)
class Must:
    """An item a file of these procedures has to hold: a paper of any of ``kinds``."""

    id: str
    name: Name
    kinds: tuple[SheetKind, ...]
    procedures: tuple[Procedure, ...]
    when: When
    basis: str


@dataclass(frozen=True)
class DossierRules:
    """The table; ``kinds`` stand in the lawful order."""

    kinds: tuple[KindRule, ...]
    musts: tuple[Must, ...]
    order_basis: str
    left_out: frozenset[str]
    """Templates whose papers lie in no file."""
    _places: Mapping[SheetKind, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_places", {rule.kind: at for at, rule in enumerate(self.kinds)})

    def volume(self, kind: SheetKind) -> Volume:
        """The volume papers of a kind lie in."""
        return self.kinds[self._places[kind]].volume

    def place(self, kind: SheetKind) -> int:
        """Place of a kind in the lawful order."""
        return self._places[kind]

    def kinds_of(self, volume: Volume) -> tuple[SheetKind, ...]:
        """The kinds of one volume, in order."""
        return tuple(rule.kind for rule in self.kinds if rule.volume is volume)

    def kind_of_template(self, template: str) -> SheetKind:
        """What an issued paper is."""
        return next((rule.kind for rule in self.kinds if template in rule.templates), SheetKind.OTHER)

    def kind_of_name(self, name: str) -> SheetKind:
        """What a file is by its name: the longest known word in it decides."""
        found = [(len(word), rule.kind) for rule in self.kinds for word in rule.words if word in name]
        return max(found, key=lambda each: each[0])[1] if found else SheetKind.OTHER


@dataclass(frozen=True)
class Sheet:
    """What order and numbering need of one paper; sheets of one place stand by ``id``, the older first."""

    id: str
    kind: SheetKind
    position: int
    pages: int


@dataclass(frozen=True)
class Numbered:
    """A sheet with its first and last page in its volume."""

    sheet: Sheet
    first: int
    last: int


def in_order(sheets: Iterable[Sheet], rules: DossierRules) -> tuple[Sheet, ...]:
    """The sheets in the lawful order, by position within a kind."""
    return tuple(sorted(sheets, key=lambda each: (rules.place(each.kind), each.position, each.id)))


def number_pages(sheets: Iterable[Sheet], rules: DossierRules, volume: Volume) -> tuple[Numbered, ...]:
    """One run of numbers through a volume; cover, list, notes and end carry none and are not among ``sheets``."""
    numbered, page = [], 1
    for sheet in in_order((each for each in sheets if rules.volume(each.kind) is volume), rules):
        numbered.append(Numbered(sheet, page, page + sheet.pages - 1))
        page += sheet.pages
    return tuple(numbered)


def moved(ids: Sequence[str], moving: str, by: int) -> tuple[str, ...]:
    """The ids of one kind with one of them ``by`` places further; it stops at either end."""
    rest = [each for each in ids if each != moving]
    place = min(max(ids.index(moving) + by, 0), len(rest))
    return (*rest[:place], moving, *rest[place:])


def lacking(
    rules: DossierRules, procedure: Procedure | None, present: Collection[SheetKind], facts: Collection[When]
) -> tuple[Must, ...]:
    """The items a file has to hold and does not; ``facts`` are the conditions that hold in the case."""
    return tuple(
        must
        for must in rules.musts
        if procedure in must.procedures
        and (must.when is When.ALWAYS or must.when in facts)
        and not set(must.kinds) & set(present)
    )


def asked_of(rules: DossierRules, procedure: Procedure | None, facts: Collection[When]) -> int:
    """How many items the file has to hold."""
    return len(lacking(rules, procedure, (), facts))


def file_name(first: int, last: int, title: str, media_type: str) -> str:
    """Name of a file in an export: page numbers, then the title without what file systems refuse."""
    plain = _NOT_IN_NAMES.sub(" ", title).strip(" .")[:_NAME_LENGTH].strip(" .") or "-"
    return f"{first:04d}-{last:04d} {plain}.{_SUFFIXES[media_type]}"


@dataclass(frozen=True)
class NewSheet:
    """A paper as typed."""

    kind: SheetKind
    title: str
    pages: int | None = None
    dated_on: date | None = None


def check_sheet(new: NewSheet, today: date, *, paper_only: bool) -> Iterator[Finding]:
    """Findings at the fields of a paper."""
    if not new.title.strip():
        yield Finding("sheet_without_title", "title", Severity.BLOCK)
    if paper_only and (new.pages is None or not 1 <= new.pages <= MOST_PAGES):
        yield Finding("sheet_pages_wrong", "pages", Severity.BLOCK, {"most": MOST_PAGES})
    if new.dated_on is not None and new.dated_on > today:
        yield Finding("sheet_in_the_future", "dated_on", Severity.BLOCK)


SHORTEST_PASSPHRASE = 12


@dataclass(frozen=True)
class ExportRequest:
    """Who asked for a copy and what for; an empty ``passphrase`` leaves it readable by anybody."""

    receiver: str
    purpose: str
    passphrase: str = ""
    readable_by_anybody: bool = False


def check_export(asked: ExportRequest, repeated: str | None = None) -> Iterator[Finding]:
    """Findings at the fields of an export; ``repeated`` is the passphrase typed a second time."""
    if not asked.receiver.strip():
        yield Finding("export_without_receiver", "receiver", Severity.BLOCK)
    if not asked.purpose.strip():
        yield Finding("export_without_purpose", "purpose", Severity.BLOCK)
    if asked.readable_by_anybody:
        return
    if len(asked.passphrase) < SHORTEST_PASSPHRASE:
        yield Finding("export_passphrase_short", "passphrase", Severity.BLOCK, {"least": SHORTEST_PASSPHRASE})
    elif repeated is not None and repeated != asked.passphrase:
        yield Finding("export_passphrases_differ", "repeated", Severity.BLOCK)
