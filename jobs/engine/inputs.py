"""Fingerprint the inputs of a run: exactly what its job type declares to read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from artifacts.canonical import content_hash
from generation.api import spec
from jobs.engine.executors import Task, read_beside


def fingerprint(task: Task) -> str:
    """Hash everything that the run reads, as SHA-256 of canonical JSON.

    These are the declared intake values and sections, the selection where the type reads it, the reviewers' comments,
    the writer's name, and what the module's executor reads beside them.
    """
    job = spec(task.job_type)
    inputs: dict[str, object] = {
        "job_type": job.key,
        "generator": task.generator,
        "intake": {key: task.intake.get(key) for key in job.reads.intake},
        "sections": {key: task.sections.get(key) for key in job.reads.sections},
    }
    if "generation_plan" in job.reads.intake:
        inputs["selection"] = sorted(task.selection)
    if task.changes:
        inputs["changes"] = list(task.changes)
    if (beside := read_beside(job.module.value, task)) is not None:
        inputs["beside"] = beside
    return content_hash(inputs)


def same_inputs(task: Task, last_fingerprint: str, provenance: Mapping[str, Any]) -> bool:
    """Whether a run of `task` would read what the last completed run read.

    An approval clears comments that the current output has already met: they are compared as met. An output that the
    playbook wrote because no language model answered never counts as unchanged: another run may get a better one.
    """
    if provenance.get("fallback"):
        return False
    met = tuple(map(str, provenance.get("changes", ())))
    wanted = task if task.changes or not met else replace(task, changes=met)
    return fingerprint(wanted) == last_fingerprint
