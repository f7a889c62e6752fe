"""Show the queue over all clients to agency admins: counts and clients, without the content of jobs."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from artifacts.pages.access import person
from workspace.lists.context import queue_context


@login_required
@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    return _answer(request, "lists/queue.html")


@login_required
@require_safe
def progress(request: HttpRequest) -> HttpResponse:
    """Render the part of the page that is refreshed."""
    return _answer(request, "lists/_queue.html")


def _answer(request: HttpRequest, template: str) -> HttpResponse:
    user = person(request)
    if not user.runs_agency:
        raise PermissionDenied("The queue over all clients is for agency admins.")
    return render(request, template, queue_context(user))
