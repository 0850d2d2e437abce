# SPDX-License-Identifier: GPL-3.0-or-later
"""Intervals of shares: one share (Wilson 1927), and the difference of two (Newcombe 1998, method 10)."""

from math import sqrt

from journal_app.insights.result import Interval

Z_95 = 1.959963984540054
"""Two-sided 95 % point of the normal distribution."""


def wilson(hits: int, n: int, z: float = Z_95) -> Interval:
    """Return Wilson's interval of hits / n; the whole of [0, 1] where n is 0."""
    if n <= 0:
        return 0.0, 1.0
    share = hits / n
    centre = share + z * z / (2 * n)
    half = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    scale = 1 + z * z / n
    low = 0.0 if hits == 0 else max(0.0, (centre - half) / scale)
    high = 1.0 if hits == n else min(1.0, (centre + half) / scale)
    return low, high


def newcombe(hits_a: int, n_a: int, hits_b: int, n_b: int, z: float = Z_95) -> Interval:
    """Return the interval of share b less share a, from the Wilson intervals of both."""
    if not n_a or not n_b:
        return -1.0, 1.0
    share_a, share_b = hits_a / n_a, hits_b / n_b
    (low_a, high_a), (low_b, high_b) = wilson(hits_a, n_a, z), wilson(hits_b, n_b, z)
    change = share_b - share_a
    return (
        change - sqrt((share_b - low_b) ** 2 + (high_a - share_a) ** 2),
        change + sqrt((high_b - share_b) ** 2 + (share_a - low_a) ** 2),
    )
