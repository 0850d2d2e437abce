# SPDX-License-Identifier: GPL-3.0-or-later
"""Block bootstrap: which places of a series each draw takes, neighbours kept together."""

import numpy as np

from journal_app.insights.arrays import Floats, Ints

DRAWS = 500
BLOCK = 7
SEED = 20_260_101
"""Fixed, so that the same entries always give the same interval."""


def block_places(n: int, draws: int = DRAWS, block: int = BLOCK, seed: int = SEED) -> Ints:
    """Return an array (draws, n) of places 0 to n - 1, drawn in runs of `block` neighbours (n >= 1)."""
    block = min(block, n)
    starts = np.random.default_rng(seed).integers(0, n - block + 1, (draws, -(-n // block)))
    runs = starts[:, :, None] + np.arange(block)
    return runs.reshape(draws, -1)[:, :n]


def percentiles(draws: Floats) -> tuple[Floats, Floats]:
    """Return the 2.5th and the 97.5th percentile over the first axis."""
    low, high = np.quantile(draws, [0.025, 0.975], axis=0)
    return low, high
