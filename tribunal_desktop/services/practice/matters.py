"""A year of invented disputes with their parties, mediations, agreements and limits."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from tribunal_desktop.rules.limit_rules import warned_from
from tribunal_desktop.rules.periods import Deduction, Period, count
from tribunal_desktop.rules.provisional import ProvisionalNumber
from tribunal_desktop.rules.terms import (
    Channel,
    ClauseKind,
    DeductionKind,
    LimitEnding,
    LimitEvent,
    MediationMode,
    MediationStatus,
    Outcome,
    PartyRole,
    Procedure,
    SessionResult,
    SessionWay,
    Stage,
)
from tribunal_desktop.services.limits_table import limit_rule
from tribunal_desktop.services.practice.county import County, Matter, Row
from tribunal_desktop.services.reference import Reference

_LANGUAGE, _SPEAKS_IT = "畲语", 12
"""A minority language, and how many disputes lie between two with a party who needs it."""
_YEAR_DAYS = 365
_APPRAISED_EVERY = 7
"""Every so many trials wait for an appraisal."""
_ANSWERED_DAYS = 12
_FILING_DAYS = 7
_MEDIATED_SHARE = 0.5
_GUIDED_SHARE = 0.3
"""Mediations a judge sits in on, to guide them."""
_SUCCESS_SHARE = 0.69
_TRIAL_DAYS = {Procedure.SMALL_CLAIMS: (12, 61), Procedure.SUMMARY: (18, 94)}
_SMALL_FEN = 3_000_000
_CHANNELS = [Channel.COUNTER] * 6 + [Channel.ORAL, Channel.ONLINE, Channel.ONLINE, Channel.CIRCUIT]


@dataclass
class Batch:
    """Rows by table name, in an order that satisfies the foreign keys."""

    rows: dict[str, list[Row]] = field(
        default_factory=lambda: {
            name: []
            for name in (
                "dispute",
                "party",
                "deadline",
                "limit_deduction",
                "mediation_case",
                "mediation_session",
                "agreement",
                "agreement_clause",
                "performance_instalment",
            )
        }
    )

    def add(self, table: str, row: Row) -> None:
        """Append one row."""
        self.rows[table].append(row)


@dataclass(frozen=True)
class Setting:
    """Who and where the disputes are spread over."""

    villages: list[Row]
    mediators: list[Row]
    judges: list[str]
    judge_names: list[str]
    assistants: list[str]
    clerks: list[str]
    court_code: str
    device_mark: str


class Matters:
    """Writes disputes one by one into a batch; ``number`` counts them over the whole year."""

    def __init__(self, county: County, setting: Setting, reference: Reference, total: int) -> None:
        self._county = county
        self._reference = reference
        self._periods: dict[tuple[str, date, tuple[Deduction, ...]], Period] = {}
        self._setting = setting
        self._total = total

    def write(self, number: int, batch: Batch) -> None:
        """Invent dispute ``number`` of ``total``, received that far into the year before now."""
        county, setting = self._county, self._setting
        age = timedelta(days=_YEAR_DAYS * (1 - (number + 1) / (self._total + 1)))
        received = (county.now - age).replace(hour=8 + number % 9, minute=(number * 7) % 60, second=0, microsecond=0)
        received = min(received, county.now)
        matter = county.choose(county.matters, lambda each: each.weight)
        village = county.choose(setting.villages)
        amount = _round_amount(county.random.randint(*matter.amount)) if matter.amount else None
        judge = number % len(setting.judges)
        row: Row = {
            "id": county.id(received),
            "provisional_no": str(ProvisionalNumber(received.year, setting.device_mark, number + 1)),
            "case_no": None,
            "received_at": received,
            "channel": county.choose(_CHANNELS),
            "stage": Stage.RECEIVED,
            "cause_code": matter.cause,
            "cause_version": "2025",
            "claim_text": matter.claim.format(amount=amount),
            "facts_text": matter.facts.format(amount=amount, year=received.year - county.random.randint(1, 5)),
            "amount_fen": amount * 100 if amount else None,
            "village_id": village["id"],
            "judge_id": None,
            "assistant_id": None,
            "clerk_id": None,
            "received_by_id": setting.clerks[number % len(setting.clerks)],
            "procedure": None,
            "mediation_mode": None,
            "language_need": _LANGUAGE if number % _SPEAKS_IT == 0 else None,
            "filed_on": None,
            "closed_on": None,
            "outcome": None,
            "confirmed_findings": "",
            "import_key": None,
        }
        parties = self._parties(row, village, received, matter)
        self._advance(row, parties, matter, batch, number, judge)
        batch.add("dispute", row)
        batch.rows["party"].extend(parties)

    def _parties(self, dispute: Row, village: Row, received: datetime, matter: Matter) -> list[Row]:
        county = self._county
        roles = [PartyRole.PLAINTIFF, PartyRole.DEFENDANT]
        if not matter.couple and county.chance(0.08):
            roles.append(PartyRole.DEFENDANT)
        return [
            county.party(dispute["id"], position, role, village, received, matter)
            for position, role in enumerate(roles)
        ]

    def _advance(self, row: Row, parties: list[Row], matter: Matter, batch: Batch, number: int, judge: int) -> None:
        county, setting = self._county, self._setting
        age_days = (county.now - row["received_at"]).days
        if age_days < _FILING_DAYS and county.chance(0.6):
            self._deadline(row, batch, "F-ACC", row["received_at"].date())
            return
        filed = min(row["received_at"].date() + timedelta(days=county.random.randint(0, 5)), county.now.date())
        small = (row["amount_fen"] or 0) < _SMALL_FEN and county.chance(0.3) and bool(row["amount_fen"])
        procedure = Procedure.SMALL_CLAIMS if small else Procedure.SUMMARY
        row |= {
            "stage": Stage.TRIAL,
            "filed_on": filed,
            "case_no": f"（{filed.year}）{setting.court_code}民初{number + 1}号",
            "procedure": procedure,
            "judge_id": setting.judges[judge],
            "assistant_id": setting.assistants[judge % len(setting.assistants)],
            "clerk_id": setting.clerks[judge % len(setting.clerks)],
        }
        if county.chance(_MEDIATED_SHARE) and self._mediate(row, parties, matter, batch):
            return
        trial_ends = filed + timedelta(days=county.random.randint(*_TRIAL_DAYS[procedure]))
        closed = trial_ends if trial_ends < county.now.date() else None
        appraised = Deduction(filed + timedelta(days=10), filed + timedelta(days=24), "笔迹鉴定")
        deductions = (appraised,) if number % _APPRAISED_EVERY == 0 else ()
        trial = "T-SML" if procedure is Procedure.SMALL_CLAIMS else "T-SUM"
        self._deadline(row, batch, trial, filed, closed, LimitEvent.FILED, deductions)
        self._begin_trial(row, parties, batch, deductions)
        if closed:
            row |= {
                "stage": Stage.CLOSED,
                "closed_on": closed,
                "outcome": county.choose([Outcome.JUDGED] * 5 + [Outcome.WITHDRAWN] * 3 + [Outcome.MEDIATED] * 3),
            }

    def _begin_trial(self, row: Row, parties: list[Row], batch: Batch, deductions: tuple[Deduction, ...]) -> None:
        """Send and serve the complaint, and write what does not count."""
        filed, today = row["filed_on"], self._county.now.date()
        sent, served = filed + timedelta(days=3), filed + timedelta(days=4)
        answered = served + timedelta(days=_ANSWERED_DAYS)
        done = answered if answered <= today else None
        if served <= today:
            self._deadline(row, batch, "S-COPY", filed, sent, LimitEvent.FILED)
            for party in parties:
                if party["role"] is PartyRole.DEFENDANT:
                    self._deadline(row, batch, "S-DEF", served, done, LimitEvent.COPY_SERVED, party_id=party["id"])
        for part in deductions:
            batch.add(
                "limit_deduction",
                {
                    "id": self._county.id(row["received_at"]),
                    "dispute_id": row["id"],
                    "kind": DeductionKind.APPRAISAL,
                    "starts_on": part.starts_on,
                    "ends_on": part.ends_on,
                    "reason": part.reason,
                    "proof": "鉴定委托书",
                },
            )

    def _deadline(
        self,
        row: Row,
        batch: Batch,
        rule_id: str,
        started: date,
        done: date | None = None,
        event: LimitEvent | None = None,
        deductions: tuple[Deduction, ...] = (),
        party_id: str | None = None,
    ) -> date:
        rule = limit_rule(rule_id, started)
        period = self._periods.get((rule_id, started, deductions))
        if period is None:
            period = count(rule.limit, started, self._reference.calendar, deductions)
            self._periods[rule_id, started, deductions] = period
        batch.add(
            "deadline",
            {
                "id": self._county.id(row["received_at"]),
                "dispute_id": row["id"],
                "rule_id": rule_id,
                "started_on": started,
                "nominal_on": period.nominal_on,
                "due_on": period.due_on,
                "planned_on": period.planned_on,
                "warn_from": warned_from(rule.limit, period),
                "basis": period.basis,
                "provisional": period.provisional,
                "bound": rule.bound,
                "event": event,
                "party_id": party_id,
                "deducted_days": period.deducted_days,
                "done_on": done,
                "ending": LimitEnding.KEPT if done else None,
            },
        )
        return period.due_on

    def _mediate(self, row: Row, parties: list[Row], matter: Matter, batch: Batch) -> bool:
        """Add a mediation; True when the dispute rests with it (running, or settled)."""
        county = self._county
        assigned = datetime.combine(row["filed_on"], row["received_at"].timetz())
        ends = row["filed_on"] + timedelta(days=county.random.randint(3, 15))
        running = ends >= county.now.date()
        agreed = not running and county.chance(_SUCCESS_SHARE)
        skilled = [each for each in self._setting.mediators if matter.field in each["fields"]]
        case: Row = {
            "id": county.id(assigned),
            "dispute_id": row["id"],
            "mode": MediationMode.POST_FILING_ENTRUSTED,
            "mediator_id": county.choose(skilled or self._setting.mediators)["id"],
            "assigned_at": assigned,
            "choice_signed_on": row["filed_on"],
            "receipt_signed_on": row["filed_on"],
            "due_on": self._deadline(row, batch, "M-ENT-SUM", row["filed_on"], None if running else ends),
            "status": MediationStatus.RUNNING
            if running
            else MediationStatus.AGREED
            if agreed
            else MediationStatus.FAILED,
            "ended_on": None if running else ends,
            "conflict_answer": None,
        }
        row["mediation_mode"] = MediationMode.POST_FILING_ENTRUSTED
        batch.add("mediation_case", case)
        self._sessions(case, batch, agreed=agreed, running=running)
        if running:
            row["stage"] = Stage.MEDIATION
            return True
        if agreed:
            self._agree(case, row, parties, batch)
            row |= {"stage": Stage.CLOSED, "closed_on": ends, "outcome": Outcome.MEDIATED}
        return agreed

    def _sessions(self, case: Row, batch: Batch, *, agreed: bool, running: bool) -> None:
        county = self._county
        count = 1 if running else 2
        names = ["双方当事人"]
        if county.chance(_GUIDED_SHARE):
            names.append(county.choose(self._setting.judge_names))
        for position in range(1, count + 1):
            started = min(case["assigned_at"] + timedelta(days=position, hours=1), county.now)
            last = position == count and not running
            batch.add(
                "mediation_session",
                {
                    "id": county.id(started),
                    "mediation_case_id": case["id"],
                    "position": position,
                    "started_at": started,
                    "ended_at": started + timedelta(minutes=50),
                    "place": county.choose(["村委会调解室", "法庭调解室", "当事人家中"]),
                    "way": county.choose([SessionWay.ON_SITE, SessionWay.TRIBUNAL, SessionWay.VIDEO]),
                    "participants": "、".join(names),
                    "summary": "听取双方意见，核对票据，释明权利义务。",
                    "result": SessionResult.CONTINUE
                    if not last
                    else SessionResult.AGREED
                    if agreed
                    else SessionResult.FAILED,
                    "confidential_note": "",
                },
            )

    def _agree(self, case: Row, row: Row, parties: list[Row], batch: Batch) -> None:
        county = self._county
        moment = datetime.combine(case["ended_on"], row["received_at"].timetz())
        agreement = {
            "id": county.id(moment),
            "mediation_case_id": case["id"],
            "agreed_on": case["ended_on"],
            "main_facts": row["facts_text"],
        }
        batch.add("agreement", agreement)
        amount = row["amount_fen"]
        clause = {
            "id": county.id(moment),
            "agreement_id": agreement["id"],
            "position": 1,
            "kind": ClauseKind.PAY if amount else ClauseKind.ACT,
            "obligor_party_id": parties[1]["id"],
            "text": "分期支付原告全部款项。" if amount else "按调解方案履行义务，双方互不追究。",
            "amount_fen": amount,
        }
        batch.add("agreement_clause", clause)
        if amount:
            self._instalments(clause, case["ended_on"], batch)

    def _instalments(self, clause: Row, agreed_on: date, batch: Batch) -> None:
        county = self._county
        parts = county.random.randint(1, 3)
        share = clause["amount_fen"] // parts
        for position in range(1, parts + 1):
            due = agreed_on + timedelta(days=30 * position)
            past = due < county.now.date()
            batch.add(
                "performance_instalment",
                {
                    "id": county.id(),
                    "clause_id": clause["id"],
                    "position": position,
                    "amount_fen": share if position < parts else clause["amount_fen"] - share * (parts - 1),
                    "due_on": due,
                    "paid_on": due - timedelta(days=2) if past and county.chance(0.78) else None,
                },
            )


def _round_amount(yuan: int) -> int:
    return round(yuan, -2) or 100
