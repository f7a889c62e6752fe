"""What each channel is for, per objective: role, habit of its readers, formats, craft, when to stop, weight."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ChannelNote:
    """`habit` follows 'They'; `metric` is read before the objective's own result; `stop` may name {result}."""

    key: str
    label: str
    social: bool
    habit: tuple[str, ...]
    formats: tuple[str, ...]
    craft: tuple[str, ...]
    rhythm: tuple[str, ...]
    metric: str
    stop: str
    roles: dict[str, str]


_INSTAGRAM = ChannelNote(
    "instagram",
    "Instagram",
    True,
    (
        "open it in spare minutes, save what looks useful and judge a profile by its first nine tiles.",
        "meet a name in somebody else's story first, and look at the profile afterwards.",
        "swipe through comparisons to the last slide, and send the good ones to one friend.",
    ),
    ("carousel", "reel", "story"),
    (
        "Put the whole point on the first slide, and the source on the last.",
        "Answer story replies in person within the day; they are the shortest way to a conversation.",
        "Film in daylight by hand, and keep captions readable at arm's length.",
    ),
    (
        "with a story from the place itself at the weekend",
        "with stories on the days between",
        "and a story for each arrival of stock or news",
    ),
    "Saves and profile visits",
    "Stop reels that lose their viewers before the point is made; stop the profile when a quarter passes without "
    "{result}.",
    {
        "Awareness": "The shop window: one visual idea, repeated until {brand} is recognised with the sound off.",
        "Leads": "A second impression for people who met {brand} elsewhere and look it up before replying.",
        "Sales": "Shows {offer} in use, to be compared and saved for the next order.",
        "Hiring": "A look behind the door: colleagues, places and an ordinary shift.",
        "Partnerships": "A courtesy channel that tags partners and shows joint work.",
        "Retention": "Small uses and thanks, for customers who follow {brand} already.",
    },
)

_FACEBOOK = ChannelNote(
    "facebook",
    "Facebook",
    True,
    (
        "ask their neighbours in a group before they apply or call anywhere.",
        "keep it for family and groups, and reply to a page only when addressed by name.",
        "read the comments under an advert more closely than the advert.",
    ),
    ("photo post", "short video", "group post", "event"),
    (
        "Post in groups only where the administrator agrees, and stay for the comments.",
        "Keep one reply to each recurring question ready, and adapt it to the person who asks.",
        "Write so that a reader can forward the text by message without the picture.",
    ),
    (
        "shared to two local groups by a person",
        "plus replies in groups on two fixed days",
        "and comments answered until the evening",
    ),
    "Comments and messages by name",
    "Stop boosting when messages come from outside the area; stop posting when comments dry up and no {result} follow.",
    {
        "Awareness": "Neighbourhood word of mouth in {place}, helped along by posts worth forwarding.",
        "Leads": "Reminders to earlier visitors, with a question they can answer in one line.",
        "Sales": "Reviews, questions and reminders for orders that were left half-way.",
        "Hiring": "The town square of {place}: vacancies travel here by tag and by share.",
        "Partnerships": "Events run with others, listed where members look for them.",
        "Retention": "A customer group in which questions meet answers from other customers.",
    },
)

_LINKEDIN = ChannelNote(
    "linkedin",
    "LinkedIn",
    True,
    (
        "keep a profile there, visit rarely and look up the people they might work with.",
        "read it between tasks, follow persons rather than companies and check who is speaking.",
        "watch it for news of the trade and of the people behind a name.",
    ),
    ("text post by a person", "document carousel", "short native video"),
    (
        "Ask colleagues to tell it in their words; a shared template shows at once.",
        "Let a named specialist publish first and the company page follow a day later.",
        "Comment with substance on other people's posts before asking anyone to read one's own.",
    ),
    (
        "one of them by a colleague",
        "with comments on other people's posts each working day",
        "with one reply to a journalist or stockist",
    ),
    "Visits by the right job titles",
    "Stop adverts whose clicks come from other trades; stop a series when two months bring no {result}.",
    {
        "Awareness": "Professional standing: people from {brand} explain the subject under their own names.",
        "Leads": "The main meeting place with those who sign for {offer}, and with their advisers.",
        "Sales": "Stockists, press and founders; individual shoppers are not the aim here.",
        "Hiring": "Senior and office roles, and proof for those who look an employer up.",
        "Partnerships": "The address book: warm introductions and visible joint work.",
        "Retention": "News for the people who manage the contract on the other side.",
    },
)

