"""Facts at the foot of the window: encryption, backup, record of acts; help and version."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QWidget

from tribunal_desktop import __version__
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.shell.info import WindowInfo, WindowStatus
from tribunal_desktop.ui.theme import Theme, Tone
from tribunal_desktop.ui.widgets.basics import Pill, WhyButton, label, restyle, row


class Footer(QFrame):
    """Status bar; the password-only notice never goes away by itself."""

    def __init__(self, info: WindowInfo, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self._locale = locale
        key = QLabel()
        key.setPixmap(Theme.current().pixmap("shield-lock", "secondary", 16))
        self._facts = label("", "small")
        self._audit = label("", "small")
        self.password_only = Pill(self.tr("Protected by the password alone"), Tone.WARN, "alert-triangle")
        why = WhyButton(
            self.tr(
                "This computer has no safe place of its own for keys, so the data opens with the password alone. "
                "Use a long password, and keep the computer under lock."
            )
        )
        if not info.password_only:
            self.password_only.hide()
            why.hide()
        help_words = label(self.tr("F1 help · ? keyboard map"), "small")
        version = label(self.tr("Version {version}").format(version=__version__), "small")
        line = row(key, self._facts, self._audit, self.password_only, why, 1, help_words, version, spacing=12)
        line.setContentsMargins(20, 2, 20, 2)
        self.setLayout(line)
        self.show_status(WindowStatus())

    def show_status(self, status: WindowStatus) -> None:
        """Say what is known; a broken record of acts is said in red words."""
        facts = self.tr("Data on this computer is encrypted")
        if status.last_backup_at is not None:
            backup = self.tr("last backup {when}").format(when=self._locale.short_moment(status.last_backup_at))
            facts = f"{facts} · {backup}"
        self._facts.setText(facts)
        words = {None: "", True: self.tr("Record of acts whole"), False: self.tr("Record of acts damaged")}
        self._audit.setText(words[status.audit_whole])
        self._audit.setVisible(status.audit_whole is not None)
        self._audit.setProperty("tone", "bad" if status.audit_whole is False else "")
        restyle(self._audit)
