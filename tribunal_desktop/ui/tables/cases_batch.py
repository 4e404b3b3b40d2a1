"""Table of the papers a batch did not make."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tribunal_desktop.rules.findings import wording as finding_words
from tribunal_desktop.services.paper_batch_views import BatchFailure
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable


class FailuresTable(RowTable[BatchFailure]):
    """Case, paper and why it was not made."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        def paper(failure: BatchFailure) -> str:
            name: str = getattr(failure.name, wording.lang)
            return f"{name}（{failure.recipient}）" if failure.recipient else name

        columns: list[Column[BatchFailure]] = [
            Column("number", self.tr("Case number"), lambda each: each.case.number, 200),
            Column("parties", self.tr("Parties"), lambda each: each.case.parties, 160, secondary=True, gives_way=1),
            Column("paper", self.tr("Paper"), paper, 260, tip=paper, keep_end=True),
            Column("why", self.tr("Why not"), lambda each: why(each, wording), 0, tip=lambda each: why(each, wording)),
        ]
        super().__init__(columns, parent=parent)


def why(failure: BatchFailure, wording: Locale) -> str:
    """What the check found, else what the error says."""
    if failure.findings:
        return " ".join(finding_words(finding, wording.lang) for finding in failure.findings)
    said = wording.error(failure.error)
    return " ".join(filter(None, (said.what, said.why)))
