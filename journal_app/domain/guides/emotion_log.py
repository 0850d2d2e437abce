# SPDX-License-Identifier: GPL-3.0-or-later
"""The emotion log: one feeling followed from what set it off to what it asks for."""

from journal_app.domain.fields import Emotions, Grid, Multi, Person, Rich, Scale, Short
from journal_app.domain.guide import NOTICE, Guide
from journal_app.domain.guides.shared import BODY, NEEDS, STRENGTH, URGES
from journal_app.domain.i18n import N_

_BEGIN = N_("As you begin")

EMOTION_LOG = Guide(
    key="emotion_log",
    family=NOTICE,
    title=N_("Emotion log"),
    purpose=N_("Follow one feeling from what set it off to what it asks for."),
    minutes=5,
    icon="Emotion log",
    fields=(
        Emotions(
            "emotions",
            N_("What do you feel, and how strongly?"),
            N_("More than one is fine, also when they pull in different directions."),
            required=True,
            measure="emotion",
        ),
        Grid("mood", N_("Where does that place you?"), measure="mood", energy_measure="energy"),
        Scale(
            "intensity_now",
            N_("All together, how strong is it?"),
            group=_BEGIN,
            anchors=STRENGTH,
        ),
        Short("set_off", N_("What set it off?"), N_("What happened just before, as plainly as you can.")),
        Multi("body", N_("Where does it sit in the body?"), options=BODY),
        Rich("thought", N_("Which thought came with it?"), cues=True),
        Multi("urge", N_("What did it make you want to do?"), options=URGES),
        Short("did", N_("What did you do?")),
        Multi("needs", N_("What is it asking for?"), options=NEEDS),
        Person("person", N_("Who was part of it?")),
        Scale(
            "intensity_after",
            N_("All together, how strong is it now that it is written?"),
            group=N_("And now"),
            anchors=STRENGTH,
        ),
        Rich("note", N_("Anything else"), group=N_("And now")),
    ),
    synonyms=(
        N_("feeling"),
        N_("jealous"),
        N_("angry"),
        N_("sad"),
        N_("anxious"),
        N_("ashamed"),
        N_("upset"),
        N_("body"),
        N_("trigger"),
        N_("need"),
    ),
    source=N_(
        "Draws on the parts an emotion has in dialectical behaviour therapy (Linehan): what set it off, what it was "
        "taken to mean, the body, the urge, what was done, what came after, and its name."
    ),
    heading="set_off",
)
