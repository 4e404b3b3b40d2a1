"""The audit chain verifies inside the program and, by the published recipe, outside of it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select

from tribunal_desktop import resources
from tribunal_desktop.models import AuditEntry, UnitOfWork, Village
from tribunal_desktop.models.audit import HASHED_FIELDS, entry_hash
from tribunal_desktop.models.base import new_id
from tribunal_desktop.models.recorded import plain
from tribunal_desktop.security.audit_chain import first_broken

Entries = list[dict[str, object]]


@pytest.fixture
def entries(uow: UnitOfWork) -> Entries:
    for number in range(4):
        with uow.write("village.add") as session:
            session.add(Village(id=new_id(uow.clock), name=f"枫溪{number}村", township="枫溪镇"))
    with uow.read() as session:
        rows = session.scalars(select(AuditEntry).order_by(AuditEntry.seq))
        return [{name: plain(getattr(row, name)) for name in (*HASHED_FIELDS, "hash")} for row in rows]


def test_an_untouched_chain_is_whole(entries: Entries) -> None:
    assert len(entries) == 5
    assert first_broken(entries) is None
    assert first_broken([]) is None


@pytest.mark.parametrize("name", [*HASHED_FIELDS, "hash"])
def test_any_changed_field_shows(entries: Entries, name: str) -> None:
    entries[2][name] = 99 if name == "seq" else f"{entries[2][name]} "
    assert first_broken(entries) == 3


def test_a_row_changed_with_its_hash_breaks_the_next(entries: Entries) -> None:
    entries[2]["action"] = "nothing.happened"
    entries[2]["hash"] = entry_hash(entries[2])
    assert first_broken(entries) == 4


def test_missing_repeated_and_swapped_rows_show(entries: Entries) -> None:
    assert first_broken(entries[1:]) == 1
    assert first_broken([*entries[:2], *entries[3:]]) == 3
    assert first_broken([*entries[:3], entries[2], *entries[3:]]) == 4
    assert first_broken([entries[0], entries[2], entries[1], *entries[3:]]) == 2
    assert first_broken([{}]) == 1


@pytest.mark.parametrize(("tampered", "answer"), [(False, "whole: 5 entries"), (True, "broken at 3")])
def test_the_published_recipe_agrees(entries: Entries, tmp_path: Path, tampered: bool, answer: str) -> None:
    page = (resources.root() / "docs" / "decisions" / "keys-and-vault.md").read_text(encoding="utf-8")
    recipe = re.search(r"```python\n(.+?)```", page, re.DOTALL)
    assert recipe is not None
    assert recipe[1].count("\n") <= 20
    if tampered:
        entries[2]["entities_json"] = "[]"
    log = tmp_path / "audit.jsonl"
    log.write_text("\n".join(json.dumps(entry) for entry in entries), encoding="utf-8")
    run = subprocess.run([sys.executable, "-I", "-c", recipe[1], str(log)], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == answer
