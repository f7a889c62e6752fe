"""How results are looked at, per objective: why the north star, where its figures come from, what a review asks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Review:
    """`baselines` say how to find a starting value that the brief does not give; one per target row, in order."""

    star: str
    source: str
    cost_source: str
    owner: str
    baselines: tuple[str, str, str, str]
    steps: str
    meeting: str


REVIEWS: dict[str, Review] = {
    "Awareness": Review(
        star="Recognition is the aim of {brand}, so a number that only money can move would be the wrong guide.",
        source="Platform insights, exported monthly",
        cost_source="Ad spend divided by people reached",
        owner="Agency social lead",
        baselines=(
            "Not known yet; a survey of past insights comes first",
            "Not known yet; count the previous quarter",
            "Not known yet; the first fortnight decides",
            "Not known yet; ask {brand} for older reports",
        ),
        steps="Figures at each mark spread the brief's target evenly over its own horizon. They are ours, for "
        "planning.",
        meeting="Each time the question is the same: what would somebody in {place} now say about {brand}, unprompted?",
    ),
    "Leads": Review(
        star="Everything before it is a means, and everything after it depends on how {brand} follows up.",
        source="CRM, after sales has qualified",
        cost_source="Ad spend divided by qualified enquiries",
        owner="{brand} sales lead",
        baselines=(
            "Not known yet; {brand} to export the last comparable quarter",
            "Not known yet; needs past spend beside past enquiries",
            "Not known yet; sales to count from stage history",
            "Not known yet; measured from the first week",
        ),
        steps="The 30, 60 and 90-day figures are planning steps: the brief's target cut into equal days. "
        "Enquiries rarely arrive evenly, so one late step is a prompt to look and no verdict.",
        meeting="Sales brings the refused enquiries, marketing brings the searches and adverts behind them.",
    ),
    "Sales": Review(
        star="Clicks and started orders explain it; they never replace it on the first line of a report by {brand}.",
        source="Order records",
        cost_source="Ad spend divided by paid orders",
        owner="{brand} sales manager",
        baselines=(
            "Not known yet; needs ad spend and orders of the last full month",
            "Not known yet; to be read from order records before launch",
            "Not known yet; draw it from buyers of the past half-year",
            "Not known yet; the first week of orders will give a level",
        ),
        steps="Interim marks are arithmetic on the brief's own target, one equal slice a day. "
        "A season or a launch may bend the line, and the report should say so.",
        meeting="Begin with returns and complaints, go on to reorders, and look at adverts last.",
    ),
    "Hiring": Review(
        star="An application that ends in silence is no success, so {brand} follows it to the offer.",
        source="Application log",
        cost_source="Advert spend divided by hires",
        owner="{brand} hiring manager",
        baselines=(
            "Not known yet; look through last year's application folder",
            "Not known yet; payroll can tell how many joined",
            "Not known yet; invoices for past adverts are needed",
            "Not known yet; the first round sets it",
        ),
        steps="Between today and the deadline the target is divided by days, which is our working assumption. "
        "Notice periods delay hires by weeks, so applications are judged first.",
        meeting="Whoever plans the rota sits in, because open shifts say more than open vacancies.",
    ),
    "Partnerships": Review(
        star="Meetings are pleasant and prove little; what counts for {brand} is work begun together.",
        source="Partner list in the CRM",
        cost_source="Spend on partner work divided by pilots",
        owner="{brand} partnerships lead",
        baselines=(
            "Not known yet; list existing agreements",
            "Not known yet; calendars have to be searched",
            "Not known yet; records have to be looked for",
            "Not known yet; begins with the named list",
        ),
        steps="Marks along the way assume even progress, purely for planning. Signatures come in clusters.",
        meeting="Go through the list name by name and decide on one next step for each.",
    ),
    "Retention": Review(
        star="New business can hide a leak; this figure shows whether people choose {brand} twice.",
        source="Customer records",
        cost_source="Spend on retention divided by customers kept",
        owner="{brand} customer lead",
        baselines=(
            "Not known yet; group customers by the month they joined",
            "Not known yet; billing dates hold the answer",
            "Not known yet; sample exit notes",
            "Not known yet; counted from the first month",
        ),
        steps="Each mark is a proportional part of the brief's target, set by us so that drift is seen early.",
        meeting="Read three leavers' reasons aloud before any chart is opened.",
    ),
}

# By GA4/pixel status of the brief. Two wordings each.
TRACKING: dict[str, tuple[str, str]] = {
    "Fully set up": (
        "Tracking is reported as complete. One test of each event on a phone, before launch, is still worth the hour.",
        "The brief calls tracking fully set up; the first report confirms that events and real records agree.",
    ),
    "Partial": (
        "Tracking is partial, so the missing events are listed and repaired before money is spent on traffic.",
        "Part of the tracking exists. Until the rest does, hand counts fill the gaps and are marked as such.",
    ),
    "No": (
        "No tracking is in place. Counting starts by hand, in one shared sheet, and tagged links follow.",
        "There is no tracking yet, so every contact is asked for its source and the answers are tallied weekly.",
    ),
    "Unknown": (
        "Whether tracking works is not known; the first task is to look, and nothing is reported before that.",
        "The state of tracking is open. A short audit comes ahead of every figure in the table.",
    ),
}

RHYTHM: dict[str, tuple[str, str, str]] = {
    "Weekly": (
        "Weekly, half an hour, same table; money moves at every second review at the earliest.",
        "A report each week and a decision each fortnight, so that noise is not taken for news.",
        "Once a week the table is updated and one change is agreed; a second change waits its turn.",
    ),
    "Monthly": (
        "Monthly in writing, with a short call a few days later; alarms do not wait for either.",
        "One report a month, read together. Between reports only ceilings are watched.",
        "A monthly review with decisions, and a glance at costs every Monday.",
    ),
    "": (
        "The brief sets no rhythm for reports; a written page each month is our suggestion.",
        "How often to report is left open. We propose the end of each month, and earlier when a ceiling is passed.",
        "No reporting rhythm was asked for, so a monthly reading is assumed until somebody objects.",
    ),
    "One-time": (
        "The brief asks for a single report, due at the end; a look at the half-way mark is advised all the same.",
        "One closing report was ordered. Ceilings are watched throughout, by the agency.",
        "Reporting happens once, after the last week, with notes kept from the first.",
    ),
}


def review(objective: str) -> Review:
    return REVIEWS.get(objective, REVIEWS["Awareness"])
