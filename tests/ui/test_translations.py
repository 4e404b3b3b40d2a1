"""Every string of the window has its Chinese, and the tool that says so notices when one has not."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from tribunal_desktop import resources


@pytest.fixture
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", resources.root() / "tools" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_string_has_its_chinese_and_the_compiled_file_is_current(tool: ModuleType) -> None:
    assert tool.problems() == []


def test_every_file_of_the_window_belongs_to_exactly_one_area(tool: ModuleType) -> None:
    files = [file for area in tool.AREAS for file in tool.sources(area)]
    with_strings = [file for file in tool.UI.rglob("*.py") if ".tr(" in file.read_text(encoding="utf-8")]
    assert sorted(set(with_strings) - set(files)) == []
    assert len(files) == len(set(files))


@pytest.mark.parametrize(
    "message",
    [
        '<source>Cases</source><translation type="unfinished"></translation>',
        "<source>Cases</source><translation></translation>",
        "<source>案件</source><translation>案件</translation>",
    ],
)
def test_an_unfinished_string_is_noticed(tool: ModuleType, tmp_path: Path, message: str) -> None:
    file = tmp_path / "cases.ts"
    file.write_text(f'<TS version="2.1"><context><name>C</name><message>{message}</message></context></TS>')
    assert len(tool.unfinished(file)) == 1
