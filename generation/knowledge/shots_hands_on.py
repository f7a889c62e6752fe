"""How the pictures of the pack are taken: rooms, shops and workshops."""

from __future__ import annotations

from generation.knowledge.shot import Shot

HANDS_ON: dict[str, dict[str, Shot]] = {
    "E-commerce": {
        "Before": Shot(
            "Close into the open drawer, 35 mm",
            "Nobody; a hand has just let go",
            "Packets crowding the lower edge, wooden front above",
            "Spilled contents for drama, other makers' labels",
        ),
        "After": Shot(
            "Medium beside the window, 50 mm",
            "One adult at home, sleeves rolled, not posing",
            "Face turned to the light, pack at chest height",
            "Laughing at a jar, bathrobes, salon lighting",
        ),
        "After, nobody": Shot(
            "High over the hall table, 50 mm",
            "An open box, paper still holding its folds",
            "Box in the lower half, floor boards leading up",
            "Confetti, ribbons, unboxing faces",
        ),
        "The doubt": Shot(
            "Close on the label, 50 mm",
            "A thumb resting just under one line of small print",
            "Thumb at the left edge, label square to the lens",
            "Magnifying glasses, red circles, warning signs",
        ),
        "The thing itself": Shot(
            "Still life, low and near, 85 mm",
            "Stone or wood, lit from one side only",
            "Product low in the centre, two thirds left empty",
            "Splashes, petals, water drops, floating packs",
        ),
        "At work": Shot(
            "Over the packing bench, 35 mm",
            "A workroom table with tape, scissors and brown paper",
            "Hands from the left, finished parcels blurred behind",
            "Conveyor belts, uniforms, warehouses that are not theirs",
        ),
        "How it is done": Shot(
            "Straight from above, 50 mm",
            "Undyed cloth, ironed but not perfect",
            "Items in one row with a gap before the last",
            "Rainbow flat-lays, props that are not for sale",
        ),
        "On record": Shot(
            "Square to the back of the pack, 85 mm",
            "The same surface as the product picture, one tone darker",
            "Text panel filling the upper half, base cropped",
            "Gold seals, star ratings, laurel leaves",
        ),
        "Where we are": Shot(
            "Morning light at home, 28 mm",
            "A towel, a plant, a cup: the things of an ordinary shelf",
            "Shelf line on the lower third, wall above kept clear",
            "Show bathrooms, marble, shelves styled by colour",
        ),
    },
    "Healthcare": {
        "Before": Shot(
            "Wide, seated height, 35 mm",
            "Nobody; a coat left on the next chair",
            "Chair on the left, clock out of reach above",
            "Needles, drips, faces in pain",
        ),
        "After": Shot(
            "From behind, at walking pace, 50 mm",
            "One adult of any age, hands in pockets",
            "Figure small at the far door, floor leading out",
            "White-toothed smiles, embraces with staff",
        ),
        "After, nobody": Shot(
            "Still, facing the open door, 50 mm",
            "A hook, a scarf and the daylight outside",
            "Door frame as a second frame, hook upper right",
            "Angelic light, wheelchairs as a symbol",
        ),
        "The doubt": Shot(
            "Close beside the reception desk, 50 mm",
            "A folded form and a pen on its string",
            "Pen lying across the fold, desk edge as horizon",
            "Stethoscopes as decoration, worried close-ups",
        ),
        "The thing itself": Shot(
            "Still life under a soft lamp, 85 mm",
            "A steel tray on a linen cloth",
            "Tray along the lower third, cloth folds pointing in",
            "Syringes, gloves snapped on, blood of any kind",
        ),
        "At work": Shot(
            "Through a half-open door, 35 mm",
            "A corridor between two rooms, name plates unreadable",
            "Door edge dark on the left, two figures right",
            "Masked poses, charts held to the lens",
        ),
        "How it is done": Shot(
            "Square over the counter, 50 mm",
            "A reception counter, everything else cleared",
            "Card parallel to the counter edge, bell top left",
            "Cartoon organs, plus signs, drawn arrows",
        ),
        "On record": Shot(
            "Flat, without glare, 85 mm",
            "A pinboard with one pin left in it",
            "Sheet on the right, cork or felt on the left",
            "Patient notes, even blurred, medal shapes",
        ),
        "Where we are": Shot(
            "Before the first visitor, 28 mm",
            "Blinds, a couch, a basin: no people",
            "Window light from the left, couch low",
            "Operating theatres, stock waiting rooms",
        ),
    },
    "Real Estate": {
        "Before": Shot(
            "Wide from across the road, 35 mm",
            "Nobody; rain on the pavement",
            "Window in the right half, wet street as lead-in",
            "Sold signs, crying tenants, boxes in the rain",
        ),
        "After": Shot(
            "Back view at the window, 50 mm",
            "One person in outdoor clothes, hand on the frame",
            "Figure left of centre, view out of focus",
            "Keys held to the lens, couples on ladders",
        ),
        "After, nobody": Shot(
            "Low along the sill, 50 mm",
            "Two keys on one ring, no tag",
            "Keys on the lower right, bare room in the pane",
            "Red bows, toy houses, welcome mats",
        ),
        "The doubt": Shot(
            "Close on a doorbell panel, 50 mm",
            "One blank name plate among others",
            "Blank plate at eye level, others soft",
            "Magnifiers over cracks, sad faces",
        ),
        "The thing itself": Shot(
            "Straight on, from the pavement, 85 mm",
            "Daylight without a hard shadow",
            "Door upright in the middle, number left out",
            "Wide-angle rooms, fake lawns, blue skies added",
        ),
        "At work": Shot(
            "In the empty room, 35 mm",
            "Bare boards, a tape measure, a torch",
            "Tape as a line from edge to edge",
            "Hard hats, blueprints under the arm",
        ),
        "How it is done": Shot(
            "Above the table, 50 mm",
            "A trestle table on site or in the office",
            "Plan square to the frame, stones at two corners",
            "Model kits, drawn red arrows, compass roses",
        ),
        "On record": Shot(
            "Flat against the wall, 85 mm",
            "Bare plaster and the corner of a frame",
            "Sheet taped at the top, shadow at its foot",
            "Energy labels of other houses, stamps",
        ),
        "Where we are": Shot(
            "When the lamps come on, 28 mm",
            "Parked bicycles, one lit hallway",
            "Kerb running away to the left, sky for the name",
            "Drone shots, sunsets added later, sports cars",
        ),
    },
    "Other": {
        "Before": Shot(
            "Wide at the end of the shift, 35 mm",
            "Nobody; gloves dropped on the bench",
            "Clutter along the far edge, floor kept clear",
            "Staged mess, sparks for show, blame",
        ),
        "After": Shot(
            "From two steps back, 50 mm",
            "One worker looking at the finished piece",
            "Piece on the right third, person soft on the left",
            "Applause, group jumps, thumbs in the lens",
        ),
        "After, nobody": Shot(
            "A step back, at table height, 50 mm",
            "The finished piece with its off-cuts swept aside",
            "Piece in the middle, off-cuts lower left",
            "Spotlights, smoke, turntables",
        ),
        "The doubt": Shot(
            "Close on a gauge or a ruler, 50 mm",
            "A hand held open above the scale",
            "Scale along the upper edge, hand from below",
            "Crossed fingers, scales of justice",
        ),
        "The thing itself": Shot(
            "Still life on the bench, 85 mm",
            "A worn bench, brushed but not polished",
            "Object at an angle, one edge running to the type",
            "Chrome sheen, render look, studio fog",
        ),
        "At work": Shot(
            "Over the shoulder at the bench, 35 mm",
            "The workshop or site as it is on a weekday",
            "Hands lower right, tool marks leading in",
            "Clean overalls, helmets nobody wears here",
        ),
        "How it is done": Shot(
            "From straight above, 50 mm",
            "A bench top with room at every edge",
            "Rows by size, the largest at the top",
            "More than nine items, arrows, numbers drawn in",
        ),
        "On record": Shot(
            "Flat on a work surface, 85 mm",
            "A steel or wooden plate under one sheet",
            "Sheet clipped at the left, blank on the right",
            "Medals, ribbons, wax, gilt frames",
        ),
        "Where we are": Shot(
            "From the yard or the bank, 28 mm",
            "Someone arriving, small and from behind",
            "Doorway or path on the left third, sky above",
            "Flags, aerial views, other firms' signs",
        ),
    },
}
