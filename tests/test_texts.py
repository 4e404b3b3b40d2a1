"""Every word the program can say exists in both languages."""

import ast
import inspect
import re
import string
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path

import pytest

import parent_court
import tribunal_desktop
from tribunal_desktop import resources, texts
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules import periods, scoring, terms
from tribunal_desktop.rules.names import Name

PACKAGE = Path(tribunal_desktop.__file__).parent
COURT = Path(parent_court.__file__).parent
ERROR_PARTS = ("what", "why", "do")


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_text_is_in_both_languages() -> None:
    entries = texts.catalogue().items()
    assert {text_id for text_id, entry in entries if set(entry) != {"zh", "en"}} == set()
    assert {text_id for text_id, entry in entries if not all(words.strip() for words in entry.values())} == set()


def test_both_languages_say_the_same_things() -> None:
    differ = {
        text_id
        for text_id, entry in texts.catalogue().items()
        if placeholders(entry["zh"]) != placeholders(entry["en"])
    }
    assert differ == set()


def test_every_term_has_its_word() -> None:
    enums = [
        kind for _, kind in inspect.getmembers(terms, inspect.isclass) if issubclass(kind, StrEnum) and kind != StrEnum
    ]
    wanted = {f"term.{kind.__name__}.{value.value}" for kind in enums for value in kind}
    assert wanted - set(texts.catalogue()) == set()


def test_every_step_and_formula_has_its_sentence() -> None:
    wanted = {f"step.{kind}" for kind in periods.StepKind} | {f"formula.{kind}" for kind in scoring.Formula}
    assert wanted - set(texts.catalogue()) == set()


@cache
def sources() -> list[tuple[str, ast.AST]]:
    """Every node of the sources with the file it stands in."""
    return [
        (str(file.relative_to(PACKAGE.parent)), node)
        for file in (*sorted(PACKAGE.rglob("*.py")), *sorted(COURT.rglob("*.py")))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    ]


def codes_in_source(called: str) -> Iterator[tuple[str, str]]:
    """Every literal code given to ``called`` with the file it stands in."""
    for file, node in sources():
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == called:
            code = node.args[0] if node.args else next(word.value for word in node.keywords if word.arg == "code")
            for literal in ast.walk(code):
                if isinstance(literal, ast.Constant) and isinstance(literal.value, str):
                    yield literal.value, file


def test_every_expected_error_explains_itself() -> None:
    missing = {
        f"error.{code}.{part} ({file})"
        for code, file in codes_in_source("KnownError")
        for part in ERROR_PARTS
        if f"error.{code}.{part}" not in texts.catalogue()
    }
    assert missing == set()


def test_an_error_a_docstring_announces_exists() -> None:
    functions = [node for _file, node in sources() if isinstance(node, ast.FunctionDef)]
    announced = {
        code
        for function in functions
        for said in re.findall(r"[Rr]aises\s([^.:]*(?::[^.]*)?)", ast.get_docstring(function) or "")
        for code in re.findall(r"``([a-z]+(?:_[a-z]+)+)``", said)
    }
    called = {each.name for each in functions} | {each.arg for node in functions for each in node.args.args}
    assert {code for code in announced - called if f"error.{code}.what" not in texts.catalogue()} == set()


def test_no_sentence_is_left_over() -> None:
    """An error or finding that nothing raises any more takes its words along."""
    source = "\n".join(file.read_text(encoding="utf-8") for file in (*PACKAGE.rglob("*.py"), *COURT.rglob("*.py")))
    codes = {text_id.split(".")[1] for text_id in texts.catalogue() if text_id.startswith(("error.", "finding."))}
    assert {code for code in codes if f'"{code}"' not in source} == set()


def test_every_finding_has_its_sentence() -> None:
    missing = {
        f"finding.{code} ({file})"
        for code, file in codes_in_source("Finding")
        if f"finding.{code}" not in texts.catalogue()
    }
    assert missing == set()


def test_a_name_in_an_error_appears_in_the_language_of_the_window() -> None:
    error = KnownError("form_not_possible", title="民事调解书", words=Name("先记下协议。", "Note the agreement first."))
    assert "先记下协议。" in "".join(vars(texts.error_text(error, "zh")).values())
    english = "".join(vars(texts.error_text(error, "en")).values())
    assert "Note the agreement first." in english
    assert "Name(" not in english


NOT_NUMBERS = {  # what a placeholder stands for when the word after it only ends like a plural: "{name} takes part"
    *("name", "names", "party", "judge", "agent", "volunteer", "organisation", "mediator", "relative", "relation"),
    *("number", "title", "column", "file", "paper", "series", "limit", "node", "team", "village", "field", "line"),
    *("day", "due", "month", "month_name", "rest", "year", "quarter", "moment", "typed", "said", "path", "who", "what"),
    *("scheme", "sum", "height", "own"),
}
COUNTED = re.compile(r"(?<![\w/.§])\{(\w+)(?::[^{}|]*)?\} ((?:[a-z-]+ ){0,2}?[a-z]+s)\b")
VERBS = {"is", "was", "has", "does", "asks", "becomes", "belongs", "decides", "earns", "gives", "needs", "shows"}
NO_NOUNS = {"this", "as", "its", "less"}


def english() -> Iterator[str]:
    """Every English text: of the catalogue, and of the window as Qt Linguist read it out of the sources."""
    yield from (entry["en"] for entry in texts.catalogue().values())
    for file in sorted((resources.root() / "translations" / "zh_CN").glob("*.ts")):
        yield from (message.findtext("source") or "" for message in ET.parse(file).iter("message"))  # noqa: S314


def test_no_english_says_one_cases() -> None:
    """Where a number stands before a plural, the noun is chosen by it: ``{count} {count:case|cases}``."""
    wrong = {
        words
        for words in english()
        for name, following in COUNTED.findall(words)
        if name not in NOT_NUMBERS and not (VERBS | NO_NOUNS) & set(following.split())
    }
    assert wrong == set()


@pytest.mark.parametrize(("count", "said"), [(0, "0 cases wait"), (1, "1 case waits"), ("1,001", "1,001 cases wait")])
def test_the_noun_and_its_verb_follow_the_number(count: object, said: str) -> None:
    assert texts.fill_in("{count} {count:case waits|cases wait}", count=count) == said
