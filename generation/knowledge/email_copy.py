# ruff: noqa: E501 - one sentence, one line: wrapped copy cannot be proofread
"""The mail sequence: a welcome, the problem, the evidence, the doubt with a request. Subjects stay within 50 characters.

WELCOME and REQUEST change with the objective; PROBLEM, EVIDENCE and their plain forms (for a brief without the lines)
change with who is read: people who may buy, or people who may apply.
"""

from __future__ import annotations

SUBJECTS: dict[str, tuple[str, ...]] = {
    "welcome": ("Welcome to {short}", "Good to have you, from {short}", "You are on the list at {short}"),
    "problem": ("The part nobody enjoys", "Does this sound like your week?", "One problem, looked at calmly"),
    "evidence": ("Something you can check", "Two facts and where to verify them", "What stands behind our words"),
    "request": ("Still in doubt? Good", "A small next step", "The question we would ask in your place"),
}
HIRE_SUBJECTS: dict[str, tuple[str, ...]] = {
    "welcome": ("Thank you for asking about work", "About working at {short}"),
    "problem": ("Why people leave good jobs", "The part of the job to ask about"),
    "evidence": ("See for yourself before you apply", "Our references, for once"),
    "request": ("If you are still deciding", "Your next step, if you want one"),
}
PREVIEWS: dict[str, tuple[str, ...]] = {
    "welcome": ("What you will get from {brand}, and how often.", "Who we are, in one line, and what comes next."),
    "problem": ("Two minutes on what gets in the way.", "No pitch in this one, only a close look."),
    "evidence": ("Look it up, then decide what it is worth.", "A few lines you need not take on trust."),
    "request": ("A fair doubt, and one thing to weigh against it.", "You decide; this is how to go on."),
}

WELCOME: dict[str, tuple[str, ...]] = {
    "Awareness": (
        "Thank you for wanting to hear more. We will write three more times in the coming days, then only when there is something to say.",
        "You asked to hear from us, so here is the plan: three short notes after this one, each on one subject.",
    ),
    "Leads": (
        "Thank you for your interest. Over the next days you will get three short notes that help you decide whether a conversation is worth your time.",
        "You left your address with us, and we will treat it with care: three useful notes follow, then silence unless you reply.",
    ),
    "Sales": (
        "Thank you for signing up. Three short notes follow, each about one thing worth knowing before you order.",
        "Good to have you here. Before anything goes into a basket, we would like to show you what it is and what it is not.",
    ),
    "Hiring": (
        "Thank you for asking about work with us. In the next days we will tell you about the terms, the work and how to apply.",
        "You wanted to know more about our roles. Three notes follow this one, and you can reply to any of them with a question.",
    ),
    "Partnerships": (
        "Thank you for the contact. Three notes follow on what we do, where a partner could fit in and how a first project might look.",
        "You asked what working together could mean. We will answer in three short parts, and leave the fourth to you.",
    ),
    "Retention": (
        "Thank you for being a customer. These notes are meant to help you get more out of what you already have.",
        "You are with us already, so this is not a pitch. In three short notes we look at use, evidence and open questions.",
    ),
}
INTRODUCTION: tuple[str, ...] = (
    "The short description of {brand}: {offer}. We work in this area: {place}.",
    "What we do fits on one line: {offer}. Where we do it: {place}.",
    "If a friend asks, this is {brand}: {offer}. The map says: {place}.",
)
HIRE_INTRODUCTION: tuple[str, ...] = (
    "The roles we are writing about: {roles}. The places: {places}.",
    "We are looking for people for these roles: {roles}. You would work in or near {places}.",
)
OFFER: tuple[str, ...] = (
    "If you remember one thing from this mail, let it be this line: {support}.",
    "The line we would like you to keep: {support}.",
    "What sets us apart can be said briefly: {support}.",
)
VOICE: tuple[str, ...] = (
    "Or, in our usual tone: \u201c{voice}\u201d",
    "You may hear us say it like this: \u201c{voice}\u201d",
    "Shorter still: \u201c{voice}\u201d",
)

