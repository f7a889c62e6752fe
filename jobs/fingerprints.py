"""The hash of exactly what a job type declares to read."""

from __future__ import annotations

from artifacts.canonical import content_hash
from generation.api import spec
from generation.types import GENERATOR_VERSION, JobModule
from jobs.executors import Task


def fingerprint(task: Task) -> str:
    """SHA-256 over the declared intake values and sections, the selection where it is read, and the generator.

    A delivery job reads all approved content, so its fingerprint covers every artifact's hash.
    """
    job = spec(task.job_type)
    inputs: dict[str, object] = {
        "job_type": job.key,
        "generator": GENERATOR_VERSION,
        "intake": {key: task.intake.get(key) for key in job.reads.intake},
        "sections": {key: task.sections.get(key) for key in job.reads.sections},
    }
    if "generation_plan" in job.reads.intake:
        inputs["selection"] = sorted(task.selection)
    if job.module is JobModule.DELIVERY:
        inputs["artifacts"] = {s.type: s.content_hash for s in task.artifacts.values()}
        inputs["names"] = [task.client_name, task.engagement_name]
    return content_hash(inputs)
