"""Pictures of paper as scanners and phones make them, from the pages of a real PDF."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pypdfium2
from PIL import Image, ImageChops, ImageFilter

Picture = Image.Image
Change = Callable[[Picture], Picture]
DESK = (90, 70, 55)


def page_picture(pdf: bytes, page: int, dpi: int = 200) -> Picture:
    """Page ``page`` (from 1) as a flatbed scanner sees it."""
    with pypdfium2.PdfDocument(pdf) as document:
        drawn: Picture = document[page - 1].render(scale=dpi / 72).to_pil()
        return drawn.convert("RGB")


def on_the_desk(picture: Picture) -> Picture:
    """The page on a dark desk."""
    margin = picture.width // 6
    photo = Image.new("RGB", (picture.width + 2 * margin, picture.height + 2 * margin), DESK)
    photo.paste(picture, (margin, margin))
    return photo


def turned(degrees: float) -> Change:
    """Lying askew, to the left by ``degrees``."""
    return lambda picture: on_the_desk(picture).rotate(degrees, expand=True, fillcolor=DESK)


def aslant(picture: Picture) -> Picture:
    """Taken from the side, so that the far edge is smaller."""
    photo = on_the_desk(picture)
    wide, high = photo.size
    way = (1.15, 0.06, -0.05 * wide, 0.04, 1.1, -0.04 * high, 0.10 / wide, 0.12 / high)
    return photo.transform(photo.size, Image.Transform.PERSPECTIVE, way, Image.Resampling.BICUBIC, fillcolor=DESK)


def blurred(radius: float) -> Change:
    """Out of focus."""
    return lambda picture: picture.filter(ImageFilter.GaussianBlur(radius))


def noisy(sigma: float) -> Change:
    """In bad light."""

    def change(picture: Picture) -> Picture:
        grain = Image.effect_noise(picture.size, sigma).convert(picture.mode)
        return ImageChops.add(picture, grain, 1, -128)

    return change


def pale(picture: Picture) -> Picture:
    """Almost without contrast."""
    return Image.eval(picture, lambda value: 110 + value * 30 // 255)


def in_shadow(picture: Picture) -> Picture:
    """With a shadow that falls across the page."""
    shade = Image.linear_gradient("L").rotate(90).resize(picture.size).point(lambda value: 60 + value * 195 // 255)
    return ImageChops.multiply(picture, shade.convert(picture.mode))


def pressed(quality: int) -> Change:
    """Through JPEG at ``quality``."""

    def change(picture: Picture) -> Picture:
        return Image.open(BytesIO(jpeg(picture, quality))).convert("RGB")

    return change


def smaller(share: float) -> Change:
    """At a lower resolution."""
    return lambda picture: picture.resize(
        (int(picture.width * share), int(picture.height * share)), Image.Resampling.BOX
    )


def one_after_the_other(*changes: Change) -> Change:
    """Several changes at once."""

    def change(picture: Picture) -> Picture:
        for each in changes:
            picture = each(picture)
        return picture

    return change


def side_by_side(left: Picture, right: Picture) -> Picture:
    """Two pages in one photo."""
    photo = Image.new("RGB", (left.width + right.width + 300, max(left.height, right.height) + 200), DESK)
    photo.paste(left, (100, 100))
    photo.paste(right, (left.width + 200, 90))
    return photo


def jpeg(picture: Picture, quality: int = 75) -> bytes:
    """The picture as a JPEG file."""
    out = BytesIO()
    picture.save(out, format="JPEG", quality=quality)
    return out.getvalue()


PHOTO = one_after_the_other(aslant, turned(7), blurred(1), noisy(15), in_shadow, pressed(60))
"""A phone photo as they come in."""

CONDITIONS: dict[str, Change] = {
    "flatbed, 200 dpi": lambda picture: picture,
    "turned by 7°": turned(7),
    "turned by 90°": turned(90),
    "turned by 180°": turned(180),
    "turned by 45°": turned(45),
    "from the side": aslant,
    "blurred, radius 2 px": blurred(2),
    "noise, sigma 50": noisy(50),
    "contrast of 12 %": pale,
    "shadow": in_shadow,
    "JPEG 60": pressed(60),
    "JPEG 20": pressed(20),
    "at 36 % of its size": smaller(0.36),
    "at 30 % of its size": smaller(0.3),
    "phone: side, 7°, blur 1, noise 15, shadow, JPEG 60": PHOTO,
}

SOMETIMES: dict[str, Change] = {"blurred, radius 3 px": blurred(3)}
"""Where reading is a matter of which cells the code has; how often it works is measured, not tested."""
