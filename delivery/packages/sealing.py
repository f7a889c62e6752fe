"""Seal a package in the transaction that approves a delivery."""

from __future__ import annotations

from datetime import UTC

from django.conf import settings

from accounts.audit import audit
from artifacts.canonical import content_hash
from artifacts.gating import artifacts_by_type
from artifacts.models import Artifact, Decision
from artifacts.types import NotAllowed, Reason
from delivery.models import Package, PackageFile
from delivery.packages.checklist import as_record, checklist
from delivery.packages.manifest import make_record, manifest_hash, waivers_in_force
from delivery.packages.upstream import refusals


def seal(artifact: Artifact, decision: Decision) -> None:
    """Write the package of a delivery that was just approved, in the approval's transaction.

    Every upstream artifact is checked again: approved, up to date, and the content that the manifest names.
    Raises NotAllowed with every reason, which undoes the approval.
    """
    siblings = artifacts_by_type(artifact.engagement)
    if reasons := _refusals(artifact, siblings):
        raise NotAllowed(reasons)
    included = [siblings[item["type"]] for item in artifact.content["artifacts"]]
    record = make_record(
        [*included, artifact], str(decision.by), decision.at.astimezone(UTC).isoformat(), settings.BUILD
    )
    record["checklist"] = as_record(checklist(artifact))
    package = Package.objects.create(
        engagement=artifact.engagement,
        artifact=artifact,
        decision=decision,
        # Packages are never deleted, and the approval holds the engagement's lock.
        number=artifact.engagement.packages.count() + 1,
        body=artifact.content,
        record=record,
        manifest_hash=manifest_hash(artifact.content),
        sealed_by=decision.by,
        sealed_at=decision.at,
    )
    PackageFile.objects.bulk_create(
        PackageFile(package=package, name=file["name"], size=file["bytes"], sha256=file["sha256"])
        for file in artifact.content["files"]
    )
    audit([_event(package)])


def _refusals(artifact: Artifact, siblings: dict[str, Artifact]) -> list[Reason]:
    reasons = refusals(artifact, siblings)
    named = [str(entry["type"]) for entry in artifact.content["artifacts"]]
    if not _same_waivers(artifact, [found for type_ in named if (found := siblings.get(type_))]):
        told = "The waived findings are not those in the files: regenerate the delivery."
        reasons.append(Reason("waivers_changed", told, artifact=artifact.type))
    return reasons


def _same_waivers(artifact: Artifact, upstream: list[Artifact]) -> bool:
    printed, in_force = artifact.content.get("waivers") or [], waivers_in_force(upstream)
    return sorted(map(content_hash, printed)) == sorted(map(content_hash, in_force))


def _event(package: Package) -> dict[str, object]:
    return {
        "action": "package.seal",
        "actor": package.sealed_by,
        "client_id": package.engagement.client_id,
        "object_type": "package",
        "object_id": package.pk,
        "version": package.number,
        "content_hash": package.manifest_hash,
    }
