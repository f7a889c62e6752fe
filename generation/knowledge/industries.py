"""What changes with the industry: how people speak, read, decide and doubt. Hypotheses, never facts about a client.

The texts hold no figures and no claims about a named firm; generators mark `triggers`, `pains`, `outcomes` and
`objections` as assumptions wherever the brief is silent.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Industry:
    """`people` is the plural a practitioner uses; `setting` follows a verb; `seek`, `proof` and `doubt` are objects.

    From `item` to `moment` they are the things of a working day: one piece of it, who gets it (and who passes it on, as
    a partner), who makes it, where it
    is seen, what is written down and when it matters. They make a general sentence belong to its trade.
    """

    key: str
    people: str
    category: str
    setting: str
    seek: str
    proof: str
    doubt: str
    item: str
    person: str
    ally: str
    maker: str
    scene: str
    paper: str
    moment: str
    reads: tuple[str, ...]
    job_reads: tuple[str, ...]
    triggers: tuple[str, ...]
    pains: tuple[str, ...]
    outcomes: tuple[str, ...]
    objections: tuple[str, ...]
    trade_offs: tuple[str, ...]
    language: str
    regulated: str


_TECHNOLOGY = Industry(
    key="Technology",
    people="working teams",
    category="tools that a team has to run every week",
    setting="between two meetings, on a laptop, with a colleague copied in",
    seek="documentation, a guided look at the product and the opinion of a colleague who has used it",
    proof="a worked example on realistic data",
    doubt="set-up effort and the person who must look after it later",
    item="report",
    person="user",
    ally="account manager",
    maker="engineer",
    scene="the desk",
    paper="release note",
    moment="the day before a deadline",
    reads=(
        "LinkedIn posts by peers in the same role",
        "review sites where users describe the set-up",
        "trade newsletters read at the desk",
        "search results for the exact task",
    ),
    job_reads=("professional networks", "engineering blogs", "community chat groups"),
    triggers=(
        "a deadline slipped because a manual step failed",
        "a new entity, market or colleague broke the old routine",
        "a contract for the present tool comes up for renewal",
        "an auditor, client or board asked for a report that took days",
    ),
    pains=(
        "The same figures are typed twice",
        "Nobody can say which version is right",
        "One person holds the process together",
    ),
    outcomes=(
        "Hours back each week",
        "One version that everyone trusts",
        "A process that survives a holiday",
    ),
    objections=(
        "Moving our data will be painful",
        "We have a tool that half does this",
        "Nobody has time to learn it",
    ),
    trade_offs=(
        "Feature-list contests: the story stays on the job that is done, so some tick-box comparisons will be lost",
        "Very small accounts that want self-service only, unless they arrive without paid effort",
    ),
    language="Name the task before the technology; buyers search for the chore, and only later for a kind of product.",
    regulated="Security, uptime and savings are stated only with a document behind them.",
)

_ECOMMERCE = Industry(
    key="E-commerce",
    people="shoppers",
    category="products chosen from a screen and judged at home",
    setting="on a phone, in the evening, with several tabs open",
    seek="contents, close photographs, delivery terms and reviews from people with similar needs",
    proof="an unretouched picture beside the full contents",
    doubt="whether it will suit them and what happens if it does not",
    item="pack",
    person="shopper",
    ally="stockist",
    maker="maker",
    scene="the parcel on the table",
    paper="label",
    moment="the evening a parcel arrives",
    reads=(
        "short videos that show texture and size",
        "review threads sorted by lowest rating",
        "ingredient or material forums",
        "newsletters from shops they already trust",
    ),
    job_reads=("local job groups", "retail and warehouse boards", "staff videos"),
    triggers=(
        "the usual product ran out or was changed by its maker",
        "a season, trip or gift date came close",
        "a friend showed what they use and let them try it",
        "a promise on the last pack turned out to be thin",
    ),
    pains=(
        "The picture and the parcel differ",
        "Delivery cost shows up at the end",
        "Too many options look alike",
    ),
    outcomes=("Getting what was shown", "Knowing the full cost early", "Choosing once and well"),
    objections=("I can get something like it for less", "What if it does not suit me", "Returns are a nuisance"),
    trade_offs=(
        "Permanent discounting: occasional sets are fine, a standing sale would teach people to wait",
        "The widest possible range; a short one is easier to explain and to keep in stock",
    ),
    language="Describe what is in the hand: size, texture, contents, days to arrive. Adjectives come second.",
    regulated="Effects are described as look and feel, and any result shown carries its source.",
)

_SERVICES = Industry(
    key="Services",
    people="households and firms",
    category="work done by named people at an agreed time",
    setting="at the kitchen table or on the phone, often at short notice",
    seek="a clear scope, a real name, a price they can repeat and word from someone local",
    proof="a signed comment from someone nearby",
    doubt="who will really turn up and what happens when plans change",
    item="visit",
    person="household",
    ally="coordinator",
    maker="colleague",
    scene="the front door",
    paper="job sheet",
    moment="the morning of a visit",
    reads=(
        "neighbourhood groups on Facebook",
        "map listings and their newest reviews",
        "local radio and community boards",
        "recommendations passed on by message",
    ),
    job_reads=(
        "town and community groups on Facebook",
        "local job boards and the jobcentre's lists",
        "posts by people already doing the work",
        "college and volunteer noticeboards",
    ),
    triggers=(
        "the present provider cancelled once too often",
        "a change at home or at work made the task urgent",
        "a neighbour or colleague passed on a name",
        "relatives met and agreed that something has to change",
    ),
    pains=("Different people turn up each time", "The final bill is a surprise", "Calls are not returned"),
    outcomes=("The same people each time", "A price agreed before work begins", "One number that is answered"),
    objections=("We can manage by ourselves", "We were let down before", "It sounds dear for what it is"),
    trade_offs=(
        "Jobs outside the served area, even when they pay: travel eats the promise",
        "Anonymous stock photography; real people or no people at all",
    ),
    language="Say who comes, when, and what is included. Titles and methods interest only the profession.",
    regulated="Ratings and inspections are quoted with date and source, and people appear only with consent.",
)

_HEALTHCARE = Industry(
    key="Healthcare",
    people="people looking for care",
    category="care that is chosen with caution",
    setting="privately, often late in the day, with a worry in mind",
    seek="plain explanations, the names and registrations of staff, and what a first visit involves",
    proof="a named professional explaining one step in plain words",
    doubt="safety, privacy and the cost that follows the first visit",
    item="appointment",
    person="visitor",
    ally="referring colleague",
    maker="practitioner",
    scene="the waiting room",
    paper="leaflet",
    moment="the day before an appointment",
    reads=(
        "public health information pages",
        "condition-specific communities",
        "practice pages with staff profiles",
        "questions asked of a pharmacist or nurse",
    ),
    job_reads=("professional body job pages", "ward and practice groups", "alumni circles of training schools"),
    triggers=(
        "a symptom or a form made waiting uncomfortable",
        "a present provider closed, moved or stopped answering",
        "a relative asked them to have it looked at",
        "a new address made the old practice too far away",
    ),
    pains=("Waiting without knowing how long", "Explanations nobody can follow", "Costs that appear afterwards"),
    outcomes=("A date in the diary", "Understanding what happens next", "Knowing the cost beforehand"),
    objections=("I would rather wait and see", "I do not know whom to trust", "It may cost more than I think"),
    trade_offs=(
        "Before-and-after pictures and dramatic stories, however well they travel",
        "Urgent cases that belong with emergency services; the copy sends them there",
    ),
    language="Use the words of the waiting room and explain each clinical term once.",
    regulated="No outcome is promised; every health statement is reviewed by a qualified person before it appears.",
)

_EDUCATION = Industry(
    key="Education",
    people="learners and those who advise them",
    category="learning that costs time before it pays",
    setting="in term breaks and after work, with a parent or manager consulted",
    seek="the timetable, the entry rules, the full fee and the words of someone who finished",
    proof="a page of real coursework with its feedback",
    doubt="whether the effort will count for anything afterwards",
    item="lesson",
    person="learner",
    ally="careers adviser",
    maker="tutor",
    scene="the classroom",
    paper="timetable",
    moment="the first day of term",
    reads=(
        "subject channels on YouTube",
        "student forums and group chats",
        "open-day listings",
        "advice from teachers and careers staff",
    ),
    job_reads=("teaching vacancy sites", "subject association lists", "staffroom word of mouth"),
    triggers=(
        "results arrived and a plan had to change",
        "a job advert asked for a skill they lack",
        "an enrolment date appeared in the calendar",
        "a manager offered to share the cost",
    ),
    pains=("The course page hides the workload", "Fees are spread over several pages", "Advice differs with each call"),
    outcomes=("A timetable that fits a real week", "One figure for the full fee", "Work worth showing at the end"),
    objections=("I may not keep up", "A free course might do", "I am not sure it is recognised"),
    trade_offs=(
        "Learners who need a guarantee of a job; no honest course can give one",
        "Urgency tricks around deadlines: dates are published once and kept",
    ),
    language="Speak of weeks, tasks and feedback; leave talk of transformation to others.",
    regulated="Pass rates, earnings and recognition appear only with year, source and cohort.",
)

_FINANCE = Industry(
    key="Finance",
    people="account holders and their advisers",
    category="money decisions that are slow to undo",
    setting="with statements open and someone else's opinion pending",
    seek="fees in one table, the firm's registration and an example that includes the bad year",
    proof="a full fee table beside a worked example",
    doubt="hidden charges and the difficulty of leaving",
    item="statement",
    person="account holder",
    ally="introducer",
    maker="adviser",
    scene="the filing drawer",
    paper="fee table",
    moment="the day a statement arrives",
    reads=(
        "personal finance pages of newspapers",
        "regulator registers",
        "comparison tables",
        "their accountant's or broker's mail",
    ),
    job_reads=("finance recruiters", "professional institute boards", "alumni networks"),
    triggers=(
        "a statement showed a charge they could not explain",
        "an income, a family or a tax position changed",
        "a fixed term came to its end",
        "an adviser they relied on retired",
    ),
    pains=("Charges are hard to add up", "Advice arrives in jargon", "Leaving takes longer than joining"),
    outcomes=(
        "Every charge on one page",
        "A choice they can explain to someone else",
        "A way out that is written down",
    ),
    objections=("I do not understand the risk", "My bank already offers this", "It is a bad moment to move"),
    trade_offs=(
        "People in search of quick gains, who would leave at the first quiet month",
        "Forecasts; examples use stated assumptions and show the poor case too",
    ),
    language="Write fees as amounts and terms as dates; risk stands as close to the claim as type size allows.",
    regulated="Risk warnings and registrations stand beside each claim; performance is never implied.",
)

_REAL_ESTATE = Industry(
    key="Real Estate",
    people="buyers, sellers and tenants",
    category="moves that people make a few times in a life",
    setting="at weekends, on a map, with a partner's veto",
    seek="floor plans, running costs, the street at different hours and comparable sales",
    proof="a floor plan with true measurements and running costs",
    doubt="what the listing leaves out",
    item="viewing",
    person="mover",
    ally="broker",
    maker="agent",
    scene="the hallway",
    paper="floor plan",
    moment="the Saturday of a viewing",
    reads=(
        "property portals with saved searches",
        "street and neighbourhood groups",
        "local papers' property pages",
        "signboards seen on a walk",
    ),
    job_reads=("property trade press", "branch windows", "local professional groups"),
    triggers=(
        "a lease, a school place or a job set a date",
        "a neighbour's sale changed what they think theirs is worth",
        "the present home stopped fitting the household",
        "a loan offer came with an end date",
    ),
    pains=("Photos hide the noise and the damp", "Agents answer slowly", "Costs beyond the price are unclear"),
    outcomes=("Viewing only places that fit", "A straight answer the same day", "The full cost of moving on one sheet"),
    objections=("Prices may fall if we wait", "Fees look high for the work", "We can list it ourselves"),
    trade_offs=(
        "Listings priced to win the instruction instead of a sale",
        "Wide-angle flattery; true measurements lose clicks and save viewings",
    ),
    language="Give streets, storeys and running costs; poetry about light is for the viewing.",
    regulated="Measurements, fees and availability are dated, and fair-housing wording applies throughout.",
)

_OTHER = Industry(
    key="Other",
    people="the people it is meant for",
    category="a choice that people explain in their own words",
    setting="in spare minutes and with half an eye on something else",
    seek="a plain description, a price or a way to ask for one, and somebody who has tried it",
    proof="a first-hand account with a name and a date",
    doubt="whether it is meant for people like them",
    item="task",
    person="reader",
    ally="member",
    maker="specialist",
    scene="the place of work",
    paper="note",
    moment="the day it is first needed",
    reads=(
        "search results for the need itself",
        "group chats among people with the same interest",
        "specialist newsletters",
        "conversations at events",
    ),
    job_reads=("general job boards", "interest groups", "word of mouth"),
    triggers=(
        "the way they coped so far stopped working",
        "somebody they trust mentioned another way",
        "a date in the calendar forced a decision",
        "a first attempt by themselves took too long",
    ),
    pains=("It is hard to compare what is on offer", "Answers come late", "The first step is unclear"),
    outcomes=("A plain comparison", "An answer while it matters", "A small first step"),
    objections=("I can leave it as it is", "I have not heard of you", "I do not know what it involves"),
    trade_offs=(
        "Being all things to all comers; a narrower promise is easier to keep",
        "Trends that have nothing to do with the offer, however quickly they spread",
    ),
    language="Borrow the words people use when they ask a friend, and test each coinage on one of them.",
    regulated="Check which rules apply to the subject before the first claim is published.",
)

INDUSTRIES: dict[str, Industry] = {
    i.key: i
    for i in (
        _TECHNOLOGY,
        _ECOMMERCE,
        _SERVICES,
        _HEALTHCARE,
        _EDUCATION,
        _FINANCE,
        _REAL_ESTATE,
        _OTHER,
    )
}


def industry(name: str) -> Industry:
    """The knowledge for an industry by its name; an unknown name is treated as Other."""
    return INDUSTRIES.get(name, _OTHER)
