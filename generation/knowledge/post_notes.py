"""One more sentence for some posts: what readers of an industry or an objective recognise. Two a platform, in order
Instagram, Facebook, LinkedIn. General by nature; no figure and no claim about a client."""

from __future__ import annotations

INDUSTRY_NOTES: dict[str, tuple[str, ...]] = {
    "Technology": (
        "Good tools earn their place on a dull Wednesday, not in the demo.",
        "A screenshot shows features; a working day shows whether they help.",
        "The person who has to click the buttons should have a say in the choice.",
        "Set-up is where most tools lose friends, so ask about that first.",
        "A system is only as good as the process it is asked to carry.",
        "Before a new tool arrives, decide which old one it will replace.",
    ),
    "E-commerce": (
        "Turn the pack over: the back says more than the front.",
        "A product has to work on a shelf at home, not only in a photograph.",
        "Ordering online is an act of trust, so ask whatever you would ask in a shop.",
        "Sizes, contents and delivery should be clear before the basket, not after it.",
        "Shoppers forgive a late parcel sooner than a vague description.",
        "A short range forces a maker to defend each product in it.",
    ),
    "Services": (
        "A service is people, and people have names.",
        "You should know who is coming before the bell rings.",
        "Ask for the name of the person who will do the work.",
        "The neighbour's experience is worth more than a leaflet.",
        "Services are judged on the ordinary visit, seldom on the exceptional one.",
        "Clear arrangements at the start spare both sides a difficult call later.",
    ),
    "Healthcare": (
        "Good care starts with a clear explanation.",
        "Write your questions down before an appointment; it helps both sides.",
        "Posts can inform, but only a conversation can look at your situation.",
        "Bring someone along if it helps you to remember what was said.",
        "Information is part of care, and it should be readable without training.",
        "Patients who understand the next step find it easier to decide about it.",
    ),
    "Education": (
        "Learning sticks when you use it the same week.",
        "Look at a lesson before you look at a certificate.",
        "Ask a former learner what the second month was like.",
        "A course has to fit around the rest of a life.",
        "The honest measure of a course is what people can do afterwards.",
        "A syllabus is a promise, so read it as closely as the fee.",
    ),
    "Finance": (
        "Money decisions improve when the terms fit on one page.",
        "If you cannot explain it to a friend, wait a day.",
        "Ask what it costs if your plans change.",
        "There is no hurry that a sound decision cannot survive.",
        "Clear terms are worth reading twice, and unclear ones are worth a call.",
        "Risk belongs in the first paragraph of any financial offer.",
    ),
    "Real Estate": (
        "Photographs show rooms; a visit shows light, noise and neighbours.",
        "Walk the street in the evening before you fall for the kitchen.",
        "Ask what the listing does not mention.",
        "A home is a decision for the people who will clean it, heat it and live in it.",
        "The right price is a conversation between the property, the street and the year.",
        "Paperwork takes longer than viewings, so start it earlier than you think.",
    ),
    "Other": (
        "The work behind a thing is usually the best part of the story.",
        "Seeing how it is done beats reading how good it is.",
        "If you are new to this, ask as if you were; we like those questions.",
        "Curiosity is the best reason to get in touch.",
        "Specialist work is easier to judge when the steps are visible.",
        "The less common an offer, the plainer its description should be.",
    ),
}

