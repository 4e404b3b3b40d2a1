"""Making a paper of the dispute (制作文书): choose a form, fill it in beside the paper itself, keep it, print it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.form_sets import SetMade, copies_for, make_set
from tribunal_desktop.services.forms_views import FormDraft, FormOffer, FormPreview, FormRequest
from tribunal_desktop.services.paper_rows import Correction, IssuedPaper
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.papers_make_choose import FormChooser, offer_haystack
from tribunal_desktop.ui.pages.case_file.papers_make_form import FormView
from tribunal_desktop.ui.pages.case_file.papers_make_out import NewPapers
from tribunal_desktop.ui.pages.case_file.papers_make_places import SETTINGS
from tribunal_desktop.ui.pages.case_file.papers_word import save_word_draft, word_hint
from tribunal_desktop.ui.pages.signing_correction import CorrectionForm
from tribunal_desktop.ui.widgets import ViewStack, button

PAUSE_MS = 400
Typed = dict[str, dict[str, str]]
"""What was typed and not kept: form, then question, as ``FormView.typed`` gives it."""


class PaperMaker(QWidget):
    """Two steps in one place; what was typed into a form stays until a paper is kept from it."""

    kept = Signal(object)
    """The ``IssuedPaper`` that was kept last."""
    set_made = Signal(object)
    """The ``SetMade`` that was kept and can be printed."""
    printed = Signal()
    """What was kept last went to the printer."""
    typing = Signal()
    """What ``typed`` gives has changed."""
    back_wanted = Signal()
    section_wanted = Signal(str)

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._page = services, page
        self._out = NewPapers(services, page, self)
        self._out.printed.connect(self.printed)
        self._dispute_id = ""
        self._typed: Typed = {}
        self._asked = 0
        self._running = self._again = False
        self.chooser = FormChooser(page.wording, services.today)
        self.form = FormView(page, services.today)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.set_paper)
        self.print_button = button(self.tr("Register and print"), self.keep_and_print, "printer", "primary")
        self.print_button.setToolTip("Ctrl+P")
        self.keep_button = button(self.tr("Register"), self.keep, "check")
        self.each_button = button(self.tr("Print for each"), self.print_for_each, "users")
        self.queue_button = button(self.tr("Add to the print queue"), self.queue, "plus")
        self.save_button = button(self.tr("Save as PDF"), self.save, "download")
        self.word_button = button("Word", self.save_word, "file-text")
        self.word_button.setToolTip(word_hint())
        self.afresh_button = button(self.tr("Start over"), self.start_afresh, "arrow-back-up")
        self.wording_button = button(self.tr("Change the wording"), self._open_wording, "pencil")
        self.wording_button.setToolTip(self.tr("Opens the words of this form; what is typed here stays."))
        back = button(self.tr("Other form"), self._show_chooser, "chevron-left")
        keeping = (self.print_button, self.each_button, self.keep_button, self.queue_button, self.save_button)
        for made in (*keeping, self.word_button, self.afresh_button, self.wording_button, back):
            self.form.acts.addWidget(made)
        self._stack = ViewStack()
        self._stack.addWidget(self.chooser)
        self._stack.addWidget(self.form)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        self.correction = CorrectionForm()
        self._corrected: Callable[[Correction], None] = lambda _correction: None
        self.correction.given.connect(lambda correction: self._corrected(correction))
        body.addWidget(self.correction)
        body.addWidget(self._stack)
        self.setFocusProxy(self.chooser)
        self._connect()

    def open_dispute(self, dispute_id: str) -> None:
        """Make papers of another dispute."""
        self._leave_form()
        self._dispute_id, self._typed = dispute_id, {}
        self.chooser.show_offers((), {})

    def dispute_id(self) -> str:
        """The dispute papers are made of."""
        return self._dispute_id

    def choose(self) -> None:
        """Begin with the list of forms."""
        self._show_chooser()
        self.chooser.begin()
        self.reload()

    def make(self, key: str) -> None:
        """Begin with one form; one that cannot be made says why in the notice bar."""
        dispute_id = self._dispute_id
        self._page.run(
            lambda: self._services.forms.start(dispute_id, key), partial(self._begin, dispute_id), self._not_begun
        )

    def reload(self) -> None:
        """Read the offer again, and the facts of the form that is open."""
        dispute_id, services, wording = self._dispute_id, self._services, self._page.wording

        def read() -> tuple[tuple[FormOffer, ...], dict[str, str]]:
            offers = services.forms.offered(dispute_id)
            return offers, {offer.key: offer_haystack(offer, wording.term(offer.group)) for offer in offers}

        self._page.run(read, partial(self._show_offers, dispute_id))
        if self.form_key():
            self._pause.start()

    def form_key(self) -> str:
        """The form that is being filled in; empty while one is chosen."""
        draft = self.form.draft()
        return draft.key if draft is not None and self._stack.currentWidget() is self.form else ""

    def typed(self) -> Typed:
        """What was typed into the forms of this dispute and is not kept yet."""
        self._note_typed()
        return {key: dict(values) for key, values in self._typed.items() if values}

    def adopt(self, typed: Mapping[str, Mapping[str, str]]) -> None:
        """Take up what a draft kept, for the forms nothing was typed into since."""
        self._note_typed()
        kept = {key: dict(values) for key, values in typed.items() if not self._typed.get(key)}
        self._typed |= kept
        self.chooser.show_drafts(self._typed)
        draft = self.form.draft()
        if draft is not None and self.form_key() in kept:
            self.form.begin(draft, kept[draft.key])
            self.set_paper()

    def forget_typed(self) -> None:
        """Throw away what was typed into every form."""
        self._typed = {}
        self.chooser.show_drafts(self._typed)
        draft = self.form.draft()
        if draft is not None and self.form_key():
            self.form.begin(draft, {})
            self.set_paper()

    def print_current(self) -> bool:
        """Keep and print the paper that is being made; false while a form is chosen."""
        if self.form_key():
            self.keep_and_print()
        return bool(self.form_key())

    def go_back(self) -> bool:
        """From a form to the list of forms, from the list to the kept papers."""
        if self.form_key():
            self._show_chooser()
            self.reload()
        else:
            self.back_wanted.emit()
        return True

    def set_paper(self) -> None:
        """Set the paper from what stands in the form, unless that is being done; then once more afterwards."""
        self._pause.stop()
        if self._running:
            self._again = True
        elif self.form_key():
            self._preview(self._show_preview)

    def _open_wording(self) -> None:
        self._page.navigate.emit("papers", f"templates/{self.form_key()}")

    def start_afresh(self) -> None:
        """Put away what was typed into the form; it can be taken back."""
        draft, typed = self.form.draft(), self.form.typed()
        if draft is None:
            return
        self._show_typed(draft, {})
        words = self.tr("What was typed is discarded.")
        self._page.tell(words, undo=partial(self._show_typed, draft, typed))

    def keep(self) -> None:
        """Keep the paper and go to the list of kept papers."""
        self._keep(self.keep_button, self._out.tell_kept)

    def keep_and_print(self) -> None:
        """Keep the paper, then ask how it is printed."""
        self._keep(self.print_button, self._out.ask_print)

    def save(self) -> None:
        """Keep the paper and write its PDF where the person chooses."""
        self._keep(self.save_button, self._out.save)

    def save_word(self) -> None:
        """Keep the paper and write a Word draft of it where the person chooses."""
        self._keep(self.word_button, lambda paper: save_word_draft(self._services.word_drafts, self._page, paper))

    def queue(self) -> None:
        """Keep the paper and put it at the end of the print queue."""
        draft = self.form.draft()
        if draft is not None:
            for_whom = copies_for(draft, [self.form.recipient_id()])
            self._keep(self.queue_button, lambda paper: self._out.queue([paper], for_whom, run=False))

    def print_for_each(self) -> None:
        """Keep a paper for each recipient and print them one after the other."""
        draft = self.form.draft()
        if draft is not None:
            recipients = [each.id for each in draft.recipients]
            requests = [self._request(draft, each) for each in recipients]
            printing = partial(self._out.queue, for_whom=copies_for(draft, recipients), run=True)
            self._check(requests, lambda: self._issue(requests, self.each_button, printing))

    def make_set(self) -> None:
        """Keep the notices that go out when a case is filed, as far as nothing has to be filled in."""
        forms, dispute_id = self._services.forms, self._dispute_id
        busy = self.chooser.set_button
        self._page.run(lambda: make_set(forms, dispute_id), self._set_made, busy_widget=busy)

    def _set_made(self, made: SetMade) -> None:
        if made.papers:
            self.kept.emit(made.papers[-1])
            self.set_made.emit(made)
        words = fill_in(self.tr("{count} {count:paper is|papers are} registered."), count=len(made.papers))
        if made.left:
            left = "、".join(getattr(name, self._page.wording.lang) for name in made.left)
            words += self.tr(" Still to be filled in: {forms}").format(forms=left)
        self._page.tell(words)

    def _begin(self, dispute_id: str, draft: FormDraft) -> None:
        if dispute_id != self._dispute_id:
            return
        self._note_typed()
        self._asked += 1
        self.form.begin(draft, self._typed.get(draft.key, {}))
        several = len(draft.recipients) > 1
        self.each_button.setText(self.tr("Print for all {count}").format(count=len(draft.recipients)))
        self.each_button.setVisible(several)
        self.afresh_button.setVisible(bool(self.form.typed()))
        self.wording_button.setVisible(self._services.form_wordings.may_write())
        self._stack.setCurrentWidget(self.form)
        self.form.begin_at_first()
        self.set_paper()

    def _show_typed(self, draft: FormDraft, typed: dict[str, str]) -> None:
        """Show the form with its proposals and ``typed`` over them."""
        self._typed[draft.key] = typed
        if self.form_key() == draft.key:
            self.form.begin(draft, typed)
            self.form.begin_at_first()
            self.set_paper()
        self.afresh_button.setVisible(bool(typed))
        self.typing.emit()

    def _not_begun(self, error: KnownError) -> None:
        self._page.show_error(error)
        self._show_chooser()

    def _show_offers(self, dispute_id: str, answer: tuple[tuple[FormOffer, ...], dict[str, str]]) -> None:
        if dispute_id == self._dispute_id:
            self.chooser.show_offers(*answer)

    def _show_chooser(self) -> None:
        self._leave_form()
        self.chooser.search.setFocus()

    def _leave_form(self) -> None:
        self._note_typed()
        self._pause.stop()
        self._asked += 1
        self._stack.setCurrentWidget(self.chooser)

    def _note_typed(self) -> None:
        if key := self.form_key():
            self._typed[key] = self.form.typed()
            self.chooser.show_drafts(self._typed)

    def _edited(self) -> None:
        self._pause.start()
        self.afresh_button.setVisible(bool(self.form.typed()))
        self.typing.emit()

    def _request(self, draft: FormDraft, recipient: str = "") -> FormRequest:
        return FormRequest(
            self._dispute_id,
            draft.key,
            self.form.answers(),
            self.form.options(),
            recipient or self.form.recipient_id(),
            tuple(self.form.check.reasons().items()),
        )

    def _preview(self, then: Callable[[FormPreview], None]) -> None:
        draft = self.form.draft()
        if draft is None:
            return
        self._running, self._asked = True, self._asked + 1
        asked, request = self._asked, self._request(draft)
        self._page.run(
            lambda: self._services.forms.preview(request),
            lambda preview: self._previewed(asked, preview, then),
            lambda error: self._not_previewed(asked, error),
        )

    def _previewed(self, asked: int, preview: FormPreview, then: Callable[[FormPreview], None]) -> None:
        self._running = False
        if asked == self._asked:
            then(preview)
        self._go_on()

    def _not_previewed(self, asked: int, error: KnownError) -> None:
        self._running = False
        if asked == self._asked:
            self._page.show_error(error)
        self._go_on()

    def _go_on(self) -> None:
        """Set the paper once more when something was typed meanwhile, or another form was opened."""
        if self._again:
            self._again = False
            self.set_paper()

    def _connect(self) -> None:
        self.chooser.chosen.connect(self.make)
        self.chooser.back_wanted.connect(self.back_wanted)
        self.chooser.place_wanted.connect(self._go_to_place)
        self.chooser.set_wanted.connect(self.make_set)
        self.form.edited.connect(self._edited)
        self.form.place_wanted.connect(self._go_to_place)

    def _go_to_place(self, place: str) -> None:
        if place == SETTINGS:
            self._page.navigate.emit(SETTINGS, "")
        elif place:
            self.section_wanted.emit(place)

    def _show_preview(self, preview: FormPreview) -> None:
        self.form.show_preview(preview)

    def _keep(self, busy: QWidget, then: Callable[[IssuedPaper], None]) -> None:
        draft = self.form.draft()
        if draft is not None:
            request = self._request(draft)
            self._check([request], lambda: self._issue([request], busy, lambda papers: then(papers[0])))

    def _check(self, requests: Sequence[FormRequest], then: Callable[[], None]) -> None:
        """Go on when nothing stops any of the papers; else go to what stops the first one."""
        self._pause.stop()
        forms, unreadable = self._services.forms, self.form.unreadable()

        def stopped() -> tuple[FormRequest, FormPreview] | None:
            for request in requests:
                preview = forms.preview(request)
                if unreadable or not preview.ready(request.reasons):
                    return request, preview
            return None

        def checked(found: tuple[FormRequest, FormPreview] | None) -> None:
            if found is None:
                then()
                return
            request, preview = found
            self.form.show_recipient(request.recipient)
            self._pause.stop()
            self.form.refuse(preview)

        self._page.run(stopped, checked, busy_widget=self.print_button)

    def _issue(self, requests: Sequence[FormRequest], busy: QWidget, then: Callable[[list[IssuedPaper]], None]) -> None:
        forms = self._services.forms

        def done(papers: list[IssuedPaper]) -> None:
            self._leave_form()
            self._typed.pop(requests[0].key, None)
            self.kept.emit(papers[-1])
            then(papers)

        def failed(error: KnownError) -> None:
            self._page.show_error(error)
            self._corrected = lambda correction: self._issue(
                [replace(request, correction=correction) for request in requests], busy, then
            )
            self.correction.takes(error)

        self._page.run(lambda: [forms.issue(request) for request in requests], done, failed, busy)
