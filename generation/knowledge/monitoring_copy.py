# ruff: noqa: E501 - one sentence, one line: wrapped copy cannot be proofread
"""Wording of the monitoring sections: events, checks, experiments. No figure is promised anywhere here."""

from __future__ import annotations

# objective: (event on the site, the same act without a site)
EVENTS: dict[str, tuple[str, str]] = {
    "Awareness": ("view_story_page", "profile_visit"),
    "Leads": ("generate_lead", "enquiry_received"),
    "Sales": ("purchase", "order_received"),
    "Hiring": ("application_submitted", "application_received"),
    "Partnerships": ("partner_enquiry", "partner_message_received"),
    "Retention": ("return_visit", "customer_reply_received"),
}

# channel: (tool, how to verify with a site, how to verify without one)
CHECKS: dict[str, tuple[str, str, str]] = {
    "instagram": (
        "Meta Events Manager and Instagram insights",
        "Open the profile link on a phone, {walk}, and look for {event}; also look for the visit in the realtime report.",
        "Send a test message to the page and see that it appears in the shared inbox with the post named.",
    ),
    "facebook": (
        "Meta Events Manager and page insights",
        "Click the link of a scheduled Facebook post in preview, {walk}, and watch for {event} among the test events.",
        "Comment from a private account and time how long the notice takes to reach the inbox owner.",
    ),
    "linkedin": (
        "LinkedIn Campaign Manager and page analytics",
        "Follow the LinkedIn link from a signed-out browser, {walk}, and confirm that {event} carries the source linkedin.",
        "Write to the LinkedIn page as a visitor and confirm that the message is logged with its post.",
    ),
    "tiktok": (
        "TikTok Events Manager and video analytics",
        "Tap the bio link inside the TikTok app, since its browser may drop tags; {walk} and check {event} afterwards.",
        "Reply to a TikTok video from a second account and see who is told about it.",
    ),
    "youtube": (
        "YouTube Studio",
        "Use the first link in the video description, {walk} and compare the {event} count with the click count in Studio.",
        "Leave a comment on an unlisted video and check that the moderator sees it.",
    ),
    "x": (
        "X analytics",
        "Open the shortened link from X, {walk} and confirm that all tags survive up to {event}.",
        "Mention the account on X and note whether the alert arrives.",
    ),
    "pinterest": (
        "Pinterest tag helper and analytics",
        "Click through from a secret pin, {walk} and see {event} in the tag helper.",
        "Message the Pinterest profile once and record who answers.",
    ),
    "threads": (
        "Threads insights",
        "Tap the profile link in Threads, {walk} and find the visit with its {event} in the day's report.",
        "Answer a Threads post from another account and follow the alert.",
    ),
    "email": (
        "Mail tool and analytics",
        "Send each mail of the sequence to a seed address, press its button, {walk}, and find {event} under the medium email.",
        "Reply to each test mail and confirm that the reply reaches a person and stops the series.",
    ),
    "video": (
        "Platform video insights",
        "Press the link in the caption of a test upload, {walk} and check that the medium reads video at {event}.",
        "Watch a test upload to its end and read the viewing curve in the insights.",
    ),
    "paid": (
        "Ad accounts and tag manager",
        "Preview one advert per account, click it, {walk}, and match the ad platform's {event} with the analytics count.",
        "Run one advert to a colleague only and see that its messages are marked as paid.",
    ),
}
OWNERS: dict[str, str] = {
    "email": "Agency email editor",
    "video": "Agency video producer",
    "paid": "Agency media planner",
}

OPENINGS: tuple[str, ...] = (
    "{brand} needs one answer from this list: which channel brought the people who asked about {offer}.",
    "Every row below follows one path to {brand}: from a post about {offer}, by one tagged link, to one counted event.",
    "{brand} wants to know which post about {offer} was worth its effort. The rows below make that countable.",
    "The list has one purpose: nobody at {brand} should have to guess where interest in {offer} came from.",
)

