"""Places of the program that need more than opening a page: something typed, chosen or dropped before the picture."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from PySide6.QtWidgets import QScrollArea

from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.rules.terms import Leaver, MediationStatus, Outcome, PerformanceState
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.mediation_rows import MediationRow
from tribunal_desktop.services.people_rows import HelperKind
from tribunal_desktop.services.roster_columns import RosterKind
from tribunal_desktop.ui.pages.case_file.base_check import CheckStrip

NOTICE, JUDGMENT = "response_notice", "element_style_judgment"
_TYPED = {
    "ask.claims": "判令被告归还借款本金，并支付逾期利息。",
    "ask.reasons": "借款发生于2019年，被告没有按约定归还，应当归还本金并支付逾期利息。",
    "ask.articles": "《中华人民共和国合同法》第二百零六条、第二百零七条",
    "ask.orders": "被告于本判决生效之日起十日内归还原告借款本金及逾期利息。",
}
"""A judgment on old facts, as a draft keeps it: the law it names was repealed, which the check asks about."""
_REASON = "借款、到期都在2020年以前，适用当时的法律（法释〔2020〕15号第1条）。"
_MISTAKES = {"E3": "2028-02-30", "B4": "调解能手", "J5": "330681199404195250"}
"""What a roster typed in a hurry holds: a day no calendar has, a kind nobody knows, a wrong last digit."""
_NEW = ("骆春芳", "人民调解员", "枫溪镇人民调解委员会", "练调证101号", "2029-06-30", "普通话", "婚姻家庭", "枫溪镇")

Arrange = Callable[[Any], None]
"""Does with a page what a person would do before looking; typed ``Any``, for each scene knows its own page."""


@dataclass(frozen=True)
class Scene:
    """One picture: where to go, and what to do there, each step once the page has come to rest."""

    name: str
    room: str
    item: str
    steps: tuple[Arrange, ...] = ()


def scenes(services: Services, files: Mapping[str, str], folder: Path) -> Iterator[Scene]:
    """Every scene of the practice county; ``files`` as ``files.fullest`` gives them."""
    yield Scene("file-performance", "cases", f"{_partly_paid(services)}#performance")
    yield Scene("file-closing", "cases", f"{files['closing']}#closing", (_choose_judgment,))
    yield Scene("file-papers-make", "cases", f"{files['papers']}#papers/{NOTICE}")
    yield Scene("papers-check", "cases", f"{files['elements']}#papers/{JUDGMENT}", (_type_judgment, _give_reasons))
    own = next(row.key for row in services.form_wordings.forms() if row.key.startswith("own_"))
    yield Scene("papers-own-form", "papers", f"templates/{own}")
    yield Scene("people-juror", "people", f"roster/{_busiest_juror(services)}", (_show_record,))
    yield Scene("people-exit", "people", f"roster/exit/{Leaver.MEDIATOR}/{_busiest_mediator(services)}", (_say_why,))
    yield Scene("people-import", "people", "roster", (_import_of(_roster_with_mistakes(services, folder)),))
    running = [row for row in services.mediations.book().rows if row.status is MediationStatus.RUNNING]
    for part, size in _SIZES.items():
        fullest = max(running, key=lambda row: size(services, row))
        yield Scene(f"mediation-{part}", "mediation", f"{fullest.id}#{part}")


def _contacts(services: Services, row: MediationRow) -> int:
    return len(services.mediation_diary.lines(row.id))


def _facts(services: Services, row: MediationRow) -> int:
    view = services.undisputed_facts.view(row.id)
    return 3 * len(view.facts) + len(view.disputed)


def _checks(services: Services, row: MediationRow) -> int:
    view = services.mediation_checks.view(row.id)
    return 3 * len(view.signals) + len(view.screens)


def _people(services: Services, row: MediationRow) -> int:
    view = services.mediation_people.view(row.id)
    return len(view.seats) + len(view.changes)


_SIZES: Mapping[str, Callable[[Services, MediationRow], int]] = {
    "diary": _contacts,
    "facts": _facts,
    "checks": _checks,
    "people": _people,
}
"""How much each part of a mediation holds."""


def _busiest_mediator(services: Services) -> str:
    """The mediator with most in hand."""
    on_roster = [row.id for row in services.people.mediators() if row.active]
    return max(on_roster, key=lambda each: len(services.roster_exits.hand_over(Leaver.MEDIATOR, each).items))


def _busiest_juror(services: Services) -> str:
    """The assessor who came to most cases this year."""
    year = services.today().year
    on_roster = [row.id for row in services.people.helpers(HelperKind.JUROR) if row.active]
    return max(on_roster, key=lambda each: len(services.juror_records.year(each, year).cases))


def _say_why(page: Any) -> None:
    page.current().exit.fields["reason"].editor.setText("迁居外地，本人申请退出")


def _show_record(page: Any) -> None:
    record = page.current().side.record
    above = record.parentWidget()
    while not isinstance(above, QScrollArea):
        above = above.parentWidget()
    above.verticalScrollBar().setValue(record.y())


def _partly_paid(services: Services) -> str:
    """A dispute of which something was paid and something is owing."""
    lines = services.performance.watch(PerformanceState.OVERDUE).lines
    return max(lines, key=lambda line: line.paid_fen > 0).dispute_id


def _choose_judgment(page: Any) -> None:
    page.file.current().way.choose(Outcome.JUDGED.value)


def _type_judgment(page: Any) -> None:
    page.file.current().maker.adopt({JUDGMENT: _TYPED})


def _give_reasons(page: Any) -> None:
    """Answer what the check asks; the judgment is kept by nobody, and what was typed is forgotten with the county."""
    check: CheckStrip = page.file.current().maker.form.check
    check.take_reasons({each.key: _REASON for each in check.findings() if each.severity is Severity.ASK})


def _import_of(workbook: Path) -> Arrange:
    def arrange(page: Any) -> None:
        roster = page.current()
        roster.files.import_wanted.emit(RosterKind.MEDIATOR)
        roster.importing.check(workbook)

    return arrange


def _roster_with_mistakes(services: Services, folder: Path) -> Path:
    """The mediators' own roster with three cells spoiled and one person new."""
    book = load_workbook(BytesIO(services.roster_workbook.export(RosterKind.MEDIATOR)))
    sheet = book.worksheets[0]
    for place, words in _MISTAKES.items():
        sheet[place] = words
    sheet.append(_NEW)
    file = folder / "调解员名册.xlsx"
    book.save(file)
    return file
