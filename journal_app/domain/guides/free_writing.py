# SPDX-License-Identifier: GPL-3.0-or-later
"""A free page: text, and nothing else unless asked for."""

from journal_app.domain.fields import Grid, Minutes, One, Option, Rich, Short
from journal_app.domain.guide import NOTICE, Guide
from journal_app.domain.i18n import N_

_MODES = (
    Option("plain", N_("As it comes")),
    Option("onlooker", N_("As an onlooker: he, she, they, or your own name")),
    Option("letter_to_friend", N_("A letter to a friend")),
    Option("letter_to_self", N_("A letter to yourself")),
)

FREE_WRITING = Guide(
    key="free_writing",
    family=NOTICE,
    title=N_("A free page"),
    purpose=N_("A page without questions. Begin anywhere."),
    minutes=10,
    icon="Free page",
    fields=(
        Rich("text", N_("Your page"), required=True),
        Short("prompt", N_("A question to begin from"), optional=True),
        One("mode", N_("How do you want to write?"), optional=True, options=_MODES),
        Minutes("minutes", N_("Minutes you give it"), optional=True, longest=24 * 60),
        # The mood before is a rating like any other; the one after belongs to the page and is read with it.
        Grid("mood_before", N_("How are you before?"), optional=True, measure="mood", energy_measure="energy"),
        Grid("mood_after", N_("How are you after?"), optional=True),
        Short("next_step", N_("One thing you will do next"), optional=True),
    ),
    synonyms=(N_("diary"), N_("journal"), N_("letter"), N_("write"), N_("text"), N_("thoughts"), N_("unsent")),
    source=N_(
        "Writing about what moves you helps a little on average (Frattaroli 2006), and seeing it from a step away "
        "helps some people more (Kross and Ayduk)."
    ),
    heading="text",
)
