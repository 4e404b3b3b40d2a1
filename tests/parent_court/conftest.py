from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import StandingClock
from tests.sync.court import ParentCourt


@pytest.fixture
def court(tmp_path: Path, clock: StandingClock) -> Iterator[ParentCourt]:
    court = ParentCourt(tmp_path / "court", clock)
    yield court
    court.store.close()
