# SPDX-License-Identifier: GPL-3.0-or-later
"""LOWESS (Cleveland 1979): robust local lines through the days."""

from dataclasses import dataclass

import numpy as np

from journal_app.insights.arrays import Floats

ROBUST_ROUNDS = 3
MAX_ANCHORS = 100
"""Places a line is fitted at; between them the curve is straight, which at this span cannot be seen."""

FEWEST = 2
"""Points a line needs; with fewer left in weight, an anchor keeps the line it had."""

_TINY = 1e-12
_EXACT = 1e-9
"""Share of the largest residual below which one is the machine's rounding, not a distance."""


@dataclass(frozen=True, slots=True, eq=False)
class Lowess:
    """A curve at the points it was fitted to, and the lines it is made of.

    `kernel` and `offset` are (anchors, points): tricube weights, and distances from the anchor.
    """

    x: Floats
    y: Floats
    fit: Floats
    anchors: Floats
    kernel: Floats
    offset: Floats

    def lines(self, y: Floats) -> Floats:
        """Return other values (points, draws) smoothed alike but without robust rounds: (anchors, draws)."""
        return _local_lines(self.kernel, self.offset, np.ones((len(self.x), 1)), y)

    def smooth_between(self, lines: Floats) -> Floats:
        """Return values at the anchors (anchors, draws) at every point."""
        return between_anchors(self.x, self.anchors, lines)


def lowess(x: Floats, y: Floats, span: float, rounds: int = ROBUST_ROUNDS) -> Lowess:
    """Fit `y` over rising, distinct `x` (at least 2) with the nearest `span` share of the points."""
    n = len(x)
    places = np.unique(np.linspace(0, n - 1, min(n, MAX_ANCHORS)).round().astype(np.int64))
    anchors = x[places]
    kernel, offset = _kernel(x, anchors, span)
    robust, lines = np.ones(n), y[places, None]
    for _round in range(rounds + 1):
        counted = ((kernel * robust) > _TINY).sum(axis=1, keepdims=True)
        lines = np.where(counted < FEWEST, lines, _local_lines(kernel, offset, robust[:, None], y[:, None]))
        fit = between_anchors(x, anchors, lines)[:, 0]
        robust = _robust_weights(y - fit)
    return Lowess(x, y, fit, anchors, kernel, offset)


def between_anchors(x: Floats, anchors: Floats, lines: Floats) -> Floats:
    """Return values (anchors, draws) at every x, straight in between."""
    if len(anchors) == len(x):
        return lines
    right = np.clip(np.searchsorted(anchors, x), 1, len(anchors) - 1)
    share = ((x - anchors[right - 1]) / (anchors[right] - anchors[right - 1]))[:, None]
    filled: Floats = lines[right - 1] * (1 - share) + lines[right] * share
    return filled


def _kernel(x: Floats, anchors: Floats, span: float) -> tuple[Floats, Floats]:
    """Return the tricube weights of all points at each anchor, and the points' distances from it."""
    count = min(len(x), max(2, int(span * len(x) + 1e-10)))
    offset = x - anchors[:, None]
    distance = np.abs(offset)
    radius = np.partition(distance, count - 1, axis=1)[:, count - 1 : count]
    near = np.clip(distance / radius, 0, 1)
    return (1 - near**3) ** 3, offset


def _local_lines(kernel: Floats, offset: Floats, weights: Floats, y: Floats) -> Floats:
    """Return the weighted local lines at the anchors, (anchors, draws), of `y` and `weights` (points, draws)."""
    sloped = kernel * offset
    total = kernel @ weights
    first = sloped @ weights
    second = (sloped * offset) @ weights
    weighted = weights * y
    level, slope = kernel @ weighted, sloped @ weighted
    spread = second * total - first * first
    flat = spread <= _TINY * np.maximum(total * total, _TINY)
    line = (second * level - first * slope) / np.where(flat, 1, spread)
    mean = level / np.where(total > _TINY, total, 1)
    return np.where(flat, mean, line)


def _robust_weights(residual: Floats) -> Floats:
    """Return bisquare weights of residuals in units of six times their median size."""
    size = np.abs(residual)
    middle = float(np.median(size))
    exact = _EXACT * float(size.max())
    scaled = size / (6 * middle) if middle > exact else (size > exact).astype(float)
    weights = (1 - np.clip(scaled, 0, 1) ** 2) ** 2
    weights[scaled <= 0.001] = 1
    weights[scaled >= 0.999] = 0
    kept: Floats = weights
    return kept
