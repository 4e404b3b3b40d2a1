"""The search box: what matches, that the index never changes the answer, and that it keeps in step."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text

from tests.conftest import StandingClock
from tribunal_desktop.models import Dispute, IssuedDocument, Mediator, Party, SearchEntry, UnitOfWork, Village
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import Channel, MediatorKind, PartyKind, PartyRole, Stage
from tribunal_desktop.services.search import Search
from tribunal_desktop.services.search_index import (
    Findable,
    index_dispute,
    index_mediator,
    index_paper,
    put_entry,
    village_entry,
)
from tribunal_desktop.services.search_tokens import haystack, matches, name_lines, phrase_lines, words


def _dispute(uow: UnitOfWork, names: tuple[str, str], *, number: int = 1, case_no: str | None = None) -> str:
    with uow.write("dispute.register") as session:
        dispute = Dispute(
            id=new_id(uow.clock),
            provisional_no=f"暂2026-L2-{number:04d}",
            case_no=case_no,
            received_at=uow.clock(),
            channel=Channel.COUNTER,
            stage=Stage.RECEIVED,
        )
        session.add(dispute)
        session.flush()
        for position, name in enumerate(names):
            session.add(
                Party(
                    id=new_id(uow.clock),
                    dispute_id=dispute.id,
                    position=position,
                    role=(PartyRole.PLAINTIFF, PartyRole.DEFENDANT)[position],
                    kind=PartyKind.NATURAL,
                    name=name,
                    id_number="330681196304020017",
                    phone="138 0575 1234",
                )
            )
        index_dispute(session, dispute.id)
    return dispute.id


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("陈大伟", True),
        ("大伟", True),
        ("伟", True),
        ("陈伟", False),
        ("chendawei", True),
        ("ChenDa", True),
        ("dawei", True),
        ("endawei", False),
        ("cdw", True),
        ("shanyx", False),
        ("shanyuxi", True),
        ("danyuxi", True),
        ("syx", True),
        ("（2026）浙0681民初41号", True),
        ("(2026)浙0681民初41号", True),
        ("２０２６浙０６８１民初４１", True),
        ("〔2026〕浙0681民初41号", True),
        ("[2026]浙0681民初41号", True),
        ("【2026】浙0681民初41号", True),
        ("【2026】浙0681民初第41号", False),
        ("2026浙0681民初41", True),
        ("（２０２６）浙０６８１民初４１号", True),
        ("民初41", True),
        ("41", True),
        ("4", False),
        ("7", True),
        ("0007", True),
        ("330681196304020017", True),
        ("330681 19630402", True),
        ("0017", True),
        ("017", False),
        ("13805751234", True),
        ("1234", True),
        ("陈大伟 单玉玺", True),
        ("陈大伟 李四", False),
        ("'; DROP TABLE dispute; --", False),
        ('"陈大伟" OR *', False),
        ("NEAR(", False),
        ("", False),
        ("陈" * 10_000, False),
        ("9" * 10_000, False),
    ],
)
def test_what_a_query_finds(uow: UnitOfWork, query: str, found: bool) -> None:
    _dispute(uow, ("陈大伟", "单玉玺"), number=7, case_no="(2026)浙0681民初41号")
    assert bool(Search(uow).find(query)) is found


@pytest.mark.parametrize("name", ["𠮷田", "㛃䶮", "𬭚某", "买买提·艾力", "TCL集团", "O'Neil"])
def test_rare_and_foreign_names_are_found(uow: UnitOfWork, name: str) -> None:
    wanted = _dispute(uow, (name, "李四"))
    assert [hit.entity_id for hit in Search(uow).find(name)] == [wanted]


@pytest.mark.parametrize(
    ("surname", "reading"), [("单", "shan"), ("解", "xie"), ("仇", "qiu"), ("曾", "zeng"), ("吕", "lu"), ("覃", "tan")]
)
def test_surnames_answer_to_their_own_reading(surname: str, reading: str) -> None:
    assert matches(haystack(name_lines(f"{surname}小明", surname_first=True)), f"{reading}xiaoming")


def test_a_corrected_name_is_found_and_the_old_one_is_not(uow: UnitOfWork) -> None:
    dispute_id = _dispute(uow, ("陈大伟", "李四"))
    with uow.write("dispute.amend") as session:
        session.scalars(select(Party).where(Party.name == "陈大伟")).one().name = "程大伟"
        index_dispute(session, dispute_id)
    search = Search(uow)
    assert not search.find("陈大伟")
    assert [hit.entity_id for hit in search.find("程大伟")] == [dispute_id]


def test_a_failed_change_leaves_the_index_alone(uow: UnitOfWork) -> None:
    dispute_id = _dispute(uow, ("陈大伟", "李四"))

    def fail() -> None:
        with uow.write("dispute.amend") as session:
            session.scalars(select(Party).where(Party.name == "陈大伟")).one().name = "程大伟"
            index_dispute(session, dispute_id)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert Search(uow).find("陈大伟")
    assert not Search(uow).find("程大伟")


def test_people_and_places_come_before_disputes_and_newest_disputes_first(
    uow: UnitOfWork, clock: StandingClock
) -> None:
    disputes = [_dispute(uow, ("陈大伟", "李四"), number=number) for number in range(1, 31)]
    village = Village(id=new_id(clock), name="陈大伟村", township="枫溪镇")
    mediator = Mediator(id=new_id(clock), name="陈大伟", kind=MediatorKind.PEOPLES, township="枫溪镇")
    with uow.write("village.add") as session:
        session.add_all([village, mediator])
        put_entry(session, village_entry(village))
        index_mediator(session, mediator.id)
    hits = Search(uow).find("cdw", limit=10)
    assert {hit.entity_id for hit in hits[:2]} == {village.id, mediator.id}
    assert [hit.entity_id for hit in hits[2:]] == disputes[:-9:-1]


def test_rebuilding_gives_the_same_index(uow: UnitOfWork, clock: StandingClock) -> None:
    for number, name in enumerate(["陈大伟", "单玉玺", "𠮷田"], start=1):
        clock.advance(hours=1)
        _dispute(uow, (name, "李四"), number=number)
    search = Search(uow)
    before = search.find("ls")
    seen: list[tuple[int, int]] = []
    assert search.rebuild(lambda done, total: seen.append((done, total))) == 3
    assert search.find("ls") == before
    assert len(before) == 3
    assert seen == [(3, 3)]


_texts = st.text(alphabet="陈大伟单玉a1b2 ·（号𠮷", max_size=8)
_entries = st.lists(st.lists(_texts, min_size=1, max_size=3), min_size=1, max_size=8)
_queries = st.one_of(_texts, st.text(alphabet="chendawshyui", max_size=6), st.text(alphabet="12", max_size=5))


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(entries=_entries, query=_queries)
def test_the_index_never_changes_the_answer(uow: UnitOfWork, entries: list[list[str]], query: str) -> None:
    """Against brute force: reading every entry gives what the index gives."""
    with uow.write("village.add") as session:
        session.execute(text("DELETE FROM search_entry"))
        session.execute(text("INSERT INTO search_index (search_index) VALUES ('delete-all')"))
        session.execute(text("DELETE FROM village"))
        for names in entries:
            village = Village(id=new_id(uow.clock), name=" ".join(names), township=names[0])
            session.add(village)
            put_entry(session, village_entry(village))
        stored = session.scalars(select(SearchEntry)).all()
        wanted = words(query)
        expected = {e.entity_id for e in stored if wanted and all(matches(e.haystack, word) for word in wanted)}
    assert {hit.entity_id for hit in Search(uow).find(query, limit=100)} == expected


@given(line=_texts, start=st.integers(0, 8), size=st.integers(1, 8))
def test_any_part_in_characters_of_a_phrase_matches(line: str, start: int, size: int) -> None:
    part = line[start : start + size]
    pieces = words(part)
    if pieces and not any(piece.isascii() for piece in pieces):
        assert all(matches(haystack(phrase_lines(line)), piece) for piece in pieces)


def test_papers_are_found_by_title_and_party_after_disputes(uow: UnitOfWork, clock: StandingClock) -> None:
    dispute_id = _dispute(uow, ("陈大伟", "李四"))
    ids = []
    for number in range(8):
        paper = IssuedDocument(
            id=new_id(clock),
            dispute_id=dispute_id,
            template="agreement",
            template_version="1",
            title="调解协议",
            version=number + 1,
            snapshot_json="{}",
            pdf_sha256="0" * 64,
            pages=1,
            fonts="",
            issued_at=clock(),
            issued_by_id=uow.actor.id,
        )
        with uow.write("paper.issue") as session:
            session.add(paper)
            index_paper(session, paper.id)
        ids.append(paper.id)
    search = Search(uow)
    assert [hit.entity_id for hit in search.find("陈大伟")] == [dispute_id, *ids[:-6:-1]]
    assert {hit.kind for hit in search.find("tjxy cdw")} == {Findable.PAPER}
    assert search.dispute_ids("陈大伟") == (dispute_id,)
    before = search.find("调解协议")
    search.rebuild()
    assert {hit.kind for hit in search.find("调解协议")} == {hit.kind for hit in before}
