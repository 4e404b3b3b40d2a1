"""The locks: complete, hashed, free of addresses, and what this environment really holds."""

from __future__ import annotations

import importlib.metadata
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = PYPROJECT["project"]
PROGRAM = [
    *PYPROJECT["build-system"]["requires"],
    *PROJECT["dependencies"],
    *PROJECT["optional-dependencies"]["parent"],
]
DEVELOPER = [*PROGRAM, *PROJECT["optional-dependencies"]["dev"]]


def _locked(name: str) -> dict[str, Requirement]:
    lines = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", "").splitlines()
    pins = [Requirement(re.sub(r"\s--hash.*", "", line)) for line in lines if not line.lstrip().startswith("#")]
    return {canonicalize_name(pin.name): pin for pin in pins}


def _version(pin: Requirement) -> str:
    (specifier,) = pin.specifier
    assert specifier.operator == "=="
    return specifier.version


@pytest.mark.parametrize(
    ("lock", "required"), [("requirements.lock", PROGRAM), ("requirements-dev.lock", DEVELOPER)], ids=["program", "dev"]
)
def test_the_lock_satisfies_pyproject(lock: str, required: list[str]) -> None:
    locked = _locked(lock)
    for requirement in map(Requirement, required):
        assert _version(locked[canonicalize_name(requirement.name)]) in requirement.specifier


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_every_pin_has_its_hashes_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=\w)", text)[1:]
    assert blocks
    assert all("--hash=sha256:" in block for block in blocks)
    assert "://" not in text
    assert "--index-url" not in text


def test_the_developer_lock_only_adds_to_the_program_lock() -> None:
    program, developer = _locked("requirements.lock"), _locked("requirements-dev.lock")
    assert {name: _version(pin) for name, pin in program.items()}.items() <= {
        name: _version(pin) for name, pin in developer.items()
    }.items()


def test_this_environment_holds_the_locked_versions() -> None:
    wanted = {
        n: _version(p) for n, p in _locked("requirements-dev.lock").items() if not p.marker or p.marker.evaluate()
    }
    assert {name: importlib.metadata.version(name) for name in wanted} == wanted
