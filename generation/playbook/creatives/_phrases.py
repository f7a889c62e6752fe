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
        problem=("Seen from the outside", "Few people say this out loud", "The part that goes unsaid"),
        wish=("What most of us would rather have", "The better version", "Picture this instead"),
        built=("Meet {brand}", "How {brand} goes about it", "What {brand} stands on"),
        doubts=("Fair things to wonder", "You may be thinking this", "New here? The doubts come first"),
        close=("Now you know where we stand", "That is {brand}, in short"),
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
        problem=("From a week like yours", "If this is your week too", "The cost nobody books"),
        wish=("What better would look like", "The wish list", "A week you would choose"),
        built=("What {brand} does about it", "How {brand} is set up", "Reasons to take the call"),
        doubts=(
            "Before you ask for a call: the doubts, answered",
            "Reasons to say no, taken one by one",
            "Sceptical? Good. Start here",
        ),
        close=("Bring your hardest case", "Ask before you decide"),
        cta=(
            "Ask for a walkthrough",
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
        ),
        wish=("What it should be instead", "The short wish list", "What you wanted all along"),
        built=("What you get from {brand}", "Made this way on purpose", "Look closer at {brand}"),
        doubts=(
            "Thinking it over? Read these first",
            "Not convinced yet? Fair",
            "The doubts, answered before the basket",
        ),
        close=("Choose with all the facts", "Read it all, then choose"),
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
        problem=("Jobs like this often mean", "You may know this from the last job", "What people leave over"),
        wish=("What a better job looks like", "The job you would stay in", "Worth looking for"),
        built=(
            "What the job is at {brand}",
            "How {brand} treats the people who work here",
            "Working at {brand}, in writing",
        ),
        doubts=("Not sure about applying? Read on", "Reasons people hold back", "Thinking of applying, but…"),
        close=("Ask us first, apply second", "Read the job, then decide"),
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
        problem=("What goes wrong between partners", "Why joint work stalls", "Seen in too many alliances"),
        wish=("What both sides want", "A partnership worth the effort", "The better way to begin"),
        built=("What {brand} brings to the table", "Working beside {brand}", "Our half of the bargain"),
        doubts=(
            "Good reasons to hesitate over a joint project",
            "Before we work together: the doubts",
            "Not sure a partner is worth it?",
        ),
        close=("Start small, with an end date", "One page, one pilot"),
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
        ),
        wish=("What staying should feel like", "Reasons worth staying for", "After the purchase, this"),
        built=("What {brand} does for customers", "Still yours to use", "Worth knowing as a customer"),
        doubts=("Wondering whether to stay?", "Before you drift away: the doubts", "Still worth it? Decide on facts"),
        close=("Tell us what would help", "Make use of what you have"),
        cta=(
            "Pick up where you left off",
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
