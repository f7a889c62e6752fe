"""The rules of every text that is stored, at whichever door it comes in. Pure Python.

Prose and names differ from other texts in one thing: a word processor's soft breaks (vertical tab, form feed, next
line, line and paragraph separator) come with every paste from it, and whoever pasted cannot see them to take them out.
So in prose they become line ends; in names, which stand on one line wherever they are printed, every break is a space.
"""

from __future__ import annotations

import re
import unicodedata

MAX_CHARS = 100_000
MAX_LINES = 10_000
MAX_PATH = 400
_LAST_OF_PLANE = "".join(chr(plane * 0x10000 + low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
_UNSTORABLE = re.compile(f"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufdd0-\ufdef{_LAST_OF_PLANE}]")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SOFT_BREAKS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile("[\t\n\r ]+")


class BadValue(ValueError):
    """A value that may not be stored. `field` is its path ("competitors.3"), `problem` the rest of the sentence."""

    def __init__(self, field: str, problem: str) -> None:
        self.field = field
        self.problem = problem
        self.message = f"{_printable(field) or 'The document'} {problem}"
        super().__init__(self.message)


def normalise_text(text: str, field: str = "", *, name: bool = False) -> str:
    """One string as it is stored. `name=True` refuses characters that turn the reading direction. Raises BadValue."""
    plain = str.__str__(text).replace("\r\n", "\n").replace("\r", "\n")
    if bad := _UNSTORABLE.search(plain):
        raise BadValue(field, f"holds {_describe(bad[0])} at position {bad.start() + 1}. Remove it and try again.")
    if name and (bad := _BIDI.search(plain)):
        code = _code(bad[0])
        raise BadValue(field, f"holds an invisible character that turns the reading direction ({code}). Remove it.")
    plain = unicodedata.normalize("NFC", plain).strip()
    if len(plain) > MAX_CHARS:
        raise BadValue(field, f"has {len(plain):,} characters; at most {MAX_CHARS:,} are stored.")
    if plain.count("\n") >= MAX_LINES:
        raise BadValue(field, f"has {plain.count(chr(10)) + 1:,} lines; at most {MAX_LINES:,} are stored.")
    return plain


def prose(text: str, field: str) -> str:
    """A comment or a reason as it is stored. Raises BadValue with a sentence that begins with `field`."""
    return normalise_text(_SOFT_BREAKS.sub("\n", text), field)


def name_of(text: str, field: str) -> str:
    """A name as it is stored: one line. Raises BadValue with a sentence that begins with `field`."""
    return normalise_text(_SPACES.sub(" ", _SOFT_BREAKS.sub(" ", text)), field, name=True)


def readable(text: str) -> str:
    """A text that was stored before these rules held: what they refuse is left out, and what is too long is cut."""
    plain = unicodedata.normalize("NFC", _UNSTORABLE.sub("", _SOFT_BREAKS.sub("\n", text)))
    return normalise_text("\n".join(plain.split("\n")[:MAX_LINES])[:MAX_CHARS])


def _describe(char: str) -> str:
    if char == "\x00":
        return "a NUL character"
    if char < " ":
        return f"a control character ({_code(char)})"
    if "\ud800" <= char <= "\udfff":
        return f"half of a character (a lone surrogate, {_code(char)})"
    return f"a code that is no character ({_code(char)})"


def _printable(field: str) -> str:
    """A field's name may come from a hostile document: short, and without halves of characters."""
    return field[:MAX_PATH].encode(errors="backslashreplace").decode()


def _code(char: str) -> str:
    return f"U+{ord(char):04X}"
