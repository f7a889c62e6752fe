"""Brand kit suggestions: colours with computed contrast, a type pairing, layout rules and a way of speaking."""

from __future__ import annotations

import re

from pydantic import Field

from generation.brief import Brief
from generation.colour import Palette, contrast, palette
from generation.knowledge import kit_copy as copy
from generation.playbook.creatives import _material as material
from generation.playbook.creatives._design import HIDDEN, Pairing, Style, Swatch, motif, pairing, style
from generation.playbook.writing import upper_head
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
        type_reason=_type_reason(brief, pair),
        type_roles=_type_roles(brief, pair),
        layout=material.permitted(brief, _LAYOUT[drawn]),
        motif=_MOTIFS[drawn].format(
            brand=brief.client_name, accent=colours.names[2].lower(), base=colours.names[1].lower()
        ),
        voice=_voice(brief),
        tone=_tone(brief),
        sample=material.voice(brief) or material.short(brief.offers, 110),
        style=style(brief),
    )
    return material.obey(brief, found)


def _standing(brief: Brief) -> str:
    text = material.say(brief, "kit standing", copy.OWN_KIT if brief.brand_kit else copy.NO_KIT)
    library = material.say(brief, "kit library", copy.LIBRARY) if brief.content_library else ""
    return f"{text.format(brand=brief.client_name)} {library}".strip()


def _colour_reason(brief: Brief, colours: Palette) -> str:
    deep, base, light, _ = (name.lower() for name in colours.names)
    trade = brief.industry_label or "The trade"
    room = material.say(brief, "kit room", copy.ROOM).format(trade=trade, trade_low=material.inner(brief, trade))
    named = {"base": base, "deep": deep, "light": light, "Light": upper_head(light), "Deep": upper_head(deep)}
    text = material.say(brief, "kit opening", copy.OPENINGS).format(opening=colours.reason or room, **named)
    tone = re.split(r"[.;]", brief.tone_voice, maxsplit=1)[0][:70].strip()
    follows = material.say(brief, "kit follows", copy.FOLLOWS).format(tone=material.inner(brief, tone)) if tone else ""
    return f"{text} {follows}".strip()


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
        _swatch(role, name, value, material.choose(brief, role, copy.USES[role]), colours) for role, name, value in rows
    ]


def _swatch(role: str, name: str, value: str, use: str, colours: Palette) -> Swatch:
    text = colours.text_on(value)
    return Swatch(
        role=role, name=name, hex=value, use=use, text_hex=text, contrast=round(contrast(text, value) - 0.005, 2)
    )


def _colour_rules(brief: Brief, colours: Palette) -> list[str]:
    deep, base, light, pale = (name.lower() for name in colours.names)
    said = [material.say(brief, f"colour rule {at}", options) for at, options in enumerate(copy.COLOUR_RULES)]
    found = [upper_head(line.format(deep=deep, base=base, light=light, pale=pale)) for line in said]
    return material.permitted(brief, found)


def _type_reason(brief: Brief, pair: Pairing) -> str:
    travel = material.say(brief, "kit travel", copy.TRAVEL)
    return f"{pair.headline} with {pair.text}: {pair.why}. {travel}".strip()


def _type_roles(brief: Brief, pair: Pairing) -> list[TypeRole]:
    rows = (
        ("Headline", f"{pair.headline}, {_WEIGHTS[pair.weight]}", "90-150 px"),
        ("Body", f"{pair.text}, regular", "44-50 px"),
        ("Kicker", "Inter, semibold", "36-42 px"),
        ("Small print", "Inter, regular", "26 px or more"),
    )
    return [
        TypeRole(
            role=role, family=family, size=size, rule=material.choose(brief, f"type {role}", copy.TYPE_RULES[role])
        )
        for role, family, size in rows
    ]


def _voice(brief: Brief) -> str:
    tone = material.inner(brief, material.short(brief.tone_voice, 110).rstrip(".") or "not described yet")
    reader = material.inner(brief, material.audience(brief, 80))
    asks, readers = material.say(brief, "kit asks", copy.ASKS), material.say(brief, "kit readers", copy.READERS)
    return f"{asks} {readers}".strip().format(tone=tone, reader=reader)


def _tone(brief: Brief) -> list[ToneRule]:
    """List two rules for each trait of the voice and one for the objective, of those the brief allows."""
    keys = [key for key, words in _TONES if re.search(words, brief.tone_voice, re.IGNORECASE)] or ["plain"]
    rows = [row for key in keys[:2] for row in _dealt(brief, key, copy.TONE_RULES[key])[:2]]
    rows += _dealt(brief, "aim", copy.OBJECTIVE_TONE.get(brief.objective, ()))[:1]
    return [ToneRule(do=do, instead_of=dont) for do, dont in rows]


def _dealt(brief: Brief, salt: str, rows: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    """List the allowed rows in the order that was dealt to this brief."""
    kept = [row for row in rows if not material.breaks_rules(brief, " ".join(row))]
    turn = material.choose(brief, f"tone {salt}", range(len(kept))) if kept else 0
    return [*kept[turn:], *kept[:turn]]


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
