"""Declared reads are real reads: whatever a job type declares, some brief makes its generator look at.

A read that is declared and never made costs a needless regeneration, and sends a language model more than it needs.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest

from generation.api import Brief, Reads, all_specs, spec
from generation.knowledge.industries import INDUSTRIES
from tests.generation.briefs import MINIMAL, NAMES, SIX_FIELDS, load
from tests.generation.reading import POSTS, package

WRITERS = [job.key for job in all_specs() if job.generate is not None]
ALL = tuple(WRITERS)
OBJECTIVES = ("Awareness", "Leads", "Sales", "Hiring", "Partnerships", "Retention")


class Watched(dict[str, Any]):
    """Records which keys were looked at."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        super().__init__(content)
        self.read: set[str] = set()

    def get(self, key: str, default: Any = None) -> Any:
        self.read.add(key)
        return super().get(key, default)


def rich() -> list[dict[str, Any]]:
    """The demo briefs, the thinnest ones, and one for each objective and each industry."""
    demo = [load(name) for name in NAMES]
    turned = [{**demo[0], "objective": objective} for objective in OBJECTIVES]
    moved = [{**demo[1], "industry": industry, "no_website": True} for industry in INDUSTRIES]
    return [*demo, MINIMAL, SIX_FIELDS, *turned, *moved]


@cache
def packages() -> list[tuple[dict[str, Any], dict[str, dict[str, Any]]]]:
    return [(content, package(content)) for content in rich()]


@cache
def really_read(job_type: str) -> tuple[frozenset[str], frozenset[str]]:
    """Intake fields and sections that the generator looked at, over all briefs."""
    fields: set[str] = set()
    sections: set[str] = set()
    generate = spec(job_type).generate
    assert generate is not None
    for content, written in packages():
        for found, ticked in ((written, ALL), ({}, POSTS), ({}, ())):
            intake, upstream = Watched(content), Watched(found)
            generate(Brief(intake, upstream, ticked))
            fields |= intake.read
            sections |= upstream.read
    return frozenset(fields), frozenset(sections)


@pytest.mark.parametrize("job_type", WRITERS)
def test_every_declared_read_is_really_made(job_type):
    fields, sections = really_read(job_type)
    declared = spec(job_type).reads
    assert (set(declared.intake) - fields) | (set(declared.sections) - sections) == set()


def test_a_shared_list_loses_only_what_it_holds():
    reads = Reads(("client_name", "pricing"), ("positioning",))
    assert reads.without("pricing positioning") == Reads(("client_name",))
    with pytest.raises(ValueError, match="Never declared: website"):
        reads.without("website")


@pytest.mark.parametrize("job_type", WRITERS)
def test_nothing_undeclared_is_read_over_all_briefs(job_type):
    fields, sections = really_read(job_type)
    assert (fields - set(spec(job_type).reads.intake), sections - set(spec(job_type).reads.sections)) == (
        frozenset(),
        frozenset(),
    )
