"""Find sections that name nothing of the brief and could have been written for anybody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generation.matching import words_of
from generation.quality.registry import check
from generation.quality.types import Issue, IssueSeverity, QualityBrief, as_text


@check("grounding")
def grounding(job_type: str, content: Mapping[str, Any], brief: QualityBrief) -> Iterator[Issue]:
    written = as_text(content)
    if not written.strip() or not brief.grounding or brief.grounding.intersection(words_of(written)):
        return
    squeezed = "".join(words_of(written))
    if any(len(word) > 3 and word in squeezed for word in words_of(brief.client_name)):
        return  # The name stands inside a hashtag or an address.
    named = brief.client_name or "the client"
    message = f"Nothing here comes from the brief: no word of {named}, its offer, audience, place or targets."
    yield Issue("grounding", IssueSeverity.WARNING, message)
