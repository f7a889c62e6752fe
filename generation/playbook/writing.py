"""Fit phrases of a brief into a sentence: cut to length, colon-safe, with the capitals that the place asks for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generation.brief import Brief
from generation.matching import find_terms
from generation.playbook.compose import clause, first_sentence, pick
from generation.playbook.rules import forbidden

_SMALL = "a an the and or of to for with in on at by from within that which who as is are its their your our"
SMALL = frozenset(_SMALL.split(" "))
_DANGLING = (SMALL - {"within", "our"}) | {"than"}
_CONTROL = re.compile("[\u0000-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters, without control and direction marks: cut after a clause that ends late enough,
    else between words."""
    text = " ".join(_CONTROL.sub(" ", text).split())
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
    """Prepare a line of the brief to follow a colon: no colon of its own, no full stop, no stray capital."""
    line = clause(shorten(re.sub(r"\s*:\s+", " – ", text.strip().rstrip(".;,!?")), limit))
    return f"a {line[2:]}" if line.startswith("A ") else line


# First words that are names although nothing in their spelling says so.
_NAMES_TEXT = """Shopify Google Amazon Microsoft Salesforce Apple Adobe Xero Sage Oracle Excel Facebook Instagram
Trustpilot Tripadvisor Capterra Ofsted Zoom Airbnb Etsy Slack English Spanish French German Arabic Chinese Italian
British European American Scottish Welsh Irish Portuguese Dutch Polish Indian
Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter Brexit"""
_NAMES = frozenset(_NAMES_TEXT.split())


def lower_head(text: str, keep: str = "") -> str:
    """Lower the head of a text for mid-sentence: an ordinary first word loses its capital, a name keeps it.

    A word of `keep` is a name, and so is a first word with another capitalised word behind it.
    """
    first, _, rest = text.replace(",", " , ").partition(" ")
    named = first in _NAMES or first.lower() in keep.lower().split() or _is_name(rest)
    ordinary = first == "A" or (first[:1].isupper() and first[1:].replace("-", "").replace("'", "").islower())
    return text[0].lower() + text[1:] if ordinary and not named else text


def _is_name(rest: str) -> bool:
    """Tell whether the next word makes a name of both: a capital too, but no nationality or weekday."""
    return bool(re.match(r"(?:& )?[A-Z][a-z]", rest)) and rest.split(" ", 1)[0] not in _NAMES


_KINDS = """audited annual case certified client customer inspection interviews letters parent patch-test patient
published reference references results review reviews study survey testimonial testimonials verified"""
_EVIDENCE = frozenset(_KINDS.split())


def proof_head(text: str) -> str:
    """Lower the head of evidence, which often opens with a name: only a kind of evidence loses its capital."""
    return lower_head(text) if text.split(" ", 1)[0].lower() in _EVIDENCE else text


def upper_head(text: str) -> str:
    return text[:1].upper() + text[1:]


def short_offer(brief: Brief, limit: int = 72) -> str:
    """Return the head of the offer: its first sentence, up to a colon."""
    offer = first_sentence(brief.main_offer).split(": ")[0]
    return shorten(offer.rstrip(".:"), limit)


def choose(brief: Brief, salt: str, options: Sequence[str], words: Mapping[str, str] | None = None) -> str:
    """Choose and fill a template; templates with a forbidden term give way to others."""
    terms = forbidden(brief)
    kept = [option for option in options if not find_terms(bare(option), terms)] or list(options)
    text = pick(brief, salt, kept)
    return text.format_map(words).replace("\u2026.", "\u2026") if words is not None else text


def bare(template: str) -> str:
    """Return a template's own words, without the names in its braces."""
    return re.sub(r"\{\w+\}", " ", template)
