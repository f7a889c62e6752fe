"""Scripts for short vertical video: spoken hook of a few words, three beats, and what the screen shows.

A script never shows a customer: the camera stays on the work, the thing and the people who do it.
"""

from __future__ import annotations

# slot: alternatives of (hook, beat 1, beat 2, beat 3). Hooks are short enough to be said in three seconds.
MARKET_SCRIPTS: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    "pain": (
        (
            "Does this keep happening to you?",
            "Here it is in full: {line}.",
            "You can live with it, or look at where it begins.",
            "At {brand} we begin with this: {support}.",
        ),
        (
            "You have said this out loud.",
            "Or something close to it: {line}.",
            "It is not your fault, and it is not a law of nature.",
            "Here is what we put against it: {support}.",
        ),
        (
            "Stop me if you know this.",
            "Picture it on an ordinary day: {line}.",
            "Most fixes treat the symptom.",
            "{brand} took the other road: {support}.",
        ),
        (
            "Here is one for your bad days.",
            "In the words of those who live with it: {line}.",
            "Nobody sends a bill for that, so nobody counts it.",
            "What {brand} does about it: {support}.",
        ),
        (
            "Who else has had enough?",
            "Of this, to be exact: {line}.",
            "You can complain about it, or you can change one thing.",
            "The thing we changed: {support}.",
        ),
        (
            "This sentence came up again.",
            "It goes like this: {line}.",
            "It is the reason why there is a film about it at all.",
            "Against it we set this: {support}.",
        ),
    ),
    "how": (
        (
            "Watch the part people skip.",
            "We work by one rule: {line}.",
            "It makes our side slower and your side clearer.",
            "See for yourself what {brand} means by it.",
        ),
        (
            "We keep one rule here.",
            "Here it is: {line}.",
            "Rules like that cost effort, and the effort is the product.",
            "Ask {brand} how it is kept on a busy day.",
        ),
        (
            "Come closer for this one.",
            "Everything else was built around one decision: {line}.",
            "We made it before anything looked nice.",
            "Now you know what to compare us on.",
        ),
        (
            "One thing we never skip.",
            "It is this: {line}.",
            "On a good day nobody notices it, and on a bad day everybody does.",
            "That is what {brand} gets up for.",
        ),
        (
            "I will show you one thing.",
            "Only one, and it is this: {line}.",
            "The rest of what we do hangs on it.",
            "Hold {brand} to it; that is why we say it aloud.",
        ),
        (
            "Why does this take us longer?",
            "Because of a decision: {line}.",
            "It would be quicker without it, and you would pay for that later.",
            "So {brand} takes the time.",
        ),
    ),
    "ask": (
        (
            "Not sure where to begin?",
            "{brand} in a few words: {offer}.",
            "You bring one question, and we bring a straight answer.",
            "If it does not fit, we say so.",
        ),
        (
            "Three things, then you decide.",
            "First, the offer: {offer}.",
            "Second, the place: {place}.",
            "Third, the choice stays with you.",
        ),
        (
            "Here is the short version.",
            "What {brand} does: {offer}.",
            "Where to find it: {place}.",
            "What to do next is on the screen.",
        ),
        (
            "You have watched us all week.",
            "So here it is once more: {offer}.",
            "You find us here: {place}.",
            "The rest is a question, and you can ask it.",
        ),
        (
            "Still here? Then this is for you.",
            "What {brand} can do for you: {offer}.",
            "What you do first is small.",
            "What we do first is listen.",
        ),
        (
            "No music for this one.",
            "This is what we do: {offer}.",
            "We do it here: {place}.",
            "If you need it, you know where to go.",
        ),
    ),
}

MARKET_PLAIN: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    "pain": (
        (
            "Who is this really for?",
            "{audience}: this is for you.",
            "We do one job and describe it plainly.",
            "The job: {offer}.",
        ),
        (
            "One page, one subject.",
            "It is this: {offer}.",
            "If that is on your list, stay.",
            "If not, send it to someone it fits.",
        ),
        (
            "Wait, what does {brand} do?",
            "In a few words: {offer}.",
            "Some of you need it now, most of you later.",
            "Remember the name, that is enough.",
        ),
        (
            "This is not for everyone.",
            "It is for {audience}.",
            "They know what they are looking for.",
            "What we have for them: {offer}.",
        ),
        (
            "Ten seconds about us.",
            "We are {brand}. We do this: {offer}.",
            "We have done it this morning and will do it tomorrow.",
            "Now back to your day.",
        ),
    ),
    "how": (
        (
            "What does the work look like?",
            "From the outside it is one line: {offer}.",
            "From the inside it is a row of small decisions.",
            "Ask {brand} about any of them.",
        ),
        (
            "Let me show you the desk.",
            "This is where {brand} works.",
            "The result you know: {offer}.",
            "The steps behind it, you may ask about.",
        ),
        (
            "Come round to our side.",
            "Here, {brand} gets to work on this: {offer}.",
            "There is no trick to it, only order.",
            "Ask what comes first, and we will show you.",
        ),
        (
            "What happens before you see it?",
            "A good deal, when it is this: {offer}.",
            "Somebody checks, somebody waits, somebody says no.",
            "At {brand} that somebody has a name.",
        ),
        (
            "Nobody asks about this part.",
            "It is the middle of what {brand} does.",
            "Without it there would be none of this: {offer}.",
            "Ask, and you will get the long answer.",
        ),
    ),
}

