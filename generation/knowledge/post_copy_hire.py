# ruff: noqa: E501 - one sentence, one line: wrapped copy cannot be proofread
"""Post bodies for people who may apply for a job. Same shape and rules as the market's."""

from __future__ import annotations

HIRE: dict[str, dict[str, tuple[str, ...]]] = {
    "pain": {
        "instagram": (
            "It is not a detail when it happens every week.\n\n"
            "Good people put up with it for a while. Then they go quiet, and then they go. We would like to meet them before that.\n\n"
            "At {brand} the terms start from a different place: {support}.\n\n"
            "The work itself is {offer}, around {places}. It asks a lot on some days. What it should not ask is that you swallow the line at the top of this post.",
            "You can like the work and still be worn down by the way it is arranged.\n\n"
            "{brand} is hiring {roles}, and we start with the arrangement. The term we put against the complaint above: {support}.\n\n"
            "A further one, so that you can compare two: {other}.\n\n"
            "Hold them next to the contract you have today. If yours is better, stay. If it is not, you know where we are.",
            "Some things get called part of the job until somebody leaves over them.\n\n"
            "This is one. We have taken it out of the job and put a term in its place: {support}.\n\n"
            "The rest of the work at {brand} is what you would expect of {offer}: people, routine, surprises, the odd long day. In {places} that is a working life, and it should be arranged like one.\n\n"
            "What you might want in return is no secret: {outcome}.",
        ),
        "facebook": (
            "If this is why you are looking around, you are not being fussy.\n\n"
            "{brand} reads a line like that as a list of things for the employer to do. Ours begins here: {support}.\n\n"
            "We are looking for {roles}, in {places}, and we would rather talk about terms first and about everything else afterwards.",
            "Nobody puts this in an advert, so we have put it in ours.\n\n"
            "It is a fair reason to leave a job, and a fair thing to ask {brand} about. Our answer is written down: {support}.\n\n"
            "If you do this kind of work in {places}, you will know what that is worth on an ordinary week.",
            "We could have opened with a smiling team. This says more.\n\n"
            "People who work in {offer} know the line above by heart. {brand} cannot change how others do it, only how we do: {support}.\n\n"
            "Show it to somebody in {places} who has said the same thing at the kitchen table.",
        ),
        "linkedin": (
            "People can love the work and still leave over the conditions.\n\n"
            "Ask anyone who left a job they were good at. The answer is seldom the job itself; it is something that happened every week and that nobody with a say in it found urgent.\n\n"
            "At {brand} the conditions come first. One that we put in writing: {support}.\n\n"
            "It belongs to work that matters to people around {places}: {offer}. That work has hard days of its own, and it should not have to carry the avoidable ones as well.\n\n"
            "What we would like to offer instead is plain: {outcome}.",
            "Turnover is often described as a shortage of people. Look closer and it is a shortage of arrangements.\n\n"
            "The line above is one of the places where arrangements fail. It costs nothing to read and a good deal to live with, and no exit form has a box for it.\n\n"
            "{brand} is hiring {roles}. Before we describe the role we describe the terms, and the first of them is this: {support}.\n\n"
            "We say so in public because that makes it harder to go back on. Whoever works for us in {places} can point at this post, and should.",
            "There is a question that sorts employers quickly: what have you stopped asking your people to put up with?\n\n"
            "For {brand} the answer is the line at the top. In its place stands a term to look for in the contract: {support}.\n\n"
            "It is no act of kindness. Work in {offer} depends on people who come back the next day with their minds on the work, and nobody can do that while sorting out what should have been sorted for them.\n\n"
            "The roles are open in {places}. If the term matters more to you than the title, you are reading this the right way round.",
        ),
    },
    "how": {
        "instagram": (
            "That line belongs in a contract and not only in a caption. So ask to see it in writing.\n\n"
            "It is how {brand} has set up the job, and it is there because of what people in this work are used to: {pain}.\n\n"
            "The job itself: {offer}, in {places}.\n\n"
            "You should not have to reach the interview to find out how the week is built. That is why it goes first, before the picture and before the smile.",
            "Most adverts describe the person. This one describes the arrangement.\n\n"
            "We think that comes first. Whoever does {offer} well needs a week that holds, and the line above is one of the things that hold it.\n\n"
            "There is another: {other}.\n\n"
            "The roles at {brand} are {roles}. If you know the work, you can judge the terms without any help from us.",
            "One sentence, and you know more about this job than most adverts will tell you.\n\n"
            "It was a decision. {brand} could run {offer} in another way, and plenty do. We run it like this because of what people say they want: {outcome}.\n\n"
            "Around {places} that is worth comparing. Take the line, put it next to what you have, and see which you would rather sign.",
        ),
        "facebook": (
            "We would sooner talk terms at the start than at the end, so here they are at the top.\n\n"
            "The line above holds for every role that {brand} has open: {roles}. It is not a reward for the first year and not a matter of luck with the team.\n\n"
            "It belongs to the job, in {places}, from the first day.",
            "Plain terms, said early.\n\n"
            "{brand} does {offer}, which is work that people take home with them in their heads. The least an employer can do is to arrange the rest of it properly.\n\n"
            "So that is the first thing we describe, before we describe you.",
            "How a job is built decides how it feels by Thursday.\n\n"
            "At {brand} it is built on the line above, and on this one: {other}.\n\n"
            "If you know somebody in {places} who would value that more than a slogan, pass it on to them.",
        ),
        "linkedin": (
            "Most job adverts describe the person. This one begins with the employer.\n\n"
            "The line above is how {brand} has chosen to work. It is a rule and not a benefit: it holds for {roles}, it is said here in public, and it should not depend on who happens to plan the month.\n\n"
            "We chose it because of a complaint that anybody in this field will recognise: {pain}.\n\n"
            "A rule like that has a cost, which we carry, and a use, which you would notice: you can plan. Hold it next to your present contract. If the comparison is close, ask us about the details; if it is not, you have learned something either way.",
            "Terms shape a team more than posters do.\n\n"
            "{brand} states its own before you apply, so that you can say no early, or yes with open eyes. The first is at the top of this post. The second is this: {other}.\n\n"
            "Both are meant for people who do {offer} in {places}, or who would like to. The work needs patience, judgement and a good memory for names. None of these improves when the basics are uncertain.\n\n"
            "That is the whole reasoning. There is nothing clever about it, and it can be checked on paper before the first conversation ends.",
            "If you want to understand an employer, read how the ordinary week is put together.\n\n"
            "At {brand} the ordinary week rests on the sentence above. Whoever joins us for {offer} should meet it again in the contract, in the plan for the month and in the way that changes are handled; ask about all three.\n\n"
            "The aim is modest: {outcome}.\n\n"
            "We are hiring for {roles}, around {places}. You may find better pictures elsewhere. We would ask you to compare sentences.",
        ),
    },
    "proof": {
        "instagram": (
            "An employer should be easy to check, so check us.\n\n"
            "What stands above has a source. It says how {brand} has done so far, and it leaves open what your own first month would be like. For that there is a rule that you can ask about: {support}.\n\n"
            "Before you send us your details, take a good look at ours. You will be asked for references; it is only right that you can ask for them too.",
            "You look up restaurants. Look up employers as well.\n\n"
            "Here is where to begin with {brand}. It is a record, so it tells you about the past; people and terms tell you about the rest.\n\n"
            "The terms: {support}.\n\n"
            "The people you can meet, in {places}, if the first two give you a reason to. The work they do is {offer}, and they can describe it better than any post.",
            "Do not take a job on the strength of a caption.\n\n"
            "Take the line above, look it up, and see if the picture fits. {brand} would like to be chosen by people who have checked.\n\n"
            "Then ask about the part that no record shows: how a week feels, who answers when something goes wrong, and what happens to this term when it is busy: {support}.",
        ),
        "facebook": (
            "You will be asked for references, so it is only fair that you can ask for ours.\n\n"
            "The line above is one of them. It is about {brand} as it has been; how it is today you can hear from the people who do {offer} in {places}.\n\n"
            "Read it before you decide anything.",
            "Have a look at us before we have a look at you.\n\n"
            "What others have written down about {brand} is at the top of this post. What we have written down ourselves is here: {support}.\n\n"
            "Between the two you can form a fair picture, and bring the missing pieces as questions.",
            "Praise is easy to print, so here is something to look up instead.\n\n"
            "It will not tell you whether {roles} at {brand} would suit you. It does tell you that somebody from outside has looked at how we work, and that we do not mind if you do the same.",
        ),
        "linkedin": (
            "References should run in both directions.\n\n"
            "An applicant to {brand} is asked for a history, for names and for reasons. It seems right to put something on the table first. The line above can be looked up, and we are glad if you do.\n\n"
            "It describes the past. We know that the next year has to be earned again, and that the only thing which carries over is a way of working: {support}.\n\n"
            "So read the record, and then ask about the way. The people who do {offer} around {places} can tell you how the two go together.",
            "When two employers sound the same, look at what others have written down about them.\n\n"
            "For {brand} you can begin with the line at the top. It has limits: it covers what was looked at, on the days when somebody was looking. We mention this because people who work in {offer} know about such days.\n\n"
            "What happens on the other days is decided by terms. One of ours: {support}.\n\n"
            "Bring your questions about both to the first conversation. It will be a better one for it.",
            "Nobody should have to take an employer's word for it.\n\n"
            "So here is a line that you can verify, before you write a single sentence about yourself. If it holds up, there is a second thing to verify, and it is inside the contract: {support}.\n\n"
            "{brand} is hiring {roles}. We have found no better way to describe the job than to let people check it: the record from outside, the terms on paper, and then an honest conversation with whoever would be their colleague in {places}.",
        ),
    },
    "objection": {
        "instagram": (
            "You may be right to pause. A job is a large decision.\n\n"
            "Before you rule yourself out, though, read this line: {support}.\n\n"
            "It is a term at {brand}, and it may change your sum. If it does not, there may be another role among these: {roles}.\n\n"
            "We would rather hear your doubt than lose you to it in silence. Some doubts have an answer, and the others save both sides a month.",
            "Ask before you decide against yourself.\n\n"
            "People often cross their own name off a list for a reason that would not have mattered. {brand} cannot see those reasons, so here is something to hold on to meanwhile: {support}.\n\n"
            "The work is {offer}, in {places}. What it requires and what can be learned are two different lists, and we keep them apart.",
            "That is a real reason, and we take it as one.\n\n"
            "It may be decisive for one role and beside the point for the next. What stays the same at {brand} is this: {support}.\n\n"
            "So do not let a single line end it. This work needs different people for different hours and different places around {places}, and one of those may fit better than you think.",
        ),
        "facebook": (
            "It is easy to cross yourself off a list too early.\n\n"
            "Tell {brand} your case before you do. The answer depends on the role, and there is more than one: {roles}. What holds for all of them is this: {support}.\n\n"
            "If it is still a no after that, at least it is an informed one.",
            "Say it aloud, and it becomes a question that somebody can answer.\n\n"
            "For some roles at {brand} it matters, for others it does not. Here is what you can put beside it in the meantime: {support}.\n\n"
            "In {places} we would rather meet you with that doubt than not meet you at all.",
            "We are not going to talk you round. We can only tell you how it is.\n\n"
            "At {brand} the terms do not change with the person: {support}. Whether your doubt weighs more than that is yours to decide, and we will be plain about the parts of {offer} that we cannot change.",
        ),
        "linkedin": (
            "A doubt like this one often ends an application before it begins.\n\n"
            "Sometimes it should. There are roles for which it is decisive, and {brand} will say so in the first reply. More often it concerns one condition out of several, and the others make up for it.\n\n"
            "So it is worth setting them side by side. On your side: the line above. On ours: {support}.\n\n"
            "The roles are {roles}, around {places}. They differ in hours, in experience and in what can be learned on the way. Ask about the one you have in mind before you close the tab.",
            "We will not talk anyone into a job. People who have been talked into something seldom stay.\n\n"
            "What {brand} can do is to say what a role requires, what can be learned, and what we offer in return. The third part begins with this: {support}.\n\n"
            "The first part is shorter than many expect. Work in {offer} needs people who can be relied on, who notice things, and who say when something is wrong. Most of the rest can be taught, and where it cannot, the advert says so.\n\n"
            "If your doubt is about something else, we would like to hear it.",
            "Read as a recruiter, that line is an objection. Read as an employer, it is a question about how the job is built.\n\n"
            "We prefer the second reading. It leads to an answer that can be checked: {support}.\n\n"
            "It may not be enough. {brand} knows that people weigh a job against a whole life: travel, family, the years behind them and the ones ahead. That is why we would rather talk for ten minutes about {roles} than receive a perfect letter from somebody who has not asked the question at the top.",
        ),
    },
    "outcome": {
        "instagram": (
            "It should not be a luxury.\n\n"
            "Picture a normal Tuesday with that in place. Not the best day of the year, only a normal one. That is the day {brand} would like to talk about.\n\n"
            "The work on it is {offer}. The term that makes the day possible: {support}.\n\n"
            "Save this for the next advert that makes you wonder, ours included, and look for the same line in it.",
            "Ordinary, isn't it? That is the point.\n\n"
            "People who do {offer} rarely ask for more than this, and too often they are told to be patient. {brand} has put it near the top of the list for {roles}.\n\n"
            "What stands behind it: {support}.\n\n"
            "And what it is meant to end: {pain}.\n\n"
            "A good week has a shape. It can be written down, and it can be compared.",
            "Say it once as if it were already true.\n\n"
            "How much of your week would feel different? For many people in {places} the honest answer is: most of it.\n\n"
            "{brand} cannot promise that you will love every day of {offer}. We can tell you what the days rest on: {support}.\n\n"
            "Keep the line, and hold it against whatever you read next.",
        ),
        "facebook": (
            "What would that change at home?\n\n"
            "It is the question that {brand} hears behind most applications. Pay and hours are numbers; what they do to a week is the real reason people move.\n\n"
            "Our part of the answer: {support}. It goes with {offer}, in {places}.",
            "If that sounds ordinary, good. It should be.\n\n"
            "{brand} is looking for {roles}, and for people who have earned a week with a shape to it. The term that gives it one: {support}.\n\n"
            "You may know somebody for whom this would be the best news of the month.",
            "Nobody dreams of a rota. People dream of what a good one leaves room for.\n\n"
            "That is how {brand} looks at the line above. It stands for evenings, for plans and for a bit of certainty. Behind it is a term that you can ask to see: {support}.",
        ),
        "linkedin": (
            "A good working week can be described in plain terms, and this is one of them.\n\n"
            "It is worth describing before anything else, because retention starts in the advert. If the week that people read about is not the week they get, they leave, and they are right to.\n\n"
            "So {brand} describes the week first. What carries it is a term that does not depend on goodwill: {support}.\n\n"
            "The work is {offer}, around {places}. Tell yourself honestly which term would make you move, and which would make you stay. If the two are the same, we have something to talk about.",
            "Ask people what they want from the next job, and few will begin with a title.\n\n"
            "They begin with something like the line above. It sounds small. It is what decides whether the rest of life can be planned around the work or has to be squeezed in beside it.\n\n"
            "At {brand} it is on the list because of what stands at the other end: {pain}. Anybody who has met that knows what its absence is worth.\n\n"
            "Our way there: {support}. It applies to {roles}, and it is the part of the job that we would ask you to check first.",
            "Employers like to talk about culture. Most of it can be read off a calendar.\n\n"
            "If the line above is true for a team, a good deal else is true as well: somebody plans ahead, somebody answers, and changes come with a reason. If it is not, no poster will help.\n\n"
            "{brand} would like to be read in that way. The entry in the calendar that everything else hangs on is this: {support}.\n\n"
            "It was made for people who do {offer} and who would like to be doing it in five years' time. In {places}, those are the people we hope will compare us with care.",
        ),
    },
    "detail": {
        "instagram": (
            "Read it again, slowly. It is one line, and it changes the whole week.\n\n"
            "We underline it because adverts tend to skip this part. {brand} thinks it is the part that people talk about at home.\n\n"
            "It goes together with another: {other}.\n\n"
            "Both belong to the job, whichever role you have in mind: {roles}. Then look at what your present employer puts in writing, and compare the two pages.",
            "Some lines of an advert are there to be found by a machine. This one is there for you.\n\n"
            "It makes {offer} easier to do well, because it settles something that would otherwise come up again every month: {pain}.\n\n"
            "{brand} would like you to ask about it. How does it work on a bad day? Who decides? What does it look like on paper?\n\n"
            "Good questions, all three, and welcome from anybody in {places}.",
            "Small line, large effect.\n\n"
            "A person who does {offer} will see at once what it means: for the bus, for the school run, for the evening class.\n\n"
            "{brand} prints it here so that it holds when things get busy. That is when terms are tested, and that is when you would find out what kind of employer you have.\n\n"
            "Hold us to it, in {places} and on every rota.",
        ),
        "facebook": (
            "Show this line to somebody who does the work today, and watch their face.\n\n"
            "{brand} has made it part of the job, for all of the open roles: {roles}. It is the kind of thing that an advert forgets and a team never does.",
            "Which line of a contract do you read first? Many people would say this one.\n\n"
            "It holds at {brand} for everyone who does {offer}. There is a second that belongs to it: {other}.\n\n"
            "Two lines, in writing, before anybody has asked you for a reference.",
            "It takes five seconds to read and decides about a year.\n\n"
            "At {brand} this is not negotiated person by person. It comes with the job, in {places}, for people who have done the work for a decade and for people who are starting.",
        ),
        "linkedin": (
            "Employers compete on words. Applicants live with the terms.\n\n"
            "This is a term, and you can ask to see it on paper. It holds for {roles}; it was not written for a campaign, and it will be there when the campaign is over.\n\n"
            "The reason for it is practical. The work goes well when the people who do it can think about the person in front of them, and not about what may change by tomorrow.\n\n"
            "If you lead people yourself, you will know how hard a line like this is to keep. {brand} thinks that is a reason to print it.",
            "One line, quoted in full, because a summary would weaken it.\n\n"
            "We picked it from a longer list since it is the one that newcomers tend to test first. Does it hold in a difficult week? Does it hold for everybody? Who notices if it does not?\n\n"
            "Those are good questions for {brand}, and good questions for any employer in {places}. The line next to it may interest you too: {other}.\n\n"
            "Together they describe what we mean by decent work in {offer}: arrangements that a person can rely on, in writing, without having to be lucky.",
            "There is a habit in adverts of putting the important part last. We would like to break it.\n\n"
            "The important part is above. It decides how the work feels in the second winter, when the novelty has gone and the routine has to be good enough on its own.\n\n"
            "{brand} is hiring {roles}. Some applicants will care more about pay, some about the people, some about the way to work. This line matters to nearly all of them, because it makes the other three possible to plan.",
        ),
    },
    "ask": {
        "instagram": (
            "No perfect letter needed.\n\n"
            "Tell {brand} where you live, when you can work and what you would like to ask. That is enough for a first reply with facts in it.\n\n"
            "The work: {offer}.\n\nThe places: {places}.\n\nThe term to remember: {support}.\n\n"
            "If this week sounded like somewhere you could work, the first step is below, and it does not commit you to a second one.",
            "You have read a week about how this job is built. Now it is your turn.\n\n"
            "{brand} is looking for {roles}, in {places}. Some of you have done {offer} for years, some did it long ago, and some have only thought about it. There is a conversation for each of you.\n\n"
            "What we hope it leads to: {outcome}.",
            "Three lines about yourself are enough to begin.\n\n"
            "What have you done so far? What do you need from a week? What would you like to know about {offer} before anything else?\n\n"
            "{brand} answers with the same three: what the role is, what the week looks like, and this: {support}.\n\n"
            "After that you decide. It is a job in {places}, not a leap.",
        ),
        "facebook": (
            "Know somebody who would be good at this? Perhaps it is you.\n\n"
            "{brand} has room for {roles}, around {places}. You have seen what we put in writing, and it starts with this: {support}.\n\n"
            "A few lines are enough. We would rather read three honest ones than a page of polish.",
            "An application can begin with a question, and often it should.\n\n"
            "What does a week look like? What is paid? Who would I work with? {brand} will reply with facts about the role, and you can take it from there.\n\n"
            "The work is {offer}, in {places}.",
            "This is the last post of the week, and the shortest argument.\n\n"
            "The job: {offer}. The term: {support}. The place: {places}. If those three fit your life, {brand} would be glad to hear from you, whatever your last job title was.",
        ),
        "linkedin": (
            "What happens after you write to {brand}: we answer your questions, describe the role as it is, and agree with you whether to meet.\n\n"
            "No step commits you to the one after it, and none of them needs a polished letter. We are hiring for {roles}, in {places}, and we read what people say about their working life before we read the list of titles.\n\n"
            "Experience counts, and so does the wish to learn. There is room for both in {offer}, as long as the terms are clear on each side. Ours begin like this: {support}.\n\n"
            "Say what you need from a week, so that we can be honest with you from the first reply.",
            "If you have read along this week, you know more about this job than an advert usually tells.\n\n"
            "You know what we put in writing. You know which doubts we take seriously. You know that the work is {offer}, and that it has hard days which no term removes.\n\n"
            "What {brand} does not know yet is your side: where you are, what you have done, what would make you stay. That is what a first conversation is for.\n\n"
            "The aim of it is simple, and it is yours as much as ours: {outcome}.",
            "Hiring goes wrong when both sides present themselves. It goes better when both sides ask.\n\n"
            "So ask. How are hours set? What is paid and what is not? Who teaches me what I cannot do yet? Why did the last person leave?\n\n"
            "{brand} will answer all four for {roles}, and then ask two things in return: what have you liked about your work so far, and what must the next job have?\n\n"
            "Our own must-have is known: {support}. It applies in {places}, to people with long experience of {offer} and to people who are about to begin.",
        ),
    },
    "why": {
        "instagram": (
            "A job advert should start with the work. Ours: {offer}.\n\n"
            "{brand} is looking for people who would like to do that with us, in {places}. The people who enjoy it usually know by that one line.\n\n"
            "Over the coming days we will show how the job is arranged, what an ordinary shift looks like and what we would want to know in your place. No slogans, as few adjectives as we can manage, and nothing that we could not say across a table.",
        ),
        "facebook": (
            "The work is this: {offer}.\n\n"
            "{brand} needs people for it in {places}, for {roles}. We will spend this week describing the job properly, so that you can say no early, or yes for good reasons.\n\n"
            "Would it suit you, or somebody you know? Then it is worth reading along.",
        ),
        "linkedin": (
            "A job advert should start with the work, so here it is: {offer}.\n\n"
            "The people who enjoy it usually know by that line. The others know as well, which saves everybody an interview.\n\n"
            "{brand} is hiring in {places}, for {roles}. In the coming days we will describe how the work is set up, how to choose between employers, and what a first conversation involves.\n\n"
            "We will try to write what we would say to a friend who asked. That means the ordinary day before the exceptional one, the terms before the team photograph, and a plain no where the job cannot give what somebody needs.",
        ),
    },
    "offer": {
        "instagram": (
            "That is the day in a few words.\n\n"
            "There is more to it, of course. There are mornings that run by themselves and others that do not; there are people you get to know, and things you learn without noticing.\n\n"
            "{brand} would like to tell you about both kinds of morning before you apply. The roles: {roles}. The places: {places}.\n\n"
            "Ask what an ordinary shift looks like, and somebody will walk you through it from start to finish.",
        ),
        "facebook": (
            "A short description for real work.\n\n"
            "{brand} does this in {places}, and needs people for {roles}. What you would want to know next is probably how an ordinary day goes: when it starts, who is there, and when it ends.\n\n"
            "Those are exactly the right things to ask before anybody talks about applications.",
        ),
        "linkedin": (
            "Titles vary between employers, so {brand} describes the work instead.\n\n"
            "If you recognise the line above from what you do now, your experience will count here, whatever your contract calls it. If you recognise it as something you would like to do, ask which parts can be learned.\n\n"
            "We hire for {roles}, in {places}. Each has its own hours and its own demands, and we would rather explain them one by one than hide them behind a word like “dynamic”.\n\n"
            "A fair advert should allow a stranger to picture the Tuesday. If ours does not yet, the question that you would ask is the sentence that is missing, and we would be glad to have it.",
        ),
    },
    "open": {
        "instagram": (
            "Hours, pay, the hard days: ask.\n\n"
            "{brand} has no wall of quotations to show you in this post, and we are not going to invent one. What we can give you are answers about {offer}, from people who know the work.\n\n"
            "How late can a plan change? Who covers when somebody is ill? What do new people find difficult?\n\n"
            "The answers differ between employers in {places}. That is why they are worth collecting before you sign anything.",
        ),
        "facebook": (
            "Ask about the rota, the training, or the part that nobody puts in adverts.\n\n"
            "{brand} has nothing framed on the wall to impress you with today. We do have time for questions about {offer}, and we think an employer shows itself in how it answers.\n\n"
            "That goes for every role we have in {places}.",
        ),
        "linkedin": (
            "Applicants are told to prepare questions, and then they get two minutes for them at the end.\n\n"
            "{brand} would like to begin there. Before you send anything, ask how the hours are set, what is paid, who teaches you and why the last person left. An employer who cannot answer these has not thought about the job for long.\n\n"
            "We offer {offer}, in {places}, and we are hiring for {roles}. There are no framed quotations in this post, since we have none that you could check.\n\n"
            "Judge us by the answers instead. They should be specific, they should name their limits, and they should be the same whoever asks.",
        ),
    },
    "choose": {
        "instagram": (
            "1. When do I see my hours?\n2. Who teaches me?\n3. What is paid, exactly?\n4. Who do I call on a bad day?\n\n"
            "Take the list to every interview, and to {brand} as well.\n\n"
            "Good employers have the answers ready. The others will tell you about the atmosphere.\n\n"
            "If you are looking at {offer} around {places}, the first question is the one that decides about your evenings, and the last is the one that decides whether you stay.",
        ),
        "facebook": (
            "Interview your employer. Four questions do most of the work: hours, pay, training, and the person you would report to.\n\n"
            "Put them to {brand}, and put them to the next name on your list. Then compare the answers and leave the pictures aside.\n\n"
            "For work like {offer}, the dull questions are the ones that matter by March.",
        ),
        "linkedin": (
            "An interview has two sides, and one of them tends to forget its questions. Here are four that are worth keeping.\n\n"
            "How are hours set, and how late can they change?\n\nWhat is paid, and what is not?\n\nWho will teach me, and for how long?\n\nWhy did the last person leave?\n\n"
            "{brand} will answer all four, and we suggest that you ask them everywhere. With {offer} the differences between employers are seldom in the title; they are in the answers to exactly these.\n\n"
            "Write them down side by side. In {places} there is more than one place to work, and a choice made on paper tends to last longer than one made on a feeling.",
        ),
    },
    "goal": {
        "instagram": (
            "Pay, hours, people, training.\n\n"
            "Put them in your own order and save it for your next interview. There is no right answer; there is only the one that fits your life at the moment.\n\n"
            "{brand} would like to know it before anything else. Some roles in {offer} suit the person who puts hours first, others the person who wants to learn, and it helps both sides to say so.\n\n"
            "The roles we have in mind: {roles}, in {places}.",
        ),
        "facebook": (
            "Imagine that you are still glad about the job after a year. What made the difference?\n\n"
            "That is what {brand} would like to talk about, before titles and before dates. The work is {offer}, the places are {places}, and the rest depends on what you need.\n\n"
            "Most people know it within ten seconds. Few are ever asked.",
        ),
        "linkedin": (
            "Write down what your next job must have before you read another advert.\n\n"
            "Three lines are enough. Then compare every advert with that list, and not with the advert next to it. It is surprising how many fall away, and how clear the remaining choice becomes.\n\n"
            "{brand} is hiring for {roles}, around {places}. We would like to be read in that way. It is work that suits some lives very well and others not at all, and neither side gains from finding out in the second month.\n\n"
            "If one of your three lines is something that we cannot give, we will say so. If all three are, we should talk soon.",
        ),
    },
    "place": {
        "instagram": (
            "{places}. If that is your side of the map, say hello.\n\n"
            "Travel decides whether a job fits a life, and adverts like to leave it for later. {brand} puts it first: this is where the work is, and the work is {offer}.\n\n"
            "How you get there, how long it takes and what is paid on the way are fair questions for the very first message.\n\n"
            "The roles: {roles}. The answer to “is it near me?” should take one line.",
        ),
        "facebook": (
            "{brand} is looking for people in {places}.\n\n"
            "We say where before we say what, because a good job an hour too far away is not a good job. What we offer there is work in {offer}, for {roles}.\n\n"
            "If you live at the wrong end of the map, somebody you know may live at the right one.",
        ),
        "linkedin": (
            "Travel decides whether a job fits a life, so it belongs in the first paragraph.\n\n"
            "{brand} works in {places}. The work is {offer}; the roles are {roles}. Tell us where you are, and we will be frank about the journey: how far, how often, at what hours.\n\n"
            "We would rather lose an application over a bus timetable than a colleague in the third month. It sounds unromantic, and it is the kind of thing on which a working life turns.\n\n"
            "If the map suits you, the conversation can move on to the better questions: the people, the training, and what the week asks of you.",
        ),
    },
}
