"""Signed papers of the invented county come back as scans through the real service: whole, in part, old, unreadable."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from sqlalchemy import select

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Agreement, IssuedDocument, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.services.dossier import Dossiers
from tribunal_desktop.services.form_snapshots import form_snapshot
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_rows import IssuedPaper, KeepAs, PaperKind, PaperRequest, Sending
from tribunal_desktop.services.papers import Papers
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.scans import Scans
from tribunal_desktop.services.section_forms import kept_paper

if TYPE_CHECKING:
    from PIL.Image import Image

_TRIED, _NEEDED = 24, 3
_DESK = (96, 78, 62)
_DPI = 110
_BLURRED = 7


def scan_papers(uow: UnitOfWork, reference: Reference) -> None:
    """Three agreements: one whole, one without its last page, one replaced since; and two pictures for the tray."""
    papers = _issued(uow, reference)
    if len(papers) < _NEEDED:
        return
    whole, part, old = papers
    registry, scans = IssuedPapers(uow), Scans(uow, Dossiers(uow, reference))
    with TemporaryDirectory() as made:
        folder = Path(made)
        for page in range(1, whole.pages + 1):
            _take(scans, folder / f"扫描_{page:02}.jpg", _photo(registry, whole, page))
        for page in range(1, part.pages):
            _take(scans, folder / f"IMG_20{page:02}.jpg", _photo(registry, part, page, turned=4))
        _take(scans, folder / "IMG_2101.jpg", _photo(registry, old, 1, turned=-3))
        _replace(uow, registry, old)
        _take(scans, folder / "IMG_2107.jpg", _blurred(_photo(registry, part, part.pages, turned=9)))
        _take(scans, folder / "收据照片.jpg", _receipt())


def _issued(uow: UnitOfWork, reference: Reference) -> list[IssuedPaper]:
    with uow.read() as session:
        kept = select(IssuedDocument.about_id)
        older = session.scalars(
            select(Agreement.mediation_case_id)
            .where(Agreement.mediation_case_id.not_in(kept))
            .order_by(Agreement.agreed_on.desc(), Agreement.id)
            .limit(_TRIED)
        ).all()
    papers: list[IssuedPaper] = []
    for mediation_id in older:
        if len(papers) == _NEEDED:
            break
        try:
            papers.append(Papers(uow, reference).issue(PaperRequest(mediation_id, PaperKind.AGREEMENT)))
        except KnownError:
            continue
    return papers


def _replace(uow: UnitOfWork, registry: IssuedPapers, paper: IssuedPaper) -> None:
    """A newer version of a paper, as after a correction."""
    with uow.read() as session:
        row = session.get_one(IssuedDocument, paper.id)
        kept, keep = form_snapshot(row.snapshot_json), KeepAs(row.dispute_id, row.about_id, row.title)
    if kept is not None:
        newer = replace(kept, data=replace(kept.data, paper_id=new_id(uow.clock)))
        registry.keep(kept_paper(newer), keep, Sending(PrintWay.FILE, "调解协议书.pdf"))


def _take(scans: Scans, path: Path, picture: Image) -> None:
    out = BytesIO()
    picture.save(out, format="JPEG", quality=70)
    path.write_bytes(out.getvalue())
    file = scans.open(path)
    scans.take(file, 1)


def _photo(registry: IssuedPapers, paper: IssuedPaper, page: int, turned: float = 0.0) -> Image:
    """A page as a phone sees it on a desk; flat on the glass of a scanner when it is not turned."""
    import pypdfium2
    from PIL import Image as images

    with pypdfium2.PdfDocument(registry.content(paper.id)) as document:
        sheet: Image = document[page - 1].render(scale=_DPI / 72).to_pil().convert("RGB")
    if not turned:
        return sheet
    desk = images.new("RGB", (sheet.width + 160, sheet.height + 160), _DESK)
    desk.paste(sheet, (80, 80))
    return desk.rotate(turned, resample=images.Resampling.BICUBIC, fillcolor=_DESK)


def _blurred(picture: Image) -> Image:
    from PIL import ImageFilter

    return picture.filter(ImageFilter.GaussianBlur(_BLURRED))


def _receipt() -> Image:
    """A slip of paper without a code."""
    from PIL import Image as images
    from PIL import ImageDraw

    photo = images.new("RGB", (900, 700), _DESK)
    pen = ImageDraw.Draw(photo)
    pen.rectangle((120, 110, 780, 590), fill=(243, 239, 226))
    for line in range(6):
        pen.rectangle((180, 190 + line * 62, 720 - 70 * (line % 3), 200 + line * 62), fill=(70, 66, 60))
    pen.ellipse((560, 420, 720, 560), outline=(190, 50, 45), width=9)
    return photo