STATUS: dict[str, tuple[str, str]] = {
    "Fully set up": (
        "The brief reports that tracking is fully set up. That is taken on trust only until the {desk} has seen the checks below pass.",
        "reported as set up",
    ),
    "Partial": (
        "The brief reports that tracking is partly set up. Which part is missing has to be found with the {desk} before the first post, channel by channel.",
        "partly set up, gap to be found",
    ),
    "No": (
        "The brief reports no tracking. The {desk} can count results by hand from the first day, and tools take over once they are installed.",
        "not set up",
    ),
    "Unknown": (
        "The brief does not know whether tracking is in place. Finding out, together with the {desk}, is the first task.",
        "not known yet",
    ),
}
STEPS: dict[str, tuple[str, ...]] = {
    "Fully set up": (
        "Run every check in the list once, on a phone and on a computer, and send the dated screenshots to the {desk}.",
        "Note the present event names with the {desk}; rename nothing during the campaign.",
        "Exclude visits by the agency and by the {desk} before the first post.",
    ),
    "Partial": (
        "List with the {desk} what exists: analytics property, tag manager, platform pixels, conversion events.",
        "Install what is missing in the order of the calendar, first channel first, and let the {desk} test each one.",
        "Hold adverts back for any channel whose check has not passed; posts may run, and the {desk} is told which is which.",
        "Record the day on which each gap was closed, because counts before it are incomplete and the {desk} will ask.",
    ),
    "No": (
        "Keep a sheet that the {desk} shares from day one: date, channel, what the person asked, what became of it.",
        "Let the {desk} ask every new contact where they came across the name and write the answer down word for word.",
        "Create one analytics property and one tag container, owned by the {desk}, as soon as there is a page to measure.",
        "Compare the sheet with the platforms' own figures once a week and have the {desk} explain the differences.",
    ),
    "Unknown": (
        "Ask the {desk} who has access to analytics, tag manager and the ad accounts, and get a named person for each.",
        "Open the site with a tag inspector beside the {desk} and write down which tags fire.",
        "Until that is done, the {desk} keeps a simple log of contacts with date and source.",
        "Go back to the {desk} and turn each unknown in this list into a yes or a no before any money is spent.",
    ),
}
ADS: dict[str, str] = {
    "Active accounts": "ready, access to be confirmed",
    "Need setup": "accounts still to be opened",
    "Unknown": "not known yet, ask for account access",
}

QUICK_WINS: dict[str, tuple[tuple[str, ...], ...]] = {
    "link": (
        (
            "Point the profile link of each platform at the page where people can {act}, with its own tags.",
            "Where every profile points there should be a page on which one can {act}, tagged with the name of the platform.",
            "Make the link in each profile lead straight to the place to {act}, with tags of its own.",
            "Whoever taps the link in a profile wants to {act}; let it lead there, and tag it.",
        ),
        (
            "Check with the {desk} that the first screen of the page says the same as the post that led to it.",
            "Read the post, then the page behind it, together with the {desk}: do they say the same?",
            "A post makes a promise; ask the {desk} if the first screen keeps it.",
            "The {desk} compares the first lines of the page with the post and mends one of them.",
        ),
    ),
    "nolink": (
        (
            "Write saved replies with the {desk} for the three most likely questions, so that each message is answered in full the first time.",
            "What will people ask first? Write three answers down with the {desk} and save them as replies.",
            "With three good replies from the {desk} in the drawer, nobody waits for a first answer.",
            "Ask the {desk} for the three usual questions and have full answers ready to send.",
        ),
        (
            "Put the way to reach {brand} in the first line of every profile, since there is no site to send people to.",
            "Say in line one of each profile how {brand} is reached; there is no page to do it.",
            "Without a site the profile has to say it: how one gets hold of {brand}.",
            "Nobody should have to look for a way to write to {brand}: it belongs at the top of every profile.",
        ),
    ),
    "all": (
        (
            "Pin the post about “{theme}” to the top of the page for the week.",
            "For this week “{theme}” stays at the top of the page.",
            "Fix “{theme}” at the head of the page until the week is over.",
            "New visitors should meet “{theme}” first, so pin it for seven days.",
        ),
        (
            "Answer every comment on the working day it arrives; questions that come twice go to the {desk}.",
            "A comment gets its answer the same working day. What is asked twice, the {desk} should know.",
            "No comment is left overnight, and whatever comes up twice is passed to the {desk}.",
            "Answer on the day; if two people ask the same, the {desk} hears of it.",
        ),
        (
            "Give the reader one request only; each one leads to {walk_noun} and nowhere else.",
            "One post, one request: {walk_noun}, and nothing beside it.",
            "Ask for {walk_noun} and for nothing else in the same post.",
            "Of two requests in a post, keep the one for {walk_noun}.",
        ),
    ),
}

