"""Downloads of sealed packages: checked on every request, never shown inside our own pages."""

from __future__ import annotations

from io import BytesIO

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from accounts.types import Action
from clients.policy import require, visible_engagements
from delivery.files import file_bytes
from delivery.models import Package, PackageFile


@login_required
@require_safe
def package_file(request: HttpRequest, public_id: str, name: str) -> FileResponse:
    """Raises Http404 for a package of a foreign client and for a file that it does not hold."""
    mine = Package.objects.filter(engagement__in=visible_engagements(request.user))
    package = get_object_or_404(mine.select_related("engagement"), public_id=public_id)
    require(request.user, Action.DOWNLOAD, package.engagement.client_id)
    try:
        data = file_bytes(package, name)
    except (PackageFile.DoesNotExist, FileNotFoundError, ValueError):
        raise Http404("This package holds no such file.")
    headers = {
        "Content-Security-Policy": "sandbox",
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
    }
    return FileResponse(BytesIO(data), as_attachment=True, filename=name, headers=headers)
