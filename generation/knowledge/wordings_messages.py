# ruff: noqa: E501 - one sentence, one line: wrapped copy cannot be proofread
"""Further wordings for messages."""

from __future__ import annotations

MORE: dict[str, tuple[str, ...]] = {
    "What it costs today": (
        "The price of leaving it",
        "What {moment} really costs",
    ),
    "How it can be checked": ("Look before you talk",),
    "What changes in the calendar": (
        "Where the days go",
        "Before and after, in dates",
    ),
    "Who does the work": ("Who will be doing it",),
    "Begin with their week, then state “{claim}” and ask whether {outcome} would be worth a conversation.": (
        "Start from {moment}, say “{claim}”, and ask if {outcome} would be reason enough to talk.",
    ),
    "Describe the change as a list of dates, with “{claim}” on it. {Outcome} stands as their goal, not as our pledge.": (
        "Write it as a calendar: “{claim}” has its day in it. {Outcome} is what they hope for, and we leave it at that.",
    ),
    "Say who is involved and for how long; “{claim}” covers the part that usually goes unspoken.": (
        "How many people, how many hours: “{claim}” speaks to the half that others pass over.",
    ),
    "Explain what can be done about it with {offer}, step by step, and leave out adjectives.": (
        "Show what one does about it with {offer}, one move at a time.",
    ),
    "“{document}” goes next to the claim, with a link.": ("Next to the claim stands “{document}”, one click away.",),
    "Let sales open “{document}” on screen.": ("On the call, put “{document}” where both can see it.",),
    "File “{document}” under references for the second meeting.": ("“{document}” can wait until they ask who else.",),
    "Write down the hours spent today and set them beside the fee, without comment.": (
        "Hours on the left, fee on the right, and no remark.",
    ),
    "Say what has to be learnt and by whom, and name the person who helps.": (
        "Two lists: what {a_person} has to learn, and who is there to help.",
    ),
    "Ask for the last time it went wrong; if there was none, thank them and leave.": (
        "Let them tell you about the last time it went wrong. If there was no last time, believe them.",
    ),
    "Compare the trouble of changing with the trouble of staying, in their numbers only.": (
        "What does staying cost, and what does moving cost? They fill in both.",
    ),
    "Say it first, in the second paragraph, so that nobody has to raise it.": ("Bring it up yourself, near the top.",),
    "Hand over a checklist they can use with or without {brand}.": (
        "A checklist, good for any provider, with {brand}'s name only at the foot.",
    ),
    "{claim} – ask us to show the working.": ("{claim} – look it up before you write to us.",),
    "Bring your worst month. We will bring {offer}.": ("What was your worst {item}? Try {offer} on that.",),
    "{pain}? Tell us how often.": ("{pain}? Count them for a month.",),
    "Put this on your list of questions: {claim_mid}.": ("Ask every provider about this one: {claim_mid}.",),
    "“{document}” answers those who ask about the past.": ("What came before is in “{document}”.",),
    "Bring “{document}” to the first talk.": ("Have “{document}” with you when you meet.",),
    "Offer a call in the evening, and a form that can be saved half-way.": (
        "Let people ring after work, and keep a half-filled form for them.",
    ),
    "Suggest a visit and a talk with someone in post, without a manager in the room.": (
        "Half a day at {scene}, and a word with {a_maker} while nobody listens.",
    ),
    "Invite a comparison: two rotas, side by side, then decide.": ("Lay both rotas on the table and say nothing.",),
    "Name the person to ring, and let that person answer for real cases.": (
        "One person answers the telephone, and knows who was taken on and why.",
    ),
    "Thank people for raising it, and put the reply into the next advert.": (
        "Good that it was asked; the next advert says it.",
    ),
    "Tell the truth, even where it costs an application.": (
        "The answer is the true one, also when it sends somebody away.",
    ),
    "{claim} – come and ask us about it.": ("{claim} – ring us and ask.",),
    "Ask to have this in writing: {claim_mid}.": ("To be written down before you sign: {claim_mid}.",),
    "{pain}? Ask us what we do about it.": ("{pain}? Not here, and we can show you why.",),
    "Whoever meets {brand} in {place} should leave with one thing in mind: “{claim}”. It sums up {offer}, told to {who} often enough to stay.": (
        "Somebody in {place} who hears {brand} should think of “{claim}”. That, and {offer}, repeated to {who} until it is theirs.",
    ),
    "The other way to look at it": ("Turn it round once",),
    "Name the scene, then the detail: “{claim}”. The wish behind it is {outcome}.": (
        "Begin at {scene}, go on to “{claim}”, and leave {outcome} unsaid until the end.",
    ),
    "Set the usual view beside “{claim}” and let {outcome} explain the difference.": (
        "Two pictures: the usual, and “{claim}”. Between them lies {outcome}.",
    ),
    "Invite people in with “{claim}”, and mention {outcome} as the reason to look.": (
        "“{claim}” first. Whoever wants {outcome} will stay.",
    ),
    "Let people describe {outcome} in their words before {brand} adds any of its own.": (
        "Ask ten people what {outcome} would mean to them, and print that.",
    ),
    "Close with {brand} and {offer} in the same breath, each time.": (
        "Last words: {brand}, {offer}. Nothing behind them.",
    ),
    "Mention “{document}” in passing, with its source.": ("In passing, and with the place to read it: “{document}”.",),
    "Let “{document}” be the caption and the picture speak.": ("No comment on the picture except “{document}”.",),
    "Keep “{document}” at hand for the comments.": ("If somebody asks below, answer with “{document}”.",),
    "Leave price to those who ask, and answer them directly in a message.": (
        "A price is given by message to whoever wants one.",
    ),
    "Agree that it works, then show the small thing it misses.": (
        "Say that it does work, and point at what is missing.",
    ),
    "Ask back with real curiosity; the reply is next week's material.": (
        "Ask what they mean. The answers make next week's post.",
    ),
    "Smile and move on, since nothing is for sale in this plan.": ("Nothing to win here. A friendly word, and on.",),
    "Point to someone who thought the same.": ("There is somebody who thought so last year.",),
    "{claim} – now you have heard of us.": ("{claim} – now you know one thing about us.",),
    "Remember one thing about {brand}: {claim_mid}.": ("This is what {brand} would like you to know: {claim_mid}.",),
    "{pain}? You are in good company.": ("{pain}? Everybody at {scene} has been there.",),
    "{pain}? We have been thinking about it too.": ("{pain}? Us too, once.",),
    "Anyone in {place} who buys from {brand} can check the promise for themselves: “{claim}”. It is made about {offer} itself, and says nothing about anybody's results.": (
        "One promise that anyone in {place} can test: “{claim}”. {brand} makes it about {offer} and leaves everything else to the buyer.",
    ),
    "Why the last one failed you": ("What was wrong with the last one",),
    "Describe what people get, what they do not get, and “{claim}”.": (
        "What you get, what you do not get, and one thing to check: “{claim}”.",
    ),
    "List what it is for and what it is not for. Those who want {outcome} will recognise themselves.": (
        "Who is it for? Who is it not for? Anyone hoping for {outcome} will see which list is theirs.",
    ),
    "Suggest the smallest order that allows a fair judgement.": (
        "Advise {a_person} to begin with the least that makes sense.",
    ),
    "Customers' own words first, then “{document}”.": ("A buyer's sentence, then “{document}”, then nothing.",),
    "Keep “{document}” for replies to doubtful comments.": (
        "For a doubtful comment, “{document}” and a link will do.",
    ),
    "The thing itself, shown without filters.": (
        "Daylight, a table, and what {a_maker} hands over.",
        "No filter, no props, no hand model.",
    ),
    "Put price, quantity and the number of uses on one line, once {brand} has confirmed them.": (
        "Price, amount and how long it lasts, side by side, as soon as {brand} has said so.",
    ),
    "Show the first use from beginning to end, mistakes included.": (
        "First use, filmed to the end, including what goes wrong.",
    ),
    "Print all waiting times beside the button, and keep to them.": (
        "How long everything takes stands beside the button and is true.",
    ),
    "Suggest finishing the old one first; nobody has to throw anything away.": ("Use up what is open. Then try this.",),
    "Reply in public, by name, on the same day.": ("Whoever complains hears from somebody with a name by evening.",),
    "Quote the terms as they stand, before the order and not after it.": (
        "The terms come before the button, not behind it.",
    ),
    "Say for whom it is the wrong choice, and mean it.": ("Say who should leave it, and leave it at that.",),
    "Turn the doubt into the first line of the product page.": ("Begin the page with the doubt.",),
    "{claim} – check before you buy.": ("{claim} – look first.",),
    "{pain}? Start with the small print.": ("{pain}? Turn it over.",),
    "One order, one honest look: {offer}.": ("{Offer}. One, to begin with.",),
    "Work at {brand} starts from a term that belongs in writing: “{claim}”. {Who} should be able to repeat it at home in one sentence.": (
        "It begins with a sentence to look for in the contract: “{claim}”. If {who} remember one thing about {brand}, it is that.",
    ),
    "small on paper, daily in practice; one real example is enough": ("one true case says all of it",),
    "Answer it with a term: “{claim}”. {Outcome} is what people ask for, so it stands next to the pay.": (
        "“{claim}” is the answer, in those words. Beside the pay stands {outcome}.",
    ),
    "List what is required and what is taught; “{claim}” reassures those who have never done it.": (
        "Needed: a short list. Taught: a long one. Between them, “{claim}”.",
    ),
    "Print a real week, hour by hour, and let readers compare it with theirs.": (
        "A week from {moment} to the day off, in hours.",
    ),
    "Introduce the people on shift by first name, with consent, and let them speak of {outcome}.": (
        "Who is on tomorrow? First names, if they agree, and a word from each about {outcome}.",
    ),
    "Draw the path from first day to first review, as {brand} confirms it.": (
        "Draw the first months as far as {brand} can vouch for them.",
    ),
    "Say what is required on day one, and what is taught later.": ("Today you need this. The rest we teach.",),
    "“{document}” is linked from every advert.": ("Below every advert, the way to “{document}”.",),
    "{brand} brings partners in {place} something their own people can check: “{claim}”. What both sides gain from {offer} is agreed in writing, after a pilot.": (
        "What can a partner in {place} check? This: “{claim}”. The rest, with {offer}, is tried out first and written down after.",
    ),
    "the memory that makes people cautious; give it a paragraph": ("they remember, so speak about it",),
    "Name what their people would notice, backed by “{claim}”. {Outcome} is the test after a quarter.": (
        "Which change would their people see? “{claim}”, and after three months we ask about {outcome}.",
    ),
    "Suggest one date, one audience and one deliverable. {Outcome} decides whether there is a second.": (
        "A day, a group, a result. If {outcome} comes of it, there is a next one.",
    ),
    "Write the exit before the start, and let “{claim}” show how commitments are kept.": (
        "First how it ends, then how it begins; “{claim}” is there to show that we keep to things.",
    ),
    "Describe one evening, one page or one list that both sides could produce within a month.": (
        "Something for next month: an evening, a page, a list.",
    ),
    "Ask what their members want, and offer {offer} only where it fits.": (
        "What are their members missing? If it is {offer}, say so; if not, say that.",
    ),
    "Put names beside tasks, and dates beside names.": ("Every task has somebody's name on it and a day.",),
    "A call with somebody behind “{document}”.": ("Let them talk to the people behind “{document}”.",),
    "“{document}” in the version their board may see.": ("“{document}”, in a form for their board.",),
    "The original of “{document}”, on request.": ("Whoever wants the original of “{document}” gets it.",),
    "Show who pays what, line by line, before enthusiasm sets in.": (
        "The costs first, line by line, and who bears them.",
    ),
    "Draft everything first; their share is one reading.": ("We write, they read once.",),
    "Suggest a trial that either side can end by letter.": ("A trial that ends with a letter from either side.",),
    "Ask what the present supplier leaves undone, and offer only that.": (
        "Somebody supplies them already. What is left over?",
    ),
    "Respect it, and ask to be told when it changes.": ("Leave it, and ask them to write if that changes.",),
    "Propose an introduction instead of a contract.": ("Instead of a contract, two names on a mail.",),
    "Bring a person their team knows already.": ("Send the one they know.",),
    "Return to what their members said, in their words.": ("Read their members' words back to them.",),
    "{claim} – shall we test it together?": ("{claim} – a small test, both of us?",),
    "One date, one page, two names: yours and {brand}.": ("You, {brand}, one evening.",),
    "{pain}? Let us write down how to avoid it.": ("{pain}? Then that goes into the agreement first.",),
    "Try {offer} on one evening first.": ("{Offer}, for one evening.",),
    "{brand} keeps the promise that brought its customers in {place}: “{claim}”. Using {offer} well should be easier this quarter than last.": (
        "“{claim}” is why people in {place} came to {brand}. It is still so, and {offer} should give them a little less trouble every quarter.",
    ),
    "heard from loyal people, so it deserves a personal reply": ("a friend says this, so answer as one",),
    "Remind them of “{claim}”, then show the next small use on the way to {outcome}.": (
        "“{claim}” once more, and one thing they could do with it tomorrow for {outcome}.",
    ),
    "Repeat what was asked, say what has been done, and rest the case on “{claim}”.": (
        "What they asked, what was done, and “{claim}” below it.",
    ),
    "Announce the change with its reason. “{claim}” stays as it is, and {outcome} stays the goal.": (
        "This changes, and why. “{claim}” does not, and {outcome} is still what it is for.",
    ),
    "Thank people for something specific, and let “{claim}” be said by one of them.": (
        "Thank somebody for something, and let them say “{claim}”.",
    ),
    "Report back on a request, including what could not be done.": (
        "They asked for something. Say what came of it, also if nothing did.",
    ),
    "Give the date, the reason and the one thing to do. Mention {outcome} last.": (
        "When, why, what to do. Then {outcome}, in half a sentence.",
    ),
    "“{document}”, for those who joined later.": ("Newer customers have not seen “{document}”.",),
    "Their own record with {brand}, followed by “{document}”.": (
        "First what is on their own file, then “{document}”.",
    ),
    "“{document}” as a reason to stay, never as a boast.": ("“{document}”, quietly, for those who are in doubt.",),
    "Ask the people behind “{document}” for an update.": ("What has become of “{document}”? Ask.",),
    "Offer the smaller plan before they ask for it.": ("Tell them of the smaller one yourself.",),
    "Cut the message to the one thing that is due.": ("Only what is due, and nothing besides.",),
    "Say what went wrong last time, and who put it right.": ("It went wrong. Say who mended it.",),
    "Respect the routine, and build the new step into it.": ("Leave their habit alone and hang the new step on it.",),
    "Call, listen and write it down; sell nothing.": ("Ring up and listen. Bring nothing to sell.",),
    "Let them pause instead of leaving.": ("A rest is better than a goodbye, so offer one.",),
    "Show the exit openly, so that staying is a choice.": ("Show where the door is; most will stay.",),
    "Send fewer messages, and say that you will.": ("Less post, and a line that says so.",),
    "{claim} – still true, and here is how to use it.": ("{claim} – you have it, so use it.",),
    "You told {brand} something. We wrote it down.": ("It was noted at {brand}, what you said.",),
    "{pain}? Reply, and a person will answer.": ("{pain}? Write back; somebody reads it.",),
    "Nothing to buy today. One tip for {offer}.": ("A tip for {offer}, and that is all.",),
}
