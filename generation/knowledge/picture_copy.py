"""Words around the pictures: what each has to say, its mood by voice, its label, and the rules of the pack."""

from __future__ import annotations

IDEAS: dict[str, tuple[str, ...]] = {
    "Before": (
        "“{pain}”: the moment in which somebody would say so.",
        "What it looks like in a room when people say “{pain}”.",
        "The evidence of “{pain}”, without anyone to blame.",
        "A viewer should think “{pain}” before reading a word.",
        "Stands for “{pain}”; no caption needed.",
    ),
    "After": (
        "A wish and not a promise: {wish}.",
        "How this might feel: {wish}.",
        "Shown as a hope: {wish}.",
        "The picture asks what this would be worth: {wish}.",
        "A hint that claims nothing: {wish}.",
    ),
    "The doubt": (
        "Gives “{doubt}” its due before any reply.",
        "Room for the sentence “{doubt}”, and for thinking it over.",
        "Somebody is weighing “{doubt}” and has not decided.",
        "Takes “{doubt}” as seriously as the person who said it.",
        "“{doubt}”, left standing for a second.",
    ),
    "The thing itself": (
        "Shows {offer} without decoration.",
        "Close enough to judge: {offer}.",
        "Seen plainly and without a claim: {offer}.",
        "{brand} puts {offer} in front of the lens and steps aside.",
        "Lets people look at {offer} as long as they like.",
    ),
    "At work": (
        "The people of {brand} doing what they do.",
        "A weekday at {brand}, seen over somebody's shoulder.",
        "Who stands behind {brand}, busy and unaware of the lens.",
        "{brand} at the part of the job nobody photographs.",
        "Hands and heads of {brand}, in the middle of a task.",
    ),
    "How it is done": (
        "Makes one point visible: {strength}.",
        "Lays out what is meant by this: {strength}.",
        "A diagram made of real things: {strength}.",
        "One rule of the house as an arrangement: {strength}.",
        "Order that can be seen. The point behind it: {strength}.",
    ),
    "On record": (
        "A ground for this fact, set as type: {proof}.",
        "Leaves room for evidence in the client's words: {proof}.",
        "Type goes here, and it says this: {proof}.",
        "Background to something anyone may check: {proof}.",
        "A quiet sheet on which stands: {proof}.",
    ),
    "No record": (
        "Order and care, as {brand} works.",
        "A sheet for the first fact that {brand} can document.",
        "Kept free until {brand} has something in writing to show.",
        "An empty page of {brand}, waiting for its proof.",
    ),
    "Where we are": (
        "Ties {brand} to {place}.",
        "Says {place} before the name is read.",
        "Somebody from {place} should recognise the light.",
        "{brand} at home, which is {place}.",
        "The address as a picture: {place}.",
    ),
}
MOODS: dict[str, tuple[str, str, str, str]] = {
    "warm": ("Tired, still kind", "Relieved, at ease", "Close and attentive", "Busy in a good way"),
    "calm": ("Restless, slightly airless", "Settled, slow", "Quiet and exact", "Patient, unhurried"),
    "bold": ("Overloaded, almost funny", "Bright, sudden", "Sharp and graphic", "In full swing"),
    "plain": ("Dry, a little absurd", "Clear, finished", "Matter-of-fact", "Concentrated"),
}
LABELS: dict[str, tuple[str, ...]] = {
    "before": ("Again?", "Sound familiar?", "This again", "Every single time"),
    "after": ("Done for today", "Like this", "That is the idea", "Much better"),
    "work": ("Who does the work", "In good hands", "Our day", "This is us"),
    "order": ("In this order", "How we do it", "Step by step", "No loose ends"),
    "proof": ("On paper", "Look it up", "See for yourself", "In writing"),
}
PEOPLE: tuple[str, ...] = (
    "Real members of the team, asked beforehand and named in the file. Nobody plays a customer.",
    "Ordinary adults in their own clothes, with written consent. No models who stand in for buyers.",
    "Few people, seen in the middle of something. Consent is filed with the picture.",
    "Whoever appears works there or has signed for it. A hand or a back is often enough.",
    "One person a picture at most, known by name to the team. Signed consent lies with the original.",
)
USE: tuple[str, ...] = (
    "Give each prompt to a photographer or to an image model as it stands. {brand}'s type is added "
    "afterwards, never generated.",
    "Eight pictures make a first library for {brand}. Shoot the people and places for real; generate "
    "only grounds and still lifes.",
    "Each description is complete in itself. Where {brand} owns a real photograph of the scene, the photograph wins.",
    "These are orders for a day with a camera at {brand}. What cannot be photographed that day may be generated, "
    "people excepted.",
    "Work down the list with one lens at a time. {brand} then has eight pictures that belong together.",
)
NEVER: tuple[tuple[str, ...], ...] = (
    (
        "Readable private data on screens, forms or envelopes",
        "Names, numbers or addresses that a zoom would reveal",
        "Documents of real people, even blurred",
        "Anything that tells a stranger where a customer lives",
    ),
    (
        "Logos, packs or uniforms of other firms",
        "Anybody else's trade mark, on clothing or in the background",
        "Products that a rival could recognise as its own",
        "Brands that happen to stand in the room",
    ),
    (
        "Invented reviews, ratings, seals or results",
        "Awards or scores that are not in the brief",
        "Graphs and figures made up for effect",
        "Praise in quotation marks that nobody has written",
    ),
    (
        "Text drawn by an image model; type is set afterwards in the kit's fonts",
        "Generated lettering of any kind, since words are added in layout",
        "Slogans inside the photograph",
        "Words on walls, shirts or screens that were not there",
    ),
)
# What a picture is for, by its place in the pack: the ratio as a fact, then four ways to say where it goes.
USES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("4:5, 1080 x 1350", ("Feed post or carousel ground", "Upright post in the feed", "First card of a set",
                          "Feed picture with room for a line")),
    ("9:16, 1080 x 1920", ("Story or reel still, middle kept clear", "Full-height story; words stay in the middle",
                           "Still for a story, edges expendable", "Upright screen, nothing vital at top or foot")),
    ("1:1, 1080 x 1080", ("Square post and advert", "Square, also for paid use", "Square tile", "Advert square")),
    ("16:9, 1280 x 720", ("Thumbnail ground", "Behind a film's title", "Ground for a film cover", "Wide still")),
    ("1.91:1, 1200 x 628", ("Link preview", "Shown where a link is shared", "Preview of the page", "Shared-link card")),
    ("4:5, 1080 x 1350", ("Second slide of a carousel", "Inside a carousel", "Between two slides of type",
                          "Carousel, after the cover")),
    ("1:1, 1080 x 1080", ("Quote post", "Ground for a quotation", "Square for one sentence", "Fact on a square")),
    ("2.6:1, 1640 x 624", ("Page cover", "Head of the page", "Wide band above the page", "Cover of the profile")),
)  # fmt: skip
FIRST: tuple[str, ...] = ("{use}; first for {label}", "{use}. Meant for {label}", "{label}: {use}", "{use}, on {label}")
