"""The sealed export of a dossier (封卷自证): a ZIP that any computer can check without this program.

It holds the files named by their pages, ``manifest.json`` with every hash and the events of the case, its Ed25519
signature, ``SHA256SUMS``, a page to read it with and a page that works the hashes out again.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from html import escape
from io import BytesIO
from string import Template

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tribunal_desktop import resources
from tribunal_desktop.errors import KnownError

FORMAT = "tribunal-dossier/1"
MOST_BYTES = 400 * 1024 * 1024
"""An export is put together and encrypted in memory."""
MANIFEST, SIGNATURE, PUBLIC_KEY, SUMS = "manifest.json", "manifest.sig", "public-key.pem", "SHA256SUMS"
INDEX, CHECK = "index.html", "verify.html"


@dataclass(frozen=True)
class ExportFile:
    """A file of the dossier; cover, list and notes carry no pages."""

    name: str
    title: str
    content: bytes
    first: int | None = None
    last: int | None = None
    dated_on: str = ""


@dataclass(frozen=True)
class PaperOnly:
    """A paper of the dossier that has no file."""

    title: str
    first: int
    last: int


@dataclass(frozen=True)
class ExportContent:
    """Everything a sealed export says."""

    case: Mapping[str, str]
    """Facts of the case by their Chinese names."""
    made: Mapping[str, str]
    """When, by whom, for whom and what for."""
    files: Sequence[ExportFile]
    paper_only: Sequence[PaperOnly]
    lacking: Sequence[str]
    events: Sequence[Mapping[str, object]]
    chain_head: Mapping[str, object]
    made_at: datetime
    practice: bool = False
    title: str = field(default="卷宗")


@dataclass(frozen=True)
class Sealed:
    """The ZIP and the hash of the list it holds."""

    content: bytes
    manifest_sha256: str


def seal(export: ExportContent, signing_key: bytes) -> Sealed:
    """Put the export together and sign it; raises ``KnownError("dossier_too_large")``."""
    if sum(len(file.content) for file in export.files) > MOST_BYTES:
        raise KnownError("dossier_too_large", limit=MOST_BYTES // 1024 // 1024)
    key = Ed25519PrivateKey.from_private_bytes(signing_key)
    public = public_key(signing_key)
    pages = {
        INDEX: _index(export, public).encode(),
        CHECK: resources.path("dossier", CHECK).read_bytes(),
    }
    manifest = _manifest(export, public, pages)
    files = {
        **{file.name: file.content for file in export.files},
        **pages,
        MANIFEST: manifest,
        SIGNATURE: key.sign(manifest),
        PUBLIC_KEY: key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo),
    }
    files[SUMS] = _sums(files)
    return Sealed(_zip(files, export.made_at), hashlib.sha256(manifest).hexdigest())


def public_key(signing_key: bytes) -> str:
    """The public half in lower-case hex."""
    key = Ed25519PrivateKey.from_private_bytes(signing_key).public_key()
    return key.public_bytes(Encoding.Raw, PublicFormat.Raw).hex()


def _manifest(export: ExportContent, public: str, pages: Mapping[str, bytes]) -> bytes:
    said = {
        "format": FORMAT,
        "case": dict(export.case),
        "made": dict(export.made),
        "practice": export.practice,
        "files": [
            {
                "name": file.name,
                "title": file.title,
                "sha256": hashlib.sha256(file.content).hexdigest(),
                "bytes": len(file.content),
                "first_page": file.first,
                "last_page": file.last,
            }
            for file in export.files
        ],
        "paper_only": [
            {"title": each.title, "first_page": each.first, "last_page": each.last} for each in export.paper_only
        ],
        "lacking": list(export.lacking),
        "pages": {name: hashlib.sha256(content).hexdigest() for name, content in pages.items()},
        "events": [dict(event) for event in export.events],
        "chain_head": dict(export.chain_head),
        "public_key": public,
    }
    return json.dumps(said, ensure_ascii=False, indent=1, sort_keys=True).encode()


def _index(export: ExportContent, public: str) -> str:
    template = Template(resources.path("dossier", INDEX).read_text(encoding="utf-8"))
    return template.substitute(
        title=escape(export.title),
        practice="<p class='mark'>演练数据·虚构</p>" if export.practice else "",
        case=_pairs(export.case),
        made=_pairs(export.made),
        rows="\n".join(_rows(export)),
        lacking="".join(f"<li>{escape(each)}</li>" for each in export.lacking) or "<li>无</li>",
        key=public,
        events=str(len(export.events)),
        certutil="\n".join(f'certutil -hashfile "{escape(file.name)}" SHA256' for file in list(export.files)[:1] or []),
    )


def _pairs(facts: Mapping[str, str]) -> str:
    return "\n".join(f"<dt>{escape(name)}</dt><dd>{escape(value) or '—'}</dd>" for name, value in facts.items())


def _rows(export: ExportContent) -> Iterable[str]:
    for file in export.files:
        pages = "—" if file.first is None else f"{file.first}—{file.last}"
        digest = hashlib.sha256(file.content).hexdigest()
        link = f'<a href="{escape(file.name)}">{escape(file.title)}</a>'
        yield (
            f"<tr><td>{pages}</td><td>{link}</td><td>{escape(file.dated_on)}</td><td class='hash'>{digest}</td></tr>"
        )
    for each in export.paper_only:
        title = escape(each.title)
        yield f"<tr><td>{each.first}—{each.last}</td><td>{title}</td><td></td><td>仅有纸质，不在本文件内</td></tr>"


def _sums(files: Mapping[str, bytes]) -> bytes:
    return "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in files.items()).encode()


def _zip(files: Mapping[str, bytes], made_at: datetime) -> bytes:
    out = BytesIO()
    moment = (made_at.year, made_at.month, made_at.day, made_at.hour, made_at.minute, made_at.second)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, moment), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
