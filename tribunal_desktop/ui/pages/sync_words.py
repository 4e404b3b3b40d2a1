"""What a push came to, in the words of the reporting page."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject

from tribunal_desktop.services.parent_court_sync import PushSummary, TakenUp
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.theme import Tone


class PushWords(QObject):
    """Turns a summary into a sentence, its tone, and remarks."""

    def __init__(self, wording: Locale) -> None:
        super().__init__()
        self.wording = wording

    def result(self, summary: PushSummary) -> tuple[str, Tone]:
        """What was sent and what the feed brought."""
        words, tone = self._result_words(summary)
        if summary.numbers_leased:
            words += " " + fill_in(
                self.tr("{count} case {count:number|numbers} received."),
                count=self.wording.number(summary.numbers_leased),
            )
        if summary.taken_up is not None:
            words += " " + self._taken_up_words(summary.taken_up)
        if summary.seal_answers:
            words += " " + self.tr("Answers about the court's seal: {count}, in the room of papers.").format(
                count=self.wording.number(summary.seal_answers)
            )
        return words, tone

    def remarks(self, summary: PushSummary) -> str:
        """What a person should see to; empty when there is nothing."""
        remarks = [self._skew_words(summary.clock_off_by)]
        if summary.feed_error is not None:
            remarks.append(self.wording.error(summary.feed_error).what)
        return " ".join(filter(None, remarks))

    def _result_words(self, summary: PushSummary) -> tuple[str, Tone]:
        number = self.wording.number
        done = fill_in(
            self.tr(
                "{records} {records:record|records} in {packets} {packets:packet|packets} "
                "acknowledged, every receipt verified."
            ),
            records=number(summary.records_delivered),
            packets=number(summary.packets_delivered),
        )
        if summary.packets_refused:
            refused = fill_in(
                self.tr("{count} {count:packet was|packets were} not taken; the reason stands beside each of them."),
                count=number(summary.packets_refused),
            )
            return f"{done} {refused}" if summary.packets_delivered else refused, Tone.BAD
        if summary.stopped:
            return self.tr("Stopped. {done} The rest is safe on this computer.").format(done=done), Tone.WARN
        if not summary.packets_delivered:
            return self.tr("Nothing new to send: the parent court has a receipt for everything."), Tone.GOOD
        return done, Tone.GOOD

    def _taken_up_words(self, done: TakenUp) -> str:
        """What the first push after a restoring brought."""
        number = self.wording.number
        words = fill_in(
            self.tr(
                "Restored data reports again: {back} {back:record|records} came back from the parent court, "
                "{known} it held already."
            ),
            back=number(done.brought_back),
            known=number(done.recognised),
        )
        if not done.left_over:
            return words
        left = self.tr("{count} of them could not be entered by themselves; they are listed below.")
        return f"{words} {fill_in(left, count=number(done.left_over))}"

    def _skew_words(self, off_by: timedelta | None) -> str:
        if off_by is None:
            return ""
        minutes = self.wording.number(max(1, round(abs(off_by.total_seconds()) / 60)))
        if off_by > timedelta():
            words = self.tr("This computer's clock is {minutes} {minutes:minute|minutes} ahead of the parent court's.")
        else:
            words = self.tr("This computer's clock is {minutes} {minutes:minute|minutes} behind the parent court's.")
        return fill_in(words, minutes=minutes) + " " + self.tr("Set it right: dates of entries come from it.")
