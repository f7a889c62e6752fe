"""Scripts for short vertical video: spoken hook of a few words, three beats, and what the screen shows.

A script never shows a customer: the camera stays on the work, the thing and the people who do it.
"""

from __future__ import annotations

# slot: alternatives of (hook, beat 1, beat 2, beat 3). Hooks are short enough to be said in three seconds.
MARKET_SCRIPTS: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    "pain": (
        ("Does this keep happening to you?", "Here it is in full: {line}.",
         "You can live with it, or look at where it begins.", "At {brand} we begin with this: {support}."),
        ("You have said this out loud.", "Or something close to it: {line}.",
         "It is not your fault, and it is not a law of nature.", "Here is what we put against it: {support}."),
        ("Stop me if you know this.", "Picture it on an ordinary day: {line}.",
         "Most fixes treat the symptom.", "{brand} took the other road: {support}."),
    ),
    "how": (
        ("Watch the part people skip.", "We work by one rule: {line}.",
         "It makes our side slower and your side clearer.", "See for yourself what {brand} means by it."),
        ("We keep one rule here.", "Here it is: {line}.",
         "Rules like that cost effort, and the effort is the product.", "Ask {brand} how it is kept on a busy day."),
        ("Come closer for this one.", "Everything else was built around one decision: {line}.",
         "We made it before anything looked nice.", "Now you know what to compare us on."),
    ),
    "ask": (
        ("Not sure where to begin?", "{brand} in a few words: {offer}.",
         "You bring one question, and we bring a straight answer.", "If it does not fit, we say so."),
        ("Three things, then you decide.", "First, the offer: {offer}.",
         "Second, the place: {place}.", "Third, the choice stays with you."),
        ("Here is the short version.", "What {brand} does: {offer}.",
         "Where to find it: {place}.", "What to do next is on the screen."),
    ),
}  # fmt: skip

MARKET_PLAIN: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    "pain": (
        ("Who is this really for?", "{audience}: this is for you.",
         "We do one job and describe it plainly.", "The job: {offer}."),
        ("One page, one subject.", "It is this: {offer}.",
         "If that is on your list, stay.", "If not, send it to someone it fits."),
    ),
    "how": (
        ("What does the work look like?", "From the outside it is one line: {offer}.",
         "From the inside it is a row of small decisions.", "Ask {brand} about any of them."),
        ("Let me show you the desk.", "This is where {brand} works.",
         "The result you know: {offer}.", "The steps behind it, you may ask about."),
    ),
}  # fmt: skip

HIRE_SCRIPTS: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    "pain": (
        ("This is why people leave.", "Say it as it is: {line}.",
         "Nobody should have to plan a life around that.", "What we state before you apply: {support}."),
        ("You should not put up with this.", "You may know it well: {line}.",
         "It is an arrangement, so it can be arranged another way.", "Our arrangement: {support}."),
    ),
    "how": (
        ("Read the contract with me.", "First line worth reading: {line}.",
         "Ask what it means on a Monday in winter.", "Then ask {brand} to put it in writing."),
        ("The job, without the music.", "One term comes before the rest: {line}.",
         "The work is real and so are the hard days.", "You should hear about both before you apply."),
    ),
    "ask": (
        ("Looking for work in {town}?", "The roles we have in mind: {roles}.",
         "The places: {places}.", "You ask first, and we answer first."),
        ("Could this be your team?", "We want to fill these roles: {roles}.",
         "You would be working in or around {places}.", "Bring your questions before your papers."),
    ),
}  # fmt: skip

