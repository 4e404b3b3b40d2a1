"""What the parties are told about filing, limits, deductions, extensions and adjournments (审限公开; LIM19 7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.amounts import date_text, numeral
from tribunal_desktop.documents.blocks import SMALL, Writer
from tribunal_desktop.documents.fonts import FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import Together
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.printing import print_paper
from tribunal_desktop.documents.working import GIVEN_BY, STEP

NAME = "limits_sheet"


@dataclass(frozen=True)
class SheetPart:
    """One table: its rows below its column titles, and how wide each column is."""

    heading: str
    columns: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class LimitsSheetPaper:
    """Everything the sheet says."""

    paper_id: str
    court: str
    tribunal: str
    number: str
    facts: tuple[tuple[str, ...], ...]
    """Case number, parties, procedure, filing and the trial limit, in pairs of name and value."""
    parts: tuple[SheetPart, ...]
    provisional: bool
    made_on: date
    practice: bool = False


def render(data: LimitsSheetPaper, fonts: FontBook | None = None) -> Paper:
    """Print the sheet; raises ``KnownError("character_not_printable")``."""
    fonts = fonts or paper_fonts()
    wording = template(NAME)
    writer = Writer(wording["title"], fonts)
    said = [wording["provisional"]] if data.provisional else []
    story: list[Flowable | Together] = [
        *writer.head(data.court, wording["title"]),
        writer.particulars(data.facts, (1.3, 2.7, 1.3, 2.7), "案件", STEP),
        Spacer(0, 3 * mm),
        *_parts(writer, data.parts),
        Together(
            [
                *(writer.text(words, SMALL) for words in (*said, wording["caution"])),
                Spacer(0, 2 * mm),
                writer.text(data.tribunal, GIVEN_BY, "落款"),
                writer.text(date_text(data.made_on), GIVEN_BY),
            ]
        ),
    ]
    furniture = Furniture(data.paper_id, f"{NAME}/{wording['version']}", data.number, data.practice)
    return print_paper(NAME, story, furniture, fonts, title=wording["title"], issuer=data.court)


def _parts(writer: Writer, parts: Sequence[SheetPart]) -> Iterator[Flowable | Together]:
    for at, part in enumerate(parts, start=1):
        heading = f"{numeral(at)}、{part.heading}"
        if part.rows:
            table = writer.table([part.columns, *part.rows], part.widths, part.heading, cell=STEP)
            yield Together([writer.heading(heading), table])
            yield Spacer(0, 3 * mm)
        else:
            yield from writer.labelled(heading, template(NAME)["none"], part.heading)
