"""Design what the drawn creatives share: type pairing, motif, colour schemes and the frame that a template fills."""

from __future__ import annotations

import re
from typing import NamedTuple

from pydantic import Field
from pydantic.config import JsonDict

from generation.brief import Brief
from generation.colour import Palette, contrast
from generation.playbook.creatives._material import choose
from generation.playbook.writing import shorten
from generation.types import Part

FACT: JsonDict = {"view": "fact"}
HIDDEN: JsonDict = {"view": "hidden"}


class Pairing(NamedTuple):
    """A headline cut and a text family, both among the fonts we ship, and why they suit a voice."""

    headline: str
    weight: int
    style: str
    text: str
    why: str


_PAIRINGS = {
    "exact": Pairing(
        "Inter Display", 700, "normal", "Literata", "a tight grotesque states the point and a bookish serif explains it"
    ),
    "calm": Pairing(
        "Literata Display",
        600,
        "normal",
        "Inter",
        "a quiet reading serif slows the headline down while a plain sans keeps details legible",
    ),
    "warm": Pairing(
        "Bricolage Grotesque",
        700,
        "normal",
        "Inter",
        "slightly uneven letterforms sound like a person, and the neutral text face keeps them in check",
    ),
    "crafted": Pairing(
        "Fraunces",
        600,
        "normal",
        "Inter",
        "soft, old-style headline letters feel made by hand beside an even, modern text face",
    ),
}
_VOICES = (
    ("exact", r"plain|exact|precise|professional|technical|expert|direct and|dry|formal|confident|clear"),
    ("calm", r"calm|quiet|honest|considered|thoughtful|trust|reassur|respectful and|serious|elegant|premium|luxur"),
    ("warm", r"warm|friendly|direct|human|bold|playful|energetic|fun|lively|cheeky|welcom"),
)
_MOTIFS = (
    ("waves", r"quay|harbou?r|sea|bay|ocean|tide|marin|wave|river|lake|water"),
    ("hills", r"fen|moss|fallow|field|meadow|wood|forest|leaf|oak|garden|farm|skin|organic|land"),
    ("ledger", r"ledger|account|financ|audit|data|software|book|saas|report"),
    ("blocks", r"home|house|estate|build|brick|property|construct|town|city|street"),
    ("rings", r"health|clinic|therap|train|coach|school|course|learn|echo|sound|studio"),
)


class Style(Part):
    """What a template needs beside the words; shown to nobody."""

    headline_font: str
    headline_weight: int
    text_font: str
    motif: str
    seed: int
    brand: str


class Swatch(Part):
    """A colour of the kit with the text colour that belongs on it and their WCAG contrast."""

    role: str = Field(title="Role")
    name: str = Field(title="Name")
    hex: str = Field(title="Colour")
    use: str = Field(title="Use")
    text_hex: str = Field(title="Text on it")
    contrast: float = Field(title="Contrast", ge=4.5)


class Frame(Part):
    """One designed picture: its size, the words by slot, and its colours."""

    name: str
    width: int = Field(title="Width in px", json_schema_extra=FACT)
    height: int = Field(title="Height in px", json_schema_extra=FACT)
    safe: str = Field(title="Safe area", json_schema_extra=FACT)
    layout: str = Field(json_schema_extra=HIDDEN)
    kicker: str = Field(default="", title="Kicker", json_schema_extra=FACT)
    headline: str = Field(title="Headline", json_schema_extra=FACT)
    body: str = Field(default="", title="Body", json_schema_extra=FACT)
    items: list[str] = Field(default_factory=list, title="Points")
    cta: str = Field(default="", title="Call to action", json_schema_extra=FACT)
    note: str = Field(default="", title="Small print", json_schema_extra=FACT)
    background: str = Field(title="Background", json_schema_extra=FACT)
    text: str = Field(title="Text", json_schema_extra=FACT)
    accent: str = Field(title="Accent", json_schema_extra=FACT)
    shape: str = Field(title="Shapes", json_schema_extra=FACT)
    button: str = Field(title="Button", json_schema_extra=FACT)
    button_text: str = Field(title="Button text", json_schema_extra=FACT)
    contrast: float = Field(title="Text contrast", ge=4.5, json_schema_extra=FACT)
    alt: str = Field(title="Alternative text", json_schema_extra=FACT)


