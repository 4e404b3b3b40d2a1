"""The filing code of a page (页码二维码): which paper it is of, which page, and whether it was read right.

``TD2:<imprint>:<page>/<pages>:<check>``, in characters a QR code packs densely. The imprint is drawn from what stands
on the paper, so that the same code is found again with the kept paper, whoever kept it and under whatever name; two
versions of a paper that differ in a letter have different imprints. ``TD1`` named an id instead and had no check.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Base 32 without I, L, O and U, which are read wrong from paper."""
IMPRINT_LENGTH, CHECK_LENGTH = 16, 4

_NEW = re.compile(rf"TD2:([{ALPHABET}]{{{IMPRINT_LENGTH}}}):(\d{{1,4}})/(\d{{1,4}}):([{ALPHABET}]{{{CHECK_LENGTH}}})")
_OLD = re.compile(r"TD1:([^:]*):([^:]+):(\d{1,4})/(\d{1,4})")
_OURS = re.compile(r"TD\d+:")


class MisreadCode(ValueError):
    """A filing code of ours whose check does not hold or whose form is unknown."""


@dataclass(frozen=True)
class PageCode:
    """What a page's code says; either ``imprint`` or, from an old sheet, ``paper_id``."""

    page: int
    pages: int
    imprint: str = ""
    paper_id: str = ""


def imprint_of(parts: Iterable[str | bytes]) -> str:
    """80 bits of the hash of everything that stands on a paper, outside its codes."""
    digest = hashlib.sha256()
    for part in parts:
        content = part.encode() if isinstance(part, str) else part
        digest.update(len(content).to_bytes(8, "big") + content)
    return _base32(digest.digest(), IMPRINT_LENGTH)


def make(imprint: str, page: int, pages: int) -> str:
    """The code of page ``page`` of ``pages``."""
    said = f"{imprint}:{page}/{pages}"
    return f"TD2:{said}:{_check(said)}"


def spaced(imprint: str) -> str:
    """The imprint in groups of four, as it stands beside the code for people to type."""
    return " ".join(imprint[at : at + 4] for at in range(0, len(imprint), 4))


def is_ours(content: str) -> bool:
    """Whether a read code is a filing code at all."""
    return _OURS.match(content) is not None


def parse(content: str) -> PageCode | None:
    """What a read code says; None when it is not one of ours.

    Raises ``MisreadCode`` for a code of ours that does not hold together.
    """
    if found := _NEW.fullmatch(content):
        imprint, page, pages, check = found.groups()
        if check != _check(f"{imprint}:{page}/{pages}"):
            raise MisreadCode(content)
        return _within(PageCode(int(page), int(pages), imprint=imprint))
    if found := _OLD.fullmatch(content):
        paper_id, _version, page, pages = found.groups()
        return _within(PageCode(int(page), int(pages), paper_id=paper_id))
    if is_ours(content):
        raise MisreadCode(content)
    return None


def _within(code: PageCode) -> PageCode:
    if not 1 <= code.page <= code.pages:
        raise MisreadCode(f"{code.page}/{code.pages}")
    return code


def _check(said: str) -> str:
    return _base32(hashlib.sha256(said.encode("ascii")).digest(), CHECK_LENGTH)


def _base32(digest: bytes, length: int) -> str:
    value = int.from_bytes(digest, "big") >> (8 * len(digest) - 5 * length)
    return "".join(ALPHABET[(value >> (5 * place)) & 31] for place in reversed(range(length)))
