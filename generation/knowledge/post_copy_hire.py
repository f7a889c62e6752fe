# ruff: noqa: E501 - one sentence, one line: wrapped copy cannot be proofread
"""Post bodies for people who may apply for a job. Same shape and rules as the market's."""

from __future__ import annotations

HIRE: dict[str, dict[str, tuple[str, ...]]] = {
    "pain": {
        "instagram": (
            "It is not a detail when it happens every week.\n\nOur terms start from a different place: {support}.",
            "Good people go quiet first, and then they go.\n\nHere is the term we put against it: {support}.",
        ),
        "facebook": (
            "If this is why you are looking around, you are not being fussy. Which part of it would you change first?",
            "We read this as a to-do list for employers. Has it happened to you? Tell us, without names.",
        ),
        "linkedin": (
            "People can love the work and still leave over the conditions.\n\n"
            "So the conditions come first here. One that we put in writing: {support}.",
            "Ask someone who left a job they liked. The answer is seldom the job itself.\n\n"
            "It is worth asking how an employer deals with the rest. Our answer begins with this: {support}.",
        ),
    },
    "why": {
        "instagram": ("{brand}: {offer}.\n\nIf you would like to do that work with us, keep an eye on this page.",),
        "facebook": ("The work is this: {offer}. Would it suit you, or somebody you know in {places}?",),
        "linkedin": (
            "A job advert should start with the work.\n\nOurs: {offer}.\n\nThe people who enjoy it usually know by that line.",
        ),
    },
    "how": {
        "instagram": (
            "That line belongs in a contract, not in a caption.\n\nAsk to see it in writing.",
            "You should not have to reach the interview to find this out.\n\nSo it goes first.",
        ),
        "facebook": (
            "We would sooner talk terms at the start than at the end. What do you ask about first in an interview?",
            "Plain terms, said early. If you know someone who would value this, pass it on to them.",
        ),
        "linkedin": (
            "Most job adverts describe the person. This one describes the employer.\n\n"
            "The line above is how we have chosen to work. Hold it next to your present contract.",
            "Terms shape a team more than posters do.\n\nWe state ours before you apply, so that you can say no early, or yes with open eyes.",
        ),
    },
    "offer": {
        "instagram": (
            "That is the day in a few words.\n\nAsk what an ordinary shift looks like and we will walk you through it.",
        ),
        "facebook": ("Short description, real work. What would you want to know about an ordinary day?",),
        "linkedin": (
            "Titles vary between employers, so we describe the work instead.\n\nIf you recognise it, your experience will count here.",
        ),
    },
    "proof": {
        "instagram": (
            "An employer should be easy to check.\n\nLook it up, then ask us about whatever it does not say.",
            "Before you send us your details, take a look at ours.",
        ),
        "facebook": (
            "You will be asked for references, so it is only right that you can ask for ours. Read them and tell us what is missing.",
            "Have a read before you decide anything. What would you still ask someone who works here?",
        ),
        "linkedin": (
            "References should run in both directions.\n\nThese are records you can ask to see. They describe the past, and we know that "
            "the next year has to be earned again.",
            "When two employers sound the same, look at what others have written down about them.\n\n"
            "Start with ours, and bring your questions to the first conversation.",
        ),
    },
    "open": {
        "instagram": ("Hours, pay, the hard days: ask.\n\nWe answer here, so that the next person can read it too.",),
        "facebook": (
            "Ask about the rota, the training or the part nobody puts in adverts. A person from the team will reply.",
        ),
        "linkedin": (
            "Candidates are told to prepare questions and then get two minutes for them.\n\nUse this thread instead. There is no time limit.",
        ),
    },
    "objection": {
        "instagram": (
            "You may be right to pause.\n\nBefore you rule yourself out, read this line: {support}.",
            "Ask us before you decide against yourself.\n\nOne term to keep in mind meanwhile: {support}.",
        ),
        "facebook": (
            "We would like to hear it from you, because the answer depends on the role. One thing that holds for the team: {support}.",
            "It is easy to cross yourself off a list too early. Tell us your case. For context, here is how we work: {support}.",
        ),
        "linkedin": (
            "A doubt like this often ends an application before it begins.\n\n"
            "It may be decisive for one role and beside the point for another. What does not change is this: {support}.\n\nAsk before you close the tab.",
            "We will not talk anyone into a job.\n\nWe can say what the role requires, what can be learned, and what we offer in return: {support}.",
        ),
    },
    "choose": {
        "instagram": (
            "1. When do I see my hours?\n2. Who trains me?\n3. What is paid, exactly?\n4. Who do I call on a bad day?\n\nSave the list.",
        ),
        "facebook": (
            "Ask about hours, pay, training and the person you would report to. Which answer has surprised you most in the past?",
        ),
        "linkedin": (
            "Interview your employer.\n\nHow are hours set?\nWhat is paid and what is not?\nWho will train me?\nWhy did the last person leave?\n\n"
            "We will answer all four.",
        ),
    },
    "outcome": {
        "instagram": (
            "It should not be a luxury.\n\nSave this for the next time an advert makes you wonder.",
            "Picture a normal Tuesday with that in place.\n\nThat is the week we want to talk about.",
        ),
        "facebook": (
            "What would it change at home? Tell us, or send this to somebody who has earned a better week.",
            "If that sounds ordinary, good. Ordinary is the point. What else belongs on the list?",
        ),
        "linkedin": (
            "A good working week can be described in plain terms, and this is one of them.\n\n"
            "{audience}: tell us which term would make you move, and which would make you stay.",
            "Retention starts in the advert.\n\nIf the week you describe is not the week people get, they leave. "
            "So describe the week first, and ask whether it is true.",
        ),
    },
    "goal": {
        "instagram": ("Pay, hours, people, training.\n\nPut them in your order and save it for your next interview.",),
        "facebook": ("Imagine you are still glad about the job after a year. What made the difference?",),
        "linkedin": (
            "Write down what your next job must have before you read another advert.\n\nThen compare ours with that list and not with its neighbours.",
        ),
    },
    "detail": {
        "instagram": (
            "Read it again, slowly.\n\nThen ask your present employer for theirs.",
            "It is one line, and it changes the whole week.",
        ),
        "facebook": (
            "Show this to somebody who does the work today. What do they say?",
            "Which line of a contract do you read first? Would it be this one?",
        ),
        "linkedin": (
            "Employers compete on words. Candidates live with the terms.\n\nThis is a term, and you can ask to see it on paper.",
            "One line, in full, because a summary would weaken it.\n\nIf you manage people yourself, we would like to hear how you handle the same point.",
        ),
    },
    "place": {
        "instagram": ("{places}.\n\nIf that is your side of the map, say hello.",),
        "facebook": ("We are looking for people in {places}. Which end of it are you?",),
        "linkedin": (
            "Travel decides whether a job fits a life.\n\nOur work is in {places}. Tell us where you are and we will be frank about the journey.",
        ),
    },
    "ask": {
        "instagram": (
            "No perfect letter needed.\n\nTell us where you live, when you can work and what you would like to ask.",
            "If this week sounded like a place you could work, we would like to hear from you.",
        ),
        "facebook": (
            "Know somebody who would be good at this? Share it with them. If it is you, three lines about yourself are enough to begin.",
            "Start with a question if an application feels too early. We will reply with facts about the role.",
        ),
        "linkedin": (
            "What happens after you write to us: we answer your questions, describe the role as it is, and agree whether to meet.\n\n"
            "No step commits you to the one after it.",
            "Experience counts, and so does the wish to learn.\n\nWrite to us about the role you have in mind. "
            "Say what you need from a rota, so that we can be honest from the first reply.",
        ),
    },
}
