# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages about days of their own: they hold her year together."""

from journal_app.demo.texts.scene import Milestone

MILESTONES: tuple[Milestone, ...] = (
    Milestone(
        1,
        1,
        "Coffee stains",
        (
            "We argued last night, at twenty to twelve, about nothing, with our shoes on. At midnight we were on "
            "the roof with "
            "the neighbours and both cross and both holding the same blanket.\n\n"
            "This morning he drew two columns on the paper from the bakery: what we want more of, what we want "
            "less of. Under "
            "more he wrote “Tuesdays”. Under less I wrote “guessing”. The paper has a coffee ring on it. I have "
            "put it into this "
            "book so that it counts."
        ),
        ("Tomas",),
        ("new year",),
        starred=True,
    ),
    Milestone(
        1,
        19,
        "Fever",
        (
            "Three days of thirty-nine degrees. What I want to keep of it: the voices he did, all of them, also "
            "the dog. And "
            "that on the second day I rang for him with the bicycle bell, as a joke, and he came every time, as "
            "if it were not one."
        ),
        ("Tomas",),
    ),
    Milestone(
        2,
        1,
        "Packing for Ines",
        (
            "Tomorrow I go to Ines for two weeks: the new flat, forty boxes, a wall to paint, a child who bites "
            "when she is glad. "
            "I leave this book here. I noticed that I wanted to take it in order not to have to talk to anyone. "
            "So it stays.\n\n"
            "Tomas asked if I will miss him. I said yes without a joke behind it."
        ),
        ("Ines", "Tomas"),
        ("family",),
    ),
    Milestone(
        2,
        17,
        "Two weeks without a page",
        (
            "Back. The book lay where I left it, not offended.\n\n"
            "Short version: the wall is yellow, the little one says “Nono” to me, Ines and I cried in the "
            "hardware store in front "
            "of the sealants. She asked when I had started to think that I am hard to love. I said I would have "
            "to look it up.\n\n"
            "Tomas rang every evening at nine. I stopped counting on the fifth. I write that down in ink."
        ),
        ("Ines", "Tomas"),
        ("family",),
        starred=True,
    ),
    Milestone(
        3,
        8,
        "Fourteen",
        (
            "Fourteenth hour with my therapist. She drew two lines: how much I worry about being left, and how "
            "much closeness "
            "makes me want the door. I put a dot. Then I put another, for Sundays. “You can have two dots”, she "
            "said.\n\n"
            "It is no test and nothing to pass. I liked that there was room between the lines."
        ),
        (),
        ("therapy",),
    ),
    Milestone(
        3,
        24,
        "A week of hills",
        (
            "He is in the hills with his brother. Evening three. He rings from a hut with bad reception and good "
            "soup.\n\n"
            "I had plans for five evenings and was home for two of them. Yesterday I stood at the window and "
            "caught myself, and "
            "then I stayed, because the sky was doing something. Not everyone at a window is waiting."
        ),
        ("Tomas",),
        ("distance",),
    ),
    Milestone(
        4,
        12,
        "Seedlings",
        (
            "Twenty-four pots, and he has given each a number and one a name, Gerda. We stood on the balcony "
            "with our hands full "
            "of earth and he told me about the summer: they want him for the nights, June to August, it is good "
            "money and hard. "
            "He had known for a week.\n\n"
            "Old Nora packed a bag inside me at once. I said: I am glad for you, and I will mind, and I would "
            "have liked to know "
            "on the first day. He said: yes. He said: I was afraid of your face. So we are two."
        ),
        ("Tomas",),
        ("balcony", "asking"),
    ),
    Milestone(
        5,
        3,
        "No, wait",
        (
            "It happened at the door again. He asked, I said “fine”, he reached for his shoes. And then my mouth "
            "said: no, wait.\n\n"
            "I told him that my “fine” is a test and that he does not know he is sitting it. He was not angry. "
            "He asked whether "
            "there is a list of the questions. We laughed, and then I cried a little, and then we were late for "
            "the market and "
            "bought only radishes."
        ),
        ("Tomas",),
        ("asking",),
        starred=True,
    ),
    Milestone(
        5,
        30,
        "The atlas",
        (
            "The atlas is done. Four hundred and twelve leaves, six weeks, one spine that opens like a door. "
            "Hanne turned it over "
            "twice, put it down and said: sign it. Inside, small.\n\n"
            "I went home with gold under my nails. Tomas had hung a paper chain across the hall. Ines sang into "
            "the telephone. "
            "I let all of it in. There was room."
        ),
        ("Hanne", "Tomas", "Ines"),
        ("work", "proud"),
        starred=True,
    ),
    Milestone(
        6,
        18,
        "First night",
        (
            "His first night. He made a plan for the fridge: when he sleeps, when he wakes, green for us. Two "
            "green fields a "
            "week.\n\n"
            "I kissed him at the door at nine in the evening, in daylight. Then I walked round the flat and "
            "switched on every "
            "lamp and switched them off again. It is a job. It is a season. I am writing it down so that I can "
            "point at it."
        ),
        ("Tomas",),
        ("distance",),
    ),
    Milestone(
        7,
        2,
        "The letter",
        (
            "Papa writes that he will not come on the second of August. The knee, the train, the heat. He writes "
            "“perhaps in "
            "autumn” and has underlined perhaps, as if it were the important word.\n\n"
            "I am not even surprised, that is the part that hurts. I had already bought the good plums for the "
            "cake. Tomas is "
            "asleep, it is his day. I sit on the bathroom floor because it is the coolest place, and I am "
            "thirty-three and nine."
        ),
        ("Papa",),
        ("family", "old story"),
        only_mine=True,
    ),
    Milestone(
        7,
        7,
        "Not now",
        (
            "I do not want to write for a while. Everything I write is a list of what he did not do. I can hear "
            "it myself.\n\n"
            "I shut the book and will water things."
        ),
        (),
        (),
    ),
    Milestone(
        7,
        14,
        "Again",
        (
            "A week without the book. It got neither better nor worse, it only got wordless.\n\n"
            "Last night on the loading ramp I told Tomas that I have been gone, from here, from inside. He said: "
            "I know. I did "
            "not dare to knock. We sat there with our feet over the edge, and a lorry came, and we lifted them."
        ),
        ("Tomas",),
        ("distance",),
    ),
    Milestone(
        7,
        27,
        "Both",
        (
            "We had the argument, the real one. I said: you are never here. He said: and when I am here you "
            "clean the oven. Both "
            "true, both said loudly, both of us frightened by how loud.\n\n"
            "Then a thing I want to keep. He did not go out, and I did not go quiet. We set the kitchen timer, "
            "three minutes each. "
            "In my three I said that I am afraid he gets used to being without me. In his he said that he is "
            "afraid I already "
            "have."
        ),
        ("Tomas",),
        ("distance", "asking"),
        starred=True,
    ),
    Milestone(
        8,
        2,
        "Thirty-four",
        (
            "Birthday. Ines rang at six with a choir of one. Priya brought a cake in the shape of a book, the "
            "spine was bacon, "
            "nobody knows why. Tomas came off the night and stayed awake for all of it, grey as a dishcloth, and "
            "danced.\n\n"
            "In the evening the telephone. Papa, eleven minutes. He said he had been standing at the station, "
            "with the bag, and "
            "had gone home again. He did not know why he was telling me. I know why I am glad of it."
        ),
        ("Ines", "Priya", "Tomas", "Papa"),
        ("family",),
    ),
    Milestone(
        8,
        7,
        "Last night",
        (
            "He threw his work shoes down the cellar stairs, one after the other. Over.\n\n"
            "We slept until noon, both on his side of the bed."
        ),
        ("Tomas",),
    ),
    Milestone(
        8,
        12,
        "Lake, first page",
        (
            "The lake is where it was. The house has four beds and one key, and somebody has painted the boat "
            "the wrong blue.\n\n"
            "Ines and the little one came in on the two o’clock bus. We are six feet in the water, and then "
            "eight, and one pair is "
            "very small and kicks. I keep looking for the thing I forgot to worry about."
        ),
        ("Ines", "Tomas"),
        ("lake",),
        starred=True,
    ),
    Milestone(
        8,
        19,
        "Different weather",
        (
            "On the jetty with Ines, both with wet hair. She remembers that Papa left in the rain. I remember "
            "sun on the lino. "
            "We laid our weathers side by side and neither of us had to be wrong.\n\n"
            "She said: I was jealous of you, you had the window. I said: I thought you were asleep. For "
            "twenty-four years I thought "
            "that she was asleep."
        ),
        ("Ines",),
        ("lake", "family", "old story"),
        only_mine=True,
    ),
    Milestone(
        9,
        6,
        "Under the flour",
        (
            "Hanne wants me to give a course, five Saturdays, bookbinding for people with two hands. I said I "
            "would think about "
            "it, which is what I say when I mean no and hope for yes.\n\n"
            "I wrote the plan tonight. It lies under the flour, beside where the phone used to lie. Tomas found "
            "it while "
            "looking for flour. He put it back and baked without. I heard all of it from the bath."
        ),
        ("Hanne", "Tomas"),
        ("course", "work"),
    ),
    Milestone(
        9,
        20,
        "The harbour",
        (
            "I met Papa at the harbour, on a bench between us two, so to say: he at one end and I at the other, "
            "and the bag of "
            "plums in the middle. He has an old man’s hands now. They are mine, with spots.\n\n"
            "He did not explain, and I did not ask him to. He said: you used to wait for the lift. I said: yes. "
            "He said: I used "
            "to stand down there. I do not know yet what to do with this."
        ),
        ("Papa",),
        ("family", "old story"),
        starred=True,
        only_mine=True,
    ),
    Milestone(
        10,
        3,
        "The first Saturday",
        (
            "Twelve people, twelve needles, one fainting fit (the paste pot, not a person). At ten I had no "
            "voice and at eleven "
            "I had one.\n\n"
            "A woman of seventy sewed her first signature and held it up like a fish. When I got home Tomas had "
            "written ROOM FOR "
            "ONE MORE on his hand: he wants to come to the next, and sit in the back."
        ),
        ("Tomas",),
        ("course", "proud"),
        starred=True,
    ),
    Milestone(
        10,
        31,
        "Last Saturday of five",
        (
            "They clapped. I looked behind me to see for whom.\n\n"
            "Hanne says: again in spring. I said yes before I had thought about it, and then I thought about it, "
            "and it was still "
            "yes."
        ),
        ("Hanne",),
        ("course",),
    ),
    Milestone(
        11,
        14,
        "The small room",
        (
            "We looked at a flat with a second room. It is narrow, with a window on the yard, and somebody has "
            "drawn a giraffe on "
            "the wall in pencil, up to where a small arm reaches.\n\n"
            "Neither of us said it. On the stairs he said: one could leave the giraffe. I took his hand, and we "
            "walked two stops "
            "in the wrong direction."
        ),
        ("Tomas",),
        ("asking",),
        starred=True,
    ),
    Milestone(
        12,
        6,
        "Choir",
        (
            "First concert. I stood with the altos, third from the left, and sang the second song without "
            "looking at my feet.\n\n"
            "In row four: Tomas, Priya, Hanne in a hat, and at the end, by the door, in case, a man in a coat I "
            "know. He had gone "
            "when the lights came on. On my chair lay a bag of plums, dried ones."
        ),
        ("Tomas", "Priya", "Hanne", "Papa"),
        ("family",),
        starred=True,
    ),
    Milestone(
        12,
        26,
        "An hour",
        (
            "Papa came for an hour. Ines had set the kitchen clock, as a joke and not as a joke.\n\n"
            "He had brought the little one a whistle and was the only one who did not know why that is a "
            "mistake. We had soup. He "
            "looked at the photographs, all of them, also those without him. After an hour he stood up by "
            "himself. At the door "
            "he said: the third Sunday is a good day for me, for ringing. A date. I got a date."
        ),
        ("Papa", "Ines"),
        ("family", "old story"),
        starred=True,
    ),
)
