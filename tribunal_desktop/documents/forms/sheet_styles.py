"""Sizes of type by the page of a form (字号): the norm for judgments, 12 pt for sheets, large print for parties."""

from __future__ import annotations

from dataclasses import dataclass

from tribunal_desktop.documents.blocks import BODY, CELL, SMALL
from tribunal_desktop.documents.forms.template import FormPage
from tribunal_desktop.documents.paragraph import Style

_SIGNER = BODY.but(size=14, leading=20, align="left", first_indent=0)


@dataclass(frozen=True)
class SheetStyles:
    """The styles of one form."""

    body: Style
    cell: Style
    note: Style
    gloss: Style
    signer: Style = _SIGNER
    hint: Style = SMALL


_NOTE = SMALL.but(align="justify", first_indent=2)
_GLOSS = SMALL.but(left_indent=2)
_NORM = SheetStyles(BODY, CELL, _NOTE, _GLOSS)
_SHEET = SheetStyles(BODY.but(size=12, leading=20), CELL, _NOTE, _GLOSS)
_RECORD = SheetStyles(BODY.but(size=14, leading=25), CELL, _NOTE, _GLOSS)
_CIVIL = SheetStyles(BODY.but(size=14, leading=23), CELL, _NOTE, _GLOSS)
_PLAIN = SheetStyles(
    BODY.but(size=18, leading=32),
    CELL.but(size=15, leading=23),
    _NOTE.but(size=13, leading=21),
    _GLOSS.but(size=13, leading=20),
)
_LARGE = SheetStyles(
    BODY.but(size=22, leading=38),
    CELL.but(size=18, leading=27),
    _NOTE.but(size=16, leading=25),
    _GLOSS.but(size=16, leading=24),
    _SIGNER.but(size=20, leading=28),
    SMALL.but(size=14, leading=20),
)

_BY_PAGE = {
    FormPage.SHEET: _SHEET,
    FormPage.CIVIL: _CIVIL,
    FormPage.RECORD: _RECORD,
    FormPage.PLAIN: _PLAIN,
}


def styles_of(page: FormPage, *, large: bool) -> SheetStyles:
    """The styles of ``page``; in large print (大字) all pages have the same."""
    return _LARGE if large else _BY_PAGE.get(page, _NORM)
