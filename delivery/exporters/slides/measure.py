"""Measure the room that a text takes, with Inter: wider than the slides' Arial, so an estimate never falls short."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from PIL import ImageFont

from delivery.exporters.text import FONTS
from generation.playbook.writing import shorten

LEADING = 1.22
PARAGRAPH = 0.35
"""Space after a paragraph, in em."""
_EM = 100
_WIDE = 0x2E80
"""From here on a character is as wide as it is high."""


@lru_cache(maxsize=2)
def _font(bold: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / ("Inter-Bold.ttf" if bold else "Inter-Regular.ttf")), _EM)


@lru_cache(maxsize=8192)
def _word(word: str, bold: bool) -> float:
    """Measure a word's width in em."""
    wide = sum(1 for char in word if ord(char) >= _WIDE)
    narrow = "".join(char for char in word if ord(char) < _WIDE)
    return _font(bold).getlength(narrow) / _EM + wide * 1.05


def line_count(text: str, size: float, width: float, bold: bool = False) -> int:
    """Count the lines that a text takes at `size` points in `width` points; a word wider than the line is broken."""
    return sum(_wrapped(line, width / size, bold) for line in text.split("\n"))


def _wrapped(line: str, room: float, bold: bool) -> int:
    lines, used = 1, 0.0
    for word in line.split():
        need = _word(word, bold)
        if used and used + 0.28 + need > room:
            lines, used = lines + 1, 0.0
        used += need + (0.28 if used else 0.0)
        while used > room:
            lines, used = lines + 1, used - room
    return lines


def height(text: str, size: float, width: float, bold: bool = False) -> float:
    return (line_count(text, size, width, bold) * LEADING + text.count("\n") * PARAGRAPH) * size


def fitted(text: str, width: float, room: float, sizes: tuple[float, ...], bold: bool = False) -> tuple[float, str]:
    """Find the largest of the sizes at which the text fits; at the smallest one it loses lines, then words."""
    for size in sizes:
        if height(text, size, width, bold) <= room:
            return size, text
    smallest = sizes[-1]
    text = _fewer_lines(text, lambda found: height(found, smallest, width, bold) <= room)
    limit = len(text)
    while height(text, smallest, width, bold) > room and limit > 8:
        limit = int(limit * 0.9)
        text = shorten(text, limit)
    return smallest, text


def _fewer_lines(text: str, fits: Callable[[str], bool]) -> str:
    """Keep whole lines from the top while they fit, and mark those left out; the first line stays in any case."""
    lines = text.split("\n")
    for kept in range(len(lines) - 1, 1, -1):
        if fits(found := "\n".join([*lines[:kept], "…"])):
            return found
    return text if len(lines) == 1 else lines[0]
