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
        "instagram": ("Tell us your version in one line below.", "Does it happen to you too? Leave a word below."),
        "facebook": ("Say in the comments if this is you.", "Add your own example below; short is fine."),
        "linkedin": ("How does it look where you work?", "If your experience differs, the comments are the place for it."),
    },
    "outcome": {
        "instagram": ("Save it for later.", "Keep it, or send it to a friend who would nod."),
        "facebook": ("Pass it on to one person who would agree.", "Share it with whoever you would like to have this too."),
        "linkedin": ("Which outcome would you put first?", "What would you add to that sentence?"),
    },
    "objection": {
        "instagram": ("Any other doubt? Ask us anything.", "Got a harder question? Put it below."),
        "facebook": ("Add your own doubt; we answer each one.", "Reply with the question you would really like to ask."),
        "linkedin": ("What is the strongest argument against it that you have met?", "Which doubt have we missed?"),
    },
}  # fmt: skip

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
    "script": " \u2013 please ask.",
    "email": ", and questions about access are welcome.",
}
