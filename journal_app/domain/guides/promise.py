# SPDX-License-Identifier: GPL-3.0-or-later
"""A promise, how it went, and its repair where it was not kept."""

from journal_app.domain.fields import Date, One, Option, Person, Rich, Scale, Short, Statements, When, YesNo
from journal_app.domain.guide import KEEP, FollowUp, Guide, Once
from journal_app.domain.i18n import N_

PROMISE = Guide(
    key="promise",
    family=KEEP,
    title=N_("A promise"),
    purpose=N_("One thing, for someone, by a day you name."),
    minutes=2,
    icon="A promise",
    note=N_("What others promised you is a private note of yours; pages made to share leave it out."),
    fields=(
        Short("what", N_("What is promised?"), N_("Small and clear enough to know when it is done."), required=True),
        One(
            "direction",
            N_("Who promises whom?"),
            options=(
                Option("to_them", N_("I to them")),
                Option("to_me", N_("They to me")),
                Option("to_myself", N_("I to myself")),
            ),
        ),
        Person("person", N_("With whom?")),
        One(
            "size",
            N_("How big is it?"),
            options=(Option("small", N_("Small")), Option("large", N_("Large"))),
        ),
        Date("made_on", N_("Made on")),
        When("due", N_("By when?"), N_("Leave it open if it has no day.")),
        Statements("steps", N_("Steps on the way")),
        Rich("note", N_("Anything else")),
    ),
    follow_ups=(
        FollowUp("promise_outcome", N_("How did it go?"), due="due"),
        FollowUp(
            "promise_repair",
            N_("Repair it"),
            once=Once("promise_outcome", "outcome", ("missed", "kept_late")),
        ),
    ),
    synonyms=(
        N_("trust"),
        N_("reliable"),
        N_("commitment"),
        N_("word"),
        N_("follow through"),
        N_("agreement"),
        N_("plan"),
    ),
    source=N_("Trust grows where words and deeds meet again and again; small promises count as much as large ones."),
    heading="what",
)

PROMISE_OUTCOME = Guide(
    key="promise_outcome",
    family=KEEP,
    title=N_("How the promise went"),
    purpose=N_("Say what became of it, plainly."),
    minutes=1,
    icon="A promise",
    follows="promise",
    fields=(
        One(
            "outcome",
            N_("What became of it?"),
            required=True,
            options=(
                Option("kept_on_time", N_("Kept on time")),
                Option("kept_late", N_("Kept late")),
                Option("renegotiated", N_("Agreed anew before it was due")),
                Option("missed", N_("Not kept")),
                Option("withdrawn", N_("Taken back")),
            ),
        ),
        YesNo("told_ahead", N_("Was it said ahead of time?")),
        Short("reason", N_("How did it come about?")),
        Scale(
            "trust_effect",
            N_("What did it do to the trust between you?"),
            anchors=(N_("much less"), N_("no change"), N_("much more")),
        ),
        Short("next", N_("What comes next?")),
        When("new_due", N_("The new day, if there is one")),
        Rich("note", N_("Anything else")),
    ),
    source=N_("Saying early that something will be late keeps more trust than silence does."),
)

PROMISE_REPAIR = Guide(
    key="promise_repair",
    family=KEEP,
    title=N_("Repair a promise"),
    purpose=N_("Own your part, and say what you will do now."),
    minutes=3,
    icon="A promise",
    follows="promise",
    fields=(
        Rich(
            "repair",
            N_("What will you say or do?"),
            N_("Your part, what it may have been like for them, and what you offer."),
            required=True,
        ),
        Date("said_on", N_("The day it was said or done")),
        One(
            "response",
            N_("How was it taken?"),
            options=(
                Option("warm", N_("Warmly")),
                Option("neutral", N_("Neutrally")),
                Option("distracted", N_("Half listening")),
                Option("dismissive", N_("Waved away")),
                Option("critical", N_("With reproach")),
            ),
        ),
        Short("learned", N_("What do you take from it?")),
        Rich("note", N_("Anything else")),
    ),
    source=N_("Every relationship has ruptures; what steadies it is that they are mended (Tronick)."),
    heading="repair",
)
