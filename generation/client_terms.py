"""Protect a client's own terms from a brief's rules: the name, addresses, and lines required word for word.

A banned word inside the name "Miracle Homes" does not ban the name. Pieces are hidden behind marks that no stored text
can hold, the rules are applied to what is left, and the pieces are shown again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from generation.matching import UNSPACED

TYPEFACES = frozenset(["Inter", "Inter Display", "Literata", "Literata Display", "Bricolage Grotesque", "Fraunces"])
_TAG, _DAY, _CODE = (re.compile(shape) for shape in (r"[a-z0-9]+(-[a-z0-9]+)*", r"\d{4}-\d\d-\d\d", r"[a-z]+"))
_SHAPES: dict[str, Callable[[str], object]] = {
    **dict.fromkeys(("utm_source", "utm_medium", "utm_campaign"), _TAG.fullmatch),
    **dict.fromkeys(("headline_font", "text_font"), TYPEFACES.__contains__),
    **dict.fromkeys(("layout", "motif"), _CODE.fullmatch),
    "date": _DAY.fullmatch,
}
_LETTER = rf"[^\W{UNSPACED}]"
_ADDRESS = re.compile(r"https?://\S+|[^\s@<>]+@[^\s@<>]+\.\w+")
_MARKS = [chr(code) for code in range(0xFDD0, 0xFDF0)]
"""Noncharacters: the normaliser refuses them, so no brief and no section holds one."""
_TRIM = " ,;:-\u2013."
_SHORTEST_CUT = 8
_LONGEST_CUT = 200


def is_code(key: str, text: str) -> bool:
    """A code for machines or the name of a typeface, which nobody reads as ours. Its field alone makes no code: what
    has another shape is prose."""
    return key in _SHAPES and bool(_SHAPES[key](text))


def own_pieces(text: str, name: str, fixed: Iterable[str] = ()) -> list[str]:
    """List the pieces of a text that no rule touches, longest first; as many as there are marks."""
    wanted = [form for word in (name, *fixed) if word for form in _cases(word)]
    found = [piece for piece in wanted if piece in text]
    found += [*_ADDRESS.findall(text), *_cut(text, name)]
    return sorted(dict.fromkeys(found), key=len, reverse=True)[: len(_MARKS)]


def hide(text: str, pieces: list[str]) -> str:
    """Hide a piece behind its mark, as whole words only: the client Ease hides nothing of "increase"."""
    for mark, piece in zip(_MARKS, pieces, strict=False):
        text = without(text, piece, mark)
    return text


def without(text: str, piece: str, mark: str) -> str:
    """Replace a piece by its mark wherever it stands between word boundaries."""
    return _whole(piece).sub(mark, text) if piece in text else text


@lru_cache(maxsize=1024)
def _whole(piece: str) -> re.Pattern[str]:
    """Require word boundaries, except at a side that is no letter or of a script without spaces."""
    before = f"(?<!{_LETTER})" if re.match(_LETTER, piece) else ""
    after = f"(?!{_LETTER})" if re.match(_LETTER, piece[-1:]) else ""
    return re.compile(f"{before}{re.escape(piece)}{after}")


def show(text: str, pieces: list[str]) -> str:
    for mark, piece in zip(_MARKS, pieces, strict=False):
        text = text.replace(mark, piece)
    return text


def _cases(word: str) -> tuple[str, ...]:
    """List a piece as written, and as it stands at the head or inside of a sentence."""
    return (word, word[:1].upper() + word[1:], word[:1].lower() + word[1:], word.upper(), word.lower())


def _cut(text: str, name: str) -> list[str]:
    """Find a long name that was cut to length: its beginning before an ellipsis, or up to one of its own breaks."""
    found = [start for start in map(str.rstrip, re.split(r"(?=[,;:.] | [-\u2013] )", name)[:1]) if start != name]
    pieces = [start for start in found if len(start) >= _SHORTEST_CUT and start in text]
    parts = text.split("\u2026")
    return [*pieces, *(piece for part in parts[:-1] if (piece := _ending(part, name)))]


def _ending(part: str, name: str) -> str:
    """Return the longest beginning of the name with which the part ends."""
    for size in range(min(len(name), _LONGEST_CUT), 1, -1):
        start = name[:size].rstrip(_TRIM)
        if len(start) > 1 and part.endswith(_cases(start)):
            return part[-len(start) :] + "\u2026"
    return ""
