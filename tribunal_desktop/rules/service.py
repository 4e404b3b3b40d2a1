"""Service of process (送达): which ways fit, when papers count as served, success and mean days (CPL 87-95)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import LimitEvent, Procedure, ServedPaper, ServiceResult, ServiceWay

TAKES_A_SIGNATURE = (
    ServiceWay.DIRECT,
    ServiceWay.AT_COURT,
    ServiceWay.POST,
    ServiceWay.ENTRUSTED,
    ServiceWay.FORWARDED,
)


@dataclass(frozen=True)
class PaperRule:
    """What the service of one kind of paper sets off."""

    kind: ServedPaper
    on_sent: LimitEvent | None = None
    on_served: LimitEvent | None = None
    to_all: bool = False
    not_by: tuple[ServiceWay, ...] = ()
    not_by_basis: str = ""


@dataclass(frozen=True)
class ServiceRules:
    """The rules of service in force, with the articles they rest on."""

    papers: Mapping[ServedPaper, PaperRule]
    announcement_days: int
    announcement_basis: str
    announcement_not_in: tuple[Procedure, ...]
    announcement_not_in_basis: str
    electronic_basis: str
    left_basis: str
    returned_basis: str

    def of(self, paper: ServedPaper) -> PaperRule:
        """The rule of a paper; one that sets nothing off when the table has none."""
        return self.papers.get(paper, PaperRule(paper))


@dataclass(frozen=True)
class Sending:
    """Papers that are about to go to one recipient."""

    papers: tuple[ServedPaper, ...]
    way: ServiceWay
    sent_on: date | None
    address: str
    agrees_to_electronic: bool = False


@dataclass(frozen=True)
class Ending:
    """What became of an attempt."""

    way: ServiceWay
    sent_on: date
    own_address: bool
    result: ServiceResult
    on: date | None
    received_by: str = ""
    reason: str = ""
    witness: str = ""
    evidence: str = ""


@dataclass(frozen=True)
class Delivery:
    """An attempt as the figures count it."""

    sent_on: date
    served_on: date | None


@dataclass(frozen=True)
class DeliveryFigures:
    """Success n of m, and the mean of the days from sending to service, half-up to a tenth."""

    sent: int
    served: int
    mean_days: Decimal | None


def check_sending(
    sending: Sending, rules: ServiceRules, procedure: Procedure | None, received_on: date, today: date
) -> tuple[Finding, ...]:
    """Findings at ``papers``, ``way``, ``address`` and ``sent_on``; the empty result means the attempt can be noted."""
    found: list[Finding] = []
    if not sending.papers:
        found.append(Finding("service_without_paper", "papers", Severity.BLOCK))
    if sending.sent_on is None:
        found.append(Finding("service_without_day", "sent_on", Severity.BLOCK))
    elif sending.sent_on > today:
        found.append(Finding("service_in_the_future", "sent_on", Severity.BLOCK))
    elif sending.sent_on < received_on:
        found.append(Finding("service_before_the_case", "sent_on", Severity.BLOCK))
    if not sending.address.strip() and sending.way is not ServiceWay.AT_COURT:
        found.append(Finding("service_without_address", "address", Severity.BLOCK))
    for paper in sending.papers:
        rule = rules.of(paper)
        if sending.way in rule.not_by:
            found.append(Finding("service_way_forbidden", "way", Severity.BLOCK, basis=rule.not_by_basis))
    if sending.way is ServiceWay.ANNOUNCEMENT and procedure in rules.announcement_not_in:
        found.append(Finding("announcement_in_summary", "way", Severity.BLOCK, basis=rules.announcement_not_in_basis))
    if sending.way is ServiceWay.ELECTRONIC and not sending.agrees_to_electronic:
        found.append(Finding("no_consent_to_electronic", "way", Severity.ASK, basis=rules.electronic_basis))
    return tuple(found)


def check_ending(ending: Ending, rules: ServiceRules, today: date) -> tuple[Finding, ...]:
    """Findings at ``on``, ``received_by``, ``reason`` and ``witness`` before a result is noted."""
    return (*_check_day(ending, rules, today), *_check_proof(ending, rules))


def _check_day(ending: Ending, rules: ServiceRules, today: date) -> Iterator[Finding]:
    if ending.on is None:
        yield Finding("service_without_day", "on", Severity.BLOCK)
    elif ending.on > today:
        yield Finding("service_in_the_future", "on", Severity.BLOCK)
    elif ending.on < ending.sent_on:
        yield Finding("served_before_sent", "on", Severity.BLOCK)
    elif ending.way is ServiceWay.ANNOUNCEMENT and ending.result is ServiceResult.SERVED:
        deemed, basis = announced_until(ending.sent_on, rules), rules.announcement_basis
        if ending.on < deemed:
            yield Finding("announcement_still_runs", "on", Severity.BLOCK, {"day": deemed}, basis)


def _check_proof(ending: Ending, rules: ServiceRules) -> Iterator[Finding]:
    if ending.result is ServiceResult.SERVED:
        if ending.way in TAKES_A_SIGNATURE and not ending.received_by.strip():
            yield Finding("nobody_received", "received_by", Severity.BLOCK)
        if ending.way is ServiceWay.LEFT and not (ending.witness.strip() or ending.evidence.strip()):
            yield Finding("left_without_proof", "witness", Severity.BLOCK, basis=rules.left_basis)
    elif not ending.reason.strip():
        yield Finding("service_failed_without_reason", "reason", Severity.BLOCK)
    if ending.result is ServiceResult.REFUSED:
        yield Finding("refused_may_be_left", "reason", Severity.NOTE, basis=rules.left_basis)


def announced_until(published_on: date, rules: ServiceRules) -> date:
    """The day an announcement counts as served: it runs out, and does not move with rest days (p)."""
    return published_on + timedelta(days=rules.announcement_days)


def day_of_service(ending: Ending) -> date | None:
    """The day that counts as served; a letter back from the party's own address counts when it came back."""
    if ending.result is ServiceResult.SERVED:
        return ending.on
    if ending.result is ServiceResult.RETURNED and ending.way is ServiceWay.POST and ending.own_address:
        return ending.on
    return None


def figures(deliveries: Collection[Delivery]) -> DeliveryFigures:
    """Success and mean days of ``deliveries``."""
    days = [(each.served_on - each.sent_on).days for each in deliveries if each.served_on is not None]
    mean = None
    if days:
        mean = (Decimal(sum(days)) / len(days)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return DeliveryFigures(len(deliveries), len(days), mean)


def everybody_served(parties: Iterable[str], served: Iterable[str]) -> bool:
    """Whether each of ``parties`` is among those ``served``."""
    return set(parties) <= set(served)
