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
        "Open the profile link on a phone, go through to {event}, and look for the visit in the realtime report.",
        "Send a test message to the page and see that it appears in the shared inbox with the post named.",
    ),
    "facebook": (
        "Meta Events Manager and page insights",
        "Click the link of a scheduled Facebook post in preview and watch for {event} among the test events.",
        "Comment from a private account and time how long the notice takes to reach the inbox owner.",
    ),
    "linkedin": (
        "LinkedIn Campaign Manager and page analytics",
        "Follow the LinkedIn link from a signed-out browser and confirm that {event} carries the source linkedin.",
        "Write to the LinkedIn page as a visitor and confirm that the message is logged with its post.",
    ),
    "tiktok": (
        "TikTok Events Manager and video analytics",
        "Tap the bio link inside the TikTok app, since its browser may drop tags, and check {event} afterwards.",
        "Reply to a TikTok video from a second account and see who is told about it.",
    ),
    "youtube": (
        "YouTube Studio",
        "Use the first link in the video description and compare the {event} count with the click count in Studio.",
        "Leave a comment on an unlisted video and check that the moderator sees it.",
    ),
    "x": (
        "X analytics",
        "Open the shortened link from X and confirm that all tags survive up to {event}.",
        "Mention the account on X and note whether the alert arrives.",
    ),
    "pinterest": (
        "Pinterest tag helper and analytics",
        "Click through from a secret pin and see {event} in the tag helper.",
        "Message the Pinterest profile once and record who answers.",
    ),
    "threads": (
        "Threads insights",
        "Tap the profile link in Threads and find the visit with its {event} in the day's report.",
        "Answer a Threads post from another account and follow the alert.",
    ),
    "email": (
        "Mail tool and analytics",
        "Send each mail of the sequence to a seed address, press its button and find {event} under the medium email.",
        "Reply to each test mail and confirm that the reply reaches a person and stops the series.",
    ),
    "video": (
        "Platform video insights",
        "Press the link in the caption of a test upload and check that the medium reads video at {event}.",
        "Watch a test upload to its end and read the viewing curve in the insights.",
    ),
    "paid": (
        "Ad accounts and tag manager",
        "Preview one advert per account, click it, and match the ad platform's {event} with the analytics count.",
        "Run one advert to a colleague only and see that its messages are marked as paid.",
    ),
}
OWNERS: dict[str, str] = {
    "email": "Agency email editor",
    "video": "Agency video producer",
    "paid": "Agency media planner",
}

STATUS: dict[str, tuple[str, str]] = {
    "Fully set up": (
        "The brief reports that tracking is fully set up. That is taken on trust only until the checks below have been run once.",
        "reported as set up",
    ),
    "Partial": (
        "The brief reports that tracking is partly set up. Which part is missing has to be found before the first post, channel by channel.",
        "partly set up, gap to be found",
    ),
    "No": (
        "The brief reports no tracking. Results can be counted by hand from the first day, and by tools once they are installed.",
        "not set up",
    ),
    "Unknown": (
        "The brief does not know whether tracking is in place. Finding out is the first task of the week.",
        "not known yet",
    ),
}
STEPS: dict[str, tuple[str, ...]] = {
    "Fully set up": (
        "Run every check in the list once, on a phone and on a computer, and keep the screenshots with the date.",
        "Note the present event names; rename nothing during the campaign.",
        "Exclude visits by the agency and by staff before the first post.",
    ),
    "Partial": (
        "List what exists: analytics property, tag manager, platform pixels, conversion events.",
        "Install what is missing in the order of the calendar, first channel first.",
        "Hold adverts back for any channel whose check has not passed; posts may run.",
        "Record the day on which each gap was closed, because counts before it are incomplete.",
    ),
    "No": (
        "Keep a shared sheet from day one: date, channel, what the person asked, what became of it.",
        "Ask every new contact where they came across the name and write the answer down word for word.",
        "Create one analytics property and one tag container as soon as there is a page to measure.",
        "Compare the sheet with the platforms' own figures once a week and explain the differences.",
    ),
    "Unknown": (
        "Ask who has access to analytics, tag manager and the ad accounts, and get a named person for each.",
        "Open the site with a tag inspector and write down which tags fire.",
        "Until that is done, keep a simple log of contacts with date and source.",
        "Turn each unknown in this list into a yes or a no before any money is spent.",
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
        "Check that the first screen of the page says the same as the post that led to it.",
    ),
    "nolink": (
        "Write a saved reply for the three most likely questions, so that each message is answered in full the first time.",
        "Put the way to reach {brand} in the first line of every profile, since there is no site to send people to.",
    ),
    "all": (
        "Pin the post about \u201c{theme}\u201d to the top of the page for the week.",
        "Answer every comment on the working day it arrives, and note questions that come twice.",
        "Give the reader one request only; remove a second link or question wherever it has crept in.",
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
    "Weekly": "Reports are weekly: the first covers the seven days of the calendar and nothing before them.",
    "Monthly": "Reports are monthly, but these notes are reviewed each week so that a weak month is seen in its first half.",
    "One-time": "The brief asks for one report; the weekly look described here stays internal and takes a quarter of an hour.",
}
AGENDA: tuple[tuple[str, ...], ...] = (
    ("Read the comments and messages aloud before anybody opens a chart.",
     "Begin with what people wrote, then turn to the counts."),
    ("Compare each post with the others of the same platform only.",
     "Keep platforms apart when posts are ranked."),
    ("Decide on one change for the coming week and name the person who makes it.",
     "Leave the meeting with one change, one owner and one date."),
)  # fmt: skip
