"""Wording of the creatives by objective. Braces are filled from the brief; no figure and no promise stands here."""

from __future__ import annotations

from typing import NamedTuple


class Phrases(NamedTuple):
    """Wordings to choose from; `cta` has six, so that no two creatives need ask alike."""

    problem: tuple[str, ...]
    wish: tuple[str, ...]
    built: tuple[str, ...]
    doubts: tuple[str, ...]
    close: tuple[str, ...]
    cta: tuple[str, ...]


PHRASES: dict[str, Phrases] = {
    "Awareness": Phrases(
        problem=(
            "Seen from the outside",
            "Few people say this out loud",
            "The part that goes unsaid",
            "What everybody works around",
            "Heard often, printed seldom",
            "A small thing that grows",
        ),
        wish=(
            "What most of us would rather have",
            "The better version",
            "Picture this instead",
            "How it might be",
            "If it were up to you",
            "Worth waiting for",
        ),
        built=(
            "Meet {brand}",
            "How {brand} goes about it",
            "What {brand} stands on",
            "{brand}, point by point",
            "Three things about {brand}",
            "Where {brand} comes from",
        ),
        doubts=(
            "Fair things to wonder",
            "You may be thinking this",
            "New here? The doubts come first",
            "What strangers ask us",
            "Not sure about us yet?",
            "Questions from the back row",
        ),
        close=(
            "Now you know where we stand",
            "That is {brand}, in short",
            "You have met {brand}",
            "The rest is for you to find out",
            "{brand}, and nothing left out",
        ),
        cta=(
            "Follow {brand}",
            "Save this one",
            "See the story behind it",
            "Look around {link}",
            "Send it to one person",
            "Get to know us",
        ),
    ),
    "Leads": Phrases(
        problem=(
            "From a week like yours",
            "If this is your week too",
            "The cost nobody books",
            "What a month like this costs",
            "Known to more people than say so",
            "The task that comes back",
        ),
        wish=(
            "What better would look like",
            "The wish list",
            "A week you would choose",
            "What you would ask for",
            "A better end of the week",
            "If the calendar were yours",
        ),
        built=(
            "What {brand} does about it",
            "How {brand} is set up",
            "Reasons to take the call",
            "{brand}, in plain words",
            "What stands behind {brand}",
            "The case for {brand}",
        ),
        doubts=(
            "Before you ask for a call: the doubts, answered",
            "Reasons to say no, taken one by one",
            "Sceptical? Good. Start here",
            "What people ask on the first call",
            "Five minutes of doubt, well spent",
            "Questions worth asking before a meeting",
        ),
        close=(
            "Bring the question that is left",
            "Ask before you decide",
            "A question costs you nothing",
            "Ask what you would rather not",
            "Your questions, in your order",
        ),
        cta=(
            "Ask for a first talk",
            "Put a question to us",
            "Request a call",
            "Talk to {brand}",
            "Show us your case",
            "Start with a short call",
        ),
    ),
    "Sales": Phrases(
        problem=(
            "You have tried the others",
            "The trouble with the usual choice",
            "Why the last one stayed in the drawer",
            "What the label did not say",
            "Bought, tried, put away",
            "Why people stop looking",
        ),
        wish=(
            "What it should be instead",
            "The short wish list",
            "What you wanted all along",
            "Close to what you had in mind",
            "How it should turn out",
            "What a good one does",
        ),
        built=(
            "What you get from {brand}",
            "Made this way on purpose",
            "Look closer at {brand}",
            "{brand}, opened up",
            "What {brand} puts in and leaves out",
            "Why {brand} costs what it costs",
        ),
        doubts=(
            "Thinking it over? Read these first",
            "Not convinced yet? Fair",
            "The doubts, answered before the basket",
            "Asked before every first order",
            "Still in two minds?",
            "Good questions, answered in order",
        ),
        close=(
            "Choose with all the facts",
            "Read it all, then choose",
            "You know what you would get",
            "Take the small one first",
            "Nothing left to guess",
        ),
        cta=(
            "See the range",
            "Check what is inside",
            "Choose yours",
            "Shop at {link}",
            "Compare the sizes",
            "Order when you are ready",
        ),
    ),
    "Hiring": Phrases(
        problem=(
            "Jobs like this often mean",
            "You may know this from the last job",
            "What people leave over",
            "What nobody says at the interview",
            "Why good people hand in notice",
            "If your rota looked like this",
        ),
        wish=(
            "What a better job looks like",
            "The job you would stay in",
            "Worth looking for",
            "A job to be glad of on Sundays",
            "What you would sign for",
            "How a working week could go",
        ),
        built=(
            "What the job is at {brand}",
            "How {brand} treats the people who work here",
            "Working at {brand}, in writing",
            "The terms at {brand}",
            "What to ask {brand} to put in writing",
            "A week at {brand}, as it is",
        ),
        doubts=(
            "Not sure about applying? Read on",
            "Reasons people hold back",
            "Thinking of applying, but…",
            "What candidates ask us first",
            "Three good reasons to wait",
            "Questions before an application",
        ),
        close=(
            "Ask us first, apply second",
            "Read the job, then decide",
            "Come and look before you sign",
            "You ask, we answer, then apply",
            "The next step is a conversation",
        ),
        cta=(
            "See the open roles",
            "Ask us about the job",
            "Start an application",
            "Message the hiring team",
            "Read the job in full",
            "Apply when it suits you",
        ),
    ),
    "Partnerships": Phrases(
        problem=(
            "What goes wrong between partners",
            "Why joint work stalls",
            "Seen in too many alliances",
            "How good plans between firms end",
            "What the first project taught us",
            "Two sides, two calendars",
        ),
        wish=(
            "What both sides want",
            "A partnership worth the effort",
            "The better way to begin",
            "What would make it worth it",
            "A start both sides can afford",
            "How it goes when it goes well",
        ),
        built=(
            "What {brand} brings to the table",
            "Working beside {brand}",
            "Our half of the bargain",
            "What {brand} would do",
            "The part {brand} takes on",
            "{brand} as a partner",
        ),
        doubts=(
            "Good reasons to hesitate over a joint project",
            "Before we work together: the doubts",
            "Not sure a partner is worth it?",
            "What the other side asks",
            "Careful? So are we",
            "Before anyone signs",
        ),
        close=(
            "Start small, with an end date",
            "One page, one pilot",
            "Try one thing together",
            "A first step, with a way out",
            "Your idea first, then ours",
        ),
        cta=(
            "Propose a pilot",
            "Arrange a first meeting",
            "Ask for our terms",
            "Introduce yourself",
            "Suggest a joint topic",
            "Open the conversation",
        ),
    ),
    "Retention": Phrases(
        problem=(
            "When being a customer wears thin",
            "Small things that wear a customer down",
            "The part after the purchase",
            "What people may say as they leave",
            "The quiet months",
            "Paid for and forgotten",
        ),
        wish=(
            "What staying should feel like",
            "Reasons worth staying for",
            "After the purchase, this",
            "What a good second year holds",
            "Getting more out of it",
            "If we asked you today",
        ),
        built=(
            "What {brand} does for customers",
            "Still yours to use",
            "Worth knowing as a customer",
            "{brand} after the first month",
            "Yours already, at {brand}",
            "What {brand} keeps doing",
        ),
        doubts=(
            "Wondering whether to stay?",
            "Before you drift away: the doubts",
            "Still worth it? Decide on facts",
            "Questions from people we know",
            "Before you cancel",
            "Does it still fit?",
        ),
        close=(
            "Tell us what would help",
            "Make use of what you have",
            "One reply is enough",
            "Tell us what to change",
            "Still here, still listening",
        ),
        cta=(
            "Go on where you stopped",
            "Reply with a question",
            "Use what you already have",
            "Tell us how it goes",
            "See what is new for you",
            "Plan your next step",
        ),
    ),
}


def phrases(objective: str) -> Phrases:
    return PHRASES.get(objective, PHRASES["Awareness"])
