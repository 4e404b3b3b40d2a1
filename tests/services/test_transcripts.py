"""Transcripts over a real store: nothing typed is lost, corrections stand beside, what is signed stays."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from tests.conftest import KEY, StandingClock
from tests.documents.reading import squeezed, text_by_pdfium
from tests.services.test_hearings import add_tribunal, file_case, held, plan
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import HearingTranscript, OutboxRecord, TranscriptLine, UnitOfWork
from tribunal_desktop.models.engine import open_engine
from tribunal_desktop.rules.terms import (
    HearingKind,
    HearingVenue,
    Post,
    SpeakerRole,
    TranscriptSign,
    TranscriptState,
)
from tribunal_desktop.rules.transcripts import Line
from tribunal_desktop.services.elements import ElementSheets
from tribunal_desktop.services.hearings import Hearings
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.transcripts import Transcripts

SAID = (Line("审", "现在开庭。"), Line("原", "请求判令被告还款。"), Line("被", "我已经还了。"))


@pytest.fixture
def staff(uow: UnitOfWork) -> dict[Post, str]:
    return add_tribunal(uow)


@pytest.fixture
def transcripts(uow: UnitOfWork) -> Transcripts:
    return Transcripts(uow, Reference(), ElementSheets(uow, Reference()))


@pytest.fixture
def hearing_id(uow: UnitOfWork, staff: dict[Post, str], clock: StandingClock) -> str:
    hearings = Hearings(uow, Reference())
    made = hearings.schedule(file_case(uow), plan(staff))
    clock.advance(days=17, hours=6)
    hearings.hold(made, held(clock))
    return made


@pytest.fixture
def transcript_id(transcripts: Transcripts, hearing_id: str) -> str:
    opened = transcripts.open(hearing_id)
    transcripts.keep(opened.id, SAID)
    return opened.id


def sign_all(transcripts: Transcripts, transcript_id: str) -> None:
    for person in transcripts.view(transcript_id).people:
        transcripts.sign(transcript_id, person.id, TranscriptSign.SIGNED)


def test_it_begins_with_everybody_who_is_to_come(transcripts: Transcripts, hearing_id: str) -> None:
    view = transcripts.open(hearing_id)
    assert [(person.role, person.name) for person in view.people] == [
        (SpeakerRole.PLAINTIFF, "陈大伟"),
        (SpeakerRole.DEFENDANT, "李四"),
        (SpeakerRole.JUDGE, "沈素英"),
        (SpeakerRole.CLERK, "李书记"),
    ]
    assert view.values["plaintiffs"] == "陈大伟"
    assert transcripts.open(hearing_id).id == view.id


def test_what_was_kept_is_there_after_the_program_was_killed(
    transcripts: Transcripts, transcript_id: str, store_path: Path, uow: UnitOfWork
) -> None:
    """The first store is never closed: a second one reads what was on the disk at that moment."""
    transcripts.keep(transcript_id, (*SAID, Line("审", "说到一半")))
    engine = open_engine(store_path, KEY)
    again = UnitOfWork(engine, uow.actor, uow.clock)
    found = Transcripts(again, Reference(), ElementSheets(again, Reference())).view(transcript_id)
    assert [line.text() for line in found.lines][-1] == "审：说到一半"
    engine.dispose()


def test_keeping_writes_no_record_and_takes_lines_away_again(
    transcripts: Transcripts, transcript_id: str, uow: UnitOfWork
) -> None:
    def records() -> int:
        with uow.read() as session:
            return session.scalar(select(func.count()).select_from(OutboxRecord)) or 0

    before = records()
    transcripts.keep(transcript_id, (*SAID, *SAID))
    transcripts.keep(transcript_id, SAID[:1])
    assert records() == before
    with uow.read() as session:
        assert session.scalars(select(TranscriptLine.words)).all() == ["现在开庭。"]


def test_after_closing_only_corrections_change_it(transcripts: Transcripts, transcript_id: str) -> None:
    transcripts.close(transcript_id)
    with pytest.raises(KnownError, match="transcript_closed"):
        transcripts.keep(transcript_id, ())
    assert [each.key for each in transcripts.check_correction(transcript_id, 3, "我已经还了。", "")] == [
        "correction_changes_nothing@words",
        "correction_without_initials@initials",
    ]
    transcripts.correct(transcript_id, 3, "我已经还了两万元。", "李四")
    view = transcripts.view(transcript_id)
    assert view.intact
    assert view.lines[2].words == "我已经还了两万元。"
    assert (view.corrections[0].old_text, view.corrections[0].initials) == ("我已经还了。", "李四")
    with pytest.raises(KnownError, match="transcript_being_signed"):
        transcripts.reopen(transcript_id)


def test_closed_too_early_it_can_go_on(transcripts: Transcripts, transcript_id: str) -> None:
    transcripts.close(transcript_id)
    transcripts.reopen(transcript_id)
    transcripts.keep(transcript_id, SAID[:2])
    assert transcripts.view(transcript_id).state is TranscriptState.OPEN


def test_an_empty_one_is_not_closed(transcripts: Transcripts, hearing_id: str) -> None:
    with pytest.raises(KnownError, match="transcript_empty"):
        transcripts.close(transcripts.open(hearing_id).id)


def test_everybody_signs_or_refuses_with_a_reason_then_nothing_changes(
    transcripts: Transcripts, transcript_id: str
) -> None:
    transcripts.close(transcript_id)
    people = {person.name: person.id for person in transcripts.view(transcript_id).people}
    with pytest.raises(KnownError, match="signatures_missing"):
        transcripts.lock(transcript_id)
    sign_all(transcripts, transcript_id)
    with pytest.raises(KnownError, match="refusal_without_reason"):
        transcripts.sign(transcript_id, people["李四"], TranscriptSign.REFUSED)
    transcripts.sign(transcript_id, people["李四"], TranscriptSign.REFUSED, "认为记录不全，拒绝签名")
    transcripts.lock(transcript_id)
    with pytest.raises(KnownError, match="transcript_locked"):
        transcripts.correct(transcript_id, 1, "改", "李四")
    with pytest.raises(KnownError, match="transcript_locked"):
        transcripts.sign(transcript_id, people["李四"], TranscriptSign.SIGNED)
    text = squeezed(text_by_pdfium(transcripts.paper(transcript_id).pdf))
    assert "未签名，原因：认为记录不全，拒绝签名" in text


def test_who_did_not_come_need_not_sign(transcripts: Transcripts, transcript_id: str) -> None:
    absent = next(person for person in transcripts.view(transcript_id).people if person.name == "李四")
    transcripts.note_person(absent.id, came=False, shown_paper="")
    transcripts.close(transcript_id)
    for person in transcripts.view(transcript_id).people:
        if person.came:
            transcripts.sign(transcript_id, person.id, TranscriptSign.SIGNED)
    transcripts.lock(transcript_id)
    assert transcripts.view(transcript_id).state is TranscriptState.LOCKED


def test_a_signed_one_is_put_right_by_a_new_edition(
    transcripts: Transcripts, transcript_id: str, hearing_id: str, uow: UnitOfWork
) -> None:
    transcripts.close(transcript_id)
    with pytest.raises(KnownError, match="transcript_not_locked"):
        transcripts.new_edition(transcript_id, "笔误")
    sign_all(transcripts, transcript_id)
    transcripts.lock(transcript_id)
    second = transcripts.new_edition(transcript_id, "金额笔误")
    transcripts.correct(second, 2, "请求判令被告还款46000元。", "陈大伟")
    assert transcripts.open(hearing_id).id == second
    old = transcripts.view(transcript_id)
    assert (old.state, old.lines[1].words) == (TranscriptState.LOCKED, "请求判令被告还款。")
    assert old.intact
    with uow.read() as session:
        assert session.scalars(select(HearingTranscript.edition).order_by(HearingTranscript.edition)).all() == [1, 2]


def test_changed_words_behind_the_programs_back_show(
    transcripts: Transcripts, transcript_id: str, uow: UnitOfWork
) -> None:
    transcripts.close(transcript_id)
    with uow.write("test.tamper") as session:
        session.get_one(TranscriptLine, (transcript_id, 3)).words = "我没有还。"
    assert not transcripts.view(transcript_id).intact


def test_the_paper_says_everything_and_has_a_line_to_sign_on_every_page(
    transcripts: Transcripts, transcript_id: str
) -> None:
    transcripts.keep(transcript_id, (*SAID, *(Line("原", f"第{each}次转账的情况说明。" * 6) for each in range(20))))
    transcripts.close(transcript_id)
    transcripts.correct(transcript_id, 3, "我已经还了两万元。", "李四")
    paper = transcripts.paper(transcript_id)
    text = squeezed(text_by_pdfium(paper.pdf))
    assert paper.pages > 1
    assert text.count("原告：被告：审判员：书记员：") == paper.pages
    assert f"第1页共{paper.pages}页" in text
    for words in ("开庭笔录", "审：现在开庭。", "旁听人数", "12人", "补正记录", "原记载“我已经还了。”", "书记员"):
        assert words in text
    assert transcripts.view(transcript_id).text_sha256[:20] in text


@pytest.mark.parametrize(
    ("changes", "title"),
    [
        ({"kind": HearingKind.PRONOUNCEMENT}, "宣判笔录"),
        ({"venue": HearingVenue.ON_SITE, "place": "栎桥村"}, "巡回审判笔录"),
        ({"kind": HearingKind.CONFERENCE}, "庭前会议笔录"),
        ({"kind": HearingKind.INQUIRY}, "询问笔录"),
    ],
)
def test_each_kind_has_its_title(
    transcripts: Transcripts, uow: UnitOfWork, staff: dict[Post, str], changes: dict[str, object], title: str
) -> None:
    hearing = Hearings(uow, Reference()).schedule(file_case(uow), plan(staff, **changes))
    opened = transcripts.open(hearing)
    transcripts.keep(opened.id, SAID)
    assert title in squeezed(text_by_pdfium(transcripts.paper(opened.id).pdf))


def test_the_tribunals_own_phrase_stands_in_for_the_shipped_one(transcripts: Transcripts, hearing_id: str) -> None:
    assert [each.key for each in transcripts.check_phrase("Q1", "", "")] == [
        "phrase_code_shape@code",
        "phrase_without_title@title",
        "phrase_without_text@text",
    ]
    transcripts.keep_phrase("hb", "回避（本庭）", "审：是否申请回避？")
    assert transcripts.open(hearing_id).phrases["hb"].text == "审：是否申请回避？"
    assert sum(phrase.code == "hb" for phrase in transcripts.phrases()) == 1
    transcripts.drop_phrase("hb")
    assert "第四十七条" in transcripts.open(hearing_id).phrases["hb"].text


def test_a_witness_is_added(transcripts: Transcripts, transcript_id: str) -> None:
    transcripts.add_person(transcript_id, SpeakerRole.WITNESS, "赵六")
    assert transcripts.view(transcript_id).people[-1].name == "赵六"
    with pytest.raises(KnownError, match="hearing_person_without_name"):
        transcripts.add_person(transcript_id, SpeakerRole.WITNESS, " ")


def test_a_line_keeps_the_moment_it_was_begun(
    transcripts: Transcripts, transcript_id: str, clock: StandingClock
) -> None:
    moment = clock() - timedelta(minutes=3)
    transcripts.keep(transcript_id, (Line("审", "现在开庭。", moment),))
    assert transcripts.view(transcript_id).lines[0].said_at == moment
