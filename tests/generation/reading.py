"""Reading a generated section the way a test wants it: its texts, its sentences, its words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from typing import Any

from generation.api import Brief, all_specs, generate
from generation.knowledge.platforms import POST_JOBS
from generation.types import JobModule

POSTS = tuple(POST_JOBS)
EXECUTION = tuple(s.key for s in all_specs() if s.module is JobModule.EXECUTION)
MONITORING = tuple(s.key for s in all_specs() if s.module is JobModule.MONITORING)
# Facts and labels, which a table repeats by nature.
_LABELS = frozenset(
    {"link", "disclaimers", "hashtags", "date", "platform", "pillar", "call_to_action", "owner", "tool", "asset"}
)


def package(content: dict[str, Any], selection: tuple[str, ...] = POSTS) -> dict[str, dict[str, Any]]:
    """Every section that the playbook can write for a brief, each reading the ones before it. Written once a run."""
    return deepcopy(_package(json.dumps(content, sort_keys=True), selection))


@cache
def _package(content: str, selection: tuple[str, ...]) -> dict[str, dict[str, Any]]:
    sections: dict[str, dict[str, Any]] = {}
    for job in all_specs():
        if job.generate is not None:
            brief = Brief(json.loads(content), sections, selection)
            sections[job.key] = generate(job.key, brief).model_dump(mode="json")
    return sections


def alone(job_type: str, content: dict[str, Any], selection: tuple[str, ...] = POSTS) -> dict[str, Any]:
    """One section without any upstream section. Written once a run."""
    return deepcopy(_alone(job_type, json.dumps(content, sort_keys=True), selection))


@cache
def _alone(job_type: str, content: str, selection: tuple[str, ...]) -> dict[str, Any]:
    return afresh(job_type, json.loads(content), selection)


def afresh(job_type: str, content: dict[str, Any], selection: tuple[str, ...] = POSTS) -> dict[str, Any]:
    """As `alone`, but written anew: for tests of determinism."""
    return generate(job_type, Brief(content, {}, selection)).model_dump(mode="json")


def leaves(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from leaves(item, name)
    elif isinstance(value, list):
        for item in value:
            yield from leaves(item, key)


def words(section: Any) -> int:
    return sum(len(re.findall(r"\w+", text)) for key, text in leaves(section) if key != "link")


def sentences(section: Any, skip: frozenset[str] = frozenset()) -> list[str]:
    """Sentences of five words or more, without labels."""
    found = []
    for key, text in leaves(section):
        if key not in _LABELS and key not in skip:
            found += [part.strip() for part in re.split(r"(?<=[.!?…])\s+|\n+", text) if len(part.split()) >= 5]
    return found