# Three shots a script for its beats, by industry: nine, so that no shot comes twice in a week.
SHOTS: dict[str, tuple[str, ...]] = {
    "Technology": (
        "Hands on a keyboard, screen out of focus", "A printed list with one line crossed out",
        "Over the shoulder: one screen, one task", "A desk in the evening, lamp on",
        "The speaker at a whiteboard with three boxes", "Close-up of a cursor moving down a column",
        "Two colleagues at one monitor, faces turned away",
        "A printed page going into a folder",
        "Two chairs pushed back from a table",
    ),
    "E-commerce": (
        "The product on a plain surface, label to the camera", "Macro shot of the texture",
        "Hands opening the parcel", "The pack turned over to show its back",
        "A shelf at home in morning light", "The product beside everyday things for scale",
        "Hands packing an order",
        "Three items in a row, one moved forward",
        "A closed parcel on a doorstep",
    ),
    "Services": (
        "Keys, a bag and a jacket by a door", "A wall planner with the week filled in",
        "The speaker in work clothes at a table", "Hands pouring tea in the staff kitchen",
        "A street in the service area, early morning", "A van or bicycle being made ready",
        "A notebook with the day's stops, names hidden",
        "A kettle coming to the boil before a shift",
        "Gloves and a scarf on a coat hook",
    ),
    "Healthcare": (
        "A tidy consulting room without people", "A clipboard with a blank form",
        "The speaker in work clothes at reception", "Hands washing at a basin",
        "A waiting-room chair beside a window", "A wall clock and a diary",
        "Staff shoes crossing a corridor",
        "A lamp being switched on over an empty couch",
        "A shelf of leaflets being straightened",
    ),
    "Education": (
        "An open notebook with one heading", "A classroom before the first lesson",
        "The speaker beside a board", "Hands sorting cards on a table",
        "A stack of marked books, names hidden", "A bag being packed for an evening class",
        "A timetable pinned to a door",
        "Chalk dust or marker ink on fingers",
        "A chair being pulled up to a desk",
    ),
    "Finance": (
        "A single page of terms on a desk", "A pen underlining one line",
        "The speaker at a small meeting table", "A calculator next to a cup",
        "A calendar with one date ringed", "Hands closing a folder",
        "A quiet office in daylight",
        "An envelope being opened",
        "A pencil sum on the edge of a newspaper",
    ),
    "Real Estate": (
        "A key turning in a lock", "Light moving across an empty room",
        "The speaker on the pavement outside", "A hand measuring a window",
        "The street in the evening", "A floor plan spread on a worktop",
        "A door opening on to a hallway",
        "A letterbox seen from the inside",
        "Shoes on a bare wooden floor",
    ),
    "Other": (
        "The workplace before the day begins", "Hands at work, close up",
        "The speaker next to the work in progress", "Tools laid out in order",
        "The finished piece on a plain surface", "A note pinned above the bench",
        "The door of the workplace from outside",
        "A sketch with one line rubbed out",
        "A crate ready to leave the building",
    ),
}  # fmt: skip

AUDIO: tuple[str, ...] = (
    "Voice only, recorded close, with the sounds of the place under it.",
    "Spoken to camera; leave the room tone in and add no music under the beats.",
    "Voice over the pictures, one quiet instrument from the second beat on.",
    "Natural sound for the first shot, then voice; music from the platform's licensed library at most.",
    "One voice throughout, calm pace, a short silence before the request.",
)
CLOSES: dict[str, tuple[str, ...]] = {
    "link": ("{Act}. You will find the link on our page.", "Want to {act}? The link sits below this video.",
             "To {act}, look for the link in the caption."),
    "mail": ("{Act}: our address is in the caption.", "To {act}, write to the address on screen.",
             "Want to {act}? The mail address is below."),
    "message": ("{Act}: the inbox is open.", "To {act}, leave us a message under this video.",
                "Want to {act}? Reply to this video."),
}  # fmt: skip

# First and last shot of a script: the speaker, framed differently each time.
FRAMES: tuple[str, ...] = (
    "Speaker to camera, shoulders up, window light",
    "Speaker walking towards the camera, then stopping",
    "Speaker seated, camera at eye level, plain wall behind",
    "Speaker from the side, turning to the camera on the first word",
    "Speaker half in frame, pointing at the text on screen",
    "Speaker close up, a still second before the last line",
    "Speaker in a doorway, one hand on the frame",
    "Speaker leaning on a table, camera slightly above",
    "Speaker with back to the camera, turning round",
    "Speaker standing outside, background out of focus",
    "Speaker at a window, face lit from one side",
    "Speaker framed to the left, empty space for the text",
)
# Text on the screen, by subject: over the hook, over the first beat, over the second.
ON_SCREEN: dict[str, tuple[str, str, str]] = {
    "pain": ("{line}?", "Seen this?", "Instead: {support}"),
    "how": ("Rule: {line}", "Why it matters", "Also: {support}"),
    "ask": ("In short: {offer}", "You decide", "Where: {place}"),
    "pain plain": ("For whom? {offer}", "One subject", "Near {place}"),
    "how plain": ("Inside: {offer}", "Step by step", "From {place}"),
}
