"""Show the tabs that belong to no artifact."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from artifacts.pages.access import person
from workspace.lists.context import campaigns_context, choices_context


@login_required
@require_safe
def plain(request: HttpRequest, template: str) -> HttpResponse:
    """Render a tab that has no data."""
    return render(request, template)


@login_required
@require_safe
def campaigns(request: HttpRequest) -> HttpResponse:
    words, number = request.GET.get("q", "").strip(), request.GET.get("page", "1")
    return render(request, "lists/campaigns.html", campaigns_context(person(request), words, number))


@login_required
@require_safe
def engagements(request: HttpRequest) -> HttpResponse:
    """Show the choice of engagements; with `part` only its list, for the switcher and the palette."""
    words, to = request.GET.get("q", "").strip(), request.GET.get("to", "")
    template = "lists/_choices.html" if request.GET.get("part") else "lists/engagements.html"
    return render(request, template, choices_context(person(request), words, to))
