"""What changes with the objective: who acts, how they are asked, what is counted and how a plan is corrected.

Texts with braces are templates; `{brand}`, `{actors}` and the like are filled by the generator that uses them.
No figure stands here: every number in a section comes from the brief or is computed from it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class StageKpi:
    """A measure for a funnel stage that the brief sets no target for. `unknown` says how its baseline is found."""

    stage: str
    name: str
    unknown: str
    steps: tuple[str, str, str]
    source: str
    owner: str


@dataclass(frozen=True)
class Objective:
    """`actors` are the people who must act; `act` is what they do, as an infinitive without 'to'.

    `result` is what is counted in the end, as a plural.
    """

    key: str
    actor: str
    actors: str
    act: str
    goal: str
    result: str
    verbs: tuple[str, ...]
    cta: tuple[str, ...]
    soft_cta: tuple[str, ...]
    north_star: str
    kpis: tuple[StageKpi, ...]
    rules: tuple[str, ...]
    attribution: tuple[str, ...]
    pains: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    objections: tuple[str, ...] = ()


_AWARENESS = Objective(
    key="Awareness",
    actor="newcomer",
    actors="newcomers",
    act="remember the name and look it up",
    goal="recognition among the right people",
    result="name searches",
    verbs=("notice", "recall", "recognise", "look up"),
    cta=("Follow for the next part", "Save this for later", "Read the full story", "See who we are"),
    soft_cta=("Send this to someone it fits", "Tell us what we missed", "Keep this one handy"),
    north_star="people in the described audience who look {brand} up by name",
    kpis=(
        StageKpi(
            "Awareness",
            "Reach inside the described audience",
            "Not known yet; the first fortnight of posts sets it",
            ("A reading per platform", "Wider than the first reading", "Widening without extra spend per person"),
            "Insights of each platform, filtered by place",
            "Agency social lead",
        ),
        StageKpi(
            "Awareness",
            "Searches for the brand name",
            "Not known yet; search tools show past months once access is given",
            ("Past months on file", "Above the same weeks before launch", "A rise that outlasts each push"),
            "Search Console and Google Trends",
            "Agency analyst",
        ),
        StageKpi(
            "Engagement",
            "Saves and shares per post",
            "Not known yet; old posts are to be counted by hand",
            ("Old posts counted", "Better than the old median", "Best format doubled, weakest dropped"),
            "Platform insights, post by post",
            "Agency content editor",
        ),
        StageKpi(
            "Engagement",
            "Video watched to the end",
            "Not known yet; the first film under this brief shows it",
            ("Opening shots compared", "Weak openings recut", "A standing format chosen"),
            "Video insights",
            "Agency content editor",
        ),
        StageKpi(
            "Conversion",
            "Visits that look past the first page",
            "Not known yet; needs a look at current site visits",
            ("Entry pages tagged", "Visitors reach a second page more often", "Second page earns its own link"),
            "GA4 or the host's visit log",
            "Agency analyst",
        ),
        StageKpi(
            "Retention",
            "Followers who see three posts in a row",
            "Not known yet; counted from launch onwards",
            ("First cohort noted", "First cohort still present", "Later cohorts stay as long as the first"),
            "Follower reports",
            "Agency social lead",
        ),
    ),
    rules=(
        "If reach grows while name searches stay flat for a fortnight, make {brand} visible earlier in each piece.",
        "If a theme is saved more often than it is liked, give it a second slot before anything new is tried.",
        "If people outside {place} supply most of the reach, tighten the location setting before spending again.",
        "If a format falls below the median in two reviews running, rest it for a month.",
        "If comments ask the same question three times, the answer becomes next week's post.",
    ),
    attribution=(
        "Recognition is credited to the plan as a whole; no single post can honestly claim it.",
        "Name searches are compared with the weeks before launch and with the season, since both move by themselves.",
        "Ask every new contact where the name first came up, and record the {person}'s own words.",
        "Paid reach and unpaid reach are reported apart, because only one of them stops with the money.",
    ),
)

_LEADS = Objective(
    key="Leads",
    actor="prospect",
    actors="prospects",
    act="ask for a conversation",
    goal="enquiries worth a conversation",
    result="enquiries",
    verbs=("ask", "compare", "qualify", "book"),
    cta=("Book a walkthrough", "Ask us a question", "Request a call", "See it with your own case"),
    soft_cta=("Get the checklist by reply", "Read how it works", "Send us your hardest case"),
    north_star="qualified enquiries for {offer}",
    kpis=(
        StageKpi(
            "Awareness",
            "Relevant job titles or accounts reached",
            "Not known yet; the ad accounts show it from the first week",
            ("Audience lists checked", "Off-target titles excluded", "Most reach falls on the right titles"),
            "Audience reports of each platform",
            "Agency media planner",
        ),
        StageKpi(
            "Engagement",
            "Visits to the offer page that stay to read",
            "Not known yet; read it from analytics before launch",
            ("Reading rate recorded", "Page rewritten where readers leave", "More readers reach the form"),
            "GA4 scroll and time events",
            "Agency analyst",
        ),
        StageKpi(
            "Engagement",
            "Replies to follow-up mail",
            "Not known yet; the first sequence will set the level",
            ("Replies sorted by reason", "Weakest mail rewritten", "Replies open more conversations than before"),
            "Mail tool, read with the sales inbox",
            "Agency email editor",
        ),
        StageKpi(
            "Conversion",
            "Form completion among those who start it",
            "Not known yet; form starts have to be counted first",
            ("Starts and finishes counted", "One field fewer, tested", "Shorter form kept if quality holds"),
            "Form events in tag manager",
            "Agency analyst",
        ),
        StageKpi(
            "Conversion",
            "Share of enquiries that sales accepts",
            "Not known yet; agree the definition with sales first",
            ("Definition signed off", "Refusals listed with reasons", "Refusal reasons shrinking"),
            "CRM stage history",
            "{brand} sales lead",
        ),
        StageKpi(
            "Retention",
            "Enquiries still alive after the first meeting",
            "Not known yet; ask for the last quarter's pipeline",
            ("Pipeline of last quarter read", "Stalled deals given a reason", "Fewer deals stall for a known reason"),
            "CRM opportunity ageing",
            "{brand} sales lead",
        ),
    ),
    rules=(
        "If enquiries rise while sales accepts fewer of them, narrow the audience before touching the budget.",
        "If cost per accepted enquiry stays above its ceiling for two reviews, move a fifth of that spend elsewhere.",
        "If a page is read but not acted on, change what {a_person} is asked to do before the layout.",
        "If one objection turns up in most calls, it gets a page, a mail and a post of its own, written with "
        "{a_maker}.",
        "If sales answers later than the next working day, pause acquisition until the queue is clear.",
    ),
    attribution=(
        "Store the first and the last touch of each enquiry; report both and average neither.",
        "The form asks how people heard about {brand}; that answer outranks the click when the two disagree.",
        "Long decisions outlive cookies, so pipeline is matched to campaigns in the CRM by month of first contact.",
        "Branded search gets no credit for demand that other channels created; it is shown on a line of its own.",
    ),
)

_SALES = Objective(
    key="Sales",
    actor="buyer",
    actors="buyers",
    act="place an order",
    goal="orders that pay for themselves",
    result="orders",
    verbs=("choose", "try", "order", "reorder"),
    cta=("See the full range", "Check what is inside", "Order yours", "Compare the options"),
    soft_cta=("Read it before you buy", "Ask us first", "Save it for payday"),
    north_star="paid orders of {offer}",
    kpis=(
        StageKpi(
            "Awareness",
            "First-time visitors from the served area",
            "Not known yet; last season's traffic report will show it",
            ("Entry pages ranked", "Poor entry pages replaced", "New visitors land on the pages that sell"),
            "GA4 new users by region",
            "Agency media planner",
        ),
        StageKpi(
            "Engagement",
            "Product page views per visit",
            "Not known yet; pull it from the shop before launch",
            ("Depth of visit noted", "Cross-links added where visits end", "Visits run deeper on phones too"),
            "Shop analytics",
            "Agency analyst",
        ),
        StageKpi(
            "Engagement",
            "Share of visits that start an order",
            "Not known yet; the order-start event needs a test first",
            ("Order-start event tested", "Price and terms shown sooner", "Rate steady at higher traffic"),
            "Order-start events",
            "Agency analyst",
        ),
        StageKpi(
            "Conversion",
            "Started orders that are paid",
            "Not known yet; compare payments with started orders of last month",
            ("Exit step identified", "Exit step simplified", "Fewer orders left at the same step"),
            "Checkout funnel, checked against payments",
            "{brand} sales manager",
        ),
        StageKpi(
            "Retention",
            "Second orders from first-time buyers",
            "Not known yet; group past buyers by month of first order",
            ("Past cohorts drawn", "Reorder mail live", "New cohorts come back sooner than old ones"),
            "Order history by cohort",
            "{brand} sales manager",
        ),
        StageKpi(
            "Retention",
            "Refunds and complaints per order",
            "Not known yet; support mail holds the answer",
            ("Reasons sorted", "Top reason answered on the page", "Top reason no longer the top reason"),
            "Support inbox and refunds ledger",
            "{brand} support lead",
        ),
    ),
    rules=(
        "If return on spend misses its step for two reviews, cut the advert that brings fewest orders and keep "
        "the total unspent.",
        "If an advert sells to existing customers only, exclude them and judge it again after a fortnight.",
        "If a product page draws traffic without orders, show price, terms and {paper} before anything has to "
        "be scrolled.",
        "If second orders lag, move money from first-order adverts to the mail that follows {moment}.",
        "If refunds name one cause, stop the advert until {a_maker} has removed the cause.",
    ),
    attribution=(
        "{brand}'s own order records are the truth; platform dashboards are read for direction only.",
        "Discount codes show which partner helped, never how much of the sale was theirs.",
        "New and returning buyers are split in each report, since they cost different amounts to win.",
        "Hold one region or one week back from adverts to see how many orders arrive unprompted.",
    ),
)

_HIRING = Objective(
    key="Hiring",
    actor="candidate",
    actors="candidates",
    act="finish an application",
    goal="applications from people who would stay",
    result="applications",
    verbs=("picture", "ask", "apply", "join"),
    cta=("See the open roles", "Start your application", "Ask about the week", "Read the job in full"),
    soft_cta=("Talk to someone in the team", "Pass this on to a friend", "Ask us anything about the work"),
    north_star="completed applications that lead to an offer",
    kpis=(
        StageKpi(
            "Awareness",
            "Local people who see a vacancy post",
            "Not known yet; page insights give it after the first adverts",
            ("Reach by town noted", "Thin towns given a post of their own", "Each hiring town reached every week"),
            "Page insights by town",
            "Agency social lead",
        ),
        StageKpi(
            "Engagement",
            "Questions asked about a role",
            "Not known yet; a log of messages comes first",
            ("Message log opened", "Common questions answered in posts", "Fewer repeats, more specific questions"),
            "Inbox and comment log",
            "{brand} recruiter",
        ),
        StageKpi(
            "Engagement",
            "Visits to the job page or post",
            "Not known yet; links need tagging before this can be read",
            ("Tagged links in place", "Adverts without visits rewritten", "Visits come from several sources"),
            "Tagged link report",
            "Agency analyst",
        ),
        StageKpi(
            "Conversion",
            "Interviews kept out of interviews booked",
            "Not known yet; the interview diary will tell",
            ("Diary reviewed", "Reminder message tested", "Missed interviews the exception"),
            "Interview diary",
            "{brand} hiring manager",
        ),
        StageKpi(
            "Retention",
            "New starters still in post after three months",
            "Not known yet; payroll dates of past starters are needed",
            ("Past starters traced", "First-month check-ins running", "Early leavers asked for their reason"),
            "Payroll start and leave dates",
            "{brand} hiring manager",
        ),
        StageKpi(
            "Retention",
            "Referrals from present staff",
            "Not known yet; ask around the team",
            ("Team briefed in person", "Referral link in every rota message", "Referrals arrive without reminders"),
            "Application form, source question",
            "{brand} recruiter",
        ),
    ),
    rules=(
        "If clicks come and applications do not, shorten the form before buying more clicks.",
        "If applicants drop out before interview, have {a_maker} call within one working day.",
        "If one town supplies nearly all applicants, shift the next advert's radius to the quiet towns.",
        "If cost per hire passes its ceiling, put referral and free local posts ahead of paid ones for a fortnight.",
        "If new starters leave early for a reason the advert hid, let {a_maker} correct the advert first.",
    ),
    attribution=(
        "Every advert carries its own link or code, and the form repeats the question in plain words.",
        "A hire is credited to the first source the person names, with the advert noted beside it.",
        "Word of mouth leaves no click; let {a_maker} ask for it at interview and write it down the same day.",
        "Speed of reply changes results as much as any advert, so time to first call is kept next to cost.",
    ),
    pains=(
        "The advert says little about how the week really looks",
        "Applications vanish without an answer",
        "It is unclear how anyone moves up",
    ),
    outcomes=(
        "Knowing the real week before applying",
        "A prompt answer either way",
        "A visible next step after joining",
    ),
    objections=("I cannot tell what it pays", "I am not sure I qualify", "My present job is good enough"),
)

_PARTNERSHIPS = Objective(
    key="Partnerships",
    actor="partner",
    actors="partners",
    act="agree to a first joint project",
    goal="partners who bring work and keep promises",
    result="introductions",
    verbs=("meet", "trial", "agree", "renew"),
    cta=("Propose a joint pilot", "Arrange an introduction", "Ask for partner terms", "Compare our client lists"),
    soft_cta=("Tell us who you serve", "Suggest a shared topic", "Swap notes with us"),
    north_star="signed partners with a first joint project under way",
    kpis=(
        StageKpi(
            "Awareness",
            "Target organisations that know the proposal",
            "Not known yet; starts with a named list",
            ("Named list agreed", "Every name contacted once", "No name left without a clear yes or no"),
            "Partner list in the CRM",
            "{brand} partnerships lead",
        ),
        StageKpi(
            "Engagement",
            "First meetings held",
            "Not known yet; calendars of the past half-year show it",
            ("Past meetings counted", "Introductions asked of every warm contact", "Meetings come from introductions"),
            "Shared calendar",
            "{brand} partnerships lead",
        ),
        StageKpi(
            "Engagement",
            "Decision makers who answer a second message",
            "Not known yet; look for it in sent mail",
            ("Outreach log opened", "Second message rewritten once", "Replies arrive before the third message"),
            "Outreach log",
            "Agency outreach editor",
        ),
        StageKpi(
            "Conversion",
            "Pilots agreed in writing",
            "Not known yet; count present agreements first",
            ("Present agreements listed", "Pilot outline in use", "Pilots agreed from the same outline"),
            "Signed outlines",
            "{brand} managing director",
        ),
        StageKpi(
            "Conversion",
            "Work introduced by partners",
            "Not known yet; needs a source field first",
            ("Source field added", "Introductions traced to a name", "Introductions from more than one partner"),
            "CRM source field",
            "{brand} partnerships lead",
        ),
        StageKpi(
            "Retention",
            "Partners active in two successive quarters",
            "Not known yet; needs a full quarter of records",
            ("Start dates recorded", "Check-in held with each", "Quiet partners revived or released"),
            "Quarterly partner review",
            "{brand} partnerships lead",
        ),
    ),
    rules=(
        "If meetings go well and nothing is signed, offer a pilot of one {item} with an end date.",
        "If a partner sends no introduction in a quarter, ask why once and then release the slot.",
        "If the same clause delays signatures, rewrite the outline and not the pitch.",
        "If the partner's audience does not match {audience}, decline politely and note the reason.",
        "If one partner brings most of the work, open two talks elsewhere before deepening that tie.",
    ),
    attribution=(
        "Work is credited to the partner who made the introduction, in writing, on the day it happens.",
        "Joint content is reported by both sides from one shared sheet, so neither counts it twice.",
        "Influence without introduction is noted as a comment and left out of totals.",
        "A pilot's result belongs to the pilot; it is not projected on to partners who have not begun.",
    ),
    pains=(
        "Joint projects start with energy and end without an owner",
        "Partners promise introductions that never come",
        "Terms are vague until money is involved",
    ),
    outcomes=("One small project with a named owner", "Introductions both sides can trace", "Terms on a single page"),
    objections=("We already have a supplier for that", "Our clients come first", "Last time it took too much effort"),
)

_RETENTION = Objective(
    key="Retention",
    actor="customer",
    actors="customers",
    act="come back and stay",
    goal="customers who stay by choice",
    result="returning customers",
    verbs=("use", "return", "renew", "recommend"),
    cta=(
        "Plan your next step with us",
        "Use what you already have",
        "Tell us how it is going",
        "Pick up where you left",
    ),
    soft_cta=("Reply with one question", "Show us how you use it", "Share what you would change"),
    north_star="customers of {offer} who come back within their usual interval",
    kpis=(
        StageKpi(
            "Awareness",
            "Customers who open service messages",
            "Not known yet; the mail tool has past openings",
            ("Past openings exported", "Unread messages dropped", "Fewer messages, more of them read"),
            "Mail tool",
            "Agency email editor",
        ),
        StageKpi(
            "Engagement",
            "Customers active in the past month",
            "Not known yet; agree what active means",
            ("Meaning of active agreed", "Quiet customers contacted", "Quiet group smaller than at launch"),
            "Account or order records",
            "{brand} customer lead",
        ),
        StageKpi(
            "Engagement",
            "Questions solved at first reply",
            "Not known yet; sample the support inbox",
            ("Inbox sampled", "Most asked answer published", "Repeat questions falling"),
            "Support inbox",
            "{brand} support lead",
        ),
        StageKpi(
            "Conversion",
            "Renewals or repeat orders on time",
            "Not known yet; export dates of the past year",
            ("Dates exported", "Reminder sent ahead of each date", "Late renewals the exception"),
            "Billing records",
            "{brand} customer lead",
        ),
        StageKpi(
            "Retention",
            "Customers lost per month, with reasons",
            "Not known yet; leavers are to be asked",
            ("Leavers called", "First cause removed", "A different cause heads the list"),
            "Exit notes",
            "{brand} customer lead",
        ),
        StageKpi(
            "Retention",
            "Recommendations by present customers",
            "Not known yet; ask new contacts who sent them",
            ("Question added to first contact", "Happy customers thanked in person", "Recommendations come unprompted"),
            "First-contact question",
            "{brand} customer lead",
        ),
    ),
    rules=(
        "If openings fall while complaints stay level, send less often before writing better.",
        "If customers leave soon after joining, mend the first month and postpone every offer.",
        "If a discount is the only thing that brings people back, stop it for one group and compare.",
        "If leavers name the same cause twice, it goes to the owner of the product and not to marketing.",
        "If loyal customers fall silent, let {a_maker} call them before any campaign does.",
    ),
    attribution=(
        "Keep a small group of customers outside each campaign; the difference is the campaign's result.",
        "People who would have stayed anyway are counted as staying, never as saved.",
        "Reasons for leaving are recorded by {a_maker}, because forms collect politeness.",
        "Season and contract dates are marked on the chart before any effort is credited.",
    ),
    pains=(
        "After the first purchase nobody explains what comes next",
        "Messages arrive only when something is for sale",
        "Questions wait too long for an answer",
    ),
    outcomes=(
        "Getting full use of what was bought",
        "Hearing from a person who knows the account",
        "No surprises at renewal",
    ),
    objections=("I hardly use it any more", "Something newer may suit me better", "I do not want more mail"),
)

OBJECTIVES: dict[str, Objective] = {o.key: o for o in (_AWARENESS, _LEADS, _SALES, _HIRING, _PARTNERSHIPS, _RETENTION)}


def objective(name: str) -> Objective:
    """The knowledge for an objective by its name; an unknown name is treated as Awareness, the least presumptuous."""
    return OBJECTIVES.get(name, _AWARENESS)
