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

QUICK_WINS: dict[str, tuple[str, ...]] = {
    "link": (
        "Point the profile link of each platform at the page where people can {act}, with its own tags.",
        "Check with the {desk} that the first screen of the page says the same as the post that led to it.",
    ),
    "nolink": (
        "Write saved replies with the {desk} for the three most likely questions, so that each message is answered in full the first time.",
        "Put the way to reach {brand} in the first line of every profile, since there is no site to send people to.",
    ),
    "all": (
        "Pin the post about \u201c{theme}\u201d to the top of the page for the week.",
        "Answer every comment on the working day it arrives; questions that come twice go to the {desk}.",
        "Give the reader one request only; each one leads to {walk_noun} and nowhere else.",
    ),
}

# name, hypothesis, change, measure, expected effect
EXPERIMENTS: tuple[tuple[tuple[str, str, str, str, str], ...], ...] = (
    (
        ("Opening line",
         "People stop for a line that describes their own week sooner than for a line about {brand}.",
         "Run the hook of {first_day} as planned, then the same subject a week later with the offer in the first line.",
         "Share of people who go past the first line, read from the platform's own figures",
         "A clearer lead for the line about the reader; if there is none, the subject matters more than the opening."),
        ("Question or statement",
         "A statement that can be checked holds {actors} longer than a question does.",
         "Post the subject of {first_day} twice, once as it stands and once turned into a question.",
         "Saves and comments compared with views, post against post",
         "More saves for the statement, perhaps more comments for the question; the objective decides which one counts."),
    ),
    (
        ("Format",
         "The subject of {best_day} is easier to grasp when it is shown than when it is told.",
         "Repeat that subject as {format} and leave wording, day of the week and request as they were.",
         "Completed views or reads, and the share of them that lead to a visit or a message",
         "Better completion for one of the two; the loser is not repeated in the second week."),
        ("Length",
         "{Actors} read to the end when the post keeps to one thought.",
         "Cut the post of {best_day} to its first half and publish both versions to comparable groups.",
         "Reads to the end and replies, side by side",
         "The shorter version should be finished more often; whether it also brings replies is the open point."),
    ),
    (
        ("Request",
         "{Actors} act more readily on a small, concrete step than on a general invitation.",
         "Use \u201c{act}\u201d in one half of the posts with a request and a softer wording in the other half.",
         "Number of people who take the step, divided by those who saw the post",
         "One wording ahead by enough to notice without a calculator; otherwise keep the one that is easier to say."),
        ("Evidence near the request",
         "Readers hesitate at the last moment, so evidence works best next to the request.",
         "Move the evidence from {proof_day} into the paragraph directly above \u201c{act}\u201d in two posts.",
         "Steps taken per reader, with and without the evidence beside the request",
         "A rise in steps taken; if none shows, the doubt lies elsewhere and the comments should tell where."),
    ),
)  # fmt: skip

STOPS: tuple[tuple[str, ...], ...] = (
    ("Stop boosting any post before its own result without money is known.",
     "No money behind a post until it has shown something by itself."),
    ("Stop a format after two weak outings, and write down why it was tried.",
     "Drop a format that fails twice, and keep the reason on file."),
    ("Stop reporting likes as a result; they stay in the appendix.",
     "Leave likes out of the summary, since they do not serve the objective."),
    ("Stop any test that changes two things at once, because it can teach nothing.",
     "End tests in which two things moved together and start them again with one."),
)  # fmt: skip
REVIEW: dict[str, str] = {
    "Weekly": "Reports are weekly: the first covers the seven days of the calendar and nothing before them; the {desk} gets a copy.",
    "Monthly": "Reports are monthly; these notes are read each week with the {desk}, so that a weak month is noticed early.",
    "One-time": "The brief asks for one report; the weekly look described here stays between the agency and the {desk}.",
}
AGENDA: tuple[tuple[str, ...], ...] = (
    ("Read the comments and messages aloud before anybody opens a chart.",
     "Begin with what people wrote, then turn to the counts."),
    ("Compare each post with the others of the same platform only.",
     "Keep platforms apart when posts are ranked."),
    ("Decide on one change for the coming week and name the person who makes it.",
     "Leave the meeting with one change, one owner and one date."),
)  # fmt: skip

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
    "Awareness": ("open a second page", "a second page"),
    "Leads": ("send one test enquiry agreed with the {desk}", "an enquiry"),
    "Sales": ("place one test order agreed with the {desk}", "an order"),
    "Hiring": ("send one test application agreed with the {desk}", "an application"),
    "Partnerships": ("send one test proposal agreed with the {desk}", "a proposal"),
    "Retention": ("return once as a customer known to the {desk}", "a return visit"),
}
