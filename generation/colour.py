"""Compute a client's palette in OKLCH, with WCAG 2 contrast enforced.

OKLCH is perceptual: equal steps look equal, so every client's palette has the same rhythm of dark and light
whatever its hue. Formulas: Ottosson, "A perceptual color space for image processing"; WCAG 2.2, relative luminance.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from generation.brief import Brief

READABLE = 4.5
T = TypeVar("T")

# An art director starts from the name. Word stems, the hue they suggest, and how the reason is worded.
_CUES: tuple[tuple[str, int, str], ...] = (
    (r"quay|harbou?r|sea|bay|ocean|tide|marin|wave|river|lake|north", 222, "water and weather"),
    (r"fen|moss|fallow|field|meadow|wood|forest|green|leaf|oak|garden|farm", 138, "ground and growing things"),
    (r"ledger|mint|bank|account|book", 168, "ledgers and banknotes"),
    (r"sun|sol|gold|amber|honey|bee|light|lantern", 78, "sunlight"),
    (r"rose|berry|bloom|petal|cherry", 8, "petals and berries"),
    (r"clay|stone|brick|terra|earth|forge|copper|bread|bak", 42, "fired clay"),
    (r"night|moon|star|nova|luna", 282, "the night sky"),
    (r"sky|air|cloud|wing|swift", 245, "open sky"),
)
_INDUSTRY_HUES: dict[str, tuple[int, ...]] = {
    "Technology": (262, 195, 290, 165),
    "E-commerce": (40, 125, 350, 75),
    "Services": (245, 158, 200, 25),
    "Healthcare": (192, 235, 160, 215),
    "Education": (275, 240, 30, 148),
    "Finance": (165, 255, 18, 225),
    "Real Estate": (40, 235, 125, 60),
}
# Accents that sit well against a base: warm light on cool grounds, cool air or honey on warm ones.
_ACCENTS: dict[str, tuple[int, ...]] = {
    "warm": (228, 180, 84, 146),
    "cool": (66, 84, 40, 28),
    "violet": (84, 64, 172, 40),
}
_NAMES: tuple[tuple[str, str, str, str], ...] = (
    ("Mulberry", "Madder", "Shell pink", "Blush"),
    ("Bark", "Brick", "Coral", "Chalk rose"),
    ("Peat", "Copper", "Apricot", "Linen"),
    ("Umber", "Bronze", "Honey", "Oat"),
    ("Moss at night", "Olive", "Pear", "Straw"),
    ("Fir", "Fern", "New leaf", "Sage mist"),
    ("Spruce", "Sea pine", "Mint", "Eucalyptus"),
    ("Deep water", "Teal", "Lagoon", "Spray"),
    ("Slate harbour", "Marine", "Sky", "Mist"),
    ("Navy", "Ultramarine", "Cornflower", "Haze"),
    ("Aubergine", "Violet", "Lilac", "Lavender"),
    ("Damson", "Plum", "Orchid", "Petal"),
)
_QUIET = re.compile(
    r"calm|quiet|honest|plain|exact|gentle|understated|professional|serious|respectful|precise", re.IGNORECASE
)
_LOUD = re.compile(r"bold|playful|loud|energetic|fun|bright|cheeky|lively|vivid|upbeat", re.IGNORECASE)


@dataclass(frozen=True)
class Palette:
    """Six colours by role, as #RRGGBB. `paper` on `deep` and `primary`, `ink` on the rest: all at least READABLE."""

    ink: str
    deep: str
    primary: str
    accent: str
    tint: str
    paper: str
    names: tuple[str, str, str, str]
    reason: str

    def text_on(self, background: str) -> str:
        return max((self.paper, self.ink), key=lambda text: contrast(text, background))


def palette(brief: Brief) -> Palette:
    """Compute the client's palette from client_name, industry and tone_voice."""
    hue, reason = _hue(brief)
    accent_hue = _choose(brief, "accent", _ACCENTS[_temperature(hue)])
    strength = 0.75 if _QUIET.search(brief.tone_voice) else 1.3 if _LOUD.search(brief.tone_voice) else 1.0
    ink = _hex(0.21, 0.022 * strength, hue)
    paper = _hex(0.974, 0.012, 82 if _temperature(accent_hue) == "warm" else hue)
    deep = _readable(0.29, 0.062 * strength, hue, paper, -0.01)
    return Palette(
        ink=ink,
        deep=deep,
        primary=_readable(0.50, 0.125 * strength, hue, paper, -0.01),
        accent=_readable(0.80, 0.125 * strength, accent_hue, deep, 0.01),
        tint=_readable(0.915, 0.034 * strength, hue, ink, 0.01),
        paper=paper,
        names=(_name(hue)[0], _name(hue)[1], _name(accent_hue)[2], _name(hue)[3]),
        reason=reason,
    )


def _temperature(hue: float) -> str:
    return "warm" if hue < 105 or hue >= 345 else "cool" if hue < 258 else "violet"


def contrast(first: str, second: str) -> float:
    """Compute the WCAG 2 contrast ratio of two #RRGGBB colours, 1 to 21."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _hue(brief: Brief) -> tuple[float, str]:
    for stems, hue, reason in _CUES:
        if re.search(rf"\b(?:{stems})|(?:{stems})\b", brief.client_name, re.IGNORECASE):
            return (hue + _choose(brief, "hue", range(-8, 9))) % 360, f"The name brings {reason} to mind"
    hues = _INDUSTRY_HUES.get(brief.industry, tuple(range(15, 360, 30)))
    return (_choose(brief, "hue", hues) + _choose(brief, "shift", range(-9, 10))) % 360, ""


def _choose(brief: Brief, salt: str, options: Sequence[T]) -> T:
    digest = hashlib.sha256(f"{brief.client_name}|{brief.industry}|{salt}".encode()).digest()
    return options[int.from_bytes(digest[:4], "big") % len(options)]


def _name(hue: float) -> tuple[str, str, str, str]:
    return _NAMES[round(hue / 30) % 12]


def _readable(lightness: float, chroma: float, hue: float, other: str, step: float) -> str:
    """Make a colour darker or lighter by `step` until it is readable against `other`."""
    while contrast(found := _hex(lightness, chroma, hue), other) < READABLE and 0 < lightness < 1:
        lightness += step
    return found


def _hex(lightness: float, chroma: float, hue: float) -> str:
    """Convert OKLCH to #RRGGBB, with chroma lowered until the colour exists in sRGB."""
    while not _in_gamut(linear := _linear_rgb(lightness, chroma, hue)) and chroma > 0:
        chroma = max(0.0, chroma - 0.004)
    return "#" + "".join(f"{round(255 * _gamma(min(1.0, max(0.0, c)))):02X}" for c in linear)


def _in_gamut(linear: tuple[float, float, float]) -> bool:
    return all(-1e-4 <= channel <= 1 + 1e-4 for channel in linear)


def _linear_rgb(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _gamma(channel: float) -> float:
    return 12.92 * channel if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
