# ruff: noqa: E501 - one sentence, one line: wrapped copy cannot be proofread
"""Further wordings for channels: habits of readers, craft, rhythm, roles, ends."""

from __future__ import annotations

MORE: dict[str, tuple[str, ...]] = {
    "with a story from the place itself at the weekend": (
        "and, at weekends, a story from {scene}",
        "plus one story on Saturdays, filmed where it happens",
    ),
    "with stories on the days between": (
        "and short stories on the other days",
        "stories fill the gaps",
    ),
    "and a story for each arrival of stock or news": (
        "with a story whenever there is news",
        "plus a story when {an_item} is ready",
    ),
    "A courtesy channel that tags partners and shows joint work.": (
        "Shows what was done together and names who did it.",
        "Joint work in pictures, with the partner named first.",
    ),
    "Small uses and thanks, for customers who follow {brand} already.": (
        "For people who know {brand}: a use, a thank-you, a look behind.",
        "Keeps company with those who follow {brand}, one small use at a time.",
    ),
    "shared to two local groups by a person": (
        "passed on to two groups by somebody who belongs there",
        "and put into two local groups by hand",
    ),
    "plus replies in groups on two fixed days": (
        "with two days a week for answers in groups",
        "and group questions answered twice a week",
    ),
    "and comments answered until the evening": (
        "with an eye on comments until dinner",
        "comments answered the same day",
    ),
    "Comments and messages by name": (
        "Messages and comments from people with a name",
        "People who comment or write, one by one",
    ),
    "Events run with others, listed where members look for them.": (
        "A calendar of what is done together.",
        "Joint dates, where members of both sides will see them.",
    ),
    "A customer group in which questions meet answers from other customers.": (
        "A group for customers, in which they help each other.",
        "Where one customer asks and another replies.",
    ),
    "watch it for news of the trade and of the people behind a name.": (
        "read what the trade says and who says it.",
        "look there for the people behind a firm.",
    ),
    "one of them by a colleague": (
        "every other one signed by a person",
        "and a colleague's name under one of them",
    ),
    "with comments on other people's posts each working day": (
        "plus a sensible comment elsewhere every working day",
        "with daily comments under what others write",
    ),
    "with one reply to a journalist or stockist": (
        "and one answer to press or trade",
        "plus a reply to somebody from the trade",
    ),
    "Visits by the right job titles": (
        "Visitors whose title fits",
        "Profile views from people who could decide",
    ),
    "The address book: warm introductions and visible joint work.": (
        "Who knows whom, and what was done together, in view of both sides.",
        "The place to be introduced and to thank in public.",
    ),
    "News for the people who manage the contract on the other side.": (
        "Keeps those informed who look after the agreement.",
        "Short news for whoever renews the agreement.",
    ),
    "watch with the sound on, test a claim in the comments and search it like a reference book.": (
        "search it as others search the web, and read the comments first.",
        "give a film two seconds and the comments two minutes.",
        "believe what can be seen in a hand and check the rest below the film.",
    ),
    "Start in the middle of the action, with the spoken question in the first breath.": (
        "No greeting: the first word belongs to the question, the first picture to {scene}.",
        "Begin where something is already happening and ask the question at once.",
    ),
    "Reply to comments on camera; every good question is the next film.": (
        "The best comment of the week is the next script.",
        "Answer {a_person}'s comment with a film and show the comment in it.",
    ),
    "with one reply video for the best question": (
        "and an answer on film to one comment",
        "plus a film for the week's best question",
    ),
    "Watch-through and comments with a question": (
        "Films watched through, questions below them",
        "Questions in comments, and films seen to the end",
    ),
    "Stop a format after six films below the account's median, and the channel if {result} stay at nil for a quarter.": (
        "Six films under the usual number end a format; a quarter without {result} ends the channel.",
        "A format gets six films to reach the middle of the account; the channel has a quarter to bring {result}.",
    ),
    "Reach beyond the circle that knows {brand}, by way of one curious detail.": (
        "One odd detail, so that strangers stop and remember {brand}.",
        "For people who have never heard of {brand} and like to see how things work.",
    ),
    "Short lessons that make a dry subject bearable; contact comes later and elsewhere.": (
        "Teaches one small thing at a time; who wants more finds {brand} on other channels.",
        "A subject in thirty seconds. Nobody is asked for anything here.",
    ),
    "Unscripted demonstration: {offer} in a real hand, on a real day.": (
        "Shows {offer} as it is, without a script or a filter.",
        "A hand, the thing, natural light: {offer} on an ordinary day.",
    ),
    "A minute of real work, told by somebody who does it.": (
        "Sixty seconds of the job, from the person in it.",
        "The work without music, by someone with the dirt still on the hands.",
    ),
    "Joint experiments that both sides can show.": (
        "Try something together and let both publish it.",
        "Experiments shared with partners, mistakes included.",
    ),
    "Tips by customers, with their consent and their own humour.": (
        "What customers have found out for themselves, in their words.",
        "Customers show their tricks and have agreed to it.",
    ),
    "search it with a task in mind and stay when the answer comes early.": (
        "come with one question and leave if the first half-minute does not touch it.",
        "look for somebody who shows the whole task and does not hurry.",
    ),
    "Title each film with the question as people type it, and answer before the first minute is over.": (
        "The title is the question, the first minute the answer, the rest the reasons.",
        "Use {a_person}'s words in the title and give the answer before explaining it.",
    ),
    "Cut every longer film into shorts that lead back to it.": (
        "Each long film yields three short ones with a link.",
        "A short piece of every long film, with the way back.",
    ),
    "Watch time from search": (
        "Minutes watched by people who searched",
        "Time spent by viewers from search",
    ),
    "Stop a series when new episodes are found by subscribers only and add no {result}.": (
        "A series that reaches only those who subscribed already, without {result}, is finished.",
        "No viewers from search and no {result}: that series ends.",
    ),
    "The long memory: films that are still found a year from now.": (
        "Films for people who will search next year.",
        "What stays when the posts have gone: answers on film.",
    ),
    "Walk-throughs that spare a first call its basic questions.": (
        "Whoever has watched one needs no introduction on the call.",
        "Shows each step, so that a call can begin with the hard part.",
    ),
    "Honest length: unboxing, first use and comparison of sizes.": (
        "First use in full length, without cuts.",
        "Sizes side by side, first use, and what is left in {scene}.",
    ),
    "A shift in ten scenes, for those who want to see before they apply.": (
        "A whole day in a few minutes, before anyone applies.",
        "What a day with {a_maker} is like, from start to finish.",
    ),
    "Recorded talks with partners, useful to both audiences.": (
        "Conversations with partners, filmed once and shown by both.",
        "Talks between two firms, kept for members of each.",
    ),
    "Instructions that people can pause.": (
        "How to do it, at the viewer's own speed.",
        "Slow, clear instructions for things people own already.",
    ),
    "skim it for news and for arguments among specialists.": (
        "follow a handful of people who know the subject.",
        "read the quarrels of specialists there and rarely write.",
    ),
    "Say one checkable thing per post and link the source.": (
        "A single fact a post, with the place where it can be read.",
        "One sentence, one source.",
    ),
    "Use threads for a case told in order, never for a list of tips.": (
        "A thread is for a story with a beginning and an end.",
        "Lists belong elsewhere; a thread tells one case.",
    ),
    "and replies when the subject is in the news": (
        "with replies on days when it is news",
        "more when the subject comes up",
    ),
    "Replies by people who know the subject": (
        "Answers from people of the trade",
        "Who replies, and whether they know the field",
    ),
    "Stop when a month of replies brings heat and no {result}.": (
        "A month of quarrels without {result} is enough.",
        "More noise than {result} for a month, and it stops.",
    ),
    "A voice in the current debate, used sparingly.": (
        "Speaks up when the subject is in the news, and not otherwise.",
        "One remark at the right time, from someone who knows.",
    ),
    "Listening post: who complains about what, and in which words.": (
        "For listening: the words people use when they complain.",
        "Where we read what annoys them before we write.",
    ),
    "Service in public, quick and polite.": (
        "Answers complaints where they are made.",
        "Help that others can read as well.",
    ),
    "Notices for specialists who have left other networks.": (
        "For the few specialists who read nothing else.",
        "A notice now and then, for people who avoid job sites.",
    ),
    "First contact with editors and organisers.": (
        "Where editors and organisers can be reached without a form.",
        "A first word to those who run programmes and pages.",
    ),
    "Status and service messages, dated and brief.": (
        "What works, what does not, and since when.",
        "Short notices with a time on them.",
    ),
    "collect ideas weeks ahead of the decision and return to them when it is due.": (
        "save pictures long before they need anything.",
        "plan there in peace and decide much later.",
    ),
    "Name boards after occasions, and pins after the words people search.": (
        "Occasions name the boards; search words name the pins.",
        "A board is an occasion, a pin is a search.",
    ),
    "Publish for a season six weeks before it starts.": (
        "Six weeks ahead of a season is the time to publish for it.",
        "Be there before the season is.",
    ),
    "Saves to boards": ("Pins saved to boards",),
    "Stop when saved pins no longer lead to visits, or visits to {result}.": (
        "Saved and never visited, or visited without {result}: then it ends.",
        "Pins have to be followed to the page, and pages have to bring {result}.",
    ),
    "Early presence on the boards where plans are made.": (
        "To be in the folder before the plan is made.",
        "Pictures that wait on a board until someone needs them.",
    ),
    "Checklists and plans to keep, each with a way back to {brand}.": (
        "Things worth keeping, with {brand} in the corner.",
        "Lists that people save and that name {brand}.",
    ),
    "A catalogue by occasion, with price and link in place.": (
        "Products by occasion, price included.",
        "Shows what suits which day, with the link below.",
    ),
    "Shared boards with complementary firms.": (
        "Boards kept with firms that sell something else.",
        "A board shared with neighbours in the trade.",
    ),
    "New uses for something already bought.": (
        "What else one can do with it.",
        "Ideas for people who have it at home.",
    ),
    "chat in passing and reward a voice that sounds like a person.": (
        "drop in, say a line and leave.",
        "like talk without a purpose and smell an advert at once.",
    ),
    "Ask before telling; a good question outruns a good statement here.": (
        "Put a question first and keep the statement for later.",
        "Questions travel further than answers.",
    ),
    "Try out wordings before they go into adverts.": (
        "Test a line here before it costs money.",
        "What gets an answer here may become an advert.",
    ),
    "in one sitting, replies included": ("written and answered in one go",),
    "Stop when replies come from other companies only and {result} cannot be traced to it.": (
        "If only firms answer and no {result} come of it, stop.",
        "No people, no {result}: then the time is better spent elsewhere.",
    ),
    "A light tone for everyday company with {brand}.": (
        "Small talk with {brand}, nothing for sale.",
        "{brand} in passing, as one meets a neighbour.",
    ),
    "A sketchbook for hooks, read by few and useful to us.": (
        "Where first lines are tried out on a few people.",
        "Drafts of first lines, for those who happen to read them.",
    ),
    "Small talk with regulars between two launches.": (
        "A word with regulars when nothing is new.",
        "For the quiet weeks between two novelties.",
    ),
    "Remarks from working life, unpolished.": (
        "A line from work, as it was said.",
        "What colleagues say at the end of a day.",
    ),
    "A friendly nod to people one hopes to work with.": (
        "A greeting to firms one would like to know.",
        "Says hello before anyone writes a letter.",
    ),
    "Questions to customers who like to be asked.": (
        "For customers who enjoy being asked.",
        "One question at a time to people who answer.",
    ),
    "sent on the same weekday": (
        "always on the same day",
        "on a day of its own",
    ),
    "Replies and clicks per hundred sent": (
        "Answers and clicks, per hundred mails",
        "How many of a hundred reply or click",
        "Of a hundred readers, those who do something",
    ),
    "A quarterly note to allies, short enough to be forwarded.": (
        "Four times a year, a page for allies.",
        "A short letter each quarter that an ally can pass on.",
    ),
    "The main line to customers: use, changes, thanks.": (
        "Where customers hear what is new and how to use it.",
        "One letter a month: a use, a change, a thank-you.",
    ),
    "reviewed weekly, changed at most once a week": (
        "looked at every week, touched seldom",
        "checked on Mondays, changed one thing at a time",
    ),
    "Cost per visit that stays to read": (
        "What a visit costs that does not leave at once",
        "Price of a reader who stays",
        "Money per visitor who reads",
    ),
    "Protection of the brand's own name, and little else.": (
        "Keeps the own name at the top of a search.",
        "Enough to be found by name.",
    ),
    "Of little use here; a small amount for the partner page.": (
        "A few coins for the page about partnership, no more.",
        "Hardly needed; it helps those who look for the partner page.",
    ),
    "Helps customers find service pages before they find complaints.": (
        "Leads to the help page when somebody searches a problem.",
        "For customers who search a question and should land at the answer.",
    ),
    "filter by town and hours, read the first four lines and open several adverts at once.": (
        "set town and hours, then open whatever looks honest.",
        "read the top of six adverts and the end of one.",
        "look for pay and place and skip the rest.",
    ),
    "Lead with hours, pay and place; move the portrait of the organisation to the end.": (
        "Hours, pay, place, in that order; who {brand} is comes last.",
        "The first four lines say when, where and for how much.",
        "Put the week first and the history of the house last.",
    ),
    "Repost with a changed first line, since boards reward freshness.": (
        "Another first line every time it goes up again.",
        "Renew the advert with a new opening, not with the old text.",
    ),
    "each advert rewritten after a fortnight": (
        "a new text every second week",
        "fresh wording after two weeks",
    ),
    "Applications started per advert view": (
        "How many who read the advert begin to apply",
        "Views that turn into a begun application",
    ),
    "Stop a board when its applicants fail to reach interview in two rounds, whatever its {result} look like.": (
        "Two rounds without anyone at interview end a board, however many {result} it counts.",
        "A board that fills the inbox and not the interview room goes after two rounds.",
    ),
    "The place where people are when they have already decided to move.": (
        "For people who are looking this week.",
        "Here are those who made up their mind before they saw us.",
    ),
    "believe a colleague or neighbour before any advert, and ask how it really is.": (
        "ask somebody they know and trust what is said over coffee.",
        "take a friend's word and check the rest.",
        "listen to the person beside them first.",
    ),
    "Write a message short enough to forward, and thank people whether or not it leads anywhere.": (
        "Three lines that can be passed on, and thanks in any case.",
        "Give people something to forward, and say thank you even if nothing follows.",
        "A note that fits a telephone screen, and a word of thanks for each try.",
    ),
    "Ask at a good moment, in person, and only once.": (
        "Pick {moment} and ask once.",
        "One request, by somebody they know, on a good day.",
        "Ask face to face, when things have just gone well, and leave it there.",
    ),
    "one reminder a month, in person": (
        "once a month, by word of mouth",
        "a word a month, never a mailing",
    ),
    "Introductions with a name attached": (
        "People sent by somebody we can name",
        "Introductions that name both sides",
        "Names passed on, with the sender known",
    ),
    "Stop reminders when they feel like pressure; a reward never makes up for missing {result}.": (
        "No more reminders once somebody sighs; rewards do not buy {result}.",
        "End it when asking becomes awkward. Prizes do not replace {result}.",
        "If people start to avoid the subject, drop it, with or without {result}.",
    ),
    "Recommendation by people who know {brand} already.": (
        "People who like {brand} say so to someone else.",
        "What acquaintances of {brand} tell their own.",
    ),
    "Introductions by present customers, asked for after something went well.": (
        "A customer is asked for a name on a good day.",
        "When {an_item} has gone well, one may ask who else could use it.",
    ),
    "A friend's first order, suggested by someone content with theirs.": (
        "Somebody content tells a friend.",
        "The first order that comes with a friend's advice.",
    ),
    "Staff bring people they would like to share a shift with.": (
        "Colleagues name people they would like beside them.",
        "Whoever works there knows who would fit.",
    ),
    "Partners introduce partners.": ("One partner brings the next.",),
    "A chance for loyal customers to show what they value.": (
        "Lets regulars say what they come back for.",
        "Regulars, asked what they would tell a friend.",
    ),
    "answer a message that shows knowledge of their own programme.": (
        "reply to whoever has read their annual report.",
        "answer letters about their own work and nobody else's.",
    ),
    "Write to one named person, about one of their own projects, with one date.": (
        "A letter to a person, on a project of theirs, with a day to meet.",
        "One name, one project of theirs, one proposed day.",
    ),
    "Follow up once with something useful and then leave the door open.": (
        "A second letter brings something they can use; there is no third.",
        "Write again once, with a gift of information, and then wait.",
    ),
    "five new names a week, never more than can be followed up": (
        "a handful of names each week",
        "as many letters as one person can answer for",
    ),
    "Replies by named decision makers": (
        "Answers from people who can decide",
        "A reply with a name that counts",
    ),
    "Stop a list when a fifth of it has said no for the same reason, even with {result} still open.": (
        "The same no from one in five closes a list, whatever {result} are pending.",
        "One reason, given by a fifth of the list, is reason enough to drop it; open {result} are finished first.",
    ),
    "The real work: a personal letter to each organisation on the list.": (
        "Letter by letter, to people with a name.",
        "Where it is decided: one letter, one reader, one reply.",
    ),
    "Visits that reach a second page": (
        "Visitors who open another page",
        "People who go on to a second page",
    ),
    "A partner page that can be forwarded.": (
        "One page for partners, made to be passed on.",
        "What a committee needs to see, on a page of its own.",
    ),
    "Help pages that answer before anyone has to ask.": (
        "Answers, where people look before they write.",
        "The manual as people need it, question by question.",
    ),
    "open it in spare minutes, save what looks useful and judge a profile by its first nine tiles.": (
        "pick up the phone between two things and keep what may be of use.",
        "scroll with half an eye and stop for a face or {an_item}.",
    ),
    "meet a name in somebody else's story first, and look at the profile afterwards.": (
        "see a name in a friend's story and check who it is.",
        "look a name up after they heard it elsewhere.",
    ),
    "swipe through comparisons to the last slide, and send the good ones to one friend.": (
        "read a carousel to its end if the second slide is better than the first.",
        "keep a comparison and show it to somebody at home.",
    ),
    "ask their neighbours in a group before they apply or call anywhere.": (
        "put a question to a local group and believe the third answer.",
        "read what neighbours write before they ring anybody.",
    ),
    "keep it for family and groups, and reply to a page only when addressed by name.": (
        "go there for people they know, and seldom for firms.",
        "use it for the family and one or two groups.",
    ),
    "read the comments under an advert more closely than the advert.": (
        "check below the advert what others say.",
        "scroll past the picture to the complaints.",
    ),
    "keep a profile there, visit rarely and look up the people they might work with.": (
        "look in when they need a name.",
        "own a profile and use it to look at others.",
    ),
    "read it between tasks, follow persons rather than companies and check who is speaking.": (
        "skim it at work and stop for people from their own field.",
        "read a post if they know the name under it.",
    ),
    "open it when sender and subject promise one thing, and keep what they may need.": (
        "delete most, keep a few and search them later.",
        "read the sender, the first line and perhaps the rest.",
    ),
    "type the need in their own words and compare the first three answers.": (
        "search a symptom, not a product, and open three tabs.",
        "write what bothers them and see who answers.",
    ),
    "check it after a recommendation and leave when the first screen does not answer them.": (
        "come to check what they were told.",
        "give the first screen a few seconds.",
    ),
    "Put the whole point on the first slide, and the source on the last.": (
        "First slide the point, last slide where it comes from.",
        "A reader who sees one slide should have got it.",
    ),
    "Answer story replies in person within the day; they are the shortest way to a conversation.": (
        "Whoever replies to a story hears from a person the same day.",
        "A story reply is a conversation that has begun; answer it today.",
    ),
    "Film in daylight by hand, and keep captions readable at arm's length.": (
        "Daylight, a steady hand, captions that can be read on a bus.",
        "Film {scene} as it is; captions large, light from a window.",
    ),
    "Post in groups only where the administrator agrees, and stay for the comments.": (
        "Ask whoever runs a group before posting, and be there afterwards.",
        "In groups, permission first and patience after.",
    ),
    "Keep one reply to each recurring question ready, and adapt it to the person who asks.": (
        "Have an answer in the drawer and change it for the one who asks.",
        "The usual questions get the usual facts in a fresh sentence.",
    ),
    "Write so that a reader can forward the text by message without the picture.": (
        "The words must work alone, since people copy them.",
        "A text that {a_person} can send on without explaining it.",
    ),
    "Ask colleagues to tell it in their words; a shared template shows at once.": (
        "Each colleague in their own manner; the same text twice is noticed.",
        "Let {a_maker} say it, in the words used at {scene}.",
    ),
    "Let a named specialist publish first and the company page follow a day later.": (
        "A person first, the page afterwards.",
        "{A_maker} posts it; the page repeats it the next day.",
    ),
    "Comment with substance on other people's posts before asking anyone to read one's own.": (
        "Say something useful under others' posts first.",
        "Give a comment that helps before asking for attention.",
    ),
    "Send from a person with a reply address, one subject and one link at a time.": (
        "A name in the sender line, one subject, one link, replies welcome.",
        "One mail, one matter, and somebody who reads the answer.",
    ),
    "Ask a single question in the first mail and route answers to somebody who replies.": (
        "The first mail ends in a question, and the answer gets an answer.",
        "Begin with something people can answer in a line, and answer back.",
    ),
    "Buy exact phrases for the need first and broad ones never; add refused terms every week.": (
        "Narrow phrases only, and a longer list of exclusions every week.",
        "Pay for the exact need; strike out whatever else comes in.",
    ),
    "Give each group of phrases a page that repeats the searcher's wording.": (
        "The page says back what was typed.",
        "Whoever searches a phrase should read it again on the page.",
    ),
    "Give every claim a page of its own, with the source in sight.": (
        "A claim, its page, its source: no claim without the other two.",
        "Put the {paper} where the claim is made.",
    ),
    "Answer the three commonest questions above any form.": (
        "No form before the usual three questions are answered.",
        "Questions first, fields second.",
    ),
}
