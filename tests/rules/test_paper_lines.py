"""Papers as one types or pastes them."""

from __future__ import annotations

import pytest

from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.rules.paper_lines import PaperLine, read_papers


@pytest.mark.parametrize(
    ("typed", "paper"),
    [
        ("起诉状", PaperLine("起诉状")),
        ("起诉状 3页 2份", PaperLine("起诉状", 3, 2)),
        ("借条 1页 1份 复印件", PaperLine("借条", 1, 1, original=False)),
        ("借条　１页　２份　原件", PaperLine("借条", 1, 2)),
        ("2. 微信聊天记录打印件，12张", PaperLine("微信聊天记录打印件", 12)),
        ("身份证\t1页\t1份\t复印件", PaperLine("身份证", 1, 1, original=False)),
        ("IOU 2 pages 1 copy photocopy", PaperLine("IOU", 2, 1, original=False)),
    ],
)
def test_a_line_says_name_pages_copies_and_kind(typed: str, paper: PaperLine) -> None:
    assert read_papers(typed, "papers") == ((paper,), ())


@pytest.mark.parametrize(
    ("typed", "code"),
    [("3页 1份", "paper_without_name"), ("材" * 61, "paper_name_long"), ("借条 0页", "paper_count_wrong")],
)
def test_a_line_that_names_no_paper_blocks(typed: str, code: str) -> None:
    papers, findings = read_papers(f"起诉状\n\n{typed}", "papers")
    assert papers == (PaperLine("起诉状"),)
    assert [(each.code, each.severity, each.params["line"]) for each in findings] == [(code, Severity.BLOCK, 2)]
