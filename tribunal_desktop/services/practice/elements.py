"""Element sheets of a few invented disputes, and a property company that sues a whole staircase."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from tribunal_desktop import resources
from tribunal_desktop.models import Dispute, Party
from tribunal_desktop.rules.element_sheets import ElementSheet
from tribunal_desktop.rules.terms import (
    ElementSide,
    ElementSource,
    ElementStance,
    IdType,
    PartyKind,
    PartyRole,
)
from tribunal_desktop.services.elements_table import element_sheets
from tribunal_desktop.services.practice.county import County, Row

if TYPE_CHECKING:
    from sqlalchemy import Connection

_FILLED_OF_EACH = 4
_SERIES = 8
_SERIES_SHEET = "property_fee"
_COMPANY: Mapping[str, object] = {
    "kind": PartyKind.LEGAL,
    "name": "枫溪安居物业服务有限公司",
    "sex": None,
    "birth_date": None,
    "ethnicity": None,
    "occupation": None,
    "employer": None,
    "id_type": IdType.NONE,
    "id_number": None,
    "domicile": "枫溪镇人民路8号",
    "representative_name": "章建国",
    "representative_post": "经理",
}
_REPLIES = {"=": ElementStance.ADMITS, "?": ElementStance.UNKNOWN, "!": ElementStance.DENIES}


def elements(connection: Connection, county: County) -> dict[str, list[Row]]:
    """Sheets and answers by table; the cases of the property company are changed in the store at once."""
    answers = resources.toml("practice", "elements.toml")
    rows: dict[str, list[Row]] = {"dispute_sheet": [], "party_element": []}
    for sheet in element_sheets():
        disputes = _open_disputes(connection, sheet)
        if sheet.key == _SERIES_SHEET:
            _sue_by_company(connection, [dispute["id"] for dispute in disputes[:_SERIES]])
            disputes = disputes[:1]
        for dispute in disputes[:_FILLED_OF_EACH] if sheet.key in answers else ():
            row = _sheet_row(county, dispute, sheet)
            rows["dispute_sheet"].append(row)
            rows["party_element"] += _answer_rows(county, row, answers[sheet.key], dispute["amount_fen"])
    return rows


def _open_disputes(connection: Connection, sheet: ElementSheet) -> list[Row]:
    found = connection.execute(
        select(Dispute.id, Dispute.amount_fen, Dispute.cause_code, Dispute.cause_version, Dispute.received_at)
        .where(
            Dispute.closed_on.is_(None),
            Dispute.cause_version == "2025",
            Dispute.cause_code.in_({code for version, code in sheet.causes if version == "2025"}),
        )
        .order_by(Dispute.received_at.desc())
        .limit(_SERIES)
    )
    return [dict(row) for row in found.mappings()]


def _sue_by_company(connection: Connection, dispute_ids: list[str]) -> None:
    plaintiffs = update(Party).where(Party.dispute_id.in_(dispute_ids), Party.role == PartyRole.PLAINTIFF)
    connection.execute(plaintiffs.values(_COMPANY))


def _sheet_row(county: County, dispute: Row, sheet: ElementSheet) -> Row:
    return {
        "id": county.id(dispute["received_at"]),
        "dispute_id": dispute["id"],
        "sheet_key": sheet.key,
        "sheet_version": sheet.version,
        "in_use": True,
        "cause_code": dispute["cause_code"],
        "cause_version": dispute["cause_version"],
        "chosen_at": dispute["received_at"],
        "series_id": None,
    }


def _answer_rows(
    county: County, sheet: Row, answers: Mapping[str, Mapping[str, str]], amount_fen: int | None
) -> Iterator[Row]:
    for side in ElementSide:
        for element_id, written in answers[side.value].items():
            stance = _REPLIES.get(written[0], ElementStance.STATES)
            stated = stance is ElementStance.STATES
            yield {
                "id": county.id(sheet["chosen_at"]),
                "sheet_id": sheet["id"],
                "dispute_id": sheet["dispute_id"],
                "element_id": element_id,
                "side": side,
                "stance": stance,
                "value": written.replace("{amount}", str(amount_fen or 0)) if stated else "",
                "words": written[1:] if not stated else "",
                "evidence": "",
                "source": ElementSource.PAPER if side is ElementSide.CLAIMANT else ElementSource.ORAL,
                "answered_at": sheet["chosen_at"],
                "series_id": None,
            }
