"""The bilingual glossary of a mediation with a language need (双语词汇表): plain words, room for the interpreter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from tribunal_desktop import resources
from tribunal_desktop.documents import table_sheet
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable, TableSheetPaper
from tribunal_desktop.models import Dispute, Mediator, UnitOfWork
from tribunal_desktop.services.case_list_paper import made_words
from tribunal_desktop.services.mediation_reading import mediation_case
from tribunal_desktop.services.mediation_seats import seats_of
from tribunal_desktop.services.tribunal_profile import read_profile


@dataclass(frozen=True)
class LanguageNeed:
    """The language a party needs, empty for none, and the mediators who speak it."""

    language: str
    spoken_by: tuple[str, ...]


class Glossaries:
    """Says who speaks the language a party needs, and prints the glossary."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def need(self, mediation_id: str) -> LanguageNeed:
        """The need of the dispute, and which of its mediators meet it; raises ``mediation_gone``."""
        with self._uow.read() as session:
            return _need(session, mediation_id)

    def paper(self, mediation_id: str) -> Paper:
        """The glossary to print, with an open column for the language needed."""
        with self._uow.read() as session:
            need, profile = _need(session, mediation_id), read_profile(session)
        columns = (
            SheetColumn("法律用语", 2),
            SheetColumn("通俗说法", 4),
            SheetColumn("英语", 3),
            SheetColumn(need.language or "当事人的语言", 3),
        )
        rows = tuple((term["zh"], term["plain"], term["en"], "") for term in _table()["term"])
        sheet = TableSheetPaper(
            title="调解双语词汇表",
            issuer=profile.tribunal_name,
            made=made_words(self._uow.clock()),
            lines=("最后一栏由翻译人员当场填写，并向当事人读一遍。",),
            tables=(SheetTable("", columns, rows),),
            notes=(f"来源：{_table()['source']}。",),
            practice=profile.practice,
        )
        return table_sheet.render(sheet)


def _need(session: Session, mediation_id: str) -> LanguageNeed:
    case = mediation_case(session, mediation_id)
    language = session.get_one(Dispute, case.dispute_id).language_need or ""
    mediators = [session.get_one(Mediator, seat.mediator_id) for seat in seats_of(session, case)]
    return LanguageNeed(language, tuple(each.name for each in mediators if language and language in each.languages))


def _table() -> dict[str, Any]:
    return resources.toml("reference", "glossary.toml")