class Format(NamedTuple):
    """A platform's picture: its size in px, and the safe area in words."""

    width: int
    height: int
    safe: str


CAROUSEL = Format(1080, 1350, "96 px on every side; nothing vital in the lowest 120 px")
REEL_COVER = Format(1080, 1920, "Words stay within the middle 1080 x 1350, which the profile grid keeps")
THUMBNAIL = Format(1280, 720, "64 px on every side; the lower right corner is free for the running time")
LINKEDIN_COVER = Format(1584, 396, "Words stand right of the logo, clear of the lowest 60 px")
FACEBOOK_COVER = Format(1640, 624, "Words within the middle 1200 px, so that phones keep them")


class Scheme(NamedTuple):
    background: str
    text: str
    accent: str
    shape: str
    button: str
    button_text: str


def scheme(palette: Palette, kind: str) -> Scheme:
    """`dark`, `light`, `tint` or `strong`: text, accent and button text are all readable where they stand."""
    on_primary = palette.text_on(palette.primary)
    schemes = {
        "dark": Scheme(palette.deep, palette.paper, palette.accent, palette.primary, palette.accent, palette.ink),
        "light": Scheme(palette.paper, palette.ink, palette.primary, palette.tint, palette.primary, on_primary),
        "tint": Scheme(palette.tint, palette.ink, palette.deep, palette.accent, palette.deep, palette.paper),
        "strong": Scheme(palette.accent, palette.ink, palette.deep, palette.paper, palette.deep, palette.paper),
    }
    return schemes[kind]


def frame(size: Format, colours: Scheme, name: str, layout: str, **words: object) -> Frame:
    """Build a frame with its contrast computed: the weaker of headline and accent text on the ground."""
    weakest = min(contrast(colours.text, colours.background), contrast(colours.accent, colours.background))
    return Frame.model_validate(
        {
            "name": name,
            "layout": layout,
            **size._asdict(),
            **colours._asdict(),
            "contrast": round(weakest - 0.005, 2),
            **words,
        }
    )


def pairing(brief: Brief) -> Pairing:
    """Choose the type pairing that the tone description asks for; Latin-only cuts only for Latin names."""
    latin = all(ord(char) < 0x370 for char in brief.client_name)
    hits = [key for key, words in _VOICES if re.search(words, brief.tone_voice, re.IGNORECASE)]
    if not latin:
        return _PAIRINGS[hits[0] if hits and hits[0] != "warm" else "calm"]
    first = (
        min(hits, key=lambda key: _first(key, brief.tone_voice)) if hits else choose(brief, "pairing", tuple(_PAIRINGS))
    )
    return _PAIRINGS["crafted" if first == "calm" and brief.industry == "E-commerce" else first]


def _first(key: str, tone: str) -> int:
    found = re.search(dict(_VOICES)[key], tone, re.IGNORECASE)
    return found.start() if found else len(tone)


def motif(brief: Brief) -> str:
    """Choose the motif by the client's name first and the trade second."""
    for text in (brief.client_name, f"{brief.primary_offer} {brief.industry_label}"):
        for key, words in _MOTIFS:
            if re.search(rf"(?:^|\b)(?:{words})|(?:{words})\b", text, re.IGNORECASE):
                return key
    return choose(brief, "motif", ("waves", "hills", "ledger", "blocks", "rings"))


def style(brief: Brief) -> Style:
    pair = pairing(brief)
    return Style(
        headline_font=pair.headline,
        headline_weight=pair.weight,
        text_font=pair.text,
        motif=motif(brief),
        seed=choose(brief, "seed", range(1, 97)),
        brand=shorten(brief.client_name, 60),
    )
