"""Wrong passwords: counted before they are tried, over restarts and clock changes."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.conftest import StandingClock
from tribunal_desktop.errors import KnownError
from tribunal_desktop.security.attempts import LONGEST_DELAY, Attempts, delay_after


def refused(attempts: Attempts) -> object:
    with pytest.raises(KnownError) as caught:
        attempts.begin("u")
    assert caught.value.code == "too_many_attempts"
    return caught.value.params["seconds"]


def test_delays_grow_and_end() -> None:
    assert [delay_after(wrong).seconds for wrong in range(7)] == [0, 0, 0, 5, 10, 20, 40]
    assert delay_after(10_000) == LONGEST_DELAY


def test_the_fourth_try_waits_even_after_a_restart(tmp_path: Path, clock: StandingClock) -> None:
    for _ in range(3):
        Attempts(tmp_path / "attempts.json", clock).begin("u")
    restarted = Attempts(tmp_path / "attempts.json", clock)
    assert refused(restarted) == 5
    clock.advance(seconds=4.5)
    assert refused(restarted) == 1
    restarted.begin("someone else")
    clock.advance(seconds=0.5)
    restarted.begin("u")
    assert refused(restarted) == 10
    restarted.succeeded("u")
    restarted.begin("u")


def test_setting_the_clock_back_neither_helps_nor_locks_out_for_years(tmp_path: Path, clock: StandingClock) -> None:
    attempts = Attempts(tmp_path / "attempts.json", clock)
    for _ in range(3):
        attempts.begin("u")
    clock.moment -= timedelta(days=3650)
    assert refused(attempts) == 5
    clock.advance(seconds=5)
    attempts.begin("u")


@pytest.mark.parametrize("content", ["", "[]", '{"u": 3}', '{"u": [9, "2026-11-23T09:00:00"]}', '{"u": ["a", "b"]}'])
def test_an_unreadable_count_starts_anew(tmp_path: Path, clock: StandingClock, content: str) -> None:
    (tmp_path / "attempts.json").write_text(content)
    Attempts(tmp_path / "attempts.json", clock).begin("u")
