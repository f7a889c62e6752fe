"""Make user text safe to place in a file: as data, never as mark-up, and only with characters that can be drawn."""

from __future__ import annotations

import re
import struct
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Any

FONTS = Path(__file__).resolve().parents[2] / "generation" / "fonts"
MISSING = "\u25a1"
"""Stands for a character that none of the embedded fonts can draw."""

LEFT, RIGHT = "\u200e", "\u200f"
"""Marks of ours, never the brief's: after a word that runs to the left, and before a line that does."""
_BIDI = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C])
_NEWLINES = re.compile(r"\r\n?|[\u2028\u2029\u0085\v\f]")
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_LEFTWARD = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_ADDRESS = re.compile(r"\S*[\w-][./@][\w-]\S*")
_LATIN_WORD = re.compile(r"\b[a-z]{2,}\b")
_TURNS = re.compile(rf"(?<=[{_LEFTWARD}])(?=[”’»)\"'.,:;!?…]+(?:\s|$))|(?<=[{_LEFTWARD}] )(?=[“‘«(–—])")
_INVISIBLE = frozenset({0x0A, 0x20, 0x200B, 0x200C, 0x200D, 0x2060, 0xAD, 0xFE0E, 0xFE0F})


def clean(value: Any) -> str:
    """Normalise a text: NFC, LF line ends, no control, bidi-control, surrogate or non-characters. None is empty."""
    text = "" if value is None else str(value)
    text = _NEWLINES.sub("\n", text).replace("\t", " ")
    if text.isascii() and text.replace("\n", "").isprintable():
        return text.strip()
    text = text.translate(_BIDI)
    return unicodedata.normalize("NFC", "".join(c for c in text if _is_text(c))).strip()


def one_line(value: Any) -> str:
    return " ".join(clean(value).split())


def _is_text(char: str) -> bool:
    code = ord(char)
    if code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF:
        return False
    return char == "\n" or unicodedata.category(char) not in ("Cc", "Cs")


def drawable(text: str) -> str:
    """Replace characters that the embedded fonts lack: flags by letters, skin tones by nothing, the rest by MISSING."""
    return text if text.isascii() else "".join(map(_drawn, text))


def _drawn(char: str) -> str:
    code = ord(char)
    if code in coverage() or code in _INVISIBLE:
        return char
    if code in _SKIN_TONES:
        return ""
    if code in _FLAG_LETTERS:
        return chr(ord("A") + code - _FLAG_LETTERS.start)
    return MISSING


def runs_left(line: str) -> bool:
    """Tell whether a whole line is Arabic or Hebrew: begins so, and holds no Latin word but names and addresses."""
    if line.isascii():
        return False
    first = next((turn for char in line if (turn := unicodedata.bidirectional(char)) in ("L", "R", "AL")), "L")
    return first != "L" and not _LATIN_WORD.search(_ADDRESS.sub("", line))


def steady(line: str) -> str:
    """Keep punctuation in place in a left-to-right sentence that quotes right-to-left words."""
    return line if line.isascii() else _TURNS.sub(LEFT, line)


def directed(text: str) -> str:
    """Mark each right-to-left line with RIGHT at its head, and steady the others.

    The report's templates read the mark.
    """
    if text.isascii():
        return text
    return "\n".join(RIGHT + line if runs_left(line) else steady(line) for line in text.split("\n"))


@lru_cache(maxsize=1)
def coverage() -> frozenset[int]:
    """Read the code points that the embedded text fonts can draw, from the fonts themselves."""
    found: set[int] = set()
    for path in sorted(FONTS.iterdir()):
        if path.suffix in (".ttf", ".otf") and path.name.startswith(("Inter-Regular", "Noto")):
            found |= _code_points(path.read_bytes())
    return frozenset(found)


def _code_points(font: bytes) -> set[int]:
    """Read a font's cmap: OpenType formats 4 and 12, the only ones in use."""
    (tables,) = struct.unpack_from(">H", font, 4)
    records = (struct.unpack_from(">4sLLL", font, 12 + 16 * n) for n in range(tables))
    cmap = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    (count,) = struct.unpack_from(">H", font, cmap + 2)
    offsets = {struct.unpack_from(">L", font, cmap + 8 + 8 * n)[0] for n in range(count)}
    return set().union(*(_subtable(font, cmap + offset) for offset in offsets))


def _subtable(font: bytes, at: int) -> set[int]:
    (form,) = struct.unpack_from(">H", font, at)
    if form == 12:
        (groups,) = struct.unpack_from(">L", font, at + 12)
        spans = [struct.unpack_from(">LL", font, at + 16 + 12 * n) for n in range(groups)]
    elif form == 4:
        (double,) = struct.unpack_from(">H", font, at + 6)
        size = double // 2
        ends = struct.unpack_from(f">{size}H", font, at + 14)
        spans = list(zip(struct.unpack_from(f">{size}H", font, at + 16 + double), ends, strict=True))
    else:
        return set()
    return {code for first, last in spans for code in range(first, last + 1) if code != 0xFFFF}
