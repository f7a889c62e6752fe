"""When the last selected job of a module has ended well, its sections become the module's artifact."""

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
    """A run that ended well, as far as its module's artifact needs it."""

    job_id: int
    type: str
    selected: bool
    number: int
    requested_by: int | None
    current: bool
    output: Mapping[str, Any] | None
    """None unless it is the one that stands."""
    output_hash: str
    source_versions: Mapping[str, int]
    source_hashes: Mapping[str, str]


_put_off: ContextVar[int | None] = ContextVar("promotion_put_off", default=None)
"""The engagement whose artifact is being assembled now."""


def promotion_is_put_off(engagement_id: int) -> bool:
    """Whether an approval that comes or goes need not promote the plan: who assembles its artifact does so after."""
    return _put_off.get() == engagement_id


@contextmanager
def _promotion_put_off(engagement_id: int) -> Iterator[None]:
    token = _put_off.set(engagement_id)
    try:
        yield
    finally:
        _put_off.reset(token)


def assemble_if_finished(plan: GenerationPlan, module: str, *, by: User) -> Artifact | None:
    """Assemble when every selected job of the module has ended well; None otherwise. `by` changed the selection."""
    states = list(plan.jobs.filter(module=module, selected=True).values_list("status", flat=True))
    return assemble(plan, module, by=by) if states and all(state in ENDED_WELL for state in states) else None


def assemble(plan: GenerationPlan, module: str, *, by: User | None = None) -> Artifact | None:
    """Write the module's artifact from its jobs' current outputs, under the engagement's lock. None when archived.

    The caller promotes the plan afterwards: approvals that the new version takes back do not, each for itself.
    Sources are those recorded when the runs started. Sections edited by hand are kept. Equal content makes no version.
    `by`, whose other selection makes a new version, is an author of it.
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
    """The artifact's sections that no run of theirs produced, by job type and output hash: a person wrote them."""
    if artifact is None:
        return {}
    found = sections_of(artifact.content)
    return {key: section for key, section in found.items() if (key, content_hash(section)) not in produced}


def _made(plan: GenerationPlan, module: str) -> list[Made]:
    """One query; only the outputs that stand are read."""
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
    """What the latest run of each job had read, by the oldest version.

    Where they read different texts, or some read none, nothing was read as a whole: such a source gets a hash that no
    content has. The artifact is then out of date whatever its upstream goes back to.
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
    """Whoever asked for a run whose output is new to the artifact, by id."""
    standing = {content_hash(section) for section in sections_of(current.content).values()} if current else set()
    new = [run for run in runs if run.current and run.output_hash not in standing]
    return sorted({run.requested_by for run in new if run.requested_by is not None})
