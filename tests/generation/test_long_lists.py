"""A list of hundreds of lines costs no more than a long one: what is compared pairwise is read to a limit."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

from generation import matching
from generation.brief import LISTS, READ_LINES, Brief
from generation.overlap import package
from tests.generation.briefs import load


def long(lines: int) -> dict[str, Any]:
    texts = [f"Point number {number} of a list about closing the month" for number in range(lines)]
    return {**load("saas_leads"), **{name: "\n".join(texts) for name in LISTS}}


def compared(lines: int) -> int:
    """How often a term is looked for in a text while all sections are written."""
    with patch.object(matching, "_stands_in", wraps=matching._stands_in) as looked:
        package(long(lines))
    return looked.call_count


def test_ten_times_as_many_lines_are_hardly_more_work():
    assert compared(READ_LINES * 10) < 1.2 * compared(READ_LINES)


def test_what_must_be_obeyed_is_read_to_its_end():
    words = [f"word{number}" for number in range(READ_LINES * 3)]
    assert len(Brief({"banned_words": words}).banned_words) == len(words)
    rules = "\n".join(f"Never mention {word}." for word in words)
    assert len(Brief({"constraints": rules}).constraints) == len(words)
