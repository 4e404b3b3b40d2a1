"""The Debian packages the program needs besides Python's own; finds the missing ones and installs them when it may.

Standard library only: it runs on a bare machine before anything else is there.
"""

from __future__ import annotations

import ctypes
import glob
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable

QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""What the Qt wheel links to but does not carry (soname → package): core and the xcb window plugin."""

DEVELOPER_PROGRAMS = {"objdump": "binutils", "initdb": "postgresql", "qpdf": "qpdf", "cupsd": "cups"}
"""Programs the checks call (program → package): packaging reads libraries, the receiver is tested on PostgreSQL too,
printing on a CUPS of its own."""


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def missing(developer: bool = False) -> list[str]:
    """Packages to install so that the environment can be made and Qt can open a window."""
    packages = [] if importlib.util.find_spec("ensurepip") else ["python3-venv"]
    packages += [package for soname, package in QT_LIBRARIES.items() if not _loads(soname)]
    if developer:
        places = os.pathsep.join(
            [os.environ.get("PATH", os.defpath), "/usr/sbin", *glob.glob("/usr/lib/postgresql/*/bin")]
        )
        packages += [
            package for program, package in DEVELOPER_PROGRAMS.items() if not shutil.which(program, path=places)
        ]
    return packages


def _privilege() -> list[str] | None:
    """Words to put before apt-get, or None when this user may not install without being asked for a password."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def install(packages: Iterable[str]) -> None:
    """Install through apt-get as root or with a password-free sudo; else exit with the command a person must run."""
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    privilege = _privilege()
    if privilege is None or not shutil.which("apt-get"):
        by_hand = f"sudo apt-get update && sudo {shlex.join(command)}"
        sys.exit(
            f"缺少系统组件。请管理员执行下面的命令，然后重新启动：\n"
            f"System packages are missing. Have an administrator run this, then start again:\n\n    {by_hand}\n"
        )
    print(f"正在安装系统组件 / Installing system packages: {' '.join(command[4:])}", file=sys.stderr, flush=True)
    environment = os.environ | {
        "DEBIAN_FRONTEND": "noninteractive",
        "PATH": os.environ.get("PATH", os.defpath) + ":/usr/local/sbin:/usr/sbin:/sbin",
    }
    first_try = subprocess.run([*privilege, *command], capture_output=True, check=False, env=environment)
    if first_try.returncode != 0:  # the package lists may never have been fetched, or be too old
        subprocess.run([*privilege, "apt-get", "update", "-q"], stdout=sys.stderr, check=False, env=environment)
        second_try = subprocess.run([*privilege, *command], stdout=sys.stderr, check=False, env=environment)
        if second_try.returncode != 0:
            sys.exit("系统组件没有装上，原因见上。\nThe system packages could not be installed; the reason is above.")
