"""What becomes of a dossier in the end: archived (归档), opened again, or handed out as a sealed copy (封卷自证)."""

from __future__ import annotations

import dataclasses
import hashlib
from pathlib import Path

import pyrage
from sqlalchemy.orm import Session

from tribunal_desktop import texts
from tribunal_desktop.documents.dossier_papers import DossierData
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, DossierArchiving, DossierExport, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.dossier import ExportRequest, check_export, file_name
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.terms import DossierPaper, LimitEvent, ScanCoverage, SheetSource
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.dossier_damage import check_contents
from tribunal_desktop.services.dossier_events import chain_head, events_of
from tribunal_desktop.services.dossier_export import ExportContent, ExportFile, PaperOnly, public_key, seal
from tribunal_desktop.services.dossier_papers import dossier_data, paper_of
from tribunal_desktop.services.dossier_reading import (
    PDF,
    archiving_of,
    content_of,
    dispute_named,
    entries_of,
    row_of_document,
    view_of,
)
from tribunal_desktop.services.dossier_table import dossier_rules
from tribunal_desktop.services.dossier_views import DossierView, SheetRow
from tribunal_desktop.services.limits import Limits
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.scan_reading import whole_scan
from tribunal_desktop.services.sheet_words import PAPER_LANGUAGE
from tribunal_desktop.services.tribunal_profile import read_profile

_PAPER_PAGES = {DossierPaper.COVER: "0000-1", DossierPaper.CATALOGUE: "0000-2", DossierPaper.NOTES: "9999"}
"""Where the papers without page numbers come among the names of files."""
_SCAN = "签名扫描件"


