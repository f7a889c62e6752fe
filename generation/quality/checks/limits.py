"""Check platform limits: characters and hashtags of a post, length of an e-mail subject."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generation.knowledge.platforms import PLATFORMS, POST_JOBS, Platform
from generation.quality.registry import check
from generation.quality.types import Issue, IssueSeverity, QualityBrief, pieces

_SUBJECT = 50
SHORTEST_POST = 600
"""What a post needs beside its disclaimers: hook, text, call to action and hashtags."""
_POST_FIELDS = ("hook", "body", "call_to_action", "disclaimers")


@check("limits")
def limits(job_type: str, content: Mapping[str, Any], brief: QualityBrief) -> Iterator[Issue]:
    platform = PLATFORMS.get(POST_JOBS.get(job_type, ""))
    for place, piece in pieces(job_type, content):
        if isinstance(piece, Mapping):
            yield from _subject(place, piece)
            if platform:
                yield from _post(place, piece, platform, brief)


def _subject(place: str, piece: Mapping[str, Any]) -> Iterator[Issue]:
    length = len(str(piece.get("subject") or ""))
    if length > _SUBJECT:
        message = f"The subject of {place} has {length} characters; mail programs show {_SUBJECT}."
        yield Issue("limits", IssueSeverity.BLOCKER, message, f"{place}, subject")


def _post(place: str, piece: Mapping[str, Any], platform: Platform, brief: QualityBrief) -> Iterator[Issue]:
    tags = [str(tag) for tag in _list(piece.get("hashtags"))]
    length = len(_post_text(piece, tags))
    if length > platform.post_limit:
        message = f"{place.capitalize()} has {length} characters; {platform.label} allows {platform.post_limit}."
        duty = len("\n\n".join(brief.disclaimers))
        if duty > platform.post_limit - SHORTEST_POST:
            message += f" The required disclaimers alone have {duty}: this rule of the brief cannot be met here."
        yield Issue("limits", IssueSeverity.BLOCKER, message, place)
    if len(tags) > platform.hashtag_limit:
        message = (
            f"{place.capitalize()} has {len(tags)} hashtags; {platform.label} takes {platform.hashtag_limit} at most."
        )
        yield Issue("limits", IssueSeverity.BLOCKER, message, f"{place}, hashtags")


def _post_text(piece: Mapping[str, Any], tags: list[str]) -> str:
    """Return a post as it is published; a stored `text` wins over the parts."""
    if isinstance(piece.get("text"), str):
        return str(piece["text"])
    parts = [str(line) for name in _POST_FIELDS for line in _list(piece.get(name)) if line]
    return "\n\n".join([*parts, " ".join(tags)] if tags else parts)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
