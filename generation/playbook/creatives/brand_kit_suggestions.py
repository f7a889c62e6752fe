"""Brand kit suggestions: colours with computed contrast, a type pairing, layout rules and a way of speaking."""

from __future__ import annotations

import re

from pydantic import Field

from generation.brief import Brief
from generation.colour import Palette, contrast, palette
from generation.playbook.creatives import _material as material
from generation.playbook.creatives._design import HIDDEN, Pairing, Style, Swatch, motif, pairing, style
from generation.registry import job_type
from generation.types import JobModule, Part, Reads, Section


class TypeRole(Part):
    role: str = Field(title="Role")
    family: str = Field(title="Family")
    size: str = Field(title="Size at 1080 px width")
    rule: str = Field(title="Rule")


class ToneRule(Part):
    do: str = Field(title="Do")
    instead_of: str = Field(title="Not")


class BrandKitSuggestions(Section):
    standing: str = Field(title="Standing of this kit", json_schema_extra={"view": "lead"})
    colour_reason: str = Field(title="Why these colours")
    palette: list[Swatch] = Field(title="Palette", min_length=6, json_schema_extra={"view": "table"})
    colour_rules: list[str] = Field(title="Colour in use")
    type_reason: str = Field(title="Why this type")
    type_roles: list[TypeRole] = Field(title="Type", json_schema_extra={"view": "table"})
    layout: list[str] = Field(title="Layout rules")
    motif: str = Field(title="Drawn theme")
    voice: str = Field(title="How it speaks")
    tone: list[ToneRule] = Field(title="Tone, do and don't", json_schema_extra={"view": "table"})
    sample: str = Field(title="Sample line")
    style: Style = Field(json_schema_extra=HIDDEN)


@job_type(
    "brand_kit_suggestions",
    module=JobModule.CREATIVES,
    label="Brand kit suggestions",
    order=0,
    reads=Reads(intake=(*material.INTAKE, "brand_kit", "content_library")).without(
        "website no_website differentiators pricing pain_points desired_outcomes objections context_data proof_assets "
        "required_disclaimers"
    ),
    schema=BrandKitSuggestions,
)
def brand_kit_suggestions(brief: Brief) -> BrandKitSuggestions:
    colours, pair, drawn = palette(brief), pairing(brief), motif(brief)
    found = BrandKitSuggestions(
        standing=_standing(brief),
        colour_reason=_colour_reason(brief, colours),
        palette=_swatches(brief, colours),
        colour_rules=_colour_rules(brief, colours),
        type_reason=f"{pair.headline} with {pair.text}: {pair.why}. Both are open fonts and travel with this delivery.",
        type_roles=_type_roles(brief, pair),
        layout=material.permitted(brief, _LAYOUT[drawn]),
        motif=_MOTIFS[drawn].format(
            brand=brief.client_name, accent=colours.names[2].lower(), base=colours.names[1].lower()
        ),
        voice=_voice(brief),
        tone=_tone(brief),
        sample=material.voice(brief) or material.short(brief.primary_offer, 110),
        style=style(brief),
    )
    return material.obey(brief, found)


def _standing(brief: Brief) -> str:
    name = brief.client_name
    if brief.brand_kit:
        text = (
            f"{name} has a brand kit of its own, and that kit decides. Until somebody has compared the "
            "two, treat this page as a fallback."
        )
    else:
        text = (
            f"The brief names no brand kit for {name}, so this page proposes one. It is a starting point "
            "for approval, not a finding."
        )
    if brief.content_library:
        text += " Pictures come from the client's content library first; it has not been opened for this page."
    return text


def _colour_reason(brief: Brief, colours: Palette) -> str:
    deep, base, light, _ = colours.names
    opening = colours.reason or f"{brief.industry_label or 'The trade'} leaves room for a colour of one's own"
    text = (
        f"{opening}, so {base.lower()} leads and {deep.lower()} carries the dark grounds. {light} is the "
        "one contrasting note."
    )
    tone = re.split(r"[.;]", brief.tone_voice, maxsplit=1)[0][:70].strip()
    return (
        f"{text} The strength of colour follows the voice in the brief: {material.inner(brief, tone)}."
        if tone
        else text
    )


