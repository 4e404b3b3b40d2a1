"""One agreement of the invented county, signed face to face through the real service, so that it can be verified."""

from __future__ import annotations

import math
from dataclasses import replace
from random import Random

from sqlalchemy import select

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Agreement, MediationCase, UnitOfWork
from tribunal_desktop.rules.strokes import Dot, Stroke, Strokes
from tribunal_desktop.rules.terms import SignerRole, StrokeDevice
from tribunal_desktop.services.paper_rows import IssuedPaper, PaperKind, PaperRequest
from tribunal_desktop.services.papers import Papers
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.signing import Signings

_TRIED = 12
_WIDTH, _HEIGHT = 5600, 2400
_SIDE = 900
"""A character's width and height on the pad."""


def sign_an_agreement(uow: UnitOfWork, reference: Reference) -> IssuedPaper | None:
    """Issue the newest agreement whose check allows it, and have it signed; None when there is none."""
    with uow.read() as session:
        newest = session.scalars(
            select(Agreement.mediation_case_id)
            .join(MediationCase, MediationCase.id == Agreement.mediation_case_id)
            .order_by(Agreement.agreed_on.desc(), Agreement.id)
            .limit(_TRIED)
        ).all()
    for mediation_id in newest:
        try:
            paper = Papers(uow, reference).issue(PaperRequest(mediation_id, PaperKind.AGREEMENT))
        except KnownError:
            continue
        return _sign(Signings(uow), paper)
    return None


def handwriting(name: str, device: StrokeDevice) -> Strokes:
    """Strokes that look like ``name`` written in a hurry; the same name writes the same hand."""
    random = Random(name)  # noqa: S311 - practice data must be repeatable, not secret
    strokes: list[Stroke] = []
    moment = 0
    for place in range(len(name)):
        left = 350 + place * (_SIDE + 120)
        for _ in range(random.randint(4, 6)):
            dots = _stroke(random, left, moment, pressed=device is StrokeDevice.PEN)
            moment = dots[-1].at + random.randint(60, 180)
            strokes.append(Stroke(device, dots))
    return Strokes(_WIDTH, _HEIGHT, tuple(strokes))


def _stroke(random: Random, left: int, moment: int, *, pressed: bool) -> tuple[Dot, ...]:
    """A short line, across, down or slanting, a little bent, pressed most in its middle."""
    angle = random.choice((0.1, 0.1, 1.5, 1.5, 2.3, 0.8)) + random.uniform(-0.15, 0.15)
    length, bend = random.uniform(0.45, 0.95) * _SIDE, random.uniform(-0.12, 0.12) * _SIDE
    x = left + random.uniform(0.05, 0.5) * _SIDE + (0.45 * _SIDE if angle > math.pi / 2 else 0)
    y = 700 + random.uniform(0, 0.6) * _SIDE - (0.3 * _SIDE if angle > 1 else 0)
    steps = 14
    dots = []
    for step in range(steps + 1):
        share = step / steps
        aside = bend * math.sin(math.pi * share)
        pressure = round(250 + 600 * math.sin(math.pi * min(0.98, share + 0.02))) if pressed else 0
        dots.append(
            Dot(
                round(x + length * share * math.cos(angle) - aside * math.sin(angle)),
                round(y + length * share * math.sin(angle) + aside * math.cos(angle)),
                moment + step * 11,
                pressure,
            )
        )
    return tuple(dots)


def _sign(signing: Signings, paper: IssuedPaper) -> IssuedPaper:
    state = signing.begin(paper.id)
    parties = [place for place in state.places if place.signer.role is SignerRole.PARTY]
    devices = [StrokeDevice.PEN, StrokeDevice.TOUCH]
    for place in state.places:
        signer = place.signer
        if not signer.name:
            signing.note_on_paper(state.id, replace(signer, name=signer.on_behalf_of or place.label))
        else:
            device = devices[parties.index(place) % 2] if place in parties else StrokeDevice.PEN
            signing.sign(state.id, signer, handwriting(signer.name, device))
    return signing.finish(state.id)
