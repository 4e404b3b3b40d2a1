"""Where the workbench gets its lines from: every area adds one function of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tribunal_desktop.services.workbench_days import contact_day, problems_due, trips_due
from tribunal_desktop.services.workbench_disputes import dispute_decisions
from tribunal_desktop.services.workbench_dossier import dossier_decisions
from tribunal_desktop.services.workbench_exits import exit_decisions
from tribunal_desktop.services.workbench_fees import fee_decisions
from tribunal_desktop.services.workbench_filing import filing_decisions
from tribunal_desktop.services.workbench_hearings import hearings_due
from tribunal_desktop.services.workbench_network import station_visits_due
from tribunal_desktop.services.workbench_pay import pay_decisions
from tribunal_desktop.services.workbench_performance import payments_due, performance_decisions
from tribunal_desktop.services.workbench_procedure import procedure_decisions
from tribunal_desktop.services.workbench_query import Asked
from tribunal_desktop.services.workbench_review import review_decisions
from tribunal_desktop.services.workbench_risk import risk_decisions
from tribunal_desktop.services.workbench_seals import seal_decisions
from tribunal_desktop.services.workbench_series import series_decisions
from tribunal_desktop.services.workbench_stuck import stuck_decisions
from tribunal_desktop.services.workbench_views import Decision, DueTask
from tribunal_desktop.services.workbench_volunteers import volunteer_decisions

DECISIONS: tuple[Callable[[Asked], Iterator[Decision]], ...] = (
    filing_decisions,
    dispute_decisions,
    risk_decisions,
    fee_decisions,
    performance_decisions,
    procedure_decisions,
    series_decisions,
    review_decisions,
    dossier_decisions,
    pay_decisions,
    stuck_decisions,
    volunteer_decisions,
    exit_decisions,
    seal_decisions,
)
"""What waits for a person, in the order shown."""

DUE: tuple[Callable[[Asked], Iterator[DueTask]], ...] = (
    problems_due,
    contact_day,
    trips_due,
    payments_due,
    hearings_due,
    station_visits_due,
)
"""What has a day, of kinds that are few; limits and instalments are read by the workbench itself, in pages."""
