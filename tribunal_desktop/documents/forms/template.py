"""A form's data file as typed parts (文书样式): which parts, in which order, under which condition, in which words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FormGroup(StrEnum):
    """Where a form stands in the list of what can be made."""

    FILING = "filing"
    NOTICE = "notice"
    EVIDENCE = "evidence"
    SERVICE = "service"
    MEDIATION = "mediation"
    HEARING = "hearing"
    DECISION = "decision"
    ENFORCEMENT = "enforcement"
    SUGGESTION = "suggestion"
    PUBLIC = "public"


class FormOrigin(StrEnum):
    """Whose wording it is (样式来源): an official form, the court's own, or a sample of this program."""

    OFFICIAL = "official"
    OWN = "own"
    SAMPLE = "sample"


class FormPage(StrEnum):
    """How its pages are set."""

    JUDGMENT = "judgment"
    """裁判文书: the norm of 2016, two centred title lines, body 仿宋."""
    LETTER = "letter"
    """公文: GB/T 9704, page number between dashes."""
    SHEET = "sheet"
    """表格: framed tables at 12 pt."""
    CIVIL = "civil"
    """What people agree, ask for or are handed: 14 pt, no norm of court papers binds it."""
    RECORD = "record"
    """笔录: signed page by page."""
    CARDS = "cards"
    """Eight cards to a page."""
    PLAIN = "plain"
    """明白纸: large print for parties."""


class AskKind(StrEnum):
    """How a question of a form is answered."""

    LINE = "line"
    TEXT = "text"
    LINES = "lines"
    """One item a line."""
    DATE = "date"
    MOMENT = "moment"
    AMOUNT = "amount"
    """Fen, as digits."""
    NUMBER = "number"
    CHOICE = "choice"
    FLAG = "flag"
    """``yes`` or empty."""
    PARTY = "party"
    """Id of a party."""
    ROWS = "rows"
    """A table: one row a line, cells parted by tabs; ``columns`` name them."""


class PartKind(StrEnum):
    """What a part is."""

    HEAD = "head"
    """Court and title, two centred lines (written by itself before the first part unless given)."""
    NUMBER = "number"
    PARTIES = "parties"
    """Particulars of the parties; ``each`` narrows the role."""
    ADDRESSEE = "addressee"
    """称谓 of a letter, from the margin, with a colon."""
    PARAGRAPH = "paragraph"
    LABELLED = "labelled"
    """``label`` in 黑体, then the text."""
    HEADING = "heading"
    NUMBERED = "numbered"
    """A list 一、二、三、…: one item for each line of the text or each row of ``each``."""
    CLAUSES = "clauses"
    """Clauses of the agreement, numbered, with their instalment tables."""
    TABLE = "table"
    """``columns`` and rows from ``each`` or from an answer of kind rows."""
    GRID = "grid"
    """Framed label-value pairs (``cells``)."""
    OPTIONS = "options"
    """Boxes to tick (☐), ``cells`` are the choices."""
    BLANKS = "blanks"
    """Empty ruled lines to write on by hand; ``count`` of them."""
    NOTE = "note"
    """Small print."""
    WORKING = "working"
    """The working of a sum as a framed box."""
    SIGNATURES = "signatures"
    """A place to sign for each of ``each`` (or for ``label``), with a fingerprint space for natural persons."""
    BENCH = "bench"
    """审判员 / 审判长 …, date in Chinese numerals with the place of the seal, 法官助理, 书记员."""
    SEAL = "seal"
    """Issuer and date with the place of the seal."""
    COPIES = "copies"
    STUB = "stub"
    """A cut line; what follows is the counterfoil (存根)."""
    CARD = "card"
    """One card of a sheet of cards."""
    COVER = "cover"
    """A cover with the place of the national emblem (国徽), ``label`` the court, the text its title."""
    NEW_PAGE = "new_page"


@dataclass(frozen=True)
class Words:
    """A name in both languages."""

    zh: str
    en: str


@dataclass(frozen=True)
class Article:
    """A provision the form cites, with its days in force; ``until`` is open when none."""

    law: str
    no: str
    since: str = ""
    until: str = ""


@dataclass(frozen=True)
class Ask:
    """A question a person answers before the form is made; ``start`` proposes words from the facts."""

    id: str
    kind: AskKind
    label: Words
    start: str = ""
    required: bool = False
    choices: tuple[tuple[str, Words], ...] = ()
    columns: tuple[Words, ...] = ()
    when: str = ""
    hint: Words | None = None


@dataclass(frozen=True)
class Column:
    """A column of a table: title, share of the width, the words of a cell, figures to the right."""

    title: str
    share: float = 1.0
    text: str = ""
    right: bool = False


@dataclass(frozen=True)
class Part:
    """One part of a form. ``text`` has ``{gaps}``; ``when`` is a condition over facts and answers."""

    id: str
    kind: PartKind
    text: str = ""
    label: str = ""
    when: str = ""
    each: str = ""
    """Repeats for each item: party, plaintiff, defendant, third, clause, instalment, answer:<id>, line:<id>, …"""
    cells: tuple[tuple[str, str], ...] = ()
    columns: tuple[Column, ...] = ()
    count: int = 0
    official: bool = False
    """Wording fixed by an official form: a local change of it is marked."""
    required: bool = False
    """A clause the check misses when it is empty or was taken out."""
    gloss: tuple[tuple[str, str], ...] = ()
    """Language and gloss line (双语对照), printed small below when asked for."""
    fingerprint: bool = True
    changed: bool = False
    """The tribunal's own wording took the place of the shipped one; never set in a data file."""


@dataclass(frozen=True)
class Copies:
    """How many are printed: one for each of ``each`` (party, plaintiff, defendant, none), and for the file."""

    each: str = "party"
    file: int = 1
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class FormTemplate:
    """A form as its data file says, or as the tribunal changed it."""

    key: str
    version: str
    title: str
    name: Words
    """As lists show it."""
    group: FormGroup
    origin: FormOrigin
    source: str
    page: FormPage
    parts: tuple[Part, ...]
    asks: tuple[Ask, ...] = ()
    number: str = "{number}"
    """The number line; empty for none."""
    issuer: str = "{court}"
    effect: Words = Words("", "")
    """Legal effect, as told beside the preview (法律效力)."""
    signed_by: Words = Words("", "")
    seal: str = "court"
    """court, tribunal, body or none."""
    copies: Copies = Copies()
    per_recipient: str = ""
    """One paper for each plaintiff, defendant or party, addressed to it; empty for one paper for all."""
    offered: str = ""
    """Condition under which the form is proposed first."""
    needs: str = ""
    """Condition without which it cannot be made; ``needs_words`` says so."""
    needs_words: Words = Words("", "")
    articles: tuple[Article, ...] = ()
    causes: tuple[str, ...] = ()
    """Prefixes of cause names the form fits (文书与案由); empty for any."""
    served: str = ""
    """Value of ``rules.terms.ServedPaper`` when service of it is followed."""
    large_print: bool = False
    """Offered in large print."""
    sample_words: str = ""
    """Why this is a sample, when ``origin`` is sample."""
    section: str = ""
    """Section of the case file, or view of the room of people, that makes the form from its own rows; the list of forms
    of a dispute leaves it out."""
    about: str = ""
    """Words that tell its papers in one dispute apart: a witness, a hearing; without them the recipient does."""
    dossier: str = ""
    """Value of ``rules.terms.SheetKind``: where its papers lie in the dossier; empty when the dossier's rules say."""
