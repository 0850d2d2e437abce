# SPDX-License-Identifier: GPL-3.0-or-later
"""The band around a curve: blocks of its residuals redrawn, widened by what days have to do with their neighbours.

Blocks alone mislead: a flexible curve takes the slow part of the noise with it, so that what is left over looks
quieter and less alike from day to day than it was (simulated: 95 % bands that held the truth 4 to 7 times in 10).
So the noise that would leave such residuals behind is found by smoothing series whose likeness is known, and
the redrawn curves are spread out to match it (simulated: about 9 times in 10, for likeness up to .7).
"""

import numpy as np

from journal_app.insights.arrays import Floats
from journal_app.insights.bootstrap import SEED, block_places, percentiles
from journal_app.insights.lowess import Lowess
from journal_app.insights.neighbours import lag_1, near_pairs

LIKENESS = np.arange(0.0, 0.86, 0.05)
"""Lag-1 autocorrelations tried; the same ceiling as for the trend."""

TRIES = (4, 40)
"""Fewest and most series smoothed for each of them: the fewer, the longer they are (POINTS_TRIED in all)."""

POINTS_TRIED = 8_000


def band(curve: Lowess) -> tuple[Floats, Floats]:
    """Return the lower and the upper 95 % limit of a curve (7 points or more) at its points, pointwise."""
    residual = curve.y - curve.fit
    residual = residual - residual.mean()
    redrawn = curve.lines(residual[block_places(len(curve.x))].T)
    spread = redrawn.var(axis=1).mean()
    if spread <= 0:
        return curve.fit, curve.fit
    factor = max(1.0, float(np.sqrt(_spread_of_noise(curve) / spread)))
    low, high = percentiles(redrawn.T * factor)
    limits = np.stack([np.minimum(low, 0), np.maximum(high, 0)], axis=1)
    around = curve.fit[:, None] + curve.smooth_between(limits)
    return around[:, 0], around[:, 1]


def _spread_of_noise(curve: Lowess) -> float:
    """Return the variance the curve has from noise that leaves residuals as quiet and as alike as these."""
    residual = (curve.y - curve.fit)[:, None]
    near = near_pairs(curve.x)
    noise = _like_noise(curve.x)
    lines = curve.lines(noise)
    left = noise - curve.smooth_between(lines)
    groups = (len(LIKENESS), -1)
    likeness = lag_1(left, near).reshape(groups).mean(axis=1)
    found = int(np.argmin(np.abs(likeness - lag_1(residual, near))))
    kept = (left**2).mean(axis=0).reshape(groups).mean(axis=1)[found]
    moved = (lines**2).mean(axis=0).reshape(groups).mean(axis=1)[found]
    return float((residual**2).mean() * moved / kept)


def _like_noise(x: Floats) -> Floats:
    """Return series of variance 1 at x, (points, likeness x tries): AR(1) over the real gaps."""
    tries = int(np.clip(POINTS_TRIED // len(x), *TRIES))
    shocks = np.random.default_rng(SEED).standard_normal((len(x), tries))
    noise = np.empty((len(x), len(LIKENESS), tries))
    noise[0] = shocks[0]
    for place, gap in enumerate(np.diff(x), start=1):
        kept = (LIKENESS**gap)[:, None]
        noise[place] = kept * noise[place - 1] + np.sqrt(1 - kept**2) * shocks[place]
    return noise.reshape(len(x), -1)
