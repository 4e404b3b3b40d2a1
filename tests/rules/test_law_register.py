"""The register of laws, and that nothing in the product cites a law or an article it cannot have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tribunal_desktop import resources
from tribunal_desktop.documents.forms.reading import catalogue
from tribunal_desktop.rules.law_register import Citation, citations, plain_law, read_register
from tribunal_desktop.rules.paper_numerals import chinese_number

ROOT = resources.root()
REGISTER = read_register(resources.toml("rules", "laws.toml")["law"])
SOURCES = [
    source
    for pattern in ("resources/*/*.toml", "tribunal_desktop/**/*.py", "parent_court/**/*.py")
    for source in sorted(ROOT.glob(pattern))
    if source.name != "laws.toml"
]
_NUMBER = re.compile(r"(?:法释|法发|法)〔\d{4}〕\d+号")
_LAW = re.compile(r"(?:《([^《》“”{}]{2,60})》|([一-鿿]{1,20}?(?:法|办法|法解释)))第[\d一二三四五六七八九十百千]+条")


def test_citations_are_read_in_both_numerals() -> None:
    text = "依照《中华人民共和国民事诉讼法》第二百零五条、第八十六条；法释〔2016〕14号第5、10条，第8条至第10条"
    assert list(citations(text, ["民事诉讼法", "法释〔2016〕14号"])) == [
        Citation("民事诉讼法", (205, 86)),
        Citation("法释〔2016〕14号", (5, 10, 8, 10)),
    ]
    assert list(citations("民事诉讼法第127条第1、3项的案件", ["民事诉讼法"])) == [Citation("民事诉讼法", (127,))]
    assert list(citations("劳动合同法第3条", ["合同法", "劳动合同法"])) == [Citation("劳动合同法", (3,))]
    interpretation = "最高人民法院关于适用民事诉讼法的解释"
    cited = "《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第二百零八条第三款"
    assert list(citations(cited, ["民事诉讼法", interpretation])) == [Citation(interpretation, (208,))]


def test_two_laws_of_one_name_are_refused() -> None:
    row = {"name": "民法典", "since": date(2021, 1, 1), "compared": "no"}
    with pytest.raises(ValueError, match="民法典"):
        read_register([row, row])


def test_no_law_lacks_the_article_it_is_cited_with() -> None:
    wrong = [
        f"{source.relative_to(ROOT)}: {cited.law} {article}"
        for source in SOURCES
        for cited in citations(source.read_text(encoding="utf-8"), REGISTER)
        for article in cited.articles
        if not REGISTER[cited.law].has(article)
    ]
    assert wrong == []


def test_every_law_cited_is_registered() -> None:
    unknown = {name: str(source.relative_to(ROOT)) for source in SOURCES for name in _unregistered(source)}
    assert unknown == {}


def _unregistered(source: Path) -> Iterator[str]:
    """Laws cited by title or number that the register does not have."""
    text = source.read_text(encoding="utf-8")
    yield from (number for number in _NUMBER.findall(text) if number not in REGISTER)
    for titled, plain in _LAW.findall(text):
        name = plain_law(titled or plain)
        if not any(name.endswith(known) for known in REGISTER):
            yield name


def test_every_article_a_form_rests_on_is_in_the_register() -> None:
    for key, template in catalogue().items():
        for article in template.articles:
            law = REGISTER[plain_law(article.law)]
            number = chinese_number(article.no.partition("条")[0])
            assert law.has(number or 0), f"{key}: {article.law}第{article.no}"
            assert law.until is None, f"{key} rests on {law.name}, which was repealed"


FROM_MEMORY = {
    "民法典": {17, 23, 288, 289, 296, 937},
    "最高人民法院关于适用人民陪审员法若干问题的解释": {5, 6, 17},
    "最高人民法院关于人民法院在互联网公布裁判文书的规定": {6},
}
"""Cited articles of laws that were compared in part; docs/decisions/legal-sources.md tells of them."""


def test_an_article_newly_cited_is_compared_or_said_to_be_from_memory() -> None:
    cited: dict[str, set[int]] = {}
    for source in SOURCES:
        for each in citations(source.read_text(encoding="utf-8"), REGISTER):
            law = REGISTER[each.law]
            open_ones = {article for article in each.articles if law.compared and not law.was_compared(article)}
            if open_ones:
                cited.setdefault(law.name, set()).update(open_ones)
    assert cited == FROM_MEMORY


def test_what_was_compared_and_what_was_not_is_told_in_the_decision() -> None:
    page = ROOT.joinpath("docs", "decisions", "legal-sources.md").read_text(encoding="utf-8")
    open_part = page[page.index("## Not compared") :]
    missing = [
        law.name
        for law in REGISTER.values()
        if law.compared is None and law.until is None and law.name not in open_part
    ]
    assert missing == []
    assert [law.name for law in REGISTER.values() if law.compared and law.name not in page] == []
