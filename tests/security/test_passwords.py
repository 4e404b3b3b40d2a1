"""Password rules."""

from __future__ import annotations

import pytest

from tribunal_desktop import resources
from tribunal_desktop.rules.findings import blocking
from tribunal_desktop.security.passwords import SHORTEST, password_findings

NAMES = ["沈素英", "枫溪人民法庭", "Shen Suying Liu"]


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("短口令", "password_too_short"),
        ("123456789", "password_too_short"),
        ("枫溪人民法庭2026", "password_is_name"),
        ("SHEN SUYING LIU", "password_is_name"),
        ("1234567890", "password_common"),
        ("9876543210", "password_common"),
        ("aaaaaaaaaaaa", "password_common"),
        ("ababababab", "password_common"),
        ("PassWord123", "password_common"),
        ("Ｗoaini1314520", "password_common"),
    ],
)
def test_weak_passwords_are_named(password: str, code: str) -> None:
    findings = password_findings(password, NAMES)
    assert [finding.code for finding in findings] == [code]
    assert blocking(findings) == findings
    assert findings[0].field == "password"


@pytest.mark.parametrize("password", ["correct horse battery", "沈素英喜欢在枫溪边散步", "Gq7!枫溪桥头的老樟树"])
def test_good_passwords_pass(password: str) -> None:
    assert password_findings(password, [*NAMES, ""]) == ()


def test_the_shipped_list_holds_only_what_it_can_match() -> None:
    words = resources.path("security", "common_passwords.txt").read_text(encoding="utf-8").split()
    assert len(words) == len(set(words)) > 150
    assert all(len(word) >= SHORTEST and word == word.casefold() for word in words)
