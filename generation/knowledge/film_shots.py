"""What a film shows and lets hear beside its scenes, by industry; three films of one trade never close alike."""

from __future__ import annotations

from typing import NamedTuple


class Film(NamedTuple):
    """The first five belong to the film on a problem, the next five to the doubt, the rest to the look inside."""

    detail: str
    detail_sound: str
    relief_sound: str
    close: str
    close_sound: str
    speaker: str
    seated: str
    evidence_sound: str
    sign_off: str
    sign_sound: str
    entry_sound: str
    voice_sound: str
    leave: str
    leave_sound: str


FILMS: dict[str, Film] = {
    "Technology": Film(
        detail="Slow pan over the printouts, each with one cell ringed in pencil",
        detail_sound="Ventilator hum, a phone buzzing unanswered",
        relief_sound="Hum stops; a window is opened",
        close="The same desk next morning with one sheet on it and the name beside it",
        close_sound="A single key press, then nothing",
        speaker="A user of the trade, not of ours, standing at a shelf and talking past the camera",
        seated="She pulls a chair to the screen; we see the back of the monitor",
        evidence_sound="Mouse clicks, evenly spaced",
        sign_off="Screen goes dark and the address appears where it was",
        sign_sound="Lamp switched off",
        entry_sound="Lift doors, then carpet underfoot",
        voice_sound="Nothing but the room while the line is read",
        leave="Camera stays behind as two people carry a laptop out of the picture",
        leave_sound="Their talk fading along the corridor",
    ),
    "E-commerce": Film(
        detail="Fingers sort the packets one by one, reading a back and putting it down",
        detail_sound="Plastic crackle, close to the microphone",
        relief_sound="Crackle ends with a drawer pushed shut",
        close="Drawer seen again, empty but for one item, name set on the wood",
        close_sound="Drawer slides home",
        speaker="Somebody at a bathroom shelf, pack in hand, speaking as to a friend",
        seated="The pack is turned until the back faces us and stays there",
        evidence_sound="Thumb across cardboard",
        sign_off="The pack is stood upright and the address sits beside it",
        sign_sound="Glass set down on stone",
        entry_sound="Tape gun, then a roller shutter",
        voice_sound="Paper rustle held very low",
        leave="The finished parcel slides out at the left, the bench stays empty",
        leave_sound="A shop bell or a closing van door",
    ),
    "Services": Film(
        detail="Finger runs down the crossed-out lines of the plan and stops at today",
        detail_sound="An engaged tone from the telephone",
        relief_sound="Receiver put down; a clock is heard",
        close="The plan again, rewritten in one hand, the name in its corner",
        close_sound="Pencil laid on a table",
        speaker="One colleague in a hallway, jacket still on, answering without notes",
        seated="The jacket comes off and the talk goes on at the kitchen table",
        evidence_sound="Two cups set down, one after the other",
        sign_off="A list is folded and pocketed; plain ground carries the address",
        sign_sound="Zip of a jacket",
        entry_sound="Doorbell, then steps on the mat",
        voice_sound="Only the kettle, two rooms away",
        leave="Somebody locks the door from outside and the hall goes still",
        leave_sound="Key, gate, footsteps on gravel",
    ),
    "Healthcare": Film(
        detail="The folded form on the chair, then the clock, then the form again",
        detail_sound="The second hand, and a cough far off",
        relief_sound="A name is called, softly; the clock is gone",
        close="The same chair with the form filled in and the name printed small",
        close_sound="Pen dropped into a tray",
        speaker="A clinician in ordinary clothes, on a bench in the corridor, hands in the lap",
        seated="The talk moves to a desk; a blank card is drawn closer",
        evidence_sound="Card sliding on wood",
        sign_off="The card is turned over and bears the address",
        sign_sound="Blind lowered by one turn",
        entry_sound="Automatic door and a hush behind it",
        voice_sound="Muffled corridor, no instruments",
        leave="The receptionist switches off one lamp after another",
        leave_sound="Coat hangers touching each other",
    ),
    "Education": Film(
        detail="From the last written word down the blank rest of the page",
        detail_sound="Radiator ticking, a bus outside",
        relief_sound="Page turned, chair pulled in",
        close="The notebook closed on a full page, with the name where a label would be",
        close_sound="Cap clicks on to its pen",
        speaker="A tutor on the edge of a table, marker in hand, talking to the third row",
        seated="The tutor takes a pupil's seat and writes on paper instead",
        evidence_sound="Pencil on squared paper",
        sign_off="The board is wiped until only the address is left",
        sign_sound="Sponge on slate",
        entry_sound="Corridor at the change of lessons, then one door",
        voice_sound="A class heard through the wall",
        leave="Chairs go up on tables behind the speaker, row by row",
        leave_sound="Last bell and a bicycle lock",
    ),
    "Finance": Film(
        detail="The corner caught in the runner, pulled free and read as far as the window",
        detail_sound="An envelope torn a little too fast",
        relief_sound="The tearing stops; rain on a window takes over",
        close="One folder on the empty drawer front, with the name on its tab",
        close_sound="Drawer closed with a hip",
        speaker="An adviser at a round table, sleeves up, pen capped, speaking slowly",
        seated="The pen is uncapped and a first line drawn, nothing more",
        evidence_sound="Nib on heavy paper",
        sign_off="The sheet is turned face down and carries the address",
        sign_sound="Blotter pressed once",
        entry_sound="Street through a heavy door, then a clock on a shelf",
        voice_sound="Roof pigeons, if anything",
        leave="Two cups carried out, the table left as it was found",
        leave_sound="Cup on a saucer, next door",
    ),
    "Real Estate": Film(
        detail="Along the faded cards to the one that has slipped behind its neighbour",
        detail_sound="Tyres through standing water",
        relief_sound="Water gone, a key turns twice",
        close="The clean window with a single card, and on it the name",
        close_sound="Latch falling shut",
        speaker="An agent on bare boards, back to the light, no folder under the arm",
        seated="The agent sits on the sill and points at what is worth a second look",
        evidence_sound="A palm knocking on plaster",
        sign_off="The door is pulled to until only the address shows",
        sign_sound="Bolt, then echo",
        entry_sound="Traffic, two flights of stairs, an echoing hall",
        voice_sound="The empty flat and its echo",
        leave="The tape is rolled in and the light goes off, room by room",
        leave_sound="Steps going down, a front door",
    ),
    "Other": Film(
        detail="Along the bench, tool by tool, until one is missing",
        detail_sound="A compressor cutting in somewhere",
        relief_sound="Compressor off; birds or wind",
        close="The bench brushed down, the name chalked or printed at its edge",
        close_sound="Brush hung on a hook",
        speaker="One of the crew beside the work, gloves under the arm, in full voice",
        seated="Gloves on the bench; the hand shows the spot that matters",
        evidence_sound="Metal or wood under a knuckle",
        sign_off="Lid, door or gate closes over the address",
        sign_sound="Padlock clicking in",
        entry_sound="Yard gate, gravel, a door on a spring",
        voice_sound="The place at rest, a tap dripping",
        leave="The crew walks out towards the daylight, nobody looking back",
        leave_sound="Boots, then wind",
    ),
}


def film(industry: str) -> Film:
    return FILMS.get(industry, FILMS["Other"])
