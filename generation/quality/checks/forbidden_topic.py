"""Find topics that the constraints rule out explicitly: 'Never mention ...'."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generation.quality.registry import check
from generation.quality.types import Issue, IssueSeverity, QualityBrief, ruled_out, texts, where


@check("forbidden_topic")
def forbidden_topic(job_type: str, content: Mapping[str, Any], brief: QualityBrief) -> Iterator[Issue]:
    for text in texts(content):
        for topic in ruled_out(text, brief.topics, brief):
            message = f"The constraints rule out \u201c{topic}\u201d, which is mentioned{where(text.place)}."
            yield Issue("forbidden_topic", IssueSeverity.BLOCKER, message, text.place)
