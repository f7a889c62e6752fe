"""Build the blocks that the Typst templates read: plain dictionaries of clean, drawable strings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, groupby
from typing import Any

from delivery.exporters.text import MISSING, clean, directed, drawable
from generation.colour import Palette, contrast
from generation.render import Image

Block = dict[str, Any]

_LONG_WORD = re.compile(r"\S{23,}")
_CELL_WORD = re.compile(r"[^\s\u200b]{15,}")
_BREAK_AFTER = re.compile(r"(?<=[/._?&=@:-])(?=\w)")
_FULL_ROW = 620
"""Characters of a table row beyond which the table is told as cards."""
_FEW_ROWS, _FULL_TABLE = 8, 600
"""Rows and characters of a table that is moved to the next page rather than broken."""
_FULL_CARD = 900
_FULL_LIST = 700
_FULL_CELL = 1200
_SHORT_HEAD = 7
"""Letters of a column's head that stays on one line."""
_WIDE = 2.2


def words(value: Any) -> str:
    """Clean a text for drawing: no word too long for a line, and each line marked with its reading direction."""
    return directed(_LONG_WORD.sub(_breakable, drawable(clean(value))))


def cell(value: Any) -> str:
    """Prepare text for a narrow column: addresses may break after punctuation, words after a dozen letters."""
    return _CELL_WORD.sub(lambda m: "\u200b".join(_BREAK_AFTER.split(m[0])), words(value))


def narrow(value: Any) -> str:
    """Prepare one line for large type or a slim column: words of more than 14 letters may break after every 12."""
    return _CELL_WORD.sub(lambda m: "\u200b".join(m[0][at : at + 12] for at in range(0, len(m[0]), 12)), line(value))


def line(value: Any) -> str:
    return words(clean(value).replace("\n", " "))


def _breakable(match: re.Match[str]) -> str:
    parts = _BREAK_AFTER.split(match[0])
    return "\u200b".join(part[at : at + 22] for part in parts for at in range(0, len(part), 22))


def heading(text: Any, level: int) -> list[Block]:
    found = line(text)
    return [{"kind": "heading", "text": found, "level": level}] if found else []


def paragraphs(text: Any) -> list[Block]:
    return [{"kind": "paragraph", "text": words(p)} for p in clean(text).split("\n\n") if p.strip()]


def lead(text: Any) -> list[Block]:
    found = words(text)
    return [{"kind": "lead", "text": found, "size": 14 if len(found) < 200 else 11.5}] if found else []


def quote(text: Any) -> list[Block]:
    return [{"kind": "quote", "text": words(text)}] if clean(text) else []


def callout(title: Any, text: Any) -> list[Block]:
    return [{"kind": "callout", "title": words(title), "text": words(text)}] if clean(text) else []


def bullets(items: Iterable[Any]) -> list[Block]:
    found = [words(item) for item in items if clean(item)]
    return [{"kind": "bullets", "items": found, "long": sum(map(len, found)) > _FULL_LIST}] if found else []


def facts(rows: Iterable[tuple[Any, Any]]) -> list[Block]:
    """Show label and value side by side; a list as value becomes bullets. Rows without a value are left out."""
    found = [[words(label), _value(value)] for label, value in rows]
    found = [row for row in found if row[1]]
    return [{"kind": "facts", "rows": found, "long": any(len(str(v)) > _FULL_CELL for _, v in found)}] if found else []


