"""Reviewers' comments since the last approval: numbered inputs of the next run."""

from __future__ import annotations

from collections.abc import Iterable

from accounts.text_rules import readable
from artifacts.models import Decision
from artifacts.types import EFFECTIVE_VERDICTS, Verdict

_TELLING = (*EFFECTIVE_VERDICTS, Verdict.CHANGES_REQUESTED)


def changes_asked_for(engagement_id: int, module: str) -> tuple[str, ...]:
    """Return the comments since the module's artifact was last approved, oldest first. One query."""
    decisions = Decision.objects.filter(artifact__engagement=engagement_id, artifact__type=module)
    return standing(decisions.filter(verdict__in=_TELLING).order_by("-pk").values_list("verdict", "comment"))


def standing(newest_first: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    found: list[str] = []
    for verdict, comment in newest_first:
        if verdict in EFFECTIVE_VERDICTS:
            break
        if verdict == Verdict.CHANGES_REQUESTED:
            found.append(readable(comment))
    return tuple(reversed(found))
