"""Show “Needs you”, and decide from there on one or many artifacts, each at the version that was shown."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe

from artifacts.pages import bulk
from artifacts.pages.access import person, visible_artifacts
from workspace.inbox.context import RefusedDecision, inbox_of

DECIDED = "needs_you_decided"
"""Session key of the outcomes of the last decisions and their typed text, for the next page."""
VERBS = ("approve", "request-changes")


@login_required
@require_POST
def decide(request: HttpRequest, verb: str) -> HttpResponse:
    """Decide on each chosen artifact by itself; a refusal stops no other decision."""
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
    """Show the list. The text of a refused decision is back in its form, or shown apart if its item has gone."""
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
    """Redirect to the item after or before the item `at`; past either end, back to the list."""
    forward = request.GET.get("to") != "previous"
    item = inbox_of(person(request)).beside(request.GET.get("at", ""), 1 if forward else -1)
    return redirect(f"{item.url}?{urlencode({'needs': item.key})}") if item else redirect("home")
