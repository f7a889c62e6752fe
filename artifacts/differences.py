"""What changed between two versions, line by line of what people read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from artifacts.reading import lines

CONTEXT_LINES = 1
MAX_LINES = 4000
"""A longer version is compared by its first lines: a comparison's cost grows with the square of them."""


class Line(NamedTuple):
    """`change` is "added", "gone", "same" or "gap"."""

    change: str
    text: str


def differences(type: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Line]:
    """Empty when both read the same."""
    before, after = lines(type, old)[:MAX_LINES], lines(type, new)[:MAX_LINES]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    out: list[Line] = []
    for group in matcher.get_grouped_opcodes(CONTEXT_LINES):
        out.extend([Line("gap", "…")] if out else [])
        out.extend(line for code in group for line in _lines(code, before, after))
    return out


def _lines(code: tuple[str, int, int, int, int], before: list[str], after: list[str]) -> Iterator[Line]:
    tag, start, end, new_start, new_end = code
    if tag == "equal":
        yield from (Line("same", text) for text in before[start:end])
        return
    yield from (Line("gone", text) for text in before[start:end])
    yield from (Line("added", text) for text in after[new_start:new_end])
