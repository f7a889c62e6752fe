# ruff: noqa: E501 - one sentence, one line: wrapped copy cannot be proofread
"""How a post asks for the next step: by platform and by the way that a reader can take. Seven frames a platform, so
that a whole week on one platform never asks twice in the same words."""

from __future__ import annotations

WITH_LINK: dict[str, tuple[str, ...]] = {
    "instagram": (
        "{Act}: the link is in our profile.",
        "Ready to {act}? Tap the link in our profile.",
        "When you want to {act}, our profile has the link.",
        "The link in our profile takes you to the page where you can {act}.",
        "{Act} whenever it suits you, from the link on our profile page.",
        "To {act}, start at the link under our name.",
        "Our profile link is the place to {act}.",
    ),
    "facebook": (
        "{Act} here: {link}",
        "If you would like to {act}, this is the page: {link}",
        "You can {act} at {link}",
        "For those who want to {act}: {link}",
        "The page to {act}: {link}",
        "Want to {act}? Here you go: {link}",
        "{Act} when you are ready: {link}",
    ),
    "linkedin": (
        "To {act}, use this link: {link}",
        "{Act}, and bring the question this post left open: {link}",
        "Details, and a way to {act}: {link}",
        "If it is relevant to your work, {act}: {link}",
        "The shortest way to {act}: {link}",
        "Where to {act}: {link}",
        "Should you wish to {act}, begin here: {link}",
    ),
}

BY_MAIL: tuple[str, ...] = (
    "{Act}: write to {email} and say you came from {platform}.",
    "To {act}, send a few lines to {email} with \u201c{platform}\u201d as the subject.",
    "Write to {email} if you would like to {act}; mention this {platform} post.",
    "Your message to {email} is enough to {act}; tell us {platform} sent you.",
    "{Act} by writing to {email}, and name the {platform} post you read.",
    "If you prefer to {act} in writing, {email} reaches us; add the word {platform}.",
    "One mail to {email} is how you {act} from {platform}.",
)

BY_MESSAGE: tuple[str, ...] = (
    "{Act}: send {brand} a message here on {platform}.",
    "To {act}, message us on {platform}; a person reads it.",
    "A short {platform} message is all it takes to {act}.",
    "Write to our {platform} page when you want to {act}.",
    "{Act} with a direct message on {platform}.",
    "Our {platform} inbox is open if you want to {act}.",
    "If you would like to {act}, begin with a {platform} message to {brand}.",
)

SOFT: dict[str, dict[str, tuple[str, ...]]] = {
    "pain": {
        "instagram": ("Tell us your version in one line below.", "Does it happen to you too? Leave a word below.", "How often this month? Put a number below."),
        "facebook": ("Say in the comments if this is you.", "Add your own example below; short is fine.", "What have you tried so far? Tell us, even if it failed."),
        "linkedin": ("How does it look where you work?", "If your experience differs, the comments are the place for it.", "What does the workaround look like in your case?"),
    },
    "why": {
        "instagram": ("Follow along if this is yours.", "Save this page for the day you need it.", "Tell us what you would like to see first."),
        "facebook": ("What would you like to read about first? Tell us below.", "Follow the page if you want to read along.", "Tell us what brought you here."),
        "linkedin": ("Which of the questions should we answer first?", "What would you want to know next?", "Follow along if any of this is on your desk."),
    },
    "outcome": {
        "instagram": ("Save it for later.", "Keep it, or send it to a friend who would nod.", "Save this and look at it again in a month."),
        "facebook": ("Pass it on to one person who would agree.", "Share it with whoever you would like to have this too.", "What would the first sign of it be for you? Tell us below."),
        "linkedin": ("Which outcome would you put first?", "What would you add to that sentence?", "How would you notice that it had been reached?"),
    },
    "goal": {
        "instagram": ("Write your sentence below.", "Save this and fill it in tonight.", "One change, one line: put it in a comment."),
        "facebook": ("Tell us your aim in a comment.", "What should change first? Say it below.", "Put yours in one line under this post."),
        "linkedin": ("What would your sentence be?", "Which line would come first on your list?", "How would you word it? The comments are open."),
    },
    "objection": {
        "instagram": ("Any other doubt? Ask us anything.", "Got a harder question? Put it below.", "Which doubt is yours? One line is enough."),
        "facebook": ("Add your own doubt below.", "Reply with the question you would really like to ask.", "Does that settle it for you? Say so either way."),
        "linkedin": ("What is the strongest argument against it that you have met?", "Which doubt have we missed?", "What would you need to see on top of that?"),
    },
    "choose": {
        "instagram": ("Save the list.", "Which question would you add? Tell us below.", "Send the list to somebody who is choosing."),
        "facebook": ("Which question do you wish you had asked last time?", "Share the list with somebody who is about to choose.", "What would your fifth question be?"),
        "linkedin": ("Which criterion would you add?", "What did you forget to ask the last time?", "Which of these has decided a choice for you?"),
    },
}  # fmt: skip

# One more sentence where a brief leaves a post too short; each once in a package.
FILL: dict[str, tuple[str, ...]] = {
    "instagram": (
        "A name to remember for it: {brand}.",
        "This page is for {audience}, and for anyone who is curious.",
        "We keep our posts in {place} short, so that the thing itself gets the room.",
        "If one word here is unclear, it is ours to explain.",
        "{brand} would rather be asked than guessed about.",
        "It is one subject a day; the others have theirs this week.",
        "Nothing here is urgent, and all of it can be looked at twice.",
    ),
    "facebook": (
        "That is the view from {brand}, in {place}.",
        "We write it for {audience}.",
        "More on {offer} follows through the week.",
        "If a line here is unclear, {brand} will put it better.",
        "Neighbours, friends and strangers are equally welcome to read along.",
        "It is one thought a day, and this was today's.",
        "You can stop reading here and still have the point.",
    ),
    "linkedin": (
        "{brand} writes this for {audience}, and reads what comes back.",
        "It is a plain point, and plain points are the ones that get lost between two meetings.",
        "For context: our subject is {offer}, and our ground is {place}.",
        "If you see it differently, the difference is probably worth more than the agreement.",
        "We publish one such thought a day this week, each short enough to disagree with.",
        "Anyone who has to explain the matter to a colleague is welcome to borrow the wording.",
        "The same question can be put to any other name in this field, and it should be.",
    ),
}

EQUAL: tuple[str, ...] = (
    "Equal opportunity applies to every role: everyone is welcome to apply",
    "We are an equal-opportunity employer and welcome every applicant",
    "Applications are open to all, as equal opportunity requires",
    "Whoever you are, equal opportunity applies to your application",
    "Equal opportunity is the rule in each of our adverts, this one included",
    "As an equal-opportunity employer we look at what you bring to the role",
    "Everyone may apply, on equal-opportunity terms",
)
EQUAL_ENDS: dict[str, str] = {
    "instagram": ".",
    "facebook": ", and you can ask for an adjustment.",
    "linkedin": "; tell us if you need anything changed to take part.",
    "script": "; ask us for whatever you need to take part.",
    "email": ", and questions about access are welcome.",
}
