"""Own forms in the window: begun from the list, built by mouse and keys, shown at once, undone, put to use."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.services.mediation_samples import Scene, put_scene
from tests.ui.test_papers_templates import own, previewed, shown
from tribunal_desktop.documents.forms.template import AskKind, PartKind
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import OwnFormState
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.own_form_views import OwnFormView
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.papers_templates import TemplatesView
from tribunal_desktop.ui.pages.papers_templates_build import ASKS, FORM
from tribunal_desktop.ui.pages.papers_templates_list import OURS
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
INFO = "mediation_info"


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def view(qtbot: QtBot, tasks: Tasks, services: Services, scene: Scene, locale: Locale, settle: Settle) -> TemplatesView:
    return shown(qtbot, tasks, services, locale, settle)


@pytest.fixture
def begun(view: TemplatesView, settle: Settle) -> TemplatesView:
    view.begin_own(INFO)
    settle()
    return view


def built(view: TemplatesView, services: Services) -> OwnFormView:
    return services.own_forms.open(view.item_key())


def parts(view: TemplatesView, services: Services) -> list[str]:
    return [part.id for part in built(view, services).parts]


def test_the_list_says_how_the_first_own_form_is_made(view: TemplatesView, settle: Settle) -> None:
    view.list.which.choose(OURS)
    assert view.list.table.table.rowCount() == 0
    assert view.list.copy_button.text() in view.list.empty_words()


def test_a_form_is_copied_from_the_list_and_built_as_a_draft(
    begun: TemplatesView, services: Services, settle: Settle
) -> None:
    assert built(begun, services).state is OwnFormState.DRAFT
    assert begun.editor.build.isVisible()
    begun.open_item(INFO)
    settle()
    assert not begun.editor.build.isVisible(), "a shipped form is worded, not built"


def test_parts_are_moved_and_left_out_with_keys_and_undone(
    begun: TemplatesView, services: Services, qtbot: QtBot, settle: Settle
) -> None:
    before, panel = parts(begun, services), begun.editor.build.parts
    panel.list.setCurrentRow(1)
    qtbot.keyClick(panel.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle()
    assert parts(begun, services)[:2] == [before[1], before[0]]
    assert panel.list.currentRow() == 0, "the cursor goes with the part"
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    settle()
    assert before[1] not in parts(begun, services)
    page = begun.page
    page.undo()  # type: ignore[attr-defined]
    settle()
    assert parts(begun, services)[0] == before[1]


def test_what_is_typed_for_a_part_is_checked_at_its_field_and_printed(
    begun: TemplatesView, services: Services, qtbot: QtBot, settle: Settle
) -> None:
    panel = begun.editor.build.parts
    panel.list.setCurrentRow(0)
    panel.typed.setPlainText("{没有这个}")
    panel.add_button.click()
    assert panel.typed_field.finding()
    panel.typed.setPlainText("本庭另行告知：{number}。")
    panel.add_button.click()
    settle()
    assert built(begun, services).parts[1].kind is PartKind.PARAGRAPH
    assert panel.typed.toPlainText() == ""
    previewed(begun, qtbot, "本庭另行告知")
    panel.condition.setCurrentIndex(panel.condition.findData("small_claims"))
    panel.condition.activated.emit(panel.condition.currentIndex())
    settle()
    assert built(begun, services).parts[panel.list.currentRow()].condition == "small_claims"


def test_words_typed_and_not_kept_stay_while_parts_are_built(begun: TemplatesView, settle: Settle) -> None:
    begun.editor.block("part.reply").type("请答复。")
    begun.editor.build.parts.list.setCurrentRow(0)
    begun.editor.build.parts.down.click()
    settle()
    assert begun.editor.changed() == {"part.reply": "请答复。"}


def test_a_question_is_added_and_becomes_a_gap(begun: TemplatesView, services: Services, settle: Settle) -> None:
    panel = begun.editor.build
    panel.which.choose(ASKS)
    panel.asks.save_button.click()
    assert panel.asks.name_field.finding()
    panel.asks.name.setText("来访方式")
    panel.asks.kind.setCurrentIndex(panel.asks.kind.findData(AskKind.CHOICE))
    panel.asks.save_button.click()
    assert panel.asks.choices_field.finding()
    panel.asks.choices.setPlainText("来庭\n电话")
    panel.asks.save_button.click()
    settle()
    ask = built(begun, services).asks[-1]
    assert (ask.name.zh, [each.zh for each in ask.choices]) == ("来访方式", ["来庭", "电话"])
    reply = begun.editor.block("part.reply")
    reply.type("{来访方式}")
    assert reply.is_sound()


def test_a_form_gets_its_title_and_is_put_to_use_and_withdrawn(
    begun: TemplatesView, services: Services, scene: Scene, settle: Settle
) -> None:
    key, panel = begun.item_key(), begun.editor.build
    panel.which.choose(FORM)
    panel.form.title_line.setText("")
    panel.form.save_button.click()
    assert panel.form.title_field.finding()
    panel.form.title_line.setText("调解邀请函")
    panel.form.save_button.click()
    settle()
    panel.form.state_button.click()
    settle()
    offers = {offer.key: offer.name.zh for offer in services.forms.offered(scene.dispute)}
    assert offers[key] == "调解邀请函"
    panel.form.state_button.click()
    settle()
    assert key not in {offer.key for offer in services.forms.offered(scene.dispute)}


def test_labels_and_titles_show_when_asked_for_and_are_kept(
    view: TemplatesView, services: Services, settle: Settle
) -> None:
    view.open_item("summons")
    settle()
    block = view.editor.block("part.call.name.注意事项")
    assert block.isHidden()
    card = next(card for card in view.editor.cards if block in card.blocks)
    card.more_button.click()
    assert not block.isHidden()
    block.type("到庭须知")
    view.editor.keep()
    settle()
    assert own(services, "summons") == {"part.call.name.注意事项": "到庭须知"}


def test_a_question_gets_its_english_names_in_the_window(
    begun: TemplatesView, services: Services, qtbot: QtBot, settle: Settle
) -> None:
    panel = begun.editor.build
    panel.which.choose(ASKS)
    asks = panel.asks
    assert not asks.name_en_field.isVisible()
    asks.name.setText("来访方式")
    asks.kind.setCurrentIndex(asks.kind.findData(AskKind.CHOICE))
    asks.choices.setPlainText("来庭\n电话")
    qtbot.keyClick(asks.english, Qt.Key.Key_Space)
    assert asks.name_en.hasFocus()
    asks.name_en.setText("How they came")
    asks.choices_en.setPlainText("in person\nby telephone")
    asks.save_button.click()
    settle()
    ask = built(begun, services).asks[-1]
    assert (ask.name.en, [each.en for each in ask.choices]) == ("How they came", ["in person", "by telephone"])
    asks.list.setCurrentRow(asks.list.count() - 1)
    assert asks.name_en_field.isVisible()
    assert asks.choices_en.toPlainText() == "in person\nby telephone"


def test_no_heading_stands_over_nothing_and_no_field_is_cut_off(begun: TemplatesView, settle: Settle) -> None:
    panel, editor = begun.editor.build, begun.editor
    asked = [card for card in editor.cards if card.part.key.startswith("ask.")]
    headings = [each.text() for each in editor._parts.findChildren(QLabel) if each.isVisible()]  # noqa: SLF001
    assert bool(asked) is (editor.tr("Questions") in headings)
    panel.which.chosen.emit(ASKS)
    settle()
    assert panel.width() >= panel.asks.minimumSizeHint().width()
