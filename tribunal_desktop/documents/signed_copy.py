"""Signed copy (签名件): the paper byte for byte, then strokes on its signature places and a signature page (签名页)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop import texts
from tribunal_desktop.documents import ink
from tribunal_desktop.documents.amounts import date_text
from tribunal_desktop.documents.blocks import HAIR, LINE, SMALL, Writer
from tribunal_desktop.documents.fonts import Face, FontBook, paper_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.paper import Paper, SignaturePlace, template
from tribunal_desktop.documents.paragraph import Paragraph, Style
from tribunal_desktop.documents.pdf_update import update
from tribunal_desktop.documents.printing import print_paper
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.strokes import Strokes
from tribunal_desktop.rules.terms import SignatureWay, SignerRole, StrokeDevice

NAME = "signature_sheet"
DIGEST_SHOWN = 16
_PLAIN = Style(Face.BODY, 12, 19, align="left")
_CODE = Style(Face.SMALL, 9, 14, align="left")
_SIGNER = Style(Face.BODY, 14, 21, align="left")


@dataclass(frozen=True)
class SignerLine:
    """What one signer did, as the signature page says it."""

    name: str
    role: SignerRole
    way: SignatureWay
    signed_at: datetime
    digest: str
    on_behalf_of: str = ""
    reason: str = ""
    fingerprint: bool = False
    device: StrokeDevice | None = None
    strokes: Strokes | None = None
    place: SignaturePlace | None = None

    def drawn(self) -> bytes:
        """The operators that put the strokes on their place; none for one without strokes or place."""
        if self.place is None or self.strokes is None:
            return b""
        return ink.content(self.strokes, ink.Box(self.place.x, self.place.y, self.place.width, self.place.height))


@dataclass(frozen=True)
class SignedPaper:
    """A paper and who signed it."""

    copy_id: str
    """Id the signed copy is kept under."""
    title: str
    number: str
    """Its number in the registry of papers."""
    version: int
    pages: int
    template: str
    template_version: str
    fonts: tuple[str, ...]
    signers: tuple[SignerLine, ...]
    present: str = ""
    issuer: str = ""
    practice: bool = False


def render(original: bytes, data: SignedPaper, fonts: FontBook | None = None) -> Paper:
    """Make the signed copy of ``original``.

    The paper's own bytes stand at the beginning, so that anyone can cut them out and check their hash. Raises
    ``KnownError``: ``paper_not_signable``, ``character_not_printable``.
    """
    made = update(original, data.title)
    for signer in data.signers:
        if signer.place is not None and (strokes := signer.drawn()):
            made.draw(signer.place.page, strokes)
    sheet = _sheet(original, data, fonts or paper_fonts())
    made.add_pages(sheet.pdf)
    pdf = made.finish()
    used = (*data.fonts, *(font for font in sheet.fonts if font not in data.fonts))
    return Paper(
        pdf,
        hashlib.sha256(pdf).hexdigest(),
        data.pages + sheet.pages,
        used,
        data.template,
        data.template_version,
        imprint=sheet.imprint,
    )


def _sheet(original: bytes, data: SignedPaper, fonts: FontBook) -> Paper:
    wording = template(NAME)
    writer = Writer(wording["title"], fonts)
    number = data.number or "—"
    story: list[Flowable] = [
        *writer.head(data.issuer, wording["title"]),
        *writer.body(
            wording["paper"].format(title=data.title, number=number, version=data.version, pages=data.pages),
            style=_PLAIN,
        ),
        *writer.body(wording["bound"].format(size=f"{len(original):,}"), style=_PLAIN),
        writer.text(hashlib.sha256(original).hexdigest(), _CODE),
    ]
    if data.present:
        story += writer.body(wording["present"].format(names=data.present), style=_PLAIN)
    story.append(Spacer(0, 3 * mm))
    story += [_SignerBlock(writer, signer) for signer in data.signers]
    story += [Spacer(0, 4 * mm), *writer.body(wording["law"], style=SMALL)]
    furniture = Furniture(
        data.copy_id, f"{NAME}/{wording['version']}", f"{data.title} {number}", data.practice, numbered=False
    )
    return print_paper(NAME, story, furniture, fonts, title=wording["title"], issuer=data.issuer)


def _words(signer: SignerLine) -> Iterator[tuple[str, Style]]:
    wording = template(NAME)
    yield wording["signer"].format(role=texts.term(signer.role, "zh"), name=signer.name), _SIGNER
    if signer.on_behalf_of:
        yield wording["for"].format(name=signer.on_behalf_of), SMALL
    moment = signer.signed_at.astimezone(BEIJING)
    when = f"{date_text(moment.date())}{moment:%H:%M:%S}"
    way = texts.term(signer.way, "zh")
    if signer.device is not None:
        way += wording["device"].format(device=texts.term(signer.device, "zh"))
    yield way, SMALL
    yield wording["when"].format(moment=when), SMALL
    if signer.reason:
        yield wording["reason"].format(reason=signer.reason), SMALL
    yield wording["digest"].format(digest=signer.digest[:DIGEST_SHOWN]), SMALL


class _SignerBlock(Flowable):  # type: ignore[misc]
    """One signer: the facts at the left, the strokes, and the space for a fingerprint at the right."""

    TEXT_SHARE, BOX, GAP, LEAST = 0.5, 20 * mm, 2 * mm, 26 * mm

    def __init__(self, writer: Writer, signer: SignerLine) -> None:
        super().__init__()
        wording = template(NAME)
        self._signer = signer
        self._lines = [writer.text(text, style, signer.name) for text, style in _words(signer)]
        answer = "" if signer.way is SignatureWay.STROKES else wording[_ANSWERS[signer.way]]
        middle = Style(Face.BODY, 12, 18, align="center")
        self._answer = writer.text(answer, middle)
        hint = wording["pressed" if signer.fingerprint else "fingerprint"]
        self._hint = writer.text(hint, Style(Face.SMALL, 8, 11, align="center"))

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """As tall as the words, at least a fingerprint."""
        column = available_width * self.TEXT_SHARE - 2 * self.GAP
        words = sum(line.wrapOn(self.canv, column, available_height)[1] for line in self._lines)
        self.width, self.height = available_width, max(self.LEAST, words + 2 * self.GAP)
        return self.width, self.height

    def draw(self) -> None:
        """Frame, words, strokes, and the dashed box."""
        canvas, upper = self.canv, self.height - self.GAP
        canvas.setLineWidth(LINE)
        canvas.rect(0, 0, self.width, self.height)
        for line in self._lines:
            upper -= line.height
            line.drawOn(canvas, self.GAP, upper)
        print_left = self.width - self.BOX - self.GAP
        start = self.width * self.TEXT_SHARE
        self._draw_strokes(ink.Box(start, self.GAP, print_left - start - self.GAP, self.height - 2 * self.GAP))
        canvas.saveState()
        canvas.setLineWidth(HAIR)
        canvas.setDash(2, 2)
        canvas.rect(print_left, (self.height - self.BOX) / 2, self.BOX, self.BOX)
        canvas.restoreState()
        self._draw_words(self._hint, ink.Box(print_left, self.height / 2 - 5.5, self.BOX, 11))

    def _draw_strokes(self, box: ink.Box) -> None:
        if self._signer.strokes is None:
            self._draw_words(self._answer, ink.Box(box.x, box.y + box.height / 2 - 9, box.width, 18))
            return
        self.canv.saveState()
        self.canv.setLineCap(1)
        self.canv.setLineJoin(1)
        for line in ink.lines(self._signer.strokes, box):
            path = self.canv.beginPath()
            path.moveTo(*line.dots[0])
            for dot in line.dots[1:]:
                path.lineTo(*dot)
            self.canv.setLineWidth(line.width)
            self.canv.drawPath(path)
        self.canv.restoreState()

    def _draw_words(self, words: Paragraph, box: ink.Box) -> None:
        words.wrapOn(self.canv, box.width, box.height)
        words.drawOn(self.canv, box.x, box.y)


_ANSWERS = {SignatureWay.PAPER: "on_paper", SignatureWay.REFUSED: "refused", SignatureWay.ABSENT: "absent"}
