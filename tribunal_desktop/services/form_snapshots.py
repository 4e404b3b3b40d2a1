"""What an issued form is kept with (文书快照): its data and its wording, so that it prints the same for ever."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from tribunal_desktop.documents.forms.facts import FormData
from tribunal_desktop.documents.forms.filling import fill
from tribunal_desktop.documents.forms.printing import LAYOUT, render
from tribunal_desktop.documents.forms.template import FormTemplate
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.services.paper_snapshots import restore, snapshot


@dataclass(frozen=True)
class FormSnapshot:
    """A form as it was issued."""

    form: FormTemplate
    """With the tribunal's own words of that day."""
    data: FormData
    reasons: tuple[tuple[str, str], ...] = ()
    """Why it was issued in spite of a question of the check: the finding's key and the reason."""
    layout: int = 1
    """How it was set, as ``kept`` notes it; 1 where that was not noted yet."""

    @property
    def set_as_now(self) -> bool:
        """Whether this program sets lines and pages as they were set then."""
        return self.layout == LAYOUT

    def paper(self) -> Paper:
        """The paper; the same bytes every time while it is ``set_as_now``."""
        return render(fill(self.form, self.data))

    def says_the_same(self, other: FormSnapshot) -> bool:
        """Whether two papers differ in nothing but their own ids and the reasons they were issued for."""
        return self.form == other.form and replace(self.data, paper_id=other.data.paper_id) == other.data

    def kept(self) -> str:
        """As the registry keeps it."""
        return snapshot(replace(self, layout=LAYOUT))


def form_snapshot(snapshot_json: str) -> FormSnapshot | None:
    """The snapshot of an issued form; None when it is that of another paper."""
    if "form" not in json.loads(snapshot_json or "{}"):
        return None
    return restore(FormSnapshot, snapshot_json)
