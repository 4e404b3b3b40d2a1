"""Enrolment with the parent court (登记): the request goes out as a file, its certificate comes back as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.parent_court_sync import CertificatePreview, SyncStatus
from tribunal_desktop.services.tribunal_profile import Profile
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.dialogs.files import choose_file, choose_target
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, Pill, button, label, restyle, row
from tribunal_desktop.ui.workers import Tasks


class EnrolmentView(QWidget):
    """Two steps and one comparison by telephone; nothing is trusted before a person confirms it."""

    enrolled = Signal()
    failed = Signal(object)

    def __init__(self, services: Services, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._wording = services, tasks, locale
        self._device_name = ""
        self._preview: CertificatePreview | None = None
        self._intro = label("", wrap=True)
        self._queue = label("", "small", wrap=True)
        self._saved = label("", "small", wrap=True)
        self._saved.hide()
        self.save_button = button(self.tr("Save the request file…"), self._choose_request_target, kind="primary")
        self.import_button = button(self.tr("Import the certificate file…"), self._choose_certificate, "file-import")
        self.compare = _CompareCard(locale)
        self.compare.confirmed.connect(self._trust)
        self.compare.rejected.connect(self._drop_preview)
        self._lay_out()

    def show_state(self, status: SyncStatus, profile: Profile) -> None:
        """Say to whom this computer would be enrolled and what already waits."""
        self._device_name = profile.device_name
        court = profile.court_name
        if status.enrolled:
            self._intro.setText(
                self.tr(
                    "This computer is enrolled with {court}. Only when the court asks for it, for example after it "
                    "changed its key, import a new certificate here. Key trusted now: {fingerprint}"
                ).format(court=court, fingerprint=status.fingerprint)
            )
        else:
            self._intro.setText(
                self.tr(
                    "Before the first push, {court} has to admit this computer. Two files are exchanged, once; they "
                    "hold no case data."
                ).format(court=court)
            )
        waiting = self._wording.number(status.waiting + status.sealed)
        words = fill_in(
            self.tr(
                "{count} {count:record waits|records wait} on this computer, encrypted; {count:it "
                "goes|they go} with the first push."
            ),
            count=waiting,
        )
        if profile.practice:
            words += " " + self.tr("This is practice data: it takes the certificate of a practice court.")
        self._queue.setText(words)
        self._queue.setVisible(not status.enrolled or profile.practice)

    def save_request(self, target: Path) -> None:
        """Write the request file."""
        self._tasks.run(
            lambda: self._services.sync.export_enrolment_request(target),
            lambda _nothing: self._say_saved(target),
            self.failed.emit,
            self.save_button,
            owner=self,
        )

    def read_certificate(self, source: Path) -> None:
        """Read a certificate file and ask for the comparison."""
        self._drop_preview()
        self._tasks.run(
            lambda: self._services.sync.read_certificate(source),
            self._show_preview,
            self.failed.emit,
            self.import_button,
            owner=self,
        )

    def _choose_request_target(self) -> None:
        suggested = self.tr("Enrolment request {device}.json").format(device=self._device_name)
        target = choose_target(self, self.save_button.text(), suggested, "JSON (*.json)")
        if target is not None:
            self.save_request(target)

    def _choose_certificate(self) -> None:
        source = choose_file(self, self.import_button.text(), "JSON (*.json)")
        if source is not None:
            self.read_certificate(source)

    def _say_saved(self, target: Path) -> None:
        self._saved.setText(self.tr("Saved: {file}. Hand it to the parent court.").format(file=target))
        self._saved.setProperty("tone", Tone.GOOD.value)
        restyle(self._saved)
        self._saved.show()
        self._make_plain(self.save_button)
        self.import_button.setFocus()

    def _show_preview(self, preview: CertificatePreview) -> None:
        self._preview = preview
        self._make_plain(self.save_button)
        self.compare.show_certificate(preview)

    def _drop_preview(self) -> None:
        self._preview = None
        self.compare.hide()

    def _trust(self) -> None:
        preview = self._preview
        if preview is None:
            return
        self._tasks.run(
            lambda: self._services.sync.accept_certificate(preview),
            lambda _nothing: self._trusted(),
            self.failed.emit,
            self.compare,
            owner=self,
        )

    def _trusted(self) -> None:
        self._drop_preview()
        self.enrolled.emit()

    def _make_plain(self, made: QWidget) -> None:
        made.setProperty("kind", "")
        restyle(made)

    def _lay_out(self) -> None:
        self._intro.setMaximumWidth(860)
        request = _step(
            "1",
            self.tr("Save the request file"),
            self.tr(
                "It holds the tribunal's name, this computer's name and its public key. Put it on a USB stick or into "
                "a folder and have it taken to the parent court's IT staff."
            ),
            self.save_button,
            self._saved,
        )
        answer = _step(
            "2",
            self.tr("Import the certificate file"),
            self.tr(
                "The parent court answers with a certificate file for this computer alone. After it is read, you "
                "compare one number by telephone; only then is the court trusted."
            ),
            self.import_button,
        )
        steps = QHBoxLayout()
        steps.setSpacing(14)
        steps.addWidget(request, 1)
        steps.addWidget(answer, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(14)
        whole.addWidget(self._intro)
        whole.addWidget(self._queue)
        whole.addLayout(steps)
        whole.addWidget(self.compare)
        whole.addStretch(1)


class _CompareCard(Card):
    """The parent court's name and fingerprint, large enough to be read out over the telephone."""

    confirmed = Signal()
    rejected = Signal()

    def __init__(self, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Compare by telephone"), parent)
        self._wording = locale
        self._court = label("", "strong")
        self._address = label("", "small", wrap=True)
        self._ask = label(
            self.tr(
                "Call the parent court on a number you know, not one from the file. Have the fingerprint read out and "
                "compare all eight groups."
            ),
            wrap=True,
        )
        self.fingerprint = label("", "figure")
        self._replaces = label("", "small", wrap=True)
        self._replaces.setProperty("tone", Tone.WARN.value)
        self.confirm_button = button(self.tr("All groups agree: trust this court"), self.confirmed.emit, kind="primary")
        self.reject_button = button(self.tr("They differ: do not import"), self.rejected.emit, "x")
        self.add(
            self._court,
            self._address,
            self._ask,
            self.fingerprint,
            self._replaces,
            row(self.confirm_button, self.reject_button, 1),
        )
        self.hide()

    def show_certificate(self, preview: CertificatePreview) -> None:
        """Show what a certificate says of its court; Enter alone never trusts it."""
        self._court.setText(preview.court_name)
        self._address.setText(
            self.tr("{code} · {address} · issued {moment}").format(
                code=preview.court_code, address=preview.url, moment=self._wording.moment(preview.issued_at)
            )
        )
        self.fingerprint.setText("   ".join(preview.fingerprint.split()))
        self.fingerprint.setAccessibleName(self.tr("Fingerprint {groups}").format(groups=preview.fingerprint))
        self._replaces.setText(
            self.tr("This certificate replaces the key trusted so far: {fingerprint}").format(
                fingerprint=preview.replaces
            )
        )
        self._replaces.setVisible(preview.replaces is not None)
        self.show()
        self.reject_button.setFocus()


def _step(number: str, title: str, words: str, *parts: QWidget) -> Card:
    card = Card()
    heading = label(title, "heading")
    explained = label(words, "secondary", wrap=True)
    card.add(row(Pill(number, Tone.INFO), heading, 1), explained)
    for part in parts:
        card.add(row(part, 1) if part is parts[0] else part)
    card.body.addStretch(1)
    card.setAccessibleName(f"{number} {title}")
    return card
