"""Parts the pages are built of."""

from tribunal_desktop.ui.widgets.basics import (
    Card,
    DeadlineBar,
    Pill,
    Popover,
    SegmentedFilter,
    StatTile,
    WhyButton,
    button,
    icon_button,
    label,
    main_of_card,
    restyle,
    row,
)
from tribunal_desktop.ui.widgets.data_table import DataTable
from tribunal_desktop.ui.widgets.draft import DraftKeeper
from tribunal_desktop.ui.widgets.draft_offer import DraftOffer
from tribunal_desktop.ui.widgets.fields import AmountEdit, DateEdit, Field, LineEdit, PasswordEdit, TextEdit
from tribunal_desktop.ui.widgets.notice import Busy, EmptyState, Notice
from tribunal_desktop.ui.widgets.pdf_view import PdfView
from tribunal_desktop.ui.widgets.stroke_pad import StrokePad
from tribunal_desktop.ui.widgets.toast import Toast
from tribunal_desktop.ui.widgets.typeahead import Choice, TypeAhead
from tribunal_desktop.ui.widgets.view_stack import ViewStack

__all__ = [
    "AmountEdit",
    "Busy",
    "Card",
    "Choice",
    "DataTable",
    "DateEdit",
    "DeadlineBar",
    "DraftKeeper",
    "DraftOffer",
    "EmptyState",
    "Field",
    "LineEdit",
    "Notice",
    "PasswordEdit",
    "PdfView",
    "Pill",
    "Popover",
    "SegmentedFilter",
    "StatTile",
    "StrokePad",
    "TextEdit",
    "Toast",
    "TypeAhead",
    "ViewStack",
    "WhyButton",
    "button",
    "icon_button",
    "label",
    "main_of_card",
    "restyle",
    "row",
]
