"""Validate a selection of job types, and resolve "all"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Literal

from generation.api import JobModule, all_specs, spec
from intake.fields import PLAN_KEY
from intake.validation.messages import FieldMessage, IntakeCheck, about, listed
from jobs.selection import unticked_formats

Selection = list[str] | Literal["all"]


def selected_jobs(selection: Selection, content: Any) -> list[str]:
    """Return the job types of a selection; "all" is every type except the formats left unticked."""
    if selection != "all":
        return list(selection)
    unticked = unticked_formats(content if isinstance(content, Mapping) else {})
    return [job.key for job in all_specs() if job.key not in unticked]


def check_plan(value: Any, content: Any, approved: Collection[str] = ()) -> IntakeCheck:
    """Validate a selection: its errors, or else its warnings. An absent selection has neither."""
    errors = plan_errors(value)
    return IntakeCheck(not errors, errors, [] if value is None or errors else plan_warnings(value, content, approved))


def plan_errors(value: Any) -> list[FieldMessage]:
    """Return the errors of a selection that came from outside; none for an absent one."""
    if value is None or value == "all":
        return []
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        return [about(PLAN_KEY, 'must be a list of job types, or "all".')]
    known = {job.key for job in all_specs()}
    unknown = [item for item in dict.fromkeys(value) if item not in known]
    twice = [item for item in dict.fromkeys(value) if item in known and value.count(item) > 1]
    return [
        *([about(PLAN_KEY, f"names job types that do not exist: {listed(unknown)}.")] if unknown else []),
        *([about(PLAN_KEY, f"names a job type twice: {listed(twice)}.")] if twice else []),
    ]


def plan_warnings(selection: Selection, content: Any, approved: Collection[str] = ()) -> list[FieldMessage]:
    """Warn of no jobs, of jobs whose upstream is neither selected nor `approved`, and of formats left unticked."""
    jobs = selected_jobs(selection, content)
    if not jobs:
        return [about(PLAN_KEY, "has no jobs: nothing will be produced until some are ticked.")]
    modules = {spec(job).module for job in jobs}
    found = [_missing_upstream(module, [*modules, *approved]) for module in JobModule if module in modules]
    return [*(message for message in found if message), *_unticked_formats(jobs, content)]


def _missing_upstream(module: JobModule, available: Collection[str]) -> FieldMessage | None:
    absent = [up.value.capitalize() for up in module.depends_on if up not in available]
    if not absent:
        return None
    jobs = module.value.capitalize()
    return about(PLAN_KEY, f"lacks upstream: {jobs} jobs need {listed(absent)}, where no job is ticked.")


def _unticked_formats(jobs: Iterable[str], content: Any) -> list[FieldMessage]:
    unticked = unticked_formats(content if isinstance(content, Mapping) else {})
    labels = [spec(job).label for job in jobs if job in unticked]
    if not labels:
        return []
    return [about(PLAN_KEY, f"names {listed(labels)}, but Required Outputs leaves that format unticked.")]
