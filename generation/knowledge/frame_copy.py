"""Our own words on the drawn pictures: carousels, reel covers, thumbnails and page covers."""

from __future__ import annotations

CAROUSEL_USE: tuple[str, ...] = (
    "Post them as they are, or change one line a slide. Sizes, colours and fonts stay, so {brand} is "
    "known at a glance.",
    "Both sets are ready for {brand}'s feed. Swap a line when the facts change, and keep the slides in this order.",
    "Each set argues one point for {brand}. Keep to one thought a slide, and leave the asking to the last one.",
    "One set for people who have the problem, one for people with a doubt. {brand} can run them a fortnight apart.",
    "Read them aloud in order: if a slide can go without being missed, {brand} should drop it.",
)
ASSUMED_PAINS: tuple[str, ...] = (
    "The brief names no pain points, so those shown are assumptions; confirm or replace them before posting.",
    "These complaints are assumed from the trade, as the brief is silent; somebody at {brand} has to confirm them.",
    "Nothing in the brief says what people complain of. The lines are assumed and want a check by {brand}.",
)
ASSUMED_DOUBTS: tuple[str, ...] = (
    "The brief lists no objections, so the doubts shown are assumed and need the client's eye first.",
    "As no objections came with the brief, these are assumed; {brand} should strike those nobody raises.",
    "Which doubts people really have is assumed here, and whoever answers {brand}'s telephone knows better.",
)
PROBLEM_IDEAS: tuple[str, ...] = (
    "Opens on the complaint as people say it, lets it sink in, then shows what {brand} does in its own facts.",
    "The first slide has to sting a little. The middle names the wish, and {brand} enters only after that.",
    "Names the problem before the product, so the reader nods before {brand} is mentioned.",
    "Two steps down, one up: complaint, second complaint, wish. What {brand} has to say comes on firm ground.",
    "Somebody who swipes to the end has agreed twice; {brand} uses the third time for itself.",
)
DOUBT_IDEAS: tuple[str, ...] = (
    "Takes the reasons for saying no at face value and answers each from the brief, without a word of pressure.",
    "Puts the reader's doubts in print. {brand} gains trust by raising them first.",
    "For people who are close to a decision and stuck on one point: one doubt, one reply, one slide.",
    "The comments, answered before they are written. Where {brand} has no answer, it invites the question.",
    "A conversation with {brand}, written down: what people say and what can be said to it.",
)
PROBLEM_TITLES: tuple[str, ...] = (
    "The problem, then the way out: {line}",
    "From “{line}” to something better",
    "Complaint first: {line}",
    "Starting where it hurts: {line}",
    "“{line}”, and what comes after",
)
DOUBT_TITLES: tuple[str, ...] = (
    "Doubts answered: {line}",
    "Replies to “{line}” and others",
    "Before a yes: {line}",
    "People ask: {line}",
    "“{line}” and its neighbours",
)
HOPES: tuple[str, ...] = (
    "Perhaps you hope for",
    "You may be looking for",
    "It would help to have",
    "Most people want",
    "On your list, perhaps",
)
NEXTS: tuple[tuple[str, ...], ...] = (
    ("And then", "Next to it", "Also heard"),
    ("On top of that", "Third in line", "Not to forget"),
)
PROOF_KICKERS: tuple[str, ...] = ("On record", "You can check this", "Written down", "Look it up", "Seen and filed")
PRICE_KICKERS: tuple[str, ...] = ("What it costs", "The price, in the open", "Before you ask: the price", "The bill")
OWN_WORDS: tuple[str, ...] = (
    "As {brand} puts it",
    "{brand}, word for word",
    "In the words of {brand}",
    "Heard at {brand}",
)
ONE_LINE: tuple[str, ...] = ("In one line", "What it is", "In a sentence", "Put shortly")

REEL_USE: tuple[str, ...] = (
    "Set one as the cover of each reel and keep the series in this order on the grid. {brand} "
    "changes only the headline.",
    "Each cover belongs to one kind of reel. Repeating them lets people spot {brand} before they read a word.",
    "The grid crops a cover to its middle, so {brand}'s words stand there. Leave the edges to the drawing.",
    "Five covers for five sorts of reel; a row of {brand} should look like one hand made it.",
    "Upload the cover with the film instead of picking a frame. Whoever visits {brand} sees the grid first.",
)
AFTER_PAIN: tuple[str, ...] = (
    "There is another way",
    "It need not stay like that",
    "Let us look at why",
    "Where it comes from",
    "Start with the cause",
)
AFTER_WISH: tuple[str, ...] = (
    "What it takes to get there",
    "How close can we come?",
    "Start from the wish",
    "And what is in the way",
    "The honest version",
)
AFTER_DOUBT: tuple[str, ...] = (
    "Our answer, on camera",
    "We take this one seriously",
    "Let us talk about it",
    "Said often, answered here",
    "What we reply",
)
AFTER_RULE: tuple[str, ...] = (
    "And what it costs us to keep it",
    "Why we hold on to it",
    "Where it comes from",
    "And when it is hard",
    "Kept on busy days too",
)
# Short first words: they stand above a client's name, which may be long.
BEHIND: tuple[str, ...] = (
    "Behind the scenes at {brand}",
    "A look inside {brand}",
    "How things are done at {brand}",
    "One day at {brand}",
    "{brand}, door open",
)
RULE: tuple[str, ...] = ("Our rule: {line}", "We keep to this: {line}", "House rule: {line}", "As promised: {line}")
WANTED: tuple[str, ...] = ("Wanted: {line}", "The wish: {line}", "Rather this: {line}", "Hoped for: {line}")

THUMBNAIL_USE: tuple[str, ...] = (
    "Two lines at most: a thumbnail is read at the size of a stamp. The covers carry {brand}'s name "
    "while posts change.",
    "Thumbnails share one layout, so a row of them reads as a series by {brand}. Upload the page covers uncropped.",
    "Use the covers from the first day. Add a thumbnail with each longer film, and let {brand}'s "
    "colours do the recognising.",
    "Look at each at the width of a thumb before it goes up. The wide ones say what {brand} does and stay for months.",
    "Replace a thumbnail when its film is passed over twice; the page covers of {brand} may grow old.",
)
FIRST: tuple[str, ...] = (
    "Know this much",
    "Check this first",
    "One thing to look at",
    "Worth a minute",
    "Start here",
)
EXPLAINED: tuple[str, ...] = (
    "Explained from the start",
    "The plain version",
    "How it works, start to finish",
    "What it can do and cannot",
    "Told in five minutes",
    "From the first step on",
)
BEFORE: dict[str, tuple[str, ...]] = {
    "Awareness": ("Before you scroll on", "Before you form a view", "Before you follow"),
    "Leads": ("Before you book a call", "Before you ask", "Before the first meeting"),
    "Sales": ("Before you buy", "Before you order", "Before the basket"),
    "Hiring": ("Before you apply", "Before you hand in notice", "Before the interview"),
    "Partnerships": ("Before you sign", "Before we start", "Before a pilot"),
    "Retention": ("Before you renew", "Before you leave", "Before the next invoice"),
}
REPLIES: tuple[str, ...] = ("{brand} answers", "{brand} replies", "A word from {brand}", "{brand} on this")