PROBLEM: tuple[str, ...] = (
    "Here is a sentence worth pinning to the wall: {line}.\n\n"
    "If you could have written it, you know the rest: you arrange your days around it and call that normal. "
    "Try this instead. Note every time it happens this week, and what it cost you. By Friday you will have better figures than any brochure.",
    "Today only the problem, without the remedy: {line}.\n\n"
    "Write down when it last happened, who noticed and what was done. Three lines will do. "
    "They make it easier to tell a real answer from a pleasant one, ours included.",
    "Let us be exact about what is wrong: {line}.\n\n"
    "Most attempts to solve it begin with a product. We suggest that you begin with a list: "
    "what you have tried, what helped a little, what made it worse. Keep it next to you when you compare.",
)
PROBLEM_SECOND: tuple[str, ...] = (
    "A close relative of the same problem: {second}.",
    "It rarely comes alone. The next one along: {second}.",
    "And since we are being honest, there is also this: {second}.",
)
PROBLEM_PLAIN: tuple[str, ...] = (
    "We could guess what brought you here, and we would probably be wrong.\n\n"
    "So a question instead: what would have to change for {offer} to be worth your time? "
    "Reply in one line. The answer decides what we send you, and it may save us both a meeting.",
    "Before we explain anything about {offer}, take a minute for your own side.\n\n"
    "What takes longer than it should? What do you check twice? What do you put off? "
    "Whatever comes to mind first is usually the right place to begin.",
)
HIRE_PROBLEM: tuple[str, ...] = (
    "People seldom leave because of the work itself. They leave over things like this: {line}.\n\n"
    "If that is part of your week at the moment, write down what it does to your evenings and your plans. "
    "Take the note to every interview, ours included, and ask what is done about it.",
    "Let us talk about what adverts leave out: {line}.\n\n"
    "You are allowed to ask about it in a first conversation. Ask who decides, how much notice people get "
    "and what is paid. An employer who cannot answer has answered.",
)
HIRE_PROBLEM_PLAIN: tuple[str, ...] = (
    "A job can look right on paper and be wrong by the second week.\n\n"
    "So here is our suggestion: list the three things that made you look around in the first place. "
    "Send us the list, and we will tell you how each of them is handled here.",
)

EVIDENCE: tuple[str, ...] = (
    "You should not have to believe us, so here is what you can look at: {proof}.\n\n"
    "Ask for the source if you would like to read it yourself. It speaks about the past; your own case may differ, "
    "and we will say so when we think it does.",
    "This note is about evidence. What we have: {proof}.\n\n"
    "What it cannot tell you is whether the same will hold for you. For that we would need to know more about your situation.",
    "Facts first: {proof}.\n\n"
    "We add no commentary, because you can judge it without us. If you find something that speaks against it, send it over.",
)
EVIDENCE_PLAIN: tuple[str, ...] = (
    "We have no reviews to show you in this mail, and we will not borrow any.\n\n"
    "Judge us by how we answer. Send the hardest question you have about {offer}, and see whether the reply is clear, "
    "complete and on time.",
    "Evidence is something we would rather earn than design.\n\n"
    "Until there is more to show, you can test us in a simple way: ask about {offer} and compare our answer with two others.",
)
HIRE_EVIDENCE: tuple[str, ...] = (
    "You will be asked for references, so here are ours: {proof}.\n\n"
    "Read them with a sceptical eye. Then ask us about the gaps, because no record tells you what a Tuesday is like.",
    "Before you give us your time, look at this: {proof}.\n\n"
    "It is only part of the picture. The other part is a talk with someone who does the job, and you may ask us for one.",
)
BESIDE: tuple[str, ...] = (
    "Next to it we put a commitment that you can hold us to: {support}.",
    "One more line for your notes: {support}.",
    "The working rule behind all this: {support}.",
)

