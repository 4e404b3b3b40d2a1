"""What signing made of a paper, in a few words."""

from __future__ import annotations

from tribunal_desktop.services.paper_rows import IssuedPaper
from tribunal_desktop.ui.locale import Locale


def signed_words(paper: IssuedPaper, wording: Locale) -> str:
    """As « · signed 文2026-甲-00002» at the end of a line about the paper; empty for one nobody began to sign."""
    return f" · {wording.term(paper.signed)} {paper.signed_with}".rstrip() if paper.signed else ""
