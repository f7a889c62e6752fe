# ruff: noqa: E501 - one sentence, one line: wrapped copy cannot be proofread
"""The mail sequence: a welcome, the problem, the evidence, the doubt with a request. Subjects stay within 50 characters.

WELCOME and REQUEST change with the objective; PROBLEM, EVIDENCE and their plain forms (for a brief without the lines)
change with who is read: people who may buy, or people who may apply.
"""

from __future__ import annotations

SUBJECTS: dict[str, tuple[str, ...]] = {
    "welcome": (
        "Welcome to {short}",
        "Good to have you, from {short}",
        "You are on the list at {short}",
        "A hello from {short}",
        "First of four notes from {short}",
    ),
    "problem": (
        "The part nobody enjoys",
        "Does this sound like your week?",
        "One problem, looked at calmly",
        "What gets in the way",
        "About the thing you put up with",
    ),
    "evidence": (
        "Something you can check",
        "Two facts and where to verify them",
        "What stands behind our words",
        "Please check this",
        "Read it before you believe us",
    ),
    "request": (
        "Still in doubt? Good",
        "A small next step",
        "The question we would ask in your place",
        "What would settle it for you?",
        "Whenever you are ready",
    ),
}
HIRE_SUBJECTS: dict[str, tuple[str, ...]] = {
    "welcome": (
        "Thank you for asking about work",
        "About working at {short}",
        "You asked about a job at {short}",
        "Hello from {short}",
        "The roles at {short}, in short",
    ),
    "problem": (
        "Why people leave good jobs",
        "The part of the job to ask about",
        "What nobody tells you at interviews",
        "Is this why you are looking?",
        "Let us talk about the bad parts",
    ),
    "evidence": (
        "See for yourself before you apply",
        "Our references, for once",
        "Check us, please",
        "What is written about us",
        "Before you hand anything in",
    ),
    "request": (
        "If you are still deciding",
        "Your next step, if you want one",
        "No covering letter needed",
        "Questions first, then papers",
        "Shall we talk?",
    ),
}
PREVIEWS: dict[str, tuple[str, ...]] = {
    "welcome": (
        "What you will get from {brand}, and how often.",
        "Who we are, in one line, and what comes next.",
        "Three more notes will come from {brand}, then quiet.",
        "A short hello, and what it is all about.",
        "So that you know who is writing.",
    ),
    "problem": (
        "Two minutes on what gets in the way.",
        "No pitch in this one, only a close look.",
        "The trouble first; {brand} can wait.",
        "You may recognise this.",
        "Something to notice this week.",
    ),
    "evidence": (
        "Look it up, then decide what it is worth.",
        "A few lines you need not take on trust.",
        "Here is where to look.",
        "It is written down, and not by our advertising.",
        "{brand}, from the outside.",
    ),
    "request": (
        "A fair doubt, and one thing to weigh against it.",
        "You decide; this is how to go on.",
        "What speaks against it, and what for it.",
        "The last note, and the shortest way on.",
        "If you have waited for a good moment to ask.",
    ),
}

