"""Where upper apps hand their job executors to the runner, from `AppConfig.ready()`.

The default executor calls the generator; `delivery` registers its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from generation.api import Brief, generate
from generation.document import sections_of as sections_of
from generation.types import GENERATOR_VERSION, JobModule


@dataclass(frozen=True)
class Snapshot:
    """An artifact as it was when the work started."""

    type: str
    version: int
    content_hash: str
    content: Mapping[str, Any]
    source_versions: Mapping[str, int]
    source_hashes: Mapping[str, str]
    waivers: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True)
class Task:
    """What a job body may read. Pure data: no database, no clock."""

    job_type: str
    client_name: str
    engagement_name: str
    artifacts: Mapping[str, Snapshot]
    selection: tuple[str, ...]
    changes: tuple[str, ...] = ()
    """What reviewers asked for since the last approval, oldest first."""
    generator: str = GENERATOR_VERSION
    """Who would write the section: the playbook, or the language models in order of preference."""
    client_id: int = 0
    job_id: int = 0
    run_id: int = 0
    checkpoint: Callable[[], None] = field(default=lambda: None, compare=False)

    @property
    def intake(self) -> Mapping[str, Any]:
        found = self.artifacts.get("intake")
        return found.content if found else {}

    @property
    def sections(self) -> dict[str, Mapping[str, Any]]:
        """Every upstream section by job type."""
        return {
            job_type: section
            for snapshot in self.artifacts.values()
            for job_type, section in sections_of(snapshot.content).items()
        }

    @property
    def brief(self) -> Brief:
        return Brief(self.intake, self.sections, self.selection)


@dataclass(frozen=True)
class Output:
    content: dict[str, Any]
    provenance: dict[str, Any]


Execute = Callable[[Task], Output]
Identify = Callable[[int, str], str]
"""The name of what would write a job type's section for a client, by the client's id and the job type."""
Assemble = Callable[[Sequence[tuple[str, Mapping[str, Any]]]], dict[str, Any]]
"""Turns the outputs of a module, as (job type, output) in catalogue order, into the artifact's content."""
Stands = Callable[[Mapping[str, Any]], bool]
"""Whether what an output names outside the database is still there."""

Reads = Callable[[Task], Any]
"""What an executor reads beside the declared inputs: canonical JSON, part of the fingerprint."""


class Writer(NamedTuple):
    write: Execute
    identify: Identify


_executors: dict[str, Execute] = {}
_writers: list[Writer] = []
_assemblers: dict[str, Assemble] = {}
_stands: dict[str, Stands] = {}
_reads: dict[str, Reads] = {}


def register(
    module: JobModule,
    execute: Execute,
    assemble: Assemble | None = None,
    stands: Stands | None = None,
    reads: Reads | None = None,
) -> None:
    _executors[module.value] = execute
    if reads is not None:
        _reads[module.value] = reads
    if stands is not None:
        _stands[module.value] = stands
    if assemble is not None:
        _assemblers[module.value] = assemble


def register_writer(write: Execute, identify: Identify) -> None:
    """Set what writes sections instead of the bare playbook, and what names it in the sections' fingerprints."""
    _writers[:] = [Writer(write, identify)]


def executor(module: str) -> Execute:
    return _executors.get(module) or (_writers[0].write if _writers else generate_section)


def writer_name(client_id: int, job_type: str) -> str:
    """Name who would write this job's section: part of its fingerprint."""
    return _writers[0].identify(client_id, job_type) if _writers else GENERATOR_VERSION


def assembler(module: str) -> Assemble:
    return _assemblers.get(module, sections_content)


def stands(module: str) -> Stands | None:
    """None where an output is all there is."""
    return _stands.get(module)


def read_beside(module: str, task: Task) -> Any:
    """None where the declared inputs are all there is."""
    found = _reads.get(module)
    return found(task) if found else None


def generate_section(task: Task) -> Output:
    section = generate(task.job_type, task.brief)
    provenance = {"generator": "playbook", "version": GENERATOR_VERSION}
    return Output(section.model_dump(mode="json"), provenance)


def sections_content(outputs: Sequence[tuple[str, Mapping[str, Any]]]) -> dict[str, Any]:
    return {"sections": {job_type: dict(output) for job_type, output in outputs}}
