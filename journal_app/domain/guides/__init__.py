# SPDX-License-Identifier: GPL-3.0-or-later
"""The shipped guides, in the order of the menu; follow-ups come after what they follow."""

from journal_app.domain.guide import Guide
from journal_app.domain.guides.daily_check_in import DAILY_CHECK_IN
from journal_app.domain.guides.emotion_log import EMOTION_LOG
from journal_app.domain.guides.facts_and_assumptions import FACTS_AND_ASSUMPTIONS, FACTS_AND_ASSUMPTIONS_OUTCOME
from journal_app.domain.guides.free_writing import FREE_WRITING
from journal_app.domain.guides.mindfulness import MINDFULNESS
from journal_app.domain.guides.promise import PROMISE, PROMISE_OUTCOME, PROMISE_REPAIR
from journal_app.domain.guides.small_win import SMALL_WIN

SHIPPED: tuple[Guide, ...] = (
    DAILY_CHECK_IN,
    EMOTION_LOG,
    MINDFULNESS,
    FREE_WRITING,
    FACTS_AND_ASSUMPTIONS,
    FACTS_AND_ASSUMPTIONS_OUTCOME,
    PROMISE,
    PROMISE_OUTCOME,
    PROMISE_REPAIR,
    SMALL_WIN,
)
