"""Register the catalogue of job types. One file under `playbook/` with a `@job_type` makes a job type."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from generation.brief import Brief
from generation.types import ExportFormat, JobModule, JobSpec, Reads, Section, UnknownJobType

_SPECS: dict[str, JobSpec] = {}
S = TypeVar("S", bound=Section)


def job_type(
    key: str,
    *,
    module: JobModule,
    label: str,
    order: int,
    reads: Reads,
    schema: type[S],
    optional: bool = False,
    retry: str = "standard",
) -> Callable[[Callable[[Brief], S]], Callable[[Brief], S]]:
    """Register a generator under `key`; the decorated function stays callable as it is."""

    def register(generate: Callable[[Brief], S]) -> Callable[[Brief], S]:
        add(JobSpec(key, module, label, order, reads, schema, generate, optional, retry))
        return generate

    return register


def add(spec: JobSpec) -> None:
    """Register a job type. Raises ValueError when the key is taken."""
    if spec.key in _SPECS:
        raise ValueError(f"Job type {spec.key} is registered twice")
    _SPECS[spec.key] = spec


def spec(key: str) -> JobSpec:
    """Look up a job type. Raises UnknownJobType."""
    try:
        return _SPECS[key]
    except KeyError:
        raise UnknownJobType(key) from None


def all_specs() -> list[JobSpec]:
    """List every job type, in band order and then in the module's own order."""
    return sorted(_SPECS.values(), key=lambda s: (s.module.band, s.order))


def module_specs(module: JobModule) -> list[JobSpec]:
    return [s for s in all_specs() if s.module is module]


def export_formats() -> dict[str, ExportFormat]:
    """List the formats by the job type that makes them, in catalogue order."""
    return {s.key: s.format for s in all_specs() if s.format}
