"""Further wordings for content pillars."""

from __future__ import annotations

MORE: dict[str, tuple[str, ...]] = {
    "Draw your own process on one sheet. Where does the pen stop?": (
        "Sketch how it runs now, from first step to {paper}. Where did you stop?",
    ),
    "Shows {offer} as a sequence of steps, with the awkward ones included, for readers who will have to run it.": (
        "Walks through {offer} with somebody who will have to live with it, hard steps included.",
    ),
    "What {brand} leaves out of {offer}, on purpose.": ("Not part of {offer}, and that is deliberate.",),
    "Ask us for the awkward case. {brand} will work it through in the comments.": (
        "Which {item} always goes wrong? {brand} answers it in public.",
    ),
    "A list of things {brand} does not promise, and the reason for each.": (
        "What {brand} will not promise, and why not.",
    ),
    "How to test a supplier in {place} in one afternoon.": (
        "Half a day is enough to test a provider in {place}: how to spend it.",
    ),
    "Takes the objections heard in {place} one at a time, so that calls can start further on.": (
        "One doubt a post, as people in {place} say it, so that nobody has to begin a call with it.",
    ),
    "What must your own people do in the first week, and what can they leave to {brand}?": (
        "Your people and {brand} in week one: who does what.",
    ),
    "“{doubt3}.” What a careful first step looks like when nobody has an hour to spare.": (
        "“{doubt3}.” How to begin when there is no time to begin.",
    ),
    "Shows {who} how time is arranged at {brand}, since the week decides more applications than the job title.": (
        "Tells {who} what a week at {brand} looks like, for that is what they ask at home.",
    ),
    "You know this message at nine in the evening: “{pain2}”. Tell us what it cost you.": (
        "“{pain2}.” When did you read that last, and where were you?",
    ),
    "Breaks, journeys, handovers: the parts of the day adverts leave out.": (
        "The way there, the break, the handover at {scene}.",
    ),
    "An early start in {place}: what is quiet, what is busy, who is about.": (
        "{Place}, before seven. Who is up, and what for?",
    ),
    "Lets colleagues speak for {brand}, because candidates believe those who would share the rota.": (
        "The people of {brand} speak for themselves, since candidates ask them anyway.",
    ),
    "What a good colleague does in {offer} that no certificate shows.": (
        "What one has to be good at in {offer}, and where nobody gives marks for it.",
    ),
    "Answers the questions that candidates check at home, with documents where they exist.": (
        "Papers instead of promises: the terms, the record, and where to read them.",
    ),
    "The offer, in a sentence: {evp}.": ("This is what we offer: {evp}.",),
    "Ask any employer these four questions. Ask {brand} as well.": (
        "Take these four questions to every interview, also to {brand}.",
    ),
    "Which roles are open, and where: {roles}.": ("We are looking for these: {roles}.",),
    "One clause of our contract, read aloud by somebody it applies to.": (
        "{A_maker} with the contract in hand, and one line of it.",
    ),
    "Opens the work to people who would rule themselves out, and names the first step.": (
        "For those who think they need not apply: where one begins.",
    ),
    "Thinking of coming back to work in {place}? Bring your questions, leave the form for later.": (
        "Been away from work in {place}? Ask first. The form can wait.",
    ),
    "How an application to {brand} goes, from first message to first day.": (
        "What happens after you write to {brand}, day by day.",
    ),
    "Two photographs, one caption: before anybody noticed, and after. The subject is “{pain2}”.": (
        "“{pain2}”, twice photographed: on {moment}, and a week later.",
    ),
    "Finish the sentence for us: “{pain3}, and then …”": ("“{pain3}.” What happens next? You tell us.",),
    "Gives the name {brand} something to hang on: hands, tools, a method that can be watched.": (
        "Something to see whenever {brand} is named: {a_maker}, a tool, a movement of the hand.",
    ),
    "The detail we get asked about: {claim1}.": ("Asked again this week: {claim1}.",),
    "Who does what at {brand}, shown by hands only.": (
        "Whose hands are these? The people of {brand}, one after the other.",
    ),
    "Ties {brand} to somewhere real, so that recognition starts close to home.": (
        "Puts {brand} somewhere on the map, for people recognise places before names.",
    ),
    "Our favourite view of {place} this week, and what it has to do with {offer}.": (
        "{Place}, seen from where {offer} begins.",
    ),
    "On the record and worth knowing: {document1}.": ("Printed, and worth a look: {document1}.",),
    "Turns watching into talking, which is how a name gets passed on.": (
        "A question gets people talking, and when they talk they say the name.",
    ),
    "You said it in a review: “{pain3}”. Let us talk about that.": (
        "A review said “{pain3}”. We have read it, and this is what we think.",
    ),
    "{claim3} – we explain what that changes, and what it does not.": (
        "{claim3} – good for some things and not for others.",
    ),
    "{offer_head}: everything that comes with it, laid out on a table.": (
        "{offer_head}, all of it, on a table in {place}.",
    ),
    "The dullest part of our work is the one we are proudest of.": (
        "The part nobody sees takes longest, and here is why.",
    ),
    "Hands the microphone to buyers, good days and bad, so that {brand} does not have to praise itself.": (
        "{brand} says nothing here. Those who bought it do.",
    ),
    "If it is not for you, we would rather you knew now. A short checklist.": ("Five signs that this is not for you.",),
    "Clears the last doubt while the decision is still open, and gives a reason to begin small.": (
        "The last question before the basket gets its answer, and a small beginning.",
    ),
    "Not sure where to start with {brand}? Tell us what you use now.": (
        "Which one first? Describe what you use, and {brand} will say.",
    ),
    "Which item first, which never: a guide for {place}.": ("A beginner's order from {place}, and what can wait.",),
    "Tell us how you put up with this: “{pain1}”.": ("“{pain1}.” And what do you do about it?",),
    "What did you believe about {offer} that turned out differently?": (
        "Were you ever wrong about {offer}? Tell us how.",
    ),
    "“{doubt1}.” A fair thought. What would you reply?": ("“{doubt1}.” Who agrees, who does not?",),
    "We are collecting expressions for this feeling: “{pain2}”. Yours?": ("What is your word for “{pain2}”?",),
    "Starts from the people both sides serve, which is the only ground that {brand} and a partner share at first.": (
        "Begins with people who know both {brand} and the partner, for there is nothing else in common yet.",
    ),
    "Asked in {place} this month: how do others deal with “{pain1}”?": ("“{pain1}.” What does {place} say?",),
    "Between your service and ours there is a gap. It sounds like this: “{pain2}.”": (
        "There is a hole between what you do and what we do: “{pain2}.”",
    ),
    "We listened for an evening. The notes, unpolished.": ("We asked and wrote it down as it was said.",),
    "Makes cooperation visible while it happens, so that the next partner can picture the first step.": (
        "Work in progress, shown as it is; the next partner sees what would be asked.",
    ),
    "What each side brings. Ours: {claim1}.": ("You bring your people. We bring this: {claim1}.",),
    "Who at {brand} answers the phone when a partner calls.": (
        "A name, a number: the person at {brand} whom partners ring.",
    ),
    "Equips an ally inside the other house with material that survives a committee.": (
        "Something an ally can lay before a committee without explaining it.",
    ),
    "To forward as it stands: {document1}.": ("Please pass on: {document1}.",),
    "How {brand} keeps records of introductions, so that credit is never argued about.": (
        "Who introduced whom? {brand} writes it down that day.",
    ),
    "What we would want to know about a partner. You may ask us the same.": (
        "Questions to a partner, and the same ones back to us.",
    ),
    "Gives organisations in {place} a light reason to get in touch.": (
        "A small reason for organisations in {place} to write.",
    ),
    "Which subject should two neighbours in {place} tackle together next?": (
        "What should be done in {place}, and by which two?",
    ),
    "“{doubt1}.” Then let us start with something that does not touch it.": (
        "“{doubt1}.” All right. Something else, then.",
    ),
    "Lend us your newsletter for a paragraph; have ours in return.": (
        "A paragraph in your letter, a paragraph in ours.",
    ),
    "Brings customers back to {offer} by way of a use they had not tried.": (
        "Something about {offer} they have not tried, as a reason to come back.",
    ),
    "You have it already: {claim1} – here is the part that is easily missed.": (
        "{claim1} – it is in there, a little hidden.",
    ),
    "Still living with “{pain1}”? Try this first, then write to us.": ("“{pain1}”, still? One thing to try tonight.",),
    "Proves that messages are read, which is what keeps people writing instead of leaving.": (
        "Shows that somebody reads what they write.",
    ),
    "The question of the month at {brand}: “{pain2}”. Our reply in full.": (
        "{brand} was asked about “{pain2}” most of all. What we said.",
    ),
    "“{doubt1}.” Somebody told us so, and was right about half of it.": ("“{doubt1}.” Half of that is true.",),
    "Removes surprises, because a customer who hears first rarely leaves over it.": (
        "They hear of it before it happens, and stay.",
    ),
    "Next month at {brand}: what is new, what goes, what you need to do.": ("Next month at {brand}, in three lines.",),
    "How to read your next statement from {brand}, in four marks of a pen.": (
        "Your statement from {brand}: where to look, and what it means.",
    ),
    "Thanks the loyal by name, with permission, so that staying looks like good company.": (
        "Says thank you by name to those who agree to it.",
    ),
    "Who told you about {brand}? We would like to thank them.": ("Somebody sent you to {brand}. Who was it?",),
    "On record: {document1} – the people behind it deserve the credit.": (
        "It is on record, and it is theirs: {document1}.",
    ),
    "If you could keep only one part of {offer}, which would it be?": (
        "Everything must go but one part of {offer}. Which stays?",
    ),
}
