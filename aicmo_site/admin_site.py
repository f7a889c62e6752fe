"""The account managers' back office: Django admin without its side doors."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest

from accounts.models import User
from accounts.types import Role


class AicmoAdminSite(AdminSite):
    site_header = "AICMO"
    site_title = "AICMO admin"
    index_title = "Back office"
    enable_nav_sidebar = False

    def __init__(self, name: str = "admin") -> None:
        super().__init__(name)
        self.disable_action("delete_selected")

    def has_permission(self, request: HttpRequest) -> bool:
        """Account managers and agency admins; what they see inside is scoped to their clients."""
        user = request.user
        if not isinstance(user, User) or not user.is_active or not user.is_staff:
            return False
        return user.runs_agency or user.memberships.filter(active=True, role=Role.ACCOUNT_MANAGER).exists()

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        return {**super().each_context(request), "site_url": "/"}
