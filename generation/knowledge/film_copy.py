"""What is said in the three films: a problem, a doubt and a look inside, each line in several wordings."""

from __future__ import annotations

USE: tuple[str, ...] = (
    "Film on a phone held upright, in daylight, with {brand}'s own people. The timing leaves a breath after each line.",
    "Read each script aloud once before filming. If a sentence trips the speaker, {brand} should "
    "shorten it, not speed up.",
    "Captions stay on, since most phones are muted. {brand} can film all three in one morning with the same two rooms.",
    "Three films, one speaker, natural light. Somebody at {brand} who does the work should say the lines.",
    "Record the sound first and the pictures second. {brand} may swap a word for its own, as long as the fact stays.",
)
SHORT_HOOK: tuple[str, ...] = (
    "Read this one slowly.",
    "You know this one.",
    "Let us talk about this.",
    "This happens a lot.",
    "Look at this line.",
    "Somebody told us this.",
)
COST: tuple[str, ...] = (
    "And it is seldom alone. There is also this: {pain}.",
    "It comes with company, too: {pain}.",
    "Then the next thing turns up: {pain}.",
    "Give it a month and you can add this: {pain}.",
    "Ask around, and somebody will say: {pain}.",
    "That is only the first half. The second: {pain}.",
)
ALONE: tuple[str, ...] = (
    "It looks small until you notice how often it comes back.",
    "Most people work around it, and after a while they stop noticing.",
    "Once is bad luck, and every week is something else.",
    "You find a way to live with it, and the way costs you.",
)
TURN: tuple[str, ...] = (
    "What you want is simple enough to say: {wish}.",
    "Ask what would help, and the wish is short: {wish}.",
    "Now turn it round. You may be hoping for this: {wish}.",
    "Suppose it went the other way: {wish}.",
    "Here is what would be better: {wish}.",
    "Keep this picture in mind for a moment: {wish}.",
)
OFFER: tuple[str, ...] = (
    "That is what {brand} is there for: {strength}.",
    "{brand} works on exactly that: {strength}.",
    "It is the whole job of {brand}: {strength}.",
    "This is where {brand} comes in: {strength}.",
)
LOOK: tuple[str, ...] = (
    "Ask {brand} for a look at {proof}, and judge it yourself.",
    "See {proof} for yourself before you decide anything.",
    "Look at {proof} as closely as you like.",
    "{brand} would rather show you {proof} than describe it.",
)
NAMED: tuple[str, ...] = (
    "What {brand} does is quickly named: {strength}.",
    "In a few words, this is the work: {strength}.",
    "You can say it in one breath: {strength}.",
    "Behind this door, it is all about one thing: {strength}.",
)
FACT: tuple[str, ...] = (
    "Here is one thing {brand} can put on the table: {strength}.",
    "{brand} starts from a single fact: {strength}.",
    "What {brand} brings to that is plain: {strength}.",
    "At {brand} the answer has a name: {strength}.",
    "{brand} did something about it: {strength}.",
    "So {brand} wrote this down and keeps to it: {strength}.",
)
GRANT: tuple[str, ...] = (
    "That deserves more than a slogan.",
    "It is a good reason to wait, so let us look at it properly.",
    "A fair reason to hesitate. It deserves a proper look.",
    "I would say the same in your place. Here is what I would ask next.",
    "Nobody should talk you out of that. Still, look at this.",
    "You may be right. Let me show you what there is, and then decide.",
)
CHECK: tuple[str, ...] = (
    "You need not take our word for it. On file: {proof}.",
    "And this can be looked up: {proof}.",
    "For the record, and for checking: {proof}.",
    "Here is something you can hold us to: {proof}.",
    "Before you believe me, read this: {proof}.",
    "This one is written down: {proof}.",
)
INSIDE_HOOK: tuple[str, ...] = (
    "Come in. This is how we work.",
    "No tour, just the work.",
    "Here is the part nobody films.",
    "The door is open, come along.",
    "Five minutes before anyone arrives.",
    "You asked what we do all day.",
)
DAY: tuple[str, ...] = (
    "This is {brand} on a working day, doing the same careful things as yesterday.",
    "{brand}, on an ordinary day. Nothing here was tidied up for the camera.",
    "An ordinary morning at {brand}. Most of the work looks as plain as this.",
    "What you see is {brand} on a Tuesday, with nothing arranged for us.",
    "{brand} has done this often enough to be quiet about it.",
    "Nobody at {brand} stopped for this film, which is rather the point.",
)
POINT: tuple[str, ...] = (
    "There is a rule behind it, and it does not bend: {strength}.",
    "One thing we would not trade: {strength}.",
    "If you remember a single point, take this: {strength}.",
    "All of it hangs on one decision: {strength}.",
    "Newcomers learn this first: {strength}.",
    "We could make it easier for ourselves, but this stays: {strength}.",
)
PROBLEM: tuple[str, ...] = (
    "For people who know the problem and have not yet heard of {brand}.",
    "Stops the thumb with a complaint, then lets {brand} enter with one fact.",
    "Opens on something familiar. The name {brand} comes last, when somebody is listening.",
    "Made for strangers: half of it is their own day, and {brand} gets the rest.",
    "Begins where it hurts and spends a single sentence on {brand}.",
)
DOUBT: tuple[str, ...] = (
    "For people who know {brand} and hold back for one reason.",
    "Says the objection first, so that nobody else has to. {brand} then replies with what it can show.",
    "Meant for the undecided. {brand} repeats what they say and adds one thing they can look at.",
    "A reply on camera to a doubt that {brand} knows.",
    "Lets a reservation stand for a moment before {brand} says a word.",
)
INSIDE: tuple[str, ...] = (
    "Shows the people and the place, because trust in {brand} begins with seeing the work.",
    "A film without an argument: {brand} as it looks on a weekday.",
    "Answers the question of who is behind {brand}, without asking for anything.",
    "For regulars and newcomers alike, to see where {brand} spends its days.",
    "Gives {brand} a face, a room and a rule, in that order.",
)
SIGNS: tuple[tuple[str, ...], ...] = (
    ("The problem: {line}", "What people put up with: {line}", "Starting from “{line}”", "Out loud: {line}"),
    ("The doubt: {line}", "A reply to “{line}”", "Held back by “{line}”", "On “{line}”"),
    ("Inside {line}", "At {line}, on a weekday", "A look into {line}", "{line}, door open"),
)
WANTED: tuple[str, ...] = ("Wanted: {line}", "Rather: {line}", "Instead: {line}", "The wish: {line}")
GRANTED: tuple[str, ...] = ("Fair point", "True enough", "Granted", "A good question")
