"""Find ages where the constraints forbid an age preference."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generation.quality.registry import check
from generation.quality.types import Issue, IssueSeverity, QualityBrief, texts, where

_AGE = re.compile(
    r"""
      \bage[sd]?\s+(?:between\s+|from\s+|of\s+)?\d{1,2}
      (?:\s*(?:-|–|to|and)\s*\d{1,2}|\s*\+|\s+(?:or|and)\s+(?:over|under|above|older|younger))?
    | \b\d{1,2}\s*(?:-|–|to)\s*\d{1,2}[-\s]year[-\s]olds?\b
    | \b\d{1,2}[-\s]years?[-\s]olds?\b
    | \b(?:over|under)[-\s]?(?:1[6-9]|[2-7]\d)s\b
    | \b(?:over|under)\s+the\s+age\s+of\s+\d{1,2}\b
    | \b(?:young|youthful|mature|older|younger)\s+
      (?:applicants?|candidates?|carers?|colleagues?|employees?|staff|workers?|team|talent)\b
    | \b(?:digital\s+natives?|recent\s+graduates?\s+only|school\s+leavers?\s+only)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


@check("ages")
def ages(job_type: str, content: Mapping[str, Any], brief: QualityBrief) -> Iterator[Issue]:
    if not brief.forbids_age:
        return
    for text in texts(content):
        for found in dict.fromkeys(match.group().strip() for match in _AGE.finditer(text.value)):
            message = (
                f"The constraints forbid an age preference, and \u201c{found}\u201d{where(text.place)} states one."
            )
            yield Issue("ages", IssueSeverity.BLOCKER, message, text.place)
