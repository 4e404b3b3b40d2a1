"""Scans and phone photos as pictures, page by page: PDF, JPEG, PNG, TIFF; made small enough to keep.

Nothing is decoded before its size is known, and one page at a time: a photo of any size costs a bounded amount of
memory or is refused. The original stays where it was; its hash is kept with the picture.
"""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from tribunal_desktop.errors import KnownError

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_MEGABYTES = 250
"""Ours: a file of a hundred pages from an office scanner has 60."""
MOST_PIXELS = 80_000_000
"""A3 at 600 dpi has 70 million; only JPEG can be opened smaller than it is."""
MOST_JPEG_PIXELS = 178_000_000
READ_SIDE = 3600
"""Longest side of a picture codes are read from; A4 at 300 dpi has 3,508."""
KEPT_SIDE = 2400
"""Longest side of the picture that is kept: A4 at 205 dpi, where small print and seals are still plain."""
SMALL_SIDE = 112
"""Longest side of the small picture that stands in a list, twice as fine as it is shown."""
QUALITY = 80
PICTURE = "image/jpeg"
_PDF, _IMAGE = "pdf", "image"
_SIGNATURES = {
    b"%PDF-": _PDF,
    b"\xff\xd8\xff": _IMAGE,
    b"\x89PNG\r\n\x1a\n": _IMAGE,
    b"II*\x00": _IMAGE,
    b"MM\x00*": _IMAGE,
}
_DAMAGE = (OSError, SyntaxError, ValueError, EOFError, MemoryError)
"""What Pillow raises over a file that breaks off or contradicts itself."""


@dataclass(frozen=True)
class ScanFile:
    """A file that can be taken in, with its hash and how many pages it has."""

    path: Path
    kind: str
    sha256: str
    pages: int

    @property
    def name(self) -> str:
        """Its name without the folder."""
        return self.path.name


def open_file(path: Path) -> ScanFile:
    """Look at a file without decoding it.

    Raises ``KnownError`` ``scan_unreadable``, ``scan_too_large``, ``scan_kind``, ``scan_locked``, ``scan_damaged``.
    """
    try:
        size = path.stat().st_size
        if size > MOST_MEGABYTES * 1024 * 1024:
            raise KnownError("scan_too_large", name=path.name, megabytes=size // 1024 // 1024, limit=MOST_MEGABYTES)
        with path.open("rb") as stream:
            kind = _kind(stream.read(16), path.name)
            stream.seek(0)
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise KnownError("scan_unreadable", name=path.name) from error
    return ScanFile(path, kind, digest, _pdf_pages(path) if kind == _PDF else _frames(path))


def picture(file: ScanFile, page: int) -> Image:
    """Page ``page`` (from 1), the right way up by what the camera noted, at most 3,600 pixels long.

    Raises ``KnownError`` ``scan_damaged``, ``scan_too_many_pixels``, ``scan_locked``, ``scan_unreadable``.
    """
    if not file.path.exists():
        raise KnownError("scan_unreadable", name=file.name)
    return _pdf_picture(file, page) if file.kind == _PDF else _image_picture(file, page)


def kept_bytes(image: Image) -> bytes:
    """The picture as it is kept: a JPEG of at most 2,400 pixels, without what the camera wrote about place and time."""
    from PIL import Image as images

    small = image.copy()
    small.thumbnail((KEPT_SIDE, KEPT_SIDE), images.Resampling.LANCZOS)
    out = BytesIO()
    small.save(out, format="JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()


def small_bytes(kept: bytes) -> bytes:
    """A kept picture, small enough for a line of a list; raises ``KnownError`` ``attachment_damaged``.

    A JPEG is decoded at an eighth of its size, which takes a few milliseconds.
    """
    from PIL import Image as images

    try:
        with images.open(BytesIO(kept)) as image:
            image.draft("RGB", (SMALL_SIDE, SMALL_SIDE))
            image.thumbnail((SMALL_SIDE, SMALL_SIDE), images.Resampling.LANCZOS)
            out = BytesIO()
            image.convert("RGB").save(out, format="JPEG", quality=QUALITY)
    except _DAMAGE as error:
        raise KnownError("attachment_damaged") from error
    return out.getvalue()


def _kind(start: bytes, name: str) -> str:
    if not start:
        raise KnownError("scan_damaged", name=name, page=1)
    for signature, kind in _SIGNATURES.items():
        if start.startswith(signature):
            return kind
    raise KnownError("scan_kind", name=name)


@contextmanager
def _opened_image(path: Path, page: int) -> Iterator[Image]:
    from PIL import Image as images

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", images.DecompressionBombWarning)
            image = images.open(path)
        with image:
            yield image
    except images.DecompressionBombError as error:
        raise KnownError("scan_too_many_pixels", name=path.name, width="?", height="?") from error
    except _DAMAGE as error:
        raise KnownError("scan_damaged", name=path.name, page=page) from error


def _frames(path: Path) -> int:
    with _opened_image(path, 1) as image:
        return int(getattr(image, "n_frames", 1))


def _image_picture(file: ScanFile, page: int) -> Image:
    from PIL import ImageOps

    with _opened_image(file.path, page) as image:
        image.seek(page - 1)
        most = MOST_JPEG_PIXELS if image.format == "JPEG" else MOST_PIXELS
        if image.width * image.height > most:
            raise KnownError("scan_too_many_pixels", name=file.name, width=image.width, height=image.height)
        image.draft("RGB", (READ_SIDE, READ_SIDE))
        image.load()
        upright = ImageOps.exif_transpose(image)
        return _plain(upright)


def _plain(image: Image) -> Image:
    """In grey or colour, on white where it was transparent, at most as long as codes are read from."""
    from PIL import Image as images

    if image.has_transparency_data:
        seen = image.convert("RGBA")
        white = images.new("RGBA", seen.size, "white")
        image = images.alpha_composite(white, seen)
    plain = image.convert("L" if image.mode in ("1", "L", "I;16", "LA") else "RGB")
    plain.thumbnail((READ_SIDE, READ_SIDE), images.Resampling.LANCZOS)
    return plain


def _pdf_pages(path: Path) -> int:
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(path) as document:
            return len(document)
    except pypdfium2.PdfiumError as error:
        raise _pdf_trouble(error, path.name, 1) from error


def _pdf_picture(file: ScanFile, page: int) -> Image:
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(file.path) as document:
            sheet = document[page - 1]
            scale = KEPT_SIDE / max(*sheet.get_size(), 1)
            drawn: Image = sheet.render(scale=min(scale, 300 / 72)).to_pil()
            return _plain(drawn)
    except pypdfium2.PdfiumError as error:
        raise _pdf_trouble(error, file.name, page) from error


def _pdf_trouble(error: Exception, name: str, page: int) -> KnownError:
    if "password" in str(error).lower():
        return KnownError("scan_locked", name=name)
    return KnownError("scan_damaged", name=name, page=page)
