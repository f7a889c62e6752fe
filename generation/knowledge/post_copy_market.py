# ruff: noqa: E501 - one sentence, one line: wrapped copy cannot be proofread
"""Post bodies for people who may buy, join or stay: subject of the day, then platform, then alternatives.

`{support}` is the line of the brief that answers the day's line, `{other}` a further one; `{proof}`, `{pain}` and
`{outcome}` are optional: a paragraph that names one leaves the post when the brief holds none. Bodies never repeat the
hook above them and ask for nothing, since each post has one request of its own. No sentence stands under two platforms.
"""

from __future__ import annotations

MARKET: dict[str, dict[str, tuple[str, ...]]] = {
    "pain": {
        "instagram": (
            "It starts small. Then it comes back, and after a while it is simply how things are.\n\n"
            "We do not think that {audience} should have to get used to it.\n\n"
            "At {brand} the answer begins at the other end, with a working rule in place of a slogan: {support}.\n\n"
            "That will not change everything by tomorrow, and we would rather say so now. It does change where the effort goes.\n\n"
            "What it should lead to is easy to picture: {outcome}.",
            "Most people stop noticing. Write it down once and it is hard to unsee.\n\n"
            "So we wrote it down, and put it at the top of the page. {brand} exists because of lines like that one.\n\n"
            "What we set against it: {support}.\n\n"
            "And because one answer is seldom enough, here is the next: {other}.\n\n"
            "You will find us in {place}, with {offer}. If the line above is yours, you are the person we had in mind.",
            "You did nothing wrong. The usual way was built without you in it.\n\n"
            "{brand} builds the other way round: first the trouble, then {offer}.\n\n"
            "Look at what that means in practice: {support}.\n\n"
            "None of this asks you to believe a big word. It asks you to compare one small thing with what you have today.\n\n"
            "If the difference matters to you, it will show quickly. If it does not, you have lost a minute and gained a question to ask elsewhere.",
            "Nobody plans for this, yet it takes its share of every week.\n\n"
            "There are two ways to live with it. One is to work around it. The other is to ask who designed it like that.\n\n"
            "We asked that. What {brand} does differently fits in a line: {support}.\n\n"
            "The wish behind it is a plain one: {outcome}.\n\n"
            "For {audience}, that is the part worth remembering from this post.",
        ),
        "facebook": (
            "We put the complaint first, because it says more about the work than praise would.\n\n"
            "{brand} serves {audience}. When a sentence like this one sounds normal to them, something has been built in the wrong order.\n\n"
            "Our order is different, and it fits in one line: {support}. It is where our work starts, and it is the thing to hold us to.",
            "It sounds minor until you count how often it comes back.\n\n"
            "That is the reason {brand} offers {offer}. We looked at what goes wrong, and chose a rule that leaves less room for it: {support}.\n\n"
            "It does not solve everything, and it is not meant to. It is one thing done properly, in {place}, for people who have had enough of the other way.",
            "There is a polite version of this, and there is the one people say at home. We prefer the second.\n\n"
            "It tells {brand} what to work on. The result so far: {support}.\n\n"
            "Another part of the same answer: {other}.\n\n"
            "If you nodded at the first line, the rest of this week was written with you in mind.",
            "If you nodded, this page is for you.\n\n"
            "Here is how {brand} looks at it. The trouble is rarely the people; it is what they were given to work with. So we begin there, with {offer}.\n\n"
            "One thing you can hold against the line above: {support}. Small, plain and easy to check for yourself.",
        ),
        "linkedin": (
            "The cost of this rarely has a line of its own. It shows up as time, as rework and as patience that runs out on a different day.\n\n"
            "{Audience} know the pattern. Each case is small, nobody adds them up, and the workaround becomes the process.\n\n"
            "At {brand} we chose to start from the sum of those cases. Our position fits in one sentence: {support}.\n\n"
            "It follows from what we offer, which is {offer}. It also sets a limit: where the trouble has another cause, this will not remove it, and we would sooner find that out in the first exchange than in the last.\n\n"
            "What people want on the far side of it is usually modest: {outcome}.",
            "Three questions help before anybody spends money on this.\n\n"
            "How often does it happen? Who notices first? What has been tried already?\n\n"
            "The answers show whether the trouble is an accident or a habit. Accidents need attention; habits need a different way of working.\n\n"
            "{brand} is built for habits. We offer {offer}, and one rule in it answers the line above: {support}.\n\n"
            "A second rule belongs to it: {other}.\n\n"
            "Neither is a reason to sign anything. Both are reasons to write the three answers down, because they make the next conversation shorter, with us or with anyone else in {place}.",
            "A familiar difficulty stops being reported. That is a good reason to put it in writing, with a date and an owner.\n\n"
            "Do it for a month and the picture changes. What felt like bad luck turns out to have a place, an hour and a cause, and causes can be discussed without blaming anybody.\n\n"
            "That is how {brand} came to work the way it does. The cause we look at first is the one in this post, and our reply to it is short: {support}.\n\n"
            "We make no secret of the rest. For {audience} the offer is {offer}, and whether that is the right tool depends on what your own list says.",
            "Workarounds are expensive because they look free. Each one saves a morning; together they take the year.\n\n"
            "We see the same sentence behind many of them, and it stands at the top of this post.\n\n"
            "{brand} was made for the sum and not for the single case. In practice that means one commitment: {support}.\n\n"
            "Commitments are cheap until they cost something. This one decides how we spend our time on {offer}, which is why we mention it before any feature.\n\n"
            "If you work among {audience}, hold it next to your own list and see which entries it would strike out.",
        ),
    },
    "how": {
        "instagram": (
            "One decision, made early, that shapes what comes after.\n\n"
            "It would be easier to leave it out. We keep it in, because {audience} notice the difference before anyone has to explain it.\n\n"
            "The trouble it answers: {pain}.\n\n"
            "That is all {brand} wants to show today. No long list, no countdown. One rule that you can look up, ask about and hold us to, in {place} and wherever {offer} takes us.",
            "No slogan needed. This is a thing you can look at, count or ask about, and that is how we like our promises.\n\n"
            "We wrote it down so that it binds us on busy days too.\n\n"
            "Right beside it stands another: {other}.\n\n"
            "Together they are most of what {brand} means by {offer}. The rest is practice, patience and a fair amount of saying no to things that would look good in a photograph.",
            "Here is the part we would show a friend first.\n\n"
            "Not because it is clever. Because you can check it in a minute, and because it tells you how the rest was made.\n\n"
            "{brand} works for {audience}, and they tend to read closely. So we start with something that survives close reading.\n\n"
            "What you should get out of it: {outcome}.\n\n"
            "If that sounds like your kind of thing, the next step is below.",
            "Easy to say and slow to do. We chose the slow part.\n\n"
            "Why? Because of a sentence that {audience} know too well: “{Pain}”.\n\n"
            "You cannot argue a sentence like that away. You can only work in a manner that makes it less true, one choice at a time.\n\n"
            "This is the choice {brand} made first. It is built into {offer}, and it will still be there when this post has scrolled out of sight.",
        ),
        "facebook": (
            "Some choices make our work harder and your life easier. This is one of them.\n\n"
            "It goes back to a complaint we take seriously: {pain}. {brand} could have answered with a nicer sentence. We answered with a rule, and the rule is at the top of this post.\n\n"
            "It holds for everything we mean by {offer}, here in {place}.",
            "Anyone can say it, so here is what it means in practice.\n\n"
            "When {brand} decides between two ways of doing something, this line decides. It costs us the easy option now and then. It saves you from having to ask.\n\n"
            "The same goes for its neighbour: {other}.",
            "You can test this one without taking our word for it, which is why it stands first.\n\n"
            "{brand} is for {audience}. They have heard enough adjectives, so we keep to what can be looked at.\n\n"
            "The offer around it, in a few words: {offer}. And the point of it all: {outcome}.",
            "It is the sort of thing that you notice only when it is missing.\n\n"
            "Once you have met the opposite, you look for it everywhere. We did, and then made it a rule at {brand}, so that {audience} would not have to look.\n\n"
            "It is part of {offer} from the first day. Nothing extra to tick, nothing in small print.",
        ),
        "linkedin": (
            "A difference counts only if it survives a close look, so here is ours, taken apart.\n\n"
            "What it is: a rule we work by, and not a campaign line.\n\nWhat it asks of us: more care at the start, and the discipline to refuse exceptions.\n\n"
            "What it gives {audience}: something to verify before deciding.\n\n"
            "It began with a sentence that comes up again and again: “{Pain}”. {brand} took that as a brief. The offer is {offer}, and this rule runs through it.\n\n"
            "Rules like this have a price. Now and then they make us slower, and they give anyone the right to point at us when we fall short. We think that is the correct way round.",
            "Ask any provider what they would refuse to change. The answer tells you more than a brochure.\n\n"
            "Ours is in the first line of this post. The second would be this: {other}.\n\n"
            "Neither sounds dramatic. Together they decide how {brand} works on an ordinary day, which is the day that {audience} will actually meet. Launches and demonstrations are easy to get right; a wet Wednesday is the better test.\n\n"
            "So when you compare us with others in {place}, leave the adjectives on both sides out of it. Put this one line next to theirs, ask what happens when it is broken, and see who has an answer ready.",
            "We could have led with adjectives. We lead with a working rule, because a rule can be checked.\n\n"
            "It can also be broken, and that is the reason to state it in public. Whoever reads this may ask {brand} how it was kept last week.\n\n"
            "The rule belongs to {offer}. It exists for {audience}, and for one result in particular: {outcome}.\n\n"
            "We do not present that result as a certainty. What lies within our hands is the way there, and the way is made of decisions as plain as this one. If you judge suppliers for a living, it may serve as a small template: one sentence, no adjective, easy to test.",
            "Good work is mostly a list of things that somebody decided early.\n\n"
            "This decision came early at {brand}, and later choices had to fit around it. It rules some things out. It makes others slower. In return it gives {audience} a fixed point in an offer that would otherwise be hard to compare.\n\n"
            "We sell {offer}, so we are hardly neutral. But the argument holds for any provider: ask for the one rule that the rest depends on. If there is none, the offer will be whatever the last meeting made of it.\n\n"
            "And a further line of ours, so that you can test two: {other}.",
        ),
    },
    "proof": {
        "instagram": (
            "We could tell you how good it is. You would be right to shrug.\n\n"
            "So here is something to look up instead. It says what happened for others; it cannot say what will happen for you, and we will not pretend that it does.\n\n"
            "What it does show: {brand} takes the promise behind {offer} seriously enough to let somebody check.\n\n"
            "That promise, once more: {support}.\n\n"
            "Read it slowly. Then decide how much weight it deserves.",
            "Read it, then go and check. We will wait.\n\n"
            "{Audience} have every right to ask for more than a pretty picture. A record is a start: it has a source, and a source can be asked questions.\n\n"
            "Next to it stands the rule that we work by: {support}.\n\n"
            "One line from outside, one line from inside. {brand} would like to be judged by how well the two fit, in {place} as anywhere.",
            "Evidence first, opinion second.\n\n"
            "It is a short line, and it has limits. It covers the past. It covers the people who were asked. It leaves your own case open, as it should.\n\n"
            "Still, it is more than a slogan, and that is the order {brand} prefers: show what can be shown, say plainly what cannot, and let {offer} speak in daily use.\n\n"
            "The reason we collect such things at all: {pain}.",
            "Not our words, and not our mood on the day.\n\n"
            "If you are comparing, put it next to whatever the others show you. Who counted? When? What was left out? The same questions are welcome here.\n\n"
            "{brand} has one more thing to set beside it: {support}.\n\n"
            "Between those two lines you know most of what {audience} would want to know before looking at {offer} more closely.",
        ),
        "facebook": (
            "There is a source behind this line, and you are welcome to ask for it.\n\n"
            "We mention it because {audience} hear a lot of promises. A record is duller and more useful. It shows how {brand} has done so far; what it cannot show is your own case.\n\n"
            "For that there is the rule we work by: {support}.",
            "Trust is built in small, boring steps, and this is one of them.\n\n"
            "{brand} could have written something warmer about {offer}. We think you learn more from a line that somebody else can check.\n\n"
            "Take it for what it is: a look back, with a source. The look forward is up to you, in {place}, in your own time.",
            "We are happy to be checked. Honestly, we would be worried if nobody did.\n\n"
            "A line like this one does not decide anything on its own. Put it together with how we work ({support}) and you have a fair picture of {brand}, with the gaps left in.",
            "Before anyone spends money on {offer}, they should know where the evidence stops.\n\n"
            "Here it stops at the past. The line above is what others have recorded about {brand}; your experience will be your own.\n\n"
            "What stays the same for everybody is the way we work: {support}.",
        ),
        "linkedin": (
            "Evidence should come with its limits, so here are ours.\n\n"
            "The line above tells you what happened in the past. It does not tell you what will happen in your case, and a supplier who says otherwise is guessing on your behalf.\n\n"
            "What it does give {audience} is a place to start asking. Where does it come from? Who counted? What would have to be different for the result to be different?\n\n"
            "{brand} can answer those for its own record. Behind the record stands a way of working that does not depend on luck: {support}.\n\n"
            "If the answers satisfy you, take a closer look at {offer}. If they do not, you have lost very little.",
            "Every claim has a weak version and a checkable version. We try to publish only the second.\n\n"
            "The weak version of today's post would have said that people like what {brand} does. The checkable one is the line at the top. It has a source; it can be older or narrower than you would wish; and it can be wrong in ways that you are able to find out.\n\n"
            "We think that {audience} are better served by that than by enthusiasm.\n\n"
            "It also keeps us in order. A provider of {offer} that shows its record has to keep earning it, and the only method we know is the one we started with: {support}.",
            "Before you believe a supplier, ask three things. Where does the figure or the quotation come from? Who collected it? What does it leave out?\n\n"
            "For the line above we are ready for all three.\n\n"
            "It leaves out, for instance, your own circumstances. No record from elsewhere can settle what {offer} would do for you in {place}, and {brand} does not ask you to take it that way.\n\n"
            "Take it as the first entry of a file. The second entry is a rule that you can test from outside: {support}.\n\n"
            "The third ought to come from you: the one piece of evidence without which you would not go ahead.",
            "One record does not settle an argument. It does narrow it.\n\n"
            "After reading the line above, nobody has to discuss whether {brand} has anything to show. The useful questions come next: is it recent enough, is it close enough to your situation, and what sits behind it?\n\n"
            "What sits behind it is a decision about how to work: {support}.\n\n"
            "We repeat that decision more often than the record, since records age and habits stay. For {audience} both belong in the file: the one to look back, the other to judge what {offer} would be like from the first day on.",
        ),
    },
    "objection": {
        "instagram": (
            "It deserves more than a quick comeback.\n\n"
            "So no comeback. Only the thing that {brand} can put on the other side of the scale: {support}.\n\n"
            "Weigh the two in your own time. It may be that your doubt is heavier, and then it is right to stay where you are.\n\n"
            "It may also be that it came from somewhere else: another supplier, another year, another promise. {Audience} have met a few of those.\n\n"
            "One thing to add, for completeness: {proof}.",
            "We would ask the same.\n\n"
            "Anyone who is careful would. That is why {brand} keeps the answer short: {support}.\n\n"
            "Short answers can be checked. Long ones tend to wear people down, and nobody should choose {offer} because they were tired of asking.\n\n"
            "If our line does not settle it, the doubt stays yours, and it stays a fair one. There is no deadline on it, in {place} or anywhere else.",
            "You are not being difficult. You are doing the arithmetic.\n\n"
            "Here is the figure that often goes missing from it: {support}.\n\n"
            "{brand} cannot tell you what your own sum comes to. What we can do is put everything we know about {offer} on the table, the parts that speak against us included.\n\n"
            "And what would be won, if it worked out, is this: {outcome}.",
            "Fair.\n\n"
            "We will not argue you out of it. We would rather show you one thing and leave the verdict to you: {support}.\n\n"
            "That is how {brand} treats doubts in general. They come from {audience} who have seen enough to be careful, and they tend to point at something real.\n\n"
            "The same doubt, a year from now, should be easier to answer. Until then it is welcome here.",
        ),
        "facebook": (
            "We hear you, and we are not going to call it a myth.\n\n"
            "There is something to set beside it, though: {support}. {brand} put that in place for people who have good reasons to hesitate.\n\n"
            "If it answers half of your doubt, the other half is a conversation about {offer} as you would use it, in {place}.",
            "Plenty of sensible people think so, and some of them are right.\n\n"
            "Our reply is one sentence long: {support}. It does not make the doubt disappear. It gives {audience} something firm to measure it against.\n\n"
            "That is as far as {brand} would push it. The rest is for you to weigh.",
            "We like this one, because it is honest.\n\n"
            "Nobody at {brand} wants to win an argument with you. What we can offer is a fact about how we work: {support}.\n\n"
            "Put the two next to each other for a day. If the doubt still wins, keep it; nobody should take {offer} half convinced.",
            "It may even be right in your case, so let us look at it properly.\n\n"
            "On one side stands your doubt. On the other stands what {brand} does about it: {support}.\n\n"
            "A record to go with that: {proof}.\n\n"
            "{Audience} can tell which side is heavier without any help from us.",
        ),
        "linkedin": (
            "Doubts like this one save people from poor decisions, so it should not be waved away.\n\n"
            "It holds when nothing else has changed. It weakens when you consider one fact about the way {brand} works: {support}.\n\n"
            "If it still stands after that, keep it. We mean this. A doubt that survives an answer is information, and a supplier who talks it down is asking you to carry the risk alone.\n\n"
            "What we would do in your place is turn it into a condition. “I would consider {offer} if…” is a sentence that {audience} can finish better than we can, and it tells both sides what a first conversation has to settle.",
            "There is a good version of this argument, and we agree with part of it.\n\n"
            "We agree that change has a cost, that whoever offers it tends to forget it, and that the person who raised the point is usually the one who will have to live with the outcome.\n\n"
            "Where we differ comes down to one line: {support}.\n\n"
            "That line was chosen with {audience} in mind. It does not make {offer} right for everyone; it removes one of the usual reasons why it goes wrong. Test it against your own case before you test anything else at {brand}, and start with the exception you know best.",
            "If we heard this in a first conversation, we would ask what lies behind it: cost, effort or an earlier disappointment.\n\n"
            "The three need different answers. Cost is a question of sums. Effort is a question of who does what, and when. Disappointment is a question of evidence, and there we would begin with what {brand} can show about {offer}.\n\n"
            "For all three our first exhibit is the same: {support}.\n\n"
            "Outside evidence belongs next to it: {proof}.\n\n"
            "After that it is your turn. {Audience} do not need to be persuaded; they need to be told early where the limits are.",
            "The right response to a doubt is a smaller step and not a louder pitch.\n\n"
            "In this case the small step is to examine one thing: {support}. It takes little time, it commits nobody, and it tells you more about {brand} than a presentation would.\n\n"
            "If it holds, the doubt has become a detail to arrange. If it does not, you have found out at the lowest possible price.\n\n"
            "We think every offer should have such a step, ours included. With {offer} it is deliberately near the start, because {audience} in {place} have better things to do than sit through reassurance.",
        ),
    },
    "outcome": {
        "instagram": (
            "Not a promise. A direction.\n\n"
            "We put it in plain words because it came to us in plain words. {Audience} do not ask for the moon; they ask for something that can be noticed on an ordinary day.\n\n"
            "{brand} works back from there, one piece at a time. The first piece: {support}.\n\n"
            "And the reason it is needed at all: {pain}.\n\n"
            "How far it carries depends on you as much as on us. That it points the right way, we can show.",
            "It is not a lot to ask.\n\n"
            "And yet it takes some doing, or {brand} would have nothing to do in {place}.\n\n"
            "Our part of it is {offer}. The rule that keeps us on course: {support}.\n\n"
            "Your part is to say early what matters most, so that nobody works on the wrong thing. Put into one sentence, as above, it is already half explained.\n\n"
            "The other half is a matter of days, and of keeping at it.",
            "Hold that thought for a second.\n\n"
            "Imagine the same morning as today, with that line already true. What is the first thing you would stop doing?\n\n"
            "That is where {brand} starts. We do not sell the picture; we offer {offer}, which is the slower and more useful way to get there.\n\n"
            "One thing you can count on along the way: {support}.\n\n"
            "Everything else we leave open, because it depends on where you begin.",
            "Write it on paper, and put it where you will see it.\n\n"
            "A goal that can be repeated is easier to keep than a long plan. This one is short enough, and it belongs to {audience}, not to us.\n\n"
            "What {brand} adds is a way to get closer: {support}.\n\n"
            "Nothing about it is instant, and we would not trust anyone who said otherwise about {offer}. Small, steady and easy to check is what we can stand behind.",
        ),
        "facebook": (
            "If that were true already, what would your week look like?\n\n"
            "We ask because {brand} plans from the end. First the result that {audience} want, then the steps, then {offer} to match.\n\n"
            "The step we never leave out: {support}. It is not the whole way, but without it the rest does not hold.",
            "We wrote it down without polishing it, because polished goals tend to belong to nobody.\n\n"
            "This one belongs to people in {place} who know what the alternative feels like. {brand} answers with {offer}, and with a rule that you can check: {support}.\n\n"
            "No date, no guarantee. A direction that we can be measured by.",
            "Nobody can hand you that overnight, and {brand} will not pretend otherwise.\n\n"
            "What we can do is remove one obstacle at a time. The one we began with: {pain}.\n\n"
            "And what took its place: {support}. From there it is a matter of small steps that show.",
            "Some wishes sound so ordinary that nobody says them aloud. This is one.\n\n"
            "{brand} takes it at its word. For {audience} we offer {offer}, and we start with the part that makes the wish less unlikely: {support}.\n\n"
            "If it sounds like something a friend keeps saying, you know what to do with this post.",
        ),
        "linkedin": (
            "A goal is useful when two people would agree on whether it was reached.\n\n"
            "So define it before you look for help. What would you see? Who would notice first? By when would you want to know?\n\n"
            "{brand} asks {audience} the same three questions at the start, because {offer} can be judged only against an answer. Without one, every activity looks like progress.\n\n"
            "The sentence at the top of this post is a fair first draft. It says what should be different and leaves the method open. Our contribution to the method is short: {support}.\n\n"
            "Whether that is enough depends on where you stand today. It is a question for arithmetic and not for enthusiasm.",
            "Working backwards is underrated.\n\n"
            "State the end. List what must be true the week before. Repeat until you reach today, and then look at the first item: that is the only one you can act on now.\n\n"
            "For the end named above, the first item is often the same. It reads: {support}. {brand} has made it the starting point of {offer}, so that {audience} do not have to invent it.\n\n"
            "The trouble at the other end of the list is familiar too: {pain}.\n\n"
            "Between the two lies work that we can describe and a result that we cannot promise. We would rather say both in one post than in two.",
            "We treat this as a wish and not as a result that anybody can promise.\n\n"
            "The distinction matters. A promised result invites people to stop looking; a wish that has been taken seriously invites them to measure. What lies within our hands is the way there, and {brand} can describe it: {support}.\n\n"
            "The rest of the way belongs to whoever has to live with it. That is why we begin {offer} with what {audience} already do well, and change as little of it as possible.\n\n"
            "If the wish is yours, try this before you speak to any supplier in {place}: write down what you would accept as a first sign. It will save you a meeting.",
            "It is easy to buy activity and call it progress. A plain sentence about the end protects you from that.\n\n"
            "The one above is plain enough. It can be read in a meeting without a slide, and everybody in the room will know whether it is true yet.\n\n"
            "At {brand} such a sentence comes before the work. Then comes the rule that the work has to respect: {support}. Then comes {offer}, cut to fit.\n\n"
            "The order is the point. When {audience} begin with the tool, they get the tool's idea of success. When they begin with the sentence, they can hold any tool to it, ours included, and drop the one that does not bring it closer.",
        ),
    },
    "detail": {
        "instagram": (
            "Details are where a promise is kept or broken.\n\n"
            "This one has to hold on ordinary days too, when nobody is looking and the picture would be dull.\n\n"
            "We chose it with {audience} in mind. They see what is left out as quickly as what is put in.\n\n"
            "At {brand} it goes together with this: {other}.\n\n"
            "Two lines, both easy to check. They say more about {offer} than a page of praise would.",
            "You may never think about it again. That is the idea.\n\n"
            "A good detail does its work and stays out of the way. {brand} likes those best, because they make {offer} feel simple without making it thin.\n\n"
            "What it spares you: {pain}.\n\n"
            "It looks like small print. We think it belongs in large print, at the top of a post, where people in {place} can hold us to it.",
            "Look twice.\n\n"
            "At first it is a fact among others. On the second reading it is a decision, with somebody behind it who could have decided differently.\n\n"
            "{brand} decided like this because of what {audience} want in the end: {outcome}.\n\n"
            "You can compare it in a minute. Take whatever you use today, look for the same line, and see if there is one. That is a fair test for {offer}, and for everything like it.",
            "Ask anyone in this line of work how they handle it. Then compare.\n\n"
            "We bring it up because hardly anybody asks, and because the answer separates things that look alike in a photograph.\n\n"
            "For {brand} it is a fixed part of {offer}. There is a second fixed part: {other}.\n\n"
            "Fixed means that it does not depend on the day, the season or the size of what you need from us in {place}.",
        ),
        "facebook": (
            "It looks like small print, and we think it belongs in large print.\n\n"
            "{brand} serves {audience}, who read to the end. This is what they find there. It is part of {offer}, for everyone, without having to ask.\n\n"
            "A further line of the same kind: {other}.",
            "Some details are for show. This one does a job.\n\n"
            "It is there because of a sentence that nobody likes to hear: “{Pain}”. {brand} cannot prevent that everywhere. We can make sure that it does not come from us.\n\n"
            "So it stays in, on quiet days and on busy ones, for everyone who comes for {offer}.",
            "We mention it because hardly anybody asks, and later everyone is glad to know.\n\n"
            "When you compare {offer} with what else there is in {place}, put this on the list. It takes a second to check and tells you how the rest was thought through.\n\n"
            "At {brand} it is not a bonus. It is how the thing is done.",
            "Here is one to read out to the person you make decisions with.\n\n"
            "It is short, it can be checked, and it leads straight to the question that {audience} ask in the end: will it be like this on an ordinary day? At {brand} the answer has to be yes, or the line would not be here.\n\n"
            "What it is meant to help with: {outcome}.",
        ),
        "linkedin": (
            "When offers look alike, the terms tell them apart.\n\n"
            "Read the line above as a term and not as a slogan. It says what {brand} does, it can be checked from outside, and it holds for everything that we call {offer}.\n\n"
            "Then ask the other names on your list how they handle the same point. The answers fall into three groups: those who do it, those who would do it on request, and those who had not thought about it. All three are worth knowing before a decision.\n\n"
            "We chose this term for {audience}. The reason fits in the words that we started from: {pain}.",
            "Providers are often judged on the large things. The small ones decide whether anybody comes back.\n\n"
            "This is one of the small ones. It will not win a pitch. It shows in the third month, when the first impression has worn off and the work has to carry itself.\n\n"
            "At {brand} it has company: {other}.\n\n"
            "Neither line needs explaining to {audience}. They have seen what happens without. We put both in writing, because a detail that is only mentioned in conversation has a way of becoming negotiable, and with {offer} we would rather negotiate about almost anything else.",
            "It would be simpler to leave this out. It would also make the offer harder to compare.\n\n"
            "So it stays in, in writing, for {audience} to weigh. Some will find that it does not matter to them, and that is a result too. Others will recognise the thing that was missing the last time.\n\n"
            "{brand} works in {place}, and the offer is {offer}. Around it there are many claims that sound the same from a distance. This one can be walked up to.\n\n"
            "The purpose behind it is no secret: {outcome}. A detail cannot deliver that alone. It can make sure that nothing as small as this stands in the way.",
            "One test for any supplier: does the detail still hold when things get busy?\n\n"
            "Most of what is written about {offer} describes the quiet day. The line above was written for the other kind. It does not say “usually” and it does not say “where possible”, and that is why it made the list at {brand}.\n\n"
            "For {audience} it has a practical use. It can be put into a comparison as a yes or a no, next to price and dates, without having to interpret anybody's tone.\n\n"
            "We would add one more yes-or-no line to that comparison: {other}. Two such lines are worth more than a page of assurances.",
        ),
    },
    "ask": {
        "instagram": (
            "You have seen the trouble, the working rule and what there is to show.\n\n"
            "What is left is small, and it is yours to take or leave. {brand} is in {place}, with {offer}.\n\n"
            "If one post this week made you nod, begin with that one. It tells us more about what you need than a long form would.\n\n"
            "And keep the aim in view while you decide: {outcome}.\n\n"
            "No countdown, no last chance. The link will be there tomorrow as well.",
            "No rush.\n\n"
            "A week of posts can only show so much, and {audience} like to make up their own minds. So here is the short version to decide by.\n\n"
            "What: {offer}.\n\nWhere: {place}.\n\nWhy {brand}: {support}.\n\n"
            "If all three fit, the next step takes a moment. If one of them does not, no harm done; perhaps you know somebody for whom it would.",
            "Bring one question. That is enough to start.\n\n"
            "Bring the awkward one, if you can. It gets {brand} to the point faster, and it shows both sides early whether you need {offer} at all.\n\n"
            "Our side of the conversation is known by now: {support}.\n\n"
            "Yours may sound like this: “{Pain}”. Then we have something to talk about, and you know where to find us.",
            "A week of posts, one idea: {support}.\n\n"
            "If that idea is worth something to you, this is the moment to look at {offer} more closely. Not because time is short. Because you have just read a week about it and the details are still fresh.\n\n"
            "{brand} keeps the first step small on purpose. You can stop after it without owing anybody an explanation.",
        ),
        "facebook": (
            "If you have read along this week, thank you.\n\n"
            "You know what {brand} stands for by now: {support}. You also know what we do not do, which is hurry people.\n\n"
            "So this is an open door, no more. {offer_cap}, in {place}, for {audience}. Step in when it suits you.",
            "You do not need to be sure. You only need to be curious enough to look.\n\n"
            "{brand} has put a week of posts behind one sentence: {support}. The next step shows you what that means for {offer}, and you can leave it at that.\n\n"
            "What we hope it leads to: {outcome}.",
            "Here is the simple version. {brand} offers {offer}, in {place}.\n\n"
            "It was made for {audience}, and it follows one rule that you can check before anything else: {support}.\n\n"
            "If it fits, take the next step. If it does not, nothing is lost, and the page stays open.",
            "One week, one offer, one small step.\n\n"
            "The offer is {offer}. The reason to look at it comes from you and not from {brand}: “{Pain}”.\n\n"
            "What we add is this: {support}. Whether that is enough is easier to tell once you have seen it up close.",
        ),
        "linkedin": (
            "A week of posts can explain an idea. It cannot look at your case.\n\n"
            "For that we need a few facts: what you do today, what should change, and what must stay as it is. With those three, {brand} can say where {offer} would fit, and on which points it would not.\n\n"
            "You know the principle from the posts before: {support}.\n\n"
            "The rest is practical. We work in {place}, for {audience}. The first exchange is short, and it ends with a yes, a no or a list of open questions. All three are useful, and none of them commits you to the step after it.",
            "Let us close the week with the offer in four lines.\n\n"
            "What: {offer}.\n\nFor whom: {audience}.\n\nWhere: {place}.\n\nOn what terms: {support}.\n\n"
            "If the second line describes you and the first describes something on your list, a short conversation with {brand} will be worth the time. It starts from your situation and not from our slides.\n\n"
            "If only one of the lines fits, it may still be worth a note. A clear “that is not us” can save both sides a month.\n\n"
            "What we would like to hear first is the result that matters to you. For many it is this one: {outcome}.",
            "The best first conversation is a short one.\n\n"
            "It needs three things from your side: the task, the date that matters, and the obstacle that has stopped it so far. In return {brand} owes you three things: what we can do, what we cannot, and what it would take to find out about the rest.\n\n"
            "Behind it stands {offer}, for {audience}. The rule we bring along is the one from this week: {support}.\n\n"
            "The obstacle may well sound like this: “{Pain}”. If yours sounds different, all the better. A new obstacle is more interesting than an old answer.",
            "If you have been comparing options quietly, this is a good point to ask the awkward question.\n\n"
            "Ask it about scope, about cost, about timing, or about what happens when something goes wrong. {brand} will answer for {offer} as it is today, and say so where the answer is “not yet” or “not with us”.\n\n"
            "One part of the answer is known already: {support}.\n\n"
            "We prefer this to a brochure. Whoever makes the decision in the end, an answer in writing travels further than an impression. It can be forwarded, questioned and held against us later, which is precisely what it is for. It works across {place}.",
        ),
    },
    "why": {
        "instagram": (
            "Every page should say what it is for, so here is ours.\n\n"
            "{brand} offers {offer}. We do it in {place}, and we do it for {audience}.\n\n"
            "That is the whole list. You will not find ten subjects on this page; you will find one, looked at from several sides: how it is done, what can go wrong, what to ask before you choose, and where we are not the right address.\n\n"
            "If it is something you have been looking for, you are in the right place. If not, it is good to know that early.",
            "A name means little until you know what is behind it.\n\n"
            "Behind ours: {offer}.\n\n"
            "Over the coming days {brand} will show how the work is done, step by step and without big words. We write for {audience}, and we will try to be useful to people who never buy a thing.\n\n"
            "Where you find us: {place}. What you can expect: plain descriptions, a straight answer to straight questions, and no claim that we cannot back.",
        ),
        "facebook": (
            "Welcome to the page of {brand}.\n\n"
            "You will find one subject here: {offer}. We will write about how it is done, what it is good for and what it is not, so that {audience} can judge for themselves.\n\n"
            "We are at home in {place}. The useful questions will become posts, and the plain answers will stay where everybody can read them.",
            "We would rather be clear than clever, so here is the first post in two lines.\n\n"
            "The work: {offer}. The place: {place}.\n\n"
            "Everything else on this page follows from those two. {brand} will keep to them, and {audience} will know after a few days whether it is worth following along.",
        ),
        "linkedin": (
            "We would rather be clear than clever, so this first post of the week says only what {brand} is for.\n\n"
            "The work: {offer}.\n\nThe place: {place}.\n\nThe people: {audience}.\n\n"
            "Everything that follows this week hangs on those three lines. We will look at how the work is done, how to choose between providers, what a fair question sounds like and how a first step can be kept small.\n\n"
            "We will also say where we do not fit. An offer that suits everybody has usually not been thought through, and a reader who can rule us out quickly has been served as well as one who can rule us in.\n\n"
            "If none of the three lines is about you, a colleague may thank you for passing this on.",
            "There is a simple test for a company page: can a stranger say after one post what the company does?\n\n"
            "Here is our attempt. {brand} offers {offer}, in {place}, for {audience}.\n\n"
            "It is a short description on purpose. Short descriptions can be disagreed with. They show what has been left out, and they invite the right next question, which depends on your case and not on our script.\n\n"
            "Over the coming days we will answer the questions that usually come next: how the work is set up, what to ask any provider before choosing, what a realistic goal looks like and what the first step involves.\n\n"
            "If one of them is missing from that list, it is probably the most interesting one.",
        ),
    },
    "offer": {
        "instagram": (
            "Short on purpose.\n\n"
            "If a friend asked what {brand} does, that line should be enough. Everything longer belongs in a conversation, where it can be about you and not about us.\n\n"
            "So here is only what goes with it. Where: {place}. For whom: {audience}. How: with care, and with a plain account of what is included.\n\n"
            "Read it twice. If a word needs explaining, the fault is ours, and we will put it better the next time.",
            "One line, no extras.\n\n"
            "We find that the longer a description gets, the less anybody remembers of it. What should stay with you is the name, {brand}, and the thing that we do.\n\n"
            "It was made for {audience}. It is meant to be used, and looked at closely, and compared with whatever else is on offer in {place}.\n\n"
            "The longer version is there for those who want it. The short one is here, so that you can decide if you do.",
        ),
        "facebook": (
            "We tried to say it in one breath, because that is how you would hear it from a neighbour.\n\n"
            "{brand} does this in {place}. It is for {audience}, and for anyone who knows one of them.\n\n"
            "There is more to say about how it works, what it costs and when it suits. That comes when you ask, and only as much of it as you need.",
            "That is the offer, and it is a good habit to begin with it.\n\n"
            "Everything that {brand} will write this week comes back to that line. It should be plain enough for {audience} to say whether it concerns them.\n\n"
            "If it does, the next step is small. If it does not, you have spent ten seconds on finding out, which is a fair price in {place}.",
        ),
        "linkedin": (
            "If a colleague asked what {brand} does, the line above should be enough.\n\n"
            "It leaves out a lot. It does not say how long things take, what they cost or who is involved, because those answers depend on the case. Giving them without knowing the case would be guesswork, and guesswork is how expectations go wrong.\n\n"
            "What it does say is what you would be talking to us about. It was written for {audience}, and for {place}, where the work is done.\n\n"
            "We think a description of this length is a useful test for any provider. If the one sentence cannot be found, the page behind it will not help. If it can, the conversation that follows is shorter and better.",
            "One sentence is a useful test of an offer.\n\n"
            "Anything that needs a page to explain it usually needs the page because it is not finished. We have tried to finish ours, and the line above is the result.\n\n"
            "For {audience} it should answer the first question, which is whether to read on. The second question is how it would work in practice. The third is what could go wrong. {brand} would like to be asked all three, in that order, by people who have a real task in front of them.\n\n"
            "We work in {place}. If the sentence matches something on your list, it is worth comparing notes before the list gets longer.",
        ),
    },
    "open": {
        "instagram": (
            "We have no quotations to show you in this post, so we will not make any up.\n\n"
            "What we can do is tell you what to look for. When you consider {offer}, look for a clear description, a full price, a date, and a person with a name. Look for what is said about the awkward part.\n\n"
            "Then look at {brand} in the same way. We are in {place}, and we would sooner answer one real question than collect ten kind words.\n\n"
            "That goes for {audience}, and for anyone who is only curious.",
            "You do not know us yet, and that is fine.\n\n"
            "Trust starts with a straight answer, and a straight answer starts with a question. So {brand} begins with the questions that we would ask in your place.\n\n"
            "What exactly is included in {offer}? Who does the work? What happens if it does not suit? How do people in {place} reach you afterwards?\n\n"
            "No question is too basic for us. The basic ones are the ones that decide.",
        ),
        "facebook": (
            "We would rather answer one real question than post ten nice quotations.\n\n"
            "So imagine that you are warning a friend about {offer}. What would you tell them to ask? Price, time, the awkward part?\n\n"
            "Those are the right questions for {brand} too. In {place} word travels, and we would like ours to be that we answered.",
            "Some pages begin with praise. This one begins with the gaps.\n\n"
            "{brand} has not collected kind words to print here, and we are not going to write them ourselves. What we have is {offer}, and the time to explain it properly to {audience}.\n\n"
            "A fair question today is worth more to us than a compliment.",
        ),
        "linkedin": (
            "New names should be questioned, and {brand} is happy to go first.\n\n"
            "This post would usually hold a quotation from a customer or a figure from a study. We have chosen to leave the space empty until there is something in it that you can check.\n\n"
            "In the meantime, here is what we would ask in your place. How does the work begin, and who is responsible for it? What is left out? What happens when something goes wrong, and how is it put right? What would the last person who asked say about the answer?\n\n"
            "The questions suit any provider of {offer}, in {place} or elsewhere. For {audience} the answers are worth more than a row of logos, because they can be compared line by line.",
            "Evidence takes time to collect, and we will not borrow any.\n\n"
            "Until there is some to show, judge {brand} by the answers you get. A good answer is specific, it names its limits, and it does not change when it is asked a second time by somebody else.\n\n"
            "There is a short list of subjects that we expect to be asked about when it comes to {offer}: scope, cost, timing and people. There is usually a fifth, which differs from reader to reader. It tends to be the one that decides.\n\n"
            "We write for {audience} in {place}. If you are one of them, the fifth question is yours to choose, and it is the one that we look forward to.",
        ),
    },
    "choose": {
        "instagram": (
            "1. What exactly is included?\n2. Who does the work?\n3. What is not included?\n4. Whom do I call if it goes wrong?\n\n"
            "Keep the list. It works for {offer}, and for most other things that look alike in a picture.\n\n"
            "Good answers are short and come with a name. Vague ones come with adjectives.\n\n"
            "Of course you can put the four to {brand} as well. That is why we print them: people in {place} should be able to compare us with anyone, on paper, in peace.",
            "Ask what it costs in total. Ask how long it takes. Ask who answers. Ask what they would not do.\n\n"
            "Four questions, and you know more about {offer} than most advertisements will tell you.\n\n"
            "The last one is the best. Anybody who cannot name a thing that they would refuse has not thought about {audience} for long.\n\n"
            "{brand} has answers to all four, and would rather be compared than admired. Take the list along, in {place} or wherever you look.",
        ),
        "facebook": (
            "Good questions make good decisions, so here are four: what is included, who does it, when does it happen, and what does it cost in the end?\n\n"
            "Put the same four to {brand} and to two others. Then compare the answers, and leave the pictures out of it.\n\n"
            "With {offer} it is often the third question that gets forgotten, and it is the one that {audience} remember later.",
            "Choosing is easier on paper.\n\n"
            "Draw two columns. On the left goes what you need from {offer}; on the right, what each provider in {place} has answered. Empty boxes are answers too.\n\n"
            "{brand} is glad to fill in its own column. If another one turns out fuller, you have chosen well, and that was the point.",
        ),
        "linkedin": (
            "A fair comparison needs the same questions for everyone. Here are four that work for {offer}.\n\n"
            "Scope: what is in, and what is out?\n\nPeople: who will do it, and who stands in for them?\n\n"
            "Time: what happens in the first month, and what is needed from our side?\n\nExit: how do we stop, and what do we keep?\n\n"
            "Send them to every name on the list on the same day, and compare the answers without looking at the logos. It is a small effort, and it takes most of the theatre out of choosing.\n\n"
            "{brand} would rather win such a comparison than avoid it, and rather lose it than win for the wrong reason. For {audience} in {place}, that should make the result worth something either way.",
            "Most poor choices can be traced to one question that nobody asked.\n\n"
            "It is seldom a difficult one. It is the question that seemed too simple to raise with people in the room: what happens when this does not work, who pays for the second attempt, and what does it cost us to change our minds?\n\n"
            "So write your criteria down before the first call. Agree on them with whoever has to live with the result. Then meet the providers, and let the loudest of them find out that the list was finished before he arrived.\n\n"
            "It makes every provider of {offer} easier to judge, {brand} included. {Audience} deserve that much, in {place} as elsewhere.",
        ),
    },
    "goal": {
        "instagram": (
            "One sentence is enough.\n\n"
            "Skip the wish list. Pick the one change that you would still be glad about next year, and write it down as if you had to explain it to a friend.\n\n"
            "Then hold everything against it: offers, advice, pretty pictures, {brand} too.\n\n"
            "What we do is {offer}. Whether it brings your sentence closer is a fair question, and it can only be answered when there is a sentence.\n\n"
            "For most people in {place} this is the hard part. It is also the free one.",
            "Aim first, tools later.\n\n"
            "It sounds obvious. Still, most decisions begin with the tool, because tools have photographs and aims do not.\n\n"
            "{brand} would like to turn that round. Before you look at {offer}, say what should be different afterwards. What would you notice first? What could you stop doing?\n\n"
            "{Audience} will each have a different answer. That is why we ask, and why we do not print one here.",
        ),
        "facebook": (
            "Big or small, what should change?\n\n"
            "We ask before we recommend anything, because people mean different things when they ask for {offer}. Your words are better than ours here.\n\n"
            "{brand} reads along. What people in {place} name as their aim will decide what this page writes about next.",
            "There is no wrong answer to this one.\n\n"
            "An aim can be practical, or it can be a feeling on a Sunday evening. Both can be planned for, as long as somebody says them aloud.\n\n"
            "{brand} offers {offer}. That is our half. The other half is knowing what it should do for {audience}, and there we depend on you.",
        ),
        "linkedin": (
            "Many projects fail at the first line: nobody wrote down what success would look like.\n\n"
            "Try it in one sentence, without naming a tool. It should say what will be different, for whom, and how you would notice. If it takes three attempts, the project has just become cheaper.\n\n"
            "Then judge {offer} against that sentence, and judge everything else against it too. Some options fall away at once. Others turn out to answer a question that nobody had.\n\n"
            "{brand} would rather begin with your sentence than with our description. {Audience} usually know more about the goal than any supplier does; they are seldom asked for it in a form that can be used. This is an attempt, and it is open to anyone in {place}.",
            "The useful question is not what a provider offers. It is what you will be able to stop doing.\n\n"
            "Start there, and half of the options fall away. What remains can be compared on something that matters to the people involved, and that is seldom the length of the list of features.\n\n"
            "At {brand} we offer {offer}. We could describe it at length. We would learn more, and so would you, from a short account of the thing that should end: the detour, the repetition, the evening that it takes.\n\n"
            "A target set by the person who has to live with it is worth more than one set by a supplier. For {audience}, in {place}, that is where we would begin.",
        ),
    },
    "place": {
        "instagram": (
            "{place_cap} is on the label for a reason.\n\n"
            "It tells you where {brand} works, and therefore whom we can serve properly. It is easier to promise {offer} than to deliver from far away, so we say early where we are.\n\n"
            "For {audience} that makes the first question simple: close enough or not?\n\n"
            "If the answer is yes, the rest can be talked about. If it is no, ask anyway. A clear answer costs nothing and may point you in the right direction.",
            "Mark the map: {place}.\n\n"
            "That is where you will find the work of {brand}. Not everywhere, not for everyone, and not by accident.\n\n"
            "A place sets limits, and limits are useful. They decide what we take on, how soon we can begin and who we get to know along the way. What we offer there is {offer}.\n\n"
            "It is meant for {audience}. If that is you, you will know sooner than any advertisement could tell you.",
        ),
        "facebook": (
            "{brand} works in {place}, and says so early.\n\n"
            "It helps everybody. You know at once if we are an option, and we can put our time where it is of use. The offer there is {offer}.\n\n"
            "It was made for {audience}. If you are not one of them but know somebody who is, you may have just saved them a search.",
            "Local is a big word, so let us make it small.\n\n"
            "It means that {brand} offers {offer} in {place}, and that the people we write for are {audience}. Nothing more than that, and nothing less.\n\n"
            "From there it is a matter of what you need and when. Both are easier to settle between people who share a map.",
        ),
        "linkedin": (
            "Where a provider works shapes what it can promise.\n\n"
            "For {brand} that is {place}. It decides how quickly we can begin, what we know about the circumstances, and which requests we should pass on to somebody else.\n\n"
            "We would rather serve one area well than claim the map. The offer there is {offer}, for {audience}, and we try to describe it so that it can be compared with others on the spot.\n\n"
            "If you are outside, ask anyway. You will get a clear yes or a clear no, and in the second case you will at least know what to look for closer to home. If you are inside, distance is one question less, and the interesting ones can come first.",
            "A place is a promise about the ordinary day.\n\n"
            "Whoever offers {offer} from elsewhere may do it well. But the ordinary day, with its delays, its habits and its small print, is something one has to know. {brand} has chosen to know it in {place}.\n\n"
            "The choice has a cost: we say no to work that would be too far away. It has a use as well. {Audience} can tell at a glance whether we are an option, and nobody spends an afternoon on a conversation that geography has already decided.\n\n"
            "We think that more descriptions should begin with a map. It is the one claim that no reader has to take on trust.",
        ),
    },
}
