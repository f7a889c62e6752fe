"""Resolve ticked boxes to job types, their order and dependencies, and list what is wrong with a selection."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import Any

from generation.api import all_specs, export_formats, spec
from generation.types import JobModule, UnknownJobType
from jobs.types import InvalidPlan

ALL = "all"
FORMATS = {made.key: job_type for job_type, made in export_formats().items()}
"""The job type of each box under Required Outputs: one thing seen twice."""


def resolve(job_types: Sequence[str] | str, intake: Mapping[str, Any]) -> list[str]:
    """Return the job types in the order of the selection. "all" leaves out the formats that the brief leaves unticked.

    Raises InvalidPlan for unknown types, duplicates, and a format that the brief leaves unticked.
    """
    unticked = unticked_formats(intake)
    if job_types == ALL:
        return [job.key for job in all_specs() if job.key not in unticked]
    chosen = [job_types] if isinstance(job_types, str) else list(job_types)
    errors = [*_unknown(chosen), *_duplicates(chosen)]
    errors += [
        f"{spec(key).label} is selected, but Required Outputs leaves it unticked: tick it there or leave the job out."
        for key in chosen
        if key in unticked
    ]
    if errors:
        raise InvalidPlan(errors)
    return chosen


def unticked_formats(intake: Mapping[str, Any]) -> set[str]:
    """Delivery job types whose format the brief turns off; a brief that says nothing wants all of them."""
    wanted = intake.get("delivery_requirements")
    ticks = wanted if isinstance(wanted, Mapping) else {}
    return {job for name, job in FORMATS.items() if ticks.get(name, True) is False}


def priorities(job_types: Sequence[str]) -> dict[str, int]:
    """Number the jobs: the module's band plus the position among the selected jobs of the module."""
    seen: Counter[JobModule] = Counter()
    found: dict[str, int] = {}
    for key in job_types:
        module = spec(key).module
        found[key] = module.band + seen[module]
        seen[module] += 1
    return found


def edges(job_types: Sequence[str]) -> list[tuple[str, str]]:
    """Pair each job with its dependencies: every selected job of each upstream module."""
    modules = {key: spec(key).module for key in job_types}
    found = [
        (job, dependency)
        for job, module in modules.items()
        for dependency, upstream in modules.items()
        if upstream in module.depends_on
    ]
    if has_cycle(found):
        raise InvalidPlan(["The selected jobs depend on each other in a circle."])
    return found


def has_cycle(pairs: Sequence[tuple[str, str]]) -> bool:
    """Tell whether no order puts every dependency before its dependants."""
    graph = TopologicalSorter[str]()
    for job, dependency in pairs:
        graph.add(job, dependency)
    try:
        graph.prepare()
    except CycleError:
        return True
    return False


def _unknown(chosen: Sequence[str]) -> list[str]:
    found = []
    for key in chosen:
        try:
            spec(key)
        except UnknownJobType:
            found.append(f"“{key}” is not a job type.")
    return found


def _duplicates(chosen: Sequence[str]) -> list[str]:
    return [f"“{key}” is selected more than once." for key, count in Counter(chosen).items() if count > 1]
