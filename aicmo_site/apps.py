from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class SiteConfig(AppConfig):
    name = "aicmo_site"

    def ready(self) -> None:
        """They need loaded models, so they come in now."""
        import_module("aicmo_site.readers")
        import_module("aicmo_site.receivers")


class AicmoAdminConfig(AdminConfig):
    default_site = "aicmo_site.admin_site.AicmoAdminSite"
