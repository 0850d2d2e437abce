# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules that put an insight into words: small words, no cause, no advice, no direction without evidence."""

from journal_app.domain.i18n import N_
from journal_app.insights.result import Interval, Sentence, Waiting

UP, LEVEL, DOWN = 1, 0, -1

NO_CLEAR_CHANGE = N_("No clear change.")

SIZES = (
    (0.2, N_("very little")),
    (0.7, N_("a little")),
    (1.5, N_("a fair amount")),
)
"""Words for a change in steps of a seven-step scale, each used below its limit; from the last on: QUITE_A_LOT."""

QUITE_A_LOT = N_("quite a lot")


def direction(interval: Interval | None) -> int:
    """Return UP or DOWN where a 95 % interval leaves zero out, else LEVEL."""
    if interval is None:
        return LEVEL
    low, high = interval
    if low > 0:
        return UP
    return DOWN if high < 0 else LEVEL


def size_word(change: float) -> str:
    """Return the word for a change of that many steps of a seven-step scale, whatever its sign."""
    for limit, word in SIZES:
        if abs(change) < limit:
            return word
    return QUITE_A_LOT


def change_sentence(change: Interval | None) -> Sentence:
    """Return what a change over the window may be called; `change` is its interval in steps of seven."""
    towards = direction(change)
    if change is None or towards == LEVEL:
        return Sentence(NO_CLEAR_CHANGE)
    near, far = sorted(change, key=abs)
    values = {"small": size_word(near), "large": size_word(far)}
    if values["small"] == values["large"]:
        higher, lower = (
            N_("Over these weeks it moved up by {small}."),
            N_("Over these weeks it moved down by {small}."),
        )
    else:
        higher, lower = (
            N_("Over these weeks it moved up, by something between {small} and {large}."),
            N_("Over these weeks it moved down, by something between {small} and {large}."),
        )
    return Sentence(higher if towards == UP else lower, values)


def spread_sentence(low: int, high: int) -> Sentence:
    """Return where the middle half of the days lies, in whole steps."""
    if low == high:
        return Sentence(N_("Mostly around {low}."), {"low": low})
    return Sentence(N_("Mostly between {low} and {high}."), {"low": low, "high": high})


def few_days_sentence(n: int) -> Sentence:
    """Return what is said while there are too few days for a line."""
    if n == 0:
        return Sentence(N_("Nothing here yet. A first rating will be the first dot."))
    return Sentence(
        N_("{n} day so far. A line through so few points would only pretend."),
        {"n": n},
        N_("{n} days so far. A line through so few points would only pretend."),
        n,
    )


def more_days(count: int) -> Waiting:
    """Return the wait for that many further days with a rating."""
    return Waiting(count, N_("{n} more day"), N_("{n} more days"))


def more_time(count: int) -> Waiting:
    """Return the wait until the first and the last rating lie that many days further apart."""
    return Waiting(
        count,
        N_("{n} more day between the first and the last rating"),
        N_("{n} more days between the first and the last rating"),
    )


def more_places(count: int) -> Waiting:
    """Return the wait for that many further entries with a place on the affect grid."""
    return Waiting(count, N_("{n} more check-in with mood and energy"), N_("{n} more check-ins with mood and energy"))


def more_logs(count: int) -> Waiting:
    """Return the wait for that many further entries that name a feeling."""
    return Waiting(count, N_("{n} more entry that names a feeling"), N_("{n} more entries that name a feeling"))


def more_promises(count: int) -> Waiting:
    """Return the wait for that many further promises that came due."""
    return Waiting(count, N_("{n} more promise that came due"), N_("{n} more promises that came due"))
