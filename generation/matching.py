"""Find a brief's terms in a text, word by word. No user text becomes a regular expression."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

UNSPACED = "\u3040-\u9fff\u0e00-\u0e7f"
"""Letters of scripts that write no spaces, as ranges of a character class: there is no word boundary to look for."""
_NO_SPACES = re.compile(f"[{UNSPACED}]")
_WORD = re.compile(r"\w+")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"))
_MENTION = re.compile(
    r"\b(?:never|not|don't|avoid|no)\s+(?:to\s+)?(?:any\s+)?(?:mention(?:ing|s)?|refer(?:ring|ence)?\s+to|discuss(?:ing)?)"
    r"\s+(?:of\s+)?(?P<what>[^.;\n]+)",
    re.IGNORECASE,
)
_TOPIC_END = re.compile(r"\s+(?:in|on|by|without|unless|when|if|within)\b.*$", re.IGNORECASE)
_LIST = re.compile(r",\s*|\s+(?:or|and|nor)\s+", re.IGNORECASE)
_ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "ness")


def fold(text: str) -> str:
    """Fold a text for comparison: compatibility-normalised, case folded, without invisible characters."""
    return unicodedata.normalize("NFKC", text).translate(_INVISIBLE).casefold()


def words_of(text: str) -> list[str]:
    return _WORD.findall(fold(text))


@lru_cache(maxsize=8192)
def _read(text: str) -> tuple[tuple[str, ...], str]:
    """Split a text into words, with its folded form; cached, because the same lines are read again and again."""
    folded = fold(text)
    return tuple(_WORD.findall(folded)), folded


def find_terms(text: str, terms: Iterable[str]) -> list[str]:
    """Find the terms that occur in the text as whole words; a term's last word may be inflected."""
    found_words, folded = _read(text)
    return [term for term in terms if _stands_in(term, found_words, folded)]


def _stands_in(term: str, found: tuple[str, ...], folded: str) -> bool:
    wanted = _read(term)[0]
    if not wanted or _NO_SPACES.search(term):
        return bool(term.strip()) and fold(term.strip()) in folded
    size = len(wanted)
    return any(_same(found[at : at + size], wanted) for at in range(len(found) - size + 1))


def _same(found: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    return found[-1] in _forms(wanted[-1]) and found[:-1] == wanted[:-1]


@lru_cache(maxsize=4096)
def _forms(word: str) -> frozenset[str]:
    """List a word with its usual English endings, and its singular. Numbers and short words have one form."""
    if len(word) < 3 or not word.isalpha():
        return frozenset({word})
    stems = {word, *_singular(word)}
    forms = set(stems)
    for stem in stems:
        forms |= {stem + ending for ending in _ENDINGS}
        if stem.endswith("e"):
            forms |= {stem[:-1] + "ing", stem[:-1] + "y"}
        if stem.endswith("y"):
            forms |= {stem[:-1] + end for end in ("ies", "ied", "ily", "iness")}
        if len(stem) > 3 and stem[-1] in "bdgmnprt" and stem[-2] in "aeiou" and stem[-3] not in "aeiou":
            forms |= {stem + stem[-1] + end for end in ("ed", "ing")}
    return frozenset(forms)


def _singular(word: str) -> set[str]:
    """Return the singular: 'angels' also bans 'angel'; a stem under four letters is another word ('news', 'new')."""
    found = set()
    if word.endswith("s") and not word.endswith("ss") and len(word) > 4:
        found.add(word[:-1])
    if word.endswith("es") and len(word) > 5:
        found.add(word[:-2])
    if word.endswith("ies") and len(word) > 5:
        found.add(word[:-3] + "y")
    return found


def forbidden_topics(constraints: str) -> list[str]:
    """List the topics that the constraints forbid: 'Never mention X or Y' gives X and Y."""
    found: list[str] = []
    for match in _MENTION.finditer(constraints):
        parts = _LIST.split(_TOPIC_END.sub("", match["what"]))
        found += [part.strip() for part in parts if len(part.strip()) > 3]
    return found
