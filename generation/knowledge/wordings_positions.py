# ruff: noqa: E501 - one sentence, one line: wrapped copy cannot be proofread
"""Further wordings for positions."""

from __future__ import annotations

MORE: dict[str, tuple[str, ...]] = {
    "The point on which it asks to be examined is “{claim}”.": (
        "Put “{claim}” to the test before anything else.",
        "What it wants to be judged by is “{claim}”.",
    ),
    "On the same shortlist one usually finds {rivals}.": (
        "{rivals} stand on the same list.",
        "A careful {person} will also have looked at {rivals}.",
    ),
    "People also consider {rivals}, each for reasons of its own.": ("Some choose {rivals}, and not without reason.",),
    "Price is published early, exactly as stated: “{price}”. A prospect who leaves over it has saved both sides a call.": (
        "What it costs is said at once: “{price}”. Anybody who finds that too much has lost no time, and neither has {brand}.",
    ),
    "open the offer page with it": ("the first thing on the page about the offer",),
    "send it between the first and the second call": ("to go out the day after a first talk",),
    "name it when references are asked for": ("for those who want to know who else was content",),
    "True by {brand}'s own account. Sales should be able to show it on screen within a minute.": (
        "So far this is {brand}'s word. It should be possible to show it to {a_person} within a minute.",
    ),
    "Ask an existing user to confirm it in writing, then move it up the page.": (
        "A sentence from somebody who uses it, and this may move up.",
    ),
    "Volume: a plainer form and a stricter page bring fewer names and better ones": (
        "Long lists: a few names that fit are worth more than many that might",
    ),
    "The detail that makes the memory specific is “{claim}”.": ("“{claim}” is what people should be able to repeat.",),
    "The shelf is shared: people also think of {rivals}.": ("People put {rivals} on the same shelf.",),
    "Price stays in the background of an awareness plan; if asked, {brand} answers as the brief does: “{price}”.": (
        "Whoever asks the price hears “{price}”. Nobody else is told, since the plan sells nothing.",
    ),
    "repeat it until it is recognised": (
        "the same words, every time",
        "seen so often that nobody is surprised",
    ),
    "show it as a picture with its source": ("in a picture with a line about where it comes from",),
    "Shown rather than documented: film it once and reuse the film.": (
        "Show it once properly and use that film for a year.",
    ),
    "A source is wanted from {brand} before this line is advertised.": (
        "Ask {brand} where it is written; until then, no advert.",
    ),
    "Quick response: posts without a button will look idle in a weekly sales report, and that is accepted": (
        "Fast results: this plan is slow on purpose and will look so in a table",
    ),
    "What can be checked before paying is “{claim}”.": ("Before paying, {a_person} can look this up: “{claim}”.",),
    "The same people also look at {rivals}.": ("{rivals} are on the same screen.",),
    "A second tab often holds {rivals}, and that is a fair choice for other needs.": (
        "Others are looked at too, {rivals} among them, and sometimes they are the right choice.",
    ),
    "Price is shown with the product and never apologised for: “{price}”. Any cheaper option is left uncommented.": (
        "“{price}” is written under the picture. Nothing is said about what costs less.",
    ),
    "link to it from the first line of the product page": ("the page about the product begins with the link",),
    "use it to answer critical comments": ("copied under every critical remark",),
    "Let the product show it: one photograph or one link per claim.": (
        "Nothing but the thing: a close picture, a link, {an_item}.",
    ),
    "Needs a source from {brand} before it runs as an advert.": (
        "{brand} says where this comes from, or it is not advertised.",
    ),
    "Stated on the label or the page, or else not stated at all.": ("Printed on the {paper}, or not said at all.",),
    "Impulse: explaining before asking costs some quick orders and spares many returns": (
        "Orders on the spot: who reads first decides later and keeps what arrives",
    ),
    "The term to hold {brand} to is “{claim}”.": ("One term that {brand} should be asked about is “{claim}”.",),
    "Candidates file the advert under the work itself, {offer}, so the trade is named before the employer.": (
        "People search for {offer} and not for a firm, so the advert begins there.",
    ),
    "The work is {offer}. Say so in the first line, and let the terms do the persuading.": (
        "Say what is done all day, {offer}, and then what is given for it.",
    ),
    "People who look for this kind of work also consider {rivals}.": ("{rivals} look for the same people.",),
    "Others who recruit from the same towns include {rivals}.": ("{rivals} put up adverts in the same streets.",),
    "Staying put is the real alternative. A known rota and known faces outweigh small gains, so the advert shows a whole week and not a single benefit.": (
        "They have a job. It is the one to beat, and it has faces in it; so show a week, with faces.",
    ),
    "What {brand} charges its clients has no place in a job advert; pay does, and it must come from {brand} itself.": (
        "The fee that {brand} takes is nobody's business here. The wage is, once somebody at {brand} has said it.",
    ),
    "link to it from the job page": ("a line on the job page, with a link",),
    "bring it to the first conversation": ("take it along to the talk",),
    "let a present colleague comment on it": ("ask {a_maker} what it is like in practice",),
    "Write it into the offer letter, and it proves itself.": ("It goes into the letter that people sign.",),
    "Somebody in post can confirm it on camera, with consent.": (
        "A colleague can say it to a camera, if a colleague wants to.",
    ),
    "Check the wording with whoever plans the week before it is advertised.": (
        "The one who makes the rota reads it first.",
    ),
    "Large numbers of half-interested applicants: a frank advert puts some off, which is its purpose": (
        "A full inbox: those who should not apply are told so in the advert",
    ),
    "Use the job title that people type into a search box, then describe an ordinary Tuesday.": (
        "The title as people type it. The day as it goes.",
    ),
    "Praise of the calling: respect shows in terms, and sentiment is left to others": (
        "Big words about the work: hours and money say how it is valued",
    ),
    "Speed at any price; a place stays open sooner than it is filled badly": (
        "Filling the chair by Friday: the wrong person costs a year",
    ),
    "Pay, hours and requirements appear as they stand in the contract, and every advert welcomes all who qualify.": (
        "Nothing about pay or hours that is not in the contract, and a sentence that everyone who qualifies is welcome.",
    ),
    "What the other side can verify beforehand is “{claim}”.": (
        "They can look this up before they meet us: “{claim}”.",
    ),
    "Potential partners may already know {rivals}.": ("{rivals} may have written first.",),
    "Conversations will also turn to {rivals}; acknowledge them and move on.": (
        "Somebody will mention {rivals}. Nod, and go on.",
    ),
    "Most proposals fail against a full calendar. The first step therefore has to cost the partner an hour at most.": (
        "No hour is free in their week. What is proposed may cost a partner one hour at first, and no more than that.",
    ),
    "Terms start from what the brief states, “{price}”, and any share for the partner is a decision for {brand}.": (
        "“{price}” is what the brief says; what of it a partner gets is for {brand} to decide.",
    ),
    "use it at the first meeting": ("on the table when you meet",),
    "Demonstrate it in a pilot of fixed length.": ("A short trial would show it.",),
    "A reference from a present client would carry more than the sentence does.": (
        "Ask somebody who works with them to say so.",
    ),
    "To be backed by {brand} before it enters a joint text.": (
        "{brand} vouches for it, or it is struck out of the joint text.",
    ),
    "Famous logos: fit comes before fame, even though small partners make quieter news": (
        "Big names: small partners who fit do more work",
    ),
    "What can {brand} do for a partner's people that the partner cannot?": (
        "What do a partner's people need that only {brand} has?",
    ),
    "Which earlier joint effort would both sides repeat?": ("Was there something both would do again?",),
    "What would {brand} give up to make an alliance work?": ("Where would {brand} give way?",),
    "Write to partners in the language of their members, and keep product names for the annex.": (
        "Use the words of their members in everything they will read; the names of products come in the appendix.",
    ),
    "Exclusive ties in the first year, because they would close doors before any have been tried": (
        "Promises to one partner only, before anyone has tried what working together is like",
    ),
    "Joint slogans: each side keeps its own voice and signs its own sentences": (
        "A common slogan: both sides keep their own sentences and put their own names below them",
    ),
    "Nothing is said in a partner's name until that partner has read it.": (
        "Partners read what is said about them, and may change it, before anyone else sees it.",
    ),
    "The promise made at the start, to be kept in view, is “{claim}”.": (
        "At the beginning they were told “{claim}”, and that has to stay in sight for as long as they stay.",
    ),
    "A customer who looks around will find {rivals}.": ("Looking round, they will see {rivals}.",),
    "Those who leave may go to {rivals}, so ask and note which.": ("Some go to {rivals}. Ask which ones, and why.",),
    "Forgetting is a greater danger than switching. The plan therefore rewards use before it rewards loyalty.": (
        "Hardly anybody switches; they forget. So the plan is about using it, a little every month, and loyalty comes by itself.",
    ),
    "Present customers hear of any change to “{price}” first, in a plain letter, with the reason.": (
        "If “{price}” ever changes, they read it in a letter first, with the reason.",
    ),
    "send it to those who hesitate": ("for those who are thinking of going",),
    "Customers can judge this one themselves, so ask them and publish the tally.": (
        "They know. Ask them and print what they say.",
    ),
    "Support records should bear it out; look before repeating it.": (
        "What does support say about it? Look into the records before anybody says it again.",
    ),
    "Find the date it was last true, and say so.": ("When was it last so? Put the date beside it.",),
    "Growth for its own sake: a month spent on present customers will show fewer new names": (
        "New names: this month belongs to those who are there",
    ),
    "What do loyal customers of {brand} praise without being asked?": (
        "What do people say about {brand} when nobody asks?",
    ),
    "Which part of {offer} do people use most in the second year?": (
        "In the second year, what do they still use of {offer}?",
    ),
    "When did {brand} last put something right at its own cost?": (
        "What did {brand} last repair without charging for it?",
    ),
    "Say what is new, what stays and what the customer has to do, in that order.": (
        "New, unchanged, to do: three paragraphs in this order, and nothing before them.",
    ),
    "Blanket discounts, since they teach patient customers to threaten": (
        "Discounts for everybody, which teach patient people to complain until there is another one",
    ),
    "Messages to everyone at once; each goes to the group it concerns, even if reports look thinner": (
        "One letter to all: each group gets its own, and the list looks shorter in every report",
    ),
    "Savings, changes and dates are quoted from the customer's own contract or order, or left out.": (
        "No date, no saving and no sum is named that does not stand in the customer's own papers.",
    ),
}
