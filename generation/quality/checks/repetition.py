"""Find the same hook twice in one section."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generation.matching import words_of
from generation.quality.registry import check
from generation.quality.types import Issue, IssueSeverity, QualityBrief, texts


@check("repetition")
def repetition(job_type: str, content: Mapping[str, Any], brief: QualityBrief) -> Iterator[Issue]:
    seen: dict[str, str] = {}
    for text in texts(content):
        hook = " ".join(words_of(text.value))
        if text.key != "hook" or not hook:
            continue
        if hook in seen:
            message = f"The hook \u201c{text.value}\u201d stands in {seen[hook]} and again in {text.place}."
            yield Issue("repetition", IssueSeverity.WARNING, message, text.place)
        seen.setdefault(hook, text.place)
