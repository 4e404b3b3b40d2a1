"""The draw of several people: a function of pool, nonce and seed, nobody twice, checked from its file alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.draw import Exclusion
from tribunal_desktop.rules.draw_record import DrawCheck
from tribunal_desktop.rules.ranked_draw import MEDIATORS, Candidate, RankedPool, commitment, rank
from tribunal_desktop.rules.ranked_record import RankedRecord, any_record, record_of, to_file, verify
from tribunal_desktop.rules.terms import ExclusionReason, SeedSource

NAMES = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=8)
SEEDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=12)
NONCE = "5a" * 32


@st.composite
def pools(draw: st.DrawFn) -> RankedPool:
    """A pool of at least one, with as many seats at most."""
    names = draw(st.lists(NAMES, min_size=1, max_size=12))
    seats = draw(st.integers(1, len(names)))
    out = draw(st.integers(0, len(names) - seats))
    people = [Candidate(f"{place:02}", name, place) for place, name in enumerate(names)]
    excluded = tuple(Exclusion(each.id, each.name, ExclusionReason.MEDIATED) for each in people[len(people) - out :])
    able = tuple(people[: len(people) - out])
    return RankedPool("d" * 32, "（2026）浙0681民初1号", seats, draw(st.integers(0, 5)), able, excluded)


@given(pools(), SEEDS)
def test_places_are_a_function_of_pool_and_seed_and_name_nobody_twice(pool: RankedPool, seed: str) -> None:
    places = rank(pool, NONCE, seed)
    shuffled = replace(pool, candidates=pool.candidates[::-1], excluded=pool.excluded[::-1])
    assert rank(shuffled, NONCE, f" {seed} ") == places
    drawn = [place.candidate.id for place in places]
    assert len(drawn) == len(set(drawn)) == min(pool.seats + pool.substitutes, len(pool.candidates))
    assert not set(drawn) & {each.id for each in pool.excluded}


@given(pools(), SEEDS)
def test_the_file_alone_answers_for_the_draw(pool: RankedPool, seed: str) -> None:
    made = record_of(pool, NONCE, seed, SeedSource.SPOKEN, "", rank(pool, NONCE, seed))
    read = any_record(to_file(made))
    assert isinstance(read, RankedRecord)
    assert all(each.holds for each in verify(read))
    forged = replace(read, ranking=tuple((each, ticket + 1, number) for each, ticket, number in read.ranking))
    assert [each.check for each in verify(forged) if not each.holds] == [DrawCheck.RESULT]
    dropped = replace(read, pool=replace(read.pool, seats=len(read.pool.candidates) + 1))
    assert not all(each.holds for each in verify(dropped))


def test_everybody_comes_to_every_place_about_equally_often() -> None:
    pool = _pool()
    first, second = Counter[str](), Counter[str]()
    for number in range(3000):
        places = rank(pool, NONCE, str(number))
        first[places[0].candidate.id] += 1
        second[places[1].candidate.id] += 1
    assert all(abs(count - 600) < 120 for found in (first, second) for count in found.values())
    assert len(first) == len(second) == 5


def test_a_golden_vector_keeps_every_version_of_the_program_to_the_same_result() -> None:
    pool = _pool()
    assert commitment(pool, NONCE) == "08015856d9220ebfd6483e2de6e209642e5eae6e7f4d6fe8bee477fca0d3fb98"
    assert [(each.candidate.name, each.ticket, each.round) for each in rank(pool, NONCE, "3 6 2 5")] == [
        ("陈三", 2, 1),
        ("陈二", 1, 1),
        ("陈一", 0, 1),
        ("陈四", 0, 1),
    ]


def test_too_few_are_no_draw() -> None:
    with pytest.raises(ValueError, match="too few"):
        rank(replace(_pool(), seats=6), NONCE, "1")


def test_a_record_of_another_kind_is_not_judged() -> None:
    document = json.loads(to_file(_record()))
    document["kind"] = "experts"
    with pytest.raises(KnownError, match="draw_algorithm_unknown"):
        any_record(json.dumps(document).encode())


@pytest.mark.parametrize(
    ("lang", "words"), [("zh", ("陪审员：", "候补（依次）：", "全部相符")), ("en", ("Assessors: ", "ok"))]
)
def test_verify_draw_checks_jurors_in_a_process_of_its_own(tmp_path: Path, lang: str, words: tuple[str, ...]) -> None:
    path = tmp_path / "陪审员.json"
    path.write_bytes(to_file(_record()))
    done = _verify(path, lang)
    assert done.returncode == 0
    assert all(each in done.stdout for each in words)
    document = json.loads(path.read_bytes())
    document["result"][0], document["result"][1] = document["result"][1], document["result"][0]
    path.write_text(json.dumps(document), encoding="utf-8")
    assert _verify(path, lang).returncode == 1


def test_verify_draw_checks_a_mediator_s_draw_too(tmp_path: Path) -> None:
    pool = replace(_pool(), seats=1, kind=MEDIATORS)
    path = tmp_path / "调解员.json"
    path.write_bytes(to_file(record_of(pool, NONCE, "3 6 2 5", SeedSource.SPOKEN, "", rank(pool, NONCE, "3 6 2 5"))))
    done = _verify(path, "zh")
    assert done.returncode == 0
    assert "调解员：" in done.stdout
    document = json.loads(path.read_bytes())
    document["kind"] = "jurors"
    path.write_text(json.dumps(document), encoding="utf-8")
    assert _verify(path, "zh").returncode == 1


def _verify(path: Path, lang: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tribunal_desktop", "verify-draw", str(path), "--lang", lang]
    env = os.environ | {"PYTHONIOENCODING": "utf-8"}
    return subprocess.run(command, capture_output=True, encoding="utf-8", env=env, check=False)


def _pool() -> RankedPool:
    names = ("陈一", "陈二", "陈三", "陈四", "陈五")
    people = tuple(Candidate(f"{place:02}", name) for place, name in enumerate(names))
    return RankedPool("d" * 32, "（2026）浙0681民初1号", 2, 2, people)


def _record() -> RankedRecord:
    pool = _pool()
    return record_of(pool, NONCE, "3 6 2 5", SeedSource.SPOKEN, "", rank(pool, NONCE, "3 6 2 5"))
