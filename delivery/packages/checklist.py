"""Compute the pre-flight checklist of a delivery, and record the points that only a person can sign off.

An open point does not block approval, which has blockers of its own. The page shows the point, the record keeps it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.conf import settings

from accounts.audit import audit
from accounts.models import User
from accounts.types import Action
from artifacts.gating import artifacts_by_type
from artifacts.models import Artifact
from artifacts.services import write
from artifacts.types import OPEN_STATES, ArtifactType, NotAllowed, Reason
from delivery.branding import logo_works
from delivery.models import ChecklistTick
from delivery.packages.upstream import refusals
from generation.api import Brief, export_formats
from generation.document import section_label

PERSONAL = {
    "files": ("Files opened", "Report and deck were opened and looked through, page by page."),
    "facts": ("Facts read", "Names, prices, dates and figures were read against the brief."),
    "legal": ("Legal note", "Claims and required notices were read by somebody who may judge them."),
}
"""Points that only a person can sign off: label and what was done."""


class ChecklistItem(NamedTuple):
    """One point of the checklist. `by` and `at` say who signed it off and when; both are empty on a computed point."""

    key: str
    label: str
    done: bool
    detail: str
    personal: bool = False
    by: str = ""
    at: Any = None


def checklist(artifact: Artifact) -> list[ChecklistItem]:
    """List the checklist of a delivery for its current content."""
    siblings = artifacts_by_type(artifact.engagement)
    return [
        _approvals(artifact, siblings),
        _quality(artifact.content),
        _completeness(artifact, siblings),
        _pictures(artifact.content),
        _branding(),
        _notices(siblings),
        *_personal(artifact),
    ]


def as_record(items: list[ChecklistItem]) -> list[dict[str, Any]]:
    """Turn the checklist into JSON for the package's record: who signed off what, and which points were open."""
    return [
        {"item": i.key, "done": i.done, "told": i.detail, "by": i.by, "at": i.at.isoformat() if i.at else None}
        for i in items
    ]


@write(Action.EDIT)
def sign_off(artifact: Artifact, item: str, *, by: User) -> None:
    """Sign off a point for the current content; a second call changes nothing. Raises PermissionDenied, NotAllowed."""
    if item not in PERSONAL:
        raise NotAllowed([Reason("unknown_item", "The checklist has no such point.")])
    if artifact.status not in OPEN_STATES:
        raise NotAllowed([Reason("sealed", "The delivery is approved or archived: its checklist is closed.")])
    _, made = ChecklistTick.objects.get_or_create(
        artifact=artifact, content_hash=artifact.content_hash, item=item, defaults={"by": by}
    )
    if made:
        audit([_event(artifact, item, by)])


def _event(artifact: Artifact, item: str, by: User) -> dict[str, Any]:
    return {
        "action": "delivery.vouch",
        "actor": by,
        "client_id": artifact.engagement.client_id,
        "object_type": "artifact",
        "object_id": artifact.pk,
        "version": artifact.version,
        "content_hash": artifact.content_hash,
        "reason": PERSONAL[item][0],
    }


def _approvals(artifact: Artifact, siblings: Mapping[str, Artifact]) -> ChecklistItem:
    named = {reason.artifact for reason in refusals(artifact, siblings)}
    wrong = [kind.label for kind in ArtifactType if kind.value in named]
    detail = f"Not approved and up to date: {', '.join(wrong)}." if wrong else "All of it is approved and up to date."
    return ChecklistItem("approvals", "Approvals", not wrong, detail)


def _quality(content: Mapping[str, Any]) -> ChecklistItem:
    waivers = content.get("waivers") or []
    detail = f"{len(waivers)} findings were waived with a reason." if waivers else "No finding was waived."
    return ChecklistItem("quality", "Quality", not waivers, detail.replace("1 findings were", "1 finding was"))


def _completeness(artifact: Artifact, siblings: Mapping[str, Artifact]) -> ChecklistItem:
    intake = siblings.get(ArtifactType.INTAKE)
    wanted = (intake.content if intake else {}).get("delivery_requirements") or {}
    held = {str(file.get("name")) for file in artifact.content.get("files", [])}
    missing = [f.filename for f in export_formats().values() if wanted.get(f.key) and f.filename not in held]
    detail = f"The brief asks for {', '.join(missing)}." if missing else "Every format that the brief asks for is here."
    return ChecklistItem(
        "completeness", "Completeness", not missing and bool(held), detail if held else "It holds no files yet."
    )


def _pictures(content: Mapping[str, Any]) -> ChecklistItem:
    missing = ", ".join(section_label(str(job)) for job in content.get("undrawn") or [])
    detail = f"No picture could be drawn of: {missing}." if missing else "Every creative has its pictures."
    return ChecklistItem("pictures", "Pictures", not missing, detail)


def _branding() -> ChecklistItem:
    if settings.AGENCY_LOGO and not logo_works():
        return ChecklistItem(
            "branding", "Branding", False, "The logo of the settings is missing, too large or no picture."
        )
    detail = f"{settings.AGENCY_NAME}, {'with' if settings.AGENCY_LOGO else 'without'} a logo."
    return ChecklistItem("branding", "Branding", bool(settings.AGENCY_NAME), detail)


def _notices(siblings: Mapping[str, Artifact]) -> ChecklistItem:
    """List the required notices; exporters print them on the cover and wherever they apply."""
    intake = siblings.get(ArtifactType.INTAKE)
    found = Brief(intake.content).disclaimers if intake else []
    detail = f"On the cover: {' '.join(found)}" if found else "The brief requires none."
    return ChecklistItem("notices", "Required notices", True, detail)


def _personal(artifact: Artifact) -> list[ChecklistItem]:
    ticks = {t.item: t for t in artifact.ticks.filter(content_hash=artifact.content_hash).select_related("by")}
    return [
        ChecklistItem(key, label, True, detail, True, str(ticks[key].by), ticks[key].at)
        if key in ticks
        else ChecklistItem(key, label, False, detail, True)
        for key, (label, detail) in PERSONAL.items()
    ]
