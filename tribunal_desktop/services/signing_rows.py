"""Signing of a paper as the window asks for it and shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tribunal_desktop.rules.strokes import Strokes
from tribunal_desktop.rules.terms import SignatureWay, SignerRole, StrokeDevice
from tribunal_desktop.services.paper_rows import IssuedPaper


@dataclass(frozen=True)
class Signer:
    """Who signs, as what and where (签名人); without a place only on the signature page."""

    name: str
    role: SignerRole
    on_behalf_of: str = ""
    place_no: int | None = None


@dataclass(frozen=True)
class SignatureMade:
    """What a signer did; ``strokes`` only for one who wrote on the screen."""

    id: str
    signer: Signer
    way: SignatureWay
    signed_at: datetime
    digest: str
    reason: str = ""
    fingerprint: bool = False
    device: StrokeDevice | None = None
    strokes: Strokes | None = None


@dataclass(frozen=True)
class SigningPlace:
    """One who signs: as the paper names them at its line, and what they did so far."""

    label: str
    signer: Signer
    fingerprint: bool
    made: SignatureMade | None = None


@dataclass(frozen=True)
class SigningState:
    """One signing as it stands (签署情况)."""

    id: str
    paper: IssuedPaper
    pdf: bytes
    present: str
    begun_at: datetime
    places: tuple[SigningPlace, ...]
    """The paper's signature places in their order, then those who sign without one."""
    signed_copy: IssuedPaper | None = None

    @property
    def waiting(self) -> tuple[SigningPlace, ...]:
        """Who has not answered yet."""
        return tuple(place for place in self.places if place.made is None)

    @property
    def holders(self) -> tuple[str, ...]:
        """Who is given a copy: everyone who signed, by name, each once."""
        signed = (SignatureWay.STROKES, SignatureWay.PAPER)
        names = [place.made.signer for place in self.places if place.made is not None and place.made.way in signed]
        return tuple(dict.fromkeys(signer.on_behalf_of or signer.name for signer in names))
