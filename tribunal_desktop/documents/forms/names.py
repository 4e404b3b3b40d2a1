"""The names a gap may use (填空名称): what each holds and where it is read from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime

from tribunal_desktop.documents.forms.facts import (
    CaseFacts,
    ClauseFacts,
    FormData,
    HearingFacts,
    InstalmentFacts,
    LimitFacts,
    PartyFacts,
)
from tribunal_desktop.documents.forms.filled import BLANK
from tribunal_desktop.documents.forms.gaps import Value, ValueKind, WrongWording, written
from tribunal_desktop.documents.forms.parties import (
    full_particulars,
    names,
    particulars,
    parties_line,
    role_word,
)
from tribunal_desktop.documents.forms.template import Ask, AskKind, FormTemplate
from tribunal_desktop.rules.periods import add_months
from tribunal_desktop.rules.terms import PartyRole, Procedure

TEXT, LINES, DATE, MOMENT = ValueKind.TEXT, ValueKind.LINES, ValueKind.DATE, ValueKind.MOMENT
MONEY, NUMBER = ValueKind.MONEY, ValueKind.NUMBER

Item = PartyFacts | ClauseFacts | InstalmentFacts | tuple[str, ...] | str
"""What a repeated part repeats over: a person, a clause, a payment, a row of cells, a line."""


@dataclass(frozen=True)
class Scope:
    """From where gaps and conditions are read: the data, and in a repeated part its item."""

    template: FormTemplate
    data: FormData
    each: str = ""
    """What the part is repeated for; then ``item`` and ``no`` are set."""
    item: Item | None = None
    no: int | None = None

    @property
    def facts(self) -> CaseFacts:
        """The dispute."""
        return self.data.facts

    @property
    def recipient(self) -> PartyFacts | None:
        """To whom this copy is addressed."""
        return next((party for party in self.facts.parties if party.id == self.data.recipient), None)


@dataclass(frozen=True)
class Name:
    """What a name holds and how it is read."""

    kind: ValueKind
    read: Callable[[Scope], Value]


def _court(field: str) -> Name:
    return Name(TEXT, lambda scope: str(getattr(scope.facts.court, field)))


def _case(field: str, kind: ValueKind) -> Name:
    def read(scope: Scope) -> Value:
        value: Value = getattr(scope.facts, field)
        return value

    return Name(kind, read)


def _part(part: str, field: str, kind: ValueKind) -> Name:
    def read(scope: Scope) -> Value:
        value: Value = getattr(getattr(scope.facts, part), field)
        return value

    return Name(kind, read)


def _joined(part: str, field: str) -> Name:
    return Name(TEXT, lambda scope: "、".join(getattr(getattr(scope.facts, part), field)))


def _hearing(kind: ValueKind, read: Callable[[HearingFacts], Value]) -> Name:
    return Name(kind, lambda scope: read(scope.facts.hearing) if scope.facts.hearing else None)


def _of_hearing(scope: Scope, field: str) -> str:
    """Judge or clerk of the hearing, else of the dispute."""
    hearing, bench = scope.facts.hearing, scope.facts.bench
    return (str(getattr(hearing, field)) if hearing else "") or str(getattr(bench, field))


def _of_role(role: PartyRole) -> Name:
    return Name(TEXT, lambda scope: names(scope.facts.of_role(role)))


def _first(role: PartyRole) -> Name:
    return Name(TEXT, lambda scope: names(scope.facts.of_role(role)[:1]))


def _borne(scope: Scope) -> str:
    """由李秋生负担, or who bears which share."""
    borne = scope.facts.fee.borne
    if len(borne) == 1:
        return f"由{borne[0][0]}负担"
    return "，".join(f"由{name}负担{written(fen, MONEY, '')}" for name, fen in borne)


def _fee_sentence(scope: Scope) -> str:
    """The fee as the end of a judgment has it: sum, halving, bearers."""
    fee = scope.facts.fee
    half, due = "减半收取计" if fee.half else "", written(fee.due_fen, MONEY, "") or f"{BLANK}元"
    return f"案件受理费{half}{due}，{_borne(scope) or f'由{BLANK}负担'}。"


def _fee_withdrawn(scope: Scope) -> str:
    """The fee of a suit that is withdrawn: half of it, once, and the plaintiff's (Fee Measures 15, 18, 34)."""
    fee = scope.facts.fee
    due = written(fee.due_fen, MONEY, "") or f"{BLANK}元"
    half = written(fee.due_fen // 2, MONEY, "") if fee.due_fen is not None else f"{BLANK}元"
    said = f"减半收取计{due}" if fee.half else f"{due}，减半收取计{half}"
    return f"案件受理费{said}，由{names(scope.facts.of_role(PartyRole.PLAINTIFF))}负担。"


def _judgment_article(scope: Scope) -> str:
    """The provision a judgment rests on beside the substantive law (CPL 155, 165)."""
    return "第一百六十五条第一款" if scope.facts.procedure == Procedure.SMALL_CLAIMS.value else "第一百五十五条"


def _copies(scope: Scope) -> int:
    copies, facts = scope.template.copies, scope.facts
    each = {"party": len(facts.parties), "none": 0}
    roles = {role.value: len(facts.of_role(role)) for role in PartyRole}
    return {**roles, **each}[copies.each] + copies.file + len(copies.others)


def _cooling_until(scope: Scope) -> date | None:
    """Last day of a cooling-off (冷静期), from its first day and the months chosen in the form (CC 202)."""
    first, months = scope.data.answer("cooling_from"), scope.data.answer("cooling_months")
    try:
        return add_months(date.fromisoformat(first), int(months))
    except ValueError:
        return None


_PROCEDURES = {"ordinary": "普通程序", "summary": "简易程序", "small_claims": "小额诉讼程序"}

NAMES: Mapping[str, Name] = {
    "court": _court("court"),
    "tribunal": _court("tribunal"),
    "court_code": _court("code"),
    "higher_court": _court("higher_court"),
    "address": _court("address"),
    "postcode": _court("postcode"),
    "phone": _court("phone"),
    "fee_account": _court("fee_account"),
    "office_hours": _court("office_hours"),
    "enquiry": _court("enquiry"),
    "supervision": _court("supervision"),
    "number": _case("number", TEXT),
    "cause": _case("cause", TEXT),
    "procedure": Name(TEXT, lambda scope: _PROCEDURES.get(scope.facts.procedure, "")),
    "stage": _case("stage", TEXT),
    "claim": _case("claim", LINES),
    "facts": _case("facts", LINES),
    "amount": _case("amount_fen", MONEY),
    "village": _case("village", TEXT),
    "language_need": _case("language_need", TEXT),
    "received_on": _case("received_on", DATE),
    "filed_on": _case("filed_on", DATE),
    "closed_on": _case("closed_on", DATE),
    "made_on": Name(DATE, lambda scope: scope.data.made_on),
    "paper_title": Name(TEXT, lambda scope: scope.template.title.replace("\u3000", "")),
    "copies": Name(NUMBER, _copies),
    "judge": _part("bench", "judge", TEXT),
    "members": _joined("bench", "members"),
    "assessors": _joined("bench", "assessors"),
    "assistant": _part("bench", "assistant", TEXT),
    "clerk": _part("bench", "clerk", TEXT),
    "plaintiffs": _of_role(PartyRole.PLAINTIFF),
    "defendants": _of_role(PartyRole.DEFENDANT),
    "thirds": _of_role(PartyRole.THIRD),
    "parties_line": Name(TEXT, lambda scope: parties_line(scope.facts)),
    "party_count": Name(NUMBER, lambda scope: len(scope.facts.parties)),
    "first_plaintiff": _first(PartyRole.PLAINTIFF),
    "first_defendant": _first(PartyRole.DEFENDANT),
    "plaintiff_word": Name(TEXT, lambda scope: role_word(scope.facts, PartyRole.PLAINTIFF)),
    "defendant_word": Name(TEXT, lambda scope: role_word(scope.facts, PartyRole.DEFENDANT)),
    "body": _part("mediation", "body", TEXT),
    "mediators": _joined("mediation", "mediators"),
    "recorder": _part("mediation", "recorder", TEXT),
    "mediated_on": _part("mediation", "started_on", DATE),
    "agreed_on": _part("mediation", "agreed_on", DATE),
    "mediation_ended_on": _part("mediation", "ended_on", DATE),
    "mediation_result": _part("mediation", "result", TEXT),
    "sitting_count": Name(NUMBER, lambda scope: scope.facts.mediation.sittings or None),
    "mediation_facts": _part("mediation", "facts", LINES),
    "undisputed_noted": _part("mediation", "undisputed_noted", LINES),
    "clause_count": Name(NUMBER, lambda scope: len(scope.facts.mediation.clauses)),
    "hearing_at": _hearing(MOMENT, lambda hearing: hearing.starts_at),
    "hearing_day": _hearing(DATE, lambda hearing: hearing.starts_at.date()),
    "hearing_judge": Name(TEXT, lambda scope: _of_hearing(scope, "judge")),
    "hearing_clerk": Name(TEXT, lambda scope: _of_hearing(scope, "clerk")),
    "hearing_place": _hearing(TEXT, lambda hearing: hearing.place),
    "hearing_kind": _hearing(TEXT, lambda hearing: hearing.kind),
    "closed_ground": _hearing(TEXT, lambda hearing: hearing.closed_ground),
    "present": _hearing(TEXT, lambda hearing: "、".join(hearing.present)),
    "absent": _hearing(TEXT, lambda hearing: "、".join(hearing.absent)),
    "fee_due": _part("fee", "due_fen", MONEY),
    "fee_paid": _part("fee", "paid_fen", MONEY),
    "fee_owing": _part("fee", "owing_fen", MONEY),
    "fee_formula": _part("fee", "formula", TEXT),
    "fee_borne": Name(TEXT, _borne),
    "fee_sentence": Name(TEXT, _fee_sentence),
    "fee_withdrawn": Name(TEXT, _fee_withdrawn),
    "judgment_article": Name(TEXT, _judgment_article),
    "pay_by": _part("fee", "pay_by", DATE),
    **{
        field.name: _part("limits", field.name, DATE if field.name.endswith("_by") else NUMBER)
        for field in fields(LimitFacts)
    },
    "cooling_until": Name(DATE, _cooling_until),
    "recipient_role": Name(
        TEXT, lambda scope: role_word(scope.facts, scope.recipient.role) if scope.recipient else None
    ),
}

_PERSON: Mapping[str, tuple[ValueKind, Callable[[CaseFacts, PartyFacts], Value]]] = {
    "name": (TEXT, lambda _, party: party.name),
    "sex": (TEXT, lambda _, party: party.sex),
    "born": (DATE, lambda _, party: party.born),
    "ethnicity": (TEXT, lambda _, party: party.ethnicity),
    "id_label": (TEXT, lambda _, party: party.id_label),
    "id_number": (TEXT, lambda _, party: party.id_number),
    "occupation": (TEXT, lambda _, party: party.occupation),
    "employer": (TEXT, lambda _, party: party.employer),
    "address": (TEXT, lambda _, party: party.address),
    "service_address": (TEXT, lambda _, party: party.service_address),
    "serve_at": (TEXT, lambda _, party: party.service_address or party.address),
    "service_phone": (TEXT, lambda _, party: party.service_phone),
    "electronic_address": (TEXT, lambda _, party: party.electronic_address),
    "phone": (TEXT, lambda _, party: party.phone),
    "representative": (TEXT, lambda _, party: party.representative),
    "representative_post": (TEXT, lambda _, party: party.representative_post),
    "role": (TEXT, lambda facts, party: role_word(facts, party.role)),
    "agents": (TEXT, lambda _, party: "、".join(agent.name for agent in party.agents)),
    "particulars": (TEXT, lambda _, party: particulars(party)),
    "full": (TEXT, lambda _, party: full_particulars(party)),
}
"""Fields of a person: ``recipient.…``, and ``item.…`` in a part repeated for parties."""

_CLAUSE: Mapping[str, ValueKind] = {"text": LINES, "obligor": TEXT, "amount_fen": MONEY}
_INSTALMENT: Mapping[str, ValueKind] = {"due_on": DATE, "amount_fen": MONEY, "way": TEXT}

_ASKED: Mapping[AskKind, ValueKind] = {
    AskKind.LINE: TEXT,
    AskKind.TEXT: LINES,
    AskKind.LINES: LINES,
    AskKind.DATE: DATE,
    AskKind.MOMENT: MOMENT,
    AskKind.AMOUNT: MONEY,
    AskKind.NUMBER: NUMBER,
    AskKind.CHOICE: TEXT,
    AskKind.FLAG: TEXT,
    AskKind.PARTY: TEXT,
    AskKind.ROWS: LINES,
}


def kind_of(name: str, template: FormTemplate, each: str = "") -> ValueKind:
    """What ``name`` holds in a part repeated for ``each``; raises ``WrongWording`` for a name that is not known."""
    group, _, field = name.partition(".")
    if name in NAMES:
        return NAMES[name].kind
    if name == "no" and each:
        return NUMBER
    if group == "recipient" and field in _PERSON:
        return _PERSON[field][0]
    if group == "ask" and (ask := _ask(template, field)):
        return _ASKED[ask.kind]
    if each and (kind := _item_kind(name, field, each)):
        return kind
    raise WrongWording(f"unknown name {{{name}}}")


def names_for(template: FormTemplate, each: str = "") -> tuple[str, ...]:
    """The names known in a part repeated for ``each``, answers left out."""
    recipient = [f"recipient.{field}" for field in _PERSON] if template.per_recipient else []
    fields = _PERSON if each in PERSONS else {"clause": _CLAUSE, "instalment": _INSTALMENT}.get(each, {})
    repeated = ["no", *(f"item.{field}" for field in fields), *([] if fields else ["item"])] if each else []
    return (*repeated, *(name for name in NAMES if recipient or name != "recipient_role"), *recipient)


def _item_kind(name: str, field: str, each: str) -> ValueKind | None:
    if name == "item":
        return None if each in PERSONS else LINES
    if not name.startswith("item."):
        return None
    if each in PERSONS:
        return _PERSON[field][0] if field in _PERSON else None
    if each in ("clause", "instalment"):
        return (_CLAUSE if each == "clause" else _INSTALMENT).get(field)
    return TEXT if field.isdigit() else None


PERSONS = frozenset({"party", "plaintiff", "defendant", "third"})
"""Values of ``each`` that repeat a part for people."""


def value_of(name: str, scope: Scope) -> Value:
    """What ``name`` holds now; None or an empty text when nothing is known."""
    group, _, field = name.partition(".")
    if name == "no":
        return scope.no
    if group == "ask":
        return _answered(scope, field)
    if group == "recipient":
        return _PERSON[field][1](scope.facts, scope.recipient) if scope.recipient else None
    if group == "item":
        return _of_item(scope, field)
    return NAMES[name].read(scope)


def _of_item(scope: Scope, field: str) -> Value:
    item = scope.item
    if isinstance(item, PartyFacts):
        return _PERSON[field][1](scope.facts, item)
    if isinstance(item, ClauseFacts | InstalmentFacts):
        value: Value = getattr(item, field or "text")
        return value
    if isinstance(item, tuple):
        at = int(field or "1") - 1
        return item[at] if at < len(item) else ""
    return item


def _ask(template: FormTemplate, ask_id: str) -> Ask | None:
    return next((ask for ask in template.asks if ask.id == ask_id), None)


def _answered(scope: Scope, ask_id: str) -> Value:
    ask, answer = _ask(scope.template, ask_id), scope.data.answer(ask_id).strip()
    if ask is None or not answer:
        return None
    try:
        return _READ[ask.kind](scope, ask, answer) if ask.kind in _READ else answer
    except ValueError:
        return None


def _whole_number(_scope: Scope, _ask: Ask, answer: str) -> Value:
    return int(answer)


_READ: Mapping[AskKind, Callable[[Scope, Ask, str], Value]] = {
    AskKind.DATE: lambda _scope, _ask, answer: date.fromisoformat(answer),
    AskKind.MOMENT: lambda _scope, _ask, answer: datetime.fromisoformat(answer),
    AskKind.AMOUNT: _whole_number,
    AskKind.NUMBER: _whole_number,
    AskKind.CHOICE: lambda _scope, ask, answer: next((zh.zh for key, zh in ask.choices if key == answer), answer),
    AskKind.FLAG: lambda _scope, _ask, _answer: "是",
    AskKind.PARTY: lambda scope, _ask, answer: next(
        (party.name for party in scope.facts.parties if party.id == answer), ""
    ),
}
