# ruff: noqa: E501 - one sentence, one line: wrapped copy cannot be proofread
"""What is said instead where the audience decides for itself and for its family, and not for an organisation.

The knowledge of an enquiry was written for people who justify a purchase to others; patients, tenants and savers do
not have a business case, a pipeline or a colleague. `worded` takes these wordings in place of the first ones. A test
sees to it that each key still stands in the knowledge and that no wording needs other words of the brief.
"""

from __future__ import annotations

PRIVATE: dict[str, tuple[str, ...]] = {
    # -- who they are
    "{brand} needs conversations with {who}. The profile separates the person who must defend the decision from the person who lives with the work, since the same page seldom convinces both.": (
        "{brand} needs conversations with {who}. One of the two people below has a reason to act soon and the other has put it off for long; the same page seldom reaches both.",
        "{brand} speaks to {who} at two moments: when something has just happened, and in the long time before. The profile keeps the two apart.",
        "Some of {who} have to settle it now, and more of them would rather not think of it. {brand} needs a sentence for each.",
    ),
    "Enquiries for {offer} come from two kinds of {who}: those who answer for the result and those who do the work. {brand} has to be useful to each before asking for a meeting.": (
        "Enquiries for {offer} come from two kinds of {who}: those with a date in front of them and those who have waited. {brand} has to be useful to each before asking for a call.",
        "Behind an enquiry for {offer} stands either a fresh reason or a long hesitation. {brand} should recognise both from the first line.",
        "Two people below ask about {offer}: one this week, one perhaps next year. {brand} writes for both and hurries neither.",
    ),
    "Under pressure to change this year": (
        "A reason to act this month",
        "Something has made it urgent",
        "Waiting has become the harder choice",
    ),
    "{Audience}, in {place}, for whom the present way of working has just failed in front of others.": (
        "{Audience}, in {place}, who can put it off no longer.",
        "{Audience} around {place} to whom something has just happened that makes waiting harder than asking.",
        "{Audience} in or near {place}, with a fresh reason to ask.",
    ),
    "Pressure with a date attached makes a first call likely; that is why this group gets most of the budget.": (
        "Whoever has a reason this month will call this month, so most of the budget goes here.",
        "A fresh reason makes a first call likely; the larger part of the money follows it.",
        "They are few and they are ready, and that is worth the greater part of the spend.",
    ),
    "The accountable sponsor": ("The one with a reason now", "The one who cannot wait", "The one who calls this week"),
    "signs for the spend and answers for the outcome": (
        "wants it settled before the month is out",
        "has a reason to ask now and little patience for detours",
        "has decided to ask somebody and not yet whom",
    ),
    "Reads {setting}, and forwards what deserves a second opinion. Has to justify the spend on {offer} to others who never see the daily work, and wants to be asked precise questions.": (
        "Looks around {setting}, and asks one person at home before calling anyone. Wants to know what {offer} involves, step by step, and what happens if the answer is no.",
        "Compares two or three names {setting}, and remembers the one that answered plainly. Would rather ask a small question about {offer} first than commit to anything.",
        "Reads {setting}, quickly, with one question in mind. Turns to {offer} as soon as the first step looks small enough.",
    ),
    "it appears on {moment} as a risk with their own name under it": (
        "it comes back on {moment}, when there is no more time to deal with it",
        "it is on their mind on {moment}, and they seldom say it first",
        "felt most on {moment}, so that is the scene to begin with",
    ),
    "it takes hours from people whose time they have to defend": (
        "it has cost them patience already, and they know it",
        "told to friends more often than to anybody who could help",
        "a reason to look around at last",
    ),
    "the sentence they would put in the business case": (
        "what they would tell a friend that they are looking for",
        "the wish in the words they would use on the telephone",
        "this is what they hope to hear at the first meeting",
    ),
    "a change that others in the building would notice without being told": (
        "a change that the people at home would notice",
        "something that those closest to them would see first",
        "they would mention it to nobody and think of it often",
    ),
    "usually a question of timing, so ask what would have to be true next quarter": (
        "rarely a final no; say what a first step costs and leave the door open",
        "often a question of timing, so ask what would make it the right moment",
        "a fair reason, to be answered once and not argued with",
    ),
    "means that nobody has yet compared the effort of changing with the effort of staying": (
        "stays until somebody explains it without being asked twice",
        "means that nobody has yet told them what happens, step by step",
        "heard from others and believed, so answer it with a fact and without surprise",
    ),
    "Begin with the consequence, give the working underneath, and stop. They notice padding.": (
        "Say the next step in the first line and what it involves in the second. Reassure by being exact, never by being cheerful.",
        "Begin with what happens first, then what comes after, and stop. Pressure ends the conversation.",
        "One question, one answer, one thing to do next. Anything more reads like selling.",
    ),
    "Coping, and quietly collecting options": (
        "Putting it off, and quietly looking",
        "Not yet, with a page saved for later",
        "Undecided for a long time",
    ),
    "People of the same description who still cope, but save articles about {category}.": (
        "People of the same description who manage for now, and look up {category} when it comes to mind.",
        "Those who get by today and read about {category} without telling anyone.",
        "The same people in a quieter year, for whom {category} can wait a little longer.",
    ),
    "No hurry yet; a useful page and a patient mail keep {brand} on the list until the date moves.": (
        "They are not in a hurry. A useful page and a patient mail keep {brand} in mind until they are.",
        "Nothing presses them yet; {brand} should be the name they already know when something does.",
        "Most of them will ask somebody one day. A kind word now and then makes it likelier that they ask {brand}.",
    ),
    "The hands-on expert": ("The careful one", "The one who waits and reads", "The one who looks again"),
    "runs the work each day and is asked for a verdict": (
        "has put it off before and wants to be sure this time",
        "has asked around and decided nothing yet",
        "reads everything and writes to nobody",
    ),
    "Knows every workaround by heart. Will be handed {offer} on Monday if it is bought on Friday, and therefore tests claims against the worst case seen so far.": (
        "Has made do for a long time. Comes back to {offer} now and then, reads a page to its end, and leaves when asked for too much too soon.",
        "Has looked at {offer} before and closed the page. Needs to see who answers, what will be asked, and that nobody will press.",
        "Knows the subject from other people's stories. Will try {offer} when the first step can be undone.",
    ),
    "they can describe the last time in detail, down to the hour": (
        "they remember the last time and would rather not have another",
        "a story they tell against themselves, and a serious one",
        "known to them for years, and still not said to anybody who deals with it",
    ),
    "they know which step causes it and would say so if asked": (
        "they seldom say it aloud, and are glad when somebody else does",
        "they have arranged their days around it",
        "asked kindly, they would talk about it at once",
    ),
    "would make the job feel like the one they trained for": (
        "they would notice it on the first ordinary day",
        "something they have stopped expecting",
        "a small thing to others and a large one to them",
    ),
    "interesting if the awkward cases are covered too": (
        "worth a call as soon as it is clear that their own case fits",
        "tempting, if their case is no exception",
        "they would like to believe it and need one reason",
    ),
    "heard in the first minutes from any {person}; answer with {proof}": (
        "heard early from any {person}; answer with {proof}",
        "said before anything else, so have {proof} ready",
        "the first thing {a_person} will want settled; {proof} can do it",
    ),
    "a defence of evenings already spent on the present set-up, so respect it": (
        "it has kept them away before, so take it seriously",
        "an honest reason to wait; answer it and leave the choice to them",
        "grown over years, and not to be talked away in a minute",
    ),
    "Trusts peers first, then screens and sample output; brochures come last.": (
        "Trusts people they know first, then plain answers; brochures come last.",
        "Somebody they know comes first, a page with plain answers second, a brochure never.",
        "Listens to friends and family, then reads what strangers complain about.",
    ),
    "Talk shop. Name the awkward step, show how it is handled and admit what is not covered.": (
        "Speak quietly. Name the part they dread, say how it is handled and admit what cannot be promised.",
        "No hurry in any sentence. The difficult part comes first, and what is done about it comes next.",
        "Write as if there were all the time in the world, and leave every decision to them.",
    ),
    "Organisations outside {place}, or of another size than the brief describes, unless they ask unprompted.": (
        "People outside {place}, unless they ask of their own accord.",
        "Enquiries from beyond {place}, except where somebody is ready to travel.",
        "Anyone too far from {place} to come, who should hear so at once.",
    ),
    "Who else sits in the decision, and at what point can that person stop it?": (
        "Whom do they ask at home before they call, and what does that person say?",
        "Who else has a say at home, and when does that person hear of it?",
        "What do they look up last before they call, and what do they find there?",
    ),
    "Which of the stated pains came up in the last five calls that were won?": (
        "Of the last five who said yes, what did each name as the reason for coming?",
        "Which of the stated pains did the last five people mention before they said yes?",
        "What had the last five been told by others before they came?",
    ),
    # -- what is said to them
    "{brand} gives {who} something to examine before anyone asks for a meeting: “{claim}”. That is the whole promise; savings and results are left to each reader's own figures.": (
        "{brand} gives {who} one thing to hold it to before the first call: “{claim}”. That is the whole promise; what it means for one person is said to that person.",
        "Before anybody books anything, {brand} tells {who} this: “{claim}”. It promises no more in public, since the rest differs from case to case.",
        "“{claim}”: {brand} says so to {who}, and can be reminded of it. Nobody is promised a result.",
    ),
    "What it costs today": ("What waiting costs", "What brings people here", "The thing itself"),
    "How it can be checked": ("What can be asked beforehand", "How to be sure", "Ask before you come"),
    "What changes in the calendar": ("What happens first", "One step after another", "From the first call on"),
    "the line for {a_person} who does the work and gets no thanks": (
        "the line for {a_person} who has never said it to anyone",
        "for {a_person} who believes to be alone with it",
        "to be said so that {a_person} need not say it first",
    ),
    "Begin with their week, then state “{claim}” and ask whether {outcome} would be worth a conversation.": (
        "Begin with an ordinary evening, then say “{claim}”. Whether {outcome} is worth a call is theirs to decide.",
        "Start where they are, say “{claim}”, and ask if {outcome} is what they are looking for.",
        "First their own words, then “{claim}”, then one question: would {outcome} help?",
    ),
    "Describe the change as a list of dates, with “{claim}” on it. {Outcome} stands as their goal, not as our pledge.": (
        "Tell it step by step, with “{claim}” among the steps. {Outcome} is their hope; it is not our promise.",
        "Say what happens first, second and third, and where “{claim}” comes in. {Outcome} is told as a wish, in their words.",
        "Describe one visit, call or meeting from door to door; “{claim}” belongs in it. {Outcome} is what they want, and nobody can vouch for it.",
    ),
    "Say who is involved and for how long; “{claim}” covers the part that usually goes unspoken.": (
        "Say whom they will meet; “{claim}” covers the part that usually goes unspoken.",
        "Name the person who answers, and add “{claim}” before anyone asks.",
    ),
    "Let sales open “{document}” on screen.": (
        "Keep “{document}” within reach during the first talk.",
        "Have “{document}” ready for whoever asks how one can know.",
    ),
    "File “{document}” under references for the second meeting.": (
        "Hand over “{document}” at the first meeting, without comment.",
        "“{document}” can lie where people wait.",
    ),
    "{A_maker}'s worked example does duty until a reference is cleared.": (
        "{A_maker}'s own explanation does duty until somebody agrees to be quoted.",
        "Until a person consents to be named, {a_maker} explains it in front of a camera.",
    ),
    "Sales to ask {a_person} for one sentence.": (
        "One sentence from {a_person}, asked for and approved.",
        "Ask {a_person} for a line, and print it with consent only.",
        "To be told by {a_person} who agrees to it; until then nothing is quoted.",
    ),
    "Write down the hours spent today and set them beside the fee, without comment.": (
        "Say what the first step costs before anybody has to ask, and what it covers.",
        "Put the cost in the first lines, word for word as the brief has it.",
        "Name the sum for the first step and the earliest point at which they can stop.",
    ),
    "Ask which month is quiet, and propose a first step that only {a_maker} at {brand} has to take.": (
        "Say how long the first step takes and which part {a_maker} at {brand} does alone.",
        "Offer a first step of a few minutes; {a_maker} at {brand} prepares the rest.",
    ),
    "Let {a_maker} answer the awkward questions in writing before the call.": (
        "Let {a_maker} answer the awkward questions in writing, so that nobody has to ask them aloud.",
        "Put {a_maker}'s answer in writing, with a name under it.",
    ),
    "Grant the point. Then ask when {a_maker} may show what would change, and put that in the diary.": (
        "Grant the point. Then let {a_maker} say what would be different, in a minute.",
        "It is their habit and their choice. {A_maker} may describe the other way once, and leave it there.",
    ),
    "Ask for the last time it went wrong; if there was none, thank them and leave.": (
        "Say that the point is fair, then what is done about it, in one sentence.",
        "Repeat it in their words before answering; nobody likes to be corrected.",
        "Answer it where it is asked, calmly, and do not ask for anything in return.",
    ),
    "Compare the trouble of changing with the trouble of staying, in their numbers only.": (
        "Say what is known, what is not, and who can answer the rest.",
        "Explain it once, slowly, together with what it does not cover.",
        "Let the person who does it explain it, with the limits in the same breath.",
    ),
    "{claim} – ask us to show the working.": ("{claim} – ask us how.", "{claim} – and you may ask why."),
    "Bring your worst month. We will bring {offer}.": (
        "Bring the question you have put off. We will talk about {offer} when you are ready.",
        "Ask first, decide later. {Offer} can wait until you know enough.",
        "You need not decide anything about {offer} on the first call.",
    ),
    "{pain}? Tell us how often.": (
        "{pain}? You may say so here.",
        "{pain}? Say it, and we start there.",
        "{pain}? That is where we begin.",
    ),
    "{pain}? Show us how you do it now.": (
        "{pain}? Tell us in your own words.",
        "{pain}? We would like to hear the whole of it.",
    ),
    "A question from {brand}: who notices first when it goes wrong?": (
        "A question from {brand}: whom have you told?",
        "{brand} would like to know: since when?",
    ),
    "No slides. Ask {brand} about {offer}.": (
        "No forms first. Ask {brand} about {offer}.",
        "Ask {brand} about {offer}, in plain words.",
    ),
    # -- where the brand stands
    "Buyers compare within {category}, so the first line says which task is taken over.": (
        "People look within {category}, so the first line says what is done and for whom.",
        "It belongs to {category}, where a plain first line is worth more than a clever one.",
    ),
    "The category is {category}; sales and marketing should both use that phrase and no coinage of their own.": (
        "The category is {category}; the page and the telephone should use the same phrase, and no coinage.",
        "Call it what people call it: {category}. A new word for it would have to be explained first.",
    ),
    "No alternatives came with the brief. Ask the last ten prospects what else was on the table.": (
        "No alternatives came with the brief. Ask the last ten people where else they had looked.",
        "The brief names no one else; the last ten who called will know some names.",
    ),
    "Price is published early, exactly as stated: “{price}”. A prospect who leaves over it has saved both sides a call.": (
        "Price is published early, exactly as stated: “{price}”. Nobody should have to ask for it.",
        "“{price}” stands where people look first, word for word. A price that must be asked for keeps them away.",
    ),
    "send it between the first and the second call": (
        "have it at hand for whoever asks",
        "lay it where people wait or read",
        "link it beside the telephone number",
    ),
    "True by {brand}'s own account. Sales should be able to show it on screen within a minute.": (
        "True by {brand}'s own account. Whoever answers the telephone should be able to explain it.",
        "Said by {brand}; a picture or a page that shows it would help.",
    ),
    "Ask an existing user to confirm it in writing, then move it up the page.": (
        "One person who knows it first-hand, confirming it in writing and with consent, would move it up the page.",
        "It needs a witness: somebody who was there, says so and agrees to be quoted.",
    ),
    # -- what is talked about
    "The real cost of today": ("What keeps people away", "Said at last", "As it is today"),
    "How the work gets done": ("What awaits you", "Step by step", "Behind the door"),
    "Proof on the record": ("What can be looked up", "In writing", "On paper"),
    "Puts a shape on a problem that {who} have stopped noticing by {moment}, so that a conversation has a reason.": (
        "Says aloud what {who} seldom say to anyone, so that a first call is easier to make.",
        "Names what {who} have learnt to live with, and does it kindly.",
        "Starts from the thought that {who} know from {moment}, because being understood comes before being advised.",
    ),
    "One incident, from {moment}, told by the clock": (
        "One evening, told from the inside",
        "A thought from {moment}, told to its end",
    ),
    "The hidden work, on {moment}": (
        "What goes through the mind on {moment}",
        "What nobody sees on {moment}",
        "The quiet part of {moment}",
    ),
    "“{pain1}.” Go back to {moment}, hour by hour, and mark the first avoidable one.": (
        "“{pain1}.” Tell {moment} as somebody lives it, without a moral at the end.",
        "“{pain1}.” Begin with {moment} and stop before any advice.",
        "“{pain1}.” Who says it, when, and what would be a kind reply on {moment}?",
    ),
    "A post for whoever stays late: which part of “{pain2}” could {a_person} have noticed a week before?": (
        "“{pain2}.” What {a_person} may ask about it, and in which words.",
        "Three questions {a_person} can put to any provider about this: “{pain2}”.",
    ),
    "Nobody budgets for this line: “{pain3}”. How would {a_maker} measure it?": (
        "A short post on “{pain3}”: what {a_maker} would say to somebody who brings it up.",
        "“{pain3}.” {A_maker} answers it in four sentences, without a sales line.",
    ),
    "Draw your own process on one sheet. Where does the pen stop?": (
        "Write your questions on one sheet before you call. Which one comes first?",
        "What would you ask if nobody could see you ask it?",
    ),
    "Shows {offer} as a sequence of steps, with the awkward ones included, for readers who will have to run it.": (
        "Shows {offer} as a sequence of steps, the dreaded ones included, for readers who want to know what awaits them.",
        "Leads through {offer} from the first call to the last step and leaves nothing unpleasant out.",
        "Makes {offer} predictable: who is there, what happens, how long it takes.",
    ),
    "The exception, and how {a_maker} catches it": (
        "When something goes differently, as {a_maker} tells it",
        "What {a_maker} does when it does not go to plan",
    ),
    "What stays manual, and why": ("What takes its time, and why", "The part that cannot be hurried"),
    "Set-up, day by day: who is needed, for how long, and what they must bring. It is what “{claim2}” means in practice.": (
        "The first meeting, minute by minute: who is there, what is asked and what to bring. It is what “{claim2}” means in practice.",
        "What to bring, where to sit, whom you meet: “{claim2}”, seen from the visitor's side.",
    ),
    "Ask us for the awkward case. {brand} will work it through in the comments.": (
        "The question nobody asks at the desk. {brand} answers it in general terms, and the rest in private.",
        "Send the question you would not ask aloud. {brand} replies by message.",
    ),
    "How to test a supplier in {place} in one afternoon.": (
        "How to tell two providers in {place} apart before you call.",
        "Five things to look up about any provider in {place}.",
    ),
    "Who should not buy": ("When it is not for you", "Who is better helped elsewhere"),
    "“{doubt1}.” Then this may be the wrong month. Ask {a_maker} for three signs that it is not.": (
        "“{doubt1}.” What {a_maker} would answer to that, in three sentences.",
        "“{doubt1}.” {A_maker} hears it, does not argue, and says one thing.",
    ),
    "“{doubt2}” is often true. Here is a test for {moment}.": (
        "“{doubt2}.” A straight answer, with what nobody can promise in it.",
        "“{doubt2}.” What is known about it, what is not, and whom to ask.",
    ),
    "What must your own people do in the first week, and what can they leave to {brand}?": (
        "What is asked of you at the start, and what you can leave to {brand}.",
        "What {brand} needs to know from you, and what it does not.",
    ),
    "“{doubt3}.” What a careful first step looks like when nobody has an hour to spare.": (
        "“{doubt3}.” What a careful first step looks like, and where it can end.",
        "“{doubt3}.” The smallest step there is, and how to go back.",
    ),
    # -- where it is said
    "The main meeting place with those who sign for {offer}, and with their advisers.": (
        "Where employers, referrers and other professionals look {brand} up; few begin their search for {offer} here.",
        "A name to be found by colleagues and referrers. Hardly anybody looks for {offer} here first.",
    ),
    "Visits by the right job titles": ("Profile views from nearby", "Visits by people from the area"),
    "Stop adverts whose clicks come from other trades; stop a series when two months bring no {result}.": (
        "Stop adverts whose clicks come from far away; stop a series when two months bring no {result}.",
        "Clicks from elsewhere end an advert, and two months without {result} end a series.",
    ),
    "Take “{pain1}” apart in a series of three, each ending in a question that a specialist would ask.": (
        "Spend three posts on “{pain1}”, each ending with a question that is easy to answer.",
        "Give “{pain1}” a series of three: what people say, what lies behind it, what can be asked.",
    ),
    "Agree with sales on the one question that separates an enquiry from a chat.": (
        "Agree with whoever answers the telephone on the one question that tells an enquiry from a chat.",
        "Settle with the front desk what counts as an enquiry, and write it beside the telephone.",
    ),
    # -- how it is counted
    "Relevant job titles or accounts reached": (
        "People of the described group reached",
        "Reach among those it is meant for",
    ),
    "Off-target titles excluded": ("Places that do not fit are shut out", "Wrong places excluded"),
    "Most reach falls on the right titles": (
        "The described group gets most of the reach",
        "Most reach stays where it should",
    ),
    "Replies open more conversations than before": ("More replies end in a talk", "Replies lead to more calls"),
    "Mail tool, read with the sales inbox": ("Mail tool and inbox, read together", "Inbox and mail tool side by side"),
    "Share of enquiries that sales accepts": ("Share of enquiries that fit", "Enquiries that turn out to fit"),
    "Not known yet; agree the definition with sales first": (
        "Not known yet; agree first what counts as a fit",
        "Not known yet; someone has to define a fit",
    ),
    "CRM stage history": ("Diary or CRM", "The appointment book"),
    "Enquiries still alive after the first meeting": (
        "Enquiries that lead to a second contact",
        "People who come back after the first talk",
    ),
    "Not known yet; ask for the last quarter's pipeline": (
        "Not known yet; ask for the diary of the last quarter",
        "Not known yet; last quarter's appointments will show it",
    ),
    "Pipeline of last quarter read": ("Diary of last quarter read", "Last quarter's appointments counted"),
    "Stalled deals given a reason": ("A reason noted for each that ended", "Every silence has a note"),
    "Fewer deals stall for a known reason": ("Fewer end for a known reason", "Known reasons come up less often"),
    "CRM opportunity ageing": ("Diary or CRM, by week", "Appointments, week by week"),
    "{brand} sales lead": ("{brand} enquiry desk", "{brand} front office"),
    "CRM, after sales has qualified": ("Diary or CRM, after the first talk", "Appointment book, checked weekly"),
    "Not known yet; sales to count from stage history": (
        "Not known yet; to be counted from the diary",
        "Not known yet; the appointment book holds it",
    ),
    "If enquiries rise while sales accepts fewer of them, narrow the audience before touching the budget.": (
        "If enquiries rise and fewer of them fit, narrow the audience before touching the budget.",
        "More enquiries with fewer that fit mean a wrong audience, and not a small budget.",
    ),
    "If cost per accepted enquiry stays above its ceiling for two reviews, move a fifth of that spend elsewhere.": (
        "If the cost of a fitting enquiry stays above its ceiling for two reviews, move a fifth of that spend elsewhere.",
        "Two reviews above the ceiling for a fitting enquiry, and a fifth of that money goes to another channel.",
    ),
    "If sales answers later than the next working day, pause acquisition until the queue is clear.": (
        "If an enquiry waits longer than the next working day, pause the adverts until all are answered.",
        "Adverts rest while anybody has waited more than a working day for an answer.",
    ),
    "Long decisions outlive cookies, so pipeline is matched to campaigns in the CRM by month of first contact.": (
        "Some people decide months later, so the month of first contact is noted and outlives the cookie.",
        "A decision can take longer than a cookie lasts; the diary keeps the month in which somebody first asked.",
    ),
    "Sales brings the refused enquiries, marketing brings the searches and adverts behind them.": (
        "The desk brings the enquiries that led nowhere, marketing brings the searches and adverts behind them.",
        "Whoever answers the telephone tells what was asked; marketing adds the words that people searched.",
    ),
}
