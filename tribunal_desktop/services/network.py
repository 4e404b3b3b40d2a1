"""The service network (服务网络): stations and their last visit, court liaisons, requests to grid workers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop import resources, texts
from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable, TableSheetPaper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Dispute,
    GridRequest,
    GridWorker,
    Liaison,
    Mediator,
    StaffMember,
    Station,
    StationContact,
    UnitOfWork,
    Village,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.network import Contact, seen
from tribunal_desktop.services.case_list_paper import made_words
from tribunal_desktop.services.network_rows import (
    ContactRow,
    GridCount,
    LiaisonRow,
    NetworkView,
    NewContact,
    NewLiaison,
    NewRequest,
    RequestRow,
    StationDetails,
    StationRow,
)
from tribunal_desktop.services.tribunal_profile import read_profile

_LANGUAGE: texts.Language = "zh"


class Network:
    """Keeps the network; every method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def view(self) -> NetworkView:
        """Stations nobody saw for longest first, liaisons by village, requests the latest first."""
        with self._uow.read() as session:
            requests = tuple(_requests(session))
            return NetworkView(
                tuple(sorted(_stations(session, self._uow.today()), key=_urgency)),
                tuple(_liaisons(session)),
                requests,
                _counts(requests),
                tuple((row.id, row.name) for row in session.scalars(select(Village).order_by(Village.name))),
                tuple(
                    (row.id, f"{row.name} {row.grid_name}".strip())
                    for row in session.scalars(select(GridWorker).where(GridWorker.active).order_by(GridWorker.name))
                ),
                tuple(
                    (row.id, row.name)
                    for row in session.scalars(select(Mediator).where(Mediator.active).order_by(Mediator.name))
                ),
                _unseen_days(),
            )

    def liaison_of(self, village_id: str) -> tuple[LiaisonRow, ...]:
        """Who is the court's contact in a village today (按村查联络员)."""
        with self._uow.read() as session:
            return tuple(row for row in _liaisons(session, village_id) if row.until is None)

    def check_station(self, details: StationDetails) -> tuple[Finding, ...]:
        """What a station lacks."""
        return () if details.name.strip() else (Finding("network_name_missing", "name", Severity.BLOCK),)

    def save_station(self, details: StationDetails, station_id: str = "") -> str:
        """Add or change a station; its id. Raises ``network_refused``, ``network_gone``."""
        _require(self.check_station(details))
        with self._uow.write("network.station") as session:
            row = _station(session, station_id) if station_id else Station(id=new_id(self._uow.clock))
            row.station_kind, row.name, row.township = details.kind, details.name.strip(), details.township.strip()
            row.village_id, row.mediator_id = details.village_id or None, details.mediator_id or None
            row.address, row.keeper, row.phone = details.address.strip(), details.keeper.strip(), details.phone.strip()
            row.duty_days = details.duty_days.strip()
            session.add(row)
            return row.id

    def set_active(self, station_id: str, active: bool) -> None:
        """Close a station or open it again; what was noted there stays. Raises ``network_gone``."""
        with self._uow.write("network.active") as session:
            _station(session, station_id).active = active

    def check_contact(self, new: NewContact) -> tuple[Finding, ...]:
        """What stands against a visit or a call."""
        return tuple(_contact_findings(new, self._uow.today()))

    def note_contact(self, new: NewContact) -> None:
        """Note a visit or guidance by phone; raises ``network_refused``, ``network_gone``."""
        _require(self.check_contact(new))
        with self._uow.write("network.contact") as session:
            _station(session, new.station_id)
            session.add(
                StationContact(
                    id=new_id(self._uow.clock),
                    station_id=new.station_id,
                    contacted_on=new.on or self._uow.today(),
                    way=new.way,
                    staff_id=self._uow.actor.id,
                    note=new.note.strip(),
                    next_on=new.next_on,
                )
            )

    def check_liaison(self, new: NewLiaison) -> tuple[Finding, ...]:
        """What an appointment lacks."""
        found = []
        if not new.name.strip():
            found.append(Finding("network_name_missing", "name", Severity.BLOCK))
        if not new.village_id:
            found.append(Finding("network_village_missing", "village", Severity.BLOCK))
        return tuple(found)

    def appoint(self, new: NewLiaison) -> str:
        """Appoint a court liaison for a village; the id. Raises ``network_refused``."""
        _require(self.check_liaison(new))
        with self._uow.write("network.appoint") as session:
            row = Liaison(
                id=new_id(self._uow.clock),
                name=new.name.strip(),
                calling=new.calling.strip(),
                phone=new.phone.strip(),
                village_id=new.village_id,
                since=new.since or self._uow.today(),
            )
            session.add(row)
            return row.id

    def set_liaison_over(self, liaison_id: str, over: bool) -> None:
        """End an appointment today, or let it go on; raises ``network_gone``."""
        with self._uow.write("network.liaison_over") as session:
            row = session.get(Liaison, liaison_id)
            if row is None:
                raise KnownError("network_gone")
            row.until = self._uow.today() if over else None

    def check_request(self, new: NewRequest) -> tuple[Finding, ...]:
        """What a request lacks."""
        found = []
        if not new.worker_id:
            found.append(Finding("network_worker_missing", "worker", Severity.BLOCK))
        if not new.wanted.strip():
            found.append(Finding("network_wanted_missing", "wanted", Severity.BLOCK))
        return tuple(found)

    def ask(self, new: NewRequest) -> str:
        """Ask a grid worker for help; the id. Raises ``network_refused``."""
        _require(self.check_request(new))
        with self._uow.write("network.ask") as session:
            row = GridRequest(
                id=new_id(self._uow.clock),
                grid_kind=new.kind,
                worker_id=new.worker_id,
                dispute_id=new.dispute_id or None,
                wanted=new.wanted.strip(),
                asked_on=self._uow.today(),
            )
            session.add(row)
            return row.id

    def answer(self, request_id: str, *, succeeded: bool | None, answer: str = "") -> None:
        """Note what came of a request; with None it is open again. Raises ``network_gone``."""
        with self._uow.write("network.answer") as session:
            row = session.get(GridRequest, request_id)
            if row is None:
                raise KnownError("network_gone")
            row.succeeded, row.answer_text = succeeded, answer.strip()
            row.answered_on = None if succeeded is None else self._uow.today()

    def sheet(self) -> TableSheetPaper:
        """Stations with their last visit, and the liaisons, to print."""
        view = self.view()
        with self._uow.read() as session:
            profile = read_profile(session)
        stations = SheetTable(
            f"一、服务网点（{len(view.stations)} 处）",
            tuple(
                map(
                    SheetColumn,
                    ("名称", "类别", "地址", "负责人", "电话", "值守时间", "最近走访", "下次走访"),
                    (2, 1.4, 2.4, 1, 1.4, 1.6, 1.6, 1.2),
                )
            ),
            tuple(_station_cells(row) for row in view.stations if row.active),
            "没有登记网点。",
        )
        liaisons = SheetTable(
            "二、诉讼联络员",
            tuple(
                map(SheetColumn, ("村（社区）", "乡镇", "姓名", "身份", "电话", "起始日期"), (2, 1.6, 1.2, 2, 1.6, 1.4))
            ),
            tuple(
                (row.village, row.township, row.name, row.calling, row.phone, str(row.since))
                for row in view.liaisons
                if row.until is None
            ),
            "没有联络员。",
        )
        return TableSheetPaper(
            title="服务网络",
            issuer=profile.tribunal_name,
            made=made_words(self._uow.clock()),
            lines=(f"超过 {view.unseen_days} 日没有走访的标“久未走访”；电话指导不算走访。",),
            tables=(stations, liaisons),
            practice=profile.practice,
        )

    def slip(self, request_id: str) -> TableSheetPaper:
        """The request of one grid worker as a slip with room for the answer (协助事项单)."""
        with self._uow.read() as session:
            profile = read_profile(session)
            row = next((each for each in _requests(session) if each.id == request_id), None)
        if row is None:
            raise KnownError("network_gone")
        kind = texts.term(row.kind, _LANGUAGE)
        pairs = (
            ("网格", row.grid),
            ("网格员", row.worker),
            ("事项类别", kind),
            ("案号", row.number or "—"),
            ("请协助的事项", row.wanted),
            ("提出日期", str(row.asked_on)),
            ("办理结果", row.answer),
            ("办理日期、签名", str(row.answered_on or "")),
        )
        return TableSheetPaper(
            title=f"网格协助事项单（{kind}）",
            issuer=profile.tribunal_name,
            made=made_words(self._uow.clock()),
            lines=(),
            tables=(SheetTable("", (SheetColumn("项目", 1), SheetColumn("内容", 4)), pairs),),
            notes=("网格员协助办理，不行使审判职权；涉及当事人隐私的内容请勿外传。",),
            practice=profile.practice,
        )