HIRE_SCRIPTS: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    "pain": (
        (
            "This is why people leave.",
            "Say it as it is: {line}.",
            "Nobody should have to plan a life around that.",
            "What we state before you apply: {support}.",
        ),
        (
            "You should not put up with this.",
            "You may know it well: {line}.",
            "It is an arrangement, so it can be arranged another way.",
            "Our arrangement: {support}.",
        ),
        (
            "I have heard this in every break.",
            "You will know it: {line}.",
            "It is not the work that wears you out, it is that.",
            "So {brand} wrote something else into the contract: {support}.",
        ),
        (
            "Does your job do this?",
            "I mean this: {line}.",
            "Mine did, once.",
            "Here it is arranged like so: {support}.",
        ),
        (
            "Something adverts never mention.",
            "They leave out this: {line}.",
            "We would rather say it and say what we do instead.",
            "What we do instead: {support}.",
        ),
    ),
    "how": (
        (
            "Read the contract with me.",
            "First line worth reading: {line}.",
            "Ask what it means on a Monday in winter.",
            "Then ask {brand} to put it in writing.",
        ),
        (
            "The job, without the music.",
            "One term comes before the rest: {line}.",
            "The work is real and so are the hard days.",
            "You should hear about both before you apply.",
        ),
        (
            "What does this job come with?",
            "Before the pay and the title, this: {line}.",
            "Ask for the page on which it stands, and read it before you sign.",
            "Ask {brand} for it before you decide.",
        ),
        (
            "Three lines about working here.",
            "The first: {line}.",
            "The second is what you do all day, and that is real work.",
            "The third is who you do it with, so come and meet them.",
        ),
        (
            "You want to know one thing.",
            "This: {line}.",
            "It holds in a quiet week and it holds in a bad one.",
            "If it ever does not, {brand} wants to hear about it.",
        ),
    ),
    "ask": (
        (
            "Looking for work in {town}?",
            "The roles we have in mind: {roles}.",
            "The places: {places}.",
            "You ask first, and we answer first.",
        ),
        (
            "Could this be your team?",
            "We want to fill these roles: {roles}.",
            "You would be working in or around {places}.",
            "Bring your questions before your papers.",
        ),
        (
            "A place is free.",
            "Or more than one. The roles: {roles}.",
            "You would start here: {places}.",
            "Ask whatever you like, and apply when you know.",
        ),
        (
            "What are you doing in spring?",
            "We need people for this: {roles}.",
            "In and around {places}.",
            "A short message is enough for a beginning.",
        ),
        (
            "Somebody you know needs this.",
            "These are the roles: {roles}.",
            "This is where: {places}.",
            "Send it to them, or keep it for yourself.",
        ),
    ),
}

