"""Figures that are no term and no sum: the version of the day, and a source for each."""

from __future__ import annotations

from datetime import date

import pytest

from tribunal_desktop import resources
from tribunal_desktop.rules.figures import Figure, figure, figures, in_force
from tribunal_desktop.rules.law_register import citations, read_register

TODAY = date(2026, 11, 23)
CAP = "juror.yearly_cap"


def test_the_figures_of_the_law() -> None:
    known = ("juror.least_age", "juror.term_years", CAP, "party.numerous", "age.full", "age.elderly")
    assert [figure(name, TODAY) for name in known] == [28, 5, 30, 10, 18, 60]


def test_a_change_of_law_holds_from_its_day() -> None:
    versions = (Figure(CAP, 30, "old", date(2019, 5, 1)), Figure(CAP, 40, "new", date(2026, 1, 1)))
    days = (date(2001, 1, 1), date(2025, 12, 31), date(2026, 1, 1))
    assert [in_force(versions, day).value for day in days] == [30, 30, 40]


def test_an_unknown_figure_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        figure("juror.shoe_size", TODAY)


def test_every_figure_names_a_law_that_is_registered_or_says_that_it_is_ours() -> None:
    register = read_register(resources.toml("rules", "laws.toml")["law"])
    rows = [each for versions in figures().values() for each in versions]
    assert [row.id for row in rows if row.basis != "ours" and not any(citations(row.basis, register))] == []
