# SPDX-License-Identifier: GPL-3.0-or-later
"""How much a day resembles the day before: what makes n days say less than n separate ones."""

import numpy as np

from journal_app.insights.arrays import Bools, Floats

NEAR = 1.5
"""Neighbours are days at most this many median gaps apart."""

HIGHEST = 0.85
"""Ceiling of the corrected likeness: above it the correction is wilder than the data."""

FEWEST_PAIRS = 6
"""With fewer neighbouring pairs nothing is known of their likeness, and none is assumed."""


def near_pairs(day: Floats) -> Bools:
    """Return which steps from a day to the next (length n - 1, n >= 2) count as neighbours."""
    gaps = np.diff(day)
    near: Bools = gaps <= NEAR * np.median(gaps)
    return near


def lag_1(series: Floats, near: Bools) -> Floats:
    """Return the lag-1 autocorrelation of each column over the neighbouring pairs; 0 for a constant column."""
    centred = series - series.mean(axis=0)
    together = (centred[1:][near] * centred[:-1][near]).mean(axis=0)
    own = (centred**2).mean(axis=0)
    result: Floats = np.divide(together, own, out=np.zeros_like(own), where=own > 0)
    return result


def likeness(day: Floats, residual: Floats, lost: int) -> float:
    """Return the bias-corrected lag-1 autocorrelation (n r + 1) / (n - lost), held between 0 and HIGHEST.

    `lost` is 3 for residuals of a mean and 4 for those of a line; n counts neighbouring pairs.
    """
    near = near_pairs(day)
    pairs = int(near.sum())
    if pairs < FEWEST_PAIRS:
        return 0.0
    raw = float(lag_1(residual[:, None], near)[0])
    return min(max((pairs * raw + 1) / (pairs - lost), 0.0), HIGHEST)
