"""Starting, logging in, turning pages, memory: the real program in a process of its own."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.ground import PASSWORD, Ground
from benchmarks.measuring import Figure
from tribunal_desktop.app import now
from tribunal_desktop.models.engine import connect
from tribunal_desktop.security.device_secrets import NoDeviceSecrets
from tribunal_desktop.security.key_cabinet import KeyCabinet

_TIMES = 7
_ROOT = Path(__file__).resolve().parent.parent


def measure(ground: Ground) -> Iterator[Figure]:
    """Every figure of the window."""
    data = str(ground.settings.data_dir)
    with screen() as environment:
        _watch(environment, "log-in", data)
        _watch(environment, "bare")
        ours = [_watch(environment, "log-in", data) for _ in range(_TIMES)]
        bare = [_watch(environment, "bare") for _ in range(_TIMES)]
        cold = []
        for _ in range(3):
            _forget_files()
            cold.append(_watch(environment, "log-in", data))
        day = [_watch(environment, "day", data) for _ in range(3)]
    yield Figure(
        "start to painted log-in, warm",
        _middle(ours, "painted"),
        "s",
        0.6,
        plain=_middle(bare, "painted"),
        plain_is="bare PySide6 window",
    )
    yield Figure("start to painted log-in, files dropped from memory", _middle(cold, "painted"), "s", 1.0)
    yield Figure("start to users shown", _middle(ours, "users shown"), "s")
    opened = statistics.median(each["workbench"] - each["entered"] for each in day)
    yield Figure(
        f"password to workbench, {ground.disputes:,} disputes",
        opened,
        "s",
        1.2,
        plain=_plain_log_in(ground),
        plain_is="Argon2id and one SELECT",
    )
    slowest = max((key for key in day[0] if key.startswith("again ")), key=lambda key: _middle(day, key))
    yield Figure(f"slowest page to come up again ({slowest.split()[1]})", _middle(day, slowest) * 1000, "ms", 100)
    first = max((key for key in day[0] if key.startswith("first ")), key=lambda key: _middle(day, key))
    yield Figure(f"slowest page to come up first ({first.split()[1]})", _middle(day, first) * 1000, "ms")
    yield Figure("memory (PSS) with the list of disputes open", _middle(day, "pss of list"), "MB", 220)
    yield Figure("memory (PSS) after every page was open", _middle(day, "pss of all"), "MB")


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Environment with a screen: Xvfb where it is installed, else Qt's offscreen platform."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    program = shutil.which("Xvfb")
    if program is None:
        yield environment | {"QT_QPA_PLATFORM": "offscreen"}
        return
    read, write = os.pipe()
    command = [program, "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    try:
        os.close(write)
        with os.fdopen(read) as answer:
            display = answer.readline().strip()
        yield environment | {"DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()


def _watch(environment: dict[str, str], *arguments: str) -> dict[str, float]:
    """What a probe noted; moments as seconds since it was started."""
    command = [sys.executable, "-m", "benchmarks.probes", *arguments]
    begun = time.monotonic()
    done = subprocess.run(
        command, env=environment, cwd=_ROOT, stdout=subprocess.PIPE, text=True, check=True, timeout=300
    )
    noted: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    moments = ("painted", "users shown", "entered", "workbench")
    return {name: value - begun if name in moments else value for name, value in noted.items()}


def _forget_files() -> None:
    """Ask the system to drop the program's files from its cache (Linux); what others have mapped stays."""
    for folder in {sysconfig.get_path("purelib"), sysconfig.get_path("stdlib"), str(_ROOT / "tribunal_desktop")}:
        for file in Path(folder).rglob("*.*"):
            if file.is_file():
                handle = os.open(file, os.O_RDONLY)
                os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
                os.close(handle)


def _plain_log_in(ground: Ground) -> float:
    """Unlock the keys, open the store and count the disputes, without a window."""
    taken = []
    for _ in range(5):
        begun = time.perf_counter()
        keys = KeyCabinet(ground.settings, NoDeviceSecrets(), now).unlock(ground.store.actor.id, PASSWORD)
        connection = connect(ground.settings.store_path, keys.store_key)
        connection.execute("SELECT count(*) FROM dispute").fetchone()
        connection.close()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def _middle(watched: list[dict[str, float]], name: str) -> float:
    return statistics.median(each[name] for each in watched)
