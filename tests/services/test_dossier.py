"""The dossier over a real store: order, damage, archive; nothing of the secret volume for those without the right."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlalchemy import Engine, delete, select, update

from tests.conftest import StandingClock
from tests.documents.reading import text_by_pdfium
from tests.services.dossier_room import Room, room_in
from tests.services.intake_data import add_device
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Attachment,
    AttachmentContent,
    Deadline,
    DossierSheet,
    OutboxRecord,
    Tribunal,
    UnitOfWork,
)
from tribunal_desktop.rules.dossier import NewSheet
from tribunal_desktop.rules.terms import (
    DossierPaper,
    FileDamage,
    LimitEnding,
    Post,
    SheetKind,
    SheetSource,
)
from tribunal_desktop.services.dossier import Dossiers
from tribunal_desktop.services.dossier_views import Damage
from tribunal_desktop.services.practice.fill import fill
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.workbench import Workbench
from tribunal_desktop.services.workbench_views import DecisionKind


@pytest.fixture
def room(uow: UnitOfWork, tmp_path: Path) -> Room:
    return room_in(uow, tmp_path)


def titles(room: Room) -> list[tuple[str, int, int]]:
    return [(row.title, row.first, row.last) for row in room.dossier.view(room.dispute_id).main]


def test_papers_take_their_lawful_place_and_pages(room: Room) -> None:
    room.sheet("送达回证", SheetKind.SERVICE, 2)
    room.add(room.pdf("民事起诉状", pages=3))
    room.add(room.photo("身份证"))
    assert titles(room) == [("民事起诉状", 1, 3), ("身份证", 4, 4), ("送达回证", 5, 6)]
    view = room.dossier.view(room.dispute_id)
    assert [row.source for row in view.main] == [SheetSource.FILE, SheetSource.FILE, SheetSource.PAPER]
    assert view.pages == 6
    assert {must.id for must in view.lacking} == {f"int263_{at}" for at in (2, 5, 6, 7, 8, 11)}


def test_a_sheet_moves_among_its_kind_and_no_further(room: Room) -> None:
    first, second = room.sheet("借条", SheetKind.EVIDENCE), room.sheet("转账记录", SheetKind.EVIDENCE, 2)
    room.sheet("起诉状", SheetKind.COMPLAINT)
    room.dossier.move(room.dispute_id, second, -1)
    room.dossier.move(room.dispute_id, second, -1)
    assert titles(room) == [("起诉状", 1, 1), ("转账记录", 2, 3), ("借条", 4, 4)]
    room.dossier.change(room.dispute_id, first, NewSheet(SheetKind.OTHER, "借条（复印件）", 3))
    assert titles(room)[-1] == ("借条（复印件）", 4, 6)


def test_taking_out_needs_a_reason_and_can_be_undone(room: Room) -> None:
    key = room.sheet("无关材料")
    with pytest.raises(KnownError, match="sheet_without_reason"):
        room.dossier.take_out(room.dispute_id, key, " ")
    gone = room.dossier.take_out(room.dispute_id, key, "与本案无关")
    assert titles(room) == []
    room.dossier.put_back(room.dispute_id, gone)
    assert titles(room) == [("无关材料", 1, 1)]


def test_the_same_file_is_not_put_in_twice(room: Room) -> None:
    file = room.pdf("证据一")
    room.add(file)
    with pytest.raises(KnownError, match="sheet_known"):
        room.add(file)


def test_a_photo_of_300_mb_is_refused_with_the_limit(room: Room) -> None:
    """T12: the size is read before the file is."""
    huge = room.folder / "照片.jpg"
    with huge.open("wb") as file:
        os.truncate(file.fileno(), 300 * 1024 * 1024)
    with pytest.raises(KnownError) as refused:
        room.add(huge)
    assert refused.value.code == "attachment_too_large"
    assert refused.value.params["limit"] == 20


@pytest.mark.parametrize(("content", "code"), [(b"%PDF-1.7 cut off", "pdf_unreadable"), (b"\xff\xd8\xff", "photo")])
def test_a_broken_file_is_refused(room: Room, content: bytes, code: str) -> None:
    broken = room.folder / "坏.pdf"
    broken.write_bytes(content)
    with pytest.raises(KnownError, match=code):
        room.add(broken)


def test_the_secret_volume_stays_hidden_and_here(room: Room, engine: Engine) -> None:
    key = room.add(room.pdf("合议庭评议笔录", pages=2))
    view = room.dossier.view(room.dispute_id)
    assert view.main == ()
    assert [row.title for row in view.secret or ()] == ["合议庭评议笔录"]
    other = room.as_post(Post.JUDGE_ASSISTANT, engine)
    assert other.view(room.dispute_id).secret is None
    with pytest.raises(KnownError, match="right_missing"):
        other.sheet(room.dispute_id, key)
    with pytest.raises(KnownError, match="right_missing"):
        other.add_paper(room.dispute_id, NewSheet(SheetKind.DELIBERATION, "评议笔录", 1))
    with room.uow.read() as session:
        assert session.scalars(select(Attachment)).all() == []
        reported = session.scalars(select(OutboxRecord.changes_json).where(OutboxRecord.type == "dossier_sheet")).all()
    assert not any("评议笔录" in changes for changes in reported)
    with pytest.raises(KnownError, match="sheet_stays_in_volume"):
        room.dossier.change(room.dispute_id, key, NewSheet(SheetKind.OTHER, "公开"))


def test_content_that_is_gone_entry_that_is_gone_and_content_that_differs(room: Room) -> None:
    """T23, each by damaging rows of the real store."""
    for name in ("起诉状", "答辩状", "庭审笔录"):
        room.add(room.pdf(name))
    rows = {row.title: row for row in room.dossier.view(room.dispute_id).main}
    assert room.dossier.check_contents(room.dispute_id).damage == ()
    with room.uow.write("test.damage") as session:
        gone, cut, changed = (rows[name].sha256 for name in ("起诉状", "答辩状", "庭审笔录"))
        session.execute(delete(AttachmentContent).where(AttachmentContent.sha256 == gone))
        session.execute(delete(DossierSheet).where(DossierSheet.sha256 == cut))
        session.execute(
            update(AttachmentContent).where(AttachmentContent.sha256 == changed).values(content=b"%PDF-other")
        )
    view = room.dossier.check_contents(room.dispute_id)
    assert {(each.problem, each.sha256) for each in view.damage} == {
        (FileDamage.CONTENT_MISSING, gone),
        (FileDamage.ENTRY_MISSING, cut),
        (FileDamage.DIFFERS, changed),
    }
    assert [row.damage for row in view.main] == [FileDamage.CONTENT_MISSING, FileDamage.DIFFERS]
    assert room.dossier.damage(room.dispute_id) == view.damage
    with pytest.raises(KnownError, match="attachment_damaged"):
        room.dossier.sheet(room.dispute_id, rows["庭审笔录"].key)


def test_every_file_of_the_tribunal_is_checked_in_stretches(room: Room) -> None:
    for name in ("一", "二", "三", "四", "五"):
        room.add(room.pdf(name))
    with room.uow.write("test.damage") as session:
        sha256 = session.scalars(select(AttachmentContent.sha256).limit(1)).one()
        session.execute(update(AttachmentContent).where(AttachmentContent.sha256 == sha256).values(content=b"x"))
    found: list[Damage] = []
    checked, after = 0, ""
    while True:
        step = room.dossier.check_some(after, 2)
        checked, found, after = checked + step.checked, [*found, *step.damage], step.next
        if not after:
            break
    assert (checked, step.total) == (5, 5)
    assert [(each.problem, each.sha256, each.dispute_id) for each in found] == [
        (FileDamage.DIFFERS, sha256, room.dispute_id)
    ]


def test_archiving_asks_why_something_is_missing_and_ends_the_limit(room: Room) -> None:
    key = room.sheet("起诉状", SheetKind.COMPLAINT)
    with pytest.raises(KnownError, match="archive_without_reason"):
        room.handover.archive(room.dispute_id)
    room.handover.archive(room.dispute_id, "被告未答辩，其余材料在上诉卷")
    view = room.dossier.view(room.dispute_id)
    assert view.archived is not None
    assert "答辩状或者口头答辩笔录" in view.archived.lacking
    with room.uow.read() as session:
        limit = session.scalars(select(Deadline).where(Deadline.rule_id == "X-FILE")).one()
        assert (limit.done_on, limit.ending) == (room.uow.today(), LimitEnding.KEPT)
    with pytest.raises(KnownError, match="dossier_archived"):
        room.dossier.take_out(room.dispute_id, key, "想改")
    with pytest.raises(KnownError, match="archived_already"):
        room.handover.archive(room.dispute_id, "再来")
    with pytest.raises(KnownError, match="archive_opened_without_reason"):
        room.handover.open_again(room.dispute_id, "")
    room.handover.open_again(room.dispute_id, "补入送达回证")
    room.dossier.take_out(room.dispute_id, key, "换新")


def test_cover_list_and_notes_carry_no_page_number(room: Room) -> None:
    room.sheet("起诉状", SheetKind.COMPLAINT, 2)
    room.sheet("送达回证", SheetKind.SERVICE, 3)
    said = {}
    for which in DossierPaper:
        paper = room.dossier.paper(room.dispute_id, which)
        said[which] = text_by_pdfium(paper.pdf)
        assert "第1页" not in said[which]
    assert "陈大伟" in said[DossierPaper.COVER]
    assert "3—5" in said[DossierPaper.CATALOGUE]
    assert "2份、5页" in said[DossierPaper.NOTES]


def test_a_photo_is_shown_as_a_page(room: Room) -> None:
    key = room.add(room.photo("借条"))
    paper = room.dossier.sheet(room.dispute_id, key)
    assert paper.pages == 1
    target = room.folder / "shown.pdf"
    target.write_bytes(paper.pdf)
    assert len(PdfReader(target).pages) == 1


def test_the_workbench_reminds_of_the_archive(room: Room, clock: StandingClock) -> None:
    def waiting() -> list[DecisionKind]:
        return [each.kind for each in Workbench(room.uow).view().decisions]

    assert DecisionKind.DOSSIER_DUE not in waiting()
    clock.advance(days=70)
    assert DecisionKind.DOSSIER_DUE in waiting()
    room.handover.archive(room.dispute_id, "材料在上诉卷")
    assert DecisionKind.DOSSIER_DUE not in waiting()


def test_the_practice_county_has_whole_dossiers(uow: UnitOfWork, engine: Engine, clock: StandingClock) -> None:
    add_device(uow)
    with uow.write("practice.mark") as session:
        session.execute(update(Tribunal).values(practice=True))
    fill(engine, clock, disputes=120)
    with uow.read() as session:
        disputes = session.scalars(select(DossierSheet.dispute_id).distinct()).all()
    dossier = Dossiers(uow, Reference.load())
    views = [dossier.check_contents(dispute_id) for dispute_id in disputes]
    assert len(views) > 20
    assert all(view.main and not view.damage for view in views)
    assert any(view.archived for view in views)
