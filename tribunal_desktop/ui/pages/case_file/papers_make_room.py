"""How much of the section's height is left for a widget in it."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QWidget


def scrolled_in(widget: QWidget) -> QScrollArea | None:
    """What scrolls the section ``widget`` stands in."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around


def room_below(widget: QWidget) -> int:
    """Height from the top of ``widget`` to the end of what the section shows at once; 0 while it stands nowhere."""
    around = scrolled_in(widget)
    inside = around.widget() if around is not None else None
    if around is None or inside is None:
        return 0
    return around.viewport().height() - widget.mapTo(inside, widget.rect().topLeft()).y()
