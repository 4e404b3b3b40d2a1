"""What the registry knows of a paper, in a line beside it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tribunal_desktop.services.paper_rows import IssuedPaper
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.signing_words import signed_words


def registry_line(paper: IssuedPaper, wording: Locale) -> str:
    """Number, version, pages, when it was made and by whom, and what signing made of it."""
    facts = QCoreApplication.translate(
        "PaperFacts", "{no} · version {version} · {pages} {pages:page|pages} · made {when} by {who}"
    )
    said = fill_in(
        facts,
        no=paper.registry_no or "—",
        version=paper.version,
        pages=paper.pages,
        when=wording.moment(paper.issued_at),
        who=paper.issued_by,
    )
    return said + signed_words(paper, wording)
