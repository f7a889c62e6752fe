"""The job graph of a selection before anything is saved: the order, what waits for what, what nothing can start."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from artifacts.types import ArtifactType
from generation.api import JobModule, JobSpec, module_specs
from intake.validation.messages import listed


class UpstreamWait(NamedTuple):
    """One upstream module: how many of its jobs come first, or that its artifact is approved already."""

    label: str
    jobs: int
    approved: bool

    @property
    def missing(self) -> bool:
        return not (self.jobs or self.approved)


@dataclass(frozen=True)
class ModuleStep:
    """The jobs of one module. `rank` is the same for modules that may run side by side."""

    module: JobModule
    rank: int
    jobs: list[JobSpec]
    waits: list[UpstreamWait]
    add: list[JobModule]
    """The modules, to any depth, without which these jobs never start."""

    @property
    def label(self) -> str:
        return ArtifactType(self.module).label

    @property
    def first(self) -> str:
        """What comes before these jobs, as one sentence."""
        if not self.module.depends_on:
            return "Starts as soon as the intake is approved."
        jobs = [f"{wait.label} ({wait.jobs} job{'' if wait.jobs == 1 else 's'})" for wait in self.waits if wait.jobs]
        there = [wait.label for wait in self.waits if wait.approved and not wait.jobs]
        after = [f"Waits until {listed(jobs)} {'is' if len(jobs) == 1 else 'are'} done and approved."] if jobs else []
        ready = [f"{listed(there)} {'is' if len(there) == 1 else 'are'} approved already."] if there else []
        return " ".join([*after, *ready])

    @property
    def blocked(self) -> str:
        """Why these jobs would never start; empty when they would."""
        absent = [f"No {wait.label} job is ticked." for wait in self.waits if wait.missing]
        return " ".join(absent) or ("What they wait for is blocked itself." if self.add else "")

    @property
    def wish(self) -> str:
        """What the button that adds the missing upstream sends."""
        return "add:" + ",".join(self.add)

    @property
    def added(self) -> str:
        return listed([ArtifactType(module).label for module in self.add])


def preview(jobs: Collection[str], approved: Collection[str] = ()) -> list[ModuleStep]:
    """One step a module with selected jobs, in the order in which they start."""
    chosen = {module: [job for job in module_specs(module) if job.key in jobs] for module in JobModule}
    return [
        ModuleStep(
            module,
            _rank(module),
            chosen[module],
            [UpstreamWait(ArtifactType(up).label, len(chosen[up]), up in approved) for up in module.depends_on],
            _lacking(module, {m for m in JobModule if chosen[m] or m in approved}),
        )
        for module in JobModule
        if chosen[module]
    ]


def _rank(module: JobModule) -> int:
    return 1 + max((_rank(up) for up in module.depends_on), default=0)


def _lacking(module: JobModule, there: Collection[JobModule]) -> list[JobModule]:
    """Upstream modules without jobs and without an approved artifact, and what those lack in turn."""
    direct = [up for up in module.depends_on if up not in there]
    found = {deep for up in direct for deep in (up, *_lacking(up, there))}
    found |= {deep for up in module.depends_on if up not in direct for deep in _lacking(up, there)}
    return [m for m in JobModule if m in found]
