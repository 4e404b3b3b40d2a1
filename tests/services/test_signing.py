"""Signing an agreement face to face, on a real encrypted store, as real PDFs."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from pypdf import PdfReader
from sqlalchemy import Engine, select, update

from tests.conftest import KEY, StandingClock
from tests.services.mediation_samples import REFERENCE, Scene, agreement, assigned, put_scene
from tests.services.signing_samples import handwriting
from tests.services.test_forms import to_plaintiff
from tests.services.test_issued_papers import sheet
from tribunal_desktop.documents import signed_copy
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Device,
    IssuedDocument,
    IssuedDocumentContent,
    OutboxRecord,
    Party,
    Signature,
    SigningSession,
    Tribunal,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.models.engine import open_engine
from tribunal_desktop.rules.strokes import Strokes
from tribunal_desktop.rules.terms import (
    PaperFault,
    PaperSigned,
    PartyKind,
    PrintWay,
    SignatureWay,
    SignerRole,
    StrokeDevice,
)
from tribunal_desktop.services.dossier_reading import entries_of
from tribunal_desktop.services.dossier_table import dossier_rules
from tribunal_desktop.services.forms import Forms
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.mediation import Mediations
from tribunal_desktop.services.paper_rows import Correction, IssuedPaper, KeepAs, PaperKind, PaperRequest, Sending
from tribunal_desktop.services.papers import Papers
from tribunal_desktop.services.practice.fill import fill
from tribunal_desktop.services.practice.signing import sign_an_agreement
from tribunal_desktop.services.signing import Signings
from tribunal_desktop.services.signing_rows import Signer, SigningState


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def request_of(uow: UnitOfWork, scene: Scene) -> PaperRequest:
    mediations, made = assigned(uow, scene)
    mediations.save_agreement(made, agreement(scene))
    return PaperRequest(made, PaperKind.AGREEMENT)


@pytest.fixture
def paper(uow: UnitOfWork, request_of: PaperRequest) -> IssuedPaper:
    return Papers(uow, REFERENCE).issue(request_of)


@pytest.fixture
def signing(uow: UnitOfWork) -> Signings:
    return Signings(uow)


@pytest.fixture
def registry(uow: UnitOfWork) -> IssuedPapers:
    return IssuedPapers(uow)


def sign_all(signing: Signings, state: SigningState) -> SigningState:
    for number, place in enumerate(state.places):
        state = signing.sign(state.id, place.signer, handwriting(number))
    return state


@pytest.fixture
def finished(signing: Signings, paper: IssuedPaper) -> IssuedPaper:
    """The signed copy of the agreement."""
    return signing.finish(sign_all(signing, signing.begin(paper.id)).id)


def original_of(registry: IssuedPapers, copy: IssuedPaper, paper: IssuedPaper) -> tuple[bytes, bytes]:
    return registry.content(paper.id), registry.content(copy.id)


def test_an_agreement_names_who_signs_it_and_where(signing: Signings, paper: IssuedPaper) -> None:
    state = signing.begin(paper.id)
    assert [(place.signer.name, place.signer.role, place.fingerprint) for place in state.places] == [
        ("张三", SignerRole.PARTY, True),
        ("李四", SignerRole.PARTY, True),
        ("魏国良", SignerRole.MEDIATOR, False),
        ("沈素英", SignerRole.CLERK, False),
    ]
    assert paper.places == 4
    assert signing.state(state.id).paper.signed is PaperSigned.UNDERWAY


def test_two_parties_sign_within_two_seconds(
    signing: Signings, paper: IssuedPaper, registry: IssuedPapers, clock: StandingClock
) -> None:
    """T11: both signatures are in the PDF, each bound to the hash of the very bytes and to its moment."""
    state = signing.begin(paper.id)
    first, second, mediator, clerk = (place.signer for place in state.places)
    signing.sign(state.id, first, handwriting(0))
    clock.advance(seconds=1.4)
    state = signing.sign(state.id, second, handwriting(2))
    for signer in (mediator, clerk):
        signing.note_on_paper(state.id, signer)
    made = [place.made for place in signing.state(state.id).places if place.made and place.made.strokes]
    assert made[1].signed_at - made[0].signed_at < timedelta(seconds=2)
    copy = registry.content(signing.finish(state.id).id)
    for place in signing.state(state.id).places[:2]:
        assert place.made is not None
    plain = text_of(copy)
    assert hashlib.sha256(registry.content(paper.id)).hexdigest() in plain
    for each in made:
        assert each.digest[:16] in plain
        assert each.signer.name in plain
    assert ink_on(copy, paper.pages - 1) > ink_on(registry.content(paper.id), paper.pages - 1)


def test_two_hands_at_once_from_two_connections(
    uow: UnitOfWork, signing: Signings, paper: IssuedPaper, store_path: Path
) -> None:
    state = signing.begin(paper.id)

    def sign(number: int) -> None:
        engine = open_engine(store_path, KEY)
        other = Signings(UnitOfWork(engine, uow.actor, uow.clock))
        other.sign(state.id, state.places[number].signer, handwriting(number))
        engine.dispose()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(sign, (0, 1)))
    assert [place.made is not None for place in signing.state(state.id).places] == [True, True, False, False]


def text_of(pdf: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).replace("\n", "").replace(" ", "")


def ink_on(pdf: bytes, page: int) -> int:
    """Dark dots of a page as drawn by an independent library."""
    with pypdfium2.PdfDocument(pdf) as document:
        return sum(document[page].render(scale=1).to_pil().convert("L").histogram()[:100])


def test_the_original_stands_unchanged_at_the_beginning(
    finished: IssuedPaper, paper: IssuedPaper, registry: IssuedPapers
) -> None:
    original, copy = original_of(registry, finished, paper)
    assert copy.startswith(original)
    assert hashlib.sha256(copy[: len(original)]).hexdigest() == paper.sha256
    assert f"{len(original):,}" in text_of(copy)
    assert finished.pages == paper.pages + 1 == len(PdfReader(BytesIO(copy)).pages)
    assert (finished.title, finished.version) == ("调解协议书（签名件）", 1)


def test_other_programs_open_the_signed_copy(finished: IssuedPaper, registry: IssuedPapers, tmp_path: Path) -> None:
    file = tmp_path / "copy.pdf"
    registry.save_copy(finished.id, file)
    said = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False)  # noqa: S607
    assert (said.returncode, said.stderr) == (0, ""), said.stdout
    assert "电子签名法" in text_of(file.read_bytes())


def test_what_cannot_be_read_as_ours_is_signed_on_paper(paper: IssuedPaper, registry: IssuedPapers) -> None:
    data = signed_copy.SignedPaper("0" * 32, "异文", "", 1, 1, "agreement", "1", (), ())
    whole = registry.content(paper.id)
    for pdf in (b"", b"no pdf at all", whole[: len(whole) // 2], whole.replace(b"startxref", b"startxxxx")):
        with pytest.raises(KnownError, match="paper_not_signable"):
            signed_copy.render(pdf, data)


def test_the_registry_says_what_was_signed(finished: IssuedPaper, paper: IssuedPaper, registry: IssuedPapers) -> None:
    signed = registry.paper(paper.id)
    assert (signed.signed, signed.signed_with) == (PaperSigned.SIGNED, finished.registry_no)
    copy = registry.paper(finished.id)
    assert (copy.signed, copy.signed_with) == (PaperSigned.COPY, paper.registry_no)
    proof = registry.verify(finished.id)
    assert (proof.faults, proof.signatures, proof.reprint) == ((), 4, None)
    assert registry.verify(paper.id).signatures == 4


def test_everyone_who_signed_is_given_a_copy(
    signing: Signings, finished: IssuedPaper, registry: IssuedPapers, uow: UnitOfWork
) -> None:
    with uow.read() as session:
        session_id = session.scalars(select(SigningSession.id)).one()
    holders = signing.state(session_id).holders
    for name in holders:
        registry.send(finished.id, Sending(PrintWay.PRINTER, "一号打印机", 1, recipient=name), lambda: None)
    assert set(registry.paper(finished.id).recipients) == set(holders)
    assert holders == ("张三", "李四", "魏国良", "沈素英")


def test_refusal_and_absence_need_their_reason(signing: Signings, paper: IssuedPaper) -> None:
    state = signing.begin(paper.id)
    signer = state.places[1].signer
    for note in (signing.refuse, signing.note_absent):
        with pytest.raises(KnownError, match="refusal_reason_missing"):
            note(state.id, signer, "  ")
    made = signing.refuse(state.id, signer, "认为利息算得不对").places[1].made
    assert made is not None
    assert (made.way, made.reason) == (SignatureWay.REFUSED, "认为利息算得不对")


def test_paper_alone_is_enough(signing: Signings, paper: IssuedPaper, registry: IssuedPapers) -> None:
    state = signing.begin(paper.id)
    for place in state.places:
        signing.note_on_paper(state.id, place.signer, fingerprint=place.fingerprint)
    copy = signing.finish(state.id)
    assert text_of(registry.content(copy.id)).count("签名见纸质原件") == 4
    assert "已捺印" in text_of(registry.content(copy.id))
    assert registry.verify(copy.id).whole


def test_nothing_is_finished_before_everybody_answered(signing: Signings, paper: IssuedPaper) -> None:
    state = signing.begin(paper.id)
    signing.sign(state.id, state.places[0].signer, handwriting())
    with pytest.raises(KnownError, match="signers_missing") as stopped:
        signing.finish(state.id)
    assert "李四" in str(stopped.value.params["names"])


def test_a_paper_nobody_signed_has_no_signed_copy(signing: Signings, paper: IssuedPaper) -> None:
    state = signing.begin(paper.id)
    for place in state.places:
        signing.refuse(state.id, place.signer, "不同意")
    with pytest.raises(KnownError, match="nobody_signed"):
        signing.finish(state.id)
    signing.give_up(state.id, "各方均不签名")
    with pytest.raises(KnownError, match="signing_over"):
        signing.sign(state.id, state.places[0].signer, handwriting())
    assert signing.begin(paper.id).id != state.id


@pytest.mark.parametrize(
    ("strokes", "name", "code"),
    [
        (Strokes(4800, 1800, ()), "张三", "no_ink"),
        (handwriting(count=400), "张三", "strokes_too_long"),
        (handwriting(), "  ", "signer_unnamed"),
    ],
)
def test_what_is_no_signature_is_not_kept(
    signing: Signings, paper: IssuedPaper, strokes: Strokes, name: str, code: str
) -> None:
    state = signing.begin(paper.id)
    with pytest.raises(KnownError, match=code):
        signing.sign(state.id, replace(state.places[0].signer, name=name), strokes)
    assert signing.state(state.id).places[0].made is None


def test_a_place_is_signed_once_and_again_only_after_it_was_taken_back(
    signing: Signings, paper: IssuedPaper, uow: UnitOfWork
) -> None:
    state = signing.begin(paper.id)
    signer = state.places[0].signer
    made = signing.sign(state.id, signer, handwriting()).places[0].made
    assert made is not None
    with pytest.raises(KnownError, match="signed_before"):
        signing.note_on_paper(state.id, signer)
    with pytest.raises(KnownError, match="take_back_reason_missing"):
        signing.take_back(state.id, made.id, "")
    signing.take_back(state.id, made.id, "签错位置")
    again = signing.sign(state.id, signer, handwriting(1)).places[0].made
    assert again is not None
    assert again.id != made.id
    with uow.read() as session:
        assert session.get_one(Signature, made.id).taken_back_reason == "签错位置"


def test_a_guardian_or_witness_signs_on_the_signature_page(
    signing: Signings, paper: IssuedPaper, registry: IssuedPapers
) -> None:
    state = sign_all(signing, signing.begin(paper.id))
    state = signing.sign(state.id, Signer("王大妈", SignerRole.WITNESS), handwriting(5))
    with pytest.raises(KnownError, match="signed_before"):
        signing.sign(state.id, Signer("王大妈", SignerRole.WITNESS), handwriting(6))
    state = signing.sign(state.id, Signer("赵律师", SignerRole.AGENT, "李四"), handwriting(7))
    state = signing.note_present(state.id, "书记员周敏、网格员何小燕")
    assert len(state.places) == 6
    shown = text_of(registry.content(signing.finish(state.id).id))
    assert all(words in shown for words in ("王大妈", "代表：李四", "书记员周敏、网格员何小燕"))


def test_a_company_signs_through_who_represents_it(
    uow: UnitOfWork, scene: Scene, signing: Signings, request_of: PaperRequest
) -> None:
    with uow.write("sample.company") as session:
        session.execute(
            update(Party)
            .where(Party.id == scene.defendant)
            .values(kind=PartyKind.LEGAL, name="青禾农业有限公司", representative_name="孙青禾")
        )
    state = signing.begin(Papers(uow, REFERENCE).issue(request_of).id)
    assert state.places[1].signer == Signer("孙青禾", SignerRole.PARTY, "青禾农业有限公司", 1)


def test_a_crash_in_the_middle_keeps_what_was_confirmed(
    uow: UnitOfWork, signing: Signings, paper: IssuedPaper, store_path: Path, engine: Engine
) -> None:
    state = signing.begin(paper.id)
    signing.sign(state.id, state.places[0].signer, handwriting())
    engine.dispose()
    after = open_engine(store_path, KEY)
    again = Signings(UnitOfWork(after, uow.actor, uow.clock)).begin(paper.id)
    assert (again.id, again.places[0].made is not None, len(again.waiting)) == (state.id, True, 3)
    assert again.places[0].made is not None
    assert again.places[0].made.strokes == handwriting()
    after.dispose()


def test_a_failure_while_finishing_leaves_the_signing_open(
    signing: Signings, paper: IssuedPaper, monkeypatch: pytest.MonkeyPatch, uow: UnitOfWork
) -> None:
    state = sign_all(signing, signing.begin(paper.id))
    with monkeypatch.context() as broken:
        broken.setattr(signed_copy, "render", _no_room)
        with pytest.raises(KnownError, match="disk_full"):
            signing.finish(state.id)
    assert not signing.state(state.id).waiting
    with uow.read() as session:
        assert len(session.scalars(select(IssuedDocument.id)).all()) == 1
    assert signing.finish(state.id).pages == paper.pages + 1


def _no_room(*_: object) -> Paper:
    raise KnownError("disk_full")


def test_a_signed_paper_is_not_signed_again(signing: Signings, paper: IssuedPaper, finished: IssuedPaper) -> None:
    with pytest.raises(KnownError, match="paper_already_signed"):
        signing.begin(paper.id)
    with pytest.raises(KnownError, match="signed_copy_not_signed"):
        signing.begin(finished.id)


def test_a_signed_paper_is_corrected_only_by_ruling(
    uow: UnitOfWork,
    scene: Scene,
    request_of: PaperRequest,
    paper: IssuedPaper,
    finished: IssuedPaper,
    registry: IssuedPapers,
) -> None:
    papers = Papers(uow, REFERENCE)
    before = original_of(registry, finished, paper)
    assert papers.issue(request_of).id == paper.id
    changed = agreement(scene)
    changed = replace(changed, main_facts=changed.main_facts + "补充事实。")
    assigned_mediation(uow).save_agreement(request_of.mediation_id, changed)
    with pytest.raises(KnownError, match="correction_needed"):
        papers.issue(request_of)
    with pytest.raises(KnownError, match="correction_needed"):
        papers.issue(replace(request_of, correction=Correction("", "漏写事实")))
    corrected = papers.issue(replace(request_of, correction=Correction("补充协议1号", "漏写事实")))
    assert (corrected.version, corrected.signed) == (2, None)
    assert original_of(registry, finished, paper) == before
    assert registry.verify(finished.id).whole
    with uow.read() as session:
        row = session.get_one(IssuedDocument, corrected.id)
        assert (row.ruling_no, row.correction_reason) == ("补充协议1号", "漏写事实")


def assigned_mediation(uow: UnitOfWork) -> Mediations:
    return Mediations(uow, REFERENCE)


def test_an_old_version_is_not_signed(
    uow: UnitOfWork, scene: Scene, signing: Signings, request_of: PaperRequest, paper: IssuedPaper
) -> None:
    state = signing.begin(paper.id)
    changed = agreement(scene)
    assigned_mediation(uow).save_agreement(request_of.mediation_id, replace(changed, main_facts="新的事实。"))
    Papers(uow, REFERENCE).issue(request_of)
    for act in (
        lambda: signing.begin(paper.id),
        lambda: signing.sign(state.id, state.places[0].signer, handwriting()),
    ):
        with pytest.raises(KnownError, match="paper_superseded"):
            act()


def test_a_paper_of_a_section_is_kept_when_signing_begins(
    uow: UnitOfWork, scene: Scene, signing: Signings, registry: IssuedPapers
) -> None:
    keep = KeepAs(scene.dispute, "about", "测试表")
    state = signing.begin_with(sheet(), keep)
    assert (state.paper.title, state.places) == ("测试表", ())
    assert signing.begin_with(sheet(), keep).id == state.id
    with pytest.raises(KnownError, match="nobody_signed"):
        signing.finish(state.id)
    signing.sign(state.id, Signer("张三", SignerRole.PARTY), handwriting(device=StrokeDevice.MOUSE))
    assert registry.verify(signing.finish(state.id).id).whole
    with pytest.raises(KnownError, match="correction_needed"):
        registry.keep(sheet("二"), keep, Sending(PrintWay.FILE, "二.pdf"))


def test_the_dossier_holds_the_signed_copy_in_place_of_the_paper(
    uow: UnitOfWork, scene: Scene, paper: IssuedPaper, finished: IssuedPaper
) -> None:
    with uow.read() as session:
        held = [entry.document.id for entry in entries_of(session, scene.dispute, dossier_rules()) if entry.document]
    assert held == [finished.id]


Tamper = Callable[[Any, str, str], Any]
TAMPERED: list[tuple[str, Tamper, PaperFault]] = [
    ("strokes", lambda s, _o, _c: update(Signature).values(strokes="{}"), PaperFault.SIGNATURE_CHANGED),
    ("name", lambda s, _o, _c: update(Signature).values(name="王五"), PaperFault.SIGNATURE_CHANGED),
    (
        "moment",
        lambda s, _o, _c: update(Signature).values(signed_at=datetime.fromisoformat("2026-11-20T08:00:00+08:00")),
        PaperFault.SIGNATURE_CHANGED,
    ),
    (
        "original",
        lambda s, original, _c: (
            update(IssuedDocumentContent).where(IssuedDocumentContent.document_id == original).values(pdf=b"%PDF-x")
        ),
        PaperFault.NOT_THE_ORIGINAL,
    ),
    (
        "copy",
        lambda s, _o, copy: (
            update(IssuedDocumentContent).where(IssuedDocumentContent.document_id == copy).values(pdf=b"%PDF-y")
        ),
        PaperFault.NOT_THE_ORIGINAL,
    ),
]


@pytest.mark.parametrize(("change", "fault"), [each[1:] for each in TAMPERED], ids=[each[0] for each in TAMPERED])
def test_tampering_is_noticed(
    uow: UnitOfWork,
    paper: IssuedPaper,
    finished: IssuedPaper,
    registry: IssuedPapers,
    change: Tamper,
    fault: PaperFault,
) -> None:
    assert registry.verify(finished.id).whole
    with uow.write("tamper") as session:
        session.execute(change(session, paper.id, finished.id))
    assert fault in registry.verify(finished.id).faults


def test_strokes_never_leave_the_store(uow: UnitOfWork, finished: IssuedPaper) -> None:
    with uow.read() as session:
        records = session.scalars(select(OutboxRecord).where(OutboxRecord.type == "signature")).all()
        digests = session.scalars(select(Signature.digest)).all()
    assert len(records) == 4
    assert all('"strokes":' not in record.changes_json for record in records)
    assert all(digest in "".join(record.changes_json for record in records) for digest in digests)


def test_the_practice_county_has_an_agreement_that_was_signed(
    uow: UnitOfWork, engine: Engine, clock: StandingClock, registry: IssuedPapers
) -> None:
    with uow.write("practice.mark") as session:
        session.execute(update(Tribunal).values(practice=True))
        session.add(Device(id=new_id(clock), name="枫溪-L2", mark="L2", signing_public="00" * 32))
    fill(engine, clock, disputes=60)
    copy = sign_an_agreement(uow, REFERENCE)
    assert copy is not None
    proof = registry.verify(copy.id)
    assert proof.whole
    assert proof.signatures >= 3


def test_a_signed_form_is_corrected_only_by_ruling(
    uow: UnitOfWork, scene: Scene, signing: Signings, clock: StandingClock
) -> None:
    forms = Forms(uow, REFERENCE)
    issued = forms.issue(to_plaintiff(scene))
    state = signing.begin(issued.id)
    signers = [place.signer for place in state.places] or [Signer("张三", SignerRole.PARTY)]
    for signer in signers:
        signing.note_on_paper(state.id, replace(signer, name=signer.name or "张三"))
    signing.finish(state.id)
    clock.advance(days=1)
    with pytest.raises(KnownError, match="correction_needed"):
        forms.issue(to_plaintiff(scene))
    again = forms.issue(replace(to_plaintiff(scene), correction=Correction("（2026）浙0681民初1号之一", "日期有误")))
    assert again.version == 2
