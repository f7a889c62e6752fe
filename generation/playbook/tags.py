"""Make hashtags from the words of a brief. One source for the sets and for the posts, so that they agree."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from generation.brief import Brief
from generation.knowledge.week_copy import INDUSTRY_TAGS, OBJECTIVE_TAGS
from generation.matching import find_terms
from generation.playbook.rules import OBEY_READS, allowed_lines, forbidden
from generation.playbook.writing import SMALL, short_offer
from generation.types import Reads

TAG_READS = Reads(
    intake=(
        "client_name",
        "industry",
        "geography",
        "primary_offer",
        "objective",
        "desired_outcomes",
        "differentiators",
        *OBEY_READS,
    ),
)
VAGUE = frozenset(
    [
        "love",
        "instagood",
        "photooftheday",
        "follow",
        "followme",
        "like",
        "likeforlike",
        "happy",
        "cute",
        "beautiful",
        "fashion",
        "tbt",
        "picoftheday",
        "style",
        "life",
        "viral",
        "fyp",
        "foryou",
        "trending",
        "explore",
        "explorepage",
        "motivation",
        "success",
        "business",
        "marketing",
        "digital",
    ]
)
_JOINED = re.compile("[\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3]")
"""Hebrew and Arabic letters know no capitals, so words of a tag are joined with a low line."""
_POINTS = re.compile("[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]")
_LONGEST = 32
_READABLE = 28
_NAME_ROOM = 18


def brand_tags(brief: Brief) -> list[str]:
    name, place = _parts(brief.client_name), _phrases(brief.geography)
    compact, offer = _name_words(brief), _phrases(short_offer(brief))
    found = [_tag(name), _tag(compact), *(_tag([*compact, *phrase[-2:]]) for phrase in (*offer[:1], *place[:1]))]
    return _usable(brief, [*found, _tag([*compact, "Team"]), _tag([*compact, "Week"]), _tag(["By", *compact])])[:5]


def industry_tags(brief: Brief) -> list[str]:
    """Make tags from the words of the offer, then the place, then the industry's own."""
    offer = [phrase for phrase in _phrases(short_offer(brief)) if len(phrase) > 1]
    pairs = [_tag(pair) for phrase in offer for pair in (phrase[-2:], phrase[:2])]
    place = [_tag(phrase[:2]) for phrase in _phrases(brief.geography)[:1]]
    return _usable(brief, [*pairs[:3], *place, *INDUSTRY_TAGS.get(brief.industry, INDUSTRY_TAGS["Other"])])[:8]


def campaign_tags(brief: Brief) -> list[str]:
    """Make tags from what people want and what sets the client apart, then from the objective."""
    lines = [*brief.desired_outcomes[:3], *brief.differentiators[:2]]
    from_lines = [_tag(_head(line)) for line in allowed_lines(brief, lines)]
    name = _name_words(brief)
    ends = OBJECTIVE_TAGS.get(brief.objective, OBJECTIVE_TAGS["Awareness"])
    return _usable(brief, [*from_lines, *(_tag([*name, end]) for end in ends)])[:6]


def post_tags(brief: Brief, number: int, limit: int) -> list[str]:
    """Choose a few tags for one post: the brand's first, then a rotating choice, so that no two posts are alike."""
    brand, rest = brand_tags(brief), [*industry_tags(brief), *campaign_tags(brief)]
    turned = [rest[(number * 2 + at) % len(rest)] for at in range(len(rest))] if rest else []
    return _unique([*brand[:1], *turned])[:limit]


def _name_words(brief: Brief) -> list[str]:
    """Cut the client's name for a tag: as many of its first words as leave room for another, at least a part of one."""
    words = [word for word in _parts(brief.client_name) if word.lower() != "and"]
    fitting = [size for size in range(1, len(words) + 1) if sum(map(len, words[:size])) <= _NAME_ROOM]
    return words[: fitting[-1]] if fitting else [word[:_NAME_ROOM] for word in words[:1]]


def _head(line: str) -> list[str]:
    """Return a line's first clause when it fits into one readable tag, else its first phrase of two words or more."""
    first = re.split(r"[:,;(\u2013]", line)[0]
    words = _parts(first)
    if len(words) > 1 and sum(map(len, words)) <= _READABLE:
        return words
    return next((p[:3] for p in _phrases(first) if len(p) > 1 and sum(map(len, p[:3])) > 6), [])


def _phrases(text: str) -> list[list[str]]:
    """Split a line into runs of words between small words, figures and punctuation; hyphenated words stay together."""
    found: list[list[str]] = [[]]
    for piece in re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*|[^\w\s]", _unpointed(text)):
        if piece.lower() in SMALL or piece.isdigit() or not piece[0].isalnum():
            found.append([])
        else:
            found[-1].append("".join(_cased(part) for part in _parts(piece)))
    return [phrase for phrase in found if phrase]


def _parts(text: str) -> list[str]:
    plain = _unpointed(text).replace("&", " and ").replace("'", "").replace("’", "")
    return re.findall(r"[^\W_]+", plain)


def _unpointed(text: str) -> str:
    """Remove the points that Hebrew and Arabic leave out of a tag: they would break its words."""
    return _POINTS.sub("", unicodedata.normalize("NFKC", text))


def _tag(words: list[str]) -> str:
    joined = ("_" if any(map(_JOINED.match, words)) else "").join(_cased(word) for word in words)
    return f"#{joined}" if joined else ""


def _cased(word: str) -> str:
    return word if word.isupper() else word[:1].upper() + word[1:]


def _usable(brief: Brief, tags: Iterable[str]) -> list[str]:
    terms = forbidden(brief)
    return [tag for tag in _unique(tags) if _fits(tag) and not find_terms(_spaced(tag), terms)]


def _fits(tag: str) -> bool:
    body = tag[1:]
    return 4 <= len(tag) <= _LONGEST + 1 and body.lower() not in VAGUE and not body.isdigit()


def _spaced(tag: str) -> str:
    """Read '#CloseInFive' as 'Close In Five', so that a forbidden word inside a tag is found."""
    return f"{tag} {re.sub(r'(?<=[a-z0-9])(?=[A-Z])|_', ' ', tag)}"


def _unique(tags: Iterable[str]) -> list[str]:
    seen: dict[str, str] = {}
    for tag in tags:
        seen.setdefault(tag.lower(), tag)
    return list(seen.values())