class DossierHandover:
    """One method, one durable transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference, signing_key: bytes) -> None:
        """``signing_key`` is the computer's own, which signs what is handed out."""
        self._uow, self._reference, self._key = uow, reference, signing_key
        self._rules = dossier_rules()
        self._limits = Limits(reference, uow.clock)

    def key(self) -> str:
        """The public key copies are signed with, to be compared with the one in a copy."""
        return public_key(self._key)

    def archive(self, dispute_id: str, reason: str = "") -> None:
        """Hand the dossier to the archive: its papers are fixed, the limit for archiving ends.

        Raises ``KnownError`` ``archive_not_closed``, ``archived_already``, ``archive_without_reason`` (an item it has
        to hold is missing, or a file is damaged, and no reason is given).
        """
        with self._uow.write("dossier.archive") as session:
            dispute = dispute_named(session, dispute_id)
            if dispute.closed_on is None:
                raise KnownError("archive_not_closed", number=dispute.number)
            if archiving_of(session, dispute_id) is not None:
                raise KnownError("archived_already", number=dispute.number)
            view = self._view(session, dispute, secret=True)
            if (view.lacking or view.damage) and not reason.strip():
                raise KnownError("archive_without_reason", count=len(view.lacking) + len(view.damage))
            for entry in entries_of(session, dispute_id, self._rules):
                if entry.row is None:
                    session.add(row_of_document(entry, dispute_id, self._uow))
            row = DossierArchiving(
                id=new_id(self._uow.clock),
                dispute_id=dispute_id,
                archived_on=self._uow.today(),
                archived_by_id=self._uow.actor.id,
                sheets=len(view.main),
                pages=view.pages,
                lacking=",".join(must.id for must in view.lacking),
                reason=reason.strip(),
            )
            session.add(row)
            self._limits.note_event(session, dispute, LimitEvent.ARCHIVED, row.archived_on)

    def open_again(self, dispute_id: str, reason: str) -> None:
        """Open an archived dossier with a reason, to change it; it has to be archived again."""
        if not reason.strip():
            raise KnownError("archive_opened_without_reason")
        with self._uow.write("dossier.open_again") as session:
            row = archiving_of(session, dispute_id)
            if row is None:
                raise KnownError("not_archived")
            row.opened_on, row.opened_reason = self._uow.today(), reason.strip()

    def check_export(self, asked: ExportRequest, repeated: str) -> tuple[Finding, ...]:
        """Findings at the fields of an export."""
        return tuple(check_export(asked, repeated))

    def export(self, dispute_id: str, asked: ExportRequest, target: Path) -> None:
        """Hand out a sealed copy of the main volume and note who has it and what for.

        The file is written first: a copy that could not be saved was not handed out. Raises ``KnownError``
        ``dossier_blocked``, ``dossier_damaged``, ``dossier_empty``, ``dossier_too_large``, ``file_not_saved``.
        """
        if stops := blocking(check_export(asked)):
            raise KnownError("dossier_blocked", count=len(stops))
        with self._uow.write("dossier.export") as session:
            dispute = dispute_named(session, dispute_id)
            check_contents(session, dispute_id, self._uow.clock())
            session.flush()
            view = self._view(session, dispute, secret=False)
            if not view.main:
                raise KnownError("dossier_empty", number=dispute.number)
            if view.damage:
                raise KnownError("dossier_damaged", count=len(view.damage))
            content = self._export_content(session, dispute, view, asked)
            sealed = seal(content, self._key)
            handed = sealed.content
            if not asked.readable_by_anybody:
                handed = bytes(pyrage.passphrase.encrypt(handed, asked.passphrase))
            save_file(target, handed)
            session.add(
                DossierExport(
                    id=new_id(self._uow.clock),
                    dispute_id=dispute_id,
                    exported_at=self._uow.clock(),
                    exported_by_id=self._uow.actor.id,
                    receiver=asked.receiver.strip(),
                    purpose=asked.purpose.strip(),
                    encrypted=not asked.readable_by_anybody,
                    files=len(content.files),
                    file_sha256=hashlib.sha256(handed).hexdigest(),
                    manifest_sha256=sealed.manifest_sha256,
                )
            )

    def _export_content(
        self, session: Session, dispute: Dispute, view: DossierView, asked: ExportRequest
    ) -> ExportContent:
        data = dossier_data(session, dispute, view, self._reference)
        entries = {entry.sheet.id: entry for entry in entries_of(session, dispute.id, self._rules)}
        files = [_printed(which, paper_of(which, data).pdf) for which in (DossierPaper.COVER, DossierPaper.CATALOGUE)]
        for row in view.main:
            entry = entries[row.key]
            content = content_of(session, entry)
            if content is not None:
                files.append(_exported(row, content))
            if entry.document is not None and row.scans is not None and row.scans.coverage is ScanCoverage.ALL:
                files.append(_scan(row, whole_scan(session, entry.document.id).pdf))
        files.append(_printed(DossierPaper.NOTES, paper_of(DossierPaper.NOTES, data).pdf))
        now = self._uow.clock().astimezone(BEIJING)
        profile = read_profile(session)
        return ExportContent(
            case=_facts(data, dispute.provisional_no),
            made={
                "导出时间": f"{now:%Y-%m-%d %H:%M:%S%z}",
                "导出人": self._uow.actor.name,
                "电脑": profile.device_name,
                "接收人": asked.receiver.strip(),
                "用途": asked.purpose.strip(),
            },
            files=files,
            paper_only=[
                PaperOnly(row.title, row.first, row.last) for row in view.main if row.source is SheetSource.PAPER
            ],
            lacking=data.lacking,
            events=events_of(session, dispute.id),
            chain_head=chain_head(session),
            made_at=now,
            practice=data.practice,
            title=f"{data.case_no} 卷宗（正卷）",
        )

    def _view(self, session: Session, dispute: Dispute, *, secret: bool) -> DossierView:
        return view_of(session, dispute, self._rules, secret=secret)


def _facts(data: DossierData, provisional_no: str) -> dict[str, str]:
    days = {"收案": data.received_on, "立案": data.filed_on, "结案": data.closed_on, "归档": data.archived_on}
    return {
        "案号": data.case_no,
        "临时编号": provisional_no,
        "法院": data.court,
        "法庭": data.tribunal,
        "案由": data.cause,
        "原告": data.plaintiffs,
        "被告": data.defendants,
        "第三人": data.others,
        "审判人员": data.judge,
        "书记员": data.clerk,
        **{name: day.isoformat() if day else "" for name, day in days.items()},
        "结案方式": data.outcome,
        "页数": str(data.pages),
    }


def _printed(which: DossierPaper, pdf: bytes) -> ExportFile:
    title = texts.term(which, PAPER_LANGUAGE)
    return ExportFile(f"{_PAPER_PAGES[which]} {title}.pdf", title, pdf)


def _exported(row: SheetRow, content: bytes) -> ExportFile:
    name = file_name(row.first, row.last, row.title, row.media_type or PDF)
    return ExportFile(name, row.title, content, row.first, row.last, row.dated_on.isoformat() if row.dated_on else "")


def _scan(row: SheetRow, content: bytes) -> ExportFile:
    """The signed sheets of an issued paper, beside the paper as it was made."""
    return _exported(dataclasses.replace(row, title=f"{_SCAN} {row.title}"), content)
