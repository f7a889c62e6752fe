"""Gather what the lists show: clients with their engagements, a choice of engagements, the agency's queue."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import Any, NamedTuple

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet

from accounts.models import User
from artifacts.models import Artifact, Decision
from artifacts.pages.presentation import ArtifactCard, artifact_cards, latest_decisions
from clients.models import Client, Engagement
from clients.policy import visible_engagements
from jobs.pages.queue_report import queue_report
from workspace.shell.navigation import TABS, Tab
from workspace.shell.shell import address

PAGE = 24
CHOICES = 40
"""Rows of the choice; the search narrows a longer list."""


class Project(NamedTuple):
    engagement: Engagement
    strip: list[ArtifactCard]
    latest: dict[int, Decision]
    """The last decision on each artifact of the list, by the artifact's key."""


class ClientView(NamedTuple):
    client: Client
    projects: list[Project]


class Choice(NamedTuple):
    engagement: Engagement
    url: str


def search(user: User, words: str) -> QuerySet[Engagement]:
    """Select the user's engagements whose client or name contains every word."""
    found = visible_engagements(user)
    for word in words.split()[:8]:
        found = found.filter(Q(name__icontains=word) | Q(client__name__icontains=word))
    return found


def projects(engagements: list[Engagement]) -> list[Project]:
    """Load each engagement with its six artifacts, in three queries whatever their number."""
    rows = list(artifacts_of(engagements))
    latest = latest_decisions(rows)
    grouped: dict[int, dict[str, Artifact]] = defaultdict(dict)
    for artifact in rows:
        grouped[artifact.engagement_id][artifact.type] = artifact
    return [Project(engagement, artifact_cards(grouped[engagement.pk], latest), latest) for engagement in engagements]


def artifacts_of(engagements: list[Engagement]) -> QuerySet[Artifact]:
    """Select artifacts without their content, which no list needs."""
    found = Artifact.objects.filter(engagement__in=engagements).defer("content", "generation_plan", "warnings")
    return found.select_related("approved_by", "review_requested_by")


def campaigns_context(user: User, words: str, number: str) -> dict[str, Any]:
    ordered = search(user, words).order_by("client__name", "client", "-created_at", "-pk")
    page: Page[Engagement] = Paginator(ordered, PAGE).get_page(number)
    grouped = groupby(projects(list(page)), key=lambda project: project.engagement.client)
    clients = [ClientView(client, list(found)) for client, found in grouped]
    return {"clients": clients, "page": page, "words": words}


def choices_context(user: User, words: str, to: str) -> dict[str, Any]:
    """Build the choice of engagements; each leads to the tab whose key is `to`."""
    tab = next((tab for tab in TABS if tab.key == to and tab.of_engagement), None)
    found = list(search(user, words)[: CHOICES + 1])
    choices = [Choice(engagement, _leads_to(tab, engagement)) for engagement in found[:CHOICES]]
    return {"choices": choices, "more": len(found) > CHOICES, "words": words, "to": tab}


def queue_context(user: User) -> dict[str, Any]:
    """Build the agency's queue. `visible`: the engagements whose content this admin also sees as a member."""
    return {"queue": queue_report(), "visible": set(visible_engagements(user).values_list("pk", flat=True))}


def _leads_to(tab: Tab | None, engagement: Engagement) -> str:
    overview = Tab("", "", "engagement", of_engagement=True)
    return address(tab or overview, engagement)