def _require(findings: Sequence[Finding]) -> None:
    if blocking(findings):
        raise KnownError("network_refused")


def _unseen_days() -> int:
    return int(resources.toml("rules", "network.toml")["unseen_days"])


def _station(session: Session, station_id: str) -> Station:
    row = session.get(Station, station_id)
    if row is None:
        raise KnownError("network_gone")
    return row


def _contact_findings(new: NewContact, today: date) -> Iterator[Finding]:
    if not new.note.strip():
        yield Finding("network_note_missing", "note", Severity.BLOCK)
    if new.on is not None and new.on > today:
        yield Finding("network_day_future", "on", Severity.BLOCK)
    if new.next_on is not None and new.next_on <= today:
        yield Finding("network_next_past", "next_on", Severity.BLOCK)


def _stations(session: Session, today: date) -> Iterator[StationRow]:
    contacts: dict[str, list[ContactRow]] = {}
    query = (
        select(StationContact, StaffMember.name)
        .join(StaffMember, StaffMember.id == StationContact.staff_id)
        .order_by(StationContact.contacted_on.desc(), StationContact.id.desc())
    )
    for contact, who in session.execute(query):
        line = ContactRow(contact.contacted_on, contact.way, who, contact.note, contact.next_on)
        contacts.setdefault(contact.station_id, []).append(line)
    rows = (
        select(Station, Village.name, Mediator.name)
        .outerjoin(Village, Village.id == Station.village_id)
        .outerjoin(Mediator, Mediator.id == Station.mediator_id)
        .order_by(Station.name)
    )
    for station, village, mediator in session.execute(rows):
        known = tuple(contacts.get(station.id, ()))
        facts = tuple(Contact(each.on, each.way, each.next_on) for each in known)
        yield StationRow(
            station.id,
            StationDetails(
                station.station_kind,
                station.name,
                station.township,
                station.village_id or "",
                station.address,
                station.keeper,
                station.phone,
                station.duty_days,
                station.mediator_id or "",
            ),
            village or "",
            mediator or "",
            station.active,
            seen(facts, today, _unseen_days()),
            known,
        )


