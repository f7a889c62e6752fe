"""Tactics per objective, in the order of the channels' importance. A tactic is used once in a plan.

Like example posts they name what they need of the brief, and are passed over where the brief does not hold it.
"""

from __future__ import annotations

TACTICS: dict[str, tuple[str, ...]] = {
    "Awareness": (
        "Open each week with the scene behind “{pain1}”, told without a pitch.",
        "Repeat one visual sign of {brand} in every piece, always in the same corner.",
        "Make “{claim1}” a recurring detail that regular viewers learn to look for.",
        "Lend the account for a day to somebody from {place} whom others listen to.",
        "Measure which picture is forwarded, and make three variations of it.",
        "Ask viewers what they call {offer}, and adopt the expression that comes up most.",
        "Answer each comment in the first hour, so that talk begins while people are present.",
        "Tell “{document1}” as a short anecdote, with its source in the caption.",
    ),
    "Leads": (
        "Take “{pain1}” apart in a series of three, each ending in a question that a specialist would ask.",
        "Bring visitors of the offer page back with “{claim1}” and a plain invitation to look closer.",
        "Send “{document1}” to everyone who asked a question, with two lines on how it came about.",
        "Offer a checklist about “{pain2}” and ask for nothing but an address in return.",
        "Exclude present customers and job seekers from every paid audience.",
        "Open with “{doubt1}”, and answer it before asking for time.",
        "Agree with sales on the one question that separates an enquiry from a chat.",
        "Review the words of the last calls each month, and replace ours with theirs.",
    ),
    "Sales": (
        "Film “{claim1}” in one take and pin it to the top of the profile.",
        "Show reminders to people who looked at {offer} twice, and stop after a week.",
        "Turn “{doubt1}” into a side-by-side of size, use and price, using only our own figures.",
        "Answer “{pain1}” in the comments first; an advert on the same subject comes later.",
        "Let “{document1}” stand alone on a card, with a link to where it can be read.",
        "Bundle the smallest sensible set for first orders and say why it is that one.",
        "Follow each delivery with advice on use before any second offer.",
        "Retire an advert once regular buyers see it more often than strangers do.",
    ),
    "Hiring": (
        "Lead every vacancy with “{wish1}” and the clause that stands behind it.",
        "Give each hiring town its own post, with travel and meeting point: {towns}.",
        "Answer “{doubt1}” in the first lines, in figures that {brand} has confirmed.",
        "Show “{claim1}” through a colleague's week; people who receive care or service stay out of the picture.",
        "Reply to each comment by name within a working day, and carry on by phone.",
        "Invite those who hesitate over “{doubt2}” to an informal call before any form.",
        "Ask new starters in their second month what the advert should have said.",
        "Keep a list of candidates who came second, and write to them first next time.",
    ),
    "Partnerships": (
        "Name twelve organisations in {place}, and find the person behind each before writing.",
        "Publish one joint piece a month, signed by both sides and based on “{pain1}”.",
        "Open with “{claim1}” and ask what their members would say to it.",
        "Bring “{document1}” as a single page that can be passed to a committee.",
        "Host a small round on a shared subject, with notes sent the next morning.",
        "Credit every introduction in public, unless asked not to.",
        "Offer three dates at once, so that a busy calendar has something to choose from.",
    ),
    "Retention": (
        "Write to quiet customers about “{pain1}” and ask a question instead of making an offer.",
        "Show one use of {offer} a week, taken from a customer who volunteered it.",
        "Recall “{claim1}” shortly before renewal, with an example from the past year.",
        "Publish the answer to the week's commonest question the day it is given.",
        "Call the three customers who have been silent longest, every Friday.",
        "Let loyal customers see changes a week ahead of everyone else.",
        "Read “{doubt1}” out at the monthly review, and decide who will act on it.",
    ),
}

SUMMARIES: dict[str, tuple[str, str]] = {
    "Awareness": (
        "{brand} concentrates on {count} channels where {who} look without searching. "
        "The first listed carries most of the effort; the others repeat its best pieces in their own manner.",
        "To be recognised in {place}, {brand} shows up in {count} places, always with the same few signs. "
        "Breadth comes second to repetition.",
    ),
    "Leads": (
        "{count_upper} channels move {who} from a first doubt about {offer} to a conversation with {brand}. "
        "Each has one task, so that a weak link shows quickly.",
        "{brand} meets {who} on {count} channels: some find them, one keeps in touch, and all lead to the same "
        "next step.",
    ),
    "Sales": (
        "{brand} sells on {count} channels with divided tasks: being discovered, being examined, being bought again. "
        "Money follows orders of {offer}, not applause.",
        "For {offer}, {brand} needs {count} channels and no more. "
        "Shoppers in {place} should find the same facts on each of them.",
    ),
    "Hiring": (
        "{brand} advertises its jobs on {count} channels that people in {place} use anyway. "
        "Each vacancy is told once in full and then adapted.",
        "Candidates for {brand} are met on {count} channels, the most local ones first. "
        "Nobody should have to hunt for pay, place or hours.",
    ),
    "Partnerships": (
        "Alliances grow in conversation; the {count} channels here are there to start and document those of {brand}.",
        "{brand} uses {count} channels to reach decision makers in {place}, and puts letters before posts.",
    ),
    "Retention": (
        "Customers of {brand} hear from it on {count} channels, chosen for usefulness and not for reach.",
        "{count_upper} channels keep {brand} in touch with those who use {offer}. All of them can be answered.",
    ),
}

LATER: dict[str, str] = {
    "Awareness": "{others} wait until one theme has proved itself; a thin presence on them would blur the picture.",
    "Leads": "{others} are left out for now, since they would take hours from follow-up, where enquiries are lost.",
    "Sales": "{others} stay closed until the present ones return more than they cost.",
    "Hiring": "{others} are not used in this round: applicants there would wait for replies nobody has time to give.",
    "Partnerships": "{others} bring spectators, and a plan for partners has no use for those.",
    "Retention": "{others} would reach strangers, which is a different plan.",
}