# Three shots a script for its beats, by industry: nine, so that no shot comes twice in a week.
SHOTS: dict[str, tuple[str, ...]] = {
    "Technology": (
        "Hands on a keyboard, screen out of focus",
        "A printed list with one line crossed out",
        "Over the shoulder: one screen, one task",
        "A desk in the evening, lamp on",
        "The speaker at a whiteboard with three boxes",
        "Close-up of a cursor moving down a column",
        "Two colleagues at one monitor, faces turned away",
        "A printed page going into a folder",
        "Two chairs pushed back from a table",
    ),
    "E-commerce": (
        "The product on a plain surface, label to the camera",
        "Macro shot of the texture",
        "Hands opening the parcel",
        "The pack turned over to show its back",
        "A shelf at home in morning light",
        "The product beside everyday things for scale",
        "Hands packing an order",
        "Three items in a row, one moved forward",
        "A closed parcel on a doorstep",
    ),
    "Services": (
        "Keys, a bag and a jacket by a door",
        "A wall planner with the week filled in",
        "The speaker in work clothes at a table",
        "Hands pouring tea in the staff kitchen",
        "A street in the service area, early morning",
        "A van or bicycle being made ready",
        "A notebook with the day's stops, names hidden",
        "A kettle coming to the boil before a shift",
        "Gloves and a scarf on a coat hook",
    ),
    "Healthcare": (
        "A tidy consulting room without people",
        "A clipboard with a blank form",
        "The speaker in work clothes at reception",
        "Hands washing at a basin",
        "A waiting-room chair beside a window",
        "A wall clock and a diary",
        "Staff shoes crossing a corridor",
        "A lamp being switched on over an empty couch",
        "A shelf of leaflets being straightened",
    ),
    "Education": (
        "An open notebook with one heading",
        "A classroom before the first lesson",
        "The speaker beside a board",
        "Hands sorting cards on a table",
        "A stack of marked books, names hidden",
        "A bag being packed for an evening class",
        "A timetable pinned to a door",
        "Chalk dust or marker ink on fingers",
        "A chair being pulled up to a desk",
    ),
    "Finance": (
        "A single page of terms on a desk",
        "A pen underlining one line",
        "The speaker at a small meeting table",
        "A calculator next to a cup",
        "A calendar with one date ringed",
        "Hands closing a folder",
        "A quiet office in daylight",
        "An envelope being opened",
        "A pencil sum on the edge of a newspaper",
    ),
    "Real Estate": (
        "A key turning in a lock",
        "Light moving across an empty room",
        "The speaker on the pavement outside",
        "A hand measuring a window",
        "The street in the evening",
        "A floor plan spread on a worktop",
        "A door opening on to a hallway",
        "A letterbox seen from the inside",
        "Shoes on a bare wooden floor",
    ),
    "Other": (
        "The workplace before the day begins",
        "Hands at work, close up",
        "The speaker next to the work in progress",
        "Tools laid out in order",
        "The finished piece on a plain surface",
        "A note pinned above the bench",
        "The door of the workplace from outside",
        "A sketch with one line rubbed out",
        "A crate ready to leave the building",
    ),
}

AUDIO: tuple[str, ...] = (
    "Voice only, recorded close, with the sounds of the place under it.",
    "Spoken to camera; leave the room tone in and add no music under the beats.",
    "Voice over the pictures, one quiet instrument from the second beat on.",
    "Natural sound for the first shot, then voice; music from the platform's licensed library at most.",
    "One voice throughout, calm pace, a short silence before the request.",
    "Natural sound first, the voice a little later, and nothing else.",
    "Record the voice in a quiet corner; place it over the pictures and keep steps and doors.",
    "Somebody talks while working, so leave the noise of the work in.",
    "No music; pauses where the speaker breathes.",
    "Voice and one sound that belongs to the place, repeated at the end.",
    "Keep what the telephone recorded and raise only the voice.",
    "A hum of the room all the way through, the voice in front of it.",
)
CLOSES: dict[str, tuple[str, ...]] = {
    "link": (
        "{Act}. You will find the link on our page.",
        "Want to {act}? The link sits below this video.",
        "To {act}, look for the link in the caption.",
        "{Act}, if you like; the caption has the link.",
        "The link is underneath. {Act} when it suits you.",
        "One tap below, and you can {act}.",
    ),
    "mail": (
        "{Act}: our address is in the caption.",
        "To {act}, write to the address on screen.",
        "Want to {act}? The mail address is below.",
        "{Act}, and use the address in the caption.",
        "An address is all you need to {act}; it is below.",
        "Write to us and {act}; the caption says where.",
    ),
    "message": (
        "{Act}: the inbox is open.",
        "To {act}, leave us a message under this video.",
        "Want to {act}? Reply to this video.",
        "Send a message, and {act}.",
        "{Act}: a message is enough.",
        "Below this film is the button to write to us and {act}.",
    ),
}

# Text on the screen, by subject, in several ways: over the hook, over the first beat, over the second.
ON_SCREEN: dict[str, tuple[tuple[str, str, str], ...]] = {
    "pain": (
        (
            "{line}?",
            "Seen this?",
            "Instead: {support}",
        ),
        (
            "{line}",
            "Once a week?",
            "We do this: {support}",
        ),
        (
            "“{Line}”",
            "Known?",
            "Our reply: {support}",
        ),
    ),
    "how": (
        (
            "Rule: {line}",
            "Why it matters",
            "Also: {support}",
        ),
        (
            "{line}",
            "No exceptions",
            "With it: {support}",
        ),
        (
            "We say: {line}",
            "And keep it",
            "Next to it: {support}",
        ),
    ),
    "ask": (
        (
            "In short: {offer}",
            "You decide",
            "Where: {place}",
        ),
        (
            "{offer}",
            "Your turn",
            "Here: {place}",
        ),
        (
            "What: {offer}",
            "No hurry",
            "{place}",
        ),
    ),
    "pain plain": (
        (
            "For whom? {offer}",
            "One subject",
            "Near {place}",
        ),
        (
            "{offer}",
            "For some of you",
            "{place}",
        ),
    ),
    "how plain": (
        (
            "Inside: {offer}",
            "Step by step",
            "From {place}",
        ),
        (
            "{offer}",
            "From inside",
            "Here: {place}",
        ),
    ),
}
