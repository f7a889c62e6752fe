"""Choose, join and trim texts from a brief. Deterministic, no randomness."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache
from typing import TypeVar

from generation.brief import Brief
from generation.knowledge.industries import INDUSTRIES

T = TypeVar("T")


def pick(brief: Brief, salt: str, options: Sequence[T]) -> T:
    """Pick an option, dealt out evenly among the industries in an order of its own for each `salt`.

    For about every third salt the client's name decides instead, so that two clients of one industry differ too.
    """
    by_name = _number(f"{brief.client_name}|{salt}")
    if by_name % 3 == 0 or brief.industry not in INDUSTRIES:
        return options[by_name // 3 % len(options)]
    # The intake's options, so that two industries are dealt different alternatives and not merely hashed ones.
    dealt = sorted(INDUSTRIES, key=lambda industry: _number(f"{salt}|{industry}"))
    return options[dealt.index(brief.industry) % len(options)]


@cache
def _number(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big")


def join_words(words: Sequence[str], last: str = "and") -> str:
    """Join words: 'a', 'a and b', 'a, b and c'."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def sentence(text: str) -> str:
    """Turn a line of a brief into a sentence: a capital at its head and a full stop at its end."""
    text = text.strip().rstrip(",;:")
    if not text:
        return ""
    head = text[0].upper() + text[1:]
    return head if head[-1] in ".!?…" else f"{head}."


def clause(text: str) -> str:
    """Turn a text into part of a longer sentence: no full stop, and a leading capital lowered unless it is a name's."""
    text = text.strip().rstrip(".!;:,")
    first = text.split(" ", 1)[0]
    if first[:1].isupper() and first[1:].islower() and first.lower() in _COMMON_OPENERS:
        return text[0].lower() + text[1:]
    return text


# Function words only: any other capital may be a name's.
_COMMON_OPENERS = frozenset(
    {
        *("a", "an", "the", "this", "that", "these", "those", "one", "no", "not", "never", "every", "each", "all"),
        *("our", "we", "i", "my", "you", "your", "it", "its", "they", "their", "he", "she", "his", "her"),
        *("if", "when", "where", "what", "who", "how", "why", "some", "any", "same", "people", "knowing"),
        *("in", "on", "at", "by", "for", "from", "with", "without", "of", "to", "as", "and", "but", "or"),
    }
)


def first_sentence(text: str) -> str:
    """Return the text up to the first sentence end that is followed by a space."""
    for index, char in enumerate(text):
        if char in ".!?" and (index + 1 == len(text) or text[index + 1].isspace()):
            return text[: index + 1]
    return text
