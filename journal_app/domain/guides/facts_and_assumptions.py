# SPDX-License-Identifier: GPL-3.0-or-later
"""Facts and assumptions: what happened, what the mind added, and what turned out to be so."""

from datetime import timedelta

from journal_app.domain.fields import Emotions, Multi, One, Option, Percent, Person, Rich, Short, Statements
from journal_app.domain.guide import UNTANGLE, FollowUp, Guide
from journal_app.domain.i18n import N_

_AFTER = timedelta(days=3)

_OTHERWISE = N_("What else could it be?")
_FEAR = N_("What you fear")
_WEIGH = N_("Weigh it")
_NOW = N_("And now")

_KINDS = (
    Option("abs", N_("All or never")),
    Option("mind", N_("Mind reading")),
    Option("fut", N_("Fortune telling")),
    Option("cat", N_("Blowing up")),
    Option("label", N_("Label")),
    Option("should", N_("Rules for people")),
    Option("blame", N_("Cause and blame")),
    Option("feel", N_("Feeling as fact")),
    Option("filter", N_("Only the hard part")),
    Option("judge", N_("Judgement words")),
    Option("hedge", N_("Already a guess")),
    Option("adverb", N_("Colouring adverb")),
)
_FITS = (
    Option("fits", N_("It fits")),
    Option("partly", N_("In part")),
    Option("not", N_("It does not")),
)
_WHAT_NOW = (
    Option("solve", N_("Change what can be changed")),
    Option("opposite", N_("Do the opposite of the urge")),
    Option("let_be", N_("Let it be")),
    Option("ask", N_("Ask them")),
)

FACTS_AND_ASSUMPTIONS = Guide(
    key="facts_and_assumptions",
    family=UNTANGLE,
    title=N_("Facts and assumptions"),
    purpose=N_("What a camera would have seen, and what your mind added."),
    minutes=8,
    icon="Facts and assumptions",
    fields=(
        Short("moment", N_("The moment"), N_("When and where, in a line.")),
        Person("person", N_("Who was part of it?")),
        Emotions("feelings_before", N_("What do you feel, and how strongly?"), measure="emotion"),
        Statements(
            "facts",
            N_("Facts"),
            N_("What would a camera have seen or heard? One fact a row."),
            required=True,
            cues=True,
            across="assumptions",
        ),
        Statements(
            "assumptions",
            N_("Assumptions"),
            N_("What did you make of it? Begin with the one that weighs most."),
            belief=True,
            measure="belief_before",
            cues=True,
            across="facts",
        ),
        Multi("kind", N_("What kind of assumption is it?"), options=_KINDS),
        Statements(
            "other_readings",
            N_("Other ways to read it"),
            N_("Three are worth looking for. They need not add up to 100."),
            group=_OTHERWISE,
            belief=True,
            belief_label=N_("How likely is it?"),
        ),
        Short("feared", N_("What do you fear would follow?"), group=_FEAR),
        Percent("feared_likelihood", N_("How likely is that?"), group=_FEAR),
        Rich("coping", N_("If it did, how would you get through it?"), group=_FEAR),
        Statements("evidence_for", N_("What speaks for the first assumption?"), group=_WEIGH),
        Statements("evidence_against", N_("What speaks against it?"), group=_WEIGH),
        Rich("fairer", N_("A fairer reading"), N_("A sentence that fits all the facts."), group=_WEIGH),
        Percent("fairer_belief", N_("How true does the fairer reading feel?"), group=_WEIGH),
        One("fits", N_("Does the feeling fit the facts?"), group=_NOW, options=_FITS),
        One("size_fits", N_("Does its size fit them?"), group=_NOW, options=_FITS),
        One("what_now", N_("What now?"), group=_NOW, options=_WHAT_NOW),
        Emotions("feelings_after", N_("And what do you feel now?"), group=_NOW),
        Percent(
            "belief_after",
            N_("How true does the first assumption feel now?"),
            group=_NOW,
            measure="belief_after",
        ),
        Rich("note", N_("Anything else"), group=_NOW),
    ),
    follow_ups=(FollowUp("facts_and_assumptions_outcome", N_("What turned out to be so?"), after=_AFTER),),
    synonyms=(
        N_("jealous"),
        N_("worry"),
        N_("argument"),
        N_("silent"),
        N_("no answer"),
        N_("misunderstanding"),
        N_("thoughts"),
        N_("mind reading"),
        N_("overthinking"),
        N_("check the facts"),
        N_("trust"),
    ),
    source=N_(
        "Draws on checking the facts in dialectical behaviour therapy (Linehan) and on the thought record of cognitive "
        "therapy (Beck)."
    ),
    heading="moment",
)

FACTS_AND_ASSUMPTIONS_OUTCOME = Guide(
    key="facts_and_assumptions_outcome",
    family=UNTANGLE,
    title=N_("What turned out to be so"),
    purpose=N_("Look back at what you assumed, now that you know more."),
    minutes=2,
    icon="Facts and assumptions",
    follows="facts_and_assumptions",
    fields=(
        One(
            "outcome",
            N_("How was it, compared with what you assumed?"),
            N_("This looks back at the first assumption."),
            required=True,
            options=(
                Option("as_assumed", N_("As I assumed")),
                Option("partly", N_("In part")),
                Option("otherwise", N_("Otherwise")),
                Option("unknown", N_("I don't know yet")),
            ),
        ),
        Rich("what", N_("What turned out to be so?")),
        Short("learned", N_("What would you like to remember of it?")),
    ),
    source=N_("Comparing what was expected with what came is how expectations change (Craske and colleagues 2014)."),
    heading="what",
)