def _swatches(brief: Brief, colours: Palette) -> list[Swatch]:
    deep, base, light, pale = colours.names
    rows = (
        ("Ink", f"{deep} ink", colours.ink),
        ("Ground", deep, colours.deep),
        ("Primary", base, colours.primary),
        ("Accent", light, colours.accent),
        ("Tint", pale, colours.tint),
        ("Paper", "Unbleached", colours.paper),
    )
    return [
        _swatch(role, name, value, material.choose(brief, role, _USES[role]), colours) for role, name, value in rows
    ]


def _swatch(role: str, name: str, value: str, use: str, colours: Palette) -> Swatch:
    text = colours.text_on(value)
    return Swatch(
        role=role, name=name, hex=value, use=use, text_hex=text, contrast=round(contrast(text, value) - 0.005, 2)
    )


def _colour_rules(brief: Brief, colours: Palette) -> list[str]:
    deep, base, light, pale = (name.lower() for name in colours.names)
    options = (
        f"About seven parts paper and {pale}, two parts {deep}, one part {light}.",
        f"Never set small text in {light} on paper; on {deep} it reads well.",
        f"A button is {base} on light grounds and {light} on {deep}, and there is one button a frame.",
        f"Meaning never hangs on colour alone: {light} is backed by a word or a shape.",
        f"Photographs keep their own colour; a wash of {deep} is used only where type has to stand on them.",
    )
    return material.permitted(brief, options)[:4]


def _type_roles(brief: Brief, pair: Pairing) -> list[TypeRole]:
    rows = (
        ("Headline", f"{pair.headline}, {_WEIGHTS[pair.weight]}", "90-150 px"),
        ("Body", f"{pair.text}, regular", "44-50 px"),
        ("Kicker", "Inter, semibold", "36-42 px"),
        ("Small print", "Inter, regular", "26 px or more"),
    )
    return [
        TypeRole(role=role, family=family, size=size, rule=material.choose(brief, f"type {role}", _TYPE_RULES[role]))
        for role, family, size in rows
    ]


def _voice(brief: Brief) -> str:
    tone = material.short(brief.tone_voice, 110) or "not described yet"
    reader = material.inner(brief, material.audience(brief, 80))
    return (
        f"The brief asks for this voice: {material.inner(brief, tone)}. Readers are {reader}, so "
        "write as one of them would to another."
    )


def _tone(brief: Brief) -> list[ToneRule]:
    keys = [key for key, words in _TONES if re.search(words, brief.tone_voice, re.IGNORECASE)] or ["plain"]
    rows = [row for key in keys[:2] for row in _TONE_RULES[key]]
    rows += _OBJECTIVE_TONE.get(brief.objective, ())
    return [ToneRule(do=do, instead_of=dont) for do, dont in rows if not material.breaks_rules(brief, do + dont)][:5]


