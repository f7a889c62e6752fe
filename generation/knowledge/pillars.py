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
        "Makes {who} stop, because they see {scene} before they see {brand}.",
        (
            "{scene_cap}, without comment, on {moment}",
            "What every {person} does and no {person} mentions",
            "One {item}, two days",
        ),
        (
            "{scene_cap}, one line: “{pain1}.” Who knows this?",
            "A slow shot in {place} on {moment}, with the sound left on.",
            "Two photographs, one caption: before anybody noticed, and after. The subject is “{pain2}”.",
            "Finish the sentence for us: “{pain3}, and then …”",
        ),
    ),
    PillarPlan(
        "How it is made or done",
        25,
        "Gives the name {brand} something to hang on: hands, tools, a method that can be watched.",
        (
            "One step per post, shown by {a_maker}",
            "Mistakes that taught us something",
            "The {paper} that looks odd and is not",
        ),
        (
            "The detail we get asked about: {claim1}.",
            "Behind {offer}: the step on which {a_maker} spends longest, without a cut.",
            "A corner of {scene}, very close. Guess what it is before you swipe.",
            "Who does what at {brand}, shown by hands only.",
        ),
    ),
    PillarPlan(
        "Faces and places of {place}",
        25,
        "Ties {brand} to somewhere real, so that recognition starts close to home.",
        (
            "{A_maker} and what the street says",
            "Corners that only locals know",
            "{moment_cap}, shown from inside",
        ),
        (
            "{A_maker} from the area speaks about the subject, with consent and without a script.",
            "Our favourite view of {place} this week, and what it has to do with {offer}.",
            "Three voices on one question about {scene}. We print all the answers.",
            "On the record and worth knowing: {document1}.",
        ),
    ),
    PillarPlan(
        "Questions worth asking",
        15,
        "Turns watching into talking, which is how a name gets passed on.",
        ("One question a week, asked by {a_maker}", "Answers from followers, credited", "A myth, handled kindly"),
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
        "Puts a shape on a problem that {who} have stopped noticing by {moment}, so that a conversation has a reason.",
        (
            "One incident, from {moment}, told by the clock",
            "The hidden work, on {moment}",
            "What a new {person} asks on the first day",
        ),
        (
            "“{pain1}.” Go back to {moment}, hour by hour, and mark the first avoidable one.",
            "A post for whoever stays late: which part of “{pain2}” could {a_person} have noticed a week before?",
            "Nobody budgets for this line: “{pain3}”. How would {a_maker} measure it?",
            "Draw your own process on one sheet. Where does the pen stop?",
        ),
    ),
    PillarPlan(
        "How the work gets done",
        30,
        "Shows {offer} as a sequence of steps, with the awkward ones included, for readers who will have to run it.",
        (
            "One step, one sentence, one question from {a_person}",
            "The exception, and how {a_maker} catches it",
            "What stays manual, and why",
        ),
        (
            "{claim1} – here is how {a_maker} sees it, without editing.",
            "Set-up, day by day: who is needed, for how long, and what they must bring. It is what “{claim2}” "
            "means in practice.",
            "The step {a_person} expects to be difficult, and the one that really is.",
            "What {brand} leaves out of {offer}, on purpose.",
            "Ask us for the awkward case. {brand} will work it through in the comments.",
        ),
    ),
    PillarPlan(
        "Proof on the record",
        25,
        "Lets {who} check {brand} before they speak to anyone, down to the single {paper}.",
        (
            "One {paper}, read closely",
            "A number with its conditions, explained by {a_maker}",
            "What we cannot claim yet",
        ),
        (
            "Read it with us: “{document1}”. What would {a_maker} ask about it first?",
            "{document2} – what that tells a careful {person}, and what it cannot.",
            "What {a_maker} would need to see before believing a claim about {offer}.",
            "A list of things {brand} does not promise, and the reason for each.",
            "How to test a supplier in {place} in one afternoon.",
        ),
    ),
    PillarPlan(
        "Straight answers to doubts",
        15,
        "Takes the objections heard in {place} one at a time, so that calls can start further on.",
        ("The doubt as {a_person} would put it", "When waiting is right", "Who should not buy"),
        (
            "“{doubt1}.” Then this may be the wrong month. Ask {a_maker} for three signs that it is not.",
            "“{doubt2}” is often true. Here is a test for {moment}.",
            "What must your own people do in the first week, and what can they leave to {brand}?",
            "“{doubt3}.” What a careful first step looks like when nobody has an hour to spare.",
        ),
    ),
)

