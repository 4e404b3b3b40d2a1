"""The nodes of a case (流程节点) with owner, due day and what completed them; and the duties of a post at each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop import resources
from tribunal_desktop.models import Deadline, Dispute, DutyDone, StaffMember
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import LimitEnding, NodeState, Post
from tribunal_desktop.services.limits_table import amount_on
from tribunal_desktop.services.nodes_facts import COMPLETIONS

OURS = "ours"
"""Basis of a duty no source was found for."""


@dataclass(frozen=True)
class Node:
    """A row of the table of nodes."""

    id: str
    name: Name
    person: str
    posts: tuple[Post, ...]
    limits: tuple[str, ...]


@dataclass(frozen=True)
class Duty:
    """A row of the list of duties."""

    id: str
    node_id: str
    post: Post
    words: Name
    """The length of ``limit`` stands in it as ``{days}`` or ``{months}``."""
    basis: str
    limit: str = ""

    def words_on(self, day: date) -> Name:
        """The words with the term of the law as it holds on ``day``."""
        if not self.limit:
            return self.words
        length = amount_on(self.limit, day)
        return Name(*(words.format(days=length, months=length) for words in (self.words.zh, self.words.en)))


@dataclass(frozen=True)
class NodeView:
    """A node of a dispute: whose it is, when it is due, when it was done."""

    id: str
    name: Name
    owner: str
    """Empty while nobody of the post is known."""
    post: Post
    due_on: date | None
    done_on: date | None
    state: NodeState
    rule_id: str = ""
    """The limit that gives the due day."""


@dataclass(frozen=True)
class DutyView:
    """A duty at a node, and who acted on it when."""

    id: str
    words: Name
    basis: str
    done_at: datetime | None
    done_by: str


@cache
def nodes() -> tuple[Node, ...]:
    """Every node in its order."""
    return tuple(
        Node(row["id"], Name(row["zh"], row["en"]), row["person"], tuple(map(Post, row["posts"])), tuple(row["limits"]))
        for row in resources.toml("rules", "nodes.toml")["node"]
    )


@cache
def duties() -> tuple[Duty, ...]:
    """Every duty in the order of the nodes."""
    return tuple(
        Duty(row["id"], row["node"], Post(row["post"]), Name(row["zh"], row["en"]), row["basis"], row.get("limit", ""))
        for row in resources.toml("rules", "duties.toml")["duty"]
    )


def owner_of_rule(rule_id: str) -> Node | None:
    """The node a limit belongs to; none for a limit outside the nodes."""
    return next((node for node in nodes() if rule_id in node.limits), None)


def node_states(session: Session, dispute_id: str, today: date) -> tuple[NodeView, ...]:
    """Every node of a dispute as the facts in the store have it."""
    dispute = session.get_one(Dispute, dispute_id)
    done = {node.id: COMPLETIONS[node.id](session, dispute) for node in nodes()}
    last = max((place for place, node in enumerate(nodes()) if done[node.id]), default=-1)
    limits = _limits_of(session, dispute_id)
    staff = staff_by_post(session)
    made = []
    for place, node in enumerate(nodes()):
        due = _due(node, limits)
        state = _state(place, last, done[node.id], due.planned_on if due else None, today)
        owner, post = owner_of(session, dispute, node, staff)
        made.append(
            NodeView(
                node.id,
                node.name,
                owner,
                post,
                due.planned_on if due else None,
                done[node.id],
                state,
                due.rule_id if due else "",
            )
        )
    return tuple(made)


def current_node(states: Sequence[NodeView]) -> NodeView | None:
    """Where the case stands: the first node that is neither done nor passed over."""
    return next((node for node in states if node.state in (NodeState.CURRENT, NodeState.OVERDUE)), None)


def owner_of(
    session: Session, dispute: Dispute, node: Node, staff: Mapping[Post, Sequence[StaffMember]]
) -> tuple[str, Post]:
    """Who of the dispute owns the node; else the one person of its post, else nobody."""
    person_id = {
        "received_by": dispute.received_by_id,
        "judge": dispute.judge_id,
        "assistant": dispute.assistant_id,
        "clerk": dispute.clerk_id,
    }.get(node.person)
    person = session.get(StaffMember, person_id) if person_id else None
    if person is not None:
        return person.name, person.post
    for post in node.posts:
        if len(staff.get(post, ())) == 1:
            return staff[post][0].name, post
    return "", node.posts[0]


def staff_by_post(session: Session) -> dict[Post, list[StaffMember]]:
    """Everybody in service, by post."""
    found: dict[Post, list[StaffMember]] = {}
    for member in session.scalars(select(StaffMember).where(StaffMember.active)):
        found.setdefault(member.post, []).append(member)
    return found


def duties_of(session: Session, dispute_id: str, node_id: str, post: Post, today: date) -> tuple[DutyView, ...]:
    """What a post has to do at a node, with what was ticked."""
    ticked = {
        row.duty: (row.done_at, row.name)
        for row in session.execute(
            select(DutyDone.duty, DutyDone.done_at, StaffMember.name)
            .join(StaffMember, StaffMember.id == DutyDone.done_by_id)
            .where(DutyDone.dispute_id == dispute_id)
        )
    }
    return tuple(
        DutyView(duty.id, duty.words_on(today), duty.basis, *ticked.get(duty.id, (None, "")))
        for duty in duties()
        if duty.node_id == node_id and duty.post is post
    )


def _limits_of(session: Session, dispute_id: str) -> Sequence[Deadline]:
    bound = select(Deadline).where(
        Deadline.dispute_id == dispute_id,
        Deadline.ending.is_(None) | (Deadline.ending == LimitEnding.KEPT),
    )
    return session.scalars(bound.order_by(Deadline.planned_on)).all()


def _due(node: Node, limits: Sequence[Deadline]) -> Deadline | None:
    """The earliest running limit of the node, else the last one that ended."""
    own = [limit for limit in limits if limit.rule_id in node.limits]
    running = [limit for limit in own if limit.done_on is None]
    return running[0] if running else own[-1] if own else None


def _state(place: int, last: int, done_on: date | None, due_on: date | None, today: date) -> NodeState:
    if done_on is not None:
        return NodeState.DONE_LATE if due_on is not None and done_on > due_on else NodeState.DONE
    if due_on is not None and due_on < today and place > last:
        return NodeState.OVERDUE
    if place < last:
        return NodeState.PASSED_OVER
    return NodeState.CURRENT if place == last + 1 else NodeState.AHEAD
