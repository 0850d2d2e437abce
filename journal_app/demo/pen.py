# SPDX-License-Identifier: GPL-3.0-or-later
"""What every page of hers is written with: her clock, her people, chance that repeats itself, and stored answers."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta, tzinfo
from random import Random
from uuid import UUID

from journal_app.demo.texts.scene import Felt
from journal_app.domain.answers import Json
from journal_app.domain.entry import Entry, Person, Sharing, State
from journal_app.domain.fields import Person as PersonField
from journal_app.domain.guide import Guide
from journal_app.domain.moment import Moment, at

_PEOPLE = (
    ("Tomas", "partner", "T."),
    ("Ines", "sister", "my sister"),
    ("Priya", "friend", "a friend"),
    ("Papa", "father", "my father"),
    ("Hanne", "work", "my employer"),
)


def demo_people(seed: int) -> dict[str, Person]:
    """Return the people she writes about, by name; the same seed gives the same ids."""
    rng = Random(f"people {seed}")
    return {name: Person(_identity(rng), name, role, pseudonym) for name, role, pseudonym in _PEOPLE}


def _identity(rng: Random) -> str:
    return str(UUID(int=rng.getrandbits(128), version=4))


class Pen:
    """Writes entries: with ids and chance from one seed, on the wall clock of one zone."""

    def __init__(self, seed: int, zone: tzinfo) -> None:
        self.rng = Random(f"pages {seed}")
        self.people = demo_people(seed)
        self._zone = zone

    def chance(self, share: float) -> bool:
        """Return True in that share of cases."""
        return self.rng.random() < share

    def when(self, day: date, earliest: time, latest: time) -> Moment:
        """Return a moment of that day between two times; a `latest` before `earliest` lies past midnight."""
        start = datetime.combine(day, earliest)
        end = datetime.combine(day + timedelta(days=latest < earliest), latest)
        minutes = self.rng.randint(0, int((end - start).total_seconds() // 60))
        return at(start + timedelta(minutes=minutes), self._zone)

    def due(self, day: date, hour: int) -> str:
        """Return the stored form of an hour of that day."""
        return at(datetime.combine(day, time(hour)), self._zone).iso()

    def who(self, name: str) -> list[str]:
        """Return the person's id as a person field holds it, nothing for no name."""
        return [self.people[name].id] if name else []

    def felt(self, feelings: Felt, less: int = 0) -> list[Json]:
        """Return feelings as answers, each a little stronger or weaker than given, and `less` on top."""
        return [
            {"word": word, "value": min(10, max(0, strength - less + self.rng.randint(-1, 1))), "low": 0, "high": 10}
            for word, strength in feelings
        ]

    def around(self, number: float, spread: float, low: int, high: int) -> int:
        """Return a whole number near the one given."""
        return min(high, max(low, round(self.rng.gauss(number, spread))))

    def grid(self, mood: float, energy: float, spread: float = 0.5) -> Json:
        """Return a place on the affect grid near the one given."""
        return {"pleasantness": self.around(mood, spread, 1, 7), "energy": self.around(energy, spread, 1, 7)}

    def entry(
        self,
        guide: Guide,
        moment: Moment,
        answers: Mapping[str, Json],
        *,
        minutes: int = 5,
        title: str = "",
        follows: str | None = None,
        tags: Iterable[str] = (),
        people: Iterable[str] = (),
        state: State = State.DONE,
        starred: bool = False,
        only_mine: bool = False,
        for_partner: bool = False,
    ) -> Entry:
        """Return the entry, about the moment, written in so many minutes; answers left empty are left out."""
        stored = guide.stored({key: answer for key, answer in answers.items() if answer not in (None, "", [], ())})
        begun = moment.utc()
        named = {self.people[name].id for name in people}
        for field in guide.fields:
            if isinstance(field, PersonField):
                named.update(stored.get(field.key, ()))
        return Entry(
            id=_identity(self.rng),
            guide=guide.key,
            written_at=moment,
            created_at=begun,
            edited_at=begun + timedelta(minutes=minutes),
            answers=stored,
            state=state,
            title=title,
            follows=follows,
            tags=frozenset(tags),
            people=frozenset(named),
            starred=starred,
            sharing=Sharing.ONLY_MINE if only_mine else Sharing.OFFERED,
            for_partner=for_partner,
        )
