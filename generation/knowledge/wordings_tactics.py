# ruff: noqa: E501 - one sentence, one line: wrapped copy cannot be proofread
"""Further wordings for tactics and the tasks of channels."""

from __future__ import annotations

MORE: dict[str, tuple[str, ...]] = {
    "Take “{pain1}” apart in a series of three, each ending in a question that a specialist would ask.": (
        "Three posts about “{pain1}”, and at the end of each a question from {a_maker}.",
    ),
    "Bring visitors of the offer page back with “{claim1}” and a plain invitation to look closer.": (
        "Remind those who have seen the page of “{claim1}”, once, and leave it at that.",
    ),
    "Send “{document1}” to everyone who asked a question, with two lines on how it came about.": (
        "People who ask get “{document1}” and the story behind it.",
    ),
    "Offer a checklist about “{pain2}” and ask for nothing but an address in return.": (
        "Make a one-page list against “{pain2}” and give it to anyone who leaves an address.",
    ),
    "Exclude present customers and job seekers from every paid audience.": (
        "Keep adverts away from those who buy already and those who want a job.",
    ),
    "Open with “{doubt1}”, and answer it before asking for time.": (
        "“{doubt1}” comes first, its answer second and the calendar last.",
    ),
    "Agree with sales on the one question that separates an enquiry from a chat.": (
        "What must be in a message before sales calls it an enquiry? Decide that once, together.",
    ),
    "Review the words of the last calls each month, and replace ours with theirs.": (
        "Once a month, take three phrases out of real calls and use those.",
    ),
    "Lead every vacancy with “{wish1}” and the clause that stands behind it.": (
        "At the top of each advert stands “{wish1}”, and below it the term that makes it true.",
    ),
    "Give each hiring town its own post, with travel and meeting point: {towns}.": (
        "No town shares a post with another; each says how to get there: {towns}.",
    ),
    "Answer “{doubt1}” in the first lines, in figures that {brand} has confirmed.": (
        "Begin the advert with “{doubt1}” and the figure that {brand} gives for it.",
    ),
    "Show “{claim1}” through a colleague's week; people who receive care or service stay out of the picture.": (
        "A colleague's ordinary week shows what “{claim1}” means; nobody who is cared for or served appears.",
    ),
    "Reply to each comment by name within a working day, and carry on by phone.": (
        "No comment goes unanswered overnight, and longer answers are given by telephone.",
    ),
    "Invite those who hesitate over “{doubt2}” to an informal call before any form.": (
        "For “{doubt2}” there is a call first and paper later.",
    ),
    "Ask new starters in their second month what the advert should have said.": (
        "Ask after two months: what should we have told you?",
    ),
    "Keep a list of candidates who came second, and write to them first next time.": (
        "Second place is not the end: those people are asked first next time.",
    ),
    "Film “{claim1}” in one take and pin it to the top of the profile.": (
        "At the top of the page: “{claim1}”, filmed once, without a cut.",
    ),
    "Show reminders to people who looked at {offer} twice, and stop after a week.": (
        "Who has looked at {offer} twice is reminded for a week and then left alone.",
    ),
    "Turn “{doubt1}” into a side-by-side of size, use and price, using only our own figures.": (
        "“{doubt1}” becomes a table: size, use, price, and no other firm's figures.",
    ),
    "Answer “{pain1}” in the comments first; an advert on the same subject comes later.": (
        "First write under the comments that say “{pain1}”; advertise afterwards.",
    ),
    "Let “{document1}” stand alone on a card, with a link to where it can be read.": (
        "Print “{document1}” on a card and add only the address where it is found.",
    ),
    "Bundle the smallest sensible set for first orders and say why it is that one.": (
        "Put together a first order that is as small as it can sensibly be.",
    ),
    "Follow each delivery with advice on use before any second offer.": (
        "After {moment} comes advice; the next offer has to wait.",
    ),
    "Retire an advert once regular buyers see it more often than strangers do.": (
        "Once most people who see an advert own the thing, take it down.",
    ),
    "Open each week with the scene behind “{pain1}”, told without a pitch.": (
        "Monday belongs to “{pain1}”, shown at {scene} and not explained.",
    ),
    "Repeat one visual sign of {brand} in every piece, always in the same corner.": (
        "One sign of {brand} in each picture, never moved.",
    ),
    "Make “{claim1}” a recurring detail that regular viewers learn to look for.": (
        "Regulars should start looking for “{claim1}” in the picture.",
    ),
    "Lend the account for a day to somebody from {place} whom others listen to.": (
        "For a day the account belongs to somebody in {place} whom people trust.",
    ),
    "Measure which picture is forwarded, and make three variations of it.": (
        "The picture people send on is made again, three times, a little differently.",
    ),
    "Ask viewers what they call {offer}, and adopt the expression that comes up most.": (
        "What do people call {offer}? Use their word.",
    ),
    "Answer each comment in the first hour, so that talk begins while people are present.": (
        "Be there for an hour after posting, and answer.",
    ),
    "Tell “{document1}” as a short anecdote, with its source in the caption.": (
        "There is a story behind “{document1}”: tell it, and say where it can be read.",
    ),
    "Name twelve organisations in {place}, and find the person behind each before writing.": (
        "Twelve organisations in {place}, twelve names of people, and then the first letter.",
    ),
    "Publish one joint piece a month, signed by both sides and based on “{pain1}”.": (
        "One piece a month with two signatures, on “{pain1}”.",
    ),
    "Open with “{claim1}” and ask what their members would say to it.": (
        "What would their members think of “{claim1}”? Ask that first.",
    ),
    "Bring “{document1}” as a single page that can be passed to a committee.": (
        "Make one page of “{document1}”, fit for a committee.",
    ),
    "Host a small round on a shared subject, with notes sent the next morning.": (
        "Invite six people to one question and send them the notes by breakfast.",
    ),
    "Credit every introduction in public, unless asked not to.": (
        "Say in public who introduced whom, if they like that.",
    ),
    "Offer three dates at once, so that a busy calendar has something to choose from.": (
        "Give three dates, never one and never “sometime”.",
    ),
    "Write to quiet customers about “{pain1}” and ask a question instead of making an offer.": (
        "“{pain1}”: write that to the quiet ones, with a question mark.",
    ),
    "Show one use of {offer} a week, taken from a customer who volunteered it.": (
        "Each week one thing that somebody does with {offer}.",
    ),
    "Recall “{claim1}” shortly before renewal, with an example from the past year.": (
        "Some weeks before it is due, remind them of “{claim1}” and of one day it helped.",
    ),
    "Publish the answer to the week's commonest question the day it is given.": (
        "The question everyone asked is answered in public on the same day.",
    ),
    "Call the three customers who have been silent longest, every Friday.": (
        "On Fridays, three calls to those one has not heard from.",
    ),
    "Let loyal customers see changes a week ahead of everyone else.": (
        "Tell the loyal ones a week before the others.",
    ),
    "Read “{doubt1}” out at the monthly review, and decide who will act on it.": (
        "Somebody reads “{doubt1}” aloud once a month, and somebody takes it home.",
    ),
    "Stop reels that lose their viewers before the point is made; stop the profile when a quarter passes without {result}.": (
        "A reel that is left before its point goes; a profile without {result} for a quarter goes too.",
    ),
    "The shop window: one visual idea, repeated until {brand} is recognised with the sound off.": (
        "To be known at a glance: {brand}, one idea, many pictures.",
    ),
    "A second impression for people who met {brand} elsewhere and look it up before replying.": (
        "Somebody heard of {brand} and looks it up. This is what they find.",
    ),
    "Shows {offer} in use, to be compared and saved for the next order.": (
        "{Offer} in use, for people who save it and come back.",
    ),
    "A look behind the door: colleagues, places and an ordinary shift.": (
        "What it looks like inside: {scene}, colleagues, a usual day.",
    ),
    "Stop boosting when messages come from outside the area; stop posting when comments dry up and no {result} follow.": (
        "Strangers from elsewhere write: no more boosting. Nobody writes and no {result} come: no more posts.",
    ),
    "Neighbourhood word of mouth in {place}, helped along by posts worth forwarding.": (
        "What {place} tells its neighbours, with a little help.",
    ),
    "Reminders to earlier visitors, with a question they can answer in one line.": (
        "For those who were here once: one question, one line to answer.",
    ),
    "Reviews, questions and reminders for orders that were left half-way.": (
        "Questions about it, opinions on it, and a nudge for baskets that were left.",
    ),
    "The town square of {place}: vacancies travel here by tag and by share.": (
        "{Place} reads its vacancies here, because somebody tags a cousin.",
    ),
    "Stop adverts whose clicks come from other trades; stop a series when two months bring no {result}.": (
        "Clicks from other trades end an advert; eight weeks without {result} end a series.",
    ),
    "Professional standing: people from {brand} explain the subject under their own names.": (
        "People from {brand}, under their own names, about what they know.",
    ),
    "The main meeting place with those who sign for {offer}, and with their advisers.": (
        "Those who sign for {offer} are here, and those who advise them.",
    ),
    "Stockists, press and founders; individual shoppers are not the aim here.": (
        "For stockists and the press; nobody shops here.",
    ),
    "Senior and office roles, and proof for those who look an employer up.": (
        "For roles with a desk, and for everyone who looks us up before applying.",
    ),
    "Stop a sequence when leavers outnumber repliers; the list is never used to make up for missing {result}.": (
        "More leave than write: end it. No list is emptied because {result} are missing.",
    ),
    "A monthly letter for the few who want more than a glimpse of {brand}.": (
        "A letter for people who like {brand} enough to read one.",
    ),
    "Patience: keeps {brand} useful until the date on which a decision is due.": (
        "Nothing happens for months, and then there is a date. {brand} has been useful until then.",
    ),
    "First order to second: advice on use, then a reminder at the right interval.": (
        "After the first order: how to use it, and when it will be empty.",
    ),
    "Keeps applicants informed at each step, so that silence costs nobody.": (
        "Everyone who applies knows where they stand.",
    ),
    "Stop a phrase once it has spent the price of one result without producing any {result}.": (
        "A phrase that has cost as much as one result, and has brought no {result}, is dropped.",
    ),
    "Catches people on the day they look for {offer} by description.": (
        "They describe {offer} without knowing its name; we are there.",
    ),
    "Catches intent: searches that name the need for {offer} and a wish to buy.": (
        "People who know what they need and are ready to pay for {offer}.",
    ),
    "Catches job searches by role and town.": ("Town and role, typed into a search.",),
    "Stop adding pages while old ones are read and lead to no {result}.": (
        "When pages are read and {result} do not follow, no new ones are written.",
    ),
    "Where curiosity ends up: one clear page about who {brand} is.": (
        "They are curious and want to know who {brand} is. One page says it.",
    ),
    "The page on which a stranger decides whether to write.": ("Somebody reads it and decides to write, or not to.",),
    "The counter: everything needed to decide, nothing that delays.": ("What one needs to decide, and the button.",),
    "The job page, with the week and the terms.": ("Week, pay, terms: the page about the job.",),
}