WELCOME: dict[str, tuple[str, ...]] = {
    "Awareness": (
        "Thank you for wanting to hear more. We will write three more times in the coming days, then only when there is something to say.",
        "You asked to hear from us, so here is the plan: three short notes after this one, each on one subject.",
        "You are curious, and that is enough for us. Three mails will follow, then we are quiet until something happens.",
        "A hello first. In three notes to come you will see what we do and decide if you want to see more.",
        "Good that you are here. We write rarely; these first four notes are the exception.",
    ),
    "Leads": (
        "Thank you for your interest. Over the next days you will get three short notes that help you decide whether a conversation is worth your time.",
        "You left your address with us, and we will treat it with care: three useful notes follow, then silence unless you reply.",
        "You would like to know more before you talk to anyone. That is what these notes are for: three of them, short, one subject each.",
        "We have your address and you have our word: three notes, no calls unless you ask for one.",
        "Before anybody meets anybody, here is something to read. It comes in three parts.",
    ),
    "Sales": (
        "Thank you for signing up. Three short notes follow, each about one thing worth knowing before you order.",
        "Good to have you here. Before anything goes into a basket, we would like to show you what it is and what it is not.",
        "Nice to have you with us. There will be three mails, one about a problem, one about evidence, one about doubts.",
        "You have not bought anything, and you need not. First we tell you in three mails what you would be buying.",
        "A list, yes, but a quiet one: three mails about one thing, and an offer only at the end.",
    ),
    "Hiring": (
        "Thank you for asking about work with us. In the next days we will tell you about the terms, the work and how to apply.",
        "You wanted to know more about our roles. Three notes follow this one, and you can reply to any of them with a question.",
        "You asked about work here. So that you need not guess, three mails say what it is like, and you can write back to each.",
        "Somebody looks for people, somebody looks for a job. Before either decides, here are three notes.",
        "Good that you wrote. The next three mails are about terms, about who can vouch for us, and about doubts.",
    ),
    "Partnerships": (
        "Thank you for the contact. Three notes follow on what we do, where a partner could fit in and how a first project might look.",
        "You asked what working together could mean. We will answer in three short parts, and leave the fourth to you.",
        "You may have something in mind already. So have we; the next notes say what, in three short parts.",
        "Nobody has promised anything. Three notes will tell you how we work with others, and then it is your turn.",
        "A contact is a beginning. What could come of it stands in the three notes that follow.",
    ),
    "Retention": (
        "Thank you for being a customer. These notes are meant to help you get more out of what you already have.",
        "You are with us already, so this is not a pitch. In three short notes we look at use, evidence and open questions.",
        "You have been with us for a while, so we will not introduce ourselves. Three notes on using it better are on their way.",
        "This is not about buying. It is about what you have, and it takes three short mails.",
        "We should have written sooner, and not to sell something. Here is the first of four notes for people we know.",
    ),
}
INTRODUCTION: tuple[str, ...] = (
    "The short description of {brand}: {offer}. We work in this area: {place}.",
    "What we do fits on one line: {offer}. Where we do it: {place}.",
    "If a friend asks, this is {brand}: {offer}. The map says: {place}.",
    "So that you can place us: {offer}, in {place}. The name is {brand}.",
    "{brand} in one breath: {offer}. You find us in {place}.",
    "Who writes to you? {brand}, and this is what we do: {offer}. Our area: {place}.",
)
HIRE_INTRODUCTION: tuple[str, ...] = (
    "The roles we are writing about: {roles}. The places: {places}.",
    "We are looking for people for these roles: {roles}. You would work in or near {places}.",
    "This is about the following: {roles}. And about {places}, where the work is.",
    "Where: {places}. What as: {roles}.",
    "We have {roles} in mind, and {places} on the map.",
)
OFFER: tuple[str, ...] = (
    "If you remember one thing from this mail, let it be this line: {support}.",
    "The line we would like you to keep: {support}.",
    "What sets us apart can be said briefly: {support}.",
    "There is one sentence we are held to: {support}.",
    "Keep this one in your pocket: {support}.",
    "Ask us about this when we meet: {support}.",
)
VOICE: tuple[str, ...] = (
    "Or, in our usual tone: “{voice}”",
    "You may hear us say it like this: “{voice}”",
    "Shorter still: “{voice}”",
    "Said aloud it sounds like this: “{voice}”",
    "In our own words: “{voice}”",
)

