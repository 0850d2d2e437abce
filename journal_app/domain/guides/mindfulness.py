# SPDX-License-Identifier: GPL-3.0-or-later
"""Mindfulness: a practice of a minute or an hour, and what was noticed."""

from journal_app.domain.fields import Grid, Minutes, One, Option, Rich, Scale, YesNo
from journal_app.domain.guide import NOTICE, Guide
from journal_app.domain.i18n import N_

_KINDS = (
    Option("breath", N_("Breath")),
    Option("body_scan", N_("Body scan")),
    Option("sitting", N_("Sitting")),
    Option("walking", N_("Walking")),
    Option("gentle_yoga", N_("Gentle yoga")),
    Option("loving_kindness", N_("Loving-kindness")),
    Option("eating", N_("Eating")),
    Option("sounds", N_("Sounds")),
    Option("three_minute_pause", N_("Three-minute pause")),
)
_GUIDANCE = (
    Option("script", N_("A text to follow")),
    Option("bells", N_("Only the bells")),
    Option("voice", N_("Someone's voice")),
    Option("none", N_("Nothing")),
)
_POSTURES = (
    Option("cushion", N_("On a cushion")),
    Option("chair", N_("On a chair")),
    Option("lying", N_("Lying down")),
    Option("standing", N_("Standing")),
    Option("moving", N_("Moving")),
)

MINDFULNESS = Guide(
    key="mindfulness",
    family=NOTICE,
    title=N_("Mindfulness"),
    purpose=N_("Stay with one thing for a while, and see what comes and goes."),
    minutes=3,
    icon="Mindful minute",
    fields=(
        One("kind", N_("What will you stay with?"), required=True, options=_KINDS),
        One("guidance", N_("What guides you?"), options=_GUIDANCE),
        One("posture", N_("How do you sit, lie or move?"), options=_POSTURES),
        Minutes("planned", N_("Minutes you have in mind"), longest=24 * 60, tap=1),
        # The mood before is a rating like any other; the one after belongs to the practice and is read with it.
        Grid("mood_before", N_("How are you before?"), measure="mood", energy_measure="energy"),
        Minutes("minutes", N_("Minutes it became"), measure="practice_minutes", longest=24 * 60, tap=1),
        Grid("mood_after", N_("How are you after?")),
        Scale(
            "wandered",
            N_("How much did the mind wander?"),
            N_("Minds wander. Seeing that it did is the practice."),
            anchors=(N_("hardly"), N_("now and then"), N_("all the time")),
        ),
        YesNo("interrupted", N_("Were you interrupted?")),
        Rich("noticed", N_("What did you notice?")),
    ),
    synonyms=(
        N_("meditation"),
        N_("breathing"),
        N_("body scan"),
        N_("yoga"),
        N_("walk"),
        N_("calm"),
        N_("present"),
        N_("mindful minute"),
    ),
    source=N_(
        "The practices are those of mindfulness-based stress reduction (Kabat-Zinn), in lengths from one minute on."
    ),
    heading="noticed",
)