_USES: dict[str, tuple[str, ...]] = {
    "Ink": ("Body text on light grounds", "Text and hairlines on paper", "Everything that is read at length"),
    "Ground": (
        "Openings, closings and page covers",
        "The first and last frame of a series",
        "Full grounds behind headlines",
    ),
    "Primary": (
        "Buttons, links and large shapes",
        "What can be pressed, and the drawing",
        "Links, buttons, the main shape",
    ),
    "Accent": ("One highlight a frame", "The single point of light", "A button on dark, a mark on light"),
    "Tint": ("Quiet panels and table rows", "Balloons, panels, table stripes", "Grounds for lists and quotes"),
    "Paper": ("Standard page ground", "The ground when in doubt", "Text on dark, ground elsewhere"),
}
_TYPE_RULES: dict[str, tuple[str, ...]] = {
    "Headline": (
        "Tight lines, never capitals throughout",
        "Two to five lines, left aligned",
        "One size a frame, set solid",
    ),
    "Body": ("Nine words a line at most", "Left aligned, never justified", "Two sentences, then stop"),
    "Kicker": ("One line above the headline", "Names the topic, makes no claim", "Short, in the accent or primary"),
    "Small print": (
        "Full sentences, never hidden behind a fold",
        "Same ground and contrast as the rest",
        "Word for word as the client requires",
    ),
}
_WEIGHTS = {600: "semibold", 700: "bold"}
_LAYOUT = {
    "waves": (
        "Type sits above the waterline; the lowest fifth of a frame belongs to the drawing.",
        "Left edge at 96 px for everything, so the eye always lands in one place.",
        "Waves run on from slide to slide and never break at the edge.",
        "One wave may pass behind a picture, none in front of a word.",
        "Buttons float just above the water with a clear margin.",
    ),
    "hills": (
        "The horizon stays low: sky for words, ground for the drawing.",
        "Keep a left margin of 96 px and leave the right third open where a line ends early.",
        "Hills continue across a carousel, so a swipe feels like walking on.",
        "Pictures stand on the horizon like objects on a table, with no frame round them.",
        "Lists take one point a line, with air between them the height of a letter.",
    ),
    "ledger": (
        "Everything hangs from ruled lines; a headline starts on a rule and never between two.",
        "Numbers align on the right edge, words on the left edge at 96 px.",
        "Bars in the drawing show rhythm only. They never stand for data.",
        "A screenshot is cropped to one idea and set on paper with a hairline round it.",
        "The last slide keeps the rules and drops the bars, so the button is the only solid shape.",
    ),
    "blocks": (
        "Build on a grid of six columns, with gutters of 24 px and margins of 96 px.",
        "Blocks rise from the lower right; the upper left is kept for words.",
        "A picture fills whole blocks and is never rounded or tilted.",
        "Two sizes of type a frame are enough, the larger at least twice the smaller.",
        "Captions stand under a block and line up with its left side.",
    ),
    "rings": (
        "Rings open from a corner and point at the headline, which stands on their open side.",
        "Keep 96 px clear on all sides; only rings may leave the frame.",
        "One ring is filled with the accent and the others stay as lines.",
        "Round crops suit portraits, while objects keep a straight edge.",
        "Steps are numbered along the ring, beginning at the top.",
    ),
}
_MOTIFS = {
    "waves": (
        "Three long waves in {base}, with one crest picked out in {accent}. They give {brand} a line "
        "that runs on from frame to frame."
    ),
    "hills": (
        "Low overlapping hills in {base}, with a single {accent} sun or field. For {brand} they mean "
        "ground, season and patience."
    ),
    "ledger": (
        "Hairline rules with short bars in {base}, one of them {accent}. {brand} looks ordered before a "
        "word has been read."
    ),
    "blocks": "Stepped blocks in {base}, one lit in {accent}. {brand} is seen to be built, piece by piece.",
    "rings": "Concentric rings in {base}, with one in {accent}. {brand} starts from a centre and spreads evenly.",
}
_TONES = (
    ("exact", r"plain|exact|precise|technical|expert|professional|formal|clear"),
    ("calm", r"calm|quiet|honest|gentle|considered|serious"),
    ("warm", r"warm|friendly|human|respectful|welcom|direct"),
    ("bold", r"bold|playful|energetic|fun|lively|cheeky|humou?r"),
)
_TONE_RULES: dict[str, tuple[tuple[str, str], ...]] = {
    "exact": (
        ("State the figure and where it comes from", "Large words around a missing figure"),
        ("Use the reader's trade terms as they use them", "Explaining the reader's own job"),
    ),
    "calm": (
        ("Short sentences, one claim in each", "Exclamation marks and urgency"),
        ("Say what it does not do", "Fear, shame or before-and-after drama"),
    ),
    "warm": (
        ("Speak to one person: you, your, we", "Addressing everyone at once"),
        ("Name people and places where consent allows", "Praise that would fit any firm"),
    ),
    "bold": (
        ("One joke at most, and at our own expense", "Wit about the reader's mistakes"),
        ("Verbs first, then details", "Capitals and strings of emoji"),
    ),
    "plain": (
        ("Everyday words in full sentences", "Jargon, initials and stacked nouns"),
        ("One thought a line", "Three adjectives before the noun"),
    ),
}  # fmt: skip
_OBJECTIVE_TONE: dict[str, tuple[tuple[str, str], ...]] = {
    "Awareness": (("Give away something useful first", "Opening on the company's history"),),
    "Leads": (("Ask for one small step", "A form before a reason"),),
    "Sales": (("Show contents, size and price early", "Countdowns and invented scarcity"),),
    "Hiring": (("Describe the week as it is", "Calling a workplace a family"),),
    "Partnerships": (("Say what each side gives", "Flattery in place of terms"),),
    "Retention": (("Thank people with something they can use", "Discounts as the only reason to write"),),
}
