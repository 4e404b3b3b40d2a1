"""A laptop put back onto its backup, for tests."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import select

from tests.sync.court import SEED, Laptop, ParentCourt
from tribunal_desktop.models import UnitOfWork, Village
from tribunal_desktop.services.parent_court_sync import ParentCourtSync

Restore = Callable[[], Callable[[], None]]
"""Makes a backup; what it returns puts the laptop back onto it."""


def put_onto(laptop: Laptop, uow: UnitOfWork) -> None:
    laptop.uow = uow
    laptop.sync = ParentCourtSync(uow, SEED, lambda url: laptop.network(url))


def names(laptop: Laptop) -> list[str]:
    with laptop.uow.read() as session:
        return sorted(session.scalars(select(Village.name)))


def rename(laptop: Laptop, village: str, name: str) -> None:
    with laptop.uow.write("village.rename") as session:
        session.get_one(Village, village).name = name


def held(court: ParentCourt, village: str) -> str:
    (fields,) = [row[2] for row in court.state() if row[1] == village]
    return str(fields)
