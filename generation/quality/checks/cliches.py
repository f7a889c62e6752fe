"""Find worn phrases that say nothing about this client."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generation.matching import find_terms, fold
from generation.quality.registry import check
from generation.quality.types import Issue, IssueSeverity, QualityBrief, texts, where

CLICHES: tuple[str, ...] = (
    "in today's digital world",
    "in today's fast-paced world",
    "in today's world",
    "content is king",
    "game-changer",
    "game-changing",
    "cutting-edge",
    "state-of-the-art",
    "leverage",
    "drive results",
    "best practice",
    "take it to the next level",
    "to the next level",
    "unlock your potential",
    "unlock the power",
    "one-stop shop",
    "think outside the box",
    "low-hanging fruit",
    "move the needle",
    "world-class",
    "best-in-class",
    "next-generation",
    "paradigm shift",
    "synergy",
    "elevate your brand",
    "look no further",
    "in a nutshell",
    "at the end of the day",
    "delve into",
    "tailored solution",
    "innovative solution",
    "supercharge",
    "skyrocket",
    "ever-evolving landscape",
    "passionate about",
)


@check("cliches")
def cliches(job_type: str, content: Mapping[str, Any], brief: QualityBrief) -> Iterator[Issue]:
    for text in texts(content):
        for phrase in find_terms(text.value, CLICHES):
            if fold(phrase) not in brief.source_text:
                message = f"\u201c{phrase}\u201d{where(text.place)} is a worn phrase; say what is meant here."
                yield Issue("cliches", IssueSeverity.WARNING, message, text.place)