OBJECTIVE_NOTES: dict[str, tuple[str, ...]] = {
    "Awareness": (
        "We are here to be remembered for one thing, not for everything.",
        "If the name sticks, this post has done its job.",
        "Say hello if you are new here.",
        "Tell us where you first came across us; it helps more than you think.",
        "Recognition is earned by saying one thing often enough to be believed.",
        "We publish the thinking as well as the result, so that you can follow both.",
    ),
    "Leads": (
        "A first talk costs you a few minutes and a straight answer.",
        "Describe your case in two lines; that is enough for a useful reply.",
        "Bring your hardest example and we will say if we are the wrong people for it.",
        "You will talk to somebody who knows the work, not to a script.",
        "A good enquiry says what it is about, whom it concerns and by when it matters.",
        "If we are not a fit, the first conversation is the cheapest place to find out.",
    ),
    "Sales": (
        "Take your time over it; a good choice can wait a day.",
        "Look at contents, size and total cost before you decide.",
        "Ask about size, use or delivery before you order.",
        "If you are between two options, tell us how you would use it.",
        "A purchase should be easy to understand before it is easy to complete.",
        "We prefer one order that fits to two that come back.",
    ),
    "Hiring": (
        "Come as you are, with the questions you have.",
        "A job is a large decision, so take a second look.",
        "If you are unsure about a term, name it and we will explain it.",
        "Applications from people coming back to work are as welcome as any other.",
        "The terms of a job are part of the advert, not a surprise for the last interview.",
        "We read what people write about their working life before we read the list of titles.",
    ),
    "Partnerships": (
        "Two names on one small project: that is how we like to begin.",
        "We look for partners whose customers we would be glad to meet.",
        "Tell us who you serve and where our work might help them.",
        "A good partnership has an owner on each side and a date to review it.",
        "Start with one shared audience, one task and one page of terms.",
        "Partners should gain from the first project, not only from the relationship.",
    ),
    "Retention": (
        "If you already use it, this one is for you.",
        "You chose us once, and we would like to deserve it again.",
        "Show us how you use it; other customers like to see that.",
        "Something not working as it should? Say so here and we will follow up.",
        "Customers who have been here longest ask the best questions.",
        "Getting more from what you have is often better than adding something new.",
    ),
}

# For adverts: what somebody weighing a job in this industry looks at. One a platform, then one for the mails.
JOB_NOTES: dict[str, tuple[str, ...]] = {
    "Technology": (
        "Ask what the on-call week looks like before you ask about the stack.",
        "Who decides what gets built, and who says no?",
        "Engineers stay where they can finish things, so ask how often plans change.",
        "A look at the backlog tells you more about a team than its slogans.",
    ),
    "E-commerce": (
        "Ask what peak season is like, and who plans the shifts.",
        "Have you packed an order by hand? You would know the product by Friday.",
        "Retail work is planned around seasons, so the calendar belongs in the first conversation.",
        "The warehouse, the shop and the inbox are one team on a busy day.",
    ),
    "Services": (
        "Ask how a rota is made, and how late it can change.",
        "Who covers when somebody is ill? It is a good thing to ask any employer.",
        "Service work is done by people for people, so look closely at how the planner treats both.",
        "Travel, hours and cover: three words that decide most weeks in this line of work.",
    ),
    "Healthcare": (
        "Ask about handover, because it shows how a team treats its next shift.",
        "How many people share a shift, and who supports them?",
        "Clinical work rests on supervision, so ask who you would learn from.",
        "Rest is a safety matter in this profession, and the rota shows who believes it.",
    ),
    "Education": (
        "Ask how much of the week is teaching and how much is paperwork.",
        "What happens to lessons when a colleague is away?",
        "Teaching teams are known by how they prepare newcomers for their first group.",
        "A quiet hour to prepare is worth asking about by name.",
    ),
    "Finance": (
        "Ask what quarter-end means for your evenings.",
        "How are mistakes handled, on the day they are found?",
        "Regulated work needs people who may speak up, so ask what happens when someone does.",
        "Study leave and exam fees belong in the conversation before the contract.",
    ),
    "Real Estate": (
        "Ask how much of the pay depends on completions.",
        "Which weekends would be yours?",
        "Property work happens when clients are at home, so talk about evenings early.",
        "A good patch, a fair split and a car that starts: ask about all three.",
    ),
    "Other": (
        "Ask to see the place where the work is done.",
        "What would your first month look like, day by day?",
        "Unusual work deserves a trial day, so ask whether one is possible.",
        "Talk to whoever did the job before you, if you can.",
    ),
}