# name, hypothesis, change, measure, expected effect
EXPERIMENTS: tuple[tuple[tuple[str, str, str, str, str], ...], ...] = (
    (
        (
            "Opening line",
            "People stop for a line that describes their own week sooner than for a line about {brand}.",
            "Run the hook of {first_day} as planned, then the same subject a week later with the offer in the first line.",
            "Share of people who go past the first line, read from the platform's own figures",
            "A clearer lead for the line about the reader; if there is none, the subject matters more than the opening.",
        ),
        (
            "Question or statement",
            "A statement that can be checked holds {actors} longer than a question does.",
            "Post the subject of {first_day} twice, once as it stands and once turned into a question.",
            "Saves and comments compared with views, post against post",
            "More saves for the statement, perhaps more comments for the question; the objective decides which one counts.",
        ),
        (
            "First word",
            "{Actors} read on when the first word is about them and not about {brand}.",
            "Write {first_day} a second time so that it begins with “you”, and publish it seven days after the first.",
            "How many of those who see it open the whole text",
            "More people open the second version. If they do not, the first line was never the obstacle.",
        ),
        (
            "Picture first",
            "A picture of the work stops people earlier than a sentence about it.",
            "Give {first_day} a photograph in the second week and leave every word as it was.",
            "Seconds spent on the post, as far as the platform shows them",
            "Longer looks for the version with a picture; without a difference, save the photographer's day.",
        ),
        (
            "Time of day",
            "{Actors} have a quiet quarter of an hour, and we do not know when it is.",
            "Publish the subject of {first_day} once before work and once in the evening, to the same people.",
            "Reactions in the first two hours of each",
            "One of the two hours is better. If both are alike, the question is closed for this month.",
        ),
    ),
    (
        (
            "Format",
            "The subject of {best_day} is easier to grasp when it is shown than when it is told.",
            "Repeat that subject as {format} and leave wording, day of the week and request as they were.",
            "Completed views or reads, and the share of them that lead to a visit or a message",
            "Better completion for one of the two; the loser is not repeated in the second week.",
        ),
        (
            "Length",
            "{Actors} read to the end when the post keeps to one thought.",
            "Cut the post of {best_day} to its first half and publish both versions to comparable groups.",
            "Reads to the end and replies, side by side",
            "The shorter version should be finished more often; whether it also brings replies is the open point.",
        ),
        (
            "Face or thing",
            "{Actors} trust a person in the picture more than a thing on a table.",
            "Make {best_day} again as {format}, with somebody from {brand} in it.",
            "Messages that mention the person or the thing",
            "More messages for the version with a person; otherwise people may stay behind the camera.",
        ),
        (
            "Order",
            "The end of {best_day} would make a better beginning.",
            "Turn the post round so that its last thought comes first, and run it again as {format}.",
            "The share of viewers who are still there half-way",
            "Fewer people leave at the start. If as many leave, the thought itself has to change.",
        ),
        (
            "Series",
            "A subject is understood better in two small parts than in one large one.",
            "Divide {best_day} over two days and announce the second part in the first.",
            "People who see both parts, out of those who see one",
            "A good part of them come back for the second. If they do not, one post is enough.",
        ),
    ),
    (
        (
            "Request",
            "{Actors} act more readily on a small, concrete step than on a general invitation.",
            "Use “{act}” in one half of the posts with a request and a softer wording in the other half.",
            "Number of people who take the step, divided by those who saw the post",
            "One wording ahead by enough to notice without a calculator; otherwise keep the one that is easier to say.",
        ),
        (
            "Evidence near the request",
            "Readers hesitate at the last moment, so evidence works best next to the request.",
            "Move the evidence from {proof_day} into the paragraph directly above “{act}” in two posts.",
            "Steps taken per reader, with and without the evidence beside the request",
            "A rise in steps taken; if none shows, the doubt lies elsewhere and the comments should tell where.",
        ),
        (
            "Number of requests",
            "One request a week is followed more often than one a day.",
            "Leave “{act}” out of all posts but two, and compare with the week before.",
            "Steps taken in the whole week, not per post",
            "As many steps from fewer requests. Should there be fewer steps, ask daily again.",
        ),
        (
            "Who asks",
            "{Actors} follow a request from a person sooner than one from a page.",
            "Sign two of the posts with a colleague's first name and let that colleague ask: “{act}”.",
            "Replies addressed to the name, and steps taken after them",
            "More replies to the person. If the page does as well, nobody has to sign.",
        ),
        (
            "What comes after",
            "People hesitate because they do not know what happens next.",
            "Add one sentence after “{act}” in half of the posts: who answers, and how soon.",
            "Steps taken after posts with the sentence and without it",
            "More steps with the sentence. If there is no difference, leave it in for courtesy.",
        ),
    ),
)

