"""How the pictures of the pack are taken: offices and tables."""

from __future__ import annotations

from generation.knowledge.shot import Shot

INDOORS: dict[str, dict[str, Shot]] = {
    "Technology": {
        "Before": Shot(
            "Wide from the office door, 35 mm",
            "Nobody; a chair turned away from the screen",
            "Paper piled left, bare desk on the right for one line",
            "Error messages, tangled cables as a joke, heads in hands",
        ),
        "After": Shot(
            "Medium across the desk, 50 mm",
            "One person who is about to leave, coat within reach",
            "Figure on the right third, window light falling on the empty left",
            "Fists in the air, laptops that glow, high fives",
        ),
        "After, nobody": Shot(
            "Medium from the next desk, 50 mm",
            "A jacket gone from the chair and a lamp switched off",
            "Laptop low in the frame, evening sky above it",
            "Floating icons, clock faces, blue network lines",
        ),
        "The doubt": Shot(
            "Close over a notepad, 50 mm",
            "One hand with a pencil that has stopped moving",
            "Pencil tip dead centre, rest of the page blank",
            "Thought bubbles, question marks on a screen",
        ),
        "The thing itself": Shot(
            "Still life with a long lens, 85 mm",
            "A cleared desk in side light, cables out of sight",
            "Device on the left third, its shadow running towards the type",
            "Readable dashboards, mirrored surfaces, holograms",
        ),
        "At work": Shot(
            "Over one shoulder, 35 mm",
            "A desk in use: mugs, notes and a second monitor switched off",
            "Both heads cropped, the pointing finger sharp",
            "Headsets, hoodies in the dark, server rooms nobody works in",
        ),
        "How it is done": Shot(
            "Straight down on the desk, 50 mm",
            "A desk without cables, seen square to its edge",
            "Three objects in one line, the pen a finger's width apart",
            "Flow charts drawn over the picture, arrows",
        ),
        "On record": Shot(
            "Flat on the table, square, 85 mm",
            "A grey desk pad, one corner of a keyboard showing",
            "Sheet at the lower right, broad margin above",
            "Code screenshots, stamps, padlock symbols",
        ),
        "Where we are": Shot(
            "Wide at dusk from the corridor, 28 mm",
            "Two people far back, neither facing the lens",
            "Lamp on the right third, dark ceiling kept for type",
            "Skylines, ping-pong tables, glass walls with notes",
        ),
    },
    "Finance": {
        "Before": Shot(
            "Near the floor, looking up, 35 mm",
            "Nobody; a slipper or shoe at the edge",
            "Drawer on the right, dark cupboard as ground",
            "Burning money, hands on foreheads, red arrows",
        ),
        "After": Shot(
            "Across the kitchen table, 50 mm",
            "A couple or a pair, sleeves up, not looking up",
            "Folder between them, lamp above the empty half",
            "Champagne, golf, silver-haired sailors",
        ),
        "After, nobody": Shot(
            "Level with the table top, 50 mm",
            "A folder, a lamp and nothing else",
            "Folder spine towards the lens, lamp upper left",
            "Gold coins, rising graphs, keys on a plate",
        ),
        "The doubt": Shot(
            "Close on an envelope, 50 mm",
            "A letter knife laid beside it, still unused",
            "Envelope on the diagonal, window of it facing away",
            "Piggy banks, hourglasses, gavels",
        ),
        "The thing itself": Shot(
            "Still life in raking light, 85 mm",
            "Dark wood, one sheet, no glass of anything",
            "Pen along the lower third pointing at the type",
            "Watches, cigars, banknotes in a fan",
        ),
        "At work": Shot(
            "Over the drawing hand, 35 mm",
            "A meeting table with two cups",
            "Diagram in the middle, second person out of frame",
            "Suits in a row, skyscrapers from below",
        ),
        "How it is done": Shot(
            "From the side, long lens, 50 mm",
            "A shelf without ornaments",
            "Folders standing in step, one drawn forward",
            "Calculators everywhere, spreadsheets in focus",
        ),
        "On record": Shot(
            "Square on the blotter, 85 mm",
            "A blotter with one faint ring",
            "Sheet centred high, a hand's breadth free below",
            "Stock tickers, crests, signatures",
        ),
        "Where we are": Shot(
            "From the window side, 28 mm",
            "An empty round table with four chairs",
            "Roofs in the upper third, table soft in front",
            "Trading floors, marble halls, bulls",
        ),
    },
    "Services": {
        "Before": Shot(
            "Wide along the hallway, 35 mm",
            "Nobody; a telephone off its rest",
            "Plan pinned high on the left, bare wall below",
            "Comic chaos, red crosses, somebody shouting",
        ),
        "After": Shot(
            "Eye level from the garden path, 50 mm",
            "A colleague at the door, seen from behind, bag in hand",
            "Door on the right third, path leading in",
            "Handshakes, thumbs up, vans with other names",
        ),
        "After, nobody": Shot(
            "Low across the kitchen table, 50 mm",
            "The room after the visit and what was left in it",
            "Cups near the lens, chair and window behind",
            "Posed families, flowers bought for the day",
        ),
        "The doubt": Shot(
            "Close at the kitchen table, 50 mm",
            "Two hands round a mug, no face",
            "Mug at the lower left, table grain leading right",
            "Worried grey-haired models, dramatic side light",
        ),
        "The thing itself": Shot(
            "Straight on a folded cloth, 85 mm",
            "A doorstep or a worktop in daylight",
            "Tools in a row along the lower edge",
            "Spotless brand-new kit, gloves on display",
        ),
        "At work": Shot(
            "From the passenger side, 35 mm",
            "The hall or the van before setting off",
            "Hands and list sharp, street soft behind",
            "Crossed arms in a line-up, looks into the lens",
        ),
        "How it is done": Shot(
            "Flat to the wall, 50 mm",
            "A staff room wall with its real scuffs",
            "Plan off centre, light switch left in as scale",
            "Sticky-note rainbows, digital overlays",
        ),
        "On record": Shot(
            "Square over a clipboard, 85 mm",
            "A hall table with a key in one corner",
            "Clipboard a little askew, upper half blank for type",
            "Rosettes, stars, invented certificates",
        ),
        "Where we are": Shot(
            "Early morning from the kerb, 28 mm",
            "Perhaps one passer-by, small and soft",
            "Lit window on the left third, sky for the name",
            "Landmarks from elsewhere, drone views",
        ),
    },
    "Education": {
        "Before": Shot(
            "Close along the desk, 35 mm",
            "Nobody; a bag under the chair",
            "Notebook in the near corner, rest of the desk dim",
            "Piles of books about to fall, exam panic",
        ),
        "After": Shot(
            "From the lower step, 50 mm",
            "Two learners over one page, faces in profile",
            "Page in the middle, steps rising to the left",
            "Mortarboards thrown, pointing at tablets",
        ),
        "After, nobody": Shot(
            "Slightly above the page, 50 mm",
            "A cap back on its pen and a cup moved aside",
            "Margins parallel to the frame, cup half out",
            "Gold stars, ticks in red, smiling screens",
        ),
        "The doubt": Shot(
            "Close across a bench, 50 mm",
            "A finger that has stopped on one line of a text",
            "Line of text as horizon, finger from the right",
            "Dunce corners, raised-hand clichés",
        ),
        "The thing itself": Shot(
            "Low on the desk, 85 mm",
            "A scratched school table near a window",
            "Book open towards the lens, left page blurred",
            "Apples, owls, stacks tied with ribbon",
        ),
        "At work": Shot(
            "From the third row, 35 mm",
            "A room in the middle of a lesson, board half full",
            "Teacher on the left third, board leading right",
            "Perfect handwriting on a glass board",
        ),
        "How it is done": Shot(
            "Straight down on the table, 50 mm",
            "A long table after the chairs have been pushed in",
            "Cards in a grid, one lifted at its corner",
            "Building blocks with letters, maps with pins",
        ),
        "On record": Shot(
            "Flat on a desk, 85 mm",
            "Squared paper under a plain sheet",
            "Sheet turned a few degrees, pencil as a second line",
            "Certificates with names, wax seals",
        ),
        "Where we are": Shot(
            "Wide from the back wall, 28 mm",
            "Empty seats and one jacket left behind",
            "Sunlit floor in the lower half, board for the type",
            "University fronts, ivy, lecture halls of others",
        ),
    },
}
