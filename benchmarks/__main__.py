"""``python -m benchmarks``: measure everything, print the table, write ``benchmarks/results.md``."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import (
    assessment,
    limits,
    listing,
    packets,
    papers,
    papers_batch,
    radar,
    scans,
    searching,
    storing,
    windows,
)
from benchmarks.ground import Ground, make_ground
from benchmarks.measuring import Figure, machine, table
from tribunal_desktop.app import now

SUBJECTS: dict[str, Callable[[Ground], Iterator[Figure]]] = {
    "windows": windows.measure,
    "searching": searching.measure,
    "radar": radar.measure,
    "limits": limits.measure,
    "storing": storing.measure,
    "listing": lambda ground: listing.measure(ground.disputes * 10),
    "papers": papers.measure,
    "papers_batch": papers_batch.measure,
    "scans": scans.measure,
    "packets": packets.measure,
    "assessment": assessment.measure,
}
RESULTS = Path(__file__).with_name("results.md")


def main() -> int:
    """Run what was asked for; 1 when a budget is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("subjects", nargs="*", help=f"of {', '.join(SUBJECTS)}; all when none is named")
    parser.add_argument("--quick", action="store_true", help="5,000 disputes instead of 100,000; writes no results")
    options = parser.parse_args()
    subjects = options.subjects or list(SUBJECTS)
    if unknown := set(subjects) - set(SUBJECTS):
        parser.error(f"no such subject: {', '.join(sorted(unknown))}")
    disputes = 5_000 if options.quick else 100_000
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="tribunal-benchmark-") as folder:
        ground = make_ground(Path(folder), disputes)
        for subject in subjects:
            print(f"{subject} …", file=sys.stderr, flush=True)
            figures += SUBJECTS[subject](ground)
        ground.close()
    written = table(figures)
    print(written)
    if not options.quick and not options.subjects:
        _, section, compared = RESULTS.read_text(encoding="utf-8").partition("\n## ")
        RESULTS.write_text(
            f"# Results of {now().date().isoformat()}\n\n{machine()}; {disputes:,} disputes.\n\n{written}\n"
            f"{section}{compared}",
            encoding="utf-8",
        )
    return int(any(each.met is False for each in figures))


if __name__ == "__main__":
    sys.exit(main())
