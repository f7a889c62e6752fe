"""Render a section's designs to PNG and SVG, through one Typst document for each section.

Words reach Typst as JSON in `sys_inputs` and are only ever shown as strings, so mark-up in a brief stays text.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import typst

FONTS = Path(__file__).resolve().parent.parent / "fonts"
TEMPLATES = Path(__file__).resolve().parent / "templates"
BOARD = (1600, 1200)
_LONG_WORD = re.compile(r"\S{19,}")
_BREAK = "\u200b"
# A short last word keeps its neighbour, and a short compound stays on one line.
_LAST_SHORT = re.compile(r"(?<=[a-z,]) (\S{1,5})$")
_TALL = re.compile(r"[\u0590-\u1cff\u2e80-\ud7ff\uf900-\ufdff]")
_COMPOUND = re.compile(r"\b(\w{2,8})-(\w{2,8})\b")


@dataclass(frozen=True)
class Image:
    """One picture. `name` is a safe file name without its ending; the size is in px."""

    name: str
    width: int
    height: int
    png: bytes
    svg: bytes
    alt: str


@dataclass(frozen=True)
class _Page:
    """A page of the Typst document: what is drawn and how its file is called."""

    name: str
    width: int
    height: int
    alt: str
    data: Mapping[str, Any]


def render_images(job_type: str, content: Mapping[str, Any]) -> list[Image]:
    """Render every picture of the section, in order; none for a section without designs."""
    pages = _PAGES[job_type](content) if job_type in _PAGES else []
    if not pages:
        return []
    document = json.dumps({"pages": [page.data for page in pages]}, ensure_ascii=False, sort_keys=True)
    pngs, svgs = _compile(document, "png"), _compile(document, "svg")
    return [
        Image(page.name, page.width, page.height, png, svg, page.alt)
        for page, png, svg in zip(pages, pngs, svgs, strict=True)
    ]


def _compile(document: str, kind: Literal["png", "svg"]) -> list[bytes]:
    """Compile the document into one file for each page. A point is a pixel: pages are drawn at 72 points an inch."""
    found = typst.compile(
        TEMPLATES / "main.typ",
        root=TEMPLATES,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": document},
        format=kind,
        ppi=72.0,
    )
    return [found] if isinstance(found, bytes) else list(found or [])


@cache
def _fonts() -> typst.Fonts:
    """Load the shipped fonts and no others, once a process, so that every machine draws alike."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


def _carousel_pages(content: Mapping[str, Any]) -> list[_Page]:
    pages = []
    for number, carousel in enumerate(content.get("carousels", []), 1):
        pages += _frames(f"carousel-{number}-slide", carousel.get("slides", []), content.get("style", {}))
    return pages


def _reel_pages(content: Mapping[str, Any]) -> list[_Page]:
    return _frames("reel-cover", content.get("covers", []), content.get("style", {}))


def _banner_pages(content: Mapping[str, Any]) -> list[_Page]:
    style = content.get("style", {})
    thumbs = _frames("thumbnail", content.get("thumbnails", []), style)
    covers = [page for frame in content.get("banners", []) for page in _frames(_slug(frame["name"]), [frame], style)]
    return [*thumbs, *covers]


def _kit_pages(content: Mapping[str, Any]) -> list[_Page]:
    swatches = content.get("palette", [])
    if not swatches:
        return []
    data = {
        "layout": "board",
        "width": BOARD[0],
        "height": BOARD[1],
        "style": dict(content.get("style", {})),
        "swatches": [{**_shown(swatch), "contrast": f"{swatch['contrast']:.2f}"} for swatch in swatches],
        "roles": [_shown(role) for role in content.get("type_roles", [])],
        "sample": _breakable(str(content.get("sample", ""))),
        **_script(str(content.get("sample", ""))),
    }
    alt = "Brand kit board: " + ", ".join(f"{s['name']} {s['hex']}" for s in swatches)
    return [_Page("brand-kit", *BOARD, alt, data)]


_PAGES = {
    "brand_kit_suggestions": _kit_pages,
    "carousel_templates": _carousel_pages,
    "reel_cover_templates": _reel_pages,
    "thumbnails_banners": _banner_pages,
}


def _frames(prefix: str, frames: Sequence[Mapping[str, Any]], style: Mapping[str, Any]) -> list[_Page]:
    found = []
    for number, frame in enumerate(frames, 1):
        place = {"style": _shown(style), "index": number, "total": len(frames)}
        name = f"{prefix}-{number:02d}" if len(frames) > 1 else prefix
        data = {**_shown(frame), **place, **_script(str(frame["headline"]))}
        found.append(_Page(name, int(frame["width"]), int(frame["height"]), str(frame["alt"]), data))
    return found


def _shown(part: Mapping[str, Any]) -> dict[str, Any]:
    """Make the words of a part breakable; numbers and colours stay."""
    return {key: _shown_value(value) for key, value in part.items()}


def _shown_value(value: Any) -> Any:
    if isinstance(value, list):
        return [_shown_value(item) for item in value]
    return _breakable(value) if isinstance(value, str) else value


def _breakable(text: str) -> str:
    """Remove control characters, and add break points to words that are too long for a line."""
    clean = "".join(
        c for c in text if c in "\u200c\u200d" or unicodedata.category(c) not in ("Cc", "Cf", "Co", "Cs", "Cn")
    )
    clean = clean.replace(" & ", "\u00a0&\u00a0")
    whole = _COMPOUND.sub("\\1-\u2060\\2", _LAST_SHORT.sub("\u00a0\\1", clean))
    return _LONG_WORD.sub(lambda m: _BREAK.join(m[0][i : i + 12] for i in range(0, len(m[0]), 12)), whole)


def _script(text: str) -> dict[str, bool]:
    """Tell the reading direction of the words, and whether their letters are taller than Latin capitals."""
    return {"rtl": _right_to_left(text), "tall": _TALL.search(text) is not None}


def _right_to_left(text: str) -> bool:
    """Tell whether the first letter with a direction is Arabic or Hebrew."""
    for char in text:
        if (direction := unicodedata.bidirectional(char)) in ("L", "R", "AL"):
            return direction != "L"
    return False


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or "picture"
