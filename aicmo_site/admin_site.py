"""Serve the back office: Django admin for account managers and agency admins, restricted."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.admin import AdminSite
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url

from accounts.models import User
from clients.policy import Person, manages

_ANSWER = "_back_office_answer"


class AicmoAdminSite(AdminSite):
    site_header = "AICMO"
    site_title = "AICMO admin"
    index_title = "Back office"
    enable_nav_sidebar = False

    def __init__(self, name: str = "admin") -> None:
        super().__init__(name)
        self.disable_action("delete_selected")

    def has_permission(self, request: HttpRequest) -> bool:
        """Let account managers and agency admins in, with lists scoped to their clients. Cached for the request."""
        known: tuple[int | None, bool] | None = getattr(request, _ANSWER, None)
        if known is None or known[0] != request.user.pk:
            known = (request.user.pk, _may_enter(request.user))
            setattr(request, _ANSWER, known)
        return known[1]

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        return {**super().each_context(request), "site_url": "/"}

    def password_change(  # type: ignore[override]
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return redirect("password_change")

    def password_change_done(  # type: ignore[override]
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return redirect("home")

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Redirect to the product's own log-in page; a logged-in user without the right is refused."""
        if request.user.is_authenticated and not self.has_permission(request):
            raise PermissionDenied("The back office is for account managers and agency admins.")
        back = request.GET.get("next", resolve_url("admin:index"))
        return redirect_to_login(back, resolve_url(settings.LOGIN_URL))

    def logout(  # type: ignore[override]
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return redirect("logout", preserve_request=True)


def _may_enter(user: Person) -> bool:
    return isinstance(user, User) and user.is_staff and manages(user)
