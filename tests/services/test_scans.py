"""Scans over a real store: pages file themselves, what cannot waits, nothing is lost and nothing filed twice."""

from __future__ import annotations

import dataclasses
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from sqlalchemy import Engine, delete, select, update

from tests.conftest import StandingClock
from tests.documents import samples
from tests.documents.photos import PHOTO, jpeg, on_the_desk, page_picture, side_by_side
from tests.services.mediation_samples import REFERENCE, Scene, put_scene
from tribunal_desktop.documents import page_code
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Attachment, AttachmentContent, Dispute, ScanPage, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.models.engine import WRITE
from tribunal_desktop.rules.dossier import ExportRequest
from tribunal_desktop.rules.terms import FileDamage, PrintWay, ScanCoverage, ScanState, ScanTrouble, SheetKind
from tribunal_desktop.services.dossier import Dossiers
from tribunal_desktop.services.dossier_handover import DossierHandover
from tribunal_desktop.services.dossier_views import Damage
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_rows import IssuedPaper, KeepAs, PaperQuery, Sending
from tribunal_desktop.services.scan_reading import paper_scans
from tribunal_desktop.services.scan_views import PaperScan, TakenPage
from tribunal_desktop.services.scans import Scans

TO_FILE = Sending(PrintWay.FILE, "a.pdf")


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def registry(uow: UnitOfWork) -> IssuedPapers:
    return IssuedPapers(uow)


@pytest.fixture
def scans(uow: UnitOfWork) -> Scans:
    return Scans(uow, Dossiers(uow, REFERENCE))


def printed(number: str = "（2026）枫调第1号") -> Paper:
    """An agreement of two pages."""
    return samples.printed(
        dataclasses.replace(samples.AGREEMENT, facts=dataclasses.replace(samples.CASE, number=number))
    )


@pytest.fixture
def paper() -> Paper:
    return printed()


@pytest.fixture
def kept(registry: IssuedPapers, scene: Scene, paper: Paper) -> IssuedPaper:
    """Kept under the id of the dispute, not under the id its sheets name."""
    return registry.keep(paper, KeepAs(scene.dispute, "about"), TO_FILE).paper


