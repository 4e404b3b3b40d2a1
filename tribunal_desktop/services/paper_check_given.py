"""What a paper is held against (体检依据): calendar, tables of law, the fonts, and the mediators of the dispute."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop import resources
from tribunal_desktop.documents.fonts import Face, FontBook, paper_fonts, printable
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import MediationCase, Mediator
from tribunal_desktop.rules.law_register import Law, read_register
from tribunal_desktop.rules.paper_check import PaperGiven
from tribunal_desktop.rules.paper_check_marks import Printing
from tribunal_desktop.rules.paper_check_people import MediatorOnPaper
from tribunal_desktop.services.mediation_candidates import mediator_facts, relatives_of
from tribunal_desktop.services.reference import Reference


def given_for(session: Session, reference: Reference, dispute_id: str, on: date) -> PaperGiven:
    """Everything the rules need for a paper of ``dispute_id`` made ``on`` a day."""
    return PaperGiven(
        calendar=reference.calendar,
        causes=frozenset(cause.name.zh for cause in reference.causes_on(on) if cause.leaf),
        case_types=reference.case_type_codes,
        laws=laws(),
        mediators=tuple(_mediators(session, dispute_id)),
        sounds=sounds,
        printing=printing(paper_fonts()),
    )


@cache
def laws() -> dict[str, Law]:
    """The laws of the register, by the plain names they are cited as."""
    return read_register(resources.toml("rules", "laws.toml")["law"])


@lru_cache(maxsize=8192)
def sounds(character: str) -> frozenset[str]:
    """Every reading of one character, without tones."""
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    return frozenset(reading for readings in found for reading in readings if reading.isascii())


def printing(book: FontBook) -> Callable[[str], Printing]:
    """By which font ``book`` prints a character."""
    with book.lock:
        usual = {book.main_font(face) for face in Face}

    def how(character: str) -> Printing:
        shape = printable(character).strip()
        if not shape or character.isascii():
            return Printing.OWN
        try:
            with book.lock:
                font = book.glyph(shape, Face.BODY, "").font
        except KnownError:
            return Printing.NONE
        return Printing.OWN if font in usual else Printing.RARE

    return how


def _mediators(session: Session, dispute_id: str) -> list[MediatorOnPaper]:
    """Who mediated the dispute, each with what was last said to a link with a party."""
    cases = session.execute(
        select(MediationCase, Mediator)
        .join(Mediator, Mediator.id == MediationCase.mediator_id)
        .where(MediationCase.dispute_id == dispute_id)
        .order_by(MediationCase.assigned_at, MediationCase.id)
    )
    found = {
        mediator.id: MediatorOnPaper(
            mediator_facts(mediator, relatives_of(session, mediator.id)), case.conflict_answer or ""
        )
        for case, mediator in cases
    }
    return list(found.values())
