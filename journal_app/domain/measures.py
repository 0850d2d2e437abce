# SPDX-License-Identifier: GPL-3.0-or-later
"""The stored names of what can be measured: insights ask for these, never for a guide."""

MEASURES = frozenset(
    """
    mood energy anxiety sadness anger shame calm joy closeness interest trust sleep_minutes sleep_quality
    sleep_efficiency movement_minutes movement meals drinks alone_minutes together_minutes practice_minutes urge
    acted emotion heat_before heat_after distress_before distress_peak distress_after distress_predicted
    belief_before belief_after reply
    """.split()
)

OWN = "own:"
"""Begins the name of a measure, an option or a word that the writer (or an imported file) brought."""

LOOSE = "measure:"
"""Begins the key of an answer that carries a stored measure the entry's guide has no question for."""


def loose_measure(key: str) -> str | None:
    """Return the measure an answer without a question carries (`own:steps`, `measure:urge`), or None."""
    if key.startswith(OWN) and len(key) > len(OWN):
        return key
    if key.startswith(LOOSE) and key[len(LOOSE) :] in MEASURES:
        return key[len(LOOSE) :]
    return None
