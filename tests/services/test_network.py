"""The service network in a real store."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.conftest import StandingClock
from tests.documents.reading import squeezed, text_by_pypdf
from tribunal_desktop.documents import table_sheet
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Device, GridWorker, UnitOfWork, Village
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import GridKind, StationKind, StationWay
from tribunal_desktop.services.network import Network
from tribunal_desktop.services.network_papers import NetworkPapers
from tribunal_desktop.services.network_rows import NewContact, NewLiaison, NewRequest, StationDetails
from tribunal_desktop.texts import term

VISIT, PHONE = StationWay.VISIT, StationWay.PHONE


@pytest.fixture
def network(uow: UnitOfWork) -> Network:
    with uow.write("test") as session:
        session.add(Device(id=new_id(uow.clock), name="枫溪", mark="L2", signing_public="00" * 32))
    return Network(uow)


@pytest.fixture
def papers(uow: UnitOfWork) -> NetworkPapers:
    return NetworkPapers(uow)


@pytest.fixture
def village(uow: UnitOfWork) -> str:
    with uow.write("test") as session:
        row = Village(id=new_id(uow.clock), name="柳树村", township="清河镇")
        session.add(row)
        return row.id


@pytest.fixture
def workers(uow: UnitOfWork) -> list[str]:
    with uow.write("test") as session:
        rows = [
            GridWorker(id=new_id(uow.clock), name=name, grid_name=grid)
            for name, grid in (("何", "一网格"), ("吴", "二网格"))
        ]
        session.add_all(rows)
        return [row.id for row in rows]


def station(network: Network, name: str = "柳树村工作站") -> str:
    return network.save_station(StationDetails(StationKind.STATION, name, keeper="何"))


def test_a_station_turns_amber_after_sixty_days_without_a_visit(
    network: Network, uow: UnitOfWork, clock: StandingClock
) -> None:
    """Row 20.5."""
    seen_place, never = station(network), station(network, "花桥工作室")
    network.note_contact(NewContact(seen_place, uow.today(), VISIT, "走访"))
    clock.advance(days=60)
    assert {row.id: row.seen.unseen for row in network.view().stations} == {seen_place: False, never: True}
    clock.advance(days=1)
    network.note_contact(NewContact(seen_place, uow.today(), PHONE, "电话指导", uow.today() + timedelta(days=3)))
    rows = network.view().stations
    assert [row.id for row in rows] == [never, seen_place]
    assert rows[1].seen.unseen
    assert rows[1].seen.next_on == uow.today() + timedelta(days=3)


def test_bad_input_is_told_at_its_field(network: Network, uow: UnitOfWork) -> None:
    place = station(network)
    wrong = NewContact(place, uow.today() + timedelta(days=1), VISIT, " ", uow.today())
    assert {finding.field for finding in network.check_contact(wrong)} == {"note", "on", "next_on"}
    with pytest.raises(KnownError, match="network_refused"):
        network.note_contact(wrong)
    assert network.check_station(StationDetails(StationKind.STUDIO, " "))[0].field == "name"
    assert {finding.field for finding in network.check_request(NewRequest(GridKind.DELIVERY, "", ""))} == {
        "worker",
        "wanted",
    }
    assert {finding.field for finding in network.check_liaison(NewLiaison("", "", "", "", None))} == {"name", "village"}


def test_the_liaison_of_a_village_is_found_until_the_appointment_ends(
    network: Network, uow: UnitOfWork, village: str
) -> None:
    first = network.appoint(NewLiaison("何明", "网格员", "13800000000", village, None))
    assert [(row.name, row.village) for row in network.liaison_of(village)] == [("何明", "柳树村")]
    network.set_liaison_over(first, over=True)
    assert network.liaison_of(village) == ()
    network.set_liaison_over(first, over=False)
    assert len(network.liaison_of(village)) == 1


def test_a_village_has_one_liaison_at_a_time(network: Network, village: str, clock: StandingClock) -> None:
    """Row 39.1: a second one is refused with who it is and since or until when; who ended may not come back beside."""
    first = network.appoint(NewLiaison("何明", "", "", village, date(2026, 1, 8)))
    second = NewLiaison("吴丽", "", "", village, None)
    (taken,) = network.check_liaison(second)
    assert (taken.field, taken.params) == ("village", {"name": "何明", "day": date(2026, 1, 8)})
    with pytest.raises(KnownError, match="network_refused"):
        network.appoint(second)
    assert network.check_liaison(NewLiaison("何明", "", "1", village, None), first) == ()
    network.set_liaison_over(first, over=True)
    (early,) = network.check_liaison(NewLiaison("吴丽", "", "", village, date(2026, 5, 1)))
    assert (early.code, early.field, early.params["name"]) == ("network_liaison_until", "since", "何明")
    network.appoint(second)
    with pytest.raises(KnownError, match="liaison_followed"):
        network.set_liaison_over(first, over=False)


def test_a_liaison_is_corrected_and_keeps_the_day(network: Network, village: str) -> None:
    """Row 39.1: a changed phone must not need a second appointment."""
    liaison = network.appoint(NewLiaison("何明", "网格员", "1", village, date(2026, 1, 8)))
    network.change_liaison(liaison, NewLiaison("何明", "村调解主任", "13800000000", village, None))
    (row,) = network.liaison_of(village)
    assert (row.calling, row.phone, row.since) == ("村调解主任", "13800000000", date(2026, 1, 8))
    with pytest.raises(KnownError, match="network_refused"):
        network.change_liaison(liaison, NewLiaison("", "", "", village, None))
    with pytest.raises(KnownError, match="network_gone"):
        network.change_liaison("0" * 32, NewLiaison("何明", "", "", village, None))


def test_requests_are_counted_by_grid(network: Network, papers: NetworkPapers, workers: list[str]) -> None:
    """Row 25.2, counted by hand (T21): five asked of two grids, two answered, one of them done."""
    asked = [network.ask(NewRequest(kind, workers[0], "请协助")) for kind in GridKind]
    network.ask(NewRequest(GridKind.DELIVERY, workers[1], "请协助送达"))
    network.answer(asked[0], succeeded=True, answer="已送达")
    network.answer(asked[1], succeeded=False, answer="未找到")
    view = network.view()
    assert [(each.grid, each.asked, each.answered, each.done) for each in view.counts] == [
        ("一网格", 4, 2, 1),
        ("二网格", 1, 0, 0),
    ]
    network.answer(asked[0], succeeded=None)
    assert network.view().counts[0].answered == 1
    slip = papers.slip(asked[1])
    assert "协助调解" in slip.title
    assert ("办理结果", "未找到") in slip.tables[0].rows


@pytest.mark.parametrize("kind", GridKind)
def test_a_slip_of_each_kind_prints(
    network: Network, papers: NetworkPapers, workers: list[str], kind: GridKind
) -> None:
    """Row 25.2."""
    slip = papers.slip(network.ask(NewRequest(kind, workers[0], "请到场了解情况")))
    printed = squeezed(text_by_pypdf(table_sheet.render(slip).pdf))
    for said in (term(kind, "zh"), "一网格", "请到场了解情况", "办理日期、签名", "办完退回", "不行使审判职权"):
        assert said in printed
    assert slip.tables[0].rows.count(("", "")) == 4, "room to write the result by hand"


def test_the_list_on_paper_says_who_was_not_seen_and_who_goes_next(
    network: Network, papers: NetworkPapers, uow: UnitOfWork, village: str
) -> None:
    """Row 26.2: the list of the next visits."""
    place = station(network)
    network.note_contact(NewContact(place, uow.today(), PHONE, "约定走访", uow.today() + timedelta(days=3)))
    network.appoint(NewLiaison("何明", "网格员", "", village, None))
    sheet = papers.sheet()
    assert "久未走访" in sheet.tables[0].rows[0][6]
    assert sheet.tables[0].rows[0][7] == str(uow.today() + timedelta(days=3))
    assert sheet.tables[1].rows[0][:3] == ("柳树村", "清河镇", "何明")


def test_a_closed_station_keeps_its_visits(network: Network, uow: UnitOfWork) -> None:
    place = station(network)
    network.note_contact(NewContact(place, uow.today(), VISIT, "走访"))
    network.set_active(place, active=False)
    (row,) = network.view().stations
    assert not row.active
    assert len(row.contacts) == 1
    with pytest.raises(KnownError, match="network_gone"):
        network.set_active("0" * 32, active=True)


def test_a_liaison_gets_an_appointment_and_cards(network: Network, papers: NetworkPapers, village: str) -> None:
    """Row 39.1: the letter; eight contact cards on one page."""
    liaison = network.appoint(NewLiaison("何明", "网格员", "13800000000", village, None))
    letter, keep = papers.appointment(liaison)
    text = squeezed(text_by_pypdf(letter.pdf))
    assert "何明同志：" in text
    assert "聘任你为枫溪人民法庭驻柳树村诉讼联络员" in text
    assert keep.recipient == "何明"
    cards, _ = papers.cards(liaison)
    assert cards.pages == 1
    assert squeezed(text_by_pypdf(cards.pdf)).count("13800000000") == 8
    assert papers.appointment(liaison)[0].sha256 == letter.sha256
