"""Build the frame of every page: the engagement opened last, and the tabs with its marks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.urls import reverse

from accounts.models import User
from artifacts.pages.presentation import OUT_OF_DATE, ArtifactCard, Badge, artifact_cards, latest_decisions
from clients.models import Engagement
from clients.policy import visible_engagements
from workspace.shell.navigation import TABS, Tab

IN_VIEW = "engagement_in_view"
"""Session key of the engagement that was opened last."""


class TabView(NamedTuple):
    """Holds a tab as a user sees it on one page. `closed` holds the reason when the user may not enter."""

    key: str
    label: str
    url: str
    mark: Badge | None
    current: bool
    closed: str


class Shell(NamedTuple):
    engagement: Engagement | None
    tabs: list[TabView]
    current: str


def shell_of(request: HttpRequest, user: User, engagement: object, known: list[ArtifactCard] | None) -> Shell:
    """Build the frame from the page's engagement and its artifact cards where the page has them, else by queries."""
    shown = engagement if isinstance(engagement, Engagement) else last_engagement(request, user)
    strip = known or (cards_of_engagement(shown) if shown else [])
    marks = {card.kind: mark_of(card) for card in strip}
    tabs = [_view(tab, shown, marks, is_current(tab, request), tab.closed(user)) for tab in TABS]
    return Shell(shown, tabs, next((tab.key for tab in tabs if tab.current), ""))


def last_engagement(request: HttpRequest, user: User) -> Engagement | None:
    """Return the engagement that was opened last, while the user may still see it."""
    pk = request.session.get(IN_VIEW)
    return visible_engagements(user).filter(pk=pk).first() if pk else None


def cards_of_engagement(engagement: Engagement) -> list[ArtifactCard]:
    """Load the cards of the six artifacts without their content, in two queries."""
    rows = engagement.artifacts.defer("content", "generation_plan", "warnings").select_related("approved_by").order_by()
    siblings = {artifact.type: artifact for artifact in rows}
    return artifact_cards(siblings, latest_decisions(siblings.values()))


def statuses_of(strip: list[ArtifactCard]) -> dict[str, str]:
    """Return the artifacts' statuses by type."""
    return {card.kind.value: card.artifact.status for card in strip if card.artifact}


def mark_of(card: ArtifactCard) -> Badge:
    return OUT_OF_DATE if card.causes else card.badge


def is_current(tab: Tab, request: HttpRequest) -> bool:
    match = request.resolver_match
    if match is None:
        return False
    if tab.kind and match.kwargs.get("kind") == tab.kind:
        return True
    return match.view_name in tab.pages or (not tab.kind and match.view_name == tab.url_name)


def address(tab: Tab, engagement: Engagement | None) -> str:
    """Return the tab's address for an engagement; without one, the list of engagements."""
    if not tab.of_engagement:
        return reverse(tab.url_name)
    if engagement is None:
        return f"{reverse('engagements')}?to={tab.key}"
    return reverse(tab.url_name, args=[engagement.pk, tab.kind.value] if tab.kind else [engagement.pk])


def _view(tab: Tab, engagement: Engagement | None, marks: Mapping[Any, Badge], current: bool, closed: str) -> TabView:
    return TabView(tab.key, tab.label, address(tab, engagement), marks.get(tab.kind), current, closed)
