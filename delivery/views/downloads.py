"""Answer downloads of package files: permission is checked on every request, no file is shown inside our pages."""

from __future__ import annotations

from io import BytesIO

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from accounts.types import Action
from artifacts.pages.access import artifact_for
from artifacts.types import ArtifactType
from clients.policy import require, visible_engagements
from delivery.models import Package, PackageFile
from delivery.packages.files import draft_bytes, file_bytes, media_type


def package_for(request: HttpRequest, public_id: str, action: Action | None = None) -> Package:
    """Find a package by its public id, and check that the person may do `action` there.

    Raises Http404, PermissionDenied.
    """
    mine = Package.objects.filter(engagement__in=visible_engagements(request.user))
    known = mine.select_related("engagement__client", "artifact", "decision", "sealed_by", "client_round")
    found = get_object_or_404(known, public_id=public_id)
    if action is not None:
        require(request.user, action, found.engagement.client_id)
    return found


def attachment(data: bytes, name: str, prefix: str = "") -> FileResponse:
    """Send a package's file as a download; a prefix marks its name there, as in "draft-report.pdf"."""
    headers = {
        "Content-Security-Policy": "sandbox",
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
        "X-Robots-Tag": "noindex, nofollow",
    }
    sent_as = f"{prefix}{name}"
    return FileResponse(
        BytesIO(data), as_attachment=True, filename=sent_as, content_type=media_type(name), headers=headers
    )


def attached(package: Package, name: str) -> FileResponse:
    """Send a file of a sealed package. Raises Http404 for a file that the package does not hold."""
    try:
        return attachment(file_bytes(package, name), name)
    except (PackageFile.DoesNotExist, FileNotFoundError, ValueError):
        raise Http404("This package holds no such file.")


@login_required
@require_safe
def package_file(request: HttpRequest, public_id: str, name: str) -> FileResponse:
    return attached(package_for(request, public_id, Action.DOWNLOAD), name)


@login_required
@require_safe
def draft_file(request: HttpRequest, engagement_id: int, name: str) -> FileResponse:
    """Send a file of the current delivery, to look at before it is approved."""
    artifact = artifact_for(request, engagement_id, ArtifactType.DELIVERY)
    require(request.user, Action.DOWNLOAD, artifact.engagement.client_id)
    try:
        return attachment(draft_bytes(artifact.content, name), name, prefix="draft-")
    except (LookupError, FileNotFoundError, ValueError):
        raise Http404("This delivery holds no such file.")