def saved(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def taken(scans: Scans, path: Path) -> list[TakenPage]:
    file = scans.open(path)
    return [scans.take(file, page) for page in range(1, file.pages + 1)]


def photo(folder: Path, paper: Paper, page: int) -> Path:
    return saved(folder, f"IMG_{page}.jpg", jpeg(PHOTO(page_picture(paper.pdf, page))))


def coverage(uow: UnitOfWork, registry: IssuedPapers, kept: IssuedPaper) -> PaperScan | None:
    return registry.paper(kept.id).scans


def test_a_scanned_pdf_files_every_page_to_its_paper(
    scans: Scans, kept: IssuedPaper, scene: Scene, tmp_path: Path, paper: Paper, uow: UnitOfWork
) -> None:
    rows = [row for page in taken(scans, saved(tmp_path, "scan.pdf", paper.pdf)) for row in page.rows]
    assert [(row.state, row.document_id, row.page, row.dispute_id) for row in rows] == [
        (ScanState.FILED, kept.id, page, scene.dispute) for page in (1, 2, 3)
    ]
    with uow.read() as session:
        owners = session.execute(select(Attachment.owner_type, Attachment.owner_id, Attachment.sha256)).all()
    assert {tuple(each) for each in owners} == {("scan_page", row.id, row.sha256) for row in rows}


def test_a_phone_photo_is_filed_upright_and_small(
    scans: Scans, kept: IssuedPaper, tmp_path: Path, paper: Paper
) -> None:
    lying = on_the_desk(page_picture(paper.pdf, 2, 300)).rotate(90, expand=True)
    [page] = taken(scans, saved(tmp_path, "IMG_0001.jpg", jpeg(lying)))
    assert page.rows[0].page == 2
    with Image.open(BytesIO(scans.picture(page.rows[0].sha256))) as stored:
        assert max(stored.size) == stored.height == 2400
        assert not stored.getexif()


def test_what_the_camera_noted_of_its_position_is_followed_and_not_kept(scans: Scans, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Maker"
    out = BytesIO()
    Image.new("RGB", (600, 400), "white").save(out, "JPEG", exif=exif)
    [page] = taken(scans, saved(tmp_path, "IMG.jpg", out.getvalue()))
    with Image.open(BytesIO(scans.picture(page.rows[0].sha256))) as stored:
        assert stored.size == (400, 600)
        assert not stored.getexif()


def test_pages_that_are_missing_are_named(
    scans: Scans, kept: IssuedPaper, registry: IssuedPapers, tmp_path: Path, paper: Paper, uow: UnitOfWork
) -> None:
    assert coverage(uow, registry, kept) == PaperScan(ScanCoverage.NONE, 3)
    taken(scans, photo(tmp_path, paper, 1))
    taken(scans, photo(tmp_path, paper, 3))
    found = coverage(uow, registry, kept)
    assert found is not None
    assert (found.coverage, found.missing) == (ScanCoverage.PART, (2,))
    taken(scans, photo(tmp_path, paper, 2))
    assert coverage(uow, registry, kept) == PaperScan(ScanCoverage.ALL, 3, (1, 2, 3))


def test_scans_of_a_version_that_was_replaced_are_stale(
    scans: Scans, kept: IssuedPaper, registry: IssuedPapers, scene: Scene, tmp_path: Path, paper: Paper, uow: UnitOfWork
) -> None:
    newer = registry.keep(printed("（2026）枫调第2号"), KeepAs(scene.dispute, "about"), TO_FILE).paper
    [page] = taken(scans, photo(tmp_path, paper, 1))
    assert (page.rows[0].document_id, page.rows[0].stale) == (kept.id, True)
    old, new = coverage(uow, registry, kept), coverage(uow, registry, newer)
    assert old is not None
    assert old.coverage is ScanCoverage.STALE
    assert new == PaperScan(ScanCoverage.NONE, 3)


def test_a_page_scanned_again_is_shown_by_its_newer_scan(
    scans: Scans, kept: IssuedPaper, tmp_path: Path, paper: Paper, clock: StandingClock
) -> None:
    [first] = taken(scans, saved(tmp_path, "a.jpg", jpeg(page_picture(paper.pdf, 1), 60)))
    clock.advance(minutes=1)
    [second] = taken(scans, photo(tmp_path, paper, 1))
    assert [row.id for row in scans.pages(kept.id)] == [second.rows[0].id]
    assert {row.id for row in scans.tray().latest} == {first.rows[0].id, second.rows[0].id}


def test_the_same_file_again_is_noticed(scans: Scans, kept: IssuedPaper, tmp_path: Path, paper: Paper) -> None:
    taken(scans, photo(tmp_path, paper, 1))
    copy = saved(tmp_path, "copy.jpg", (tmp_path / "IMG_1.jpg").read_bytes())
    [again] = taken(scans, copy)
    assert again.duplicate
    assert again.rows[0].document_id == kept.id
    assert len(scans.tray().latest) == 1


def test_an_import_that_broke_off_goes_on_where_it_was(
    scans: Scans, kept: IssuedPaper, tmp_path: Path, paper: Paper
) -> None:
    path = saved(tmp_path, "scan.pdf", paper.pdf)
    scans.take(scans.open(path), 1)
    assert [page.duplicate for page in taken(scans, path)] == [True, False, False]


def test_two_pages_in_one_photo_are_two_scans_of_one_picture(
    scans: Scans, kept: IssuedPaper, tmp_path: Path, paper: Paper
) -> None:
    both = side_by_side(page_picture(paper.pdf, 1), page_picture(paper.pdf, 2))
    [page] = taken(scans, saved(tmp_path, "both.jpg", jpeg(both)))
    assert {(row.page, row.sha256) for row in page.rows} == {(1, page.rows[0].sha256), (2, page.rows[0].sha256)}


def another_case(uow: UnitOfWork, scene: Scene) -> str:
    with uow.write("sample.put") as session:
        first = session.get_one(Dispute, scene.dispute)
        row = Dispute(
            id=new_id(uow.clock),
            provisional_no="暂2026-甲-000113",
            received_at=first.received_at,
            channel=first.channel,
            stage=first.stage,
            cause_code=first.cause_code,
            cause_version=first.cause_version,
            claim_text="",
            facts_text="",
        )
        session.add(row)
        return row.id


@pytest.mark.usefixtures("kept")
def test_papers_of_two_cases_in_one_photo_wait_for_a_person(
    scans: Scans, registry: IssuedPapers, scene: Scene, tmp_path: Path, paper: Paper, uow: UnitOfWork
) -> None:
    other = printed("（2026）枫调第9号")
    registry.keep(other, KeepAs(another_case(uow, scene)), TO_FILE)
    both = side_by_side(page_picture(paper.pdf, 1), page_picture(other.pdf, 1))
    [page] = taken(scans, saved(tmp_path, "both.jpg", jpeg(both)))
    assert [row.trouble for row in page.rows] == [ScanTrouble.SEVERAL_PAPERS]


@pytest.mark.usefixtures("kept")
def test_a_paper_kept_in_two_cases_waits_for_a_person(
    scans: Scans, registry: IssuedPapers, scene: Scene, tmp_path: Path, paper: Paper, uow: UnitOfWork
) -> None:
    registry.keep(paper, KeepAs(another_case(uow, scene)), TO_FILE)
    [page] = taken(scans, photo(tmp_path, paper, 1))
    assert page.rows[0].trouble is ScanTrouble.SEVERAL_CASES


def test_a_paper_nobody_kept_and_a_picture_without_code_wait(scans: Scans, tmp_path: Path, paper: Paper) -> None:
    troubles = [
        taken(scans, path)[0].rows[0].trouble
        for path in (photo(tmp_path, paper, 1), saved(tmp_path, "cat.png", png(Image.new("RGB", (300, 200), "pink"))))
    ]
    assert troubles == [ScanTrouble.UNKNOWN_PAPER, ScanTrouble.NO_CODE]
    assert {row.file_name for row in scans.tray().waiting} == {"IMG_1.jpg", "cat.png"}


def png(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def test_a_fax_of_several_pages_is_read_page_by_page(
    scans: Scans, kept: IssuedPaper, tmp_path: Path, paper: Paper
) -> None:
    pages = [page_picture(paper.pdf, page).convert("1") for page in (1, 2, 3)]
    path = tmp_path / "fax.tif"
    pages[0].save(path, save_all=True, append_images=pages[1:], compression="group4")
    assert [page.rows[0].page for page in taken(scans, path)] == [1, 2, 3]


@pytest.fixture
def waiting(scans: Scans, kept: IssuedPaper, tmp_path: Path) -> str:
    """A page in the tray."""
    [page] = taken(scans, saved(tmp_path, "smudge.jpg", jpeg(Image.new("RGB", (300, 400), "grey"))))
    return page.rows[0].id


def test_a_waiting_page_is_filed_by_hand_and_taken_back(
    scans: Scans, kept: IssuedPaper, waiting: str, uow: UnitOfWork
) -> None:
    row = scans.file(waiting, kept.id, 2)
    assert (row.state, row.page, row.by_hand) == (ScanState.FILED, 2, True)
    scans.put_back(waiting)
    assert scans.pages(kept.id) == ()
    assert [each.id for each in scans.tray().waiting] == [waiting]
    with uow.read() as session:
        assert session.scalars(select(Attachment)).all() == []


def test_a_page_the_paper_has_not_is_refused(scans: Scans, kept: IssuedPaper, waiting: str) -> None:
    with pytest.raises(KnownError, match="scan_page_wrong"):
        scans.file(waiting, kept.id, 4)


def test_a_waiting_page_becomes_a_sheet_of_the_dossier(
    scans: Scans, scene: Scene, waiting: str, uow: UnitOfWork
) -> None:
    row = scans.add_to_dossier(waiting, scene.dispute, SheetKind.EVIDENCE, "收据照片")
    assert (row.state, row.dispute_id) == (ScanState.ADDED, scene.dispute)
    sheets = Dossiers(uow, REFERENCE).view(scene.dispute).main
    assert [(sheet.title, sheet.sha256) for sheet in sheets if sheet.kind is SheetKind.EVIDENCE] == [
        ("收据照片", row.sha256)
    ]


def test_discarding_needs_a_reason_and_the_file_may_come_again(scans: Scans, waiting: str, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="scan_without_reason"):
        scans.discard(waiting, " ")
    scans.discard(waiting, "重复拍摄")
    assert scans.tray().waiting == ()
    [again] = taken(scans, tmp_path / "smudge.jpg")
    assert not again.duplicate
    with pytest.raises(KnownError, match="scan_gone"):
        scans.file(waiting, "x", 1)


def test_papers_are_found_by_what_stands_beside_the_code(scans: Scans, kept: IssuedPaper, paper: Paper) -> None:
    assert [each.id for each in scans.papers_like(page_code.spaced(paper.imprint)[:9].lower())] == [kept.id]
    assert [each.id for each in scans.papers_like(kept.registry_no)] == [kept.id]


def test_nothing_is_kept_of_a_page_whose_filing_fails(
    scans: Scans, kept: IssuedPaper, tmp_path: Path, paper: Paper, uow: UnitOfWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object) -> None:
        raise RuntimeError

    path = photo(tmp_path, paper, 1)
    with monkeypatch.context() as broken:
        broken.setattr(Scans, "_place", crash)
        with pytest.raises(RuntimeError):
            taken(scans, path)
    with uow.read() as session:
        assert session.scalars(select(ScanPage)).all() == []
        assert session.scalars(select(AttachmentContent)).all() == []
    assert taken(scans, path)[0].rows[0].document_id == kept.id


def test_a_file_name_stays_on_this_computer() -> None:
    assert ScanPage.__table__.c.file_name.info == {"local": True}


def bad_files(folder: Path) -> dict[str, tuple[Path, str]]:
    whole = printed().pdf
    locked = PdfWriter(clone_from=PdfReader(BytesIO(whole)))
    locked.encrypt("geheim")
    secret = BytesIO()
    locked.write(secret)
    huge = folder / "huge.jpg"
    with huge.open("wb") as stream:
        stream.write(b"\xff\xd8\xff")
        stream.truncate(300 * 1024 * 1024)
    large = BytesIO()
    Image.new("1", (12_000, 10_000)).save(large, "PNG")
    photo = jpeg(Image.effect_noise((900, 900), 60))
    return {
        "a photo of 300 MB": (huge, "scan_too_large"),
        "too many pixels": (saved(folder, "large.png", large.getvalue()), "scan_too_many_pixels"),
        "cut short": (saved(folder, "cut.jpg", photo[: len(photo) // 2]), "scan_damaged"),
        "a damaged PDF": (saved(folder, "broken.pdf", b"%PDF-1.7\n" + whole[2000:4000]), "scan_damaged"),
        "empty": (saved(folder, "empty.jpg", b""), "scan_damaged"),
        "a PDF under a password": (saved(folder, "secret.pdf", secret.getvalue()), "scan_locked"),
        "not a picture": (saved(folder, "letter.docx", b"PK\x03\x04word"), "scan_kind"),
        "not there": (folder / "gone.jpg", "scan_unreadable"),
    }


def test_files_that_cannot_be_taken_in_are_refused_in_words(scans: Scans, tmp_path: Path) -> None:
    for what, (path, code) in bad_files(tmp_path).items():
        with pytest.raises(KnownError) as refused:
            taken(scans, path)
        assert refused.value.code == code, what
    assert scans.tray().waiting == ()


def test_the_states_of_many_papers_are_three_questions(
    scans: Scans, kept: IssuedPaper, registry: IssuedPapers, uow: UnitOfWork
) -> None:
    with uow.read() as session:
        assert paper_scans(session, []) == {}
    assert registry.page(PaperQuery()).papers[0].scans == PaperScan(ScanCoverage.NONE, 3)


def test_damage_of_a_scan_shows_in_its_case(
    scans: Scans, kept: IssuedPaper, scene: Scene, tmp_path: Path, paper: Paper, uow: UnitOfWork, engine: Engine
) -> None:
    dossiers = Dossiers(uow, REFERENCE)
    rows = [page.rows[0] for page in taken(scans, saved(tmp_path, "scan.pdf", paper.pdf))]
    assert dossiers.check_contents(scene.dispute).damage == ()
    with engine.connect().execution_options(**WRITE) as connection, connection.begin():
        connection.execute(
            update(AttachmentContent).where(AttachmentContent.sha256 == rows[0].sha256).values(content=b"other")
        )
        connection.execute(delete(AttachmentContent).where(AttachmentContent.sha256 == rows[1].sha256))
        connection.execute(delete(Attachment).where(Attachment.owner_id == rows[2].id))
        connection.execute(delete(ScanPage).where(ScanPage.id == rows[2].id))
    found = dossiers.check_contents(scene.dispute).damage
    assert [(each.problem, each.title) for each in found] == [
        (FileDamage.DIFFERS, f"{kept.title} 1/3"),
        (FileDamage.CONTENT_MISSING, f"{kept.title} 2/3"),
        (FileDamage.ENTRY_MISSING, ""),
    ]
    whole: list[Damage] = []
    after = ""
    while True:
        step = dossiers.check_some(after)
        whole += step.damage
        if not (after := step.next):
            break
    assert {(each.problem, each.title) for each in whole} == {
        (FileDamage.DIFFERS, f"{kept.title} 1/3"),
        (FileDamage.CONTENT_MISSING, f"{kept.title} 2/3"),
    }


def test_a_copy_of_the_dossier_holds_the_signed_sheets(
    scans: Scans, kept: IssuedPaper, scene: Scene, tmp_path: Path, paper: Paper, uow: UnitOfWork
) -> None:
    taken(scans, saved(tmp_path, "scan.pdf", paper.pdf))
    [sheet] = Dossiers(uow, REFERENCE).view(scene.dispute).main
    assert sheet.scans == PaperScan(ScanCoverage.ALL, 3, (1, 2, 3))
    target = tmp_path / "copy.zip"
    handover = DossierHandover(uow, REFERENCE, bytes(range(32)))
    handover.export(scene.dispute, ExportRequest("上级法院", "上诉", readable_by_anybody=True), target)
    with zipfile.ZipFile(target) as archive:
        names = [name for name in archive.namelist() if name.startswith("0001-0003")]
        pages = [len(PdfReader(BytesIO(archive.read(name))).pages) for name in names]
    assert names == [f"0001-0003 {kept.title}.pdf", f"0001-0003 签名扫描件 {kept.title}.pdf"]
    assert pages == [3, 3]
