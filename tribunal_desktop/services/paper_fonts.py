"""Which fonts papers are printed in (文书字体): the court's own, found once and remembered, or the bundled ones."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tribunal_desktop.documents.court_fonts import FontFile
from tribunal_desktop.documents.fonts import Face, book_with, bundled_fonts, print_with, search
from tribunal_desktop.errors import KnownError


@dataclass(frozen=True)
class FaceFont:
    """The font of one face; ``own`` tells a font of the court from a substitute."""

    face: Face
    name: str
    own: bool
    path: Path | None = None


def system_folders(platform: str = sys.platform, home: Path | None = None) -> tuple[Path, ...]:
    """Where Windows, macOS and Linux keep installed fonts, the user's own last."""
    home = home or Path.home()
    if platform == "win32":
        windows, local = os.environ.get("WINDIR", r"C:\Windows"), os.environ.get("LOCALAPPDATA", str(home))
        return Path(windows) / "Fonts", Path(local) / "Microsoft" / "Windows" / "Fonts"
    if platform == "darwin":
        return Path("/Library/Fonts"), Path("/System/Library/Fonts"), home / "Library" / "Fonts"
    return Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local" / "share" / "fonts"


class PaperFonts:
    """Remembers the chosen files beside the store; fonts are a matter of this computer and never travel."""

    def __init__(self, data_dir: Path) -> None:
        self._file = data_dir / "paper-fonts.json"

    def faces(self) -> tuple[FaceFont, ...]:
        """The font of every face as papers are printed now."""
        own = self._kept()
        book = book_with(own) if own else bundled_fonts()
        return tuple(
            FaceFont(face, book.main_font(face), face.value in own, own[face.value].path if face.value in own else None)
            for face in Face
        )

    def start(self) -> None:
        """Print with what was chosen; fonts that have gone since are replaced by bundled ones."""
        own = self._kept()
        print_with(book_with(own) if own else None)

    def take_from(self, *folders: Path) -> tuple[FaceFont, ...]:
        """Look through ``folders``, or the system's, and print with the court's fonts found there.

        Raises ``KnownError("no_court_fonts")`` when none is there that may be embedded; what was chosen stays.
        """
        found = search(folders or system_folders())
        if not found:
            raise KnownError("no_court_fonts")
        self._keep(found)
        return self.faces()

    def use_bundled(self) -> tuple[FaceFont, ...]:
        """Print with the bundled fonts again."""
        self._keep({})
        return self.faces()

    def _keep(self, own: Mapping[str, FontFile]) -> None:
        kept = {role: {"path": str(font.path), "index": font.index} for role, font in own.items()}
        self._file.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
        self.start()

    def _kept(self) -> dict[str, FontFile]:
        """What was chosen and is still there; a damaged note counts as none."""
        try:
            noted = json.loads(self._file.read_text(encoding="utf-8"))
            kept = {role: FontFile(Path(font["path"]), int(font["index"])) for role, font in noted.items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}
        return {role: font for role, font in kept.items() if font.path.is_file()}
