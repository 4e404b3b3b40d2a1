"""The same receiving desk on a real PostgreSQL server, started for the test where one is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from parent_court import tables
from parent_court.reception import Reception
from parent_court.store import ParentStore
from tests.conftest import StandingClock
from tests.parent_court.device import SampleDevice
from tests.sync.court import Laptop, ParentCourt, serving
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.sync.http_carrier import HttpCarrier


def _programs() -> Path | None:
    places = [*sorted(Path("/usr/lib/postgresql").glob("*/bin")), Path(shutil.which("initdb") or "/nowhere/x").parent]
    return next((place for place in places if (place / "initdb").exists()), None)


def _server_user() -> str | None:
    """PostgreSQL refuses to run as root."""
    return "postgres" if os.geteuid() == 0 else None


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    programs, user = _programs(), _server_user()
    if programs is None:
        pytest.skip("no PostgreSQL server is installed")
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    if user:
        shutil.chown(folder, user)
    data = folder / "data"

    def run(*command: str | Path) -> None:
        subprocess.run([str(part) for part in command], check=True, user=user, cwd=folder, stdout=subprocess.DEVNULL)

    run(programs / "initdb", "-D", data, "-U", "court", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C")
    options = f"-k {folder} -c listen_addresses= -c fsync=off"
    run(programs / "pg_ctl", "-D", data, "-l", folder / "log", "-o", options, "-w", "start")
    try:
        yield f"postgresql://court@/postgres?host={folder}"
    finally:
        run(programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder)


@pytest.fixture
def court(server: str, tmp_path: Path, clock: StandingClock) -> Iterator[ParentCourt]:
    court = ParentCourt(tmp_path / "court", clock, server)
    yield court
    with court.store.write() as connection:
        tables.metadata.drop_all(connection)
    court.store.close()


def test_a_push_ends_delivered(court: ParentCourt, uow: UnitOfWork, tmp_path: Path) -> None:
    laptop = Laptop(uow)
    laptop.join(court, tmp_path)
    laptop.record(250)
    with serving(court.app) as url:
        laptop.network = lambda _url: HttpCarrier(url)
        laptop.push()
    assert laptop.sync.status().all_delivered
    assert court.count(tables.change) == laptop.sync.status().delivered


def test_laptops_reporting_at_once_get_a_log_without_gaps(court: ParentCourt) -> None:
    devices = [SampleDevice(court.keys, mark) for mark in range(1, 5)]
    for device in devices:
        court.enrol(device.request())
    reception = Reception(court.store, court.keys, court.clock)
    chains = [device.packets(1, 2, 1, text=f"{device.id}村") for device in devices]

    def report(chain: list[bytes]) -> None:
        for packet in chain * 2:
            reception.receive(packet)

    with ThreadPoolExecutor(len(chains)) as pool:
        list(pool.map(report, chains))
    assert court.count(tables.packet) == 12
    with court.store.read() as connection:
        numbers = [row.log_no for row in connection.execute(tables.receipt.select().order_by(tables.receipt.c.log_no))]
    assert numbers == list(range(1, len(numbers) + 1))


def test_opening_again_keeps_what_is_there(court: ParentCourt, server: str) -> None:
    court.enrol(SampleDevice(court.keys, 1).request())
    again = ParentStore(server, court.folder)
    again.close()
    assert court.count(tables.device) == 1
