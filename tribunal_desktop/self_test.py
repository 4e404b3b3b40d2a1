"""Checks that the installed program works on this computer, touching none of its data (自检)."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tribunal_desktop import __version__, app
from tribunal_desktop.config import Settings
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.security.device_secrets import KeyringSecrets, NoDeviceSecrets
from tribunal_desktop.services.first_start import FirstStart, NewTribunal, RecoveryKit
from tribunal_desktop.services.login import LogIn, OpenStore

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tribunal_desktop.services.catalogue import Services

PASSWORD = "self-test, thrown away"  # noqa: S105 - of a store that is deleted a second later
RARE = "𠮷㛃䶮𬭚"


def self_test(say: Callable[[str], object] = lambda line: sys.stdout.write(f"{line}\n")) -> int:
    """Make an empty store, probe the key ring, print, read a code, carry files, open the window; 0 when all worked."""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")) and sys.platform == "linux":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    say(f"tribunal-desktop {__version__}")
    with tempfile.TemporaryDirectory(prefix="tribunal-self-test-") as folder:
        settings = Settings(Path(folder))
        kit = _make_store(settings)
        say("store: made and migrated")
        store = LogIn(settings, NoDeviceSecrets(), app.now).open(*_login(settings))
        try:
            say(f"key ring: {'works' if KeyringSecrets().available() else 'none, passwords alone protect the data'}")
            say(f"paper: {_print_page(kit)} bytes with every rare character")
            say(f"form: {_make_form()} bytes as a Word draft, its page's code was read")
            services = app.build_services(store, settings, NoDeviceSecrets(), app.now)
            say(f"own form and Excel: {_carry_files(services, Path(folder))} bytes written and read back")
            say(f"court's seal: {_keep_sealed_paper(services)} paper waits for it")
            _open_window(settings, store)
            say("window: opened")
        finally:
            store.engine.dispose()
    say("all checks passed")
    return 0


def _make_store(settings: Settings) -> RecoveryKit:
    new = NewTribunal(
        tribunal_name="自检人民法庭",
        court_code="浙0681",
        court_name="诸暨市人民法院",
        device_name="self-test",
        user_name=f"自检{RARE}",
        post=Post.JUDGE,
        password=PASSWORD,
        practice=True,
    )
    return FirstStart(settings, NoDeviceSecrets(), app.now).create(new)


def _login(settings: Settings) -> tuple[str, str]:
    user = LogIn(settings, NoDeviceSecrets(), app.now).users()[0]
    return user.user_id, PASSWORD


def _print_page(kit: RecoveryKit) -> int:
    from dataclasses import replace

    from tribunal_desktop.documents.images import page_png
    from tribunal_desktop.services.recovery_sheet import recovery_sheet

    paper = recovery_sheet(replace(kit, tribunal_name=f"自检{RARE}人民法庭"))
    page_png(paper.pdf, 0, 50)
    return len(paper.pdf)


def _make_form() -> int:
    """One court form printed, its filing code read from the picture of the page, the same form as a Word draft."""
    from io import BytesIO

    from PIL import Image

    from tribunal_desktop.documents.forms import word
    from tribunal_desktop.documents.forms.filling import fill
    from tribunal_desktop.documents.forms.printing import render
    from tribunal_desktop.documents.forms.reading import form
    from tribunal_desktop.documents.forms.sample import sample_data
    from tribunal_desktop.documents.images import page_png
    from tribunal_desktop.documents.scan_codes import find_codes

    template = form("response_notice")
    filled = fill(template, sample_data(template))
    with Image.open(BytesIO(page_png(render(filled).pdf, 0, 150))) as page:
        if not find_codes(page):
            raise RuntimeError("the code of a page could not be read")
    return len(word.render(filled))


def _carry_files(services: Services, folder: Path) -> int:
    """An own form through its file and a roster through its workbook, as tribunals carry them to each other."""
    from tribunal_desktop.services.roster_columns import RosterKind

    services.own_forms.begin("mediation_info")
    carried = folder / "wording.json"
    carried.write_bytes(services.form_wording_files.export())
    if not services.form_wording_files.look_through(carried).forms:
        raise RuntimeError("the file of an own form could not be read")
    workbook = services.roster_workbook.export(RosterKind.STAFF)
    if not services.roster_workbook.read(RosterKind.STAFF, workbook).rows:
        raise RuntimeError("the roster's workbook could not be read")
    return carried.stat().st_size + len(workbook)


def _keep_sealed_paper(services: Services) -> int:
    """A paper that must bear the court's seal is kept and waits for it."""
    from tribunal_desktop.documents.forms.filling import fill
    from tribunal_desktop.documents.forms.printing import render
    from tribunal_desktop.documents.forms.reading import form
    from tribunal_desktop.documents.forms.sample import sample_data
    from tribunal_desktop.rules.terms import PrintWay
    from tribunal_desktop.services.paper_rows import KeepAs, Sending

    template = form("response_notice")
    paper = render(fill(template, sample_data(template)))
    services.issued_papers.keep(paper, KeepAs(None, "", template.title), Sending(PrintWay.FILE, "", 1))
    return services.seals.open_count()


def _open_window(settings: Settings, store: OpenStore) -> None:
    from tribunal_desktop.ui.start.services import Opened

    application: QApplication = app.make_application(["tribunal-desktop", "--self-test"])
    program = app.Program(application, settings)
    try:
        program.enter(Opened(store, password_only=True))
        while program.tasks.busy():
            application.processEvents()
        if program.window is None or not program.window.isVisible():
            raise RuntimeError("the window did not open")
    finally:
        program.close()
