"""Blocks as the templates read them: plain dictionaries of clean, drawable strings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from delivery.exporters.text import clean, drawable
from generation import document

Block = dict[str, Any]

_LONG_WORD = re.compile(r"\S{23,}")
_BREAK_AFTER = re.compile(r"(?<=[/._?&=@:-])(?=\w)")
_ROOM = 620
"""Characters that a table row may hold before its table is told as cards."""


def words(value: Any) -> str:
    """Clean, drawable text in which no word is too long for a line."""
    return _LONG_WORD.sub(_breakable, drawable(clean(value)))


def _breakable(match: re.Match[str]) -> str:
    parts = _BREAK_AFTER.split(match[0])
    return "\u200b".join(part[at : at + 22] for part in parts for at in range(0, len(part), 22))


def heading(text: Any, level: int) -> list[Block]:
    found = words(text).replace("\n", " ")
    return [{"kind": "heading", "text": found, "level": level}] if found else []


def paragraphs(text: Any) -> list[Block]:
    return [{"kind": "paragraph", "text": words(p)} for p in clean(text).split("\n\n") if p.strip()]


def lead(text: Any) -> list[Block]:
    return [{"kind": "lead", "text": words(text)}] if clean(text) else []


def quote(text: Any) -> list[Block]:
    return [{"kind": "quote", "text": words(text)}] if clean(text) else []


def callout(title: Any, text: Any) -> list[Block]:
    return [{"kind": "callout", "title": words(title), "text": words(text)}] if clean(text) else []


def bullets(items: Iterable[Any]) -> list[Block]:
    found = [words(item) for item in items if clean(item)]
    return [{"kind": "bullets", "items": found}] if found else []


def facts(rows: Iterable[tuple[Any, Any]]) -> list[Block]:
    found = [[words(a), words(b)] for a, b in rows if clean(b)]
    return [{"kind": "facts", "rows": found, "long": any(len(b) > 1200 for _, b in found)}] if found else []


def card(title: Any, inner: list[Block], level: int = 3, kicker: Any = "") -> list[Block]:
    name = words(title).replace("\n", " ")
    if not name:
        return inner
    size = sum(len(str(block)) for block in inner)
    return [
        {"kind": "card", "title": name, "level": level, "kicker": words(kicker), "blocks": inner, "long": size > 1500}
    ]


def table(
    columns: Sequence[Any], rows: Iterable[Sequence[Any]], level: int = 4, numeric: Sequence[int] = ()
) -> list[Block]:
    """A table, or a card a row when the rows are too full to be read side by side."""
    heads, found = [words(c) for c in columns], [[words(c) for c in row] for row in rows]
    if not found or not heads:
        return []
    if len(heads) > 7 or max(sum(map(len, row)) for row in found) > _ROOM:
        return _as_cards(heads, found, level)
    size = 8.4 if len(heads) < 5 else 7.6
    widths = column_widths(heads, found)
    return [
        {"kind": "table", "columns": heads, "rows": found, "widths": widths, "size": size, "numeric": list(numeric)}
    ]


def _as_cards(heads: Sequence[str], rows: Sequence[Sequence[str]], level: int) -> list[Block]:
    out: list[Block] = []
    for number, row in enumerate(rows, 1):
        title = row[0] if len(row[0]) <= 120 else f"{heads[0]} {number}"
        kept = row[1:] if title == row[0] else row
        out += card(title or str(number), facts(zip(heads[-len(kept) :], kept, strict=False)), level)
    return out


def column_widths(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[float]:
    """Shares by what the cells hold: room for the longest word first, then by the square root of the text."""
    out = []
    for at, head in enumerate(heads):
        cells = [row[at] for row in rows if at < len(row)]
        longest = max((len(w) for cell in [head, *cells] for w in re.split(r"[\s\u200b]+", cell)), default=1)
        typical = sum(map(len, cells)) / max(1, len(cells))
        out.append(round(max(5.0, longest + 1.5, 3.1 * typical**0.5), 1))
    return out


def neutral(job_type: str, content: Mapping[str, Any], deepest: int = 6) -> list[Block]:
    """Any section by its schema's hints; headings never skip a level, as tagged PDF asks."""
    out: list[Block] = []
    level = 2
    for item in document.blocks(job_type, content):
        if isinstance(item, document.Heading):
            level = min(item.level, level + 1, deepest)
            out += heading(item.text, level)
        elif isinstance(item, document.Paragraph):
            out += paragraphs(item.text)
        elif isinstance(item, document.Bullets):
            out += bullets(item.items)
        elif isinstance(item, document.Facts):
            out += facts(item.rows)
        else:
            out += table(item.columns, item.rows, min(level + 1, deepest))
    return out