def _value(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [words(item) for item in value if clean(item)]
    return words(value)


def card(title: Any, inner: list[Block], level: int = 4, kicker: Any = "", full: int = _FULL_CARD) -> list[Block]:
    """Frame a part under its own heading; a card of more than `full` characters may break over two pages."""
    if not line(title):
        return inner
    size = sum(len(str(block)) for block in inner)
    found = {"kind": "card", "title": line(title), "level": level, "kicker": line(kicker), "blocks": inner}
    return [{**found, "long": size > full}]


def shares(title: str, items: Iterable[tuple[Any, float]]) -> list[Block]:
    """Draw a chart of parts of a whole; each item is a label and its percentage."""
    found = [{"label": narrow(label), "share": share, "figure": f"{share:g} %"} for label, share in items if share > 0]
    return [{"kind": "shares", "title": title, "items": found}] if len(found) > 1 else []


def table(columns: Sequence[Any], rows: Iterable[Sequence[Any]], level: int = 4) -> list[Block]:
    """Build a table, or one card for each row when the rows are too full to be read side by side."""
    heads, found = [cell(c) for c in columns], [[cell(c) for c in row] for row in rows]
    if not found or not heads:
        return []
    if len(heads) > 7 or max(sum(map(len, row)) for row in found) > _FULL_ROW:
        return _as_cards(heads, found, level)
    size = 8.4 if len(heads) < 5 else 7.6
    whole = len(found) <= _FEW_ROWS and sum(map(len, chain(*found))) <= _FULL_TABLE
    widths = column_widths(heads, found)
    return [{"kind": "table", "columns": heads, "rows": found, "widths": widths, "size": size, "whole": whole}]


def _as_cards(heads: Sequence[str], rows: Sequence[Sequence[str]], level: int) -> list[Block]:
    out: list[Block] = []
    for number, row in enumerate(rows, 1):
        title = row[0] if 0 < len(row[0]) <= 120 else f"{heads[0]} {number}"
        kept = row[1:] if title == row[0] else row
        out += card(title, facts(zip(heads[-len(kept) :], kept, strict=False)), level)
    return out


def column_widths(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[float]:
    """Share the width by what the cells hold: room for the longest word first, then by the square root of the text."""
    out = []
    for at, head in enumerate(heads):
        cells = [row[at] for row in rows if at < len(row)]
        title = [f"{head} "] if len(head) <= _SHORT_HEAD else head.split()
        longest = max(map(len, [*title, *(w for text in cells for w in re.split(r"[\s\u200b]+", text))]), default=1)
        typical = sum(map(len, cells)) / max(1, len(cells))
        bold = 1.15 if at == 0 else 1.0
        out.append(round(max(6.0, min(longest, 20) * bold + 2.0, 3.1 * typical**0.5), 1))
    return out


def step(number: int, title: Any, text: Any) -> list[Block]:
    return [{"kind": "step", "number": str(number), "title": line(title), "text": words(text)}]


def has_missing(text: str) -> bool:
    return MISSING in drawable(clean(text))


def strong(text: Any) -> list[Block]:
    return [{"kind": "strong", "text": words(text)}] if clean(text) else []


def small(text: Any) -> list[Block]:
    return [{"kind": "small", "text": words(text)}] if clean(text) else []


def tags(items: Sequence[str]) -> list[Block]:
    return [{"kind": "tags", "items": [line(item) for item in items]}] if items else []


def swatches(palette: Palette) -> list[Block]:
    """Show the client's colours, each with the text colour that is readable on it and their contrast."""
    names = (("Deep", "deep"), ("Primary", "primary"), ("Accent", "accent"), ("Tint", "tint"), ("Paper", "paper"))
    items = []
    for name, role in names:
        ground = str(getattr(palette, role))
        ratio = contrast(palette.text_on(ground), ground)
        items.append({"name": name, "hex": ground, "on": palette.text_on(ground), "note": f"{ratio:.1f} : 1"})
    return [{"kind": "swatches", "items": items}]


def frames(parts: Sequence[Any]) -> list[Block]:
    """Draw small pictures of designed frames from their own words and colours."""
    found = [_frame(part) for part in parts if isinstance(part, Mapping) and part.get("headline")]
    if not found:
        return []
    ratio = min(item["ratio"] for item in found)
    return [{"kind": "frames", "items": found, "columns": 4 if ratio < 0.7 else 3 if ratio < 1 else 2}]


def _frame(part: Mapping[str, Any]) -> dict[str, Any]:
    width, height = (_pixels(part.get(key)) for key in ("width", "height"))
    texts = {key: line(part.get(key)) for key in ("name", "kicker", "headline", "body", "cta", "note")}
    items = part.get("items")
    colours = {
        "background": colour(part.get("background"), "#FFFFFF"),
        "text": colour(part.get("text"), "#111111"),
        "accent": colour(part.get("accent"), "#111111"),
    }
    points = [line(item) for item in items] if isinstance(items, list) else []
    size = f"{width} x {height}" if width != 1 else ""
    return {**texts, **colours, "items": points, "ratio": max(0.4, min(4.2, width / height)), "size": size}


def _pixels(value: Any) -> int:
    return value if isinstance(value, int) and value > 0 else 1


def colour(value: Any, fallback: str) -> str:
    return str(value) if re.fullmatch(r"#[0-9A-Fa-f]{6}", str(value)) else fallback


def levelled(items: Sequence[Block], current: int = 1) -> list[Block]:
    """Lower headings so that none is more than one level below the one before: tagged PDF refuses a jump."""
    out = []
    for item in items:
        if item["kind"] in ("heading", "card"):
            current = min(item["level"], current + 1)
            item = {**item, "level": current}
        if item["kind"] == "card":
            item["blocks"] = levelled(item["blocks"], current)
        out.append(item)
    return out


def tiles(items: Sequence[tuple[str, str]]) -> list[Block]:
    """Show figures in large type, each with its line in words below."""
    return [{"kind": "tiles", "items": [{"figure": line(f), "text": words(t)} for f, t in items]}] if items else []


def pairs(cards: Sequence[list[Block]]) -> list[Block]:
    """Set cards two by two, each pair on one page."""
    rows = [list(cards[at : at + 2]) for at in range(0, len(cards), 2)]
    return [{"kind": "pair", "cells": row} for row in rows]


def gallery(images: Sequence[Image], folder: str) -> list[Block]:
    """Set pictures side by side, those of one shape together. Their bytes travel beside the document, under `path`."""
    out: list[Block] = []
    for _, group in groupby(images, _shape):
        shown = list(group)
        items = [
            {"path": f"pictures/{folder}-{image.name}.png", "alt": words(image.alt) or image.name} for image in shown
        ]
        columns, width = _columns(shown[0].width / shown[0].height, len(items)), 70 if len(items) == 1 else 100
        out.append({"kind": "gallery", "items": items, "columns": columns, "width": width, "caption": _sizes(shown)})
    return out


def _shape(image: Image) -> float:
    """Classify a picture by its aspect ratio: one shape shares a row, and all very wide pictures are one shape."""
    return min(round(image.width / image.height, 2), _WIDE)


def _sizes(shown: Sequence[Image]) -> str:
    sizes = list(dict.fromkeys(f"{image.width} × {image.height}" for image in shown))
    return f"{' and '.join(sizes)} pixels" + (" each" if len(sizes) == 1 < len(shown) else "")


def _columns(ratio: float, count: int) -> int:
    """Count how many pictures of one shape stand side by side without a single one in the last row."""
    if ratio < 0.7:
        return min(5, max(3, count))
    if ratio < 1:
        return 4 if count in (4, 7, 8) else 3
    return min(3 if ratio < _WIDE else 2, count)
