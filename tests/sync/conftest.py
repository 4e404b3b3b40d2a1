from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import StandingClock
from tests.sync.court import Laptop, ParentCourt
from tribunal_desktop.models import UnitOfWork


@pytest.fixture
def court(tmp_path: Path, clock: StandingClock) -> Iterator[ParentCourt]:
    court = ParentCourt(tmp_path / "court", clock)
    yield court
    court.store.close()


@pytest.fixture
def laptop(uow: UnitOfWork, court: ParentCourt, tmp_path: Path) -> Laptop:
    """A laptop that the court has admitted."""
    laptop = Laptop(uow)
    laptop.join(court, tmp_path)
    return laptop