STOPS: tuple[tuple[str, ...], ...] = (
    (
        "Stop boosting any post before its own result without money is known.",
        "No money behind a post until it has shown something by itself.",
        "Put money only behind posts that people passed on without it.",
        "No paid reach in the first week, so that the posts show what they can do.",
        "Do not buy readers for a post that nobody answered.",
    ),
    (
        "Stop a format after two weak outings, and write down why it was tried.",
        "Drop a format that fails twice, and keep the reason on file.",
        "Whatever fell flat twice in the same form is not made a third time.",
        "Two poor results end a format; a line in the log says what was hoped for.",
        "Give up a form after its second failure, and the subject only after its third.",
    ),
    (
        "Stop reporting likes as a result; they stay in the appendix.",
        "Leave likes out of the summary, since they do not serve the objective.",
        "Likes are counted by nobody here, however many there are.",
        "Take likes out of the report; they cost a thumb and no thought.",
        "No applause on the first page of a report.",
    ),
    (
        "Stop any test that changes two things at once, because it can teach nothing.",
        "End tests in which two things moved together and start them again with one.",
        "One change at a time: a test with two is broken off.",
        "If wording and picture both changed, the result is thrown away.",
        "Do not learn from a week in which everything was new.",
    ),
)
REVIEW: dict[str, tuple[str, ...]] = {
    "Weekly": (
        "Reports are weekly: the first covers the seven days of the calendar and nothing before them; the {desk} gets a copy.",
        "Each Monday brings a report; the first one knows the seven days of this calendar, and the {desk} reads it too.",
        "Seven days, one report, a copy for the {desk}: that is the rhythm the brief asks for.",
        "The brief wants a report a week. Number one is about these seven days and goes to the {desk} as well.",
    ),
    "Monthly": (
        "Reports are monthly; these notes are read each week with the {desk}, so that a weak month is noticed early.",
        "A report a month was asked for. In between, agency and {desk} look at these notes every week.",
        "Once a month there is a report, once a week a look at this page with the {desk}.",
        "The month is long, so the {desk} sees these notes weekly although the report comes monthly.",
    ),
    "One-time": (
        "The brief asks for one report; the weekly look described here stays between the agency and the {desk}.",
        "There will be a single report. What is read weekly stays on the table of agency and {desk}.",
        "The brief orders one report at the end; until then {desk} and agency keep these notes.",
        "Only one report is due. This weekly reading is for agency and {desk}.",
    ),
}
AGENDA: tuple[tuple[str, ...], ...] = (
    (
        "Read the comments and messages aloud before anybody opens a chart.",
        "Begin with what people wrote, then turn to the counts.",
        "Somebody reads five comments aloud, the worst one first.",
        "First the words of readers, then anything with a decimal point.",
        "Open the inbox before the dashboard.",
    ),
    (
        "Compare each post with the others of the same platform only.",
        "Keep platforms apart when posts are ranked.",
        "Rank posts within their own platform and never across.",
        "A good number on one platform may be a poor one on another, so they have a table each.",
        "Each platform gets its own list, best post at the top.",
    ),
    (
        "Decide on one change for the coming week and name the person who makes it.",
        "Leave the meeting with one change, one owner and one date.",
        "Nobody leaves before one change has a name and a day beside it.",
        "Agree on a single change; write down who does it by when.",
        "End with a sentence that begins with somebody's name and ends with a date.",
    ),
)