_TIKTOK = ChannelNote(
    "tiktok",
    "TikTok",
    True,
    ("watch with the sound on, test a claim in the comments and search it like a reference book.",),
    ("short vertical video", "reply video", "photo carousel"),
    (
        "Start in the middle of the action, with the spoken question in the first breath.",
        "Reply to comments on camera; every good question is the next film.",
    ),
    ("with one reply video for the best question",),
    "Watch-through and comments with a question",
    "Stop a format after six films below the account's median, and the channel if {result} stay at nil for a quarter.",
    {
        "Awareness": "Reach beyond the circle that knows {brand}, by way of one curious detail.",
        "Leads": "Short lessons that make a dry subject bearable; contact comes later and elsewhere.",
        "Sales": "Unscripted demonstration: {offer} in a real hand, on a real day.",
        "Hiring": "A minute of real work, told by somebody who does it.",
        "Partnerships": "Joint experiments that both sides can show.",
        "Retention": "Tips by customers, with their consent and their own humour.",
    },
)

_YOUTUBE = ChannelNote(
    "youtube",
    "YouTube",
    True,
    ("search it with a task in mind and stay when the answer comes early.",),
    ("explainer", "short", "walk-through"),
    (
        "Title each film with the question as people type it, and answer before the first minute is over.",
        "Cut every longer film into shorts that lead back to it.",
    ),
    ("in a fixed series",),
    "Watch time from search",
    "Stop a series when new episodes are found by subscribers only and add no {result}.",
    {
        "Awareness": "The long memory: films that are still found a year from now.",
        "Leads": "Walk-throughs that spare a first call its basic questions.",
        "Sales": "Honest length: unboxing, first use and comparison of sizes.",
        "Hiring": "A shift in ten scenes, for those who want to see before they apply.",
        "Partnerships": "Recorded talks with partners, useful to both audiences.",
        "Retention": "Instructions that people can pause.",
    },
)

_X = ChannelNote(
    "x",
    "X",
    True,
    ("skim it for news and for arguments among specialists.",),
    ("single post", "thread", "reply"),
    (
        "Say one checkable thing per post and link the source.",
        "Use threads for a case told in order, never for a list of tips.",
    ),
    ("and replies when the subject is in the news",),
    "Replies by people who know the subject",
    "Stop when a month of replies brings heat and no {result}.",
    {
        "Awareness": "A voice in the current debate, used sparingly.",
        "Leads": "Listening post: who complains about what, and in which words.",
        "Sales": "Service in public, quick and polite.",
        "Hiring": "Notices for specialists who have left other networks.",
        "Partnerships": "First contact with editors and organisers.",
        "Retention": "Status and service messages, dated and brief.",
    },
)

_PINTEREST = ChannelNote(
    "pinterest",
    "Pinterest",
    True,
    ("collect ideas weeks ahead of the decision and return to them when it is due.",),
    ("pin", "idea pin", "board"),
    (
        "Name boards after occasions, and pins after the words people search.",
        "Publish for a season six weeks before it starts.",
    ),
    ("scheduled a month ahead",),
    "Saves to boards",
    "Stop when saved pins no longer lead to visits, or visits to {result}.",
    {
        "Awareness": "Early presence on the boards where plans are made.",
        "Leads": "Checklists and plans to keep, each with a way back to {brand}.",
        "Sales": "A catalogue by occasion, with price and link in place.",
        "Hiring": "A minor notice-board for creative roles.",
        "Partnerships": "Shared boards with complementary firms.",
        "Retention": "New uses for something already bought.",
    },
)

