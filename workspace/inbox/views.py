"""Needs you, and deciding from it: one or many, each bound to the version that was on the screen."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe

from artifacts import bulk
from artifacts.pages.access import person, visible_artifacts
from workspace.inbox.context import RefusedDecision, inbox_of

DECIDED = "needs_you_decided"
"""Session key: what became of each decision and what was typed for it, for the page that comes next."""
VERBS = ("approve", "request-changes")


@login_required
@require_POST
def decide(request: HttpRequest, verb: str) -> HttpResponse:
    """Each on its own: one that is refused stops no other."""
    if verb not in VERBS:
        raise Http404("This is not decided here.")
    ids = [int(pk) for pk in request.POST.getlist("chosen") if pk.isdecimal() and len(pk) < 19]
    chosen = visible_artifacts(request.user).filter(pk__in=ids[: bulk.MOST]).order_by("engagement", "pk")
    outcomes = bulk.run_on_many(verb, chosen, by=person(request), data=request.POST)
    told = [list(outcome) for outcome in outcomes]
    request.session[DECIDED] = {"verb": verb, "text": bulk.text_of(request.POST), "outcomes": told}
    return redirect("home")


@login_required
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The list. Words of a refused decision are back in its form, or apart when what they were about is gone."""
    decided = request.session.pop(DECIDED, {"verb": "", "text": "", "outcomes": []})
    verb, text = decided["verb"], decided["text"]
    outcomes = [bulk.BulkOutcome(*told) for told in decided["outcomes"]]
    refused = {o.artifact_id: RefusedDecision(verb, text, o.sentence) for o in outcomes if text and not o.done}
    found = inbox_of(person(request)).with_refused(refused)
    typed = text if refused.keys() - found.reopened else ""
    return render(request, "inbox/home.html", {"home": found, "outcomes": outcomes, "typed": typed})


@login_required
@require_safe
def step(request: HttpRequest) -> HttpResponse:
    """To the item after or before the one named by `at`; past either end, back to the list."""
    forward = request.GET.get("to") != "previous"
    item = inbox_of(person(request)).beside(request.GET.get("at", ""), 1 if forward else -1)
    return redirect(f"{item.url}?{urlencode({'needs': item.key})}") if item else redirect("home")