_SALES = (
    PillarPlan(
        "The trouble with the usual",
        25,
        "Meets {who} when patience is short and earns a second look, the way {a_maker} would: without running "
        "anybody down.",
        (
            "A complaint read aloud by {a_maker}",
            "What the {paper} does not say",
            "A bad habit of the whole trade, ours included",
        ),
        (
            "“{pain1}.” Any {person} who has said so may stay for the small print.",
            "Read one {paper} with us, slowly: “{pain2}” is where we begin.",
            "What {a_maker} looks for before the price.",
            "You said it in a review: “{pain3}”. Let us talk about that.",
        ),
    ),
    PillarPlan(
        "Inside the product",
        35,
        "Replaces adjectives with things {a_person} can verify about {offer}.",
        ("One {item}, close up", "{A_maker} at work, on a certain day", "Left out on purpose"),
        (
            "{claim1} – count along with {a_maker}.",
            "{A_maker}, hands only, without music. Then the line “{claim2}”.",
            "{claim3} – we explain what that changes, and what it does not.",
            "{offer_head}: everything that comes with it, laid out on a table.",
            "From order to delivery in {place}: every step, filmed by {a_maker}.",
            "The dullest part of our work is the one we are proudest of.",
        ),
    ),
    PillarPlan(
        "Reviews and receipts",
        25,
        "Hands the microphone to buyers, good days and bad, so that {brand} does not have to praise itself.",
        (
            "The {person} with the hardest question of the week",
            "Same {item}, different homes",
            "Source first, headline second",
        ),
        (
            "{document1} – how {a_person} should read that, and where to find the least flattering part.",
            "What the record says: {document2} – how it was collected, and what it cannot tell {a_person}.",
            "This week's inbox at {brand}, answered by {a_maker} in the order it came.",
            "If it is not for you, we would rather you knew now. A short checklist.",
            "First impressions of {a_person} who paid for it, with permission.",
        ),
    ),
    PillarPlan(
        "Fair questions before you buy",
        15,
        "Clears the last doubt while the decision is still open, and gives a reason to begin small.",
        ("Price, explained by {a_maker}", "Terms in plain words", "The smallest sensible order"),
        (
            "“{doubt1}.” Let us do the sum together, as {a_person} would.",
            "“{doubt2}.” You are right to be careful. Start with the {paper}.",
            "“{doubt3}.” Dates, stage by stage, as {a_maker} sees them; save it.",
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
        (
            "Monday to Sunday, as {a_maker} sees it",
            "When plans change on {moment}",
            "Getting from one place to the next",
        ),
        (
            "“{pain1}.” Here is how the same hour looks at {brand}, as soon as {a_maker} has confirmed it.",
            "The week of {a_maker} on paper, names removed, to go with “{claim1}”.",
            "You know this message at nine in the evening: “{pain2}”. Tell us what it cost you.",
            "Breaks, journeys, handovers: the parts of the day adverts leave out.",
            "An early start in {place}: what is quiet, what is busy, who is about.",
        ),
    ),
    PillarPlan(
        "People who do the work",
        30,
        "Lets colleagues speak for {brand}, because candidates believe those who would share the rota.",
        ("One {maker}, one question", "A first day, told by {a_maker}", "What I would change here"),
        (
            "Why I stayed, in under a minute. {A_maker} speaks; no script, consent in writing.",
            "{claim2} – {a_maker} explains what it changes.",
            "{A_maker} on a first day: what I feared, what happened, whom I rang.",
            "What a good colleague does in {offer} that no certificate shows.",
        ),
    ),
    PillarPlan(
        "Terms in writing",
        20,
        "Answers the questions that candidates check at home, with documents where they exist.",
        ("One clause, as {a_maker} would say it", "What is paid, and when", "What an inspection or a record says"),
        (
            "The offer, in a sentence: {evp}.",
            "Read it for yourself: {document1}.",
            "What “{wish1}” would have to mean for {a_maker}, line by line.",
            "Ask any employer these four questions. Ask {brand} as well.",
            "Which roles are open, and where: {roles}.",
            "One clause of our contract, read aloud by somebody it applies to.",
        ),
    ),
    PillarPlan(
        "Doors in",
        15,
        "Opens the work to people who would rule themselves out, and names the first step.",
        ("No certificate yet, told by {a_maker}", "Coming back after a gap", "From first role to the next"),
        (
            "“{doubt3}.” Then read on: what {a_maker} must know on day one, and what is taught.",
            "“{doubt2}.” Which roles still fit? {A_maker} lists them.",
            "“{pain3}.” A drawing of the steps open to {a_maker}, with the training each one needs.",
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
        ("A question {a_person} asked twice", "Needs that fall between two organisations", "Words {a_person} uses"),
        (
            "Asked in {place} this month: how do others deal with “{pain1}”?",
            "Between your service and ours there is a gap. It sounds like this: “{pain2}.”",
            "A short poll for associations: which {person} do you find hardest to help?",
            "We listened for an evening. The notes, unpolished.",
        ),
    ),
    PillarPlan(
        "Joint work in progress",
        30,
        "Makes cooperation visible while it happens, so that the next partner can picture the first step.",
        ("One {item}, two names", "The meeting that changed the plan", "A pilot with an end date"),
        (
            "Our outline for a first project around {offer}: one {paper}, with the dates left open for you.",
            "What each side brings. Ours: {claim1}.",
            "A pilot that would end on a Friday, and what {a_maker} could say by then.",
            "Who at {brand} answers the phone when a partner calls.",
        ),
    ),
    PillarPlan(
        "Proof for your board",
        25,
        "Equips an ally inside the other house with material that survives a committee.",
        ("A {paper} that can be forwarded", "References who agreed to be called", "Conditions and limits"),
        (
            "To forward as it stands: {document1}.",
            "What if it does not work? {A_maker} answers the question every board asks.",
            "How {brand} keeps records of introductions, so that credit is never argued about.",
            "What we would want to know about a partner. You may ask us the same.",
        ),
    ),
    PillarPlan(
        "Open invitations",
        15,
        "Gives organisations in {place} a light reason to get in touch.",
        ("A seat beside {a_maker}", "A shared topic for the season", "A swap of audiences, once"),
        (
            "A free chair beside {a_maker}. Bring one idea about {offer}.",
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
        ("Two minutes with {a_maker}", "The setting most people miss", "What {a_maker} does with it at home"),
        (
            "You have it already: {claim1} – here is the part that is easily missed.",
            "Two minutes with {a_maker} that save the next twenty.",
            "A regular {person} in {place} shows their routine. Copy what suits you.",
            "Still living with “{pain1}”? Try this first, then write to us.",
        ),
    ),
    PillarPlan(
        "You asked, we answered",
        30,
        "Proves that messages are read, which is what keeps people writing instead of leaving.",
        ("Request, reply, result for one {person}", "What we decided against", "From the support desk"),
        (
            "The question of the month at {brand}: “{pain2}”. Our reply in full.",
            "Three requests about {scene}: one done, one planned, one declined.",
            "{A_maker} has the floor: what we should have explained on the first day.",
            "“{doubt1}.” Somebody told us so, and was right about half of it.",
        ),
    ),
    PillarPlan(
        "What is changing, and why",
        20,
        "Removes surprises, because a customer who hears first rarely leaves over it.",
        ("Dates before details", "The reason, as {a_maker} gives it", "What remains as it was"),
        (
            "Next month at {brand}: what is new, what goes, what you need to do.",
            "This stays: {claim2}.",
            "A change we postponed, and the {person} who talked us out of it.",
            "How to read your next statement from {brand}, in four marks of a pen.",
        ),
    ),
    PillarPlan(
        "Regulars and their ideas",
        15,
        "Thanks the loyal by name, with permission, so that staying looks like good company.",
        ("One {person}, one idea", "Small anniversaries", "Passing it on"),
        (
            "An idea from {a_person} in {place}, tried out on {moment}.",
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
