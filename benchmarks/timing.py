# SPDX-License-Identifier: GPL-3.0-or-later
"""Times a job and its floor in turn, so that whatever else the machine does falls on both."""

import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

Job = Callable[[], object]


@dataclass(frozen=True)
class Figure:
    """Medians of a job and of its floor, in milliseconds."""

    name: str
    size: int
    ours: float
    floor: float

    @property
    def ratio(self) -> float:
        """Return how many times the floor the job takes."""
        return self.ours / self.floor


def pair(name: str, size: int, ours: Job, floor: Job, runs: int = 15) -> Figure:
    """Run both in turn, once to warm and `runs` times to measure."""
    took: dict[Job, list[float]] = {ours: [], floor: []}
    for run in range(runs + 1):
        for job in (ours, floor) if run % 2 else (floor, ours):
            start = time.perf_counter()
            job()
            if run:
                took[job].append((time.perf_counter() - start) * 1000)
    figure = Figure(name, size, statistics.median(took[ours]), statistics.median(took[floor]))
    print(f"{size:>9,} {name}: {figure.ours:,.1f} ms, floor {figure.floor:,.1f} ms", file=sys.stderr, flush=True)
    return figure


def table(figures: list[Figure]) -> str:
    """Return the figures as a Markdown table: a row a job, a column a size."""
    sizes = sorted({figure.size for figure in figures})
    lines = [
        "| | " + " | ".join(f"{size:,} entries" for size in sizes) + " |",
        "|---" * (len(sizes) + 1) + "|",
    ]
    for name in dict.fromkeys(figure.name for figure in figures):
        cells = [f for size in sizes for f in figures if (f.name, f.size) == (name, size)]
        lines.append(f"| {name} | " + " | ".join(f"{f.ours:,.1f} ms ({f.ratio:.2f})" for f in cells) + " |")
    return "\n".join(lines)
