from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class SiteConfig(AppConfig):
    name = "aicmo_site"

    def ready(self) -> None:
        """Import the modules that need loaded models or apps."""
        for module in ("readers", "receivers", "observability.checks", "runtime.migration_timeouts"):
            import_module(f"aicmo_site.{module}")


class AicmoAdminConfig(AdminConfig):
    default_site = "aicmo_site.admin_site.AicmoAdminSite"