# What the client's own people are called, by industry, and what a tester does to try a link, by objective.
DESKS: dict[str, str] = {
    "Technology": "product team",
    "E-commerce": "shop team",
    "Services": "front desk",
    "Healthcare": "practice manager",
    "Education": "course office",
    "Finance": "compliance colleague",
    "Real Estate": "branch manager",
    "Other": "owner",
}
TRIALS: dict[str, tuple[str, str]] = {
    "Awareness": ("open a second page while the {desk} watches", "a second page"),
    "Leads": ("send one test enquiry agreed with the {desk}", "an enquiry"),
    "Sales": ("place one test order agreed with the {desk}", "an order"),
    "Hiring": ("send one test application agreed with the {desk}", "an application"),
    "Partnerships": ("send one test proposal agreed with the {desk}", "a proposal"),
    "Retention": ("return once as a customer known to the {desk}", "a return visit"),
}

STATES: tuple[str, ...] = (
    "There is no data yet. No post about {offer} has run for {brand} under this plan, so everything here is a "
    "proposal. The aim behind it is {goal}.",
    "There is no data yet: the first post for {brand} is still to come. What follows are assumptions about "
    "{offer}, written down so that they can be proved wrong. They serve one aim, {goal}.",
    "There is no data yet for {brand}. The list says what we would do first for {offer} and how we would notice a "
    "mistake, on the way to {goal}.",
    "There is no data yet, only a plan for {offer}. Each line below is a guess, with a way for {brand} to find out "
    "if it was a good one. The measure is always the same: {goal}.",
    "There is no data yet, since {brand} has not begun. For {offer} this is a list of things worth trying, each with "
    "a way to see if it helped. It is all about {goal}.",
    "There is no data yet, and whoever reads this in two weeks will know more about {offer} than we do. Until then "
    "{brand} has these proposals, made with {goal} in mind.",
)
TARGET: tuple[str, ...] = (
    "Target in the brief: {line}; today's value is not known yet.",
    "{line}: so says the brief. Where it stands today is not known yet.",
    "The first thing to reach is this: {line}. Today's figure is not known yet.",
    "In the brief stands {line}, without the value it starts from, which is not known yet.",
)
ALSO_AGREED: tuple[str, ...] = ("Also agreed: {line}.", "Then: {line}.", "Beside it: {line}.", "And this: {line}.")
STAR: tuple[str, ...] = (
    "The review starts from the north star, “{star}”.",
    "First on the page is the north star: “{star}”.",
    "“{star}” is the north star and is read before the rest.",
    "Everything is held against “{star}”, the north star.",
)
WORTH: tuple[str, ...] = (
    "Costs are weighed against what a customer is worth: {value}.",
    "What a customer brings, according to the brief, limits what one may cost: {value}.",
    "For every cost there is a yardstick in the brief: {value}.",
    "Before anything is called dear, look at the worth of a customer: {value}.",
)
NO_TARGET: tuple[str, ...] = (
    "The brief sets no target, so the first weeks serve to find a level worth aiming for.",
    "There is no target in the brief. After a fortnight {brand} can set one that means something.",
    "Nothing was agreed as a target; the first readings will suggest one to {brand}.",
    "Without a target in the brief the first figures are only a beginning, and should be read as one.",
)
PAGES: tuple[str, ...] = (
    "Open or confirm the pages on {pages}; the brief names no account there.",
    "{pages}: the brief gives no account, so ask {brand} or open one.",
    "Find out if {brand} is on {pages} already, since the brief is silent.",
    "An account for {brand} on {pages} is missing in the brief; settle that first.",
)
HELD_BACK: tuple[str, ...] = (
    "Keep all spending back until the ad accounts are open and one test advert has been approved.",
    "No money moves before {brand} has ad accounts and one small advert has passed.",
    "Spending waits for two things: open ad accounts, and an advert that the platform has accepted.",
)
HOLD: tuple[str, ...] = (
    "Hold the budget ({budget}) to organic posts and one small test at first.",
    "Of {budget} only a small test is spent now; the posts of this week cost nothing.",
    "Leave {budget} alone but for one test, until some post has earned more.",
    "One test from {budget} is enough for a week without data.",
)
