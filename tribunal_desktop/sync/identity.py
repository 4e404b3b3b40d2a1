"""Who this device is and whom it reports to, as its own store has it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Device, Tribunal
from tribunal_desktop.sync.signing import Signer, verifier
from tribunal_desktop.wire.enrolment import Certificate, open_certificate


@dataclass(frozen=True)
class Identity:
    """The tribunal, this device, and the certificate once the parent court admitted it."""

    tribunal_id: str
    tribunal_name: str
    court_code: str
    court_name: str
    practice: bool
    device_id: str
    device_name: str
    certificate: Certificate | None

    def admitted(self) -> Certificate:
        """The certificate; raises ``KnownError`` ``not_enrolled``."""
        if self.certificate is None:
            raise KnownError("not_enrolled")
        return self.certificate


def own_device(session: Session, signer: Signer) -> Device:
    """The row of the device that holds the signing key."""
    return session.execute(select(Device).where(Device.signing_public == signer.public_key)).scalar_one()


def read_identity(session: Session, signer: Signer) -> Identity:
    """The identity kept in the store."""
    tribunal = session.execute(select(Tribunal)).scalar_one()
    device = own_device(session, signer)
    kept = device.certificate_json
    return Identity(
        tribunal_id=tribunal.id,
        tribunal_name=tribunal.name,
        court_code=tribunal.court_code,
        court_name=tribunal.court_name,
        practice=tribunal.practice,
        device_id=device.id,
        device_name=device.name,
        certificate=open_certificate(kept.encode("utf-8"), verifier) if kept else None,
    )
