"""Papers of the roster of mediators (调解员名册): the roster with counts by kind, a certificate, a hand-over list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import select

from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable, TableSheetPaper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Tribunal, UnitOfWork
from tribunal_desktop.rules.terms import Leaver, MediatorKind
from tribunal_desktop.services.case_list_paper import made_words
from tribunal_desktop.services.people import People
from tribunal_desktop.services.people_rows import CertificateState, MediatorRow
from tribunal_desktop.services.roster_exits import RosterExits
from tribunal_desktop.texts import term

_ROSTER = (
    SheetColumn("序号", 0.5, right=True),
    SheetColumn("姓名", 1),
    SheetColumn("类别", 1.2),
    SheetColumn("专兼职", 0.8),
    SheetColumn("所在组织", 2.4),
    SheetColumn("擅长领域", 2),
    SheetColumn("语言", 1.2),
    SheetColumn("乡镇", 1),
    SheetColumn("证书编号", 1.4),
    SheetColumn("有效期至", 1.2),
    SheetColumn("证书状态", 1),
)
_FACTS = (SheetColumn("事项", 1), SheetColumn("内容", 3))
_LIST = (
    SheetColumn("序号", 0.5, right=True),
    SheetColumn("事项", 1.2),
    SheetColumn("内容", 4),
    SheetColumn("期限", 1.1),
    SheetColumn("接收人", 1),
    SheetColumn("未移交的原因", 2.2),
    SheetColumn("接收人签名", 1.2),
)


class RosterPapers:
    """Makes the papers; nothing of them is kept."""

    def __init__(self, uow: UnitOfWork, people: People, exits: RosterExits) -> None:
        self._uow, self._people, self._exits = uow, people, exits

    def roster(self) -> TableSheetPaper:
        """Everybody on the roster now, with how many of each kind."""
        rows = [row for row in self._people.mediators() if row.active]
        cells = tuple(_cells(place, row) for place, row in enumerate(rows, start=1))
        return self._paper("调解员名册", counted(rows), SheetTable("", _ROSTER, cells, "名册上没有调解员。"))

    def certificate(self, mediator_id: str) -> TableSheetPaper:
        """What the roster certifies of one mediator; raises ``person_gone`` or ``no_certificate``."""
        row = next((each for each in self._people.mediators() if each.id == mediator_id), None)
        if row is None:
            raise KnownError("person_gone")
        if not row.active or row.certificate not in (CertificateState.VALID, CertificateState.ENDS_SOON):
            raise KnownError("no_certificate", name=row.name)
        facts = (
            ("姓名", row.name),
            ("类别", f"{term(row.kind, 'zh')}（{_time(row)}）"),
            ("所在组织", row.organisation or "—"),
            ("证书编号", row.certificate_no),
            ("有效期至", row.certificate_valid_to.isoformat() if row.certificate_valid_to else "未限定"),
            ("调解领域", row.fields or "—"),
            ("语言", row.languages or "—"),
            ("服务区域", row.township or "—"),
        )
        line = "兹证明下列人员在本庭调解员名册中，可以在有效期内接受本庭委托、委派开展调解。"
        return self._paper("调解员资格证明", (line,), SheetTable("", _FACTS, facts), ("（盖章处）",))

    def hand_over(self, leaver: Leaver, person_id: str) -> TableSheetPaper:
        """The last exit with where each thing in hand went, to be signed; raises ``person_gone``, ``no_exit``."""
        found = self._exits.hand_over(leaver, person_id)
        if not found.exits:
            raise KnownError("no_exit", name=found.name)
        last = found.exits[0]
        cells = tuple(
            (
                str(place),
                term(row.work, "zh"),
                row.matter,
                row.due_on.isoformat() if row.due_on else "—",
                row.successor or "未移交",
                row.left_reason or "—",
                "\u3000",
            )
            for place, row in enumerate(last.items, start=1)
        )
        lines = (
            f"{term(leaver, 'zh')} {found.name}　退出日期 {last.left_on.isoformat()}　退出原因：{last.reason}",
            *((f"团队评价：{last.assessment}",) if last.assessment else ()),
            f"共 {len(last.items)} 项，移交 {last.handed} 项，未移交 {len(last.items) - last.handed} 项。",
        )
        notes = ("移交人（签名）：　　　　　　　　　　　监交人（签名）：　　　　　　　　　　　日期：",)
        return self._paper(f"{found.name}退出移交清单", lines, SheetTable("", _LIST, cells, "没有在办事项。"), notes)

    def _paper(
        self, title: str, lines: tuple[str, ...], table: SheetTable, notes: tuple[str, ...] = ()
    ) -> TableSheetPaper:
        with self._uow.read() as session:
            tribunal = session.scalars(select(Tribunal).limit(1)).one()
            return TableSheetPaper(
                title=title,
                issuer=tribunal.name,
                made=made_words(self._uow.clock()),
                lines=lines,
                tables=(table,),
                notes=notes,
                practice=tribunal.practice,
            )


def counted(rows: Sequence[MediatorRow]) -> tuple[str, ...]:
    """How many there are of each kind, full-time and part-time, and with a certificate that ran out."""
    kinds = Counter(row.kind for row in rows)
    full_time = sum(row.full_time for row in rows)
    expired = sum(row.certificate is CertificateState.EXPIRED for row in rows)
    by_kind = "　".join(f"{term(kind, 'zh')} {kinds[kind]}" for kind in MediatorKind)
    return (f"共 {len(rows)} 人　{by_kind}　专职 {full_time}　兼职 {len(rows) - full_time}　证书过期 {expired}",)


def _time(row: MediatorRow) -> str:
    return "专职" if row.full_time else "兼职"


def _cells(place: int, row: MediatorRow) -> tuple[str, ...]:
    return (
        str(place),
        row.name,
        term(row.kind, "zh"),
        _time(row),
        row.organisation or "—",
        row.fields or "—",
        row.languages or "—",
        row.township or "—",
        row.certificate_no or "—",
        row.certificate_valid_to.isoformat() if row.certificate_valid_to else "—",
        term(row.certificate, "zh"),
    )
