# ruff: noqa: E501 - one sentence, one line: wrapped copy cannot be proofread
"""Further wordings for the plan of channels, tracking and reports."""

from __future__ import annotations

MORE: dict[str, tuple[str, ...]] = {
    "Tracking is reported as complete. One test of each event on a phone, before launch, is still worth the hour.": (
        "All tracking is said to be in place. Try every event once on a telephone before the first post.",
        "The brief reports full tracking. Somebody at {brand} should order, write or apply once and see it arrive.",
    ),
    "The brief calls tracking fully set up; the first report confirms that events and real records agree.": (
        "Tracking stands, according to the brief; week one shows if it counts what {brand} counts.",
    ),
    "Tracking is partial, so the missing events are listed and repaired before money is spent on traffic.": (
        "Half of it is counted. Write down the other half and mend it before paying for visitors.",
        "Some events arrive and some do not. The list of those that do not comes first.",
    ),
    "Part of the tracking exists. Until the rest does, hand counts fill the gaps and are marked as such.": (
        "What is not tracked yet is counted by hand at {brand} and marked with an H.",
    ),
    "No tracking is in place. Counting starts by hand, in one shared sheet, and tagged links follow.": (
        "Nothing is tracked today. A sheet that both sides can open will do until the links carry tags.",
        "As nothing counts by itself, {brand} keeps a list; tags come with the second week.",
    ),
    "There is no tracking yet, so every contact is asked for its source and the answers are tallied weekly.": (
        "“How did you find us?” is all the tracking there is for now, and it is asked every time.",
    ),
    "Whether tracking works is not known; the first task is to look, and nothing is reported before that.": (
        "Nobody could say if tracking works. Look first, report later.",
        "It is not known what is counted. An hour with somebody from {brand} will show.",
    ),
    "The state of tracking is open. A short audit comes ahead of every figure in the table.": (
        "Tracking may work or not; no figure is trusted until somebody has checked.",
    ),
    "Weekly, half an hour, same table; money moves at every second review at the earliest.": (
        "Every week for thirty minutes, always with this table. Budgets are left alone for two weeks at a time.",
        "A short meeting each week. Only the second one in a row may move money.",
    ),
    "A report each week and a decision each fortnight, so that noise is not taken for news.": (
        "The figures come weekly, the decisions every other week.",
    ),
    "Once a week the table is updated and one change is agreed; a second change waits its turn.": (
        "Each week one change, chosen with the new figures on the table.",
    ),
    "Monthly in writing, with a short call a few days later; alarms do not wait for either.": (
        "A page a month, and a call when everybody has read it. Something urgent is said at once.",
    ),
    "One report a month, read together. Between reports only ceilings are watched.": (
        "Once a month all sit over the same page. In between somebody looks at the costs.",
    ),
    "A monthly review with decisions, and a glance at costs every Monday.": (
        "Decisions are made monthly. On Mondays one looks at what was spent.",
    ),
    "The brief sets no rhythm for reports; a written page each month is our suggestion.": (
        "Nobody asked for a rhythm, so we suggest one page a month.",
    ),
    "How often to report is left open. We propose the end of each month, and earlier when a ceiling is passed.": (
        "The brief leaves it open when to report. At the end of a month would do, and at once when costs run away.",
    ),
    "No reporting rhythm was asked for, so a monthly reading is assumed until somebody objects.": (
        "Without a wish in the brief we read the figures monthly.",
    ),
    "The brief asks for a single report, due at the end; a look at the half-way mark is advised all the same.": (
        "One report, when it is over. We would look once in the middle, without a report.",
        "A single report is wanted. Half-way, somebody should still open the table.",
    ),
    "One closing report was ordered. Ceilings are watched throughout, by the agency.": (
        "There will be one report at the close; the agency watches costs meanwhile.",
    ),
    "Reporting happens once, after the last week, with notes kept from the first.": (
        "Notes are taken every week and become one report at the end.",
    ),
    "{others} wait until one theme has proved itself; a thin presence on them would blur the picture.": (
        "Nothing on {others} before one subject works. Being a little bit everywhere is being nowhere.",
        "{others} come later, with whatever subject is left standing.",
        "We leave {others} alone this time, because {brand} cannot be remembered in ten places at once.",
    ),
    "{others} are left out for now, since they would take hours from follow-up, where enquiries are lost.": (
        "No hours for {others}: they are better spent on answering people.",
        "{others} can wait. An enquiry to {brand} that is answered late is worth more than a new channel.",
        "As long as replies take time, {others} stay closed.",
    ),
    "{others} stay closed until the present ones return more than they cost.": (
        "First these have to pay for themselves, then {others}.",
        "{brand} opens {others} when the orders pay for it.",
        "{others} are for later; they would only divide the money.",
    ),
    "{others} are not used in this round: applicants there would wait for replies nobody has time to give.": (
        "Whoever writes on {others} would get no answer this time, so {brand} does not advertise there.",
        "{others} stay out of this round. Better few inboxes, and all of them read.",
        "For now no {others}: every channel is a person who has to reply.",
    ),
    "{others} bring spectators, and a plan for partners has no use for those.": (
        "On {others} one finds an audience, and {brand} is looking for a few people.",
        "{others} are loud, and partners are won quietly.",
        "None of {others}: nobody decides about a partnership there.",
    ),
    "{others} would reach strangers, which is a different plan.": (
        "Strangers are met on {others}; this plan is for people {brand} knows.",
        "{others} belong to another plan, the one for new customers.",
        "No need for {others}, as everybody concerned has been a customer before.",
    ),
    "{brand} concentrates on {count} channels where {who} look without searching. The first listed carries most of the effort; the others repeat its best pieces in their own manner.": (
        "{count_upper} channels for {brand}, and one of them leads. What works there is told again on the rest.",
        "{brand} meets {who} where they are anyway: {count} channels, ordered by the work they deserve.",
    ),
    "To be recognised in {place}, {brand} shows up in {count} places, always with the same few signs. Breadth comes second to repetition.": (
        "{count_upper} places, one picture of {brand}: whoever lives in {place} should see it again and again.",
    ),
    "{count_upper} channels move {who} from a first doubt about {offer} to a conversation with {brand}. Each has one task, so that a weak link shows quickly.": (
        "From a doubt to a conversation with {brand} in {count} channels. Every one has a job, and it shows when it is not done.",
        "{count_upper} channels for {brand} and {offer}: to be found, to be checked, to be reminded, to be asked.",
    ),
    "{brand} meets {who} on {count} channels: some find them, one keeps in touch, and all lead to the same next step.": (
        "However {who} arrive, {brand} asks them the same thing. {count_upper} channels bring them.",
    ),
    "{brand} sells on {count} channels with divided tasks: being discovered, being examined, being bought again. Money follows orders of {offer}, not applause.": (
        "{count_upper} channels of {brand} share the selling of {offer}. Money goes where orders come from and nowhere else.",
        "Seen here, checked there, ordered at {brand}: {count} channels, each for a part of it.",
    ),
    "For {offer}, {brand} needs {count} channels and no more. Shoppers in {place} should find the same facts on each of them.": (
        "What {brand} says about {offer} is the same on all {count} channels, for everybody in {place}.",
    ),
    "{brand} advertises its jobs on {count} channels that people in {place} use anyway. Each vacancy is told once in full and then adapted.": (
        "{count_upper} channels carry the vacancies of {brand} to people in {place}. The long version stands in one place; the others point to it.",
        "Where do people in {place} look when they want another job? On these {count}, so that is where {brand} is.",
    ),
    "Candidates for {brand} are met on {count} channels, the most local ones first. Nobody should have to hunt for pay, place or hours.": (
        "{count_upper} channels for {brand}, beginning with the one nearest home. Pay, place and hours are on each.",
    ),
    "Alliances grow in conversation; the {count} channels here are there to start and document those of {brand}.": (
        "No channel signs an agreement. {count_upper} of them help {brand} to begin a talk and to remember it.",
        "Partners are won one by one; {brand} uses {count} channels to be introduced and to be believed.",
    ),
    "{brand} uses {count} channels to reach decision makers in {place}, and puts letters before posts.": (
        "Letters first, then posts: {count} channels between {brand} and those who decide in {place}.",
    ),
    "Customers of {brand} hear from it on {count} channels, chosen for usefulness and not for reach.": (
        "{count_upper} channels, because customers of {brand} use them; others would only add noise.",
        "Where do people with {offer} look when they need something? {count_upper} places, and {brand} answers in each.",
    ),
    "{count_upper} channels keep {brand} in touch with those who use {offer}. All of them can be answered.": (
        "One can write back on all {count} of them, which is why {brand} chose them for people with {offer}.",
    ),
}
