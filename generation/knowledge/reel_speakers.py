"""The first and the last picture of a short video: who speaks and how the camera finds them, by industry."""

from __future__ import annotations

SPEAKERS: dict[str, tuple[str, ...]] = {
    "Technology": (
        "Speaker at a standing desk, laptop closed, window behind",
        "Speaker turns the chair away from the monitor to face us",
        "Speaker against a whiteboard that has just been wiped",
        "Speaker walks down the office stairs, talking before we see the face",
        "Speaker seated on the edge of a table, headphones round the neck",
        "Speaker beside the coat rack, one sleeve on, last line",
    ),
    "E-commerce": (
        "Speaker behind the packing bench, hands still for once",
        "Speaker comes out from between two shelves and stops",
        "Speaker at home by the bathroom window, sleeves up",
        "Speaker sits on a closed crate, product beside the knee",
        "Speaker from above, looking up from an open parcel",
        "Speaker holds the shop door, street behind out of focus",
    ),
    "Services": (
        "Speaker on the doorstep, about to ring",
        "Speaker in the driver's seat, door open, engine off",
        "Speaker at a kitchen table with two cups",
        "Speaker in the hallway, hanging up a jacket",
        "Speaker on the pavement, bag over one shoulder",
        "Speaker leans in the staff room door, keys in hand",
    ),
    "Healthcare": (
        "Speaker on the visitor's chair, eye to eye with us",
        "Speaker walks a bright corridor towards the camera",
        "Speaker behind reception, no screen between us",
        "Speaker at a basin, drying hands before the first word",
        "Speaker beside an open consulting room door",
        "Speaker pulls up a blind and turns round",
    ),
    "Education": (
        "Speaker sits on a desk in an empty classroom",
        "Speaker comes in with books under the arm and puts them down",
        "Speaker at the board, chalk in hand, back first",
        "Speaker on the library steps among passing students",
        "Speaker in the last row, where the learners sit",
        "Speaker closes a window, then faces us",
    ),
    "Finance": (
        "Speaker across a round table, papers pushed aside",
        "Speaker at the window, roofs behind, jacket off",
        "Speaker writes one line and then looks up",
        "Speaker on the stairs of an old office building",
        "Speaker at a kitchen table with a folder, evening light",
        "Speaker caps a pen and waits a second before speaking",
    ),
    "Real Estate": (
        "Speaker in an empty room, voice with a little echo",
        "Speaker on the opposite pavement, house behind",
        "Speaker unlocks a door and talks over the shoulder",
        "Speaker sits on the lowest stair of a staircase",
        "Speaker at a bare window, measuring tape in hand",
        "Speaker in the yard among bicycles, last light",
    ),
    "Other": (
        "Speaker at the bench, tool put down for this",
        "Speaker in the open gate, daylight from behind",
        "Speaker walks through the place while others work on",
        "Speaker kneels beside the thing itself, eye level",
        "Speaker on an upturned crate, cup of tea in hand",
        "Speaker takes off the gloves on the last word",
    ),
}


def speakers(industry: str) -> tuple[str, ...]:
    return SPEAKERS.get(industry, SPEAKERS["Other"])
