"""Words of the brand kit: how it stands to the client's own, why these colours, how colour and type are used."""

from __future__ import annotations

OWN_KIT: tuple[str, ...] = (
    "{brand} has a brand kit of its own, and that kit decides. Until somebody has compared the two, treat this "
    "page as a fallback.",
    "{brand} brings its own kit, which comes first. What follows is a fallback for pieces that kit does not cover.",
    "Where {brand}'s own kit speaks, this one is silent. Keep it as a fallback until the two lie side by side.",
    "A fallback, no more: {brand} already has a kit, and nobody has held it against this page yet.",
)
NO_KIT: tuple[str, ...] = (
    "The brief names no brand kit for {brand}, so this page proposes one. It is a starting point for approval, "
    "not a finding.",
    "No kit came with the brief. Here is a first one for {brand}, to be approved, changed or thrown away.",
    "{brand} has sent no colours and no type, so these are ours. They count once somebody at {brand} says yes.",
    "Somebody has to begin, so this is a proposal for how {brand} could look. It binds nobody before approval.",
)
LIBRARY: tuple[str, ...] = (
    "Pictures come from the client's content library first; it has not been opened for this page.",
    "There is a library of pictures, not yet looked through; take from it before anything is shot.",
    "The content library goes before new pictures. What lies in it was not seen for this proposal.",
)
OPENINGS: tuple[str, ...] = (
    "{opening}, so {base} leads and {deep} carries the dark grounds. {Light} is the one contrasting note.",
    "{opening}: hence {base} in front and {deep} below it, with {light} kept for what matters most.",
    "{opening}. From there came {base}; {deep} is its shadow, and {light} the single loud voice.",
    "{opening}, which is why {base} does most of the work. {Deep} takes the dark frames and {light} the exceptions.",
)
ROOM: tuple[str, ...] = (
    "{trade} leaves room for a colour of one's own",
    "Nobody owns a colour in {trade_low} for good",
    "In {trade_low} many firms look alike",
    "{trade} has no colour that one must wear",
)
FOLLOWS: tuple[str, ...] = (
    "The strength of colour follows the voice in the brief: {tone}.",
    "How loud it is was taken from the voice: {tone}.",
    "Saturation was set by ear, after this description: {tone}.",
    "The tones are as strong as this voice allows: {tone}.",
)
TRAVEL: tuple[str, ...] = (
    "Both are open fonts and travel with this delivery.",
    "The licences are open, and the files lie in the delivery.",
    "Nothing has to be bought; both families are free to use and enclosed.",
    "Free to use in print and on screen, and part of the package.",
)
ASKS: tuple[str, ...] = (
    "The brief asks for this voice: {tone}.",
    "How it should sound, in the client's words: {tone}.",
    "One line in the brief sets the tone: {tone}.",
    "What the brief says about the voice: {tone}.",
)
READERS: tuple[str, ...] = (
    "Readers are {reader}, so write as one of them would to another.",
    "It is read by {reader}; picture one person among them and write to that one.",
    "At the other end are {reader}. A sentence they would not say aloud has no place here.",
    "Those addressed are {reader}, who will hear at once whether the writer has met any of them.",
)
USES: dict[str, tuple[str, ...]] = {
    "Ink": (
        "Body text on light grounds",
        "Text and hairlines on paper",
        "Everything that is read at length",
        "Running text, rules, small signs",
    ),
    "Ground": (
        "Openings, closings and page covers",
        "The first and last frame of a series",
        "Full grounds behind headlines",
        "Covers, and the frame before the end",
    ),
    "Primary": (
        "Buttons, links and large shapes",
        "What can be pressed, and the drawing",
        "Links, buttons, the main shape",
        "The drawing and every call to act",
    ),
    "Accent": (
        "One highlight a frame",
        "The single point of light",
        "A button on dark, a mark on light",
        "What the eye should find first",
    ),
    "Tint": (
        "Quiet panels and table rows",
        "Balloons, panels, table stripes",
        "Grounds for lists and quotes",
        "A second ground, when white is too bare",
    ),
    "Paper": (
        "Standard page ground",
        "The ground when in doubt",
        "Text on dark, ground elsewhere",
        "Most of every light frame",
    ),
}
TYPE_RULES: dict[str, tuple[str, ...]] = {
    "Headline": (
        "Tight lines, never capitals throughout",
        "Two to five lines, left aligned",
        "One size a frame, set solid",
        "Breaks where a speaker would pause",
    ),
    "Body": (
        "Nine words a line at most",
        "Left aligned, never justified",
        "Two sentences, then stop",
        "One size, one weight, no italics",
    ),
    "Kicker": (
        "One line above the headline",
        "Names the topic, makes no claim",
        "Short, in the accent or primary",
        "Two or three words, never a sentence",
    ),
    "Small print": (
        "Full sentences, never hidden behind a fold",
        "Same ground and contrast as the rest",
        "Word for word as the client requires",
        "Large enough to be read, or left out",
    ),
}
# Four rules of colour, each in several wordings; a rule whose wordings are all ruled out is left out.
COLOUR_RULES: tuple[tuple[str, ...], ...] = (
    (
        "About seven parts paper and {pale}, two parts {deep}, one part {light}.",
        "Most of a frame is paper or {pale}, a fifth is {deep}, and {light} is a pinch.",
        "Plenty of {pale}, some {deep}, very little {light}: that is the whole recipe.",
    ),
    (
        "Never set small text in {light} on paper; on {deep} it reads well.",
        "{light} is for marks on paper and for words on {deep}.",
        "Small type stays out of {light} unless the ground is {deep}.",
    ),
    (
        "A button is {base} on light grounds and {light} on {deep}, and there is one button a frame.",
        "One button a frame: {base} where the ground is light, {light} where it is {deep}.",
        "What can be pressed is {base}, or {light} on {deep}; two at once compete.",
    ),
    (
        "Meaning never hangs on colour alone: {light} is backed by a word or a shape.",
        "Whoever cannot tell {light} from {base} must still understand the frame.",
        "Pair {light} with a word or a mark, since some readers do not see it.",
    ),
)
EXACT = (
    ("State the figure and where it comes from", "Large words around a missing figure"),
    ("Use the reader's trade terms as they use them", "Explaining the reader's own job"),
    ("Name the part, the date or the rule", "“Solutions”, “services” and other empty boxes"),
    ("Put the condition in the same sentence", "Footnotes that take the promise back"),
)
CALM = (
    ("Short sentences, one claim in each", "Exclamation marks and urgency"),
    ("Say what it does not do", "Fear, shame or before-and-after drama"),
    ("Leave a pause after a hard fact", "Three facts in one breath"),
    ("Let the reader decide when", "Countdowns, last chances, red type"),
)
WARM = (
    ("Speak to one person: you, your, we", "Addressing everyone at once"),
    ("Name people and places where consent allows", "Praise that would fit any firm"),
    ("Answer as you would at the door", "Form letters with a first name dropped in"),
    ("Thank, ask and say sorry in plain words", "“We value your feedback”"),
)
BOLD = (
    ("One joke at most, and at our own expense", "Wit about the reader's mistakes"),
    ("Verbs first, then details", "Capitals and strings of emoji"),
    ("Start in the middle of things", "A run-up of two paragraphs"),
    ("Say the odd thing straight", "Puns that need explaining"),
)
PLAIN = (
    ("Everyday words in full sentences", "Jargon, initials and stacked nouns"),
    ("One thought a line", "Three adjectives before the noun"),
    ("Tell it in the order it happens", "The conclusion, then the history of the firm"),
    ("Read it aloud and cut what you skip", "Sentences no one would say"),
)
TONE_RULES: dict[str, tuple[tuple[str, str], ...]] = {
    "exact": EXACT,
    "calm": CALM,
    "warm": WARM,
    "bold": BOLD,
    "plain": PLAIN,
}
OBJECTIVE_TONE: dict[str, tuple[tuple[str, str], ...]] = {
    "Awareness": (
        ("Give away something useful first", "Opening on the company's history"),
        ("One detail people can retell", "A slogan they cannot"),
        ("Show the thing, then the name", "The name three times in a row"),
    ),
    "Leads": (
        ("Ask for one small step", "A form before a reason"),
        ("Say how long a call takes", "“Get in touch” and nothing else"),
        ("Offer something useful without a form", "A gate before the first page"),
    ),
    "Sales": (
        ("Show contents, size and price early", "Countdowns and invented scarcity"),
        ("Say who should not buy it", "“For everyone”"),
        ("Delivery and returns in one line", "Terms three clicks away"),
    ),
    "Hiring": (
        ("Describe the week as it is", "Calling a workplace a family"),
        ("Name the pay or how it is set", "“Competitive”"),
        ("Say who reads the application", "A list of twenty demands"),
    ),
    "Partnerships": (
        ("Say what each side gives", "Flattery in place of terms"),
        ("Name the first date and the last", "“A strategic fit”"),
        ("Ask what would make it fail", "A logo wall"),
    ),
    "Retention": (
        ("Thank people with something they can use", "Discounts as the only reason to write"),
        ("Write when there is news", "A birthday mail from a machine"),
        ("Tell them what they already have", "Selling before listening"),
    ),
}
