# ruff: noqa: E501 - one sentence, one line: wrapped copy cannot be proofread
"""Further wordings for segments and persons."""

from __future__ import annotations

MORE: dict[str, tuple[str, ...]] = {
    "Under pressure to change this year": (
        "Something has to be different by {moment}",
        "Those whose present way has run out of time",
    ),
    "{Audience}, in {place}, for whom the present way of working has just failed in front of others.": (
        "{Audience} in {place} who were let down recently, and were seen to be.",
    ),
    "Pressure with a date attached makes a first call likely; that is why this group gets most of the budget.": (
        "People with a date in front of them answer first, so the larger part of the money goes to them.",
    ),
    "signs for the spend and answers for the outcome": ("has the money and will be asked what it bought",),
    "it takes hours from people whose time they have to defend": (
        "somebody's hours pay for it, and this person has to explain them",
    ),
    "the sentence they would put in the business case": ("will stand word for word in the request for money",),
    "a change that others in the building would notice without being told": (
        "visible to the others before anybody tells them",
    ),
    "usually a question of timing, so ask what would have to be true next quarter": (
        "a matter of dates more than of will; ask what has to happen first",
    ),
    "means that nobody has yet compared the effort of changing with the effort of staying": (
        "has so far looked only at the effort of changing",
    ),
    "Begin with the consequence, give the working underneath, and stop. They notice padding.": (
        "What follows from it comes first, the working second. Anything after that is too much.",
    ),
    "Coping, and quietly collecting options": (
        "Getting by, and keeping an eye open",
        "It still works, more or less",
    ),
    "No hurry yet; a useful page and a patient mail keep {brand} on the list until the date moves.": (
        "They have time. A useful page once in a while, and {brand} is remembered when the time is up.",
    ),
    "runs the work each day and is asked for a verdict": ("does the work and will be asked whether it is any good",),
    "Knows every workaround by heart. Will be handed {offer} on Monday if it is bought on Friday, and therefore tests claims against the worst case seen so far.": (
        "Keeps the present way alive by hand. Would use {offer} every day and therefore asks about the worst one.",
    ),
    "they can describe the last time in detail, down to the hour": ("can tell you the day and what the weather was",),
    "they know which step causes it and would say so if asked": (
        "knows exactly where it goes wrong and is waiting to be asked",
    ),
    "would make the job feel like the one they trained for": ("would leave more of the day for what they are good at",),
    "interesting if the awkward cases are covered too": ("good, if it also covers the case nobody mentions",),
    "a defence of evenings already spent on the present set-up, so respect it": (
        "they have built what is there, so begin by praising what works",
    ),
    "Trusts peers first, then screens and sample output; brochures come last.": (
        "Believes colleagues, then what can be tried, and reads the rest another time.",
    ),
    "Talk shop. Name the awkward step, show how it is handled and admit what is not covered.": (
        "One specialist to another: the hard part first, and a straight word on where it ends.",
    ),
    "Students and job seekers who read for interest: welcome readers, but not counted as enquiries.": (
        "People who read for a course or a job application: friendly readers, not enquiries.",
    ),
    "Organisations outside {place}, or of another size than the brief describes, unless they ask unprompted.": (
        "Whoever is elsewhere than {place}, or much larger or smaller than described, unless they write of their own accord.",
    ),
    "How large is this audience in {place}? The brief has no figure, so count the list before buying media.": (
        "Nobody has counted these people in {place} yet. Do that first, then book adverts.",
    ),
    "Who else sits in the decision, and at what point can that person stop it?": (
        "Who can still say no when everybody else has said yes?",
    ),
    "Which of the stated pains came up in the last five calls that were won?": (
        "Think of the last five that said yes. Which pain did they bring?",
    ),
    "{Audience}, in {place}, who have given up on what they use now and are choosing again.": (
        "{Audience} in {place} who are tired of what they have and look at labels again.",
    ),
    "The wish to buy is already there; only the choice is open, so a first order costs least here.": (
        "They will buy from somebody this month; that makes them the cheapest to win.",
    ),
    "buys for their own use after careful checking": ("reads everything, then orders for themselves",),
    "the reason for searching tonight, in words close to a review they might write": (
        "half a complaint and half a search, typed at night",
    ),
    "the result they will judge the first order by": ("what a first order will be held to",),
    "comes from experience; evidence moves it, cheerfulness does not": (
        "was disappointed once, and wants to see before believing",
    ),
    "They repeat what they learn, so each one reached brings others in {place} at no charge.": (
        "One of them tells three others in {place}, and nobody has to pay for it.",
    ),
    "passes on names and links to others": ("tells others where to look",),
    "what they warn friends about, which makes it a good opening line": (
        "the thing they warn their friends of; use it to begin",
    ),
    "the part they would like to explain well": (
        "they would explain this with pleasure if somebody gave them the words",
    ),
    "said aloud in comments, so the answer belongs there too": ("said in the comments and best answered there",),
    "a reason to stay silent, until somebody credible goes first": ("silent for now; the second person to speak",),
    "Give them a detail that is fun to retell; a slogan stops with them.": (
        "Something odd and true that can be told at dinner.",
    ),
    "People of the same description who have never thought about {offer} as something to look for.": (
        "Similar people, who have not yet got the idea that one could look for {offer}.",
    ),
    "They outnumber the curious, but need several meetings with the name before it stays.": (
        "There are many of them. They have to meet the name on {moment}, and again, and again.",
    ),
    "scrolls past until something touches the day at hand": ("keeps scrolling unless it is about today",),
    "they live with it and have stopped naming it as a problem": ("part of the furniture, no longer a problem",),
    "recognised at once when somebody shows it without comment": ("known at a glance",),
    "appealing once seen, though they would never search for it": ("they would want it if they saw it",),
    "a picture does this faster than words": ("needs a picture and no sentence",),
    "a shrug more than a refusal, best met with humour": ("not against it, only busy; make them smile",),
    "dissolves after the third friendly encounter": ("gone when the name has become familiar",),
    "Reads what arrives by itself, rarely to the end.": ("What is sent to them, half of it.",),
    "One idea at a time, shown and then named; leave explanations to the link.": (
        "A picture, a name, and the explanation for those who click.",
    ),
    "Audiences outside {place}, whose applause would inflate the figures and change nothing.": (
        "Readers far from {place}, who like everything and change nothing.",
    ),
    "Professionals of the trade: pleasant company, wrong readers.": (
        "Colleagues from the trade, who come to compare.",
    ),
    "How many people in {place} fit the description? The brief gives no count, and one is needed to judge reach.": (
        "It is not known how many such people live in {place}, and reach means little until it is.",
    ),
    "Which name do they mention first when asked about the subject today?": (
        "Who comes to their mind today, before anybody says a name?",
    ),
    "What did they last forward to a friend, and why that?": (
        "What was the last thing they showed somebody, and to whom?",
    ),
    "Facts in short lines, then one calm invitation. Exclamation marks cost trust here.": (
        "One fact a line, then an invitation without an exclamation mark.",
    ),
    "People of the same description who follow or visit {brand} and have not ordered.": (
        "People of this kind who look at {brand} now and then and leave again.",
    ),
    "They need a smaller first step; reaching them again costs little because they are known already.": (
        "They know the name, so what is missing is only a smaller beginning.",
    ),
    "it keeps the order small, if there is one at all": ("the reason the basket stays small",),
    "what would turn a trial into a habit": ("would make them buy it a third time",),
    "wanted, though seldom said in the first message": ("what they mean when they ask about something else",),
    "settled by dates and terms on the page, well before paying": (
        "gone as soon as terms and dates are on the same page",
    ),
    "Trusts strangers with the same problem above any advert.": (
        "Reads what other people with the problem write, and the advert last.",
    ),
    "Admit the doubt first. Then say what is different, what is not, and how to find out cheaply.": (
        "Begin with the doubt itself; then what is true of it, and how to find out for little money.",
    ),
    "Bargain hunters who leave with the next voucher; they cost more to win than they return.": (
        "People with a voucher in hand, who will leave with the next one.",
    ),
    "Anyone whose need goes beyond what {offer} can honestly do; the page should say so.": (
        "Whoever needs more than {offer} does. Tell them at once.",
    ),
    "How many such people does {place} hold? No number came with the brief, so platform estimates must do.": (
        "Nobody has said how many such people there are in {place}; the platforms will have to guess for now.",
    ),
    "What did the last twenty buyers use before, and what made them stop?": (
        "What stood on the shelf before, and what was wrong with it? Twenty buyers can say.",
    ),
    "Which page did people read just before they left without ordering?": (
        "After which page do people go without an order?",
    ),
    "Working nearby, ready to move": (
        "In the trade, around the corner",
        "Employed near here, listening",
    ),
    "{Audience}, above all those who do similar work in or near {place} and are tired of the terms.": (
        "{Audience} who do such work within reach of {place} and have had enough of how it is arranged.",
    ),
    "They can start soonest and know what good terms look like, so a concrete promise reaches them first.": (
        "They know what good terms are and could begin in a month.",
    ),
    "does comparable work today and compares employers by the week they offer": (
        "has a job like it, and compares Wednesdays",
    ),
    "worth a change of employer on its own": ("would be enough to give notice",),
    "answer in figures and in the first lines, or the page is closed": (
        "asked before anything else, so answered before anything else",
    ),
    "a practical obstacle; say plainly which routes or shifts avoid it": (
        "not a no; find the shift that makes it possible",
    ),
    "a shift was changed late and cost a family occasion": ("a day off was taken back, and it was the wrong day",),
    "a colleague left for better terms and said so": ("somebody from the same shift went, and looks happier",),
    "Hears of jobs from colleagues and checks the employer's page the same evening.": (
        "Believes a friend in the trade, and looks at the employer's page that night.",
    ),
    "Talk as one colleague to another: hours, pay, people, then the invitation.": (
        "As one would tell a friend over coffee: money, hours, people, and would you like to come.",
    ),
    "New to the work, or coming back to it": ("Beginners, and those who begin again",),
    "{Secondary}: people with the right disposition and no recent experience on paper.": (
        "{Secondary} who would be good at it and cannot prove it.",
    ),
    "A larger group that other adverts frighten off; they need training explained before they will apply.": (
        "Most of them close an advert at the word certificate. Explain the training first.",
    ),
    "has the aptitude, and doubts whether that counts": ("would be able to, if somebody said so",),
    "Has looked after somebody, or changed course, and wonders whether {brand} would take such a start seriously. Starts forms and abandons them at the question about certificates.": (
        "Has done more than the form asks about, and thinks that {brand} would not want to hear it. Begins forms at night and closes them.",
    ),
    "they expect it everywhere, so its absence must be said out loud": (
        "they have never seen it otherwise, so somebody has to say that it is",
    ),
    "heard from friends in the trade, and enough to put the form aside": (
        "a friend said so, and the form was put away",
    ),
    "lets them promise the family a fixed arrangement": ("can be told at home, with a date",),
    "reply with the training on offer and the name of a person to call": (
        "say what is taught, and give a name and a number",
    ),
    "children or relatives need them less at home, or need a steadier income": (
        "more hours in the day, or more bills at its end",
    ),
    "a neighbour in the same work described an ordinary day": (
        "somebody on the same street does the job and talks about it",
    ),
    "Reads stories of people who began without certificates, and the comments underneath.": (
        "Other people's first weeks, and what was said below.",
    ),
    "Encourage without flattery. Every requirement is named together with how it is met after joining.": (
        "Friendly, and to the point: this is asked, and this is how one gets it after joining.",
    ),
    "Agencies offering staff by the shift; the plan is about people who want to belong to {brand}.": (
        "Firms that lend people by the shift. {brand} is looking for colleagues.",
    ),
    "Applicants from beyond travelling distance of {place}, unless a role is open to them in writing.": (
        "Everyone who lives too far from {place} to come, unless a role says otherwise.",
    ),
    "How many people with such experience live near {place}? Labour statistics can tell; the brief does not.": (
        "There is a number of such people around {place}, and the brief does not have it.",
    ),
    "Where do the best present colleagues say they first heard of {brand}?": (
        "Ask the three best people how they came to {brand}.",
    ),
    "At which question of the form do most people stop?": ("Which question on the form sends people away?",),
    "Complementary organisations in the same place": (
        "Neighbours in the same line",
        "Houses that serve the same people",
    ),
    "Organisations in {place} that serve {audience} with something beside {offer}, never instead of it.": (
        "Organisations in {place} with the same people, {audience}, and with another trade than {offer}, so that nobody has to choose.",
    ),
    "Their clients overlap and their services do not, so a joint project costs neither side a sale.": (
        "They share the people and not the business, so nobody loses a sale when one of them is introduced.",
    ),
    "decides which alliances the organisation enters": ("says yes or no to a common project",),
    "Receives proposals every week and remembers two. Wants to know by the second paragraph what {brand} would bring to people who trust the house already.": (
        "Gets a pile of these every week. What would {brand} do for people who come here because they trust us? That has to be answered at the top.",
    ),
    "a fear for the reputation they lend out with every introduction": (
        "every introduction spends some of their good name",
    ),
    "it made the last alliance fade without anybody ending it": ("the last one stopped and nobody said so",),
    "the outcome they would report upwards": ("what they could report",),
    "small enough to agree to without a committee": ("a decision for one person",),
    "a polite way to ask what is new here": ("a way of asking what would be different",),
    "settled by one reference call, so offer it early": ("a call to somebody who has done it settles this",),
    "clients began to ask for something the house does not offer": ("their own people keep asking for it",),
    "a yearly plan was opened for new alliances": ("next year is being planned",),
    "Reads association mail and whatever a respected peer forwards.": (
        "The letters of the association, and what a colleague marks.",
    ),
    "Equal to equal, in the order: their clients, our part, first step, way out.": (
        "Short, between equals: your people, what we do, what comes first, how it ends.",
    ),
    "Multipliers without a product of their own": ("Those who only bring people together",),
    "Associations, schools, media and community groups that gather {audience}.": (
        "Clubs, schools, papers, neighbourhood groups: wherever {audience} meet.",
    ),
    "They open many doors at once but move by calendar; start early and ask for one slot.": (
        "Behind one of them stand many, and the calendar is full for months, so ask early, ask one person, and ask for little.",
    ),
    "fills the calendar and carries the work": ("makes the programme and sets up the chairs",),
    "they end up doing the work that was promised by others": ("in the end they did it themselves",),
    "embarrassing in front of members, hence the caution": ("it happened before an audience",),
    "makes their own programme look good": ("good for the programme",),
    "a matter of capacity, solved by doing the first draft": ("no hands to spare; bring the draft",),
    "goes away when the dates are already theirs": ("not a problem if it fits their dates",),
    "the members' survey named a gap": ("their own members wrote it down",),
    "Lives in the calendar and the members' mailbox.": ("Looks at the calendar and at what members write.",),
    "Short, dated and finished: text, picture, time needed. Nothing left for them to assemble.": (
        "Finished, with a date, a length and a picture. They should only have to read it once and say yes.",
    ),
    "Competitors in disguise, whose clients would have to choose between the two offers.": (
        "Those who sell the same under another name.",
    ),
    "Large names that want a logo on a page and no shared work.": ("Names for the wall, with nothing behind them.",),
    "How many organisations in {place} fit? No list came with the brief, so the first task is to name them.": (
        "Which organisations are there in {place}? No list came with the brief, so it has to be written before any letter goes out.",
    ),
    "Which of the present clients came through somebody else, and through whom?": ("Who sent us the clients we have?",),
    "What may {brand} offer in return, and who can sign for it?": ("What can {brand} give, and who may promise it?",),
    "Customers among {audience} who used {offer} at first and have grown quiet.": (
        "Among {audience}: those who began with {offer}, used it for a while and have not been heard of since.",
    ),
    "They are still reachable, and the reason for their silence can usually be mended by a person.": (
        "They can still be reached by name, and somebody on the telephone can often put the reason right in a few minutes.",
    ),
    "has not cancelled and has not returned": ("has neither left nor been back",),
    "a small thing that grew because nobody asked": ("it was small, and nobody asked",),
    "the reason they came to {brand} in the first place": ("why {brand} was chosen in the first place",),
    "would be enough to try again": ("might bring them back",),
    "often covers a forgotten log-in or an unused part": ("sometimes only a password",),
    "true for today; ask again at the right date": ("so it is now; in spring it may be otherwise",),
    "the renewal date shows up on a statement": ("there it is on the statement, the date",),
    "a rival's message arrives on a bad day": ("somebody else wrote on the wrong day",),
    "Reads service messages and skips campaigns.": ("What concerns the account. Nothing with a slogan.",),
    "Personal and brief, with the history at hand and no offer in the first message.": (
        "To one person, who is known, with the history on the desk and without any offer in the first message.",
    ),
    "Customers in {place} who use {offer} as a matter of course and are never written to.": (
        "People in {place} who use {offer} without a second thought, week after week, and to whom nobody ever writes.",
    ),
    "They bring others, and they are the first to be lost when attention goes only to newcomers.": (
        "They send others and complain to nobody; if they go, they go without a word, so they deserve attention first.",
    ),
    "uses it weekly and tells others when asked": ("uses it and talks about it",),
    "Has habits around {offer} and opinions about each change. Is pleased to be consulted, and puts up with mistakes that are admitted.": (
        "Knows {offer} well and has views on every change to it. Likes to be asked before the others, and forgives a mistake that is admitted.",
    ),
    "they tolerate it, which is different from approval": ("they live with it, and do not like it",),
    "said fondly, but worth a note to the product's owner": ("meant kindly; pass it on all the same",),
    "heard when a change came without warning": ("said after a change that nobody announced",),
    "a change to price or product was announced": ("something about it will change, and they were told",),
    "a friend asked for a recommendation": ("somebody asked them what to take",),
    "Opens whatever explains a change before it happens.": (
        "Whatever says in advance what will change, and leaves out everything that is only said to be heard.",
    ),
    "As to a colleague: news first, reasons second, thanks without ceremony.": (
        "News, reason, thanks, as between people who have known each other for some time and need no ceremony.",
    ),
    "People who bought by mistake; help them leave well.": ("Those it was never right for. Help them out.",),
    "Prospects: their campaigns run elsewhere and would blur the figures here.": (
        "People who have not bought yet. They have a plan of their own, and its figures are kept apart from these.",
    ),
    "How many customers in {place} are quiet today? The brief holds no count, so records have to be read first.": (
        "It has to be counted how many in {place} have gone quiet; the brief does not say, so the records of {brand} come first.",
    ),
    "What is the usual interval between two purchases or log-ins?": (
        "How long is it, usually, from one time to the next?",
    ),
    "Who inside {brand} may call a customer, and with what authority to put things right?": (
        "Who at {brand} may ring somebody up, and what may that person grant?",
    ),
}
