"""Run delivery jobs: render approved, up-to-date artifacts into a file and store it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.conf import settings

from artifacts.types import ArtifactType
from delivery.branding import branding
from delivery.exporters.registry import EXPORTERS
from delivery.exporters.render_input import RenderInput, SourceArtifact
from delivery.packages.manifest import make_body
from delivery.packages.storage import ensure_room, is_whole, store
from generation.api import export_formats
from jobs.engine.executors import Output, Task, sections_of
from jobs.types import PermanentError


def execute(task: Task) -> Output:
    """Render one format from the task's pinned inputs. Raises PermanentError for an unknown format or a full disk."""
    form, render = export_formats().get(task.job_type), EXPORTERS.get(task.job_type)
    if form is None or render is None:
        raise PermanentError(f"Nothing renders {task.job_type}.")
    # Checked before rendering: a job that cannot be stored should not render for a minute first.
    ensure_room()
    task.checkpoint()
    source = render_input_of(task)
    data = render(source)
    task.checkpoint()
    # The key "pack" is part of stored outputs and fingerprints, so it keeps its name.
    content = {"file": store(data, form.filename), "pack": _body(task), "undrawn": source.undrawn}
    return Output(content, {"generator": "exporter", "format": task.job_type})


def reads(task: Task) -> dict[str, Any]:
    """Collect all that decides a file's bytes: approved content, versions, waived findings, the agency's branding."""
    return {"pack": _body(task), "agency": settings.AGENCY_NAME, "branding": branding().marks}


def assemble(outputs: Sequence[tuple[str, Mapping[str, Any]]]) -> dict[str, Any]:
    """Assemble the delivery's content: the manifest body with its rendered files, and creatives without a picture."""
    body = dict(outputs[0][1]["pack"])
    if undrawn := sorted({job for _, output in outputs for job in output.get("undrawn", [])}):
        body["undrawn"] = undrawn
    return {**body, "files": sorted((dict(o["file"]) for _, o in outputs), key=lambda f: str(f["name"]))}


def file_is_whole(output: Mapping[str, Any]) -> bool:
    """Check that the file of an earlier run is still in storage, undamaged."""
    return is_whole(output["file"]["sha256"], output["file"]["name"])


def render_input_of(task: Task) -> RenderInput:
    return RenderInput(
        client_name=task.client_name,
        engagement_name=task.engagement_name,
        agency_name=settings.AGENCY_NAME,
        intake=task.intake,
        modules={type_: sections_of(s.content) for type_, s in task.artifacts.items() if type_ != ArtifactType.INTAKE},
        artifacts=tuple(
            SourceArtifact(
                type=s.type,
                label=ArtifactType(s.type).label,
                version=s.version,
                content_hash=s.content_hash,
                source_versions=dict(s.source_versions),
            )
            for s in task.artifacts.values()
        ),
        waivers=tuple(_waivers(task)),
        branding=branding(),
    )


def _body(task: Task) -> dict[str, Any]:
    """Build the manifest body, without files."""
    return make_body(task.client_name, task.engagement_name, task.artifacts.values(), [], _waivers(task))


def _waivers(task: Task) -> list[Mapping[str, str]]:
    return [waiver for snapshot in task.artifacts.values() for waiver in snapshot.waivers]
