# ruff: noqa: E501 - one sentence, one line: wrapped copy cannot be proofread
"""Further wordings for segments, positions, pillars and what is assumed."""

from __future__ import annotations

MORE: dict[str, tuple[str, ...]] = {
    "Already curious about the subject": (
        "Interested, without a name in mind",
        "Reading up on it already",
        "Those who have begun to ask",
    ),
    "The one friends ask": (
        "The one who always knows",
        "The one with the list",
    ),
    "Has no project in mind and little patience. Meets {brand} {setting}, and decides within a glance whether to stop.": (
        "Wants nothing today. Sees {brand} {setting}, and gives it as long as a red light.",
        "Busy with something else. {brand} comes past {setting}; a second is all it gets.",
    ),
    "Collects useful things {setting}, and likes to be first with them. Knows the topic of {offer}, yet could not name three providers.": (
        "Hears of things early and passes them on {setting}. Has an opinion on {offer} and cannot name anybody who does it.",
        "Saves what is useful {setting}. Would like to know more about {offer} and cannot say who does it.",
    ),
    "{brand} has to become a familiar name to {audience} before any of them needs it. So the profile below asks what they already pay attention to {setting}, and where {offer} could fit in.": (
        "Nobody here is looking for {brand} yet. What do {who} notice {setting}, and could {offer} be part of it?",
        "To be known among {who} in {place} is enough for now. One person follows the subject of {offer}, one does not, and {brand} has to catch both.",
    ),
    "Being known is the whole task here: {who} in {place} should link {brand} with {offer} without prompting. The two people below differ in how much of the subject they know already.": (
        "{Who} should think of {brand} when somebody mentions {offer}. Two of them stand for the rest: the curious one and the one in a hurry.",
    ),
    "{brand} needs conversations with {who}. The profile separates the person who must defend the decision from the person who lives with the work, since the same page seldom convinces both.": (
        "One decides about {offer}, another has to use it. {brand} wants to talk with both and cannot talk to both in the same words.",
    ),
    "Enquiries for {offer} come from two kinds of {who}: those who answer for the result and those who do the work. {brand} has to be useful to each before asking for a meeting.": (
        "Behind an enquiry about {offer} stand two people, and {brand} usually hears from one. Here are both, as far as the brief knows them.",
    ),
    "Most first orders for {offer} will come from people who were disappointed by something similar. {brand} therefore speaks to {who} in two moods: searching again, and hesitating.": (
        "Somebody who orders {offer} has usually tried another. Among {who} there are those who search again and those who have had enough of searching.",
    ),
    "{brand} sells {offer} to {who}. What divides them is less who they are than what happened with the last thing they bought, and the two profiles follow that line.": (
        "Who was let down, and who was merely bored? That, and not age or income, divides {who} in front of {offer}.",
    ),
    "{brand} is asking people to change how they spend their week. The readers are {who}, and the profiles show one who knows the work and one who could learn it.": (
        "Who reads an advert by {brand}? One person who has the job already, elsewhere, and one who has never dared to apply.",
    ),
    "For {brand} a vacancy is the product, weighed by {who} against the job they have. Two candidates stand for the group, one moving across and one coming in.": (
        "{Who} compare {brand} with the job they have today, or with no job at all. There is a candidate for each case below.",
    ),
    "{brand} is looking for organisations that already have the trust of {audience}. A partner is won by two people: one who wants the result and one who must make it work.": (
        "Other organisations know {audience} already, and {brand} would like to work with them. In each there is somebody who says yes and somebody who has to make it happen.",
    ),
    "The plan courts partners for {offer}, with {audience} in view. One profile holds the mandate; the other holds the diary.": (
        "Partners for {offer} are found in twos: a person who may decide and a person who has the time. {Audience} are whom it is all for.",
    ),
    "{brand} already knows these people. The question is why some of {who} stay with {offer} while others drift, so the two profiles are a loyal customer and a fading one.": (
        "Of those who use {offer}, some come back every week and some have stopped without a word. {brand} should know one of each, and here they are.",
    ),
    "Nobody has to be introduced to {brand} here: {audience} have bought {offer} before. They part ways at the point where habit either forms or fails.": (
        "All of them have {offer}, and not all of them use it. {brand} wants to know what makes the difference, so here is one of either kind.",
    ),
    "Reads {setting}, and forwards what deserves a second opinion. Has to justify the spend on {offer} to others who never see the daily work, and wants to be asked precise questions.": (
        "Gets to read {setting}, a few lines at most. Others will ask why {brand} was worth it, so everything is read with their eyes.",
        "Answers for {offer} to people who will never use it. Reads {setting}, and likes a question better than a claim.",
    ),
    "People of the same description who still cope, but save articles about {category}.": (
        "The same people on a calmer day. They read about {category} and file it.",
        "Those who manage, and keep a note on {category} all the same.",
    ),
    "Before a call they look for {seek}.": (
        "What they want to see before they talk: {seek}.",
        "First they search for {seek}, then for a telephone number.",
    ),
    "Finds new names by recommendation and checks them against {seek}.": (
        "Hears a name from somebody and looks for {seek}.",
        "A friend's word, and after that {seek}.",
    ),
    "wants to try before trusting": (
        "trusts what has been tried",
        "would rather test it than read about it",
    ),
    "Has tried several brands and kept the receipts. Sees {offer} a few times {setting}, then reads the critical reviews and waits for a reason to believe them wrong.": (
        "Owns three that did not work. Comes across {offer} {setting}, and reads the worst review first.",
        "Has paid for promises before. Looks at {offer} {setting}, goes away, looks again.",
    ),
    "Compares {setting}. Opens the small print before the pictures, and leaves when an answer about {offer} takes more than one tap.": (
        "Reads the back before the front, {setting}. If {brand} hides something, the page is closed.",
        "Sits {setting}, and looks for the catch in {offer} before looking at the picture.",
    ),
    "Likes the work and is worn down by the arrangements around it. Reads adverts on a phone in a break, and asks {a_maker} who has left before applying to {brand}.": (
        "Would do the same work anywhere and not on the same terms. Reads about {brand} in a break and then asks somebody who worked there.",
        "Good at it and tired of how it is run. A vacancy at {brand} is read on the way home, twice.",
    ),
    "The returner with a reason": (
        "The one who starts again",
        "The late starter",
    ),
    "Needs good content for members {setting} and has no budget for it. Will champion {offer} if {brand} arrives prepared and on time.": (
        "Has pages to fill and nobody to fill them. Somebody who brings {offer} finished, and when promised, is a friend.",
        "Looks after members {setting}, alone. If {brand} comes with {offer} and a draft, it will be passed upstairs.",
    ),
    "saves an evening of preparation": (
        "one evening less to prepare",
        "leaves an evening free",
    ),
    "Means to come back and does not. Deletes newsletters {setting}, yet would answer a question from somebody at {brand} who knows the history.": (
        "Has not left; has only not been back. Newsletters go unread {setting}. A call from {brand} would not.",
        "Would come back if somebody asked. So far nobody at {brand} has, and the newsletters do not count.",
    ),
    "what they would miss first": ("gone, this would be noticed first",),
    "Memory needs a shelf, and the shelf is {category}.": (
        "People keep names in drawers, and the label on this drawer reads {category}.",
        "Where would one look for it? Among {category}.",
    ),
    "File {brand} under {category}, and use the same two or three words for it each time.": (
        "{brand} belongs to {category}. Say so in the same words until everybody does.",
    ),
    "Most of the contest is with indifference, {setting}, and a distinct look wins more of it than an argument.": (
        "Nobody is against it; people are elsewhere, {setting}. A picture they know again does more than a reason.",
        "The real rival is whatever else they see {setting}. It is beaten by being seen again.",
    ),
    "Other names already known to these people are {rivals}.": (
        "They know {rivals} already.",
        "Ask them for names and they say {rivals}.",
    ),
    "The brief lists no other names, so a short recall survey should find out which come to mind.": (
        "Who else is known is not in the brief. Ask twenty people.",
        "No other names were given. A short survey in {place} would bring some.",
    ),
    "Nobody has given a price, and at this stage none is needed to be remembered.": (
        "There is no price in the brief. It can wait; nothing is sold here.",
    ),
    "keep it for sceptical comments": (
        "for those who do not believe it",
        "good under a doubtful comment",
    ),
    "Nothing on file confirms it, so it stays out of headlines for now.": (
        "There is no paper for it yet, so no headline either.",
        "Unproved as it stands; a sentence in the text, no more.",
    ),
    "Buyers compare within {category}, so the first line says which task is taken over.": (
        "It is compared with other {category}. Say what it does before saying what it is.",
        "Among {category} is where people look; there they want to read what is taken off their hands.",
    ),
    "The category is {category}; sales and marketing should both use that phrase and no coinage of their own.": (
        "People put it among {category}. Use the words they use for it and invent no others.",
    ),
    "No alternatives came with the brief. Ask the last ten prospects what else was on the table.": (
        "What else they looked at is not in the brief; ten of them could say.",
        "The brief names nobody else. Ask in the next ten talks.",
    ),
    "The strongest rival is leaving things as they are, because worries about {doubt} come sooner than the gain. The argument is therefore about the cost of waiting, told without alarm.": (
        "Most people will do nothing. They think of {doubt}, and that is nearer than any gain, so speak about what waiting costs and keep your voice down.",
        "What stands in the way is rarely another provider. It is {doubt}, and the hope that it will pass. Show what it costs to wait.",
    ),
    "The brief gives no price; agree at least on a sentence that tells prospects how one is reached.": (
        "Nobody can say what it costs, for the brief does not. One sentence on how a price comes about would help.",
    ),
    "No document covers this yet; {proof} would settle it.": ("Nothing on paper so far. What would do: {proof}.",),
    "People shelve it among {category}; the page has to say in one line what it is and what it is not.": (
        "It stands among {category}, and one line has to say what makes it something else.",
    ),
    "It belongs to {category}. Shoppers meet it beside many similar pictures, so naming comes before charm.": (
        "In {category} there are many pictures like it. The name and the thing come first, the mood second.",
    ),
    "Which alternatives shoppers have open is not in the brief; reviews and search terms will show them.": (
        "The brief does not say what else they look at. Reviews do.",
        "Other names are missing. See what people type and what they compare.",
    ),
    "Behind every order stands whatever people use now. Changing it raises questions about {doubt}, so the first order has to feel small and reversible.": (
        "They have something already. To change means to think about {doubt}; make the first step small enough not to.",
        "Nobody starts from nothing. There is one at home, and there is {doubt}. So let the first order be the smallest.",
    ),
    "A price is missing from the brief, and no product page should go live without one.": (
        "The brief has no price. Without one the page stays offline.",
    ),
    "place it beside the price": (
        "next to the price",
        "directly under what it costs",
    ),
    "The brief does not say who else recruits here; ask at interview where people applied as well.": (
        "Who else is hiring is unknown. People say so at interview if they are asked.",
        "Other employers are not named; candidates know them.",
    ),
    "Pay is not in the brief. An advert without it loses readers, so a figure should be agreed first.": (
        "No pay was given. First agree on a figure, then write the advert.",
    ),
    "What makes this employer different is not in the brief; ask those who stayed longest.": (
        "Why somebody should work here has not been said. The longest-serving know.",
    ),
    "Seen by a partner, the subject is {category}: something to add to their own offer without diluting it.": (
        "To a partner it is {category}, and goes beside what they have.",
    ),
    "Partners will place {brand} in {category}, so the outline starts there and adds what is missing on their side.": (
        "{brand} will be put down under {category}. Say that first, and then what is missing on their side.",
    ),
    "Nothing is known about other suitors; ask each prospect whom they work with now.": (
        "Who else has written to them, and who works with them already? Ask at the first meeting.",
        "Others may have asked before. The brief does not know whom they work with; the partners do.",
    ),
    "Commercial terms are open; no partner should be approached before {brand} has set a range.": (
        "There are no terms yet, and until {brand} has said between what and what, there should be no letter either.",
    ),
    "Why anybody should ally with {brand} rather than build their own is still to be written down.": (
        "One sentence is missing in the brief: why work with {brand}, and not do it oneself?",
    ),
    "attach it to the outline": (
        "the second page of the outline",
        "to be sent along with the proposal",
    ),
    "offer it as a reference": (
        "for anyone who asks for a reference",
        "good as a reference",
    ),
    "For someone who owns it already it is part of {category}, and the language should sound like use, not sale.": (
        "They have it already. To them it is {category}, a thing one uses, so write about it as one uses it.",
    ),
    "No explaining of {category} is needed here. Talk about the next use and leave the introduction out.": (
        "They know {category} and need no introduction. Begin with the next thing they could do.",
    ),
    "Where leavers go is unknown; one question at the exit would tell.": (
        "Nobody knows where they go when they go. One friendly question on the last day would be enough to find out.",
    ),
    "The brief holds no prices; before any renewal message goes out, they must be on the table.": (
        "Prices are missing in the brief, and no letter about a renewal can be written until somebody has put them on the table.",
    ),
    "Which promise first won these customers is not on record; ask a few who have stayed.": (
        "What were they promised when they came? The brief does not say, but the people who stayed remember it well.",
    ),
    "mention it at renewal": (
        "for the letter before renewal",
        "bring it up when it is time to renew",
    ),
    "thank the people behind it": (
        "say thank you to those it is about",
        "and thank them by name",
    ),
    "How it is made or done": (
        "From the inside",
        "The way it is done",
        "Behind the counter",
    ),
    "Mistakes that taught us something": (
        "What went wrong once",
        "Things we do differently now",
    ),
    "Faces and places of {place}": (
        "Around here",
        "{Place} and its people",
        "Neighbours",
    ),
    "Corners that only locals know": (
        "Streets one has to be shown",
        "Not on any map",
    ),
    "Three voices on one question about {scene}. We print all the answers.": (
        "We asked three people about {scene}. Here is what each said.",
    ),
    "A corner of {scene}, very close. Guess what it is before you swipe.": (
        "Very close up, from {scene}. What is it?",
        "Part of {an_item}, far too near. Guess.",
    ),
    "The real cost of today": (
        "What it costs as it is",
        "Before anything changes",
        "The price of as-is",
    ),
    "How the work gets done": (
        "Step after step",
        "The work itself",
        "From start to finish",
    ),
    "Proof on the record": (
        "Things one can check",
        "Written and dated",
        "What the papers say",
    ),
    "Straight answers to doubts": (
        "Good questions",
        "What speaks against it",
        "Yes, but",
    ),
    "Who should not buy": (
        "Not for everybody",
        "When to leave it",
    ),
    "When waiting is right": (
        "Good reasons to wait",
        "Not this year",
    ),
    "What stays manual, and why": (
        "Still done by hand",
        "Where nobody should hurry",
    ),
    "What we cannot claim yet": (
        "Not proved yet",
        "Claims that have to wait",
    ),
    "The trouble with the usual": (
        "What people are tired of",
        "Tried and put away",
        "Last time",
    ),
    "Fair questions before you buy": (
        "Before the basket",
        "Asked at the counter",
        "Think it over",
    ),
    "A bad habit of the whole trade, ours included": (
        "What our trade does badly",
        "Something we should all stop",
    ),
    "Left out on purpose": (
        "Not in it, and why",
        "What we never added",
    ),
    "Terms in plain words": (
        "The terms, translated",
        "Small print, large",
    ),
    "The smallest sensible order": (
        "Where to begin small",
        "One, to start with",
    ),
    "Source first, headline second": (
        "Where it comes from",
        "The source before the claim",
    ),
    "People who do the work": (
        "Colleagues",
        "The people on the rota",
        "Who you would work with",
    ),
    "Getting from one place to the next": (
        "The way to work",
        "Between two places",
    ),
    "What I would change here": (
        "One thing I would change",
        "If it were my decision",
    ),
    "Why I stayed, in under a minute. {A_maker} speaks; no script, consent in writing.": (
        "Thirty seconds with {a_maker}: what keeps you here? Asked with consent, not rehearsed.",
        "{A_maker} says why, looking into the lens, with a signed consent in the file.",
    ),
    "What is paid, and when": (
        "Pay day and what is on the slip",
        "Money, in plain figures",
    ),
    "What an inspection or a record says": (
        "What others wrote about us",
        "On record, good and bad",
    ),
    "Coming back after a gap": (
        "After some years away",
        "Back again, and how it was",
    ),
    "From first role to the next": (
        "One year later",
        "What comes after the first job",
    ),
    "What our members ask": (
        "Heard among your people",
        "What people want to know",
        "Questions from both sides",
    ),
    "Needs that fall between two organisations": (
        "What neither of us does",
        "Nobody's job so far",
    ),
    "Joint work in progress": (
        "Done together",
        "Two names on one thing",
        "What we are trying",
    ),
    "The meeting that changed the plan": (
        "What came up when we met",
        "One afternoon, two plans",
    ),
    "A pilot with an end date": (
        "A trial and its last day",
        "Short, and then we talk",
    ),
    "Proof for your board": (
        "For your committee",
        "What a board will ask",
        "Papers to take upstairs",
    ),
    "References who agreed to be called": (
        "People you may ring",
        "Names, with permission",
    ),
    "A shared topic for the season": (
        "What matters to both this spring",
        "One theme, both houses",
    ),
    "A swap of audiences, once": (
        "Your readers, our readers",
        "A page for a page",
    ),
    "A free chair beside {a_maker}. Bring one idea about {offer}.": (
        "Come and sit with {a_maker} for an hour, and bring a thought on {offer}.",
        "There is a seat at {scene}. One idea about {offer} is the ticket.",
    ),
    "Get more from it": (
        "What else it does",
        "Use it better",
        "A second look at it",
    ),
    "The setting most people miss": (
        "Hidden, and useful",
        "One step further",
    ),
    "You asked, we answered": (
        "Read and answered",
        "From your letters",
        "What you wrote",
    ),
    "What we decided against": (
        "Asked for and declined",
        "Not this time, and why",
    ),
    "From the support desk": (
        "Heard on the phone",
        "This week's calls",
    ),
    "What is changing, and why": (
        "News before it happens",
        "Changes, with reasons",
        "From next month",
    ),
    "What remains as it was": (
        "Untouched",
        "And this stays",
    ),
    "Regulars and their ideas": (
        "The people who stay",
        "Ideas from you",
        "In good company",
    ),
    "A regular {person} in {place} shows their routine. Copy what suits you.": (
        "How somebody in {place} does it, every week. Take what you like.",
    ),
    "Finish the sentence for us: “{pain3}, and then …”": ("“{pain3}.” And what came next?",),
    "Answers from followers, credited": (
        "Your replies, with your names",
        "What you wrote, signed",
    ),
    "A myth, handled kindly": (
        "Said often, and not quite so",
        "A belief and what is behind it",
    ),
    "The advert says little about how the week really looks": (
        "Nobody says what a Wednesday is like",
        "One cannot tell from the advert when the day ends",
        "Hours are “by arrangement”",
    ),
    "Applications vanish without an answer": (
        "Nobody writes back",
        "Weeks pass after an application",
        "One never hears who got it",
    ),
    "It is unclear how anyone moves up": (
        "There is no next step in sight",
        "Five years later it is the same job",
        "Who becomes a senior, and how, is a secret",
    ),
    "Knowing the real week before applying": (
        "To see a week as it is",
        "Real hours, before anything is signed",
        "A look at the rota first",
    ),
    "A prompt answer either way": (
        "A yes or a no within days",
        "To hear back, whatever it is",
        "An answer with a name under it",
    ),
    "A visible next step after joining": (
        "To know what comes after the first year",
        "Training with a date",
        "Somewhere to go from here",
    ),
    "I cannot tell what it pays": (
        "The pay is nowhere to be seen",
        "What would I earn",
        "They will not say what it pays",
    ),
    "I am not sure I qualify": (
        "I do not have the papers for it",
        "They will want more experience",
        "I have never done exactly this",
    ),
    "My present job is good enough": (
        "I know what I have",
        "Changing is a lot of trouble",
        "It might not be better there",
    ),
    "Joint projects start with energy and end without an owner": (
        "In the end nobody is in charge of it",
        "After the first meeting nothing happens",
        "Everyone was keen and nobody did it",
    ),
    "Partners promise introductions that never come": (
        "The names they promised never arrive",
        "We introduce and they do not",
        "It was always going to be next month",
    ),
    "Terms are vague until money is involved": (
        "Who pays is settled too late",
        "Nobody wrote down who does what",
        "The talk about money comes at the end",
    ),
    "One small project with a named owner": (
        "Something small, with somebody in charge",
        "A first thing that gets finished",
        "One task each, and a date",
    ),
    "Introductions both sides can trace": (
        "To know who sent whom",
        "A list of introductions, kept by both",
        "Credit where it belongs",
    ),
    "Terms on a single page": (
        "One sheet, two signatures",
        "Terms a board can read in a minute",
        "Everything agreed on one page",
    ),
    "We already have a supplier for that": (
        "Somebody does that for us",
        "We have a partner for it",
        "That place is taken",
    ),
    "Our clients come first": (
        "Our people must not be bothered",
        "We lend our name to nobody",
        "Our members trust us with their addresses",
    ),
    "Last time it took too much effort": (
        "The last one cost us a month",
        "We have no one to look after it",
        "It always ends up on my desk",
    ),
    "After the first purchase nobody explains what comes next": (
        "Once it is paid for, nobody writes",
        "It came without a word on how to go on",
        "We were on our own after the first week",
    ),
    "Messages arrive only when something is for sale": (
        "They write when they want to sell",
        "Every mail is an offer",
        "Nothing useful comes by mail",
    ),
    "Questions wait too long for an answer": (
        "An answer takes a week",
        "One asks three times",
        "Nobody answers on a Friday",
    ),
    "Getting full use of what was bought": (
        "To use all of what I pay for",
        "To get out of it what is in it",
        "Not to need anything else",
    ),
    "Hearing from a person who knows the account": (
        "To speak to the same person each time",
        "Somebody who knows what I have",
        "One name to ask for",
    ),
    "No surprises at renewal": (
        "To know the price before the invoice",
        "To hear of changes first",
        "A renewal without small print",
    ),
    "I hardly use it any more": (
        "It sits there unused",
        "I forget that I have it",
        "I could do without it by now",
    ),
    "Something newer may suit me better": (
        "There are better ones now",
        "A friend has something else",
        "I would like to see what else there is",
    ),
    "I do not want more mail": (
        "Please, no more newsletters",
        "My inbox is full enough",
        "I unsubscribe from everything",
    ),
}
