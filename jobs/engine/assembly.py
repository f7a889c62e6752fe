"""Assemble a module's artifact from its jobs' outputs, once the last selected job has ended well."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, NamedTuple

from django.db.models import Case, When

from accounts.models import User
from artifacts.canonical import content_hash
from artifacts.models import Artifact
from artifacts.services import store_assembled
from artifacts.types import ArtifactStatus, ArtifactType, Sources
from generation.api import all_specs
from generation.document import section_label, sections_of
from jobs.engine.executors import assembler
from jobs.models import GenerationPlan, JobRun
from jobs.notifications import tell_managers
from jobs.types import ENDED_WELL, RunOutcome

_WELL = (RunOutcome.COMPLETED, RunOutcome.SKIPPED)


class Made(NamedTuple):
    """A run that ended well: the columns that the assembly reads."""

    job_id: int
    type: str
    selected: bool
    number: int
    requested_by: int | None
    current: bool
    output: Mapping[str, Any] | None
    """None unless the run's output is the current one."""
    output_hash: str
    source_versions: Mapping[str, int]
    source_hashes: Mapping[str, str]


_put_off: ContextVar[int | None] = ContextVar("promotion_put_off", default=None)
"""The engagement whose artifact this thread assembles now."""


def promotion_is_put_off(engagement_id: int) -> bool:
    """Whether a changed approval need not promote the plan: the caller of `assemble` promotes the plan afterwards."""
    return _put_off.get() == engagement_id


@contextmanager
def _promotion_put_off(engagement_id: int) -> Iterator[None]:
    token = _put_off.set(engagement_id)
    try:
        yield
    finally:
        _put_off.reset(token)


def assemble_if_finished(plan: GenerationPlan, module: str, *, by: User) -> Artifact | None:
    """Assemble the module whose selected jobs have all ended well; None otherwise. `by` changed the selection."""
    states = list(plan.jobs.filter(module=module, selected=True).values_list("status", flat=True))
    return assemble(plan, module, by=by) if states and all(state in ENDED_WELL for state in states) else None


def assemble(plan: GenerationPlan, module: str, *, by: User | None = None) -> Artifact | None:
    """Write the module's artifact from its jobs' current outputs, under the engagement's lock. None when archived.

    The caller promotes the plan afterwards, once: approvals that the new version revokes do not promote it.
    Records the sources that the runs read. Keeps sections edited by hand. Equal content makes no version.
    `by`, whose changed selection makes the new version, becomes its author.
    """
    runs = _made(plan, module)
    siblings = plan.engagement.artifacts.by_type()
    current = siblings.get(module)
    if current is not None and current.status == ArtifactStatus.ARCHIVED:
        return None
    before = current.version if current else 0
    outputs = {run.type: run.output or {} for run in runs if run.current and run.selected}
    kept = hand_edited(current, {(run.type, run.output_hash) for run in runs})
    sections = _in_catalogue_order({**outputs, **kept})
    sources, authors = _recorded_sources(runs), [*_authors(runs, current), *([by.pk] if by else [])]
    by_hand = f"; kept as edited by hand: {', '.join(map(section_label, sorted(kept)))}" if kept else ""
    with _promotion_put_off(plan.engagement_id):
        artifact = store_assembled(
            plan.engagement,
            module,
            assembler(module)(sections),
            siblings=siblings,
            sources=sources,
            authors=authors,
            reason=f"Assembled from its jobs{by_hand}",
        )
    if artifact.version != before:
        text = f"{ArtifactType(module).label} v{artifact.version} is ready for your review{by_hand}."
        tell_managers(plan.engagement, text, "artifact", module)
    return artifact


def hand_edited(artifact: Artifact | None, produced: Container[tuple[str, str]]) -> dict[str, Mapping[str, Any]]:
    """Return the sections that no run produced: `produced` holds job type and output hash of every run."""
    if artifact is None:
        return {}
    found = sections_of(artifact.content)
    return {key: section for key, section in found.items() if (key, content_hash(section)) not in produced}


def _made(plan: GenerationPlan, module: str) -> list[Made]:
    """Read the module's runs that ended well. One query, which reads current outputs only."""
    found = JobRun.objects.filter(job__plan=plan, job__module=module, outcome__in=_WELL).order_by()
    rows = found.values_list(
        "job_id", "job__type", "job__selected", "number", "requested_by_id", "current",
        Case(When(current=True, then="output")), "output_hash", "source_versions", "source_hashes",
    )  # fmt: skip
    return [Made(*row) for row in rows]


def _in_catalogue_order(outputs: Mapping[str, Mapping[str, Any]]) -> list[tuple[str, Mapping[str, Any]]]:
    order = {spec.key: index for index, spec in enumerate(all_specs())}
    return sorted(outputs.items(), key=lambda item: (order.get(item[0], len(order)), item[0]))


def _recorded_sources(runs: list[Made]) -> Sources:
    """Return the sources of the latest run of each job, with the oldest version that one of them read.

    Where runs read different contents of a source, no single content was read: the source gets a hash that no content
    has, so that the artifact stays out of date whichever content comes back upstream.
    """
    latest: dict[int, Made] = {}
    for run in sorted(runs, key=lambda r: r.number):
        if run.selected:
            latest[run.job_id] = run
    versions: dict[str, int] = {}
    hashes: dict[str, str] = {}
    for type_ in dict.fromkeys(type_ for run in latest.values() for type_ in run.source_hashes):
        read = {run.source_hashes.get(type_, "") for run in latest.values()}
        hashes[type_] = read.pop() if len(read) == 1 else content_hash(sorted(read))
        if "" not in read:
            versions[type_] = min(run.source_versions[type_] for run in latest.values())
    return Sources(versions, hashes)


def _authors(runs: list[Made], current: Artifact | None) -> list[int]:
    """Return the ids of those who requested a run whose output is new to the artifact."""
    standing = {content_hash(section) for section in sections_of(current.content).values()} if current else set()
    new = [run for run in runs if run.current and run.output_hash not in standing]
    return sorted({run.requested_by for run in new if run.requested_by is not None})
