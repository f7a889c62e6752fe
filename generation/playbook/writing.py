"""Phrases of a brief made fit for a post: short, colon-safe, and without the words that the brief forbids."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from generation.brief import Brief
from generation.matching import find_terms, forbidden_topics
from generation.playbook.compose import clause, first_sentence, pick
from generation.types import Section

S = TypeVar("S", bound=Section)

OBEY_READS = ("banned_words", "constraints")
_KEPT = frozenset({"disclaimers", "link", "utm_source", "utm_medium", "utm_campaign", "date", "platform"})
_AGE = re.compile(r",?\s*\(?\bage[sd]?\s+\d{1,2}(?:\s*(?:-|–|to|and)\s*\d{1,2}|\+)?\)?", re.IGNORECASE)
SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "of",
        "to",
        "for",
        "with",
        "in",
        "on",
        "at",
        "by",
        "from",
        "within",
        "that",
        "which",
        "who",
        "as",
        "is",
        "are",
        "its",
        "their",
        "your",
        "our",
    ]
)
_DANGLING = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "of",
        "to",
        "for",
        "with",
        "in",
        "on",
        "at",
        "by",
        "from",
        "that",
        "which",
        "who",
        "as",
        "is",
        "are",
        "than",
        "its",
        "their",
        "your",
    ]
)


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters: cut after a clause that ends late enough, else between words."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    for mark in ("; ", ", ", " - ", " – "):
        at = head.rfind(mark)
        if at > limit // 2:
            return head[:at].rstrip(" ,;:-–")
    words = (head if text[limit - 1].isspace() else head.rpartition(" ")[0] or head).split()
    while len(words) > 1 and words[-1].lower() in _DANGLING:
        words.pop()
    return " ".join(words).rstrip(" ,;:-–.") + "…"


def quoted(text: str, limit: int = 100) -> str:
    """A line of the brief as it reads after a colon: no colon of its own, no full stop, no stray capital."""
    line = clause(shorten(re.sub(r"\s*:\s+", " – ", text.strip().rstrip(".;,!?")), limit))
    return f"a {line[2:]}" if line.startswith("A ") else line


def short_offer(brief: Brief, limit: int = 72) -> str:
    """The head of the offer: its first sentence, up to a colon."""
    offer = first_sentence(brief.primary_offer).split(": ")[0]
    return shorten(offer.rstrip(".:"), limit)


def short_audience(brief: Brief, limit: int = 92) -> str:
    """The people, without an age: a post speaks to the situation, not to a birth year."""
    return shorten(_AGE.sub("", brief.target_audience), limit).rstrip(".")


def forbidden(brief: Brief) -> list[str]:
    """Terms that no text may use: the banned words and the topics that the constraints rule out."""
    return [*brief.banned_words, *forbidden_topics(" \n".join(brief.constraints))]


def allowed_lines(brief: Brief, lines: Sequence[str]) -> list[str]:
    terms = forbidden(brief)
    return [line for line in lines if not find_terms(line, terms)]


def choose(brief: Brief, salt: str, options: Sequence[str], words: Mapping[str, str] | None = None) -> str:
    """One of the templates, filled in; templates that would use a forbidden term stand back."""
    terms = forbidden(brief)
    kept = [option for option in options if not find_terms(bare(option), terms)] or list(options)
    text = pick(brief, f"{brief.industry}|{salt}", kept)
    return text.format_map(words).replace("\u2026.", "\u2026") if words is not None else text


def bare(template: str) -> str:
    """A template's own words: the names in its braces are not read by anybody."""
    return re.sub(r"\{\w+\}", " ", template)


def obey(brief: Brief, section: S) -> S:
    """The section without forbidden terms: sentences that use one are dropped, single phrases lose the word.

    The required disclaimers stay word for word, whatever they hold.
    """
    terms = [term for term in forbidden(brief) if not find_terms(brief.client_name, [term])]
    content = section.model_dump(mode="json")
    if not terms or not find_terms(str(content), terms):
        return section
    return type(section).model_validate(_obeyed(content, terms))


def _obeyed(value: Any, terms: list[str]) -> Any:
    if isinstance(value, dict):
        return {key: item if key in _KEPT else _obeyed(item, terms) for key, item in value.items()}
    if isinstance(value, list):
        return [item for item in (_obeyed(item, terms) for item in value) if item != ""]
    return _without(value, terms) if isinstance(value, str) and find_terms(value, terms) else value


def _without(text: str, terms: list[str]) -> str:
    paragraphs = []
    for paragraph in text.split("\n\n"):
        kept = [part for part in re.split(r"(?<=[.!?…])\s+", paragraph) if not find_terms(part, terms)]
        paragraphs.append(" ".join(kept))
    left = "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
    return left or _without_words(text, terms)


def _without_words(text: str, terms: list[str]) -> str:
    """For a lone phrase: every word goes that makes a term, also inside a hyphenated or multi-word one."""
    tokens = text.split(" ")
    for size in range(1, 7):
        at = 0
        while at + size <= len(tokens):
            if find_terms(" ".join(tokens[at : at + size]), terms):
                del tokens[at : at + size]
            else:
                at += 1
    return " ".join(tokens).strip(" ,;:-–")
