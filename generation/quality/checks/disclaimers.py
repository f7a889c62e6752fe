"""Require the disclaimers word for word in everything that goes out on its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generation.quality.registry import check
from generation.quality.types import Issue, IssueSeverity, QualityBrief, as_text, pieces, where


@check("disclaimers")
def disclaimers(job_type: str, content: Mapping[str, Any], brief: QualityBrief) -> Iterator[Issue]:
    for place, piece in pieces(job_type, content):
        written = _even(as_text(piece))
        for line in brief.disclaimers:
            if _even(line) not in written:
                message = f"The required disclaimer \u201c{line}\u201d is missing{where(place)}."
                yield Issue("disclaimers", IssueSeverity.BLOCKER, message, place)


def _even(text: str) -> str:
    return " ".join(text.split()).casefold()