_THREADS = ChannelNote(
    "threads",
    "Threads",
    True,
    ("chat in passing and reward a voice that sounds like a person.",),
    ("short text", "photo with a line", "reply"),
    (
        "Ask before telling; a good question outruns a good statement here.",
        "Try out wordings before they go into adverts.",
    ),
    ("in one sitting, replies included",),
    "Replies per post",
    "Stop when replies come from other companies only and {result} cannot be traced to it.",
    {
        "Awareness": "A light tone for everyday company with {brand}.",
        "Leads": "A sketchbook for hooks, read by few and useful to us.",
        "Sales": "Small talk with regulars between two launches.",
        "Hiring": "Remarks from working life, unpolished.",
        "Partnerships": "A friendly nod to people one hopes to work with.",
        "Retention": "Questions to customers who like to be asked.",
    },
)

_EMAIL = ChannelNote(
    "email",
    "Email",
    False,
    ("open it when sender and subject promise one thing, and keep what they may need.",),
    ("welcome mail", "short letter", "reminder"),
    (
        "Send from a person with a reply address, one subject and one link at a time.",
        "Ask a single question in the first mail and route answers to somebody who replies.",
    ),
    ("sent on the same weekday",),
    "Replies and clicks per hundred sent",
    "Stop a sequence when leavers outnumber repliers; the list is never used to make up for missing {result}.",
    {
        "Awareness": "A monthly letter for the few who want more than a glimpse of {brand}.",
        "Leads": "Patience: keeps {brand} useful until the date on which a decision is due.",
        "Sales": "First order to second: advice on use, then a reminder at the right interval.",
        "Hiring": "Keeps applicants informed at each step, so that silence costs nobody.",
        "Partnerships": "A quarterly note to allies, short enough to be forwarded.",
        "Retention": "The main line to customers: use, changes, thanks.",
    },
)

_SEARCH = ChannelNote(
    "paid_search",
    "Paid search",
    False,
    ("type the need in their own words and compare the first three answers.",),
    ("text advert", "landing page"),
    (
        "Buy exact phrases for the need first and broad ones never; add refused terms every week.",
        "Give each group of phrases a page that repeats the searcher's wording.",
    ),
    ("reviewed weekly, changed at most once a week",),
    "Cost per visit that stays to read",
    "Stop a phrase once it has spent the price of one result without producing any {result}.",
    {
        "Awareness": "Protection of the brand's own name, and little else.",
        "Leads": "Catches people on the day they look for {offer} by description.",
        "Sales": "Catches intent: searches that name the need for {offer} and a wish to buy.",
        "Hiring": "Catches job searches by role and town.",
        "Partnerships": "Of little use here; a small amount for the partner page.",
        "Retention": "Helps customers find service pages before they find complaints.",
    },
)

_BOARDS = ChannelNote(
    "job_boards",
    "Job boards",
    False,
    ("filter by town and hours, read the first four lines and open several adverts at once.",),
    ("job advert", "employer profile"),
    (
        "Lead with hours, pay and place; move the portrait of the organisation to the end.",
        "Repost with a changed first line, since boards reward freshness.",
    ),
    ("each advert rewritten after a fortnight",),
    "Applications started per advert view",
    "Stop a board when its applicants fail to reach interview in two rounds, whatever its {result} look like.",
    {"Hiring": "The place where people are when they have already decided to move."},
)

_REFERRALS = ChannelNote(
    "referrals",
    "Referrals",
    False,
    ("believe a colleague or neighbour before any advert, and ask how it really is.",),
    ("message to forward", "card to hand on"),
    (
        "Write a message short enough to forward, and thank people whether or not it leads anywhere.",
        "Ask at a good moment, in person, and only once.",
    ),
    ("one reminder a month, in person",),
    "Introductions with a name attached",
    "Stop reminders when they feel like pressure; a reward never makes up for missing {result}.",
    {
        "Awareness": "Recommendation by people who know {brand} already.",
        "Leads": "Introductions by present customers, asked for after something went well.",
        "Sales": "A friend's first order, suggested by someone content with theirs.",
        "Hiring": "Staff bring people they would like to share a shift with.",
        "Partnerships": "Partners introduce partners.",
        "Retention": "A chance for loyal customers to show what they value.",
    },
)

_OUTREACH = ChannelNote(
    "outreach",
    "Direct outreach",
    False,
    ("answer a message that shows knowledge of their own programme.",),
    ("personal letter", "call", "one-page outline"),
    (
        "Write to one named person, about one of their own projects, with one date.",
        "Follow up once with something useful and then leave the door open.",
    ),
    ("five new names a week, never more than can be followed up",),
    "Replies by named decision makers",
    "Stop a list when a fifth of it has said no for the same reason, even with {result} still open.",
    {"Partnerships": "The real work: a personal letter to each organisation on the list."},
)

