"""Wording of papers in the window: find a form, type, see, keep, undo, restore, history, files; all by the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine, select

from tests.conftest import StandingClock
from tests.services.mediation_samples import Scene, put_scene
from tests.services.test_forms import text_of
from tribunal_desktop.app import build_services
from tribunal_desktop.config import Settings
from tribunal_desktop.models import Actor, FormWording, UnitOfWork
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.security.device_secrets import NoDeviceSecrets
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.login import OpenStore
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.papers import PapersPage
from tribunal_desktop.ui.pages.papers_templates import TemplatesView
from tribunal_desktop.ui.pages.papers_templates_block import TextBlock
from tribunal_desktop.ui.pages.papers_templates_editor import DRAFTS
from tribunal_desktop.ui.pages.papers_templates_list import LAW, OWN
from tribunal_desktop.ui.pages.papers_templates_text import Comparison, differences
from tribunal_desktop.ui.widgets import Choice
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
INFO, REPLY, INTRO = "mediation_info", "part.reply", "part.intro"
SUMMONS, NOTES = "summons", "part.call.cell.注意事项"


class Host(Page):
    """A page that shows the view alone and remembers what it told."""

    undo: Callable[[], object] | None = None

    def title(self) -> str:
        return "wording"


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def view(qtbot: QtBot, tasks: Tasks, services: Services, scene: Scene, locale: Locale, settle: Settle) -> TemplatesView:
    return shown(qtbot, tasks, services, locale, settle)


def shown(qtbot: QtBot, tasks: Tasks, services: Services, locale: Locale, settle: Settle) -> TemplatesView:
    page = Host(tasks, locale)
    page.told.connect(lambda _words, undo: setattr(page, "undo", undo))
    view = TemplatesView(services, page)
    page.body.addWidget(view)
    qtbot.addWidget(page)
    page.resize(1200, 760)
    page.show()
    view.reload()
    settle()
    return view


def opened(view: TemplatesView, settle: Settle, key: str = INFO) -> TemplatesView:
    view.open_item(key)
    settle()
    return view


def previewed(view: TemplatesView, qtbot: QtBot, words: str) -> None:
    def there() -> bool:
        shown = view.editor.preview.paper()
        return shown is not None and shown.paper is not None and words in text_of(shown.paper.pdf)

    qtbot.waitUntil(there, timeout=8000)


def own(services: Services, key: str = INFO) -> dict[str, str]:
    return {text.place: text.current for text in services.form_wordings.texts(key) if text.own}


def put_gap(block: TextBlock, qtbot: QtBot, typed: str, gap: str) -> None:
    gaps = block.tools().gap
    qtbot.keyClicks(gaps, typed)
    wanted = block.said(gap)
    qtbot.waitUntil(lambda: [each.key for each in gaps.proposals()][:1] == [wanted], timeout=5000)
    qtbot.keyClick(gaps, Qt.Key.Key_Return)


def test_a_form_is_found_by_initials_and_opened_with_enter(view: TemplatesView, qtbot: QtBot, settle: Settle) -> None:
    view.list.search.setFocus()
    qtbot.keyClicks(view.list.search, "chuanp")
    current = view.list.current()
    assert current is not None
    assert current.key == SUMMONS
    qtbot.keyClick(view.list.search, Qt.Key.Key_Return)
    settle()
    assert view.item_key() == SUMMONS
    assert [block.text.place for block in view.editor.blocks()][:1] == ["ask.purpose"]
    assert view.go_back()
    assert view.item_key() == ""
    assert not view.go_back()


def test_forms_we_changed_are_found_with_their_marks(view: TemplatesView, services: Services, settle: Settle) -> None:
    services.form_wordings.change(SUMMONS, NOTES, "1．请准时。")
    view.reload()
    settle()
    view.list.which.choose(OWN)
    rows = view.list.table.table.rows()
    assert [(row.key, row.official_changed) for row in rows] == [(SUMMONS, 1)]
    view.list.which.choose(LAW)
    assert all(row.lapsed for row in view.list.table.table.rows())


def test_what_is_typed_shows_on_the_paper_and_is_kept(
    view: TemplatesView, services: Services, qtbot: QtBot, settle: Settle
) -> None:
    editor = opened(view, settle).editor
    block = editor.block(INTRO)
    block.editor.setFocus()
    block.type("请您留意调解的好处。")
    previewed(view, qtbot, "请您留意调解的好处")
    assert own(services) == {}
    qtbot.keyClick(block.editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert own(services) == {INTRO: "请您留意调解的好处。"}
    assert not editor.changed()
    host = view.page
    assert isinstance(host, Host)
    assert host.undo is not None
    host.undo()
    settle()
    assert own(services) == {}
    assert "{" in editor.block(INTRO).typed(), "the original with its gaps stands there again"


def test_a_brace_asks_for_a_gap_by_its_name(
    view: TemplatesView, services: Services, qtbot: QtBot, settle: Settle
) -> None:
    block = opened(view, settle).editor.block(INTRO)
    block.type("于")
    block.editor.setFocus()
    qtbot.keyClicks(block.editor, "{")
    assert block.asks_gap()
    put_gap(block, qtbot, "larq", "{filed_on}")
    assert block.editor.hasFocus()
    block.editor.insertPlainText("。")
    reading = block.reading()
    assert reading.words == "于{filed_on}。"
    assert "{filed_on}" not in block.typed()


def test_tab_goes_from_a_text_to_its_tools_and_on_to_the_next_text(
    view: TemplatesView, qtbot: QtBot, settle: Settle
) -> None:
    editor = opened(view, settle).editor
    first, second = editor.block(INTRO), editor.blocks()[editor.blocks().index(editor.block(INTRO)) + 1]
    first.editor.setFocus()
    qtbot.keyClick(first.editor, Qt.Key.Key_Tab)
    assert first.asks_gap()
    first.editor.setFocus()
    for _ in range(3):
        focused = view.window().focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        if second.editor.hasFocus():
            break
    assert second.editor.hasFocus()


def test_a_fault_is_said_at_its_text_and_nothing_is_kept(
    view: TemplatesView, services: Services, uow: UnitOfWork, settle: Settle
) -> None:
    editor = opened(view, settle).editor
    editor.block(REPLY).type("请答复。")
    editor.block(INTRO).type("{天气}")
    assert "天气" in editor.block(INTRO).field.finding()
    assert not editor.block(INTRO).editor.colours.known("{天气}")
    editor.keep()
    settle()
    assert editor.block(INTRO).editor.hasFocus()
    with uow.read() as session:
        assert session.scalars(select(FormWording)).all() == []
    assert set(editor.changed()) == {REPLY, INTRO}


def test_an_empty_required_part_is_refused_at_once(view: TemplatesView, settle: Settle) -> None:
    editor = opened(view, settle).editor
    block = next(block for block in editor.blocks() if block.text.required)
    block.type("")
    assert block.field.finding()
    assert not block.is_sound()


def test_typed_words_outlive_the_window_as_a_draft(
    view: TemplatesView,
    qtbot: QtBot,
    tasks: Tasks,
    services: Services,
    locale: Locale,
    settle: Settle,
) -> None:
    opened(view, settle).editor.block(REPLY).type("还没有写完")
    view.go_back()
    settle()
    assert [draft.entity_key for draft in services.drafts.offered(DRAFTS)] == [INFO]
    again = opened(shown(qtbot, tasks, services, locale, settle), settle)
    assert again.editor.changed() == {REPLY: "还没有写完"}
    again.editor.discard()
    settle()
    assert again.editor.changed() == {}
    assert services.drafts.offered(DRAFTS) == ()


def test_what_is_typed_while_the_rest_is_being_kept_stays(
    view: TemplatesView, services: Services, settle: Settle
) -> None:
    editor = opened(view, settle).editor
    editor.block(INTRO).type("您好。")
    editor.keep()
    editor.block(REPLY).type("还在写")
    editor.block(INTRO).type("您好，")
    settle()
    assert own(services) == {INTRO: "您好。"}
    assert editor.changed() == {INTRO: "您好，", REPLY: "还在写"}


def test_keeping_one_text_leaves_the_keys_where_they_were(view: TemplatesView, qtbot: QtBot, settle: Settle) -> None:
    editor = opened(view, settle).editor
    editor.block(REPLY).editor.setFocus()
    editor.block(REPLY).type("请答复。")
    editor.keep()
    settle()
    assert editor.block(REPLY).editor.hasFocus()


def test_a_draft_typed_in_the_other_language_is_understood(
    view: TemplatesView, services: Services, locale: Locale, settle: Settle
) -> None:
    services.drafts.keep(DRAFTS, INFO, {INTRO: "于{立案日期}和{Cause}"})
    block = opened(view, settle).editor.block(INTRO)
    assert block.typed() == {"zh": "于{立案日期}和{案由}", "en": "于{Day of filing}和{Cause}"}[locale.lang]


def test_words_no_font_can_print_are_named_where_the_paper_would_be(
    view: TemplatesView, qtbot: QtBot, settle: Settle
) -> None:
    editor = opened(view, settle).editor
    editor.block(INTRO).type("\U0010fffd")
    qtbot.waitUntil(lambda: (made := editor.preview.paper()) is not None and made.paper is None, timeout=8000)


def test_the_original_of_one_part_and_of_the_form_comes_back(
    view: TemplatesView, services: Services, settle: Settle
) -> None:
    services.form_wordings.change_all(
        SUMMONS, {NOTES: "1．请准时。", "part.call.gloss.en": "Come.", "part.stub.label": "存根"}
    )
    editor = opened(view, settle, SUMMONS).editor
    card = next(card for card in editor.cards if card.part.key == "part.call")
    assert not card.restore_button.isHidden()
    card.restore_button.click()
    settle()
    assert list(own(services, SUMMONS)) == ["part.stub.label"]
    editor.restore_button.click()
    settle()
    assert own(services, SUMMONS) == {}
    assert editor.restore_button.isHidden()


def test_the_difference_to_the_original_is_shown(view: TemplatesView, settle: Settle) -> None:
    block = opened(view, settle).editor.block(REPLY)
    block.editor.setFocus()
    assert block.comparison is None
    block.type("请答复。")
    assert block.comparison is not None
    assert not block.comparison.isHidden()
    assert block.comparison.after.value() == "请答复。"
    block.tools().restore_button.click()
    assert block.comparison.isHidden()


def test_words_written_for_an_earlier_version_say_so_until_they_are_kept_again(
    view: TemplatesView, services: Services, uow: UnitOfWork, settle: Settle
) -> None:
    services.form_wordings.change(INFO, REPLY, "请答复。")
    with uow.write("test.age") as session:
        row = session.scalars(select(FormWording)).one()
        row.base_version, row.base_words = "0", "从前的原文。"

    def outdated() -> list[str]:
        return [text.place for text in services.form_wordings.texts(INFO) if text.outdated]

    editor = opened(view, settle).editor
    assert "0" in editor.block(REPLY).based.text()
    editor.block(INTRO).type("您好。")
    editor.keep()
    settle()
    assert outdated() == [REPLY], "keeping another text confirms nothing"
    assert editor.keep_button.isEnabled()
    editor.keep()
    settle()
    assert outdated() == []


def test_history_tells_who_changed_what(view: TemplatesView, services: Services, settle: Settle) -> None:
    services.form_wordings.change(INFO, REPLY, "请答复。")
    services.form_wordings.restore(INFO)
    editor = opened(view, settle).editor
    editor.toggle_history()
    settle()
    assert len(editor.history.table.table.rows()) == 2
    assert view.go_back()
    assert view.item_key() == INFO, "Esc leaves the history first"


def test_the_preview_takes_a_real_case_and_large_print(
    view: TemplatesView, scene: Scene, qtbot: QtBot, settle: Settle
) -> None:
    preview = opened(view, settle).editor.preview
    preview.case.take(Choice(scene.dispute, "x"))
    previewed(view, qtbot, "张三")
    preview.large.setChecked(True)
    qtbot.waitUntil(lambda: (made := preview.paper()) is not None and made.filled.large, timeout=8000)
    preview.show_sample()
    previewed(view, qtbot, "张明辉")


def test_a_part_the_case_does_not_print_is_said_to_be_missing(
    view: TemplatesView, qtbot: QtBot, settle: Settle
) -> None:
    editor = opened(view, settle, "bench_notice").editor
    panel, sole = (editor.block(f"part.{part}") for part in ("panel", "sole"))
    panel.editor.setFocus()
    qtbot.waitUntil(editor.preview.says_absent, timeout=8000)
    sole.editor.setFocus()
    assert not editor.preview.says_absent()


def test_words_go_to_another_tribunal_in_a_file(
    view: TemplatesView, services: Services, tmp_path: Path, settle: Settle
) -> None:
    services.form_wordings.change_all(INFO, {REPLY: "请答复。", INTRO: "您好。"})
    file = tmp_path / "a.wording.json"
    file.write_bytes(services.form_wording_files.export())
    services.form_wordings.restore(INFO)
    view.look_through(file)
    settle()
    assert len(view.take.cards) == 2
    next(card for card in view.take.cards if card.line.place == INTRO).tick.setChecked(False)
    view.take.take_button.click()
    settle()
    assert own(services) == {REPLY: "请答复。"}
    host = view.page
    assert isinstance(host, Host)
    assert host.undo is not None
    host.undo()
    settle()
    assert own(services) == {}


def test_all_words_of_an_own_form_are_shown_before_it_takes_the_place_of_another(
    view: TemplatesView, services: Services, tmp_path: Path, settle: Settle
) -> None:
    key = services.own_forms.begin(INFO)
    services.form_wordings.change(key, REPLY, "外庭的话。")
    file = tmp_path / "a.wording.json"
    file.write_bytes(services.form_wording_files.export([key]))
    services.form_wordings.change(key, REPLY, "本庭的话。")
    view.look_through(file)
    settle()
    (card,) = view.take.cards
    comparison = card.findChild(Comparison)
    assert not card.tick.isChecked()
    assert "本庭的话。" in comparison.before.toPlainText()
    assert "外庭的话。" in comparison.after.toPlainText()


def test_a_file_that_is_none_leads_back_to_the_list(view: TemplatesView, tmp_path: Path, settle: Settle) -> None:
    other = tmp_path / "letter.json"
    other.write_text("{}")
    view.look_through(other)
    settle()
    assert "letter.json" in view.page.notice.text()
    assert view.item_key() == ""


def test_without_the_right_everything_can_be_read_and_nothing_typed(
    qtbot: QtBot,
    tasks: Tasks,
    engine: Engine,
    uow: UnitOfWork,
    scene: Scene,
    clock: StandingClock,
    tmp_path: Path,
    locale: Locale,
    settle: Settle,
) -> None:
    clerk = OpenStore(engine, Actor(uow.actor.id, "书记员", Post.CLERK), bytes(range(32)))
    services = build_services(clerk, Settings(tmp_path), NoDeviceSecrets(), clock)
    editor = opened(shown(qtbot, tasks, services, locale, settle), settle).editor
    assert all(block.editor.isReadOnly() for block in editor.blocks())
    assert editor.keep_button.isHidden()
    previewed_paper = editor.preview
    qtbot.waitUntil(lambda: previewed_paper.paper() is not None, timeout=8000)


def test_the_room_offers_the_view_and_opens_a_form_by_its_key(
    qtbot: QtBot, tasks: Tasks, services: Services, scene: Scene, locale: Locale, settle: Settle
) -> None:
    page = PapersPage(services, tasks, locale)
    qtbot.addWidget(page)
    page.resize(1200, 760)
    page.show()
    page.open_item(f"templates/{SUMMONS}")
    settle()
    assert page.item_key() == f"templates/{SUMMONS}"
    assert page.go_back()


def test_differences_count_a_gap_as_one_sign() -> None:
    gone, new = differences("于{立案日期}立案", "于{立案日期：汉字}立案了")
    assert gone == [(1, 6)]
    assert new == [(1, 9), (12, 1)]


def test_long_texts_of_one_sign_are_compared_without_holding_up_the_window() -> None:
    before = "一" * 40_000
    gone, new = differences(before, before + "二")
    assert new
    assert sum(length for _at, length in new) - sum(length for _at, length in gone) == 1
