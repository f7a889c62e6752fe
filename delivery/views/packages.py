"""Answer requests for the pages of an engagement's packages."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.types import Action
from artifacts.pages.access import artifact_for, engagement_for, person
from artifacts.pages.presentation import zone_of
from artifacts.types import ArtifactType, NotAllowed
from clients.models import Engagement
from clients.policy import may
from delivery import sharing
from delivery.models import Package
from delivery.packages import checklist, next_package
from delivery.packages import compare as comparing
from delivery.packages.verify import UnreadablePackage, verify_copy, verify_package
from delivery.views.downloads import package_for


@login_required
@require_safe
def packages(request: HttpRequest, engagement_id: int) -> HttpResponse:
    engagement = engagement_for(request, engagement_id)
    known = engagement.packages.select_related("artifact", "decision", "sealed_by", "client_round")
    context = _context(engagement, request) | next_package.describe(engagement)
    context["packages"] = list(known.prefetch_related("files", "answers", "links"))
    return render(request, "delivery/packages.html", context)


@login_required
@require_POST
def sign_off(request: HttpRequest, engagement_id: int, item: str) -> HttpResponse:
    artifact = artifact_for(request, engagement_id, ArtifactType.DELIVERY)
    try:
        checklist.sign_off(artifact, item, by=person(request))
        messages.success(request, f"{checklist.PERSONAL[item][0]}: signed off under your name.")
    except NotAllowed as error:
        messages.error(request, str(error))
    return redirect("packages", engagement_id)


@login_required
@require_safe
def package(request: HttpRequest, public_id: str) -> HttpResponse:
    return render(request, "delivery/package.html", _of_package(package_for(request, public_id), request))


@login_required
@require_safe
def verify(request: HttpRequest, public_id: str) -> HttpResponse:
    found = package_for(request, public_id, Action.DOWNLOAD)
    context = _context(found.engagement, request) | {"package": found, "found": verify_package(found)}
    return render(request, "delivery/verify.html", context)


@login_required
@require_POST
def verify_upload(request: HttpRequest, public_id: str) -> HttpResponse:
    """Verify an uploaded copy against this package. Nothing of the upload is kept."""
    found = package_for(request, public_id, Action.DOWNLOAD)
    context = _context(found.engagement, request) | {"package": found}
    given = request.FILES.get("copy")
    try:
        if given is None:
            raise UnreadablePackage("Choose a file first.")
        context |= {"copy": str(given.name), "found": verify_copy(found, given, str(given.name))}
    except UnreadablePackage as error:
        context |= {"copy": str(given.name) if given else "", "refused": str(error)}
    return render(request, "delivery/verify.html", context, status=400 if "refused" in context else 200)


@login_required
@require_safe
def compare(request: HttpRequest, public_id: str, other_id: str) -> HttpResponse:
    pair = [package_for(request, public_id), package_for(request, other_id)]
    older, newer = sorted(pair, key=lambda p: p.number)
    if older.engagement_id != newer.engagement_id:
        return redirect("package", public_id)
    context = {"older": older, "newer": newer, "found": comparing.compare(older, newer)}
    return render(request, "delivery/compare.html", _context(older.engagement, request) | context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def share(request: HttpRequest, public_id: str) -> HttpResponse:
    """Create a share link and show its address, this once. A GET redirects to the form."""
    found = package_for(request, public_id)
    if request.method != "POST":
        return redirect("package", public_id)
    days, given = request.POST.get("days", ""), {k: request.POST.get(k, "").replace("\x00", "") for k in ("to", "pin")}
    try:
        _, token = sharing.create_link(
            found,
            by=person(request),
            recipient=given["to"],
            days=int(days) if days.isdecimal() and len(days) < 4 else 0,
            pin=given["pin"].strip(),
        )
    except NotAllowed as error:
        messages.error(request, str(error))
        context = _of_package(found, request) | {"given": {"to": given["to"], "days": days}}
        return render(request, "delivery/package.html", context, status=HTTPStatus.CONFLICT)
    address = request.build_absolute_uri(reverse("shared", args=[token]))
    found = package_for(request, public_id)
    return render(request, "delivery/package.html", _of_package(found, request) | {"address": address})


@login_required
@require_POST
def unshare(request: HttpRequest, public_id: str, link_id: int) -> HttpResponse:
    found = package_for(request, public_id)
    link = sharing.revoke_link(get_object_or_404(found.links, pk=link_id), by=person(request))
    messages.success(request, f"The link for {link.recipient} is revoked.")
    return redirect("package", public_id)


def _of_package(found: Package, request: HttpRequest) -> dict[str, Any]:
    return _context(found.engagement, request) | {
        "package": found,
        "files": list(found.files.all()),
        "links": list(found.links.select_related("created_by", "revoked_by")),
        "answers": list(found.answers.select_related("link")),
        "previous": found.engagement.packages.filter(number=found.number - 1).first(),
        "days": sharing.DAYS,
        "most_days": sharing.MOST_DAYS,
    }


def _context(engagement: Engagement, request: HttpRequest) -> dict[str, Any]:
    return {
        "engagement": engagement,
        "zone": zone_of(engagement.client),
        "may_share": may(request.user, Action.SHARE, engagement.client_id),
    }
