"""Wording a form (文书措辞): its parts on the left, each text in an editor, on the right the paper as it will be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.terms import Right
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.form_wording_views import GapChoice, WordingChange, WordingForm, WordingPart, WordingText
from tribunal_desktop.services.form_wordings import Words, gap_words, reading_of
from tribunal_desktop.services.rights import holders
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.papers_templates_block import TextBlock
from tribunal_desktop.ui.pages.papers_templates_build import BuildPanel
from tribunal_desktop.ui.pages.papers_templates_history import WordingHistory
from tribunal_desktop.ui.pages.papers_templates_part import PartCard
from tribunal_desktop.ui.pages.papers_templates_preview import WordingPreview
from tribunal_desktop.ui.tables.papers_templates import ORIGIN_TONES, STATE_TONES, whose
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import DraftKeeper, Pill, ViewStack, button, label
from tribunal_desktop.ui.widgets.scrolling import FollowingScroll
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

DRAFTS = "papers.templates"


class WordingEditor(QWidget):
    """One form at a time; what is typed is a draft until it is kept."""

    back_wanted = Signal()
    kept = Signal()

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._page, self._locale = services, page, page.wording
        self._form: WordingForm | None = None
        self._active: TextBlock | None = None
        self._offers: dict[tuple[str, str, str], Sequence[GapChoice]] = {}
        self.cards: list[PartCard] = []
        self._name = label("", "heading")
        self._origin, self._state = Pill(), Pill()
        self._back = button(self.tr("All forms"), self.back_wanted.emit, "chevron-left")
        self.history_button = button(self.tr("History"), self.toggle_history, "clock")
        self.history_button.setCheckable(True)
        self.restore_button = button(self.tr("Original of the whole form"), self.restore_form, "arrow-back-up")
        self.discard_button = button(self.tr("Discard the changes"), self.discard, "x")
        self.keep_button = button(self.tr("Save the wording"), self.keep, "check", "primary")
        self.keep_button.setToolTip(self.tr("Save the wording") + "  Ctrl+S")
        self._read_only = label("", "secondary", wrap=True)
        self._parts = QWidget()
        self._parts_body = QVBoxLayout(self._parts)
        self._parts_body.setContentsMargins(0, 0, 8, 0)
        self._parts_body.setSpacing(10)
        self._scroll = FollowingScroll()
        self._scroll.setWidget(self._parts)
        self._scroll.setMinimumWidth(350)
        self.history = WordingHistory(self._locale)
        self.preview = WordingPreview(services, page)
        self.build = BuildPanel(services, page)
        self.build.built.connect(lambda: self._reread(self.form_key(), {}))
        self.build.part_chosen.connect(self.go_to_part)
        self._left = ViewStack()
        self._left.addWidget(self._scroll)
        self._left.addWidget(self.history)
        self._drafts = DraftKeeper(page.tasks, services.drafts.keep, DRAFTS, self._draft, self)
        self._lay_out()
        save = QShortcut(QKeySequence("Ctrl+S"), self)
        save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save.activated.connect(self.keep)

    def form_key(self) -> str:
        """The form that is open."""
        return self._form.row.key if self._form is not None else ""

    def blocks(self) -> list[TextBlock]:
        """The editors, in the order of the paper."""
        return [block for card in self.cards for block in card.blocks]

    def block(self, place: str) -> TextBlock:
        """The editor of one text."""
        return next(block for block in self.blocks() if block.text.place == place)

    def changed(self) -> dict[str, str]:
        """Texts typed and not kept, by place, as they were typed."""
        return {block.text.place: block.typed() for block in self.blocks() if block.is_changed()}

    def go_to_part(self, key: str) -> None:
        """Show the words of a part or question, and give them the keys where it has any."""
        card = next((each for each in self.cards if each.part.key == key), None)
        if card is None:
            return
        if self._left.currentWidget() is self.history:
            self.toggle_history()
        self._scroll.ensureWidgetVisible(card, 0, 8)
        if card.blocks:
            card.begin()

    def open_form(self, key: str) -> None:
        """Open a form, with what was typed into it and not kept."""
        wordings, drafts = self._services.form_wordings, self._services.drafts
        self._drafts.flush()

        def read() -> tuple[WordingForm, Mapping[str, object]]:
            kept = next((draft.data for draft in drafts.offered(DRAFTS) if draft.entity_key == key), {})
            return wordings.open(key), kept

        self._page.run(read, lambda answer: self._show(*answer), self._not_opened)

    def reload(self) -> None:
        """Read the open form again; what is typed stays."""
        if self._form is not None:
            self.open_form(self.form_key())

    def keep(self) -> None:
        """Keep every changed text, or confirm those of an earlier version; one that cannot be kept gets the keys."""
        form, changed = self._form, [block for block in self.blocks() if block.is_changed()]
        changed = changed or [block for block in self.blocks() if block.text.outdated]
        if form is None or not form.may_write or not changed:
            return
        wrong = next((block for block in changed if not block.is_sound()), None)
        if wrong is not None:
            wrong.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self._page.show_words(
                self.tr("Nothing was saved: one text has a fault."),
                Tone.BAD,
                do=self.tr("The fault is described below it."),
            )
            return
        words = {block.text.place: block.reading().words for block in changed}
        self._write(words)

    def discard(self) -> None:
        """Throw away what was typed; it can be brought back."""
        form, typed = self._form, self.changed()
        if form is None or not typed:
            return
        for place in typed:
            self.block(place).take_back()
        self._forget_draft(form.row.key)
        self._page.tell(self.tr("The changes are discarded."), partial(self._type_again, form.row.key, typed))

    def restore_form(self) -> None:
        """Bring every original text of the form back."""
        self.restore_part("")

    def restore_part(self, key: str) -> None:
        """Bring the original texts of one part back."""
        own = [block for block in self.blocks() if block.text.own]
        places = [block.text.place for block in own if not key or f"{block.text.place}.".startswith(f"{key}.")]
        self._write(dict.fromkeys(places), restored=True)

    def toggle_history(self) -> None:
        """Show the history instead of the parts, or the parts again."""
        if self._left.currentWidget() is self.history:
            self._left.setCurrentWidget(self._scroll)
            self.history_button.setChecked(False)
            return
        key = self.form_key()
        self.history_button.setChecked(True)
        self._page.run(lambda: self._services.form_wordings.history(key), self._show_history)

    def go_back(self) -> bool:
        """From the line that finds gaps to the text, from the history to the parts, from the form to the list."""
        if self._active is not None and self._active.asks_gap():
            self._active.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._left.currentWidget() is self.history:
            self.toggle_history()
        else:
            self.back_wanted.emit()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed is journalled at once when the form is left."""
        self._drafts.flush()
        super().hideEvent(event)

    def _show(self, form: WordingForm, draft: Mapping[str, object]) -> None:
        before = self._active.text.place if self._active is not None and self.form_key() == form.row.key else ""
        focused = self.window().focusWidget()
        held = focused is None or self.isAncestorOf(focused)
        self._form, self._active, self._offers = form, None, {}
        self._drafts.entity_key = form.row.key
        self._fill_parts(form)
        for place, words in draft.items():
            self._adopt(place, str(words))
        self._drafts.forget()
        row_ = form.row
        self._name.setText(getattr(row_.name, self._locale.lang))
        tone = ORIGIN_TONES[row_.origin] if row_.state is None else STATE_TONES[row_.state]
        self._origin.show_mark(whose(row_, self._locale), tone)
        self._show_state()
        self._read_only.setVisible(not form.may_write)
        self._left.setCurrentWidget(self._scroll)
        self.history_button.setChecked(False)
        self.build.open_form(row_.key if row_.state is not None else "")
        self.preview.open_form(form)
        self._set_preview()
        if held:
            again = next((block.editor for block in self.blocks() if block.text.place == before), self._back)
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _not_opened(self, error: KnownError) -> None:
        self._page.show_error(error)
        self.back_wanted.emit()

    def _fill_parts(self, form: WordingForm) -> None:
        while self._parts_body.count():
            item = self._parts_body.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self.cards = []
        paper = (form.head, *form.parts)
        for title, parts in ((self.tr("Questions"), form.questions), (self.tr("Parts of the paper"), paper)):
            shown = [part for part in parts if form.row.state is None or not _built_beside(part)]
            if shown:
                self._parts_body.addWidget(label(title, "strong"))
            for part in shown:
                self._parts_body.addWidget(self._card(form, part))
        self._parts_body.addStretch(1)

    def _card(self, form: WordingForm, part: WordingPart) -> PartCard:
        card = PartCard(part, partial(self._make_block, form), self._locale, writable=form.may_write)
        card.restore_wanted.connect(self.restore_part)
        self.cards.append(card)
        return card

    def _make_block(self, form: WordingForm, text: WordingText) -> TextBlock:
        key = form.row.key
        gaps = gap_words(form.shipped, text.place)
        block = TextBlock(
            text,
            lambda words: gaps.said(words, self._locale.lang),
            partial(reading_of, form.shipped, text.place),
            partial(self._gaps, key, text.place),
            self._page.tasks,
            self._locale,
            writable=form.may_write,
        )
        block.entered.connect(lambda: self._enter(block))
        block.edited.connect(self._edited)
        return block

    def _gaps(self, key: str, place: str) -> Sequence[GapChoice]:
        """Asked on the database thread, once for each text and case."""
        asked = (key, place, self.preview.dispute_id())
        if asked not in self._offers:
            choices = self._services.form_wordings.gap_choices(key, place, self._locale.lang, asked[2])
            self._offers[asked] = choices
        return self._offers[asked]

    def _adopt(self, place: str, words: str) -> None:
        """Type a draft again, in the language of the window."""
        block = next((each for each in self.blocks() if each.text.place == place), None)
        if block is not None:
            block.type_again(words)

    def _enter(self, block: TextBlock) -> None:
        if block is self._active:
            return
        if self._active is not None:
            self._active.show_active(active=False)
        self._active = block
        block.show_active(active=True)
        self.preview.point_at(block.text.place)
        QTimer.singleShot(0, block, lambda: self._scroll.ensureWidgetVisible(block.foot(), 0, 8))

    def _edited(self) -> None:
        self._drafts.touch()
        self._show_state()
        self._set_preview()

    def _set_preview(self) -> None:
        """Words that can be kept are shown; a text with a fault stays as it was kept."""
        changed = [block for block in self.blocks() if block.is_changed() and block.is_sound()]
        self.preview.show_words({block.text.place: block.reading().words for block in changed})

    def _show_state(self) -> None:
        form = self._form
        if form is None:
            return
        typed = len(self.changed())
        if typed:
            self._state.show_mark(self.tr("texts not saved yet: {count}").format(count=typed), Tone.WARN, "pencil")
        elif form.row.changed:
            self._state.show_mark(
                self.tr("own wording: {count} · version {version}").format(
                    count=form.row.changed, version=form.row.version
                ),
                Tone.WARN if form.row.official_changed or form.row.outdated else Tone.INFO,
            )
        else:
            self._state.show_mark(
                (self.tr("as built") if form.row.state else self.tr("original"))
                + self.tr(" · version {version}").format(version=form.row.version),
                Tone.NEUTRAL,
            )
        confirms = not typed and form.row.outdated > 0
        keeps = self.tr("Confirm for version {version}").format(version=form.shipped.version)
        self.keep_button.setText(keeps if confirms else self.tr("Save the wording"))
        self.keep_button.setEnabled(bool(typed) or confirms)
        self.discard_button.setVisible(bool(typed))
        self.restore_button.setVisible(form.may_write and form.row.changed > 0)
        self.keep_button.setVisible(form.may_write)

    def _draft(self) -> dict[str, object]:
        return dict(self.changed())

    def _forget_draft(self, key: str) -> None:
        self._drafts.forget()
        self._page.run(lambda: self._services.drafts.drop(DRAFTS, key))

    def _type_again(self, key: str, typed: Mapping[str, str]) -> None:
        if key == self.form_key():
            for place, words in typed.items():
                self._adopt(place, words)

    def _write(self, words: Words, *, restored: bool = False) -> None:
        form = self._form
        if form is None or not words:
            return
        key, wordings = form.row.key, self._services.form_wordings
        pressed = {place: typed for place, typed in self.changed().items() if place in words}

        def written(before: Words) -> None:
            self._forget_draft(key)
            told = self.tr("Original texts brought back: {count}.") if restored else self.tr("Texts saved: {count}.")
            self._page.tell(told.format(count=len(before)), partial(self._undo, key, before))
            self._reread(key, pressed)

        self._page.run(lambda: wordings.change_all(key, words), written, busy_widget=self.keep_button)

    def _undo(self, key: str, before: Words) -> None:
        wordings = self._services.form_wordings
        self._page.run(lambda: wordings.change_all(key, before), lambda _before: self._reread(key, {}))

    def _reread(self, key: str, written: Mapping[str, str]) -> None:
        """Show the form as it is kept now; what was typed since ``written`` stays."""
        self.kept.emit()
        self._page.data_changed.emit()

        def show(form: WordingForm) -> None:
            if key == self.form_key():
                later = {place: typed for place, typed in self.changed().items() if written.get(place) != typed}
                self._show(form, later)
                if later:
                    self._drafts.touch()

        self._page.run(lambda: self._services.form_wordings.open(key), show)

    def _show_history(self, changes: Sequence[WordingChange]) -> None:
        self.history.show_changes(changes, self._form)
        self._left.setCurrentWidget(self.history)
        self.history.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        posts = "、".join(self._locale.term(post) for post in holders(Right.WRITE_FORMS))
        self._read_only.setText(self.tr("To read only: wording is changed by {posts}.").format(posts=posts))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        named = (self._back, self._name, self._origin, self._state)
        acts = (self.keep_button, self.discard_button, self.restore_button, self.history_button)
        column.addLayout(WrappingRow(*named, *acts))
        column.addWidget(self._read_only)
        sides = QSplitter()
        sides.addWidget(self.build)
        sides.addWidget(self._left)
        sides.addWidget(self.preview)
        sides.setChildrenCollapsible(False)
        sides.setHandleWidth(10)
        sides.setSizes([280, 560, 480])
        sides.setStretchFactor(1, 6)
        sides.setStretchFactor(2, 5)
        column.addWidget(sides, 1)


def _built_beside(part: WordingPart) -> bool:
    """A question of an own form without words of its own is changed in the list of questions."""
    return part.key.startswith("ask.") and all(text.minor for text in part.texts)
