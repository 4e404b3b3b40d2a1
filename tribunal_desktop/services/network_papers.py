"""Papers of the service network (服务网络文书): its list, slips to grid workers, a liaison's appointment and cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tribunal_desktop import texts
from tribunal_desktop.documents.forms.facts import Answer, CaseFacts, FormData
from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable, TableSheetPaper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Liaison, UnitOfWork, Village
from tribunal_desktop.services.case_list_paper import made_words
from tribunal_desktop.services.form_effective import effective
from tribunal_desktop.services.form_snapshots import FormSnapshot
from tribunal_desktop.services.forms_facts import court_facts
from tribunal_desktop.services.network_reading import read_view, requests
from tribunal_desktop.services.network_rows import StationRow
from tribunal_desktop.services.paper_rows import KeepAs
from tribunal_desktop.services.tribunal_profile import read_profile

if TYPE_CHECKING:
    from tribunal_desktop.documents.paper import Paper

APPOINTMENT, CARDS = "liaison_appointment", "liaison_card"
_LANGUAGE: texts.Language = "zh"
_LINES_TO_WRITE = 4
"""Empty lines below the result where none is noted yet: it is written by hand."""


class NetworkPapers:
    """Makes papers from what is kept; the same facts on the same day make the same bytes."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def sheet(self) -> TableSheetPaper:
        """Stations with their last visit, and the liaisons, to print."""
        with self._uow.read() as session:
            view, profile = read_view(session, self._uow.today()), read_profile(session)
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
        """A request as a slip with room to write the answer (协助事项单); raises ``network_gone``."""
        with self._uow.read() as session:
            profile, court = read_profile(session), court_facts(session)
            row = next((each for each in requests(session) if each.id == request_id), None)
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
            *(() if row.answer else (("", ""),) * _LINES_TO_WRITE),
            ("办理日期、签名", str(row.answered_on or "")),
            ("办完退回", f"{profile.tribunal_name}　{court.phone}".rstrip()),
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

    def appointment(self, liaison_id: str) -> tuple[Paper, KeepAs]:
        """The letter of appointment (诉讼联络员聘任书); raises ``network_gone``."""
        return self._make(APPOINTMENT, liaison_id)

    def cards(self, liaison_id: str) -> tuple[Paper, KeepAs]:
        """Eight contact cards for the village (便民联系卡); raises ``network_gone``."""
        return self._make(CARDS, liaison_id)

    def _make(self, form_key: str, liaison_id: str) -> tuple[Paper, KeepAs]:
        with self._uow.read() as session:
            row = session.get(Liaison, liaison_id)
            if row is None:
                raise KnownError("network_gone")
            village = session.get_one(Village, row.village_id).name
            form = effective(session, form_key)
            answers = {
                "liaison": row.name,
                "calling": row.calling,
                "liaison_phone": row.phone,
                "village": village,
                "since": row.since.isoformat(),
            }
            asked = {ask.id for ask in form.template.asks}
            facts = CaseFacts(court_facts(session), number="", provisional=False, cause="", procedure="", stage="")
            data = FormData(
                form=form_key,
                version=form.version,
                paper_id=f"{form_key}:{row.id}",
                made_on=self._uow.today(),
                facts=facts,
                answers=tuple(Answer(key, value) for key, value in answers.items() if key in asked),
                practice=read_profile(session).practice,
            )
        title = f"{form.template.title}（{village} {row.name}）"
        return FormSnapshot(form.template, data).paper(), KeepAs(None, row.id, title, row.name)


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
