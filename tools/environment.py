"""Make ``.venv`` with exactly the locked packages: ``python3 tools/environment.py [--dev]``.

Standard library only: ``run.sh`` and ``test.sh`` call it first, on a machine that may have nothing but python3.
When nothing changed since the last time it only compares a stamp.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

import system_packages

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "made-from"
APP_LOCK = ROOT / "requirements.lock"
DEVELOPER_LOCK = ROOT / "requirements-dev.lock"


def fingerprint() -> str:
    """Changes whenever an environment made earlier is no longer the right one, also when the checkout was moved."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    digest = hashlib.sha256()
    for part in (
        APP_LOCK.read_bytes(),
        DEVELOPER_LOCK.read_bytes(),
        json.dumps(project, sort_keys=True).encode(),
        f"{ROOT} {sys.version}".encode(),
    ):
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def _pip(*arguments: str) -> None:
    """Run the environment's pip: with its progress for a person who watches, silent but for errors in a log."""
    command = [str(ENVIRONMENT / "bin" / "python"), "-m", "pip", "install", "--disable-pip-version-check"]
    quiet = [] if sys.stderr.isatty() else ["--quiet", "--quiet"]
    result = subprocess.run([*command, *quiet, *arguments], stdout=sys.stderr, check=False)
    if result.returncode != 0:
        sys.exit(
            "运行环境没有建成，原因见上；多为连不上软件包源。接通后重新启动即可。\n"
            "The environment could not be made; the reason is above, most often no link to the package index. "
            "Start again when it is back."
        )


def make(developer: bool) -> None:
    """Bring ``.venv`` to the lock; the developer's environment serves the program too and is left as it is."""
    wanted, made = fingerprint(), STAMP.read_text(encoding="utf-8").split() if STAMP.exists() else []
    if made[:1] == [wanted] and (not developer or made[1:] == ["developer"]):
        return
    if packages := system_packages.missing(developer):
        system_packages.install(packages)
    print("正在建立运行环境，约半分钟 / Making the environment, about half a minute", file=sys.stderr, flush=True)
    if made[:1] != [wanted]:
        venv.create(ENVIRONMENT, clear=True, with_pip=True)
    lock = DEVELOPER_LOCK if developer else APP_LOCK
    _pip("--no-deps", "--require-hashes", "--requirement", str(lock))
    _pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    STAMP.write_text(f"{wanted} {'developer' if developer else 'program'}\n", encoding="utf-8")


if __name__ == "__main__":
    make(developer="--dev" in sys.argv[1:])
