"""Show the System page to account managers and agency admins; only agency admins run the self-test."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from accounts.models import User
from aicmo_site.demo.samples import samples
from aicmo_site.observability import diagnostics as questions
from artifacts.pages.access import person
from artifacts.selftest import run_selftest
from workspace.shell.navigation import why_no_system


@login_required
@require_safe
def system(request: HttpRequest) -> HttpResponse:
    return render(request, "system/system.html", _context(_reader(request)))


@login_required
@require_POST
def selftest(request: HttpRequest) -> HttpResponse:
    user = _reader(request)
    if not user.runs_agency:
        raise PermissionDenied("The self-test is run by agency admins.")
    results = [(questions.CHIPS[result.outcome], result) for result in run_selftest(samples())]
    return render(request, "system/system.html", {**_context(user), "results": results})


def _reader(request: HttpRequest) -> User:
    user = person(request)
    if why := why_no_system(user):
        raise PermissionDenied(why)
    return user


def _context(user: User) -> dict[str, Any]:
    return {
        "probes": questions.probes(),
        "stuck": questions.stuck(user),
        "environment": questions.environment(),
        "dependencies": questions.dependencies(),
        "may_test": user.runs_agency,
    }
