"""Words that the client does not want to read, in any case and with their usual endings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generation.matching import find_terms, fold
from generation.quality.registry import check
from generation.quality.types import Issue, QualityBrief, Severity, texts, where


@check("banned_words")
def banned_words(job_type: str, content: Mapping[str, Any], brief: QualityBrief) -> Iterator[Issue]:
    for text in texts(content):
        for word in find_terms(_own_words(text.value, brief), brief.banned):
            message = f"The client does not allow \u201c{word}\u201d, which stands{where(text.place)}."
            yield Issue("banned_words", Severity.BLOCKER, message, text.place)


def _own_words(text: str, brief: QualityBrief) -> str:
    """Without what must stay word for word: required disclaimers, the client's name and its addresses."""
    left = " ".join(fold(text).split())
    for fixed in (*brief.disclaimers, *brief.names):
        left = left.replace(" ".join(fold(fixed).split()), " \u00a6 ")
    return left
