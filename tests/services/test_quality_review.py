"""Quality review over a real store: a draw that covers every judge, the sheet, reply, rectification, papers, facts."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from tests.documents.reading import squeezed, text_by_pdfium
from tests.services.intake_data import add_device
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Actor, Dispute, ReviewRound, StaffMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.quality_review import Grading, Marked, NewRound
from tribunal_desktop.rules.terms import (
    Channel,
    ItemMark,
    Outcome,
    Post,
    ReviewGrade,
    ReviewKind,
    ReviewStage,
    Stage,
)
from tribunal_desktop.services.assessment_facts import Span, count_facts
from tribunal_desktop.services.quality_review import QualityReviews
from tribunal_desktop.services.workbench_query import Asked
from tribunal_desktop.services.workbench_review import review_decisions
from tribunal_desktop.services.workbench_views import DecisionKind

YEAR = Span(date(2026, 1, 1), date(2026, 12, 31))
DEFECT = Grading({"law_right": Marked(ItemMark.SERIOUS, "引用失效条文")}, ReviewGrade.DEFECTIVE, "", date(2026, 12, 20))


class Bench:
    """A head and three judges, each with a unit of work, and closed cases of theirs."""

    def __init__(self, uow: UnitOfWork, cases: dict[str, int]) -> None:
        self.by_name: dict[str, UnitOfWork] = {}
        add_device(uow)
        with uow.write("test.bench") as session:
            for name, post in (
                ("周海波", Post.TRIBUNAL_HEAD),
                ("俞建国", Post.JUDGE),
                ("黄志明", Post.JUDGE),
                ("楼佳怡", Post.JUDGE),
            ):
                actor = Actor(new_id(uow.clock), name, post)
                session.add(StaffMember(id=actor.id, name=name, post=post))
                self.by_name[name] = UnitOfWork(uow._engine, actor, uow.clock)  # noqa: SLF001
            session.flush()
            number = 0
            for name, count in cases.items():
                for _case in range(count):
                    number += 1
                    session.add(_closed(uow, number, self.id(name)))
        self.head = QualityReviews(self.by_name["周海波"], lambda size: "5a" * size)

    def id(self, name: str) -> str:
        return self.by_name[name].actor.id

    def reviews(self, name: str) -> QualityReviews:
        return QualityReviews(self.by_name[name])

    def round(self, count: int) -> str:
        reviewers = tuple(self.id(name) for name in self.by_name)
        return self.head.open_round(
            NewRound(ReviewKind.RANDOM, "2026年第三季度", date(2026, 7, 1), date(2026, 9, 30), count, reviewers)
        )


def _closed(uow: UnitOfWork, number: int, judge_id: str) -> Dispute:
    return Dispute(
        id=new_id(uow.clock),
        provisional_no=f"枫溪-2026-L2-{number:04}",
        received_at=datetime(2026, 7, 1, 9, tzinfo=BEIJING),
        channel=Channel.COUNTER,
        cause_code="104",
        cause_version="2025",
        claim_text="",
        facts_text="",
        judge_id=judge_id,
        stage=Stage.CLOSED,
        outcome=Outcome.JUDGED,
        filed_on=date(2026, 7, 2),
        closed_on=date(2026, 8, 1),
    )


@pytest.fixture
def bench(uow: UnitOfWork) -> Bench:
    return Bench(uow, {"俞建国": 6, "黄志明": 3, "楼佳怡": 1})


def test_the_draw_covers_every_judge_and_can_be_worked_out_again(bench: Bench) -> None:
    made = bench.round(2)
    waiting = bench.head.rounds(2026)
    assert (waiting.rounds[0].pool, waiting.rounds[0].places, waiting.covered, waiting.with_cases) == (10, 3, 0, 3)
    assert not waiting.rounds[0].nonce
    assert not bench.head.verify(made)
    assert bench.head.draw(made, " 8 8 3 ") == 3
    cases = bench.head.cases(made)
    assert {case.judge for case in cases} == {"俞建国", "黄志明", "楼佳怡"}
    assert all(case.reviewer_id != case.judge_id and case.reviewer for case in cases)
    assert bench.head.verify(made)
    drawn = bench.head.rounds(2026)
    assert (drawn.covered, drawn.with_cases, drawn.rounds[0].seed) == (3, 3, "8 8 3")
    with pytest.raises(KnownError, match="round_drawn_already"):
        bench.head.draw(made, "1")
    again = bench.round(4)
    bench.head.draw(again, "7")
    assert not {case.dispute_id for case in cases} & {case.dispute_id for case in bench.head.cases(again)}


def test_a_changed_case_or_seed_is_found_out(bench: Bench) -> None:
    made = bench.round(3)
    bench.head.draw(made, "42")
    with bench.by_name["周海波"].write("test.tamper") as session:
        row = session.get(ReviewRound, made)
        assert row is not None
        row.pool_json = row.pool_json.replace("-0001", "-0009")
    assert not bench.head.verify(made)


def test_only_head_and_president_draw(bench: Bench) -> None:
    assert not bench.reviews("俞建国").rounds(2026).may_draw
    judge = bench.reviews("俞建国")
    new = NewRound(ReviewKind.RANDOM, "x", date(2026, 7, 1), date(2026, 9, 30), 1, (bench.id("俞建国"),))
    with pytest.raises(KnownError, match="right_missing"):
        judge.open_round(new)
    with pytest.raises(KnownError, match="right_missing"):
        judge.draw("x", "1")
    empty = NewRound(ReviewKind.RANDOM, "x", date(2026, 1, 1), date(2026, 1, 2), 1, (bench.id("俞建国"),))
    with pytest.raises(KnownError, match="round_without_cases"):
        bench.head.open_round(empty)
    with pytest.raises(KnownError, match="round_without_seed"):
        bench.head.draw(bench.round(1), "　 ")


def taken_up(bench: Bench) -> tuple[str, str]:
    """A case of 俞建国 to be reviewed by 黄志明: review id and dispute id."""
    pool = bench.head.cases(_drawn(bench))
    case = next(row for row in pool if row.judge == "俞建国")
    bench.head.assign(case.id, bench.id("黄志明"))
    return case.id, case.dispute_id


def _drawn(bench: Bench) -> str:
    made = bench.round(3)
    bench.head.draw(made, "1949")
    return made


def test_the_handling_judge_may_not_review(bench: Bench) -> None:
    review, dispute = taken_up(bench)
    with pytest.raises(KnownError, match="review_by_handling_judge"):
        bench.reviews("俞建国").grade(review, DEFECT)
    with pytest.raises(KnownError, match="review_not_yours"):
        bench.reviews("楼佳怡").grade(review, DEFECT)
    with pytest.raises(KnownError, match="review_by_handling_judge"):
        bench.head.assign(review, bench.id("俞建国"))
    assert bench.id("俞建国") not in {each.id for each in bench.head.view(dispute).reviewers}
    with pytest.raises(KnownError, match="review_twice"):
        bench.head.take_up(dispute, ReviewKind.KEY, bench.id("黄志明"), "信访")


def test_a_defect_is_put_right_and_an_objection_decided(bench: Bench) -> None:
    review, dispute = taken_up(bench)
    bench.reviews("黄志明").grade(review, DEFECT)
    judge = bench.reviews("俞建国")
    with pytest.raises(KnownError, match="reply_without_words"):
        judge.reply(review, " ", objects=True)
    judge.reply(review, "条文在行为时有效", objects=True)
    assert judge.view(dispute).rows[0].stage is ReviewStage.OBJECTED
    bench.head.decide_objection(
        review,
        "部分成立",
        Grading({"law_right": Marked(ItemMark.MINOR, "应注明旧法")}, ReviewGrade.QUALIFIED, "", date(2026, 12, 20)),
    )
    row = judge.view(dispute).rows[0]
    assert (row.stage, row.grade, row.defects[0].mark) == (
        ReviewStage.TO_RECTIFY,
        ReviewGrade.QUALIFIED,
        ItemMark.MINOR,
    )
    with pytest.raises(KnownError, match="review_not_yours"):
        bench.reviews("黄志明").rectify(row.defects[0].id, "x")
    judge.rectify(row.defects[0].id, "已作补正裁定")
    assert judge.view(dispute).rows[0].stage is ReviewStage.DONE
    assert judge.open_reviews(dispute) == 0


def test_the_papers_say_what_was_found_and_who_is_covered(bench: Bench) -> None:
    review, _dispute = taken_up(bench)
    assert "引用失效条文" not in text_by_pdfium(bench.head.sheet(review).pdf)
    bench.reviews("黄志明").grade(review, DEFECT)
    sheet = text_by_pdfium(bench.head.sheet(review).pdf)
    assert "引用失效条文" in sheet
    assert squeezed("样表，非官方表式") in sheet
    found = bench.head.rounds(2026).rounds[0]
    report = text_by_pdfium(bench.head.report(found.id).pdf)
    assert squeezed("2026 年有结案的法官 3 人，已覆盖 3 人") in report
    assert found.commitment in report
    assert found.seed in report


def test_what_waits_stands_on_the_workbench_and_defects_feed_the_assessment(bench: Bench) -> None:
    review, dispute = taken_up(bench)

    def waiting(name: str) -> dict[DecisionKind, tuple[int, str]]:
        unit = bench.by_name[name]
        with unit.read() as session:
            asked = Asked(session, unit.actor, unit.today(), unit.today())
            return {each.kind: (each.count, each.entity_id) for each in review_decisions(asked)}

    assert waiting("黄志明")[DecisionKind.REVIEW_TO_DO][0] >= 1
    bench.reviews("黄志明").grade(review, DEFECT)
    assert waiting("俞建国")[DecisionKind.DEFECT_TO_RECTIFY] == (1, f"{dispute}#review")
    people = {bench.id(name): name for name in bench.by_name}
    with bench.by_name["周海波"].read() as session:
        facts = count_facts(session, people, YEAR)
    own = facts[bench.id("俞建国")]
    assert (own["reviewed_cases"].value, own["defective_cases"].value) == (Decimal(1), Decimal(1))
    assert own["defective_cases"].evidence == (("dispute", dispute),)
    assert "reviewed_cases" not in facts[bench.id("楼佳怡")]
    bench.reviews("俞建国").reply(review, "不同意", objects=True)
    assert waiting("周海波")[DecisionKind.REVIEW_OBJECTED][0] == 1
