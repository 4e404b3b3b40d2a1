"""A tribunal's own wording and forms as a file (措辞文件): written to a stick, looked through elsewhere, taken over.

The file is JSON in UTF-8: what it says, the SHA-256 of that, and a signature of the device that wrote it. The hash
shows that nothing changed on the way; the signature, which device wrote it. Neither says that the words are good: a
person looks at every one before it is taken over.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from sqlalchemy.orm import Session

from tribunal_desktop.documents.forms.reading import catalogue
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.models.audit import canonical_json
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import Right
from tribunal_desktop.services.form_effective import effective, every_form
from tribunal_desktop.services.form_wording_reading import place_name
from tribunal_desktop.services.form_wording_views import WordingText
from tribunal_desktop.services.form_wordings import FormWordings, Words
from tribunal_desktop.services.own_form_files import FormLine, form_lines, put_form_back, take_form, written_forms
from tribunal_desktop.services.own_form_rows import is_own
from tribunal_desktop.services.rights import require
from tribunal_desktop.services.tribunal_profile import read_profile

FORMAT = "tribunal-wording/1"
SUFFIX = ".wording.json"
MOST_BYTES = 4 * 1024 * 1024


class WordingFate(StrEnum):
    """What taking a line of the file over would do (措辞去向)."""

    NEW = "new"
    """Covers shipped words."""
    REPLACES = "replaces"
    """Covers other own words."""
    SAME = "same"
    NO_FORM = "no_form"
    """This program has no such form, or the form no such text."""
    FAULT = "fault"
    """Its gaps are not known here, or it would empty a required part."""


@dataclass(frozen=True)
class WordingLine:
    """One text of the file beside what holds here."""

    form: str
    place: str
    form_name: Name
    name: Name
    words: str
    current: str
    fate: WordingFate
    official: bool
    base_version: str
    version: str
    """Of the form here; words written for another one deserve a second look."""

    @property
    def key(self) -> str:
        """Names the line."""
        return f"{self.form}:{self.place}"

    @property
    def possible(self) -> bool:
        """It can be taken over and would change something."""
        return self.fate in (WordingFate.NEW, WordingFate.REPLACES)


@dataclass(frozen=True)
class WordingFile:
    """A file that was looked through; nothing was taken over yet."""

    tribunal: str
    written_by: str
    written_at: datetime
    sha256: str
    device: str
    """First signs of the public key of the device that wrote it."""
    lines: tuple[WordingLine, ...]
    forms: tuple[FormLine, ...] = ()


@dataclass(frozen=True)
class TakenOver:
    """What was before a file was taken over."""

    words: Mapping[str, Words]
    """By form."""
    forms: Mapping[str, int] = field(default_factory=dict)
    """The version before of each own form; 0 where it was new here."""
    covered: Mapping[str, Words] = field(default_factory=dict)
    """Words this tribunal had put over those forms."""


class FormWordingFiles:
    """Writes and reads files of wordings; every method is one transaction."""

    def __init__(self, uow: UnitOfWork, wordings: FormWordings, signing_key: bytes) -> None:
        self._uow, self._wordings, self._signing_key = uow, wordings, signing_key

    def export(self, keys: Collection[str] = ()) -> bytes:
        """The own words and own forms of ``keys``, of all when none is named; raises ``wording_file_empty``."""
        with self._uow.read() as session:
            said = {
                "format": FORMAT,
                "tribunal": read_profile(session).tribunal_name,
                "written_by": self._uow.actor.name,
                "written_at": self._uow.clock().isoformat(),
                "texts": list(_own_texts(session, keys)),
                "forms": list(written_forms(session, keys)),
            }
        if not said["texts"] and not said["forms"]:
            raise KnownError("wording_file_empty")
        content = canonical_json(said).encode()
        key = Ed25519PrivateKey.from_private_bytes(self._signing_key)
        sealed = {
            "wording": said,
            "sha256": hashlib.sha256(content).hexdigest(),
            "device": key.public_key().public_bytes_raw().hex(),
            "signature": key.sign(content).hex(),
        }
        return json.dumps(sealed, ensure_ascii=False, indent=1).encode()

    def look_through(self, file: Path) -> WordingFile:
        """What a file would change.

        Raises ``wording_file_unreadable``, ``wording_file_newer``, ``wording_file_changed``.
        """
        sealed = _read(file)
        said = _checked(sealed, file.name)
        try:
            worded = {str(each["form"]) for each in said["texts"]} & set(catalogue())
            known = {(key, text.place): text for key in worded for text in self._wordings.texts(key)}
            lines = tuple(self._line(each, known) for each in said["texts"])
            with self._uow.read() as session:
                forms_said = form_lines(session, said.get("forms", ()))
            return WordingFile(
                str(said["tribunal"]),
                str(said["written_by"]),
                datetime.fromisoformat(said["written_at"]),
                str(sealed["sha256"]),
                str(sealed["device"])[:16],
                lines,
                forms_said,
            )
        except (KeyError, TypeError, ValueError, RecursionError) as error:
            raise KnownError("wording_file_unreadable", name=file.name) from error

    def take_over(self, file: WordingFile, keys: Collection[str]) -> TakenOver:
        """Take the lines and forms ``keys`` over, all or none; what was before, to undo with ``put_back``.

        A form is taken over whole: words this tribunal had put over it cover it no longer.
        """
        require(self._uow.actor, Right.WRITE_FORMS)
        wanted = [line for line in file.lines if line.key in keys and line.possible]
        by_form: dict[str, dict[str, str | None]] = {}
        for line in wanted:
            if self._wordings.faults(line.form, line.place, line.words):
                raise KnownError("form_wording_refused", fault=line.words[:20])
            by_form.setdefault(line.form, {})[line.place] = line.words
        with self._uow.write("form.take_over_words") as session:
            covered: dict[str, Words] = {}
            forms: dict[str, int] = {}
            for form in file.forms:
                if form.key in keys and form.possible:
                    forms[form.key] = take_form(session, self._uow, form, file.tribunal)
                    covering = effective(session, form.key).own
                    covered[form.key] = self._wordings.put(session, form.key, dict.fromkeys(covering))
            words = {key: self._wordings.put(session, key, said, file.tribunal) for key, said in by_form.items()}
            return TakenOver(words, forms, covered)

    def put_back(self, before: TakenOver) -> None:
        """Undo ``take_over``: a form that was new here is withdrawn, another one is again what it was."""
        require(self._uow.actor, Right.WRITE_FORMS)
        with self._uow.write("form.put_words_back") as session:
            for key, revision in before.forms.items():
                put_form_back(session, self._uow, key, revision)
            for form, words in (*before.covered.items(), *before.words.items()):
                self._wordings.put(session, form, words)

    def _line(self, said: Mapping[str, Any], known: Mapping[tuple[str, str], WordingText]) -> WordingLine:
        form, place, words = str(said["form"]), str(said["place"]), str(said["words"])
        template, text = catalogue().get(form), known.get((form, place))
        if template is None or text is None:
            unknown = Name(form, form)
            named = Name(template.name.zh, template.name.en) if template else unknown
            where = Name(place, place)
            return WordingLine(form, place, named, where, words, "", WordingFate.NO_FORM, False, "", "")
        fate = WordingFate.REPLACES if text.own else WordingFate.NEW
        if text.current.strip() == words.strip():
            fate = WordingFate.SAME
        elif self._wordings.faults(form, place, words):
            fate = WordingFate.FAULT
        return WordingLine(
            form,
            place,
            Name(template.name.zh, template.name.en),
            place_name(template, place),
            words,
            text.current,
            fate,
            text.official,
            str(said["base_version"]),
            template.version,
        )


def _own_texts(session: Session, keys: Collection[str]) -> Iterator[Mapping[str, str]]:
    for form in every_form(session):
        key = form.template.key
        if is_own(key):
            continue  # an own form is written whole, in the tribunal's words
        for place, row in sorted(form.own.items()):
            if not keys or key in keys:
                yield {
                    "form": key,
                    "place": place,
                    "words": row.own_words or "",
                    "base_version": row.base_version,
                }


def _read(file: Path) -> Mapping[str, Any]:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise KnownError("wording_file_unreadable", name=file.name)
        sealed = json.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise KnownError("wording_file_unreadable", name=file.name) from error
    if not isinstance(sealed, dict) or not isinstance(sealed.get("wording"), dict):
        raise KnownError("wording_file_unreadable", name=file.name)
    return sealed


def _checked(sealed: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """What a file says, once hash and signature have shown that it is what was written."""
    said: Mapping[str, Any] = sealed["wording"]
    if said.get("format") != FORMAT:
        newer = str(said.get("format", "")).startswith(FORMAT.partition("/")[0])
        raise KnownError("wording_file_newer" if newer else "wording_file_unreadable", name=name)
    try:
        content = canonical_json(dict(said)).encode()
    except RecursionError as error:
        raise KnownError("wording_file_unreadable", name=name) from error
    try:
        device = Ed25519PublicKey.from_public_bytes(bytes.fromhex(str(sealed["device"])))
        device.verify(bytes.fromhex(str(sealed["signature"])), content)
    except (KeyError, ValueError, InvalidSignature) as error:
        raise KnownError("wording_file_changed", name=name) from error
    if hashlib.sha256(content).hexdigest() != sealed.get("sha256"):
        raise KnownError("wording_file_changed", name=name)
    return said
