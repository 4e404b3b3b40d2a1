"""A closed dispute with papers to put into its dossier."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from tests.services.intake_data import add_device, facts
from tribunal_desktop.models import Actor, Dispute, StaffMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.dossier import NewSheet
from tribunal_desktop.rules.terms import LimitEvent, Outcome, Post, Procedure, SheetKind, Stage
from tribunal_desktop.services.case_intake import CaseIntake
from tribunal_desktop.services.dossier import Dossiers
from tribunal_desktop.services.dossier_handover import DossierHandover
from tribunal_desktop.services.limits import Limits
from tribunal_desktop.services.reference import Reference

SIGNING_KEY = bytes(range(32))


@dataclasses.dataclass
class Room:
    """Use cases over one store, and the files a person has on disk."""

    uow: UnitOfWork
    folder: Path
    dispute_id: str
    dossier: Dossiers
    handover: DossierHandover

    def pdf(self, name: str, pages: int = 1) -> Path:
        file = self.folder / f"{name}.pdf"
        canvas = Canvas(str(file), invariant=1)
        for page in range(pages):
            canvas.drawString(100, 700, f"{len(name)} {name.encode().hex()} {page}")
            canvas.showPage()
        canvas.save()
        return file

    def photo(self, name: str) -> Path:
        file = self.folder / f"{name}.jpg"
        Image.new("RGB", (300, 200), (len(name) * 20 % 255, 90, 90)).save(file)
        return file

    def add(self, file: Path) -> str:
        return self.dossier.add_file(self.dispute_id, self.dossier.guess(file), file)

    def sheet(self, title: str, kind: SheetKind = SheetKind.OTHER, pages: int = 1) -> str:
        return self.dossier.add_paper(self.dispute_id, NewSheet(kind, title, pages))

    def as_post(self, post: Post, engine: object) -> Dossiers:
        actor = Actor(new_id(self.uow.clock), "某人", post)
        with self.uow.write("test.staff") as session:
            session.add(StaffMember(id=actor.id, name=actor.name, post=post))
        return Dossiers(UnitOfWork(engine, actor, self.uow.clock), Reference.load())  # type: ignore[arg-type]


def room_in(uow: UnitOfWork, folder: Path) -> Room:
    """A dispute in the summary procedure that was closed today."""
    add_device(uow)
    reference = Reference.load()
    intake = CaseIntake(uow, reference)
    made = intake.register(facts(), {finding.key for finding in intake.check(facts())})
    intake.mark_filed(made.id, uow.today())
    with uow.write("test.close") as session:
        dispute = session.get_one(Dispute, made.id)
        dispute.procedure, dispute.stage = Procedure.SUMMARY, Stage.CLOSED
        dispute.outcome, dispute.closed_on = Outcome.JUDGED, uow.today()
        session.flush()
        Limits(reference, uow.clock).note_event(session, dispute, LimitEvent.CLOSED, uow.today())
    return Room(uow, folder, made.id, Dossiers(uow, reference), DossierHandover(uow, reference, SIGNING_KEY))
