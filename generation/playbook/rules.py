"""Apply a brief's rules: no banned word, no forbidden topic, no kind of claim that is ruled out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from generation.brief import Brief
from generation.client_terms import hide, is_code, own_pieces, show
from generation.matching import find_terms, forbidden_topics
from generation.types import Section

S = TypeVar("S", bound=Section)

OBEY_READS = ("client_name", "banned_words", "constraints")
# Quoted duties, and the fields that say which platform, day or code is meant, stay as they are.
_KEPT = frozenset({"disclaimers", "day", "platform"})
_NO_CLAIMS = re.compile(r"\bno\s+([^.;:]+?)\s+claims\b", re.IGNORECASE)
_BROAD = frozenset(("any", "comparison", "comparative", "false", "health", "legal", "such", "other", "these"))
# Plain words of our own prose that a brief may ban, with what stands in for them.
_INSTEAD = {
    "customer": "client", "client": "customer", "team": "group", "buyer": "shopper", "product": "item",
    "simple": "plain", "easy": "plain", "best": "strongest", "proof": "evidence", "guarantee": "promise",
    "problem": "difficulty", "trust": "confidence", "story": "account", "post": "update", "price": "cost",
    "offer": "proposal", "audience": "readers", "candidate": "applicant", "help": "support", "cheap": "low-cost",
}  # fmt: skip


def forbidden(brief: Brief) -> tuple[str, ...]:
    """List the terms that no line of ours may hold, without those of the client's own name."""
    return _without(brief.client_name, ruled_out(brief))


def ruled_out(brief: Brief) -> tuple[str, ...]:
    """List every term that no text may hold beside the client's own name."""
    return _ruled_out(" \n".join(brief.constraints), tuple(brief.banned_words))


@lru_cache(maxsize=64)
def _without(name: str, terms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(term for term in terms if not find_terms(name, [term]))


@lru_cache(maxsize=64)
def _ruled_out(rules: str, banned: tuple[str, ...]) -> tuple[str, ...]:
    """Cache the terms: a long brief is asked for them thousands of times."""
    claims = [part for match in _NO_CLAIMS.finditer(rules) for part in re.split(r",\s*|\s+(?:or|and)\s+", match[1])]
    kinds = [part.strip() for part in claims if part.strip().lower() not in _BROAD and len(part.split()) < 3]
    return tuple(dict.fromkeys([*banned, *forbidden_topics(rules), *kinds]))


def allowed_lines(brief: Brief, lines: Iterable[str]) -> list[str]:
    terms = forbidden(brief)
    return [line for line in lines if not find_terms(line, terms)]


def obey(brief: Brief, section: S, keep: frozenset[str] = frozenset()) -> S:
    """Replace every forbidden word of a section or leave out its sentence; a lone phrase loses the word.

    `keep` names further keys that stay word for word.
    """
    terms, content = ruled_out(brief), section.model_dump(mode="json")
    if not terms or not find_terms(str(content), terms):
        return section

    def clean(text: str) -> str:
        if not find_terms(text, terms):
            return text
        pieces = own_pieces(text, brief.client_name)
        return show(_clean(hide(text, pieces), terms), pieces)

    return type(section).model_validate(_walk(content, clean, _KEPT | keep, brief.client_name))


def _walk(value: Any, clean: Callable[[str], str], kept: frozenset[str], instead: str) -> Any:
    """Clean every text. A list loses the texts of which nothing is left; a field holds `instead`."""
    if isinstance(value, dict):
        return {k: item if _stays(k, item, kept) else _walk(item, clean, kept, instead) for k, item in value.items()}
    if isinstance(value, list):
        items = [clean(item) if isinstance(item, str) else _walk(item, clean, kept, instead) for item in value]
        return [item for item in items if item != ""]
    return (clean(value) or instead if value else value) if isinstance(value, str) else value


def _stays(key: str, value: Any, kept: frozenset[str]) -> bool:
    return key in kept or (isinstance(value, str) and is_code(key, value))


def _clean(text: str, terms: Sequence[str]) -> str:
    text = re.sub(r"\w+", lambda match: _replacement(match[0], terms), text)
    paragraphs = [_sentences_without(paragraph, terms) for paragraph in text.split("\n\n")]
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph) or _without_words(text, terms)


def _sentences_without(paragraph: str, terms: Sequence[str]) -> str:
    return " ".join(part for part in re.split(r"(?<=[.!?…])\s+", paragraph) if not find_terms(part, terms))


def _replacement(word: str, terms: Sequence[str]) -> str:
    other = _INSTEAD.get(_singular(word.lower()))
    if other is None or not find_terms(word, terms) or find_terms(other, terms):
        return word
    plural = f"{other}s" if word.lower().endswith("s") and not other.endswith("s") else other
    return plural[:1].upper() + plural[1:] if word[0].isupper() else plural


def _singular(word: str) -> str:
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


def _without_words(text: str, terms: Sequence[str]) -> str:
    """Remove the words that make a forbidden term from a lone phrase, up to six in a row."""
    tokens = text.split(" ")
    for size in range(1, 7):
        at = 0
        while at + size <= len(tokens):
            if find_terms(" ".join(tokens[at : at + size]), terms):
                del tokens[at : at + size]
            else:
                at += 1
    return " ".join(tokens).strip(" ,;:-–")
