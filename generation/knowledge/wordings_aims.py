# ruff: noqa: E501 - one sentence, one line: wrapped copy cannot be proofread
"""Further wordings for measures, rules and reviews of each objective."""

from __future__ import annotations

MORE: dict[str, tuple[str, ...]] = {
    "Not known yet; the ad accounts show it from the first week": (
        "Not known yet; it appears with the first week of adverts",
    ),
    "Most reach falls on the right titles": ("Most of it reaches those who decide",),
    "Visits to the offer page that stay to read": ("People who read the offer to its end",),
    "Not known yet; read it from analytics before launch": (
        "Not known yet; somebody with access to analytics can look",
    ),
    "Not known yet; the first sequence will set the level": ("Not known yet; there has been no mail so far",),
    "Form completion among those who start it": ("How many finish a form they began",),
    "Not known yet; form starts have to be counted first": (
        "Not known yet; the beginning of a form is not counted today",
    ),
    "Share of enquiries that sales accepts": (
        "Enquiries worth a second call",
        "How many of them sales keeps",
    ),
    "Not known yet; agree the definition with sales first": ("Not known yet; what counts has to be agreed first",),
    "Enquiries still alive after the first meeting": ("Those still talking after a first talk",),
    "Not known yet; ask for the last quarter's pipeline": ("Not known yet; open cases of last quarter would show it",),
    "If enquiries rise while sales accepts fewer of them, narrow the audience before touching the budget.": (
        "When numbers go up and quality goes down, it is the audience that is wrong, so narrow that.",
    ),
    "If cost per accepted enquiry stays above its ceiling for two reviews, move a fifth of that spend elsewhere.": (
        "A channel that costs too much per accepted enquiry twice in a row gives up a fifth of its money.",
    ),
    "If sales answers later than the next working day, pause acquisition until the queue is clear.": (
        "Nobody buys traffic while {a_person} waits more than a day for an answer.",
    ),
    "Store the first and the last touch of each enquiry; report both and average neither.": (
        "Where did it begin and where did it end? Both are kept for every enquiry.",
    ),
    "The form asks how people heard about {brand}; that answer outranks the click when the two disagree.": (
        "People say on the form where they heard of {brand}. If analytics disagrees, people are right.",
    ),
    "Long decisions outlive cookies, so pipeline is matched to campaigns in the CRM by month of first contact.": (
        "Decisions take longer than any cookie lives; the CRM notes the month in which each began.",
    ),
    "Branded search gets no credit for demand that other channels created; it is shown on a line of its own.": (
        "A search for the name is the result of something else and has a row to itself.",
    ),
    "Everything before it is a means, and everything after it depends on how {brand} follows up.": (
        "It stands between the first look and the work of {brand}, and measures both.",
    ),
    "CRM, after sales has qualified": (
        "The CRM, after a talk",
        "CRM records, checked by sales",
    ),
    "Ad spend divided by qualified enquiries": ("What adverts cost per good enquiry",),
    "Not known yet; {brand} to export the last comparable quarter": (
        "Not known yet; needs an export of an earlier quarter from {brand}",
    ),
    "Not known yet; needs past spend beside past enquiries": (
        "Not known yet; two old figures are needed, spend and enquiries",
    ),
    "Not known yet; sales to count from stage history": ("Not known yet; somebody in sales would have to count",),
    "The 30, 60 and 90-day figures are planning steps: the brief's target cut into equal days. Enquiries rarely arrive evenly, so one late step is a prompt to look and no verdict.": (
        "Thirty, sixty and ninety days are parts of the brief's own target, divided by time and by nothing else. A step that is missed means a closer look.",
    ),
    "Sales brings the refused enquiries, marketing brings the searches and adverts behind them.": (
        "On the table lie the enquiries that were refused and the words that attracted them.",
    ),
    "Local people who see a vacancy post": ("Neighbours who see that there is a vacancy",),
    "Not known yet; page insights give it after the first adverts": (
        "Not known yet; there have been no adverts to count",
    ),
    "Not known yet; a log of messages comes first": ("Not known yet; messages have to be written down first",),
    "Not known yet; links need tagging before this can be read": (
        "Not known yet; until links are tagged nobody can tell",
    ),
    "Not known yet; the interview diary will tell": ("Not known yet; look in the interview diary",),
    "New starters still in post after three months": ("Colleagues who have stayed a quarter",),
    "Not known yet; payroll dates of past starters are needed": (
        "Not known yet; first and last days of earlier starters would show it",
    ),
    "Not known yet; ask around the team": ("Not known yet; only colleagues can say",),
    "If clicks come and applications do not, shorten the form before buying more clicks.": (
        "People click and do not apply: then the form asks too much.",
    ),
    "If one town supplies nearly all applicants, shift the next advert's radius to the quiet towns.": (
        "All from one town? The next advert speaks to the others.",
    ),
    "If cost per hire passes its ceiling, put referral and free local posts ahead of paid ones for a fortnight.": (
        "When a hire costs more than agreed, colleagues and free posts have two weeks to do better.",
    ),
    "Every advert carries its own link or code, and the form repeats the question in plain words.": (
        "A code in every advert, and one plain question at the end of the form.",
    ),
    "A hire is credited to the first source the person names, with the advert noted beside it.": (
        "Ask the person. The first source they name counts, whatever the link says.",
    ),
    "Speed of reply changes results as much as any advert, so time to first call is kept next to cost.": (
        "Hours to the first call are reported beside the money, because waiting loses people.",
    ),
    "An application that ends in silence is no success, so {brand} follows it to the offer.": (
        "It ends with an offer or it does not count, which keeps {brand} honest about its replies.",
    ),
    "Not known yet; look through last year's application folder": (
        "Not known yet; old applications have to be counted",
    ),
    "Not known yet; payroll can tell how many joined": ("Not known yet; the number of starters is with payroll",),
    "Not known yet; invoices for past adverts are needed": ("Not known yet; somebody has to find the old invoices",),
    "Not known yet; the first round sets it": ("Not known yet; there is no earlier round to compare",),
    "Between today and the deadline the target is divided by days, which is our working assumption. Notice periods delay hires by weeks, so applications are judged first.": (
        "The target is spread over the days that are left, a planning habit and no more. Most people have to give notice, so look at applications before hires.",
    ),
    "Whoever plans the rota sits in, because open shifts say more than open vacancies.": (
        "Somebody who fills gaps in the rota sits at the table and says where they are.",
    ),
    "First-time visitors from the served area": ("Visitors who were never here before",),
    "Not known yet; last season's traffic report will show it": (
        "Not known yet; there should be a report for last season",
    ),
    "New visitors land on the pages that sell": ("New people arrive on the page with the button",),
    "Not known yet; pull it from the shop before launch": ("Not known yet; the shop knows it and has not been asked",),
    "Share of visits that start an order": ("Visits with something in the basket",),
    "Not known yet; the order-start event needs a test first": (
        "Not known yet; does the system notice a basket at all",
    ),
    "Not known yet; compare payments with started orders of last month": (
        "Not known yet; baskets and payments of one month would do",
    ),
    "Fewer orders left at the same step": ("That step loses fewer people",),
    "Not known yet; group past buyers by month of first order": (
        "Not known yet; buyers have to be put in order of their first month",
    ),
    "New cohorts come back sooner than old ones": ("Those who came later return earlier",),
    "Not known yet; support mail holds the answer": ("Not known yet; support has a folder",),
    "{brand}'s own order records are the truth; platform dashboards are read for direction only.": (
        "The till of {brand} is right. Dashboards may agree with it.",
    ),
    "Discount codes show which partner helped, never how much of the sale was theirs.": (
        "Codes say who sent somebody, and not who persuaded them.",
    ),
    "New and returning buyers are split in each report, since they cost different amounts to win.": (
        "A new buyer costs more than an old one, so they are not added up.",
    ),
    "Hold one region or one week back from adverts to see how many orders arrive unprompted.": (
        "One week or one region without adverts shows what would have been sold anyway.",
    ),
    "Clicks and started orders explain it; they never replace it on the first line of a report by {brand}.": (
        "What leads to it stands further down; {brand} reads orders first.",
    ),
    "Ad spend divided by paid orders": ("Adverts, per order that was paid",),
    "Not known yet; needs ad spend and orders of the last full month": ("Not known yet; take the last whole month",),
    "Not known yet; to be read from order records before launch": ("Not known yet; the orders have not been counted",),
    "Not known yet; draw it from buyers of the past half-year": (
        "Not known yet; half a year of buyers is enough to see it",
    ),
    "Not known yet; the first week of orders will give a level": (
        "Not known yet; after a week there is something to compare",
    ),
    "Interim marks are arithmetic on the brief's own target, one equal slice a day. A season or a launch may bend the line, and the report should say so.": (
        "Every day gets the same part of the brief's target, which no shop has ever seen happen. The report explains the bends.",
    ),
    "Begin with returns and complaints, go on to reorders, and look at adverts last.": (
        "What came back, who came back, what was advertised: in this order.",
    ),
    "people in the described audience who look {brand} up by name": (
        "those meant by the brief who search for {brand}",
    ),
    "Not known yet; the first fortnight of posts sets it": ("Not known yet; two weeks of posts are needed first",),
    "Widening without extra spend per person": ("More people, and no more money for each",),
    "Insights of each platform, filtered by place": ("What each platform reports for the area",),
    "Not known yet; search tools show past months once access is given": (
        "Not known yet; access to the search tools comes first",
    ),
    "Above the same weeks before launch": ("More than in the same weeks earlier",),
    "A rise that outlasts each push": ("Still higher a month after a push",),
    "Not known yet; old posts are to be counted by hand": ("Not known yet; somebody goes through the old posts",),
    "Not known yet; the first film under this brief shows it": ("Not known yet; there has been no film",),
    "Visits that look past the first page": (
        "Visitors who read on",
        "People who go beyond page one",
    ),
    "Not known yet; needs a look at current site visits": ("Not known yet; the site has figures nobody has looked at",),
    "Visitors reach a second page more often": ("A second page, more often than before",),
    "Not known yet; counted from launch onwards": ("Not known yet; begins on the first day",),
    "If reach grows while name searches stay flat for a fortnight, make {brand} visible earlier in each piece.": (
        "Many have seen it and few search the name: then {brand} comes too late in the picture.",
    ),
    "If a theme is saved more often than it is liked, give it a second slot before anything new is tried.": (
        "Saved more than liked? That subject gets a second day.",
    ),
    "If people outside {place} supply most of the reach, tighten the location setting before spending again.": (
        "Most viewers are not from {place}: correct the setting and spend nothing until then.",
    ),
    "If a format falls below the median in two reviews running, rest it for a month.": (
        "Twice below the middle, and the format has a month off.",
    ),
    "If comments ask the same question three times, the answer becomes next week's post.": (
        "Asked three times, answered next week, as a post.",
    ),
    "Recognition is credited to the plan as a whole; no single post can honestly claim it.": (
        "The whole plan may claim it, no part of it.",
    ),
    "Name searches are compared with the weeks before launch and with the season, since both move by themselves.": (
        "Searches for the name go up and down by themselves; hold them against the same weeks without a plan.",
    ),
    "Paid reach and unpaid reach are reported apart, because only one of them stops with the money.": (
        "What was paid for and what was not are two figures, and the second one stays.",
    ),
    "Recognition is the aim of {brand}, so a number that only money can move would be the wrong guide.": (
        "{brand} wants to be known, and being known cannot be bought by the thousand.",
    ),
    "Ad spend divided by people reached": ("Money per person who saw it",),
    "Not known yet; a survey of past insights comes first": (
        "Not known yet; old figures exist and have to be collected",
    ),
    "Not known yet; count the previous quarter": ("Not known yet; last quarter has not been counted",),
    "Not known yet; the first fortnight decides": ("Not known yet; two weeks will tell",),
    "Not known yet; ask {brand} for older reports": ("Not known yet; {brand} may have it in a drawer",),
    "Figures at each mark spread the brief's target evenly over its own horizon. They are ours, for planning.": (
        "Each mark is a part of the brief's target according to time. We drew the line; nobody measured it.",
    ),
    "Each time the question is the same: what would somebody in {place} now say about {brand}, unprompted?": (
        "If we stopped someone at {scene} in {place}: what would they say about {brand}?",
    ),
    "Target organisations that know the proposal": ("Organisations on the list that have heard of it",),
    "Not known yet; starts with a named list": ("Not known yet; there is no list",),
    "Not known yet; calendars of the past half-year show it": (
        "Not known yet; half a year of calendars has to be read",
    ),
    "Decision makers who answer a second message": ("People in charge who answer at the second try",),
    "Not known yet; look for it in sent mail": ("Not known yet; old letters will show it",),
    "Not known yet; count present agreements first": ("Not known yet; what is signed today comes first",),
    "Not known yet; needs a source field first": ("Not known yet; nobody noted where work came from",),
    "Partners active in two successive quarters": ("Partners who were there last quarter and this",),
    "Not known yet; needs a full quarter of records": ("Not known yet; three months have to pass",),
    "If a partner sends no introduction in a quarter, ask why once and then release the slot.": (
        "A quarter without a name from a partner: one question, then the place is free.",
    ),
    "If the same clause delays signatures, rewrite the outline and not the pitch.": (
        "Where signatures stop at a clause, change the clause.",
    ),
    "If the partner's audience does not match {audience}, decline politely and note the reason.": (
        "Somebody else's people, not {audience}: thank them, say no, write down why.",
    ),
    "If one partner brings most of the work, open two talks elsewhere before deepening that tie.": (
        "If most of it comes through one, talk to two others first.",
    ),
    "Work is credited to the partner who made the introduction, in writing, on the day it happens.": (
        "It is written down the same day who made the introduction, and that settles it.",
    ),
    "Joint content is reported by both sides from one shared sheet, so neither counts it twice.": (
        "Both sides count from one sheet.",
    ),
    "Influence without introduction is noted as a comment and left out of totals.": (
        "A good word is noted and not added up.",
    ),
    "A pilot's result belongs to the pilot; it is not projected on to partners who have not begun.": (
        "What one pilot brought says nothing about the next partner.",
    ),
    "Meetings are pleasant and prove little; what counts for {brand} is work begun together.": (
        "{brand} counts work that has begun; coffee does not count.",
    ),
    "Spend on partner work divided by pilots": (
        "What a pilot costs",
        "Effort for partners, per trial",
    ),
    "Marks along the way assume even progress, purely for planning. Signatures come in clusters.": (
        "Between the marks we drew a straight line. Agreements arrive three at a time.",
    ),
    "Go through the list name by name and decide on one next step for each.": (
        "Name after name, and for each the next thing to do.",
    ),
    "Not known yet; the mail tool has past openings": ("Not known yet; nobody has looked at what was opened",),
    "Customers active in the past month": ("Customers who were there this month",),
    "Not known yet; agree what active means": ("Not known yet; what is an active customer",),
    "Not known yet; sample the support inbox": ("Not known yet; read fifty messages to support",),
    "Renewals or repeat orders on time": ("Those who renew or order again in time",),
    "Not known yet; export dates of the past year": ("Not known yet; a year of dates has to be exported",),
    "Customers lost per month, with reasons": ("How many leave each month, and why",),
    "Not known yet; leavers are to be asked": ("Not known yet; those who left were never asked",),
    "Not known yet; ask new contacts who sent them": ("Not known yet; begin to ask who sent them",),
    "If openings fall while complaints stay level, send less often before writing better.": (
        "Fewer open it and no fewer complain: send less.",
    ),
    "If customers leave soon after joining, mend the first month and postpone every offer.": (
        "When they leave in the first weeks, mend the first weeks.",
    ),
    "If a discount is the only thing that brings people back, stop it for one group and compare.": (
        "If they come only for the discount, take it from one group and look.",
    ),
    "If leavers name the same cause twice, it goes to the owner of the product and not to marketing.": (
        "The same reason twice goes to whoever makes it and not to us.",
    ),
    "Keep a small group of customers outside each campaign; the difference is the campaign's result.": (
        "Some customers get nothing. The difference is what it was worth.",
    ),
    "People who would have stayed anyway are counted as staying, never as saved.": (
        "Whoever would have stayed has stayed; nobody saved them.",
    ),
    "Season and contract dates are marked on the chart before any effort is credited.": (
        "First the season goes into the chart, then the praise.",
    ),
    "New business can hide a leak; this figure shows whether people choose {brand} twice.": (
        "Many new ones can cover those who go. This one counts who picks {brand} again.",
    ),
    "Spend on retention divided by customers kept": ("What it costs to keep one",),
    "Each mark is a proportional part of the brief's target, set by us so that drift is seen early.": (
        "A part of the brief's target for each part of the time; it is there to make us look up.",
    ),
    "Read three leavers' reasons aloud before any chart is opened.": (
        "Before any chart, three people who left, in their own words.",
    ),
}
