"""Invented jurors' fields and terms, a draw of jurors that was made, and a series of cases."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from tribunal_desktop.models import Dispute, Juror
from tribunal_desktop.rules.draw import Exclusion, canonical
from tribunal_desktop.rules.ranked_draw import Candidate, RankedPool, commitment, pool_document, rank
from tribunal_desktop.rules.terms import ExclusionReason, JurorState, SeedSource, Stage
from tribunal_desktop.services.practice.county import County, Row
from tribunal_desktop.services.practice.matters import Setting

if TYPE_CHECKING:
    from sqlalchemy import Connection

_FIELDS = ("医疗", "建筑工程", "农业", "婚姻家庭", "财会", "")
_SEED = "3 6 2 5"
_MEMBERS = 4


def allocation(connection: Connection, county: County, setting: Setting) -> dict[str, list[Row]]:
    """The rows by table: jurors drawn for the newest case in trial, and a series of related cases."""
    jurors = connection.execute(select(Juror.id, Juror.name).where(Juror.active).order_by(Juror.id)).all()
    today = county.now.date()
    for place, juror in enumerate(jurors):
        known = {
            "birth_date": today.replace(year=today.year - 34 - 3 * place, day=1),
            "appointed_on": today - timedelta(days=200 + 160 * place),
            "fields": _FIELDS[place % len(_FIELDS)],
        }
        connection.execute(update(Juror).where(Juror.id == juror.id).values(**known))
    in_trial = select(Dispute.id, Dispute.number.label("number")).where(
        Dispute.stage == Stage.TRIAL, Dispute.closed_on.is_(None)
    )
    drawn = connection.execute(in_trial.order_by(Dispute.received_at.desc(), Dispute.id).limit(1)).first()
    rows = _series(connection, county, setting)
    if drawn is None or len(jurors) < 6:
        return rows
    people = tuple(Candidate(each.id, each.name, place % 4) for place, each in enumerate(jurors[1:]))
    excluded = (Exclusion(jurors[0].id, jurors[0].name, ExclusionReason.ABSENCE, "外出务工"),)
    pool = RankedPool(drawn.id, drawn.number, 2, 2, people, excluded)
    nonce = sha256(drawn.id.encode()).hexdigest()
    return rows | _draw(county, setting, pool, nonce)


def _draw(county: County, setting: Setting, pool: RankedPool, nonce: str) -> dict[str, list[Row]]:
    draw_id, opened_at = county.id(), county.now - timedelta(days=1, hours=1)
    draw: Row = {
        "id": draw_id,
        "dispute_id": pool.dispute_id,
        "hearing_on": county.now.date() + timedelta(days=12),
        "panel_size": 3,
        "opened_at": opened_at,
        "operator_id": setting.clerks[0],
        "pool_json": canonical(pool_document(pool)),
        "commitment": commitment(pool, nonce),
        "nonce": nonce,
        "seed": _SEED,
        "seed_source": SeedSource.SPOKEN,
        "decided_at": opened_at + timedelta(minutes=6),
    }
    places: list[Row] = [
        {
            "id": county.id(),
            "dispute_id": pool.dispute_id,
            "draw_id": draw_id,
            "position": position,
            "juror_id": place.candidate.id,
            "juror_name": place.candidate.name,
            "ticket": place.ticket,
            "round": place.round,
            "state": JurorState.CHOSEN if position <= pool.seats else JurorState.SUBSTITUTE,
        }
        for position, place in enumerate(rank(pool, nonce, _SEED), start=1)
    ]
    return {"juror_draw": [draw], "juror_place": places}


def _series(connection: Connection, county: County, setting: Setting) -> dict[str, list[Row]]:
    """The newest open cases of the cause most of them have, linked by hand."""
    query = (
        select(Dispute.id, Dispute.cause_code)
        .where(Dispute.closed_on.is_(None), Dispute.filed_on.is_not(None))
        .order_by(Dispute.received_at.desc(), Dispute.id)
    )
    alike: dict[str | None, list[str]] = {}
    for dispute_id, cause in connection.execute(query):
        alike.setdefault(cause, []).append(dispute_id)
    members = max(alike.values(), key=len, default=[])[:_MEMBERS]
    if len(members) < _MEMBERS:
        return {}
    series: Row = {
        "id": county.id(),
        "dispute_id": members[0],
        "name": "村民关联纠纷",
        "why": "同一案由，事实相互关联，宜由同一审判组织办理。",
        "made_on": county.now.date() - timedelta(days=3),
        "made_by_id": setting.judges[0],
    }
    joined: list[Row] = [
        {
            "id": county.id(),
            "series_id": series["id"],
            "dispute_id": member,
            "joined_on": series["made_on"],
            "by_hand": True,
        }
        for member in members
    ]
    return {"case_series": [series], "series_member": joined}
