"""The registry of job executors. Upper apps register theirs from `AppConfig.ready()`; the default is the generator."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from generation.api import Brief, generate
from generation.document import sections_of as sections_of
from generation.types import GENERATOR_VERSION, JobModule


@dataclass(frozen=True)
class Snapshot:
    """An artifact as the claim read it."""

    type: str
    version: int
    content_hash: str
    content: Mapping[str, Any]
    source_versions: Mapping[str, int]
    source_hashes: Mapping[str, str]
    waivers: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True)
class Task:
    """Everything that an executor may read. Pure data: no database, no clock."""

    job_type: str
    client_name: str
    engagement_name: str
    artifacts: Mapping[str, Snapshot]
    selection: tuple[str, ...]
    changes: tuple[str, ...] = ()
    """The reviewers' comments since the last approval, oldest first."""
    generator: str = GENERATOR_VERSION
    """The name of the writer: the playbook, or the language models in order of preference."""
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
        """All upstream sections by job type."""
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
"""Names the writer of a section, given the client's id and the job type."""
Assemble = Callable[[Sequence[tuple[str, Mapping[str, Any]]]], dict[str, Any]]
"""Builds an artifact's content from pairs of job type and output, in catalogue order."""
Stands = Callable[[Mapping[str, Any]], bool]
"""Whether the file that an output names still exists."""

Reads = Callable[[Task], Any]
"""Reads what an executor uses beside the declared inputs: canonical JSON, part of the fingerprint."""


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
    """Replace the bare playbook as writer of sections; `identify` names the new writer in their fingerprints."""
    _writers[:] = [Writer(write, identify)]


def executor(module: str) -> Execute:
    return _executors.get(module) or (_writers[0].write if _writers else generate_section)


def writer_name(client_id: int, job_type: str) -> str:
    """Name the writer of this job's section: part of its fingerprint."""
    return _writers[0].identify(client_id, job_type) if _writers else GENERATOR_VERSION


def assembler(module: str) -> Assemble:
    return _assemblers.get(module, sections_content)


def stands(module: str) -> Stands | None:
    """Return the module's check of its files; None for a module without files."""
    return _stands.get(module)


def read_beside(module: str, task: Task) -> Any:
    """Read the undeclared inputs of the module's executor; None where it has none."""
    found = _reads.get(module)
    return found(task) if found else None


def generate_section(task: Task) -> Output:
    section = generate(task.job_type, task.brief)
    provenance = {"generator": "playbook", "version": GENERATOR_VERSION}
    return Output(section.model_dump(mode="json"), provenance)


def sections_content(outputs: Sequence[tuple[str, Mapping[str, Any]]]) -> dict[str, Any]:
    return {"sections": {job_type: dict(output) for job_type, output in outputs}}
