"""A form with its final words (已填文书): what print, Word, check and masked copy all read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tribunal_desktop.documents.forms.template import FormPage, PartKind

BLANK = "\uff3f" * 8
"""Stands in the words where nothing filled a gap: two or more of its signs in a row are set as a line to write on."""


@dataclass(frozen=True)
class Gap:
    """A gap that nothing filled: printed as a blank line to write on, named by the check."""

    part: str
    name: str


@dataclass(frozen=True)
class Signer:
    """A place to sign: label, hint in small print, and whether a fingerprint is usual there."""

    label: str
    hint: str = ""
    fingerprint: bool = False
    party_id: str = ""


@dataclass(frozen=True)
class FilledColumn:
    """A column of a table as it is set."""

    title: str
    share: float = 1.0
    right: bool = False


@dataclass(frozen=True)
class FilledPart:
    """One part as it stands on paper; which fields are used follows from ``kind``."""

    id: str
    kind: PartKind
    text: str = ""
    """Paragraphs parted by line ends."""
    label: str = ""
    items: tuple[str, ...] = ()
    """Numbered list, options, blanks."""
    columns: tuple[FilledColumn, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    """Table or grid (label, value, …); parties (label, sentence); bench (post, name), the date with an empty post."""
    about: tuple[str, ...] = ()
    """Of parties: whose particulars each row is, or whose agent's, by the party's id."""
    signers: tuple[Signer, ...] = ()
    day: date | None = None
    """Of a bench or seal: the day of the paper; open when none, to be written by hand."""
    gloss: str = ""
    changed: bool = False
    """The tribunal's own wording stands in an official part (改动标记)."""


@dataclass(frozen=True)
class FilledForm:
    """A whole paper before it is set."""

    form: str
    version: str
    title: str
    issuer: str
    number: str
    page: FormPage
    parts: tuple[FilledPart, ...]
    paper_id: str
    practice: bool = False
    large: bool = False
    signatures: tuple[str, ...] = ()
    """Who signs every page of a record (逐页签名)."""
    gaps: tuple[Gap, ...] = ()
