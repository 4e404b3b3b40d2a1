"""The benchmarks run: figures the issue asks for stand beside the plain thing doing the same."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

import pytest

from benchmarks import limits, radar, searching
from benchmarks.ground import Ground, make_ground


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    made = make_ground(tmp_path_factory.mktemp("benchmark"), 150)
    yield made
    made.close()


@pytest.mark.parametrize("subject", [searching, radar, limits])
def test_a_subject_has_a_figure_beside_the_plain_thing(ground: Ground, subject: ModuleType) -> None:
    figures = list(subject.measure(ground))
    assert any(each.plain is not None and each.plain_is for each in figures)
    assert all(each.value >= 0 for each in figures)
