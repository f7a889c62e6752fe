"""Find banned words, in any case and with their usual endings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generation.quality.registry import check
from generation.quality.types import Issue, IssueSeverity, QualityBrief, ruled_out, texts, where


@check("banned_words")
def banned_words(job_type: str, content: Mapping[str, Any], brief: QualityBrief) -> Iterator[Issue]:
    for text in texts(content):
        for word in ruled_out(text, brief.banned, brief):
            message = f"The client does not allow \u201c{word}\u201d, which stands{where(text.place)}."
            yield Issue("banned_words", IssueSeverity.BLOCKER, message, text.place)
