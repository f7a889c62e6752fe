"""What a camera can see in each trade: scenes without figures, names or claims."""

from __future__ import annotations

from typing import NamedTuple


class Scenes(NamedTuple):
    """Noun phrases. `unseen` shows the result of the work without the people it is done for."""

    before: str
    work: str
    user: str
    unseen: str
    thing: str
    order: str
    place: str
    ground: str
    sound: str


SCENES: dict[str, Scenes] = {
    "Technology": Scenes(
        before="a desk crowded with printouts, sticky notes and two cold cups, seen from the doorway",
        work="two colleagues at one laptop, one pointing at a line, the other writing on paper",
        user="a manager shutting a laptop while there is still daylight in the window",
        unseen="a shut laptop and an empty chair, with daylight still in the window",
        thing="a laptop at a slight angle on a wooden desk, its screen softened so that no data can be read",
        order="a cleared desk from straight above: one closed laptop, one sheet, one pen",
        place="a small open office in late afternoon, with one desk lamp lit and coats on the rack",
        ground="a plain office wall with the shadow of a window falling across it",
        sound="keyboard, a chair rolling back, the click of a lamp",
    ),
    "E-commerce": Scenes(
        before="a bathroom or kitchen drawer pulled open, full of half-used packets nobody reaches for",
        work="two hands packing an order into plain paper, with the label turned away",
        user="somebody reading the back of the pack by a window, in no hurry",
        unseen="the opened parcel on a hall table, contents laid beside it",
        thing="the product alone on a pale stone surface, lit from one side, contents facing the lens",
        order="the full set in one row from above, evenly spaced, lids off",
        place="a shelf at home in morning light, with the product among ordinary things",
        ground="unbleached linen, slightly creased, filling the frame",
        sound="paper unfolding, a lid turning, a shelf door closing",
    ),
    "Services": Scenes(
        before="a handwritten week plan with crossings-out, pinned crookedly beside a telephone",
        work="one member of the team getting ready: bag checked, coat on, list in hand",
        user="a front door opening to someone who was expected",
        unseen="two cups and a tidy table after the visit, the chair pushed back in",
        thing="the tools of the job laid out on a cloth in the order they are used",
        order="a clear weekly plan on the wall, one line a day, nothing struck out",
        place="a street the team really works in, early, with one lit window",
        ground="a painted hallway wall with a coat hook at the very edge",
        sound="keys, footsteps on a stair, a kettle in another room",
    ),
    "Healthcare": Scenes(
        before="an empty waiting room chair beneath a clock, with a folded form left on the seat",
        work="a clinician in conversation with a colleague, seen through an open door",
        user="someone leaving the building at an easy pace, seen from behind",
        unseen="a coat taken from its hook and a door standing open to daylight",
        thing="clean instruments under a folded cloth, lit softly, nothing sharp in view",
        order="a plain card with the steps of a visit, lying square on a wooden counter",
        place="a consulting room before opening time, blinds half up",
        ground="a pale curtain with light behind it",
        sound="a door closing softly, paper on a clipboard, quiet footsteps",
    ),
    "Education": Scenes(
        before="a notebook abandoned in the middle of a page, pen lying across it",
        work="a teacher at a board in mid-gesture, chalk or pen still moving",
        user="someone explaining a page to a friend on a library step",
        unseen="a finished page of notes, neat margins, cap back on the pen",
        thing="an open course book held flat by two pencils, worn at the corners",
        order="index cards in a grid on a table, each with one drawn symbol",
        place="a classroom between lessons, chairs at angles, sun on the floor",
        ground="a wiped blackboard with traces of chalk",
        sound="chalk, pages, a corridor filling up",
    ),
    "Finance": Scenes(
        before="a drawer of unopened envelopes, one corner of paper caught in the runner",
        work="an adviser drawing a simple diagram for someone out of frame",
        user="two people at a kitchen table putting papers back into one folder",
        unseen="one closed folder on a kitchen table and a cleared chair",
        thing="a single sheet and a fountain pen on dark wood, figures out of focus",
        order="labelled folders standing upright, evenly spaced, seen from the side",
        place="a quiet meeting room with a round table and a view of roofs",
        ground="grained paper in raking light",
        sound="a drawer sliding shut, a pen on paper, low voices",
    ),
    "Real Estate": Scenes(
        before="a window full of faded property cards, seen from across a wet street",
        work="an agent measuring a doorway with someone holding the other end of the tape",
        user="a person trying the view from an empty window",
        unseen="a set of keys on a bare windowsill",
        thing="one front door, straight on, in even daylight",
        order="a floor plan unrolled under two stones on a table",
        place="a residential street at the hour when the lamps come on",
        ground="a freshly plastered wall with the line of a skirting board",
        sound="keys in a lock, steps on bare boards, a sash window",
    ),
    "Other": Scenes(
        before="a cluttered worktop at the end of a long day",
        work="someone skilled doing the work, seen over the shoulder, hands in focus",
        user="a person pausing to look at the finished result",
        unseen="the finished result on its own, a step back from the lens",
        thing="the main object of the trade alone on a plain surface, lit from one side",
        order="everything needed for the job laid out from above in even rows",
        place="the workplace from outside, door open, light on",
        ground="a plain wall with one long shadow",
        sound="tools being set down, a door, a voice in the next room",
    ),
}


def scenes(industry: str) -> Scenes:
    return SCENES.get(industry, SCENES["Other"])