PROBLEM: tuple[str, ...] = (
    "Here is a sentence worth pinning to the wall: {line}.\n\nIf you could have written it, you know the rest: you arrange your days around it and call that normal. Try this instead. Note every time it happens this week, and what it cost you. By Friday you will have better figures than any brochure.",
    "Today only the problem, without the remedy: {line}.\n\nWrite down when it last happened, who noticed and what was done. Three lines will do. They make it easier to tell a real answer from a pleasant one, ours included.",
    "Let us be exact about what is wrong: {line}.\n\nMost attempts to solve it begin with a product. We suggest that you begin with a list: what you have tried, what helped a little, what made it worse. Keep it next to you when you compare.",
    "Somebody said this to us, and we wrote it down: {line}.\n\nPerhaps you would say it differently. Do that, in one line, and put the line where you will see it on the worst day of the month. If it still looks true then, something should be done, by us or by somebody else.",
    "There is something we would like you to look at for a week: {line}.\n\nYou need no tool for it. A tick on the calendar each time will do. After seven days you know how large it is, and your question has a figure in it.",
    "What bothers people first is seldom what they ask us about. In your case it may be this: {line}.\n\nOr it may not. Tell us, and the next mails will be about the right thing.",
)
PROBLEM_SECOND: tuple[str, ...] = (
    "A close relative of the same problem: {second}.",
    "It rarely comes alone. The next one along: {second}.",
    "And since we are being honest, there is also this: {second}.",
    "If that is not it, perhaps this is: {second}.",
    "Many add a second one: {second}.",
    "It has a companion: {second}.",
)
PROBLEM_PLAIN: tuple[str, ...] = (
    "We could guess what brought you here, and we would probably be wrong.\n\nSo a question instead: what would have to change for {offer} to be worth your time? Reply in one line. The answer decides what we send you, and it may save us both a meeting.",
    "Before we explain anything about {offer}, take a minute for your own side.\n\nWhat takes longer than it should? What do you check twice? What do you put off? Whatever comes to mind first is usually the right place to begin.",
    "Every enquiry about {offer} has a story before it.\n\nYours began somewhere: a bad morning, a remark, a bill. Think of that moment and write it down in one sentence. It tells us more than a form does.",
    "You know your side of it and we know {offer}.\n\nBefore the two meet, make a list with two columns: what must change, what must stay. The second column is the one people forget.",
    "What made you look for {offer} just now?\n\nIf you can name the day, you can name the reason. Send us both, and we will say honestly if we can do anything about it.",
)
HIRE_PROBLEM: tuple[str, ...] = (
    "People seldom leave because of the work itself. They leave over things like this: {line}.\n\nIf that is part of your week at the moment, write down what it does to your evenings and your plans. Take the note to every interview, ours included, and ask what is done about it.",
    "Let us talk about what adverts leave out: {line}.\n\nYou are allowed to ask about it in a first conversation. Ask who decides, how much notice people get and what is paid. An employer who cannot answer has answered.",
    "Ask people why they changed jobs, and something like this may come early: {line}.\n\nYou do not have to put up with it, and you do not have to be polite about it. Ask every employer how they deal with it, and listen for how long they think before they answer.",
    "In adverts it is always sunny. So here is some weather: {line}.\n\nIf you have it where you are now, count how often. If you would meet it here, we want you to know before you sign.",
    "There are things one puts up with for a year and not for two. One of them: {line}.\n\nWrite down what you would need instead, in one sentence. Bring the sentence along, and we will tell you honestly if we have it.",
)
HIRE_PROBLEM_PLAIN: tuple[str, ...] = (
    "A job can look right on paper and be wrong by the second week.\n\nSo here is our suggestion: list the three things that made you look around in the first place. Send us the list, and we will tell you how each of them is handled here.",
    "A good job has bad days, and it matters which ones.\n\nThink of the last day that made you look at adverts. What happened? Send us that in two lines, and we say how such a day goes here.",
    "You know what you would not do again.\n\nStart from there. Make a list of it, however short, and ask us about each point. That is a better interview than ours.",
    "People change jobs for one reason and give another.\n\nYou need not tell us the real one. But keep it beside you when you read what we offer, and see if it would be gone.",
    "Before you read about us, think about you.\n\nWhich hours are good, which road is too long, which sort of colleague do you miss? With these three answers every advert gets easier to read, ours too.",
)

EVIDENCE: tuple[str, ...] = (
    "You should not have to believe us, so here is what you can look at: {proof}.\n\nAsk for the source if you would like to read it yourself. It speaks about the past; your own case may differ, and we will say so when we think it does.",
    "This note is about evidence. What we have: {proof}.\n\nWhat it cannot tell you is whether the same will hold for you. For that we would need to know more about your situation.",
    "Facts first: {proof}.\n\nWe add no commentary, because you can judge it without us. If you find something that speaks against it, send it over.",
    "There is one thing we can show you today: {proof}.\n\nWhether it means anything for you is another matter. Look at it as you would look at a stranger's recommendation, and ask what is missing.",
    "It is written down, so we can say it: {proof}.\n\nFor everything else you would have to take our word, and we would rather you waited until you need not.",
    "Somebody else has looked before you: {proof}.\n\nYou may find it too little. Then say what you would need to see, and if we have it, it is yours.",
)
EVIDENCE_PLAIN: tuple[str, ...] = (
    "We have no reviews to show you in this mail, and we will not borrow any.\n\nJudge us by how we answer. Send the hardest question you have about {offer}, and see whether the reply is clear, complete and on time.",
    "Evidence is something we would rather earn than design.\n\nUntil there is more to show, you can test us in a simple way: ask about {offer} and compare our answer with two others.",
    "Other firms would now print a row of stars.\n\nWe have nothing of the kind to hand, so here is something else: an open question. Ask us whatever you want to know about {offer}, and show our reply to somebody who knows the subject.",
    "What can we show for ourselves? So far only the work.\n\nCome and look at {offer} before you believe anything, or let us describe one case from beginning to end.",
    "We are asked for proof and have little on paper.\n\nThat is a reason for caution. It is also why we answer every question about {offer} in writing, where you can hold us to it.",
)
HIRE_EVIDENCE: tuple[str, ...] = (
    "You will be asked for references, so here are ours: {proof}.\n\nRead them with a sceptical eye. Then ask us about the gaps, because no record tells you what a Tuesday is like.",
    "Before you give us your time, look at this: {proof}.\n\nIt is only part of the picture. The other part is a talk with someone who does the job, and you may ask us for one.",
    "You would check a landlord, so check an employer: {proof}.\n\nAfter that there will be questions left. They are for the people who work here, and you can have an hour with one of them.",
    "What others have put in writing about us: {proof}.\n\nIt is what it is. It says nothing about your own colleagues or your first week, so ask about those.",
    "Something to look up before you decide: {proof}.\n\nIf it is not enough, tell us what would be. We would rather lose a week than take you on by surprise.",
)
BESIDE: tuple[str, ...] = (
    "Next to it we put a commitment that you can hold us to: {support}.",
    "One more line for your notes: {support}.",
    "The working rule behind all this: {support}.",
    "Our own line, to go with it: {support}.",
    "What we add is a rule: {support}.",
    "Put this next to it: {support}.",
)

