"""When the last selected job of a module has ended well, its sections become the module's artifact."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from accounts.models import User
from artifacts.canonical import content_hash
from artifacts.models import Artifact
from artifacts.services import create_artifact, update_artifact
from artifacts.types import ArtifactStatus, ArtifactType, Sources
from generation.api import all_specs
from generation.document import section_label
from jobs.executors import assembler, sections_of
from jobs.models import GenerationPlan, JobRun
from jobs.promotion import tell_managers
from jobs.types import ENDED_WELL, RunOutcome

_WELL = (RunOutcome.COMPLETED, RunOutcome.SKIPPED)


def assemble_if_finished(plan: GenerationPlan, module: str) -> Artifact | None:
    """Write the module's artifact from its jobs' current outputs. None while jobs are open, or when archived.

    Sources are those recorded when the runs started. Sections edited by hand are kept. Equal content makes no version.
    """
    jobs = list(plan.jobs.filter(module=module, selected=True).order_by("priority"))
    if not jobs or any(job.status not in ENDED_WELL for job in jobs):
        return None
    current = plan.engagement.artifacts.filter(type=module).first()
    if current is not None and current.status == ArtifactStatus.ARCHIVED:
        return None
    runs = list(JobRun.objects.filter(job__plan=plan, job__module=module, outcome__in=_WELL).select_related("job"))
    outputs = _outputs(runs, {job.pk for job in jobs})
    kept = hand_edited(current, runs)
    content = assembler(module)(_in_catalogue_order({**outputs, **kept}))
    sources = _recorded_sources(runs, plan)
    return _store(plan, module, current, content, sources, _authors(runs, current), sorted(kept))


def hand_edited(artifact: Artifact | None, runs: list[JobRun]) -> dict[str, Mapping[str, Any]]:
    """The artifact's sections that no run of theirs produced: a person wrote them."""
    if artifact is None:
        return {}
    produced = {(run.job.type, run.output_hash) for run in runs if run.output_hash}
    found = sections_of(artifact.content)
    return {key: section for key, section in found.items() if (key, content_hash(section)) not in produced}


def _outputs(runs: list[JobRun], selected: set[int]) -> dict[str, Mapping[str, Any]]:
    return {run.job.type: run.output or {} for run in runs if run.current and run.job_id in selected}


def _in_catalogue_order(outputs: Mapping[str, Mapping[str, Any]]) -> list[tuple[str, Mapping[str, Any]]]:
    order = {spec.key: index for index, spec in enumerate(all_specs())}
    return sorted(outputs.items(), key=lambda item: (order.get(item[0], len(order)), item[0]))


def _recorded_sources(runs: list[JobRun], plan: GenerationPlan) -> Sources:
    """What the latest run of each job had read; where runs disagree the oldest, so that the artifact shows as stale."""
    latest: dict[int, JobRun] = {}
    for run in sorted(runs, key=lambda r: r.number):
        if run.job.selected:
            latest[run.job_id] = run
    versions: dict[str, int] = {}
    hashes: dict[str, str] = {}
    for run in latest.values():
        for type_, version in run.source_versions.items():
            if type_ not in versions or version < versions[type_]:
                versions[type_], hashes[type_] = version, run.source_hashes[type_]
    return Sources(versions, hashes)


def _authors(runs: list[JobRun], current: Artifact | None) -> list[User]:
    """Whoever asked for a run whose output is new to the artifact."""
    standing = {content_hash(section) for section in sections_of(current.content).values()} if current else set()
    new = [run for run in runs if run.current and run.requested_by_id and run.output_hash not in standing]
    return list(User.objects.filter(pk__in={run.requested_by_id for run in new}))


def _store(
    plan: GenerationPlan,
    module: str,
    current: Artifact | None,
    content: dict[str, Any],
    sources: Sources,
    authors: list[User],
    kept: list[str],
) -> Artifact:
    by_hand = f"; kept as edited by hand: {', '.join(map(section_label, kept))}" if kept else ""
    if current is None:
        artifact = create_artifact(plan.engagement, module, content, by=None, sources=sources, authors=authors)
    else:
        artifact = update_artifact(
            current,
            content=content,
            by=None,
            sources=sources,
            authors=authors,
            reason=f"Assembled from its jobs{by_hand}",
        )
        if artifact.version == current.version:
            return artifact
    label = ArtifactType(module).label
    text = f"{label} v{artifact.version} is ready for your review{by_hand}."
    tell_managers(plan.engagement, text, "artifact", module)
    return artifact
