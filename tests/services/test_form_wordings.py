"""The tribunal's own wording: what is said about a text, several texts at once, undo, history."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from tests.services.mediation_samples import REFERENCE, Scene, put_scene
from tests.services.test_forms import text_of
from tribunal_desktop.documents.forms.facts import FormOptions
from tribunal_desktop.documents.forms.reading import catalogue
from tribunal_desktop.documents.forms.template import Article
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import FormWording, UnitOfWork
from tribunal_desktop.services.form_wording_reading import in_force
from tribunal_desktop.services.form_wordings import FormWordings
from tribunal_desktop.services.forms import Forms
from tribunal_desktop.services.forms_views import FormRequest

SUMMONS, INFO = "summons", "mediation_info"
NOTES = "part.call.cell.注意事项"


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def wordings(uow: UnitOfWork) -> FormWordings:
    return FormWordings(uow, REFERENCE)


def codes(wordings: FormWordings, key: str, place: str, typed: str) -> list[str]:
    return [finding.code for finding in wordings.read(key, place, typed).findings]


def test_a_form_opens_with_all_its_parts_in_order(wordings: FormWordings) -> None:
    for key, template in catalogue().items():
        form = wordings.open(key)
        assert [part.key for part in form.parts] == [f"part.{part.id}" for part in template.parts]
        assert [ask.key for ask in form.questions] == [f"ask.{ask.id}" for ask in template.asks]
        assert form.may_write


def test_words_in_a_field_of_a_grid_are_worded_and_mark_the_official_part(wordings: FormWordings) -> None:
    wordings.change(SUMMONS, NOTES, "1．请准时到庭。")
    preview = wordings.preview(SUMMONS, {})
    assert preview.paper is not None
    assert "请准时到庭" in text_of(preview.paper.pdf)
    assert [part.id for part in preview.filled.parts if part.changed] == ["call"]
    row = next(row for row in wordings.forms() if row.key == SUMMONS)
    assert (row.changed, row.official_changed, row.version) == (1, 1, f"{catalogue()[SUMMONS].version}+L1")


def test_what_is_said_about_a_text_while_it_is_typed(wordings: FormWordings) -> None:
    shipped = next(text for text in wordings.texts(INFO) if text.required and text.place == "part.points")
    assert codes(wordings, INFO, shipped.place, "") == ["wording_required_empty"]
    assert "wording_gap_like" in codes(wordings, INFO, shipped.place, "{案号码}")
    official = next(text for text in wordings.texts("response_notice") if text.official)
    assert "wording_official_changed" in codes(wordings, "response_notice", official.place, "改了")
    assert codes(wordings, INFO, "part.intro", "没有填空了。") == ["wording_gap_lost"]
    assert codes(wordings, INFO, "part.intro", "长" * 6001) == ["wording_too_long"]


def test_a_required_part_is_never_emptied(wordings: FormWordings) -> None:
    with pytest.raises(KnownError, match="form_wording_refused"):
        wordings.change(INFO, "part.points", " ")


def test_several_texts_are_kept_at_once_and_undone_at_once(wordings: FormWordings, uow: UnitOfWork) -> None:
    wordings.change(INFO, "part.reply", "请尽快答复。")
    before = wordings.change_all(INFO, {"part.reply": "请答复。", "part.intro": "您好。"})
    assert before == {"part.reply": "请尽快答复。", "part.intro": None}
    assert {text.place for text in wordings.texts(INFO) if text.own} == {"part.reply", "part.intro"}
    wordings.change_all(INFO, before)
    assert {text.place: text.current for text in wordings.texts(INFO) if text.own} == {"part.reply": "请尽快答复。"}


def test_one_wrong_text_keeps_none_of_them(wordings: FormWordings, uow: UnitOfWork) -> None:
    with pytest.raises(KnownError, match="form_wording_refused"):
        wordings.change_all(INFO, {"part.reply": "请答复。", "part.intro": "{nobody}"})
    with uow.read() as session:
        assert session.scalars(select(FormWording)).all() == []


def test_words_equal_to_the_shipped_ones_are_no_own_words(wordings: FormWordings) -> None:
    shipped = next(text.shipped for text in wordings.texts(INFO) if text.place == "part.reply")
    wordings.change(INFO, "part.reply", "请答复。")
    wordings.change(INFO, "part.reply", shipped)
    assert not any(text.own for text in wordings.texts(INFO))


def test_restoring_a_part_brings_back_all_its_texts_and_no_other(wordings: FormWordings) -> None:
    wordings.change_all(SUMMONS, {NOTES: "1．请准时。", "part.call.gloss.en": "Come.", "part.stub.label": "存根"})
    assert wordings.restore(SUMMONS, "part.call") == 2
    assert [text.place for text in wordings.texts(SUMMONS) if text.own] == ["part.stub.label"]


def test_a_new_version_of_the_form_says_whether_these_words_changed(wordings: FormWordings, uow: UnitOfWork) -> None:
    wordings.change(INFO, "part.reply", "请尽快答复。")

    def age(words: str) -> None:
        with uow.write("test.age") as session:
            row = session.scalars(select(FormWording).order_by(FormWording.revision.desc()).limit(1)).one()
            row.base_version, row.base_words = "0", words

    def text() -> tuple[bool, bool]:
        found = next(each for each in wordings.texts(INFO) if each.place == "part.reply")
        return found.outdated, found.shipped_changed

    age(dict((each.place, each.shipped) for each in wordings.texts(INFO))["part.reply"])
    assert text() == (True, False)
    age("从前的原文。")
    assert text() == (True, True)
    wordings.change(INFO, "part.reply", "请尽快答复。")
    assert text() == (False, False), "keeping the same words again bases them on the form as it is now"


def test_history_tells_what_held_before_and_after(wordings: FormWordings, uow: UnitOfWork) -> None:
    shipped = next(text.shipped for text in wordings.texts(INFO) if text.place == "part.reply")
    wordings.change(INFO, "part.reply", "请答复。")
    wordings.restore(INFO)
    back, changed = wordings.history(INFO)
    assert (changed.before, changed.after, changed.written_by) == (shipped, "请答复。", uow.actor.name)
    assert (back.before, back.after, back.words) == ("请答复。", shipped, None)


def test_the_preview_is_of_a_real_dispute_in_large_print_and_with_gloss_lines(
    wordings: FormWordings, scene: Scene
) -> None:
    plain = wordings.preview(INFO, {}, dispute_id=scene.dispute)
    large = wordings.preview(INFO, {}, dispute_id=scene.dispute, options=FormOptions(large=True, gloss="en"))
    assert plain.paper is not None
    assert large.paper is not None
    assert large.filled.large
    assert any(part.gloss for part in large.filled.parts)
    assert "张三" in text_of(plain.paper.pdf)


def test_the_preview_shows_what_a_question_proposes(wordings: FormWordings) -> None:
    preview = wordings.preview(SUMMONS, {"ask.purpose": "来庭谈话"})
    assert preview.paper is not None
    assert "来庭谈话" in text_of(preview.paper.pdf)


def test_papers_are_counted_and_gaps_say_what_they_hold(forms_made: int, wordings: FormWordings, scene: Scene) -> None:
    row = next(row for row in wordings.forms() if row.key == INFO)
    assert row.made == forms_made
    choices = wordings.gap_choices(INFO, "part.intro", "zh", scene.dispute)
    assert {choice.said: choice.sample for choice in choices}["{全部原告}"] == "张三"


@pytest.fixture
def forms_made(uow: UnitOfWork, scene: Scene) -> int:
    Forms(uow, REFERENCE).issue(FormRequest(scene.dispute, INFO, recipient=scene.plaintiff))
    return 1


@pytest.mark.parametrize(
    ("article", "holds"),
    [
        (Article("旧法", "一条", until="2020-12-31"), False),
        (Article("新法", "二条", since="2027-01-01"), False),
        (Article("法", "三条", since="2024-01-01", until="2026-11-23"), True),
        (Article("法", "四条"), True),
    ],
)
def test_an_article_holds_between_its_days(article: Article, holds: bool) -> None:
    assert in_force(article, date(2026, 11, 23)) is holds
