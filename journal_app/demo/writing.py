# SPDX-License-Identifier: GPL-3.0-or-later
"""Her free pages: those about days of their own, and those made of openings, middles and endings."""

from datetime import date, time

from journal_app.demo.deck import Deck, Phrases
from journal_app.demo.life import Day
from journal_app.demo.pen import Pen
from journal_app.demo.texts.milestones import MILESTONES
from journal_app.demo.texts.pages import PAGES, PROMPTS
from journal_app.demo.texts.scene import Milestone, Page
from journal_app.demo.texts.wins import WINS
from journal_app.domain.entry import Entry, State
from journal_app.domain.guides.free_writing import FREE_WRITING
from journal_app.domain.guides.small_win import SMALL_WIN

_MODES = ("plain", "plain", "plain", "onlooker", "letter_to_friend", "letter_to_self")


class _Parts:
    """The texts of one theme, each in an order of its own."""

    def __init__(self, page: Page, pen: Pen) -> None:
        self.titles = Phrases(page.titles, pen.rng)
        self.openings = Phrases(page.openings, pen.rng)
        self.middles = Phrases(page.middles, pen.rng)
        self.endings = Phrases(page.endings, pen.rng)
        self.next_steps = Phrases(page.next_steps, pen.rng)


class Writing:
    """Writes free pages and small wins."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen
        self._pages = Deck(PAGES, pen.rng, rest=6)
        self._parts = {id(page): _Parts(page, pen) for page in PAGES}
        self._prompts = Phrases(PROMPTS, pen.rng)
        self._wins = Deck(WINS, pen.rng)
        self._milestones = {(milestone.month, milestone.day): milestone for milestone in MILESTONES}

    def has_milestone(self, day: date) -> bool:
        """Tell whether that date has a page of its own that is not written yet."""
        return (day.month, day.day) in self._milestones

    def milestone(self, day: Day) -> list[Entry]:
        """Return the page that belongs to the date; each is written once."""
        page = self._milestones.pop((day.date.month, day.date.day), None)
        return [] if page is None else [self._own_day(day, page)]

    def _own_day(self, day: Day, page: Milestone) -> Entry:
        pen = self._pen
        return pen.entry(
            FREE_WRITING,
            pen.when(day.date, time(21, 15), time(0, 40)),
            {"text": page.text, "mood_before": pen.grid(day.mood, day.energy)},
            minutes=pen.rng.randint(15, 45),
            title=page.title,
            tags=page.tags,
            people=page.people,
            starred=page.starred,
            only_mine=page.only_mine,
        )

    def page(self, day: Day, *, draft: bool = False) -> list[Entry]:
        """Return a free page of the day, broken off where it stays a draft."""
        pen, page = self._pen, self._pages.draw(day)
        if page is None:
            return []
        parts = self._parts[id(page)]
        pieces = [parts.openings.draw(), parts.middles.draw()]
        if pen.chance(0.45):
            pieces.append(parts.middles.draw())
        pieces.append(parts.endings.draw())
        text = "\n\n".join(pieces)
        rated = pen.chance(0.35)
        answers = {
            "text": text[: text.rindex(" ", 0, len(text) * 2 // 3)] if draft else text,
            "prompt": self._prompts.draw() if pen.chance(0.12) else "",
            "mode": pen.rng.choice(_MODES) if pen.chance(0.4) else None,
            "minutes": pen.rng.choice((5, 10, 10, 15, 20)) if pen.chance(0.3) else None,
            "mood_before": pen.grid(day.mood - 0.3, day.energy) if rated else None,
            "mood_after": pen.grid(day.mood + 0.3, day.energy - 0.4) if rated else None,
            "next_step": parts.next_steps.draw() if pen.chance(0.4) else "",
        }
        return [
            pen.entry(
                FREE_WRITING,
                pen.when(day.date, time(20, 30), time(0, 50)),
                answers,
                minutes=pen.rng.randint(8, 30),
                title="" if draft else parts.titles.draw(),
                tags=page.tags,
                people=[page.person] if page.person else [],
                state=State.DRAFT if draft else State.DONE,
                starred=pen.chance(0.06),
                only_mine=pen.chance(0.04),
            )
        ]

    def win(self, day: Day) -> list[Entry]:
        """Return a small win of the day."""
        pen, win = self._pen, self._wins.draw(day)
        if win is None:
            return []
        at = pen.when(day.date, time(17, 0), time(22, 45))
        answers = {
            "what": win.what,
            "whose": win.whose,
            "person": pen.who(win.person),
            "size": win.size,
            "took": win.took,
            "thanked": "yes" if win.thanked else "no" if win.person and pen.chance(0.25) else None,
            "thanked_on": at.iso() if win.thanked else None,
            "thanked_how": win.thanked,
            "marked": list(win.marked),
            "joy": pen.around(6.3 + 0.3 * (day.mood - 4), 1.2, 2, 10),
            "response": win.response,
            "milestone": "yes" if win.milestone else None,
        }
        return [
            pen.entry(
                SMALL_WIN,
                at,
                answers,
                minutes=2,
                title=win.title,
                tags=win.tags,
                starred=win.milestone or pen.chance(0.05),
                for_partner=win.person == "Tomas" and pen.chance(0.4),
            )
        ]