DOUBT: tuple[str, ...] = (
    "Perhaps you are thinking: “{doubt}”.\n\nThat is a sound reason to wait, and we will not push. Weigh it against one line before you close the subject: {answer}.",
    "One doubt deserves an answer in full: “{doubt}”.\n\nIt may be decisive for you. If it is not, this is the consideration on the other side: {answer}.",
    "We can imagine what holds you back: “{doubt}”.\n\nWe take that seriously. What we can say in reply is short: {answer}.",
    "We hear this, and it is not foolish: “{doubt}”.\n\nThere is one thing you may not have known, though: {answer}.",
    "Between you and us stands a sentence: “{doubt}”.\n\nIt may stay there. Only put this beside it and look again tomorrow: {answer}.",
    "Somebody in your place said: “{doubt}”.\n\nWe could not argue, so we told them this and left it there: {answer}.",
)
DOUBT_PLAIN: tuple[str, ...] = (
    "Waiting is a decision too, and often a good one.\n\nIf you are waiting for an answer rather than for the right moment, tell us which answer. You will get it in writing.",
    "If you have read this far, something is still open.\n\nName it in a reply. A clear no is as useful to us as a yes.",
    "There is always a reason to leave things as they are.\n\nIf yours has to do with us, tell us. If it has to do with time, tell us when to write again, or that we should not.",
    "Four mails, and no answer from you: that is an answer too.\n\nBefore we stop, one question. What would have had to stand in them?",
    "You may be waiting for somebody to talk you into it.\n\nWe will not. We can only say what happens if you ask, which is that somebody reads it and writes back.",
)
REQUEST: dict[str, tuple[str, ...]] = {
    "Awareness": (
        "If you would like to know us better, the next step is light: {act}.",
        "Nothing to buy and nothing to sign. When you are curious, {act}.",
        "There is a simple way to find out more: {act}.",
        "If you liked any of this, {act}, and that is all.",
        "To see the rest, {act}. It stays free of forms.",
    ),
    "Leads": (
        "If a conversation makes sense, {act}. Tell us in two lines what it is about, and we will come prepared.",
        "When the timing is right, {act}. We begin with your questions and keep ours for later.",
        "If you want to find out whether we fit, {act}. Say what it is about, and the right person will answer.",
        "A talk may save you a month of reading, so {act}. You can end it after ten minutes.",
        "The next step would be this: {act}. Afterwards you know more, even if nothing comes of it.",
    ),
    "Sales": (
        "When you have made up your mind, {act}. If you are torn between two options, reply first and tell us how you would use it.",
        "If it suits you, {act}. If it does not, your reply will help us to describe it better.",
        "You know enough now. If it is for you, {act}; otherwise stay on the list or leave it.",
        "Whenever you like, {act}. Start with less than you think you need.",
        "The last line is the simple one: {act}. Anything unclear before that, just reply.",
    ),
    "Hiring": (
        "If you can see yourself in the team, {act}. A few lines about you and the week you need are enough.",
        "When you are ready, {act}. No covering letter is required to begin talking.",
        "If it sounds like you, {act}. You can do it on a telephone and in ten minutes.",
        "Then {act}. You will hear from a person, whichever way it goes.",
        "You can wait, or you can {act}. We would be glad of the second.",
    ),
    "Partnerships": (
        "If you see an overlap, {act}. One shared audience and one small task would be enough to try it.",
        "When you have an idea for a first project, {act}. We will answer with who would own it on our side.",
        "If this made you think of something, {act}. A sentence is enough for a start.",
        "To begin small, {act}. Suggest a date, and we will bring a draft.",
        "We have said our part. If there is one on your side, {act}.",
    ),
    "Retention": (
        "If something is unfinished, {act}. We will look at your case and not at a template.",
        "When you have a minute, {act}. What you tell us decides what we improve.",
        "There is one thing you can do now: {act}. It takes less time than this mail did.",
        "If you have been meaning to, {act}. We will pick it up from there.",
        "And if all is well, {act}. That helps as well.",
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
        "{brand} writes because you signed up. No longer interested? Unsubscribe is below.",
        "Your address came from a form of {brand} that you filled in. Unsubscribe whenever you like.",
    ),
    (
        "Sent by {brand} to people who signed up. The Unsubscribe link below ends these mails at once.",
        "A mail from {brand} for those who asked. If it is too much, unsubscribe with one click underneath.",
        "You are on the list of {brand} by your own choice, and Unsubscribe takes you off it.",
        "One of four mails from {brand}. To leave, use Unsubscribe below.",
        "You can stop this at any time: Unsubscribe, below, and {brand} has forgotten your address.",
    ),
    (
        "{brand} writes to you at your own request. To stop, use Unsubscribe underneath.",
        "Had enough of mail from {brand}? The Unsubscribe link is the last line.",
        "From {brand}, third of four mails. You can unsubscribe before the last one, just below.",
        "Mail from {brand}. Unsubscribe stands under this line and works at once.",
        "If {brand} writes too often for you, Unsubscribe is one click away.",
    ),
    (
        "This is the last mail of this short series from {brand}. If you want none in future, choose Unsubscribe below.",
        "With this mail the series from {brand} ends. Unsubscribe below if you would rather hear nothing more.",
        "Fourth and last of these mails from {brand}. The Unsubscribe link still works, as always.",
        "That was it from {brand}. Unsubscribe below keeps it that way.",
        "{brand} will write again only if there is news. Or never: Unsubscribe below.",
    ),
)
PRICE: tuple[str, ...] = (
    "So that you can plan, the price as it stands: {line}.",
    "What it costs, before you ask: {line}.",
    "The price is no secret: {line}.",
    "You will want to know the price, and here it is: {line}.",
)
# What has to be arranged before the first mail goes out.
SETUP: dict[str, tuple[str, ...]] = {
    "sender": (
        "Send from {sender}, and let replies reach a person.",
        "The sender is {sender}, and somebody at {brand} reads what comes back.",
        "Use {sender} as the sender. Answers must not end in an empty mailbox.",
        "Replies go to {sender}, so agree who opens it each day.",
    ),
    "no sender": (
        "The brief gives no sender address; agree one that a person reads before the first mail goes out.",
        "Which address sends these mails? The brief has none, and {brand} should choose one that is read.",
        "A sender is missing. Ask {brand} for an address with a person behind it.",
        "Nobody can reply to an address that does not exist yet, so {brand} sets one up first.",
    ),
    "zone": (
        "Set the mail tool to {zone}, count the days from sign-up and stop the series when somebody replies.",
        "Days count from sign-up, hours from {zone}. A reply ends the series for that reader.",
        "The clock of the mail tool is {zone}. Whoever answers gets no further mail of the series.",
        "Sign-up is day nought, in {zone} time; one answer and the rest is not sent.",
    ),
    "no zone": (
        "Count the days from sign-up and stop the series for anyone who replies.",
        "Sign-up is day nought. Whoever replies is taken out of the series.",
        "The days run from sign-up, and a reply ends them.",
        "A reader who answers gets a person and no more mails of this series.",
    ),
    "leave": (
        "Switch on the tool's unsubscribe link and add the registered postal address, which the brief does not hold.",
        "Two things the tool must add: a link to unsubscribe, and {brand}'s postal address, still to be supplied.",
        "The law wants a postal address below each mail. Ask {brand} for it, and test the link to unsubscribe.",
        "Before sending, try the unsubscribe link yourself and put the firm's postal address under every mail.",
    ),
    "no site": (
        "Buttons lead to a reply until the website exists.",
        "As there is no website, every button opens a reply.",
        "Until {brand} has a site, a button is a reply.",
        "No page to link to: let the buttons open a mail.",
    ),
}