DOUBT: tuple[str, ...] = (
    "Perhaps you are thinking: \u201c{doubt}\u201d.\n\nThat is a sound reason to wait, and we will not push. "
    "Weigh it against one line before you close the subject: {answer}.",
    "One doubt deserves an answer in full: \u201c{doubt}\u201d.\n\nIt may be decisive for you. "
    "If it is not, this is the consideration on the other side: {answer}.",
    "We can imagine what holds you back: \u201c{doubt}\u201d.\n\nWe take that seriously. "
    "What we can say in reply is short: {answer}.",
)
DOUBT_PLAIN: tuple[str, ...] = (
    "Waiting is a decision too, and often a good one.\n\n"
    "If you are waiting for an answer rather than for the right moment, tell us which answer. You will get it in writing.",
    "If you have read this far, something is still open.\n\nName it in a reply. A clear no is as useful to us as a yes.",
)
REQUEST: dict[str, tuple[str, ...]] = {
    "Awareness": (
        "If you would like to know us better, the next step is light: {act}.",
        "Nothing to buy and nothing to sign. When you are curious, {act}.",
    ),
    "Leads": (
        "If a conversation makes sense, {act}. Tell us your task in two lines, and we will come prepared.",
        "When the timing is right, {act}. We begin with your questions and leave the slides closed.",
    ),
    "Sales": (
        "When you have made up your mind, {act}. If you are torn between two options, reply first and tell us how you would use it.",
        "If it suits you, {act}. If it does not, your reply will help us to describe it better.",
    ),
    "Hiring": (
        "If you can see yourself in the team, {act}. A few lines about you and the week you need are enough.",
        "When you are ready, {act}. No covering letter is required to begin talking.",
    ),
    "Partnerships": (
        "If you see an overlap, {act}. One shared audience and one small task would be enough to try it.",
        "When you have an idea for a first project, {act}. We will answer with who would own it on our side.",
    ),
    "Retention": (
        "If something is unfinished, {act}. We will look at your case and not at a template.",
        "When you have a minute, {act}. What you tell us decides what we improve.",
    ),
}
WAYS: dict[str, str] = {
    "link": "{Act}: {link}",
    "mail": "{Act}: reply to this mail or write to {email}",
    "reply": "{Act}: reply to this mail",
}
LIGHT: tuple[str, ...] = (
    "Reply with one question",
    "Tell us what brought you here",
    "Send us your own example",
    "Ask for the source",
)
GREETINGS: tuple[str, ...] = ("Hello,", "Good day,", "Hello again,", "Hello once more,")
CLOSINGS: tuple[str, ...] = ("Until the next note,", "With regards,", "Speak soon,", "Yours,")
FOOTERS: tuple[tuple[str, ...], ...] = (
    (
        "You receive this mail because you asked {brand} to write to you. Unsubscribe at any time with the link below.",
        "{brand} has your address because you gave it to us. The link to unsubscribe is right below.",
        "This mail from {brand} was requested with your address. Not you? Unsubscribe below and it stops.",
    ),
    (
        "Sent by {brand} to people who signed up. The Unsubscribe link below ends these mails at once.",
        "A mail from {brand} for those who asked. If it is too much, unsubscribe with one click underneath.",
        "You are on the list of {brand} by your own choice, and Unsubscribe takes you off it.",
    ),
    (
        "{brand} writes to you at your own request. To stop, use Unsubscribe underneath.",
        "Had enough of mail from {brand}? The Unsubscribe link is the last line.",
        "From {brand}, third of four mails. You can unsubscribe before the last one, just below.",
    ),
    (
        "This is the last mail of this short series from {brand}. If you want none in future, choose Unsubscribe below.",
        "With this mail the series from {brand} ends. Unsubscribe below if you would rather hear nothing more.",
        "Fourth and last of these mails from {brand}. The Unsubscribe link still works, as always.",
    ),
)
