"""Jobs that cost nothing themselves, so that what is measured is the engine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

from artifacts import checks
from artifacts.types import ArtifactType
from generation.types import JobModule
from jobs.engine import executors
from jobs.engine.executors import Output, Task, sections_content


def execute(task: Task) -> Output:
    return Output({"of": task.job_type}, {"generator": "empty", "version": 1})


@contextmanager
def empty_generators() -> Iterator[None]:
    """Every module by `execute`, and no check or seal in the way. History, decisions and audit stay as they are."""
    modules = [module.value for module in JobModule]
    with (
        mock.patch.dict(executors._executors, dict.fromkeys(modules, execute)),
        mock.patch.dict(executors._assemblers, dict.fromkeys(modules, sections_content)),
        mock.patch.dict(checks._checks, {t.value: [] for t in ArtifactType}),
        mock.patch.dict(checks._seals, {t.value: [] for t in ArtifactType}),
    ):
        yield
