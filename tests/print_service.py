"""A CUPS of its own for a test: own folder, own socket, an unprivileged user, printers that write PDF files."""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

PATHS = "/usr/sbin:/usr/bin:/sbin:/bin"
_FILES = """ServerRoot {root}/etc
CacheDir {root}/cache
RequestRoot {root}/spool
TempDir {root}/spool/tmp
StateDir {root}/state
AccessLog {root}/log/access
ErrorLog {root}/log/error
PageLog {root}/log/page
FileDevice Yes
SystemGroup root {group}
User {user}
Group {group}
"""
_DAEMON = """Listen {root}/socket
LogLevel warn
Browsing No
DefaultAuthType None
WebInterface No
PreserveJobHistory Yes
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""
_PRINTER = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "PDF.PPD"
*Product: "(PDF)"
*Manufacturer: "Test"
*ModelName: "PDF file"
*ShortNickName: "PDF file"
*NickName: "PDF file"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*FileSystem: False
*cupsVersion: 2.4
*cupsManualCopies: True
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize/Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: ""
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: ""
*CloseUI: *PageRegion
*OpenUI *Duplex/Both sides: PickOne
*OrderDependency: 20 AnySetup *Duplex
*DefaultDuplex: None
*Duplex None/Off: ""
*Duplex DuplexNoTumble/Long: ""
*CloseUI: *Duplex
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595.28 841.89"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595.28 841.89"
"""


class PrintService:
    """cupsd with a folder and a socket of its own; ``address`` is what CUPS_SERVER must say."""

    def __init__(self) -> None:
        self.root = Path(tempfile.mkdtemp(prefix="print-service-"))
        self.address = str(self.root / "socket")
        user = pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.getuid())
        self._as: dict[str, int | list[int]] = (
            {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if os.geteuid() == 0 else {}
        )
        for folder in ("etc/ppd", "cache", "spool/tmp", "state/certs", "log", "out"):
            (self.root / folder).mkdir(parents=True)
        words = {"root": self.root, "user": user.pw_name, "group": _group_name(user.pw_gid)}
        (self.root / "etc/cups-files.conf").write_text(_FILES.format(**words))
        (self.root / "etc/cupsd.conf").write_text(_DAEMON.format(**words))
        (self.root / "printer.ppd").write_text(_PRINTER)
        for path in (self.root, *self.root.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)
            if self._as:
                os.chown(path, user.pw_uid, user.pw_gid)
        self._daemon: subprocess.Popen[bytes] | None = None
        self.start()

    def start(self) -> None:
        """Run the service until it answers."""
        command = ["cupsd", "-f", "-c", str(self.root / "etc/cupsd.conf"), "-s", str(self.root / "etc/cups-files.conf")]
        cupsd = shutil.which("cupsd", path=PATHS)
        assert cupsd, "the program cupsd is missing: tools/system_packages.py names its package"
        self._daemon = subprocess.Popen([cupsd, *command[1:]], **self._as)  # type: ignore[call-overload]
        for _try in range(200):
            if self._answers():
                return
            time.sleep(0.05)
        raise AssertionError((self.root / "log/error").read_text())

    def _answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as asked:
            return asked.connect_ex(self.address) == 0

    def stop(self) -> None:
        """End the service; its folder stays, so that it can be started again."""
        if self._daemon is not None:
            self._daemon.terminate()
            self._daemon.wait(10)
            self._daemon = None

    def remove(self) -> None:
        """End the service and delete its folder."""
        self.stop()
        shutil.rmtree(self.root)

    def environment(self) -> dict[str, str]:
        """Environment of a program that prints here."""
        return os.environ | {"CUPS_SERVER": self.address, "LC_ALL": "C.UTF-8"}

    def add_printer(self, name: str, device: str = "") -> Path:
        """A printer that writes what it prints to the file that is returned, or to another CUPS device."""
        target = self.root / "out" / f"{name}.pdf"
        address = device or f"file://{target}"
        self.admin("lpadmin", "-p", name, "-E", "-v", address, "-P", str(self.root / "printer.ppd"))
        return target

    def add_breaking_printer(self, name: str) -> Callable[[], None]:
        """A printer on the network; the function that is returned lets it vanish once it has begun to print."""
        listening = socket.create_server(("127.0.0.1", 0))
        listening.settimeout(30)
        self.add_printer(name, f"socket://127.0.0.1:{listening.getsockname()[1]}")

        def vanish() -> None:
            with listening, listening.accept()[0] as connection:
                connection.recv(1)
                self.admin("cupsdisable", "-r", "gone", name)

        return vanish

    def admin(self, *command: str) -> None:
        """Run a CUPS administration program here."""
        program = shutil.which(command[0], path=PATHS)
        assert program
        subprocess.run([program, *command[1:]], env=self.environment(), check=True, capture_output=True)


def _group_name(gid: int) -> str:
    return grp.getgrgid(gid).gr_name
