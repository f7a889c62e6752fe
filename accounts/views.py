"""What one was told: a list, and marking it as read."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from accounts.backoffice import acting
from accounts.models import Notification
from accounts.services import mark_read

SHOWN = 100


@login_required
@require_safe
def notifications(request: HttpRequest) -> HttpResponse:
    found = Notification.objects.filter(user=acting(request))
    context = {"notifications": list(found[:SHOWN]), "unread": found.filter(read_at=None).count(), "shown": SHOWN}
    return render(request, "accounts/notifications.html", context)


@login_required
@require_POST
def read_notification(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark it as read and go to what it is about."""
    found = get_object_or_404(Notification, pk=pk, user=acting(request))
    mark_read(acting(request), [found.pk])
    safe = found.url and url_has_allowed_host_and_scheme(found.url, allowed_hosts=None)
    return redirect(found.url if safe else "notifications")


@login_required
@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    mark_read(acting(request))
    return redirect("notifications")
