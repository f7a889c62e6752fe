"""Four content pillars per objective, with the angles and the example posts that belong to each.

Examples name what they need of the brief ({claim1}, {document1}, ...); those whose need is not met are passed over,
so each pillar keeps at least three that need nothing beyond {brand}, {offer}, {place}, {pain1} to {pain3}.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PillarPlan:
    name: str
    share: int
    purpose: str
    angles: tuple[str, str, str]
    examples: tuple[str, ...]


_AWARENESS = (
    PillarPlan(
        "Everyday moments",
        35,
        "Makes {who} stop, because they see their own day before they see {brand}.",
        (
            "A scene without comment, at the hour when it happens",
            "The small thing nobody mentions",
            "Same place, two days",
        ),
        (
            "One picture and one line: “{pain1}.” Who knows this?",
            "A slow shot of an ordinary morning in {place}, with the sound left on.",
            "Two photographs, one caption: before anybody noticed, and after. The subject is “{pain2}”.",
            "Finish the sentence for us: “{pain3}, and then …”",
        ),
    ),
    PillarPlan(
        "How it is made or done",
        25,
        "Gives the name {brand} something to hang on: hands, tools, a method that can be watched.",
        ("One step of the craft per post", "Mistakes that taught us something", "The tool that looks odd and is not"),
        (
            "The detail we get asked about: {claim1}.",
            "Behind {offer}: the step that takes longest, without a cut.",
            "An object from our table. Guess what it is for before you swipe.",
            "Who does what at {brand}, shown by hands only.",
        ),
    ),
    PillarPlan(
        "Faces and places of {place}",
        25,
        "Ties {brand} to somewhere real, so that recognition starts close to home.",
        (
            "People who have something to say on the subject",
            "Corners that only locals know",
            "Small events, shown from inside",
        ),
        (
            "A neighbour explains what the subject means to them, in their own words and with their consent.",
            "Our favourite view of {place} this week, and what it has to do with {offer}.",
            "Three voices from the street on one question. We print all the answers.",
            "On the record and worth knowing: {document1}.",
        ),
    ),
    PillarPlan(
        "Questions worth asking",
        15,
        "Turns watching into talking, which is how a name gets passed on.",
        ("One open question a week", "Answers from followers, credited", "A myth, handled kindly"),
        (
            "Tell us how you put up with this: “{pain1}”.",
            "What did you believe about {offer} that turned out differently?",
            "“{doubt1}.” A fair thought. What would you reply?",
            "We are collecting expressions for this feeling: “{pain2}”. Yours?",
        ),
    ),
)

_LEADS = (
    PillarPlan(
        "The real cost of today",
        30,
        "Puts a shape on a problem that {who} have stopped questioning, so that a conversation has a reason.",
        (
            "One incident told by the clock",
            "The hidden work around a visible task",
            "Questions a new colleague would ask on the first day",
        ),
        (
            "“{pain1}.” Walk through the last time it happened, hour by hour, and mark the first avoidable one.",
            "A post for whoever stays late: which part of “{pain2}” could have been noticed a week before?",
            "Nobody budgets for this line: “{pain3}”. How would you even measure it?",
            "Draw your own process on one sheet. Where does the pen stop?",
        ),
    ),
    PillarPlan(
        "How the work gets done",
        30,
        "Shows {offer} as a sequence of steps, with the awkward ones included, for readers who will have to run it.",
        ("One step, one screen, one sentence", "The exception and how it is caught", "What stays manual, and why"),
        (
            "{claim1} – here is the view from the desk, without editing.",
            "Set-up, day by day: who is needed, for how long, and what they must bring. It is what “{claim2}” "
            "means in practice.",
            "The step people expect to be difficult, and the one that really is.",
            "What {offer} leaves alone, on purpose.",
            "Ask us for the awkward case. {brand} will work it through in the comments.",
        ),
    ),
    PillarPlan(
        "Proof on the record",
        25,
        "Lets {who} check {brand} before they speak to anyone, with sources they can open.",
        ("One source, read closely", "A number with its conditions", "What we cannot claim yet"),
        (
            "Read it with us: “{document1}”. What was done first, and what took longer than planned?",
            "{document2} – what that does and does not tell a careful reader.",
            "What we would need to see before believing a claim about {offer}.",
            "A list of things {brand} does not promise, and the reason for each.",
            "How to test a supplier in {place} in one afternoon.",
        ),
    ),
    PillarPlan(
        "Straight answers to doubts",
        15,
        "Takes the objections heard in {place} one at a time, so that calls can start further on.",
        ("The strongest version of the doubt", "When waiting is right", "Who should not buy"),
        (
            "“{doubt1}.” Then this may be the wrong month. Three signs that it is not.",
            "“{doubt2}” is often true. Here is the test we suggest.",
            "What must your own people do in the first week, and what can they leave to {brand}?",
            "“{doubt3}.” What a careful first step looks like when nobody has an hour to spare.",
        ),
    ),
)

_SALES = (
    PillarPlan(
        "The trouble with the usual",
        25,
        "Meets {who} at the point of frustration and earns a second look without running anybody down.",
        ("A complaint read aloud", "What the label does not say", "A bad habit of the whole trade, ours included"),
        (
            "“{pain1}.” If that sounds like your shelf, stay for the small print.",
            "Read one list with us, slowly: “{pain2}” is where we begin.",
            "What we look for on a pack before we look at the price.",
            "You said it in a review: “{pain3}”. Let us talk about that.",
        ),
    ),
    PillarPlan(
        "Inside the product",
        35,
        "Replaces adjectives with things a shopper can verify about {offer}.",
        ("One component, close up", "Made on a certain day, by certain hands", "Left out on purpose"),
        (
            "{claim1} – count along.",
            "One close-up, ten seconds, no music. Then the line “{claim2}”.",
            "{claim3} – we explain what that changes, and what it does not.",
            "{offer_head}: what is in the parcel, laid out on a table.",
            "From order to doorstep in {place}: each stop of a parcel, filmed.",
            "The dullest part of our work is the one we are proudest of.",
        ),
    ),
    PillarPlan(
        "Reviews and receipts",
        25,
        "Hands the microphone to buyers, good days and bad, so that {brand} does not have to praise itself.",
        ("The most useful critical review of the week", "Same item, different homes", "Source first, headline second"),
        (
            "{document1} – how to read that, and where to find the least flattering part.",
            "What the record says: {document2} – how it was collected, and what it cannot tell you.",
            "Questions from this week's inbox at {brand}, answered in the order they came.",
            "If it is not for you, we would rather you knew now. A short checklist.",
            "Unpacked by someone who paid for it, with their permission.",
        ),
    ),
    PillarPlan(
        "Fair questions before you buy",
        15,
        "Clears the last doubt while the basket is still open, and gives a reason to begin small.",
        ("Price against use", "Terms in plain words", "The smallest sensible order"),
        (
            "“{doubt1}.” Let us do the sum together, per use.",
            "“{doubt2}.” You are right to be careful. Here is what you can check yourself.",
            "“{doubt3}.” Dispatch days on one picture; save it.",
            "Not sure where to start with {brand}? Tell us what you use now.",
            "Which item first, which never: a guide for {place}.",
        ),
    ),
)

_HIRING = (
    PillarPlan(
        "The real week",
        35,
        "Shows {who} how time is arranged at {brand}, since the week decides more applications than the job title.",
        ("Monday to Sunday in one picture", "What happens when plans change", "Getting from one place to the next"),
        (
            "“{pain1}.” Here is how the same hour looks at {brand}, as soon as the rota owner has confirmed it.",
            "A week on paper, names removed, to go with “{claim1}”.",
            "You know this message at nine in the evening: “{pain2}”. Tell us what it cost you.",
            "Breaks, journeys, handovers: the parts of the day adverts leave out.",
            "An early start in {place}: what is quiet, what is busy, who is about.",
        ),
    ),
    PillarPlan(
        "People who do the work",
        30,
        "Lets colleagues speak for {brand}, because candidates believe those who would share the rota.",
        ("One colleague, one question", "First month, told by somebody recent", "What I would change here"),
        (
            "Why I stayed, in under a minute. A colleague speaks; no script, consent in writing.",
            "{claim2} – somebody who works that way explains what it changes.",
            "My first shift: what I feared, what happened, whom I rang.",
            "What a good colleague does in {offer} that no certificate shows.",
        ),
    ),
    PillarPlan(
        "Terms in writing",
        20,
        "Answers the questions that candidates check at home, with documents where they exist.",
        ("One clause in plain words", "What is paid, and when", "What an inspection or a record says"),
        (
            "The offer, in a sentence: {evp}.",
            "Read it for yourself: {document1}.",
            "What “{wish1}” would have to mean in a contract, line by line.",
            "Ask any employer these four questions. Ask {brand} as well.",
            "Which roles are open, and where: {roles}.",
            "One clause of our contract, read aloud by somebody it applies to.",
        ),
    ),
    PillarPlan(
        "Doors in",
        15,
        "Opens the work to people who would rule themselves out, and names the first step.",
        ("No certificate yet", "Coming back after a gap", "From first role to the next"),
        (
            "“{doubt3}.” Then read this before you scroll on: what is required, what is taught.",
            "“{doubt2}.” Which roles still fit? We list them.",
            "“{pain3}.” A drawing of the steps upwards, with the training each one needs.",
            "Thinking of coming back to work in {place}? Bring your questions, leave the form for later.",
            "How an application to {brand} goes, from first message to first day.",
        ),
    ),
)

_PARTNERSHIPS = (
    PillarPlan(
        "What our members ask",
        30,
        "Starts from the people both sides serve, which is the only ground that {brand} and a partner share at first.",
        ("A question heard twice in a month", "Needs that fall between two organisations", "Words members use"),
        (
            "Asked in {place} this month: how do others deal with “{pain1}”?",
            "Between your service and ours there is a gap. It sounds like this: “{pain2}.”",
            "A short poll for associations: which request do you pass on most often?",
            "We listened for an evening. The notes, unpolished.",
        ),
    ),
    PillarPlan(
        "Joint work in progress",
        30,
        "Makes cooperation visible while it happens, so that the next partner can picture the first step.",
        ("One task, two names", "The meeting that changed the plan", "A pilot with an end date"),
        (
            "Our outline for a first project around {offer}: one page, with the dates left open for you.",
            "What each side brings. Ours: {claim1}.",
            "A pilot that would end on a Friday, and what both sides could say by then.",
            "Who at {brand} answers the phone when a partner calls.",
        ),
    ),
    PillarPlan(
        "Proof for your board",
        25,
        "Equips an ally inside the other house with material that survives a committee.",
        ("Documents that can be forwarded", "References who agreed to be called", "Conditions and limits"),
        (
            "To forward as it stands: {document1}.",
            "A one-page answer to the question every board asks: what if it does not work?",
            "How {brand} keeps records of introductions, so that credit is never argued about.",
            "What we would want to know about a partner. You may ask us the same.",
        ),
    ),
    PillarPlan(
        "Open invitations",
        15,
        "Gives organisations in {place} a light reason to get in touch.",
        ("A seat at the table", "A shared topic for the season", "A swap of audiences, once"),
        (
            "A free chair at our next planning hour. Bring one idea about {offer}.",
            "Which subject should two neighbours in {place} tackle together next?",
            "“{doubt1}.” Then let us start with something that does not touch it.",
            "Lend us your newsletter for a paragraph; have ours in return.",
        ),
    ),
)

_RETENTION = (
    PillarPlan(
        "Get more from it",
        35,
        "Brings customers back to {offer} by way of a use they had not tried.",
        ("One small use, two minutes", "The setting most people miss", "Routines of those who use it weekly"),
        (
            "You have it already: {claim1} – here is the part that is easily missed.",
            "Two minutes with {offer} that save the next twenty.",
            "A regular in {place} shows their routine. Copy what suits you.",
            "Still living with “{pain1}”? Try this first, then write to us.",
        ),
    ),
    PillarPlan(
        "You asked, we answered",
        30,
        "Proves that messages are read, which is what keeps people writing instead of leaving.",
        ("Request, reply, result", "What we decided against", "From the support desk"),
        (
            "The question of the month at {brand}: “{pain2}”. Our reply in full.",
            "Three requests, one done, one planned, one declined. Reasons inside.",
            "Support has the floor: what we wish we had explained on the first day.",
            "“{doubt1}.” Somebody told us so, and was right about half of it.",
        ),
    ),
    PillarPlan(
        "What is changing, and why",
        20,
        "Removes surprises, because a customer who hears first rarely leaves over it.",
        ("Dates before details", "The reason in one line", "What remains as it was"),
        (
            "Next month at {brand}: what is new, what goes, what you need to do.",
            "This stays: {claim2}.",
            "A change we postponed, and who talked us out of it.",
            "How to read your next statement from {brand}, in four marks of a pen.",
        ),
    ),
    PillarPlan(
        "Regulars and their ideas",
        15,
        "Thanks the loyal by name, with permission, so that staying looks like good company.",
        ("One customer, one idea", "Small anniversaries", "Passing it on"),
        (
            "An idea from a customer in {place}, tried out this week.",
            "Who told you about {brand}? We would like to thank them.",
            "On record: {document1} – the people behind it deserve the credit.",
            "If you could keep only one part of {offer}, which would it be?",
        ),
    ),
)

PILLARS: dict[str, tuple[PillarPlan, PillarPlan, PillarPlan, PillarPlan]] = {
    "Awareness": _AWARENESS,
    "Leads": _LEADS,
    "Sales": _SALES,
    "Hiring": _HIRING,
    "Partnerships": _PARTNERSHIPS,
    "Retention": _RETENTION,
}


def pillar_plans(objective: str) -> tuple[PillarPlan, ...]:
    return PILLARS.get(objective, _AWARENESS)
