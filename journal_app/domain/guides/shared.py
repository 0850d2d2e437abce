# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers that several guides offer alike; the keys are stored, so each list only ever grows."""

from journal_app.domain.fields import Option
from journal_app.domain.i18n import N_

STRENGTH = (N_("not at all"), N_("somewhat"), N_("as strong as can be"))
"""Words at 0, 5 and 10 for how strong something is."""

URGES = (
    Option("reassurance", N_("Ask for reassurance")),
    Option("check_on_them", N_("Check on them")),
    Option("pull_away", N_("Pull away")),
    Option("go_silent", N_("Go silent")),
    Option("lash_out", N_("Lash out")),
)

NEEDS = (
    Option("closeness", N_("Closeness")),
    Option("space", N_("Space")),
    Option("safety", N_("Safety")),
    Option("rest", N_("Rest")),
    Option("being_heard", N_("Being heard")),
    Option("clarity", N_("Clarity")),
    Option("fairness", N_("Fairness")),
    Option("play", N_("Play")),
)

BODY = (
    Option("head", N_("Head")),
    Option("throat", N_("Throat")),
    Option("chest", N_("Chest")),
    Option("belly", N_("Belly")),
    Option("hands", N_("Hands")),
    Option("all", N_("All over")),
)
