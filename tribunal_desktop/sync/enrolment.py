"""Enrolment seen from the tribunal: the request file that goes out, the certificate file that comes back."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from tribunal_desktop.errors import KnownError
from tribunal_desktop.sync.identity import Identity
from tribunal_desktop.sync.sealing import AgeSealer
from tribunal_desktop.sync.signing import Signer, verifier
from tribunal_desktop.wire.enrolment import (
    Certificate,
    EnrolmentRequest,
    build_request,
    fingerprint,
    open_certificate,
)
from tribunal_desktop.wire.errors import WireError


@dataclass(frozen=True)
class CertificatePreview:
    """A certificate that fits this device, shown before it is trusted.

    A person compares ``fingerprint`` with what the parent court says by telephone; ``replaces`` is the fingerprint
    trusted so far when the certificate brings another key.
    """

    court_name: str
    court_code: str
    url: str
    fingerprint: str
    replaces: str | None
    practice: bool
    issued_at: datetime
    content: bytes


def request_file(identity: Identity, signer: Signer, clock: Callable[[], datetime]) -> bytes:
    """The enrolment request of this device."""
    request = EnrolmentRequest(
        tribunal_id=identity.tribunal_id,
        tribunal_name=identity.tribunal_name,
        court_code=identity.court_code,
        court_name=identity.court_name,
        device_id=identity.device_id,
        device_name=identity.device_name,
        device_key=signer.public_key,
        practice=identity.practice,
        created_at=clock(),
    )
    return build_request(request, signer.sign)


def preview_certificate(content: bytes, identity: Identity, signer: Signer) -> CertificatePreview:
    """Check that a certificate is whole and meant for this device.

    Raises ``KnownError``: ``certificate_unreadable``, ``certificate_other_device``, ``certificate_other_court``,
    ``certificate_practice_mismatch`` or ``certificate_plain_url``.
    """
    try:
        certificate = open_certificate(content, verifier)
        AgeSealer(certificate.recipient)
    except (WireError, ValueError) as error:
        raise KnownError("certificate_unreadable", reason=getattr(error, "reason", "recipient")) from error
    _check_fits(certificate, identity, signer)
    trusted = identity.certificate
    return CertificatePreview(
        court_name=certificate.court_name,
        court_code=certificate.court_code,
        url=certificate.url,
        fingerprint=fingerprint(certificate.parent_key),
        replaces=fingerprint(trusted.parent_key) if trusted and trusted.parent_key != certificate.parent_key else None,
        practice=certificate.practice,
        issued_at=certificate.issued_at,
        content=content,
    )


def _check_fits(certificate: Certificate, identity: Identity, signer: Signer) -> None:
    meant_for = (certificate.tribunal_id, certificate.device_id, certificate.device_key)
    if meant_for != (identity.tribunal_id, identity.device_id, signer.public_key):
        raise KnownError("certificate_other_device")
    if certificate.court_code != identity.court_code:
        raise KnownError("certificate_other_court", theirs=certificate.court_name, ours=identity.court_name)
    if certificate.practice != identity.practice:
        raise KnownError("certificate_practice_mismatch")
    if not _is_safe(certificate.url):
        raise KnownError("certificate_plain_url", url=certificate.url)


def _is_safe(url: str) -> bool:
    """HTTPS, or plain HTTP that never leaves this computer."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    if parts.scheme == "https":
        return bool(parts.hostname)
    return parts.scheme == "http" and _is_loopback(parts.hostname or "")


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
