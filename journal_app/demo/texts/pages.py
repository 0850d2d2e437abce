# SPDX-License-Identifier: GPL-3.0-or-later
"""What her free pages are made of: any opening, middle and ending of one theme go together."""

from journal_app.demo.texts.scene import Page

PAGES: tuple[Page, ...] = (
    Page(
        low=4,
        titles=("", "", "Both in the kitchen", "What an evening is"),
        openings=(
            "Tomas was home before me, with the window open and onions on.",
            "We had the whole evening, and for once neither of us had brought work home.",
            "He had bought the wrong bread, the one I secretly like better.",
            "The bell on his bike rings before the key does. I have learned to be glad at the bell.",
            "I came in wet and cross, and there was a towel on the radiator.",
        ),
        middles=(
            "We cooked around each other without bumping, which took two years to learn. He told me about a woman who "
            "brings her lemon tree in for holidays, like a cat.",
            "I told him about the day in the right order, with the sore part first and not last, when the coat is "
            "already on. He stirred and listened. When he listens he stirs slower.",
            (
                "At some point there was a silence, and I waited for it to mean something. It meant that his mouth "
                "was full."
            ),
            "He asked if I wanted company or quiet. I had to think. Both, I said, and he moved the chairs so "
            "that we sat "
            "back to back. It is a good way to read.",
            "We disagreed about the holidays, the dishes and the name of an actress. I noticed that my stomach stayed "
            "where it was.",
            "He fell asleep over the crossword. I looked at him for a while, the way one looks at a fire.",
        ),
        endings=(
            "Nothing else happened. I want to remember that nothing else happened.",
            "I used to think that love is the part with the running. It may be the part with the onions.",
            "Before sleeping I said: that was nice. He said: which part? I said: the part without parts.",
            "I did not test anything tonight. I only noticed it just now.",
        ),
        next_steps=("Tell him about the towel.", "Buy the wrong bread.", ""),
        person="Tomas",
    ),
    Page(
        high=4,
        titles=("", "", "The long arm of nothing", "Loud in here"),
        openings=(
            "I do not know where to begin, so I begin with the ceiling.",
            "Today I was a person with a coat on, all day, also inside.",
            "It began with a tone. Not a word, a tone.",
            "I woke with it already there, like a guest who has let himself in.",
            "Everyone was friendly today, and I got lonelier with each of them.",
        ),
        middles=(
            "When he is quiet I hear sentences. They are all in my own voice, which could tell me something. Still I "
            "went round the flat collecting evidence: the cup, the shoes, the short “hm”.",
            "I wanted to be asked. I made a face for being asked, and he, who is not a reader of faces after ten hours "
            "of work, saw a face. So we sat there, the face and he.",
            "I know the two ways out of this. One is to hold on until it hurts, the other is to leave before "
            "anyone can. "
            "Today I did both before noon, to the same person.",
            "It is an old feeling. It has short legs and stands at a hall window. I can see that it is old, and "
            "it still "
            "has my hands shaking.",
            "I wrote him a message, and a second to soften the first, and a third to take back the second. Then "
            "I put the "
            "phone in the drawer with the flour and it lit up in there like a little aquarium.",
            "Priya would say: what do you need, in five words? I need somebody to stay. Five. I counted twice.",
        ),
        endings=(
            "I will not solve it tonight. Tea, teeth, bed.",
            "Writing it down, it is half the size. Still a size.",
            "Tomorrow I say one of these sentences out loud. The third, perhaps.",
            "It is raining now. I have opened the window so that something else is loud.",
        ),
        next_steps=("Say one sentence of this out loud.", "Ring Priya, not to talk about it, just to ring.", "Bed."),
        person="Tomas",
        tags=("old story",),
    ),
    Page(
        titles=("", "", "Paper and glue", "Bench work"),
        openings=(
            "Eight hours of paper today.",
            "Hanne had the radio on, the station with the harps.",
            "A prayer book came in today that somebody had carried in a pocket for fifty years.",
            "My hands smell of paste and I like them for it.",
        ),
        middles=(
            "I sewed four sections and undid one. Undoing is most of the craft, Hanne says, the rest is patience "
            "with the "
            "one who sewed it.",
            "You have to leave the spine alone while it dries. If you check it every ten minutes it never sets. "
            "I said that "
            "aloud and the apprentice wrote it down, and I thought: yes, well.",
            "The apprentice asked how one knows when it is tight enough. One does not, one pulls until it "
            "answers. I have "
            "been thinking about that all the way home.",
            "Somebody had mended the joint with sticking plaster, long ago, with love and no idea. I took it off as "
            "slowly as I could.",
            "In the margins there were dates, four generations of them. Births, a flood, “bought a cow”. I "
            "wanted to write "
            "something under it, only the date, only to have been there.",
        ),
        endings=(
            "It holds. It opens flat. That is all I want from a book, and from most things.",
            "At five I put my name on the list for the big press and nobody objected.",
            "I walked home with my hands in my pockets, to keep the day in them.",
        ),
        next_steps=("Order the linen thread.", "", ""),
        person="Hanne",
        tags=("work",),
    ),
    Page(
        titles=("", "Ines on the line", "Sisters"),
        openings=(
            "Ines rang while she was cutting carrots. I know by now what kind of day she has from the carrots.",
            "A parcel from Ines: socks, a drawing, half a biscuit with teeth marks.",
            "Long call with my sister, the kind where both go round the flat with the telephone.",
            "Ines says I was a serious child. I say she was a loud one. We have been saying it since then.",
        ),
        middles=(
            "She remembers the flat with the green stove as a happy one. I remember the stove. We agreed that "
            "there may "
            "have been two flats.",
            "I told her that I sometimes count the minutes until Tomas answers. She was quiet, and then she "
            "said: I count "
            "steps. All stairs, since then. We had to laugh, and then for a bit we did not.",
            "The little one wanted to talk to me and then only breathed into the receiver. It was one of the "
            "better talks "
            "of the week.",
            "She asked if I would come at Easter, or for any other holiday with eggs in it. I said yes at once, "
            "without my "
            "calendar face.",
            "She said: you always sound as if you were about to hang up. I said: I am practising not to.",
        ),
        endings=(
            "We hung up three times, as always.",
            "I have a sister. I write it down because it is true and I forget it.",
            "Afterwards I felt like someone who has a floor.",
        ),
        next_steps=("Send her the recipe.", "", "Book the train."),
        person="Ines",
        tags=("family",),
    ),
    Page(
        titles=("", "", "On the bench with Priya", "Forty lanes"),
        openings=(
            "Swam with Priya. She talks on her back and I on my front, so it takes a while.",
            "Priya came by with plums and a complaint about the universe.",
            "Met Priya after her shift. She had the marks of the mask on her face still.",
            "Walked round the canal with Priya, the big loop.",
        ),
        middles=(
            "I said that I worry about being too much. She said: for whom, name them. I came to one name, and he "
            "has been "
            "gone for twenty-four years.",
            "She told me about a man on her ward who asks every morning if it is morning. Every morning she says "
            "yes. I "
            "think there are people who are like that with the word love, and I am one of them.",
            "She asked what it is like when it is good with Tomas. I noticed I had far fewer words for that. I want to "
            "collect some.",
            "We tried to describe what calm feels like and ended up describing soup.",
            "She said I tell everything as if it were over. It was not a reproach. I tried one in the present "
            "tense: I am "
            "sitting here, my hair is wet, I like you.",
        ),
        endings=(
            "She waved from the tram until it turned. I like people who wave until it turns.",
            "My hair smelled of pool all evening, of being seen for an hour.",
            "Note: one friend, well fed, is a household.",
        ),
        next_steps=("Thursday, same time.", "", "Collect words for good."),
        person="Priya",
    ),
    Page(
        titles=("", "The window in the hall", "Papa, again"),
        openings=(
            "I dreamed of the hall window again, the one with the bubble in the glass.",
            "Papa’s handwriting has got larger. It leans, like someone walking against wind.",
            "A man in the tram had Papa’s coat, or the coat Papa had then.",
            "Today I was as old as Papa was when he left. I worked it out on the back of a receipt.",
        ),
        middles=(
            "What I remember is not the leaving, it is the listening afterwards: every lift, every car door. I "
            "got very "
            "good at listening. I still am. It is not always a gift.",
            "I have been angry at him in such an orderly way for so long that it has become furniture. This week "
            "I bumped "
            "into it, in the dark.",
            "My therapist asked what I would have needed then. A date, I said. Not even him. A date, and that "
            "somebody says "
            "it is not because of me.",
            "He was thirty-four. I see thirty-four-year-olds at work, they lose their gloves, they forget their "
            "tea. I do "
            "not excuse it. I only see it in the right size for the first time.",
            "When Tomas is late I become someone who has no telephone, no friends and short legs. I told him so. "
            "He said: "
            "then I will ring for her, too.",
        ),
        endings=(
            "I do not forgive on a schedule. But I have moved a chair.",
            "I put the letter back in the drawer, on top this time.",
            "The window has been replaced for years, says Ines. She went and looked, once. She never told me.",
        ),
        next_steps=("Write down the date when he rings.", "", ""),
        person="Papa",
        tags=("family", "old story"),
    ),
    Page(
        low=4,
        titles=("", "", "An hour of my own", "The good kind of alone"),
        openings=(
            "Alone at home, on purpose.",
            "Tomas is at his brother’s, and I have the flat, the lamp and the long film.",
            "Went nowhere today and took my time getting there.",
            "A whole morning without anybody’s face to read.",
        ),
        middles=(
            "I expected the hole around seven, where it usually opens. I stood next to it for a bit. Then I made "
            "pancakes "
            "and forgot to look.",
            "There is a difference between nobody being here and nobody being there. Tonight it was the first "
            "one. I would "
            "like to be able to tell them apart faster.",
            "I sang the alto line from the choir to the tomatoes. They did not mind the breath in the wrong place.",
            "I sorted the thread by colour and then by how much I like it. The second order was the better one.",
            "Around nine I noticed that I was not waiting. It felt like when the fridge stops.",
        ),
        endings=(
            "When the key turned I was glad and not rescued.",
            "I could do this again. I have written it into the calendar, in ink.",
            "He wrote: good night, from far. I wrote: good night, from near. Both were true.",
        ),
        next_steps=("One evening like this a month.", "", ""),
    ),
    Page(
        low=3,
        titles=("", "", "Weather report", "Small things, in order"),
        openings=(
            "Things I saw today, in order of size.",
            "No theme today. Only what was there.",
            "I gave myself ten minutes and no topic.",
            "My therapist says to write down what is, before what it means.",
        ),
        middles=(
            "A crow with a chip. A boy teaching another boy to whistle, seriously, with both hands. A shop that "
            "sells only "
            "buttons and has a bell. My own face in its window, friendlier than expected.",
            "The man at the market kept the bruised pears for me. “You make things out of them”, he said. I have been "
            "thinking about that as a job description.",
            "There was a moment on the bridge when the light came under the clouds and everyone on the bicycle "
            "path turned "
            "their heads at the same time, like a field.",
            "I took the tram one stop too far because a child was explaining dinosaurs to her grandmother and "
            "had not got "
            "to the end of them.",
            "The neighbour’s cat lay on our mat as if she had an appointment. I sat down on the stairs and kept it.",
        ),
        endings=(
            "It was a day with things in it.",
            "None of it was about me. I found that restful.",
            "Ten minutes are over. I could have gone on, which is new.",
        ),
        next_steps=("", "", "Ten minutes again tomorrow."),
    ),
)

PROMPTS: tuple[str, ...] = (
    "What was said today, word for word?",
    "What would you tell Ines about today?",
    "Where did you feel at home today?",
    "What did you not say?",
    "Describe someone you saw for a minute.",
    "What do you want less of this week?",
)
"""Questions she sometimes begins from."""
