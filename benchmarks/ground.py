"""The practice tribunal that is measured: made by the first start and the practice generator, as a user would."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from tribunal_desktop.app import build_services, now
from tribunal_desktop.config import Settings
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.security.device_secrets import NoDeviceSecrets
from tribunal_desktop.security.key_cabinet import KeyCabinet
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.first_start import FirstStart, NewTribunal
from tribunal_desktop.services.login import LogIn, OpenStore
from tribunal_desktop.services.practice.fill import fill
from tribunal_desktop.services.search import Search

_LOOKED_AT_ONCE = 500
PASSWORD = "benchmark-2026-thrown-away"


@dataclass(frozen=True)
class Ground:
    """An open practice tribunal with so many disputes, and how long making them took."""

    settings: Settings
    disputes: int
    store: OpenStore
    services: Services
    fill_seconds: float
    index_seconds: float
    flags_seconds: float

    @property
    def uow(self) -> UnitOfWork:
        """A unit of work of the tribunal's user."""
        return UnitOfWork(self.store.engine, self.store.actor, now)

    def store_key(self) -> bytes:
        """The key of the store, as a backup needs it."""
        return KeyCabinet(self.settings, NoDeviceSecrets(), now).unlock(self.store.actor.id, PASSWORD).store_key

    def close(self) -> None:
        """Close the store; its files stay."""
        self.store.engine.dispose()


def make_ground(folder: Path, disputes: int) -> Ground:
    """A new practice tribunal in ``folder``."""
    settings = Settings(folder / "tribunal")
    new = NewTribunal("枫溪人民法庭", "浙0681", "诸暨市人民法院", "一号机", "沈素英", Post.JUDGE, PASSWORD, True)
    FirstStart(settings, NoDeviceSecrets(), now).create(new)
    log_in = LogIn(settings, NoDeviceSecrets(), now)
    store = log_in.open(log_in.users()[0].user_id, PASSWORD)
    begun = time.perf_counter()
    fill(store.engine, now, disputes=disputes)
    filled = time.perf_counter()
    Search(UnitOfWork(store.engine, store.actor, now)).rebuild()
    indexed = time.perf_counter()
    services = build_services(store, settings, NoDeviceSecrets(), now)
    looked = time.perf_counter()
    while services.flags.look_through(_LOOKED_AT_ONCE):
        pass
    flags = time.perf_counter() - looked
    return Ground(settings, disputes, store, services, filled - begun, indexed - filled, flags)