_WEBSITE = ChannelNote(
    "website",
    "Website",
    False,
    ("check it after a recommendation and leave when the first screen does not answer them.",),
    ("landing page", "question page"),
    (
        "Give every claim a page of its own, with the source in sight.",
        "Answer the three commonest questions above any form.",
    ),
    ("one page improved a fortnight",),
    "Visits that reach a second page",
    "Stop adding pages while old ones are read and lead to no {result}.",
    {
        "Awareness": "Where curiosity ends up: one clear page about who {brand} is.",
        "Leads": "The page on which a stranger decides whether to write.",
        "Sales": "The counter: everything needed to decide, nothing that delays.",
        "Hiring": "The job page, with the week and the terms.",
        "Partnerships": "A partner page that can be forwarded.",
        "Retention": "Help pages that answer before anyone has to ask.",
    },
)

CHANNELS: dict[str, ChannelNote] = {
    c.key: c
    for c in (
        _INSTAGRAM,
        _FACEBOOK,
        _LINKEDIN,
        _TIKTOK,
        _YOUTUBE,
        _X,
        _PINTEREST,
        _THREADS,
        _EMAIL,
        _SEARCH,
        _BOARDS,
        _REFERRALS,
        _OUTREACH,
        _WEBSITE,
    )
}

# Weight of a channel for an objective, before the trade is considered. Unlisted channels weigh 5.
WEIGHTS: dict[str, dict[str, int]] = {
    "Awareness": {
        "instagram": 30,
        "tiktok": 25,
        "facebook": 20,
        "youtube": 20,
        "linkedin": 15,
        "email": 10,
        "website": 10,
    },
    "Leads": {
        "linkedin": 35,
        "paid_search": 25,
        "email": 15,
        "facebook": 15,
        "instagram": 10,
        "youtube": 15,
        "website": 15,
    },
    "Sales": {
        "instagram": 35,
        "facebook": 25,
        "tiktok": 20,
        "paid_search": 20,
        "email": 15,
        "pinterest": 15,
        "youtube": 10,
    },
    "Hiring": {"facebook": 35, "job_boards": 30, "instagram": 15, "linkedin": 15, "referrals": 15, "tiktok": 15},
    "Partnerships": {"outreach": 40, "linkedin": 30, "email": 20, "website": 10, "facebook": 10},
    "Retention": {"email": 45, "facebook": 20, "instagram": 15, "referrals": 15, "website": 15, "linkedin": 10},
}
# Channels that join the social ones until there are four, in this order.
COMPANIONS: dict[str, tuple[str, ...]] = {
    "Awareness": ("email", "website", "referrals"),
    "Leads": ("email", "paid_search", "referrals"),
    "Sales": ("email", "paid_search", "referrals"),
    "Hiring": ("job_boards", "referrals", "email"),
    "Partnerships": ("outreach", "email", "referrals"),
    "Retention": ("email", "referrals", "website"),
}
# One social channel to begin with where the brief names none; business buyers are met on LinkedIn.
FIRST_SOCIAL: dict[str, str] = {
    "Awareness": "instagram",
    "Leads": "facebook",
    "Sales": "instagram",
    "Hiring": "facebook",
    "Partnerships": "linkedin",
    "Retention": "facebook",
}
BUSINESS_TRADES = frozenset({"Technology", "Finance"})


def weight(channel: str, objective: str, industry: str, private: bool = False) -> int:
    """Consumer trades spend less on LinkedIn, business trades less on the leisure networks; nobody meets people who
    decide for themselves (`private`) on LinkedIn first."""
    base = WEIGHTS.get(objective, WEIGHTS["Awareness"]).get(channel, 5)
    if objective in ("Hiring", "Partnerships"):
        return base
    business = industry in BUSINESS_TRADES and not private
    if channel == "linkedin":
        return base if business else 5 if private else max(5, base // 4)
    if channel in ("facebook", "instagram", "tiktok"):
        return max(5, base * 2 // 3) if business else base
    return base
