"""What to say, per objective: the promise, the turn from a pain to a claim, and answers to doubts by their theme."""

from __future__ import annotations

import re
from dataclasses import dataclass

# A doubt's theme by the words it uses; the first that fits wins.
_THEMES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "cost",
        re.compile(r"\b(?:expensive|pays?|price[ds]?|costs?|budget|fees?|dear|cheap\w*|money|for less|afford)\b", re.I),
    ),
    (
        "ability",
        re.compile(r"\b(?:drive|qualif\w+|skills?|experience|learn|keep up|licen[cs]e|certificate\w*)\b", re.I),
    ),
    ("time", re.compile(r"\b(?:time|long|quarter|busy|wait|slow|moment|later|effort|now|year)\b", re.I)),
    (
        "trust",
        re.compile(r"\b(?:let down|trust|sure|believe|natural|risk|heard of|recogni[sz]ed|last time|suit)\b", re.I),
    ),
    (
        "habit",
        re.compile(
            r"\b(?:already|just changed|works? well|enough|present|ourselves|half does|as it is|have a)\b", re.I
        ),
    ),
)


def theme(doubt: str) -> str:
    """cost, ability, time, trust, habit, or '' when the words tell nothing."""
    return next((name for name, pattern in _THEMES if pattern.search(doubt)), "")


@dataclass(frozen=True)
class MessageCopy:
    """`turns` need {claim} and {outcome}; `plain_turns` do without a claim. `pains` follow a quotation and a dash."""

    promise: str
    plain_promise: str
    titles: tuple[str, str, str, str]
    pains: tuple[str, str, str, str]
    turns: tuple[str, str, str, str]
    plain_turns: tuple[str, str, str, str]
    proofs: tuple[str, str, str, str]
    plain_proofs: tuple[str, str, str, str]
    answers: dict[str, str]
    spare_answers: tuple[str, str, str, str]
    voices: tuple[str, str, str, str]
    plain_voices: tuple[str, str, str, str]


