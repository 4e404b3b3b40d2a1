"""What ``pyproject.toml`` declares is what the code uses, and each of it is explained."""

from __future__ import annotations

import ast
import importlib.metadata
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PROGRAM = PROJECT["dependencies"]
PARENT = PROJECT["optional-dependencies"]["parent"]
LOADED_BY_ADDRESS = {"psycopg"}
"""SQLAlchemy imports it when the court's database address names PostgreSQL."""


def _names(requirements: list[str]) -> set[str]:
    return {canonicalize_name(Requirement(line).name) for line in requirements}


def _imported(package: str) -> set[str]:
    modules = set()
    for path in (ROOT / package).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                modules |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                modules.add(node.module.split(".")[0])
    owners = importlib.metadata.packages_distributions()
    return {canonicalize_name(owner) for module in modules for owner in owners.get(module, [])}


@pytest.mark.parametrize(
    ("package", "declared"), [("tribunal_desktop", PROGRAM), ("parent_court", PARENT)], ids=["program", "parent"]
)
def test_nothing_is_declared_that_the_code_does_not_import(package: str, declared: list[str]) -> None:
    assert _names(declared) - _imported(package) - LOADED_BY_ADDRESS == set()


def test_every_dependency_is_explained() -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    declared = {Requirement(line).name for line in [*PROGRAM, *PARENT, *PROJECT["optional-dependencies"]["dev"]]}
    assert {name for name in declared if f"| {name} |" not in page} == set()
