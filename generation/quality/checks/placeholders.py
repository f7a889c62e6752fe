"""Find unfilled gaps and template marks. Text that the brief itself holds is left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generation.quality.registry import check
from generation.quality.types import Issue, IssueSeverity, QualityBrief, texts, where

_MARKS = re.compile(
    r"""
      \bT\.?B\.?[DCA]\b
    | \[\s*insert\b[^\]\n\u2026]{0,60}[\]\u2026]?
    | \[\s*(?:your|add|name|first\s*name|client|company|brand|date|placeholder|todo)\b[^\]\n]{0,60}\]
    | <\s*(?:insert|your|placeholder)\b[^>\n]{0,60}>
    | \b(?:insert|add)\s+(?:your\s+)?(?:text|name|link|date|brand)\s+here\b
    | \blorem\s+ipsum\b
    | \byour\s+(?:business|(?:company|brand|product|business)\s+name)\b
    | \bx{3,}\b
    | \bTODO:
    | \{\{[^{}\n]{0,80}\}\}
    | \{%[^{}\n]{0,80}%\}
    | (?<![{\w])\{[a-z_]{2,30}\}(?!\})
    | %\([a-z_]{2,30}\)s
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CASE = re.compile(r"\{[a-z_]+\}|todo:|tb[dca]", re.IGNORECASE)


@check("placeholders")
def placeholders(job_type: str, content: Mapping[str, Any], brief: QualityBrief) -> Iterator[Issue]:
    for text in texts(content):
        for found in dict.fromkeys(match.group() for match in _MARKS.finditer(text.value)):
            if _real(found, brief):
                message = f"\u201c{found}\u201d looks like a gap that was never filled{where(text.place)}."
                yield Issue("placeholders", IssueSeverity.BLOCKER, message, text.place)


def _real(found: str, brief: QualityBrief) -> bool:
    """Abbreviations count in capitals only, and nothing counts that the client wrote, be it around a figure that now
    stands by itself.
    """
    if _CASE.fullmatch(found) and not found.startswith("{") and found.upper() != found:
        return False
    said = " ".join(found.split()).casefold().rstrip("\u2026")
    return said not in brief.source_text and _bones(said) not in _bones(brief.source_text)


def _bones(text: str) -> str:
    return re.sub(r"[\d\s.,]+", "", text)