MESSAGES: dict[str, MessageCopy] = {
    "Awareness": MessageCopy(
        promise="Whoever meets {brand} in {place} should leave with one thing in mind: “{claim}”. "
        "It sums up {offer}, told to {who} often enough to stay.",
        plain_promise="Whoever meets {brand} in {place} should know that it offers {offer}, and to whom. "
        "The one memorable detail has still to come from {brand}.",
        titles=(
            "The moment everyone knows",
            "The detail worth retelling",
            "The other way to look at it",
            "The open door",
        ),
        pains=(
            "start here, on {moment}, and let people nod",
            "a scene more than a statement; show {scene}",
            "said with a smile by {a_maker}, since nobody is to blame",
            "worth a question to the audience before any reply",
        ),
        turns=(
            "Name the scene, then the detail: “{claim}”. The wish behind it is {outcome}.",
            "One picture of {scene}, one line: “{claim}”. People who want {outcome} will do the rest.",
            "Set the usual view beside “{claim}” and let {outcome} explain the difference.",
            "Invite people in with “{claim}”, and mention {outcome} as the reason to look.",
        ),
        plain_turns=(
            "Show {scene} and ask who else would rather have {outcome}.",
            "Let people describe {outcome} in their words before {brand} adds any of its own.",
            "Put {outcome} in one image of {scene} that works without sound.",
            "Close with {brand} and {offer} in the same breath, each time.",
        ),
        proofs=(
            "Mention “{document}” in passing, with its source.",
            "Let “{document}” be the caption and the picture speak.",
            "Keep “{document}” at hand for the comments.",
            "Film the story behind “{document}”, if those involved agree.",
        ),
        plain_proofs=(
            "What can be filmed with {a_maker} counts as proof here.",
            "A first-hand account is still to be collected.",
            "Use what {a_person} says, with permission.",
            "None needed beyond a true picture.",
        ),
        answers={
            "cost": "Leave price to those who ask, and answer them directly in a message.",
            "ability": "Show {a_person} doing it for the first time.",
            "time": "Keep it shorter than {an_item}, so that the objection has no room.",
            "trust": "Let {a_maker} with a name speak, and stay silent oneself.",
            "habit": "Agree that it works, then show the small thing it misses.",
        },
        spare_answers=(
            "Repeat the doubt as a headline and answer it with a picture of {scene}.",
            "Ask back with real curiosity; the reply is next week's material.",
            "Smile and move on, since nothing is for sale in this plan.",
            "Point to someone who thought the same.",
        ),
        voices=(
            "{claim} – now you have heard of us.",
            "Remember one thing about {brand}: {claim_mid}.",
            "{pain}? You are in good company.",
            "Hello, {place}. We are {brand}.",
        ),
        plain_voices=(
            "{pain}? We have been thinking about it too.",
            "Hello from {brand}, in {place}.",
            "Tell us yours: {pain_mid}.",
            "This is {brand}. More about {offer} next week.",
        ),
    ),
    "Leads": MessageCopy(
        promise="{brand} gives {who} something to examine before anyone asks for a meeting: “{claim}”. "
        "That is the whole promise; savings and results are left to each reader's own figures.",
        plain_promise="{brand} owes {who} a first answer that is worth their time. "
        "A sharper promise about {offer} has to wait until its differences are written down.",
        titles=("What it costs today", "How it can be checked", "What changes in the calendar", "Who does the work"),
        pains=(
            "put it first, with {moment} as the scene",
            "the line for {a_person} who does the work and gets no thanks",
            "a small thing with a long tail, so tell it as one incident from {moment}",
            "not urgent until {moment}, which is why it needs an example",
        ),
        turns=(
            "Begin with their week, then state “{claim}” and ask whether {outcome} would be worth a conversation.",
            "Answer it with “{claim}”. {A_person} aiming at {outcome} will want to see precisely that.",
            "Describe the change as a list of dates, with “{claim}” on it. {Outcome} stands as "
            "their goal, not "
            "as our pledge.",
            "Say who is involved and for how long; “{claim}” covers the part that usually goes unspoken.",
        ),
        plain_turns=(
            "Work through one example in the open, and ask whether {outcome} would be worth a conversation.",
            "Explain what can be done about it with {offer}, step by step, and leave out adjectives.",
            "Show a calendar from first call to first result, as far as {brand} can confirm it.",
            "Offer a short list of questions that a careful reader would put to any provider.",
        ),
        proofs=(
            "“{document}” goes next to the claim, with a link.",
            "Offer “{document}” when {a_person} puts the first question.",
            "Let sales open “{document}” on screen.",
            "File “{document}” under references for the second meeting.",
        ),
        plain_proofs=(
            "{A_maker}'s worked example does duty until a reference is cleared.",
            "Nothing on paper yet; let {a_maker} show it live.",
            "Sales to ask {a_person} for one sentence.",
            "To come from {brand}; leave the space empty until then.",
        ),
        answers={
            "cost": "Write down the hours spent today and set them beside the fee, without comment.",
            "ability": "Say what has to be learnt and by whom, and name the person who helps.",
            "time": "Ask which month is quiet, and propose a first step that only {a_maker} at {brand} has to take.",
            "trust": "Let {a_maker} answer the awkward questions in writing before the call.",
            "habit": "Grant the point. Then ask when {a_maker} may show what would change, and put that in the diary.",
        },
        spare_answers=(
            "Ask for the last time it went wrong; if there was none, thank them and leave.",
            "Compare the trouble of changing with the trouble of staying, in their numbers only.",
            "Say it first, in the second paragraph, so that nobody has to raise it.",
            "Hand over a checklist they can use with or without {brand}.",
        ),
        voices=(
            "{claim} – ask us to show the working.",
            "Bring your worst month. We will bring {offer}.",
            "{pain}? Tell us how often.",
            "Put this on your list of questions: {claim_mid}.",
        ),
        plain_voices=(
            "{pain}? Show us how you do it now.",
            "A question from {brand}: who notices first when it goes wrong?",
            "Before we pitch, tell us about this: {pain_mid}.",
            "No slides. Ask {brand} about {offer}.",
        ),
    ),
    "Sales": MessageCopy(
        promise="Anyone in {place} who buys from {brand} can check the promise for themselves: “{claim}”. "
        "It is made about {offer} itself, and says nothing about anybody's results.",
        plain_promise="Buyers of {offer} should get it exactly as described. "
        "More than that {brand} cannot promise before its differences are on paper.",
        titles=("Read it yourself", "Why the last one failed you", "Start small", "What arrives, and when"),
        pains=(
            "opens the conversation, as {a_person} would put it and without a culprit",
            "an everyday annoyance that a photograph of {scene} tells best",
            "a reason to wait beyond {moment}, so it is met before the price",
            "mentioned late and felt on {moment}; keep it near the order button",
        ),
        turns=(
            "Take the complaint seriously, then let {a_person} check something: “{claim}”. Leave {outcome} as "
            "their hope.",
            "Let {a_maker} explain what was changed and why, ending on “{claim}”. Whoever wants {outcome} can "
            "judge from there.",
            "Offer {a_person} the smallest sensible order. “{claim}” holds for that one too, and {outcome} is "
            "theirs to report.",
            "Describe what people get, what they do not get, and “{claim}”.",
        ),
        plain_turns=(
            "Show {offer} as it is, in daylight, beside something that {a_person} knows.",
            "List what it is for and what it is not for. Those who want {outcome} will recognise themselves.",
            "Suggest the smallest order that allows a fair judgement.",
            "Tell buyers what happens between payment and delivery, as far as {brand} confirms it.",
        ),
        proofs=(
            "“{document}”, linked so that any {person} can look.",
            "Pair it with “{document}” and let {a_maker} name the source.",
            "Customers' own words first, then “{document}”.",
            "Keep “{document}” for replies to doubtful comments.",
        ),
        plain_proofs=(
            "The thing itself, shown without filters.",
            "A link to the full contents; {brand} has to supply it.",
            "A close-up that any {person} could repeat.",
            "The {paper}, legible at phone size.",
        ),
        answers={
            "cost": "Put price, quantity and the number of uses on one line, once {brand} has confirmed them.",
            "ability": "Show the first use from beginning to end, mistakes included.",
            "time": "Print all waiting times beside the button, and keep to them.",
            "trust": "Agree that it happens. Then point to what {a_person} can check, and add nothing.",
            "habit": "Suggest finishing the old one first; nobody has to throw anything away.",
        },
        spare_answers=(
            "Reply in public, by name, on the same day.",
            "Quote the terms as they stand, before the order and not after it.",
            "Say for whom it is the wrong choice, and mean it.",
            "Turn the doubt into the first line of the product page.",
        ),
        voices=(
            "{claim} – check before you buy.",
            "Worth reading twice: {claim_mid}.",
            "{pain}? Start with the small print.",
            "One order, one honest look: {offer}.",
        ),
        plain_voices=(
            "{pain}? Look closely before you choose.",
            "This is {offer}, as you would get it.",
            "Ask {brand} what is inside.",
            "You asked about this: {pain_mid}.",
        ),
    ),
    "Hiring": MessageCopy(
        promise="Work at {brand} starts from a term that belongs in writing: “{claim}”. "
        "{Who} should be able to repeat it at home in one sentence.",
        plain_promise="{brand} owes candidates in {place} a clear picture of the week before they apply. "
        "Which term it is proudest of, it has still to say.",
        titles=("Your hours, settled", "The people you work with", "Where the job can lead", "What we ask of you"),
        pains=(
            "say it aloud in the advert, because every {maker} knows it",
            "it hurts at home first, so let {a_maker} talk about evenings and not about employers",
            "the reason {a_maker} stops looking upwards, and starts looking elsewhere",
            "small on paper, daily in practice; one real example is enough",
        ),
        turns=(
            "Answer it with a term: “{claim}”. {Outcome} is what people ask for, so it stands next to the pay.",
            "Let {a_maker} explain “{claim}” with a real week in hand. Viewers who want {outcome} will ask "
            "their own question.",
            "Connect it with what follows once {a_maker} has joined: “{claim}”, and {outcome} where {brand} can "
            "confirm it.",
            "List what is required and what is taught; “{claim}” reassures those who have never done it.",
        ),
        plain_turns=(
            "Print a real week, hour by hour, and let readers compare it with theirs.",
            "Introduce the people on shift by first name, with consent, and let them speak of {outcome}.",
            "Draw the path from first day to first review, as {brand} confirms it.",
            "Say what is required on day one, and what is taught later.",
        ),
        proofs=(
            "“{document}” is linked from every advert.",
            "{A_maker}, filmed with permission, backs it up; so does “{document}”.",
            "“{document}” answers those who ask about the past.",
            "Bring “{document}” to the first talk.",
        ),
        plain_proofs=(
            "The written contract; show the clause.",
            "A rota with the names removed.",
            "{A_maker} who has done it, in their own words.",
            "{brand} to name one promotion from within.",
        ),
        answers={
            "cost": "State what {a_maker} is paid, and for which hours, in money and not in percentages.",
            "ability": "Say in which roles {a_maker} can do without it, and how the others help people to get there.",
            "time": "Offer a call in the evening, and a form that can be saved half-way.",
            "trust": "Suggest a visit and a talk with someone in post, without a manager in the room.",
            "habit": "Invite a comparison: two rotas, side by side, then decide.",
        },
        spare_answers=(
            "Separate what the law demands of {a_maker} from what can be learnt after joining.",
            "Name the person to ring, and let that person answer for real cases.",
            "Thank people for raising it, and put the reply into the next advert.",
            "Tell the truth, even where it costs an application.",
        ),
        voices=(
            "{claim} – come and ask us about it.",
            "Ask to have this in writing: {claim_mid}.",
            "{pain}? Ask us what we do about it.",
            "Work in {place}, with {brand}.",
        ),
        plain_voices=(
            "{pain}? Ask us how we handle it.",
            "This is what Tuesday looks like at {brand}.",
            "New to the work? {brand} will tell you what comes first.",
            "You know this one: {pain_mid}.",
        ),
    ),
    "Partnerships": MessageCopy(
        promise="{brand} brings partners in {place} something their own people can check: “{claim}”. "
        "What both sides gain from {offer} is agreed in writing, after a pilot.",
        plain_promise="{brand} offers partners in {place} a small, dated first project around {offer}. "
        "Its strongest argument has yet to be written down.",
        titles=("What your people gain", "What we bring", "How it begins", "How it ends well"),
        pains=(
            "admit it at once, before {a_person} has to",
            "speak of {a_person}'s patience, never of other partners",
            "put on the table early, with {a_maker} present to settle it",
            "the memory that makes people cautious; give it a paragraph",
        ),
        turns=(
            "Name what their people would notice, backed by “{claim}”. {Outcome} is the test after a quarter.",
            "List contributions, down to the single {item}; ours opens with “{claim}”.",
            "Suggest one date, one audience and one deliverable. {Outcome} decides whether there is a second.",
            "Write the exit before the start, and let “{claim}” show how commitments are kept.",
        ),
        plain_turns=(
            "Describe one evening, one page or one list that both sides could produce within a month.",
            "Ask what their members want, and offer {offer} only where it fits.",
            "Put names beside tasks, and dates beside names.",
            "Agree how to stop, so that starting feels safe.",
        ),
        proofs=(
            "“{document}”, as an annex.",
            "A call with somebody behind “{document}”.",
            "“{document}” in the version their board may see.",
            "The original of “{document}”, on request.",
        ),
        plain_proofs=(
            "The pilot itself.",
            "A reference still has to be asked for.",
            "Minutes of the first meeting, sent the next morning.",
            "{brand}'s signature under a one-page outline.",
        ),
        answers={
            "cost": "Show who pays what, line by line, before enthusiasm sets in.",
            "ability": "Offer {a_maker} for the part their staff are not trained for.",
            "time": "Draft everything first; their share is one reading.",
            "trust": "Suggest a trial that either side can end by letter.",
            "habit": "Ask what the present supplier leaves undone, and offer only that.",
        },
        spare_answers=(
            "Respect it, and ask to be told when it changes.",
            "Propose an introduction instead of a contract.",
            "Bring a person their team knows already.",
            "Return to what their members said, in their words.",
        ),
        voices=(
            "{claim} – shall we test it together?",
            "One date, one page, two names: yours and {brand}.",
            "{pain}? Let us write down how to avoid it.",
            "Your people, our part: {claim_mid}.",
        ),
        plain_voices=(
            "{pain}? Let us write down how to avoid it.",
            "One date, one page, two names: yours and {brand}.",
            "What do your members ask for that you cannot give?",
            "Try {offer} on one evening first.",
        ),
    ),
    "Retention": MessageCopy(
        promise="{brand} keeps the promise that brought its customers in {place}: “{claim}”. "
        "Using {offer} well should be easier this quarter than last.",
        plain_promise="{brand} helps its customers in {place} to get the use of {offer} that they paid for. "
        "The promise that first won them should be looked up and kept.",
        titles=("Use what you have", "We were listening", "What is changing", "Thank you, with a reason"),
        pains=(
            "seldom said by {a_person}, which is why we say it first",
            "known by heart to every {maker}; let one of them write the text",
            "a habit more than a complaint, best met on {moment}",
            "heard from loyal people, so it deserves a personal reply",
        ),
        turns=(
            "Remind them of “{claim}”, then show the next small use on the way to {outcome}.",
            "Repeat what was asked, say what has been done, and rest the case on “{claim}”.",
            "Announce the change with its reason. “{claim}” stays as it is, and {outcome} stays the goal.",
            "Thank people for something specific, and let “{claim}” be said by one of them.",
        ),
        plain_turns=(
            "Show one use of {offer} that few but {a_maker} ever find.",
            "Report back on a request, including what could not be done.",
            "Give the date, the reason and the one thing to do. Mention {outcome} last.",
            "Pick out a customer's idea, with permission, and thank its author.",
        ),
        proofs=(
            "“{document}”, for those who joined later.",
            "Their own record with {brand}, followed by “{document}”.",
            "“{document}” as a reason to stay, never as a boast.",
            "Ask the people behind “{document}” for an update.",
        ),
        plain_proofs=(
            "The customer's own history.",
            "A support note that was acted on.",
            "The list of changes, with dates.",
            "A reply from someone who stayed.",
        ),
        answers={
            "cost": "Offer the smaller plan before they ask for it.",
            "ability": "Let {a_maker} sit with them once.",
            "time": "Cut the message to the one thing that is due.",
            "trust": "Say what went wrong last time, and who put it right.",
            "habit": "Respect the routine, and build the new step into it.",
        },
        spare_answers=(
            "Call, listen and write it down; sell nothing.",
            "Let them pause instead of leaving.",
            "Show the exit openly, so that staying is a choice.",
            "Send fewer messages, and say that you will.",
        ),
        voices=(
            "{claim} – still true, and here is how to use it.",
            "You told {brand} something. We wrote it down.",
            "{pain}? Reply, and a person will answer.",
            "Before anything else, thank you from {brand}.",
        ),
        plain_voices=(
            "{pain}? Reply, and a person will answer.",
            "You told {brand} something. We wrote it down.",
            "Nothing to buy today. One tip for {offer}.",
            "Before anything else, thank you from {brand}.",
        ),
    ),
}


# Added to an answer where a line of the brief speaks to the doubt.
FACTS: tuple[str, ...] = (
    "The line to bring: “{line}”.",
    "Have this ready: “{line}”.",
    "What can be set against it is “{line}”.",
    "It helps to know this: “{line}”.",
    "Then say “{line}”, and say where it stands.",
)


def messages(objective: str) -> MessageCopy:
    return MESSAGES.get(objective, MESSAGES["Awareness"])