def _urgency(row: StationRow) -> tuple[bool, bool, int, str]:
    """Open stations that were never seen, then those seen longest ago."""
    return not row.active, row.seen.days is not None, -(row.seen.days or 0), row.details.name


def _liaisons(session: Session, village_id: str = "") -> Iterator[LiaisonRow]:
    query = select(Liaison, Village).join(Village, Village.id == Liaison.village_id)
    if village_id:
        query = query.where(Liaison.village_id == village_id)
    for row, village in session.execute(query.order_by(Village.name, Liaison.since.desc())):
        yield LiaisonRow(row.id, row.name, row.calling, row.phone, village.name, village.township, row.since, row.until)


def _requests(session: Session) -> Iterator[RequestRow]:
    query = (
        select(GridRequest, GridWorker, Dispute.number)
        .join(GridWorker, GridWorker.id == GridRequest.worker_id)
        .outerjoin(Dispute, Dispute.id == GridRequest.dispute_id)
        .order_by(GridRequest.asked_on.desc(), GridRequest.id.desc())
    )
    for row, worker, number in session.execute(query):
        yield RequestRow(
            row.id,
            row.grid_kind,
            worker.grid_name or worker.township,
            worker.name,
            row.dispute_id or "",
            number or "",
            row.wanted,
            row.asked_on,
            row.answered_on,
            row.succeeded,
            row.answer_text,
        )


def _counts(requests: Sequence[RequestRow]) -> tuple[GridCount, ...]:
    asked, answered, done = Counter[str](), Counter[str](), Counter[str]()
    for each in requests:
        asked[each.grid] += 1
        answered[each.grid] += each.succeeded is not None
        done[each.grid] += bool(each.succeeded)
    return tuple(GridCount(grid, count, answered[grid], done[grid]) for grid, count in sorted(asked.items()))


def _station_cells(row: StationRow) -> tuple[str, ...]:
    last = str(row.seen.last_visit) if row.seen.last_visit else "没有走访过"
    return (
        row.details.name,
        texts.term(row.details.kind, _LANGUAGE),
        row.details.address or row.village,
        row.details.keeper or row.mediator,
        row.details.phone,
        row.details.duty_days,
        f"{last}（久未走访）" if row.seen.unseen else last,
        str(row.seen.next_on or ""),
    )
