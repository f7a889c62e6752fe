# ruff: noqa: E501 - one sentence, one line: wrapped copy cannot be proofread
"""Further wordings for what is counted: names of measures, steps, sources, rules, credit."""

from __future__ import annotations

MORE: dict[str, tuple[str, ...]] = {
    "Reach inside the described audience": (
        "People of the right kind who were reached",
        "Reach that fits the description",
    ),
    "Past months on file": ("Old months written down first",),
    "Saves and shares per post": (
        "How often a post is kept or passed on",
        "Posts that people keep or forward",
    ),
    "Better than the old median": (
        "Above what was usual before",
        "Over the middle of the old posts",
    ),
    "Best format doubled, weakest dropped": (
        "Twice the best, none of the worst",
        "The strongest format gets the weakest one's slot",
    ),
    "Wider than the first reading": (
        "More of them than at the first count",
        "Above the first count",
    ),
    "A reading per platform": ("First count on each platform",),
    "Platform insights, post by post": (
        "The platforms' own figures for each post",
        "Figures per post, copied by hand",
    ),
    "Video watched to the end": (
        "Films seen through to the end",
        "Viewers left in the last second",
    ),
    "Second page earns its own link": (
        "The second page is linked from outside",
        "People link to the second page",
    ),
    "GA4 or the host's visit log": (
        "GA4; failing that, the server's log",
        "Analytics, or whatever the host records",
    ),
    "Followers who see three posts in a row": (
        "People who meet the name three times running",
        "Followers reached by three posts on end",
    ),
    "First cohort still present": ("The first group is still there",),
    "Later cohorts stay as long as the first": (
        "New groups stay no shorter than the first",
        "Those who came later stay too",
    ),
    "Search Console and Google Trends": ("Google's Search Console, with Trends beside it",),
    "Ask every new contact where the name first came up, and record the {person}'s own words.": (
        "Where did you first hear of {brand}? Every {person} is asked, and the answer is kept as spoken.",
        "The one who takes a first call notes where the name came from, in the {person}'s words and not ours.",
    ),
    "qualified enquiries for {offer}": (
        "enquiries about {offer} that a specialist would call back",
        "people who ask about {offer} and could use it",
    ),
    "Relevant job titles or accounts reached": (
        "The right people or households reached",
        "People reached who could decide",
    ),
    "Audience reports of each platform": (
        "What each platform reports about viewers",
        "Viewer reports, platform by platform",
    ),
    "Page rewritten where readers leave": (
        "New text at the point where readers go",
        "The paragraph that loses readers is replaced",
    ),
    "More readers reach the form": (
        "The form is seen by more readers",
        "Fewer readers stop above the form",
    ),
    "GA4 scroll and time events": (
        "GA4, scroll depth and time on page",
        "Scroll events in analytics",
    ),
    "Replies to follow-up mail": (
        "Answers to the second mail",
        "People who write back",
    ),
    "Replies open more conversations than before": (
        "A reply leads to a talk more often",
        "More replies end in a talk",
    ),
    "Mail tool, read with the sales inbox": (
        "The mail tool, beside the inbox of sales",
        "Inbox and mail tool, read together",
    ),
    "Starts and finishes counted": ("Both ends of the form counted",),
    "Shorter form kept if quality holds": (
        "The short form stays if enquiries stay good",
        "Shorter for good, unless enquiries get worse",
    ),
    "Form events in tag manager": (
        "Tag manager, events of the form",
        "The form's events, once they are tagged",
    ),
    "Pipeline of last quarter read": (
        "Last quarter's open cases looked through",
        "The old quarter reviewed case by case",
    ),
    "Stalled deals given a reason": (
        "Each quiet case has its reason beside it",
        "A reason noted for every case that stopped",
    ),
    "Fewer deals stall for a known reason": (
        "Known reasons stop fewer cases",
        "No reason on the list stops as many as before",
    ),
    "Refusals listed with reasons": ("Why each was refused, on one list",),
    "If a page is read but not acted on, change what {a_person} is asked to do before the layout.": (
        "Where people read and then leave, ask {a_person} for less; the design can wait.",
        "A page that is read to the end and brings nothing asks the {person} for the wrong step.",
        "Readers without a next step are a sign that the request is too big for {a_person} who only came to look.",
    ),
    "If one objection turns up in most calls, it gets a page, a mail and a post of its own, written with {a_maker}.": (
        "The objection heard most often is answered in public, with {a_maker} as the author.",
        "When callers keep naming the same doubt, {a_maker} writes the reply, and it goes on the page, in the mail and online.",
        "A doubt that returns in call after call is a subject: let {a_maker} take it on in writing.",
    ),
    "paid orders of {offer}": (
        "orders for {offer} that are paid and kept",
        "{Offer}, ordered and paid for",
    ),
    "Poor entry pages replaced": ("Weak entry pages swapped",),
    "GA4 new users by region": (
        "GA4, first visits by region",
        "New visitors per region in GA4",
    ),
    "Product page views per visit": (
        "How far into the range a visit goes",
        "Pages about the product, per visit",
    ),
    "Cross-links added where visits end": (
        "A way on from every page that ends a visit",
        "Last pages given a next page",
    ),
    "Visits run deeper on phones too": (
        "Phone visits go as deep as the others",
        "No gap left between phone and desk",
    ),
    "Price and terms shown sooner": (
        "Price and terms moved to the top",
        "Terms and price before the first scroll",
    ),
    "Rate steady at higher traffic": (
        "The same rate with more visitors",
        "No fall in the rate as visits grow",
    ),
    "Started orders that are paid": (
        "Orders begun and orders paid",
        "Orders that reach the payment",
    ),
    "Checkout funnel, checked against payments": (
        "Checkout steps, compared with the bank",
        "The checkout report, held against receipts",
    ),
    "Second orders from first-time buyers": (
        "New buyers who order again",
        "First orders followed by a second",
    ),
    "Order history by cohort": (
        "Orders grouped by month of first purchase",
        "The order book, month of first order first",
    ),
    "Refunds and complaints per order": (
        "How many orders come back or are complained of",
        "Orders that end in a refund or a complaint",
    ),
    "Top reason answered on the page": (
        "The page deals with the commonest reason",
        "The main reason is addressed where people buy",
    ),
    "Top reason no longer the top reason": (
        "Another reason leads the list",
        "The old first reason has lost its place",
    ),
    "Support inbox and refunds ledger": (
        "Refunds ledger, and what support is told",
        "The inbox of support, beside the refunds",
    ),
    "If return on spend misses its step for two reviews, cut the advert that brings fewest orders and keep the total unspent.": (
        "Two reviews under the planned return end the weakest advert; its money is not moved, it is kept.",
        "Behind on return twice running? The advert with fewest orders goes, and nothing replaces it for now.",
    ),
    "If an advert sells to existing customers only, exclude them and judge it again after a fortnight.": (
        "An advert that finds only people who buy already gets a second chance without them.",
        "Take present customers out of an advert that lives on them, and look again in two weeks.",
    ),
    "If a product page draws traffic without orders, show price, terms and {paper} before anything has to be scrolled.": (
        "Visits and no orders mean that something is hidden: price, terms and {paper} move to the top.",
        "A page people look at and leave has to show its {paper}, its price and its terms at once.",
    ),
    "If second orders lag, move money from first-order adverts to the mail that follows {moment}.": (
        "Slow second orders are paid for out of adverts: write a better mail for {moment}.",
        "When people buy once and vanish, spend on {moment} and not on strangers.",
    ),
    "If refunds name one cause, stop the advert until {a_maker} has removed the cause.": (
        "One cause behind the refunds stops the advert, and {a_maker} says when it may run again.",
        "Refunds with the same reason are a matter for {a_maker}; advertising waits.",
    ),
    "completed applications that lead to an offer": (
        "finished applications that end with an offer of work",
        "people who apply, are met and are offered the job",
    ),
    "Thin towns given a post of their own": (
        "A post of its own for each quiet town",
        "Where few saw it, a local post follows",
    ),
    "Each hiring town reached every week": (
        "No hiring town left out of a week",
        "Every place with an opening reached weekly",
    ),
    "Page insights by town": ("The page's figures, split by town",),
    "Questions asked about a role": (
        "People who ask about the work",
        "Questions on a role, in any inbox",
    ),
    "Common questions answered in posts": (
        "Posts that reply to what is asked most",
        "The usual questions get a public reply",
    ),
    "Fewer repeats, more specific questions": (
        "Questions get narrower, repeats rarer",
        "Fewer of the same, more about the details",
    ),
    "Inbox and comment log": ("A log of messages and comments",),
    "Visits to the job page or post": (
        "People who open the vacancy",
        "Readers of the job text",
    ),
    "Adverts without visits rewritten": (
        "New text for adverts that nobody opens",
        "Unread adverts get another first line",
    ),
    "Visits come from several sources": (
        "No single source brings them all",
        "More than one source sends readers",
    ),
    "Interviews kept out of interviews booked": (
        "Booked interviews that take place",
        "People who come to their interview",
    ),
    "Missed interviews the exception": ("Hardly anyone fails to appear",),
    "Early leavers asked for their reason": (
        "Whoever goes early is asked why",
        "A reason on record for each early leaver",
    ),
    "Payroll start and leave dates": (
        "Payroll, dates of starting and leaving",
        "First and last days, from payroll",
    ),
    "Referrals from present staff": (
        "People sent by colleagues",
        "Names that colleagues bring",
    ),
    "Referral link in every rota message": (
        "The referral link goes out with each rota",
        "Each rota message carries the link",
    ),
    "Referrals arrive without reminders": (
        "Colleagues recommend unasked",
        "No reminder needed for a referral",
    ),
    "Application form, source question": ("The form's question on source",),
    "If applicants drop out before interview, have {a_maker} call within one working day.": (
        "Applicants who go quiet get a call from {a_maker} by the next working day.",
        "Between application and interview nobody waits more than a day to hear from {a_maker}.",
    ),
    "If new starters leave early for a reason the advert hid, let {a_maker} correct the advert first.": (
        "A reason for leaving that the advert left out goes into the advert, in the words of {a_maker}.",
        "Somebody left over what was not said: {a_maker} adds the sentence before the next advert runs.",
    ),
    "Word of mouth leaves no click; let {a_maker} ask for it at interview and write it down the same day.": (
        "No click shows what a friend said, so {a_maker} asks at interview and notes the name.",
        "Recommendations are counted by asking: {a_maker} does so at interview and enters it that evening.",
    ),
    "signed partners with a first joint project under way": (
        "partners who have signed and begun something",
        "agreements with work already started on both sides",
    ),
    "Every name contacted once": ("Each name written to once",),
    "No name left without a clear yes or no": (
        "A yes or a no beside every name",
        "Each name answered, one way or the other",
    ),
    "Partner list in the CRM": (
        "The list of partners, kept in the CRM",
        "CRM, list of partner organisations",
    ),
    "Introductions asked of every warm contact": (
        "Each warm contact asked for one name",
        "Whoever knows us is asked to introduce",
    ),
    "Meetings come from introductions": ("Introductions, not letters, fill the calendar",),
    "Second message rewritten once": ("The second letter gets a new text",),
    "Replies arrive before the third message": (
        "Nobody needs a third message",
        "An answer by the second message",
    ),
    "Pilots agreed in writing": ("Trials put down in writing",),
    "Pilots agreed from the same outline": (
        "One outline serves each new trial",
        "New trials need no new outline",
    ),
    "Work introduced by partners": ("Work that came through a partner",),
    "Introductions traced to a name": ("A name beside each introduction",),
    "Introductions from more than one partner": (
        "Several partners introduce, not just one",
        "The second partner has sent someone too",
    ),
    "Quiet partners revived or released": (
        "Quiet ones asked, then kept or let go",
        "Partners without a sign of life: revived or thanked",
    ),
    "If meetings go well and nothing is signed, offer a pilot of one {item} with an end date.": (
        "Good talks without a signature call for something smaller: one {item}, and a last day.",
        "Friendly meetings that lead nowhere need a trial the size of one {item}, with its end in the diary.",
    ),
    "Customers who open service messages": (
        "Readers of what service sends",
        "Service mail that people open",
    ),
    "Fewer messages, more of them read": (
        "Less mail, better read",
        "Half the messages, the same readers",
    ),
    "Quiet group smaller than at launch": (
        "Fewer silent customers than at the start",
        "The silent group has shrunk",
    ),
    "Questions solved at first reply": (
        "Questions that one answer settles",
        "Solved with the first answer",
    ),
    "Most asked answer published": ("The commonest answer is public",),
    "Reminder sent ahead of each date": (
        "A note goes out before every date",
        "Nobody's date comes unannounced",
    ),
    "Late renewals the exception": ("Renewals on time as a rule",),
    "A different cause heads the list": (
        "Another cause has moved to the top",
        "The first cause is no longer first",
    ),
    "Recommendations by present customers": (
        "People sent by customers",
        "Customers who pass the name on",
    ),
    "Question added to first contact": ("First contact includes the question",),
    "Happy customers thanked in person": (
        "Whoever recommends is thanked by a person",
        "A personal word to those who are content",
    ),
    "If loyal customers fall silent, let {a_maker} call them before any campaign does.": (
        "Silence from a regular is answered by {a_maker} and a telephone.",
        "A regular who stops writing hears {a_maker} first and a campaign never.",
    ),
    "Reasons for leaving are recorded by {a_maker}, because forms collect politeness.": (
        "People tell {a_maker} why they go; a form would only hear that all was well.",
        "Who leaves is asked by {a_maker}, and the true reason is written down.",
    ),
    "customers of {offer} who come back within their usual interval": (
        "people with {offer} who return when one would expect them",
    ),
    "Platform insights, exported monthly": (
        "The platforms' figures, saved once a month",
        "A monthly export from every platform",
    ),
    "Not known yet; measured from the first week": (
        "Not known yet; week one gives the first reading",
        "Not known yet; there is nothing to read before week one",
    ),
    "Advert spend divided by hires": (
        "Cost of adverts per person hired",
        "What adverts cost, per starter",
    ),
    "Not known yet; list existing agreements": (
        "Not known yet; somebody has to list what is agreed today",
        "Not known yet; present agreements come first",
    ),
    "Not known yet; calendars have to be searched": (
        "Not known yet; old calendars hold it",
        "Not known yet; it hides in last year's diaries",
    ),
    "Not known yet; records have to be looked for": (
        "Not known yet; who kept records has still to be asked",
        "Not known yet; first find out what was written down",
    ),
    "Not known yet; begins with the named list": (
        "Not known yet; the list is the starting point",
        "Not known yet; counted once the list stands",
    ),
    "Not known yet; group customers by the month they joined": (
        "Not known yet; sort customers by their first month",
        "Not known yet; needs a table by month of joining",
    ),
    "Not known yet; billing dates hold the answer": (
        "Not known yet; invoices will tell",
        "Not known yet; read it off the billing dates",
    ),
    "Not known yet; counted from the first month": (
        "Not known yet; month one sets it",
        "Not known yet; nobody has counted before",
    ),
    "Not known yet; sample exit notes": ("Not known yet; read a handful of exit notes",),
}
