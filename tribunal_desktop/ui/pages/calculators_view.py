"""What both calculators share: a form at the left whose result stands at the right as soon as one types."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.services.calculation_sheets import SheetHeading
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.calculators_result import ResultPanel
from tribunal_desktop.ui.theme import Theme
from tribunal_desktop.ui.widgets import Card, Field, LineEdit, row

FORM_WIDTH = 380
MakePaper = Callable[[SheetHeading], Paper]


class CalculatorView(QWidget):
    """One calculator; ``changed`` says that there is another result, or none."""

    changed = Signal()

    def __init__(
        self,
        form: Card,
        fields: Mapping[str, Field],
        locale: Locale,
        subject_name: str,
        middle: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.wording, self.fields = locale, fields
        self.subject = LineEdit(subject_name, self.tr("for the paper; may stay empty"))
        self.result = ResultPanel(middle)
        form.add(Field(self.tr("Case number or parties"), self.subject))
        form.setFixedWidth(round(FORM_WIDTH * Theme.current().size.base_px / 14))
        sides = row(form, self.result, spacing=14)
        sides.setStretch(1, 1)
        sides.setAlignment(form, Qt.AlignmentFlag.AlignTop)
        sides.setAlignment(self.result, Qt.AlignmentFlag.AlignTop)
        self.setLayout(sides)

    def work_out(self) -> None:
        """Read the form and show what comes out of it."""
        raise NotImplementedError

    def paper(self) -> MakePaper | None:
        """What prints the result that is shown; none while there is none."""
        raise NotImplementedError

    def paper_name(self) -> str:
        """Name a saved paper is offered."""
        raise NotImplementedError

    def refuse(self, field: str, error: KnownError) -> None:
        """Say at ``field`` why there is no result."""
        said = self.wording.error(error)
        self.fields[field].show_finding(f"{said.what}{' ' if self.wording.lang == 'en' else ''}{said.why}")
        self.show_refused()

    def show_refused(self) -> None:
        """Say where it stands why there is no result."""
        self.result.show_nothing(self.tr("There is no result yet; what is wrong stands at its field."))
