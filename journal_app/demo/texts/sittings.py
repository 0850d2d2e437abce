# SPDX-License-Identifier: GPL-3.0-or-later
"""What she noticed while practising mindfulness."""

from journal_app.demo.texts.scene import Sitting

_NOTICED = {
    ("breath", 5): (
        "The breath was short at first and got longer by itself, around the tenth.",
        "I planned supper four times. Each time the breath was still there.",
        "A tram, a door, the neighbour’s radio, and under it all this small tide.",
        "Counting helped until I began to count how well I was counting.",
        "Today it sat high in the chest. I did not push it down.",
        "Near the end one breath that was nobody’s business but mine.",
    ),
    ("body_scan", 10): (
        "Left shoulder: loud. Right foot: I had forgotten I have one.",
        "Fell asleep somewhere around the knees.",
        "My jaw had been working all day without telling me.",
        "Warm hands, cold belly. Tried to let both be so.",
        "There is a place under the ribs where the waiting lives.",
        "By the time I got to the head the feet had changed.",
    ),
    ("sitting", 10): (
        "Restless for seven minutes, then something put down its bags.",
        "I thought about Tomas, then about thinking about Tomas, then the bell.",
        "Itch on the nose. I let it be the teacher today.",
        "A sad minute in the middle. It came, sat down and left.",
        "Nothing special, and I noticed how hard I look for special.",
    ),
    ("walking", 20): (
        "To the bridge and back, slowly. A dog found me suspicious.",
        "Heel, sole, toe. Wet leaves are louder than I thought.",
        "I kept speeding up to arrive somewhere. There was nowhere.",
        "Wind on the canal. I was only cheeks and coat for a while.",
        "Saw the same windows as every day, and in one of them a child in a crown.",
    ),
    ("gentle_yoga", 20): (
        "My back said thank you in the only word it has, a crack.",
        "Balanced on the left leg longer than last week, fell out laughing.",
        "In the last pose I wanted to cry a little and could have.",
        "Stiff from the press at work. Slow was the right speed.",
    ),
    ("loving_kindness", 10): (
        "Easy for Ines, fine for Tomas, for Papa I moved my lips, for myself I coughed.",
        "I wished the tram driver well and meant it. With me it took longer.",
        "“May I be at ease” sounded like a foreign language, a pretty one.",
        "For a moment Papa was just a man with cold feet somewhere.",
    ),
    ("eating", 5): (
        "One apricot, ten minutes. It had more in it than most lunches.",
        "I noticed I chew as if someone were waiting for the plate.",
        "Bread, butter, salt. The salt arrives last.",
        "Soup at the window. I tasted the first five spoons and the last.",
    ),
    ("sounds", 5): (
        "Fridge, rain, fridge, my own swallowing.",
        "The building has a heartbeat: the lift.",
        "Somebody practised the same bar of piano for the whole five minutes. I was on her side.",
        "Far away, a train. Near, Tomas turning a page.",
    ),
    ("three_minute_pause", 3): (
        "At work, in the paper store, between two deliveries. It was enough.",
        "Before answering him. I answered something else than I would have.",
        "Feelings: two. Thoughts: nine. Breath: one.",
        "On the stairs, hand on the rail. Then I rang the bell.",
        "I nearly skipped it. Then it was the best of the day.",
        "Heart going fast. Three minutes later: going.",
    ),
}

_ANYWHERE = ("body_scan", "sitting")

SITTINGS: tuple[Sitting, ...] = tuple(
    Sitting(anywhere=kind in _ANYWHERE, kind=kind, minutes=minutes, noticed=text)
    for (kind, minutes), texts in _NOTICED.items()
    for text in texts
)
