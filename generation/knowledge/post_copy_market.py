# ruff: noqa: E501 - one sentence, one line: wrapped copy cannot be proofread
"""Post bodies for people who may buy, join or stay: subject of the day, then platform, then alternatives.

`{support}` is a line of the brief that sets the client apart. Bodies never repeat the hook above them.
Instagram is short and concrete, Facebook asks back, LinkedIn reasons. No sentence stands under two platforms.
"""

from __future__ import annotations

MARKET: dict[str, dict[str, tuple[str, ...]]] = {
    "pain": {
        "instagram": (
            "It starts small. Then it is simply how things are.\n\nWe begin at the other end: {support}.",
            "Most people stop noticing after a while. Write it down once and it is hard to unsee.\n\nOur answer starts here: {support}.",
            "Nobody plans for this, yet it takes its share of every week.\n\nWhat {brand} does about it: {support}.",
            "You did nothing wrong. The thing was built without you in mind.\n\nWe built from this instead: {support}.",
        ),
        "facebook": (
            "We ask about this first, because the details differ from person to person. Where does it happen for you?",
            "It sounds minor until you count how often it comes back. How do you deal with it today?",
            "There are two ways to live with it: work around it, or look for the cause. Which one are you doing at the moment?",
            "If you nodded, you are the person we write for. Tell us what you have tried so far, even if it failed.",
        ),
        "linkedin": (
            "The cost rarely has a line of its own. It shows up as time, rework and patience.\n\n"
            "{audience}: you are who we had in mind.\n\nOur starting point is one sentence long: {support}.",
            "Three questions help before anybody buys anything.\n\nHow often does it happen?\nWho notices first?\n"
            "What has been tried already?\n\nThe answers tell you whether {brand} fits, and we would rather you knew early.",
            "A familiar problem stops being reported. That is a good reason to write it down, with a date and an owner.\n\n"
            "Our own list led to this: {support}.",
            "Workarounds are expensive because they look cheap. Each one is small, and nobody adds them up.\n\n"
            "{brand} was made for the sum, not for the single case: {support}.",
        ),
    },
    "why": {
        "instagram": (
            "{offer}. That is the whole list.\n\nIf it is what you have been looking for, you are in the right place.",
            "We do one job: {offer}.\n\nWatch this page for how it is done, step by step.",
            "{audience}: we made this page with you in mind.\n\nThe job we do for you: {offer}.",
        ),
        "facebook": (
            "{brand} does this: {offer}. Who do you know in {place} who needs it?",
            "Every page should say what it is for. Ours is for {offer}. What would you like to see here first?",
            "You will find one subject on this page: {offer}. Ask away; the useful questions become posts.",
        ),
        "linkedin": (
            "A name means little until you know what is behind it.\n\nBehind ours: {offer}.\n\n"
            "Over the coming days we explain how we work, where we fit and where we do not.",
            "We would rather be clear than clever.\n\nThe work: {offer}.\nThe place: {place}.\n\nEverything else follows from those two lines.",
            "{audience}: that is the group we serve. The service in a few words: {offer}.\n\n"
            "If that is not you, a colleague may thank you for passing it on.",
        ),
    },
    "how": {
        "instagram": (
            "One decision, made early, that shapes everything after it.\n\nSwipe or zoom in: the detail is the point.",
            "No slogan needed. You can look at it, count it or ask about it.\n\nThat is how we like our promises.",
            "This is the part you would show a friend first.\n\nHold us to it.",
            "Easy to say and slow to do. We chose the slow part.\n\nAsk us why, and we will tell you what it took.",
        ),
        "facebook": (
            "Some choices make our work harder and your life easier. This is one of them. What would you ask us about it?",
            "Anyone can say it, so ask us what it means in practice. Put your question below and a person will answer.",
            "You can test this one without taking our word for it. If you do, tell us what you found.",
            "It is the sort of thing you notice only when it is missing. Have you met the opposite? Tell us how it went.",
        ),
        "linkedin": (
            "A difference counts only if it survives a close look, so here is ours.\n\n"
            "What it is: a rule we work by, not a campaign line.\nWhat it asks of us: more care at the start.\n"
            "What it gives {audience}: something to verify before deciding.",
            "Ask any provider what they would refuse to change. The answer says more than a brochure.\n\n"
            "Ours is in the first line of this post. The offer around it: {offer}.",
            "We could have led with adjectives. We lead with a working rule instead.\n\n"
            "Rules can be checked. They can also be broken, which is why we state this one in public.",
            "Good design is mostly a list of things somebody decided early.\n\n"
            "This decision came early at {brand}, and later choices had to fit around it.",
        ),
    },
    "offer": {
        "instagram": (
            "Short on purpose.\n\nWhat you see is what {brand} does, here in {place}.",
            "One line, no extras.\n\nIf you want the longer version, ask and we will post it.",
            "Read it twice. Then tell us which word needs explaining.",
        ),
        "facebook": (
            "That is the offer. What is the first thing you would want to know about it?",
            "We tried to say it in one breath. Did we leave out what matters to you?",
            "Plain enough? If a word is unclear, point at it and we will fix the wording.",
        ),
        "linkedin": (
            "If a colleague asked what {brand} does, that line should be enough.\n\n"
            "It leaves out a lot on purpose. The right next question depends on your case, not on our script.",
            "We keep the description short so that you can disagree with it quickly.\n\n"
            "If it matches a task on your list, we should compare notes.",
            "One sentence is a useful test of an offer.\n\nAnything that needs a page to explain usually needs a page because it is not finished.",
        ),
    },
    "proof": {
        "instagram": (
            "We could tell you how good it is. You would be right to shrug.\n\nSo here is something to look up instead.",
            "Read it slowly, then go and check.\n\nWe will wait.",
            "Evidence first, opinion second.\n\nThe rest of this page should live up to it.",
            "Not our words, and not our mood on the day.\n\nIf you want the source, ask for it.",
        ),
        "facebook": (
            "We are happy to be checked. If you want to see where this comes from, ask below and we will point you to it.",
            "Trust is built in small, boring steps, and this is one of them. What else would you need to see?",
            "There is a source behind this line, and you are welcome to it. Which part would you check first?",
            "If you have dealt with us, add your own experience in the comments, good or mixed.",
        ),
        "linkedin": (
            "Evidence should come with its limits.\n\nThis tells you what happened in the past. It does not tell you what will happen in your case.\n\n"
            "What it does give you is a place to start asking.",
            "Every claim has a weak version and a checkable version. We try to publish only the second.\n\n"
            "If you need the background to this one, we will send what we are allowed to share.",
            "Before you believe a vendor, ask three things.\n\nWhere does it come from?\nWho counted?\nWhat does it leave out?\n\n"
            "We are ready for all three.",
            "One record does not settle an argument. It does narrow it.\n\n"
            "{audience}: tell us which evidence your decision would rest on, and we will say whether we have it.",
        ),
    },
    "open": {
        "instagram": (
            "We have no quotes to show you here, so we will not make any up.\n\nAsk instead. We answer in public.",
            "Trust starts with a straight answer.\n\nDrop your question below; nothing is too basic.",
            "You do not know us yet, and that is fine.\n\nOne question is a good beginning.",
        ),
        "facebook": (
            "We would rather answer one real question than post ten nice quotes. What is yours?",
            "Ask us about the price, the wait or the awkward part. We will answer here, where others can read it.",
            "Imagine you are warning a friend about {offer}. What would you tell them to ask?",
        ),
        "linkedin": (
            "New names should be questioned.\n\nAsk how we work, what we do not do and what happens when something goes wrong.\n\n"
            "We answer in this thread, so that the next reader finds it.",
            "Proof takes time to collect, and we will not borrow any.\n\nUntil then, judge {brand} by the answers you get.",
            "A short list of things we expect to be asked: scope, cost, timing, people.\n\nAdd the fifth.",
        ),
    },
    "objection": {
        "instagram": (
            "It deserves more than a quick comeback.\n\nWhat we can set against it: {support}.\n\nWeigh it up in your own time.",
            "We would ask the same.\n\nHere is our side of the scale: {support}.",
            "You are not being difficult.\n\nPut this next to your doubt and see which is heavier: {support}.",
            "Fair.\n\nWe will not argue you out of it. We will show you this: {support}.",
        ),
        "facebook": (
            "Does that stop you too? One thing to place beside it: {support}. Tell us if it does not go far enough.",
            "Plenty of sensible people think so. Our reply is short: {support}. What would you need on top of that?",
            "We like this one because it is honest. Set it against this: {support}. Still unsure? Say so in the comments.",
            "It may even be right in your case. Before you decide, look at this: {support}.",
        ),
        "linkedin": (
            "Doubts like this one save people from poor decisions, so it should not be waved away.\n\n"
            "It holds when nothing else has changed. It weakens when you consider one fact about our work: {support}.\n\n"
            "If it still stands after that, keep it.",
            "There is a good version of this argument, and we agree with part of it.\n\n"
            "Where we differ comes down to one line: {support}.\n\nTest that line against your own case before you test us.",
            "If we heard this in a first conversation, we would ask what lies behind it: cost, effort or an earlier disappointment.\n\n"
            "For each of them our first piece of evidence is the same: {support}.",
            "The right response to a doubt is a smaller step, not a louder pitch.\n\n"
            "A small step here would be to examine one thing: {support}.",
        ),
    },
    "choose": {
        "instagram": (
            "1. What exactly is included?\n2. Who does the work?\n3. What is not included?\n4. Whom do I call if it goes wrong?\n\nKeep the list.",
            "Ask what it costs in total. Ask how long it takes. Ask who answers the phone. Ask what they would not do.",
            "Four answers you should get in writing: scope, price, dates, a name.",
        ),
        "facebook": (
            "Ask what is included, who does it, when it happens and what it costs in the end. Which of the four do people forget?",
            "Good questions make good decisions. Which one do you wish you had asked last time?",
            "Put the same list to us and to two others. Then compare the answers, not the logos.",
        ),
        "linkedin": (
            "A fair comparison needs the same questions for everyone.\n\nScope: what is in, and what is out?\n"
            "People: who will do it?\nTime: what happens in the first month?\nExit: how do we stop?\n\nWe will answer them for {brand} on request.",
            "Most poor choices can be traced to one question that nobody asked.\n\nWrite your criteria down before the first call.\n"
            "It makes every provider easier to judge, ourselves included.",
            "Choosing for a team? Agree the criteria first and meet providers afterwards.\n\n"
            "In that order, the loudest pitch has less to work with.",
        ),
    },
    "outcome": {
        "instagram": (
            "Not a promise. A direction.\n\nSave this and see whether you are closer in a month.",
            "It is not a lot to ask.\n\nKeep it somewhere you will see it again.",
            "Hold that thought. We work back from there, one piece at a time.",
            "Write it on paper, put it on the fridge, tell somebody.\n\nA goal you can repeat is half explained.",
        ),
        "facebook": (
            "If you could change one thing first, would it be this? Tell us what you would put in its place.",
            "We wrote it down without polishing it. What would yours sound like?",
            "Nobody can hand you that overnight, and we will not pretend otherwise. What would the first sign of progress be?",
            "Send this to the person who keeps saying it. They may like to know they are not alone.",
        ),
        "linkedin": (
            "A goal is useful when two people would agree on whether it was reached.\n\n"
            "So define it before you look for help: what would you see, who would notice, and by when?\n\n"
            "We ask {audience} the same at the start.",
            "Working backwards is underrated.\n\nState the end. List what must be true the week before. Repeat until you reach today.\n\n"
            "The first item on that list is where {brand} likes to begin.",
            "We treat this as a wish, not as a result we can promise.\n\n"
            "What lies within our hands is the way there: {support}.",
            "It is easy to buy activity and call it progress. A plain sentence about the end protects you from that.\n\n"
            "Yours may differ. Put it in the comments and we will say honestly whether it is within our reach.",
        ),
    },
    "goal": {
        "instagram": (
            "One sentence is enough.\n\nSave this post and write yours underneath.",
            "Aim first, tools later.\n\nWhat would you notice first if it went well?",
            "Skip the wish list. Pick the one change you would still be glad about next year.",
        ),
        "facebook": (
            "There is no wrong answer. We read every reply, and the best ones shape what we post next.",
            "Big or small, what should change? Your words are better than ours here.",
            "Tell us the result you want from {offer}, and we will tell you if it is realistic.",
        ),
        "linkedin": (
            "Many projects fail at the first line: nobody wrote down what success would look like.\n\n"
            "Try it in one sentence, without naming a tool. Then judge {offer} against that sentence.",
            "The useful question is not what a provider offers. It is what you will be able to stop doing.\n\n"
            "Start there and half of the options fall away.",
            "A target set by the person who must live with it is worth more than one set by a supplier.\n\n"
            "We will share our view when we have heard yours.",
        ),
    },
    "detail": {
        "instagram": (
            "Details are where a promise is kept or broken.\n\nThis one is kept on ordinary days, too.",
            "You may never think about it again. That is the idea.",
            "Look twice. It took longer to decide than it takes to read.",
            "Ask anyone who sells this kind of thing how they handle it.\n\nThen compare.",
        ),
        "facebook": (
            "It looks like small print. We think it belongs in large print. Would it matter to you?",
            "Which details do you check before you say yes to something? This would be on our list.",
            "We mention it because nobody asks, and then everybody is glad to know. Was it new to you?",
            "Here is one to tell the person you make decisions with. What do they say?",
        ),
        "linkedin": (
            "When offers look alike, the terms tell them apart.\n\nRead the line above as a term, not as a slogan.\n\n"
            "Then ask the other names on your list how they handle the same point.",
            "We are often judged on the large things. The small ones decide whether anyone comes back.\n\n"
            "This is one that {brand} will be happy to explain in detail.",
            "It would be simpler to leave this out. It would also make the offer harder to compare.\n\n"
            "So it stays in, in writing, for {audience} to weigh.",
            "One test for any supplier: does the detail still hold when things get busy?\n\n"
            "Ask us for an example, and ask the others too.",
        ),
    },
    "place": {
        "instagram": (
            "{place} is on the label for a reason.\n\nTell us where you are and we will tell you how we can help.",
            "Close enough to ask.\n\n{brand} works for people in {place}.",
            "Mark the map: {place}.\n\nThat is where you will find our work.",
        ),
        "facebook": (
            "We work for people in {place}. Where exactly are you, and what do you need first?",
            "Know somebody in {place} who is looking for this: {offer}? Tag them, with their blessing.",
            "Local questions welcome. Which part of {place} should we talk about next?",
        ),
        "linkedin": (
            "Where a provider works shapes what it can promise.\n\nFor us that is {place}.\n\n"
            "If you are outside it, ask anyway: you will get a clear yes or no.",
            "{place} sets our limits and our strengths.\n\nTell us how your case differs and we will say whether we are the right address.",
            "We would rather serve one area well than claim the map.\n\nOurs is {place}, and the offer there is simple: {offer}.",
        ),
    },
    "ask": {
        "instagram": (
            "You have seen the problem, the working and the proof we have.\n\nThe next move is small, and it is yours.",
            "No rush and no countdown.\n\nWhen the time suits you, we are here in {place}.",
            "If one post this week made you nod, begin with that one.\n\nWe will pick up from there.",
            "Bring one question. That is enough to start.",
        ),
        "facebook": (
            "If you have read along this week, thank you. If you have a question left, this is the place to ask it.",
            "You do not need to be sure. You only need to be curious enough to ask. A person from {brand} will answer.",
            "Which day of this week was closest to your own case? Tell us and we will start from there.",
            "Here is the simple version: {offer}. If it fits, take the next step; if not, tell us why.",
        ),
        "linkedin": (
            "A week of posts can explain an idea. It cannot look at your case.\n\n"
            "For that we need a few facts from you: what you do today, what should change, and what must stay as it is.",
            "What we offer: {offer}.\nWhere: {place}.\nFor whom: {audience}.\n\nIf two of the three match, a short exchange will be worth your time.",
            "The best first conversation is a short one.\n\nTell us the task, the deadline and the obstacle. "
            "We will say what we can do, and what we cannot.",
            "If you have been comparing options quietly, this is a good point to ask the awkward question.\n\n"
            "We will answer it in writing, so that you can share it with whoever decides.",
        ),
    },
}
