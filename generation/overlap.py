"""Measure the overlap of two packages: the sentences they share after masking every word of both briefs.

    python -m generation.overlap one.json two.json ...

prints a row for each pair of briefs and each objective that one of the two has, with the share of each module, and then
the shares of whole packages as a matrix. It ends with status 1 when two packages of different industries share a third.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import combinations
from pathlib import Path
from typing import Any

from generation.api import Brief, all_specs, generate
from generation.knowledge.platforms import POST_JOBS
from generation.types import JobModule

# Facts and labels, which a table repeats by nature, and what has to stand word for word.
_LABELS = """link disclaimers hashtags date platform pillar call_to_action cta owner tool asset source cadence formats
ratio aspect_ratio label style part content_type state utm_source utm_medium utm_campaign safe"""
LABELS = frozenset(_LABELS.split())
_SHORTEST = 5
LIMIT = 1 / 3
Package = Mapping[str, Mapping[str, Any]]
Counts = dict[JobModule, tuple[int, int]]


def package(intake: Mapping[str, Any]) -> Package:
    """Generate every section for a brief, each reading the ones before it."""
    return _package(json.dumps(intake, sort_keys=True))


@lru_cache(maxsize=256)
def _package(brief: str) -> Package:
    intake = json.loads(brief)
    sections: dict[str, dict[str, Any]] = {}
    for job in all_specs():
        if job.generate is not None:
            sections[job.key] = generate(job.key, Brief(intake, sections, tuple(POST_JOBS))).model_dump(mode="json")
    return sections


def texts(value: Any, key: str = "") -> Iterator[str]:
    """Yield every text that is read as prose, depth first."""
    if key in LABELS:
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from texts(item, str(name))
    elif isinstance(value, list):
        for item in value:
            yield from texts(item, key)


def masked(section: Mapping[str, Any], known: frozenset[str]) -> set[str]:
    """Mask the sentences of five words or more: lower-case, with every run of known words as one blank."""
    found = set()
    for text in texts(section):
        for part in re.split(r"(?<=[.!?…])\s+|\n+", text):
            words = ["_" if word in known else word for word in re.findall(r"\w+", part.lower())]
            if len(words) >= _SHORTEST:
                found.add(re.sub(r"_(?: _)+", "_", " ".join(words)))
    return found - {"_"}


def compare(one: Mapping[str, Any], other: Mapping[str, Any]) -> Counts:
    """Count by module the sentences that both packages hold, and the sentences of the shorter one."""
    known = frozenset(re.findall(r"\w+", f"{one} {other}".lower()))
    left, right = package(one), package(other)
    found: Counts = {}
    for job in all_specs():
        if job.key in left:
            first, second = masked(left[job.key], known), masked(right[job.key], known)
            same, total = found.get(job.module, (0, 0))
            found[job.module] = (same + len(first & second), total + min(len(first), len(second)))
    return found


def share(counts: Counts) -> float:
    same, total = (sum(pair[at] for pair in counts.values()) for at in (0, 1))
    return same / total if total else 0.0


def row(title: str, counts: Counts) -> str:
    parts = [f"{module.value} {same / total:4.0%}" for module, (same, total) in counts.items() if total]
    return f"{title:44} all {share(counts):4.0%}   {'   '.join(parts)}"


def table(briefs: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, str, Counts, str]]:
    """Each pair as it is and, where its objectives differ, with the objective of the first for both: (one, other,
    counts, row)."""
    for (name, one), (other_name, other) in combinations(briefs.items(), 2):
        found = compare(one, other)
        yield name, other_name, found, row(f"{name} / {other_name}", found)
        aim = one.get("objective")
        if other.get("objective") != aim:
            found = compare(one, {**other, "objective": aim})
            yield name, other_name, found, row(f"  both for {aim}", found)


def matrix(briefs: Mapping[str, Mapping[str, Any]], worst: Mapping[tuple[str, str], float]) -> Iterator[str]:
    """Print the larger share of each pair; the columns are numbered like the rows."""
    names = list(briefs)
    yield f"{'':24}" + "".join(f"{number:6}" for number in range(1, len(names)))
    for at, name in enumerate(names[1:], 1):
        cells = "".join(f"{worst[before, name]:6.0%}" for before in names[:at])
        yield f"{at + 1:2} {name:21}{cells}"


def main(paths: list[str]) -> int:
    if len(paths) < 2:
        sys.stderr.write("Give two brief files or more, as JSON.\n")
        return 2
    briefs = {Path(path).stem: json.loads(Path(path).read_text(encoding="utf-8")) for path in paths}
    worst: dict[tuple[str, str], float] = {}
    for name, other, counts, line in table(briefs):
        sys.stdout.write(line + "\n")
        worst[name, other] = max(share(counts), worst.get((name, other), 0.0))
    sys.stdout.write("\n".join(["", *matrix(briefs, worst), ""]))
    return int(any(found >= LIMIT and _trades_differ(briefs, *pair) for pair, found in worst.items()))


def _trades_differ(briefs: Mapping[str, Mapping[str, Any]], one: str, other: str) -> bool:
    return briefs[one].get("industry") != briefs[other].get("industry")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
