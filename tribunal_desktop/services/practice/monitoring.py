"""What lists and supervision need of the invented county: last events, due days, stages as they went, marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from tribunal_desktop.services.practice.county import County

if TYPE_CHECKING:
    from sqlalchemy import Connection

_STATEMENTS = (
    """UPDATE dispute SET next_due_on = coalesce(
        (SELECT min(due_on) FROM deadline WHERE dispute_id = dispute.id AND done_on IS NULL
            AND bound = 'court'), '9999-12-31'), flags_looked_on = closed_on""",
    """INSERT INTO stage_change (dispute_id, stage, entered_on, at, actor_id)
        SELECT id, 'filed', filed_on, received_at, received_by_id FROM dispute WHERE filed_on IS NOT NULL""",
    """INSERT INTO stage_change (dispute_id, stage, entered_on, at, actor_id)
        SELECT d.id, 'mediation', date(m.assigned_at, '+8 hours'), m.assigned_at, d.received_by_id
        FROM mediation_case m JOIN dispute d ON d.id = m.dispute_id""",
    """INSERT INTO stage_change (dispute_id, stage, entered_on, at, actor_id)
        SELECT d.id, 'trial', coalesce(m.ended_on, date(d.filed_on, '+3 days')), d.received_at, d.judge_id
        FROM dispute d LEFT JOIN mediation_case m ON m.dispute_id = d.id
        WHERE d.filed_on IS NOT NULL AND d.stage IN ('trial', 'closed')
          AND coalesce(m.status, '') NOT IN ('running', 'agreed')
          AND coalesce(m.ended_on, date(d.filed_on, '+3 days')) <= coalesce(d.closed_on, :today)""",
    """INSERT INTO stage_change (dispute_id, stage, entered_on, at, actor_id)
        SELECT id, 'closed', closed_on, received_at, judge_id FROM dispute WHERE closed_on IS NOT NULL""",
    """UPDATE dispute SET last_event_at = max(received_at, coalesce((SELECT max(at) FROM (
        SELECT max(entered_on) || 'T00:30:00.000000Z' AS at FROM stage_change s WHERE s.dispute_id = dispute.id
        UNION ALL SELECT max(e.started_at) FROM mediation_session e JOIN mediation_case m
            ON m.id = e.mediation_case_id WHERE m.dispute_id = dispute.id)), received_at))""",
    """INSERT INTO case_mark (id, dispute_id, kind, marked_on, link)
        SELECT substr(id, 1, 31) || 'a', id, 'livestreamed', date(closed_on, '-2 days'), '中国庭审公开网'
        FROM dispute WHERE closed_on IS NOT NULL AND rowid % 9 < 5 AND outcome = 'judged'""",
    """INSERT INTO case_mark (id, dispute_id, kind, marked_on, link)
        SELECT substr(id, 1, 31) || 'b', id, 'published', closed_on, '中国裁判文书网'
        FROM dispute WHERE closed_on IS NOT NULL AND outcome = 'judged' AND rowid % 4 > 0""",
)


def monitoring(connection: Connection, county: County) -> None:
    """Work out of the rows that are there what the program itself keeps while it is used."""
    for statement in _STATEMENTS:
        parameters = {"today": county.now.date().isoformat()} if ":today" in statement else {}
        connection.execute(text(statement), parameters)
