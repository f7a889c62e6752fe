"""Define the quality gate's types: the brief it checks against, the texts it reads, the issues it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from generation.brief import Brief
from generation.client_terms import hide, is_code, own_pieces, without
from generation.knowledge.platforms import PLATFORMS, POST_JOBS
from generation.matching import find_terms, fold, forbidden_topics, words_of

_NO_AGE = frozenset({"age", "ages", "ageism", "ageist"})
_COMMON = frozenset(
    [
        "with",
        "that",
        "this",
        "from",
        "their",
        "they",
        "them",
        "have",
        "your",
        "what",
        "when",
        "more",
        "than",
        "into",
        "over",
        "under",
        "only",
        "also",
        "about",
        "which",
        "without",
        "every",
        "small",
        "people",
        "those",
        "who",
        "team",
        "teams",
        "year",
        "years",
        "month",
        "months",
        "week",
        "weeks",
    ]
)
_GROUNDING = ("client_name", "primary_offer", "target_audience", "geography", "kpi_targets")


class IssueSeverity(StrEnum):
    BLOCKER = "blocker"
    WARNING = "warning"


@dataclass(frozen=True)
class Issue:
    """One finding. `place` is a path in plain words; empty when the whole section is meant."""

    code: str
    severity: IssueSeverity
    message: str
    place: str = ""


@dataclass(frozen=True)
class QualityBrief:
    """What the checks need of an intake: its rules, its names, and the words that tie a text to it."""

    client_name: str = ""
    banned: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    disclaimers: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    grounding: frozenset[str] = frozenset()
    forbids_age: bool = False
    source_text: str = ""

    @classmethod
    def from_intake(cls, content: Mapping[str, Any]) -> QualityBrief:
        brief = Brief(content)
        handles = brief.social_handles.values()
        return cls(
            client_name=brief.client_name,
            banned=tuple(brief.banned_words),
            topics=tuple(forbidden_topics(" \n".join(brief.constraints))),
            disclaimers=tuple(brief.disclaimers),
            names=tuple(n for n in (brief.client_name, brief.website, brief.contact_email, *handles) if n),
            grounding=_grounding(brief),
            forbids_age=bool(_NO_AGE & set(words_of(" ".join(brief.constraints)))),
            source_text=" ".join(as_text(content).split()).casefold(),
        )


Check = Callable[[str, Mapping[str, Any], QualityBrief], Iterator[Issue]]


def _grounding(brief: Brief) -> frozenset[str]:
    words = words_of(" ".join(str(brief.raw(key) or "") for key in _GROUNDING))
    names = words_of(brief.client_name)
    return frozenset([*names, *(word for word in words if len(word) > 3 and word not in _COMMON)])


@dataclass(frozen=True)
class Text:
    """One piece of text in a section, with its place in plain words and the key it stands under."""

    place: str
    key: str
    value: str


def texts(content: Any, place: str = "", key: str = "") -> Iterator[Text]:
    """Yield every text of a section, depth first."""
    if isinstance(content, str):
        yield Text(place, key, content)
    elif isinstance(content, Mapping):
        for name, item in content.items():
            yield from texts(item, _join(place, str(name).replace("_", " ")), str(name))
    elif isinstance(content, list):
        for number, item in enumerate(content, 1):
            yield from texts(item, f"{place} {number}".strip(), key)


def ruled_out(text: Text, terms: Iterable[str], brief: QualityBrief) -> list[str]:
    """The terms that stand in the text beside what must stay: the client's name and addresses, required disclaimers,
    the names of platforms and days where a field says which one is meant, and the codes of tracked links."""
    if is_code(text.key, text.value) or text.value in _FACTS.get(text.key, ()):
        return []
    if not (found := find_terms(text.value, terms)):
        return []
    pieces = own_pieces(text.value, brief.client_name, brief.names)
    left = " ".join(fold(hide(text.value, pieces)).split())
    for fixed in sorted((*brief.disclaimers, *brief.names), key=len, reverse=True):
        left = without(left, " ".join(fold(fixed).split()), " \u00a6 ")
    return find_terms(left, found)


_FACTS = {
    "platform": frozenset([*PLATFORMS, *(platform.label for platform in PLATFORMS.values())]),
    "day": frozenset(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")),
}


def _join(place: str, name: str) -> str:
    return f"{place}, {name}" if place else name


def where(place: str) -> str:
    """Write a place as the end of a sentence."""
    return f" in {place}" if place else ""


_PIECES = {**dict.fromkeys(POST_JOBS, "posts"), "reels_scripts_week1": "scripts", "video_scripts": "scripts"}
_PIECES["email_sequence"] = "emails"


def pieces(job_type: str, content: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """List what goes out on its own: posts, scripts and mails, each with its place; empty for other job types."""
    key = _PIECES.get(job_type)
    if key is None:
        return []
    found = content.get(key)
    if isinstance(found, list):
        return [(f"{key} {number}", item) for number, item in enumerate(found, 1)]
    return [("", content)] if content else []


def as_text(piece: Any) -> str:
    return "\n".join(text.value for text in texts(piece))
