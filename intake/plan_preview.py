"""Preview the job graph of a selection before it is saved: order, dependencies, and jobs that cannot start."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from artifacts.types import ArtifactType
from generation.api import JobModule, JobSpec, module_specs
from intake.validation.messages import listed


class UpstreamWait(NamedTuple):
    """Describe one upstream module: how many of its jobs come first, or that its artifact is approved already."""

    label: str
    jobs: int
    approved: bool

    @property
    def missing(self) -> bool:
        return not (self.jobs or self.approved)


@dataclass(frozen=True)
class ModuleStep:
    """Describe the jobs of one module. Modules with the same `rank` may run side by side."""

    module: JobModule
    rank: int
    jobs: list[JobSpec]
    waits: list[UpstreamWait]
    add: list[JobModule]
    """Modules, to any depth, without which these jobs never start."""

    @property
    def label(self) -> str:
        return ArtifactType(self.module).label

    @property
    def first(self) -> str:
        """Return what comes before these jobs, as one sentence."""
        if not self.module.depends_on:
            return "Starts as soon as the intake is approved."
        jobs = [f"{wait.label} ({wait.jobs} job{'' if wait.jobs == 1 else 's'})" for wait in self.waits if wait.jobs]
        there = [wait.label for wait in self.waits if wait.approved and not wait.jobs]
        after = [f"Waits until {listed(jobs)} {'is' if len(jobs) == 1 else 'are'} done and approved."] if jobs else []
        ready = [f"{listed(there)} {'is' if len(there) == 1 else 'are'} approved already."] if there else []
        return " ".join([*after, *ready])

    @property
    def blocked(self) -> str:
        """Return why these jobs would never start; empty when they would."""
        absent = [f"No {wait.label} job is ticked." for wait in self.waits if wait.missing]
        return " ".join(absent) or ("What they wait for is blocked itself." if self.add else "")

    @property
    def edit(self) -> str:
        """Return the value of the button that adds the missing upstream."""
        return "add:" + ",".join(self.add)

    @property
    def added(self) -> str:
        return listed([ArtifactType(module).label for module in self.add])


def preview_plan(jobs: Collection[str], approved: Collection[str] = ()) -> list[ModuleStep]:
    """Return one step per module with selected jobs, in the order in which they start."""
    chosen = {module: [job for job in module_specs(module) if job.key in jobs] for module in JobModule}
    return [
        ModuleStep(
            module,
            _rank(module),
            chosen[module],
            [UpstreamWait(ArtifactType(up).label, len(chosen[up]), up in approved) for up in module.depends_on],
            _missing_upstream(module, {m for m in JobModule if chosen[m] or m in approved}),
        )
        for module in JobModule
        if chosen[module]
    ]


def _rank(module: JobModule) -> int:
    return 1 + max((_rank(up) for up in module.depends_on), default=0)


def _missing_upstream(module: JobModule, there: Collection[JobModule]) -> list[JobModule]:
    """Return upstream modules that have neither jobs nor an approved artifact, to any depth."""
    # an upstream that is there may lack its own upstream in turn
    direct = [up for up in module.depends_on if up not in there]
    found = {deep for up in direct for deep in (up, *_missing_upstream(up, there))}
    found |= {deep for up in module.depends_on if up not in direct for deep in _missing_upstream(up, there)}
    return [m for m in JobModule if m in found]
