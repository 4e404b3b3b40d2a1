"""The dossier of a dispute (卷宗): what lies in it and in which order, its files and its papers."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.photo_sheet import pdf_pages, photo_paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Attachment, AttachmentContent, DossierSheet, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.dossier import NewSheet, check_sheet, in_order, moved
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.terms import DossierPaper, Right, SheetKind, SheetSource, Volume
from tribunal_desktop.services.attachments import read_file
from tribunal_desktop.services.dossier_damage import SHEET_OWNER, check_contents, check_some, damage_of
from tribunal_desktop.services.dossier_papers import dossier_data, paper_of
from tribunal_desktop.services.dossier_reading import (
    PDF,
    Entry,
    archiving_of,
    content_of,
    dispute_named,
    entries_of,
    row_of_document,
    view_of,
)
from tribunal_desktop.services.dossier_table import dossier_rules
from tribunal_desktop.services.dossier_views import CheckedFiles, Damage, DossierView
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.rights import may, require

AT_THE_END = 50_000
"""Position of a new sheet before its kind is numbered anew; behind all that was put in, before issued papers."""


class Dossiers:
    """One method, one durable transaction; the secret volume is for those with the right alone."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow, self._reference = uow, reference
        self._rules = dossier_rules()

    def kinds(self) -> tuple[SheetKind, ...]:
        """The kinds this person may put in, in order."""
        main = self._rules.kinds_of(Volume.MAIN)
        return (*main, *self._rules.kinds_of(Volume.SECRET)) if self._sees_secret() else main

    def view(self, dispute_id: str) -> DossierView:
        """The whole dossier; ``KnownError("dispute_unknown")``."""
        with self._uow.read() as session:
            return view_of(session, dispute_named(session, dispute_id), self._rules, secret=self._sees_secret())

    def damage(self, dispute_id: str) -> tuple[Damage, ...]:
        """Missing and changed files that are known of, cheap enough for a mark and a notice."""
        with self._uow.read() as session:
            found = damage_of(session, dispute_id)
        secret = self._sees_secret()
        return tuple(
            each for each in found if secret or each.kind is None or self._rules.volume(each.kind) is Volume.MAIN
        )

    def check_contents(self, dispute_id: str) -> DossierView:
        """Read every file of the dossier through and compare it with its hash; gives the dossier as it is then."""
        with self._uow.write("dossier.check") as session:
            check_contents(session, dispute_id, self._uow.clock())
        return self.view(dispute_id)

    def check_some(self, after: str = "", most: int = 20) -> CheckedFiles:
        """The next files of the whole tribunal; call again with ``next`` until that is empty."""
        with self._uow.write("dossier.check_all") as session:
            return check_some(session, after, most, self._uow.clock())

    def guess(self, file: Path) -> NewSheet:
        """What a file is by its name, and its title."""
        return NewSheet(self._rules.kind_of_name(file.stem), file.stem.strip())

    def check(self, new: NewSheet, *, paper_only: bool) -> tuple[Finding, ...]:
        """Findings at the fields of a new sheet."""
        return tuple(check_sheet(new, self._uow.today(), paper_only=paper_only))

    def add_paper(self, dispute_id: str, new: NewSheet) -> str:
        """Put in a sheet that exists on paper only; ``KnownError("dossier_blocked")``, ``("dossier_archived")``."""
        self._stop_on(self.check(new, paper_only=True))
        with self._writing("dossier.add_paper", dispute_id) as session:
            self._require_volume(new.kind)
            row = self._row(dispute_id, new, SheetSource.PAPER, new.pages or 1)
            session.add(row)
            self._number_anew(session, dispute_id, new.kind)
            return row.id

    def add_file(self, dispute_id: str, new: NewSheet, file: Path) -> str:
        """Put in a PDF or photo; the original stays where it was.

        A file of the secret volume is kept without an attachment, so that it never leaves this computer. Raises what
        ``Attachments.add`` raises, ``KnownError("pdf_unreadable")``, ``KnownError("sheet_known")`` for the same file
        twice, ``KnownError("dossier_archived")``.
        """
        self._stop_on(self.check(new, paper_only=False))
        content, media_type = read_file(file)
        pages = pdf_pages(content, file.name) if media_type == PDF else photo_paper(content, file.name).pages
        with self._uow.write("dossier.add_file") as session:
            return self.put_in(session, dispute_id, new, content, media_type, pages, file.name).id

    def put_in(
        self, session: Session, dispute_id: str, new: NewSheet, content: bytes, media_type: str, pages: int, name: str
    ) -> DossierSheet:
        """``add_file`` inside a running transaction, for what was read already; ``name`` is for what is said of it."""
        self._stop_on(self.check(new, paper_only=False))
        self._require_open(session, dispute_id)
        self._require_volume(new.kind)
        digest = hashlib.sha256(content).hexdigest()
        known = session.scalar(
            select(DossierSheet.title).where(
                DossierSheet.dispute_id == dispute_id,
                DossierSheet.sha256 == digest,
                DossierSheet.out_on.is_(None),
            )
        )
        if known is not None:
            raise KnownError("sheet_known", name=name, title=known)
        row = self._row(dispute_id, new, SheetSource.FILE, pages)
        row.sha256, row.media_type = digest, media_type
        if session.get(AttachmentContent, digest) is None:
            session.add(AttachmentContent(sha256=digest, content=content))
        session.add(row)
        if self._rules.volume(new.kind) is Volume.MAIN:
            session.add(self._attachment(row, len(content)))
        self._number_anew(session, dispute_id, new.kind)
        return row

    def change(self, dispute_id: str, key: str, new: NewSheet) -> None:
        """Give a sheet another title, kind or day; a file does not go from the main volume into the secret one.

        By then its content may have been reported: raises ``KnownError("sheet_stays_in_volume")``.
        """
        self._stop_on(self.check(new, paper_only=False))
        with self._writing("dossier.change", dispute_id) as session:
            row = self._own_row(session, dispute_id, key)
            if self._rules.volume(row.kind) is not self._rules.volume(new.kind):
                raise KnownError("sheet_stays_in_volume", title=row.title)
            if row.kind is not new.kind:
                row.kind, row.position = new.kind, AT_THE_END
            row.title, row.dated_on = new.title.strip(), new.dated_on
            if row.source is SheetSource.PAPER and new.pages:
                row.pages = new.pages
            self._number_anew(session, dispute_id, row.kind)

    def move(self, dispute_id: str, key: str, by: int) -> str:
        """Move a sheet among those of its kind; the kinds keep the lawful order. Gives its key from now on."""
        with self._writing("dossier.move", dispute_id) as session:
            kind = self._entry(session, dispute_id, key).sheet.kind
            rows = {
                entry.sheet.id: self._own_row(session, dispute_id, entry.sheet.id)
                for entry in self._of_kind(session, dispute_id, kind)
            }
            for position, each in enumerate(moved(list(rows), key, by)):
                rows[each].position = position
            return rows[key].id

    def take_out(self, dispute_id: str, key: str, reason: str) -> str:
        """Take a sheet out with a reason; its row and file stay in the store. Gives the key to put it back with.

        Raises ``KnownError("sheet_without_reason")``.
        """
        if not reason.strip():
            raise KnownError("sheet_without_reason")
        with self._writing("dossier.take_out", dispute_id) as session:
            row = self._own_row(session, dispute_id, key)
            row.out_on, row.out_reason = self._uow.today(), reason.strip()
            return row.id

    def put_back(self, dispute_id: str, key: str) -> None:
        """Undo ``take_out``."""
        with self._writing("dossier.put_back", dispute_id) as session:
            row = session.get(DossierSheet, key)
            if row is None or row.dispute_id != dispute_id:
                raise KnownError("sheet_unknown")
            self._require_volume(row.kind)
            row.out_on, row.out_reason = None, ""

    def sheet(self, dispute_id: str, key: str) -> Paper:
        """A sheet as it is looked at and printed; ``KnownError("attachment_missing"|"attachment_damaged")``."""
        with self._uow.read() as session:
            entry = self._entry(session, dispute_id, key)
            content = content_of(session, entry)
        if content is None:
            raise KnownError("sheet_on_paper_only", title=entry.title)
        if entry.document is None and entry.row is not None and entry.row.media_type != PDF:
            return photo_paper(content, entry.title)
        return Paper(content, entry.sha256, entry.sheet.pages, (), "", "")

    def paper(self, dispute_id: str, which: DossierPaper) -> Paper:
        """Cover, list of contents or notes of the main volume."""
        with self._uow.read() as session:
            dispute = dispute_named(session, dispute_id)
            view = view_of(session, dispute, self._rules, secret=False)
            data = dossier_data(session, dispute, view, self._reference)
        return paper_of(which, data)

    def _stop_on(self, findings: Sequence[Finding]) -> None:
        if stops := blocking(findings):
            raise KnownError("dossier_blocked", count=len(stops))

    def _sees_secret(self) -> bool:
        return may(self._uow.actor.post, Right.SEE_SECRET_FILE)

    def _require_volume(self, kind: SheetKind) -> None:
        if self._rules.volume(kind) is Volume.SECRET:
            require(self._uow.actor, Right.SEE_SECRET_FILE)

    @contextmanager
    def _writing(self, action: str, dispute_id: str) -> Iterator[Session]:
        """A change of the dossier; one in the archive has to be opened first."""
        with self._uow.write(action) as session:
            self._require_open(session, dispute_id)
            yield session

    def _require_open(self, session: Session, dispute_id: str) -> None:
        dispute = dispute_named(session, dispute_id)
        if archiving_of(session, dispute_id) is not None:
            raise KnownError("dossier_archived", number=dispute.number)

    def _row(self, dispute_id: str, new: NewSheet, source: SheetSource, pages: int) -> DossierSheet:
        return DossierSheet(
            id=new_id(self._uow.clock),
            dispute_id=dispute_id,
            kind=new.kind,
            position=AT_THE_END,
            title=new.title.strip(),
            source=source,
            pages=pages,
            dated_on=new.dated_on,
            added_at=self._uow.clock(),
            added_by_id=self._uow.actor.id,
        )

    def _attachment(self, row: DossierSheet, size: int) -> Attachment:
        return Attachment(
            id=new_id(self._uow.clock),
            owner_type=SHEET_OWNER,
            owner_id=row.id,
            sha256=row.sha256,
            media_type=row.media_type,
            size=size,
            caption=row.title,
            added_at=row.added_at,
        )

    def _entry(self, session: Session, dispute_id: str, key: str) -> Entry:
        entry = next((each for each in entries_of(session, dispute_id, self._rules) if each.sheet.id == key), None)
        if entry is None:
            raise KnownError("sheet_unknown")
        self._require_volume(entry.sheet.kind)
        return entry

    def _own_row(self, session: Session, dispute_id: str, key: str) -> DossierSheet:
        """The row of a sheet; an issued paper gets one when somebody first touches it."""
        entry = self._entry(session, dispute_id, key)
        if entry.row is not None:
            return entry.row
        row = row_of_document(entry, dispute_id, self._uow)
        session.add(row)
        session.flush()
        return row

    def _number_anew(self, session: Session, dispute_id: str, kind: SheetKind) -> None:
        session.flush()
        self._keep_order(session, [entry.sheet.id for entry in self._of_kind(session, dispute_id, kind)])

    def _of_kind(self, session: Session, dispute_id: str, kind: SheetKind) -> list[Entry]:
        entries = {entry.sheet.id: entry for entry in entries_of(session, dispute_id, self._rules)}
        sheets = in_order((entry.sheet for entry in entries.values() if entry.sheet.kind is kind), self._rules)
        return [entries[sheet.id] for sheet in sheets]

    def _keep_order(self, session: Session, ids: Sequence[str]) -> None:
        for position, sheet_id in enumerate(ids):
            row = session.get(DossierSheet, sheet_id)
            if row is not None:
                row.position = position
