"""Answer doubts, each from a fact of the brief that fits it.

A fact that does not fit is worse than none, so a doubt without one gets an invitation to ask, never a slogan.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generation.brief import Brief
from generation.playbook.compose import sentence
from generation.playbook.creatives import _material as material


class DoubtAnswer(NamedTuple):
    doubt: str
    short: str
    long: str


class Topic(NamedTuple):
    """A kind of doubt, the facts that speak to it, and what is said when the brief holds none: two lines for slides,
    two for films."""

    doubt: str
    fact: str
    open: tuple[str, ...]


_TOPICS = (
    Topic(
        r"\bship|\bdeliver|parcel|courier|postage",
        r"ship|deliver|dispatch|arriv|same day|next day",
        (
            "Ask for the delivery time to your door first.",
            "Ask how long a parcel takes to reach you.",
            "When would it be with you? Name the street, and we say.",
            "Tell us the postcode before you decide.",
        ),
    ),
    Topic(
        r"qualif|experience|skill|train|degree|certificate",
        r"train|qualif|certificat|learn|mentor|support",
        (
            "Ask what training comes with the job.",
            "Tell us where you start, and we say what you need.",
            "Say what you have done so far; we say what is missing.",
            "Let us talk about what you can already do.",
        ),
    ),
    Topic(
        r"drive|car\b|travel|commut|distance|far\b|locat",
        r"mile|travel|remote|local|route|transport",
        (
            "Ask which posts suit you without a car.",
            "Say how you travel, and we tell you which posts fit.",
            "Give us your bus line, and we look for a place on it.",
            "Where do you live? That is where we begin.",
        ),
    ),
    Topic(
        r"expensive|\bcost|\bpric(?!es may)|\bfees?\b|pay\b|paid|budget|cheap|afford|for less|money|salary",
        r"[£$€₹]|pric|salar|pay|paid|per (?:month|hour|seat|entity|item)|free",
        (
            "Ask for the full cost in writing.",
            "Get every cost on one page, then compare.",
            "We write down the whole sum before anyone says yes.",
            "Have it added up for your case, then think again.",
        ),
    ),
    Topic(
        r"let down|trust|proof|believ|heard|suit me|too good|fake|natural",
        r"review|rating|rated|inspect|case study|testimonial|panel|lab|sheet|audit|certif|publish",
        (
            "Ask for the evidence before anything else.",
            "Check our word against the papers first.",
            "Come and look for yourself; bring somebody sceptical.",
            "You may see the papers before you say a word.",
        ),
    ),
    Topic(
        r"time|busy|quarter|changed|chang|switch|set.?up|migrat|effort|learn|(?-i:\bIT\b)",
        r"set.?up|onboard(?!ing included)|install|migrat|support",
        (
            "Tell us your calendar, and we say what fits.",
            "Start with the smallest step your calendar allows.",
            "When is your quiet week? Let us use that one.",
            "An hour is enough to find out if it is worth more.",
        ),
    ),
)
_ANY = (
    "Bring this one to the first conversation.",
    "Tell us your case, and we say if we fit.",
    "Put this to us before anything is signed.",
    "Ask us this one directly.",
    "Say it to our face; we would rather hear it now.",
    "Put it at the top of your list of questions.",
    "You may be right, so let us look at your case.",
    "Hold on to it until somebody has answered it properly.",
)
_HEADS = (
    ("A fair question.", "You are right to ask.", "We would ask the same."),
    ("It deserves a plain reply.", "Worth settling early.", "A doubt worth naming."),
    ("Nobody has to decide today.", "Take your time with this one.", "A good thing to check first."),
)


def answers(brief: Brief, doubts: Sequence[str], *, film: bool = False) -> list[DoubtAnswer]:
    """Answer each doubt in order; no fact is used twice. Films invite questions in words of their own."""
    used: list[str] = []
    found = []
    for index, doubt in enumerate(doubts):
        reply = _from_facts(brief, doubt, index, used, film)
        used.append(reply.short)
        found.append(reply)
    return found


def _from_facts(brief: Brief, doubt: str, index: int, used: Sequence[str], film: bool) -> DoubtAnswer:
    head = material.say(brief, f"reply {index}", _HEADS[index % len(_HEADS)])
    facts = [material.price(brief), *material.strengths(brief), *material.proofs(brief)]
    topics = [topic for topic in _TOPICS if re.search(topic.doubt, doubt, re.IGNORECASE)]
    for topic in topics:
        for fact in facts:
            line = sentence(material.short(fact, 110))
            if fact and line not in used and re.search(topic.fact, fact, re.IGNORECASE):
                return DoubtAnswer(doubt, line, head)
    same = [pain for pain in material.pains(brief) if shares_a_word(pain, doubt)]
    if same:
        return DoubtAnswer(doubt, sentence(f"Well enough, until this: {material.inner(brief, same[0])}"), head)
    options = [line for line in _invitations(topics, film) if line not in used]
    return DoubtAnswer(doubt, material.say(brief, f"open {index}", options) or sentence(brief.client_name), head)


def _invitations(topics: Sequence[Topic], film: bool) -> Sequence[str]:
    """To ask about the doubt's topic; about anything when it has none. The second half of each list is for films."""
    lines = topics[0].open if topics else _ANY
    half = len(lines) // 2
    return lines[half:] if film else lines[:half]


def shares_a_word(first: str, second: str) -> bool:
    return bool(_long_words(first) & _long_words(second))


def _long_words(text: str) -> set[str]:
    return {word[:9] for word in re.findall(r"[^\W\d_]{8,}", text.lower())}
