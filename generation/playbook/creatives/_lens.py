"""How each picture of the pack may be composed and what spoils it: three ways a picture, so that packs differ."""

from __future__ import annotations

COMPOSITIONS: dict[str, tuple[str, ...]] = {
    "Before": (
        "Clutter low and left, calm wall above for one line",
        "Mess in the near corner, the rest of the frame almost empty",
        "Everything pushed to the right edge, type on the left",
    ),
    "After": (
        "Subject on the right third, looking out of the frame on the left",
        "Subject small and low, a great deal of light above",
        "Seen through a doorway, the frame within the frame kept straight",
    ),
    "The doubt": (
        "Card square to the frame in the lower half",
        "Hand enters from the right, card dead centre",
        "Card tilted slightly at the left, shadow falling to the right",
    ),
    "The thing itself": (
        "Object centred low, two thirds of the frame left empty",
        "Object at the left third, its shadow leading to the type",
        "Tight crop on one corner of the object, ground showing on two sides",
    ),
    "At work": (
        "Hands sharp, background soft, lines leading in from the lower left",
        "Worker at the right third, task in the middle, window behind",
        "Low viewpoint across the work, person from the chest up",
    ),
    "How it is done": (
        "Even grid with one item turned out of line",
        "One straight row from edge to edge, the last item missing",
        "Circle of items round an empty middle that takes the type",
    ),
    "On record": (
        "Sheet off centre to the right, wide margin on the left",
        "Sheet fills the lower half, edge parallel to the frame",
        "Two sheets overlapping, the upper one blank for type",
    ),
    "Where we are": (
        "Horizon on the lower third, sky kept clear for type",
        "Street running away to the right, type against the near wall",
        "Straight-on front, verticals upright, pavement cropped",
    ),
}
AVOIDS: dict[str, tuple[str, ...]] = {
    "Before": (
        "Comic chaos, broken screens, anyone holding their head",
        "Dirt, blame, red warning colours",
        "Fake mess arranged too neatly",
    ),
    "After": (
        "Arms in the air, thumbs up, confetti",
        "Laughing at a screen or a salad",
        "Golden flares and slow-motion hair",
    ),
    "The doubt": ("Question marks, frowns, speech bubbles", "Pointing fingers", "Dramatic shadows on a face"),
    "The thing itself": (
        "Floating objects, splashes, glow",
        "Mirror reflections and podiums",
        "Props that are not sold",
    ),
    "At work": (
        "Posed line-ups, crossed arms, looks into the lens",
        "Hard hats or headsets nobody wears here",
        "Handshakes over a table",
    ),
    "How it is done": ("Crowding, props without a purpose", "Arrows drawn on the picture", "More than nine items"),
    "On record": ("Seals, stars, invented certificates", "Readable small print from elsewhere", "Rubber stamps"),
    "Where we are": ("Landmarks from elsewhere, flags, drone views", "Empty postcard skies", "Other firms' shop signs"),
}
NEVER: tuple[tuple[str, ...], ...] = (
    (
        "Readable private data on screens, forms or envelopes",
        "Names, numbers or addresses that a zoom would reveal",
        "Documents of real people, even blurred",
    ),
    (
        "Logos, packs or uniforms of other firms",
        "Anybody else's trade mark, on clothing or in the background",
        "Products that a rival could recognise as its own",
    ),
    (
        "Invented reviews, ratings, seals or results",
        "Awards or scores that are not in the brief",
        "Graphs and figures made up for effect",
    ),
    (
        "Text drawn by an image model; type is set afterwards in the kit's fonts",
        "Generated lettering of any kind, since words are added in layout",
        "Slogans inside the photograph",
    ),
)
