"""Provide what the frame of every page shows (a template context processor)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from accounts.models import User
from accounts.types import Theme
from workspace.shell.navigation import HEADER_LINKS

THEME_COOKIE = "theme"


def shell(request: HttpRequest) -> dict[str, Any]:
    """Provide the frame's variables. Links and count are lazy: a page without a header makes no query for them."""
    return {
        "agency_name": settings.AGENCY_NAME,
        "build": settings.BUILD,
        "theme": lambda: _theme(request),
        "themes": Theme.values,
        "header_links": lambda: _header_links(request),
        "unread": lambda: _unread(request),
    }


def _theme(request: HttpRequest) -> str:
    """Return the user's own theme, or this browser's where nobody is logged in or none was chosen."""
    chosen = getattr(getattr(request, "user", None), "theme", "") or request.COOKIES.get(THEME_COOKIE, "")
    return chosen if chosen in Theme.values else Theme.SYSTEM.value


def _unread(request: HttpRequest) -> int:
    """Count the user's unread notifications, in one query."""
    user = getattr(request, "user", None)
    return user.notifications.filter(read_at=None).count() if isinstance(user, User) else 0


def _header_links(request: HttpRequest) -> list[dict[str, Any]]:
    user = getattr(request, "user", None)
    if not isinstance(user, User):
        return []
    current = request.resolver_match.view_name if request.resolver_match else ""
    return [
        {"label": p.label, "url_name": p.url_name, "icon": p.icon, "current": p.url_name == current}
        for p in HEADER_LINKS
        if p.shown(user)
    ]
