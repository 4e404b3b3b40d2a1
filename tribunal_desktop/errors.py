"""Errors the program expects and can explain to the person at the screen.

Anything else that is raised is a bug: it is logged with a report file and the window keeps what was typed.
"""

from __future__ import annotations


class KnownError(Exception):
    """An expected failure with a catalogue code.

    ``code`` names the text ``error.<code>`` in ``resources/texts``, which says what happened, why, and what to do;
    ``params`` fill its placeholders. Nothing has been written when a service raises this.
    """

    def __init__(self, code: str, /, **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        details = ", ".join(f"{key}={value!r}" for key, value in self.params.items())
        return f"{self.code}({details})"
