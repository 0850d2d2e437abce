# SPDX-License-Identifier: GPL-3.0-or-later
"""A small win: something that went well, and how it was marked."""

from journal_app.domain.fields import Multi, One, Option, Person, Rich, Scale, Short, When, YesNo
from journal_app.domain.guide import SAVOUR, Guide
from journal_app.domain.i18n import N_

_THANKS = N_("Thanks")
_MARK = N_("Marking it")

SMALL_WIN = Guide(
    key="small_win",
    family=SAVOUR,
    title=N_("A small win"),
    purpose=N_("Something that went well, however small."),
    minutes=2,
    icon="A small win",
    fields=(
        Rich("what", N_("What went well?"), N_("The smaller, the better."), required=True),
        One(
            "whose",
            N_("Whose is it?"),
            options=(Option("mine", N_("Mine")), Option("theirs", N_("Theirs")), Option("ours", N_("Ours"))),
        ),
        Person("person", N_("Who was part of it?")),
        One(
            "size",
            N_("How big is it?"),
            options=(Option("tiny", N_("Tiny")), Option("small", N_("Small")), Option("big", N_("Big"))),
        ),
        Short("took", N_("What did it take?")),
        YesNo("thanked", N_("Did you thank them?"), group=_THANKS),
        When("thanked_on", N_("When?"), group=_THANKS),
        Short("thanked_how", N_("How?"), group=_THANKS),
        Multi(
            "marked",
            N_("How did you mark it?"),
            group=_MARK,
            options=(
                Option("words", N_("With words")),
                Option("dinner", N_("A dinner")),
                Option("film", N_("A film")),
                Option("walk", N_("A walk")),
                Option("hug", N_("A hug")),
                Option("call", N_("A call")),
                Option("treat", N_("A treat")),
                Option("rest", N_("A quiet hour")),
            ),
        ),
        Scale(
            "joy",
            N_("How much joy is in it?"),
            group=_MARK,
            anchors=(N_("a little"), N_("a good deal"), N_("as much as can be")),
        ),
        One(
            "response",
            N_("How did they take it when you told them?"),
            group=_MARK,
            options=(
                Option("joined_in", N_("Joined in")),
                Option("quiet_support", N_("Quietly glad")),
                Option("flat", N_("Flat")),
                Option("put_down", N_("Made it smaller")),
                Option("not_told", N_("Not told yet")),
            ),
        ),
        YesNo("milestone", N_("Is it a milestone?"), group=_MARK),
        Rich("note", N_("Anything else"), group=_MARK),
    ),
    synonyms=(
        N_("good"),
        N_("gratitude"),
        N_("celebrate"),
        N_("proud"),
        N_("success"),
        N_("milestone"),
        N_("progress"),
        N_("joy"),
    ),
    source=N_(
        "Good things count for more once they are shared and someone is glad with you (Gable and colleagues 2004)."
    ),
    heading="what",
)
