# SPDX-License-Identifier: GPL-3.0-or-later
"""The daily check-in: mood, feelings, the night and the day, in one or two minutes."""

from journal_app.domain.fields import (
    Check,
    Count,
    Emotions,
    Grid,
    Minutes,
    Multi,
    One,
    Option,
    Rich,
    Rows,
    Scale,
    Short,
    Time,
    YesNo,
)
from journal_app.domain.guide import NOTICE, Guide
from journal_app.domain.guides.shared import STRENGTH, URGES
from journal_app.domain.i18n import N_
from journal_app.domain.sleep import sleep_facts

_STRONG = N_("How strong is each right now?")
_NIGHT = N_("Last night")
_DAY = N_("The day")
_URGES = N_("Urges and practices")

_MOVEMENT = (
    Option("none", N_("Not today")),
    Option("light", N_("A little")),
    Option("moderate", N_("Some")),
    Option("hard", N_("A lot")),
)
_MEALS = (
    Option("skipped", N_("Skipped some")),
    Option("irregular", N_("Here and there")),
    Option("regular", N_("At their times")),
)
_MOMENTS = (
    Option("morning", N_("Morning")),
    Option("midday", N_("Midday")),
    Option("evening", N_("Evening")),
    Option("before_bed", N_("Before bed")),
    Option("looking_back", N_("Looking back over the day")),
)
_SUBSTANCES = (
    Option("nicotine", N_("Nicotine")),
    Option("cannabis", N_("Cannabis")),
    Option("sleeping_aid", N_("Something to sleep")),
    Option("calming_aid", N_("Something to calm down")),
)
_PRACTICES = (
    Option("mindfulness", N_("Mindfulness")),
    Option("soothing", N_("Self-soothing")),
    Option("self_compassion", N_("A kind letter")),
    Option("facts_and_assumptions", N_("Facts and assumptions")),
    Option("hot_moment", N_("Paused in a hot moment")),
    Option("say_it_kindly", N_("Said it kindly")),
    Option("open_up", N_("Opened up")),
    Option("ladder_step", N_("A step on the ladder")),
    Option("question_deck", N_("A question for two")),
    Option("boundary", N_("A boundary")),
    Option("promise", N_("Kept a promise")),
    Option("ritual", N_("A ritual")),
    Option("small_win", N_("Marked a small win")),
    Option("appreciation", N_("Said an appreciation")),
)

DAILY_CHECK_IN = Guide(
    key="daily_check_in",
    family=NOTICE,
    title=N_("Daily check-in"),
    purpose=N_("Where you are right now, and how the night and the day went."),
    minutes=2,
    icon="Check-in",
    fields=(
        Grid("mood", N_("How are you right now?"), required=True, measure="mood", energy_measure="energy"),
        One("which_moment", N_("Which moment is this?"), options=_MOMENTS),
        Emotions(
            "feelings",
            N_("What is here right now?"),
            N_("Name as many as you like; how strong they are is up to you."),
            measure="emotion",
        ),
        Scale("anxiety", N_("Anxiety"), measure="anxiety", group=_STRONG, anchors=STRENGTH),
        Scale("sadness", N_("Sadness"), measure="sadness", group=_STRONG, anchors=STRENGTH),
        Scale("anger", N_("Anger"), measure="anger", group=_STRONG, anchors=STRENGTH),
        Scale("shame", N_("Shame"), measure="shame", group=_STRONG, anchors=STRENGTH),
        Scale("calm", N_("Calm"), measure="calm", group=_STRONG, anchors=STRENGTH),
        Scale("joy", N_("Joy"), measure="joy", group=_STRONG, anchors=STRENGTH),
        Scale("closeness", N_("Closeness"), measure="closeness", group=_STRONG, anchors=STRENGTH),
        Scale("interest", N_("Interest"), measure="interest", group=_STRONG, anchors=STRENGTH),
        Scale("trust", N_("Trust"), measure="trust", group=_STRONG, anchors=STRENGTH),
        Minutes("sleep", N_("Sleep last night"), measure="sleep_minutes", group=_NIGHT, longest=24 * 60, tap=15),
        Time("to_bed", N_("To bed"), group=_NIGHT),
        Time("lights_out", N_("Lights out"), group=_NIGHT),
        Time("woke", N_("Woke for good"), group=_NIGHT),
        Time("got_up", N_("Got up"), group=_NIGHT),
        Minutes("minutes_to_fall_asleep", N_("Minutes to fall asleep"), group=_NIGHT, longest=600),
        Minutes("minutes_awake", N_("Minutes awake in the night"), group=_NIGHT, longest=600),
        Scale(
            "sleep_quality",
            N_("How did you sleep?"),
            measure="sleep_quality",
            group=_NIGHT,
            anchors=(N_("hardly rested"), N_("so-so"), N_("deeply rested")),
        ),
        One("movement", N_("Moved today"), measure="movement", group=_DAY, options=_MOVEMENT),
        Minutes(
            "movement_minutes",
            N_("Minutes of movement"),
            measure="movement_minutes",
            group=_DAY,
            longest=24 * 60,
        ),
        One("meals", N_("Meals"), measure="meals", group=_DAY, options=_MEALS),
        Minutes("alone_minutes", N_("Time to yourself"), measure="alone_minutes", group=_DAY, longest=24 * 60, tap=15),
        Minutes(
            "together_minutes", N_("Time together"), measure="together_minutes", group=_DAY, longest=24 * 60, tap=15
        ),
        Count("drinks", N_("Alcoholic drinks"), measure="drinks", group=_DAY, optional=True),
        Multi("substances", N_("Other substances"), group=_DAY, optional=True, options=_SUBSTANCES),
        Multi("urges", N_("Which urges came up?"), group=_URGES, options=URGES),
        Rows(
            "urge_ratings",
            N_("How strong was each, and did you act on it?"),
            N_("Feeling an urge and following it are two things."),
            group=_URGES,
            labelled_by="urge",
            columns=(
                One("urge", N_("Urge"), options=URGES, own=True),
                Scale("strength", N_("Strength"), measure="urge", anchors=STRENGTH),
                YesNo("acted", N_("Acted on it"), measure="acted"),
            ),
        ),
        Check("practices", N_("What did you practise today?"), group=_URGES, options=_PRACTICES),
        Short("line", N_("One line, if you like"), group=N_("In words")),
        Rich("note", N_("Anything else"), group=N_("In words")),
    ),
    synonyms=(
        N_("mood"),
        N_("sleep"),
        N_("diary card"),
        N_("feelings"),
        N_("tracker"),
        N_("how am I"),
        N_("exercise"),
        N_("meals"),
        N_("urges"),
    ),
    source=N_(
        "Draws on the diary card of dialectical behaviour therapy, the affect grid of Russell, Weiss and Mendelsohn "
        "(1989) and the Consensus Sleep Diary of Carney and colleagues (2012)."
    ),
    heading="line",
    together=("anxiety", "sadness", "anger", "shame", "calm", "joy", "closeness", "interest", "trust"),
    card=("mood", "feelings", "sleep", "movement", "line"),
    derived=sleep_facts,
)
